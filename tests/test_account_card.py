"""One customer's account card against sums done by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analytics import show
from analytics.exhibit import Exhibit
from analytics.rooms import room
from analytics.rooms.customer import facts
from analytics.scope import Scope
from data.store import Store
from tests.helpers import AS_OF, answer, warehouse, yuan

A, B = "A", "B"


def line(day: date, customer: str, amount: str, series: str = "N", region: str = "西南") -> dict[str, object]:
    return {
        "sale_date": day,
        "customer_code": customer,
        "customer_name": f"{customer}家居",
        "region": region,
        "series": series,
        "quantity": 1,
        "amount": yuan(amount),
    }


GIVEN = [
    line(date(2024, 7, 1), A, "80"),
    line(date(2025, 7, 1), A, "100"),
    line(date(2026, 2, 1), A, "30", "Q"),
    line(date(2026, 2, 9), A, "-10", "Q"),
    line(date(2026, 4, 1), B, "60", "N"),
    line(date(2026, 5, 31), B, "40", "M"),
    line(date(2026, 3, 1), "C", "500", "N", "华东"),
]
OF_A = Scope(as_of=AS_OF, customer=(A,))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return warehouse(tmp_path, sales=GIVEN)


def test_the_card_adds_up_the_window_and_the_window_compared_with(store: Store) -> None:
    [card] = answer(store, "customer.card", OF_A)
    assert card["customer_name"] == "A家居"
    assert (card["net_amount"], card["before_amount"]) == (yuan("120"), yuan("80"))
    assert card["returns_rate"] == pytest.approx(10 / 130)
    assert (card["first_month"], card["last_month"]) == (date(2024, 7, 1), date(2026, 2, 1))


def test_places_count_the_whole_company_and_the_own_region(store: Store) -> None:
    [place] = answer(store, "customer.places", OF_A)
    assert (place["place"], place["customers"]) == (2, 3)
    assert (place["place_in_region"], place["customers_in_region"]) == (1, 2)


def test_series_stand_beside_the_region_and_what_is_not_bought_is_zero(store: Store) -> None:
    rows = {row["series"]: row for row in answer(store, "customer.series", OF_A)}
    assert {name: row["net_amount"] for name, row in rows.items()} == {"N": yuan("100"), "Q": yuan("20"), "M": 0}
    assert rows["N"]["share"] == pytest.approx(100 / 120)
    assert rows["N"]["region_share"] == pytest.approx(160 / 220)
    assert rows["N"]["before_amount"] == yuan("80")
    assert sum(row["share"] for row in rows.values()) == pytest.approx(1)
    assert sum(row["region_share"] for row in rows.values()) == pytest.approx(1)


def test_a_month_is_zero_where_files_cover_it_and_missing_where_none_does(store: Store) -> None:
    with store.transaction() as cursor:
        cursor.execute("update import_sheet set first_date = date '2025-07-01', last_date = date '2026-05-31'")
        cursor.execute("create or replace table mart_delivery as select * replace (date '2025-07-01' as first_date, "
                       "date '2026-05-31' as last_date) from mart_delivery")  # fmt: skip
        cursor.execute("insert into change (changed_at, what) values (now()::timestamp, 'test')")
    months = {row["month"]: row["net_amount"] for row in answer(store, "customer.months", OF_A)}
    assert months[date(2026, 2, 1)] == yuan("20")
    assert months[date(2026, 4, 1)] == 0
    assert months[date(2024, 7, 1)] == yuan("80")
    before_any_file = {day: amount for day, amount in months.items() if day < date(2024, 7, 1)}
    assert set(before_any_file.values()) <= {None}


def test_the_year_before_stands_beside_each_month(store: Store) -> None:
    months = {row["month"]: row["before_amount"] for row in answer(store, "customer.months", OF_A)}
    assert months[date(2025, 7, 1)] == yuan("80")


def drawn(store: Store, scope: Scope, language: str) -> list[Exhibit]:
    return show.exhibits(store, room("customer"), show.reader(store, scope, language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_card_speaks_both_languages(store: Store, language: str) -> None:
    card, decline, curve, series, visits, owed = drawn(store, OF_A, language)
    assert "A家居" in card.headline
    assert decline.figure is None and decline.headline  # bought in too few months to be judged
    assert curve.figure is not None
    assert "M" in series.headline
    assert visits.rows is None and owed.figure is None  # no file says anything of either


def test_figures_at_the_head_are_worded_not_computed(store: Store) -> None:
    reader = show.reader(store, OF_A, "en")
    answers = {name: show.ask(store, f"customer.{name}", OF_A) for name in ("card", "places")}
    assert dict(facts(answers, reader))["Growth"] == "+50.0%"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_unknown_customer_gets_a_sentence_and_no_picture(store: Store, language: str) -> None:
    shown = drawn(store, Scope(as_of=AS_OF, customer=("nobody",)), language)
    assert all(one.headline and one.figure is None for one in shown)
