"""Every file of `tests/messy` is read right, asked about or refused, as the expectation beside it says."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.delivery import Delivery
from data.dictionary import datasets
from data.importing import deliver
from data.parsing import read_file
from data.report import file_report
from data.store import Store

FOLDER = Path(__file__).parent / "messy"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".toml" and path.name[0] != ".")
EXPECTED = {path: tomllib.loads((FOLDER / f"{path.name}.toml").read_text("utf-8")) for path in FILES}
CENT = Decimal("0.01")
THOUSANDTH = Decimal("0.001")
NUMBER = re.compile(r"-?\d+(\.\d+)?$")

# Every line of what has to be read, asked about or refused has at least one file.
NAMED = """
where.titles where.signatures where.b2 where.side_notes where.blank_edges where.page_footers where.repeated_header
where.headings where.stacked where.side_by_side where.two_datasets where.prose_sheet where.blank_form where.month_sheets
where.hidden_sheet where.hidden_rows where.instructions where.summary_sheet where.copies
headers.stars headers.two_rows headers.three_rows headers.unit headers.unit_thousand headers.unit_wan headers.unit_yi
headers.unit_pieces headers.unit_dollars headers.unit_in_title headers.invisible headers.duplicates
headers.line_breaks headers.by_content headers.erp headers.unit_short
wide.months wide.year_months wide.m01 wide.english_months wide.quarters wide.years wide.measures wide.customers
wide.weeks wide.platforms wide.period_in_title wide.period_in_file_name wide.day_in_file_name wide.subtotals
totals.labelled totals.grand totals.row_without_label totals.column_without_label totals.dimension totals.stale
totals.products_named_so totals.merged totals.blank_key totals.above totals.below totals.chance totals.hierarchy
keys.merged keys.blank keys.numbers_not_filled
text.utf8 text.bom text.utf16 text.gbk text.gb18030 text.big5 text.semicolon text.tab text.pipe text.fixed text.ragged
text.decimal_comma text.quotes text.shifted text.overlong xls.biff8 xls.mojibake xls.html xls.csv xls.text
cells.numbers cells.full_width cells.suffix cells.percent cells.dates cells.serials cells.period cells.times
cells.month_day cells.dotted_days cells.ids cells.errors cells.formulas cells.epoch
meaning.negative_lines meaning.type_column meaning.returns_sheet meaning.price_times_quantity meaning.order_amount
meaning.tax meaning.stock_movement meaning.stock_carried meaning.vouchers meaning.form meaning.budget meaning.spelling
meaning.target meaning.competitor meaning.cost meaning.running meaning.void meaning.rebate
meaning.overdue meaning.pieces meaning.fees kind.price kind.promotion kind.receivable kind.visit kind.product
kind.customer kind.pipeline ask.decimal_comma ask.bad_grouping ask.thousandths ask.date_order ask.two_amounts ask.status
ask.income ask.signs ask.row_total ask.dataset ask.returns_apart ask.count_scale ask.lost_period ask.two_counts
ask.stretch ask.first_only refuse.lock_file refuse.model_only refuse.template refuse.password refuse.broken
refuse.picture refuse.bomb refuse.dimensions
"""
THEMES = frozenset(NAMED.split())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("messy") / "warehouse.duckdb")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_messy_file_becomes_what_stands_beside_it(path: Path, store: Store) -> None:
    expected = EXPECTED[path]
    (delivery,) = deliver(store, [read_file(path)], dry_run=True)
    found = list(differences(expected, delivery, file_report(delivery)))
    assert not found, "\n".join([expected["sentence"], *found])


def test_no_two_files_are_the_same_and_every_theme_has_one() -> None:
    hashes = Counter(hashlib.sha256(path.read_bytes()).hexdigest() for path in FILES)
    covered = {theme for expected in EXPECTED.values() for theme in expected["themes"]}
    assert len(FILES) >= 80
    assert [count for count in hashes.values() if count > 1] == []
    assert covered == THEMES


def test_every_expectation_has_its_file_and_says_what_it_stands_for() -> None:
    assert {f"{path.name}.toml" for path in FILES} == {path.name for path in FOLDER.glob("*.toml")}
    sentences = Counter(expected["sentence"] for expected in EXPECTED.values())
    assert [sentence for sentence, count in sentences.items() if count > 1] == []


def test_a_stock_file_that_opens_with_other_figures_than_the_last_closed_with_says_so(tmp_path: Path) -> None:
    august, september = (FOLDER / f"三江副食进销存_2024{month}.xlsx" for month in ("08", "09"))
    store = Store(tmp_path / "warehouse.duckdb")
    deliver(store, [replace(read_file(august), sender="三江副食")])
    (delivery,) = deliver(store, [replace(read_file(september), sender="三江副食")], dry_run=True)
    report = file_report(delivery)
    said = [report["message"], *[s["problems"] for s in report["sheets"]], *[s["checks"] for s in report["sheets"]]]
    assert any(said), "nothing is said of the 7 bottles that are missing between the two months"


def differences(expected: Mapping[str, Any], delivery: Delivery, report: Mapping[str, Any]) -> Iterator[str]:
    """Everything in which the outcome differs from what is expected."""
    allowed = expected["outcome"] if isinstance(expected["outcome"], list) else [expected["outcome"]]
    outcome = _outcome(delivery, report)
    if outcome not in allowed:
        yield f"{outcome} instead of {' or '.join(allowed)}: {_reasons(report)}"
    elif outcome == "would_import":
        yield from _loads(expected.get("loads", []), delivery, report["sheets"])
    elif outcome == "needs_decision":
        yield from _question(expected, report)
    elif not report["message"]:
        yield f"{outcome} without a sentence"
    if outcome == "ignored" and "kind" in expected:
        kinds = {sheet.match.kind for sheet in delivery.reading.sheets}
        yield from [] if expected["kind"] in kinds else [f"kind {kinds} instead of {expected['kind']}"]


def _outcome(delivery: Delivery, report: Mapping[str, Any]) -> str:
    """A file of which every sheet is known but not loaded is ignored, not refused."""
    only_ignored = bool(report["sheets"]) and all(sheet["status"] == "ignored" for sheet in report["sheets"])
    return "ignored" if delivery.status == "refused" and only_ignored else delivery.status


def _reasons(report: Mapping[str, Any]) -> list[object]:
    questions = [sheet["question"]["text"] for sheet in report["sheets"] if sheet["question"]]
    return [report["message"], *questions, *[(s["sheet"], s["dataset"], s["message"]) for s in report["sheets"]]]


def _loads(expected: Sequence[Mapping[str, Any]], delivery: Delivery, sheets: Sequence[Any]) -> Iterator[str]:
    """Each expected load against all tables of its sheet and dataset; no table may be loaded besides."""
    named = {(load["dataset"], load.get("sheet")) for load in expected}
    for at, sheet in enumerate(sheets):
        known = {(sheet["dataset"], sheet["sheet"]), (sheet["dataset"], None)} & named
        if sheet["status"] == "would_import" and not known:
            yield f"table {at} ({sheet['sheet']}) is loaded as {sheet['dataset']}, which is not expected"
    for load in expected:
        own = [i for i, s in enumerate(sheets) if s["status"] == "would_import" and _belongs(s, load)]
        lines = [line for i in own for line in _lines(delivery, i)]
        name = f"{load['dataset']} {load.get('sheet', '')}: "
        yield from (name + text for text in _load(load, [sheets[i] for i in own], lines))


def _belongs(sheet: Mapping[str, Any], load: Mapping[str, Any]) -> bool:
    return sheet["dataset"] == load["dataset"] and load.get("sheet", sheet["sheet"]) == sheet["sheet"]


def _lines(delivery: Delivery, at: int) -> list[dict[str, Any]]:
    checked = delivery.reading.sheets[at].checked
    return checked.rows.to_pylist() if checked else []


def _load(load: Mapping[str, Any], sheets: Sequence[Any], lines: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    rows = sum(sheet["rows_loaded"] for sheet in sheets)
    if "rows" in load and rows != load["rows"]:
        yield f"{rows} rows instead of {load['rows']}"
    first = min((sheet["first_date"] for sheet in sheets if sheet["first_date"]), default="")
    last = max((sheet["last_date"] for sheet in sheets if sheet["last_date"]), default="")
    if not first.startswith(load.get("first", "")) or not last.startswith(load.get("last", "")):
        yield f"from {first} to {last} instead of {load.get('first')} to {load.get('last')}"
    for field, amount in load.get("totals", {}).items():
        found = sum((Decimal(sheet["totals"].get(field, "0")) for sheet in sheets), Decimal(0))
        if found.quantize(CENT) != Decimal(str(amount)).quantize(CENT):
            yield f"Σ {field} is {found} instead of {amount}"
    yield from _columns(load, [column for sheet in sheets for column in sheet["columns"]])
    yield from _checks(load, [check for sheet in sheets for check in sheet["checks"]])
    told = {problem["row"] for sheet in sheets for problem in sheet["problems"]}
    yield from (f"row {row} is not spoken of" for row in load.get("problems", []) if row not in told)
    wanted = [line for line in load.get("lines", []) if not any(_same_line(line, other) for other in lines)]
    yield from (f"no line {line}" for line in wanted)


def _columns(load: Mapping[str, Any], columns: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    fields = {_plain(column["header"]): column["field"] for column in columns}
    units = {_plain(column["header"]): column["unit"] for column in columns if column["field"]}
    for header, field in load.get("columns", {}).items():
        if fields.get(_plain(header)) != (field or None):
            yield f"column {header} became {fields.get(_plain(header))} instead of {field or 'nothing'} of {fields}"
    for header, unit in load.get("units", {}).items():
        if units.get(_plain(header)) != unit:
            yield f"unit of {header} is {units.get(_plain(header))} instead of {unit} of {units}"
    for field in load.get("said", []):
        if not any(column["field"] == field and column["why"] for column in columns):
            yield f"nothing says where {field} comes from"
    yield from (f"no reason for {column['header']}" for column in columns if column["field"] and not column["why"])


def _plain(header: str) -> str:
    return "".join(header.replace("*", "").split())


def _checks(load: Mapping[str, Any], checks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Every expected total is among the checks, and every check that fails is expected."""
    wanted = load.get("checks", [])
    for check in wanted:
        if not any(_same_check(check, found) for found in checks):
            yield f"no check {check} among {[(c['column'], c['file_says'], c['we_read'], c['ok']) for c in checks]}"
    for found in checks:
        if not found["ok"] and not any(_same_check(check, found) for check in wanted):
            yield f"a false alarm: {found}"


