"""What else explains a decline: each rule by hand with its 'cannot tell', and the planted look-alikes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics import show
from analytics.rooms import room
from analytics.rooms.declining_customers.reasons import explanation
from analytics.scope import Scope, month_end, month_of
from data.store import Store, now, record_change, refresh_marts
from tests.conftest import SampleCompany
from tests.helpers import answer, warehouse

LAST = 2026 * 12 + 5  # May 2026, the last complete month at AS_OF
STEADY = [1000.0] * 24
FALLEN = [1000.0] * 21 + [400.0] * 3
HOME = {"region": "西南", "province": "四川", "city": "成都市"}
Lines = list[dict[str, Any]]


def lines(customer: str, amounts: Sequence[float], last: int = LAST, **more: Any) -> Lines:
    """One line a month, the newest in the last month; months of nothing have none."""
    first = last - len(amounts) + 1
    return [
        {
            "sale_date": month_of(first + place),
            "customer_code": customer,
            "customer_name": f"客户{customer}",
            **HOME,
            "amount": amount,
            **more,
        }
        for place, amount in enumerate(amounts)
        if amount
    ]


def peers(amounts: Sequence[float] = STEADY, count: int = 12, last: int = LAST, **more: Any) -> Lines:
    return [
        row for number in range(count) for row in lines(f"{more.get('region', 'P')}{number}", amounts, last, **more)
    ]


def count(k: int, quantity: float, series: str = "华庭", **more: Any) -> dict[str, Any]:
    """A count of customer X at the end of the month k back from the last one."""
    counted = {"count_date": month_end(month_of(LAST - k)), "customer_code": "X", "customer_name": "客户X", **HOME}
    return {**counted, "series": series, "quantity": quantity, **more}


def judged(store: Store, rule: str, customer: str = "X", scope: Scope | None = None, **values: Any) -> dict[str, Any]:
    rows = answer(store, f"declining_reasons.{rule}", scope, **values)
    return next(row for row in rows if row["customer_key"] == customer)


def told(folder: Path, rule: str, sales: Lines, **datasets: Lines) -> dict[str, Any]:
    """What a rule says of customer X, among twelve level customers of its region."""
    return judged(warehouse(folder, sales=[*peers(), *sales], **datasets), rule)


# ── 春节错位 ──


def february(now: Sequence[float], before: Sequence[float], months: int = 26) -> Lines:
    """X up to February 2026: level but for the months December to February, now and a year ago."""
    amounts = [1000.0] * months
    amounts[-3:] = now
    amounts[-15:-12] = before
    return lines("X", amounts, 2026 * 12 + 2)


def festival(folder: Path, sales: Lines) -> dict[str, Any]:
    store = warehouse(folder, sales=[*peers([1000.0] * 26, last=2026 * 12 + 2), *sales])
    return judged(store, "festival", scope=Scope(as_of=date(2026, 2, 28)))


def test_months_that_are_low_around_every_festival_are_the_festivals(tmp_path: Path) -> None:
    row = festival(tmp_path, february(now=[700, 500, 300], before=[800, 300, 400]))
    assert row["applies"] is True and row["strength"] == pytest.approx(1)
    assert row["held"] == pytest.approx(1)


def test_months_that_fell_below_last_years_festival_are_not_the_festivals(tmp_path: Path) -> None:
    row = festival(tmp_path, february(now=[400, 300, 300], before=[1000, 1000, 1000]))
    assert row["applies"] is False and row["held"] == pytest.approx(1 / 3)


def test_without_last_years_festival_nobody_can_tell(tmp_path: Path) -> None:
    row = festival(tmp_path, lines("X", [1000.0] * 9 + [300.0] * 3, 2026 * 12 + 2))
    assert row["applies"] is None and row["strength"] is None


@pytest.mark.parametrize(
    ("last_year", "applies"), [([2100.0, 500.0, 400.0], True), ([1000.0, 500.0, 400.0], True), ([1000.0] * 3, False)]
)
def test_a_month_bought_ahead_makes_up_for_the_two_after_it_where_last_year_shows_the_habit(
    tmp_path: Path, last_year: list[float], applies: bool
) -> None:
    """Festival on 17 February 2026: January is 1,100 too high, February and March are 1,100 too low together.

    A year ago it was on 29 January: from December to February the same, only low, or nothing of it.
    """
    last = 2026 * 12 + 4
    ahead = [1000.0] * 12 + last_year + [1000.0] * 10 + [2100.0, 500.0, 400.0, 1000.0]
    sales = [*peers([1000.0] * 29, last=last), *lines("X", ahead, last)]
    row = judged(warehouse(tmp_path, sales=sales), "festival", scope=Scope(as_of=date(2026, 4, 30)))
    assert row["applies"] is applies and (row["strength"] > 0.7) is applies


@pytest.mark.parametrize(
    ("last_year", "verdict"), [([2100.0, 500.0, 400.0], "festival"), ([1000.0, 500.0, 400.0], "hangover")]
)
def test_who_stocks_up_for_every_festival_does_so_under_a_promotion_as_well(
    tmp_path: Path, last_year: list[float], verdict: str
) -> None:
    """January is bought ahead under a promotion; last year bought as much ahead without one, or only less after it."""
    last = 2026 * 12 + 4
    sales = lines("X", [1000.0] * 12 + last_year + [1000.0] * 10 + [2100.0, 500.0, 400.0, 1000.0], last)
    sales[25]["promotion"] = "年货节"
    store = warehouse(tmp_path, sales=[*peers([1000.0] * 29, last=last), *sales])
    assert judged(store, "explained", scope=Scope(as_of=date(2026, 4, 30)))["verdict"] == verdict


def test_months_as_low_as_last_years_from_the_festival_on_are_the_festivals(tmp_path: Path) -> None:
    """A year ago December was bought ahead of 29 January; of 17 February nothing was, yet it is as low from then on."""
    last = 2026 * 12 + 4
    habit = [1000.0] * 12 + [2000.0, 300.0, 300.0] + [1000.0] * 11 + [300.0, 300.0, 1000.0]
    sales = [*peers([1000.0] * 29, last=last), *lines("X", habit, last)]
    row = judged(warehouse(tmp_path, sales=sales), "festival", scope=Scope(as_of=date(2026, 4, 30)))
    assert row["other"] == "again" and row["applies"] is True and row["share"] > 0.9


def test_last_years_low_without_anything_shifted_is_no_festival(tmp_path: Path) -> None:
    """As low as last year in all: but no month was bought ahead, and last year's was within its swings."""
    wild = [300.0, 1900.0, 500.0, 1500.0] * 2 + [1000.0] * 3
    amounts = [*wild, *[800.0, 900.0, 700.0], *wild[:9], *[300.0, 300.0, 300.0]]
    row = festival(tmp_path, lines("X", amounts, 2026 * 12 + 2))
    assert row["applies"] is False


