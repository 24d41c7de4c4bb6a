"""Commits files that were read: finds what they repeat or replace, loads them, keeps the originals."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from data import comparing, loading, memory, progress, rejected, replacing
from data.checked import Problem
from data.decisions import Question
from data.delivery import Delivery, FileReading, SheetReading
from data.dictionary import datasets
from data.loading import Cursor
from data.marts import months_of_batches, refresh_marts
from data.messages import say
from data.parsing import OVERRULED
from data.partly import WITHOUT, whether_without_refused
from data.progress import DONE, Step
from data.reading import Refused
from data.report import sheet_report
from data.second_currency import currencies_held, second_currency
from data.store import Store, record_change


def deliver(
    store: Store,
    readings: Iterable[FileReading],
    who: str | None = None,
    dry_run: bool = False,
    language: str = "zh",
) -> list[Delivery]:
    """Loads all files that are ready in one transaction, marts included; a dry run only says.

    Other writers wait while `readings` are awaited: read first wherever there may be any.
    """
    with store.transaction(prepared=True) as cursor:
        deliveries = [_load(cursor, _decide(cursor, reading, language), who, dry_run) for reading in readings]
        batches = [delivery.batch for delivery in deliveries if delivery.batch is not None]
        if batches:
            loaded = [delivery.reading for delivery in deliveries if delivery.batch is not None]
            _tell([delivery.reading for delivery in deliveries if delivery.batch is None], DONE)
            _tell(loaded, "refreshing")
            with ThreadPoolExecutor(1) as beside:
                kept = [beside.submit(_keep_original, store, reading) for reading in loaded]
                refresh_marts(cursor, months_of_batches(cursor, batches))
            for original in kept:
                original.result()
            record_change(cursor, "import", who)
    _tell([delivery.reading for delivery in deliveries], DONE)
    return deliveries


def _tell(readings: Sequence[FileReading], step: str) -> None:
    for reading in readings:
        progress.tell(Step(reading.path, step, of=_rows(reading)))


def _rows(reading: FileReading) -> int:
    return sum(sheet.checked.rows_read for sheet in reading.ready if sheet.checked)


def original_path(store: Store, sha256: str) -> Path:
    """Where the bytes of a loaded file are kept."""
    return store.path.parent / "originals" / sha256


def _decide(cursor: Cursor, reading: FileReading, language: str) -> Delivery:
    """What is to become of a file: would_import (or replaced) where nothing stands against loading it."""
    sheets = (_with_opening(cursor, sheet, reading.sender) for sheet in reading.sheets)
    reading = replace(reading, sheets=tuple(_with_differences(cursor, sheet, language) for sheet in sheets))
    if reading.refusal is None and any(sheet.status == "needs_decision" for sheet in reading.sheets):
        return Delivery(reading, "needs_decision")
    if reading.refusal or not reading.ready:
        return Delivery(reading, "refused")
    if any(sheet.status == "refused" for sheet in reading.sheets):
        answer = dict(reading.decided).get(memory.WITHOUT_REFUSED)
        if answer is None:
            return Delivery(reading, "needs_decision", question=whether_without_refused(reading, language))
        if answer != WITHOUT:
            return Delivery(reading, "refused")
    _tell([reading], "comparing")
    repeats = comparing.batch_of_file(cursor, reading.sha256)
    if repeats is not None:
        return Delivery(reading, "duplicate", repeats=repeats)
    contents = tuple(comparing.content_of(cursor, sheet.checked) for sheet in reading.ready if sheet.checked)
    repeats = _repeated_batch(cursor, reading, contents)
    if repeats is not None:
        return Delivery(reading, "duplicate", repeats=repeats)
    return replace(_compare(cursor, reading, language), contents=contents)


def _with_opening(cursor: Cursor, sheet: SheetReading, sender: str | None) -> SheetReading:
    """The sheet with one more check where it states opening stock and the sender's last file the closing one."""
    found = (
        comparing.check_opening(cursor, sheet.checked, sender) if sheet.checked and sheet.status == "ready" else None
    )
    if found is None or sheet.checked is None:
        return sheet
    return replace(sheet, checked=replace(sheet.checked, checks=(*sheet.checked.checks, found)))


