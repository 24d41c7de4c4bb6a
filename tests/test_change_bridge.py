"""The change bridge: seven steps that close to the cent at every level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from analytics.scope import Scope
from data.loading import add_lines
from data.store import Store, record_change, refresh_marts
from tests.helpers import AS_OF, answer, warehouse, yuan

MONTH = Scope(as_of=AS_OF, period="month")
THIS_YEAR, LAST_YEAR = date(2026, 5, 10), date(2025, 5, 10)
EFFECTS = ("new_customers", "lost_customers", "new_items", "dropped_items", "price", "volume", "mix")
Row = dict[str, Any]


def sale(day: date, customer: str, item: str, quantity: str | None, amount: str, region: str = "华东") -> Row:
    return {
        "sale_date": day,
        "customer_code": customer,
        "region": region,
        "product_code": item,
        "quantity": None if quantity is None else Decimal(quantity),
        "amount": yuan(amount),
    }


def total(store: Store, scope: Scope = MONTH) -> Row:
    (found,) = [row for row in answer(store, "overview.bridge", scope) if row["part"] == "total"]
    return found


def effects(row: Row) -> dict[str, Decimal]:
    """The steps that are not zero."""
    return {name: row[name] for name in EFFECTS if row[name]}


def test_customers_and_items_come_and_go_with_their_whole_amount(tmp_path: Path) -> None:
    rows = [
        sale(LAST_YEAR, "stays", "P1", "1", "100.00"),
        sale(LAST_YEAR, "stays", "P2", "1", "40.00"),
        sale(THIS_YEAR, "stays", "P1", "1", "100.00"),
        sale(THIS_YEAR, "stays", "P3", "1", "70.00"),
        sale(LAST_YEAR, "goes", "P1", "1", "25.00"),
        sale(THIS_YEAR, "comes", "P1", "1", "60.00"),
    ]
    assert effects(total(warehouse(tmp_path, sales=rows))) == {
        "new_customers": 60,
        "lost_customers": -25,
        "new_items": 70,
        "dropped_items": -40,
    }


def test_a_dearer_item_is_price_and_more_pieces_are_volume(tmp_path: Path) -> None:
    rows = [sale(LAST_YEAR, "A", "P1", "10", "1000.00"), sale(THIS_YEAR, "A", "P1", "12", "1320.00")]
    assert effects(total(warehouse(tmp_path, sales=rows))) == {"price": 120, "volume": 200}


def test_a_shift_to_the_dearer_item_is_mix(tmp_path: Path) -> None:
    rows = [
        sale(LAST_YEAR, "A", "cheap", "10", "1000.00"),
        sale(LAST_YEAR, "A", "dear", "10", "3000.00"),
        sale(THIS_YEAR, "A", "cheap", "5", "500.00"),
        sale(THIS_YEAR, "A", "dear", "15", "4500.00"),
    ]
    assert effects(total(warehouse(tmp_path, sales=rows))) == {"mix": 1000}


def test_lines_without_quantity_go_to_volume(tmp_path: Path) -> None:
    rows = [
        sale(LAST_YEAR, "A", "P1", None, "100.00"),
        sale(THIS_YEAR, "A", "P1", "3", "180.00"),
    ]
    assert effects(total(warehouse(tmp_path, sales=rows))) == {"volume": 80}


def test_there_is_no_bridge_from_months_that_are_not_on_file(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[sale(THIS_YEAR, "A", "P1", "1", "10.00")])
    assert answer(store, "overview.bridge", MONTH) == []


cents = some.integers(-300_000, 900_000).map(lambda value: str(Decimal(value) / 100))
pieces = some.one_of(some.none(), some.integers(-3, 40).map(str))
lines = some.builds(
    sale,
    some.sampled_from([THIS_YEAR, LAST_YEAR]),
    some.sampled_from(["A", "B", "C"]),
    some.sampled_from(["P1", "P2", "P3"]),
    pieces,
    cents,
    some.sampled_from(["华东", "西南"]),
)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(some.lists(lines, min_size=2, max_size=14))
def test_the_seven_steps_close_to_the_cent_at_every_level(store: Store, rows: list[Row]) -> None:
    anchors = [sale(day, "A", "P1", "1", "1.00") for day in (THIS_YEAR, LAST_YEAR)]
    refill(store, [*rows, *anchors])
    for chosen in ({}, {"region": ("华东",)}, {"region": ("华东",), "customer": ("A",)}):
        hold_bridge(store, replace(MONTH, **chosen))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = warehouse(tmp_path_factory.mktemp("bridge"), sales=[])
    yield opened
    opened.close()


def refill(store: Store, rows: list[Row]) -> None:
    """Puts other lines into the one sheet of sales that the warehouse holds."""
    names = ("sale_date", "customer_code", "region", "product_code", "quantity", "amount")
    lines = {"row_no": range(2, len(rows) + 2)} | {name: [row[name] for row in rows] for name in names}
    with store.transaction() as cursor:
        cursor.execute("delete from sales_line")
        add_lines(cursor, "sales", pa.table(lines), 1, 1)
        refresh_marts(cursor)
        record_change(cursor, "test")


def hold_bridge(store: Store, scope: Scope) -> None:
    """Every row closes; the members' steps add up to the total's; the change is that of the levels."""
    found = answer(store, "overview.bridge", scope)
    for row in found:
        assert sum(row[name] for name in EFFECTS) == row["change_amount"]
        assert row["before_amount"] + row["change_amount"] == row["net_amount"]
    whole = total(store, scope)
    for name in ("before_amount", *EFFECTS, "net_amount"):
        assert sum(row[name] for row in found if row["part"] == "member") == whole[name]
    assert whole["net_amount"] == sum(row["net_amount"] for row in answer(store, "overview.by_level", scope))