@pytest.mark.parametrize(("january", "again"), [(2600.0, "again"), (1000.0, None)])
def test_a_year_that_went_the_same_way_around_the_festival_explains_this_one(
    tmp_path: Path, january: float, again: str | None
) -> None:
    """This January nothing was bought ahead, yet the months after it are low as they were a year ago."""
    last = 2026 * 12 + 4
    before, now = [january, 200.0, 200.0, 600.0], [1000.0, 200.0, 300.0, 500.0]
    sales = [*peers([1000.0] * 29, last=last), *lines("X", [1000.0] * 13 + before + [1000.0] * 8 + now, last)]
    row = judged(warehouse(tmp_path, sales=sales), "festival", scope=Scope(as_of=date(2026, 4, 30)))
    assert row["other"] == again
    assert not again or (row["applies"] is True and row["share"] > 0.9)


def test_far_from_the_festival_it_explains_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "festival", lines("X", FALLEN))["applies"] is False


# ── 促销透支 ──


AHEAD = [1000.0] * 19 + [2000.0, 2000.0] + [400.0] * 3


def test_what_was_bought_ahead_under_a_promotion_explains_the_months_after(tmp_path: Path) -> None:
    sales = lines("X", AHEAD)
    for row in sales[19:21]:
        row["promotion"] = "开年订货会"
    row = told(tmp_path, "hangover", sales)
    # Expected a month: 14,000 ÷ 12; bought beyond it: 2 × 833.3.
    assert row["applies"] is True and row["amount"] == pytest.approx(2 * (2000 - 14000 / 12))
    assert row["strength"] == pytest.approx(1667 / (2300 - 3 * 1667 / 12), rel=1e-3)


def test_two_promoted_months_that_are_noisy_each_are_weighed_together(tmp_path: Path) -> None:
    """One such month could be chance for who swings by hundreds; two in a row are not."""
    uneven = [600.0, 1400.0] * 9 + [1000.0]
    for extra, applies in ((400.0, True), (200.0, False)):
        sales = lines("X", [*uneven, 1000.0 + extra, 1000.0 + extra, 300.0, 300.0, 300.0])
        for row in sales[19:21]:
            row["promotion"] = "开年订货会"
        assert told(tmp_path / f"{extra:g}", "hangover", sales)["applies"] is applies


