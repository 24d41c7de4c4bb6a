"""Which dataset a table is, and what each of its columns means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.dictionary import datasets
from data.matching import match
from data.meaning.headers import key, take_apart, unit
from data.meaning.recognising import foreign_kind, meanings
from tests.made import fields, matched, read, table

SALE = "2024-05-01|昆明华美|A1|衣柜|2|50|100.00"
ANOTHER = "2024-05-02|大理金象|A2|餐桌|3|30|90.00"


def test_one_key_stands_for_all_spellings_of_a_header() -> None:
    assert (
        len(
            {
                key(h)
                for h in (
                    "SalesAmount",
                    "sales_amount",
                    "Sales Amount*",
                    " sales\u200b amount ",
                    "ＳＡＬＥＳ　ＡＭＯＵＮＴ",
                )
            }
        )
        == 1
    )
    assert key("客戶編號") == key("客户编号")


@pytest.mark.parametrize(
    ("header", "name", "factor"),
    [
        ("销售额(元)", "元", 1),
        ("销售额（万元）", "万元", 10_000),
        ("金额:千元", "千元", 1000),
        ("金额万元", "万元", 10_000),
        ("销售额（亿）", "亿", 10**8),
        ("金额(分)", "分", Decimal("0.01")),
        ("Revenue (in thousands)", "thousands", 1000),
        ("Sales (000)", "000", 1000),
        ("销售额（千美元）", "千美元", 1000),
        ("数量/只", "只", 1),
        ("销量(万件)", "万件", 10_000),
    ],
)
def test_the_unit_in_a_header_is_read_and_never_guessed(header: str, name: str, factor: int) -> None:
    found = take_apart(header).unit
    assert found is not None
    assert (found.name, found.factor) == (name, Decimal(factor))


@pytest.mark.parametrize("text", ["含税", "粗分", "县", "region", "订单"])
def test_words_in_brackets_that_are_no_unit_are_none(text: str) -> None:
    assert unit(text) is None


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("毛利率", "profit"),
        ("销售成本", "cost"),
        ("Tax 5%", "tax"),
        ("gross income", "profit"),
        ("去年同期 / 销售额", "earlier"),
        ("销售额(同比)", "growth"),
        ("累计销售额", "running"),
        ("完成率", "rate"),
        ("平均客单价", "average"),
        ("Shipping Cost", "freight"),
    ],
)
def test_a_figure_that_is_no_amount_of_the_period_is_never_taken_for_one(header: str, kind: str) -> None:
    assert foreign_kind(header) == kind
    measures = [m for m in meanings(header) if datasets()[m.dataset].fields[m.field].is_measure and m.field == "amount"]
    assert [m for m in measures if m.dataset in ("sales", "competitor", "target")] == []


def test_columns_are_found_in_any_order_and_under_other_names() -> None:
    made = table(
        "价税合计|备注|购货单位|开票日期*|存货名称|数量/只|销售成本|单据编号",
        "100|x|甲|2024-05-01|衣柜|2|60|S1",
        "90|y|乙|2024-05-02|餐桌|3|50|S2",
    )
    assert fields(made) == {
        "价税合计": "amount",
        "备注": None,
        "购货单位": "customer_name",
        "开票日期*": "sale_date",
        "存货名称": "product_name",
        "数量/只": "quantity",
        "销售成本": None,
        "单据编号": "doc_no",
    }


def test_every_column_says_why_it_became_what_it_became() -> None:
    made = table(
        "日期|客户名称|客户编码|产品|数量|单价|金额|毛利|神秘列",
        "2024-05-01|甲|1|A|2|5|10|3|?",
        "2024-05-02|乙|2|B|2|5|10|3|?",
    )
    assert all(column.why for column in matched(made).columns)


def test_units_under_a_name_of_customers_are_no_customers() -> None:
    goods = table("日期|商品|单位名称|数量|金额", "2024-05-01|可乐|箱|3|90", "2024-05-02|雪碧|瓶|5|15")
    shops = table("日期|商品|单位名称|数量|金额", "2024-05-01|可乐|永辉|3|90", "2024-05-02|雪碧|瓶子屋|5|15")
    assert "customer_name" not in fields(goods).values()
    assert fields(shops)["单位名称"] == "customer_name"


def test_a_column_is_not_taken_by_name_alone_when_its_cells_are_something_else() -> None:
    made = table("日期|销售|销售额", "2024-05-01|张伟|100", "2024-05-02|李娜|90")
    assert fields(made)["销售"] == "salesperson"
    numbers = table("日期|客户|销售", "2024-05-01|甲|100", "2024-05-02|乙|90")
    assert fields(numbers)["销售"] == "amount"


@pytest.mark.parametrize(
    ("made", "dataset"),
    [
        (table("日期|客户|编码|产品|数量|单价|金额", SALE, ANOTHER), "sales"),
        (
            table("仓库|商品编码|商品名称|规格|单位|库存数量|库存金额", "总仓|1|A|x|件|5|50", "总仓|2|B|x|件|6|60"),
            "inventory",
        ),
        (
            table(
                "日期|部门|费用类型|摘要|金额|报销人",
                "2024-05-01|销售|差旅费|机票|100|张",
                "2024-05-01|销售|广告费|展架|100|李",
            ),
            "expense",
        ),
        (table("月份|业务员|销售任务(万元)", "2024-05|张|50", "2024-05|李|60"), "target"),
        (table("月份|城市|竞品品牌|销售额", "2024-05|昆明|全友|50", "2024-05|昆明|双虎|60"), "competitor"),
        (
            table("weekStarting|Brand|Sum_sale_dollars", "2012-01-01|Absolut|70.1", "2012-01-01|Bacardi|76.3"),
            "competitor",
        ),
    ],
    ids=["sales", "inventory", "expense", "target", "competitor", "rivals by week"],
)
def test_the_dataset_is_told_by_the_columns_and_said_with_a_reason(made: object, dataset: str) -> None:
    found = match(made, "file.xlsx")  # type: ignore[arg-type]
    assert found.dataset == dataset
    assert found.why


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (
            table("客户名称|回款日期|回款金额|回款方式|收款金额", "甲|2024-05-01|5|1|2", "乙|2024-05-02|5|1|2"),
            "receivable",
        ),
        (
            table(
                "拜访日期|拜访地点|拜访方式|本次拜访目的|详细沟通记录",
                "2024-05-01|昆明|上门|催款|好",
                "2024-05-02|昆明|电话|催款|好",
            ),
            "visit",
        ),
        (
            table(
                "活动名称|活动开始时间|活动结束时间|活动价格|优惠政策类型",
                "618|2024-06-01|2024-06-18|9|满减",
                "双11|2024-11-01|2024-11-11|8|直降",
            ),
            "promotion",
        ),
        (
            table(
                "采购单号|采购日期|供应商|商品名称|采购数量|采购单价|采购金额",
                "P1|2024-05-01|供|A|1|2|2",
                "P2|2024-05-01|供|B|1|2|2",
            ),
            "movement",
        ),
    ],
    ids=["receipts", "visits of nobody", "promotion", "purchase"],
)
def test_other_kinds_of_sheet_are_named_and_not_taken_for_sales(made: object, kind: str) -> None:
    found = match(made, "file.xlsx")  # type: ignore[arg-type]
    assert (found.dataset, found.kind) == (None, kind)
    assert found.why


@pytest.mark.parametrize(
    ("made", "dataset"),
    [
        (
            table(
                "编码|名称|规格|型号|颜色|条码|采购价|零售价|供应商|保质期",
                "1|A|x|m|红|69|5|8|供|30",
                "2|B|x|m|蓝|69|5|8|供|30",
            ),
            "product",
        ),
        (
            table(
                "客户名称|联系人|电话|地址|开户行|账号|信用额度", "甲|张|1|昆明|工行|6|100", "乙|李|2|大理|农行|6|100"
            ),
            "customer",
        ),
        (table("客户名称|应收账款|未逾期金额|逾期金额", "甲|5|3|2", "乙|5|1|4"), "receivable"),
        (
            table("拜访日期|拜访客户|拜访方式|本次拜访目的", "2024-05-01|甲|上门|催款", "2024-05-02|乙|电话|催款"),
            "visit",
        ),
    ],
    ids=["product", "customer", "receivable", "visit"],
)
def test_registers_are_told_by_all_their_columns_together(made: object, dataset: str) -> None:
    found = match(made, "file.xlsx")  # type: ignore[arg-type]
    assert found.dataset == dataset
    assert found.why


def test_orders_without_any_money_are_no_sales() -> None:
    made = table(
        "order id|order date|state|priority|item_type", "1|2019-01-03|MN|2-day|Food", "2|2019-01-04|WI|next|Food"
    )
    found = matched(made, "sales.xlsx")
    assert found.dataset is None
    assert "销售额" in found.why


def test_the_reader_may_overrule_the_dataset() -> None:
    made = table("月份|品牌|销售额", "2024-05|全友|50", "2024-05|双虎|60")
    assert match(made, "file.xlsx", "competitor").dataset == "competitor"
    assert match(made, "file.xlsx", "sales").dataset == "sales"


def test_the_tax_inclusive_amount_goes_before_the_one_without_tax_and_that_is_said() -> None:
    made = table("日期|客户|价税合计|无税金额", "2024-05-01|甲|113|100", "2024-05-02|乙|226|200")
    found = matched(made)
    assert found.question is None
    assert [c.field for c in found.columns[2:4]] == ["amount", None]
    assert "价税合计" in found.columns[3].why


def test_what_was_paid_goes_before_the_list_amount() -> None:
    made = table("日期|客户|吊牌金额|实收金额", "2024-05-01|甲|113|100", "2024-05-02|乙|226|200")
    assert fields(made)["实收金额"] == "amount"


def test_two_amount_columns_with_the_same_figures_are_no_question() -> None:
    made = table("日期|客户|销售额|金额", "2024-05-01|甲|100|100", "2024-05-02|乙|200|200")
    assert matched(made).question is None


def test_a_code_beside_a_bare_name_says_whose_name_it_is() -> None:
    made = table("account number|name|sku|quantity|ext price|date", "1|A|x|1|2|2018-01-01", "2|B|y|1|2|2018-01-02")
    assert fields(made)["name"] == "customer_name"
    sap = table(
        "过账日期|售达方|售达方名称|净值", "2024-05-03|0000300121|大理金象|916.75", "2024-05-04|0000300122|昆明|1.75"
    )
    assert (fields(sap)["售达方"], fields(sap)["售达方名称"]) == ("customer_code", "customer_name")


@pytest.mark.parametrize(
    ("header", "line", "expected"),
    [
        (
            "日期|客户编码|客户名称|名称|金额",
            "D01|昆明华美|衣柜",
            {"客户名称": "customer_name", "名称": "product_name"},
        ),
        (
            "日期|门店编号|客户名称|名称|金额",
            "S01|昆明华美|衣柜",
            {"客户名称": "customer_name", "名称": "product_name"},
        ),
        ("日期|编号|客户|名称|金额", "1|昆明华美|衣柜", {"客户": "customer_name", "名称": "product_name"}),
        ("日期|品类|客户|名称|金额", "柜|D0012|昆明华美", {"客户": "customer_code", "名称": "customer_name"}),
        (
            "日期|Dealer名称|产品编码|产品名|金额",
            "昆明华美|P1|衣柜",
            {"Dealer名称": "customer_name", "产品名": "product_name"},
        ),
        ("日期|商品|料品|客户|金额", "P0012|衣柜|昆明华美", {"商品": "product_code", "料品": "product_name"}),
    ],
)
def test_each_name_is_the_name_of_what_it_says(header: str, line: str, expected: dict[str, str]) -> None:
    found = fields(table(header, f"2024-05-01|{line}|100", f"2024-05-02|{line}|90"))
    assert {name: found[name] for name in expected} == expected


def test_a_net_figure_under_a_two_row_header_goes_before_the_gross() -> None:
    made = table("日期|客户|销售 / 金额|退货 / 金额|净额 / 金额", "2024-05-01|甲|100|10|90", "2024-05-02|乙|100|0|100")
    assert fields(made)["净额 / 金额"] == "amount"
    assert matched(made).question is None


def test_a_header_in_two_languages_is_read_by_either() -> None:
    made = table(
        "日期 Date|客户 Customer|数量(箱) Qty|金额(元) Amount(RMB)", "2024-05-01|甲|2|100", "2024-05-02|乙|2|90"
    )
    assert list(fields(made).values()) == ["sale_date", "customer_name", "quantity", "amount"]


def test_columns_without_a_header_are_known_by_what_is_in_them() -> None:
    made = table("|客户|产品||单价|金额", "2024-06-01|甲|A|39|6.25|243.75", "2024-06-06|乙|B|168|3.61|606.48")
    assert [c.field for c in matched(made).columns] == [
        "sale_date",
        "customer_name",
        "product_name",
        "quantity",
        "unit_price",
        "amount",
    ]


def test_the_titles_may_name_the_customer_of_the_whole_table() -> None:
    made = table(
        "日期|产品|金额", "2024-05-01|衣柜|100", "2024-05-02|餐桌|90", caption=["客户：大理金象    部门：西南"]
    )
    assert set(read(made).rows.column("customer_name").to_pylist()) == {"大理金象"}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("月份|门店|销售额", {"门店": "customer_name"}),
        ("ym|shop_id|net_sales", {"shop_id": "customer_code"}),
        ("月份|门店编号|门店名称|销售额", {"门店编号": "customer_code", "门店名称": "customer_name"}),
        ("月份|客户|门店|销售额", {"客户": "customer_name", "门店": "terminal"}),
    ],
)
def test_stores_are_the_customers_of_a_sales_table_that_names_no_others(header: str, expected: dict[str, str]) -> None:
    cells = {"门店": "一店", "客户": "昆明华美", "门店编号": "S01", "门店名称": "一店", "shop_id": "101"}
    rows = [
        "|".join([month, *(cells[h] for h in header.split("|")[1:-1]), amount])
        for month, amount in (("202405", "812.50"), ("202406", "640.00"))
    ]
    found = fields(table(header, *rows))
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("stores", "name"),
    [(("一店", "二店", "一店"), "customer_name"), (("一店", "二店", "三店"), "terminal")],
    ids=["one store each", "a customer of two stores"],
)
def test_customers_of_one_store_each_that_tell_but_their_codes_are_named_after_it(
    stores: tuple[str, ...], name: str
) -> None:
    codes = ("D01", "D02", "D01")
    rows = [f"2024-05-0{n}|{c}|{s}|100" for n, (c, s) in enumerate(zip(codes, stores, strict=True), 1)]
    assert fields(table("日期|客户编码|门店名称|销售额", *rows))["门店名称"] == name


@pytest.mark.parametrize(
    ("customers", "field"),
    [
        (("K0012", "K0013"), "customer_code"),
        (("10012", "10013"), "customer_code"),
        (("K0012", "昆明华美"), "customer_name"),
        (("1", "2"), "customer_name"),
    ],
)
def test_customers_that_are_nothing_but_codes_are_told_by_their_code(customers: tuple[str, str], field: str) -> None:
    """A code is one customer in whichever region a line has it; a name is one in each region."""
    rows = [f"2024-05-0{n}|{name}|西南|100" for n, name in enumerate(customers, 1)]
    assert fields(table("日期|客户|大区|销售额", *rows))["客户"] == field


def test_foreign_money_is_kept_as_it_is_and_said() -> None:
    made = table("日期|客户|销售额（千美元）", "2024-05-01|甲|1.5", "2024-05-02|乙|2")
    found = matched(made)
    assert "未折算" in found.columns[2].why
    assert read(made).totals["amount"] == Decimal("3500.00")


def test_what_is_left_of_goods_goes_before_what_went_out_where_nobody_bought_it() -> None:
    made = table("款号|货物名称|库存数量|合计销量", "A1|衣柜|12|40", "A2|餐桌|33|15", "A3|沙发|7|88")
    found = match(made, "店铺 2024-05-31.csv")
    assert (found.dataset, {c.header: c.field for c in found.columns}["库存数量"]) == ("inventory", "quantity")


def test_what_was_collected_beside_rates_is_no_aim() -> None:
    reached = table("业务员|月份|任务额|销售回款|完成率", "张|2024-01|1000|900|90%", "李|2024-01|800|400|50%")
    aimed = table("业务员|月份|销售任务|销售回款", "张|2024-01|1000|900", "李|2024-01|800|400")
    assert (fields(reached)["任务额"], fields(reached)["销售回款"]) == ("amount", None)
    assert fields(aimed)["销售回款"] == "collection"


def test_what_is_still_to_be_collected_was_not_sold() -> None:
    made = table("店铺代码|开票单位|待收金额", "S01|昆明华美|100.50", "S02|大理金象|90")
    assert match(made, "5月.csv").dataset != "sales"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("日期|费用项目|金额", {"费用项目": "kind"}),
        ("日期|费用类型|费用项目|金额", {"费用类型": "kind", "费用项目": "item"}),
    ],
)
def test_the_type_of_an_expense_is_told_by_its_item_where_nothing_else_tells_it(
    header: str, expected: dict[str, str]
) -> None:
    cells = {"费用项目": "机票", "费用类型": "差旅费"}
    rows = ["|".join([day, *(cells[h] for h in expected), "100"]) for day in ("2024-05-01", "2024-05-02")]
    found = fields(table(header, *rows))
    assert {name: found[name] for name in expected} == expected