def _same_check(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    pairs = [(wanted[key], found[key]) for key in ("file_says", "we_read") if key in wanted]
    return wanted["ok"] == found["ok"] and all(Decimal(str(a)) == Decimal(b or "NaN") for a, b in pairs)


def _same_line(wanted: Mapping[str, Any], line: Mapping[str, Any]) -> bool:
    return all(_same_value(value, line.get(field)) for field, value in wanted.items())


def _same_value(wanted: object, found: object) -> bool:
    if isinstance(found, Decimal):
        return found.quantize(THOUSANDTH) == Decimal(str(wanted)).quantize(THOUSANDTH)
    return str(wanted) == ("" if found is None else str(found))


def _question(expected: Mapping[str, Any], report: Mapping[str, Any]) -> Iterator[str]:
    """One question, with at least two readings that differ, each with its totals and shown on real rows."""
    asked = [told["question"] for told in (report, *report["sheets"]) if told["question"]]
    if len(asked) != 1 or not asked[0]["text"]:
        yield f"{len(asked)} questions instead of one"
        return
    readings = asked[0]["readings"]
    choices = {str(reading["totals"]) + str(reading["examples"]) for reading in readings}
    if len(choices) < 2 and "readings" in expected:
        yield f"no two readings that differ: {readings}"
    if any(not reading["label"] or not reading["examples"] for reading in readings):
        yield f"a reading without words or rows: {readings}"
    offered = {total for reading in readings for total in reading["totals"].values()}
    numbers = {Decimal(total) for total in offered if NUMBER.match(total)}
    missing = [total for total in expected.get("readings", []) if Decimal(total) not in numbers]
    yield from (f"no reading gives {total}: {sorted(offered)}" for total in missing)


def test_every_dataset_is_loaded_from_several_messy_files() -> None:
    loaded = Counter(load["dataset"] for expected in EXPECTED.values() for load in expected.get("loads", []))
    assert {name: loaded[name] for name in datasets() if loaded[name] < 3} == {}
