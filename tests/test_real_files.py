"""Real files that nobody here wrote give their true figures, or the question their quirk calls for."""

from __future__ import annotations

import csv
import json
import warnings
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from data.checking import Checked, check
from data.matching import Match, match
from data.meaning.layout.wide import spreads
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind, meanings, other_kinds
from data.reading import read
from data.tables import find_tables

FOLDER = Path(__file__).parents[1].parent / "shared" / "data"
VISIBLE = FOLDER / "visible"

if not VISIBLE.is_dir():
    warnings.warn(f"{VISIBLE} is missing: the real files are NOT tested", stacklevel=1)
pytestmark = pytest.mark.skipif(not VISIBLE.is_dir(), reason=f"{VISIBLE} is missing: the real files are NOT tested")

# (file, dataset, lines, field, true total) of the files that are read without a question
READ = [
    ("en_superstore_npm.csv", "sales", 9994, {"amount": "2297200.86", "quantity": "37873"}),
    ("en_superstore_npm.parquet", "sales", 9994, {"amount": "2297200.86", "quantity": "37873"}),
    ("en_pbp_sales_2018.xlsx", "sales", 1507, {"amount": "2034225.75"}),
    ("en_cdnow_master.txt", "sales", 69659, {"amount": "2500315.63", "quantity": "167881"}),
    ("en_reseller_targets_utf16.csv", "target", 809, {"amount": "676210.00"}),
    ("en_supermarket_3sheets.xlsx", "sales", 1000, {"amount": "322966.75"}),
    (
        "cn_fotolei_jxc_2021_03.csv",
        "inventory",
        591,
        {
            "quantity": "1627427",
            "amount": "1339438.90",
            "opening_quantity": "1631811",
            "opening_amount": "936306.66",
            "sold_quantity": "24799",
        },
    ),
    ("en_mn_budget_2014.csv", "expense", 125, {"budget": "903903000"}),
    ("en_iowa_brand_week.csv", "competitor", 4620, {"amount": "615876285.13"}),
    ("en_online_retail_2010_12_01.csv", "sales", 3108, {"amount": "58635.56"}),
    ("en_packt_internet_sales.parquet", "sales", 60398, {"amount": "29358677.22"}),
    ("en_global_superstore_commadec.tsv", "sales", 1000, {"amount": "243960.06"}),
    ("en_packt_internet_20110124_commadec.csv", "sales", 8, {"amount": "28041.32"}),
]
NO_DATASET = {"en_product_cost.xlsx": "price"}
LISTS = {
    "cn_fotolei_products.csv": ("product", 1661),
    "cn_jsherp_customer_template.xls": ("customer", 2),
    "cn_jsherp_goods_template.xls": ("product", 2),
}


def _matches(name: str) -> list[tuple[Match, Checked | None]]:
    path, found = VISIBLE / name, []
    for table in (t for sheet in read(path) for t in find_tables(sheet)):
        decided = match(table, path.name)
        ready = decided.dataset is not None and decided.question is None
        found.append((decided, check(table, decided, path.name) if ready else None))
    return found


def _lines(name: str) -> pa.Table:
    return pa.concat_tables([checked.rows for _, checked in _matches(name) if checked is not None])


def _sums(lines: pa.Table, by: str, field: str = "amount") -> dict[str, float]:
    grouped = lines.group_by(by).aggregate([(field, "sum")])
    return {
        str(key): round(float(value), 2)
        for key, value in zip(grouped[by].to_pylist(), grouped[f"{field}_sum"].to_pylist(), strict=True)
    }


def _truth(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / "truth_visible.json").read_text("utf-8"))[name]


@pytest.mark.parametrize(("name", "dataset", "count", "totals"), READ, ids=[row[0] for row in READ])
def test_a_real_file_gives_its_true_figures_without_a_question(
    name: str, dataset: str, count: int, totals: dict[str, str]
) -> None:
    found = _matches(name)
    checked = [c for _, c in found if c is not None]
    assert [m.question for m, _ in found] == [None] * len(found)
    assert {c.dataset for c in checked} == {dataset}
    assert [c.question for c in checked] == [None] * len(checked)
    assert sum(c.rows.num_rows for c in checked) == count
    for field, total in totals.items():
        assert sum(c.totals[field] for c in checked) == Decimal(total)


def test_the_figures_asked_for_are_those_of_the_truth_file() -> None:
    truth = json.loads((FOLDER / "truth_visible.json").read_text("utf-8"))
    totals = {row[0]: row[3] for row in READ}
    assert Decimal(totals["en_superstore_npm.csv"]["amount"]) == Decimal(
        str(truth["en_superstore_npm.csv|parquet"]["total_sales"])
    )
    assert Decimal(totals["en_iowa_brand_week.csv"]["amount"]) == Decimal(
        str(truth["en_iowa_brand_week.csv"]["total_usd"])
    )
    assert Decimal(totals["cn_fotolei_jxc_2021_03.csv"]["quantity"]) == Decimal(
        str(truth["cn_fotolei_jxc_2021_03.csv"]["closing_qty"])
    )


def test_the_parts_of_the_superstore_are_true_too() -> None:
    lines, truth = _lines("en_superstore_npm.csv"), _truth("en_superstore_npm.csv|parquet")
    assert _sums(lines, "region") == truth["by_region"]
    assert _sums(lines, "category") == truth["by_category"]
    years = lines.append_column("year", pc.year(lines["sale_date"]))
    assert _sums(years, "year") == truth["by_year"]
    customers = _sums(lines, "customer_code")
    assert all(customers[code] == amount for code, _, amount in truth["top10"])


