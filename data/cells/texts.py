"""Cleans text and id columns in bulk: what says nothing becomes null, ids keep every digit."""

from __future__ import annotations

import re
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.numbers import ERROR_CELL, MISSING
from data.coding import Column, rewritten
from data.threads import in_pieces

_FLOAT_ID = r"^\d+(\.0)?$"
_POWER = r"^\d(\.\d+)?[eE]\+\d{1,2}$"
_SPACES = r"[\s\x{3000}\x{00a0}]+"
_ODD_SPACES = r"[\t\r\n\x{3000}\x{00a0}]|\s\s"
_NOTHING = pa.array(sorted(MISSING), pa.string())
_LONGEST = max(len(word.encode()) for word in MISSING)
_UNTIDY = rf"(?i)^\s|\s$|{_ODD_SPACES}|^#|^({'|'.join(re.escape(word) for word in MISSING)})$"


def clean(column: Column) -> pa.Array:
    """Text without outer spaces and line breaks, coded where it was; null for -, NULL, 无 and error cells."""
    return rewritten(column, partial(in_pieces, _tidy))


def clean_ids(column: Column) -> pa.Array:
    """Ids as text; `.0` goes only where the whole column is whole numbers that became floats."""
    return rewritten(clean(column), _whole)


def _whole(texts: pa.Array) -> pa.Array:
    """Ids without the point of a float; none where a spreadsheet left a power of ten."""
    if _are_floats(texts):
        return pc.replace_substring_regex(texts, r"\.0$", "")
    rounded = in_pieces(rounded_ids, texts)
    return pc.if_else(rounded, pa.scalar(None, pa.string()), texts) if pc.any(rounded).as_py() else texts


def rounded_ids(texts: pa.Array) -> pa.Array:
    """Which ids a spreadsheet turned into a power of ten (6.9E+12), their digits lost."""
    if pc.all(pc.utf8_is_alnum(texts)).as_py():
        return pa.repeat(False, len(texts))
    return pc.fill_null(pc.match_substring_regex(texts, _POWER), False)


def _tidy(texts: pa.Array) -> pa.Array:
    if _are_words(texts) or not pc.any(pc.match_substring_regex(texts, _UNTIDY)).as_py():
        return texts
    bare = pc.utf8_trim_whitespace(texts)
    if pc.any(pc.match_substring_regex(bare, _ODD_SPACES)).as_py():
        bare = pc.utf8_trim_whitespace(pc.replace_substring_regex(bare, _SPACES, " "))
    says_nothing = pc.is_in(pc.utf8_lower(bare), _NOTHING)
    if pc.any(pc.starts_with(bare, "#")).as_py():
        says_nothing = pc.or_(says_nothing, pc.fill_null(pc.match_substring_regex(bare, ERROR_CELL), False))
    return pc.if_else(says_nothing, pa.scalar(None, pa.string()), bare)


def _are_words(texts: pa.Array) -> bool:
    """Whether all are letters and digits, and longer than what says nothing: seen five times as fast as the rest."""
    says_something = pc.greater(pc.binary_length(texts), _LONGEST)
    return bool(pc.all(pc.and_(says_something, pc.utf8_is_alnum(texts))).as_py())


def _are_floats(texts: pa.Array) -> bool:
    """Whether all ids are whole numbers and some of them end in `.0`."""
    if not pc.any(pc.ends_with(texts, ".0")).as_py():
        return False
    return bool(pc.all(pc.match_substring_regex(texts, _FLOAT_ID)).as_py())
