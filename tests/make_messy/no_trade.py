"""Published tables of no trade whose columns are called like those of sales or customers."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write


def outputs_of_provinces() -> None:
    path = messy(
        "各省2020-2022.csv",
        "Regions over years under no word of what was measured may be of sales, of targets or of no trade at all",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        [region, str(35_900 + n), str(41_000 + n), str(42_600 + n)] for n, region in enumerate(("北京", "天津", "河北"))
    ]
    write(path, "utf-8", [["地区", "2020年", "2021年", "2022年"], *rows])


def people_of_many_years() -> None:
    path = messy(
        "inhabitants.csv",
        "Countries over columns year_1990, year_2000 hold people, and nothing says sales",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        [land, "residents", str(9_800_000 + n), str(9_900_000 + n)] for n, land in enumerate(("Norland", "Sudland"))
    ]
    write(path, "utf-8", [["country", "description", "year_1990", "year_2000"], *rows])


def quotes_of_a_share() -> None:
    path = messy(
        "quotes.csv",
        "A day with a price and a volume of nothing named is a share, no sale",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[f"7/{20 + n}/2016", f"9{n}.43", f"0.{n}7", f"3{n}.69"] for n in range(1, 9)]
    write(path, "utf-8", [["Date", "Price", "Change", "Volume"], *rows])


def sums_of_gases() -> None:
    path = messy(
        "gases.csv",
        "A column called sum beside years and gases is no amount of sales",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[str(1992 + n), str(861 - n), str(789 - n), str(1650 - 2 * n)] for n in range(8)]
    write(path, "utf-8", [["year", "gas_a", "gas_b", "sum"], *rows])


def characters() -> None:
    path = messy(
        "cast.csv",
        "A name with a gender under no title is of anybody, not of a customer",
        "kind.customer",
        outcome="ignored",
    )
    rows = [[f"Hero {n}", str(170 + n), "blue", "male"] for n in range(8)]
    write(path, "utf-8", [["name", "height", "eye_color", "gender"], *rows])


def guests_at_tables() -> None:
    path = messy(
        "dining.csv",
        "Orders of tables with a guest's name and phone are no list of customers",
        "kind.customer",
        outcome="ignored",
    )
    rows = [[str(400 + n), "4", str(165 + n), f"2016/8/1 1{n}:05", f"1390000000{n}", f"客人{n}"] for n in range(8)]
    write(path, "gb18030", [["order_id", "table_id", "expenditure", "use_start_time", "phone", "name"], *rows])


def fruit_in_the_singular() -> None:
    sold = figures(1301, 8, 1, 30)
    path = messy(
        "fruit.csv",
        "Sale in the singular is what was sold",
        "headers.by_content",
        Loads("sales", 8, "2019-04-01", "2019-04-08", totals={"amount": total(sold)}),
    )
    rows = [[f"2019-04-0{n}", "Peach", str(amount)] for n, amount in enumerate(sold, start=1)]
    write(path, "utf-8", [["Date", "Fruit", "Sale"], *rows])


def figures_of_an_office() -> None:
    path = messy(
        "零售总额月度.csv",
        "The month, the year so far and growth stand in one column of 指标: no figures to add up",
        "meaning.running",
        outcome="ignored",
    )
    months = [["2024年12月", "2024年11月", "2024年10月"]]
    rows = [
        ["数据库：月度数据"],
        ["指标", *months[0]],
        ["零售总额当期值(亿元)", "45210.5", "43801.2", "45377.9"],
        ["零售总额累计值(亿元)", "487910.1", "442699.6", "398898.4"],
        ["零售总额同比增长(%)", "3.6", "3.1", "4.7"],
        ["数据来源：某统计局"],
    ]
    write(path, "gb18030", rows)


def kinds_of_business() -> None:
    path = messy(
        "retail by kind of business.csv",
        "Estimates of a whole trade by kind of business, adjusted and not, are nobody's own sales",
        "ask.dataset",
        outcome="ignored",
    )
    rows = [
        ["Estimates of Monthly Retail Sales by Kind of Business: 2024"],
        ["NAICS Code", "Kind of Business", "Jan. 2024", "Feb. 2024", "TOTAL"],
        ["", "NOT ADJUSTED", "", "", ""],
        ["", "Retail sales, total", "230700", "240790", "471490"],
        ["4413", "Parts dealers", "120900", "129890", "250790"],
        ["4423", "Furnishings stores", "109800", "110900", "220700"],
        ["", "ADJUSTED", "", "", ""],
        ["4413", "Parts dealers", "131000", "133900", "264900"],
    ]
    write(path, "utf-8", rows)


def retail_of_provinces() -> None:
    path = messy(
        "各省社会消费品零售总额.csv",
        "What all shops of a province sold in a year is no company's own sales",
        "ask.dataset",
        outcome="ignored",
    )
    rows = [
        [place, str(15_063 + n), str(13_716 + n), str(14_867 + n)] for n, place in enumerate(("北京", "天津", "河北"))
    ]
    write(path, "gb18030", [["地区", "2019年", "2020年", "2021年"], *rows])


def businesses_by_code() -> None:
    path = messy(
        "Retail trade by province.csv",
        "A column of NAICS codes beside no buyer and no goods tells a statistician's table",
        "ask.dataset",
        outcome="ignored",
    )
    head = ["REF_DATE", "GEO", "North American Industry Classification System (NAICS)", "UOM", "VALUE"]
    rows = [[f"2024-0{n}", "Ontario", "Parts dealers [441]", "Dollars", str(5_312_345 + n)] for n in range(1, 7)]
    write(path, "utf-8", [head, *rows])


def money_moved_between_accounts() -> None:
    path = messy("转账单.csv", "Money moved from one account to another is no sale", "where.titles", outcome="ignored")
    rows = [
        ["ZZ001", "2024-05-03", "张三", "工行", "支付宝", "5000.00"],
        ["ZZ002", "2024-05-08", "张三", "微信", "工行", "3000.00"],
    ]
    write(path, "gb18030", [["单据编号", "单据日期", "经手人", "付款账户", "收款账户", "转账金额"], *rows])


def receipts_of_money() -> None:
    path = messy("收款单.csv", "What customers paid is not what was sold", "where.titles", outcome="ignored")
    rows = [
        ["SK001", "华联超市", "3000.00", "0.00", "3000.00", "2024-05-10"],
        ["SK002", "好又多", "2000.00", "10.00", "1990.00", "2024-05-12"],
    ]
    write(path, "gb18030", [["单据编号", "客户", "合计收款", "优惠金额", "实际收款", "单据日期"], *rows])


def goods_put_together() -> None:
    path = messy("组装单.csv", "What was put together is not sold", "where.titles", outcome="ignored")
    rows = [["ZZD001", "礼盒", "2024-05-03", "10", "500.00"], ["ZZD002", "礼盒", "2024-05-06", "5", "250.00"]]
    write(path, "gb18030", [["单据编号", "商品信息", "单据日期", "数量", "金额合计"], *rows])


def discount_on_the_whole_paper() -> None:
    path = messy(
        "销售出库单.csv",
        "优惠后金额 is 含税合计 where nothing was taken off and less elsewhere: the sale is what was left",
        "meaning.price_times_quantity",
        Loads("sales", 3, "2024-05-03", "2024-05-08", totals={"quantity": 35, "amount": "526.75"}),
    )
    head = [
        "客户",
        "单据编号",
        "商品信息",
        "单据日期",
        "数量",
        "金额合计",
        "含税合计",
        "优惠后金额",
        "其它费用",
        "待收金额",
    ]
    rows = [
        ["华联超市", "XSCK001", "洗洁精", "2024-05-03", "20", "240.00", "271.20", "271.20", "10.00", "281.20"],
        ["好又多", "XSCK002", "洗手液", "2024-05-06", "10", "160.00", "180.80", "170.80", "0.00", "170.80"],
        ["华联超市", "XSCK003", "毛巾", "2024-05-08", "5", "75.00", "84.75", "84.75", "0.00", "84.75"],
    ]
    write(path, "gb18030", [head, *rows])
