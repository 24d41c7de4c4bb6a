"""What a meeting shows: slides with their exact rows, and what was left out and why; draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pyarrow as pa

from analytics.exhibit import Column, Drill
from analytics.scope import Scope


@dataclass(frozen=True)
class Slide:
    """One exhibit drawn for the projector. figure: Plotly JSON; rows: exact values, each column of any kind."""

    section: str
    room: str
    key: str
    headline: str
    figure: Mapping[str, Any] | None = None
    rows: pa.Table | None = None
    columns: tuple[Column, ...] = ()
    meaning: str = ""
    drill: Drill | None = None
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.room}.{self.key}"


@dataclass(frozen=True)
class Omitted:
    """An exhibit of the agenda that has nothing to show, and the sentence that says why."""

    name: str
    reason: str


@dataclass(frozen=True)
class Coverage:
    """Of how many senders of sales the data reaches the last month looked at."""

    senders: int
    complete: int


@dataclass(frozen=True)
class Deck:
    """A meeting in one language.

    period: the code asked for (`2026Q3`); is_covered: whether the data reaches its end.
    edition and frozen_at: '' and None until it is frozen.
    """

    language: str
    period: str
    is_covered: bool
    scope: Scope
    author: str
    data_version: int
    data_cut: date
    agenda: str = ""
    coverage: Coverage | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    slides: tuple[Slide, ...] = ()
    omitted: tuple[Omitted, ...] = ()
    edition: str = ""
    frozen_at: datetime | None = None

    def slide(self, name: str) -> Slide | None:
        """The slide of a name; None where the deck does not show it."""
        return next((slide for slide in self.slides if slide.name == name), None)
