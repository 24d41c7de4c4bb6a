"""Writes column names: cleaned, and joined over several header rows, without reading a meaning into them."""

from __future__ import annotations

import re

from data.finding.kinds import INVISIBLE

BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff\uff00-\uffef])\s+(?=[\u3400-\u9fff\uff00-\uffef])")
JOINED = " / "


def clean(text: str) -> str:
    """A header cell on one line: no outer space, no invisible characters, inner space collapsed."""
    flat = " ".join(INVISIBLE.sub("", text).split())
    return BETWEEN_HAN.sub("", flat) if "\n" in text or "\r" in text else flat


def join(parts: list[str]) -> str:
    """The parts of one column's name from top to bottom; a part that repeats stands once."""
    said: list[str] = []
    for part in map(clean, parts):
        if part and (not said or said[-1] != part):
            said.append(part)
    return JOINED.join(said)
