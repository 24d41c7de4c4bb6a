"""What is planted in the sample company can be seen in its files alone, for more than one seed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from data.sample.files import SEED, write_company
from data.sample.truth import Truth
from tests.sample_files import frames

NOW, BEFORE, LAST_YEAR = (35, 34, 33), (32, 31, 30), (23, 22, 21)  # months from the first complete one
LARGE = 30_000  # yuan a month: below it three months say little


@dataclass(frozen=True)
class Company:
    folder: Path
    truth: Truth
    sales: pd.DataFrame
    monthly: pd.DataFrame  # yuan, customer × month from 0; the running month left out

    def fall(self, base: Iterable[int]) -> pd.Series:
        """The last three complete months against three others, per customer."""
        return self.monthly[list(NOW)].sum(axis=1) / self.monthly[list(base)].sum(axis=1)

    def series(self, code: str, what: str, months: Iterable[int]) -> pd.Series:
        """One customer's sum of a column per series in some months."""
        rows = self.sales[(self.sales["customer_code"] == code) & self.sales["month"].isin(list(months))]
        return rows.groupby("series")[what].sum().astype(float)


@pytest.fixture(scope="module", params=[SEED, 1, 2])
def company(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Company:
    folder = tmp_path_factory.mktemp("story")
    truth = write_company(folder, seed=request.param)
    sales = frames(folder, truth, "sales")
    first = pd.Timestamp(2023, 6, 1)
    sales["month"] = (sales["sale_date"].dt.year - first.year) * 12 + sales["sale_date"].dt.month - first.month
    yuan = sales.assign(amount=sales["amount"].astype(float))
    monthly = yuan.pivot_table(index="customer_code", columns="month", values="amount", aggfunc="sum", fill_value=0)
    return Company(folder, truth, sales, monthly[list(range(36))])


def _all(parts: dict[str, list[str]]) -> list[str]:
    return [code for codes in parts.values() for code in codes]


def test_every_planted_decliner_is_a_third_down_on_both_yardsticks(company: Company) -> None:
    declining = _all(company.truth.declining)
    assert 15 <= len(declining) == len(set(declining)) <= 20
    for base in (BEFORE, LAST_YEAR):
        assert company.fall(base)[declining].max() <= 0.70


def test_the_simple_rule_finds_all_that_is_planted_and_few_others(company: Company) -> None:
    fallen = (company.fall(BEFORE) <= 0.8) & (company.fall(LAST_YEAR) <= 0.8)
    large = company.monthly[list(range(18, 30))].mean(axis=1) > LARGE
    found = set(company.monthly.index[fallen & large])
    planted = {*_all(company.truth.declining), *_all(company.truth.lookalikes), *company.truth.roles["stopped"]}
    assert set(_all(company.truth.declining)) <= found
    assert len(found - planted) <= 12


def test_decliners_fell_in_the_shape_that_is_told(company: Company) -> None:
    level = company.monthly.div(company.monthly[list(range(15, 27))].mean(axis=1), axis=0)
    shapes = company.truth.declining
    assert (level.loc[shapes["abrupt"], [30, 31]].mean(axis=1) > 0.6).all()
    gradual = level.loc[shapes["gradual"]]
    steps = [gradual[list(months)].mean(axis=1) for months in ((27, 28), (29, 30), (33, 34, 35))]
    assert ((steps[0] > steps[1]) & (steps[1] > steps[2])).all()


def test_stopped_lost_and_new_customers_have_the_silences_they_are_told_to(company: Company) -> None:
    roles, bought = company.truth.roles, company.monthly > 0
    assert not bought.loc[roles["stopped"], 31:].any(axis=None)
    assert bought.loc[roles["stopped"], 20:30].all(axis=None)
    assert not bought.loc[roles["lost"], 21:].any(axis=None)
    assert not bought.loc[roles["new"], :30].any(axis=None)
    assert bought.loc[roles["new"], 33:].all(axis=None)


def test_a_dealer_that_changes_its_code_goes_on_in_the_same_city_under_the_same_owner(company: Company) -> None:
    assert len(company.truth.transfers) == 2
    for old, new in company.truth.transfers:
        assert company.monthly.loc[old, 32:].sum() == company.monthly.loc[new, :31].sum() == 0
        ratio = company.monthly.loc[new, 33:].sum() / company.monthly.loc[old, 21:23].sum()
        assert 0.6 < ratio < 1.5
        rows = company.sales[company.sales["customer_code"].isin([old, new])]
        assert rows["city"].nunique() == 1


def test_a_price_cut_keeps_its_quantity(company: Company) -> None:
    for code in company.truth.lookalikes["price_cut"]:
        now, then = (company.series(code, "quantity", months).sum() for months in (NOW, LAST_YEAR))
        money = [company.series(code, "amount", months).sum() for months in (NOW, LAST_YEAR)]
        assert now > 0.8 * then
        assert money[0] / now < 0.75 * money[1] / then


def test_a_dealer_that_moved_to_a_cheaper_series_keeps_its_quantity(company: Company) -> None:
    for code in company.truth.lookalikes["series_switch"]:
        now, then = (company.series(code, "quantity", months) for months in (NOW, LAST_YEAR))
        assert now.get("锦程", 0) < 0.2 * then["锦程"]
        assert now["安睡"] > 2 * then.get("安睡", 0)
        assert now.sum() > 0.75 * then.sum()
        assert company.fall(LAST_YEAR)[code] < 0.8


def test_a_hangover_follows_a_promotion_that_was_bought_ahead(company: Company) -> None:
    rows = company.sales[company.sales["promotion"] == "开年订货会"]
    hung = company.truth.lookalikes["promotion_hangover"]
    assert set(rows["customer_code"]) <= set(hung)
    usual = company.monthly.loc[hung, 20:30].mean(axis=1)
    assert (company.monthly.loc[hung, [31, 32]].max(axis=1) > 1.4 * usual).all()
    assert (company.monthly.loc[hung, 33:].mean(axis=1) < 0.7 * usual).all()


def _counts(company: Company) -> pd.DataFrame:
    return frames(company.folder, company.truth, "inventory")


def test_a_dealer_without_stock_counts_none_of_the_series_it_lived_on(company: Company) -> None:
    rows, last = _counts(company), pd.Timestamp(2026, 3, 1)
    for code in company.truth.lookalikes["stock_out"]:
        counted = rows[(rows["customer_code"] == code) & (rows["count_date"] > last) & (rows["series"] == "华庭")]
        assert counted["quantity"].tolist() == [0, 0, 0]
        now, then = (company.series(code, "amount", months) for months in (NOW, LAST_YEAR))
        assert then["华庭"] > 0.4 * then.sum()
        assert now.get("华庭", 0) < 0.2 * then["华庭"]


def test_a_destocking_dealer_sells_on_while_its_stock_comes_down(company: Company) -> None:
    rows = _counts(company)
    for code in company.truth.lookalikes["destocking"]:
        sums = rows[rows["customer_code"] == code].groupby("count_date")[["quantity", "sold"]].sum()
        ratio = sums["quantity"] / sums["sold"]
        assert ratio[pd.Timestamp(2025, 12, 31)] > 0.7 * 1.3 * 1.4
        assert ratio[pd.Timestamp(2026, 5, 31)] < 0.7 * 1.4
        bought = company.series(code, "quantity", NOW).sum() / 3
        assert sums["sold"][pd.Timestamp(2026, 5, 31)] > 1.5 * bought


def test_an_office_that_stopped_sending_has_its_own_file_that_ends_earlier(company: Company) -> None:
    place = company.truth.markets.not_reported
    rows = company.sales[company.sales["province"] == place]
    assert rows["file"].nunique() == 1
    assert set(company.sales[company.sales["file"] == rows["file"].iloc[0]]["province"]) == {place}
    assert rows["sale_date"].max() < pd.Timestamp(2026, 4, 1)
    assert set(company.truth.lookalikes["not_reported"]) <= set(rows["customer_code"])


def _rule(quantity: float, expected: float, norm: float) -> str:
    if expected <= 0:
        return "dead"
    if quantity <= 0:
        return "stock_out"
    ratio = quantity / expected / norm
    return "over" if ratio > 1.3 else "low" if ratio < 0.7 else "normal"


def test_the_stock_status_of_every_last_count_is_as_told(company: Company) -> None:
    rows, stock = _counts(company), company.truth.stock
    sold = rows[rows["count_date"] > pd.Timestamp(2026, 3, 1)].groupby(["customer_code", "series"])["sold"].mean()
    last = rows[rows["count_date"] == pd.Timestamp(2026, 5, 31)].set_index(["customer_code", "series"])
    recent = company.sales[company.sales["month"].isin(NOW)]
    bought = recent.groupby(["customer_code", "series"])["quantity"].sum().clip(lower=0) / 3
    given = last["expected"] if "expected" in last else last["quantity"] * float("nan")
    expected = given.fillna(sold).fillna(bought.reindex(last.index)).fillna(0)
    norm = last["region"].map({"东北": 1.0}).fillna(0.7)
    cells = zip(last["quantity"], expected, norm, strict=True)
    status = pd.Series([_rule(*cell) for cell in cells], last.index)
    for kind in ("over", "low", "stock_out", "dead"):
        found = sorted(status.index[status == kind])
        assert found == getattr(stock, kind), kind
        assert len(found) >= 5
    assert (status == "normal").sum() == stock.normal
    assert not set(rows["customer_code"]) & set(stock.no_count)
    fresh = set(last.index.get_level_values(0))
    assert set(rows["customer_code"]) - fresh == set(stock.stale)


def _sums(rows: pd.DataFrame, by: list[str]) -> pd.Series:
    """Yuan of the last three complete months against the same of last year, where no month is missing."""
    date = rows["sale_date" if "sale_date" in rows else "record_date"]
    month = (date.dt.year - 2023) * 12 + date.dt.month - 6
    yuan = rows["amount"].astype(float).groupby([*(rows[name] for name in by), month]).sum().unstack()
    now, then = (yuan[sorted(months)].sum(axis=1, skipna=False) for months in (NOW, LAST_YEAR))
    return (now / then).dropna()


def test_each_market_stands_as_told(company: Company) -> None:
    own = _sums(company.sales, ["province"])
    rivals = _sums(frames(company.folder, company.truth, "competitor"), ["brand", "province"])
    told = company.truth.markets
    for province, verdict in told.verdict.items():
        watched = [rivals.get((brand, province)) for brand in ("全友", "掌上明珠")]
        if province not in own or None in watched:
            assert verdict == "missing", province
            continue
        poor = [own[province] <= 0.9, all(fall <= 0.9 for fall in watched)]
        rules = {(1, 1): "market", (1, 0): "ours", (0, 1): "beating", (0, 0): "normal"}
        assert verdict == rules[int(poor[0]), int(poor[1])], province


def test_the_planted_markets_stand_clear_of_the_threshold(company: Company) -> None:
    own, told = _sums(company.sales, ["province"]), company.truth.markets
    fallen = ["陕西", "甘肃", "青海", "宁夏", "新疆", told.fallen_province]
    assert {told.verdict[province] for province in fallen} == {"market"}
    assert own[[*fallen, told.our_fault]].max() < 0.85
    assert (told.verdict[told.our_fault], told.verdict[told.beating]) == ("ours", "beating")
    assert {told.verdict[p] for p in (told.missing, told.unwatched, told.not_reported)} == {"missing"}
    assert list(told.verdict.values()).count("normal") >= 14


def test_large_potential_is_where_one_rival_sells_a_hundred_thousand_a_month(company: Company) -> None:
    rows = frames(company.folder, company.truth, "competitor")
    recent = rows[rows["record_date"] >= pd.Timestamp(2026, 3, 1)]
    large = set(recent.loc[recent["amount"] >= Decimal(100_000), "province"])
    told = company.truth.markets
    assert large == set(told.large_potential)
    assert told.planted_potential in large
    assert {"西藏", "青海"}.isdisjoint(large)


def test_one_region_misses_its_target_and_the_others_meet_theirs(company: Company) -> None:
    aims = frames(company.folder, company.truth, "target")
    aims = aims[aims["target_month"].between(pd.Timestamp(2026, 1, 1), pd.Timestamp(2026, 5, 1))]
    rows = company.sales[company.sales["month"].isin(range(31, 36))]
    done, aim = rows.groupby("region")["amount"].sum(), aims.groupby("region")["amount"].sum()
    told = company.truth.money
    for region, totals in told.target.items():
        assert (done[region], aim[region]) == (totals["actual"], totals["target"])
        assert (done[region] / aim[region] < Decimal("0.9")) == (region == told.misses_target)


def test_one_region_spends_beyond_its_budget(company: Company) -> None:
    rows = frames(company.folder, company.truth, "expense")
    year = rows[rows["expense_date"] >= pd.Timestamp(2025, 6, 1)]
    spent, told = year.groupby("region")[["amount", "budget"]].sum(), company.truth.money
    for region, totals in told.expense.items():
        assert spent.loc[region].to_dict() == totals
        assert (totals["amount"] > Decimal("1.1") * totals["budget"]) == (region == told.over_budget)


def test_a_quarter_of_the_customers_bring_four_fifths_and_some_come_and_go(company: Company) -> None:
    told = company.truth.key_accounts
    assert 0.22 <= len(told.class_a) / told.ranked <= 0.32
    for months, codes in ((range(24, 36), told.class_a), (range(12, 24), None)):
        net = company.monthly[list(months)].sum(axis=1).sort_values(ascending=False)
        leading = list(net.index[: int((net.cumsum() < 0.8 * net[net > 0].sum()).sum()) + 1])
        assert codes is None or sorted(leading) == sorted(codes)
        now, before = (set(told.class_a), set(leading)) if codes is None else (set(), set())
        assert codes or (now - before, before - now) == (set(told.entered), set(told.left))
    assert set(told.planted_entered) <= set(told.entered)
    assert set(told.planted_left) <= set(told.left)
