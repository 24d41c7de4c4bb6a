"""What a figure is by what stands beside it: a carrier's paper, an agreement, a supplier, tax, kinds of aims."""

from __future__ import annotations

from pathlib import Path

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import page

BUYERS = ("宏光副食", "同德百货", "安顺商行")


def csv_of(path: Path, lines: str) -> None:
    """Writes a CSV as programs do, with a byte order mark."""
    path.write_text(lines, "utf-8-sig")


def kinds_of_goods_without_orders() -> None:
    path = messy(
        "门店经营汇总(产品总数)2024-05.xlsx",
        "产品总数 of a shop may count kinds of goods: its money is loaded without them",
        "meaning.pieces",
        Loads("sales", 3, "2024-05-01", "2024-05-01", totals={"amount": 271340}, columns={"产品总数": ""}),
    )
    rows = [["北门店", 812, 344, 131240], ["南湖店", 655, 350, 96100], ["东站店", 402, 289, 44000]]
    page("汇总", ["门店", "会员数", "产品总数", "营业额"], rows, "2024年5月门店经营汇总")[0].save(path)


def pieces_before_packages() -> None:
    path = messy(
        "配送明细_qty与箱数202405.csv",
        "qty counts the pieces that 箱数 packs",
        "meaning.pieces text.bom",
        Loads("sales", 3, "2024-05-04", "2024-05-12", totals={"quantity": 624, "amount": 1596}),
    )
    csv_of(
        path,
        "日期,客户,品名,箱数,qty,金额\n2024-05-04,宏光副食,清泉水500ml,12,288,576\n"
        "2024-05-08,同德百货,清泉水500ml,6,144,288\n2024-05-12,安顺商行,乌龙茶450ml,8,192,732\n",
    )


def receivables_by_the_name_of_the_file() -> None:
    path = messy(
        "AR_20240531.csv",
        "AR in the name of the file calls bare amounts receivables, and no sales",
        "kind.receivable",
        outcome="ignored",
    )
    csv_of(
        path,
        "Account,Invoice,Date,Amount\nBay Outfitters,7001,2024-03-08,9120.40\nHill Supply,7004,2024-04-02,3300.00\n"
        "Pine Traders,7010,2024-05-06,1250.75\n",
    )


def spent_in_the_first_months() -> None:
    path = messy(
        "部门费用执行2024(1-4月实际).xlsx",
        "1-4月实际 of the year that the title tells stands on none of its months before somebody says so",
        "meaning.budget cells.period",
        outcome="needs_decision",
        question="period",
    )
    rows = [
        ["市场部", "差旅费", 90000, 31200],
        ["市场部", "广告费", 160000, 70500],
        ["销售部", "差旅费", 110000, 40300],
    ]
    page("执行", ["部门", "费用项目", "年度预算", "1-4月实际"], rows, "2024年部门费用执行")[0].save(path)


def owed_in_all() -> None:
    path = messy(
        "单位应收应付20240531.xlsx",
        "累计应收款 is what a customer owes, 期初应收款 what it owed before",
        "kind.receivable",
        Loads("receivable", 2, "2024-05-31", "2024-05-31", totals={"opening": 11300, "amount": "17410.5"}),
    )
    rows = [["001", "宏光副食", 4000, 9110.5, 0], ["002", "同德百货", 7300, 8300, 0], ["合计", "", 11300, 17410.5, 0]]
    page("Sheet1", ["单位编号", "单位全名", "期初应收款", "累计应收款", "累计应付款"], rows, "单位应收应付")[0].save(
        path
    )


def amounts_of_a_carrier() -> None:
    path = messy(
        "承运结算202405.xlsx",
        "A bare amount of no goods, whose only paper is a carrier's, may be the freight",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        ["2024-05-04", "TY240504", "迅达货运", BUYERS[0], 12, 96],
        ["2024-05-08", "TY240508", "迅达货运", BUYERS[1], 6, 60],
        ["2024-05-12", "TY240512", "联运物流", BUYERS[2], 8, 142],
    ]
    page("Sheet1", ["日期", "运单号", "承运单位", "收货单位", "件数", "金额"], rows)[0].save(path)


