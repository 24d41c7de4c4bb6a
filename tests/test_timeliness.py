"""The board of senders: each judged by its own rhythm, from the ledger alone, up to the data cut."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from analytics.ask import ask
from analytics.scope import Scope
from data import settings
from data.importing import deliver
from data.parsing import Order, read_file
from data.store import Store
from data.timeliness import board
from tests.conftest import SampleCompany

Delivery = tuple[str, str, date, date, datetime]
CUT = date(2026, 6, 17)  # a Wednesday


def ledger(folder: Path, deliveries: Iterable[Delivery]) -> Store:
    store = Store(folder / "warehouse.duckdb")
    with store.transaction() as cursor:
        for number, (sender, dataset, first, last, received) in enumerate(deliveries, start=1):
            cursor.execute(
                "insert into import_batch (batch_id, file_name, sha256, sender, imported_at, status) "
                "values (?, 'f', ?, ?, ?, 'imported')",
                [number, str(number), sender, received],
            )
            cursor.execute(
                "insert into import_sheet values (?, ?, 's', ?, ?, 1, 1, 0, ?, ?, '{}', null)",
                [number, number, dataset, str(number), first, last],
            )
    return store


def daily(*days: date, sender: str = "华东", hour: int = 9, late: Iterable[date] = ()) -> list[Delivery]:
    """One file a day, in by `hour` the day after; those of `late` in the afternoon."""
    clock = {day: 15 if day in set(late) else hour for day in days}
    return [
        (sender, "sales", day, day, datetime(day.year, day.month, day.day, clock[day]) + timedelta(days=1))
        for day in days
    ]


def span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def only(store: Store) -> dict[str, Any]:
    (row,) = board(store)
    return row


def test_a_daily_sender_lacks_the_days_it_did_not_send(tmp_path: Path) -> None:
    days = [day for day in span(date(2026, 6, 1), CUT) if day.day not in (4, 12)]
    row = only(ledger(tmp_path, daily(*days, late=[date(2026, 6, 9)])))
    assert (row["rhythm"], row["expected"], row["on_time"], row["late"], row["missing"]) == ("daily", 17, 14, 1, 2)
    assert row["missing_days"] == [date(2026, 6, 4), date(2026, 6, 12)]
    assert row["on_time_share"] == 14 / 17
    assert row["streak"] == 5  # the 13th to the 17th
    assert row["reached"] == CUT


def test_noon_is_in_time_and_a_minute_later_is_not(tmp_path: Path) -> None:
    days = span(date(2026, 6, 13), CUT)
    noon = [(s, d, f, t, received.replace(hour=12, minute=f.day % 2)) for s, d, f, t, received in daily(*days)]
    row = only(ledger(tmp_path, noon))
    assert (row["on_time"], row["late"]) == (2, 3)


def test_the_hour_is_a_setting(tmp_path: Path) -> None:
    store = ledger(tmp_path, daily(*span(date(2026, 6, 13), CUT), hour=15))
    assert only(store)["late"] == 5
    settings.change(store, "due_hour", "16")
    assert only(store)["late"] == 0


@pytest.mark.parametrize(
    ("setting", "value", "told"), [("timely_days", "7", (7, 7)), ("rhythm_least", "12", (12, 12)), (None, "", (12, 12))]
)
def test_how_far_back_it_looks_is_a_setting(tmp_path: Path, setting: str, value: str, told: tuple[int, int]) -> None:
    store = ledger(tmp_path, daily(*span(date(2026, 6, 6), CUT)))
    if setting:
        settings.change(store, setting, value)
    row = only(store)
    assert (row["expected"], row["on_time"]) == told


def test_a_rhythm_needs_as_many_deliveries_as_the_setting_says(tmp_path: Path) -> None:
    store = ledger(tmp_path, daily(*span(date(2026, 6, 13), CUT)))
    settings.change(store, "rhythm_least", "6")
    assert only(store)["rhythm"] == "unknown"


@pytest.mark.parametrize("cut", [CUT, date(2026, 6, 29), date(2026, 5, 31)])
def test_months_are_judged_as_far_back_as_the_setting_says(tmp_path: Path, cut: date) -> None:
    sales = [("总部", "sales", date(2026, 5, 1), cut, datetime(2026, 6, 30))]
    store = ledger(tmp_path, [*monthly(1, 2, 3, 4, 5), *sales])
    settings.change(store, "timely_months", "3")
    row = next(row for row in board(store) if row["sender"] == "西南")
    assert (row["expected"], row["on_time"]) == (3, 3)


def test_weekdays_on_which_nothing_ever_comes_are_not_missing(tmp_path: Path) -> None:
    workdays = [day for day in span(date(2026, 6, 1), CUT) if day.isoweekday() <= 5 and day.day != 10]
    row = only(ledger(tmp_path, daily(*workdays)))
    assert row["missing_days"] == [date(2026, 6, 10)]


def test_a_file_of_the_month_to_date_sent_every_day_is_daily(tmp_path: Path) -> None:
    first = date(2026, 6, 1)
    sent = [(sender, dataset, first, last, at) for sender, dataset, _, last, at in daily(*span(first, CUT))]
    row = only(ledger(tmp_path, sent))
    assert (row["rhythm"], row["missing"], row["late"]) == ("daily", 0, 0)


def test_a_history_sent_at_once_before_the_daily_files_counts_for_neither(tmp_path: Path) -> None:
    history = ("华东", "sales", date(2023, 1, 1), date(2026, 6, 10), datetime(2026, 6, 11, 17))
    row = only(ledger(tmp_path, [history, *daily(*span(date(2026, 6, 11), CUT))]))
    assert (row["rhythm"], row["expected"], row["on_time"]) == ("daily", 7, 7)


def monthly(*months: int, day: int = 3) -> list[Delivery]:
    """One file a month of 2026, in on a day of the next."""
    ends = {n: date(2026, n + 1, 1) - timedelta(days=1) for n in months}
    return [("西南", "expense", ends[n].replace(day=1), ends[n], datetime(2026, n + 1, day, 10)) for n in months]


def test_a_monthly_sender_is_judged_by_whole_months_and_the_day_they_are_due(tmp_path: Path) -> None:
    sales = [("总部", "sales", date(2026, 6, 1), CUT, datetime(2026, 6, 18))]
    store = ledger(tmp_path, [*monthly(1, 2, 4), *monthly(5, day=9), *sales])
    row = next(row for row in board(store) if row["sender"] == "西南")
    assert (row["rhythm"], row["expected"], row["on_time"], row["late"], row["missing"]) == ("monthly", 5, 3, 1, 1)
    assert row["missing_days"] == [date(2026, 3, 1)]


def test_months_written_as_their_first_day_count_as_whole(tmp_path: Path) -> None:
    targets = [
        ("总部", "target", date(2026, n, 1), date(2026, n, 1), datetime(2026, n, 1, 9)) for n in (1, 2, 3, 4, 5, 6)
    ]
    row = next(row for row in board(ledger(tmp_path, targets)) if row["dataset"] == "target")
    assert (row["rhythm"], row["missing"]) == ("monthly", 0)


def test_too_few_deliveries_tell_no_rhythm_and_nothing_is_expected(tmp_path: Path) -> None:
    row = only(ledger(tmp_path, daily(date(2026, 6, 1), date(2026, 6, 2))))
    assert (row["rhythm"], row["expected"], row["missing"], row["deliveries"]) == ("unknown", None, None, 2)


def test_files_without_a_sender_are_on_no_board(tmp_path: Path) -> None:
    store = ledger(tmp_path, daily(*span(date(2026, 6, 13), CUT)))
    with store.transaction() as cursor:
        cursor.execute("update import_batch set sender = null")
    assert board(store) == []
    assert board(Store(tmp_path / "empty.duckdb")) == []


def test_the_data_covers_the_senders_that_files_name(tmp_path: Path) -> None:
    store, header = Store(tmp_path / "warehouse.duckdb"), "日期,客户编码,销售额\n"
    for sender, text in (("华东", "2026-05-31,D1,1"), ("西南", "2026-04-30,D2,2"), (None, "2026-03-31,D3,3")):
        path = tmp_path / f"{sender}.csv"
        path.write_text(header + text + "\n", "utf-8")
        deliver(store, [read_file(path, Order(sender))])
    (row,) = ask(store, "deliveries.coverage", Scope(as_of=date(2026, 5, 31))).rows.to_pylist()
    assert (row["senders"], row["senders_complete"], row["senders_lacking"]) == (2, 1, "西南")


@pytest.mark.parametrize("received", [datetime(2026, 6, 16, 11), None], ids=["in the morning", "not known"])
def test_a_file_that_waited_in_the_inbox_is_as_old_as_its_arrival(tmp_path: Path, received: datetime | None) -> None:
    days = span(date(2026, 6, 13), CUT)
    store = ledger(tmp_path, daily(*days, late=[date(2026, 6, 15)]))
    with store.transaction() as cursor:
        cursor.execute("update import_batch set received_at = ? where batch_id = 3", [received])
    assert only(store)["late"] == (0 if received else 1)


def test_what_came_late_in_the_sample_company_is_told(sample_company: SampleCompany) -> None:
    rows = {(row["sender"], row["dataset"]): row for row in board(sample_company.store)}
    for sender, days in sample_company.truth.late.items():
        row = rows[sender, "sales"]
        assert (row["late"], row["missing"]) == (len(days), 0)
    assert {rows[sender, "sales"]["rhythm"] for sender in sample_company.truth.late} == {"daily", "monthly"}
