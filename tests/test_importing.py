"""What becomes of a delivery: loaded once, replaced by the same sender, taken back exactly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from analytics.ask import ask
from analytics.scope import Scope
from data import comparing, ledger, loading, queries
from data.delivery import Delivery
from data.importing import deliver, original_path
from data.parsing import Order, read_file
from data.store import Store

HEADER = "日期,客户编码,客户名称,大区,系列,数量,金额\n"
MARCH = HEADER + "2026-03-02,D1,昆明一店,西南,逸,2,100.10\n2026-03-30,D2,昆明二店,西南,逸,3,200.20\n"
MARCH_CORRECTED = HEADER + "2026-03-02,D1,昆明一店,西南,逸,2,100.10\n2026-03-30,D2,昆明二店,西南,逸,3,250.20\n"
MARCH_OF_OTHERS = HEADER + "2026-03-02,D8,贵阳一店,西南,逸,1,10.00\n"
MARCH_IN_PART = HEADER + "2026-03-02,D1,昆明一店,西南,逸,9,900.00\n2026-03-30,D1,昆明一店,西南,逸,1,50.00\n"
APRIL = HEADER + "2026-04-01,D1,昆明一店,西南,逸,1,70.00\n2026-04-30,D2,昆明二店,西南,逸,1,80.00\n"
FACTS = ("sales", "inventory", "expense", "target", "competitor")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "warehouse.duckdb")


def send(store: Store, folder: Path, name: str, text: str, sender: str | None = None, **decided: str) -> Delivery:
    path = folder / name
    path.write_text(text, "utf-8")
    (delivery,) = deliver(store, [read_file(path, Order(sender, decided=tuple(decided.items())))])
    return delivery


def total(store: Store) -> Decimal | None:
    amount: Decimal | None = ask(store, "sales.total", Scope(as_of=date(2026, 5, 31))).rows["amount"][0].as_py()
    return amount


def facts(store: Store) -> Mapping[str, list[dict[str, Any]]]:
    """Everything in force, row for row, whatever numbers batches and sheets have."""
    views = queries.load(Path("data/staging.sql"))
    found = {}
    for view in views:
        rows = store.rows(f"select * exclude (batch_id) from {view}").to_pylist()
        found[view] = sorted(rows, key=str)
    return found


def test_a_file_is_loaded_with_its_totals_to_the_cent(store: Store, tmp_path: Path) -> None:
    delivery = send(store, tmp_path, "a.csv", MARCH)
    assert delivery.status == "imported"
    assert total(store) == Decimal("300.30")


def test_the_same_file_counts_once_renamed_or_not(store: Store, tmp_path: Path) -> None:
    first = send(store, tmp_path, "a.csv", MARCH)
    again = send(store, tmp_path, "renamed.csv", MARCH)
    assert (again.status, again.repeats) == ("duplicate", first.batch)
    assert total(store) == Decimal("300.30")


def test_the_same_rows_in_other_bytes_count_once(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH)
    again = send(store, tmp_path, "a.tsv", MARCH.replace(",", "\t"))
    assert again.status == "duplicate"


def test_the_same_file_twice_in_one_command_counts_once(store: Store, tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path in paths:
        path.write_text(MARCH, "utf-8")
    first, second = deliver(store, [read_file(path) for path in paths])
    assert (first.status, second.status) == ("imported", "duplicate")


def test_a_corrected_delivery_of_the_same_sender_replaces_the_earlier_one(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    corrected = send(store, tmp_path, "b.csv", MARCH_CORRECTED, "昆明")
    (comparison,) = corrected.comparisons
    assert corrected.status == "replaced"
    assert (comparison.new, comparison.changed, comparison.same) == (0, 1, 1)
    assert total(store) == Decimal("350.30")


def test_taking_a_replacement_back_restores_what_it_replaced(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    before = facts(store)
    corrected = send(store, tmp_path, "b.csv", MARCH_CORRECTED, "昆明")
    assert corrected.batch is not None
    loading.undo(store, corrected.batch)
    assert facts(store) == before
    assert total(store) == Decimal("300.30")


def test_another_month_or_another_customer_of_the_sender_is_added(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    assert send(store, tmp_path, "b.csv", APRIL, "昆明").status == "imported"
    assert send(store, tmp_path, "c.csv", MARCH_OF_OTHERS, "昆明").status == "imported"
    assert total(store) == Decimal("460.30")


def test_a_delivery_that_leaves_customers_out_is_asked_about(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    asked = send(store, tmp_path, "b.csv", MARCH_IN_PART, "昆明")
    assert asked.status == "needs_decision"
    assert asked.question is not None and asked.question.kind == "replace_or_add"
    assert total(store) == Decimal("300.30")


@pytest.mark.parametrize(("answer", "expected"), [("replace", "950.00"), ("add", "1250.30")])
def test_the_answer_decides_between_replacing_and_adding(
    store: Store, tmp_path: Path, answer: str, expected: str
) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    send(store, tmp_path, "b.csv", MARCH_IN_PART, "昆明", replace_or_add=answer)
    assert total(store) == Decimal(expected)


def test_undo_takes_one_batch_back_row_for_row(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH)
    before = facts(store)
    april = send(store, tmp_path, "b.csv", APRIL)
    assert april.batch is not None
    loading.undo(store, april.batch)
    assert facts(store) == before
    assert ledger.batches(store)[0]["status"] == "undone"


def test_the_ledger_still_tells_what_an_undone_batch_brought(store: Store, tmp_path: Path) -> None:
    batch = send(store, tmp_path, "a.csv", MARCH).batch or 0
    row, figures, sheets = ledger.batches(store)[0], ledger.figures(store), ledger.sheets(store, batch)
    loading.undo(store, batch)
    assert ledger.batches(store)[0] == row | {"status": "undone"}
    assert (ledger.figures(store), ledger.sheets(store, batch)) == (figures, sheets)
    assert ledger.held(store) == []


def test_an_undone_file_may_come_again(store: Store, tmp_path: Path) -> None:
    first = send(store, tmp_path, "a.csv", MARCH)
    assert first.batch is not None
    loading.undo(store, first.batch)
    assert send(store, tmp_path, "a.csv", MARCH).status == "imported"


def test_an_unknown_batch_cannot_be_undone(store: Store) -> None:
    with pytest.raises(loading.NoSuchBatch):
        loading.undo(store, 99)


def test_a_dry_run_writes_nothing(store: Store, tmp_path: Path) -> None:
    version = store.version()
    path = tmp_path / "a.csv"
    path.write_text(MARCH, "utf-8")
    (delivery,) = deliver(store, [read_file(path)], dry_run=True)
    assert (delivery.status, delivery.batch) == ("would_import", None)
    assert store.version() == version
    assert not ledger.batches(store)


def test_a_commit_and_an_undo_each_make_a_new_data_version(store: Store, tmp_path: Path) -> None:
    versions = [store.version()]
    delivery = send(store, tmp_path, "a.csv", MARCH)
    versions.append(store.version())
    assert delivery.batch is not None
    loading.undo(store, delivery.batch)
    versions.append(store.version())
    assert versions == sorted(set(versions))


def test_a_failure_in_mid_import_leaves_the_warehouse_as_it_was(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(store, tmp_path, "a.csv", MARCH)
    before, version = facts(store), store.version()

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("data.importing.refresh_marts", fail)
    with pytest.raises(OSError, match="disk full"):
        send(store, tmp_path, "b.csv", APRIL)
    assert (facts(store), store.version()) == (before, version)


def test_the_original_bytes_are_kept_by_their_hash(store: Store, tmp_path: Path) -> None:
    delivery = send(store, tmp_path, "a.csv", MARCH)
    assert original_path(store, delivery.reading.sha256).read_text("utf-8") == MARCH


def test_original_bytes_that_were_cut_off_are_kept_whole_the_next_time(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:20])
        raise OSError("power failure")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="power failure"):
        patched.setattr("data.importing.copyfile", break_off)
        send(store, tmp_path, "a.csv", MARCH)
    delivery = send(store, tmp_path, "a.csv", MARCH)
    assert (delivery.status, original_path(store, delivery.reading.sha256).read_text("utf-8")) == ("imported", MARCH)


def test_every_line_knows_its_file_sheet_and_row(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", MARCH)
    rows = store.rows("select file_name, row_no, amount from stg_sales order by row_no").to_pylist()
    assert [(row["file_name"], row["row_no"]) for row in rows] == [("a.csv", 2), ("a.csv", 3)]


def test_a_province_is_one_province_however_it_is_spelt(store: Store, tmp_path: Path) -> None:
    text = "日期,客户,大区,省份,销售额\n2026-03-01,甲,西南大区,云南省,1\n2026-03-02,乙,西南,云南,2\n"
    send(store, tmp_path, "a.csv", text)
    rows = store.rows("select distinct region, province from mart_sales_month").to_pylist()
    assert rows == [{"region": "西南", "province": "云南"}]


def test_two_codes_with_one_name_stay_two_customers(store: Store, tmp_path: Path) -> None:
    text = "日期,客户编码,客户名称,销售额\n2026-03-01,001,金象,1\n2026-03-02,002,金象,2\n"
    send(store, tmp_path, "a.csv", text)
    rows = ask(store, "sales.by_customer", Scope(as_of=date(2026, 5, 31))).rows.to_pylist()
    assert [row["customer"] for row in rows] == ["002", "001"]


def test_a_name_without_code_is_the_one_customer_that_has_it_in_its_region(store: Store, tmp_path: Path) -> None:
    send(store, tmp_path, "a.csv", "日期,客户编码,客户名称,大区,销售额\n2026-03-01,001,金象,西南,1\n")
    send(store, tmp_path, "b.csv", "日期,客户名称,大区,销售额\n2026-04-01,金象,西南,5\n2026-04-01,金象,华东,7\n")
    rows = ask(store, "sales.by_customer", Scope(as_of=date(2026, 5, 31))).rows.to_pylist()
    assert [(row["customer"], row["amount"]) for row in rows] == [
        ("~华东/金象", Decimal("7.00")),
        ("001", Decimal("6.00")),
    ]


def test_a_code_is_one_customer_in_every_region_and_where_names_stand_beside_it(store: Store, tmp_path: Path) -> None:
    """The first file holds nothing but codes, the second a name among them."""
    send(store, tmp_path, "a.csv", "日期,客户,大区,销售额\n2026-03-01,K001,西南,1\n2026-03-02,K002,华东,2\n")
    send(store, tmp_path, "b.csv", "日期,客户,大区,销售额\n2026-04-01,K001,华北,5\n2026-04-02,金象,华东,4\n")
    rows = ask(store, "sales.by_customer", Scope(as_of=date(2026, 5, 31))).rows.to_pylist()
    assert [(row["customer"], row["amount"]) for row in rows] == [
        ("K001", Decimal("6.00")),
        ("~华东/金象", Decimal("4.00")),
        ("K002", Decimal("2.00")),
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 3, 2), date(2026, 3, 30), (date(2026, 3, 1), date(2026, 3, 31))),
        (date(2026, 3, 2), date(2026, 3, 8), (date(2026, 3, 2), date(2026, 3, 8))),
        (date(2026, 3, 17), date(2026, 3, 17), (date(2026, 3, 17), date(2026, 3, 17))),
        (date(2026, 1, 1), date(2026, 12, 31), (date(2026, 1, 1), date(2026, 12, 31))),
        (date(2026, 2, 3), date(2026, 2, 27), (date(2026, 2, 1), date(2026, 2, 28))),
    ],
)
def test_a_file_that_all_but_fills_its_months_speaks_for_them_whole(
    tmp_path: Path, first: date, last: date, expected: tuple[date, date]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"日期,客户,销售额\n{first},甲,1\n{last},甲,2\n", "utf-8")
    (sheet,) = read_file(path).sheets
    assert sheet.checked is not None
    assert comparing.days_of(sheet.checked) == expected


WEEKLY = "客户,销售额\n甲,{}\n乙,{}\n"


def sales_by_day(store: Store) -> list[tuple[date, Decimal]]:
    found = store.rows("select sale_date, sum(amount) as amount from stg_sales group by all order by all")
    return [(row["sale_date"], row["amount"]) for row in found.to_pylist()]


def test_the_weeks_of_a_month_add_up_and_its_summary_takes_their_place(tmp_path: Path, store: Store) -> None:
    assert send(store, tmp_path, "周报2024.6.17-6.23.csv", WEEKLY.format(1, 2), "昆明").status == "imported"
    assert send(store, tmp_path, "周报2024.6.24-6.30.csv", WEEKLY.format(3, 4), "昆明").status == "imported"
    assert sales_by_day(store) == [(date(2024, 6, 17), 3), (date(2024, 6, 24), 7)]
    assert send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明").status == "replaced"
    assert sales_by_day(store) == [(date(2024, 6, 1), 11)]


PARTS = ["周报2024.6.17-6.23.csv", "周报2024.6.1-6.7.csv", "2024年6月1日.csv"]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_month_that_was_told_in_one_figure_is_asked_about(tmp_path: Path, store: Store, part: str) -> None:
    send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明")
    asked = send(store, tmp_path, part, WEEKLY.format(1, 2), "昆明")
    assert asked.status == "needs_decision" and asked.question is not None
    assert {reading.answer: Decimal(reading.totals["amount"]) for reading in asked.question.readings} == {
        "none": 11,
        "replace": 3,
        "add": 14,
    }
    assert "2024年6月销售.csv" in asked.question.text and "2024-06-30" in asked.question.text
    assert sales_by_day(store) == [(date(2024, 6, 1), 11)]


def test_only_the_sheet_that_is_a_part_counts_in_the_sums_that_are_asked_about(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明")
    book = Workbook()
    for name, *figures in (("销售", "销售额"), ("库存", "库存数量", "库存金额")):
        sheet = book.create_sheet(name)
        sheet.append(["客户", "商品", *figures])
        for customer, product, figure in (("甲", "沙发", 150), ("乙", "床", 40)):
            sheet.append([customer, product, *[figure] * len(figures)])
    book.remove(book.worksheets[0])
    path = tmp_path / "周报2024.6.17-6.23.xlsx"
    book.save(path)
    (asked,) = deliver(store, [read_file(path, Order("昆明"))])
    assert [sheet.match.dataset for sheet in asked.reading.ready] == ["sales", "inventory"]
    assert asked.question is not None and asked.question.kind == "part_of_whole"
    totals = {reading.answer: {k: Decimal(v) for k, v in reading.totals.items()} for reading in asked.question.readings}
    assert totals == {"none": {"amount": 11}, "replace": {"amount": 190}, "add": {"amount": 201}}


@pytest.mark.parametrize(
    ("answer", "status", "expected"),
    [
        ("none", "refused", [(date(2024, 6, 1), 11)]),
        ("replace", "replaced", [(date(2024, 6, 17), 3), (date(2024, 6, 24), 7)]),
        ("add", "imported", [(date(2024, 6, 1), 11), (date(2024, 6, 17), 3)]),
    ],
)
def test_the_answer_decides_what_becomes_of_the_month_and_holds_for_its_other_parts(
    tmp_path: Path, store: Store, answer: str, status: str, expected: list[tuple[date, int]]
) -> None:
    send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明")
    before = facts(store)
    first = send(store, tmp_path, "周报2024.6.17-6.23.csv", WEEKLY.format(1, 2), "昆明", part_of_whole=answer)
    assert first.status == status
    second = send(store, tmp_path, "周报2024.6.24-6.30.csv", WEEKLY.format(3, 4), "昆明")
    assert second.status == ("imported" if answer == "replace" else "needs_decision")
    assert sales_by_day(store) == expected
    for delivery in (second, first):
        if delivery.batch is not None:
            loading.undo(store, delivery.batch)
    assert facts(store) == before


MONTHS = "客户,2024年4月,2024年5月,2024年6月\n甲,110,220,330\n乙,405,505,615\n"


def daily(first: int, last: int, month: int = 5) -> str:
    lines = [f"2024-{month:02d}-{day:02d},{name},10\n" for day in range(first, last + 1) for name in ("甲", "乙")]
    return "日期,客户,销售额\n" + "".join(lines)


def test_days_of_a_month_take_the_place_of_that_month_alone_where_a_file_told_several(
    tmp_path: Path, store: Store
) -> None:
    send(store, tmp_path, "各月销售额.csv", MONTHS, "昆明")
    before = facts(store)
    whole = send(store, tmp_path, "5月明细.csv", daily(1, 31), "昆明")
    assert whole.status == "replaced"
    by_day = dict(sales_by_day(store))
    assert (by_day[date(2024, 4, 1)], by_day[date(2024, 5, 1)], by_day[date(2024, 6, 1)]) == (515, 20, 945)
    assert sum(by_day.values()) == 515 + 31 * 20 + 945
    loading.undo(store, whole.batch or 0)
    assert facts(store) == before


def test_a_few_days_of_a_month_that_stands_among_others_are_asked_about(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "各月销售额.csv", MONTHS, "昆明")
    asked = send(store, tmp_path, "5月中旬.csv", daily(11, 20), "昆明")
    assert asked.question is not None and asked.question.kind == "part_of_whole"
    assert "2024-05-01" in asked.question.text and "2024-05-31" in asked.question.text
    assert {one.answer: Decimal(one.totals["amount"]) for one in asked.question.readings} == {
        "none": 725,
        "replace": 200,
        "add": 925,
    }
    send(store, tmp_path, "5月中旬.csv", daily(11, 20), "昆明", part_of_whole="replace")
    assert sum(amount for _, amount in sales_by_day(store)) == 515 + 200 + 945


def test_a_file_of_months_takes_the_place_of_the_days_of_its_last_month_too(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "6月明细.csv", daily(3, 27, 6), "昆明")
    assert send(store, tmp_path, "各月销售额.csv", MONTHS, "昆明").status == "replaced"
    assert sales_by_day(store) == [(date(2024, 4, 1), 515), (date(2024, 5, 1), 725), (date(2024, 6, 1), 945)]


QUARTERS = "客户,2024年一季度,2024年二季度,2024年三季度\n甲,110,220,330\n乙,405,505,615\n"


def test_days_of_a_month_are_asked_about_where_its_quarter_was_told_in_one_figure(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "各季销售额.csv", QUARTERS, "昆明")
    asked = send(store, tmp_path, "5月明细.csv", daily(1, 31), "昆明")
    assert asked.question is not None and asked.question.kind == "part_of_whole"
    assert "2024-04-01" in asked.question.text and "2024-06-30" in asked.question.text
    assert {one.answer: Decimal(one.totals["amount"]) for one in asked.question.readings} == {
        "none": 725,
        "replace": 620,
        "add": 1345,
    }


def test_days_of_a_quarter_take_its_place_alone(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "各季销售额.csv", QUARTERS, "昆明")
    lines = "".join(daily(1, 30, month).removeprefix("日期,客户,销售额\n") for month in (4, 5, 6))
    assert send(store, tmp_path, "二季度明细.csv", "日期,客户,销售额\n" + lines, "昆明").status == "replaced"
    assert sum(amount for _, amount in sales_by_day(store)) == 515 + 3 * 600 + 945


def test_days_of_expenses_are_asked_about_where_their_month_was_told_in_one_figure(
    tmp_path: Path, store: Store
) -> None:
    send(store, tmp_path, "2024年5月费用汇总.csv", "客户,费用类型,费用金额\n甲,陈列费,500\n乙,进场费,700\n", "昆明")
    days = "日期,客户,费用类型,费用金额\n2024-05-11,甲,陈列费,200\n2024-05-16,甲,陈列费,300\n"
    asked = send(store, tmp_path, "陈列费用明细.csv", days, "昆明")
    assert asked.question is not None and asked.question.kind == "part_of_whole"


@pytest.mark.parametrize(
    ("text", "until"),
    [
        (MONTHS, date(2024, 6, 30)),
        ("月份,客户,销售额\n2024-05,甲,1\n2024-05,乙,2\n", date(2024, 5, 31)),
        ("年,月,客户,销售额\n2024,5,甲,1\n2024,5,乙,2\n", date(2024, 5, 31)),
        ("客户,2024年一季度,2024年二季度\n甲,10,20\n乙,30,45\n", date(2024, 6, 30)),
        ("季度,客户,销售额\n2024Q1,甲,1\n2024Q2,甲,2\n", date(2024, 6, 30)),
        ("年份,季度,客户,销售额\n2024,1,甲,1\n2024,4,甲,2\n", date(2024, 12, 31)),
        ("年份,客户,销售额\n2023,甲,1\n2024,甲,2\n", date(2024, 12, 31)),
        ("年度,客户,销售额\n2024年,甲,1\n2024年,乙,2\n", date(2024, 12, 31)),
        ("客户,2024年上半年,2024年下半年\n甲,10,20\n乙,30,45\n", date(2024, 12, 31)),
        ("日期,客户,销售额\n2024-05-01,甲,1\n2024-05-01,乙,2\n", None),
        ("日期,客户,销售额\n2024-05-01,甲,1\n2024-05-02,乙,2\n", None),
    ],
)
def test_lines_of_months_speak_for_their_last_month_to_its_end(tmp_path: Path, text: str, until: date | None) -> None:
    path = tmp_path / "销售额.csv"
    path.write_text(text, "utf-8")
    (sheet,) = read_file(path).sheets
    assert sheet.checked is not None
    assert sheet.checked.until == until


def test_a_week_of_other_customers_or_of_another_month_is_added_to_a_month_told_in_one_figure(
    tmp_path: Path, store: Store
) -> None:
    send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明")
    others = "客户,销售额\n丙,1\n丁,2\n"
    assert send(store, tmp_path, "周报2024.6.17-6.23.csv", others, "昆明").status == "imported"
    assert send(store, tmp_path, "周报2024.7.1-7.7.csv", WEEKLY.format(3, 4), "昆明").status == "imported"
    assert sales_by_day(store) == [(date(2024, 6, 1), 11), (date(2024, 6, 17), 3), (date(2024, 7, 1), 7)]


def test_a_month_told_again_in_one_figure_replaces_itself(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "2024年6月销售.csv", WEEKLY.format(5, 6), "昆明")
    assert send(store, tmp_path, "2024年6月销售（更正）.csv", WEEKLY.format(7, 8), "昆明").status == "replaced"
    assert sales_by_day(store) == [(date(2024, 6, 1), 15)]


BUDGET, SPENT = "部门,费用类型,预算金额\n销售部,差旅费,12000\n", "部门,费用类型,金额\n销售部,差旅费,{}\n"


def test_what_was_spent_stands_beside_the_budget_of_the_year_and_replaces_only_what_was_spent(
    tmp_path: Path, store: Store
) -> None:
    sums = "select sum(amount) as spent, sum(budget) as planned from stg_expense"
    for name, text, status, spent in (
        ("2024年费用预算.csv", BUDGET, "imported", None),
        ("2024年1月费用.csv", SPENT.format(800), "imported", 800),
        ("2024年1月费用（更正）.csv", SPENT.format(900), "replaced", 900),
    ):
        assert send(store, tmp_path, name, text, "昆明").status == status
        assert store.rows(sums).to_pylist() == [{"spent": spent, "planned": 12000}]


def test_a_delivery_is_not_held_against_lines_that_were_replaced_before(tmp_path: Path, store: Store) -> None:
    send(store, tmp_path, "a.csv", MARCH, "昆明")
    send(store, tmp_path, "b.csv", MARCH_IN_PART, "昆明", replace_or_add="replace")
    again = send(store, tmp_path, "c.csv", MARCH_IN_PART.replace("900.00", "800.00"), "昆明")
    assert again.status == "replaced"
    assert total(store) == Decimal("850.00")


def test_a_warehouse_of_an_older_product_builds_its_marts_anew_when_opened(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    send(store, tmp_path, "a.csv", MARCH)
    with store.transaction() as cursor:
        cursor.execute("drop table mart_sales_day")
        cursor.execute("update mart_build set fingerprint = 'older'")
    store.close()
    reopened = Store(tmp_path / "warehouse.duckdb")
    assert total(reopened) == Decimal("300.30")
    assert reopened.rows("select count(*) as days from mart_sales_day")["days"][0].as_py() == 2
