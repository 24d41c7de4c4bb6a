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
from data.vocabulary import text as written

# Where a title says in what its figures stand: 单位：万元 · (万元) · (USD mm) · in thousands of dollars · 以万元计.
_SCALE = r"(?:thousands?|millions?|billions?|mm|mn|bn|k|'?000'?s?|lakhs?|crores?)\b"
_MONEY = r"(?:us\$|usd|\$|eur|€|gbp|£|inr|rs\.?|rmb|cny|￥|¥)"
_UNITS = (
    re.compile(r"单位\s*[:：为]?\s*([^\s,，;；。()（）]+)"),
    re.compile(r"(?:金额|销售额|货值)\s*[:：]\s*([^\s,，;；。()（）]+)"),
    re.compile(r"[(（\[【]([^()（）\[\]【】]{1,40})[)）\]】]"),
    re.compile(rf"\bin\s+({_MONEY}?\s*{_SCALE}(?:\s+of\s+[a-z$]+|\s+{_MONEY})?)", re.I),
    re.compile(rf"(?<![a-z])({_MONEY}\s*{_SCALE})", re.I),
    re.compile(r"\b((?:thousands?|millions?|billions?)\s+(?:of\s+)?(?:units|pieces|cases|boxes))\b", re.I),
    re.compile(r"以\s*(?:人民币)?([百千万亿]{1,2}元)\s*(?:计|为单位|列示|表示)"),
)
_PAIR = re.compile(r"([^\s:：,，;；]{1,12})\s*[:：]\s*([^:：;；,，]+?)(?=\s{2,}|[;；,，]|\s+[^\s:：]{1,10}[:：]|$)")
_DOTTED_MONTH = re.compile(r"(\d\d)\.(0?[1-9]|1[0-2])")
_DOTTED_DAY = re.compile(r"(0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])")
_CURRENCY = re.compile(written("currency_told", "words"))
_SEVERAL = re.compile(written("currency_told", "several"))
_OF_DAYS = re.compile(written("beside", "of_days"), re.I)
_FOOTNOTE = re.compile(written("beside", "footnote"), re.I)
_STAMP = re.compile(
    r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?(?!\d)"
)
_SAYS_MONEY = re.compile(written("trade", "money"))
SHORT = 3


@dataclass(frozen=True)
class Told:
    """A period and who tells it: title, sheet or file."""

    period: Period
    source: str
    text: str


@dataclass(frozen=True)
class Witness:
    """The texts round one table. counted: the units in which its rows say that they count.

    around: the months with their years that other sheets tell.
    """

    titles: tuple[str, ...]
    sheet: str
    file_name: str
    counted: tuple[Unit, ...] = ()
    around: tuple[Period, ...] = ()

    @property
    def texts(self) -> tuple[str, str, str]:
        """The titles and the names, whose words are apart: office_budget is a budget."""
        return " ".join(self.titles), self.sheet.replace("_", " "), self.stem.replace("_", " ")

    @property
    def headlines(self) -> tuple[str, str, str]:
        """The texts without footnotes, which speak of what a table leaves out as much as of what it holds."""
        return " ".join(title for title in self.titles if not _FOOTNOTE.match(title)), *self.texts[1:]

    @cached_property
    def stem(self) -> str:
        return PurePath(self.file_name).stem

    @cached_property
    def told(self) -> Told | None:
        """The period told: the title before the sheet name before the file name, years joined to months."""
        found = [t for t in self._tellers() if t.period.exists]
        if not found:
            return None
        first = found[0]
        outer = next((t.period for t in found[1:] if t.period.year), Period())
        finer = first.period if first.period.grain != "year" else self._refined(first.period, found[1:])
        return Told(finer.within(outer if outer else self._year_of(finer)), first.source, first.text)

    @property
    def stamped(self) -> Told | None:
        """The day on which a system wrote the file, by the moment in its name: 库存查询20240630180501."""
        day = _STAMP.search(self.stem)
        return Told(Period(int(day[1]), month=int(day[2]), day=int(day[3])), "file", self.file_name) if day else None

    def _year_of(self, told: Period) -> Period:
        """The year of a month told without one, where the other sheets tell that month of one year only."""
        years = {period.year for period in self.around if told.month and period.month == told.month}
        return Period(year=years.pop()) if len(years) == 1 and not told.year else Period()

    @staticmethod
    def _refined(year: Period, others: list[Told]) -> Period:
        """A year in the title with a month of that year in the sheet or file name."""
        within = (t.period.within(year) for t in others if t.period.grain != "year")
        return next((p for p in within if p.year == year.year), year)

    def _tellers(self) -> Iterator[Told]:
        found, title = period_of_titles(self.titles)
        yield Told(found, "title", title)
        if self.sheet != self.stem:
            yield Told(period(self._sheet_written_out()), "sheet", self.sheet)
        yield Told(period(self.stem), "file", self.file_name)

    def _sheet_written_out(self) -> str:
        """The name of the sheet: 5.3 as 5月3日 where the file is said to be of days, 24.5 as May of a file of 2024."""
        name = self.sheet.strip()
        if (day := _DOTTED_DAY.fullmatch(name)) and _OF_DAYS.search(self.stem):
            return f"{int(day[1])}月{int(day[2])}日"
        month = _DOTTED_MONTH.fullmatch(name)
        return f"20{month[1]}年{month[2]}月" if month and period(self.stem).year == 2000 + int(month[1]) else self.sheet

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units that the titles state (单位：万元), then those of the names, then those the rows count in."""
        texts = (*self.titles, self.sheet, self.stem)
        stated = (m[1] for title in texts for said in _UNITS for m in said.finditer(plain(title)))
        return (*(found for text in stated for found in _units_in(text)), *self._currency, *self.counted)

    @property
    def says_money(self) -> bool:
        """Whether the texts or a unit say that figures without a name are money."""
        return any(one.is_money for one in self.units) or bool(_SAYS_MONEY.search(" ".join(self.texts)))

    @property
    def _currency(self) -> tuple[Unit, ...]:
        """The one foreign currency that the texts speak of without more: 2024年5月外销明细 USD."""
        said = " ".join(plain(text).lower() for text in self.texts)
        found = {unit(m[0]) for m in _CURRENCY.finditer(said)} - {None}
        return tuple(one for one in found if one) if len(found) == 1 and not _SEVERAL.search(said) else ()

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The names and values that stand in the titles: `客户：华美家具`, or side by side in cells."""
        found = []
        for title in map(plain, self.titles):
            found += [(m[1], m[2].strip()) for m in _PAIR.finditer(title)]
            words = title.split()
            found += [(name.strip(":："), value) for name, value in pairwise(words)]
        return tuple(found)


def _units_in(text: str) -> list[Unit]:
    """The units of one statement: 万元、套 are two, 2025年，万元 is one; (m) and (mm) may be lengths."""
    whole = unit(text)
    parts = [] if whole else re.split(r"[/、和,;]", text)
    found = [whole] if whole else [piece for part in parts if (piece := unit(part) or unit(part.rpartition(":")[2]))]
    return [] if whole and whole.is_money and text.isalpha() and text.isascii() and len(text) < SHORT else found


def witness_of(table: Table, file_name: str) -> Witness:
    return Witness(tuple(table.caption), table.sheet, file_name, around=table.around)
