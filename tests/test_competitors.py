"""Competitors: the verdict on each market at its edges, shares that close, and what is missing."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import show
from analytics.exhibit import Exhibit
from analytics.rooms import room
from analytics.scope import Scope, month_of
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse

SHARED = Path(__file__).parents[2] / "shared" / "data"
MAY = 2026 * 12 + 5
WINDOW, LAST_YEAR, PREVIOUS = range(MAY - 2, MAY + 1), range(MAY - 14, MAY - 11), range(MAY - 5, MAY - 2)
QUANYOU, MINGZHU = "全友", "掌上明珠"


def own(amount: float, months: range, province: str = "云南") -> list[dict[str, Any]]:
    return [
        {
            "sale_date": month_of(number),
            "customer_code": f"K{province}",
            "customer_name": f"客户{province}",
            "region": "西南",
            "province": province,
            "amount": amount,
        }
        for number in months
    ]


def rival(brand: str, amount: float | None, months: range, province: str = "云南") -> list[dict[str, Any]]:
    return [
        {"record_date": month_of(n), "region": "西南", "province": province, "brand": brand, "amount": amount}
        for n in months
    ]


def market(
    now: tuple[float, float, float], province: str = "云南", base: range = LAST_YEAR
) -> dict[str, list[dict[str, Any]]]:
    """Own and both watched rivals sold 1,000 a month before, and so much a month now."""
    rivals = zip((QUANYOU, MINGZHU), now[1:], strict=True)
    return {
        "sales": [*own(1000, base, province), *own(now[0], WINDOW, province)],
        "competitor": [
            row
            for brand, amount in rivals
            for row in (*rival(brand, 1000, base, province), *rival(brand, amount, WINDOW, province))
        ],
    }


def verdict(store: Store, **values: Any) -> dict[str, Any]:
    (row,) = answer(store, "competitors.verdicts", **values)
    return row


# Own, 全友 and 掌上明珠 against 1,000 a month last year.
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((900, 900, 900), "market"),
        ((500, 899, 100), "market"),
        ((900, 901, 100), "ours"),
        ((500, 2000, 2000), "ours"),
        ((901, 900, 900), "outperforming"),
        ((2000, 500, 500), "outperforming"),
        ((901, 901, 100), "normal"),
        ((1000, 1000, 1000), "normal"),
    ],
)
def test_the_verdict_follows_who_is_poor(tmp_path: Path, now: tuple[float, float, float], expected: str) -> None:
    row = verdict(warehouse(tmp_path, **market(now)))
    assert (row["verdict"], row["comparison"]) == (expected, "last_year")
    assert row["own_growth"] == pytest.approx(now[0] / 1000 - 1)


def test_a_fall_is_poor_from_the_set_share_on(tmp_path: Path) -> None:
    store = warehouse(tmp_path, **market((850, 850, 850)))
    assert verdict(store, poor_drop=0.15)["verdict"] == "market"
    assert verdict(store, poor_drop=0.16)["verdict"] == "normal"


@pytest.mark.parametrize("gap", [("own", MAY), ("own", MAY - 13), (QUANYOU, MAY - 1), (MINGZHU, MAY - 12)])
def test_one_missing_month_on_any_side_leaves_no_evidence(tmp_path: Path, gap: tuple[str, int]) -> None:
    given_rows = market((500, 500, 500))
    who, number = gap
    day = month_of(number)
    given_rows["sales"] = [row for row in given_rows["sales"] if who != "own" or row["sale_date"] != day]
    given_rows["competitor"] = [
        row for row in given_rows["competitor"] if row["brand"] != who or row["record_date"] != day
    ]
    row = verdict(warehouse(tmp_path, **given_rows))
    assert (row["verdict"], row["own_growth"]) == ("missing", None)


def test_a_rivals_month_without_an_amount_is_missing_and_not_zero(tmp_path: Path) -> None:
    given_rows = market((500, 500, 500))
    given_rows["competitor"][-1] |= {"amount": None, "quantity": 9}
    assert verdict(warehouse(tmp_path, **given_rows))["verdict"] == "missing"


def test_without_last_year_the_months_before_are_the_yardstick(tmp_path: Path) -> None:
    row = verdict(warehouse(tmp_path, **market((500, 500, 500), base=PREVIOUS)))
    assert (row["verdict"], row["comparison"]) == ("market", "previous")


def test_a_market_where_nobody_records_rivals_is_listed_as_missing(tmp_path: Path) -> None:
    given_rows = market((900, 900, 900))
    given_rows["sales"] += own(1000, WINDOW, "海南")
    rows = {row["market"]: row for row in answer(warehouse(tmp_path, **given_rows), "competitors.verdicts")}
    assert {name: row["verdict"] for name, row in rows.items()} == {"云南": "market", "海南": "missing"}


def test_the_watched_rivals_are_those_of_the_setting(tmp_path: Path) -> None:
    store = warehouse(tmp_path, **market((900, 900, 2000)))
    assert verdict(store)["verdict"] == "ours"
    assert verdict(store, watched_rivals=QUANYOU)["verdict"] == "market"
    assert verdict(store, watched_rivals="")["verdict"] == "missing"
    assert verdict(store, watched_rivals="全友,顾家")["verdict"] == "missing"


@pytest.mark.parametrize(("amount", "expected"), [(99_999.99, None), (100_000, "large")])
def test_potential_is_large_where_one_rival_sells_a_hundred_thousand_in_a_month(
    tmp_path: Path, amount: float, expected: str | None
) -> None:
    given_rows = market((1000, 1000, 1000))
    given_rows["competitor"] += rival("顾家", amount, range(MAY - 1, MAY))
    assert verdict(warehouse(tmp_path, **given_rows))["potential"] == expected


def test_large_months_outside_the_window_do_not_count(tmp_path: Path) -> None:
    given_rows = market((1000, 1000, 1000))
    given_rows["competitor"] += rival("顾家", 500_000, range(MAY - 12, MAY - 11))
    assert verdict(warehouse(tmp_path, **given_rows))["potential"] is None


def test_the_window_ends_with_the_last_month_that_has_rival_figures(tmp_path: Path) -> None:
    given_rows = market((900, 900, 900))
    given_rows["sales"] += own(5000, range(MAY + 1, MAY + 2))
    store = warehouse(tmp_path, **given_rows)
    scope = Scope(as_of=date(2026, 6, 30))
    (row,) = answer(store, "competitors.verdicts", scope)
    (spans,) = answer(store, "competitors.spans", scope)
    assert (spans["from_no"], spans["to_no"], row["verdict"]) == (MAY - 2, MAY, "market")


def test_a_window_that_begins_with_february_takes_january_in(tmp_path: Path) -> None:
    april = range(MAY - 4, MAY)
    sales = [*own(1000, range(MAY - 16, MAY - 12)), *own(1000, april)]
    competitor = [row for brand in (QUANYOU, MINGZHU) for row in rival(brand, 1000, range(MAY - 16, MAY))]
    (spans,) = answer(
        warehouse(tmp_path, sales=sales, competitor=competitor), "competitors.spans", Scope(as_of=date(2026, 4, 30))
    )
    assert (spans["months"], month_of(spans["from_no"])) == (4, date(2026, 1, 1))


def test_share_and_relative_share_are_against_all_and_against_the_largest(tmp_path: Path) -> None:
    given_rows = market((1000, 1500, 500))
    given_rows["competitor"] += rival("顾家", 2000, WINDOW)
    row = verdict(warehouse(tmp_path, **given_rows))
    assert row["own_share"] == pytest.approx(1000 / 5000)
    assert row["relative_share"] == pytest.approx(0.5)


def test_our_share_counts_only_where_and_when_rivals_are_recorded(tmp_path: Path) -> None:
    sales = [*own(1000, WINDOW), *own(9000, WINDOW, "海南"), *own(7000, PREVIOUS)]
    store = warehouse(tmp_path, sales=sales, competitor=rival(QUANYOU, 3000, WINDOW))
    rows = {row["brand"]: row for row in answer(store, "competitors.shares", Scope(as_of=AS_OF, period="months3"))}
    assert rows[""]["share"] == pytest.approx(0.25)
    (covered,) = answer(store, "competitors.coverage", Scope(as_of=AS_OF, period="months3"))
    assert (covered["share"], covered["covered_provinces"], covered["provinces"]) == (pytest.approx(0.1), 1, 2)


@settings(max_examples=15, deadline=None)
@given(
    cells=st.lists(
        st.tuples(st.sampled_from([QUANYOU, MINGZHU, "顾家"]), st.sampled_from(["云南", "四川"]), st.integers(1, 9**6)),
        min_size=1,
        max_size=12,
    ),
    ours=st.integers(0, 9**6),
)
def test_the_shares_of_all_brands_sum_to_one(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, int]], ours: int
) -> None:
    competitor = [row for brand, province, amount in cells for row in rival(brand, amount, WINDOW, province)]
    store = warehouse(tmp_path_factory.mktemp("shares"), sales=own(ours, WINDOW), competitor=competitor)
    rows = answer(store, "competitors.shares")
    assert sum(row["share"] for row in rows if row["share"] is not None) == pytest.approx(1)
    in_markets = 3 * (ours if any(province == "云南" for _, province, _ in cells) else 0)
    assert sum(row["amount"] for row in rows if row["amount"]) == 3 * sum(cell[2] for cell in cells) + in_markets


def test_advertising_is_held_against_potential_province_by_province(tmp_path: Path) -> None:
    spent = [("云南", 300), ("四川", 700), ("火星", 50), (None, 5)]
    expense = [
        {"expense_date": date(2026, 5, 10), "province": province, "kind": "广告费", "amount": amount}
        for province, amount in spent
    ]
    competitor = [*rival(QUANYOU, 4000, WINDOW), *rival(QUANYOU, 4500, WINDOW, "四川")]
    sales = [*own(1000, WINDOW), *own(500, WINDOW, "四川")]
    rows = answer(warehouse(tmp_path, sales=sales, competitor=competitor, expense=expense), "competitors.advertising")
    found = {row["province"]: row for row in rows}
    assert set(found) == {"云南", "四川"}
    assert (found["云南"]["potential_share"], found["云南"]["advertising_share"]) == (
        pytest.approx(0.5),
        pytest.approx(0.3),
    )
    assert sum(row["difference"] for row in rows) == pytest.approx(0)
    assert rows[0]["outside_amount"] == 55


def test_curves_hold_only_markets_where_every_brand_has_every_month(tmp_path: Path) -> None:
    year = range(MAY - 23, MAY + 1)
    holed = [row for row in rival(QUANYOU, 50, year, "四川") if row["record_date"] != month_of(MAY - 3)]
    competitor = [*rival(QUANYOU, 300, year), *rival(MINGZHU, 200, year), *holed, *rival(MINGZHU, 20, year, "四川")]
    store = warehouse(tmp_path, sales=[*own(100, year), *own(10, year, "四川")], competitor=competitor)
    rows = answer(store, "competitors.curves")
    assert {(row["brand"], row["amount"]) for row in rows} == {("", 100), (QUANYOU, 300), (MINGZHU, 200)}
    assert {(row["markets"], row["all_markets"]) for row in rows} == {(1, 2)}


def test_shares_among_the_recorded_brands_of_a_real_file_equal_its_truth(tmp_path: Path) -> None:
    path = SHARED / "visible" / "en_iowa_brand_week.csv"
    if not path.exists():
        pytest.skip(f"{path} is not here: shares are NOT checked against a real file")
    truth = json.loads((SHARED / "truth_visible.json").read_text("utf-8"))["en_iowa_brand_week.csv"]
    frame = pd.read_csv(path, dtype=str)
    competitor = [
        {
            "record_date": date.fromisoformat(week),
            "brand": brand,
            "amount": Decimal(dollars).quantize(Decimal("0.0001")),
        }
        for week, brand, _, dollars in frame.itertuples(index=False)
    ]
    store = warehouse(tmp_path, competitor=competitor)
    rows = answer(store, "competitors.shares", Scope(as_of=date(2015, 12, 31)))
    assert {row["brand"]: round(row["share"], 4) for row in rows} == truth["share_2015"]
    assert float(sum(row["amount"] for row in rows)) == pytest.approx(truth["by_year"]["2015"], abs=0.05)


def test_planted_verdicts_of_the_sample_company_come_out(sample_company: SampleCompany) -> None:
    told = sample_company.truth.markets
    rows = {
        row["market"]: row
        for row in answer(sample_company.store, "competitors.verdicts", Scope(as_of=date(2026, 6, 17)))
    }
    words = {"beating": "outperforming"}
    assert {name: row["verdict"] for name, row in rows.items()} == {
        name: words.get(verdict, verdict) for name, verdict in told.verdict.items()
    }
    assert {name for name, row in rows.items() if row["potential"]} == set(told.large_potential)


def exhibits(store: Store, scope: Scope, language: str = "zh") -> dict[str, Exhibit]:
    return {
        found.key: found for found in show.exhibits(store, room("competitors"), show.reader(store, scope, language))
    }


def test_the_headline_counts_the_markets_of_each_verdict_and_names_them(tmp_path: Path) -> None:
    parts = [market((500, 1000, 1000)), market((500, 500, 500), "四川"), market((1000, 1000, 1000), "贵州")]
    given_rows = {name: [row for part in parts for row in part[name]] for name in ("sales", "competitor")}
    shown = exhibits(warehouse(tmp_path, **given_rows), Scope(as_of=AS_OF))
    assert shown["verdicts"].headline == "我方原因1个市场（云南）；市场原因1个（四川）；正常1个。"
    figure = shown["verdicts"].figure
    assert figure is not None
    assert {trace.customdata[0][0] for trace in figure.data} == {"云南", "四川", "贵州"}


def test_filters_that_rivals_do_not_have_are_said_to_have_no_effect(tmp_path: Path) -> None:
    shown = exhibits(warehouse(tmp_path, **market((500, 1000, 1000))), Scope(as_of=AS_OF, series=("N",)))
    assert any("系列" in note for note in shown["verdicts"].notes)


def test_no_rivals_in_scope_is_said_and_not_drawn(sample_company: SampleCompany) -> None:
    shown = exhibits(sample_company.store, Scope(as_of=date(2026, 6, 17), region=("火星",)))
    assert all(found.figure is None and found.headline for found in shown.values())
