"""Repeating texts are looked at once, and every cell still comes out as if it had been looked at itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from data import coding
from data.cells.dating import dates, iso_days, open_texts
from data.cells.measuring import bare_numbers, measure
from data.cells.texts import clean, clean_ids
from data.coding import coded, each, is_coded, plain, rewritten
from data.delivery import FileReading
from data.parsing import read_file

MESSY = sorted(path for path in (Path(__file__).parent / "messy").iterdir() if path.suffix in (".csv", ".xlsx", ".xls"))
COLUMNS = {
    "ids": ["17850.0", "001", None, "17850.0", "小计"],
    "floats": ["17850.0", "552278", None, "17850.0", "小计"],
    "texts": [" 甲  店", "无", None, "#N/A", "小计"],
    "numbers": ["1,284.60", "-", None, "(5)", "小计"],
    "bare": ["12.5", "7", None, "12.5", "小计"],
    "days": ["2024-05-01", "2024-05-02 08:30:00", None, "2024-05-01", "小计"],
    "open days": ["03/04/2024", "13/04/2024", None, "5月", "小计"],
}
READINGS: dict[str, Callable[[pa.Array], object]] = {
    "clean": lambda column: plain(clean(column)).to_pylist(),
    "clean_ids": lambda column: plain(clean_ids(column)).to_pylist(),
    "measure": lambda column: (measure(column).values.to_pylist(), measure(column).faults.to_pylist()),
    "bare_numbers": lambda column: None if (found := bare_numbers(column)) is None else found.to_pylist(),
    "iso_days": lambda column: None if (found := iso_days(column)) is None else found.to_pylist(),
    "dates": lambda column: (dates(column, "dmy").values.to_pylist(), dates(column, "dmy").faults.to_pylist()),
    "open_texts": open_texts,
}


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("name", COLUMNS)
def test_codes_are_read_as_their_texts_without_those_that_no_row_holds_any_more(name: str, reading: str) -> None:
    texts = pa.array(COLUMNS[name] * 3, pa.string())
    rows = pa.array([place for place in range(len(texts)) if place % 5 != 4])
    read = READINGS[reading]
    assert read(texts.dictionary_encode().take(rows)) == read(texts.take(rows))


def test_only_repeating_texts_of_long_columns_are_coded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_coded(coded(pa.array(["甲", "甲", "甲"])))
    monkeypatch.setattr(coding, "WORTH_CODES", 0)
    repeating = pa.chunked_array([["甲", "乙", "甲", "甲"], ["甲", None, "乙"]])
    assert is_coded(coded(repeating))
    assert plain(coded(repeating)).to_pylist() == ["甲", "乙", "甲", "甲", "甲", None, "乙"]
    assert not is_coded(coded(pa.array(["甲", "乙", "丙"])))


def test_each_text_is_looked_at_once_and_nothing_is_made_of_a_missing_cell() -> None:
    looked_at: list[str] = []

    def length(texts: pa.Array) -> pa.Array:
        looked_at.extend(texts.to_pylist())
        return pa.array([len(text) for text in texts.to_pylist()])

    assert each(pa.array(["甲", "乙乙", None, "甲"]).dictionary_encode(), length).to_pylist() == [1, 2, None, 1]
    assert looked_at == ["甲", "乙乙"]


def test_texts_that_become_one_or_nothing_share_a_code_or_have_none() -> None:
    column = pa.array(["甲", "甲 ", "-", "甲"]).dictionary_encode()
    written = rewritten(column, lambda texts: pa.array([{"-": None}.get(t, t.strip()) for t in texts.to_pylist()]))
    assert written.to_pylist() == ["甲", "甲", None, "甲"]
    assert (written.dictionary.to_pylist(), written.null_count) == (["甲"], 1)


@pytest.mark.parametrize("path", MESSY[::3], ids=lambda path: path.name)
def test_a_file_reads_the_same_with_every_column_coded_and_with_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "WORTH_CODES", 0)
    monkeypatch.setattr(coding, "REPEATING", 0)
    as_texts = said(read_file(path))
    monkeypatch.setattr(coding, "REPEATING", 2)
    assert said(read_file(path)) == as_texts


def said(reading: FileReading) -> list[object]:
    """All that a reading says, in plain values."""
    sheets = [(s.sheet, s.status, s.refusal and s.refusal.kind, s.question, s.checked) for s in reading.sheets]
    return [
        (name, status, refusal, question, c and (c.rows.to_pylist(), c.rejected.to_pylist(), c.problems, c.checks))
        for name, status, refusal, question, c in sheets
    ]
