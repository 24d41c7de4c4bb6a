"""What a title, a sheet name, a file name or a header tells of a period."""

from __future__ import annotations

from datetime import date

import pytest

from data.cells.periods import Period, period, period_of_titles, spans_months


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("shop_jxc_2021_03.csv", Period(2021, month=3)),
        ("2021.03进销存报表", Period(2021, month=3)),
        ("2024年3月", Period(2024, month=3)),
        ("24年5月盘点表", Period(2024, month=5)),
        ("过账日期 01.05.2024 to 31.05.2024", Period(2024, month=5, last=date(2024, 5, 31))),
        ("As of 31/05/2024", Period(2024, month=5, day=31)),
        ("As of 05/31/2024", Period(2024, month=5, day=31)),
        ("Period: 05/2024", Period(2024, month=5)),
        ("盘点日期：2024年5月31日", Period(2024, month=5, day=31)),
        ("internet_20110124_x", Period(2011, month=1, day=24)),
        ("会计期间: 2022.7", Period(2022, month=7)),
        ("sales report March 2024", Period(2024, month=3)),
        ("Mar-24", Period(2024, month=3)),
        ("As of May 31, 2024", Period(2024, month=5, day=31)),
        ("Friday, Apr 05, 2024", Period(2024, month=4, day=5)),
        ("Stock on hand 31st May 2024", Period(2024, month=5, day=31)),
        ("Inventory 30-Jun-2024", Period(2024, month=6, day=30)),
        ("2024年一季度", Period(2024, quarter=1)),
        ("2024Q1", Period(2024, quarter=1)),
        ("2024年上半年", Period(2024, half=1)),
        ("budget_2014", Period(2014)),
        ("2023年度", Period(2023)),
        ("FY2014", Period(2014)),
        ("1月", Period(month=1)),
        ("三月", Period(month=3)),
        ("M01", Period(month=1)),
        ("Q1目标", Period(quarter=1)),
        ("销售日报0315", Period(month=3, day=15)),
        ("2月6日", Period(month=2, day=6)),
        ("5日", Period(day=5)),
        ("6月第2周", Period(month=6, week=2)),
        ("6月中旬", Period(month=6, day=11)),
    ],
)
def test_a_period_is_found_where_it_is_told(text: str, found: Period) -> None:
    assert period(text) == found


@pytest.mark.parametrize("text", ["cn_shoe_stock.xlsx", "销售数量", "Marketing", "1~30天", "2023/2024", "top 100"])
def test_no_period_is_made_up(text: str) -> None:
    assert not period(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-05-01 至 2024-05-31", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024年5月1日-31日", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024年1月1日-2024年6月30日", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024年1-3月销售", date(2024, 1, 1), date(2024, 3, 31)),
        ("销售20240501-20240531", date(2024, 5, 1), date(2024, 5, 31)),
        ("统计期间：2024.01.01-2024.12.31", date(2024, 1, 1), date(2024, 12, 31)),
        ("January - March, 2024", date(2024, 1, 1), date(2024, 3, 31)),
        ("Jan-Mar 2024", date(2024, 1, 1), date(2024, 3, 31)),
        ("May 1 through May 31, 2024", date(2024, 5, 1), date(2024, 5, 31)),
        ("From 15 Nov 2023 to 14 Feb 2024", date(2023, 11, 15), date(2024, 2, 14)),
        ("Dec 2023 - Jan 2024", date(2023, 12, 1), date(2024, 1, 31)),
        ("November - January 2024", date(2023, 11, 1), date(2024, 1, 31)),
        ("销售周报（2024.6.17-6.23）", date(2024, 6, 17), date(2024, 6, 23)),
        ("2024年6月1日至6月7日", date(2024, 6, 1), date(2024, 6, 7)),
        ("周报20240624-20240630", date(2024, 6, 24), date(2024, 6, 30)),
        ("2024年6月上旬", date(2024, 6, 1), date(2024, 6, 10)),
        ("2024年6月中旬销售", date(2024, 6, 11), date(2024, 6, 20)),
        ("2024年2月下旬", date(2024, 2, 21), date(2024, 2, 29)),
        ("2024年6月第3周销售周报", date(2024, 6, 15), date(2024, 6, 21)),
        ("2024年6月第五周", date(2024, 6, 29), date(2024, 6, 30)),
    ],
)
def test_a_written_range_begins_and_ends_where_it_says(text: str, first: date, last: date) -> None:
    found = period(text)
    assert (found.first_day(), found.last_day()) == (first, last)


def test_a_range_of_several_months_is_no_month() -> None:
    assert spans_months(period("2024年1-3月销售"))
    assert not spans_months(period("2024-05-01 至 2024-05-31"))


def test_a_month_takes_its_year_from_outside() -> None:
    assert period("3月").within(period("2024年")) == Period(2024, month=3)


def test_a_month_lies_within_its_quarter_and_not_within_another() -> None:
    assert period("2月").is_within(period("一季度"))
    assert not period("4月").is_within(period("一季度"))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("编制单位：川南家居 2024年5月31日 单位：元", "2024-05-31"),
        ("2024年5月销售报表 制表日期：2024年6月3日", "2024-05"),
        ("期间：2024年5月 制表人：张三", "2024-05"),
        ("制单人：张三 期间：2024年5月", "2024-05"),
        ("打印时间：2024-06-03 10:22:01 操作员：李四", ""),
        ("2024年6月3日打印", ""),
        ("导出时间2024/6/1 9:00", ""),
        ("Printed on May 31, 2024", ""),
        ("Export sales May 2024", "2024-05"),
        ("日期：2024-05-01 至 2024-05-31 制表日期：2024-06-02 09:11", "2024-05"),
    ],
)
def test_when_a_sheet_was_made_is_no_period_but_what_stands_beside_it_is(title: str, told: str) -> None:
    found, _ = period_of_titles([title])
    day = found.first_day()
    assert (day.strftime("%Y-%m-%d" if found.day else "%Y-%m") if day else "") == told
