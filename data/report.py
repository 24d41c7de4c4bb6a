"""A delivery in words and plain values, as the command line prints and the ledger keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from data.checking import Check, Problem
from data.delivery import Delivery, SheetReading
from data.matching import Column, Question
from data.meaning.headers import currency_shown
from data.messages import say
from data.reading import Refused

PROBLEMS_SHOWN = 200
DONE = ("imported", "would_import", "replaced", "duplicate")

# What a sheet that is ready became, by what became of its file.
READY_BECAME = {"needs_decision": "would_import", "refused": "would_import"}


def file_report(delivery: Delivery, language: str = "zh") -> dict[str, Any]:
    """One file: `{file, sha256, status, batch, message, sheets}`."""
    reading = delivery.reading
    ready = READY_BECAME.get(delivery.status, delivery.status)
    return {
        "file": reading.path.name,
        "sha256": reading.sha256,
        "status": delivery.status,
        "batch": delivery.batch if delivery.batch is not None else delivery.repeats,
        "message": _message(delivery, language),
        "sheets": [
            sheet_report(sheet, ready if sheet.status == "ready" else sheet.status, language)
            for sheet in reading.sheets
        ],
        "question": question_report(delivery.question) if delivery.question else None,
        "comparison": _comparison(delivery),
    }


def sheet_report(sheet: SheetReading, status: str, language: str = "zh") -> dict[str, Any]:
    """One table: what it is and why, rows, totals as exact decimal strings, columns, checks, question, problems."""
    checked = sheet.checked
    return {
        "sheet": sheet.sheet,
        "dataset": sheet.match.dataset,
        "status": status,
        "message": _refusal(sheet.refusal, language) if sheet.refusal else sheet.match.why,
        "why": sheet.match.why,
        "rows_read": checked.rows_read if checked else 0,
        "rows_loaded": checked.rows.num_rows if checked else 0,
        "rows_rejected": checked.rejected.num_rows if checked else 0,
        "totals": {name: str(total) for name, total in checked.totals.items()} if checked else {},
        "first_date": str(checked.first_date) if checked and checked.first_date else None,
        "last_date": str(checked.last_date) if checked and checked.last_date else None,
        "until": str(checked.until) if checked and checked.until else None,
        "columns": [_column(column) for column in sheet.match.columns],
        "checks": [_check(found) for found in checked.checks] if checked else [],
        "question": question_report(sheet.question) if sheet.question else None,
        "problems": _problems(checked.problems, language) if checked else [],
    }


def question_report(question: Question) -> dict[str, Any]:
    """What is asked, and each reading with its answer key, totals and real rows."""
    return {
        "kind": question.kind,
        "text": question.text,
        "readings": [
            {
                "answer": reading.answer,
                "label": reading.label,
                "totals": reading.totals,
                "examples": list(reading.examples),
            }
            for reading in question.readings
        ],
    }


def _message(delivery: Delivery, language: str) -> str | None:
    reading = delivery.reading
    refused = [sheet.refusal for sheet in reading.sheets if sheet.status == "refused" and sheet.refusal]
    if reading.refusal or refused:
        return _refusal(reading.refusal or refused[0], language)
    if delivery.status == "refused":
        why = _why_ignored(reading.sheets, language)
        return say("delivery.no_dataset", language, file=reading.path.name, why=why)
    if delivery.status == "duplicate":
        return say("delivery.duplicate", language, file=reading.path.name, batch=delivery.repeats)
    return None


def _why_ignored(sheets: Sequence[SheetReading], language: str) -> str:
    """The reasons in one clause, each once however many sheets have it."""
    reasons = dict.fromkeys(sheet.match.why.rstrip("；; ") for sheet in sheets if sheet.match.why)
    return say("delivery.joint", language).join(reasons)


def _refusal(refusal: Refused, language: str) -> str:
    return say(f"refused.{refusal.kind}", language, **refusal.values)


def _column(column: Column) -> dict[str, Any]:
    return {"header": column.header, "field": column.field, "unit": column.unit, "why": column.why}


def _check(found: Check) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "column": found.column,
        "file_says": _exact(found.file_says),
        "we_read": _exact(found.we_read),
        "ok": found.ok,
    }


def _exact(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _problems(problems: Sequence[Problem], language: str) -> list[dict[str, Any]]:
    return [
        {
            "row": problem.row,
            "column": problem.column,
            "value": problem.value,
            "kind": problem.kind,
            "message": problem_message(problem, language),
        }
        for problem in problems[:PROBLEMS_SHOWN]
    ]


def problem_message(problem: Problem, language: str) -> str:
    """What is wrong in one sentence; a currency by its name there, whatever language it was found in."""
    value = problem.value
    if problem.kind == "foreign_currency" and value:
        value = currency_shown(value, language)
    return say(f"problem.{problem.kind}", language, row=problem.row, column=problem.column, value=value)


def _comparison(delivery: Delivery) -> Mapping[str, int]:
    return {
        "new": sum(found.new for found in delivery.comparisons),
        "changed": sum(found.changed for found in delivery.comparisons),
        "same": sum(found.same for found in delivery.comparisons),
    }
