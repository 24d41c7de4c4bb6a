"""The slices of the house font that a text needs, packed into a style sheet; knows no deck."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "static" / "fonts"
SHEET = FOLDER / "noto-sans-sc.css"
FACE = re.compile(r"url\(\./files/([^)]+)\).*?unicode-range: *([^;]+);", re.DOTALL)


def embedded(text: str) -> str:
    """Font faces with their files inside, for the characters of a text only."""
    used = frozenset(map(ord, text))
    return "\n".join(_face(name, ranges) for name, ranges, covers in _slices() if not used.isdisjoint(covers))


@cache
def _slices() -> tuple[tuple[str, str, frozenset[int]], ...]:
    """File, unicode-range and the characters of each slice."""
    found = FACE.findall(SHEET.read_text("utf-8"))
    return tuple((name, ranges, frozenset(_characters(ranges))) for name, ranges in found)


def _characters(ranges: str) -> set[int]:
    found: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


@cache
def _face(name: str, ranges: str) -> str:
    content = base64.b64encode((FOLDER / "files" / name).read_bytes()).decode("ascii")
    return (
        "@font-face{font-family:'Noto Sans SC Variable';font-display:swap;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{content}) format('woff2');unicode-range:{ranges}}}"
    )
