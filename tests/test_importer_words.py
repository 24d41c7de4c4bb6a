"""Every problem, question and answer of the importer has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.dictionary import datasets, foreign, others
from data.messages import LANGUAGES, catalog
from data.parsing import Order, read_file

SOURCES = [p.read_text("utf-8") for p in sorted((Path(__file__).parents[1] / "data" / "facts").glob("*.py"))]
FAULTS = {"missing_required", "not_a_number", "error_cell", "percent", "bad_grouping", "decimal_comma", "not_a_date"}


def _kinds(pattern: str) -> set[str]:
    return {kind for source in SOURCES for kind in re.findall(pattern, source)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence(language: str) -> None:
    kinds = _kinds(r'Problem\(\s*"(\w+)"') | _kinds(r'_negate\([^)]*"(\w+)"\)') | FAULTS
    assert len(kinds) > 15
    assert {kind for kind in kinds if f"problem.{kind}" not in catalog(language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_has_its_question_and_every_option_its_words(language: str) -> None:
    doubts = {
        kind: set(re.findall(r"\w+", options))
        for s in SOURCES
        for kind, options in re.findall(r'Doubt\(\s*"(\w+)", \(([^)]*)\)', s)
    }
    assert len(doubts) > 6
    known = catalog(language)
    assert {kind for kind in doubts if f"question.{kind}" not in known} == set()
    fixed = {(kind, option) for kind, options in doubts.items() for option in options if kind != "currencies"}
    assert {pair for pair in fixed if f"answer.{pair[0]}.{pair[1]}" not in known} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_sheet_and_of_column_has_its_name(language: str) -> None:
    known = catalog(language)
    assert {k for k in (*datasets(), *others()) if f"dataset.{k}" not in known} == set()
    assert {k for k in foreign() if f"foreign.{k}" not in known} == set()


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("zh", "“Amount Paid、Order Total”都像金额，数字却不同，以哪一列为准？"),
        ("en", "Each of Amount Paid, Order Total looks like the amount, but they differ. Which one counts?"),
    ],
)
def test_columns_are_listed_with_the_commas_of_the_readers_language(language: str, question: str) -> None:
    (sheet,) = read_file(Path(__file__).parent / "messy" / "invoices paid.xlsx", Order(language=language)).sheets
    assert sheet.question is not None and sheet.question.text == question