def goods_of_a_supplier() -> None:
    path = messy(
        "对账单(供应商在上)5月.xlsx",
        "供应商：… above goods without a buyer says that they were bought",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [
        ["2024-05-04", "封箱带", 120, 3.5, 420],
        ["2024-05-15", "纸箱", 300, 4.2, 1260],
        ["合计", "", 420, "", 1680],
    ]
    made, sheet = page(
        "对账单", ["日期", "品名", "数量", "单价", "金额"], rows, "供应商：恒丰包装  对账期间：2024年5月"
    )
    sheet.title = "对账单"
    made.save(path)


def two_aims_in_one_cell() -> None:
    path = messy(
        "2025年任务(发货及回款).xlsx",
        "发货及回款 is one figure for two aims, which nothing tells apart",
        "meaning.target",
        outcome="refused",
    )
    rows = [["宏光副食", "发货及回款", 55, 62], ["同德百货", "发货", 41, 44], ["安顺商行", "回款", 30, 33]]
    page("Sheet1", ["客户", "任务类别", "2025年1月", "2025年2月"], rows)[0].save(path)


def names_before_dashes() -> None:
    path = messy(
        "2024年5月客户产品(短横).xlsx",
        "清泉水-数量 | 清泉水-金额 beside those of another good are parts of one table, of which none may get lost",
        "headers.two_rows",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [["宏光副食", 90, 2700, 40, 1680], ["同德百货", 70, 2100, 25, 1050], ["安顺商行", 55, 1650, 12, 504]]
    head = ["客户", "清泉水-数量", "清泉水-金额", "乌龙茶-数量", "乌龙茶-金额"]
    page("Sheet1", head, rows, "2024年5月客户产品销售")[0].save(path)


def reached_of_an_agreement() -> None:
    path = messy(
        "2024年5月经销商协议进度.xlsx",
        "本月完成 beside 年协议量 is what a dealer bought this month",
        "meaning.pieces",
        Loads("sales", 3, "2024-05-01", "2024-05-01", totals={"quantity": 1985}, columns={"累计完成": ""}),
    )
    rows = [["宏光副食", 9600, 4100, 870], ["同德百货", 7200, 2950, 615], ["安顺商行", 6000, 2480, 500]]
    page("Sheet1", ["经销商", "年协议量", "累计完成", "本月完成"], rows, "2024年5月经销商协议进度")[0].save(path)


def net_tax_and_gross() -> None:
    path = messy(
        "billed lines 2024-05.csv",
        "Gross is what a line came to, as Net and VAT make it up, with decimal commas",
        "meaning.tax text.semicolon",
        Loads("sales", 3, "2024-05-04", "2024-05-21", totals={"amount": "680.68"}),
    )
    csv_of(
        path,
        "Date;Customer;Net;VAT;Gross\n04.05.2024;Berg GmbH;120,00;22,80;142,80\n"
        "13.05.2024;Tal AG;301,50;57,29;358,79\n21.05.2024;Wald KG;150,50;28,59;179,09\n",
    )


def each_sold_under_its_number() -> None:
    path = messy(
        "售出清单(成本售价).csv",
        "成本 | 售价 | 销售时间 | 销售单号 is a piece sold on each line, if the reader says so",
        "meaning.pieces",
        outcome="needs_decision",
        question="by_piece",
    )
    csv_of(
        path,
        "sku,成本,售价,销售时间,销售单号\nT01,1900,2399,2024-05-04 10:12,K101\nT02,1500,1999,2024-05-09 16:20,K102\n"
        "T03,820,1099,2024-05-18 11:05,K103\n",
    )


def bare_total_beside_pieces() -> None:
    path = messy(
        "5月出货(总计在后).xlsx",
        "总计 beside 件数 is what a line came to",
        "headers.by_content",
        Loads("sales", 3, "2024-05-04", "2024-05-18", totals={"quantity": 26, "amount": 1164}),
    )
    rows = [["2024-05-04", BUYERS[0], 12, 360], ["2024-05-11", BUYERS[1], 6, 252], ["2024-05-18", BUYERS[2], 8, 552]]
    page("Sheet1", ["日期", "客户", "件数", "总计"], rows)[0].save(path)


def taken_by_a_platform() -> None:
    path = messy(
        "平台扣费汇总2024.xlsx",
        "扣费金额 of each month by 业务大类 is what a platform took",
        "meaning.fees",
        Loads("expense", 4, "2024-04-01", "2024-05-01", totals={"amount": "4870.5"}),
    )
    rows = [
        ["2024-04", "推广服务", 1500],
        ["2024-04", "运费险", 420],
        ["2024-05", "推广服务", 2310.5],
        ["2024-05", "技术服务费", 640],
    ]
    page("Sheet1", ["月份", "业务大类", "扣费金额"], rows)[0].save(path)


def tons_of_an_agreement() -> None:
    path = messy(
        "2024年6月合同量进度(吨).xlsx",
        "本月完成(吨) beside 合同量(吨) counts tons, and no money",
        "meaning.pieces headers.unit",
        Loads("sales", 2, "2024-06-01", "2024-06-01", totals={"quantity": 203}),
    )
    rows = [["宏光钢构", 1500, 128, 640], ["同德建设", 900, 75, 402]]
    head = ["客户", "合同量(吨)", "本月完成(吨)", "累计完成(吨)"]
    page("Sheet1", head, rows, "2024年6月合同量进度")[0].save(path)


def months_under_an_unknown_name() -> None:
    path = messy(
        "2024年客户销售(业务发生月).xlsx",
        "业务发生月, which nobody knows, holds the months of the year that the file name tells",
        "headers.by_content cells.period",
        Loads("sales", 3, "2024-03-01", "2024-05-01", totals={"amount": 1270}),
    )
    rows = [["宏光副食", "2024-03", 380], ["同德百货", "2024-04", 470], ["安顺商行", "2024-05", 420]]
    page("Sheet1", ["客户", "业务发生月", "销售额"], rows)[0].save(path)
