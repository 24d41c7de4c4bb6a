"""Sales of a small company in the dress that people give their sheets; whatever the dress, the sums are known."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

import openpyxl

CUSTOMERS = (
    "杭州恒达商贸有限公司",
    "宁波金源超市",
    "武汉瑞丰经销部",
    "成都百汇家居生活馆",
    "西安鑫盛商行",
    "长沙华联建材城",
)
GOODS = ("实木床", "书柜", "餐桌", "沙发", "衣柜", "床垫", "茶几")
DRESSED = 0.15  # of the sheets in each way
UNITS = {"元": 1, "千元": 1_000, "万元": 10_000}
Cell = str | int | Decimal | date | None
Row = list[Cell]
Sums = dict[Hashable, Decimal]


@dataclass(frozen=True)
class Sale:
    day: date
    customer: str
    goods: str
    pieces: int
    money: Decimal


@dataclass(frozen=True)
class Sheet:
    """A table before it is dressed. measures: by column, `money` or `pieces`. tells: what its cells tell of a sale."""

    heads: list[Row]
    rows: list[Row]
    measures: dict[int, str]
    tells: frozenset[str]


@dataclass(frozen=True)
class Dressed:
    """A file with what it must come to; None where it tells nothing of it."""

    name: str
    content: bytes
    money: Decimal | None
    pieces: int | None
    by_month: Sums
    by_customer: Sums | None
    by_goods: Sums | None


def dressed(shape: str, seed: int) -> Dressed:
    """The file of one shape that a seed gives."""
    random = Random(f"{shape} {seed}")
    sales = _sales(random, months=random.randint(2, 12) if shape == "months" else 1)
    sheet = SHAPES[shape](random, sales)
    unit = random.choice(list(UNITS)) if "money" in sheet.measures.values() else ""
    name, content = written(random, _around(random, _scaled(sheet, unit), sales, unit))
    is_money = "money" in sheet.measures.values()
    figure = (lambda sale: sale.money) if is_money else (lambda sale: Decimal(sale.pieces))
    return Dressed(
        name,
        content,
        sum((sale.money for sale in sales), Decimal()) if is_money else None,
        sum(sale.pieces for sale in sales) if "pieces" in sheet.measures.values() else None,
        _summed(sales, lambda sale: sale.day.replace(day=1), figure),
        _summed(sales, lambda sale: sale.customer, figure) if "customer" in sheet.tells else None,
        _summed(sales, lambda sale: sale.goods, figure) if "goods" in sheet.tells else None,
    )


def _sales(random: Random, months: int) -> list[Sale]:
    first = random.randint(1, 13 - months)
    customers = random.sample(CUSTOMERS, random.randint(2, len(CUSTOMERS)))
    prices = {
        name: Decimal(random.randint(5_000, 400_000)) / 100 for name in random.sample(GOODS, random.randint(2, 6))
    }
    sales = []
    for _ in range(random.randint(6, 40)):
        day = date(2024, random.randrange(first, first + months), random.randint(1, 28))
        goods, pieces = random.choice(list(prices)), random.choice([1, 1, 2, 3, 5, 8, 20, -1])
        sales.append(Sale(day, random.choice(customers), goods, pieces, prices[goods] * pieces))
    return sorted(sales, key=lambda sale: sale.day)


def _summed(
    sales: Iterable[Sale], key: Callable[[Sale], Hashable], figure: Callable[[Sale], Decimal]
) -> dict[Hashable, Decimal]:
    found: Sums = {}
    for sale in sales:
        found[key(sale)] = found.get(key(sale), Decimal()) + figure(sale)
    return {name: value for name, value in found.items() if value}


def _figure(sales: Iterable[Sale], measure: str) -> Cell:
    """The sum of some sales; an empty cell where there are none."""
    some = list(sales)
    return sum((getattr(sale, measure) for sale in some), Decimal() if measure == "money" else 0) if some else None


def _lines(random: Random, sales: Sequence[Sale]) -> Sheet:
    """A row for each sale."""
    head: Row = [
        random.choice(["日期", "单据日期"]),
        random.choice(["客户名称", "经销商"]),
        random.choice(["品名", "商品名称"]),
    ]
    rows: list[Row] = [[sale.day, sale.customer, sale.goods, sale.pieces, sale.money] for sale in sales]
    return Sheet([[*head, "数量", "金额"]], rows, {3: "pieces", 4: "money"}, frozenset({"customer", "goods"}))


def _sums(_random: Random, sales: Sequence[Sale]) -> Sheet:
    """A row for each customer and goods in the month of a title."""
    pairs = sorted({(sale.customer, sale.goods) for sale in sales})
    some = {pair: [sale for sale in sales if (sale.customer, sale.goods) == pair] for pair in pairs}
    rows: list[Row] = [[*pair, _figure(found, "pieces"), _figure(found, "money")] for pair, found in some.items()]
    return Sheet(
        [["客户", "产品名称", "销量", "销售额"]], rows, {2: "pieces", 3: "money"}, frozenset({"customer", "goods"})
    )


def _months(random: Random, sales: Sequence[Sale]) -> Sheet:
    """A row for each customer, the months across: one measure, or two of each month under a second header."""
    months = sorted({sale.day.month for sale in sales})
    measures = random.choice([["money"], ["pieces"], ["pieces", "money"]])
    names = {"money": "金额", "pieces": "数量"}
    upper: Row = ["客户名称", *(f"2024年{m}月" if i == 0 else None for m in months for i, _ in enumerate(measures))]
    lower: Row = [None, *(names[measure] for _ in months for measure in measures)]
    if len(measures) == 1:
        upper = ["客户名称", names[measures[0]], *[None] * (len(months) - 1)]
        lower = [None, *(f"2024-{m:02d}" for m in months)]
    rows: list[Row] = []
    for customer in sorted({sale.customer for sale in sales}):
        own = [sale for sale in sales if sale.customer == customer]
        rows.append([customer, *(_figure([s for s in own if s.day.month == m], x) for m in months for x in measures)])
    places = dict(enumerate([x for _ in months for x in measures], start=1))
    return Sheet([upper, lower], rows, places, frozenset({"customer"}))


def _across(_random: Random, sales: Sequence[Sale]) -> Sheet:
    """A row for each goods in the month of a title, the customers across below a measure, and their sum."""
    customers = sorted({sale.customer for sale in sales})
    rows: list[Row] = []
    for goods in sorted({sale.goods for sale in sales}):
        own = [sale for sale in sales if sale.goods == goods]
        cells = [_figure([sale for sale in own if sale.customer == name], "money") for name in customers]
        rows.append([goods, *cells, _figure(own, "money")])
    heads: list[Row] = [["产品", "金额", *[None] * len(customers)], [None, *customers, "合计"]]
    return Sheet(heads, rows, dict.fromkeys(range(1, len(customers) + 2), "money"), frozenset({"customer", "goods"}))


def _blocks(random: Random, sales: Sequence[Sale]) -> Sheet:
    """A row for each sale below the name of its customer, perhaps with a subtotal."""
    label, subtotals = random.choice(["{}", "客户：{}", "经销商：{}"]), random.random() < 0.5
    rows: list[Row] = []
    for customer in sorted({sale.customer for sale in sales}):
        own = [sale for sale in sales if sale.customer == customer]
        rows.append([label.format(customer), None, None, None])
        rows += [[sale.day, sale.goods, sale.pieces, sale.money] for sale in own]
        rows += [["小计", None, _figure(own, "pieces"), _figure(own, "money")]] if subtotals else []
    return Sheet([["日期", "品名", "数量", "金额"]], rows, {2: "pieces", 3: "money"}, frozenset({"customer", "goods"}))


SHAPES: dict[str, Callable[[Random, Sequence[Sale]], Sheet]] = {
    "lines": _lines,
    "sums": _sums,
    "months": _months,
    "across": _across,
    "blocks": _blocks,
}


def _scaled(sheet: Sheet, unit: str) -> Sheet:
    """The same with its money in a unit."""
    money = {place for place, measure in sheet.measures.items() if measure == "money"}
    by = UNITS.get(unit, 1)
    rows: list[Row] = [
        [cell / by if i in money and isinstance(cell, Decimal) else cell for i, cell in enumerate(row)]
        for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


def _around(random: Random, sheet: Sheet, sales: Sequence[Sale], unit: str) -> list[Row]:
    """The rows of a whole sheet: titles, the unit, headers, rows, a total, a signature; perhaps not from A1 on."""
    months = sorted({sale.day.month for sale in sales})
    when = f"{months[0]}月" if len(months) == 1 else ""
    title: list[Row] = [[f"2024年{when}{random.choice(['销售统计表', '销售明细表', '出货明细'])}"]]
    title += [[f"单位：{unit}"]] if unit and (unit != "元" or random.random() < 0.5) else []
    title += [[]] if random.random() < 0.3 else []
    foot: list[Row] = random.choice([[], [], [["制表人：王强", None, "审核："]], [[], ["注：以上数据由系统导出"]]])
    total = [_total(random, sheet)] if random.random() < 0.6 else []
    table = [*sheet.heads, *_paged(random, sheet), *total]
    for dress in (_numbered, _remarked, _spelt, _parted):
        table = dress(random, table, len(sheet.heads)) if random.random() < DRESSED else table
    rows = [*title, *table, *foot]
    return [[None, *row] for row in rows] if random.random() < 0.2 else rows


def _paged(random: Random, sheet: Sheet) -> list[Row]:
    """The lines; perhaps the header stands among them again, as where a page was printed."""
    at = random.randrange(1, len(sheet.rows)) if len(sheet.rows) > 2 else 0
    is_between = at and len(sheet.heads) == 1 and not _names_group(sheet.rows[at - 1])
    again = sheet.heads if is_between and random.random() < DRESSED else []
    return [*sheet.rows[:at], *again, *sheet.rows[at:]]


def _names_group(row: Row) -> bool:
    """Whether a row holds nothing but the name of the lines below it."""
    return row[1:] == [None] * (len(row) - 1)


def _is_line(row: Row) -> bool:
    """Whether a row is no sum, no header and no name of others."""
    return bool(row[0]) and "计" not in str(row[0]) and not _names_group(row)


def _numbered(_random: Random, table: list[Row], heads: int) -> list[Row]:
    """Lines with their numbers before them, as far as they are lines."""
    if any(map(_names_group, table)):
        return table
    numbers: list[Cell] = [n + 1 if _is_line(row) else None for n, row in enumerate(table[heads:])]
    return _beside(["序号", *[None] * (heads - 1)], numbers, table, -1)


def _remarked(random: Random, table: list[Row], heads: int) -> list[Row]:
    """A last column of remarks on some lines."""
    said: list[Cell] = [random.choice([None, None, "已核对"]) if _is_line(row) else None for row in table[heads:]]
    return _beside(["备注", *[None] * (heads - 1)], said, table, 1)


def _beside(head: Row, cells: Row, table: list[Row], side: int) -> list[Row]:
    """Rows with one more cell before or behind each; where the header stands again, so does that of the cells."""
    below = [head[0] if row == table[0] else cell for row, cell in zip(table[len(head) :], cells, strict=True)]
    return [[cell, *row] if side < 0 else [*row, cell] for row, cell in zip(table, [*head, *below], strict=True)]


def _spelt(random: Random, table: list[Row], heads: int) -> list[Row]:
    """Headers with spaces within or behind them, a line break, or in the wide forms of their letters."""
    wide = {ord("0") + n: ord("０") + n for n in range(10)}
    how = random.choice([" ".join, "{}  ".format, "\n".join, lambda text: text.translate(wide)])
    heading = [*table[:heads], *(row for row in table[heads:] if row == table[0])]
    return [[_said(cell, how) for cell in row] if row in heading else row for row in table]


def _said(cell: Cell, how: Callable[[str], str]) -> Cell:
    return how(cell) if isinstance(cell, str) and len(cell) == 2 else cell


def _parted(random: Random, table: list[Row], heads: int) -> list[Row]:
    """A blank column within; below two headers behind the first one."""
    at = random.randrange(1, len(table[0])) if heads == 1 else 1
    return [[*row[:at], None, *row[at:]] for row in table]


def _total(random: Random, sheet: Sheet) -> Row:
    """The sum of all rows that are no sums themselves; its label may be missing."""
    lines = [row for row in sheet.rows if row[0] != "小计"]
    width = len(sheet.heads[-1])
    label = random.choice(["合计", "总计", "合 计：", None])
    cells: Row = [added(row[i] for row in lines) if i in sheet.measures else None for i in range(width)]
    return [label, *cells[1:]]


def added(cells: Iterable[Cell]) -> Cell:
    """The sum of the figures among some cells; an empty cell where there are none."""
    given = [cell for cell in cells if isinstance(cell, int | Decimal)]
    return sum(given[1:], given[0]) if given else None


def written(random: Random, rows: list[Row]) -> tuple[str, bytes]:
    """The name and bytes of a workbook or of a text file."""
    name = random.choice(["Sheet1", "导出", "新建工作表"])
    if random.random() < 0.5:
        return f"{name}.xlsx", _workbook(rows)
    width, grouped = max(map(len, rows)), random.random() < 0.4
    text = io.StringIO()
    lines = [[_text(cell, grouped) for cell in row] + [""] * (width - len(row)) for row in rows]
    csv.writer(text).writerows(lines)
    return f"{name}.csv", text.getvalue().encode(random.choice(["utf-8", "utf-8-sig", "gb18030"]))


def _workbook(rows: Iterable[Row]) -> bytes:
    book = openpyxl.Workbook()
    for at, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if cell is not None:
                book.worksheets[0].cell(at, column, float(cell) if isinstance(cell, Decimal) else cell)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _text(cell: Cell, grouped: bool) -> str:
    if isinstance(cell, Decimal):
        return f"{cell.normalize():,f}" if grouped else f"{cell.normalize():f}"
    return "" if cell is None else str(cell)
