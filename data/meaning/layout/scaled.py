"""Finds columns that say no unit and stand in that of the column of which they are the parts or the sum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from data.meaning.headers import take_apart
from data.meaning.profiles import Profile, added

NEARLY = Decimal("0.01")  # of a sum, for cells that are blank or rounded


def scaled_like(
    sums: Mapping[int, tuple[str, tuple[int, ...]]], headers: Sequence[str], seen: Sequence[Profile]
) -> dict[int, int]:
    """By column without a unit: the column whose header tells it, 年度任务(万元) for Q1…Q4 that add up to it."""
    return dict(pair for index, (_, parts) in sums.items() for pair in _told(index, parts, headers, seen))


def _told(
    index: int, parts: Sequence[int], headers: Sequence[str], seen: Sequence[Profile]
) -> Iterator[tuple[int, int]]:
    telling = [i for i in (index, *parts) if take_apart(headers[i]).unit]
    open_ = [i for i in (index, *parts) if i not in telling]
    if telling and open_ and _adds_up(seen[index], [seen[i] for i in parts]):
        yield from ((i, telling[0]) for i in open_)


def _adds_up(whole: Profile, parts: Sequence[Profile]) -> bool:
    says, sums = added(whole), sum(map(added, parts), Decimal(0))
    return says != 0 and abs(says - sums) <= abs(says) * NEARLY
