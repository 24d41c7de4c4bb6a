"""A customer that always sells alike, but for the Spring Festival: no year of the moving calendar makes it a change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from analytics.scope import Scope, month_end
from data.store import Store
from tests.helpers import answer, warehouse

FIRST, LAST = date(2013, 1, 1), date(2026, 12, 31)
YEARS = range(2015, 2027)
NEAR = (1, 2, 3, 4)  # the months in whose windows the festival moves
FESTIVAL_SHARE = 0.4  # of a usual month, in the month that the festival falls in


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Ten customers of one region, every month alike but the festival's."""
    folder = tmp_path_factory.mktemp("flat")
    calendar = Store(folder / "calendar.duckdb")
    feasts = calendar.rows("select new_year_day from festival").to_pylist()
    calendar.close()
    months = {(row["new_year_day"].year, row["new_year_day"].month) for row in feasts}
    store = warehouse(
        folder,
        sales=[
            {
                "sale_date": date(year, month, 10),
                "customer_code": f"K{number}",
                "customer_name": f"客户{number}",
                "region": "西南",
                "amount": 100 * (number + 1) * (FESTIVAL_SHARE if (year, month) in months else 1),
            }
            for number in range(10)
            for year in range(FIRST.year, LAST.year + 1)
            for month in range(1, 13)
        ],
    )
    yield store
    store.close()


def test_the_festival_moves_between_january_and_february_in_these_years(flat: Store) -> None:
    rows = flat.rows("select year, month(new_year_day) as month from festival").to_pylist()
    assert {row["month"] for row in rows if row["year"] in YEARS} == {1, 2}


@pytest.mark.parametrize("period", ["month", "months3", "quarter", "ytd", "months12"])
@pytest.mark.parametrize("year", YEARS)
def test_year_on_year_is_nothing_in_every_year(flat: Store, year: int, period: str) -> None:
    """Where January stands without February the change is called unsure instead."""
    for month in (*NEAR, 7, 12):
        scope = Scope(as_of=month_end(date(year, month, 1)), period=period)
        if scope.window().festival == "unsure":
            assert (scope.window().to_no - 1) % 12 + 1 == 1
            continue
        rows = {row["period"]: row for row in answer(flat, "overview.periods", scope)}
        assert rows["window"]["net_amount"] == rows["window"]["last_year_amount"], (year, month)


@pytest.mark.parametrize("year", YEARS)
def test_nobody_declines_in_any_year_and_no_region_is_down(flat: Store, year: int) -> None:
    for month in NEAR:
        rows = answer(flat, "declining_customers.assessed", Scope(as_of=month_end(date(year, month, 1))))
        for row in rows:
            assert row["ratio3"] == pytest.approx(1, abs=1e-9)
            assert row["others_ratio"] == pytest.approx(1, abs=1e-9)
            assert row["status"] == "stable"
