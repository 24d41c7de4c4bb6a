"""Declining customers: the method against its independent reference, each status by hand, and what is shown."""

from __future__ import annotations

import math
import random
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analytics import show
from analytics.exhibit import Drill, Exhibit
from analytics.rooms import room
from analytics.scope import Scope, month_of
from analytics.theme import DESK_FONT
from data.loading import add_lines
from data.store import Store, now, record_change, refresh_marts
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, Rows, answer, warehouse

SHARED = Path(__file__).parents[2] / "shared" / "data" / "decline"
CODES = {
    "新客户": "new",
    "已流失": "lost",
    "数据不足": "too_little_data",
    "停购": "stopped",
    "明显下滑": "declining",
    "关注": "watch",
    "增长": "growing",
    "波动": "erratic",
    "稳定": "stable",
}
CUTS = ("2023-12-01", "2024-06-01", "2024-10-01")
FIGURES = ("expected3", "actual3", "gap3", "ratio3", "z3", "ratio6", "z6", "priority")
LAST = 2026 * 12 + 5  # the last month of the made panels, as AS_OF has it
STEADY = [1000.0] * 24


def whole_month(text: str) -> date:
    first = date.fromisoformat(text)
    return first.replace(day=monthrange(first.year, first.month)[1])


@pytest.fixture(scope="module")
def panel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is not here: the method is NOT checked against its reference")
    store = Store(tmp_path_factory.mktemp("panel") / "warehouse.duckdb")
    with store.transaction() as cursor:
        cursor.execute(
            "insert into import_batch (batch_id, file_name, sha256, imported_at, status) "
            "values (1, 'panel', 'sha', ?, 'imported')",
            [now()],
        )
        cursor.execute(
            "insert into import_sheet values (1, 1, 'panel', 'sales', 'sha', 1, 1, 0, null, null, '{}', null)"
        )
        lines = cursor.sql(
            "select row_number() over () as row_no, month as sale_date, customer as customer_name, region, amount "
            "from read_parquet($path)",
            params={"path": str(SHARED / "panel.parquet")},
        )
        add_lines(cursor, "sales", lines.to_arrow_table(), 1, 1)
        refresh_marts(cursor)
        record_change(cursor, "panel")
    yield store
    store.close()


@pytest.mark.parametrize("cut", CUTS)
def test_every_status_and_figure_equals_the_independent_reference(panel: Store, cut: str) -> None:
    expected = pd.read_csv(SHARED / "expected.csv").query("cut == @cut").set_index("customer")
    found = pd.DataFrame(answer(panel, "declining_customers.status", Scope(as_of=whole_month(cut))))
    found = found.set_index("customer").reindex(expected.index)
    assert found["status"].tolist() == expected["status"].map(CODES).tolist()
    for figure in FIGURES:
        wrong = [
            (customer, ours, theirs)
            for customer, ours, theirs in zip(expected.index, found[figure], expected[figure], strict=True)
            if not math.isclose(ours, theirs, rel_tol=1e-6, abs_tol=1e-6)
        ]
        assert not wrong, f"{figure}: {wrong[:3]}"


def test_the_status_query_prints_one_row_per_customer_with_the_agreed_columns(panel: Store) -> None:
    rows = answer(panel, "declining_customers.status", Scope(as_of=whole_month(CUTS[0])))
    assert list(rows[0]) == [
        *("customer", "region", "status", "expected3", "actual3", "gap3", "ratio3", "z3", "ratio6", "z6"),
        *("priority", "verdict"),
    ]
    assert len({row["customer"] for row in rows}) == len(rows)


def lines(customer: str, amounts: Sequence[float], region: str = "西南", **more: Any) -> Rows:
    """A customer's months, the last one being May 2026; a month of 0 has no line."""
    first = LAST - len(amounts) + 1
    return [
        {
            "sale_date": month_of(first + place),
            "customer_code": customer,
            "customer_name": f"客户{customer}",
            "region": region,
            "amount": amount,
            **more,
        }
        for place, amount in enumerate(amounts)
        if amount
    ]


