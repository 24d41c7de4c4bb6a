"""Finds what was sold beside what was aimed at, where no column is named after a sale: 目标 | 实际 | 达成率."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from data.cells.numbers import number
from data.dictionary import Dataset
from data.meaning.headers import plain, take_apart
from data.meaning.layout.across import unnamed_measure
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.layout.netting import is_sum_of
from data.meaning.layout.spreading import DONE
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind, is_planned, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written

_AIM = re.compile(written("beside", "aim"), re.I)

_AIMS = {"amount", "quantity", "collection"}
FEW_LINES = 3
PERCENT = 100
MOST_TIMES = 10  # that an aim is reached, as a share: more are percents


def is_aim(header: str) -> bool:
    """Whether a column of figures says what sales were to reach."""
    return bool(_AIM.search(plain(header))) and not DONE.search(plain(header)) and foreign_kind(header) is None


def add_reached(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """Adds the one column of a sale that says what was reached beside what was aimed at, and nothing else of it."""
    named = {meaning.field for meaning in found.columns.values()}
    if dataset.name != "sales" or named & {"amount", "quantity"} or not any(map(is_aim, headers)):
        return
    done = [i for i, h in enumerate(headers) if i not in found.columns and DONE.search(plain(h))]
    done = [i for i in done if fits(dataset.fields["amount"], seen[i]) and _is_of_its_time(i, headers, seen)]
    if len(done) == 1:
        unit = take_apart(headers[done[0]]).unit
        pieces = not unit.is_money if unit else all(map(_is_aim_in_pieces, filter(is_aim, headers)))
        measure = "quantity" if pieces else unnamed_measure(dataset, witness)
        found.columns[done[0]] = Meaning(dataset.name, measure, TRIMMED, (0, 0), headers[done[0]])


def _is_of_its_time(index: int, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a figure is of the time of the aim beside it: by its name, or 累计完成 as a rate is reckoned with it.

    So is 达成, which may be a rate itself, or where another column tells what is left of the aim.
    """
    kind = foreign_kind(headers[index])
    if kind not in ("running", "rate"):
        return kind is None
    others = [i for i, header in enumerate(headers) if header and i != index]
    rates = [seen[i] for i in others if foreign_kind(headers[i]) == "rate"]
    aims = [i for i in others if is_aim(headers[i])]
    if any(_is_rate(rate, seen[index], seen[aim]) for rate in rates for aim in aims):
        return True
    left = [(aim, i) for aim in aims for i in others if i != aim and seen[i].is_numeric]
    return any(is_sum_of(*pair) for aim, i in left for pair in _parted(seen[aim], seen[index], seen[i]))


def _parted(aim: Profile, done: Profile, left: Profile) -> tuple[tuple[Profile, Profile, Profile], ...]:
    """The ways in which what is left parts an aim: 差额 = 任务 - 达成, or 达成 - 任务."""
    return (aim, done, left), (done, aim, left)


def _is_rate(rate: Profile, done: Profile, aim: Profile) -> bool:
    """Whether a column tells on every line, in whole percents at least, how much of an aim was reached."""
    if not len(rate.values) == len(done.values) == len(aim.values) >= FEW_LINES:
        return False
    shares, reached, aimed = ([_number(text) for text in profile.values] for profile in (rate, done, aim))
    scale = 1 if rate.percents or any(share > MOST_TIMES for share in shares) else PERCENT
    lines = zip(shares, reached, aimed, strict=True)
    return all(abs(share * scale * of - PERCENT * part) <= of for share, part, of in lines) and any(reached)


def _number(text: str) -> Decimal:
    return number(text.rstrip("%％ ")).point or Decimal(0)


def _is_aim_in_pieces(header: str) -> bool:
    """Whether a header can only be of pieces that were aimed at: 年协议量."""
    return {m.field for m in meanings_in("target", header) if m.confidence >= TRIMMED} == {"quantity"}


def drop_what_was_reached(found: Assignment, headers: Sequence[str]) -> None:
    """Takes a figure without a word of plans off the aims where rates tell how far they were met.

    任务额 | 销售回款 | 完成率: what was collected, and no aim of it.
    """
    aims = [i for i, m in found.columns.items() if m.field in _AIMS]
    planned = [i for i in aims if is_planned(headers[i])]
    if found.dataset == "target" and planned and any(foreign_kind(header) == "rate" for header in headers):
        for index in set(aims) - set(planned):
            found.columns.pop(index)
