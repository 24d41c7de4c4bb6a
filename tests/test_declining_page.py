"""What the page on declining customers shows: curves with their bands, which series fell, whom the reader lists."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from analytics import show
from analytics.exhibit import Exhibit
from analytics.rooms import room
from analytics.rooms.declining_customers.panels import panels
from analytics.scope import Scope, month_of
from data import measures
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, Rows, answer, warehouse

LAST = 2026 * 12 + 5  # May 2026, as AS_OF has it
CUT = Scope(as_of=date(2026, 6, 17))
FIGURES = ("expected3", "actual3", "ratio3", "z3")


def lines(customer: str, amounts: list[float], **more: Any) -> Rows:
    """A customer's months, the last one being May 2026; a month of 0 has no line."""
    stated = {"customer_code": customer, "customer_name": f"客户{customer}", "region": "西南", "province": "四川"}
    first = LAST - len(amounts) + 1
    return [
        {"sale_date": month_of(first + place), "amount": amount, **stated, **more}
        for place, amount in enumerate(amounts)
        if amount
    ]


def falling(folder: Path, **more: Any) -> Store:
    """X and Y fell by more than half among twelve level peers."""
    fell = [1000.0] * 21 + [400.0] * 3
    peers = [row for n in range(12) for row in lines(f"P{n:02d}", [1000.0] * 24, **more)]
    sales = [*peers, *lines("X", fell, salesperson="张三", **more), *lines("Y", fell, salesperson="李四", **more)]
    return warehouse(folder, sales=sales)


def shown(store: Store, scope: Scope, name: str, key: str) -> Exhibit:
    return show.exhibit(store, room(name), room(name).picture(key), show.reader(store, scope, "zh"))


def figure_of(exhibit: Exhibit) -> go.Figure:
    assert exhibit.figure is not None
    return exhibit.figure


def test_each_series_is_judged_as_the_method_judges_that_series_alone(sample_company: SampleCompany) -> None:
    store = sample_company.store
    rows = answer(store, "declining_series.series_assessed", CUT)
    assert len({row["series"] for row in rows}) > 3
    for name in {row["series"] for row in rows}:
        alone = answer(store, "declining_customers.assessed", replace(CUT, series=(name,)))
        wanted = {row["customer_key"]: row for row in alone}
        for row in (row for row in rows if row["series"] == name):
            for figure in FIGURES:
                theirs = wanted[row["customer_key"]][figure]
                assert math.isclose(row[figure], theirs, rel_tol=1e-9, abs_tol=1e-6), (name, row, figure, theirs)


def test_the_series_that_fell_are_named_for_each_customer_most_money_first(tmp_path: Path) -> None:
    peers = [row for n in range(12) for s in "NM" for row in lines(f"P{n:02d}", [1000.0] * 24, series=s)]
    falls = [*lines("X", [1000.0] * 21 + [100.0] * 3, series="N"), *lines("X", [300.0] * 21 + [200.0] * 3, series="M")]
    store = warehouse(tmp_path, sales=[*peers, *falls])
    rows = answer(store, "declining_series.fallen")
    assert [(row["customer_key"], row["series"], row["is_clear"]) for row in rows] == [
        ("X", "N", True),
        ("X", "M", True),
    ]
    visits = shown(store, Scope(as_of=AS_OF), "declining_customers", "visits").rows
    assert visits is not None and visits["fallen_series"][0].as_py() == "N少2,700元、M少300元"


def test_without_a_series_in_any_line_that_is_said(tmp_path: Path) -> None:
    found = shown(falling(tmp_path), Scope(as_of=AS_OF), "declining_customers", "series")
    assert found.figure is None and "没有系列" in found.headline


@pytest.mark.parametrize(
    ("picked", "listed"),
    [
        ({}, {"X", "Y"}),
        ({"salesperson": ("张三",)}, {"X"}),
        ({"status": ("stable",)}, set()),
        ({"status": ("declining",)}, {"X", "Y"}),
        ({"verdict": ("real",)}, {"X", "Y"}),
        ({"verdict": ("price", "region")}, set()),
    ],
)
def test_the_reader_lists_customers_by_state_explanation_and_salesperson(
    tmp_path: Path, picked: dict[str, tuple[str, ...]], listed: set[str]
) -> None:
    store, scope = falling(tmp_path), Scope(as_of=AS_OF, **picked)  # type: ignore[arg-type]
    flagged = {
        row["customer_key"] for row in answer(store, "declining_customers.customers", scope) if row["is_flagged"]
    }
    assert flagged == listed


def test_what_the_reader_lists_makes_no_market_one_to_watch(sample_company: SampleCompany) -> None:
    def focus(scope: Scope) -> dict[str, tuple[bool, int]]:
        rows = answer(sample_company.store, "declining_customers.markets", scope)
        return {row["province"]: (row["is_focus"], row["customers"]) for row in rows}

    everybody, real = focus(CUT), focus(replace(CUT, verdict=("real",)))
    assert real and real == {province: everybody[province] for province in real}


