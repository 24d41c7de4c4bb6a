"""A file of which one sheet cannot be read is asked about: the others without it, or nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from data.importing import deliver
from data.memory import remembered
from data.parsing import Order, read_file
from data.report import file_report
from data.store import Store

FILE = Path(__file__).parent / "messy" / "内外销5月.xlsx"  # of yuan, and a sheet of dollars that is refused


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "warehouse.duckdb")


def test_the_question_names_the_sheet_why_it_is_refused_and_what_the_others_come_to(store: Store) -> None:
    (delivery,) = deliver(store, [read_file(FILE)], dry_run=True)
    report = file_report(delivery)
    without, nothing = report["question"]["readings"]
    assert report["status"] == "needs_decision"
    assert "USD" in report["question"]["text"]
    assert (without["answer"], without["totals"]["amount"], without["totals"]["rows_loaded"]) == (
        "without",
        "276.14",
        "5",
    )
    assert (nothing["answer"], nothing["totals"]["rows_loaded"]) == ("none", "0")


@pytest.mark.parametrize(
    ("answer", "status", "loaded"), [("without", "imported", Decimal("276.14")), ("none", "refused", None)]
)
def test_the_others_are_loaded_or_nothing_is_as_the_answer_says(
    store: Store, answer: str, status: str, loaded: Decimal | None
) -> None:
    reading = read_file(FILE, Order(sender="外销部", decided=(("without_refused", answer),)))
    (delivery,) = deliver(store, [reading])
    assert delivery.status == status
    assert store.rows("select sum(amount) as amount from stg_sales").to_pylist()[0]["amount"] == loaded


def test_the_answer_is_of_one_file_and_asked_again_for_the_next(store: Store) -> None:
    deliver(store, [read_file(FILE, Order(sender="外销部", decided=(("without_refused", "without"),)))])
    assert "without_refused" not in {kind for _, kind, _ in remembered(store, "外销部")}
