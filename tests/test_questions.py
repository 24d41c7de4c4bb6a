"""What is asked because two readings differ and nothing decides: once, with both readings on real rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from data.checking import check
from data.matching import Question, match
from data.tables import Table
from tests.made import read, table

SALES = "日期|客户|金额"


def _asked(made: Table, file_name: str = "file.xlsx") -> Question:
    found = match(made, file_name)
    assert found.dataset is not None, found.why
    question = found.question or check(made, found, file_name).question
    assert question is not None
    assert question.text and all(r.label and r.examples for r in question.readings)
    return question


def test_commas_that_may_be_decimal_signs_are_asked_about_with_both_sums() -> None:
    made = table(SALES, "2024-01-02|甲|38,50元", "2024-01-03|乙|2,75万元")
    question = _asked(made)
    assert question.kind == "decimal_comma"
    assert [r.totals["amount"] for r in question.readings] == ["27538.50", "2753850.00"]
    assert read(made, decimal_comma="comma").totals["amount"] == Decimal("27538.50")


def test_lines_with_a_price_alone_are_asked_whether_each_is_one_piece() -> None:
    made = table("销售日期|客户|车型|成交价", "2024-05-01|甲|轩逸|98000", "2024-05-02|乙|天籁|182000")
    found = match(made, "交车.xlsx")
    assert found.question is not None and found.question.kind == "by_piece"
    assert [(r.answer, r.totals.get("amount")) for r in found.question.readings] == [
        ("each", "280000.00"),
        ("none", None),
    ]
    assert read(made, by_piece="each").totals["amount"] == Decimal(280000)
    assert match(made, "交车.xlsx", answers={"by_piece": "none"}).dataset is None


@pytest.mark.parametrize("header", ["生效日期|客户|产品|价格", "报价日期|客户|产品|报价", "日期|产品|单价"])
def test_lists_of_prices_and_quotations_are_not_taken_for_pieces_sold(header: str) -> None:
    rows = [f"2024-05-0{day}|" + "|".join(["甲", "沙发", "900"][-header.count("|") :]) for day in (1, 2, 3)]
    assert match(table(header, *rows), "file.xlsx").dataset is None


def test_a_wrongly_grouped_number_is_asked_about_and_never_guessed() -> None:
    made = table(
        "Customer|Date|Sales", "A|2016-01-01|$920,000.00", "B|2016-01-02|$101,2000.00", "C|2016-01-03|$50,000.00"
    )
    question = _asked(made)
    assert (question.kind, [r.answer for r in question.readings]) == ("bad_grouping", ["reject", "digits"])
    assert read(made, bad_grouping="reject").rejected.num_rows == 1
    assert read(made, bad_grouping="digits").totals["amount"] == Decimal("1982000.00")


def test_thousands_among_thousandths_are_asked_about() -> None:
    assert (
        _asked(table(SALES, "2024-01-02|甲|3.517", "2024-01-03|乙|12.286", "2024-01-03|丙|3,517,286")).kind
        == "decimal_comma"
    )


def test_a_decimal_comma_that_the_whole_column_shows_is_no_question() -> None:
    made = table("OrderID|OrderDate|Sales|Discount", "1|8/15/14|45,06|0,2", "2|4/12/14|20,992|0,1", "3|4/30/14|1000|0")
    assert read(made).totals["amount"] == Decimal("1066.05")


def test_a_comma_before_three_digits_among_cents_is_asked_about() -> None:
    made = table(SALES, "2024-01-02|甲|38,50", "2024-01-03|乙|2,755", "2024-01-04|乙|12,25")
    assert {reading.answer: reading.totals["amount"] for reading in _asked(made).readings} == {
        "comma": "53.51",
        "point": "7830.00",
    }
    decimals = table(SALES, "2024-01-02|甲|38,5", "2024-01-03|乙|2,755", "2024-01-04|乙|12,25")
    assert read(decimals).totals["amount"] == Decimal("53.51")


def test_thousands_are_no_question_where_nothing_speaks_for_decimals() -> None:
    assert read(table(SALES, "2024-01-02|甲|3,517", "2024-01-03|乙|856")).totals["amount"] == Decimal("4373.00")


def test_days_that_fit_either_order_are_asked_about() -> None:
    made = table(SALES, "01/02/2024|甲|100", "03/04/2024|乙|200")
    question = _asked(made)
    assert (question.kind, [r.answer for r in question.readings]) == ("day_or_month", ["mdy", "dmy"])
    assert [r.examples[0]["读作"] for r in question.readings] == ["2024-01-02", "2024-02-01"]
    assert read(made, day_or_month="dmy").first_date == date(2024, 2, 1)


def test_the_month_of_the_file_name_answers_the_order_of_days() -> None:
    made = table(SALES, "01/02/2024|甲|100", "03/02/2024|乙|200")
    assert read(made, "2024年2月.xlsx").last_date == date(2024, 2, 3)


def test_two_columns_that_may_both_be_the_amount_are_asked_about() -> None:
    made = table("日期|客户|销售额|金额", "2024-01-02|甲|100|90", "2024-01-03|乙|10|9")
    question = _asked(made)
    assert question.kind == "two_amounts"
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"销售额": "110.00", "金额": "99.00"}
    assert read(made, two_amounts="金额").totals["amount"] == Decimal("99.00")


def test_two_amounts_of_one_name_are_asked_about_each_by_its_number() -> None:
    made = table("日期|客户|金额|金额", "2024-01-02|甲|100|90", "2024-01-03|乙|10|9")
    question = _asked(made)
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"金额 [1]": "110.00", "金额 [2]": "99.00"}
    assert question.readings[0].examples[0] == {"日期": "2024-01-02", "客户": "甲", "金额 [1]": "100", "金额 [2]": "90"}
    assert read(made, two_amounts="金额 [2]").totals["amount"] == Decimal("99.00")


@pytest.mark.parametrize(("answer", "pieces"), [("together", "15"), ("上门销量", "11"), ("自提销量", "4")])
def test_counts_that_share_one_amount_are_added_or_one_is_taken_as_the_reader_says(answer: str, pieces: str) -> None:
    made = table("日期|客户|上门销量|自提销量|销售额", "2024-01-02|甲|6|3|91.5", "2024-01-03|乙|5|1|60.5")
    assert [r.answer for r in _asked(made).readings] == ["together", "上门销量", "自提销量"]
    found = read(made, two_amounts=answer)
    assert (found.totals["quantity"], found.totals["amount"]) == (Decimal(pieces), Decimal("152.00"))


@pytest.mark.parametrize(("answer", "months"), [("first", (1, 1)), ("last", (5, 5))])
def test_figures_of_several_months_stand_on_the_month_that_the_reader_says(answer: str, months: object) -> None:
    made = table("客户|2023年1-5月|2024年1-5月", "甲|100.5|90", "乙|10|9", caption=["客户销售额对比"])
    question = _asked(made)
    assert (question.kind, [r.answer for r in question.readings]) == ("stretch", ["first", "last"])
    found = read(made, stretch=answer)
    assert found.first_date and found.last_date
    assert (found.first_date.month, found.last_date.month) == months
    assert (found.first_date.year, found.last_date.year) == (2023, 2024)


def test_a_period_that_nothing_tells_is_asked_for_with_the_figures_read() -> None:
    made = table("货号|商品名称|品牌|库存数量", "KK3774|a|Adidas|2", "KK3775|b|NIKE|3")
    question = _asked(made, "stock.xlsx")
    assert (question.kind, question.readings[0].totals["quantity"]) == ("period", "5.000")
    assert read(made, "stock.xlsx", period="2024-05-31").first_date == date(2024, 5, 31)


@pytest.mark.parametrize(
    ("answer", "day"), [("2024", date(2024, 8, 1)), ("2024-08", date(2024, 8, 1)), ("2023-09", date(2023, 9, 1))]
)
def test_a_month_without_a_year_is_asked_for_its_year_and_keeps_its_month(answer: str, day: date) -> None:
    made = table("客户|数量|金额", "甲|12|98000", "乙|8|85600", caption=["8月份销售汇总表"])
    question = _asked(made)
    assert question.kind == "period" and question.text.startswith("“8月份销售汇总表”没有写年份")
    assert read(made, period=answer).first_date == day


def test_money_of_two_steps_in_each_month_is_asked_about_and_the_answer_holds_for_all_months() -> None:
    made = table(
        "客户|1月 / 订单金额|1月 / 发货金额|2月 / 订单金额|2月 / 发货金额", "甲|100|90|200|180", "乙|10|9|20|18"
    )
    question = _asked(made, "2024年.xlsx")
    assert question.kind == "two_amounts"
    sums = {"1月 / 订单金额": "330.00", "1月 / 发货金额": "297.00"}
    assert {r.answer: r.totals["amount"] for r in question.readings} == sums
    for answer, amount in sums.items():
        assert read(made, "2024年.xlsx", two_amounts=answer).totals["amount"] == Decimal(amount)


def test_a_day_without_a_year_is_not_guessed() -> None:
    assert _asked(table(SALES, "2月6日|甲|100", "2月7日|乙|200")).kind == "period"


def test_figures_of_several_months_are_not_laid_on_one() -> None:
    made = table("客户|销售额", "甲|100", "乙|200", caption=["2024年1-5月累计销售统计"])
    question = _asked(made)
    assert [r.answer for r in question.readings] == ["2024-01", "2024-05"]


def test_an_amount_repeated_on_every_line_of_an_order_is_asked_about() -> None:
    rows = [f"S{i}|2024-01-0{i}|{p}|{q}|{i}0" for i in range(1, 6) for p, q in (("A", 1), ("B", 2))]
    made = table("订单号|日期|商品|数量|金额", *rows)
    question = _asked(made)
    assert question.kind == "order_amounts"
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"once": "150.00", "each": "300.00"}


def test_returns_beside_sales_without_a_net_are_asked_about() -> None:
    made = table("日期|客户|销售金额|退货金额", "2024-05-01|甲|100|10", "2024-05-02|乙|200|0")
    question = _asked(made)
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"deduct": "290.00", "net": "300.00"}


def test_several_currencies_are_never_added_up_without_asking() -> None:
    column = table("日期|客户|币种|金额", "2024-05-01|甲|USD|100", "2024-05-02|乙|CNY|200")
    assert _asked(column).kind == "currencies"
    assert read(column, currencies="USD").totals["amount"] == Decimal("100.00")
    assert _asked(table(SALES, "2024-05-01|甲|$100", "2024-05-02|乙|￥200")).kind == "currency_signs"


def test_figures_that_may_be_sold_or_aimed_at_are_never_loaded_as_both() -> None:
    made = table("Model|2019|2020|2021", "Civic|325650|261225|263787", "Corolla|304850|237178|248993")
    found = match(made, "models.csv")
    assert found.question is not None and found.question.kind == "dataset"
    assert [r.answer for r in found.question.readings] == ["sales", "target"]
    beside = match(table("客户|5月目标|5月完成|6月目标|6月完成", "甲|100|90|110|80", "乙|100|95|120|99"), "跟踪.csv")
    assert beside.question is not None
    assert [r.answer for r in beside.question.readings] == ["target", "sales", "both"]


def test_a_second_currency_far_below_is_asked_about_too() -> None:
    many = [f"2024-05-{n % 28 + 1:02d}|甲{n}|CNY|{n}.5" for n in range(600)]
    assert _asked(table("日期|客户|币种|金额", *many, "2024-06-01|乙|USD|200")).kind == "currencies"
    assert read(table("日期|客户|币种|金额", *many)).totals["amount"] == Decimal("180000.00")


@pytest.mark.parametrize(
    ("header", "cells"),
    [("日期|客户|币种|金额", "USD|100"), ("日期|客户|单位|金额(美元)", "件|100"), ("日期|客户|品名|金额", "铅笔|$100")],
    ids=["a column", "the header", "the cells"],
)
def test_money_in_one_foreign_currency_is_said_to_be_in_it(header: str, cells: str) -> None:
    told = read(table(header, f"2024-05-01|甲|{cells}", f"2024-05-02|乙|{cells}")).problems
    assert [(p.kind, p.value, p.column) for p in told] == [("foreign_currency", "美元", header.split("|")[3])]
    own = read(table("日期|客户|币种|金额", "2024-05-01|甲|人民币|100", "2024-05-02|乙|人民币|200"))
    assert not own.problems


def test_a_discount_that_may_be_paid_or_taken_off_is_asked_about() -> None:
    made = table("日期|商品|单价|数量|折扣", "2024-05-01|A|100|1|0.85", "2024-05-02|B|100|1|1")
    question = _asked(made)
    assert {r.answer: r.totals["amount"] for r in question.readings} == {
        "off": "15.00",
        "pays": "185.00",
        "ignored": "200.00",
    }


def test_debits_of_stock_and_tax_in_a_journal_are_asked_about() -> None:
    made = table(
        "日期|凭证号|科目编码|科目名称|借方|贷方",
        "2024-06-05|记-3|660201|管理费用-办公费|1061.95|",
        "2024-06-18|记-15|140301|原材料|56000|",
        "2024-06-18|记-15|2202|应付账款||56000",
    )
    question = _asked(made)
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"expenses": "1061.95", "all": "57061.95"}


def test_a_year_that_its_few_quarters_do_not_make_up_is_asked_about() -> None:
    made = table("区域|Q1目标|全年目标", "东|10|100", "西|20|80")
    found = match(made, "2024年目标.xlsx")
    question = check(made, found, "2024年目标.xlsx").question
    assert question is not None
    assert {r.answer: r.totals["amount"] for r in question.readings} == {"parts": "30.00", "whole": "180.00"}


def test_amounts_that_may_be_sales_or_expenses_are_asked_about() -> None:
    made = table("日期|类别|金额|备注", "2024-01-02|甲|1|n", "2024-01-03|乙|2|m")
    assert _asked(made).kind == "dataset"
    assert read(made, dataset="expense").dataset == "expense"


def test_two_amounts_that_fill_each_other_s_gaps_are_not_taken_for_the_same() -> None:
    made = table("日期|客户|销售额|金额", "2024-01-02|甲|100|", "2024-01-03|乙||90", "2024-01-04|丙|50|50")
    assert _asked(made).kind == "two_amounts"


def test_two_amounts_written_with_decimal_commas_are_compared_by_their_value() -> None:
    made = table("Date|Customer|Sales|Amount", "2024-01-02|a|10,50|11,50", "2024-01-03|b|7,25|8,25")
    assert _asked(made).kind == "two_amounts"


def test_signs_of_several_currencies_are_not_loaded_where_the_answer_says_so() -> None:
    made = table(SALES, "2024-05-01|甲|$100", "2024-05-02|乙|￥200")
    assert read(made, currency_signs="as_is").totals["amount"] == Decimal("300.00")
    rejected = read(made, currency_signs="reject")
    assert (rejected.rows.num_rows, set(rejected.rejected["reason"].to_pylist())) == (0, {"several_currencies"})


def test_cancelled_documents_with_money_are_asked_about_and_void_ones_never_count() -> None:
    head = "日期|客户|金额|单据状态"
    made = table(head, "2024-05-01|甲|100|已审核", "2024-05-02|乙|50|已取消", "2024-05-03|丙|30|已作废")
    question = _asked(made)
    assert [(r.answer, r.totals["amount"]) for r in question.readings] == [("out", "100.00"), ("in", "150.00")]
    assert read(made, document_status="in").totals["amount"] == Decimal("150.00")
    assert read(table(head, "2024-05-01|甲|100|未作废", "2024-05-02|乙|50|未取消")).totals["amount"] == Decimal(
        "150.00"
    )


def test_lines_that_a_remark_calls_returned_or_given_away_are_asked_about() -> None:
    head, sold = "日期|客户|金额|备注", ("2024-05-01|甲|100|", "2024-05-02|乙|50|加急")
    returned = table(head, *sold, "2024-05-03|甲|20|退货")
    readings = [(r.answer, r.totals["amount"]) for r in _asked(returned).readings]
    assert readings == [("minus", "130.00"), ("out", "150.00"), ("in", "170.00")]
    signed = read(table(head, *sold, "2024-05-03|甲|-20|退货"))
    assert signed.totals["amount"] == Decimal("130.00")
    given = _asked(table(head, *sold, "2024-05-03|甲|20|赠品"))
    assert [r.answer for r in given.readings] == ["out", "in"]
    assert read(table(head, "2024-05-03|甲|20|作废", "2024-05-04|乙|30|作废")).rows.num_rows == 0
    assert [r.answer for r in _asked(table(head, "2024-05-03|甲|20|取消")).readings] == ["out", "in"]
    listed = read(table(head, "2024-05-03|甲|20|退货", "2024-05-04|乙|30|退货", caption=["2024年5月销售退货明细"]))
    assert listed.totals["amount"] == Decimal("-50.00")


def test_gifts_among_expenses_are_expenses() -> None:
    made = table("日期|费用类型|金额|备注", "2024-05-01|促销费|100|赠品", "2024-05-02|差旅费|50|机票")
    assert read(made).totals["amount"] == Decimal("150.00")


def test_income_among_expenses_is_asked_about_and_left_out_where_the_answer_says_so() -> None:
    made = table("月份|费用类型|费用金额", "2024-05|差旅费|100", "2024-05|营业收入|900", "2024-05|收入证明费|10")
    question = _asked(made)
    assert [(r.answer, r.totals["amount"]) for r in question.readings] == [("expenses", "110.00"), ("all", "1010.00")]


SETTLED = "结算日期|客户|费用类型|金额"


def test_fees_that_are_taken_off_the_sales_are_left_out_with_those_that_came_back() -> None:
    goods = ("2024-05-01|甲|货款|100", "2024-05-02|乙|货款|60")
    loaded = read(table(SETTLED, *goods, "2024-05-01|甲|佣金|-5", "2024-05-02|乙|佣金|-3", "2024-05-03|甲|佣金|2"))
    assert (loaded.totals["amount"], [p.kind for p in loaded.problems]) == (Decimal("160.00"), ["fee_lines"])


def test_fees_that_are_added_like_sales_are_asked_about() -> None:
    made = table(SETTLED, "2024-05-01|甲|货款|100", "2024-05-01|甲|佣金|5", "2024-05-02|乙|货款|60")
    question = _asked(made)
    assert question.kind == "fee_lines"
    assert [(r.answer, r.totals["amount"]) for r in question.readings] == [("out", "160.00"), ("in", "165.00")]


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        ("付款类型", "现金 银行转账"),
        ("Payment type", "Card Transfer"),
        ("促销类型", "满减 平台推广服务"),
        ("Product Type", "Chairs Transfers"),
        ("Type", "Commissions Desks"),
    ],
)
def test_how_an_order_was_paid_or_what_was_counted_is_no_fee(header: str, kinds: str) -> None:
    first, second = kinds.split()
    made = table(
        f"日期|客户|产品|{header}|数量|金额", f"2024-05-01|甲|A|{first}|1|100", f"2024-05-02|乙|B|{second}|2|60"
    )
    assert read(made).totals["amount"] == Decimal("160.00")


@pytest.mark.parametrize("beside", ["单位|元|万元", "币种|人民币|美元"])
def test_a_unit_or_currency_beside_pieces_alone_changes_nothing(beside: str) -> None:
    header, first, second = beside.split("|")
    made = table(f"日期|客户|产品|数量|{header}", f"2024-05-01|甲|A|5|{first}", f"2024-05-02|乙|B|6|{second}")
    assert read(made).totals["quantity"] == Decimal(11)


FOREIGN = table("unique_id|ds|y（万元）|flag", "甲|2024-05-01|1.50|x", "乙|2024-05-02|2|x")


def _columns_asked(made: Table, **answers: str) -> Question | None:
    return match(made, "panel.csv", "sales", answers).question


def test_columns_that_nobody_knows_are_asked_about_one_by_one_where_the_reader_says_what_the_table_is() -> None:
    answers: dict[str, str] = {}
    for field, header, offered in (
        ("amount", "y（万元）", ["y（万元）", "none"]),
        ("sale_date", "ds", ["ds", "none"]),
        ("customer_name", "unique_id", ["unique_id", "flag", "none"]),
    ):
        question = _columns_asked(FOREIGN, **answers)
        assert question is not None and question.kind == f"column_{field}"
        assert [reading.answer for reading in question.readings] == offered
        answers[question.kind] = header
    checked = read(FOREIGN, dataset="sales", **answers)
    assert checked.question is None and checked.totals["amount"] == Decimal(35000)
    assert checked.rows["customer_name"].to_pylist() == ["甲", "乙"]
    found = match(FOREIGN, "panel.csv", "sales", answers)
    assert [column.header for column in found.columns[:3]] == ["unique_id", "ds", "y（万元）"]
    assert match(FOREIGN, "panel.csv").dataset is None, "nothing is asked of a table that may be anything"


def test_a_figure_that_stands_in_none_of_the_columns_is_not_loaded_and_an_owner_may_be_missing() -> None:
    assert match(FOREIGN, "panel.csv", "sales", {"column_amount": "none"}).dataset is None
    known = {"column_amount": "y（万元）", "column_sale_date": "ds", "column_customer_name": "none"}
    assert read(FOREIGN, dataset="sales", **known).totals["amount"] == Decimal(35000)


def test_a_table_whose_columns_are_known_is_not_asked_about_them() -> None:
    made = table("日期|金额|备注", "2024-05-01|10|甲", "2024-05-02|20|乙")
    assert _columns_asked(made) is None


def test_bare_sales_of_goods_are_asked_whether_they_are_money_or_pieces() -> None:
    made = table("date|store|item|sales", "2024-05-01|1|11|13", "2024-05-02|1|12|11", "2024-05-03|2|11|14")
    found = match(made, "demand.csv")
    assert found.question is not None and found.question.kind == "sold_pieces"
    money, pieces, none = found.question.readings
    assert (money.totals["amount"], pieces.totals["quantity"], none.totals) == ("38.00", "38.000", {})
    assert read(made, sold_pieces="pieces").totals == {"quantity": Decimal(38)}
    assert read(made, sold_pieces="money").totals["amount"] == Decimal(38)


def test_small_figures_of_months_that_nothing_names_are_asked_about_and_may_be_no_sales() -> None:
    made = table("门店|1月|2月|3月|合计", "甲店|3|12|0|15", "乙店|7|5|20|32", caption=("2024年各店销售情况",))
    found = match(made, "a.xlsx")
    assert found.question is not None and found.question.kind == "sold_pieces" and "1月 … 3月" in found.question.text
    assert read(made, sold_pieces="pieces").totals == {"quantity": Decimal(47)}
    assert match(made, "a.xlsx", answers={"sold_pieces": "none"}).dataset is None
    for name in ("2024年各店销售额", "2024年各店销量"):
        assert match(table("门店|1月|2月", "甲店|3|12", "乙店|7|5", caption=(name,)), "a.xlsx").question is None
    larger = table("门店|1月|2月", "甲店|3200|12000", "乙店|7|5", caption=("2024年各店销售情况",))
    assert match(larger, "a.xlsx").question is None


def test_bare_sales_with_cents_or_beside_a_price_are_money() -> None:
    assert match(table("date|item|sales", "2024-05-01|11|13.50", "2024-05-02|12|11.25"), "a.csv").question is None
    assert match(table("date|item|price|sales", "2024-05-01|11|2|13", "2024-05-02|12|3|11"), "a.csv").question is None


def test_figures_of_rows_in_money_and_in_counts_are_each_what_their_row_says() -> None:
    made = table(
        "指标名称|单位|目标值|实际值",
        "销售额|万元|1200|1130",
        "回款|万元|1000|980",
        "新开网点|家|20|17",
        caption=["绵阳分公司2024年8月KPI"],
    )
    found = match(made, "KPI8月.xlsx")
    assert found.question is not None and [r.answer for r in found.question.readings] == ["target", "sales"]
    assert read(made, "KPI8月.xlsx", dataset="sales").totals["amount"] == Decimal(11_300_000)
    counted = table("客户|单位|销售额", "甲|万元|12.5", "乙|家|13", "丙|万元|11", caption=["2024年5月客户销售"])
    checked = read(counted)
    assert checked.totals["amount"] == Decimal(235_000)
    assert checked.rejected["value"].to_pylist() == ["13"]


def test_what_a_platform_says_was_got_is_what_was_sold() -> None:
    made = table(
        "订单号|商品总价(元)|店铺优惠折扣(元)|用户实付金额(元)|商家实收金额(元)|商品数量(件)|订单成交时间",
        "A1|100|10|85|90|1|2024-05-01",
        "A2|200|20|170|180|2|2024-05-02",
        "A3|80|0|80|80|1|2024-05-04",
    )
    assert read(made, "orders.csv").totals["amount"] == Decimal(350)
