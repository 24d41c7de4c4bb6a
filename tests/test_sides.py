"""What was aimed at beside what was reached is asked about: the one, the other, or both, each in its own dataset."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from data.importing import deliver
from data.parsing import Order, read_file
from data.report import file_report
from data.store import Store
from tests.helpers import yuan

FILE = Path(__file__).parent / "messy" / "业务员达成2024年5月.xlsx"
AIMED, REACHED = yuan("305000.00"), yuan("275000.00")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "warehouse.duckdb")


def sums(store: Store) -> tuple[Decimal | None, Decimal | None]:
    query = "select (select sum(amount) from stg_target) as aimed, (select sum(amount) from stg_sales) as reached"
    (row,) = store.rows(query).to_pylist()
    return row["aimed"], row["reached"]


def test_the_question_offers_each_side_with_its_sum_and_both(store: Store) -> None:
    (delivery,) = deliver(store, [read_file(FILE)], dry_run=True)
    (sheet,) = file_report(delivery)["sheets"]
    offered = [(r["answer"], r["totals"].get("amount")) for r in sheet["question"]["readings"]]
    assert offered == [("target", str(AIMED)), ("sales", str(REACHED)), ("both", None)]


@pytest.mark.parametrize(
    ("answer", "loaded"), [("target", (AIMED, None)), ("sales", (None, REACHED)), ("both", (AIMED, REACHED))]
)
def test_what_the_answer_says_is_loaded(
    store: Store, answer: str, loaded: tuple[Decimal | None, Decimal | None]
) -> None:
    (delivery,) = deliver(store, [read_file(FILE, Order(decided=(("dataset", answer),)))])
    assert (delivery.status, sums(store)) == ("imported", loaded)


def test_both_answers_no_other_question() -> None:
    other = FILE.with_name("results.csv")  # of sales and expenses
    assert [sheet.question is not None for sheet in read_file(other, Order(decided=(("dataset", "both"),))).sheets] == [
        True
    ]
