"""Lines refer to what many of them say alike; put together again they say what they said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from data import loading
from data.dimensions import PLACE, told_apart
from data.importing import deliver
from data.loading import tables_of
from data.parsing import Order, read_file
from data.sample.clearing import add_part, clear
from data.store import Store

TEXTS = st.sampled_from((None, "", "甲", "乙", "甲 "))
LINES = (
    "日期,单号,客户编码,客户名称,系列,业务员,数量,金额\n"
    "2026-03-02,S1,D1,甲店,逸,赵,1,10.05\n2026-03-02,S1,D1,甲店,雅,赵,2,20\n2026-03-09,S2,D2,乙店,逸,,3,-30.1\n"
    "2026-03-10,S3,D1,甲店,逸,赵,,1\n"
)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=30), st.booleans())
def test_lines_and_their_combinations_say_together_what_the_lines_said(
    rows: list[tuple[str | None, ...]], coded: bool
) -> None:
    names = ("one", "two", "three")
    columns = [pa.array([row[place] for row in rows], pa.string()) for place in range(3)]
    table = pa.table([column.dictionary_encode() if coded else column for column in columns], names=names)
    places, combinations = told_apart(table, names)
    kept = combinations.take(places).drop_columns(PLACE)
    assert kept.to_pylist() == table.to_pylist()
    assert combinations.num_rows == len(set(rows))
    assert combinations[PLACE].to_pylist() == list(range(combinations.num_rows))


def test_as_many_different_texts_as_no_number_can_count_are_told_apart() -> None:
    names = [f"column {place}" for place in range(8)]
    rows = pa.table({name: [f"{number} {name}" for number in range(1000)] for name in names})
    places, combinations = told_apart(rows, names)
    assert combinations.num_rows == 1000
    assert combinations.take(places).drop_columns(PLACE).to_pylist() == rows.to_pylist()


def test_lines_without_any_of_the_columns_share_one_empty_combination() -> None:
    places, combinations = told_apart(pa.table({"row_no": [2, 3]}), ())
    assert places.to_pylist() == [0, 0]
    assert combinations.to_pylist() == [{PLACE: 0}]


def sent(folder: Path, name: str = "a.csv", text: str = LINES) -> Store:
    (folder / name).write_text(text, "utf-8")
    store = Store(folder / "warehouse.duckdb")
    (delivery,) = deliver(store, [read_file(folder / name, Order("昆明"))])
    assert delivery.status == "imported"
    return store


def rows_of(store: Store) -> dict[str, int]:
    return {name: store.rows(f"select * from {name}").num_rows for name in tables_of("sales")}


def test_what_lines_of_a_file_say_alike_is_kept_once(tmp_path: Path) -> None:
    store = sent(tmp_path)
    assert rows_of(store) == {"sales_line": 4, "sales_buyer": 2, "sales_item": 2}
    first = store.rows("select * exclude (batch_id, sheet_id) from fact_sales order by row_no").to_pylist()[0]
    assert {name: value for name, value in first.items() if value is not None} == {
        "row_no": 2,
        "sale_date": date(2026, 3, 2),
        "customer_code": "D1",
        "customer_name": "甲店",
        "salesperson": "赵",
        "series": "逸",
        "doc_no": "S1",
        "quantity": Decimal(1),
        "amount": Decimal("10.05"),
    }


def test_taking_a_file_back_forgets_its_lines_and_all_that_they_referred_to(tmp_path: Path) -> None:
    store = sent(tmp_path)
    before = rows_of(store)
    (tmp_path / "b.csv").write_text(LINES.replace("2026-03", "2026-04").replace("甲店", "丙店"), "utf-8")
    (later,) = deliver(store, [read_file(tmp_path / "b.csv", Order("昆明"))])
    assert rows_of(store) == {name: 2 * count for name, count in before.items()}
    loading.undo(store, later.batch or 0)
    assert rows_of(store) == before
    with store.transaction() as cursor:
        add_part(cursor, "batch", 1)
    clear(store)
    assert set(rows_of(store).values()) == {0}


def test_a_warehouse_of_an_older_product_keeps_its_sales_lines(tmp_path: Path) -> None:
    store = sent(tmp_path)
    marts = "select * from mart_sales_month order by all"
    lines, sums = store.rows("from fact_sales order by all").to_pylist(), store.rows(marts).to_pylist()
    with store.transaction() as cursor:
        cursor.execute("create table kept as from fact_sales")
        cursor.execute("drop view fact_sales")
        for name in tables_of("sales"):
            cursor.execute(f"drop table {name}")
        cursor.execute("alter table kept rename to fact_sales")
    store.close()
    reopened = Store(tmp_path / "warehouse.duckdb")
    assert reopened.rows("from fact_sales order by all").to_pylist() == lines
    assert reopened.rows(marts).to_pylist() == sums
    assert rows_of(reopened) == {"sales_line": 4, "sales_buyer": 2, "sales_item": 2}
    reopened.close()
    again = Store(tmp_path / "warehouse.duckdb")
    assert again.rows("from fact_sales order by all").to_pylist() == lines
    assert not again.rows("from information_schema.tables where table_name = 'older_sales'").num_rows
