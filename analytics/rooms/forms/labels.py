"""Where names can stand beside points and curves without covering one another; without data or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from analytics.rooms.forms.texts import width

DESK_AREA, PROJECTOR_AREA = (980.0, 400.0), (1120.0, 420.0)
SIDES = {
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top center": (0, 1),
    "bottom center": (0, -1),
}


@dataclass(frozen=True)
class Box:
    """A rectangle in points of the screen: its middle and half its sides."""

    x: float
    y: float
    across: float
    up: float

    def touches(self, other: Box) -> bool:
        return abs(self.x - other.x) < self.across + other.across and abs(self.y - other.y) < self.up + other.up


def free_sides(points: Sequence[tuple[float, float]], names: Sequence[str], size: int, dot: int) -> list[str]:
    """The side of each point where its name fits, as Plotly's textposition; '' where none does.

    points: shares of the picture's width and height; the first ones choose first.
    """
    area = PROJECTOR_AREA if size >= 20 else DESK_AREA
    taken = [Box(x * area[0], y * area[1], dot / 2, dot / 2) for x, y in points]
    found = []
    for mark, name in zip(list(taken), names, strict=True):
        side, box = _first_free(mark, name, size, dot, taken)
        found.append(side)
        if box is not None:
            taken.append(box)
    return found


def _first_free(mark: Box, name: str, size: int, dot: int, taken: Sequence[Box]) -> tuple[str, Box | None]:
    half, up = width(name) * size * 0.28 + 2, size * 0.62
    for side, (right, above) in SIDES.items() if name else ():
        box = Box(mark.x + right * (half + dot / 2 + 2), mark.y + above * (up + dot / 2), half, up)
        if not any(box.touches(other) for other in taken if other is not mark):
            return side, box
    return "", None


def spread(ends: Sequence[float], least: float) -> list[float]:
    """Heights for names at the ends of curves, moved apart to a least distance, in the order given."""
    order = sorted(range(len(ends)), key=lambda place: ends[place])
    moved = list(ends)
    for lower, upper in pairwise(order):
        moved[upper] = max(moved[upper], moved[lower] + least)
    return moved
