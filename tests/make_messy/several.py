"""Files of several tables: stacked, side by side, on several sheets, some of which hold no data."""

from __future__ import annotations

from datetime import date

from openpyxl.styles import Font

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, sold
from tests.make_messy.paper import book, dress, merge, put, title
from tests.make_messy.where import HEAD, cells, summed


def one_under_the_other() -> None:
    yunnan, guizhou = sold(5, 11, FURNITURE[:3]), sold(6, 9, FURNITURE[3:5])
    lines = [*yunnan, *guizhou]
    path = messy(
        "云贵两省5月销售.xlsx",
        "Two tables of one kind stand one under the other, each with its title, header and total",
        "where.stacked totals.labelled",
        Loads(
            "sales",
            20,
            "2024-05",
            "2024-05",
            totals=summed(lines),
            checks=[ok("金额", total(x.amount for x in yunnan)), ok("金额", total(x.amount for x in guizhou))],
        ),
    )
    made, sheet = book("5月")
    top = 1
    for name, part in (("一、云南省", yunnan), ("二、贵州省", guizhou)):
        sheet.cell(top, 1, name).font = Font("黑体", size=12, bold=True)
        sums = summed(part)
        rows = [HEAD, *map(cells, part), ["合计", *[None] * 4, sums["quantity"], None, sums["amount"]]]
        end = put(sheet, top + 1, rows)
        dress(sheet, [top + 1], end - 1, 8)
        top = end + 2
    made.save(path)


def side_by_side() -> None:
    first, second = sold(7, 12, FURNITURE[:1], month=(2024, 4)), sold(8, 9, FURNITURE[1:2], month=(2024, 4))
    lines = [*first, *second]
    path = messy(
        "昆明大理两店4月.xlsx",
        "Two tables stand side by side with a blank column between and the shop in the title of each",
        "where.side_by_side",
        Loads("sales", 21, "2024-04", "2024-04", totals=summed(lines)),
    )
    made, sheet = book("4月")
    head = ["日期", "产品名称", "数量", "销售额"]
    for left, part in ((1, first), (6, second)):
        title(sheet, 1, f"客户：{part[0].shop[1]}", 4, left, 12)
        end = put(sheet, 2, [head, *[[x.day, x.item[1], x.qty, x.amount] for x in part]], left)
        dress(sheet, [2], end - 1, 4, left)
    made.save(path)


def two_datasets_in_one_sheet() -> None:
    lines = sold(9, 10, SUPERMARKETS[:2], DRINKS, (2024, 7), 300)
    stock = [(item[1], 40 + 37 * at, 500 - 61 * at) for at, item in enumerate(DRINKS)]
    path = messy(
        "宁波三江7月销存.xlsx",
        "Sales stand above and the stock count of the same shops beneath in one sheet",
        "where.stacked where.two_datasets",
        Loads("sales", 10, str(lines[0].day), str(lines[-1].day), totals=summed(lines)),
        Loads("inventory", 5, "2024-07-31", "2024-07-31", totals={"quantity": sum(s[2] for s in stock)}),
    )
    made, sheet = book("7月")
    title(sheet, 1, "销售明细", 8)
    end = put(sheet, 2, [HEAD, *map(cells, lines)])
    dress(sheet, [2], end - 1, 8)
    title(sheet, end + 2, "库存盘点表", 4)
    rows = [[date(2024, 7, 31), name, opening, count] for name, opening, count in stock]
    last = put(sheet, end + 3, [["盘点日期", "商品名称", "期初数量", "盘点数量"], *rows])
    dress(sheet, [end + 3], last - 1, 4)
    made.save(path)


def prose_and_blank_form_first() -> None:
    lines = sold(10, 16, SUPERMARKETS, DRINKS, (2024, 5), 200)
    path = messy(
        "经销商日报_苏州.xlsx",
        "The first sheet is prose, the second a blank form, the third holds the data",
        "where.prose_sheet where.blank_form",
        Loads("sales", 16, str(lines[0].day), str(lines[-1].day), sheet="数据", totals=summed(lines)),
    )
    made, sheet = book("填报说明")
    prose = [
        "各经销商：",
        "    为规范日报填写，现将有关事项说明如下，请认真阅读并遵照执行。",
        "    一、每日12:00前报送前一日销售；二、金额为含税金额，单位为元；",
        "    三、退货以负数填列。",
        "    联系人：陈敏  电话：0512-6666 8888",
    ]
    put(sheet, 2, [[text] for text in prose], left=2)
    sheet.column_dimensions["B"].width = 90
    form = made.create_sheet("空白表")
    end = put(form, 1, [HEAD, *[[None] * 8 for _ in range(12)]])
    dress(form, [1], end - 1, 8)
    data = made.create_sheet("数据")
    end = put(data, 1, [HEAD, *map(cells, lines)])
    dress(data, [1], end - 1, 8)
    made.save(path)


