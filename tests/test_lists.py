"""Lists of customers and products fill what the lines do not state; where both do, the lines count and it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import loading
from data.importing import deliver
from data.parsing import read_file
from data.report import file_report
from data.store import Store
from tests.helpers import answer, warehouse

Row = dict[str, Any]
DAY = date(2026, 5, 3)


def sale(**given: Any) -> Row:
    return {"sale_date": DAY, "amount": 1, **given}


def customer(store: Store, key: str) -> Row:
    (row,) = store.rows("select * from mart_customer where customer_key = $key", {"key": key}).to_pylist()
    return row


FILLED: list[tuple[str, list[Row], list[Row], Row]] = [
    ("a list fills what no line states", [sale(customer_code="A", region="西南")],
     [{"customer_code": "A", "customer_name": "甲店", "province": "云南", "channel": "直营", "customer_tier": "一级"}],
     {"customer_name": "甲店", "region": "西南", "province": "云南", "channel": "直营", "customer_tier": "一级"}),
    ("a line's own statement goes before the list's", [sale(customer_code="A", region="西南", salesperson="周敏")],
     [{"customer_code": "A", "region": "华南", "salesperson": "赵磊"}], {"region": "西南", "salesperson": "周敏"}),
    ("the latest list that states an attribute has it", [sale(customer_code="A")],
     [{"customer_code": "A", "list_date": date(2026, 3, 1), "city": "昆明", "salesperson": "周敏"},
      {"customer_code": "A", "list_date": date(2025, 1, 1), "city": "大理", "channel": "直营"},
      {"customer_code": "A", "list_date": date(2026, 4, 1), "salesperson": "赵磊"}],
     {"city": "昆明", "channel": "直营", "salesperson": "赵磊"}),
    ("a list's code is found by the name of lines without one", [sale(customer_name="甲店")],
     [{"customer_code": "A", "customer_name": "甲店", "region": "西南"}], {"customer_code": None, "region": "西南"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "sales", "listed", "expected"), FILLED, ids=[case[0] for case in FILLED])
def test_what_a_customer_is(tmp_path: Path, sentence: str, sales: list[Row], listed: list[Row], expected: Row) -> None:
    assert sentence
    found = customer(warehouse(tmp_path, sales=sales, customer=listed), "A")
    assert {name: found[name] for name in expected} == expected


def test_sales_are_counted_under_the_place_and_series_that_a_list_gives(tmp_path: Path) -> None:
    store = warehouse(
        tmp_path,
        sales=[sale(customer_code="A", product_code="P1"), sale(customer_code="A", product_name="床")],
        customer=[{"customer_code": "A", "region": "西南", "province": "云南"}],
        product=[
            {"product_code": "P1", "brand": "雅居", "series": "N"},
            {"product_code": "P2", "product_name": "床", "series": "Q"},
        ],
    )
    rows = store.rows("select region, province, brand, series from mart_sales_month order by series").to_pylist()
    assert [tuple(row.values()) for row in rows] == [("西南", "云南", "雅居", "N"), ("西南", "云南", None, "Q")]


def test_a_name_that_two_listed_products_have_fills_nothing(tmp_path: Path) -> None:
    twins = [{"product_code": code, "product_name": "床", "series": code} for code in ("P1", "P2")]
    store = warehouse(tmp_path, sales=[sale(product_name="床")], product=twins)
    assert store.rows("select series from mart_product").to_pylist() == [{"series": None}]


def test_customers_that_only_a_list_names_are_no_customers_of_ours(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[sale(customer_code="A")], customer=[{"customer_code": "B", "region": "西南"}])
    assert [row["customer_key"] for row in answer(store, "customer.names")] == ["A"]


def test_every_difference_between_lines_and_lists_is_told(tmp_path: Path) -> None:
    store = warehouse(
        tmp_path,
        sales=[sale(customer_code="A", region="西南", city="昆明", product_code="P", brand="雅居")],
        customer=[{"customer_code": "A", "region": "华南", "city": "昆明"}],
        product=[{"product_code": "P", "brand": "云栖"}],
    )
    rows = store.rows("select kind, item_key, attribute, stated, listed from list_conflict order by kind").to_pylist()
    assert [tuple(row.values()) for row in rows] == [
        ("customer", "A", "region", "西南", "华南"),
        ("product", "P", "brand", "雅居", "云栖"),
    ]


def list_file(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["客户编码,客户名称,大区,省份,联系人,电话", *lines]), "utf-8")
    return path


def test_the_preview_of_a_list_says_where_it_differs_from_the_lines(tmp_path: Path) -> None:
    store, sales = Store(tmp_path / "warehouse.duckdb"), tmp_path / "销售.csv"
    sales.write_text("日期,客户编码,客户名称,省份,销售金额\n2026-05-02,A,甲店,云南,5\n2026-05-02,,丁店,四川,5", "utf-8")
    deliver(store, [read_file(sales)])
    path = list_file(
        tmp_path / "客户档案.csv", "A,甲店,西南,贵州,张,1", "B,乙店,华南,广东,李,2", ",丁店,西南,重庆,李,2"
    )
    (preview,) = deliver(store, [read_file(path)], dry_run=True)
    (sheet,) = file_report(preview)["sheets"]
    assert [problem["message"] for problem in sheet["problems"]] == [
        "第 2 行“省份”：档案写“贵州”，业务明细里是“云南”，以明细为准",
        "第 4 行“省份”：档案写“重庆”，业务明细里是“四川”，以明细为准",
    ]


def provinces(store: Store) -> dict[str, str]:
    rows = store.rows("select customer_key, province from customer_listed").to_pylist()
    return {row["customer_key"]: row["province"] for row in rows}


def test_a_second_list_is_compared_with_the_first_and_replaces_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    first = list_file(tmp_path / "客户档案1.csv", "A,甲店,西南,云南,张,1", "B,乙店,华南,广东,李,2")
    second = list_file(tmp_path / "客户档案2.csv", "A,甲店,西南,四川,张,1", "C,丙店,华东,江苏,王,3")
    done = [deliver(store, [replace(read_file(path), sender="总部")])[0] for path in (first, second)]
    assert [delivery.status for delivery in done] == ["imported", "imported"]
    (comparison,) = done[1].comparisons
    assert (comparison.new, comparison.changed, comparison.same) == (1, 1, 0)
    assert provinces(store) == {"A": "四川", "B": "广东", "C": "江苏"}
    loading.undo(store, done[1].batch or 0)
    assert provinces(store) == {"A": "云南", "B": "广东"}
