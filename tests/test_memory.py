"""A decision about a sender's layout is asked for once; one about a single file is not kept."""

from __future__ import annotations

from pathlib import Path

from data import memory
from data.importing import deliver
from data.parsing import Order, read_file
from data.store import Store

FIRST = "日期,客户编码,销售额\n2026-03-01,D1,1.50\n"
LAYOUT = "0123456789abcdef"


def sent(store: Store, folder: Path, sender: str, **decided: str) -> None:
    path = folder / "a.csv"
    path.write_text(FIRST, "utf-8")
    deliver(store, [read_file(path, Order(sender, decided=tuple(decided.items())))])


def test_a_decision_is_kept_for_its_sender_and_layout(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    sent(store, tmp_path, "昆明", day_or_month="day_first")
    ((layout, kind, answer),) = memory.remembered(store, "昆明")
    assert (kind, answer) == ("day_or_month", "day_first")
    order = Order("昆明", remembered=memory.remembered(store, "昆明"))
    assert order.answers_for(layout, ()) == {"day_or_month": "day_first"}
    assert order.answers_for(LAYOUT, ()) == {}
    assert memory.remembered(store, "贵阳") == ()


def test_what_was_decided_about_one_file_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    sent(store, tmp_path, "昆明", period="2026-03", replace_or_add="add")
    assert memory.remembered(store, "昆明") == ()


def test_a_new_decision_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    with store.transaction() as cursor:
        memory.remember(cursor, None, LAYOUT, {"dataset": "sales"})
        memory.remember(cursor, None, LAYOUT, {"dataset": "expense"})
    assert memory.remembered(store, None) == ((LAYOUT, "dataset", "expense"),)


def test_an_answer_that_names_a_column_holds_for_the_tables_that_have_it() -> None:
    order = Order(decided=(("column_amount", "进项"), ("column_amount", "货钱"), ("discount", "off")))
    assert order.answers_for(LAYOUT, ("单位", "进项")) == {"column_amount": "进项", "discount": "off"}
    assert order.answers_for(LAYOUT, ("谁家", "货钱")) == {"column_amount": "货钱", "discount": "off"}
    assert order.answers_for(LAYOUT, ("谁家",)) == {"discount": "off"}


def test_what_is_said_of_one_layout_is_kept_for_it_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    path = tmp_path / "a.csv"
    path.write_text(FIRST, "utf-8")
    layout = read_file(path).sheets[0].layout
    answered = ((layout, "discount", "off"), (LAYOUT, "discount", "pays"))
    deliver(store, [read_file(path, Order("昆明", answered=answered))])
    assert memory.remembered(store, "昆明") == ((layout, "discount", "off"),)
