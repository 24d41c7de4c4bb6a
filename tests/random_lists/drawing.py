"""A list that grows column by column, and what to draw its cells from."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

CENT = Decimal("0.01")
SUMMED = 0.3
PRICE = re.compile("价(?!税)|成本$")
TWO_ROWS = " / "  # in a header: what stands above, and what stands below it
TITLED = 0.6
SIGNED = 0.15
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
REGIONS = ("华东", "华南", "华北", "西南", "东北")
MEN = ("王强", "李敏", "张伟", "刘洋", "陈静")
BUYERS = ("宏达商贸有限公司", "金鑫贸易", "瑞丰百货", "恒通实业", "华联超市", "永昌食品经营部", "德胜批发部")
GOODS = (
    "青柠苏打水500ml",
    "乌龙茶1L",
    "薯片原味",
    "坚果礼盒",
    "速溶咖啡30条",
    "燕麦片",
    "矿泉水550ml*24",
    "蜂蜜柚子茶",
)


@dataclass
class Drawn:
    """A list of one dataset.

    title: what stands above the list where a title does; a header of two parts stands in two rows.
    sums: by measure what it may come to, of which each is right; only these must be found where it is loaded.
    """

    dataset: str
    random: Random
    lines: int
    file: str = ""
    title: str = ""
    columns: dict[str, Sequence[Any]] = field(default_factory=dict)
    sums: dict[str, tuple[Decimal, ...]] = field(default_factory=dict)

    def put(self, headers: Sequence[str], cells: Sequence[Any]) -> None:
        """Adds a column under one of some headers that no other has."""
        self.columns[self.random.choice([header for header in headers if header not in self.columns])] = cells

    def put_often(self, often: float, headers: Sequence[str], cells: Sequence[Any]) -> None:
        if self.random.random() < often:
            self.put(headers, cells)

    def put_all(self, columns: Mapping[str, Sequence[Any]]) -> None:
        for header, cells in columns.items():
            self.columns.setdefault(header, cells)

    def comes_to(self, **sums: Sequence[Any]) -> None:
        """What the measures come to, each by its cells."""
        self.sums |= {name: (Decimal(sum(cells)),) for name, cells in sums.items()}

    def of(self, choices: Sequence[Any]) -> list[Any]:
        return [self.random.choice(choices) for _ in range(self.lines)]

    def counts(self, least: int, most: int) -> list[int]:
        return [self.random.randrange(least, most) for _ in range(self.lines)]

    def money(self, least: int, most: int) -> list[Decimal]:
        return [Decimal(self.random.randrange(least * 100, most * 100)) / 100 for _ in range(self.lines)]

    def days(self) -> list[date]:
        return sorted(date(2024, 5, 1) + timedelta(days=n) for n in self.counts(0, 31))

    def part_of(self, whole: Sequence[Decimal]) -> list[Decimal]:
        """What came in of each: all, nothing or half."""
        return [self.random.choice((one, Decimal(0), (one / 2).quantize(CENT))) for one in whole]

    def beside(self, columns: Mapping[str, Sequence[Any]], most: int) -> tuple[dict[str, list[Any]], ...]:
        """Two handfuls of other columns: what stands before the figures, and what behind them. Their cells by turns."""
        names = self.random.sample(sorted(columns), self.random.randrange(most))
        filled = {name: [columns[name][n % len(columns[name])] for n in range(self.lines)] for name in names}
        first = names[: len(names) // 2]
        return {n: filled[n] for n in first}, {n: filled[n] for n in names if n not in first}

    def _sums(self) -> list[Any]:
        """A last row called 合计 with the sums of some moneys, as somebody clicked them together."""
        money = [
            n for n, (h, c) in enumerate(self.columns.items()) if isinstance(c[0], Decimal) and not PRICE.search(h)
        ]
        summed = self.random.sample(money, self.random.randrange(len(money) + 1))
        sums = [sum(cells) if n in summed else "" for n, cells in enumerate(self.columns.values())]
        return ["合计", *sums[1:]]

    def _heads(self) -> list[list[str]]:
        """The headers, in two rows where one stands above others; it is written above the first of them alone."""
        if not any(TWO_ROWS in header for header in self.columns):
            return [list(self.columns)]
        parts = [header.rpartition(TWO_ROWS) for header in self.columns]
        above = [upper or lower for upper, _, lower in parts]
        first = [name if n == 0 or name != above[n - 1] else "" for n, name in enumerate(above)]
        return [first, [lower if upper else "" for upper, _, lower in parts]]

    def save(self, folder: Path) -> Path:
        """The list as a workbook or a text file, some with a title, sums below some of the columns and a signature."""
        path = folder / f"{self.file}{self.random.choice(('.csv', '.xlsx'))}"
        rows = [*self._heads(), *map(list, zip(*self.columns.values(), strict=True))]
        rows += [self._sums()] if self.random.random() < SUMMED else []
        rows = [[self.title]] * (bool(self.title) and self.random.random() < TITLED) + rows
        rows += [["制表：王芳", "", "审核：李总"]] * (self.random.random() < SIGNED)
        if path.suffix == ".csv":
            with path.open("w", encoding=self.random.choice(ENCODINGS), newline="") as stream:
                csv.writer(stream, delimiter=self.random.choice(",,;\t")).writerows(rows)
            return path
        workbook = openpyxl.Workbook()
        for row in rows:
            workbook.active.append(row)
        workbook.save(path)
        return path


def less(whole: Sequence[Any], part: Sequence[Any]) -> list[Any]:
    return [one - other for one, other in zip(whole, part, strict=True)]


def plus(*parts: Sequence[Any]) -> list[Any]:
    return [sum(row) for row in zip(*parts, strict=True)]


def times(one: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    return [a * b for a, b in zip(one, other, strict=True)]


def shares(whole: Sequence[Decimal], *of: str) -> list[Decimal]:
    """A share of each, by turns, to the cent."""
    return [(one * Decimal(of[n % len(of)])).quantize(CENT) for n, one in enumerate(whole)]
