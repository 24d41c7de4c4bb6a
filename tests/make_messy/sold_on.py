"""Brands ranked in their trade, boxes beside what is in stock at once, what was paid for goods that were sold on."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write


def brands_ranked_in_their_trade() -> None:
    path = messy(
        "品牌榜202405.csv",
        "交易金额 of brands with their 行业排名 is of rivals as likely as of one's own",
        "meaning.competitor ask.dataset",
        outcome="needs_decision",
    )
    money = figures(9401, 4, 800_000, 5_000_000)
    rows = [["2024-05", str(n + 1), f"{'甲乙丙丁'[n]}牌", str(a), f"{9 - n}.5%"] for n, a in enumerate(money)]
    write(path, "utf-8-sig", [["日期", "行业排名", "品牌名称", "交易金额", "支付转化率"], *rows])


def boxes_beside_what_is_in_stock_at_once() -> None:
    counts = [480, 360, 125, 900]
    path = messy(
        "库存结余汇总列表.csv",
        "即时库存数量 is the stock, 库存箱数 are the boxes it fills",
        "meaning.pieces",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(counts)}),
    )
    head = ["库存日期", "物料编码", "物料名称", "入库总数", "出库总数", "期初库存", "即时库存数量", "库存箱数", "备注"]
    rows = [
        ["2024-05-31", f"M{n}", f"支架{n}型", "60", "40", str(c - 20), str(c), str(c // 10), ""]
        for n, c in enumerate(counts)
    ]
    write(path, "utf-8", [head, *rows])


def what_was_paid_for_goods_that_were_sold_on() -> None:
    paid, earned = figures(9402, 5, 800, 3_000), figures(9403, 5, 50, 400)
    sold = [one + more for one, more in zip(paid, earned, strict=True)]
    path = messy(
        "二手转卖订单.csv",
        "实付 and 利润 make up 卖出价 on every line: that is what was sold",
        "meaning.cost",
        Loads("sales", 5, "2024-03-02", "2024-03-10", totals={"amount": total(sold)}),
    )
    goods = ("手机", "耳机", "手表", "相机", "音箱")
    lines = zip(goods, paid, sold, earned, strict=True)
    rows = [[f"2024-03-{2 + 2 * n:02}", g, str(p), str(s), str(e)] for n, (g, p, s, e) in enumerate(lines)]
    write(path, "utf-8", [["创建时间", "商品名", "实付", "卖出价", "利润"], *rows])


def scales_in_words_behind_a_name() -> None:
    sold = figures(9404, 6, 80, 150)
    path = messy(
        "sales by region thousand.csv",
        "Sales, thousand USD multiplies without brackets",
        "headers.unit_thousand",
        Loads("sales", 6, "2024-01", "2024-06", totals={"amount": total(sold) * 1000}),
    )
    rows = [[f"2024-{n + 1:02}", ("North", "South")[n % 2], str(a)] for n, a in enumerate(sold)]
    write(path, "utf-8", [["Month", "Region", "Sales, thousand USD"], *rows])
