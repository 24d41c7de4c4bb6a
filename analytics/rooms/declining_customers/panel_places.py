"""Where the panels of a page of curves stand, as shares of the picture; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass

ROWS, COLUMNS = 2, 3
PER_PAGE = ROWS * COLUMNS
# What a curve keeps of its panel's height when another one stands beneath it, and what that one gets.
CURVE, STRIP = 0.62, 0.26


@dataclass(frozen=True)
class Layout:
    """The panels of one page. count: how many there are; beneath: the further curves each may show."""

    count: int
    beneath: tuple[str, ...] = ()
    projector: bool = False

    @property
    def columns(self) -> int:
        return min(COLUMNS, self.count)

    @property
    def rows(self) -> int:
        return -(-self.count // COLUMNS)

    def across(self, place: int) -> list[float]:
        gap = 0.06
        width = (1 - gap * (self.columns - 1)) / self.columns
        left = place % COLUMNS * (width + gap)
        return [left, left + width]

    def curve(self, place: int, shared: bool = False) -> list[float]:
        """Where the curve stands; shared: with another one beneath it."""
        bottom, top = self._up(place)
        return [top - (top - bottom) * (CURVE if shared else 1), top]

    def under(self, place: int) -> list[float]:
        """Where the curve beneath stands."""
        bottom, top = self._up(place)
        return [bottom, bottom + (top - bottom) * STRIP]

    def _up(self, place: int) -> tuple[float, float]:
        """Room above each row for its titles."""
        gap = (0.34 if self.projector else 0.22) if self.rows > 1 else 0.0
        height = (1 - gap * (self.rows - 1)) / self.rows
        top = 1 - place // COLUMNS * (height + gap)
        return top - height, top

    def strip(self, place: int) -> str:
        """The number of the axis beneath a panel."""
        return str(PER_PAGE + place + 1)


def suffix(place: int) -> str:
    """The number of a panel's axes, as Plotly counts them."""
    return str(place + 1) if place else ""