def peers(region: str = "西南", count: int = 12, amounts: Sequence[float] = STEADY) -> list[dict[str, Any]]:
    return [dict(row) for n in range(count) for row in lines(f"{region}{n:02d}", amounts, region)]


def status_of(store: Store, customer: str, scope: Scope | None = None, **values: Any) -> dict[str, Any]:
    rows = answer(store, "declining_customers.status", scope, **values)
    return next(row for row in rows if row["customer"] == customer)


# What each customer bought in 24 months, oldest first, and what that makes it.
GIVEN = {
    "new": [0] * 18 + [1000] * 6,
    "lost": [1000] * 12 + [0] * 12,
    "too_little_data": [1000] * 9 + [0] * 8 + [900, 0, 0, 0, 0, 900, 900],
    "stopped": [1000] * 20 + [0] * 4,
    "declining": [1000] * 21 + [400, 400, 400],
    "watch": [1000] * 21 + [800, 800, 800],
    "growing": [1000] * 21 + [1500, 1500, 1500],
    "erratic": [3000, 0, 0, 3000, 0, 0] * 4,
    "stable": STEADY,
    "slow": [1000] * 18 + [550, 550, 550, 680, 680, 680],
    "one-off": [1000] * 12 + [60000] + [1000] * 11,
    "returns": [1000] * 21 + [-500, 400, 400],
    "mild": [1000] * 21 + [760] * 3,
    "clear": [1000] * 21 + [650] * 3,
}
BIG = [100_000_000.0] * 24  # so large that what the judged customers do moves no yardstick


