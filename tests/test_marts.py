"""Marts brought up to date for the months that changed are the marts made from all lines, row for row."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from data import loading, names, queries
from data.importing import deliver
from data.marts import MARTS, marts_are_current, refresh_marts
from data.parsing import Order, read_file
from data.store import Store
from tests.helpers import warehouse
from tests.small_company import company

TABLES = [mart.name for mart in queries.load(MARTS).values() if mart.sql.startswith("create or replace table")]
STEPS = 10
SENDERS = ("华东", "西南")
CUSTOMERS = (("D1", "甲"), ("D2", "乙"), ("D3", "丙公司"), ("D4", "甲"), ("D5", "丙"))
COLUMNS = {
    "客户编码": (),
    "大区": SENDERS,
    "渠道": ("专卖店", "商超"),
    "业务员": ("赵", "钱"),
    "产品名称": ("沙发", "床"),
    "品牌": ("全友", "双虎"),
    "系列": ("逸", "雅"),
    "促销活动": ("五一", ""),
}


class Undone(Exception):
    """Takes a trial back."""


def rows_of(store: Store, tables: list[str] = TABLES) -> dict[str, list[str]]:
    return {name: sorted(map(str, store.rows(f"select * from {name}").to_pylist())) for name in tables}


def made_anew(store: Store) -> dict[str, list[str]]:
    """The marts as they are when made from all lines; the store keeps the ones it has."""
    found: dict[str, list[str]] = {}
    with suppress(Undone), store.transaction() as cursor:
        refresh_marts(cursor)
        for name in TABLES:
            table = cursor.sql(f"select * from {name}").to_arrow_table()
            found[name] = sorted(map(str, table.to_pylist()))
        raise Undone
    return found


def sales(chance: Random) -> str:
    """A file of one or two months in a layout of its own, as senders change them."""
    names = [name for name in COLUMNS if chance.random() < 0.6]
    month, lines = chance.randrange(1, 5), [",".join(["日期", "客户名称", *names, "数量", "金额"])]
    for _ in range(chance.randrange(1, 9)):
        code, customer = chance.choice(CUSTOMERS)
        day = f"2026-{chance.choice((month, month, month + 1)):02d}-{chance.randrange(1, 29):02d}"
        told = [chance.choice(COLUMNS[name] or (code,)) for name in names]
        lines.append(",".join([day, customer, *told, str(chance.randrange(1, 9)), str(chance.randrange(-50, 900))]))
    return "\n".join(lines) + "\n"


def stock(chance: Random) -> str:
    """A count that may say other places and channels of the same customers."""
    told = [chance.choice(COLUMNS[name]) for name in ("大区", "渠道", "系列")]
    line = [f"2026-{chance.randrange(1, 7):02d}-28", *chance.choice(CUSTOMERS), *told, "5"]
    return f"盘点日期,客户编码,客户名称,大区,渠道,系列,库存数量\n{','.join(line)}\n"


def roll(chance: Random) -> str:
    """A list that may say places, channels and salespeople which lines leave out."""
    told = [chance.choice(COLUMNS[name]) for name in ("大区", "渠道", "业务员")]
    return f"客户编码,客户名称,大区,渠道,业务员,联系人,电话\n{','.join([*chance.choice(CUSTOMERS), *told])},张,1\n"


def step(store: Store, folder: Path, chance: Random, number: int) -> None:
    batches = store.rows("select batch_id from import_batch where status <> 'undone'")["batch_id"].to_pylist()
    if batches and chance.random() < 0.3:
        loading.undo(store, chance.choice(batches))
        return
    suggested = names.suggestions(store)
    if suggested and chance.random() < 0.2:
        names.decide(store, [chance.choice(suggested)], chance.choice((names.SAME, names.DIFFERENT)))
        return
    path = folder / f"{number}.csv"
    path.write_text(chance.choice((sales, sales, sales, stock, roll))(chance), "utf-8")
    decided = (("replace_or_add", chance.choice(("replace", "add"))),)
    (delivery,) = deliver(store, [read_file(path, Order(chance.choice((*SENDERS, None)), decided=decided))])
    assert delivery.status in ("imported", "replaced", "duplicate"), delivery


@pytest.mark.parametrize("seed", range(3))
def test_after_every_import_replacement_and_undo_the_marts_are_those_made_from_all_lines(
    seed: int, tmp_path: Path
) -> None:
    store, chance = Store(tmp_path / "warehouse.duckdb"), Random(seed)
    for number in range(STEPS):
        step(store, tmp_path, chance, number)
        assert rows_of(store) == made_anew(store), f"step {number}"
    store.close()


def test_undoing_everything_leaves_the_marts_of_an_empty_warehouse(tmp_path: Path) -> None:
    store, chance = Store(tmp_path / "warehouse.duckdb"), Random(7)
    empty = rows_of(store)
    for number in range(STEPS):
        step(store, tmp_path, chance, number)
    for batch in store.rows("select batch_id from import_batch where status <> 'undone'")["batch_id"].to_pylist():
        loading.undo(store, batch)
    assert rows_of(store) == empty
    store.close()


def test_marts_made_from_another_text_are_made_anew_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    store = Store(path)
    with store.transaction() as cursor:
        cursor.execute("update mart_build set fingerprint = 'older'")
        cursor.execute("drop table mart_sales_month")
    store.close()
    store = Store(path)
    with store.transaction() as cursor:
        assert marts_are_current(cursor)
        assert cursor.execute("select count(*) from mart_sales_month").fetchone() == (0,)
    store.close()


@pytest.mark.parametrize("mart", [mart for mart in queries.load(MARTS).values() if mart.lines], ids=lambda m: m.name)
def test_a_mart_that_names_its_lines_has_no_rows_without_them(mart: queries.Query, tmp_path: Path) -> None:
    rows = company()
    store = warehouse(tmp_path, **rows)
    assert bool(rows_of(store, [mart.name])[mart.name]) == (mart.lines in rows)
    with store.transaction() as cursor:
        cursor.execute(f"delete from fact_{mart.lines}")
        refresh_marts(cursor, [])
    assert rows_of(store, [mart.name]) == {mart.name: []}
    assert rows_of(store) == made_anew(store)
