"""The sample company's files hold what truth.json says of them, to the cent."""

from __future__ import annotations

import hashlib
import json
import re
from argparse import ArgumentTypeError
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from holidays import country_holidays

from data.dictionary import datasets
from data.festivals import NEW_YEAR_DAYS
from data.meaning.headers import key
from data.sample import files
from data.sample.books import book
from data.sample.days import days_until, festivals
from data.sample.files import write_company
from data.sample.scale import scale_of
from data.sample.truth import Truth
from tests.sample_files import frame, frames, grids


@dataclass(frozen=True)
class Company:
    folder: Path
    truth: Truth
    sales: pd.DataFrame


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    folder = tmp_path_factory.mktemp("company")
    truth = write_company(folder)
    return Company(folder, truth, frames(folder, truth, "sales"))


def _bytes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_ones(company: Company, tmp_path: Path) -> None:
    write_company(tmp_path / "again")
    write_company(tmp_path / "other", seed=7)
    first, again, other = _bytes(company.folder), _bytes(tmp_path / "again"), _bytes(tmp_path / "other")
    assert first == again
    assert first.keys() == other.keys()
    assert not set(first.values()) & set(other.values())


def test_every_file_adds_up_to_what_is_said_of_it(company: Company) -> None:
    assert 25 <= len(company.truth.files) <= 80
    for told in company.truth.files:
        rows = frame(company.folder / told.name, told.dataset)
        assert len(rows) == told.lines > 0, told.name
        for name, total in told.totals.items():
            assert rows[name].sum() == total, (told.name, name)


@pytest.mark.parametrize("by", ["total", "by_region", "by_year", "by_month"])
def test_the_sales_add_up_in_every_cut(company: Company, by: str) -> None:
    rows = company.sales
    cut = {
        "total": pd.Series("all", rows.index),
        "by_region": rows["region"],
        "by_year": rows["sale_date"].dt.strftime("%Y"),
        "by_month": rows["sale_date"].dt.strftime("%Y-%m"),
    }[by]
    told = {"all": company.truth.sales.total} if by == "total" else getattr(company.truth.sales, by)
    assert set(told) == set(cut)
    for name, group in rows.groupby(cut):
        back = group.loc[group["quantity"] < 0, "amount"]
        found = (len(group), group["amount"].sum(), group["quantity"].sum(), sum(back, Decimal(0)))
        assert found == tuple(told[str(name)][what] for what in ("lines", "amount", "quantity", "returned")), name


def test_the_sales_add_up_for_every_customer(company: Company) -> None:
    found = company.sales.groupby("customer_code")["amount"].sum().to_dict()
    assert found == company.truth.sales.by_customer


def test_every_amount_is_quantity_times_price(company: Company) -> None:
    rows = company.sales
    assert (rows["quantity"] * rows["unit_price"] == rows["amount"]).all()


def test_two_or_three_lines_in_a_hundred_bring_goods_back(company: Company) -> None:
    assert 0.02 <= (company.sales["quantity"] < 0).mean() <= 0.03


def test_a_document_lists_a_product_once(company: Company) -> None:
    assert not company.sales.duplicated(["doc_no", "sale_date", "customer_code", "product_code"]).any()


def test_every_header_is_in_the_dictionary(company: Company) -> None:
    for told in company.truth.files:
        known = {name for field in datasets()[told.dataset].fields.values() for name in field.rank_of}
        _, rows = next(grids(company.folder / told.name))
        titles = [title.replace("（万元）", "") for title in rows[0]]
        assert not [title for title in titles if key(title) not in known], told.name


def test_codes_are_text_and_keep_their_zeros(company: Company) -> None:
    assert company.sales["customer_code"].str.fullmatch(r"D\d{4}").all()
    assert company.sales["product_code"].str.fullmatch(r"0\d{6}").all()


def test_two_codes_that_share_a_name_and_a_city_stay_two(company: Company) -> None:
    rows = company.sales[company.sales["customer_code"].isin(company.truth.same_name)]
    assert rows["customer_code"].nunique() == 2
    assert rows[["customer_name", "city"]].drop_duplicates().shape == (1, 2)