@pytest.fixture(scope="module")
def among_peers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Every given customer in one region with twelve level peers far larger than all of them."""
    given = [row for name, amounts in GIVEN.items() for row in lines(name, amounts)]
    store = warehouse(tmp_path_factory.mktemp("peers"), sales=[*peers(amounts=BIG), *given])
    yield store
    store.close()


@pytest.fixture(scope="module")
def judged(among_peers: Store) -> dict[str, dict[str, Any]]:
    return {row["customer"]: row for row in answer(among_peers, "declining_customers.status")}


STATUSES = ("new", "lost", "too_little_data", "stopped", "declining", "watch", "growing", "erratic", "stable")


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_is_given_by_what_its_rule_says(judged: dict[str, dict[str, Any]], status: str) -> None:
    assert judged[status]["status"] == status


def test_among_level_peers_a_customer_should_buy_what_it_always_bought(judged: dict[str, dict[str, Any]]) -> None:
    row = judged["declining"]
    assert row["expected3"] == pytest.approx(3000, rel=1e-4)
    assert (row["actual3"], row["gap3"]) == (1200, pytest.approx(1800, rel=1e-4))
    assert row["ratio3"] == pytest.approx(0.4, rel=1e-4)
    assert row["priority"] == pytest.approx((3 + 2 + 1) / 2 * 600, rel=1e-4)


def test_a_slow_decline_is_found_by_its_six_months(judged: dict[str, dict[str, Any]]) -> None:
    row = judged["slow"]
    assert row["ratio3"] > 0.70
    assert row["ratio6"] <= 0.75
    assert row["status"] == "declining"


def test_a_one_off_order_makes_no_decline_out_of_the_months_after_it(judged: dict[str, dict[str, Any]]) -> None:
    assert judged["one-off"]["status"] not in ("declining", "stopped", "watch")


def test_returns_beyond_purchases_count_as_nothing_bought(judged: dict[str, dict[str, Any]]) -> None:
    assert judged["returns"]["actual3"] == 800


def test_a_customer_that_goes_with_its_region_is_not_declining(tmp_path: Path) -> None:
    slump = [1000.0] * 20 + [700, 600, 500, 500]
    sales = [*peers("西南", 40, slump), *peers("华东", 40), *lines("X", slump)]
    assert status_of(warehouse(tmp_path, sales=sales), "X")["status"] not in ("declining", "watch")


def test_sensitivity_decides_how_far_a_customer_must_fall(among_peers: Store) -> None:
    found = {}
    for step in (1, 2, 3):
        rows = answer(among_peers, "declining_customers.assessed", decline_sensitivity=step)
        status = {row["customer_key"]: row["status"] for row in rows}
        found[step] = [status["mild"], status["clear"]]
    assert found == {
        1: ["watch", "watch"],
        2: ["watch", "declining"],
        3: ["declining", "declining"],
    }


def test_the_readers_region_restricts_the_list_and_not_the_yardstick(panel: Store) -> None:
    cut = whole_month(CUTS[1])
    whole = {row["customer"]: row for row in answer(panel, "declining_customers.status", Scope(as_of=cut))}
    part = answer(panel, "declining_customers.status", Scope(as_of=cut, region=("R3",)))
    assert {row["customer"] for row in part} == {name for name, row in whole.items() if row["region"] == "R3"}
    assert all(row == whole[row["customer"]] for row in part)


def test_a_chosen_series_is_judged_by_that_series_alone(tmp_path: Path) -> None:
    sales = [
        *peers(),
        *[{**row, "series": "N"} for row in peers("西南", 12)],
        *lines("X", [1000] * 21 + [300] * 3, series="N"),
        *lines("X", [1000] * 21 + [1700] * 3, series="Q"),
    ]
    store = warehouse(tmp_path, sales=sales)
    assert status_of(store, "X")["status"] == "stable"
    assert status_of(store, "X", Scope(as_of=AS_OF, series=("N",)))["status"] == "declining"


def test_a_flagged_customer_is_a_real_decline_unless_its_region_fell_as_a_whole(tmp_path: Path) -> None:
    slump = [1000.0] * 21 + [600, 600, 600]
    falling = [1000.0] * 21 + [400, 400, 400]
    sales = [
        *peers("西南", 30, slump),
        *peers("华东", 30),
        *lines("W", falling, "西南"),
        *lines("E", falling, "华东"),
    ]
    store = warehouse(tmp_path, sales=sales)
    assert status_of(store, "W")["verdict"] == "region"
    assert status_of(store, "E")["verdict"] == "real"
    assert status_of(store, "华东00")["verdict"] is None


def test_without_last_years_months_nobody_says_whether_the_region_fell(tmp_path: Path) -> None:
    sales = [*peers(amounts=[1000.0] * 13), *lines("X", [1000] * 10 + [300] * 3)]
    row = status_of(warehouse(tmp_path, sales=sales), "X")
    assert (row["status"], row["verdict"]) == ("declining", None)


def test_the_visit_list_goes_by_money_at_risk_and_leaves_the_small_out(tmp_path: Path) -> None:
    big, small = [5000.0] * 21 + [1000.0] * 3, [100.0] * 21 + [0.0] * 3
    store = warehouse(tmp_path, sales=[*peers(), *lines("BIG", big), *lines("SMALL", small), *lines("X", small)])
    ranked = answer(store, "declining_customers.customers", decline_floor=1000)
    assert [row["customer_key"] for row in ranked if row["visit_rank"] == 1] == ["BIG"]
    assert all(row["visit_rank"] is None for row in ranked if row["customer_key"] in ("SMALL", "X"))
    unranked = answer(store, "declining_customers.customers", decline_floor=0)
    ties = [row["customer_key"] for row in unranked if row["visit_rank"] in (2, 3)]
    assert ties == ["SMALL", "X"]


def test_a_province_with_many_decliners_is_a_market_to_watch(tmp_path: Path) -> None:
    falling = [1000.0] * 21 + [300.0] * 3
    sales = [
        *[dict(row) for n in range(4) for row in lines(f"D{n}", falling, province="云南")],
        *[dict(row) for n in range(4) for row in lines(f"S{n}", STEADY, province="云南")],
        *[dict(row) for n in range(1) for row in lines(f"E{n}", falling, province="四川")],
        *[dict(row) for n in range(30) for row in lines(f"T{n}", STEADY, province="四川")],
    ]
    rows = {row["province"]: row for row in answer(warehouse(tmp_path, sales=sales), "declining_customers.markets")}
    assert (rows["云南"]["flagged"], rows["云南"]["customers"], rows["云南"]["is_focus"]) == (4, 8, True)
    assert (rows["四川"]["flagged"], rows["四川"]["is_focus"]) == (1, False)


def test_a_city_is_watched_by_its_own_number_and_customers_without_one_are_left_out(tmp_path: Path) -> None:
    falling = [1000.0] * 21 + [300.0] * 3
    sales = [
        *[row for n in range(2) for row in lines(f"D{n}", falling, province="云南", city="昆明")],
        *[row for n in range(1) for row in lines(f"E{n}", falling, province="云南", city="大理")],
        *[row for n in range(1) for row in lines(f"F{n}", falling, province="云南")],
        *[row for n in range(9) for row in lines(f"S{n}", STEADY, province="四川", city="成都")],
    ]
    store = warehouse(tmp_path, sales=sales)
    cities = answer(store, "declining_customers.cities")
    assert [(row["city"], row["flagged"], row["is_focus"]) for row in cities] == [("昆明", 2, True), ("大理", 1, False)]
    (province,) = answer(store, "declining_customers.markets")
    assert (province["province"], province["flagged"], province["is_focus"]) == ("云南", 4, True)
    shown = exhibits(store, Scope(as_of=AS_OF))["cities"]
    assert shown.headline.startswith("1个重点关注城市：昆明，下季度合计约")
    assert shown.drill == Drill("city", "city")


def test_where_no_declining_customer_states_a_city_the_page_says_so(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[*peers(), *lines("X", [1000.0] * 21 + [300.0] * 3)])
    shown = exhibits(store, Scope(as_of=AS_OF))["cities"]
    assert (shown.headline, shown.figure) == ("下滑的客户都没有写明城市，无法按城市统计。", None)


@pytest.mark.parametrize(("seed", "unit"), [(1, 3), (2, 41)])
def test_counting_in_another_unit_changes_no_status_and_every_sum_in_proportion(
    tmp_path: Path, seed: int, unit: int
) -> None:
    """Forty customers of every temper, so that every status and the pooled swings come in."""
    chance = random.Random(seed)
    months = [
        [chance.choice((0, 1, 1)) * chance.randrange(1, 10 ** (1 + number % 5)) for _ in range(24)]
        for number in range(40)
    ]

    def assessed(factor: int) -> dict[str, dict[str, Any]]:
        sales = [
            row
            for number, amounts in enumerate(months)
            for row in lines(f"K{number}", [factor * amount for amount in amounts], f"大区{number % 3}")
        ]
        rows = answer(warehouse(tmp_path / str(factor), sales=sales), "declining_customers.assessed")
        return {row["customer_key"]: row for row in rows}

    one, many = assessed(1), assessed(unit)
    assert len({row["status"] for row in one.values()}) >= 5
    assert {name: row["status"] for name, row in one.items()} == {name: row["status"] for name, row in many.items()}
    for name, row in one.items():
        assert many[name]["expected3"] == pytest.approx(unit * row["expected3"], rel=1e-6, abs=1e-6)
        assert many[name]["priority"] == pytest.approx(unit * row["priority"], rel=1e-6, abs=1e-6)


def exhibits(store: Store, scope: Scope, language: str = "zh") -> dict[str, Exhibit]:
    for_whom = show.reader(store, scope, language)
    return {found.key: found for found in show.exhibits(store, room("declining_customers"), for_whom)}


def test_planted_decliners_of_the_sample_company_are_all_found(sample_company: SampleCompany) -> None:
    truth = sample_company.truth
    rows = answer(sample_company.store, "declining_customers.status", Scope(as_of=date(2026, 6, 17)))
    status = {row["customer"]: row["status"] for row in rows}
    planted = [code for codes in truth.declining.values() for code in codes]
    assert {status[code] for code in planted} == {"declining"}
    assert {status[code] for code in truth.roles["stopped"]} == {"stopped"}
    assert {status[code] for code in truth.roles["lost"]} == {"lost"}
    assert {status[code] for code in truth.roles["new"]} == {"new"}
    assert {status[code] for code in truth.roles["growing"]} == {"growing"}
    fallen = truth.lookalikes["region_down"]
    assert sum(status[code] == "declining" for code in fallen) <= 0.1 * len(fallen)


def test_the_focus_markets_of_the_sample_company_are_marked(sample_company: SampleCompany) -> None:
    rows = answer(sample_company.store, "declining_customers.markets", Scope(as_of=date(2026, 6, 17)))
    assert set(sample_company.truth.focus_provinces) <= {row["province"] for row in rows if row["is_focus"]}


def test_curves_show_six_customers_most_urgent_first_and_carry_their_keys(sample_company: SampleCompany) -> None:
    scope = Scope(as_of=date(2026, 6, 17))
    figure = exhibits(sample_company.store, scope)["curves"].figure
    assert figure is not None
    keys = [trace.customdata[0][0] for trace in figure.data if trace.customdata is not None]
    flagged = [row for row in answer(sample_company.store, "declining_customers.customers", scope) if row["is_flagged"]]
    assert keys == [row["customer_key"] for row in flagged[:6]]
    pages = [button.label for button in figure.layout.updatemenus[0].buttons]
    assert pages == ["1–6", "7–12", "13–18", "19–24"]


def test_a_reason_names_what_was_bought_what_was_due_and_what_is_at_risk(tmp_path: Path) -> None:
    falling = [100000.0] * 21 + [40000.0] * 3
    store = warehouse(tmp_path, sales=[*peers(amounts=[100000.0] * 24), *lines("X", falling)])
    reasons = exhibits(store, Scope(as_of=AS_OF))["visits"].rows
    assert reasons is not None
    text = reasons["reason"][0].as_py()
    assert text.startswith("近3个月实买12.0万，按自身往常水平和同区域可比客户走势应买30.0万，少买18.0万（−60%）")
    assert text.endswith("照此走势下季度再少约18.0万。")


def test_the_list_says_how_many_of_it_decline_where_others_fill_it_up(tmp_path: Path) -> None:
    """What all of them put at risk is more than what the page's headline says of the declining ones."""
    falling, weaker = [100000.0] * 21 + [40000.0] * 3, [100000.0] * 21 + [90000.0] * 3
    store = warehouse(tmp_path, sales=[*peers(amounts=[100000.0] * 24), *lines("X", falling), *lines("Y", weaker)])
    listed = exhibits(store, Scope(as_of=AS_OF))["visits"]
    assert listed.headline.startswith("先拜访这2家（1家明显下滑或停购，其余也比应买少），下季度合计约19.4万有风险")