def test_extra_months_without_a_promotion_are_no_hangover(tmp_path: Path) -> None:
    sales = [*lines("X", AHEAD), *lines("Y", [100.0] * 24, promotion="国庆乐购")]
    assert told(tmp_path, "hangover", sales)["applies"] is False


def test_where_no_line_names_a_promotion_nobody_can_tell_a_hangover(tmp_path: Path) -> None:
    row = told(tmp_path, "hangover", lines("X", AHEAD))
    assert row["applies"] is None and row["strength"] is None


# ── 断货 ──


def two_series(main: float = 50.0) -> Lines:
    """X buys 700 of 华庭 and 300 of 云栖 a month, and in the last three next to nothing of 华庭."""
    return [*lines("X", [700.0] * 21 + [main] * 3, series="华庭"), *lines("X", [300.0] * 24, series="云栖")]


def test_a_series_that_is_out_of_stock_explains_what_is_missing_of_it(tmp_path: Path) -> None:
    row = told(tmp_path, "stock_out", two_series(), inventory=[count(0, 0), count(0, 9, "云栖")])
    assert row["applies"] is True and row["strength"] == pytest.approx(1)
    assert (row["name"], row["amount"]) == ("华庭", pytest.approx(3 * 650))


def test_a_series_that_is_in_stock_explains_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "stock_out", two_series(), inventory=[count(0, 5)])["applies"] is False


def test_an_old_count_or_none_cannot_tell_a_stock_out(tmp_path: Path) -> None:
    assert told(tmp_path / "old", "stock_out", two_series(), inventory=[count(4, 0)])["applies"] is None
    assert told(tmp_path / "none", "stock_out", two_series())["applies"] is None


def test_an_empty_store_that_buys_nothing_at_all_cannot_tell_cause_from_result(tmp_path: Path) -> None:
    stopped = lines("X", [1000.0] * 20 + [0.0] * 4, series="华庭")
    assert told(tmp_path, "stock_out", stopped, inventory=[count(0, 0)])["applies"] is None


def test_what_fell_alike_in_all_series_is_no_stock_out_though_one_is_empty(tmp_path: Path) -> None:
    """Half of what X buys fell by as much as the other half: the empty shelf may be the result."""
    sales = [
        *lines("X", [500.0] * 21 + [200.0] * 3, series="华庭"),
        *lines("X", [500.0] * 21 + [200.0] * 3, series="云栖"),
    ]
    row = told(tmp_path, "stock_out", sales, inventory=[count(0, 0), count(0, 9, "云栖")])
    assert row["strength"] == pytest.approx(0, abs=1e-9)


def ours(quantity: float, series: str = "华庭") -> dict[str, Any]:
    """A count of our own warehouse: of no customer."""
    return {"count_date": month_end(month_of(LAST)), "warehouse": "总仓", "series": series, "quantity": quantity}


@pytest.mark.parametrize(("quantity", "applies"), [(0.0, True), (40.0, False)])
def test_a_series_that_our_own_warehouse_ran_out_of_could_not_be_shipped(
    tmp_path: Path, quantity: float, applies: bool
) -> None:
    """Even where it is all that the customer buys."""
    stopped = lines("X", [1000.0] * 20 + [0.0] * 4, series="华庭")
    row = told(tmp_path, "stock_out", stopped, inventory=[ours(quantity), ours(40, "云栖")])
    assert row["applies"] is applies and row["strength"] == pytest.approx(1 if applies else 0)


@pytest.mark.parametrize(("quantity", "applies"), [(0.0, True), (9.0, False)])
def test_counts_that_state_no_series_stand_for_the_whole_store(tmp_path: Path, quantity: float, applies: bool) -> None:
    row = told(tmp_path, "stock_out", two_series(), inventory=[count(0, quantity, None)])
    assert row["applies"] is applies and row["strength"] == pytest.approx(1 if applies else 0)
    assert row["name"] is None


@pytest.mark.parametrize(("second", "applies"), [(0.0, True), (9.0, False)])
def test_sales_that_state_no_series_are_held_against_all_that_is_counted(
    tmp_path: Path, second: float, applies: bool
) -> None:
    row = told(tmp_path, "stock_out", lines("X", FALLEN), inventory=[count(0, 0), count(0, second, "云栖")])
    assert row["applies"] is applies


def test_an_empty_store_that_goes_on_buying_sells_what_it_gets(tmp_path: Path) -> None:
    row = told(tmp_path, "stock_out", lines("X", FALLEN, series="华庭"), inventory=[count(0, 0)])
    assert row["applies"] is True and row["strength"] == pytest.approx(1)


# ── 去库存 ──


