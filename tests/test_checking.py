"""From cells to typed lines: what is loaded, what is rejected, and that nothing disappears."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pyarrow as pa

from data.dictionary import datasets
from tests.made import read, table

JOURNAL = "日期|凭证字号|摘要|科目代码|科目名称|借方金额|贷方金额"


def test_every_field_of_the_dataset_is_there_and_typed() -> None:
    checked = read(table("日期|客户|数量|金额", "2024-05-01|甲|2|100", "2024-05-02|乙|3|90"))
    types = {field.name: field.type for field in checked.rows.schema}
    assert list(types) == ["row_no", *datasets()["sales"].fields]
    assert (types["sale_date"], types["customer_name"]) == (pa.date32(), pa.string())
    assert (types["amount"], types["quantity"]) == (pa.decimal128(18, 4), pa.decimal128(18, 3))


def test_a_line_keeps_the_row_of_the_file_it_stands_in() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|甲|100", "|||", "2024-05-02|乙|90", first_row=7))
    assert checked.rows.column("row_no").to_pylist() == [7, 9]


def test_totals_are_exact_to_the_cent_even_when_lines_have_fractions_of_one() -> None:
    rows = [f"2024-05-01|客户{i}|0.0049" for i in range(1000)]
    assert read(table("日期|客户|金额", *rows)).totals["amount"] == Decimal("4.90")


def test_price_times_quantity_stands_in_for_a_missing_amount() -> None:
    checked = read(
        table("InvoiceNo|StockCode|Quantity|InvoiceDate|UnitPrice", "1|A|6|2010-12-01|2.55", "C2|B|-1|2010-12-01|3.39")
    )
    assert checked.totals["amount"] == Decimal("11.91")


def test_a_cell_that_is_no_number_rejects_its_row_and_says_which_cell() -> None:
    checked = read(
        table("日期|客户|金额", "2024-05-01|甲|100", "2024-05-02|乙|Not found", "2024-05-03|丙|#N/A", "2024-05-04|丁|7")
    )
    assert checked.totals["amount"] == Decimal("107.00")
    assert [(p.row, p.column, p.value, p.kind) for p in checked.problems] == [
        (3, "金额", "Not found", "not_a_number"),
        (4, "金额", "#N/A", "error_cell"),
    ]
    assert checked.rejected.column("row_no").to_pylist() == [3, 4]
    assert checked.rejected.column("客户").to_pylist() == ["乙", "丙"]
    assert checked.rejected.column("reason").to_pylist() == ["not_a_number", "error_cell"]


def test_a_missing_amount_is_rejected_and_never_read_as_zero() -> None:
    checked = read(
        table("日期|客户|金额", "2024-05-01|甲|100", "2024-05-02|乙|-", "2024-05-03|丙|NULL", "2024-05-04|丁|7")
    )
    assert checked.rows.num_rows == 2
    assert [p.kind for p in checked.problems] == ["missing_required"] * 2


def test_a_line_without_its_day_is_rejected() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|甲|100", "someday|乙|5", "2024-05-04|丁|7"))
    assert [(p.row, p.kind) for p in checked.problems] == [(3, "not_a_date")]


def test_every_row_read_is_loaded_rejected_or_said() -> None:
    rows = ["2024-05-01|甲|60", "2024-05-01|丙|40", "2024-05-02|乙|x", "合计||100", "制表人：张三||"]
    checked = read(table("日期|客户|金额", *rows))
    said = {p.row for p in checked.problems if p.kind == "note_row"}
    assert checked.rows_read == len(rows)
    assert checked.rows.num_rows + checked.rejected.num_rows + len(said) + len(checked.checks) == len(rows)


def test_ids_stay_text_with_every_digit() -> None:
    made = table(
        "订单号|客户编码|日期|金额",
        "4402110093847261000|0000002745|2024-05-01|1",
        "4402110093847261001|001|2024-05-02|2",
    )
    rows = read(made).rows
    assert rows.column("doc_no").to_pylist() == ["4402110093847261000", "4402110093847261001"]
    assert rows.column("customer_code").to_pylist() == ["0000002745", "001"]


def test_ids_that_became_floats_lose_their_point_only_when_the_whole_column_did() -> None:
    floats = read(table("日期|CustomerID|Amount", "2024-05-01|17850.0|1", "2024-05-02|552278|2"))
    assert floats.rows.column("customer_code").to_pylist() == ["17850", "552278"]
    codes = read(table("日期|产品编码|金额", "2024-05-01|000001.0|1", "2024-05-02|000001.1|2"))
    assert codes.rows.column("product_code").to_pylist() == ["000001.0", "000001.1"]


def test_a_name_is_never_called_na() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|#N/A|100", "2024-05-02|NULL|90", "2024-05-02|丙|10"))
    assert checked.rows.column("customer_name").to_pylist() == [None, None, "丙"]
    assert checked.totals["amount"] == Decimal("200.00")


def test_keys_written_once_for_a_group_fill_down_and_numbers_never_do() -> None:
    checked = read(
        table(
            "大区|客户|产品|日期|数量|金额",
            "华东|甲|A|2024-05-01|1|100",
            "||B|2024-05-02||50",
            "华南|乙|A|2024-05-03|2|70",
            "||C|2024-05-03|2|70",
        )
    )
    assert checked.rows.column("customer_name").to_pylist() == ["甲", "甲", "乙", "乙"]
    assert checked.rows.column("quantity").to_pylist() == [Decimal(1), None, Decimal(2), Decimal(2)]


def test_a_customer_that_is_often_missing_is_not_filled_from_the_line_above() -> None:
    checked = read(
        table(
            "客户|产品|日期|金额",
            "甲|A|2024-05-01|1",
            "甲|B|2024-05-01|2",
            "|C|2024-05-01|3",
            "|D|2024-05-02|4",
            "乙|A|2024-05-02|5",
        )
    )
    assert checked.rows.column("customer_name").to_pylist() == ["甲", "甲", None, None, "乙"]


def test_date_number_and_customer_of_a_document_fill_down_together() -> None:
    checked = read(
        table(
            "日期|单据编号|客户|产品|金额",
            "2024-05-01|S1|甲|A|1",
            "|||B|2",
            "2024-05-01|S2|甲|A|3",
            "2024-05-02|S3|乙|A|4",
            "2024-05-02|S4|丙|A|5",
            "2024-05-03|S5|甲|A|6",
            "2024-05-04|S6|甲|A|7",
            "2024-05-04|S7|甲|A|8",
        )
    )
    assert checked.rows.column("doc_no").to_pylist()[:3] == ["S1", "S1", "S2"]
    assert checked.rows.num_rows == 8


def test_ditto_marks_stand_for_the_cell_above() -> None:
    checked = read(table("日期|客户|产品|金额", "2024-05-01|甲|A|1", "〃|〃|B|2", "2024-05-02|乙|A|3"))
    assert checked.rows.column("customer_name").to_pylist() == ["甲", "甲", "乙"]


def test_a_heading_above_its_lines_names_their_customer() -> None:
    checked = read(
        table(
            "日期|单据编号|产品名称|金额",
            "客户：D001 昆明华美|||",
            "2024-05-02|S1|衣柜|5",
            "2024-05-03|S2|餐桌|6",
            "客户：D002 大理金象|||",
            "2024-05-04|S3|衣柜|7",
        )
    )
    assert checked.rows.column("customer_name").to_pylist() == ["昆明华美", "昆明华美", "大理金象"]
    assert checked.rows.column("customer_code").to_pylist() == ["D001", "D001", "D002"]


def test_the_date_may_stand_in_year_month_and_day_columns() -> None:
    checked = read(table("年|月|日|客户|金额", "2024|5|1|甲|100", "2024|12|31|乙|90"))
    assert (checked.first_date, checked.last_date) == (date(2024, 5, 1), date(2024, 12, 31))


def test_months_take_their_year_from_the_file_name() -> None:
    checked = read(table("月份|客户|金额", "1月|甲|100", "2月|乙|90"), "2023年出库.xlsx")
    assert (checked.first_date, checked.last_date) == (date(2023, 1, 1), date(2023, 2, 1))


def test_a_period_that_only_the_file_name_tells_dates_the_lines() -> None:
    jxc = table("商品编码|商品名称|期初数量|销售数量|期末数量", "1|A|5|1|4", "2|B|6|1|5")
    assert read(jxc, "门店_2021_03.csv").first_date == date(2021, 3, 31)
    sales = table("客户|产品|销售金额", "甲|A|100", "乙|B|90")
    assert read(sales, "门店_2021_03.csv").first_date == date(2021, 3, 1)


def test_the_closing_stock_is_the_count_and_a_row_without_one_is_not_counted_as_zero() -> None:
    made = table(
        "商品编码|商品名称|期初数量|采购数量|销售数量|期末数量|期末金额",
        "1|A|5|1|2|4|40.5",
        "2|B|||3||",
        "3|C|1|0|0|1|7",
    )
    checked = read(made, "2021_03.csv")
    assert checked.rows.column("quantity").to_pylist() == [Decimal(4), None, Decimal(1)]
    assert checked.totals["quantity"] == Decimal(5)
    assert checked.totals["amount"] == Decimal("47.50")
    assert [(p.row, p.kind, p.fatal) for p in checked.problems] == [(3, "no_count", False)]


def test_returns_are_negative_by_their_type() -> None:
    checked = read(
        table(
            "单据类型|日期|商品|数量|金额",
            "销售出库|2024-01-01|A|2|35",
            "销售退货|2024-01-01|B|3|30",
            "销售出库|2024-01-01|A|1|15",
        )
    )
    assert checked.rows.column("amount").to_pylist() == [Decimal(35), Decimal(-30), Decimal(15)]
    assert checked.rows.column("quantity").to_pylist() == [Decimal(2), Decimal(-3), Decimal(1)]
    assert [p.kind for p in checked.problems] == ["returns_by_type"]


def test_returns_that_are_negative_already_stay_as_they_are() -> None:
    checked = read(table("单据类型|日期|商品|数量|金额", "销售出库|2024-01-01|A|2|35", "销售退货|2024-01-01|B|-3|-30"))
    assert checked.totals["amount"] == Decimal("5.00")


def test_a_sheet_of_returns_is_negative_and_a_title_that_only_mentions_them_is_not() -> None:
    rows = ("2024-01-01|甲|A|2|35", "2024-01-01|乙|B|3|30")
    assert read(table("日期|客户|商品|数量|金额", *rows, sheet="退货明细")).totals["amount"] == Decimal("-65.00")
    mentioned = table("日期|客户|商品|数量|金额", *rows, caption=["5月销售明细", "备注：退货另表统计。"])
    assert read(mentioned).totals["amount"] == Decimal("65.00")


def test_expenses_written_as_outgoings_are_positive() -> None:
    checked = read(table("发生时间|费用类型|支出（-元）", "2024-05-01|运费|-12.5", "2024-05-02|广告费|-7.5"))
    assert checked.totals["amount"] == Decimal("20.00")


def test_an_order_amount_repeated_on_its_lines_is_replaced_by_what_the_lines_are_worth() -> None:
    made = table(
        "订单号|日期|商品|单价|数量|订单金额",
        "S1|2024-01-01|A|10|2|35",
        "S1|2024-01-01|B|5|3|35",
        "S2|2024-01-01|A|10|1|15",
        "S2|2024-01-01|C|5|1|15",
        "S3|2024-01-02|A|10|1|20",
        "S3|2024-01-02|C|5|2|20",
    )
    checked = read(made)
    assert checked.totals["amount"] == Decimal("70.00")
    assert [p.kind for p in checked.problems] == ["order_amounts_replaced"]


def test_an_order_amount_that_says_so_counts_once_for_each_order() -> None:
    made = table(
        "订单号|日期|商品|数量|订单金额",
        "S1|2024-01-01|A|2|35",
        "S1|2024-01-01|B|3|35",
        "S2|2024-01-01|A|1|15",
        "S2|2024-01-01|C|2|15",
        "S3|2024-01-02|A|1|20",
        "S3|2024-01-02|C|2|20",
    )
    assert read(made).totals["amount"] == Decimal("70.00")


def test_equal_lines_of_one_document_are_all_counted() -> None:
    made = table(
        "订单号|日期|商品|单价|数量|金额",
        "S1|2024-01-01|A|10|2|20",
        "S1|2024-01-01|B|20|1|20",
        "S2|2024-01-01|A|10|1|10",
        "S2|2024-01-01|C|5|2|10",
        "S3|2024-01-02|A|10|1|10",
        "S3|2024-01-02|C|5|2|10",
    )
    assert read(made).totals["amount"] == Decimal("80.00")


def test_the_unit_may_stand_in_a_column_of_its_own() -> None:
    checked = read(table("日期|客户|销售额|单位", "2024-05-01|甲|1.5|万元", "2024-05-02|乙|3000|元"))
    assert checked.totals["amount"] == Decimal("18000.00")


def test_the_unit_of_a_title_holds_for_money_and_not_for_counts_or_prices() -> None:
    made = table(
        "日期|客户|数量|单价|销售额", "2024-05-01|甲|2|3|1.5", "2024-05-02|乙|3|3|2", caption=["销售统计 单位：万元"]
    )
    checked = read(made)
    assert (checked.totals["amount"], checked.totals["quantity"]) == (Decimal("35000.00"), Decimal("5.000"))
    assert checked.rows.column("unit_price").to_pylist()[0] == Decimal(3)


def test_a_share_taken_off_makes_the_reckoned_amount_smaller() -> None:
    made = table(
        "OrderID|OrderDate|ProductID|UnitPrice|Quantity|Discount", "1|2024-02-03|A|10|10|0", "2|2024-02-06|B|10|10|0.15"
    )
    assert read(made).totals["amount"] == Decimal("185.00")


def test_only_expense_accounts_of_a_journal_are_expenses() -> None:
    made = table(
        JOURNAL,
        "2024-06-05|记-3|办公|660201|管理费用-办公费|1061.95|",
        "|||1001|库存现金||1061.95",
        "2024-06-12|记-9|差旅|660105|销售费用-差旅费|3480|",
        "|||1221|其他应收款||3480",
    )
    checked = read(made)
    assert checked.totals["amount"] == Decimal("4541.95")
    assert checked.rows.column("expense_date").to_pylist() == [date(2024, 6, 5), date(2024, 6, 12)]


def test_budget_and_actual_are_two_figures_of_one_line() -> None:
    made = table(
        "月份|部门|费用项目|预算数|执行数|执行率", "2024-05|销售|广告费|100|80|80%", "2024-05|销售|差旅费|50|60|120%"
    )
    checked = read(made)
    assert (checked.totals["budget"], checked.totals["amount"]) == (Decimal("150.00"), Decimal("140.00"))


def test_a_line_that_names_another_customer_without_a_code_does_not_get_the_code_above() -> None:
    made = table(
        "客户编码|客户名称|日期|金额",
        "A|甲店|2026-05-01|1",
        "||2026-05-02|2",
        "|丁店|2026-05-03|3",
        "B|乙店|2026-05-04|4",
    )
    rows = read(made).rows
    assert rows["customer_code"].to_pylist() == ["A", "A", None, "B"]
    assert rows["customer_name"].to_pylist() == ["甲店", "甲店", "丁店", "乙店"]