def test_customers_of_the_credit_notes_are_true_and_blank_ones_stay_blank() -> None:
    lines, truth = _lines("en_online_retail_2010_12_01.csv"), _truth("en_online_retail_2010_12_01.csv")
    customers = _sums(lines, "customer_code")
    assert all(customers[code] == amount for code, amount in truth["top10"])
    assert (customers["None"], lines["customer_code"].null_count) == (
        truth["sales_without_customer"],
        truth["rows_without_customer"],
    )
    assert _sums(lines, "region") == truth["by_country"]


def test_targets_are_true_in_every_month() -> None:
    lines, truth = _lines("en_reseller_targets_utf16.csv"), _truth("en_reseller_targets_utf16.csv")
    months = _sums(lines, "target_month")
    wanted = {f"{month}-01": total for month, total in truth["by_year_month"].items() if total}
    assert months == wanted


def test_months_of_the_sales_workbook_are_true() -> None:
    lines, truth = _lines("en_pbp_sales_2018.xlsx"), _truth("en_pbp_sales_2018.xlsx")
    months = lines.append_column("month", pc.strftime(lines["sale_date"], "%Y-%m"))
    assert _sums(months, "month") == truth["by_month"]


def test_brands_of_the_rivals_are_true() -> None:
    assert _sums(_lines("en_iowa_brand_week.csv"), "brand") == _truth("en_iowa_brand_week.csv")["by_brand"]


def test_the_stock_sheet_asks_for_its_day_and_shows_the_true_count() -> None:
    found = _matches("cn_shoe_stock.xlsx")
    (question,) = [m.question for m, _ in found if m.question]
    assert question.kind == "period"
    assert Decimal(question.readings[0].totals["quantity"]) == Decimal(str(_truth("cn_shoe_stock.xlsx")["qty"]))
    assert [m.dataset for m, _ in found] == ["inventory", None, None]


def test_a_wrongly_grouped_amount_is_asked_about() -> None:
    ((_, checked),) = _matches("en_pbp_dirty_types.csv")
    assert checked is not None and checked.question is not None
    assert checked.question.kind == "bad_grouping"


@pytest.mark.parametrize("name", sorted(NO_DATASET))
def test_a_file_of_another_kind_is_named_and_not_loaded(name: str) -> None:
    assert [(m.dataset, m.kind) for m, _ in _matches(name)] == [(None, NO_DATASET[name])]


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_of_customers_or_products_is_known_as_such(name: str) -> None:
    found = [(m.dataset, checked.rows.num_rows if checked else 0) for m, checked in _matches(name)]
    assert found == [LISTS[name]]


def test_orders_without_money_are_not_loaded() -> None:
    assert {m.dataset for m, _ in _matches("en_pbp_shipping_tables.xlsx")} == {None}


# What each concept of the header list is called here: a field, a foreign kind, or a kind of sheet.
CONCEPTS = {
    "amount": {"amount"},
    "brand": {"brand"},
    "budget_actual": {"amount", "budget", "rate", "growth", "kind"},
    "channel": {"channel"},
    "competitor": {"brand", "price", "share"},
    "cost": {"cost"},
    "customer_code": {"customer_code", "terminal"},
    "customer_name": {"customer_name", "terminal"},
    "date": {"sale_date", "expense_date", "count_date"},
    "discount_promo": {"discount", "promotion"},
    "doc_no": {"doc_no"},
    "expense_amount": {"amount"},
    "expense_dept_person": {"department", "person", "customer_name"},
    "expense_type": {"kind", "item"},
    "period_month": {"target_month", "expense_date", "count_date", "sale_date"},
    "price_list": {"price"},
    "product_code": {"product_code"},
    "product_name": {"product_name"},
    "profit": {"profit"},
    "quantity": {"quantity"},
    "receivable": {"receivable"},
    "region": {"region", "province", "city", "salesperson"},
    "remark_noise": {"remark", "sequence"},
    "returns": {"returned", "line_type", "amount", "cost"},
    "salesperson": {"salesperson"},
    "series_category": {"series", "category"},
    "spec_unit": {"spec"},
    "stock_amount_age": {"amount", "opening_amount"},
    "stock_in_out": {"moved"},
    "stock_opening": {"opening_quantity"},
    "stock_qty": {"quantity", "opening_quantity", "moved"},
    "target": {"amount", "collection", "rate", "customer_name", "visit"},
    "unit_price": {"unit_price"},
    "visit": {"visit"},
    "warehouse": {"warehouse"},
}


def _known_as(header: str) -> set[str]:
    return {m.field for m in meanings(header)} | {foreign_kind(header) or ""} | set(other_kinds(header))


def test_every_header_of_the_list_is_recognised_as_its_concept() -> None:
    missed = defaultdict(list)
    with (FOLDER / "header_synonyms.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            header = row["header"].replace("\\n", "\n")
            if row["concept"] == "total_row_label" or header == "M01..M12":
                continue
            if not _known_as(header) & CONCEPTS[row["concept"]]:
                missed[row["concept"]].append((header, _known_as(header)))
    assert dict(missed) == {}


def test_m01_to_m12_are_months() -> None:
    headers = [f"M{n:02d}" for n in range(1, 13)]
    seen = [Profile(("1",), 1)] * 12
    assert [spread.period.month for spread in spreads(headers, seen)] == list(range(1, 13))
