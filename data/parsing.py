"""A file as typed rows: read, match, check; without looking at the warehouse."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from data import progress
from data.blocks import with_totals_of_blocks
from data.checking import check
from data.coinage import in_one_currency
from data.decisions import BOTH, NO_DATA, TOGETHER
from data.delivery import FileReading, SheetReading
from data.matching import Match, match
from data.meaning.layout.ages import with_ages_as_headers
from data.meaning.reshaping.aligning import aligned
from data.meaning.reshaping.alternating import with_figures_side_by_side
from data.meaning.reshaping.around import with_months_around
from data.meaning.reshaping.banners import with_headings_as_column
from data.meaning.reshaping.counted_groups import without_counted_groups
from data.meaning.reshaping.days_across import with_days_across
from data.meaning.reshaping.days_of_month import with_days_of_month
from data.meaning.reshaping.legends import with_codes_written_out
from data.meaning.reshaping.spoken_days import with_days_written_out
from data.meaning.reshaping.told_apart import with_names_told_apart
from data.meaning.reshaping.turn_of_year import with_years
from data.meaning.reshaping.worded_days import with_worded_days
from data.meaning.settling.same_names import names_apart
from data.meaning.settling.told_columns import KIND
from data.progress import Step
from data.questions import asked_once
from data.reading import Refused, read
from data.repeats import without_repeats
from data.scripts import AsWritten, in_simplified, with_names_as_written
from data.tables import Table, find_tables_of

CHUNK = 1 << 20
ROWS_SAID = 5  # in one sentence
OVERRULED = "overruled"  # the kind of answer that says what a table is


@dataclass(frozen=True)
class Order:
    """How a file is to be read, where its sender or the reader has said so.

    dataset, sheet: overrule what would be found; overruled: the same for tables of one layout, as
    (layout, dataset or NO_DATA). decided: answers to questions, by kind; one that names a column holds for the
    tables that have it. answered: the same for tables of one layout, as (layout, kind, answer).
    remembered: (layout, kind, answer) of earlier decisions about this sender's files. received_at: when the
    file arrived, where it waited to be read.
    """

    sender: str | None = None
    dataset: str | None = None
    sheet: str | None = None
    decided: tuple[tuple[str, str], ...] = ()
    remembered: tuple[tuple[str, str, str], ...] = ()
    language: str = "zh"
    received_at: datetime | None = None
    overruled: tuple[tuple[str, str], ...] = ()
    answered: tuple[tuple[str, str, str], ...] = ()

    def dataset_of(self, layout: str) -> str | None:
        """What somebody said a table of this layout is; today's word goes before an earlier one."""
        earlier = {known: answer for known, kind, answer in self.remembered if kind == OVERRULED}
        return self.dataset or (earlier | dict(self.overruled)).get(layout)

    def answers_for(self, layout: str, header: Sequence[str]) -> dict[str, str]:
        """The answers that hold for a table of this layout and header; today's go before earlier ones."""
        earlier, today = (
            {kind: answer for known, kind, answer in told if known == layout}
            for told in (self.remembered, self.answered)
        )
        decided = {kind: answer for kind, answer in self.decided if _is_of(kind, answer, header)}
        return earlier | decided | today


def _is_of(kind: str, answer: str, header: Sequence[str]) -> bool:
    """Whether an answer is of a table with this header; one that names a column is of no table without it."""
    return (
        answer in (*header, *names_apart(header))
        or answer in (NO_DATA, TOGETHER)
        or not (kind == "two_amounts" or kind.startswith(KIND))
    )


def read_file(path: Path, order: Order = Order()) -> FileReading:
    """A file's tables as typed rows, or the reason why not."""
    with ThreadPoolExecutor(1) as beside:
        digest = beside.submit(sha256_of, path)
        try:
            readings = _readings(path, order)
        except Refused as refusal:
            progress.tell(Step(path, progress.DONE))
            return FileReading(path, digest.result(), order.sender, refusal=refusal)
    return FileReading(
        path,
        digest.result(),
        order.sender,
        asked_once(in_one_currency(without_repeats(with_totals_of_blocks(readings)))),
        decided=order.decided,
        received_at=order.received_at,
        overruled=_overruled(readings, order),
        answered=order.answered,
    )