def month_sheets_differ_and_one_is_hidden() -> None:
    months = {f"{m}月": sold(20 + m, 8 + m, month=(2024, m)) for m in (1, 2, 3)}
    path = messy(
        "2024年一季度出库.xlsx",
        "Month sheets have other columns in another order and one of them is hidden",
        "where.month_sheets where.hidden_sheet",
        *[
            Loads("sales", len(x), f"2024-0{m[0]}", f"2024-0{m[0]}", sheet=m, totals=summed(x))
            for m, x in months.items()
        ],
    )
    made, sheet = book("1月")
    end = put(sheet, 1, [HEAD, *map(cells, months["1月"])])
    dress(sheet, [1], end - 1, 8)
    second = made.create_sheet("2月")
    head = ["客户名称", "出库日期", "品名", "件数", "出库金额", "业务员"]
    rows = [[x.shop[1], x.day, x.item[1], x.qty, x.amount, "杨帆"] for x in months["2月"]]
    dress(second, [1], put(second, 1, [head, *rows]) - 1, 6)
    second.sheet_state = "hidden"
    third = made.create_sheet("3月")
    head = ["序号", "单据编号", "客户名称", "单据日期", "金额", "数量", "商品名称", "备注"]
    rows = [[n, x.doc, x.shop[1], x.day, x.amount, x.qty, x.item[1], None] for n, x in enumerate(months["3月"], 1)]
    dress(third, [1], put(third, 1, [head, *rows]) - 1, 8)
    made.save(path)


def a_summary_beside_its_detail() -> None:
    lines = sold(13, 22)
    path = messy(
        "五月销售及汇总.xlsx",
        "A pivot of the detail stands on a sheet of its own and is not counted again",
        "where.summary_sheet",
        Loads("sales", 22, str(lines[0].day), str(lines[-1].day), sheet="明细", totals=summed(lines)),
    )
    made, sheet = book("汇总")
    names = sorted({x.shop[1] for x in lines})
    rows = [[n, total(x.amount for x in lines if x.shop[1] == n)] for n in names]
    end = put(sheet, 3, [["行标签", "求和项:金额"], *rows, ["总计", total(x.amount for x in lines)]])
    dress(sheet, [3], end - 1, 2)
    detail = made.create_sheet("明细")
    dress(detail, [1], put(detail, 1, [HEAD, *map(cells, lines)]) - 1, 8)
    made.save(path)


def a_summary_by_customer_and_month_beside_its_detail() -> None:
    lines = sold(14, 26, SUPERMARKETS, DRINKS, (2024, 9), 150)
    path = messy(
        "9月饮品销售.xlsx",
        "A summary by month and customer stands before the detail, with dates of its own, and is not counted again",
        "where.summary_sheet",
        Loads("sales", 26, str(lines[0].day), str(lines[-1].day), sheet="9月明细", totals=summed(lines)),
    )
    made, sheet = book("客户汇总")
    rows = [
        ["2024年9月", s[1], sum(x.qty for x in lines if x.shop == s), total(x.amount for x in lines if x.shop == s)]
        for s in SUPERMARKETS
    ]
    sums = summed(lines)
    end = put(sheet, 1, [["月份", "客户名称", "数量", "金额"], *rows, ["合计", None, sums["quantity"], sums["amount"]]])
    dress(sheet, [1], end - 1, 4)
    merge(sheet, f"A2:A{end - 2}")
    detail = made.create_sheet("9月明细")
    dress(detail, [1], put(detail, 1, [HEAD, *map(cells, lines)]) - 1, 8)
    made.save(path)


def a_customer_above_each_table() -> None:
    first, second = sold(11, 6, FURNITURE[:1], month=(2024, 7)), sold(12, 5, FURNITURE[1:2], month=(2024, 7))
    lines = [*first, *second]
    told = [{"customer_name": p[0].shop[1], "sale_date": p[0].day, "amount": p[0].amount} for p in (first, second)]
    path = messy(
        "客户对账单7月.xlsx",
        "Above each table stands 客户名称：… for which its lines are",
        "where.stacked totals.labelled",
        Loads("sales", 11, "2024-07", "2024-07", totals=summed(lines), lines=told),
    )
    made, sheet = book("对账")
    top = 1
    for part in (first, second):
        sheet.cell(top, 1, f"客户名称：{part[0].shop[1]}")
        rows = [[x.day, x.item[1], x.qty, x.price, x.amount] for x in part]
        sums = summed(part)
        ends = ["合计", None, sums["quantity"], None, sums["amount"]]
        end = put(sheet, top + 1, [["日期", "品名", "数量", "单价", "金额"], *rows, ends])
        dress(sheet, [top + 1], end - 1, 5)
        top = end + 2
    made.save(path)
