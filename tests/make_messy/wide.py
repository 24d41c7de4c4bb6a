"""Wide files: months, quarters, halves, years and days stand across the columns."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, SUPERMARKETS, figures
from tests.make_messy.paper import book, dress, merge, page, put

MONTHS = [f"{m}月" for m in range(1, 13)]


ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


QUARTERS = ["一季度", "二季度", "三季度", "四季度"]


def grid_of(seed: int, rows: int, columns: int, low: int = 3_000, high: int = 60_000) -> list[list[Decimal]]:
    return [figures(seed * 100 + row, columns, low, high) for row in range(rows)]


def sum_of(grid: list[list[Decimal]]) -> Decimal:
    return total(value for row in grid for value in row)


def _down(grid: list[list[Decimal]]) -> list[Decimal]:
    return [total(column) for column in zip(*grid, strict=True)]


def twelve_months_with_totals() -> None:
    grid = grid_of(51, 6, 12)
    rows = [[s[2], s[1], *g, total(g)] for s, g in zip(FURNITURE, grid, strict=True)]
    rows.append(["合计", None, *_down(grid), sum_of(grid)])
    path = messy(
        "客户月度销售统计表.xlsx",
        "1月…12月 stand across, the year in the title, with a total column and a total row",
        "wide.months wide.period_in_title totals.labelled",
        Loads(
            "sales",
            72,
            "2023-01",
            "2023-12",
            totals={"amount": sum_of(grid)},
            checks=[ok("合计", sum_of(grid))],
            lines=[{"customer_name": FURNITURE[2][1], "sale_date": "2023-11-01", "amount": grid[2][10]}],
        ),
    )
    made, sheet = page("统计", ["大区", "客户名称", *MONTHS, "合计"], rows, "2023年客户月度销售额统计表（元）")
    merge(sheet, "A3:A8", "A9:B9")
    made.save(path)


def years_and_months_in_the_header() -> None:
    grid = grid_of(52, 5, 6)
    head = ["客户编码", "客户名称", *[f"2024年{m}月" for m in range(1, 7)]]
    path = messy(
        "上半年经销商提货.xlsx",
        "2024年1月…2024年6月 stand across",
        "wide.year_months",
        Loads(
            "sales",
            30,
            "2024-01",
            "2024-06",
            totals={"amount": sum_of(grid)},
            lines=[{"customer_code": "C1003", "sale_date": "2024-05-01", "amount": grid[2][4]}],
        ),
    )
    rows = [[s[0], s[1], *g] for s, g in zip(SUPERMARKETS, grid, strict=True)]
    made, _ = page("提货额", head, rows, "经销商提货额（元）")
    made.save(path)


def targets_m01_to_m12() -> None:
    dice = Random(53)
    rows, amounts = [], []
    for year in (2023, 2024):
        for employee in ("272", "281", "282", "283"):
            cells = [dice.choice([dice.randint(100, 900) * 50, None]) for _ in range(12)]
            amounts += [cell for cell in cells if cell is not None]
            rows.append([str(year), employee, *["-" if cell is None else str(cell) for cell in cells]])
    path = messy(
        "SalesTargets_by_rep.csv",
        "M01…M12 stand across beside a year column; a dash is no target",
        "wide.m01 text.utf16 text.tab meaning.target",
        Loads("target", len(amounts), "2023", "2024", totals={"amount": sum(amounts)}),
    )
    head = ["Year", "EmployeeID", *[f"M{m:02}" for m in range(1, 13)]]
    path.write_text("\r\n".join("\t".join(row) for row in [head, *rows]) + "\r\n", "utf-16")


def english_months_with_short_years() -> None:
    grid = grid_of(54, 4, 12)
    head = ["Region", "Product", *[f"{ENGLISH[(3 + n) % 12]}-{18 if n < 9 else 19}" for n in range(12)]]
    products = [("North", "Lager 330ml"), ("North", "Stout 500ml"), ("South", "Lager 330ml"), ("South", "Stout 500ml")]
    path = messy(
        "FY19 sales by region.csv",
        "Apr-18…Mar-19 stand across",
        "wide.english_months text.utf8",
        Loads(
            "sales",
            48,
            "2018-04",
            "2019-03",
            totals={"amount": sum_of(grid)},
            lines=[{"region": "South", "product_name": "Stout 500ml", "sale_date": "2019-01-01", "amount": grid[3][9]}],
        ),
    )
    rows = [[*p, *[f"{v:.2f}" for v in g]] for p, g in zip(products, grid, strict=True)]
    path.write_text("\n".join(",".join(row) for row in [head, *rows]) + "\n", "utf-8")


def months_that_are_dates() -> None:
    grid = grid_of(55, 6, 4)
    made, sheet = book("Sales")
    rows = [[s[0], s[1], *g] for s, g in zip(FURNITURE, grid, strict=True)]
    end = put(sheet, 1, [["客户编码", "客户", *[date(2022, m, 1) for m in (9, 10, 11, 12)]], *rows])
    dress(sheet, [1], end - 1, 6)
    for cell in sheet[1][2:]:
        cell.number_format = "mmm-yy"
    path = messy(
        "dealer sales sep-dec.xlsx",
        "The month headers are real dates shown as Sep-22",
        "wide.english_months",
        Loads("sales", 24, "2022-09", "2022-12", totals={"amount": sum_of(grid)}),
    )
    made.save(path)


def quarters() -> None:
    grid = [[v.quantize(Decimal(1)) * 1000 for v in row] for row in grid_of(56, 6, 4)]
    rows = [[s[2], s[3], *[v / 10_000 for v in g], total(g) / 10_000] for s, g in zip(FURNITURE, grid, strict=True)]
    path = messy(
        "2025年度销售目标.xlsx",
        "Quarters stand across with the whole year, in 万元, in a target file",
        "wide.quarters headers.unit_in_title meaning.target",
        Loads(
            "target", 24, "2025-01-01", "2025-10-01", totals={"amount": sum_of(grid)}, checks=[ok("全年", sum_of(grid))]
        ),
    )
    made, sheet = page("目标", ["大区", "省份", *QUARTERS, "全年"], rows, "2025年度分省销售目标（单位：万元）")
    merge(sheet, "A3:A8")
    made.save(path)


def year_blocks() -> None:
    grid = grid_of(57, 12, 3, 90_000, 700_000)
    rows = [[m, *g] for m, g in zip(MONTHS, grid, strict=True)]
    path = messy(
        "近三年销售对比.xlsx",
        "Months stand down and years across; the total row adds up each year",
        "wide.years totals.labelled",
        Loads(
            "sales",
            36,
            "2022-01",
            "2024-12",
            totals={"amount": sum_of(grid)},
            lines=[{"sale_date": "2023-08-01", "amount": grid[7][1]}],
        ),
    )
    made, _ = page(
        "对比", ["月份", "2022年", "2023年", "2024年"], [*rows, ["合计", *_down(grid)]], "近三年销售额对比（元）"
    )
    made.save(path)


def measures_by_month() -> None:
    counts = [[5 + 11 * row + 7 * month for month in range(3)] for row in range(5)]
    money = grid_of(58, 5, 3)
    made, sheet = book("4-6月")
    head = [["客户", "系列", "4月", None, "5月", None, "6月", None], [None, None, *["数量", "金额"] * 3]]
    rows = [
        [s[1], "逸" if n % 2 else "素里", *[v for pair in zip(c, m, strict=True) for v in pair]]
        for n, (s, c, m) in enumerate(zip(SUPERMARKETS, counts, money, strict=True))
    ]
    path = messy(
        "客户系列销售_2024年二季度.xlsx",
        "Quantity and amount stand under each month in a two-row header; the year is in the file name",
        "wide.measures wide.period_in_file_name headers.two_rows",
        Loads(
            "sales",
            15,
            "2024-04",
            "2024-06",
            totals={"amount": sum_of(money), "quantity": sum(map(sum, counts))},
            lines=[
                {
                    "customer_name": SUPERMARKETS[1][1],
                    "sale_date": "2024-06-01",
                    "quantity": counts[1][2],
                    "amount": money[1][2],
                }
            ],
        ),
    )
    end = put(sheet, 1, [*head, *rows])
    merge(sheet, "A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1")
    dress(sheet, [1, 2], end - 1, 8)
    made.save(path)


def days_across() -> None:
    grid = grid_of(61, 4, 30, 100, 4_000)
    rows = [[s[1], *g, total(g)] for s, g in zip(FURNITURE, grid, strict=False)]
    path = messy(
        "门店每日销售.xlsx",
        "1日…30日 stand across and the month is in the title",
        "wide.period_in_title wide.months",
        Loads(
            "sales", 120, "2024-04-01", "2024-04-30", totals={"amount": sum_of(grid)}, checks=[ok("合计", sum_of(grid))]
        ),
    )
    made, _ = page("每日", ["门店", *[f"{d}日" for d in range(1, 31)], "合计"], rows, "2024年4月门店每日销售额")
    made.save(path)


def halves_and_quarters_among_the_months() -> None:
    grid = grid_of(65, 4, 12)
    head = ["业务员"]
    for quarter in range(4):
        head += [*MONTHS[quarter * 3 : quarter * 3 + 3], f"{quarter + 1}季度小计"]
        head += ["上半年合计"] if quarter == 1 else []
    rows = []
    for name, cells in zip(("周敏", "赵磊", "孙丽", "钱勇"), grid, strict=True):
        row: list[object] = [name]
        for quarter in range(4):
            row += [*cells[quarter * 3 : quarter * 3 + 3], total(cells[quarter * 3 : quarter * 3 + 3])]
            row += [total(cells[:6])] if quarter == 1 else []
        rows.append([*row, total(cells)])
    path = messy(
        "2024年业务员任务分解.xlsx",
        "Subtotals of quarters and half-years stand among the months and are checksums, not months",
        "wide.subtotals meaning.target",
        Loads(
            "target",
            48,
            "2024-01-01",
            "2024-12-01",
            totals={"amount": sum_of(grid)},
            checks=[ok("全年合计", sum_of(grid))],
        ),
    )
    made, _ = page("任务", [*head, "全年合计"], rows, "2024年业务员销售任务分解表（元）")
    made.save(path)
