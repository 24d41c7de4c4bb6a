"""What a cell of a date column says, and how the order of day and month is decided for a whole column."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.cells.dates import Day, Reader, day, month_number
from data.cells.dating import dates, iso_days
from data.cells.ordering import Hints, order_of

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 12, 31))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年5月1日", Day(2023, 5, 1)),
        ("2023.5.1", Day(2023, 5, 1)),
        ("2021.11.03", Day(2021, 11, 3)),
        ("20230501", Day(2023, 5, 1)),
        ("2023-5", Day(2023, 5)),
        ("2023年5月", Day(2023, 5)),
        ("202305", Day(2023, 5)),
        ("2022.7", Day(2022, 7)),
        ("23/5/1", Day(2023, 5, 1)),
        ("23年5月1日", Day(2023, 5, 1)),
        ("45120", Day(2023, 7, 13)),
        ("45120.5", Day(2023, 7, 13)),
        ("2023-05-01 08:26:00", Day(2023, 5, 1)),
        ("2023/5/1 下午 3:20", Day(2023, 5, 1)),
        ("2023年05月12日 星期五", Day(2023, 5, 12)),
        ("2023/05/12（五）", Day(2023, 5, 12)),
        ("2023-05-12 (Fri)", Day(2023, 5, 12)),
        ("12 May 2023 Friday", Day(2023, 5, 12)),
        ("2023-05-01T08:00:00Z", Day(2023, 5, 1)),
        ("Jan 5, 2023", Day(2023, 1, 5)),
        ("5-Jan-2023", Day(2023, 1, 5)),
        ("Apr-18", Day(2018, 4)),
        ("2024Q2", Day(2024, 4)),
        ("2024年三季度", Day(2024, 7)),
        ("2016", Day(2016)),
        ("2月6日", Day(2024, 2, 6)),
        ("6 Feb", Day(2024, 2, 6)),
        ("2024-05-01 ~ 2024-05-31", Day(2024, 5, 1)),
        ("2024年5月6日至2024年5月12日", Day(2024, 5, 6)),
        ("2024/4/29 — 2024/5/5", Day(2024, 4, 29)),
        ("2024/05/06-2024/05/12", Day(2024, 5, 6)),
        ("2024.5.6-2024.5.12", Day(2024, 5, 6)),
        ("2024-05-01 00:00:00 - 2024-05-07 23:59:59", Day(2024, 5, 1)),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, found: Day) -> None:
    assert day(text, Reader(year=2024)) == found


@pytest.mark.parametrize(
    "text",
    [
        "20231301",
        "2023-02-30",
        "99999",
        "13:20",
        "Not found",
        "5.1",
        "1284.60",
        "2024-05-01 ~ 2024-07-31",
        "2024-04-28 ~ 2024-05-05",
        "2024-05-31 ~ 2024-05-01",
    ],
)
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    assert day(text, Reader(year=2024)) is None


def test_a_day_without_a_year_needs_one_from_elsewhere() -> None:
    assert day("2月6日", Reader()) is None


@pytest.mark.parametrize(
    ("text", "month"), [("3", 3), ("03", 3), ("3月", 3), ("三月份", 3), ("十二", 12), ("Mar", 3), ("M03", 3)]
)
def test_a_month_has_many_names(text: str, month: int) -> None:
    assert month_number(text) == month


@settings(deadline=None)
@given(DAYS)
def test_every_way_of_writing_a_day_reads_back(when: date) -> None:
    reader = Reader()
    for pattern in ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日", "%Y-%m-%d 10:20:30", "%d-%b-%Y"):
        found = day(when.strftime(pattern), reader)
        assert found is not None and found.first() == when
    assert (day(when.strftime("%m/%d/%Y"), Reader("mdy")) or Day(0)).first() == when
    assert (day(when.strftime("%d/%m/%Y"), Reader("dmy")) or Day(0)).first() == when


@settings(deadline=None)
@given(st.lists(DAYS, min_size=1, max_size=20))
def test_a_column_reads_in_bulk_what_its_cells_read_alone(days: list[date]) -> None:
    iso = iso_days(pa.array([d.isoformat() for d in days]))
    assert iso is not None and iso.to_pylist() == days
    chinese = pa.array([f"{d.year}年{d.month}月{d.day}日" for d in days])
    assert iso_days(chinese) is None
    assert dates(chinese).values.to_pylist() == days


def test_one_cell_beyond_twelve_decides_the_order_of_the_column() -> None:
    assert order_of(["01/02/2024", "13/02/2024"]).order == "dmy"
    assert order_of(["01/02/2024", "02/13/2024"]).order == "mdy"
    assert order_of(["8/15/14", "4/12/14"]).order == "mdy"
    assert order_of(["23/5/1"]).order == "ymd"


def test_nothing_decides_between_day_and_month_where_both_fit_every_cell() -> None:
    assert order_of(["01/02/2024", "03/04/2024"]).order is None
    assert order_of(["01/02/03"]).order is None


def test_cells_that_contradict_each_other_decide_nothing() -> None:
    assert order_of(["13/02/2024", "02/13/2024"]).order is None


def test_the_period_of_the_title_decides_the_order() -> None:
    assert order_of(["01/02/2024", "05/02/2024"], Hints(date(2024, 2, 1), date(2024, 2, 29))).order == "dmy"


def test_days_that_stand_sorted_under_one_order_only_decide_it() -> None:
    texts = ["01/02/2024", "02/02/2024", "03/02/2024", "01/03/2024", "02/03/2024", "04/03/2024"]
    assert order_of(texts).order == "dmy"


def test_whoever_writes_a_decimal_comma_does_not_write_the_month_first() -> None:
    assert order_of(["01/05/2024", "02/05/2024"]).order is None
    assert order_of(["01/05/2024", "02/05/2024"], Hints(has_comma=True)).order == "dmy"
    assert order_of(["05/13/2024", "05/14/2024"], Hints(has_comma=True)).order == "mdy"


def test_whoever_writes_31_05_2024_with_dots_does_not_write_the_month_first() -> None:
    found = order_of(["01.05.2024", "02.05.2024"])
    assert (found.order, found.why) == ("dmy", "dotted")
    assert order_of(["05.13.2024", "05.12.2024"]).order == "mdy"
    assert order_of(["01.05.24", "02.05.24"]).order is None


def test_days_that_are_yet_to_come_are_no_days_of_a_file() -> None:
    assert order_of(["31/8/20", "30/8/20"]).order is None
    assert order_of(["31/8/20", "30/8/20"], Hints(latest=date(2026, 11, 22))).order == "dmy"
    assert order_of(["01/02/03", "02/02/03"], Hints(latest=date(2026, 11, 22))).order is None


def test_a_column_of_months_beside_the_dates_decides_their_order() -> None:
    texts = ["01/02/2024", "03/04/2024"]
    assert order_of(texts, Hints(months=[("01/02/2024", 1), ("03/04/2024", 3)])).order == "mdy"
    assert order_of(texts, Hints(months=[("01/02/2024", 2), ("03/04/2024", 4)])).order == "dmy"
    assert order_of(texts, Hints(months=[("01/02/2024", 2), ("03/04/2024", 3)])).order is None


def test_first_days_of_many_months_in_several_years_decide_their_order() -> None:
    firsts = [f"1/{month}/{year}" for year in (2023, 2024) for month in (3, 1, 7, 5)]
    assert order_of(firsts).order == "dmy"
    assert order_of([f"{text.split('/')[1]}/1/{text.split('/')[2]}" for text in firsts]).order == "mdy"
    assert order_of([text for text in firsts if text.endswith("2023")]).order is None


def test_the_other_days_of_the_column_decide_the_order() -> None:
    assert order_of(["23/5/31"], Hints(others=[date(2023, 5, 1), date(2023, 5, 12)])).order == "ymd"


def test_a_year_that_stays_the_same_is_the_year() -> None:
    texts = [f"24/05/{n:02d}" for n in range(1, 13)]
    assert order_of(texts).order == "ymd"


def test_a_column_of_stretches_is_not_taken_for_days_with_a_time() -> None:
    column = pa.chunked_array([["2024-05-01 ~ 2024-07-31", "2024-06-01 ~ 2024-06-30"]])
    assert iso_days(column) is None
    assert dates(column).values.to_pylist() == [None, date(2024, 6, 1)]
