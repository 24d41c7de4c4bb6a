"""How long a whole import takes, against the bare engine on the same file, and how much memory.

python -m benchmarks.import_speed [ROWS_CSV] [ROWS_XLSX]

The children are warm, as in a server; an import is the reading in a child and the commit, marts included.
Bare, a CSV is read by DuckDB's own reader: once into a table with the columns and types of the facts, so that the same
rows are inserted; once into a table of the few columns and types that the reader finds, which is less.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from time import perf_counter

import duckdb
import xlsxwriter
from python_calamine import CalamineWorkbook

from data import child
from data.importing import deliver
from data.parsing import Order
from data.store import Store

HEADER = ("单据编号", "日期", "客户编码", "客户名称", "大区", "系列", "数量", "金额")
GOAL_CSV, GOAL_XLSX, GOAL_MEGABYTES = 2.0, 1.5, 1536
ROUNDS = 5
AS_FOUND = "create table bare as select * from read_csv($path)"
SAME_ROWS = """
insert into bare by name
select
    1 as batch_id, 1 as sheet_id, 1 as row_no, 单据编号 as doc_no, 日期 as sale_date, 客户编码 as customer_code,
    客户名称 as customer_name, 大区 as region, 系列 as series, 数量 as quantity, 金额 as amount
from read_csv($path, types = {'数量': 'decimal(18, 3)', '金额': 'decimal(18, 4)'})
"""


def lines(rows: int) -> Iterator[tuple[str, str, str, str, str, str, int, float]]:
    """Seeded sales lines of 3,000 customers."""
    chance = random.Random(1)
    for number in range(rows):
        customer = chance.randrange(3000)
        day = date(2025, 1, 1) + timedelta(chance.randrange(365))
        region, series = ("华东", "西南", "华南")[customer % 3], ("逸", "雅", "N系列", "Q系列")[number % 4]
        names = (f"SO{number:09d}", str(day), f"D{customer:04d}", f"客户{customer}店", region, series)
        yield (*names, chance.randrange(1, 9), chance.randrange(10000, 999999) / 100)


def write_csv(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8") as stream:
        stream.write(",".join(HEADER) + "\n")
        stream.writelines(",".join(map(str, line)) + "\n" for line in lines(rows))


def write_xlsx(path: Path, rows: int) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, line in enumerate(chain([HEADER], lines(rows))):
            sheet.write_row(place, 0, line)


def seconds(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started


def same_rows(path: Path, folder: Path) -> float:
    """Seconds of DuckDB's reading and insertion into an empty table with the columns of the facts."""
    store = Store(folder / "same.duckdb", marts=False)
    columns = store.rows("select * from fact_sales limit 0")
    store.close()
    with duckdb.connect(str(folder / "rows.duckdb")) as bare:
        bare.register("columns", columns)
        bare.execute("create table bare as select * from columns")
        return seconds(lambda: bare.execute(SAME_ROWS, {"path": str(path)}))


def as_found(path: Path, folder: Path) -> float:
    """Seconds of DuckDB's reading and insertion of columns as it finds them."""
    with duckdb.connect(str(folder / "bare.duckdb")) as bare:
        return seconds(lambda: bare.execute(AS_FOUND, {"path": str(path)}))


def bare_xlsx(path: Path, _folder: Path) -> float:
    """Seconds of the workbook reader's reading."""
    return seconds(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def imported(path: Path, folder: Path) -> float:
    """Seconds of an import into a new warehouse."""
    store = Store(folder / "warehouse.duckdb")
    taken = seconds(lambda: deliver(store, child.read_files({path: Order()})))
    store.close()
    return taken


def compared(path: Path, bares: Sequence[Callable[[Path, Path], float]], goal: float) -> None:
    """Prints the best of a few rounds of each, and the median of how they compared within a round.

    Whatever else runs on the machine changes from round to round; the goal is held against the first of `bares`.
    """
    rounds = [{act: once(act, path) for act in (imported, *bares)} for _ in range(ROUNDS)]
    for bare in bares:
        ratio = statistics.median(taken[imported] / taken[bare] for taken in rounds)
        told = held(ratio, goal) if bare is bares[0] else ""
        whole, part = (min(taken[act] for taken in rounds) for act in (imported, bare))
        print(f"{path.name}: {bare.__name__} {part:.2f} s, imported {whole:.2f} s: {ratio:.2f} × {told}", flush=True)


def once(act: Callable[[Path, Path], float], path: Path) -> float:
    """Seconds of one act in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        return act(path, Path(name))


def held(found: float, goal: float) -> str:
    return f"(goal ≤ {goal:g}: {'holds' if found <= goal else 'missed'})"


def main(rows_csv: int = 1_000_000, rows_xlsx: int = 100_000) -> None:
    child.warm_up()
    with tempfile.TemporaryDirectory() as name:
        table, book = Path(name) / "lines.csv", Path(name) / "lines.xlsx"
        write_csv(table, rows_csv)
        write_xlsx(book, rows_xlsx)
        compared(table, (same_rows, as_found), GOAL_CSV)
        compared(book, (bare_xlsx,), GOAL_XLSX)
    child._pool().shutdown()  # a child's memory is known when it has ended
    for who, whose in (("server", resource.RUSAGE_SELF), ("largest child", resource.RUSAGE_CHILDREN)):
        peak = resource.getrusage(whose).ru_maxrss / 1024
        print(f"peak memory of the {who}: {peak:,.0f} MB {held(peak, GOAL_MEGABYTES)}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
