"""What was planted in the sample company's files comes out of the rooms, by way of the importer."""

from __future__ import annotations

from typing import Any

from analytics.ask import ask
from analytics.scope import Scope
from tests.conftest import SampleCompany

# What the sample company calls a verdict that the room calls otherwise.
NAMED = {"beating": "outperforming"}


def rows(company: SampleCompany, query: str, **scope: Any) -> list[dict[str, Any]]:
    return ask(company.store, query, Scope(as_of=company.truth.until, **scope)).rows.to_pylist()


def test_every_file_of_the_company_is_imported_without_a_question(sample_company: SampleCompany) -> None:
    assert set(sample_company.statuses.values()) == {"imported"}
    assert set(sample_company.statuses) == {file.name for file in sample_company.truth.files}


def test_sales_agree_with_the_files_to_the_cent(sample_company: SampleCompany) -> None:
    truth = sample_company.truth.sales
    (total,) = rows(sample_company, "sales.total")
    assert total["amount"] == truth.total["amount"]
    assert total["returns_amount"] == truth.total["returned"]
    assert total["line_count"] == truth.total["lines"]
    by_region = {row["region"]: row["amount"] for row in rows(sample_company, "sales.by_region")}
    assert by_region == {name: found["amount"] for name, found in truth.by_region.items()}


def test_every_dataset_agrees_with_its_files(sample_company: SampleCompany) -> None:
    for dataset in ("inventory", "expense", "target", "competitor"):
        planted = [file for file in sample_company.truth.files if file.dataset == dataset]
        (found,) = sample_company.store.rows(
            f"select count(*) as lines, sum(amount) as amount from fact_{dataset}"
        ).to_pylist()
        assert found["lines"] == sum(file.lines for file in planted)
        assert found["amount"] == sum(file.totals["amount"] for file in planted)


def test_every_visit_and_debt_that_was_planted_is_told(sample_company: SampleCompany) -> None:
    told = sample_company.truth.field
    visited = {row["customer_key"]: row["last_visit"] for row in rows(sample_company, "visits.last_visits")}
    assert visited == told.last_visit
    found = {row["customer_key"]: row for row in rows(sample_company, "receivables.owed")}
    assert {code: found[code]["owed"] for code in told.owed} == told.owed
    assert {code: found[code]["overdue_amount"] for code in told.overdue} == told.overdue
    assert {found[code]["owed"] for code in told.paid} == {0}
    assert set(found) == {*told.owed, *told.paid}


def test_decliners_left_alone_stand_out_among_those_to_be_visited(sample_company: SampleCompany) -> None:
    listed = [row for row in rows(sample_company, "declining_customers.customers") if (row["visit_rank"] or 99) <= 20]
    alone = {row["customer_key"] for row in listed if row["is_unvisited"]}
    planted = {row["customer_key"] for row in listed} & set(sample_company.truth.field.left_alone)
    assert planted and planted <= alone


def test_the_planted_decliners_and_lost_customers_are_found(sample_company: SampleCompany) -> None:
    status = {row["customer"]: row["status"] for row in rows(sample_company, "declining_customers.status")}
    truth = sample_company.truth
    planted = [code for codes in truth.declining.values() for code in codes]
    assert {status[code] for code in planted} == {"declining"}
    for fate in ("stopped", "lost", "new"):
        assert {status[code] for code in truth.roles[fate]} == {fate}
    explained = {code for codes in truth.lookalikes.values() for code in codes}
    false_alarms = [
        code for code, found in status.items() if found == "declining" and code not in {*planted, *explained}
    ]
    assert len(false_alarms) <= len(status) * 0.05


def test_the_planted_stock_states_are_found(sample_company: SampleCompany) -> None:
    judged = {
        (row["customer_key"], row["series"]): row["status"] for row in rows(sample_company, "stock_to_sales.judged")
    }
    planted = sample_company.truth.stock
    for truth, status in (("over", "over"), ("low", "low"), ("stock_out", "out"), ("dead", "dead")):
        missed = {pair: judged.get(pair) for pair in map(tuple, getattr(planted, truth)) if judged.get(pair) != status}
        assert not missed, truth


def test_the_planted_market_verdicts_are_found(sample_company: SampleCompany) -> None:
    found = {row["province"]: row["verdict"] for row in rows(sample_company, "competitors.verdicts", period="months3")}
    planted = sample_company.truth.markets.verdict
    assert found == {name: NAMED.get(verdict, verdict) for name, verdict in planted.items()}


def test_the_planted_key_accounts_are_found(sample_company: SampleCompany) -> None:
    ranked = rows(sample_company, "key_accounts.ranking")
    truth = sample_company.truth.key_accounts
    assert [row["customer_key"] for row in ranked if row["class"] == "class_a"] == truth.class_a
    assert {row["customer_key"] for row in ranked if row["movement"] == "entered_a"} == set(truth.entered)
    assert {row["customer_key"] for row in ranked if row["movement"] == "left_a"} == set(truth.left)


def test_the_planted_overspending_and_missed_target_are_found(sample_company: SampleCompany) -> None:
    truth = sample_company.truth.money
    spent = {row["member"]: row["budget_use"] for row in rows(sample_company, "expenses.members")}
    assert max(spent, key=lambda region: spent[region]) == truth.over_budget
    reached = {
        row["member"]: row["completion"] for row in rows(sample_company, "overview.target_members", period="ytd")
    }
    assert min(reached, key=lambda region: reached[region]) == truth.misses_target


def test_dealers_that_came_back_show_that_their_measure_worked_and_the_falling_that_theirs_did_not(
    sample_company: SampleCompany,
) -> None:
    outcome = {row["customer_key"]: row["outcome"] for row in rows(sample_company, "measures.outcomes")}
    found: dict[str, set[str]] = {}
    for told in sample_company.truth.measures:
        found.setdefault(told.role, set()).add(outcome[told.customer])
    assert found == {
        "recovered": {"better"},
        "gradual": {"not_better"},
        "stopped": {"not_better"},
        "clear": {"too_early"},
        "abrupt": {"not_due"},
    }
