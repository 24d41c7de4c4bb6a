"""A figure as plain JSON whose every text can be read from the back row; knows no data."""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Iterator, Sequence
from typing import Any

LEAST_SIZE = 24
# Axis titles at that size need more room beside the ticks than on the desk.
LEAST_STANDOFF = 18
FONTS = ("font", "tickfont", "textfont", "insidetextfont", "outsidetextfont", "title_font", "legendfont")
# Plotly's names of packed numbers, in those of Python's arrays.
PACKED = {"f8": "d", "f4": "f", "i1": "b", "u1": "B", "i2": "h", "u2": "H", "i4": "i", "u4": "I", "i8": "q", "u8": "Q"}


def readable(figure: Any) -> dict[str, Any]:
    """The figure's JSON with no font below 24 px and all numbers written out."""
    plain: dict[str, Any] = unpacked(json.loads(figure.to_json()))
    for part in _parts(plain, FONTS):
        if isinstance(part.get("size"), int | float):
            part["size"] = max(part["size"], LEAST_SIZE)
    for title in _parts(plain, ("title",)):
        if "standoff" in title:
            title["standoff"] = max(title["standoff"], LEAST_STANDOFF)
    return plain


def unpacked(value: Any) -> Any:
    """The value with Plotly's packed numbers as lists."""
    if isinstance(value, dict):
        if set(value) >= {"dtype", "bdata"}:
            return array(PACKED[value["dtype"]], base64.b64decode(value["bdata"])).tolist()
        return {key: unpacked(part) for key, part in value.items()}
    return [unpacked(part) for part in value] if isinstance(value, list) else value


def _parts(value: Any, names: Sequence[str], key: str = "") -> Iterator[dict[str, Any]]:
    """Every part of the figure that stands under one of the names."""
    if isinstance(value, dict):
        if key in names:
            yield value
        for name, part in value.items():
            yield from _parts(part, names, name)
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part, names, key)
