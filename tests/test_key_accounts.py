"""Key accounts: the curve of 80/20, who joined and left class A, and what neighbours buy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics import show
from analytics.rooms import room
from analytics.scope import Scope
from data import settings
from data.loading import add_lines
from data.store import Store, record_change, refresh_marts
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse, yuan

MONTH = Scope(as_of=AS_OF, period="month")
THIS_YEAR, LAST_YEAR = date(2026, 5, 10), date(2025, 5, 10)
SHARED = Path(__file__).parent.parent.parent / "shared" / "data"
SUPERSTORE, TRUTH = SHARED / "visible" / "en_superstore_npm.csv", SHARED / "truth_visible.json"
Row = dict[str, Any]


def sale(day: date, customer: str | None, amount: str, **more: Any) -> Row:
    return {"sale_date": day, "customer_code": customer, "amount": yuan(amount), "region": "华东", **more}


def month(**amounts: str) -> list[Row]:
    """One line per customer in the month looked at."""
    return [sale(THIS_YEAR, customer, amount) for customer, amount in amounts.items()]


def test_class_a_is_the_smallest_leading_set_that_reaches_its_bound(tmp_path: Path) -> None:
    given = month(a="50.00", b="30.00", c="15.00", d="4.00", e="1.00")
    rows = answer(warehouse(tmp_path, sales=given), "key_accounts.ranking", MONTH)
    assert [(row["customer_key"], row["class"]) for row in rows] == [
        ("a", "class_a"),
        ("b", "class_a"),
        ("c", "class_b"),
        ("d", "class_c"),
        ("e", "class_c"),
    ]
    assert [row["running_share"] for row in rows] == pytest.approx([0.5, 0.8, 0.95, 0.99, 1.0])


def test_a_customer_that_crosses_the_bound_is_still_needed_to_reach_it(tmp_path: Path) -> None:
    given = month(a="79.00", b="20.00", c="1.00")
    rows = answer(warehouse(tmp_path, sales=given), "key_accounts.ranking", MONTH)
    assert [row["class"] for row in rows] == ["class_a", "class_a", "class_c"]


def test_the_bounds_of_the_classes_are_settings(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=month(a="50.00", b="30.00", c="20.00"))
    settings.change(store, "class_a_share", "0.5")
    assert [row["class"] for row in answer(store, "key_accounts.ranking", MONTH)] == ["class_a", "class_b", "class_b"]


def test_customers_without_positive_sales_stand_last_and_outside_the_curve(tmp_path: Path) -> None:
    given = [*month(a="60.00", b="40.00", c="-5.00"), sale(LAST_YEAR, "d", "9.00")]
    store = warehouse(tmp_path, sales=given)
    rows = answer(store, "key_accounts.ranking", MONTH)
    assert [(row["customer_key"], row["rank_no"], row["class"]) for row in rows[2:]] == [
        ("d", None, "class_none"),
        ("c", None, "class_none"),
    ]
    assert sum(row["share"] for row in rows if row["share"] is not None) == pytest.approx(1)
    (summary,) = answer(store, "key_accounts.summary", MONTH)
    assert (summary["customers"], summary["customers_not_positive"]) == (2, 2)


def test_equal_customers_keep_the_order_of_their_codes(tmp_path: Path) -> None:
    rows = answer(warehouse(tmp_path, sales=month(b="1.00", a="1.00", c="1.00")), "key_accounts.ranking", MONTH)
    assert [row["customer_key"] for row in rows] == ["a", "b", "c"]


def test_the_summary_says_what_the_top_fifth_brings_and_how_concentrated_it_is(tmp_path: Path) -> None:
    given = [*month(a="50.00", b="30.00", c="15.00", d="4.00", e="1.00"), sale(THIS_YEAR, None, "7.00")]
    (row,) = answer(warehouse(tmp_path, sales=given), "key_accounts.summary", MONTH)
    assert (row["top_fifth_customers"], row["top_fifth_share"]) == (1, pytest.approx(0.5))
    assert (row["a_customers"], row["a_share"]) == (2, pytest.approx(0.8))
    assert row["a_customers_share"] == pytest.approx(0.4)
    assert row["herfindahl"] == pytest.approx(2500 + 900 + 225 + 16 + 1)
    assert row["top_ten_share"] == pytest.approx(1)
    assert row["amount_without_customer"] == 7


def test_the_curve_has_one_step_per_customer_and_twenty_when_there_are_many(tmp_path: Path) -> None:
    few = warehouse(tmp_path, sales=month(a="60.00", b="40.00"))
    assert [row["customer_key"] for row in answer(few, "key_accounts.curve", MONTH)] == ["a", "b"]
    (tmp_path / "many").mkdir()
    many = warehouse(tmp_path / "many", sales=month(**{f"c{number:03}": f"{number}.00" for number in range(1, 91)}))
    steps = answer(many, "key_accounts.curve", MONTH)
    assert len(steps) == 20
    assert sum(row["customers"] for row in steps) == 90
    assert sum(row["step_width"] for row in steps) == pytest.approx(1)
    assert steps[-1]["running_share"] == pytest.approx(1)
    assert sum(row["net_amount"] for row in steps) == 90 * 91 // 2


def test_who_joins_and_leaves_class_a_comes_with_the_money(tmp_path: Path) -> None:
    given = [
        *month(a="80.00", b="5.00", c="15.00"),
        sale(LAST_YEAR, "a", "10.00"),
        sale(LAST_YEAR, "b", "85.00"),
        sale(LAST_YEAR, "c", "5.00"),
    ]
    rows = answer(warehouse(tmp_path, sales=given), "key_accounts.movements", MONTH)
    assert [(row["movement"], row["customer_key"], row["change_amount"]) for row in rows] == [
        ("entered_a", "a", 70),
        ("left_a", "b", -80),
    ]
    assert (rows[0]["before_rank_no"], rows[0]["rank_no"]) == (2, 1)
    assert (rows[0]["entered_change"], rows[0]["left_customers"]) == (70, 1)


def test_nobody_moves_when_the_earlier_months_are_not_on_file(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=month(a="80.00", b="20.00"))
    assert answer(store, "key_accounts.movements", MONTH) == []
    (summary,) = answer(store, "key_accounts.summary", MONTH)
    assert summary["is_comparable"] is False


NEIGHBOURS = [
    sale(THIS_YEAR, "a", "60.00", series="N", city="苏州", province="江苏"),
    sale(THIS_YEAR, "a", "40.00", series="Q", city="苏州", province="江苏"),
    sale(THIS_YEAR, "b", "100.00", series="N", city="杭州", province="浙江"),
    sale(THIS_YEAR, "c", "50.00", series="Z", region="西南", city="成都", province="四川"),
]


def test_white_space_is_what_the_region_buys_and_the_customer_does_not(tmp_path: Path) -> None:
    (row,) = answer(warehouse(tmp_path, sales=NEIGHBOURS), "key_accounts.white_space", MONTH)
    assert (row["customer_key"], row["series"], row["buyers"], row["peers"]) == ("b", "Q", 1, 1)
    assert row["series_share"] == pytest.approx(0.2)
    assert row["opportunity"] == yuan("20.00")


def test_an_opportunity_is_no_more_than_its_buyers_buy_on_average(tmp_path: Path) -> None:
    given = [
        sale(THIS_YEAR, "small", "5.00", series="Q"),
        sale(THIS_YEAR, "small", "5.00", series="N"),
        sale(THIS_YEAR, "giant", "990.00", series="N"),
    ]
    (row,) = answer(warehouse(tmp_path, sales=given), "key_accounts.white_space", MONTH)
    assert (row["customer_key"], row["opportunity"]) == ("giant", yuan("4.95"))
    given.append(sale(THIS_YEAR, "tiny", "1.00", series="Q"))
    (tmp_path / "capped").mkdir()
    rows = answer(warehouse(tmp_path / "capped", sales=given), "key_accounts.white_space", MONTH)
    assert {row["customer_key"]: row["opportunity"] for row in rows} == {"giant": yuan("3.00"), "tiny": yuan("0.99")}


def test_one_customer_still_stands_against_its_whole_region(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=NEIGHBOURS)
    (row,) = answer(store, "key_accounts.white_space", replace(MONTH, customer=("b",)))
    assert (row["series"], row["opportunity"]) == ("Q", yuan("20.00"))


def test_an_area_without_a_series_that_its_region_sells_is_white(tmp_path: Path) -> None:
    (row,) = answer(warehouse(tmp_path, sales=NEIGHBOURS), "key_accounts.white_areas", MONTH)
    assert (row["area"], row["series"], row["selling_areas"], row["other_areas"]) == ("杭州", "Q", 1, 1)
    assert row["opportunity"] == yuan("20.00")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_exhibit_is_drawn_or_says_why_not(tmp_path: Path, language: str) -> None:
    store = warehouse(tmp_path, sales=[*NEIGHBOURS, sale(LAST_YEAR, "b", "10.00")])
    for projector in (False, True):
        drawn = show.exhibits(store, room("key_accounts"), show.reader(store, MONTH, language, projector))
        assert [exhibit.figure is not None for exhibit in drawn] == [True] * 5
    nowhere = show.reader(store, replace(MONTH, region=("无",)), language)
    assert all(exhibit.figure is None for exhibit in show.exhibits(store, room("key_accounts"), nowhere))


LINES = """
select
    "Row ID" as row_no, "Order Date" as sale_date, "Customer ID" as customer_code, "Customer Name" as customer_name,
    Region as region, Sales as amount
