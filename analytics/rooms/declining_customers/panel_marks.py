"""What stands in and above the panels besides the curves: bands of months, titles, names of curves; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analytics.exhibit import Reader
from analytics.rooms.declining_customers.panel_places import Layout, suffix
from analytics.rooms.forms.texts import shorten, width
from analytics.theme import BAD, DESK_FONT, FESTIVAL, GOOD, INK, MUTED, OWN, PROJECTOR_FONT, PROMOTION
from analytics.words import unspecified

Row = Mapping[str, Any]
RECENT = "rgba(178, 24, 43, 0.08)"
# How high a name at the end of a curve is, as a share of its panel, and in sizes of its letters.
NAME_ON_DESK, NAME_ON_PROJECTOR = 0.16, 0.3
LINE = 1.15
CURVE_NAMES = (("amount", "actual"), ("expected", "expected"))
COLOURS = {"actual": OWN, "expected": MUTED}


def shapes(people: Sequence[Sequence[Row]], months: Sequence[date]) -> list[dict[str, Any]]:
    """Under each panel of a page: the judged months, those of the festival, and at its foot those of promotions."""
    found = []
    for place, panel in enumerate(people):
        festival, promoted = _places(panel, months, "is_festival"), _places(panel, months, "is_promoted")
        found.append(_band(place, len(months) - 3, len(months) - 1, RECENT))
        found += [_band(place, first, last, FESTIVAL) for first, last in _runs(festival)]
        found += [_band(place, first, last, PROMOTION, height=0.045) for first, last in _runs(promoted)]
    return found


def _places(panel: Sequence[Row], months: Sequence[date], flag: str) -> list[int]:
    flagged = {row["month"] for row in panel if row[flag]}
    return [place for place, month in enumerate(months) if month in flagged]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring months as one band each."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _band(place: int, first: int, last: int, colour: str, height: float = 1.0) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": f"x{suffix(place)}",
        "yref": f"y{suffix(place)} domain",
        "x0": first - 0.5,
        "x1": last + 0.5,
        "y0": 0,
        "y1": height,
        "fillcolor": colour,
        "line": {"width": 0},
        "layer": "below",
    }


def named(people: Sequence[Sequence[Row]], layout: Layout, reader: Reader) -> list[dict[str, Any]]:
    """Above each panel of a page who, where and by how much it fell; at the ends of its curves what they are."""
    found = []
    for place, panel in enumerate(people):
        found += [_title(panel[0], place, layout, reader), *_ends(panel[-1], place, _largest(panel), reader)]
    return found


def _title(row: Row, place: int, layout: Layout, reader: Reader) -> dict[str, Any]:
    name = shorten(row["customer_name"], (26 if reader.projector else 34) * 3 // layout.columns)
    colour = BAD if row["gap3"] > 0 else GOOD
    return {
        "text": f"<b>{name}</b><br><span style='color:{colour}'>{_fall(row, layout, reader)}</span>",
        "x": layout.across(place)[0],
        "y": layout.curve(place)[1],
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"size": _size(reader), "color": INK},
    }


def _fall(row: Row, layout: Layout, reader: Reader) -> str:
    """By how much it fell and why; how much money that is, and where, as far as there is room."""
    say = reader.words
    kind = "stopped" if row["status"] == "stopped" else "declining" if row["gap3"] > 0 else "held"
    change = f"{row['change3']:+.0%}".replace("-", "−")
    fall = say(f"declining_customers.curves.{kind}", change=change, months=row["silent_months"])
    gap = say("declining_customers.curves.gap", gap=say.money(row["gap3"])) if kind != "held" else ""
    why = say("declining_customers.curves.why", verdict=say(f"verdict.{row['verdict']}")) if row["verdict"] else ""
    where = unspecified(say, row["province"] or row["region"]) + "  " if not reader.projector else ""
    room = (29 if reader.projector else 42) * 3 // layout.columns
    told = (where + fall + gap + why, fall + gap + why, fall + why)
    return shorten(next((text for text in told if width(text) <= room), told[-1]), room)


def _largest(panel: Sequence[Row]) -> float:
    return max(float(max(row["high"], row["amount"])) for row in panel)


def _ends(row: Row, place: int, largest: float, reader: Reader) -> list[dict[str, Any]]:
    """The names of the two curves beside their last month, one upon the other where they end close together."""
    (low, lower), (high, upper) = sorted((float(row[column]), name) for column, name in CURVE_NAMES)
    if high - low >= (NAME_ON_PROJECTOR if reader.projector else NAME_ON_DESK) * largest:
        return [_end(row, place, low, lower, reader), _end(row, place, high, upper, reader)]
    above = {"yanchor": "bottom", "yshift": LINE * _size(reader)}
    return [
        _end(row, place, low, lower, reader) | {"yanchor": "bottom"},
        _end(row, place, low, upper, reader) | above,
    ]


def _end(row: Row, place: int, height: float, name: str, reader: Reader) -> dict[str, Any]:
    say = reader.words
    return {
        "text": say(f"declining_customers.{name}"),
        "x": say.month(row["month"]),
        "y": round(height / say.money_unit()[0], 3),
        "xref": f"x{suffix(place)}",
        "yref": f"y{suffix(place)}",
        "xanchor": "left",
        "xshift": 8,
        "showarrow": False,
        "font": {"size": _size(reader), "color": COLOURS[name]},
    }


def _size(reader: Reader) -> int:
    return PROJECTOR_FONT if reader.projector else DESK_FONT
