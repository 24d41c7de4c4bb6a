"""Everything that a reason for a column is made of, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.cells.periods import Period
from data.dictionary import Dataset
from data.meaning.layout.layouts import Layout
from data.meaning.witness import Told, Witness
from data.messages import say


@dataclass(frozen=True)
class Teller:
    """Everything a reason is made of."""

    layout: Layout
    headers: Sequence[str]
    witness: Witness
    told: Told | None
    language: str

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def label(self, field: str) -> str:
        return self.layout.dataset.fields[field].label(self.language)


def iso(dataset: Dataset, period: Period) -> str:
    """A period as the date it is stored under: a count at its end, all else at its beginning.

    Without a year it begins with `----` (`----05-01`, `----W05`), for a year column to fill.
    """
    if period.week and not period.year and not period.month:
        return f"----W{period.week:02d}"
    known = replace(period, year=period.year or 2000)
    found = known.last_day() if dataset.at_end else known.first_day()
    text = found.isoformat() if found else ""
    return text if period.year else "----" + text[4:]