def counts(quantities: Sequence[tuple[int, float, float | None]]) -> Lines:
    return [count(k, quantity, sold_quantity=sold) for k, quantity, sold in quantities]


def test_a_full_store_that_runs_down_while_its_own_sales_hold_is_destocking(tmp_path: Path) -> None:
    sales = lines("X", FALLEN, series="华庭", quantity=10)
    row = told(tmp_path, "destocking", sales, inventory=counts([(5, 20, 10), (1, 12, 10), (0, 8, 10)]))
    assert row["applies"] is True and row["strength"] == pytest.approx(1)
    assert (row["share"], row["held"]) == (pytest.approx(2), pytest.approx(1))
    assert row["amount"] == pytest.approx(12 * 100)


@pytest.mark.parametrize(
    "given",
    [
        [(5, 20, 10), (1, 12, 4), (0, 8, 4)],  # its own sales fell as much
        [(5, 8, 10), (1, 7, 10), (0, 6, 10)],  # it was not above its band
        [(5, 20, 10), (1, 21, 10), (0, 22, 10)],  # it does not come down
    ],
)
def test_it_is_no_destocking_unless_full_falling_and_selling(
    tmp_path: Path, given: list[tuple[int, float, float]]
) -> None:
    sales = lines("X", FALLEN, series="华庭", quantity=10)
    row = told(tmp_path, "destocking", sales, inventory=counts(given))
    assert row["applies"] is False or row["strength"] == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("expected", [None, 10])
def test_counts_without_the_customers_own_sales_cannot_tell_destocking(tmp_path: Path, expected: float | None) -> None:
    """What it expects to sell is no proof that it sells."""
    sales = lines("X", FALLEN, series="华庭", quantity=10)
    inventory = [count(k, quantity, expected_quantity=expected) for k, quantity in ((5, 20), (0, 8))]
    row = told(tmp_path, "destocking", sales, inventory=inventory)
    assert row["applies"] is None and row["strength"] is None


# ── 全区域下滑, 市场下滑 ──


def slump(level: float) -> Lines:
    fallen = [1000.0] * 21 + [1000 * level] * 3
    return [*peers(fallen, 30), *peers(STEADY, 30, region="华东", province="江苏")]


def test_a_few_large_customers_that_fell_are_no_region_that_fell(tmp_path: Path) -> None:
    """Three large ones halve what the region buys; the other twenty buy as ever."""
    large = [row for name in ("A", "B", "C") for row in lines(name, [9000.0] * 21 + [900.0] * 3)]
    row = judged(
        warehouse(tmp_path, sales=[*peers(count=20), *large, *lines("X", FALLEN[:-3] + [100.0] * 3)]), "region"
    )
    assert row["share"] < -0.4
    assert row["applies"] is False and row["strength"] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(("kept", "verdict"), [(400.0, "region"), (300.0, "real")])
def test_a_region_that_fell_as_a_whole_explains_who_fell_no_further_beyond_it(
    tmp_path: Path, kept: float, verdict: str
) -> None:
    """The region fell to 0.6 of last year; X to 0.4 (two thirds of that) or to 0.3 (a half)."""
    store = warehouse(tmp_path, sales=[*slump(0.6), *lines("X", [1000.0] * 21 + [kept] * 3)])
    row = judged(store, "region")
    assert row["applies"] is True and row["share"] == pytest.approx(-0.4, abs=0.001)
    assert row["strength"] == pytest.approx(math.log(0.6) / math.log(kept / 1000), rel=0.02)
    assert judged(store, "explained")["verdict"] == verdict


@pytest.mark.parametrize("month", [4, 5])
def test_a_region_is_held_over_the_very_months_that_its_customer_is(tmp_path: Path, month: int) -> None:
    """A region fell to 0.6 three months ago, and X with it to 0.4: in April as well, where January is looked at too."""
    last = 2026 * 12 + month
    fallen, kept = [1000.0] * 21 + [600.0] * 3, [1000.0] * 21 + [400.0] * 3
    others = peers([90_000.0] * 24, 30, last, region="华东", province="江苏")
    sales = [*peers(fallen, 30, last), *others, *lines("X", kept, last)]
    scope = Scope(as_of=month_end(month_of(last)))
    row = judged(warehouse(tmp_path, sales=sales), "region", scope=scope)
    assert row["share"] == pytest.approx(-0.4, abs=0.005)
    assert row["strength"] == pytest.approx(math.log(0.6) / math.log(0.4), rel=0.02)


