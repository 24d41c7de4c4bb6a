"""Reads Plotly's little marks and colours: `<b>`, `<span style='color:…'>`, `rgba(…)`; knows no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from analytics.export.powerpoint.parts import Label, Run

TAG = re.compile(r"(<[^>]*>)")
COLOUR = re.compile(r"color:\s*([^;'\"]+)")
RGB = re.compile(r"rgba?\(([^)]*)\)")
INK = "1F2933"
# Below this lightness of a background, white letters read better.
DARK = 130
NAMED = {"white": "FFFFFF", "black": "000000"}


def label(text: object) -> Label:
    """A figure's text as runs; a break becomes a line break."""
    runs, colours, bold = [], [""], 0
    for piece in TAG.split(str(text or "")):
        if piece.startswith("<br"):
            runs.append(Run("\n"))
        elif piece.startswith(("<b", "<span")):
            found = COLOUR.search(piece)
            colours.append(colour(found.group(1)) if found else colours[-1])
            bold += piece.startswith("<b")
        elif piece.startswith(("</b", "</span")):
            colours.pop()
            bold -= piece.startswith("</b")
        elif piece and not piece.startswith("<"):
            runs.append(Run(unescape(piece), colours[-1], bold > 0))
    return _trimmed(runs)


def _trimmed(runs: Sequence[Run]) -> Label:
    """Without the blanks that stand a text off its bar."""
    kept = list(runs)
    if kept:
        kept[0] = Run(kept[0].text.lstrip(" "), kept[0].colour, kept[0].is_bold)
        kept[-1] = Run(kept[-1].text.rstrip(" "), kept[-1].colour, kept[-1].is_bold)
    return tuple(run for run in kept if run.text)


def plain(text: object, line: str = " ") -> str:
    """A figure's text without marks."""
    return "".join(line if run.text == "\n" else run.text for run in label(text))


def colour(given: str) -> str:
    """A colour as RRGGBB on white paper; '' for what cannot be seen."""
    text = given.strip()
    if text.startswith("#"):
        return text[1:7].upper() if len(text) >= 7 else "".join(letter * 2 for letter in text[1:4]).upper()
    if found := RGB.fullmatch(text):
        red, green, blue, *alpha = (float(part) for part in found.group(1).split(","))
        opaque = alpha[0] if alpha else 1.0
        return "".join(f"{round(255 - (255 - part) * opaque):02X}" for part in (red, green, blue)) if opaque else ""
    return NAMED.get(text, INK)


def between(low: str, high: str, share: float) -> str:
    """A colour part of the way from one to another."""
    parts = ((int(low[at : at + 2], 16), int(high[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(first + (last - first) * share):02X}" for first, last in parts)


def ink_on(background: str) -> str:
    """The colour of letters that read well on a background: white on dark, else the usual ink."""
    red, green, blue = (int(background[at : at + 2], 16) for at in (0, 2, 4))
    return "FFFFFF" if 0.299 * red + 0.587 * green + 0.114 * blue < DARK else INK