def test_curves_of_a_picked_state_show_its_customers(tmp_path: Path) -> None:
    store = falling(tmp_path)
    rows = answer(store, "declining_customers.curves", Scope(as_of=AS_OF, status=("stable",)))
    assert {row["customer_key"] for row in rows} == {f"P{n:02d}" for n in range(12)}


def test_panels_mark_the_festival_and_the_promotions_and_hide_price_and_stock(sample_company: SampleCompany) -> None:
    figure = figure_of(shown(sample_company.store, CUT, "declining_customers", "curves"))
    colours = {shape.fillcolor for shape in figure.layout.shapes}
    assert len(colours) == 3  # judged months, festival, promotions
    hidden = [trace.name for trace in figure.data if trace.visible is False]
    assert hidden == ["下加均价", "下加库存"] * 6
    assert [[button.label for button in menu.buttons] for menu in figure.layout.updatemenus[1:]] == [
        ["各自刻度", "统一刻度"],
        ["只看进货", "下加均价", "下加库存"],
    ]


def test_turning_a_page_gives_every_curve_of_six_panels_new_values_and_no_other(sample_company: SampleCompany) -> None:
    figure = figure_of(shown(sample_company.store, CUT, "declining_customers", "curves"))
    for button in figure.layout.updatemenus[0].buttons:
        changes, layout, places = button.args
        assert list(places) == list(range(36)) and all(len(values) == 36 for values in changes.values())
        assert len(layout["annotations"]) == 18  # a title and two names of curves each
    asked = [figure.data[place].name for place in figure.layout.updatemenus[2].buttons[1].args[2]]
    assert set(asked) == {"下加均价", "下加库存"}


def test_the_projector_has_no_buttons_but_the_pages_and_names_its_curves(sample_company: SampleCompany) -> None:
    reader = show.reader(sample_company.store, CUT, "zh", projector=True)
    rows = answer(sample_company.store, "declining_customers.curves", CUT)
    people = [[row for row in rows if row["urgency_rank"] == rank] for rank in range(1, 9)]
    figure = panels(people, reader)
    assert [[button.label for button in menu.buttons] for menu in figure.layout.updatemenus] == [["1–6", "7–8"]]
    named = [note.text for note in figure.layout.annotations]
    assert named.count("应买") == named.count("实买") == 6


def test_names_at_the_end_of_curves_never_stand_on_each_other(sample_company: SampleCompany) -> None:
    figure = figure_of(shown(sample_company.store, CUT, "declining_customers", "curves"))
    for place in range(1, 7):
        axis = "y" if place == 1 else f"y{place}"
        heights = [note.y for note in figure.layout.annotations if note.yref == axis]
        tops = [
            max(filter(None, trace.y)) for trace in figure.data if trace.yaxis == axis and trace.visible is not False
        ]
        assert abs(heights[0] - heights[1]) >= 0.15 * max(tops)


def test_a_managers_cause_stands_above_what_the_rules_say(tmp_path: Path) -> None:
    store = falling(tmp_path)
    measures.judge(store, "X", "dealer_sales_skill", "导购换了三人", "王经理")
    reasons = shown(store, Scope(as_of=AS_OF), "declining_customers", "reasons")
    assert reasons.rows is not None
    said = dict(zip(reasons.rows["customer_key"].to_pylist(), reasons.rows["explanation"].to_pylist(), strict=True))
    assert said["X"].startswith("主管认定：导购能力（导购换了三人）。系统判断——")
    assert said["Y"].startswith("真实下滑")
    assert "2家为真实下滑" in reasons.headline


def test_the_card_of_a_declining_customer_says_so_with_its_curve(tmp_path: Path) -> None:
    store = falling(tmp_path)
    card = shown(store, Scope(as_of=AS_OF, customer=("X",)), "customer", "decline")
    assert card.headline.startswith("明显下滑：近3个月实买1,200") and card.figure is not None
    steady = shown(store, Scope(as_of=AS_OF, customer=("P00",)), "customer", "decline")
    assert steady.headline.startswith("稳定：") and steady.figure is not None


def test_price_and_stock_stand_beneath_where_lines_and_counts_state_them(tmp_path: Path) -> None:
    peers = [row for n in range(12) for row in lines(f"P{n:02d}", [1000.0] * 24, quantity=10)]
    store = warehouse(
        tmp_path,
        sales=[*peers, *lines("X", [1000.0] * 21 + [400.0] * 3, quantity=5)],
        inventory=[{"count_date": date(2026, 4, 30), "customer_code": "X", "series": "N", "quantity": 7}],
    )
    rows = answer(store, "declining_customers.curves")
    assert {float(row["price"]) for row in rows} == {200.0, 80.0}
    assert [(row["month"], float(row["stock"])) for row in rows if row["stock"] is not None] == [
        (date(2026, 4, 1), 7.0)
    ]
