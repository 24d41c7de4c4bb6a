"""What became of a file on its way into the warehouse, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from data.checking import Checked
from data.matching import Match, Question
from data.reading import Refused


@dataclass(frozen=True)
class SheetReading:
    """One table of a file.

    layout: the same for tables with the same columns in the same order.
    status: ready (to load) · needs_decision · refused · ignored (no dataset, or a summary of another).
    caption: the titles and notes around it.
    """

    sheet: str
    layout: str
    status: str
    match: Match
    checked: Checked | None = None
    question: Question | None = None
    refusal: Refused | None = None
    hidden: bool = False
    caption: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileReading:
    """A whole file, read without looking at the warehouse.

    sender: who sent it, where that is known. decided: what the reader decided for this very file.
    overruled: (layout, dataset or NO_DATA) of the tables that somebody said to be something.
    answered: (layout, kind, answer) of what was decided for its tables of one layout.
    received_at: when it arrived, where it waited to be read.
    """

    path: Path
    sha256: str
    sender: str | None = None
    sheets: tuple[SheetReading, ...] = ()
    refusal: Refused | None = None
    decided: tuple[tuple[str, str], ...] = ()
    received_at: datetime | None = None
    overruled: tuple[tuple[str, str], ...] = ()
    answered: tuple[tuple[str, str, str], ...] = ()

    @property
    def ready(self) -> list[SheetReading]:
        return [sheet for sheet in self.sheets if sheet.status == "ready"]


@dataclass(frozen=True)
class Whole:
    """An earlier sheet that counts a longer period in one figure, of which a delivery brings a part.

    first_date and until: its period. in_both: how many of its customers (or what else owns a line) are sent again.
    totals: measure and sum.
    """

    sheet: int
    file: str
    first_date: date
    until: date
    in_both: int
    totals: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True)
class Comparison:
    """A sheet's lines against those of the same sender, dataset and days that are in the warehouse.

    sheets: the earlier sheets, which have lines in `days`; in_both and left_out: how many customers (or what else
    owns a line) are sent again, and how many only the earlier sheets have. wholes: the periods that it is a part of.
    """

    new: int
    changed: int = 0
    same: int = 0
    in_both: int = 0
    left_out: int = 0
    sheets: tuple[int, ...] = ()
    days: tuple[date, date] | None = None
    wholes: tuple[Whole, ...] = ()

    @property
    def is_unclear(self) -> bool:
        """Some customers are sent again and others are not: replace all, or add?"""
        return self.in_both > 0 and self.left_out > 0

    @property
    def replaced(self) -> dict[int, tuple[date, date]]:
        """The days of each earlier sheet that count no longer."""
        repeated = dict.fromkeys(self.sheets, self.days) if self.in_both and self.days else {}
        return repeated | {whole.sheet: (whole.first_date, whole.until) for whole in self.wholes}


@dataclass(frozen=True)
class Delivery:
    """One file's outcome.

    status: imported · would_import · replaced · duplicate · needs_decision · refused.
    comparisons and contents (a number that equal rows share): one for each ready sheet, in order.
    repeats: the batch that brought the same before.
    """

    reading: FileReading
    status: str
    batch: int | None = None
    comparisons: tuple[Comparison, ...] = ()
    contents: tuple[str, ...] = ()
    question: Question | None = None
    repeats: int | None = None
