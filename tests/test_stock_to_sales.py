"""Stock to sales: where expected sales come from, each status at its edge, sums over sums, missing is not zero."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import show
from analytics.exhibit import Exhibit
from analytics.rooms import room
from analytics.scope import Scope
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse

COUNTED = date(2026, 5, 31)
CUT = date(2026, 6, 17)


def count(quantity: float | None, customer: str = "K1", series: str | None = "N", **more: Any) -> dict[str, Any]:
    return {
        "count_date": COUNTED,
        "customer_code": customer,
        "customer_name": f"客户{customer}",
        "region": "西南",
        "series": series,
        "quantity": quantity,
        **more,
    }


def sale(
    quantity: float | None, month: int, customer: str = "K1", series: str | None = "N", **more: Any
) -> dict[str, Any]:
    return {
        "sale_date": date(2026, month, 10),
        "customer_code": customer,
        "customer_name": f"客户{customer}",
        "region": "西南",
        "series": series,
        "quantity": quantity,
        "amount": 100 * (quantity or 0),
        **more,
    }


def spring(quantity: float, **more: Any) -> list[dict[str, Any]]:
    """The same quantity in March, April and May: the three complete months."""
    return [sale(quantity, month, **more) for month in (3, 4, 5)]


def judged(store: Store, scope: Scope | None = None, **values: Any) -> dict[tuple[str, str], dict[str, Any]]:
    rows = answer(store, "stock_to_sales.judged", scope, **values)
    return {(row["customer_key"], row["series"]): row for row in rows}


def only(store: Store, scope: Scope | None = None, **values: Any) -> dict[str, Any]:
    (row,) = judged(store, scope, **values).values()
    return row


# Stock, expected sales of a month, and the status under the norm 0.70 ± 30 % (0.49 to 0.91).
@pytest.mark.parametrize(
    ("stock", "sold", "status"),
    [
        (0, 100, "out"),
        (-3, 100, "out"),
        (48, 100, "low"),
        (49, 100, "normal"),
        (91, 100, "normal"),
        (92, 100, "over"),
        (5, 0, "dead"),
    ],
)
def test_the_status_changes_at_the_edges_of_the_band(tmp_path: Path, stock: int, sold: int, status: str) -> None:
    store = warehouse(tmp_path, inventory=[count(stock)], sales=spring(sold) if sold else [sale(9, 1)])
    row = only(store)
    assert row["status"] == status
    assert row["ratio"] == (pytest.approx(stock / sold) if sold else None)
    assert row["days_of_cover"] == (pytest.approx(30 * stock / sold) if sold else None)


def test_the_expected_sales_in_the_file_come_before_sell_out_and_that_before_purchases(tmp_path: Path) -> None:
    inventory = [
        count(70, "FILE", expected_quantity=100, sold_quantity=50),
        count(70, "OUT", sold_quantity=80),
        count(70, "IN"),
    ]
    sales = [row for name in ("FILE", "OUT", "IN") for row in spring(60, customer=name)]
    rows = judged(warehouse(tmp_path, inventory=inventory, sales=sales))
    found = {key[0]: (row["source"], row["expected"]) for key, row in rows.items()}
    assert found == {
        "FILE": ("expected_file", Decimal(100)),
        "OUT": ("sell_out", Decimal(80)),
        "IN": ("sell_in", Decimal(60)),
    }


def test_sell_out_is_the_mean_of_the_months_that_were_reported(tmp_path: Path) -> None:
    inventory = [
        count(70, sold_quantity=90, count_date=date(2026, 2, 28)),  # outside the three complete months
        count(70, sold_quantity=40, count_date=date(2026, 4, 30)),
        count(70, sold_quantity=60),
    ]
    assert only(warehouse(tmp_path, inventory=inventory, sales=spring(10)))["expected"] == 50


def test_purchases_are_meant_over_three_complete_months_and_the_running_month_is_left_out(tmp_path: Path) -> None:
    store = warehouse(tmp_path, inventory=[count(70)], sales=[sale(90, 4), sale(30, 5), sale(500, 6)])
    assert only(store, Scope(as_of=CUT))["expected"] == 40


def test_the_latest_count_up_to_the_data_cut_counts_series_by_series(tmp_path: Path) -> None:
    inventory = [
        count(10, series="N", count_date=date(2026, 4, 30)),
        count(20, series="Q", count_date=date(2026, 4, 30)),
        count(30, series="N"),
        count(99, series="N", count_date=date(2026, 6, 30)),
    ]
    sales = [*spring(50, series="N"), *spring(50, series="Q")]
    rows = judged(warehouse(tmp_path, inventory=inventory, sales=sales), Scope(as_of=CUT))
    assert {key[1]: row["stock"] for key, row in rows.items()} == {"N": 30, "Q": 20}
    assert {key[1]: (row["age_days"], row["freshness"]) for key, row in rows.items()} == {
        "N": (17, "fresh"),
        "Q": (48, "stale"),
    }


def test_a_count_is_stale_only_after_the_set_days(tmp_path: Path) -> None:
    store = warehouse(tmp_path, inventory=[count(70)], sales=spring(100))
    edge = COUNTED + timedelta(days=31)
    assert only(store, Scope(as_of=edge))["is_stale"] is False
    assert only(store, Scope(as_of=edge + timedelta(days=1)))["is_stale"] is True


def test_what_sells_and_was_never_counted_is_missing_and_not_zero(tmp_path: Path) -> None:
    store = warehouse(tmp_path, inventory=[count(70, "K1")], sales=[*spring(100), *spring(40, customer="K2")])
    row = judged(store)["K2", "N"]
    assert (row["status"], row["stock"], row["ratio"], row["suggested_order"]) == ("no_count", None, None, None)


def test_without_any_sales_of_the_customer_nothing_is_called_dead(tmp_path: Path) -> None:
    store = warehouse(tmp_path, inventory=[count(70, "K1"), count(5, "K2")], sales=spring(100))
    assert judged(store)["K2", "N"]["status"] == "no_expected"


def test_sales_that_state_no_series_say_nothing_about_a_series(tmp_path: Path) -> None:
    store = warehouse(tmp_path, inventory=[count(5, series="Q")], sales=spring(100, series=None))
    assert judged(store)["K1", "Q"]["status"] == "no_expected"


def test_stock_counted_in_one_sum_is_held_against_all_the_customer_sells(tmp_path: Path) -> None:
    store = warehouse(
        tmp_path, inventory=[count(70, series=None)], sales=[*spring(60, series="N"), *spring(40, series="Q")]
    )
    row = only(store)
    assert (row["series"], row["expected"], row["status"]) == ("", Decimal(100), "normal")


def test_where_quantities_are_missing_the_ratio_is_taken_in_yuan(tmp_path: Path) -> None:
    sales = [sale(None, month, amount=1000) for month in (3, 4, 5)]
    row = only(warehouse(tmp_path, inventory=[count(None, amount=Decimal("1400.00"))], sales=sales))
    assert (row["unit"], row["source"], row["ratio"]) == ("yuan", "sell_in", pytest.approx(1.4))
    assert (row["money_over"], row["suggested_order"]) == (Decimal("700.00"), None)


@pytest.mark.parametrize(
    ("norms", "expected"),
    [
        ([], 0.70),
        ([("西南", "", 1.0)], 1.0),
        ([("西南", "", 1.0), ("", "N", 0.5)], 0.5),
        ([("西南", "", 1.0), ("", "N", 0.5), ("西南", "N", 0.9)], 0.9),
        ([("华东", "N", 2.0)], 0.70),
    ],
)
def test_the_closest_norm_wins(tmp_path: Path, norms: list[tuple[str, str, float]], expected: float) -> None:
    store = warehouse(tmp_path, inventory=[count(70)], sales=spring(100))
    with store.transaction() as cursor:
        for norm in norms:
            cursor.execute("insert into stock_norm values (?, ?, ?)", list(norm))
    row = only(store, stock_norm=0.70)
    assert row["norm"] == pytest.approx(expected)
    assert (row["low"], row["high"]) == (pytest.approx(0.7 * expected), pytest.approx(1.3 * expected))


@pytest.mark.parametrize("region", ["东北", "东北大区", "东北区"])
def test_the_northeast_has_its_norm_however_the_file_calls_it(tmp_path: Path, region: str) -> None:
    store = warehouse(tmp_path, inventory=[count(100, region=region)], sales=spring(100, region=region))
    assert (only(store)["norm"], only(store)["status"]) == (1.0, "normal")


def test_money_over_is_at_the_counts_value_and_risk_and_order_at_what_is_missing(tmp_path: Path) -> None:
    inventory = [count(100, "OVER", amount=Decimal("8000.00")), count(20, "LOW", amount=Decimal("1600.00"))]
    sales = [*spring(100, customer="OVER"), *spring(100, customer="LOW")]
    rows = judged(warehouse(tmp_path, inventory=inventory, sales=sales))
    over, low = rows["OVER", "N"], rows["LOW", "N"]
    assert (over["money_over"], over["sales_at_risk"], over["suggested_order"]) == (Decimal("2400.00"), None, 0)
    assert (low["money_over"], low["sales_at_risk"], low["suggested_order"]) == (None, Decimal("5000.00"), 50)


def test_an_order_is_rounded_up_to_whole_pieces_but_not_by_rounding_error(tmp_path: Path) -> None:
    inventory = [count(0, "A", expected_quantity=10), count(0, "B", expected_quantity=11)]
    rows = judged(warehouse(tmp_path, inventory=inventory, sales=spring(1)), stock_norm=1.1)
    assert [rows[name, "N"]["suggested_order"] for name in ("A", "B")] == [11, 13]


def test_the_ratio_of_a_region_is_the_ratio_of_its_sums(tmp_path: Path) -> None:
    inventory = [count(10, "A"), count(300, "B"), count(50, "DEAD")]
    sales = [*spring(100, customer="A"), *spring(200, customer="B"), sale(9, 1, customer="DEAD")]
    store = warehouse(tmp_path, inventory=inventory, sales=sales)
    (region,) = answer(store, "stock_to_sales.regions")
    (cell,) = answer(store, "stock_to_sales.heat")
    (total,) = answer(store, "stock_to_sales.total")
    assert region["ratio"] == cell["ratio"] == total["ratio"] == pytest.approx(360 / 300)


def test_series_that_appeared_and_vanished_between_two_counts_are_named(tmp_path: Path) -> None:
    before = date(2026, 4, 30)
    inventory = [
        count(10, series="GONE", count_date=before),
        count(10, series="MORE", count_date=before),
        count(15, series="MORE"),
        count(7, series="CAME"),
        count(3, "ONCE"),
    ]
    rows = answer(warehouse(tmp_path, inventory=inventory, sales=spring(1)), "stock_to_sales.changes")
    assert {(row["customer_key"], row["series"]): (row["status"], row["change"]) for row in rows} == {
        ("K1", "GONE"): ("vanished", -10),
        ("K1", "CAME"): ("appeared", 7),
        ("K1", "MORE"): ("grew", 5),
    }


def test_the_trend_holds_each_count_against_its_own_months_and_skips_months_without_one(tmp_path: Path) -> None:
    inventory = [count(30, count_date=date(2026, 3, 31)), count(80)]
    store = warehouse(
        tmp_path, inventory=inventory, sales=[sale(q, m) for m, q in ((1, 20), (2, 20), (3, 20), (4, 100), (5, 120))]
    )
    rows = answer(store, "stock_to_sales.trend")
    assert [(row["month"], row["ratio"]) for row in rows] == [
        (date(2026, 3, 1), pytest.approx(1.5)),
        (date(2026, 5, 1), pytest.approx(80 / 80)),
    ]


def test_our_share_of_a_customers_whole_stock_is_over_those_who_told_it(tmp_path: Path) -> None:
    inventory = [
        count(30, "TOLD", "N", total_quantity=200),
        count(20, "TOLD", "Q", total_quantity=200),
        count(99, "SILENT"),
    ]
    (row,) = answer(warehouse(tmp_path, inventory=inventory, sales=spring(1)), "stock_to_sales.own_share")
    assert (row["customers"], row["share"]) == (1, pytest.approx(0.25))


quantities = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from("NQY"), st.integers(0, 900), st.integers(0, 400)),
    min_size=1,
    max_size=25,
    unique_by=lambda cell: cell[:2],
)


@settings(max_examples=15, deadline=None)
@given(cells=quantities)
def test_all_stock_counted_is_judged_once_and_its_parts_add_up(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[int, str, int, int]]
) -> None:
    inventory = [count(stock, f"K{who}", series) for who, series, stock, _ in cells]
    sales = [row for who, series, _, sold in cells if sold for row in spring(sold, customer=f"K{who}", series=series)]
    store = warehouse(tmp_path_factory.mktemp("stock"), inventory=inventory, sales=sales or [sale(1, 1, "Z")])
    rows = judged(store)
    assert sum(row["stock"] for row in rows.values() if row["stock"] is not None) == sum(cell[2] for cell in cells)
    counts = answer(store, "stock_to_sales.counts")
    assert sum(row["pairs"] for row in counts) == len(rows)
    regions = answer(store, "stock_to_sales.regions")
    assert sum(row["money_over"] for row in regions) == sum(row["money_over"] or 0 for row in rows.values())


def test_planted_stocks_of_the_sample_company_are_all_found_and_no_others(sample_company: SampleCompany) -> None:
    planted = sample_company.truth.stock
    rows = judged(sample_company.store, Scope(as_of=CUT))
    fresh = {key: row["status"] for key, row in rows.items() if row["stock"] is not None and not row["is_stale"]}
    for status, told in (
        ("over", planted.over),
        ("low", planted.low),
        ("out", planted.stock_out),
        ("dead", planted.dead),
    ):
        assert {key for key, found in fresh.items() if found == status} == {tuple(key) for key in told}, status
    counted = {key[0] for key, row in rows.items() if row["stock"] is not None}
    assert not counted & set(planted.no_count)
    assert all(row["is_stale"] for key, row in rows.items() if key[0] in planted.stale and row["stock"] is not None)


def test_stock_of_a_region_adds_up_to_its_latest_counts(sample_company: SampleCompany) -> None:
    rows = judged(sample_company.store, Scope(as_of=CUT, region=("西南",)))
    direct = sample_company.store.rows(
        "select sum(m.quantity) as stock from mart_stock_count as m where m.region = '西南' and m.count_date = "
        "(select max(o.count_date) from mart_stock_count as o where o.customer_key = m.customer_key "
        "and o.series = m.series)"
    )
    assert sum(row["stock"] for row in rows.values() if row["stock"] is not None) == direct["stock"][0].as_py()


def exhibits(store: Store, scope: Scope, language: str = "zh") -> dict[str, Exhibit]:
    return {
        found.key: found for found in show.exhibits(store, room("stock_to_sales"), show.reader(store, scope, language))
    }


def test_the_headline_says_how_much_is_tied_up_and_how_much_is_at_risk(tmp_path: Path) -> None:
    inventory = [count(1000, "OVER", amount=Decimal("800000.00")), count(0, "OUT")]
    sales = [*spring(100, customer="OVER"), *spring(100, customer="OUT")]
    shown = exhibits(warehouse(tmp_path, inventory=inventory, sales=sales), Scope(as_of=AS_OF))
    assert (
        shown["summary"].headline
        == "1家客户库存积压，占压约74.4万；1家客户断货或缺货，约7,000元销售有风险；总库销比5.00。"
    )


def test_no_counts_in_scope_is_said_and_not_drawn(sample_company: SampleCompany) -> None:
    shown = exhibits(sample_company.store, Scope(as_of=CUT, region=("火星",)))
    assert all(found.figure is None and found.headline for found in shown.values())
    assert "没有盘点不等于没有库存" in shown["summary"].headline