from read_csv($path, types = {'Sales': 'decimal(18, 4)', 'Order Date': 'date'})
"""


@pytest.fixture(scope="module")
def superstore(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    if not SUPERSTORE.exists():
        pytest.skip(f"{SUPERSTORE} is not on this machine: the Pareto of a real file stays unchecked")
    store = warehouse(tmp_path_factory.mktemp("superstore"), sales=[])
    with store.transaction() as cursor:
        lines = cursor.sql(LINES, params={"path": str(SUPERSTORE)}).to_arrow_table()
        add_lines(cursor, "sales", lines, 1, 1)
        refresh_marts(cursor)
        record_change(cursor, "test")
    yield store
    store.close()


def test_the_pareto_of_a_real_file_agrees_with_its_known_figures(superstore: Store) -> None:
    truth = json.loads(TRUTH.read_text("utf-8"))["en_superstore_npm.csv|parquet"]
    scope = Scope(as_of=date(2017, 12, 31))
    everything = {"from_no": 2014 * 12 + 1, "to_no": 2017 * 12 + 12}
    (summary,) = answer(superstore, "key_accounts.summary", scope, **everything)
    known = truth["pareto80"]
    assert (summary["customers"], summary["a_customers"]) == (known["customers"], known["k"])
    assert round(summary["a_amount"], 2) == yuan(str(known["amount_of_k"]))
    assert summary["a_share"] == pytest.approx(known["share_of_amount"], abs=1e-6)
    assert summary["a_customers_share"] == pytest.approx(known["share_of_customers"], abs=1e-4)
    ranked = answer(superstore, "key_accounts.ranking", scope, **everything)
    assert ranked[known["k"] - 1]["customer_key"] == known["last_customer"]
    found = [[row["customer_key"], row["customer_name"], float(round(row["net_amount"], 2))] for row in ranked[:10]]
    assert found == truth["top10"]


def test_the_sample_company_has_its_planted_key_accounts(sample_company: SampleCompany) -> None:
    truth, scope = sample_company.truth.key_accounts, Scope(as_of=sample_company.truth.until)
    ranked = answer(sample_company.store, "key_accounts.ranking", scope)
    assert [row["customer_key"] for row in ranked if row["class"] == "class_a"] == list(truth.class_a)
    (summary,) = answer(sample_company.store, "key_accounts.summary", scope)
    assert summary["customers"] == truth.ranked
    assert summary["top_fifth_share"] == pytest.approx(truth.share_of_top_fifth, abs=1e-4)
    moved = answer(sample_company.store, "key_accounts.movements", scope)
    for movement, planted in (("entered_a", truth.entered), ("left_a", truth.left)):
        assert {row["customer_key"] for row in moved if row["movement"] == movement} == set(planted)
