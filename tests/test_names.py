"""Spellings of one customer or brand are suggested, joined only when a reader says so, and can be parted again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics.scope import Scope
from data import measures, names
from data.measures import Measure
from data.names import BRAND, CUSTOMER, DIFFERENT, OPEN, SAME, alike, decide, decisions, suggestions
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, answer, warehouse

Row = dict[str, Any]


@pytest.mark.parametrize(
    ("kind", "one", "other", "are_alike"),
    [
        (CUSTOMER, "昆明大丰家居有限公司", "昆明大丰家居", True),
        (CUSTOMER, "昆明大丰家居（有限公司）", "昆明大丰家居(有限公司)", True),
        (CUSTOMER, "昆明 大丰家居", "昆明大丰家居股份有限公司", True),
        (CUSTOMER, "Foster Co., Ltd.", "FOSTER", True),
        (CUSTOMER, "合肥金象专卖店(谢俊杰)", "合肥金象专卖店(王伟)", False),
        (CUSTOMER, "昆明大丰家居", "大理大丰家居", False),
        (CUSTOMER, "公司", "集团", False),
        (BRAND, "NIKE(耐克)", "nike", True),
        (BRAND, "耐克", "NIKE（耐克）", True),
        (BRAND, "全友家居", "全友", True),
        (BRAND, "全友", "双虎", False),
    ],
)
def test_which_names_are_alike(kind: str, one: str, other: str, are_alike: bool) -> None:
    assert bool(alike(kind, one) & alike(kind, other)) == are_alike


def sale(code: str | None, name: str, amount: int = 10, month: int = 5, **more: Any) -> Row:
    line = {"sale_date": date(2026, month, 3), "customer_code": code, "customer_name": name, "amount": amount}
    return line | {"region": "西南", **more}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return warehouse(
        tmp_path,
        sales=[
            sale("A1", "昆明大丰家居有限公司", 10, month=4, brand="全友家居"),
            sale("A2", "昆明大丰家居", 30, brand="全友"),
            sale(None, "昆明大丰家居(公司)", 5),
            sale("B", "大理小店", 7),
        ],
        inventory=[{"count_date": date(2026, 5, 31), "customer_code": "A1", "quantity": 4}],
    )


def bought(store: Store) -> dict[str, int]:
    rows = store.rows(
        "select customer_key, cast(sum(net_amount) as integer) as amount from mart_sales_month group by customer_key"
    ).to_pylist()
    return {row["customer_key"]: row["amount"] for row in rows}


def pairs(found: list[names.Suggestion]) -> set[tuple[str, str, str]]:
    return {(one.kind, one.joined.name_key, one.kept.name_key) for one in found}


def test_nothing_is_joined_before_a_reader_says_so(store: Store) -> None:
    assert pairs(suggestions(store)) == {
        (CUSTOMER, "A1", "A2"),
        (CUSTOMER, "~西南/昆明大丰家居(公司)", "A2"),
        (BRAND, "全友家居", "全友"),
    }
    assert bought(store) == {"A1": 10, "A2": 30, "~西南/昆明大丰家居(公司)": 5, "B": 7}


def test_joined_customers_count_as_one_everywhere(store: Store) -> None:
    decide(store, [one for one in suggestions(store) if one.kind == CUSTOMER], SAME, "王经理")
    assert bought(store) == {"A2": 45, "B": 7}
    assert [row["customer_key"] for row in answer(store, "customer.names")] == ["B", "A2"]
    assert store.rows("select customer_key from mart_stock_count")["customer_key"].to_pylist() == ["A2"]
    (kept,) = store.rows("select customer_code, customer_name from mart_customer where customer_key = 'A2'").to_pylist()
    assert kept == {"customer_code": "A2", "customer_name": "昆明大丰家居"}
    lines = answer(store, "lines.sales", Scope(AS_OF, customer=("A2",)), page_lines=9, lines_before=0)
    assert sorted(line["customer_name"] for line in lines) == [
        "昆明大丰家居",
        "昆明大丰家居(公司)",
        "昆明大丰家居有限公司",
    ]


def test_joined_brands_count_as_one(store: Store) -> None:
    decide(store, [one for one in suggestions(store) if one.kind == BRAND], SAME)
    assert set(store.rows("select distinct brand from mart_sales_month")["brand"].to_pylist()) == {"全友", None}


def test_what_was_decided_is_kept_with_who_and_when_and_not_suggested_again(store: Store) -> None:
    first, *others = [one for one in suggestions(store) if one.kind == CUSTOMER]
    decide(store, [first], SAME, "王经理")
    decide(store, others, DIFFERENT, "李经理")
    assert pairs(suggestions(store)) == {(BRAND, "全友家居", "全友")}
    told = {(d.joined, d.verdict, d.decided_by, d.kept_name) for d in decisions(store)}
    assert told == {
        ("A1", SAME, "王经理", "昆明大丰家居"),
        ("~西南/昆明大丰家居(公司)", DIFFERENT, "李经理", "昆明大丰家居"),
    }
    assert bought(store)["A2"] == 40


def test_taking_a_decision_back_restores_every_figure(store: Store) -> None:
    before = bought(store)
    decide(store, suggestions(store), SAME)
    decide(store, decisions(store), OPEN)
    assert bought(store) == before
    assert decisions(store) == []
    assert len(suggestions(store)) == 3


def test_names_joined_by_way_of_another_end_at_the_last(store: Store) -> None:
    one = names.Suggestion(CUSTOMER, names.Named("A1", "a"), names.Named("A2", "b"))
    other = names.Suggestion(CUSTOMER, names.Named("A2", "b"), names.Named("B", "c"))
    decide(store, [one, other], SAME)
    assert bought(store) == {"B": 47, "~西南/昆明大丰家居(公司)": 5}
    back = names.Suggestion(CUSTOMER, names.Named("B", "c"), names.Named("A1", "a"))
    decide(store, [back], SAME)  # a ring: nobody is joined to itself and nothing is lost
    assert sum(bought(store).values()) == 52


def test_a_measure_follows_its_customer_to_the_key_that_is_kept(store: Store) -> None:
    measures.record(store, Measure("回访", "A1", decided_on=date(2026, 5, 6)))
    measures.judge(store, "A1", "dealer_emergency", "门口修路", "周敏")
    decide(store, [one for one in suggestions(store) if one.kind == CUSTOMER], SAME)
    (row,) = store.rows("select customer_key, customer_name from mart_measure").to_pylist()
    assert row == {"customer_key": "A2", "customer_name": "昆明大丰家居"}
    assert [found.note for found in measures.judgements(store, "A2")] == ["门口修路"]


def test_two_codes_with_one_name_in_the_sample_company_stay_two_until_somebody_decides(
    sample_company: SampleCompany,
) -> None:
    twins = set(sample_company.truth.same_name)
    suggested = {
        frozenset((one.joined.name_key, one.kept.name_key))
        for one in suggestions(sample_company.store)
        if one.kind == CUSTOMER
    }
    assert frozenset(twins) in suggested
    assert twins <= set(bought(sample_company.store))
