"""How long an import takes, against the bare engine on the same file, and how much memory.

python -m benchmarks.import_speed [ROWS_CSV] [ROWS_XLSX]
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import duckdb
import xlsxwriter
from python_calamine import CalamineWorkbook

from data.importing import deliver
from data.parsing import read_file
from data.store import Store

HEADER = ("单据编号", "日期", "客户编码", "客户名称", "大区", "系列", "数量", "金额")
BARE = "create table bare as select * from read_csv($path)"


def lines(rows: int) -> list[tuple[str, str, str, str, str, str, int, float]]:
    """Seeded sales lines of 3,000 customers."""
    chance = random.Random(1)
    found = []
    for number in range(rows):
        customer = chance.randrange(3000)
        day = date(2025, 1, 1) + timedelta(chance.randrange(365))
        region, series = ("华东", "西南", "华南")[customer % 3], ("逸", "雅", "N系列", "Q系列")[number % 4]
        names = (f"SO{number:09d}", str(day), f"D{customer:04d}", f"客户{customer}店", region, series)
        found.append((*names, chance.randrange(1, 9), chance.randrange(10000, 999999) / 100))
    return found


def write_csv(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8") as stream:
        stream.write(",".join(HEADER) + "\n")
        stream.writelines(",".join(map(str, line)) + "\n" for line in lines(rows))


def write_xlsx(path: Path, rows: int) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, line in enumerate([HEADER, *lines(rows)]):
            sheet.write_row(place, 0, line)


def timed(what: str, act: object) -> float:
    started = perf_counter()
    act()  # type: ignore[operator]
    taken = perf_counter() - started
    print(f"{what}: {taken:.2f} s")
    return taken


def main(rows_csv: int, rows_xlsx: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table, book = folder / "lines.csv", folder / "lines.xlsx"
        write_csv(table, rows_csv)
        bare = duckdb.connect(str(folder / "bare.duckdb"))
        plain = timed("bare read_csv + insert", lambda: bare.execute(BARE, {"path": str(table)}))
        store = Store(folder / "warehouse.duckdb")
        whole = timed("import, marts included", lambda: deliver(store, [read_file(table)]))
        print(f"csv of {rows_csv:,} rows: {whole / plain:.2f} × bare")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory {peak:,.0f} MB")
        write_xlsx(book, rows_xlsx)
        calamine = timed("bare calamine", lambda: CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python())
        checked = timed("read, matched and checked", lambda: read_file(book))
        print(f"xlsx of {rows_xlsx:,} rows: {checked / calamine:.2f} × bare")


if __name__ == "__main__":
    sizes = [int(size) for size in sys.argv[1:]]
    main(*(sizes + [1_000_000, 100_000][len(sizes) :]))
