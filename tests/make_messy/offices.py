"""Papers of sales offices and their dealers: plans, scores, sheets by hand, all documents of a month in one list."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import book, dress, merge, page, put, title
from tests.make_messy.text import write

REFUSED = ["refused", "ignored"]


def costs_of_a_plan() -> None:
    path = messy("国庆促销活动预案.xlsx", "预计费用 of a plan has not been spent", "kind.promotion", outcome=REFUSED)
    made, sheet = book("方案")
    title(sheet, 1, "2024年国庆促销活动预案", 5)
    put(sheet, 2, [["一、活动时间：2024年9月28日-10月7日"], ["二、活动内容及费用："]])
    head = ["产品", "活动政策", "原供价", "预计销量（件）", "预计费用（元）"]
    rows = [["礼盒甲", "10搭1", 128, 300, 3600], ["礼盒乙", "买赠", 168, 200, 2400], ["合计", None, None, 500, 6000]]
    end = put(sheet, 4, [head, *rows])
    put(sheet, end, [["三、费用核销：凭照片及清单"]])
    dress(sheet, [4], end - 1, 5)
    made.save(path)


def sold_and_left_by_shop() -> None:
    path = messy(
        "各店销存W23.xlsx", "销 | 存 under each shop: 存 is nothing sold", "meaning.stock_movement", outcome=REFUSED
    )
    made, sheet = book("W23")
    title(sheet, 1, "2024年第23周各店销存表（6.3-6.9）", 7)
    put(sheet, 2, [["型号", "花园店", None, "北站店", None, "湖滨店"], [None, *["销", "存"] * 3]])
    rows = [["BCD-215", 3, 12, 1, 8, 0, 5], ["XQG-100", 2, 6, 4, 9, 1, 7], ["KFR-35", 6, 20, 2, 11, 5, 14]]
    end = put(sheet, 4, [*rows, ["合计", 11, 38, 7, 28, 6, 26]])
    dress(sheet, [2, 3], end - 1, 7)
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)


def scores_of_a_salesman() -> None:
    path = messy(
        "业务代表绩效8月.xlsx",
        "考核指标 in yuan, shops and visits add up to nothing",
        "meaning.target",
        outcome=REFUSED,
    )
    head = ["考核指标", "权重", "目标值", "实际值", "完成率", "得分"]
    rows = [
        ["销售额（万元）", "40%", 30, 28.5, "95%", 38],
        ["新开网点（家）", "30%", 5, 6, "120%", 30],
        ["拜访次数", "30%", 100, 96, "96%", 28.8],
    ]
    page("8月", head, [*rows, ["合计", "100%", None, None, None, 96.8]], "2024年8月业务代表绩效考核表")[0].save(path)


def ditto_marks_in_dates() -> None:
    path = messy(
        "2024年9月出货(手记).xlsx",
        "Most days are 〃, which is the day above, as 同上 is the customer above",
        "keys.blank",
        Loads("sales", 6, "2024-09-03", "2024-09-08", totals={"amount": 1320}),
    )
    days = ["2024-09-03", "〃", "〃", "2024-09-08", "〃", "〃"]
    customers = ["长江批发", "同上", "〃", "百大食品", "同上", "同上"]
    rows = [[day, of, "毛峰", n, 88, 88 * n] for day, of, n in zip(days, customers, (2, 1, 4, 3, 2, 3), strict=True)]
    page("9月", ["日期", "客户", "品名", "数量", "单价", "金额"], rows)[0].save(path)


def all_documents_of_a_month() -> None:
    path = messy(
        "单据流水2024年6月.xlsx",
        "收款单, 进货单 and 费用单 among 销售单: whether they count is asked of all at once",
        "ask.status",
        outcome="needs_decision",
        readings=["1500", "6120"],
    )
    kinds = [("销售单", 900), ("收款单", 800), ("进货单", 3500), ("费用单", 320), ("销售单", 600)]
    rows = [[f"2024-06-{at:02d}", f"D{at:04d}", kind, "百大食品", amount] for at, (kind, amount) in enumerate(kinds, 1)]
    page("流水", ["日期", "单据编号", "单据类型", "往来单位", "金额"], rows, "单据流水")[0].save(path)


def taken_off_for_costs() -> None:
    path = messy(
        "牲畜销售单2024年6月.xlsx",
        "实收金额 is 销售金额 less 费用: which counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=["5770", "5830"],
    )
    head = ["日期", "客户", "单号", "头数", "重量", "单价", "销售金额", "费用", "实收金额"]
    rows = [["2024-06-03", "恒发肉铺", "X01", 2, 150, 20, 3000, 30, 2970]]
    rows += [["2024-06-04", "百大食品", "X02", 1, 80, 20.5, 1640, 20, 1620]]
    rows += [["2024-06-05", "恒发肉铺", "X03", 1, 59.5, 20, 1190, 10, 1180]]
    page("销售单", head, rows, "销售单")[0].save(path)


def billed_and_paid_in_turn() -> None:
    path = messy(
        "往来明细2024年6月(应收实收).xlsx",
        "应收金额 of bills and 实收金额 of receipts stand in turn: which counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    head = ["业务日期", "销售员", "往来单位", "单据编号", "单据类型", "应收金额", "实收金额"]
    rows = [["2024-06-03", "小刘", "百大食品", "AR01", "应收单", 3200, 0]]
    rows += [["2024-06-06", "小刘", "百大食品", "SK01", "收款单", 0, 2000]]
    rows += [["2024-06-09", "小陈", "长江批发", "AR02", "应收单", 1500, 0]]
    rows += [["2024-06-12", "小陈", "长江批发", "SK02", "收款单", 0, 1500]]
    page("明细", head, rows)[0].save(path)


def sums_of_goods_beside_stock() -> None:
    path = messy(
        "单品销售库存_20240630.xlsx",
        "数量小计 | 金额小计 are what was sold, beside what is left",
        "meaning.pieces",
        Loads("sales", 3, "2024-06-30", "2024-06-30", totals={"quantity": 60, "amount": 528}),
    )
    rows = [
        ["茶", "毛峰", 10, 88, 5.1, 8.8, 30],
        ["茶", "瓜片", 20, 176, 5.1, 8.8, 12],
        ["茶", "红茶", 30, 264, 5.1, 8.8, 9],
    ]
    page("单品", ["类别名称", "品名", "数量小计", "金额小计", "进价", "零售价", "库存"], rows)[0].save(path)


def dealers_and_their_size() -> None:
    path = messy(
        "经销商名单导出.xlsx",
        "年营业额, 流动资金 and 网点数量 tell how large dealers are, and no sales",
        "kind.customer",
        Loads("customer", 3),
    )
    head = [
        "经销商名称",
        "经营区域",
        "渠道类型",
        "主营行业",
        "年营业额",
        "流动资金",
        "网点数量",
        "业务员姓名",
        "联系电话",
    ]
    rows = [["长江批发", "巢湖", "流通", "副食", 700, 80, 40, "小刘", "13900000001"]]
    rows += [["百大食品", "庐江", "商超", "副食", 500, 60, 25, "小刘", "13900000002"]]
    rows += [["食品城", "无为", "流通", "粮油", 300, 20, 15, "小陈", "13900000003"]]
    page("名单", head, rows)[0].save(path)


def owed_at_the_end_of_the_month() -> None:
    path = messy(
        "上半年客户往来.xlsx",
        "6月末余额 is what is owed at the end of the half year that the title tells",
        "kind.receivable",
        Loads("receivable", 3, "2024-06-30", "2024-06-30", totals={"amount": 6400}),
    )
    head = ["客户", "业务员", "上年结转", "1-6月销售", "1-6月回款", "6月末余额"]
    rows = [["长江批发", "小刘", 1000, 9000, 8000, 2000], ["百大食品", "小刘", 500, 7000, 6000, 1500]]
    rows += [["食品城", "小陈", 900, 5000, 3000, 2900], ["合计", None, 2400, 21000, 17000, 6400]]
    page("往来", head, rows, "2024年上半年客户往来汇总表")[0].save(path)


def on_hand_by_warehouse() -> None:
    path = messy(
        "现存量查询20240630.xlsx",
        "现存量 over warehouses side by side is stock",
        "meaning.stock_movement",
        Loads("inventory", 6, "2024-06-30", "2024-06-30", totals={"quantity": 100}),
    )
    head = ["存货编码", "存货名称", "规格型号", "计量单位", "总仓", "巢湖仓", "合计"]
    rows = [["01", "毛峰", "250g", "盒", 20, 10, 30], ["02", "瓜片", "250g", "盒", 25, 15, 40]]
    rows += [["03", "红茶", "250g", "盒", 18, 12, 30], ["合计", None, None, None, 63, 37, 100]]
    page("现存量", head, rows, "现存量查询")[0].save(path)


def money_that_came_in() -> None:
    path = messy(
        "合同款导出202406.csv",
        "实收金额 beside 到账日期 and 收款账号 is money that came in, and no sale",
        "kind.receivable",
        outcome=REFUSED,
    )
    head = [
        "计划ID",
        "合同名称",
        "客户名称",
        "业务员",
        "计划收款类型",
        "计划收款金额",
        "实收金额",
        "到账日期",
        "收款账号",
    ]
    rows = [[1, "门窗合同", "百大食品", "小刘", "首款", 3000, 3000, "2024-06-03", "6222"]]
    rows += [[2, "吊顶合同", "长江批发", "小陈", "尾款", 5200, 5000, "2024-06-09", "6222"]]
    write(path, "utf-8-sig", [head, *([str(cell) for cell in row] for row in rows)])


def shops_of_the_web() -> None:
    path = messy(
        "商家月度数据.csv",
        "Shops with their address on the web and comments were collected from it",
        "meaning.competitor",
        outcome=REFUSED,
    )
    head = ["所属年月", "商家名称", "主营类型", "店铺URL", "累计评论数", "店铺评分", "本月销量", "本月销售额", "城市"]
    rows = [
        ["2024-06", f"商家{at}", "小吃", f"http://x/{at}", 100 * at, 4.5, 20 * at, 300 * at, "邵阳"] for at in (1, 2, 3)
    ]
    write(path, "utf-8-sig", [head, *([str(cell) for cell in row] for row in rows)])


def on_the_shelf_and_free() -> None:
    path = messy(
        "渠道库存20240630.xlsx",
        "当前实物库存 is what is there, 总可用库存 what of it is free",
        "meaning.stock_movement",
        Loads("inventory", 3, "2024-06-30", "2024-06-30", totals={"quantity": 90}),
    )
    head = ["SKU编号", "产品名称", "终端售价", "当前实物库存", "预留库存", "总可用库存", "安全库存阈值"]
    rows = [["S1", "毛峰", 88, 40, 5, 35, 10], ["S2", "瓜片", 98, 30, 0, 30, 10], ["S3", "红茶", 68, 20, 2, 18, 10]]
    page("库存", head, rows)[0].save(path)


def guests_of_a_shop() -> None:
    path = messy(
        "店铺客户列表.csv",
        "消费金额 of a whole life beside 成为客户时间 is of no month: asked, or a list of customers",
        "ask.dataset",
        outcome="needs_decision",
    )
    head = ["客户姓名", "客户昵称", "客户手机号", "客户性别", "成长值", "客户储值余额", "消费次数", "消费金额"]
    head += ["上次消费时间", "导购员", "成为客户时间"]
    rows = [
        ["李女士", "小李", "13900000001", "女", 12, 0, 3, 300, "2024-06-03 10:00:00", "小刘", "2023-01-05 09:00:00"]
    ]
    rows += [
        ["王女士", "小王", "13900000002", "女", 20, 50, 5, 620, "2024-06-09 12:00:00", "小陈", "2023-03-01 09:00:00"]
    ]
    write(path, "utf-8-sig", [head, *([str(cell) for cell in row] for row in rows)])


def goods_with_codes_like_months() -> None:
    path = messy(
        "辅料月报2024-06.xlsx",
        "辅料编号 M1, M2 … are no months: all is of the month that the file's name tells",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-06-30", "2024-06-30", totals={"quantity": 100}),
    )
    head = ["辅料编号", "辅料名称", "规格", "单位", "期初库存", "本期入库", "本期出库", "盘点盈亏", "期末库存"]
    rows = [["M1", "瓶盖", "28mm", "包", 20, 10, 5, 0, 25], ["M2", "标签", "卷", "卷", 30, 10, 5, 0, 35]]
    rows += [["M3", "纸箱", "6支", "只", 20, 10, 15, 0, 15], ["M4", "胶带", "卷", "卷", 20, 10, 5, 0, 25]]
    page("月报", head, rows)[0].save(path)


def holdings_of_funds() -> None:
    path = messy("基金持仓2024.csv", "持有金额 of funds is no sale", "meaning.competitor", outcome=REFUSED)
    head = ["代码", "名称", "份额", "成本金额", "持有金额", "可用现金", "日期"]
    rows = [
        ["161725", "白酒基金", 2.5, 20, 21.5, 30.01, "2024-06-03"],
        ["110022", "消费基金", 3.5, 30, 31, 30.01, "2024-06-04"],
    ]
    write(path, "utf-8-sig", [head, *([str(cell) for cell in row] for row in rows)])


def how_often_buyers_were_seen() -> None:
    path = messy(
        "客户拜访频次6月.xlsx",
        "Visits week by week are no sales and no targets",
        "kind.visit",
        outcome=REFUSED,
    )
    rows = [
        ["长江批发", "小刘", 1, None, 1, 1, 3],
        ["百大食品", "小刘", None, 1, None, 1, 2],
        ["食品城", "小陈", 1, 1, 1, 1, 4],
    ]
    head = ["客户", "业务员", "第1周", "第2周", "第3周", "第4周", "合计"]
    page("频次", head, rows, "2024年6月客户拜访频次统计")[0].save(path)


def owed_at_the_end_of_this_month() -> None:
    path = messy(
        "客户应收变动7月.xlsx",
        "本月末应收 is what is owed, 上月末应收 what was",
        "kind.receivable",
        Loads("receivable", 2, "2024-07-31", "2024-07-31", totals={"amount": 3500}),
    )
    rows = [["长江批发", 1000, 3000, 2500, 1500], ["百大食品", 500, 2500, 1000, 2000], ["合计", 1500, 5500, 3500, 3500]]
    head = ["客户", "上月末应收", "本月发货", "本月回款", "本月末应收"]
    page("应收", head, rows, "2024年7月应收账款变动表")[0].save(path)
