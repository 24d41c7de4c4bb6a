"""What a room shows: one message, its picture, its table and its rule; without any screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from analytics.ask import Answer
from analytics.scope import Scope
from analytics.words import Words


@dataclass(frozen=True)
class Column:
    """A table column: the rows' column it shows, how it reads, and its label in the catalog.

    kind: text · money (yuan, shown in 万元 or thousands) · yuan (shown to the cent) · quantity ·
    share (0.3 is 30 %) · ratio · number · month · date · status (code with words under
    `status.<code>`) · verdict (the same under `verdict.<code>`) · trend (list of numbers, drawn as a sparkline).
    """

    name: str
    kind: str = "text"
    label: str = ""

    @property
    def label_key(self) -> str:
        return self.label or f"column.{self.name}"


@dataclass(frozen=True)
class Drill:
    """Where a click leads: the scope dimension it narrows, and the rows' column that holds the value.

    Figures carry the same value as the first entry of each point's customdata.
    to: the page it opens; '' stays on the page.
    """

    dimension: str
    column: str
    to: str = ""


@dataclass(frozen=True)
class Exhibit:
    """One message for the screen, the projector and every export.

    headline: one computed sentence. rows: exact values behind the table. meaning: the rule in words.
    notes: what the reader must know to read it right (coverage, what a filter does not reach).
    """

    key: str
    headline: str
    figure: go.Figure | None = None
    rows: pa.Table | None = None
    columns: tuple[Column, ...] = ()
    meaning: str = ""
    drill: Drill | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw or list: the headline says why."""
        return self.figure is None and not (self.columns and self.rows is not None and self.rows.num_rows)


@dataclass(frozen=True)
class Reader:
    """For whom an exhibit is drawn: language, scope, thresholds in force, and whether for a projector."""

    words: Words
    scope: Scope
    settings: Mapping[str, Any] = field(default_factory=dict)
    projector: bool = False


Answers = Mapping[str, Answer]
Draw = Callable[[Answers, Reader], Exhibit]


@dataclass(frozen=True)
class Picture:
    """One exhibit of a room: the queries (of the room's .sql file) it rests on and how it is drawn."""

    key: str
    queries: tuple[str, ...]
    draw: Draw


@dataclass(frozen=True)
class Room:
    """One business question. needs: datasets without which the room has nothing to say.

    Words in the catalogs: `<key>.title`, `<key>.question`, and whatever its exhibits say.
    """

    key: str
    needs: tuple[str, ...]
    pictures: tuple[Picture, ...]

    def picture(self, key: str) -> Picture:
        return next(picture for picture in self.pictures if picture.key == key)

    def query(self, name: str) -> str:
        """The full name of a picture's query; one that has a dot is another room's."""
        return name if "." in name else f"{self.key}.{name}"
