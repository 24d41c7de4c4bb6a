"""Texts inside figures: cut to a width, coloured, safe from being read as marks."""

from __future__ import annotations

import re
from decimal import Decimal
from html import escape, unescape
from unicodedata import east_asian_width

from analytics.theme import BAD, GOOD

MARK = re.compile(r"<[^>]*>")


def coloured(text: str, rise: float | Decimal | None) -> str:
    """A text in the colour of a rise or a fall; plain where it is neither."""
    if not rise:
        return escape(text)
    return f"<span style='color:{GOOD if rise > 0 else BAD}'>{escape(text)}</span>"


def width(text: str) -> int:
    """How wide a text stands: 2 for a Chinese character, 1 for others."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def shorten(text: str, most: int) -> str:
    """A name cut to a width, with an ellipsis; safe to stand in a figure."""
    if width(text) <= most:
        return escape(text)
    kept = ""
    for character in text:
        if width(kept + character) > most - 1:
            break
        kept += character
    return escape(f"{kept}…")


def plain(text: str) -> str:
    """A figure's text without its marks, as it is read."""
    return unescape(MARK.sub("", text))
