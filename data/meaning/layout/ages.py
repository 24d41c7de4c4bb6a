"""Finds the columns that split overdue money by age (逾期1-30天, 90天以上) and the bucket each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from data.meaning.headers import plain
from data.meaning.layout.assigning import Assignment
from data.meaning.profiles import Profile
from data.tables import Table

OVERDUE = "overdue"
BUCKETS = (("overdue_30", 0, 30), ("overdue_60", 30, 60), ("overdue_90", 60, 90))
OLDEST, OLDEST_FROM = "overdue_more", 90

_SAYS_OVERDUE = re.compile(r"逾期|超期|超账期|过期|拖欠|overdue|past due|late", re.I)
_IS_SHARE = re.compile(r"占比|比例|比重|率|%|％|\bshare\b|percent|\bpct\b|\bratio\b", re.I)
_DAYS = {"天": 1, "日": 1, "d": 1, "周": 7, "w": 7, "月": 30, "m": 30, "年": 365, "y": 365}
_UNIT = r"\s*(天|日|个?月|年|周|days?|d\b|weeks?|months?|years?)?"
_RANGE = re.compile(rf"(\d+){_UNIT}\s*(?:-|~|—|–|至|到|to)\s*(\d+){_UNIT}", re.I)
_OR_MORE = r"(?:及?以上|\+|plus|(?:and|or|&) (?:over|above|more|older)|\b(?:above|over|onwards?)\s*$)"
_OVER = re.compile(rf"(?:>=?|≥|大于|超过|over|above|more than)\s*(\d+){_UNIT}|(\d+){_UNIT}\s*{_OR_MORE}", re.I)
OPEN_ENDED = re.compile(rf"{_OR_MORE}|^\s*(?:>|≥|大于|超过|over|above|more than)", re.I)
_UNDER = re.compile(rf"(?:<=?|≤|小于|不超过|within|under|up to)\s*(\d+){_UNIT}|(\d+){_UNIT}\s*(?:以下|[以之]?内)", re.I)
_NTH_MONTH = re.compile(r"^(\d)\s*months?$", re.I)  # of those beside < 1 Month: from the 31st day
_OLDER = re.compile(r"^older$", re.I)  # than whatever stands before it
_NUMERALS = str.maketrans("一二两三四五六", "1223456")


def ages_of(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> dict[int, str]:
    """By column, the field of overdue money it adds to.

    Ages without a word on what they are counted from are overdue only where money not yet due stands apart;
    else they may be ages since delivery, and are left out. So are ages within another (60天以上 beside 30天以上)
    and those across two buckets where a column gives what is overdue in all.
    """
    apart = found.column_of("not_due") is not None
    free = [i for i, header in enumerate(headers) if header and i not in found.columns and seen[i].is_numeric]
    ages = {i: bucket for i in free if (bucket := bucket_of(headers[i], apart))}
    opened = {i: span[0] for i in ages if (span := span_of(headers[i])) and span[1] is None}
    within = {i for i, low in opened.items() if low > min(opened.values())}
    if found.column_of(OVERDUE) is not None:
        within |= {i for i, bucket in ages.items() if bucket == OVERDUE}
    return {i: bucket for i, bucket in ages.items() if i not in within}


def are_aged(headers: Sequence[str]) -> bool:
    """Whether several columns split something by its age, and one of them is open: 1-30天 | 31-60天 | 60天以上."""
    aged = [header for header in headers if header and span_of(header)]
    return len(aged) > 1 and any(OPEN_ENDED.search(plain(header)) for header in aged)


def with_ages_as_headers(table: Table) -> Table:
    """The table with what stands under an age (1-30天 / 本币金额, 1-30天 / %) called by that age, or as its share."""
    groups = {above for name in table.header if (above := name.partition(" / ")[0]) != name and span_of(above)}
    if len(groups) < 2 or not any(OPEN_ENDED.search(plain(group)) for group in groups):
        return table
    return replace(table, header=tuple(_aged(name, groups) for name in table.header))


def _aged(name: str, groups: Set[str]) -> str:
    above, _, below = name.partition(" / ")
    if above not in groups:
        return name
    return f"{above}占比" if _IS_SHARE.search(below) else above


def bucket_of(header: str, is_overdue: bool) -> str | None:
    """The field that a header's age belongs to; `overdue` for one that lies across two buckets."""
    span = span_of(header)
    if span is None or _IS_SHARE.search(header) or not (is_overdue or _SAYS_OVERDUE.search(header)):
        return None
    low, high = span
    if high is None:
        return OLDEST if low >= OLDEST_FROM else OVERDUE
    fitting = (name for name, first, last in BUCKETS if first <= low and high <= last)
    return OLDEST if low >= OLDEST_FROM else next(fitting, OVERDUE)


def span_of(header: str) -> tuple[int, int | None] | None:
    """The days that a header spans: (1, 30), (90, None) for 90天以上; None for any other header."""
    text = plain(header).replace("半年", "6个月").translate(_NUMERALS)
    if found := _RANGE.search(text):
        unit = found[4] or found[2]
        return _days(found[1], found[2] or unit), _days(found[3], unit)
    if found := _OVER.search(text):
        return _days(found[1] or found[3], found[2] or found[4]), None
    if found := _UNDER.search(text):
        return 0, _days(found[1] or found[3], found[2] or found[4])
    if found := _NTH_MONTH.search(text.strip()):
        return _days(found[1], "m"), _days(found[1], "m") + 30
    return (1, None) if _OLDER.search(text.strip()) else None


def _days(number: str, unit: str | None) -> int:
    """Days; a number without a unit is of days."""
    letter = (unit or "天").removeprefix("个").lower()
    return int(number) * _DAYS[letter if letter in _DAYS else letter[0]]
