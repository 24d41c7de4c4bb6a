"""What is written down besides sales and may be taken for them: statements, ledgers, counts, margins, aims."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, HARDWARE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book as book_of
from tests.make_messy.paper import dress, page, put, title
from tests.make_messy.text import write

HEAD = ["送货日期", "单号", "品名规格", "单位", "数量", "单价", "金额"]


def what_was_paid_below_the_total() -> None:
    lines = sold(9501, 9, SUPERMARKETS[1:2], DRINKS, (2024, 8), 30)
    whole = total(x.amount for x in lines)
    path = messy(
        "8月月结对账单.xlsx",
        "已付款 and 未付款 stand below the total of a statement, under the names of the goods: none of it was sold",
        "totals.below",
        Loads(
            "sales",
            9,
            "2024-08",
            "2024-08",
            totals={"amount": whole},
            columns={"金额": "amount"},
            said=["customer_name"],
            problems=[14, 15],
            checks=[ok("amount", whole)],
        ),
    )
    made, sheet = book_of("对账")
    title(sheet, 1, "月结对账单", 7)
    put(sheet, 2, [["客户名称：", SUPERMARKETS[1][1], None, None, "月份：", "2024年8月"]])
    rows = [[x.day, x.doc, x.item[1], "箱", x.qty, x.price, x.amount] for x in lines]
    below = [
        [None, None, "合计", None, sum(x.qty for x in lines), None, whole],
        [None, None, "已付款", None, None, None, Decimal("500")],
        [None, None, "未付款", None, None, None, whole - 500],
    ]
    end = put(sheet, 3, [HEAD, *rows, *below])
    dress(sheet, [3], end - 1, 7)
    made.save(path)


def a_buyer_in_the_title() -> None:
    lines = sold(9502, 8, HARDWARE[:1], HARDWARE, (2024, 9), 12)
    whole = total(x.amount for x in lines)
    path = messy(
        "宏达五金经营部9月.xlsx",
        "宏达五金经营部2024年9月对账单 says whose statement it is, and what is owed from before is not sold again",
        "where.titles totals.below",
        Loads(
            "sales",
            8,
            "2024-09",
            "2024-09",
            totals={"amount": whole},
            said=["customer_name"],
            lines=[{"customer_name": "宏达五金经营部", "amount": str(lines[0].amount)}],
        ),
    )
    rows = [[f"9.{x.day.day:02d}", x.item[1], x.qty, x.price, x.amount] for x in lines]
    below = [
        ["合计", None, None, None, whole],
        ["上期欠款", None, None, None, Decimal(1200)],
        ["本期应付", None, None, None, whole + 1200],
    ]
    head = ["日期", "品名", "数量", "单价", "金额"]
    made, _ = page("Sheet1", head, [*rows, *below], "宏达五金经营部2024年9月对账单")
    made.save(path)


def a_ledger_with_a_running_balance() -> None:
    steps = [
        ("期初", 0, 0),
        ("销售", 1860, 0),
        ("收款", 0, 3000),
        ("销售", 2417, 0),
        ("销售", 988, 0),
        ("收款", 0, 2000),
    ]
    owed, rows = 5200, []
    for n, (what, more, less) in enumerate(steps):
        owed += more - less
        rows.append([f"2024-05-{3 * n + 1:02d}", SUPERMARKETS[0][1], what, str(more or ""), str(less or ""), str(owed)])
    path = messy(
        "赊销往来5月.csv",
        "The balance runs on from line to line: only the column of sales tells what was sold",
        "meaning.running",
        Loads("sales", 3, "2024-05", "2024-05", totals={"amount": "5265"}, columns={"销售金额": "amount"}),
    )
    write(path, "gb18030", [["日期", "客户", "摘要", "销售金额", "收款金额", "欠款余额"], *rows])


def a_ledger_that_says_no_sale() -> None:
    moves = [(0, 0), (1520, 0), (0, 900), (2310, 0), (640, 0), (0, 1500)]
    owed, rows = 3000, []
    for n, (more, less) in enumerate(moves):
        owed += more - less
        what = "货款" if more else "付款"
        rows.append([f"2024-06-{2 * n + 3:02d}", SUPERMARKETS[2][1], what, str(more or ""), str(less or ""), str(owed)])
    path = messy(
        "往来明细6月.csv",
        "A balance that runs on, beside what was added and paid: no list of debts, and nothing says that it was sold",
        "meaning.running",
        outcome="ignored",
        kind="account",
    )
    write(path, "utf-8-sig", [["日期", "客户", "摘要", "应收增加", "收款金额", "欠款余额"], *rows])


def good_and_defective_pieces() -> None:
    counts = [(118, 2), (86, 0), (240, 5), (57, 1), (64, 0)]
    path = messy(
        "良品盘点.xlsx",
        "良品数 and 不良品数 add up to 合计: what was counted on that day, and nothing was sold",
        "meaning.stock_movement",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": sum(map(sum, counts))}),
    )
    rows = [
        [date(2024, 5, 31), "昆明仓" if n < 3 else "大理仓", DRINKS[n][0], DRINKS[n][1], good, bad, good + bad]
        for n, (good, bad) in enumerate(counts)
    ]
    made, _ = page("盘点", ["盘点日期", "仓库", "商品编码", "商品名称", "良品数", "不良品数", "合计"], rows)
    made.save(path)


def stock_of_stores() -> None:
    rows = [["2024-05-31", shop[1], item[1], str(40 + 7 * n), str(38 + 7 * n)] for n, (shop, item) in _pairs()]
    path = messy(
        "门店盘点5月.csv",
        "Stores stand for the customers of a count as they do for those of sales",
        "meaning.stock_movement",
        Loads(
            "inventory",
            len(rows),
            totals={"quantity": sum(int(row[4]) for row in rows)},
            columns={"门店": "customer_name", "实盘数量": "quantity", "账面数量": ""},
        ),
    )
    write(path, "utf-8", [["盘点日期", "门店", "商品", "账面数量", "实盘数量"], *rows])


def _pairs() -> list[tuple[int, tuple[tuple[str, ...], tuple[str, ...]]]]:
    return list(enumerate((shop, item) for shop in SUPERMARKETS[:3] for item in DRINKS[:2]))


def made_and_sold() -> None:
    path = messy(
        "产销快报（5月）.xlsx",
        "生产, 销售 and 库存 side by side without a unit: cars or money, which only the reader knows",
        "meaning.pieces",
        outcome="needs_decision",
    )
    made, sheet = book_of("快报")
    title(sheet, 1, "2024年5月产销快报", 6)
    rows = [
        ["产品", "生产", None, "销售", None, "库存"],
        [None, "本月", "累计", "本月", "累计", "月末"],
        ["轿车", 1203, 6011, 1157, 5822, 317],
        ["SUV", 2215, 10034, 2108, 9853, 502],
        ["皮卡", 431, 2009, 440, 1987, 95],
        ["合计", 3849, 18054, 3705, 17662, 914],
    ]
    end = put(sheet, 2, rows)
    for cells in ("A2:A3", "B2:C2", "D2:E2"):
        sheet.merge_cells(cells)
    dress(sheet, [2, 3], end - 1, 6)
    made.save(path)


def the_year_over_the_sum() -> None:
    parts = [figures(9510 + n, 4, 80, 400) for n in range(4)]
    rows = [
        [name, total(quarters), *quarters]
        for name, quarters in zip(("王一", "李二", "赵三", "钱四"), parts, strict=True)
    ]
    whole = total(row[1] for row in rows)
    path = messy(
        "业务员目标分解.xlsx",
        "Only the sum of the quarters says the year: 2024年目标(万元) | Q1 | Q2 | Q3 | Q4",
        "wide.quarters",
        Loads("target", 16, "2024-01", "2024-10", totals={"amount": whole * 10_000}),
    )
    made, _ = page("目标", ["业务员", "2024年目标(万元)", "Q1", "Q2", "Q3", "Q4"], rows)
    made.save(path)


def income_and_cost_by_month() -> None:
    sums = figures(9520, 6, 9_000, 30_000)
    path = messy(
        "软硬件收入成本.csv",
        "收入 and 成本 by year and month are what was sold and what it cost, and no list of prices",
        "meaning.cost",
        Loads("sales", 6, "2024-01", "2024-03", totals={"amount": total(sums)}, columns={"成本": ""}),
    )
    rows = [["2024", str(n // 2 + 1), ("软件", "硬件")[n % 2], str(x), str(x / 2)] for n, x in enumerate(sums)]
    write(path, "utf-8", [["年度", "月份", "产品", "收入", "成本"], *rows])


def stock_by_its_age() -> None:
    counts = [(120, 31, 8, 0), (64, 12, 5, 2), (207, 40, 0, 9)]
    path = messy(
        "成品库龄_20240531.csv",
        "Pieces by how long they have lain there, with their sum, are stock and no debts",
        "meaning.stock_movement",
        Loads("inventory", 3, "2024-05-31", "2024-05-31", totals={"quantity": sum(map(sum, counts))}),
    )
    rows = [[DRINKS[n][1], *map(str, ages), str(sum(ages))] for n, ages in enumerate(counts)]
    write(path, "utf-8", [["商品", "30天内", "31-60天", "61-90天", "90天以上", "合计"], *rows])


def pieces_under_names_of_goods() -> None:
    rows = [[s[1], "2024-05", str(120 + 31 * n), str(90 + 17 * n), str(40 + 9 * n)] for n, s in enumerate(SUPERMARKETS)]
    sums = [sum(int(row[i]) for row in rows) for i in (2, 3, 4)]
    path = messy(
        "客户分品销量.csv",
        "可乐销量 | 雪碧销量 | 芬达销量: parts of what was sold, or one that counts, which only the reader knows",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(x) for x in (sum(sums), *sums)],
    )
    write(path, "gb18030", [["客户", "月份", "可乐销量", "雪碧销量", "芬达销量"], *rows])


def expenses_called_so_one_and_all() -> None:
    spent = [figures(9530 + n, 3, 300, 4_000) for n in range(4)]
    rows = [[f"2024-0{n + 1}", "销售部", *map(str, row)] for n, row in enumerate(spent)]
    path = messy(
        "销售部费用一季.csv",
        "差旅费用 | 招待费用 | 广告费用: kinds side by side, of which the first is not the sum",
        "wide.measures",
        Loads("expense", 12, "2024-01", "2024-04", totals={"amount": total(x for row in spent for x in row)}),
    )
    write(path, "utf-8", [["月份", "部门", "差旅费用", "招待费用", "广告费用"], *rows])


def water_by_the_ton() -> None:
    spent = [(1180, 944, 31, 124), (1302, 1042, 28, 112), (1275, 1020, 30, 120)]
    rows = [[f"2024-0{n + 3}", *map(str, row), str(row[1] + row[3])] for n, row in enumerate(spent)]
    path = messy(
        "水电费.csv",
        "用水量(吨) between what was paid counts water: no kind of expense is lost with it",
        "wide.measures",
        Loads("expense", 6, totals={"amount": sum(row[1] + row[3] for row in spent)}),
    )
    write(path, "utf-8", [["月份", "用电量(度)", "电费", "用水量(吨)", "水费", "合计"], *rows])


def margins_by_customer() -> None:
    sums = figures(9540, 5, 30_000, 200_000)
    path = messy(
        "客户毛利_2024年5月.csv",
        "销售收入 | 成本 | 毛利 by customer are sales of the month that the file names, and no list of costs",
        "meaning.cost",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(sums)}, columns={"成本": "", "毛利": ""}),
    )
    rows = [[s[1], str(x), str(x * 3 / 4), str(x / 4)] for s, x in zip(SUPERMARKETS, sums, strict=True)]
    write(path, "utf-8", [["客户", "销售收入", "成本", "毛利"], *rows])