def test_how_the_festival_moves_between_the_months_makes_no_region_fall(tmp_path: Path) -> None:
    """From 29 January 2025 to 17 February 2026: everybody buys less in the month before it, this February."""
    last = 2026 * 12 + 4
    everybody = [1000.0] * 13 + [200.0, *[1000.0] * 12, 200.0, 1000.0, 1000.0]
    sales = [*peers(everybody, 30, last), *lines("X", [*everybody[:-3], 100.0, 300.0, 300.0], last)]
    row = judged(warehouse(tmp_path, sales=sales), "region", scope=Scope(as_of=date(2026, 4, 30)))
    assert row["applies"] is False and row["share"] == pytest.approx(0, abs=1e-9)


def test_two_customers_are_no_region(tmp_path: Path) -> None:
    """The only neighbour fell as well: the company, which did not, stands for the region."""
    sales = [*peers(count=30), *lines("X", FALLEN, region="西北"), *lines("Y", FALLEN, region="西北")]
    row = judged(warehouse(tmp_path, sales=sales), "region")
    assert row["applies"] is False and row["name"] is None


def test_a_level_region_explains_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "region", lines("X", FALLEN))["applies"] is False


def test_without_last_years_months_nobody_can_tell_of_the_region(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[*peers([1000.0] * 13), *lines("X", [1000.0] * 10 + [300.0] * 3)])
    assert judged(store, "region")["applies"] is None
    assert judged(store, "explained")["verdict"] is None


def rivals(level: float, months: int = 24) -> Lines:
    """全友 in 四川: level, and in the last three months at a share of that."""
    return [
        {
            "record_date": month_of(LAST - k),
            "region": "西南",
            "province": "四川",
            "brand": "全友",
            "amount": 5000 * (level if k < 3 else 1),
        }
        for k in range(months)
    ]


@pytest.mark.parametrize(("level", "applies"), [(0.7, True), (1.0, False)])
def test_rivals_that_fell_as_well_make_it_the_market(tmp_path: Path, level: float, applies: bool) -> None:
    sales = [*slump(0.6), *lines("X", [1000.0] * 21 + [300.0] * 3)]
    row = judged(warehouse(tmp_path, sales=sales, competitor=rivals(level)), "market", watched_rivals="全友")
    assert row["applies"] is applies
    assert row["share"] == pytest.approx(level - 1)


def test_a_market_without_rival_figures_cannot_tell(tmp_path: Path) -> None:
    row = told(tmp_path, "market", lines("X", FALLEN))
    assert row["applies"] is None and row["strength"] is None


# ── 降价, 换品 ──


def test_the_same_pieces_for_less_money_are_a_price_cut(tmp_path: Path) -> None:
    row = told(tmp_path, "price", lines("X", [1000.0] * 21 + [550.0] * 3, product_code="A", quantity=10))
    assert row["applies"] is True and row["strength"] == pytest.approx(1)
    assert (row["held"], row["share"]) == (pytest.approx(1), pytest.approx(-0.45))
    assert row["amount"] == pytest.approx(3 * 450)


def test_fewer_pieces_at_the_old_price_are_no_price_cut(tmp_path: Path) -> None:
    sales = lines("X", FALLEN, product_code="A")
    for row in sales:
        row["quantity"] = row["amount"] / 100
    assert told(tmp_path, "price", sales)["applies"] is False


def test_lines_without_pieces_cannot_tell_a_price_cut(tmp_path: Path) -> None:
    row = told(tmp_path, "price", lines("X", FALLEN))
    assert row["applies"] is None and row["strength"] is None


def switched(gained: float) -> Lines:
    """X gives up ten sofas at 80 a month and takes so many more mattresses at 20."""
    sofas = lines("X", [800.0] * 21, last=LAST - 3, series="锦程", quantity=10)
    before = lines("X", [200.0] * 21, last=LAST - 3, series="安睡", quantity=10)
    return [*sofas, *before, *lines("X", [20 * (10 + gained)] * 3, series="安睡", quantity=10 + gained)]


def test_pieces_of_another_series_instead_are_a_move_of_series(tmp_path: Path) -> None:
    row = told(tmp_path, "series", switched(8))
    assert row["applies"] is True and row["held"] == pytest.approx(0.8)
    assert (row["name"], row["other"], row["amount"]) == ("锦程", "安睡", pytest.approx(2400))


def test_a_lost_series_that_no_other_makes_up_for_is_no_move(tmp_path: Path) -> None:
    assert told(tmp_path, "series", switched(2))["applies"] is False


def test_what_another_series_lost_takes_from_what_one_gained(tmp_path: Path) -> None:
    """Eight mattresses more, but eight chairs fewer as well as the ten sofas: less than half is made up for."""
    chairs = lines("X", [160.0] * 21 + [32.0] * 3, series="书房", quantity=10)
    for row in chairs[-3:]:
        row["quantity"] = 2
    row = told(tmp_path, "series", [*switched(8), *chairs])
    assert row["applies"] is False and row["held"] == pytest.approx(8 / 18)


