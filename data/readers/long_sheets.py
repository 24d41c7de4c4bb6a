"""Reads the long sheets of a workbook straight into columns, with no Python object for each cell on the way.

Nearly all the time that a large workbook takes goes there. The library used here writes some cells otherwise than the
rest of the house: these are written over where that is possible, and else the sheet is left to the other reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc

from data.readers.canonical import moment_texts, plain_texts
from data.readers.sheet import text_table
from data.threads import side_by_side

LONG = 4 << 20  # bytes of a sheet's text; a shorter one is read as quickly either way
TOP = 1 << 16  # bytes within which a filled cell of the first column stands: the library drops empty columns before it
FIRST_COLUMN = re.compile(rb'<c r="A\d+"[^>]*[^>/]>(?!</c>)')
EXPONENT, DAY_AS_TEXT = re.compile(rb"[eE]\+"), b't="d"'
LONG_NUMBER, DIGITS = re.compile(rb"<v>-?\d{17}"), r"^-?\d{17,}$"  # past what a float tells apart
MOMENT = r"^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$"
# How the library writes times of more than a day, and what is no day of any report.
STRANGE = r"^(\+\d+|18[0-8]\d|189[0-8]|190[04])-\d\d-|^1899-(0|11|12-[012]|12-30)"
SHORT = 9  # bytes; a text that one of these patterns tells is longer
NO_DAY, MIDNIGHT = "1899-12-31 ", "00:00:00"  # how a time alone begins
ROUNDED = r"\.\d{8,9}$"  # the library writes nine decimals and no more, too few for a price in 亿元
TRUTH, TRUTHS = b'="b"', {"true": "TRUE", "false": "FALSE"}


class Unlike(Exception):
    """A sheet has cells that only the other reader writes as the rest of the house does."""


def is_long(text: bytes) -> bool:
    """Whether a sheet is worth being read in columns, and none of its columns would be dropped."""
    return len(text) >= LONG and bool(FIRST_COLUMN.search(text[:TOP]))


def is_written_alike(text: bytes) -> bool:
    """Whether a sheet's text holds nothing that is known to be written otherwise."""
    return DAY_AS_TEXT not in text and (b"+" not in text or not EXPONENT.search(text))


def columns_of(book: fastexcel.ExcelReader, name: str) -> list[pa.Array]:
    """The columns of a sheet as the library writes them, from its first row and column on. Raises Unlike."""
    try:
        return book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string").to_arrow().columns
    except fastexcel.FastExcelError as error:
        raise Unlike from error


def cells_of(columns: Sequence[pa.Array], text: bytes) -> pa.Table:
    """The cells of a sheet as canonical text. Raises Unlike."""
    return text_table(side_by_side(partial(_canonical, text=text), columns))


def _canonical(column: pa.Array, text: bytes) -> pa.Array:
    """What the library wrote, written as the rest of the house does. Raises Unlike.

    text: of the whole sheet.
    """
    texts = plain_texts(column)
    for written, canonical in {"-0": "0", **TRUTHS}.items():
        if pc.any(same := pc.equal(texts, written)).as_py() and (written not in TRUTHS or TRUTH in text):
            texts = pc.if_else(same, canonical, texts)
    long = texts.filter(pc.fill_null(pc.greater(pc.binary_length(texts), SHORT), False))
    if _any(long, STRANGE) or _any(long, ROUNDED) or (_any(long, DIGITS) and LONG_NUMBER.search(text)):
        raise Unlike
    return _with_moments(texts) if _any(long, MOMENT) else texts


def _with_moments(texts: pa.Array) -> pa.Array:
    """Texts with days written without their midnight, and times without a day. Raises Unlike."""
    at = pc.fill_null(pc.match_substring_regex(texts, MOMENT), False)
    try:
        moments = moment_texts(texts.filter(at).cast(pa.timestamp("us")))
    except pa.ArrowInvalid as error:  # a text of 31 June
        raise Unlike from error
    timed = pc.replace_substring_regex(moments, f"^{NO_DAY.strip()}$", NO_DAY + MIDNIGHT)
    timed = pc.replace_substring_regex(timed, f"^{NO_DAY}", "")
    return pc.replace_with_mask(texts, at, timed)


def _any(texts: pa.Array, pattern: str) -> bool:
    return bool(pc.any(pc.match_substring_regex(texts, pattern)).as_py())