@pytest.mark.parametrize(("projector", "drawn"), [(False, 16), (True, 7)])
def test_the_desk_shows_everybody_who_is_to_be_visited_and_a_slide_the_first(
    tmp_path: Path, projector: bool, drawn: int
) -> None:
    falling = [100000.0] * 21 + [40000.0] * 3
    sales = [line for n in range(16) for line in lines(f"X{n:02}", falling)]
    store = warehouse(tmp_path, sales=[*peers(amounts=[100000.0] * 24), *sales])
    found = room("declining_customers")
    reader = show.reader(store, Scope(as_of=AS_OF), "zh", projector=projector)
    listed = show.exhibit(store, found, found.picture("visits"), reader)
    assert listed.figure is not None and len(listed.figure.layout.yaxis.ticktext) == drawn
    assert any("16" in note for note in listed.notes) == projector


def test_a_headline_counts_nothing_that_did_not_happen(tmp_path: Path) -> None:
    """One customer stopped buying, nobody declines: no sentence begins with a nought."""
    stopped = [100000.0] * 19 + [0.0] * 5
    store = warehouse(tmp_path, sales=[*peers(amounts=[100000.0] * 24), *lines("X", stopped, series="云栖")])
    shown = exhibits(store, Scope(as_of=AS_OF))
    assert shown["curves"].headline.startswith("1家客户停购；其中1家为真实下滑；")
    assert shown["states"].headline == "13家客户中，12家稳定、1家停购。"
    assert all(re.search(r"(?<![\d,.])0家", found.headline) is None for found in shown.values())