def test_month_sheets_hold_their_own_month(company: Company) -> None:
    rows = company.sales[company.sales["sheet"].str.endswith("月")]
    assert len(rows) > 5_000
    assert (rows["sheet"] == rows["sale_date"].dt.month.astype(str) + "月").all()


def test_the_cut_is_a_date_of_its_own_with_36_complete_months_before(company: Company) -> None:
    assert company.sales["sale_date"].max() == pd.Timestamp(2026, 6, 17)
    assert company.sales["sale_date"].min() <= pd.Timestamp(2023, 6, 3)
    assert len(company.truth.sales.by_month) == 37
    assert company.truth.last_month == date(2026, 5, 1)


def test_a_cut_at_the_end_of_a_month_leaves_no_running_month() -> None:
    days = days_until(date(2026, 5, 31))
    assert list(days.back[[0, -1]]) == [35, 0]
    assert len(days.months) == 36


def test_the_festivals_are_those_of_the_public_calendar() -> None:
    public = country_holidays("CN", years=list(NEW_YEAR_DAYS), language="en_US")
    days = public.get_named("Chinese New Year (Spring Festival)", lookup="exact")
    assert {year: min(day for day in days if day.year == year) for year in NEW_YEAR_DAYS} == NEW_YEAR_DAYS


def test_sales_nearly_stop_over_the_spring_festival_wherever_it_falls(company: Company) -> None:
    by_day = company.sales.groupby("sale_date").size()
    usual = by_day.median()
    for feast in festivals(2024, 2026):
        week = pd.date_range(pd.Timestamp(feast), periods=6)
        assert by_day.reindex(week, fill_value=0).mean() < 0.15 * usual, feast


def test_truth_json_says_the_same_in_exact_text(company: Company) -> None:
    told = json.loads((company.folder / "truth.json").read_text("utf-8"))
    assert told["sales"]["total"]["amount"] == str(company.truth.sales.total["amount"])
    assert told["until"] == "2026-06-17"
    assert told["declining"] == company.truth.declining


def test_a_large_scale_multiplies_the_lines_and_writes_parquet_by_month_with_exact_totals(
    company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "BULK", 1)
    monkeypatch.setattr("data.sample.bulk.CHUNK", 2)
    truth = write_company(tmp_path, scale=3)
    assert 2.9 < truth.sales.total["lines"] / company.truth.sales.total["lines"] < 3.1
    names = {told.name for told in truth.files if told.dataset == "sales"}
    assert names == {path.name for path in tmp_path.glob("*.parquet")}
    assert len(names) == 37
    parts = [pd.read_parquet(tmp_path / name) for name in sorted(names)]
    assert sum(len(part) for part in parts) == truth.sales.total["lines"]
    assert sum(part["金额"].sum() for part in parts) == truth.sales.total["amount"]
    assert not pd.concat(parts).duplicated(["单据编号", "货号"]).any()


def test_a_messy_company_puts_titles_totals_and_signatures_around_the_same_lines(
    company: Company, tmp_path: Path
) -> None:
    truth = write_company(tmp_path, messy=True)
    assert truth.files == company.truth.files
    dress = book("layouts")["dress"]
    for told in truth.files:
        plain, messy = grids(company.folder / told.name), grids(tmp_path / told.name)
        for (_, rows), (_, around) in zip(plain, messy, strict=True):
            assert around[2 : len(rows) + 2] == rows, told.name
            assert around[len(rows) + 2][0] == dress["total"]
            assert [row[0] for row in around[-2:]] == dress["below"]


@pytest.mark.parametrize("text", ["0", "1201", "5000000", "-1", "1.5", "ten"])
def test_a_scale_beyond_what_can_be_written_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match=f"{re.escape(text)}: expected 1 to"):
        scale_of(text)


def test_the_largest_scale_is_a_hundred_million_lines() -> None:
    assert scale_of("1200") * 85_000 > 100_000_000
