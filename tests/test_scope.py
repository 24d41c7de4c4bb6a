"""Which months a reader's choice means, and that a narrowed scope never shows another part."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import show
from analytics.scope import COMPARISONS, PERIODS, Scope, last_complete_month, month_no, month_of
from tests.helpers import answer, warehouse, yuan


def months(first: str, last: str) -> tuple[int, int]:
    return tuple(int(month[:4]) * 12 + int(month[5:]) for month in (first, last))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("as_of", "period", "comparison", "window", "before", "festival"),
    [
        (date(2026, 6, 17), "month", "last_year", ("2026-05", "2026-05"), ("2025-05", "2025-05"), ""),
        (date(2026, 6, 30), "month", "previous", ("2026-06", "2026-06"), ("2026-05", "2026-05"), ""),
        (date(2026, 6, 17), "months3", "previous", ("2026-03", "2026-05"), ("2025-12", "2026-02"), ""),
        (date(2026, 6, 17), "quarter", "last_year", ("2026-01", "2026-03"), ("2025-01", "2025-03"), ""),
        (date(2026, 6, 17), "months12", "last_year", ("2025-06", "2026-05"), ("2024-06", "2025-05"), ""),
        (date(2026, 6, 17), "ytd", "last_year", ("2026-01", "2026-05"), ("2025-01", "2025-05"), ""),
        (date(2026, 2, 28), "month", "last_year", ("2026-01", "2026-02"), ("2025-01", "2025-02"), "joined"),
        (date(2026, 2, 28), "month", "previous", ("2026-02", "2026-02"), ("2026-01", "2026-01"), ""),
        (date(2026, 1, 31), "month", "last_year", ("2026-01", "2026-01"), ("2025-01", "2025-01"), "unsure"),
        (date(2026, 4, 30), "months3", "last_year", ("2026-01", "2026-04"), ("2025-01", "2025-04"), "joined"),
        (date(2026, 1, 31), "months12", "last_year", ("2025-02", "2026-01"), ("2024-02", "2025-01"), "unsure"),
    ],
)
def test_a_period_means_these_months_compared_with_those(
    as_of: date,
    period: str,
    comparison: str,
    window: tuple[str, str],
    before: tuple[str, str],
    festival: str,
) -> None:
    found = Scope(as_of=as_of, period=period, comparison=comparison).window()
    assert (found.from_no, found.to_no) == months(*window)
    assert (found.before_from_no, found.before_to_no) == months(*before)
    assert found.festival == festival


@given(
    st.dates(date(2015, 1, 1), date(2035, 12, 31)),
    st.sampled_from(PERIODS),
    st.sampled_from(COMPARISONS),
    st.integers(1, 12),
)
def test_windows_are_complete_equal_in_length_and_apart(
    as_of: date, period: str, comparison: str, fiscal_year_start: int
) -> None:
    scope = Scope(as_of=as_of, period=period, comparison=comparison, fiscal_year_start=fiscal_year_start)
    window = scope.window()
    assert window.from_no <= window.to_no <= last_complete_month(as_of)
    assert window.before_to_no - window.before_from_no == window.to_no - window.from_no
    assert window.before_to_no < window.from_no


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_counted_month_is_its_month(day: date) -> None:
    assert month_of(month_no(day)) == day.replace(day=1)


def test_totals_of_whole_months_dated_the_first_close_their_month(tmp_path: Path) -> None:
    lines = [{"sale_date": date(2026, month, 1), "customer_code": "C1", "amount": yuan("1.00")} for month in (4, 5)]
    store = warehouse(tmp_path, sales=lines)
    assert show.data_cut(store) == date(2026, 5, 31)
    assert show.as_of(store, date(2026, 4, 1)) == date(2026, 4, 30)


def test_daily_lines_do_not_close_their_month(tmp_path: Path) -> None:
    lines = [{"sale_date": date(2026, 5, day), "customer_code": "C1", "amount": yuan("1.00")} for day in (1, 17)]
    store = warehouse(tmp_path, sales=lines)
    assert show.data_cut(store) == date(2026, 5, 17)
    assert show.as_of(store, date(2026, 5, 3)) == date(2026, 5, 3)


def test_a_day_after_the_data_is_the_end_of_the_month_that_they_reach(tmp_path: Path) -> None:
    """Months that nobody sent are no months without sales; within the last month the reader may know better."""
    store = warehouse(tmp_path, sales=[{"sale_date": date(2026, 5, 29), "customer_code": "C1", "amount": yuan("1.00")}])
    assert show.as_of(store, date(2026, 5, 31)) == date(2026, 5, 31)
    assert show.as_of(store, date(2027, 1, 1)) == date(2026, 5, 31)


def test_a_narrowed_scope_shows_its_part_only_and_unstated_values_are_a_part(tmp_path: Path) -> None:
    lines = [
        {"sale_date": date(2026, 5, 1), "customer_code": "C1", "region": region, "amount": yuan(amount)}
        for region, amount in (("西南", "1.00"), ("华东", "2.00"), (None, "4.00"))
    ]
    for line, code in zip(lines, ("C1", "C2", "C3"), strict=True):
        line["customer_code"] = code
    store = warehouse(tmp_path, sales=lines)
    by_region = {
        regions: answer(store, "sales.total", Scope(as_of=date(2026, 5, 31), region=regions))[0]["amount"]
        for regions in ((), ("西南",), ("西南", "华东"), ("",), ("火星",))
    }
    assert list(by_region.values()) == [yuan("7.00"), yuan("1.00"), yuan("3.00"), yuan("4.00"), None]