@pytest.mark.parametrize(
    ("language", "told"), [("zh", "停购5个月，少18.6万　真实下滑"), ("en", "silent 5 mo., Real decline")]
)
def test_a_panel_on_the_projector_leaves_the_money_out_before_it_cuts_the_cause(
    tmp_path: Path, language: str, told: str
) -> None:
    stopped = [100000.0] * 19 + [0.0] * 5
    store = warehouse(
        tmp_path, sales=[line for n in range(6) for line in lines(f"X{n}", stopped)] + peers(amounts=[100000.0] * 24)
    )
    for_whom = show.reader(store, Scope(as_of=AS_OF), language, projector=True)
    found = room("declining_customers")
    figure = show.exhibit(store, found, found.picture("curves"), for_whom).figure
    assert figure is not None
    titles = [note.text for note in figure.layout.annotations if "<b>" in note.text]
    assert len(titles) == 6 and all(f">{told}<" in title for title in titles)


@pytest.mark.parametrize(("bought", "shift"), [(0.0, 0), (96000.0, DESK_FONT)])
def test_the_names_of_two_curves_never_cover_one_another(tmp_path: Path, bought: float, shift: int) -> None:
    """Where the curves end apart each name stands at its end; where they end together one stands upon the other."""
    amounts = [100000.0] * 20 + [20000.0, 20000.0, 20000.0, bought]
    store = warehouse(tmp_path, sales=[*peers(amounts=[100000.0] * 24), *lines("X", amounts)])
    figure = exhibits(store, Scope(as_of=AS_OF))["curves"].figure
    assert figure is not None
    ends = {note.text: note for note in figure.layout.annotations if note.text in ("应买", "实买")}
    assert (ends["应买"].y == ends["实买"].y) == (shift > 0)
    assert abs((ends["实买"].yshift or 0) - (ends["应买"].yshift or 0)) >= shift


