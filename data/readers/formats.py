"""Numbers as a sheet shows them, where their format says more than the number: 0000002745, 12.3456万.

A column headed 万元 may hold yuan that only look like 万元 (format `0!.0,`). Read bare they would count ten
thousand times over; read as shown, in all their digits, they are right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from data.readers.canonical import float_text

ASIDE = re.compile(r"\[(?:[^\]><=]*)\]|_.|\*.")  # colours and currencies, spaces as wide as a letter, fillers
CONDITION = re.compile(r"\[(>=?)([\d.]+)\]")
PADDED = re.compile(r"0{2,}")
SCALED = re.compile(
    r"[#0,]*[#0](?:[\\!]\.(?P<inserted>[#0]+))?(?:\.[#0]+)?(?P<thousands>,*)(?P<suffix>(?:\"[^\"]*\"|\\.|[^#0.,])*)"
)
SCALES = frozenset(["千", "千元", "万", "万元", "亿", "亿元"])
FORMAT = re.compile(rb'<(?:\w+:)?numFmt\s[^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"')
FORMAT_TURNED = re.compile(rb'<(?:\w+:)?numFmt\s[^>]*?formatCode="([^"]*)"[^>]*?numFmtId="(\d+)"')
STYLES = re.compile(rb"<(?:\w+:)?cellXfs.*?</(?:\w+:)?cellXfs>", re.DOTALL)
STYLE = re.compile(rb'<(?:\w+:)?xf\s[^>]*?numFmtId="(\d+)"')
CELL = re.compile(rb"<c\s([^>]*[^>/])>(.*?)</c>", re.DOTALL)
VALUE = re.compile(rb"<v>([^<]+)</v>")
STYLE_OF = re.compile(rb'\bs="(\d+)"')
ENTITIES = ((b"&quot;", b'"'), (b"&lt;", b"<"), (b"&gt;", b">"), (b"&amp;", b"&"))


@dataclass(frozen=True)
class Shown:
    """How a format shows a number: filled up with zeros to a width, or divided and followed by words."""

    width: int = 0
    divisor: int = 1
    suffix: str = ""
    at_least: float = float("-inf")

    def text(self, value: float) -> str:
        """The number as shown, without rounding."""
        if self.width and value >= 0 and value.is_integer():
            return f"{int(value):0{self.width}d}"
        if self.width or value < self.at_least:
            return float_text(value) or ""
        return f"{(Decimal(repr(value)) / self.divisor).normalize():f}{self.suffix}"


def shown(code: str) -> Shown | None:
    """What a number format adds to the number; None for most."""
    first = code.split(";")[0]
    condition = CONDITION.match(first)
    plain = ASIDE.sub("", CONDITION.sub("", first)).strip()
    if PADDED.fullmatch(plain):
        return Shown(width=len(plain))
    scaled = SCALED.fullmatch(plain)
    divisor = 10 ** len(scaled["inserted"] or "") * 1000 ** len(scaled["thousands"]) if scaled else 1
    suffix = re.sub(r'[\\!"]', "", scaled["suffix"]).strip() if scaled else ""
    if divisor == 1 and suffix not in SCALES:
        return None
    return Shown(0, divisor, suffix, float(condition[2]) if condition else float("-inf"))


def styles_shown(styles: bytes) -> dict[bytes, Shown]:
    """The cell styles of a workbook (by number) that show more than the number."""
    found = [*FORMAT.findall(styles), *((number, code) for code, number in FORMAT_TURNED.findall(styles))]
    formats = {number: how for number, code in found if (how := shown(_plain(code)))}
    block = STYLES.search(styles) if formats else None
    used = STYLE.findall(block[0]) if block else []
    return {str(i).encode(): formats[number] for i, number in enumerate(used) if number in formats}


def _plain(code: bytes) -> str:
    for entity, character in ENTITIES:
        code = code.replace(entity, character)
    return code.decode("utf-8", "replace")


def as_shown(sheet: bytes, styles: Mapping[bytes, Shown]) -> bytes:
    """A sheet's XML, its numbers of these styles turned into the text that is shown."""

    def turned(cell: re.Match[bytes]) -> bytes:
        style, value = STYLE_OF.search(cell[1]), VALUE.search(cell[2])
        if not style or style[1] not in styles or not value or (b' t="' in cell[1] and b' t="n"' not in cell[1]):
            return cell[0]
        text = styles[style[1]].text(float(value[1])).encode().replace(b"&", b"&amp;").replace(b"<", b"&lt;")
        return b"<c " + cell[1].replace(b' t="n"', b"") + b' t="str"><v>' + text + b"</v></c>"

    return CELL.sub(turned, sheet)
