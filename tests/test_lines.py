"""The lines behind the numbers: the same rows that the marts add up, with where each came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analytics.ask import ask
from analytics.exhibit import Reader
from analytics.rooms.lines import COLUMNS, page_of_lines
from analytics.scope import Scope
from analytics.words import Words
from data.store import Store
from tests.helpers import AS_OF, answer, warehouse, yuan
from tests.small_company import company

PAGE = {"page_lines": 100, "lines_before": 0}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return warehouse(tmp_path_factory.mktemp("lines"), **company())


def test_lines_come_newest_first_with_their_file_sheet_and_row(tmp_path: Path) -> None:
    given = [
        {"sale_date": date(2026, 4, 2), "customer_code": "A", "amount": yuan("10.50"), "quantity": 1},
        {"sale_date": date(2026, 5, 3), "customer_code": "A", "amount": yuan("-2.25"), "quantity": 2},
        {"sale_date": date(2020, 1, 1), "customer_code": "A", "amount": yuan("99"), "quantity": 3},
        {"sale_date": date(2026, 5, 31), "customer_code": "B", "amount": yuan("1"), "quantity": 4},
    ]
    small = warehouse(tmp_path, sales=given)
    rows = answer(small, "lines.sales", **PAGE)
    found = [(row["sale_date"], row["amount"], row["file_name"], row["sheet_name"], row["row_no"]) for row in rows]
    assert found == [
        (date(2026, 5, 31), yuan("1"), "sales.csv", "sales", 5),
        (date(2026, 5, 3), yuan("-2.25"), "sales.csv", "sales", 3),
        (date(2026, 4, 2), yuan("10.50"), "sales.csv", "sales", 2),
    ]


@pytest.mark.parametrize(
    "scope",
    [
        Scope(as_of=AS_OF),
        Scope(as_of=AS_OF, region=("西南",), period="months3"),
        Scope(as_of=AS_OF, customer=("C01",), series=("N系列",)),
        Scope(as_of=AS_OF, channel=("电商",), period="ytd"),
    ],
    ids=["all", "region", "customer and series", "channel"],
)
def test_sales_lines_add_up_to_what_the_marts_say(store: Store, scope: Scope) -> None:
    total = answer(store, "lines.sales_total", scope)[0]
    by_month = {row["month"]: row for row in answer(store, "sales.by_month", scope)}
    window = scope.window()
    months = [row for day, row in by_month.items() if window.from_no <= day.year * 12 + day.month <= window.to_no]
    assert total["amount"] == sum(row["amount"] for row in months)
    assert total["quantity"] == sum(row["quantity"] for row in months)


def test_a_line_that_leaves_out_its_region_is_found_under_the_region_of_its_customer(tmp_path: Path) -> None:
    given = [
        {"sale_date": date(2026, 5, 1), "customer_code": "A", "region": "西南", "amount": yuan("1")},
        {"sale_date": date(2026, 4, 1), "customer_code": "A", "amount": yuan("2")},
    ]
    small = warehouse(tmp_path, sales=given)
    scope = Scope(as_of=AS_OF, region=("西南",))
    assert answer(small, "lines.sales_total", scope)[0]["amount"] == yuan("3")
    assert answer(small, "sales.total", scope)[0]["amount"] == yuan("3")


def test_pages_of_lines_follow_one_another_without_gap_or_repeat(store: Store) -> None:
    whole = answer(store, "lines.sales", page_lines=1000, lines_before=0)
    pages = [answer(store, "lines.sales", page_lines=7, lines_before=start) for start in range(0, len(whole), 7)]
    assert [row for page in pages for row in page] == whole


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("dataset", COLUMNS)
def test_every_dataset_has_its_lines(store: Store, dataset: str, language: str) -> None:
    scope = Scope(as_of=AS_OF)
    answers = {
        dataset: ask(store, f"lines.{dataset}", scope, **PAGE),
        f"{dataset}_total": ask(store, f"lines.{dataset}_total", scope),
    }
    shown = page_of_lines(answers, Reader(Words(language), scope), dataset)
    assert shown.rows is not None
    assert shown.rows.num_rows
    assert {column.name for column in shown.columns} <= set(shown.rows.column_names)


def test_nothing_in_scope_is_said_in_words(store: Store) -> None:
    scope = replace(Scope(as_of=AS_OF), region=("nowhere",))
    answers = {
        "sales": ask(store, "lines.sales", scope, **PAGE),
        "sales_total": ask(store, "lines.sales_total", scope),
    }
    shown = page_of_lines(answers, Reader(Words("en"), scope), "sales")
    assert shown.rows is None
    assert shown.headline
