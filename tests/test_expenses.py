"""Expenses: budget, pace, kinds, members and the split against sales, given rows against expected answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics import show
from analytics.rooms import room
from analytics.scope import Scope
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse, yuan

MONTH = Scope(as_of=AS_OF, period="month")
MAY, APRIL, LAST_MAY = date(2026, 5, 15), date(2026, 4, 15), date(2025, 5, 15)
Row = dict[str, Any]


def sale(day: date, amount: str, **more: Any) -> Row:
    return {"sale_date": day, "amount": yuan(amount), "customer_code": "A", "region": "华东", **more}


def expense(day: date, kind: str, amount: str | None, budget: str | None = None, **more: Any) -> Row:
    money = {"amount": amount and yuan(amount), "budget": budget and yuan(budget)}
    return {"expense_date": day, "kind": kind, "region": "华东", **money, **more}


SOLD = [
    sale(MAY, "800.00"),
    sale(MAY, "200.00", region="西南", customer_code="B"),
    sale(LAST_MAY, "500.00"),
]
SPENT = [
    expense(MAY, "广告费", "30.00", "20.00"),
    expense(MAY, "人员工资", "50.00", "60.00"),
    expense(MAY, "人员工资", "20.00", "10.00", region="西南"),
    expense(MAY, "门店装修", "10.00"),
    expense(LAST_MAY, "广告费", "20.00", "20.00"),
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return warehouse(tmp_path, sales=SOLD, expense=SPENT)


def test_the_expense_rate_is_all_expense_over_all_sales(store: Store) -> None:
    (row,) = answer(store, "expenses.totals", MONTH)
    assert row["amount"] == yuan("110.00")
    assert row["expense_rate"] == pytest.approx(0.11)
    assert row["before_expense_rate"] == pytest.approx(0.04)
    assert row["output_ratio"] == pytest.approx(1000 / 110)
    assert row["growth"] == pytest.approx(4.5)


def test_budget_use_counts_all_spending_of_the_months_that_have_a_budget(store: Store) -> None:
    (row,) = answer(store, "expenses.totals", MONTH)
    assert (row["budget"], row["over_amount"]) == (yuan("90.00"), yuan("20.00"))
    assert row["budget_use"] == pytest.approx(110 / 90)


def test_a_month_without_a_budget_takes_no_part_in_budget_use(tmp_path: Path) -> None:
    given = [expense(MAY, "广告费", "30.00", "40.00"), expense(APRIL, "广告费", "500.00")]
    (row,) = answer(warehouse(tmp_path, sales=SOLD, expense=given), "expenses.totals")
    assert row["budget_use"] == pytest.approx(0.75)
    assert row["budget_months"] == 1


def test_expenses_before_the_first_month_on_file_are_missing_not_zero(tmp_path: Path) -> None:
    given = [expense(MAY, "广告费", "30.00")]
    store = warehouse(tmp_path, sales=SOLD, expense=given)
    (total,) = answer(store, "expenses.totals", MONTH)
    assert (total["before_amount"], total["growth"], total["budget_use"]) == (None, None, None)
    (member,) = answer(store, "expenses.members", MONTH)
    assert member["before_amount"] is None


def test_the_pace_is_budget_used_less_time_gone(tmp_path: Path) -> None:
    given = [expense(date(2026, month, 1), "广告费", "30.00", "25.00") for month in (4, 5)]
    given += [expense(date(2026, month, 1), "广告费", None, "25.00") for month in (6, 7)]
    rows = answer(warehouse(tmp_path, sales=SOLD, expense=given), "expenses.months", MONTH)
    assert rows[0]["year_budget_use"] == pytest.approx(0.6)
    assert rows[0]["year_time_passed"] == pytest.approx(0.5)
    assert rows[0]["year_pace"] == pytest.approx(0.1)
    assert [row["amount"] for row in rows] == [30, 30, None, None]


def test_quarters_follow_the_financial_year(tmp_path: Path) -> None:
    given = [
        expense(date(2026, 1, 9), "广告费", "10.00", "20.00"),
        expense(date(2026, 3, 9), "广告费", "20.00", "20.00"),
        expense(date(2026, 4, 9), "广告费", "30.00", "60.00"),
        expense(date(2026, 7, 9), "广告费", None, "50.00"),
    ]
    rows = answer(warehouse(tmp_path, sales=SOLD, expense=given), "expenses.by_phase", MONTH)
    assert [(row["phase_no"], row["amount"], row["budget"]) for row in rows] == [
        (1, 30, 40),
        (2, 30, 60),
        (3, None, 50),
    ]
    assert [row["budget_use"] for row in rows[:2]] == pytest.approx([0.75, 0.5])
    assert sum(row["budget_share"] for row in rows) == pytest.approx(1)
    assert sum(row["share"] for row in rows if row["share"]) == pytest.approx(1)


def test_kinds_have_shares_of_expense_and_of_budget_that_sum_to_one(store: Store) -> None:
    rows = answer(store, "expenses.by_kind", MONTH)
    assert [(row["kind"], row["amount"], row["budget"]) for row in rows] == [
        ("staff", 70, 70),
        ("advertising", 30, 20),
        ("terminal", 10, None),
    ]
    assert sum(row["share"] for row in rows) == pytest.approx(1)
    assert sum(row["budget_share"] for row in rows if row["budget_share"]) == pytest.approx(1)
    assert rows[1]["growth"] == pytest.approx(0.5)


def test_each_kind_has_its_months_beside_those_of_last_year(tmp_path: Path) -> None:
    given = [*SPENT, expense(APRIL, "人员工资", "5.00")]
    rows = answer(warehouse(tmp_path, sales=SOLD, expense=given), "expenses.kind_months", MONTH)
    advertising = [row for row in rows if row["kind"] == "advertising"]
    assert [(row["month"].month, row["amount"], row["last_year_amount"]) for row in advertising] == [
        (4, 0, None),
        (5, 30, 20),
    ]


def test_members_split_into_kinds_that_add_up(store: Store) -> None:
    rows = answer(store, "expenses.members", MONTH)
    assert [(row["member"], row["amount"], row["staff_amount"], row["net_amount"]) for row in rows] == [
        ("华东", 90, 50, 800),
        ("西南", 20, 20, 200),
    ]
    kinds = ("terminal", "advertising", "staff", "promotion", "rebate", "travel", "other")
    for row in rows:
        assert sum(row[f"{kind}_amount"] for kind in kinds) == row["amount"]
    assert [row["expense_rate"] for row in rows] == pytest.approx([90 / 800, 0.1])


def test_kinds_of_members_add_up_to_the_kinds(store: Store) -> None:
    by_kind = {row["kind"]: row["amount"] for row in answer(store, "expenses.by_kind", MONTH)}
    members = answer(store, "expenses.kind_members", MONTH)
    for kind, amount in by_kind.items():
        parts = [row for row in members if row["kind"] == kind]
        assert sum(row["amount"] for row in parts) == amount
        assert sum(row["share"] for row in parts) == pytest.approx(1)


def test_only_what_went_over_its_budget_is_listed_widest_first(store: Store) -> None:
    rows = answer(store, "expenses.over_budget", MONTH)
    assert [(row["member"], row["kind"], row["over_amount"]) for row in rows] == [
        ("华东", "advertising", 10),
        ("西南", "staff", 10),
    ]
    assert (rows[0]["items"], rows[0]["total_over"]) == (2, 20)


def test_money_above_and_below_the_share_of_sales_adds_up_to_nothing(tmp_path: Path) -> None:
    given = [
        expense(MAY, "广告费", "60.00", channel="经销商"),
        expense(MAY, "广告费", "40.00", channel="电商"),
        expense(MAY, "人员工资", "100.00"),
    ]
    sold = [sale(MAY, "300.00", channel="经销商"), sale(MAY, "700.00", channel="电商", customer_code="B")]
    rows = answer(warehouse(tmp_path, sales=sold, expense=given), "expenses.funding", MONTH)
    channels = [row for row in rows if row["dimension"] == "channel"]
    assert [(row["member"], row["over_amount"]) for row in channels] == [("经销商", 30), ("电商", -30)]
    assert [row["share_gap"] for row in channels] == pytest.approx([0.3, -0.3])
    assert channels[0]["stated_share"] == pytest.approx(0.5)
    assert sum(row["expense_share"] for row in channels) == pytest.approx(1)
    assert sum(row["sales_share"] for row in channels) == pytest.approx(1)


def test_every_level_adds_up_to_the_same_expense(tmp_path: Path) -> None:
    given = [
        expense(MAY, "广告费", "60.00", province="上海", customer_code="A"),
        expense(MAY, "人员工资", "40.00", province="江苏"),
    ]
    store = warehouse(tmp_path, sales=SOLD, expense=given)
    for chosen in ({}, {"region": ("华东",)}):
        rows = answer(store, "expenses.members", replace(MONTH, **chosen))
        assert sum(row["amount"] for row in rows) == 100
    customers = answer(store, "expenses.members", replace(MONTH, region=("华东",), province=("上海",)))
    assert [(row["member"], row["amount"]) for row in customers] == [("A", 60)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_four_charts_of_the_field_are_drawn(store: Store, language: str) -> None:
    for projector in (False, True):
        reader = show.reader(store, MONTH, language, projector)
        for key in ("total", "terminal", "advertising", "staff"):
            exhibit = show.exhibit(store, room("expenses"), room("expenses").picture(key), reader)
            assert exhibit.figure is not None, key
            assert exhibit.rows is not None and exhibit.rows.num_rows


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_exhibit_says_why_it_is_empty_where_nothing_was_spent(store: Store, language: str) -> None:
    nowhere = show.reader(store, replace(MONTH, region=("无",)), language)
    for exhibit in show.exhibits(store, room("expenses"), nowhere):
        assert exhibit.figure is None, exhibit.key
        assert exhibit.headline


def test_the_completion_beside_the_expense_is_that_of_the_overview(tmp_path: Path) -> None:
    target = {"target_month": date(2026, 5, 1), "region": "华东", "amount": yuan("1000.00")}
    store = warehouse(tmp_path, sales=SOLD, expense=SPENT, target=[target])
    total, *_ = show.exhibits(store, room("expenses"), show.reader(store, MONTH, "zh"))
    assert total.headline == (
        "2026年5月费用110元，占净销售11.0%（对比期4.0%）；预算使用122.2%，超20元；销售目标完成80.0%。"
    )


def test_the_sample_company_has_its_planted_expenses_and_the_region_over_budget(sample_company: SampleCompany) -> None:
    truth, scope = sample_company.truth.money, Scope(as_of=sample_company.truth.until)
    rows = answer(sample_company.store, "expenses.members", scope)
    found = {row["member"]: (row["amount"], row["budget"]) for row in rows}
    assert found == {region: (sums["amount"], sums["budget"]) for region, sums in truth.expense.items()}
    over = answer(sample_company.store, "expenses.over_budget", scope)
    assert over[0]["member"] == truth.over_budget
