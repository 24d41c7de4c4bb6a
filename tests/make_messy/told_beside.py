"""Lists that tell more than what they list: what was sold of them, what each owes, what was given to show goods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, MEDICINE, PHARMACIES, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def goods_that_were_sold() -> None:
    path = messy(
        "已售单品导出.xlsx",
        "Goods of which each has the paper, the day and the price of its sale are sales, and no list of goods",
        "meaning.pieces",
        outcome="needs_decision",
        question="by_piece",
    )
    asked = figures(9962, 6, 3000, 9000)
    rows = []
    for n in range(6):
        of_good = [f"BG{n:04}", "雅致", "手袋", f"M{n}", "黑", "M", "已售", asked[n] * 2, asked[n]]
        of_sale = [date(2024, 3, n + 1), f"2024-06-{n + 3:02} 15:20:00", f"XS{n:05}", SUPERMARKETS[n % 5][1]]
        rows.append([*of_good, *of_sale])
    head = [
        "sku",
        "品牌",
        "品类",
        "型号",
        "颜色",
        "尺码",
        "状态",
        "成本",
        "售价",
        "入库时间",
        "销售时间",
        "销售单号",
        "客户",
    ]
    page("sheet1", head, rows)[0].save(path)


def freezers_of_customers() -> None:
    path = messy(
        "客户冷柜投放.xlsx",
        "The freezers that customers were given to show goods were not sold to them",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[c[0], c[1], 1 + n % 3, 4 + n, date(2024, 5, n + 2)] for n, c in enumerate(SUPERMARKETS)]
    page("投放", ["客户编码", "客户名称", "冰箱数量", "陈列面积", "日期"], rows)[0].save(path)


def what_customers_owe() -> None:
    path = messy(
        "客户资料带应收202405.xlsx",
        "A list of customers that tells what each owes: as a list it would lose the debts, so it is asked",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    owed = figures(9963, 5, 500, 9000)
    rows = [
        [c[0], c[1], "A类", "李敏", "0571-8800112", f"{c[3]}{c[4]}", 50000, owed[n], "启用"]
        for n, c in enumerate(SUPERMARKETS)
    ]
    head = ["客户编号", "客户名称", "客户级别", "联系人", "电话", "地址", "信用额度", "应收余额", "状态"]
    page("客户", head, rows)[0].save(path)


def freight_beside_money() -> None:
    path = messy(
        "客户物流费用占比5月.xlsx",
        "Own money of the month beside freight, storage and wages says nowhere that it was sold",
        "meaning.cost",
        outcome="ignored",
    )
    rows = []
    for n, c in enumerate(SUPERMARKETS):
        spent = figures(9964 + n, 4, 20, 400)
        whole = total(spent)
        rows.append([c[0], c[1], whole * 30, *spent, whole, f"{Decimal(100) / 30:.1f}%"])
    head = ["客户编码", "客户名称", "当月本币金额", "当月运费", "当月配送费", "当月仓储费", "当月工资", "当月运费总计"]
    page("物流", [*head, "费用比"], rows)[0].save(path)


def counted_against_the_books() -> None:
    rows = [[m[1], m[2], Decimal(m[3]), 80 + n, 80 + n - n % 2, ""] for n, m in enumerate(MEDICINE)]
    path = messy(
        "药房盘存表20240531.xlsx",
        "应有数 stands in the books, 实有数 was counted",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(row[4] for row in rows)}),
    )
    page("盘存表", ["药品名称", "类别", "单价", "应有数", "实有数", "备注"], rows)[0].save(path)


def left_to_use() -> None:
    rows = [[d[0], d[1], "一号仓", 40 + 7 * n, 5 * n, 30] for n, d in enumerate(DRINKS)]
    path = messy(
        "可用库存快照20240531.csv",
        "可用 beside what is on its way and a stock to be kept is what is left of goods",
        "meaning.stock_movement",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": sum(row[3] for row in rows)}),
    )
    write(path, "gbk", [["商品编码", "商品名称", "仓库", "可用", "在途", "安全库存"], *[map(str, row) for row in rows]])


def left_to_spend() -> None:
    path = messy(
        "客户额度20240531.csv",
        "可用 of a limit is no stock",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [[c[0], c[1], "50000", str(900 * n), str(50000 - 900 * n)] for n, c in enumerate(SUPERMARKETS)]
    write(path, "gbk", [["客户编码", "客户名称", "授信额度", "已用", "可用"], *rows])


def left_after_discounts_and_refunds() -> None:
    rows = []
    for n in range(8):
        whole, off = figures(9970 + n, 2, 900, 3000)
        off, back = off / 50, Decimal("35.50") if n % 3 == 1 else Decimal(0)
        off = off.quantize(Decimal("0.01"))
        rows.append([date(2024, 5, n + 1), "城东店", whole, off, back, whole - off - back])
    path = messy(
        "营业汇总(优惠退款)5月.xlsx",
        "实收金额 is the whole less discounts and refunds on every line, so that refunds are not taken off again",
        "meaning.negative_lines",
        Loads("sales", 8, "2024-05-01", "2024-05-08", totals={"amount": total(row[5] for row in rows)}),
    )
    page("营业", ["日期", "门店", "营业总额", "优惠", "退款", "实收金额"], rows)[0].save(path)


def products_and_orders() -> None:
    rows = []
    for n, money in enumerate(figures(9990, 6, 9000, 30000)):
        back = Decimal("388.15") + n
        rows.append([f"2024-{n + 1:02}", str(3 + n % 5), str(200 + 9 * n), str(money), str(back), str(money - back)])
    path = messy(
        "店铺月度汇总(产品总数)2024.csv",
        "产品总数 is smaller than 订单总数, of which each has a piece at least: it counts no pieces that were sold",
        "meaning.pieces",
        Loads(
            "sales",
            6,
            "2024-01",
            "2024-06",
            totals={"amount": total(Decimal(row[5]) for row in rows)},
            columns={"产品总数": ""},
        ),
    )
    write(path, "gbk", [["月份", "产品总数", "订单总数", "销售总额", "退款总额", "实际收入"], *rows])


def left_after_returns() -> None:
    rows = []
    for n, money in enumerate(figures(9981, 8, 900, 3000)):
        back = Decimal("52.30") if n % 3 == 1 else Decimal(0)
        rows.append([date(2024, 5, n + 1), SUPERMARKETS[n % 5][1], money, back, money - back])
    path = messy(
        "客户销售(退货金额)5月.xlsx",
        "销售额 is 销售金额 less what came back on every line: that is what was sold",
        "meaning.negative_lines",
        Loads("sales", 8, "2024-05-01", "2024-05-08", totals={"amount": total(row[4] for row in rows)}),
    )
    page("销售", ["日期", "客户名称", "销售金额", "销售退货金额", "销售额"], rows)[0].save(path)


def names_before_other_names() -> None:
    rows = []
    for n, (m, c) in enumerate(zip(MEDICINE, PHARMACIES, strict=True)):
        rows.append([date(2024, 5, n + 1), c[1], m[1], m[1][:3], 10 + n, Decimal(m[3]), Decimal(m[3]) * (10 + n)])
    path = messy(
        "药品流向(通用名)5月.xlsx",
        "药品名称 is what a medicine is called; several may share a generic name",
        "kind.product",
        Loads(
            "sales",
            4,
            totals={"amount": total(row[6] for row in rows)},
            columns={"药品名称": "product_name"},
        ),
    )
    page("流向", ["销售日期", "客户名称", "药品名称", "通用名", "数量", "单价", "金额"], rows)[0].save(path)


def kinds_by_name() -> None:
    kinds = ["差旅费", "招待费", "广告费", "运费"]
    spent, planned = figures(9982, 4, 100, 900), figures(9983, 4, 1000, 2000)
    path = messy(
        "费用预算执行(类别编号)2024-05.csv",
        "预算类别 holds numbers of the kinds, 预算类别名称 what they are called",
        "meaning.budget",
        Loads(
            "expense",
            4,
            totals={"amount": total(spent), "budget": total(planned)},
            columns={"预算类别名称": "kind"},
        ),
    )
    rows = [[str(n + 1), kind, "销售部", str(planned[n]), str(spent[n])] for n, kind in enumerate(kinds)]
    write(path, "utf-8", [["预算类别", "预算类别名称", "部门", "预算金额", "已用金额"], *rows])