@pytest.mark.parametrize(("others", "moved"), [(1, True), (5, False)])
def test_the_more_series_the_further_one_of_them_rises_by_chance(tmp_path: Path, others: int, moved: bool) -> None:
    """Fifteen sofas fewer, and twelve pieces more of another series, or of one of five others."""
    sofas = lines("X", [2000.0] * 21, last=LAST - 3, series="锦程", quantity=5)
    level = [row for number in range(others) for row in lines("X", [200.0] * 24, series=f"系列{number}", quantity=10)]
    for row in level[21:24]:
        row |= {"quantity": 14, "amount": 280}
    assert told(tmp_path, "series", [*sofas, *level])["applies"] is moved


@pytest.mark.parametrize(("counted", "verdict"), [("ours", "stock_out"), ("store", "series")])
def test_a_move_leaves_an_empty_shelf_but_an_empty_warehouse_makes_it(
    tmp_path: Path, counted: str, verdict: str
) -> None:
    """The sofas that X gave up for mattresses are out of stock: in our warehouse, or in its own store."""
    inventory = [ours(0, "锦程")] if counted == "ours" else [count(0, 0, "锦程"), count(0, 9, "安睡")]
    store = warehouse(tmp_path, sales=[*peers(), *switched(8)], inventory=inventory)
    assert judged(store, "stock_out")["other"] == ("ours" if counted == "ours" else None)
    assert judged(store, "explained")["verdict"] == verdict


def test_a_price_cut_over_all_series_is_no_move(tmp_path: Path) -> None:
    """Pieces of one series slip and of another rise a little; what the slipped ones cost less is the price."""
    sales = [
        *lines("X", [500.0] * 21 + [240.0] * 3, series="锦程", quantity=10),
        *lines("X", [500.0] * 21 + [260.0] * 3, series="安睡", quantity=10),
    ]
    for row in sales:
        if row["amount"] == 240:
            row["quantity"] = 9
        if row["amount"] == 260:
            row["quantity"] = 11
    assert told(tmp_path, "series", sales)["strength"] < 0.2


def test_lines_without_series_cannot_tell_a_move(tmp_path: Path) -> None:
    row = told(tmp_path, "series", lines("X", FALLEN))
    assert row["applies"] is None and row["strength"] is None


# ── 未报数, 转户 ──


UNSENT = [1000.0] * 22 + [0.0, 0.0]


def far(customer: str, amounts: Sequence[float]) -> Lines:
    return lines(customer, amounts, province="内蒙古", city="包头市")


def test_a_province_of_which_nobody_has_lines_was_not_sent(tmp_path: Path) -> None:
    sales = [row for customer in ("X", "Y", "Z") for row in far(customer, UNSENT)]
    row = told(tmp_path, "not_reported", sales)
    assert row["applies"] is True and row["strength"] == pytest.approx(1)
    # Of the fourteen others twelve still bought, so that 12 ÷ 14 of the usual was expected.
    assert (row["held"], row["amount"]) == (2, pytest.approx(2 * 1000 * 12 / 14))


def test_a_province_of_which_others_have_lines_was_sent(tmp_path: Path) -> None:
    sales = [*far("X", UNSENT), *far("Y", UNSENT), *far("Z", STEADY)]
    assert told(tmp_path, "not_reported", sales)["applies"] is False


def test_a_whole_region_that_was_not_sent_did_not_fall(tmp_path: Path) -> None:
    """Its own index is as silent as its customers: the rest of the company tells what was due."""
    silent = [1000.0] * 21 + [400.0, 0.0, 0.0]
    own = {"region": "华东", "province": None, "city": None}
    sales = [*peers(count=60), *peers(UNSENT, 30, **own), *lines("X", silent, **own)]
    store = warehouse(tmp_path, sales=sales)
    row = judged(store, "not_reported")
    assert (row["held"], row["name"]) == (2, "华东") and 1200 < row["amount"] < 2000
    assert judged(store, "region")["applies"] is True
    assert judged(store, "explained")["verdict"] == "not_reported"


def test_the_silence_of_one_customer_alone_cannot_tell_whether_it_was_sent(tmp_path: Path) -> None:
    assert told(tmp_path, "not_reported", far("X", UNSENT))["applies"] is None