def _overruled(readings: Sequence[SheetReading], order: Order) -> tuple[tuple[str, str], ...]:
    said = {sheet.layout: order.dataset_of(sheet.layout) for sheet in readings}
    return tuple((layout, dataset) for layout, dataset in said.items() if dataset)


def _readings(path: Path, order: Order) -> list[SheetReading]:
    tables, as_written, over = *_tables(path, order.sheet), 0
    rows = sum(len(table.rows) for table in tables)
    readings = []
    for table in tables:
        progress.tell(Step(path, "checking", over, rows))
        readings += _read_sides(table, path, order)
        over += len(table.rows)
    progress.tell(Step(path, "checking", rows, rows))
    if all(reading.status == "ignored" for reading in readings):
        for table in tables:
            if table.lacks_results:
                raise Refused("unsaved_formulas", sheet=table.sheet)
    return with_names_as_written(readings, as_written)


def _tables(path: Path, sheet: str | None) -> tuple[list[Table], AsWritten]:
    """The tables of a file, in simplified characters, and what their texts are in the file's."""
    progress.tell(Step(path, "reading"))
    sheets, as_written = in_simplified([found for found in read(path) if sheet in (None, found.name)])
    if not sheets:
        raise Refused("no_such_sheet", file=path.name, sheet=sheet)
    progress.tell(Step(path, "finding", of=sum(found.cells.num_rows for found in sheets)))
    tables = find_tables_of(sheets)
    if not tables:
        raise Refused("no_table", file=path.name)
    return with_months_around(with_names_told_apart(tables), sheets), as_written


def _read_sides(table: Table, path: Path, order: Order) -> list[SheetReading]:
    """A table as the one dataset it is, or as each that stands side by side in it, where the reader wants both."""
    read = _read_table(table, path, order)
    offered = [reading.answer for reading in read.question.readings] if read.question else []
    if BOTH not in offered or order.answers_for(read.layout, table.header).get("dataset") != BOTH:
        return [read]
    sides = [(*order.answered, (read.layout, "dataset", answer)) for answer in offered if answer != BOTH]
    return [_read_table(table, path, replace(order, answered=answered)) for answered in sides]


def _read_table(table: Table, path: Path, order: Order) -> SheetReading:
    layout = layout_of(table)
    answers = order.answers_for(layout, table.header)
    try:
        table = with_figures_side_by_side(with_headings_as_column(without_counted_groups(aligned(table))))
        table = with_ages_as_headers(with_worded_days(with_days_written_out(with_codes_written_out(table))))
        table = with_years(with_days_of_month(with_days_across(table, path.name), path.name), path.name)
        found = match(table, path.name, order.dataset_of(layout), answers, order.language)
    except Refused as refusal:
        nothing = Match(None, (), "", 0.0, language=order.language)
        return SheetReading(table.sheet, layout, "refused", nothing, refusal=refusal)
    read_as = partial(SheetReading, table.sheet, layout, hidden=table.hidden, caption=table.caption)
    if found.dataset is None:
        return read_as("ignored", found)
    if table.left_out:
        rows = ", ".join(map(str, table.left_out[:ROWS_SAID]))
        return read_as("refused", found, refusal=Refused("left_out", sheet=table.sheet, rows=rows))
    if found.question:
        return read_as("needs_decision", found, question=found.question)
    try:
        checked = check(table, found, path.name)
    except Refused as refusal:
        return read_as("refused", found, refusal=refusal)
    if checked.question:
        return read_as("needs_decision", found, checked, checked.question)
    if not checked.rows.num_rows:
        return read_as("refused", found, checked, refusal=Refused("no_rows", sheet=table.sheet))
    return read_as("ready", found, checked)


def layout_of(table: Table) -> str:
    """The same for tables with the same columns in the same order."""
    return hashlib.sha256("\x1f".join(table.header).encode()).hexdigest()[:16]


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes; '' where there is no file."""
    if not path.is_file():
        return ""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