def _with_differences(cursor: Cursor, sheet: SheetReading, language: str) -> SheetReading:
    """The sheet with a word on each attribute in which a list differs from the lines, whose word counts."""
    if sheet.checked is None or sheet.status != "ready":
        return sheet
    fields = datasets()[sheet.checked.dataset].fields
    found = comparing.differences(cursor, sheet.checked)
    if not found:
        return sheet

    def told(row: int, field: str, listed: str, stated: str) -> Problem:
        value = say("problem.said_otherwise", language, listed=listed, stated=stated)
        return Problem("list_differs", row, fields[field].label(language), value, fatal=False)

    problems = (*sheet.checked.problems, *(told(*one) for one in found))
    return replace(sheet, checked=replace(sheet.checked, problems=problems))


def _repeated_batch(cursor: Cursor, reading: FileReading, contents: Sequence[str]) -> int | None:
    """The batch that brought every ready sheet of a file before, in other bytes."""
    batches = [
        comparing.batch_of_content(cursor, sheet.checked.dataset, content)
        for sheet, content in zip(reading.ready, contents, strict=True)
        if sheet.checked
    ]
    return None if None in batches else batches[0]


def _compare(cursor: Cursor, reading: FileReading, language: str) -> Delivery:
    found = [comparing.compare(cursor, sheet.checked, reading.sender) for sheet in reading.ready if sheet.checked]
    decided = dict(reading.decided)
    if question := replacing.open_question(found, reading, decided, language):
        return Delivery(reading, "needs_decision", comparisons=tuple(found), question=question)
    if refusal := replacing.refusal_of_part(found, decided, language):
        return Delivery(replace(reading, refusal=refusal), "refused")
    found = [replacing.settled(comparison, decided) for comparison in found]
    held = currencies_held(cursor, {sheet for comparison in found for sheet in comparison.replaced})
    match second_currency(reading, held, decided, language):
        case Refused() as refusal:
            return Delivery(replace(reading, refusal=refusal), "refused")
        case Question() as question:
            return Delivery(reading, "needs_decision", comparisons=tuple(found), question=question)
    replaced = any(comparison.replaced for comparison in found)
    return Delivery(reading, "replaced" if replaced else "would_import", comparisons=tuple(found))


def _load(cursor: Cursor, decided: Delivery, who: str | None, dry_run: bool) -> Delivery:
    """Carries out what was decided; a dry run leaves everything as it is."""
    if decided.status not in ("would_import", "replaced"):
        return decided
    if dry_run:
        return Delivery(decided.reading, "would_import", comparisons=decided.comparisons)
    reading = decided.reading
    _tell([reading], "writing")
    status = "replaced" if decided.status == "replaced" else "imported"
    batch = loading.add_batch(cursor, reading, who, status)
    for sheet, comparison, content in zip(reading.ready, decided.comparisons, decided.contents, strict=True):
        assert sheet.checked is not None
        kept = json.dumps(sheet_report(sheet, status), ensure_ascii=False)
        number = loading.add_sheet(cursor, batch, sheet.sheet, sheet.checked, content, kept)
        rejected.keep(cursor, sheet.checked, batch, number)
        loading.supersede(cursor, comparison, batch)
        answered = {kind: answer for layout, kind, answer in reading.answered if layout == sheet.layout}
        memory.remember(cursor, reading.sender, sheet.layout, dict(reading.decided) | answered)
    for layout, dataset in reading.overruled:
        memory.remember(cursor, reading.sender, layout, {OVERRULED: dataset})
    return Delivery(reading, status, batch, decided.comparisons)


def _keep_original(store: Store, reading: FileReading) -> None:
    """Copies a file's bytes; a copy that is cut off does not stand where a whole one is looked for."""
    kept = original_path(store, reading.sha256)
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        copyfile(reading.path, part := kept.with_suffix(".part"))
        part.replace(kept)
