"""Stock, expenses, targets, debts and rivals' figures, and sales in parts, as people lay them out; sums are known."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from tests.dressed import CUSTOMERS, DRESSED, GOODS, Cell, Row, Sums, added, written

WAREHOUSES = ("上海仓", "武汉仓", "成都仓")
DEPARTMENTS = ("销售一部", "销售二部", "市场部")
KINDS = ("差旅费", "招待费", "广告费", "运输费", "办公费")
BRANDS = ("美居", "宜佳", "东方", "红杉")
REGIONS = ("华东", "华中", "西南")
AGES = ("30天以内", "31-90天", "90天以上")
UNITS = {"元": 1, "万元": 10_000}
Fact = dict[str, Hashable]


@dataclass(frozen=True)
class Draft:
    """What a sheet says, row by row, and the facts behind it; tells: by which fields it tells them apart."""

    dataset: str
    rows: list[Row]
    facts: list[Fact]
    measures: tuple[str, ...]
    tells: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """A file with the sums it must come to, by measure and field."""

    name: str
    content: bytes
    dataset: str
    sums: dict[tuple[str, str], Sums]


def paper(shape: str, seed: int) -> Paper:
    """The file of one shape that a seed gives."""
    random = Random(f"{shape} {seed}")
    draft = PAPERS[shape](random)
    name, content = written(random, _dressed(random, draft.rows))
    asked = [(measure, field) for measure in draft.measures for field in draft.tells]
    return Paper(name, content, draft.dataset, {pair: summed(draft.facts, *pair) for pair in asked})


def _dressed(random: Random, rows: list[Row]) -> list[Row]:
    """The rows, perhaps with a blank column behind the names, a signature below, and not from A1 on."""
    if random.random() < DRESSED:
        rows = [[row[0], None, *row[1:]] if len(row) > 1 else row for row in rows]
    if random.random() < DRESSED:
        rows = [*rows, ["制表人：王强", None, "审核："]]
    return [[None, *row] for row in rows] if random.random() < DRESSED else rows


def summed(facts: Iterable[Fact], measure: str, field: str) -> Sums:
    """The sums of a measure by the values of a field; nothing where they come to nothing."""
    found: Sums = {}
    for fact in facts:
        value = fact.get(measure)
        if isinstance(value, int | Decimal):
            found[fact[field]] = found.get(fact[field], Decimal()) + value
    return {name: value for name, value in found.items() if value}


def _money(random: Random, most: int = 90_000) -> Decimal:
    return Decimal(random.randint(1_000, 100 * most)) / 100


def _pick(random: Random, names: Sequence[str], least: int = 2) -> list[str]:
    return random.sample(names, random.randint(least, len(names)))


def _month(random: Random) -> date:
    return date(random.choice([2023, 2024]), random.randint(1, 12), 1)


def _added(rows: Iterable[Row], label: str, keys: int = 1) -> Row:
    """A row of totals below a label."""
    columns = list(zip(*rows, strict=True))[keys:]
    return [label, *[None] * (keys - 1), *(added(column) for column in columns)]


def _in_unit(random: Random, rows: list[Row]) -> tuple[list[Row], str]:
    """The rows with their money in a unit, and the row that says it."""
    unit = random.choice(list(UNITS))
    by = UNITS[unit]
    return [[cell / by if isinstance(cell, Decimal) else cell for cell in row] for row in rows], f"单位：{unit}"


def _perhaps_total(random: Random, rows: list[Row], keys: int = 1) -> list[Row]:
    return [_added(rows, random.choice(["合计", "总计"]), keys)] if random.random() < 0.6 else []


def _stock_flow(random: Random) -> Draft:
    """Opening, in, out and closing, each as pieces and money."""
    month, rows, facts = _month(random), [], []
    for name in _pick(random, GOODS):
        price, opening, came = _money(random, 900), random.randint(0, 200), random.randint(0, 90)
        went = random.randint(0, opening + came)
        counts = (opening, came, went, opening + came - went)
        rows.append([name, *(cell for count in counts for cell in (count, price * count))])
        facts.append({"month": month, "product_name": name, "quantity": counts[3], "amount": price * counts[3]})
    names = random.choice([("期初", "入库", "出库", "结存"), ("上月结存", "本月入库", "本月出库", "本月结存")])
    heads: list[Row] = [["商品名称", *(cell for name in names for cell in (name, None))]]
    heads.append([None, *["数量", "金额"] * 4])
    table = [[f"{month:%Y年%m月}进销存报表"], *heads, *rows, *_perhaps_total(random, rows)]
    return Draft("inventory", table, facts, ("quantity", "amount"), ("month", "product_name"))


def _stock_in_warehouses(random: Random) -> Draft:
    """Warehouses side by side, with the stock of all of them."""
    month, places, rows, facts = _month(random), _pick(random, WAREHOUSES), [], []
    for name in _pick(random, GOODS):
        counts = [random.randint(0, 300) for _ in places]
        rows.append([name, *counts, sum(counts)])
        facts += [
            {"month": month, "product_name": name, "warehouse": place, "quantity": count}
            for place, count in zip(places, counts, strict=True)
        ]
    head: Row = ["商品名称", *places, random.choice(["合计", "总库存"])]
    table = [[f"{month:%Y年%m月}分仓库存"], head, *rows, *_perhaps_total(random, rows)]
    return Draft("inventory", table, facts, ("quantity",), ("month", "product_name", "warehouse"))


def _stock_by_age(random: Random) -> Draft:
    """Pieces and money of each age beside those of all ages."""
    month, rows, facts = _month(random), [], []
    for n, name in enumerate(_pick(random, GOODS)):
        price, counts = _money(random, 900), [random.randint(1, 60) for _ in AGES]
        cells = [cell for count in (sum(counts), *counts) for cell in (count, price * count)]
        rows.append([f"SP{n:03d}", name, *cells])
        facts.append({"month": month, "product_name": name, "quantity": sum(counts), "amount": price * sum(counts)})
    heads: list[Row] = [["商品编码", "商品名称", *(cell for name in ("库存合计", *AGES) for cell in (name, None))]]
    heads.append([None, None, *["数量", "金额"] * (len(AGES) + 1)])
    table = [[f"{month:%Y年%m月}库龄分析"], *heads, *rows, *_perhaps_total(random, rows, keys=2)]
    return Draft("inventory", table, facts, ("quantity", "amount"), ("month", "product_name"))


def _values_and_months(random: Random) -> Draft:
    """Regions under months, or months under regions, perhaps with the sum of each group."""
    months, regions = [date(2024, n + 1, 1) for n in range(random.randint(2, 4))], _pick(random, REGIONS)
    by_month, has_sums, rows, facts = random.random() < 0.5, random.random() < 0.5, [], []
    outer: Sequence[Hashable] = months if by_month else regions
    inner: Sequence[Hashable] = regions if by_month else months
    for name in _pick(random, GOODS):
        row: Row = [name]
        for group in outer:
            amounts = [_money(random, 9_000) for _ in inner]
            row += [*amounts, added(amounts)] if has_sums else amounts
            for value, amount in zip(inner, amounts, strict=True):
                month, region = (group, value) if by_month else (value, group)
                facts.append({"month": month, "region": region, "product_name": name, "amount": amount})
        rows.append(row)
    below: Row = [_said(value) for value in inner] + (["小计"] if has_sums else [])
    upper: Row = ["产品名称", *(cell for group in outer for cell in (_said(group), *[None] * (len(below) - 1)))]
    rows, unit = _in_unit(random, rows)
    table: list[Row] = [["2024年各大区产品销售额"], [unit], upper, [None, *below * len(outer)], *rows]
    return Draft("sales", table, facts, ("amount",), ("month", "region", "product_name"))


def _said(value: Hashable) -> Cell:
    return f"{value.month}月" if isinstance(value, date) else str(value)


def _expenses_by_department(random: Random) -> Draft:
    """Departments side by side, perhaps under the word that says so, with their sum."""
    month, places, rows, facts = _month(random), _pick(random, DEPARTMENTS), [], []
    for kind in _pick(random, KINDS):
        amounts = [_money(random, 9_000) for _ in places]
        rows.append([kind, *amounts, added(amounts)])
        facts += [
            {"month": month, "department": place, "kind": kind, "amount": amount}
            for place, amount in zip(places, amounts, strict=True)
        ]
    head: list[Row] = [["费用项目", *places, "合计"]]
    if random.random() < 0.5:
        head = [["费用项目", "部门", *[None] * (len(places) - 1), "合计"], [None, *places, None]]
    total = _perhaps_total(random, rows)
    lines, unit = _in_unit(random, [*rows, *total])
    table = [[f"{month:%Y年%m月}部门费用统计"], [unit], *head, *lines]
    return Draft("expense", table, facts, ("amount",), ("month", "department"))


def _budget_and_actual(random: Random) -> Draft:
    """A budget beside what was spent, month by month."""
    months, rows, facts = [date(2024, n + 1, 1) for n in range(random.choice([3, 6]))], [], []
    for kind in _pick(random, KINDS):
        row: Row = [kind]
        for month in months:
            budget, spent = Decimal(random.randint(1, 90) * 100), _money(random, 9_000)
            row += [budget, spent, budget - spent]
            facts.append({"month": month, "budget": budget, "amount": spent})
        rows.append(row)
    upper: Row = ["费用项目", *(cell for month in months for cell in (_said(month), None, None))]
    table = [["2024年费用预算执行表"], upper, [None, *["预算", "实际", "差异"] * len(months)], *rows]
    return Draft("expense", table, facts, ("budget", "amount"), ("month",))


def _targets(random: Random) -> Draft:
    """Months with the sums of their quarters and of the year."""
    people, rows, facts = _pick(random, CUSTOMERS), [], []
    for name in people:
        aims = [Decimal(random.randint(1, 60) * 10_000) for _ in range(12)]
        row: Row = [name]
        for quarter in range(4):
            part = aims[3 * quarter : 3 * quarter + 3]
            row += [*part, sum(part, Decimal())]
        rows.append([*row, sum(aims, Decimal())])
        facts += [{"month": date(2025, n + 1, 1), "customer_name": name, "amount": aim} for n, aim in enumerate(aims)]
    head: Row = ["客户名称"]
    for quarter in range(4):
        head += [*(f"{3 * quarter + n}月" for n in (1, 2, 3)), f"{'一二三四'[quarter]}季度"]
    lines, unit = _in_unit(random, [*rows, *_perhaps_total(random, rows)])
    table = [["2025年销售目标分解表"], [unit], [*head, "全年合计"], *lines]
    return Draft("target", table, facts, ("amount",), ("month", "customer_name"))


def _debts(random: Random) -> Draft:
    """What was owed, what came and went, and what is owed."""
    month, rows, facts = _month(random), [], []
    for name in _pick(random, CUSTOMERS):
        opening, billed, paid = _money(random), _money(random), _money(random, 900)
        rows.append([name, opening, billed, paid, opening + billed - paid])
        facts.append({"month": month, "customer_name": name, "amount": opening + billed - paid})
    names = random.choice(
        [("期初余额", "本期增加", "本期减少", "期末余额"), ("期初应收", "本期应收", "本期收回", "期末应收")]
    )
    lines, unit = _in_unit(random, [*rows, *_perhaps_total(random, rows)])
    table = [[f"{month:%Y年%m月}应收账款汇总表"], [unit], ["客户名称", *names], *lines]
    return Draft("receivable", table, facts, ("amount",), ("month", "customer_name"))


def _rivals(random: Random) -> Draft:
    """Brands down, the pieces of each month across."""
    months, rows, facts = [date(2024, n + 1, 1) for n in range(random.choice([3, 6, 12]))], [], []
    for brand in _pick(random, BRANDS, least=3):
        counts = [random.randint(5, 900) for _ in months]
        rows.append([brand, *counts, sum(counts)])
        facts += [{"month": m, "brand": brand, "quantity": n} for m, n in zip(months, counts, strict=True)]
    head: Row = ["品牌", *(_said(month) for month in months), "合计"]
    table = [["2024年竞品各品牌销量对比"], head, *rows, *_perhaps_total(random, rows)]
    return Draft("competitor", table, facts, ("quantity",), ("month", "brand"))


def _sold(random: Random, count: int) -> list[Fact]:
    month, buyers = _month(random), _pick(random, CUSTOMERS)
    return [
        {
            "month": month,
            "day": month.replace(day=1 + n % 28),
            "customer_name": random.choice(buyers),
            "product_name": random.choice(GOODS),
            "quantity": random.randint(1, 20),
            "amount": _money(random, 9_000),
        }
        for n in range(count)
    ]


def _line(fact: Fact) -> Row:
    return [fact[name] for name in ("day", "customer_name", "product_name", "quantity", "amount")]  # type: ignore[misc]


def _pages(random: Random) -> Draft:
    """Pages that carry their sums on, with the header above each."""
    facts, head = _sold(random, random.randint(12, 30)), ["日期", "客户名称", "商品名称", "数量", "金额"]
    lines, rows = [_line(fact) for fact in facts], [["销售明细账"]]
    for start in range(0, len(lines), 8):
        before, end = lines[:start], start + 8
        rows += [list(head), *([_carried(before, "承前页")] if before else []), *lines[start:end]]
        rows.append(_carried(lines[:end], "过次页" if end < len(lines) else "合计"))
    return Draft("sales", rows, facts, ("quantity", "amount"), ("month", "customer_name", "product_name"))


def _carried(lines: Sequence[Row], label: str) -> Row:
    return [None, None, label, added(line[3] for line in lines), added(line[4] for line in lines)]


def _returned(random: Random) -> Draft:
    """Sales, then their returns under a heading, without a minus."""
    facts = _sold(random, random.randint(9, 30))
    sold, back = facts[: 2 * len(facts) // 3], facts[2 * len(facts) // 3 :]
    rows: list[Row] = [["销售及退货明细"], ["日期", "客户名称", "商品名称", "数量", "金额"], *map(_line, sold)]
    rows += [_carried(list(map(_line, sold)), "小计"), [random.choice(["二、退货", "退货明细", "退货："])]]
    rows += [*map(_line, back)]
    for fact in back:
        fact |= {"quantity": -fact["quantity"], "amount": -fact["amount"]}  # type: ignore[operator]
    return Draft("sales", rows, facts, ("quantity", "amount"), ("month", "customer_name", "product_name"))


def _tables_of_months(random: Random) -> Draft:
    """A table for each month of a year, told by what stands above it."""
    rows: list[Row] = [["2024年客户销售明细"]]
    facts = []
    for month in range(1, random.randint(3, 6)):
        own = _sold(random, random.randint(2, 8))
        facts += [fact | {"month": date(2024, month, 1)} for fact in own]
        rows += [[f"{month}月份"], ["客户名称", "商品名称", "数量", "金额"], *(_line(fact)[1:] for fact in own)]
        rows += [["小计", *_carried(list(map(_line, own)), "")[2:]], []]
    return Draft("sales", rows, facts, ("quantity", "amount"), ("month", "customer_name", "product_name"))


PAPERS: dict[str, Callable[[Random], Draft]] = {
    "stock_flow": _stock_flow,
    "stock_in_warehouses": _stock_in_warehouses,
    "stock_by_age": _stock_by_age,
    "values_and_months": _values_and_months,
    "expenses_by_department": _expenses_by_department,
    "budget_and_actual": _budget_and_actual,
    "targets": _targets,
    "debts": _debts,
    "rivals": _rivals,
    "pages": _pages,
    "returned": _returned,
    "tables_of_months": _tables_of_months,
}