def test_a_province_that_buys_rarely_may_be_silent_by_chance(tmp_path: Path) -> None:
    rare = [1000.0, 0.0, 0.0] * 7 + [1000.0, 0.0, 0.0]
    sales = [row for customer in ("Y", "Z") for row in far(customer, rare)]
    assert told(tmp_path, "not_reported", [*far("X", UNSENT), *sales])["applies"] is None


def sent_by(store: Store, sender: str) -> Store:
    """The same warehouse with its sales sent by one sender."""
    with store.transaction() as cursor:
        cursor.execute("update import_batch set sender = ?", [sender])
        cursor.execute("update import_sheet set last_date = (select max(sale_date) from fact_sales)")
        refresh_marts(cursor)
        record_change(cursor, "sender")
    return store


def test_a_silence_that_its_sender_reports_through_is_real(tmp_path: Path) -> None:
    """One customer alone: without a sender nobody could tell."""
    store = sent_by(warehouse(tmp_path, sales=[*peers(), *far("X", UNSENT)]), "总部")
    assert judged(store, "not_reported")["applies"] is False


def test_sales_whose_sender_stopped_sending_were_not_sent(tmp_path: Path) -> None:
    store = sent_by(warehouse(tmp_path, sales=[*peers(), *far("X", UNSENT)]), "总部")
    with store.transaction() as cursor:
        cursor.execute(
            "insert into import_batch (batch_id, file_name, sha256, sender, imported_at, status) "
            "values (9, 'x.csv', 'sha9', '内蒙古', ?, 'imported')",
            [now()],
        )
        cursor.execute(
            "insert into import_sheet values (9, 9, 'x', 'sales', 'sha9', 1, 1, 0, null, date '2026-03-28', '{}', null)"
        )
        cursor.execute(
            "update sales_line set batch_id = 9, sheet_id = 9 "
            "where buyer_id in (select buyer_id from sales_buyer where customer_code = 'X')"
        )
        refresh_marts(cursor)
        record_change(cursor, "sender")
    row = judged(store, "not_reported")
    assert (row["applies"], row["held"], row["name"]) == (True, 2, "内蒙古")


GONE = [1000.0] * 20 + [0.0] * 4


def test_a_new_customer_of_the_city_that_starts_when_this_one_stops_took_over(tmp_path: Path) -> None:
    row = told(tmp_path, "transfer", [*lines("X", GONE, city="绵阳市"), *lines("N", [900.0] * 4, city="绵阳市")])
    # The first silent month counts among the twelve of the level.
    assert row["applies"] is True and row["strength"] == pytest.approx(0.9 * 12 / 11)
    assert (row["other"], row["amount"]) == ("N", pytest.approx(2700))


@pytest.mark.parametrize(
    ("started", "level", "city"), [(7, 900.0, "绵阳市"), (4, 300.0, "绵阳市"), (4, 900.0, "乐山市")]
)
def test_a_new_customer_too_early_too_small_or_elsewhere_took_nothing_over(
    tmp_path: Path, started: int, level: float, city: str
) -> None:
    newcomer = lines("N", [level] * started, city=city, customer_name="乐山新客")
    assert told(tmp_path, "transfer", [*lines("X", GONE, city="绵阳市"), *newcomer])["applies"] is False


def test_without_city_and_salesperson_nobody_can_tell_who_took_over(tmp_path: Path) -> None:
    newcomer = lines("N", [900.0] * 4, city=None, customer_name="乐山新客")
    row = told(tmp_path, "transfer", [*lines("X", GONE, city=None), *newcomer])
    assert row["applies"] is None and row["strength"] is None


def test_codes_that_begin_alike_are_no_like_names(tmp_path: Path) -> None:
    """A panel of codes and regions alone: K0001 stops, K0002 starts; nobody can tell that it took over."""
    bare = {"province": None, "city": None}
    sales = [
        *lines("X", GONE, customer_name="K0001", **bare),
        *lines("N", [900.0] * 4, customer_name="K0002", **bare),
    ]
    assert told(tmp_path, "transfer", sales)["applies"] is None


def test_the_same_name_under_another_code_took_over(tmp_path: Path) -> None:
    bare = {"province": None, "city": None, "customer_name": "绵阳大丰家居"}
    row = told(tmp_path, "transfer", [*lines("X", GONE, **bare), *lines("N", [900.0] * 4, **bare)])
    assert (row["applies"], row["other"]) == (True, "N")


@pytest.mark.parametrize(("name", "other"), [("绵阳大丰家居", "N"), ("乐山新客", None)])
def test_the_same_name_in_another_region_moved_there(tmp_path: Path, name: str, other: str | None) -> None:
    bare = {"province": None, "city": None}
    gone = lines("X", [1000.0] * 15 + [0.0] * 9, customer_name="绵阳大丰家居", **bare)
    sales = [*gone, *lines("N", [900.0] * 9, customer_name=name, **bare | {"region": "华东"})]
    assert told(tmp_path, "transfer", sales)["other"] == other


