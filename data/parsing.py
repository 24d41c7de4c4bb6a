"""A file as typed rows: read, match, check; without looking at the warehouse."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from data.checking import Checked, check
from data.delivery import FileReading, SheetReading
from data.matching import match
from data.reading import Refused, read
from data.tables import Table, find_tables

CHUNK = 1 << 20


def read_file(
    path: Path,
    dataset: str | None = None,
    sheet: str | None = None,
    answers: Mapping[str, str] | None = None,
    sender: str | None = None,
) -> FileReading:
    """A file's tables as typed rows. `dataset` and `sheet` overrule; `answers` decide questions by kind."""
    digest = sha256_of(path) if path.is_file() else ""
    try:
        readings = [_read_table(table, path, dataset, answers) for table in _tables(path, sheet)]
    except Refused as refusal:
        return FileReading(path, digest, sender, refusal=refusal)
    return FileReading(path, digest, sender, _without_summaries(readings))


def _tables(path: Path, sheet: str | None) -> list[Table]:
    sheets = [found for found in read(path) if sheet in (None, found.name)]
    if not sheets:
        raise Refused("no_such_sheet", file=path.name, sheet=sheet)
    tables = [table for found in sheets for table in find_tables(found)]
    if not tables:
        raise Refused("no_table", file=path.name)
    return tables


def _read_table(table: Table, path: Path, dataset: str | None, answers: Mapping[str, str] | None) -> SheetReading:
    found = match(table, path.name, dataset, answers)
    if found.dataset is None:
        return SheetReading(table.sheet, "ignored", found)
    if found.question:
        return SheetReading(table.sheet, "needs_decision", found, question=found.question)
    try:
        checked = check(table, found, path.name)
    except Refused as refusal:
        return SheetReading(table.sheet, "refused", found, refusal=refusal)
    if checked.question:
        return SheetReading(table.sheet, "needs_decision", found, checked, checked.question)
    if not checked.rows.num_rows:
        return SheetReading(table.sheet, "refused", found, checked, refusal=Refused("no_rows", sheet=table.sheet))
    return SheetReading(table.sheet, "ready", found, checked)


def _without_summaries(readings: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """A sheet with the totals of a longer one of its dataset sums that one up: it is not data again."""
    return tuple(
        replace(reading, status="ignored", refusal=Refused("summary_sheet", sheet=reading.sheet))
        if any(_sums_up(reading.checked, other.checked) for other in readings)
        else reading
        for reading in readings
    )


def _sums_up(short: Checked | None, long: Checked | None) -> bool:
    if short is None or long is None or short.dataset != long.dataset:
        return False
    money = short.totals.get("amount")
    return bool(money) and money == long.totals.get("amount") and short.rows.num_rows < long.rows.num_rows


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
