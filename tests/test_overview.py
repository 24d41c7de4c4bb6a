"""The overview: key figures, months, levels and targets, given rows against expected answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics import show
from analytics.rooms import room
from analytics.scope import Scope
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse, yuan

MONTH = Scope(as_of=AS_OF, period="month")
THIS_YEAR, LAST_YEAR = date(2026, 5, 10), date(2025, 5, 10)
Row = dict[str, Any]


def sale(day: date, amount: str, **more: Any) -> Row:
    """One line; a customer of 华东 unless said otherwise."""
    return {"sale_date": day, "amount": yuan(amount), "customer_code": "A", "region": "华东", **more}


def only(rows: list[Row], **wanted: Any) -> Row:
    """The one row that has the wanted values."""
    found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
    assert len(found) == 1, found
    return found[0]


def test_net_sales_are_sales_less_returns_and_grow_on_the_same_month_last_year(tmp_path: Path) -> None:
    given = [
        sale(THIS_YEAR, "100.00"),
        sale(THIS_YEAR, "-10.00"),
        sale(date(2026, 4, 2), "50.00"),
        sale(LAST_YEAR, "80.00"),
    ]
    window = only(answer(warehouse(tmp_path, sales=given), "overview.periods", MONTH), period="window")
    assert window["net_amount"] == yuan("90.00")
    assert window["last_year_amount"] == yuan("80.00")
    assert window["last_year_growth"] == pytest.approx(0.125)
    assert window["returns_rate"] == pytest.approx(0.1)


def test_the_last_month_is_compared_with_last_year_and_with_the_month_before(tmp_path: Path) -> None:
    given = [sale(THIS_YEAR, "60.00"), sale(date(2026, 4, 2), "50.00"), sale(LAST_YEAR, "80.00")]
    month = only(answer(warehouse(tmp_path, sales=given), "overview.periods"), period="month")
    assert month["last_year_growth"] == pytest.approx(-0.25)
    assert month["previous_growth"] == pytest.approx(0.2)


def test_months_that_the_warehouse_does_not_hold_are_missing_and_give_no_growth(tmp_path: Path) -> None:
    given = [sale(THIS_YEAR, "60.00"), sale(date(2026, 4, 2), "50.00")]
    window = only(answer(warehouse(tmp_path, sales=given), "overview.periods"), period="window")
    assert (window["months_held"], window["length"]) == (2, 12)
    assert window["last_year_amount"] is None
    assert window["last_year_growth"] is None


def test_february_is_compared_together_with_january(tmp_path: Path) -> None:
    given = [
        sale(date(2026, 1, 5), "90.00"),
        sale(date(2026, 2, 28), "10.00"),
        sale(date(2025, 1, 5), "20.00"),
        sale(date(2025, 2, 5), "60.00"),
    ]
    scope = Scope(as_of=date(2026, 2, 28), period="month")
    store = warehouse(tmp_path, sales=given)
    month = only(answer(store, "overview.periods", scope), period="month")
    assert month["net_amount"] == yuan("100.00")
    assert month["last_year_growth"] == pytest.approx(0.25)
    months = answer(store, "overview.monthly", scope)
    assert [row["growth"] for row in months] == pytest.approx([0.25, 0.25])


def test_the_running_month_stands_against_the_same_days_only(tmp_path: Path) -> None:
    given = [
        sale(date(2026, 6, 5), "30.00"),
        sale(date(2026, 6, 10), "10.00"),
        sale(date(2026, 6, 11), "99.00"),
        sale(date(2025, 6, 10), "20.00"),
        sale(date(2025, 6, 11), "99.00"),
        sale(date(2026, 5, 1), "50.00"),
        sale(date(2026, 5, 30), "99.00"),
    ]
    scope = Scope(as_of=date(2026, 6, 10))
    (row,) = answer(warehouse(tmp_path, sales=given), "overview.running", scope)
    assert (row["net_amount"], row["last_year_amount"], row["previous_amount"]) == (40, 20, 50)
    assert row["last_year_growth"] == pytest.approx(1.0)
    assert row["last_day"] == 10


def test_there_is_no_running_month_when_the_data_end_with_a_month(tmp_path: Path) -> None:
    assert answer(warehouse(tmp_path, sales=[sale(AS_OF, "1.00")]), "overview.running") == []


def test_a_month_that_is_not_on_file_is_left_out_of_the_curve(tmp_path: Path) -> None:
    given = [sale(date(2026, 3, 5), "10.00"), sale(THIS_YEAR, "20.00"), sale(LAST_YEAR, "40.00")]
    rows = answer(warehouse(tmp_path, sales=given), "overview.monthly")
    assert [(row["month"].month, row["net_amount"], row["last_year_amount"]) for row in rows] == [
        (3, yuan("10.00"), None),
        (5, yuan("20.00"), yuan("40.00")),
    ]


def test_a_month_in_which_the_chosen_part_sold_nothing_is_a_real_zero(tmp_path: Path) -> None:
    given = [sale(THIS_YEAR, "20.00"), sale(date(2026, 4, 5), "10.00", region="西南")]
    rows = answer(warehouse(tmp_path, sales=given), "overview.monthly", Scope(as_of=AS_OF, region=("华东",)))
    assert [row["net_amount"] for row in rows] == [0, 20]


LEVELS = [
    sale(THIS_YEAR, "60.00", province="上海", series="N"),
    sale(THIS_YEAR, "30.00", province="江苏", series="Q", customer_code="B"),
    sale(THIS_YEAR, "10.00", region="西南", province="四川", customer_code="C"),
    sale(LAST_YEAR, "40.00", province="上海", series="N"),
    sale(LAST_YEAR, "60.00", region="东北", province="辽宁", customer_code="D"),
]


def test_regions_have_shares_that_sum_to_one_and_words_for_what_cannot_grow(tmp_path: Path) -> None:
    rows = answer(warehouse(tmp_path, sales=LEVELS), "overview.by_level", MONTH)
    assert [(row["member"], row["net_amount"], row["standing"]) for row in rows] == [
        ("华东", 90, None),
        ("西南", 10, "new_seller"),
        ("东北", 0, "stopped_seller"),
    ]
    assert rows[0]["growth"] == pytest.approx(1.25)
    assert sum(row["share"] for row in rows) == pytest.approx(1)
    assert sum(row["share_change"] for row in rows) == pytest.approx(0)


@pytest.mark.parametrize(
    ("chosen", "members"),
    [
        ({}, ["华东", "西南", "东北"]),
        ({"region": ("华东",)}, ["上海", "江苏"]),
        ({"region": ("华东",), "province": ("上海",)}, ["A"]),
        ({"region": ("华东",), "province": ("上海",), "customer": ("A",)}, ["N"]),
    ],
)
def test_each_step_down_shows_the_next_level(tmp_path: Path, chosen: Row, members: list[str]) -> None:
    rows = answer(warehouse(tmp_path, sales=LEVELS), "overview.by_level", replace(MONTH, **chosen))
    assert [row["member"] for row in rows] == members


def test_each_dimension_adds_up_to_the_same_total(tmp_path: Path) -> None:
    rows = answer(warehouse(tmp_path, sales=LEVELS), "overview.by_dimension", MONTH)
    for dimension in ("category", "brand", "series", "channel"):
        members = [row for row in rows if row["dimension"] == dimension]
        assert sum(row["net_amount"] for row in members) == 100
        assert sum(row["share"] for row in members) == pytest.approx(1)
    assert only(rows, dimension="series", member="Q")["standing"] == "new_seller"


def target(month: date, amount: str, **more: Any) -> Row:
    return {"target_month": month, "amount": yuan(amount), **more}


MAY, APRIL = date(2026, 5, 1), date(2026, 4, 1)
SOLD = [
    sale(THIS_YEAR, "90.00"),
    sale(THIS_YEAR, "20.00", region="西南", customer_code="B"),
    sale(date(2026, 4, 5), "50.00"),
]


def test_completion_is_the_sum_of_actuals_over_the_sum_of_targets(tmp_path: Path) -> None:
    targets = [target(MAY, "100.00", region="华东"), target(MAY, "100.00", region="西南"), target(APRIL, "20.00")]
    rows = answer(warehouse(tmp_path, sales=SOLD, target=targets), "overview.target_months")
    assert rows[0]["window_completion"] == pytest.approx(160 / 220)
    assert rows[0]["window_gap"] == yuan("-60.00")
    assert [row["completion"] for row in rows] == pytest.approx([2.5, 0.55])


def test_only_the_coarsest_level_of_targets_is_added_up(tmp_path: Path) -> None:
    targets = [
        target(MAY, "200.00"),
        target(MAY, "100.00", region="华东"),
        target(MAY, "90.00", region="西南"),
        target(MAY, "100.00", region="华东", customer_code="A"),
    ]
    store = warehouse(tmp_path, sales=SOLD, target=targets)
    assert answer(store, "overview.target_months", MONTH)[0]["window_target"] == yuan("200.00")
    in_region = answer(store, "overview.target_months", replace(MONTH, region=("华东",)))
    assert in_region[0]["window_target"] == yuan("100.00")


def test_what_the_parts_do_not_add_up_to_is_a_row_of_its_own(tmp_path: Path) -> None:
    targets = [
        target(MAY, "200.00"),
        target(MAY, "100.00", region="华东"),
        target(MAY, "90.00", region="西南"),
    ]
    rows = answer(warehouse(tmp_path, sales=SOLD, target=targets), "overview.target_members", MONTH)
    assert [(row["member"], row["target_amount"], row["gap_amount"]) for row in rows] == [
        ("西南", 90, -70),
        ("华东", 100, -10),
        (None, 10, None),
    ]
    assert rows[2]["part"] == "target_unassigned"


def test_a_target_for_one_region_is_met_by_that_region_alone(tmp_path: Path) -> None:
    targets = [target(MAY, "100.00", region="华东")]
    rows = answer(warehouse(tmp_path, sales=SOLD, target=targets), "overview.target_months", MONTH)
    assert rows[0]["window_completion"] == pytest.approx(0.9)
    assert rows[0]["window_coverage"] == pytest.approx(90 / 110)


def test_targets_split_by_brand_do_not_count_beside_the_whole(tmp_path: Path) -> None:
    targets = [
        target(MAY, "100.00", region="华东"),
        target(MAY, "60.00", region="华东", brand="雅居"),
        target(MAY, "40.00", region="华东", brand="云栖"),
    ]
    store = warehouse(tmp_path, sales=[sale(THIS_YEAR, "30.00", brand="雅居"), *SOLD], target=targets)
    assert answer(store, "overview.target_months", MONTH)[0]["window_target"] == yuan("100.00")
    branded = answer(store, "overview.target_months", replace(MONTH, brand=("雅居",)))
    assert (branded[0]["window_target"], branded[0]["window_amount"]) == (60, 30)


def test_the_pace_adds_up_the_financial_year_and_says_what_is_needed(tmp_path: Path) -> None:
    targets = [target(date(2026, month, 1), "100.00") for month in (4, 5, 6, 7)]
    rows = answer(warehouse(tmp_path, sales=SOLD, target=targets), "overview.target_months", MONTH)
    assert [row["cumulative_target"] for row in rows] == [100, 200, 300, 400]
    assert [row["cumulative_amount"] for row in rows] == [50, 160, None, None]
    assert (rows[0]["months_left"], rows[0]["needed_amount"]) == (2, yuan("120.00"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_exhibit_says_why_it_is_empty_where_nothing_was_sold(tmp_path: Path, language: str) -> None:
    store = warehouse(tmp_path, sales=LEVELS)
    nowhere = show.reader(store, replace(MONTH, region=("无",)), language)
    for exhibit in show.exhibits(store, room("overview"), nowhere):
        assert exhibit.figure is None
        assert exhibit.headline


def test_the_headline_names_the_real_figures(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=LEVELS, target=[target(MAY, "80.00")])
    summary, *_ = show.exhibits(store, room("overview"), show.reader(store, MONTH, "zh"))
    assert summary.headline == "2026年5月净销售100元，同比持平；目标完成125.0%；退货率0.0%。"


def test_a_click_on_a_region_carries_the_region(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=LEVELS)
    exhibit = show.exhibit(
        store, room("overview"), room("overview").picture("by_level"), show.reader(store, MONTH, "en")
    )
    assert exhibit.figure is not None and exhibit.drill is not None
    assert [data[0] for data in exhibit.figure.data[0].customdata] == ["华东", "西南", "东北"]
    assert exhibit.drill.dimension == "region"


def test_the_running_month_is_left_out_where_daily_figures_do_not_know_the_customer(tmp_path: Path) -> None:
    given = [*LEVELS, sale(date(2026, 6, 3), "5.00")]
    store = warehouse(tmp_path, sales=given)
    scope = replace(MONTH, as_of=date(2026, 6, 3), customer=("A",))
    exhibit = show.exhibit(
        store, room("overview"), room("overview").picture("summary"), show.reader(store, scope, "en")
    )
    assert exhibit.rows is not None and exhibit.rows["period"].to_pylist() == ["window", "month"]


def test_the_sample_company_has_its_planted_targets_and_the_region_that_misses_them(
    sample_company: SampleCompany,
) -> None:
    truth, year = sample_company.truth.money, Scope(as_of=sample_company.truth.until, period="ytd")
    rows = answer(sample_company.store, "overview.target_members", year)
    found = {row["member"]: (row["net_amount"], row["target_amount"]) for row in rows if row["member"]}
    assert found == {region: (sums["actual"], sums["target"]) for region, sums in truth.target.items()}
    assert rows[0]["member"] == truth.misses_target


def test_the_sample_company_sold_what_its_files_say(sample_company: SampleCompany) -> None:
    truth = sample_company.truth.sales.total
    everything = {"from_no": 0, "to_no": 99999, "before_from_no": -2, "before_to_no": -1}
    rows = answer(sample_company.store, "overview.by_level", Scope(as_of=sample_company.truth.until), **everything)
    assert sum(row["net_amount"] for row in rows) == truth["amount"]