# ── the verdict ──


def test_what_nothing_explains_is_real_and_what_could_not_be_told_is_listed(tmp_path: Path) -> None:
    row = told(tmp_path, "explained", lines("X", FALLEN))
    assert row["verdict"] == "real"
    assert set(row["untold"].strip(",").split(",")) == {
        *("hangover", "stock_out", "destocking", "market", "price", "series"),
    }


def test_an_explanation_must_account_for_the_set_share_of_the_gap(tmp_path: Path) -> None:
    sales = [*peers(), *lines("X", [1000.0] * 21 + [400.0] * 3, product_code="A", quantity=10)]
    for row in sales[-3:]:
        row["quantity"] = 9
    store = warehouse(tmp_path, sales=sales)
    strength = judged(store, "price")["strength"]
    assert strength == pytest.approx(5 / 6)
    assert judged(store, "explained", explain_least=0.8)["verdict"] == "price"
    assert judged(store, "explained", explain_least=0.9)["verdict"] == "real"


def test_customers_that_are_not_flagged_have_no_verdict(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[*peers(), *lines("X", FALLEN)])
    rows = {row["customer"]: row for row in answer(store, "declining_customers.status")}
    assert (rows["X"]["verdict"], rows["P0"]["verdict"]) == ("real", None)


# ── the sample company ──

CUT = date(2026, 6, 17)
PLANTED = {
    "promotion_hangover": "hangover",
    "stock_out": "stock_out",
    "destocking": "destocking",
    "price_cut": "price",
    "series_switch": "series",
    "transferred_from": "transfer",
    "not_reported": "not_reported",
}


def verdicts(company: SampleCompany) -> dict[str, str | None]:
    rows = answer(company.store, "declining_customers.status", Scope(as_of=CUT))
    return {row["customer"]: row["verdict"] for row in rows if row["status"] in ("declining", "stopped")}


@pytest.mark.parametrize(("planted", "verdict"), PLANTED.items())
def test_each_planted_look_alike_is_told_apart(sample_company: SampleCompany, planted: str, verdict: str) -> None:
    found = verdicts(sample_company)
    flagged = [code for code in sample_company.truth.lookalikes[planted] if code in found]
    named = [code for code, told_as in found.items() if told_as == verdict]
    right = [code for code in flagged if found[code] == verdict]
    assert len(right) >= 0.8 * len(flagged) > 0
    assert len(right) >= 0.8 * len(named)


def test_planted_declines_are_called_real(sample_company: SampleCompany) -> None:
    truth, found = sample_company.truth, verdicts(sample_company)
    planted = [code for codes in truth.declining.values() for code in codes] + truth.roles["stopped"]
    assert sum(found[code] == "real" for code in planted) >= 0.8 * len(planted)


def test_the_headline_says_how_many_are_real_and_bars_lead_to_customers(sample_company: SampleCompany) -> None:
    reader = show.reader(sample_company.store, Scope(as_of=CUT), "zh")
    shown = {found.key: found for found in show.exhibits(sample_company.store, room("declining_customers"), reader)}
    real = list(verdicts(sample_company).values()).count("real")
    assert f"其中{real}家为真实下滑" in shown["curves"].headline
    figure, rows = shown["reasons"].figure, shown["reasons"].rows
    assert figure is not None and rows is not None
    keys = {point[0] for trace in figure.data if trace.type == "bar" for point in trace.customdata if point[0]}
    assert keys <= set(rows["customer_key"].to_pylist())
    assert all(row["explanation"] for row in rows.to_pylist() if row["verdict"])


@pytest.mark.parametrize(
    ("name", "other", "sentence"),
    [
        ("华庭", None, "断货：门店华庭最近盘点为零"),
        (None, None, "断货：门店全部货品最近盘点为零"),
        ("华庭", "ours", "断货：我方仓库华庭最近盘点为零，无货可发"),
    ],
)
def test_a_stock_out_says_whose_stock_ran_out_and_of_what(
    tmp_path: Path, name: str | None, other: str | None, sentence: str
) -> None:
    row = {"verdict": "stock_out", "untold": "", "cause": None, "reason_amount": 1950, "reason_share": 1.0}
    reader = show.reader(warehouse(tmp_path), Scope(as_of=CUT), "zh")
    said = explanation(row | {"reason_held": None, "reason_name": name, "reason_other": other}, reader)
    assert said.startswith(sentence)
