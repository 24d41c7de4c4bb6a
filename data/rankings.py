"""Finds rankings of what another sheet of the file tells in full: the ten best sellers of a month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.delivery import SheetReading
from data.sums import days_of, keys_of, own_titles, totals_of
from data.vocabulary import text as written

_RANKED = re.compile(written("beside", "ranked"), re.I)


def rankings(readings: Sequence[SheetReading]) -> dict[int, str]:
    """By place: sheets called a ranking, or with ranks, that come to no more than another sheet of the same days.

    Of two rankings by different things, goods and buyers, the greater one is such another sheet.
    """
    ranked = [_is_ranking(reading, own_titles(reading, readings)) for reading in readings]
    return {
        place: "ranking_of_sheet"
        for place, reading in enumerate(readings)
        if ranked[place]
        and any(
            _may_hold(other, reading) and (not is_ranking or _is_greater_cut(other, reading))
            for other, is_ranking in zip(readings, ranked, strict=True)
        )
    }


def _is_greater_cut(other: SheetReading, ranking: SheetReading) -> bool:
    """Whether another ranking comes to more, its lines being of what those of the first are not."""
    mine, theirs = totals_of(ranking), totals_of(other)
    return not keys_of(other) & keys_of(ranking) and any(mine[f] < theirs[f] for f in set(mine) & set(theirs))


def _is_ranking(reading: SheetReading, own: Sequence[str]) -> bool:
    """Whether its sheet's name, a column of ranks, or a title of its own says so."""
    named = [reading.sheet, *own, *(column.header for column in reading.match.columns if not column.field)]
    return (_is_told(reading) or _is_undated(reading)) and any(map(_RANKED.search, named))


def _is_told(reading: SheetReading) -> bool:
    """Whether a sheet is ready, or it is only asked whether its first so many are to be loaded."""
    return reading.status == "ready" or (reading.question is not None and reading.question.kind == "first_only")


def _is_undated(reading: SheetReading) -> bool:
    """Whether a sheet only waits for a period, of which none of its columns tells anything (4月销售额)."""
    waits = reading.status == "needs_decision" and reading.question is not None and reading.question.kind == "period"
    return waits and not any(column.gives for column in reading.match.columns)


def _may_hold(whole: SheetReading, ranking: SheetReading) -> bool:
    """Whether a sheet may hold what a ranking picks out of it: of its days, and no figure smaller."""
    if not _is_told(whole) or whole.match.dataset != ranking.match.dataset:
        return False
    mine, theirs = totals_of(ranking), totals_of(whole)
    shared = set(mine) & set(theirs)
    (first, last), (start, end) = days_of(ranking), days_of(whole)
    within = first is None or last is None or (start is not None and end is not None and start <= last and first <= end)
    return within and any(mine[f] for f in shared) and all(mine[f] <= theirs[f] for f in shared)
