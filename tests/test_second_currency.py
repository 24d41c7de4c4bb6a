"""Amounts in two currencies are never added up without a word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from data.delivery import Delivery
from data.importing import deliver
from data.loading import undo
from data.parsing import Order, read_file
from data.store import Store

YUAN = "日期,客户,商品,数量,金额（元）\n2024-05-01,甲,沙发,1,100.10\n2024-05-02,乙,床,2,200.20\n"
DOLLARS = "日期,客户,商品,数量,金额（美元）\n2024-06-01,丙,沙发,1,10.50\n2024-06-02,丁,床,2,20.25\n"
PIECES = "日期,客户,商品,数量\n2024-07-01,丙,沙发,1\n2024-07-02,丁,床,2\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "warehouse.duckdb")
    yield opened
    opened.close()


def send(store: Store, folder: Path, text: str, sender: str = "昆明", **decided: str) -> Delivery:
    path = folder / "来货.csv"
    path.write_text(text, "utf-8")
    (delivery,) = deliver(store, [read_file(path, Order(sender, decided=tuple(decided.items())))])
    return delivery


def amount(store: Store) -> Decimal:
    (row,) = store.rows("select sum(amount) as amount from stg_sales").to_pylist()
    return Decimal(row["amount"])


def test_sales_and_expenses_are_not_added_up_under_the_answer(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, YUAN)
    book = Workbook()
    for name, *lines in (
        ("销售", ("日期", "客户", "商品", "数量", "金额（美元）"), ("2024-06-01", "丙", "沙发", 1, 10.5)),
        ("费用", ("日期", "部门", "费用类型", "金额（美元）"), ("2024-06-02", "销售部", "差旅费", 99)),
    ):
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.remove(book.worksheets[0])
    book.save(path := tmp_path / "两张表.xlsx")
    (asked,) = deliver(store, [read_file(path)])
    assert asked.question is not None and asked.question.kind == "second_currency"
    assert [sheet.match.dataset for sheet in asked.reading.ready] == ["sales", "expense"]
    assert asked.question.readings[1].totals == {"rows_loaded": "2"}


@pytest.mark.parametrize(("first", "second"), [(YUAN, DOLLARS), (DOLLARS, YUAN)], ids=["yuan first", "dollars first"])
def test_a_second_currency_is_asked_about_whichever_comes_first(
    store: Store, tmp_path: Path, first: str, second: str
) -> None:
    assert send(store, tmp_path, first, "昆明").status == "imported"
    before = amount(store)
    asked = send(store, tmp_path, second, "大理")
    assert asked.status == "needs_decision" and asked.question is not None
    assert "美元" in asked.question.text and "人民币" in asked.question.text
    assert [reading.answer for reading in asked.question.readings] == ["none", "together"]
    assert amount(store) == before


@pytest.mark.parametrize(
    ("answer", "status", "total"), [("none", "refused", "300.30"), ("together", "imported", "331.05")]
)
def test_the_answer_decides_whether_currencies_are_added_up(
    store: Store, tmp_path: Path, answer: str, status: str, total: str
) -> None:
    send(store, tmp_path, YUAN)
    decided = send(store, tmp_path, DOLLARS, second_currency=answer)
    assert decided.status == status
    assert amount(store) == Decimal(total)
    assert decided.reading.refusal is None or "美元" in decided.reading.refusal.values["here"]


@pytest.mark.parametrize("text", [DOLLARS, YUAN], ids=["dollars", "yuan"])
def test_one_currency_is_never_asked_about(store: Store, tmp_path: Path, text: str) -> None:
    assert send(store, tmp_path, text).status == "imported"
    assert send(store, tmp_path, text.replace("2024", "2025"), "大理").status == "imported"


def test_counts_without_money_have_no_currency(store: Store, tmp_path: Path) -> None:
    assert send(store, tmp_path, PIECES).status == "imported"
    assert send(store, tmp_path, DOLLARS, "大理").status == "imported"
    assert send(store, tmp_path, PIECES.replace("-07-", "-08-")).status == "imported"


def test_what_is_replaced_or_taken_back_no_longer_has_a_currency(store: Store, tmp_path: Path) -> None:
    wrong = send(store, tmp_path, DOLLARS)
    mended = send(store, tmp_path, DOLLARS.replace("美元", "元").replace("10.50", "75.60").replace("20.25", "145.80"))
    assert mended.status == "replaced" and wrong.batch is not None
    assert send(store, tmp_path, YUAN).status == "imported"
    for batch in (mended.batch, wrong.batch):
        assert batch is not None
        undo(store, batch)
    assert send(store, tmp_path, YUAN.replace("2024-05", "2024-09"), "大理").status == "imported"
    assert amount(store) == Decimal("600.60")
