"""Finds sheets of a file that say again what other sheets of it say, so that nothing counts twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.coding import plain
from data.delivery import SheetReading
from data.excerpts import excerpts
from data.rankings import rankings
from data.reading import Refused
from data.sums import added, are_equal, days_of, keys_of, lines_of, totals_of
from data.twins_beside import twins_beside
from data.versions import earlier_versions

UNSURE = ("two_versions", "twins_beside")  # why sheets are refused, not set aside: one of them is right


def without_repeats(readings: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """The same readings in order; a copy, a summary, another cut, a part of a sheet are set aside, with the reason."""
    kept = list(readings)
    for find in (_copies, _summaries, _cuts, _parts, _undated, excerpts, rankings, earlier_versions, twins_beside):
        for place, reason in find(kept).items():
            status = "refused" if reason in UNSURE else "ignored"
            refusal = Refused(reason, sheet=kept[place].sheet)
            kept[place] = replace(kept[place], status=status, question=None, refusal=refusal)
    return tuple(kept)


def _copies(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets with the very lines of an earlier one (`Sheet1 (2)`)."""
    return {
        place: "copied_sheet"
        for place, reading in enumerate(readings)
        if any(_same_lines(reading, earlier) for earlier in readings[:place])
    }


def _same_lines(one: SheetReading, other: SheetReading) -> bool:
    if one.status != "ready" or other.status != "ready" or one.match.dataset != other.match.dataset:
        return False
    assert one.checked is not None and other.checked is not None
    mine, theirs = (checked.rows.drop_columns("row_no") for checked in (one.checked, other.checked))
    pairs = zip(mine.columns, theirs.columns, strict=True)
    return mine.num_rows == theirs.num_rows and all(plain(this).equals(plain(that)) for this, that in pairs)


def _summaries(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets that have the totals of a longer one, or of several longer ones together."""
    found: dict[int, str] = {}
    for place, reading in enumerate(readings):
        others = _others(readings, place, found)
        longer = [other for other in others if lines_of(other) > lines_of(reading)]
        together = [others] if _say_more(others, reading) else []
        if any(are_equal(totals_of(reading), added(group)) for group in [*([other] for other in longer), *together]):
            found[place] = "summary_sheet"
    return found


def _say_more(parts: Sequence[SheetReading], whole: SheetReading) -> bool:
    """Whether sheets together have more lines than one, or as many that say more of what they are of."""
    lines = sum(map(lines_of, parts))
    closer = bool(parts) and all(keys_of(part) > keys_of(whole) for part in parts)
    return lines > lines_of(whole) or (closer and lines == lines_of(whole))


def _cuts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets that split the total of an earlier one by something else: by province, then by category."""
    return {
        place: "other_cut"
        for place, reading in enumerate(readings)
        if any(_is_other_cut(reading, earlier) for earlier in readings[:place])
    }


def _is_other_cut(one: SheetReading, other: SheetReading) -> bool:
    """Whether two sheets add up to the same in the same days, each by fields that the other has not (or by none)."""
    if "ready" not in (one.status, other.status) and one.status != other.status:
        return False
    same_dataset = one.match.dataset is not None and one.match.dataset == other.match.dataset
    if not same_dataset or not are_equal(totals_of(one), totals_of(other)) or days_of(one) != days_of(other):
        return False
    return not (keys_of(one) & keys_of(other)) and min(lines_of(one), lines_of(other)) > 1


def _parts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets whose lines, taken together, stand on one other sheet."""
    for place, whole in enumerate(readings):
        others = _others(readings, place, {})
        if whole.status == "ready" and len(others) > 1 and are_equal(totals_of(whole), added(others)):
            return {readings.index(part): "part_of_sheet" for part in others}
    return {}


def _undated(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets that only wait for a period and come to what another sheet does: the lines of dated orders."""
    return {
        place: "undated_same_sum"
        for place, reading in enumerate(readings)
        if reading.status == "needs_decision"
        and reading.question is not None
        and reading.question.kind == "period"
        and any(are_equal(totals_of(reading), totals_of(other)) for other in _others(readings, place, {}))
    }


def _others(readings: Sequence[SheetReading], place: int, without: Mapping[int, str]) -> list[SheetReading]:
    """The other sheets of the same dataset that are ready to load."""
    return [
        other
        for number, other in enumerate(readings)
        if number not in (place, *without)
        and other.status == "ready"
        and other.match.dataset == readings[place].match.dataset
    ]
