"""What stands outside the cells of a table and speaks for it: titles, sheet name, file name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath

from data.cells.periods import Period, period, period_of_titles
from data.meaning.headers import Unit, plain, unit
from data.tables import Table

_UNIT = re.compile(
    r"单位\s*[:：]?\s*([^\s,，;；。()（）]+)|[(（](人民币|in )?\s*([^\s()（）]*(?:元|thousands?|millions?))[)）]"
)
_PAIR = re.compile(r"([^\s:：,，;；]{1,12})\s*[:：]\s*([^:：;；,，]+?)(?=\s{2,}|[;；,，]|\s+[^\s:：]{1,10}[:：]|$)")


@dataclass(frozen=True)
class Told:
    """A period and who tells it: title, sheet or file."""

    period: Period
    source: str
    text: str


@dataclass(frozen=True)
class Witness:
    """The texts round one table."""

    titles: tuple[str, ...]
    sheet: str
    file_name: str

    @property
    def texts(self) -> tuple[str, str, str]:
        return " ".join(self.titles), self.sheet, self.stem

    @cached_property
    def stem(self) -> str:
        return PurePath(self.file_name).stem

    @cached_property
    def told(self) -> Told | None:
        """The period told: the title before the sheet name before the file name, years joined to months."""
        found = [t for t in self._tellers() if t.period]
        if not found:
            return None
        first = found[0]
        outer = next((t.period for t in found[1:] if t.period.year), Period())
        finer = first.period if first.period.grain != "year" else self._refined(first.period, found[1:])
        return Told(finer.within(outer), first.source, first.text)

    @staticmethod
    def _refined(year: Period, others: list[Told]) -> Period:
        """A year in the title with a month of that year in the sheet or file name."""
        within = (t.period.within(year) for t in others if t.period.grain != "year")
        return next((p for p in within if p.year == year.year), year)

    def _tellers(self) -> Iterator[Told]:
        found, title = period_of_titles(self.titles)
        yield Told(found, "title", title)
        if self.sheet != self.stem:
            yield Told(period(self.sheet), "sheet", self.sheet)
        yield Told(period(self.stem), "file", self.file_name)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units that the titles state (单位：万元)."""
        stated = (m[1] or m[3] for title in self.titles for m in _UNIT.finditer(plain(title)))
        return tuple(u for text in stated for piece in re.split(r"[/、和]", text) if (u := unit(piece)))

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The names and values that stand in the titles: `客户：华美家具`, or side by side in cells."""
        found = []
        for title in map(plain, self.titles):
            found += [(m[1], m[2].strip()) for m in _PAIR.finditer(title)]
            words = title.split()
            found += [(name.strip(":："), value) for name, value in pairwise(words)]
        return tuple(found)


def witness_of(table: Table, file_name: str) -> Witness:
    return Witness(tuple(table.caption), table.sheet, file_name)
