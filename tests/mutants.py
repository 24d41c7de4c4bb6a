"""Seeded mutants of small files: cells, rows and columns of a grid, bytes of a text, parts of a workbook."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from random import Random

Grid = list[list[str]]
HEADERS = """日期 单据日期 客户名称 商品编码 数量 销售额 金额 单价 库存数量 期末库存 费用类型 费用金额 预算 目标额
品牌 状态 1月 2024年5月 合计 小计 Date Customer Sales Qty Status Currency Year Month Week Q1 2023 应收余额 到期日
拜访日期 退货金额 折扣 序号"""
NAMES = HEADERS.split()
CELLS = """-|—|0|-1|1e309|1E+20|99999999999999999999|1,23,456.00|1.234,56|(1,200.00)|12.5k|3.4万|￥-5|$1|€2|#N/A|5%|
|NULL|无|合计|总计|小计|Total|(空白)|13/02/2024|02/13/2024|31/02/2024|2024-05-31|45120|20240531|2024年5月|Q1|
|2024-W53|2024年2月30日|9999-12-31|0001-01-01|作废|已取消|Cancelled|退货|=1+1|\t|\"|，|　|\u200b|\ufeff|\ud7ff|
|客户：甲|单位：万元|第1页 共3页|*|''|〃|同上|x|Row Labels|#REF!|5月|\U00020bb7"""
ODD = [cell for line in CELLS.split("\n") for cell in line.split("|")]


def mutant(random: Random, grid: Grid) -> Grid:
    """The grid after one to six changes; never empty."""
    grid = [list(row) for row in grid]
    for _ in range(random.randint(1, 6)):
        random.choice(CHANGES)(random, grid)
        if not any(grid):
            grid[:] = [["x"]]
    return grid


def _place(random: Random, grid: Grid) -> tuple[int, int]:
    row = random.randrange(len(grid))
    grid[row] = grid[row] or [""]
    return row, random.randrange(len(grid[row]))


def _odd_cell(random: Random, grid: Grid) -> None:
    row, column = _place(random, grid)
    grid[row][column] = random.choice(ODD)


def _odd_column(random: Random, grid: Grid) -> None:
    _, column = _place(random, grid)
    for row in grid[1:]:
        if column < len(row) and random.random() < 0.7:
            row[column] = random.choice(ODD)


def _odd_header(random: Random, grid: Grid) -> None:
    grid[0] = grid[0] or [""]
    grid[0][random.randrange(len(grid[0]))] = random.choice(NAMES)


def _new_column(random: Random, grid: Grid) -> None:
    name, cell = random.choice(NAMES), random.choice(ODD)
    at = random.randint(0, max(map(len, grid)))
    for number, row in enumerate(grid):
        row.insert(at, name if number == 0 else random.choice([cell, cell, str(random.randint(-9, 9999)), ""]))


def _no_column(random: Random, grid: Grid) -> None:
    _, column = _place(random, grid)
    for row in grid:
        del row[column : column + 1]


def _other_rows(random: Random, grid: Grid) -> None:
    row = random.randrange(len(grid))
    some = random.choice([[], [""] * 3, [random.choice(ODD)], [random.choice(ODD) for _ in grid[row]], list(grid[row])])
    grid.insert(random.randint(0, len(grid)), some)


def _no_rows(random: Random, grid: Grid) -> None:
    start = random.randrange(len(grid))
    del grid[start : start + random.randint(1, 4)]
    if not grid:
        grid.append(["x"])


def _shuffled(random: Random, grid: Grid) -> None:
    random.shuffle(grid)


def _turned(_: Random, grid: Grid) -> None:
    width = max(map(len, grid))
    full = [row + [""] * (width - len(row)) for row in grid]
    grid[:] = [list(column) for column in zip(*full, strict=True)] or [["x"]]


def _beside(random: Random, grid: Grid) -> None:
    for row in grid:
        row += ["", *row[: random.randint(1, 4)]]


CHANGES: Sequence[Callable[[Random, Grid], None]] = (
    *[_odd_cell] * 4,
    *[_odd_column] * 3,
    *[_odd_header] * 3,
    _new_column,
    _no_column,
    *[_other_rows] * 2,
    _no_rows,
    _shuffled,
    _turned,
    _beside,
)


def as_text(random: Random, grid: Grid) -> bytes:
    """The grid as a text file of some delimiter and encoding."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=random.choice(",\t;|"), quoting=random.choice([0, 1]))
    writer.writerows(grid)
    return text.getvalue().encode(random.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"]), "replace")


def with_broken_bytes(random: Random, data: bytes) -> bytes:
    """The same bytes with some changed, cut out, doubled or cut off."""
    broken = bytearray(data)
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(broken) + 1)
        piece = bytes(random.choices([0, 9, 10, 13, 34, 44, 59, 0x80, 0xFF, 0xE4, random.randrange(256)], k=3))
        end = at + random.choice([0, 1, 3, 40])
        broken[at:end] = random.choice([piece, b"", bytes(broken[at:end]) * 2])
    return bytes(broken[: random.choice([len(broken), len(broken), random.randrange(len(broken) + 1)])])


def with_broken_part(random: Random, workbook: bytes) -> bytes:
    """The same workbook with the bytes of one of its parts broken, the package whole."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        chosen = random.choice(source.namelist())
        for part in source.namelist():
            data = source.read(part)
            target.writestr(part, with_broken_bytes(random, data) if part == chosen else data)
    return made.getvalue()


def as_written(random: Random, grid: Grid) -> bytes:
    """The same table as another hand would have sent it: the figures stay what they are."""
    head, *lines = [list(row) for row in grid]
    random.shuffle(lines)
    order = random.sample(range(len(head)), len(head)) if random.random() < 0.5 else list(range(len(head)))
    rows = [[row[i] for i in order] for row in [head, *lines]]
    if random.random() < 0.5:
        rows = [[*row, "备注" if n == 0 else random.choice(["", "急", "已核对"])] for n, row in enumerate(rows)]
    if random.random() < 0.5:
        rows = [[str(n) if n else "序号", *row] for n, row in enumerate(rows)]
    if random.random() < 0.4:
        rows = [["", *row] for row in rows]
    if random.random() < 0.5:
        rows = [["XX公司明细表"], *([[]] if random.random() < 0.5 else []), *rows]
    if random.random() < 0.3:
        rows = [*rows, [], ["制表：张三"]]
    return as_text(random, rows)
