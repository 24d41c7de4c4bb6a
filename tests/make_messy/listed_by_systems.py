"""Plain lists of stock and merchandise systems: what is left, what came back, what is owed, aims beside results."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import merge, page
from tests.make_messy.text import write


def papers_of_returns() -> None:
    money = figures(9951, 6, 90, 900)
    path = messy(
        "销售退货单信息.csv",
        "The file is called information on returns: what its lines state came back",
        "meaning.negative_lines",
        Loads("sales", 6, "2024-05-03", "2024-05-08", totals={"amount": -total(money), "quantity": -33}),
    )
    rows = [
        [f"TH2405{n:03}", SUPERMARKETS[n % 3][1], str(money[n]), str(3 + n), f"2024-05-{n + 3:02} 10:20:00", "审核通过"]
        for n in range(6)
    ]
    write(path, "utf-8", [["业务单据号", "客户名称", "单据总金额", "商品数量", "操作时间", "审核状态"], *rows])


def totals_of_stock_at_prices() -> None:
    rows = []
    for n in range(6):
        opening, came, went, price = 60 + 7 * n, 30 + n, 40 + 3 * n, Decimal(DRINKS[n % 5][3])
        left = opening + came - went
        rows.append([f"WL{n:03}", DRINKS[n % 5][1], opening, price, opening * price, left, price, left * price])
        rows[-1] += [came, price, came * price, went, price, went * price]
    path = messy(
        "物料月结(期末总额)202405.xlsx",
        "期末总额 is the money of what is left, 期初总额 of what there was",
        "meaning.stock_movement",
        Loads(
            "inventory",
            6,
            totals={
                "quantity": sum(row[5] for row in rows),
                "amount": total(row[7] for row in rows),
                "opening_amount": total(row[4] for row in rows),
            },
        ),
    )
    head = ["物料编码", "物料名称", "期初数量", "期初价格", "期初总额", "期末库存", "期末价格", "期末总额"]
    head += ["本月入库数量", "入库平均价格", "入库总额", "本月出库数量", "出库平均价格", "出库总额"]
    page("月结", head, rows)[0].save(path)


def counted_and_reckoned() -> None:
    rows = []
    for n in range(6):
        opening, came, went, lost = 60 + 7 * n, 30 + n, 40 + 3 * n, n % 3
        left, price = opening + came - went, Decimal(DRINKS[n % 5][3])
        rows.append([DRINKS[n % 5][1], opening, opening * price, came, went, left, left * price])
        rows[-1] += [left - lost, (left - lost) * price, "2024-05-31"]
    path = messy(
        "库存盘存(理论与实际).xlsx",
        "What was counted has its own money, and 盘存日期 is the day of the count",
        "meaning.stock_movement",
        Loads(
            "inventory",
            6,
            "2024-05-31",
            "2024-05-31",
            totals={"quantity": sum(row[7] for row in rows), "amount": total(row[8] for row in rows)},
        ),
    )
    head = ["产品名称", "上月结存数量", "上月结存金额", "本月入库数量", "本月出库数量", "理论库存", "理论金额"]
    page("盘存", [*head, "实际库存", "实际金额", "盘存日期"], rows)[0].save(path)


def came_in_and_spent_goods() -> None:
    rows = []
    for n in range(6):
        opening, came, went, price = 60 + 7 * n, 30 + n, 40 + 3 * n, Decimal(DRINKS[n % 5][3])
        left = opening + came - went
        figures_of_line = [opening, opening * price, came, came * price, went, went * price, left, left * price]
        rows.append([f"WZ{n:03}", DRINKS[n % 5][1], "500ml", "箱", "一库", *map(str, figures_of_line)])
    path = messy(
        "物资收支存202405.csv",
        "收入 and 支出 beside pieces are goods that came in and went out, and no statement of an account",
        "meaning.stock_movement",
        Loads(
            "inventory",
            6,
            totals={"quantity": sum(int(row[11]) for row in rows), "amount": total(Decimal(row[12]) for row in rows)},
        ),
    )
    head = [
        "编码",
        "品名",
        "规格",
        "单位",
        "仓库",
        "期初数量",
        "期初金额",
        "收入数量",
        "收入金额",
        "支出数量",
        "支出金额",
    ]
    write(path, "utf-8", [[*head, "期末数量", "期末金额"], *rows])


def what_went_out_beside_what_is_left() -> None:
    rows = []
    for n in range(6):
        came, went, price = 90 + 5 * n, 30 + 7 * n, Decimal(DRINKS[n % 5][3])
        line = [came, came * price, went, went * price * 2, came - went, 20]
        rows.append([f"WL{n:03}", DRINKS[n % 5][1], *map(str, line), "正常"])
    path = messy(
        "库存导出_20240531.csv",
        "出库金额 beside 入库金额 is what left the store: the list is one of stock, and nothing is asked",
        "meaning.stock_movement",
        Loads("inventory", 6, "2024-05-31", "2024-05-31", totals={"quantity": sum(int(row[6]) for row in rows)}),
    )
    head = ["物料编码", "物料名称", "入库数量", "入库金额", "出库数量", "出库金额", "库存", "安全库存", "状态"]
    write(path, "utf-8", [head, *rows])


def billed_and_owed() -> None:
    billed = figures(9952, 6, 900, 3_000)
    paid = [(money * (n % 3) / 2).quantize(Decimal("0.01")) for n, money in enumerate(billed)]
    owed = [money - part for money, part in zip(billed, paid, strict=True)]
    path = messy(
        "应收台账-2024-05-31.csv",
        "A list of debts: what was received and what is still owed make up 含税金额, and nothing is asked",
        "kind.receivable",
        Loads("receivable", 6, "2024-05-31", "2024-05-31", totals={"amount": total(owed), "received": total(paid)}),
    )
    money = zip(billed, paid, owed, strict=True)
    rows = [
        [f"FP2405{n:03}", SUPERMARKETS[n % 4][1], f"2024-05-{n + 2:02}", f"2024-06-{n + 2:02}", *map(str, line)]
        for n, line in enumerate(money)
    ]
    write(path, "utf-8", [["发票号", "客户", "开票日期", "到期日", "含税金额", "已收金额", "待收金额"], *rows])


def owed_before_and_after() -> None:
    opening, bought = figures(9953, 4, 100, 900), figures(9954, 4, 900, 3_000)
    paid = [(money / 2).quantize(Decimal("0.01")) for money in bought]
    left = [a + b - c for a, b, c in zip(opening, bought, paid, strict=True)]
    path = messy(
        "客户对账(期初期末)202405.xlsx",
        "What customers owed before and after is no list of customers; 欠款金额 is what was added",
        "kind.receivable",
        Loads(
            "receivable",
            4,
            "2024-05-31",
            "2024-05-31",
            totals={"opening": total(opening), "received": total(paid), "amount": total(left)},
        ),
    )
    rows = [
        [SUPERMARKETS[n][1], "王强", f"1380013800{n}", None, None, opening[n], bought[n], paid[n], left[n]]
        for n in range(4)
    ]
    head = ["客户", "联系人", "手机号码", "联系电话", "电子邮箱", "期初应收", "欠款金额", "收款金额", "期末应收"]
    page("客户对账", head, rows, "客户对账（2024-05-01至2024-05-31）")[0].save(path)


def aims_beside_results_of_one_month() -> None:
    done, year = figures(9955, 5, 30_000, 90_000), figures(9956, 5, 200_000, 500_000)
    path = messy(
        "门店目标完成(三行表头).xlsx",
        "本月目标 | 本月完成 under the month itself: asked which to load, as it is without the month above",
        "ask.dataset headers.three_rows",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [["直营", SUPERMARKETS[n][1], 60_000, done[n], "90%", 700_000, year[n], "60%"] for n in range(5)]
    under = ["渠道", "门店", "本月目标", "本月完成", "完成率", "目标", "实际完成", "完成率"]
    above = [["渠道", "门店", "营业额", *[None] * 5], [None, None, "2024年5月", None, None, "2024年累计", None, None]]
    made, sheet = page("汇总", above[0], [above[1], [None, None, *under[2:]], *rows])
    merge(sheet, "A1:A3", "B1:B3", "C1:H1", "C2:E2", "F2:H2")
    made.save(path)


def money_merged_over_goods_without_numbers() -> None:
    path = messy(
        "销售订单列表(合并单元格)202405.xlsx",
        "Orders without a number: the money is merged over their goods and counts once, all pieces count",
        "keys.merged meaning.order_amount",
        Loads("sales", 9, totals={"amount": 9_000, "quantity": sum(range(4, 13))}),
    )
    rows, spans, top = [], [], 2
    for n, size in enumerate((2, 3, 1, 3)):
        told = [f"2024-05-{n + 6:02}", SUPERMARKETS[n][1]]
        for line in range(size):
            first = [1_500 + 500 * n, "陈晨"] if line == 0 else [None, None]
            rows.append([*(told if line == 0 else [None] * 2), DRINKS[(n + line) % 5][1], len(rows) + 4, *first])
        spans += [f"{column}{top}:{column}{top + size - 1}" for column in "ABEF" if size > 1]
        top += size
    made, sheet = page("订单", ["销售日期", "客户名称", "商品名称", "数量", "总额", "业务员"], rows)
    merge(sheet, *spans)
    made.save(path)


def carried_to_buyers() -> None:
    weights = [Decimal(n) / 100 for n in (1_520, 830, 1_975, 640, 1_210, 905)]
    prices = [Decimal(3_600 + 50 * n) for n in range(6)]
    path = messy(
        "配送单(钢材)202405.xlsx",
        "What a lorry brought to buyers out of a store is no count of that store",
        "meaning.pieces",
        Loads(
            "sales",
            6,
            "2024-05-03",
            "2024-05-08",
            totals={"amount": total(w * p for w, p in zip(weights, prices, strict=True))},
        ),
    )
    rows = [
        ["浙H12345", "顺达物流", f"C{n:02}", "冷轧卷", "一号仓", "吨", weights[n], SUPERMARKETS[n % 3][1], prices[n]]
        for n in range(6)
    ]
    rows = [[f"PS{n:04}", f"2024-05-{n + 3:02}", *row, weights[n] * prices[n]] for n, row in enumerate(rows)]
    head = ["配送单号", "配送日期", "车号", "物流公司", "存货编码", "存货名称", "仓库", "单位", "数量", "客户名称"]
    page("配送", [*head, "含税价", "含税金额"], rows)[0].save(path)


def owed_by_a_platform_after_its_fees() -> None:
    goods = figures(9957, 8, 30, 90)
    fees = [-(money / 5).quantize(Decimal("0.01")) for money in goods]
    left = [money + 2 + fee for money, fee in zip(goods, fees, strict=True)]
    path = messy(
        "外卖账单明细0501-0508.xlsx",
        "商家应收款 is what the platform pays out after its fees: asked whether that counts or what the goods came to",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(left)), str(total(goods))],
    )
    rows: list[list[object]] = [
        [f"2024-05-{n + 1:02}", "外卖订单", "城东店", f"27{n:08}", goods[n], 2, fees[n], left[n]] for n in range(8)
    ]
    rows.append(["2024-05-08", "流量助手转入广告", "城东店", None, None, None, None, Decimal(-50)])
    head = ["账单日期", "交易类型", "门店名称", "订单号", "商品总价", "打包费", "平台服务费", "商家应收款"]
    page("订单明细", head, rows)[0].save(path)


def parts_of_money_under_a_name_of_goods() -> None:
    money = figures(9958, 6, 900, 3_000)
    dishes = ("红烧肉", "清蒸鱼", "炒时蔬", "米饭", "酸梅汤", "麻婆豆腐")
    path = messy(
        "菜品销售统计(构成)202405.xlsx",
        "销售额构成 / 菜品 holds money and no names of dishes, which stand under 菜品名称",
        "headers.two_rows",
        Loads(
            "sales",
            6,
            totals={"amount": total(money), "quantity": 6 * 20 + 15},
            columns={"菜品名称": "product_name"},
        ),
    )
    rows = [[dishes[n], 20 + n, money[n], money[n].to_integral_value(), 0, 0] for n in range(6)]
    below = [None, None, None, "菜品", "做法", "加料"]
    made, sheet = page("统计", ["菜品名称", "销售数量", "销售额", "销售额构成", None, None], [below, *rows])
    merge(sheet, "A1:A2", "B1:B2", "C1:C2", "D1:F1")
    made.save(path)


def set_aside_and_written_off() -> None:
    path = messy(
        "产品费用预提核销明细表202405.xlsx",
        "Lines of what was set aside stand among those of what was paid of it: asked whether both count",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
        readings=["1050", "1800"],
    )
    rows = [
        [
            SUPERMARKETS[n % 3][1],
            f"2024-05-{n + 3:02}",
            ["预提", "核销"][n % 2],
            ["堆头费", "海报费"][n // 2 % 2],
            100 * n + 50,
        ]
        for n in range(6)
    ]
    page("明细", ["客户名称", "日期", "类型", "费用名称", "费用"], rows)[0].save(path)


def set_aside_beside_written_off() -> None:
    path = messy(
        "产品费用余额表202405.xlsx",
        "预提费用 and 核销费用 are steps of one expense and no kinds of it: asked which counts",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=["1800", "5400"],
    )
    rows = [[SUPERMARKETS[n % 4][1], DRINKS[n % 5][1], 800 + 40 * n, 200 + 40 * n, 600] for n in range(6)]
    page("余额", ["客户名称", "产品名称", "预提费用", "核销费用", "余额"], rows)[0].save(path)


def fees_of_contracts_across() -> None:
    path = messy(
        "合同内预提202405.xlsx",
        "返金 and 固定折扣 are kinds of spending like the fees beside them, and 费用总和 is what all come to",
        "meaning.fees",
        Loads("expense", 30, "2024-05-03", "2024-05-08", totals={"amount": 5 * (6 * 30 + 150)}),
    )
    kinds = ["进场费", "年返金", "固定折扣", "堆头费", "其他费用"]
    rows = []
    for n in range(6):
        parts = [30 + 10 * n] * len(kinds)
        rows.append([f"YT{n:03}", "西南大区", SUPERMARKETS[n % 4][1], f"2024-05-{n + 3:02}", sum(parts), *parts])
    page("预提", ["预提编码", "所属大区", "所属客户", "预提日期", "费用总和(元)", *kinds], rows)[0].save(path)


def sold_at_two_prices() -> None:
    path = messy(
        "门店销售信息表(两种价)202405.xlsx",
        "The same pieces at the standard and at the retail price: asked which money counts",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=["1050", "1365"],
    )
    rows = [[SUPERMARKETS[n % 3][1], DRINKS[n][1], 10, 5 + 8 * n, 50 + 80 * n, 65 + 104 * n] for n in range(5)]
    head = ["门店名称", "产品名称", "标准价", "销量", "标准价销售额", "终端零售价销售额"]
    page("门店销售", head, rows)[0].save(path)


def sold_and_spent_on_it() -> None:
    path = messy(
        "门店销售预提202405.xlsx",
        "What was set aside for shops beside what they sold: asked whether it is of sales or of expenses",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        [SUPERMARKETS[n % 3][1], f"S{n % 3}", "5%", 3_000 + 200 * n, 100, f"2024-05-{n + 3:02}", 250 + 10 * n]
        for n in range(6)
    ]
    head = ["所属客户", "门店编码", "提成比例", "销售额", "固定金额", "预提日期", "预提费用"]
    page("预提", head, rows)[0].save(path)


def counts_told_apart_in_brackets() -> None:
    path = messy(
        "库存盘点信息(有线无线).xlsx",
        "当前库存量（有线） and （无线） are counts of two goods: asked whether both are to be loaded",
        "ask.two_counts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [[f"PD{n:03}", 60 + n, 90 - n, SUPERMARKETS[n % 4][1], "2024-05-31"] for n in range(5)]
    head = ["盘点编号", "当前库存量（有线）", "当前库存量（无线）", "经销商名称", "盘点日期"]
    page("盘点", head, rows)[0].save(path)


def ordered_in_advance() -> None:
    path = messy(
        "销售预订单_20240531.csv",
        "Orders with a department and a clerk are no expenses where the file's name calls them sales: asked",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        ["已审核", "一号仓", SUPERMARKETS[n % 4][1], f"K{n % 4}", "A", "王强", "陈晨", "销售一部", str(900 + 50 * n)]
        for n in range(6)
    ]
    rows = [[f"2024-05-{n + 3:02}", f"YD{n:04}", *row, str(800 + 50 * n), "批发"] for n, row in enumerate(rows)]
    head = ["单据日期", "单据编号", "单据状态", "仓库", "往来单位", "往来单位编号", "客户级别", "收货人"]
    write(path, "utf-8", [[*head, "经手人", "部门", "金额", "折后金额", "销售类型"], *rows])
