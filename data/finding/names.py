"""Writes column names: cleaned, and joined over several header rows, without reading a meaning into them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from data.finding.kinds import INVISIBLE

BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff\uff00-\uffef])\s+(?=[\u3400-\u9fff\uff00-\uffef])")
SPACED_OUT = re.compile(r"[\u3400-\u9fff\d](\s[\u3400-\u9fff])+")  # 日 期, 单 据 编 号
JOINED = " / "
FEWEST = 3  # names that share a path
_PATH = re.compile(r"([^/\d][^/]*)/([^/]+)")
_PROGRAM = re.compile(r"F[A-Z][a-z]\w*(#\w+)*(\s*\(.*\))?")  # what a program calls a field: FMaterialId#FNumber


def clean(text: str) -> str:
    """A header cell on one line: no outer space, no invisible characters, inner space collapsed."""
    flat = " ".join(INVISIBLE.sub("", text).split())
    closed = "\n" in text or "\r" in text or SPACED_OUT.fullmatch(flat)
    return BETWEEN_HAN.sub("", flat) if closed else flat


def join(parts: list[str]) -> str:
    """The parts of one column's name from top to bottom; a part that repeats stands once.

    What a program calls the column says nothing beside what people call it.
    """
    said: list[str] = []
    for part in map(clean, parts):
        if part and (not said or said[-1] != part):
            said.append(part)
    return JOINED.join([part for part in said if not _PROGRAM.fullmatch(part)] or said)


def grouped(names: Sequence[str]) -> tuple[str, ...]:
    """Names that share a path (`Order Lines/Quantity`, `Order Lines/Subtotal`) as those under one group."""
    paths = [_PATH.fullmatch(name) for name in names]
    count = Counter(path[1].strip() for path in paths if path)
    shared = [path if path and count[path[1].strip()] >= FEWEST else None for path in paths]
    return tuple(join([path[1], path[2]]) if path else name for path, name in zip(shared, names, strict=True))
