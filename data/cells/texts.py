"""Cleans text and id columns in bulk: what says nothing becomes null, ids keep every digit."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import flat
from data.cells.numbers import ERROR_CELL, MISSING

_FLOAT_ID = r"^\d+(\.0)?$"
_SPACES = r"[\s\x{3000}\x{00a0}]+"
_ODD_SPACES = r"[\t\r\n\x{3000}\x{00a0}]|\s\s"
_NOTHING = pa.array(sorted(MISSING), pa.string())
_UNTIDY = rf"(?i)^\s|\s$|{_ODD_SPACES}|^#|^({'|'.join(re.escape(word) for word in MISSING)})$"
SAMPLE = 10_000
REPEATING = 0.5


def clean(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Text without outer spaces and line breaks; null for -, NULL, 无 and error cells."""
    texts = flat(column)
    if not _repeats(texts):
        return _tidy(texts)
    encoded = texts.dictionary_encode()
    return _tidy(encoded.dictionary).take(encoded.indices)


def clean_ids(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Ids as text; `.0` goes only where the whole column is whole numbers that became floats."""
    texts = clean(column)
    return pc.replace_substring_regex(texts, r"\.0$", "") if _are_floats(texts) else texts


def _repeats(texts: pa.Array) -> bool:
    """Whether the texts repeat so much that each distinct one is better cleaned once."""
    sample = texts.slice(0, SAMPLE)
    return len(pc.unique(sample)) < REPEATING * len(sample)


def _tidy(texts: pa.Array) -> pa.Array:
    if not pc.any(pc.match_substring_regex(texts, _UNTIDY)).as_py():
        return texts
    bare = pc.utf8_trim_whitespace(texts)
    if pc.any(pc.match_substring_regex(bare, _ODD_SPACES)).as_py():
        bare = pc.utf8_trim_whitespace(pc.replace_substring_regex(bare, _SPACES, " "))
    says_nothing = pc.is_in(pc.utf8_lower(bare), _NOTHING)
    if pc.any(pc.starts_with(bare, "#")).as_py():
        says_nothing = pc.or_(says_nothing, pc.fill_null(pc.match_substring_regex(bare, ERROR_CELL), False))
    return pc.if_else(says_nothing, pa.scalar(None, pa.string()), bare)


def _are_floats(texts: pa.Array) -> bool:
    """Whether all ids are whole numbers and some of them end in `.0`."""
    if not pc.any(pc.ends_with(texts.slice(0, SAMPLE), ".0")).as_py():
        return False
    return bool(pc.all(pc.match_substring_regex(texts, _FLOAT_ID)).as_py())
