"""Reads text files of any usual encoding and delimiter into one sheet, without looking for tables."""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from data.readers.canonical import plain_texts
from data.readers.delimiters import SAMPLE, Layout, layout, split
from data.readers.encoding import to_utf8
from data.readers.fixed import cut
from data.readers.records import grid, unix
from data.readers.sheet import Refused, Sheet

MOST_BYTES = 1 << 30
LINE = re.compile(r'"(?:[^"]|"")*"')
MANY_TABS = 12  # fewer may be what somebody typed
WRAPPED = 50  # lines that must all be wrapped
SAID = re.compile(rb'"?sep=."?\r?\n', re.IGNORECASE)
RULE = re.compile(rb"(?m)^[ \t|+:]*[-=]{3}[-=+|: \t]*\r?$")  # ------ under a header
DRAWN = re.compile("│|┃|║".encode())  # what parts the cells of a table drawn by a till
DRAWN_RULE = re.compile(rb"(?m)^(?:[ \t]|\xe2[\x94\x95][\x80-\xbf])*\xe2[\x94\x95][\x80-\xbf][ \t]*$")
DRAWN_EDGES = re.compile(rb"(?m)^[ \t]*\||\|[ \t]*$")
TABBED = re.compile(rb"\t(?![,\t\r\n]|$)")  # a tab that parts two cells
GRAVE = re.compile(rb"(?m)(^|,)`")  # `2019-05-13: kept from Excel by a payment platform
FORMULA = re.compile(rb'(?m)(^|[,;\t|])="([^"\n]*)"(?=$|[,;\t|])')  # ="001" keeps zeros in Excel


def read(path: Path) -> list[Sheet]:
    """The whole file as one sheet. Raises Refused."""
    if path.stat().st_size > MOST_BYTES:
        raise Refused("too_large_file", file=path.name, megabytes=path.stat().st_size >> 20)
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, file: str) -> list[Sheet]:
    """The text in these bytes as one sheet. Raises Refused."""
    text = to_utf8(data, file)
    if not text or text.isspace():
        raise Refused("no_cells", file=file)
    text = _undrawn(_untabbed(_unwrapped(text)))
    head = _head(text)
    how = layout(head)
    cells = _cells(_tidy(text), how, file)
    return [Sheet(Path(file).stem, cells, lengths=_lengths(head, how), semicolons=how.delimiter == ";")]


def _lengths(head: str, how: Layout) -> tuple[int, ...]:
    """How many cells each of the first records has; nothing where all have as many or places part them."""
    if how.cuts or how.delimiter in ("", " "):
        return ()
    found = tuple(map(len, split(head, how.delimiter, how.quoted)))
    return found if len(set(found)) > 1 else ()


def _head(text: bytes) -> str:
    """The first lines, whole."""
    head = unix(text[:SAMPLE])
    if len(text) > SAMPLE:
        head = head[: head.rfind(b"\n") + 1] or head
    return head.decode("utf-8", "ignore")


def _untabbed(text: bytes) -> bytes:
    """Without the tab that payment platforms put behind a cell, before its comma, to keep ids whole in Excel."""
    head = text[:SAMPLE]
    if head.count(b"\t,") < MANY_TABS or b'"' in head or TABBED.search(head):
        return text
    return re.sub(rb"\t+(?=[,\r\n]|$)", b"", text)


def _undrawn(text: bytes) -> bytes:
    """A table that a till drew with lines (│货号│金额│) as one of pipes, without its rules."""
    if not DRAWN.search(text[:SAMPLE]):
        return text
    bare = DRAWN_RULE.sub(b"", unix(text))
    return DRAWN_EDGES.sub(b"", DRAWN.sub(b"|", bare))


def _unwrapped(text: bytes) -> bytes:
    """Lines that were put in quotes as a whole ("a,""b"",c") without them."""
    lines = _head(text).split("\n")[:-1][:WRAPPED]
    if len(lines) < 2 or not all(LINE.fullmatch(line) and any(mark in line for mark in ",;\t|") for line in lines):
        return text
    return re.sub(rb'(?m)^"|"$', b"", unix(text)).replace(b'""', b'"')


def _tidy(text: bytes) -> bytes:
    """Without ruled lines, a line `sep=,` (their rows stay, empty) and the ="…" that guards ids in Excel."""
    head = text[:SAMPLE]
    if SAID.match(head):
        text = SAID.sub(b"\n", text, count=1)
    if RULE.search(head):
        text = RULE.sub(b"", unix(text))
    if b",`" in head:
        text = GRAVE.sub(rb"\1", unix(text))
    return FORMULA.sub(rb'\1"\2"', unix(text)) if b'="' in head else text


def _cells(text: bytes, how: Layout, file: str) -> pa.Table:
    if how.cuts:
        return cut(unix(text).decode("utf-8", "replace").removesuffix("\n").split("\n"), how.cuts)
    if how.delimiter == " ":
        bare = re.sub(rb"(?m)^[ \t]+|[ \t]+$", b"", unix(text))
        return grid(re.sub(rb"[ \t]+", b"\t", bare), "\t", False, how.width, file)
    return _unguarded(grid(text, how.delimiter or "\t", how.quoted, how.width, file))


def _unguarded(cells: pa.Table) -> pa.Table:
    """="001" that stood inside quotes: 001."""
    for i, name in enumerate(cells.column_names):
        column = cells[name]
        if pc.any(pc.starts_with(column.slice(0, 1000), '="')).as_py():
            bare = pc.replace_substring_regex(column, r'^="(.*)"$', r"\1")
            cells = cells.set_column(i, name, plain_texts(bare))
    return cells