def test_a_customer_whose_salesperson_nobody_stated_has_no_sign_in_place_of_the_name(tmp_path: Path) -> None:
    falling = [100000.0] * 21 + [40000.0] * 3
    sales = [*peers(amounts=[100000.0] * 24), *lines("X", falling), *lines("Y", falling, salesperson="赵敏")]
    figure = exhibits(warehouse(tmp_path, sales=sales), Scope(as_of=AS_OF))["visits"].figure
    assert figure is not None
    told = [text for trace in figure.data for text in trace.text or ()]
    assert [text.partition("</b>")[2].strip() for text in told] == ["", "赵敏"]


def test_too_short_a_history_is_said_and_nobody_is_flagged(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[*peers(amounts=[1000.0] * 7), *lines("X", [1000] * 4 + [100] * 3)])
    shown = exhibits(store, Scope(as_of=AS_OF))
    assert any("只有7个月" in note for note in shown["curves"].notes)
    assert shown["curves"].figure is None and shown["visits"].figure is None


def test_verdicts_at_the_end_of_january_are_called_provisional(sample_company: SampleCompany) -> None:
    shown = exhibits(sample_company.store, Scope(as_of=date(2026, 1, 31)))
    assert any("暂定" in note for note in shown["curves"].notes)


def test_nobody_in_scope_is_said_and_not_drawn(sample_company: SampleCompany) -> None:
    shown = exhibits(sample_company.store, Scope(as_of=date(2026, 6, 17), region=("火星",)))
    assert all(found.figure is None and found.headline for found in shown.values())
