"""Decides which dataset a table is and what each column means, with the reason."""

from __future__ import annotations

from collections.abc import Mapping

from data.meaning.choosing import choose
from data.meaning.columns import columns_of
from data.decisions import Column, Match, Question, Reading
from data.messages import say
from data.meaning.profiles import profiles
from data.tables import Table
from data.meaning.witness import witness_of

__all__ = ["Column", "Match", "Question", "Reading", "match"]


def match(
    table: Table,
    file_name: str,
    dataset: str | None = None,
    answers: Mapping[str, str] | None = None,
    language: str = "zh",
) -> Match:
    """The dataset and columns of a table. `dataset` overrules; `answers` are earlier decisions by question kind."""
    witness = witness_of(table, file_name)
    seen = profiles(table.body)
    asked = dataset or (answers or {}).get("dataset")
    choice = choose(table.header, seen, witness, asked, language)
    if choice.layout is None:
        return Match(
            None, _kept_out(table, language), choice.why, choice.confidence, kind=choice.kind, language=language
        )
    columns = columns_of(choice.layout, table.header, witness, answers or {}, language)
    return Match(
        choice.layout.dataset.name,
        columns,
        choice.why,
        choice.confidence,
        answers=dict(answers or {}),
        language=language,
    )


def _kept_out(table: Table, language: str) -> tuple[Column, ...]:
    return tuple(Column(header, None, why=say("column.no_dataset", language)) for header in table.header)
