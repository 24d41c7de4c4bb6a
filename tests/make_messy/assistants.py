"""Sheets and exports of Chinese programs and assistants whose totals, spaces and names have misled before."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, MEDICINE, PHARMACIES, SUPERMARKETS, figures, sold
from tests.make_messy.paper import merge, page, put, title
from tests.make_messy.text import write


def total_with_a_wide_space() -> None:
    left, worth = figures(5301, 6, 20, 900), figures(5302, 6, 1_000, 90_000)
    counts = [n.to_integral_value() for n in left]
    rows = [
        [item[0], item[1], item[2], int(n), w]
        for item, n, w in zip((*MEDICINE, *DRINKS)[:6], counts, worth, strict=True)
    ]
    path = messy(
        "2024年5月结存(宽空格).xlsx",
        "合　计 is spread with the wide space of Chinese text, as printed ledgers do: still a total",
        "totals.grand meaning.stock_movement",
        Loads(
            "inventory",
            6,
            totals={"quantity": total(counts), "amount": total(worth)},
            checks=[ok("结存金额", total(worth))],
        ),
    )
    whole = ["合\u3000计", None, None, int(sum(counts)), total(worth)]
    head = ["存货编码", "存货名称", "规格", "结存数量", "结存金额"]
    made, _ = page("结存", head, [*rows, whole], "2024年5月库存结存表")
    made.save(path)


def line_sums_called_subtotals() -> None:
    lines = sold(5303, 12, SUPERMARKETS, DRINKS, (2024, 5), 40)
    paid = [x.amount - (5 if n % 3 == 0 else 0) for n, x in enumerate(lines)]
    path = messy(
        "5月送货单明细.xlsx",
        "小计 is what each line came to, a little less than price × quantity where something was knocked off",
        "meaning.pieces",
        Loads(
            "sales",
            12,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(paid)},
            columns={"小计": "amount"},
        ),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, p] for x, p in zip(lines, paid, strict=True)]
    made, _ = page("送货", ["日期", "客户", "品名", "数量", "单价", "小计"], rows)
    made.save(path)


def pieces_with_three_places() -> None:
    worth = figures(5304, 9, 300, 9_000)
    pieces = [37, 88, 5, 142, 260, 19, 301, 244, 190]
    rows = [
        [f"009{n:05d}", f"2024.05.{n + 3:02d}", DRINKS[n % 4][1], f"{p},000".replace(",", "."), f"{w:,.2f}"]
        for n, (p, w) in enumerate(zip(pieces, worth, strict=True))
    ]
    path = messy(
        "发票清单(SAP).txt",
        "Pieces with three places (37.000), and only their total shows that the comma groups: 1,286.000",
        "text.tab cells.numbers totals.labelled",
        Loads("sales", 9, "2024-05", "2024-05", totals={"quantity": 1_286, "amount": total(worth)}),
    )
    whole = ["*", "", "", f"{Decimal(sum(pieces)):,.3f}", f"{total(worth):,.2f}"]
    write(path, "utf-8", [["开票凭证", "开票日期", "物料描述", "已开票数量", "净值"], *rows, whole], "\t")


def order_lines_of_odoo() -> None:
    lines = sold(5305, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "销售订单行 (sale.order).xlsx",
        "订单行/小计 is the sum of a line of the order, 总计 that of the order, given once",
        "headers.erp meaning.order_amount",
        Loads(
            "sales",
            10,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            columns={"订单行 / 小计": "amount", "订单行 / 产品": "product_name"},
        ),
    )
    rows: list[list[object]] = []
    for n in range(0, 10, 2):
        one, two = lines[n], lines[n + 1]
        order = [f"S{n:05d}", one.day, one.shop[1]]
        rows += [[*order, one.item[1], one.qty, one.price, one.amount, one.amount + two.amount]]
        rows += [[None, None, None, two.item[1], two.qty, two.price, two.amount, None]]
    head = ["订单关联", "订单日期", "客户", "订单行/产品", "订单行/数量", "订单行/单价", "订单行/小计", "总计"]
    made, _ = page("Sheet1", head, rows)
    made.save(path)


def journal_with_directions() -> None:
    spent = figures(5306, 8, 100, 6_000)
    rows: list[list[str]] = []
    for n, amount in enumerate(spent):
        voucher = [f"2024.05.{n + 2:02d}", f"记-{n + 1:04d}"]
        account = ("660102", "差旅费") if n % 2 else ("660203", "办公费")
        rows += [[*voucher, *account, "报销", "借", f"{amount:,.2f}", "销售部"]]
        rows += [[*voucher, "1001", "库存现金", "报销", "贷", f"{amount:,.2f}", ""]]
    path = messy(
        "U8序时账(方向).csv",
        "方向 says 借 or 贷 of each line beside one 金额: the credits are no expenses once more",
        "meaning.vouchers text.gb18030",
        Loads("expense", 8, "2024-05", "2024-05", totals={"amount": total(spent)}),
    )
    head = ["日期", "凭证号数", "科目编码", "科目名称", "摘要", "方向", "金额", "部门"]
    write(path, "gb18030", [head, *rows])


def what_came_was_sold_and_is_left() -> None:
    path = messy(
        "进销存PSI二季度(台).xlsx",
        "项目 says 进货, 销售 or 库存 of each row: never expenses, and whether sales or stock are loaded is asked",
        "ask.dataset wide.months",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        [name if kind == "进货" else None, kind, *(int(x) // 100 for x in figures(seed, 3)), None]
        for at, name in enumerate(("空调扇A1", "空调扇A2", "取暖器B1"))
        for seed, kind in ((5310 + 3 * at, "进货"), (5311 + 3 * at, "销售"), (5312 + 3 * at, "库存"))
    ]
    made, _ = page("PSI", ["产品", "项目", "4月", "5月", "6月", "备注"], rows, "进销存PSI表 2024年二季度（单位：台）")
    made.save(path)


def rebates_beside_a_task() -> None:
    path = messy(
        "2024上半年返利计算.xlsx",
        "上半年任务 is an aim and never what was spent, whatever stands beside it",
        "meaning.rebate meaning.target ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        [shop[1], 200_000, w, "105%", "2%", r, 0, r - 100]
        for shop, w, r in zip(
            SUPERMARKETS, figures(5320, 5, 100_000, 300_000), figures(5321, 5, 2_000, 6_000), strict=False
        )
    ]
    head = ["经销商", "上半年任务", "实际提货额", "达成率", "返利比例", "返利金额", "扣款", "应返金额"]
    made, _ = page("返利", head, rows, "2024年上半年经销商返利计算表")
    made.save(path)


def market_measured_by_shops() -> None:
    sold_for = [int(n) for n in figures(5322, 5, 100, 900)]
    rows = [
        [f"{brand}公司", brand, n, f"{n / sum(sold_for):.1%}", n // 7, "20.0%", 22.5, 61.3]
        for brand, n in zip(("青禾", "白露", "华泽", "远山", "其他品牌"), sold_for, strict=True)
    ]
    path = messy(
        "零售监测(维生素).xlsx",
        "Brands with their shares and how many shops carry them are a market, not one's own sales",
        "meaning.competitor headers.unit_thousand totals.labelled",
        Loads("competitor", 5, totals={"amount": sum(sold_for) * 1_000}),
    )
    whole = ["品类合计", None, sum(sold_for), "100%", None, "100%", None, None]
    head = ["厂商", "品牌", "销售额(千元)", "销售额份额%", "销售量(千盒)", "销量份额%", "均价", "铺货率%"]
    made, _ = page("Sheet1", head, [*rows, whole], "品类:维生素  期间:2024-06")
    made.save(path)


def paid_with_freight() -> None:
    lines = sold(5323, 8, SUPERMARKETS, DRINKS, (2024, 5), 40)
    path = messy(
        "1688订单(含运费).xlsx",
        "实付款 is 货品总价 and the freight on every line: freight is no sale",
        "meaning.fees meaning.order_amount",
        Loads(
            "sales",
            8,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
        ),
    )
    rows = [
        [f"20{n:016d}", x.day, x.shop[1], x.amount, 20 * (n % 2), x.amount + 20 * (n % 2), x.item[1], x.price, x.qty]
        for n, x in enumerate(lines)
    ]
    head = [
        "订单编号",
        "订单付款时间",
        "买家公司名",
        "货品总价(元)",
        "运费(元)",
        "实付款(元)",
        "货品标题",
        "单价(元)",
        "数量",
    ]
    made, _ = page("Sheet0", head, rows)
    made.save(path)


def ledger_with_a_column_for_each_kind() -> None:
    spent = figures(5330, 8, 100, 3_000)
    kinds = ["工资", "差旅费", "办公费", "招待费"]
    rows: list[list[object]] = []
    for n, amount in enumerate(spent):
        parted = [amount if at == n % 4 else None for at in range(4)]
        rows += [[f"2024-07-{3 * n + 1:02d}", f"记-{n + 1}", f"报销{kinds[n % 4]}", amount, None, "借", *parted]]
    closed = [-total(spent[at::4]) for at in range(4)]
    rows += [["2024-07-31", "转-1", "结转损益", None, total(spent), "平", *closed]]
    path = messy(
        "销售费用多栏明细.xlsx",
        "借方 is parted by kinds beside it, and what closes the month has them all once more below zero",
        "meaning.vouchers totals.column_without_label",
        Loads("expense", 8, "2024-07", "2024-07", totals={"amount": total(spent)}),
    )
    made, _ = page("多栏", ["日期", "凭证字号", "摘要", "借方", "贷方", "方向", *kinds], rows, "销售费用多栏明细账")
    made.save(path)


def table_drawn_by_a_till() -> None:
    lines = sold(5331, 6, SUPERMARKETS, DRINKS, (2024, 7), 9)
    path = messy(
        "收银台商品日报.txt",
        "A till draws its table with lines in GBK: they part cells as pipes do",
        "text.pipe text.gbk totals.grand",
        Loads(
            "sales",
            6,
            "2024-07-18",
            "2024-07-18",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            checks=[ok("amount", total(x.amount for x in lines))],
        ),
    )
    whole = ["合计", "", sum(x.qty for x in lines), total(x.amount for x in lines)]
    cells = [
        ["货号", "商品名称", "数量", "金额"],
        *([f"{n:04d}", x.item[1], x.qty, x.amount] for n, x in enumerate(lines)),
    ]
    rule = "├────┼──────────┼────┼─────┤"
    drawn = ["│" + "│".join(str(cell).ljust(8) for cell in row) + "│" for row in (*cells, whole)]
    text = ["商品销售日报表", "日期:2024-07-18", rule, drawn[0], rule, *drawn[1:-1], rule, drawn[-1], rule, "制表:店长"]
    path.write_bytes("\r\n".join(text).encode("gbk"))


def invoices_of_the_tax_office() -> None:
    lines = sold(5332, 9, SUPERMARKETS, DRINKS, (2024, 7), 30)
    path = messy(
        "增值税发票明细(导出).xlsx",
        "发票代码 is the code of a block of invoices and no product; 购方企业名称 is who bought",
        "headers.erp keys.blank totals.labelled",
        Loads(
            "sales",
            9,
            "2024-07",
            "2024-07",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            columns={"购方企业名称": "customer_name", "发票号码": "doc_no"},
            lines=[{"customer_name": lines[0].shop[1], "amount": lines[0].amount}],
        ),
    )
    rows: list[list[object]] = []
    for n in range(0, 9, 3):
        for at, x in enumerate(lines[n : n + 3]):
            head = ["034002300111", f"{10020030 + n}", x.shop[1], lines[n].day] if at == 0 else [None] * 4
            rows += [[*head, f"*饮料*{x.item[1]}", x.qty, x.price, x.amount, "13%", round(x.amount * 13 / 100, 2)]]
        made_up = total(x.amount for x in lines[n : n + 3])
        rows += [[None] * 4 + ["小计", None, None, made_up, None, None]]
    head = ["发票代码", "发票号码", "购方企业名称", "开票日期", "商品名称", "数量", "单价", "金额", "税率", "税额"]
    made, _ = page("发票明细", head, rows, "增值税发票明细")
    made.save(path)


def shares_of_a_market_alone() -> None:
    rows = [
        [brand, *parts]
        for brand, parts in {"青禾": [24.4, 31.0, 17.8], "白露": [30.6, 22.5, 41.2], "其他": [45.0, 46.5, 41.0]}.items()
    ]
    path = messy(
        "感冒药份额202406.xlsx",
        "市场份额(%) by province: parts of a whole are no money, and there is none",
        "meaning.competitor",
        outcome="ignored",
    )
    made, _ = page("份额", ["品牌", "广西", "广东", "湖南"], rows, "感冒药品牌市场份额(%) 2024年6月")
    made.save(path)


def pack_with_its_month_on_the_cover() -> None:
    lines = sold(5340, 8, SUPERMARKETS, DRINKS, (2024, 8), 60)
    counts = [int(n) // 100 for n in figures(5341, 5)]
    path = messy(
        "大区经营月报(封面).xlsx",
        "Titles of sheets say 8月 without a year, which the cover and its 2024年8月 tell",
        "where.prose_sheet where.two_datasets wide.period_in_title",
        Loads(
            "sales",
            8,
            "2024-08",
            "2024-08",
            sheet="销售",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
        ),
        Loads("inventory", 5, "2024-08-31", "2024-08-31", sheet="库存", totals={"quantity": sum(counts)}),
    )
    made, cover = page("封面", ["苏中大区2024年8月经营月报"], [["编制：钱敏"], ["一、销售稳步增长，费用受控。"]])
    for name, head, rows in (
        ("销售", ["客户", "产品", "数量(瓶)", "金额(元)"], [[x.shop[1], x.item[1], x.qty, x.amount] for x in lines]),
        (
            "库存",
            ["客户", "产品", "库存数量(瓶)"],
            [[s[1], DRINKS[0][1], n] for s, n in zip(SUPERMARKETS, counts, strict=True)],
        ),
    ):
        sheet = made.create_sheet(name)
        title(sheet, 1, f"8月{'末经销商' if name == '库存' else '客户'}{name}", len(head))
        put(sheet, 2, [head, *rows])
    cover.sheet_view.showGridLines = False
    made.save(path)


def total_in_nobody_s_words() -> None:
    shops = [51_234.5, 40_000, 33_333.3, 28_109.7]
    path = messy(
        "2024年8月门店(TTL).xlsx",
        "TTL is a total, AVG none; the region's name in the last row is one as well, being the sum to the cent",
        "totals.row_without_label totals.dimension",
        Loads("sales", 4, "2024-08", "2024-08", sheet="苏中", totals={"amount": total(Decimal(str(n)) for n in shops)}),
        Loads(
            "sales", 4, "2024-08", "2024-08", sheet="苏北", totals={"amount": total(Decimal(str(n + 1)) for n in shops)}
        ),
    )
    names = ["海陵店", "兴化店", "靖江店", "姜堰店"]
    rows: list[list[object]] = [[s, n, 300 + at] for at, (s, n) in enumerate(zip(names, shops, strict=True))]
    rows += [["TTL", sum(shops), None], ["AVG", sum(shops) / 4, None]]
    made, _ = page("苏中", ["门店", "8月销售额", "8月客数"], rows)
    others = [[s.replace("店", "二店"), n + 1, 280] for s, n in zip(names, shops, strict=True)]
    put(made.create_sheet("苏北"), 1, [["门店", "8月销售额", "8月客数"], *others, ["苏北", sum(shops) + 4, 1_120]])
    made.save(path)


def paid_and_refunded_among_figures() -> None:
    paid = figures(5342, 10, 3_000, 9_000)
    rows: list[list[object]] = [["访客数", *range(900, 910)], ["支付金额", *paid], ["客单价", *range(60, 70)]]
    rows += [["退款金额", *range(200, 210)]]
    path = messy(
        "旗舰店2024年8月指标.xlsx",
        "Of the figures of each row 支付金额 is what was sold; 退款金额 is not added to it",
        "meaning.type_column wide.period_in_file_name",
        Loads("sales", 10, "2024-08-01", "2024-08-10", totals={"amount": total(paid)}),
    )
    made, _ = page("指标", ["指标", *(f"8月{n}日" for n in range(1, 11))], rows, "旗舰店8月运营")
    made.save(path)


def results_of_each_store() -> None:
    path = messy(
        "8月各店损益.xlsx",
        "Sales, cost, rent and what is left of each store: a statement of results is no list of expenses",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [["销售额", 120_000, 80_000], ["成本", 80_000, 52_000], ["毛利", 40_000, 28_000], ["租金", 9_000, 6_000]]
    rows += [["工资", 12_000, 9_000], ["净利", 19_000, 13_000]]
    made, _ = page("损益", ["项目", "海陵店", "兴化店"], rows, "2024年8月各店经营情况")
    made.save(path)


def what_is_expected_is_not_spent() -> None:
    spent = figures(5343, 6, 1_000, 30_000)
    path = messy(
        "KA合同费用2024.xlsx",
        "预计全年金额 is still to come and is not loaded as spent",
        "meaning.budget",
        outcome="ignored",
    )
    rows = [
        [shop[1], f"HT{n}", "堆头费", s * 2, s] for n, (shop, s) in enumerate(zip(SUPERMARKETS, spent, strict=False))
    ]
    made, _ = page(
        "合同", ["系统", "合同编号", "费用名称", "预计全年金额(元)", "1-8月已发生(元)"], rows, "2024年KA合同费用一览"
    )
    made.save(path)


def steel_priced_by_the_ton() -> None:
    tons = [Decimal(n) / 1000 for n in (12_345, 30_210, 8_760, 54_002, 19_999, 41_333)]
    sums = [(t * 3_890).quantize(Decimal("0.01")) for t in tons]
    path = messy(
        "钢材日报2024-09-10.xlsx",
        "The price is of a ton, so that 重量(吨) is what was sold, not the bundles beside it",
        "meaning.pieces headers.unit",
        Loads("sales", 6, "2024-09-10", "2024-09-10", totals={"quantity": total(tons), "amount": total(sums)}),
    )
    rows = [
        [shop[1], "螺纹钢", n + 2, t, 3_890, s]
        for n, (shop, t, s) in enumerate(zip((*SUPERMARKETS, *SUPERMARKETS), tons, sums, strict=False))
    ]
    head = ["客户", "品种", "件数", "重量(吨)", "单价(元/吨)", "金额(元)"]
    made, _ = page("日报", head, rows, "钢材销售日报表 2024年9月10日")
    made.save(path)


def stock_worth_at_retail() -> None:
    counts = [41, 7, 88, 19, 63, 25]
    path = messy(
        "商品库存(零售价).xlsx",
        "零售金额 is what the count would bring at a list price: stock, and no sales beside it",
        "meaning.stock_movement meaning.cost",
        Loads(
            "inventory",
            6,
            "2024-09-30",
            "2024-09-30",
            totals={"quantity": sum(counts), "amount": sum(counts) * 45},
        ),
    )
    rows = [[f"H{n:03d}", f"保温杯{n}", k, 45, k * 45, 90 + n, k * (90 + n)] for n, k in enumerate(counts)]
    head = ["货号", "品名", "库存数量", "成本价", "成本金额", "零售价", "零售金额"]
    made, _ = page("库存", head, rows, "商品库存查询 2024年9月30日")
    made.save(path)


def groups_that_nobody_knows() -> None:
    one, two = figures(5350, 4, 100, 900), figures(5351, 4, 100, 900)
    path = messy(
        "10月业务员分组销售.xlsx",
        "甲组 and 乙组 over two figures each are of no known field: their sums stand beside them and are taken",
        "headers.two_rows totals.column_without_label",
        Loads("sales", 4, "2024-10", "2024-10", totals={"quantity": 4 * 12, "amount": total((*one, *two))}),
    )
    rows = [[n, 5, a, 7, b, 12, a + b] for n, a, b in zip(("罗建", "邓梅", "何川", "姜楠"), one, two, strict=True)]
    made, sheet = page("分组", ["业务员", "甲组", None, "乙组", None, "合计", None], [], "2024年10月业务员分组销售")
    put(sheet, 3, [[None, *("数量", "金额") * 3], *rows])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)


def total_that_has_its_currency() -> None:
    spent = figures(5352, 8, 100, 3_000)
    path = messy(
        "KSB1成本中心行项目.xlsx",
        "The last row has nothing but the sum and the currency that every row has",
        "totals.row_without_label headers.erp",
        Loads("expense", 8, "2024-10", "2024-10", totals={"amount": total(spent)}),
    )
    rows: list[list[object]] = [
        ["6601020", "差旅费", "CC1001", f"2024-10-{n + 1:02d}", f"1900{n:05d}", a, "CNY"] for n, a in enumerate(spent)
    ]
    rows += [[None, None, None, None, None, total(spent), "CNY"]]
    head = ["成本要素", "成本要素名称", "成本中心", "过账日期", "凭证编号", "值(CO货币)", "交易货币"]
    made, _ = page("Data", head, rows)
    made.save(path)


def aims_of_quarters_beside_last_year() -> None:
    aims = [40, 88, 120, 64]
    path = messy(
        "2025经销商目标(季度).xlsx",
        "Q1 to Q4 make up 2025年目标 and are aims, whichever of the two years is loaded",
        "meaning.target wide.quarters",
        outcome="needs_decision",
        question="dataset",
        readings=[sum(aims) * 10_000, 290 * 10_000],
    )
    shops = zip(SUPERMARKETS, aims, (35, 80, 115, 60), strict=False)
    rows = [[shop[1], before, aim, "11%", *[aim / 4] * 4] for shop, aim, before in shops]
    made, _ = page(
        "目标", ["经销商", "2024年实际", "2025年目标", "增长率", "Q1", "Q2", "Q3", "Q4"], rows, "2025年经销商目标(万元)"
    )
    made.save(path)


def what_came_of_each_line_in_the_end() -> None:
    lines = sold(5360, 9, SUPERMARKETS, DRINKS, (2024, 11), 40)
    paid = [(x.amount * Decimal("0.95")).quantize(Decimal("0.01")) if n % 2 else x.amount for n, x in enumerate(lines)]
    path = messy(
        "11月开单(最终).xlsx",
        "最终 is no known name, but a little less than price × quantity: which of them counts is asked",
        "ask.two_amounts meaning.price_times_quantity",
        outcome="needs_decision",
        question="two_amounts",
        readings=[total(paid), total(x.amount for x in lines)],
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, p] for x, p in zip(lines, paid, strict=True)]
    made, _ = page("开单", ["日期", "客户", "商品", "数量", "单价", "最终"], rows)
    made.save(path)


def form_with_its_example() -> None:
    lines = sold(5361, 7, SUPERMARKETS, DRINKS, (2024, 11), 30)
    path = messy(
        "上报2024年11月(模板).xlsx",
        "示例：2024-01-01 shows how to fill the form in, and its row is none of the data",
        "where.instructions headers.stars",
        Loads(
            "sales",
            7,
            "2024-11",
            "2024-11",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
        ),
    )
    rows: list[list[object]] = [["示例：2024-01-01", "昆明店", "A001", 10, 100]]
    rows += [[x.day, x.shop[1], x.item[0], x.qty, x.amount] for x in lines]
    made, _ = page("上报", ["*日期", "*门店", "*商品编码", "*销量", "*销售额"], rows, "销售数据上报")
    made.save(path)


def weeks_as_stretches_of_days() -> None:
    amounts = figures(5362, 3, 10_000, 50_000)
    path = messy(
        "周销售汇总(区间).xlsx",
        "周次 lacks the year that 日期区间 tells beside it",
        "cells.period",
        Loads("sales", 3, "2024-11-04", "2024-11-18", totals={"amount": total(amounts)}),
    )
    days = ["2024.11.04-2024.11.10", "2024.11.11-2024.11.17", "2024.11.18-2024.11.24"]
    rows = [[f"第{45 + n}周", d, a, 300 + n] for n, (d, a) in enumerate(zip(days, amounts, strict=True))]
    made, _ = page("周", ["周次", "日期区间", "销售额", "客流"], rows)
    made.save(path)


def owed_called_by_one_word() -> None:
    parts = [figures(5370 + n, 3, 100, 9_000) for n in range(6)]
    path = messy(
        "账龄分析(占比)2024-12-31.xlsx",
        "应收 alone is what is owed where its ages stand beside it, each with its share; grades have their sums",
        "kind.receivable totals.labelled",
        Loads("receivable", 6, "2024-12-31", "2024-12-31", totals={"amount": total(p for row in parts for p in row)}),
    )
    shares = ["20%", "30%", "50%"]
    rows: list[list[object]] = []
    for grade, at in (("A", 0), ("B", 3)):
        for n in range(at, at + 3):
            aged = [cell for pair in zip(parts[n], shares, strict=True) for cell in pair]
            rows += [[grade, PHARMACIES[n % len(PHARMACIES)][1] + ("" if n < 3 else "分店"), total(parts[n]), *aged]]
        sums = [total(parts[n][i] for n in range(at, at + 3)) for i in range(3)]
        rows += [[f"{grade}级小计", None, total(sums), *[cell for s in sums for cell in (s, "33%")]]]
    head = ["等级", "客户", "应收", "30天内", "占比", "31-90天", "占比", "90天以上", "占比"]
    made, _ = page("账龄", head, rows, "2024年12月31日应收账龄")
    made.save(path)
