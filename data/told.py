"""A delivery's report as the command line prints it for people: one block of lines per file."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from data.dictionary import datasets
from data.messages import say

PROBLEMS = 5  # of a sheet; the page and `rejected` have them all


def told(reports: Sequence[Mapping[str, Any]], language: str) -> str:
    """What became of each file: its sheets with rows and totals, what is asked and how to answer, what was wrong."""
    return "\n".join(line for report in reports for line in _file(report, language))


def _file(report: Mapping[str, Any], language: str) -> list[str]:
    status = say(f"delivery.status.{report['status']}", language)
    key = "delivery.file" if report["batch"] is None else "delivery.file_in_batch"
    lines = [say(key, language, file=report["file"], status=status, batch=report["batch"])]
    lines += [f"  {report['message']}"] if report["message"] else []
    for sheet in report["sheets"]:
        lines.append(f"  {_sheet(sheet, language)}")
        lines += _question(sheet["question"], sheet["dataset"], language)
        lines += [f"    {problem['message']}" for problem in sheet["problems"][:PROBLEMS]]
    return lines + _question(report["question"], None, language)


def _sheet(sheet: Mapping[str, Any], language: str) -> str:
    """What a sheet is and what became of it; how many rows and how much, as far as it was read."""
    dataset = say(f"dataset.{sheet['dataset']}", language) if sheet["dataset"] else "—"
    status = say(f"delivery.status.{sheet['status']}", language)
    if not sheet["rows_read"]:
        return say("delivery.sheet_unread", language, sheet=sheet["sheet"], dataset=dataset, status=status)
    totals = _totals(sheet["totals"], sheet["dataset"], language)
    return say("delivery.sheet", language, **{**sheet, "dataset": dataset, "status": status, "totals": totals or "—"})


def _question(question: Mapping[str, Any] | None, dataset: str | None, language: str) -> list[str]:
    """What is asked; for each answer what to add to the command, what it means and what it leads to."""
    if question is None:
        return []
    lines = [f"    {question['text']}"]
    for reading in question["readings"]:
        answer = shlex.quote(f"{question['kind']}={reading['answer']}")
        read_as = reading["answer"] if reading["answer"] in datasets() else dataset
        totals = _totals(reading["totals"], read_as, language)
        key = "delivery.answer" if totals else "delivery.answer_alone"
        lines.append("      " + say(key, language, answer=answer, label=reading["label"], totals=totals))
    return lines


def _totals(totals: Mapping[str, str], dataset: str | None, language: str) -> str:
    """The sums of a dataset's measures under their names, exact."""
    fields = datasets()[dataset].fields if dataset else {}
    known = {name: total for name, total in totals.items() if name in fields and fields[name].is_measure}
    return say("delivery.and", language).join(f"{fields[n].label(language)} {_exact(t)}" for n, t in known.items())


def _exact(total: str) -> str:
    """All digits of a number, thousands apart, without the noughts behind its fraction: 1234.5000 → 1,234.5"""
    text = f"{Decimal(total):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
