"""Finds columns whose headers are values (1月, M01, 2024年5月 / 数量) and turns them into rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from data.cells.chinese import in_digits
from data.cells.dates import WEEKS_OF_MONTH, year_number
from data.cells.periods import Period, closed, found_in, period
from data.dictionary import calendar
from data.meaning.headers import key, plain
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind
from data.vocabulary import text as written
from data.vocabulary import words

NUMERIC = 0.5
MANY_WEEKS = 10
LEAST_DAYS = 2  # columns of several days each
LEAP_YEAR = 2020  # has all days
_MIDNIGHT = re.compile(r"[ t]00:00(:00(\.0+)?)?$")
_DAY_OF_MONTH = re.compile(r"^(3[01]|[12]\d|0?[1-9])[日号]$")
_BARE = re.compile(r"^\d{1,2}$")
_WEEK_OF_DAYS = re.compile(
    r"(?:第?[1-5]?\d周|第[一二三四五]周)\s*[(（]?(1[0-2]|0?[1-9])[./月](\d{1,2})日?\s*[-~至—–]\s*(?:(1[0-2]|0?[1-9])[./月])?\d{1,2}日?[)）]?"
)
_DAYS_ALONE = re.compile(
    r"(1[0-2]|0?[1-9])[./月]([1-3]?\d)日?\s*[-~至—–]\s*(1[0-2]|0?[1-9])[./月]([1-3]?\d)日?"
)  # 5.1-5.7
LONGEST_STRETCH = timedelta(days=16)
_OF_WEEKS = re.compile(r"周|week", re.I)
_WEEK_CODE = re.compile(r"wk?[ ._-]?(5[0-3]|[1-4]\d|0?[1-9])")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年?度?")
_STRETCH = re.compile(  # 1-2月, 2024年1月-5月, for all together
    r"(?:((?:19|20)?\d\d)\s*年\s*)?(1[0-2]|0?[1-9])月?\s*[-~—–至到、]\s*(1[0-2]|0?[1-9])月份?"
)
_RUNNING = re.compile(r"累计|\bytd\b", re.I)
_FISCAL = re.compile(written("beside", "fiscal"), re.I)
_WHICH_YEAR = words("beside", "which_year")
_END_OF = re.compile(r"^[末底](?!期)")  # 1月末, 3月底: of the month, and no figure's name
_ESTIMATE = ("e", "f")  # 2024E, 24Q4F
_ESTIMATED = "forecast"
_HELD_AGAINST = ("earlier", "growth", "running")  # 去年5月, 同期, 同比, 1-5月累计
_TRIM = " /-_.:：,，年月份的()（）"


@dataclass(frozen=True)
class Spread:
    """One column whose header tells a period, or the value of a field.

    rest: what is left of the header, the measure's name. value: (field, its value).
    """

    index: int
    period: Period
    rest: str
    value: tuple[str, str] | None = None


def _part(text: str) -> tuple[Period, str]:
    """The period in one part of a header and what remains of it."""
    text = closed(in_digits(_MIDNIGHT.sub("", plain(text).lower())))
    if stretch := _STRETCH.fullmatch(text):
        return Period(_year(stretch[1]), month=int(stretch[2])), ""
    if week := _WEEK_OF_DAYS.fullmatch(text):
        return _first_of(week)
    if code := _WEEK_CODE.fullmatch(text):
        return Period(week=int(code[1])), ""
    found = period(text)
    if not found:
        return found, text
    span = found_in(text)
    rest = (text[: span[0]] + " " + _END_OF.sub("", text[span[1] :])) if span else ""
    bare = rest.strip(_TRIM)
    bare = _ESTIMATED if bare in _ESTIMATE else bare
    bare += ")" * max(0, bare.count("(") - bare.count(")"))  # 目标(万) keeps its unit whole
    return found, f"{bare}年" if bare in _WHICH_YEAR and "年" in rest else bare


def _year(digits: str | None) -> int:
    """A year of four digits or two; 0 for none."""
    return (year_number(digits) or 0) if digits else 0


def _first_of(week: re.Match[str]) -> tuple[Period, str]:
    """The first day of 第18周(4.29-5.5); nothing for a week over the turn of a year, whose year nobody says."""
    month, day, last = int(week[1]), int(week[2]), int(week[3] or week[1])
    return (Period(month=month, day=day), "") if month <= last <= 12 else (Period(), week[0])


def year_above(header: str) -> tuple[int, str]:
    """The year in the first part of a header (2024年 / 月) and the rest; 0 and the whole header without one."""
    above, _, below = header.partition(" / ")
    told = _YEAR.fullmatch(plain(above)) if below else None
    return (int(told[1]), below) if told else (0, header)


def _is_part_of_dates(header: str) -> bool:
    """Whether a column under a year holds months or days: 2024年 / 月."""
    year, below = year_above(header)
    return bool(year) and any(key(below) in names for names in calendar().values())


def _spread(index: int, header: str) -> Spread | None:
    """The periods of all parts of a header joined: `2024年 / 1月 / 数量`."""
    if _is_part_of_dates(header):
        return None
    told, rests, parts = Period(), [], header.split(" / ")
    for text in parts:
        found, rest = _part(text)
        if not found and len(parts) > 1 and (year := _YEAR.fullmatch(rest)):
            found, rest = Period(year=int(year[1])), ""
        told = _joined(told, found) if found else told
        rests += [rest] if rest else []
    return Spread(index, told, " / ".join(rests)) if told.exists else None


def _joined(outer: Period, inner: Period) -> Period:
    if not outer:
        return inner
    if inner.grain == "year":
        return replace(outer, year=outer.year or inner.year)
    if inner.week and outer.grain == "month" and inner.week <= WEEKS_OF_MONTH:
        return replace(inner, year=outer.year, month=outer.month)
    return inner.within(outer)


def spreads(headers: Sequence[str], seen: Sequence[Profile]) -> list[Spread]:
    """The columns spread over periods; none where only one header happens to name a period without more."""
    days = _days_in_turn(headers)
    told = [s for i, h in enumerate(headers) if h and (s := days.get(i) or _spread(i, h))]
    sure = [s for s in told if _numeric(seen[s.index])]
    found = [s for s in told if s in sure or (len(sure) > 1 and _is_sparse(seen[s.index]))]
    found = _with_years(_told(_without_sums(found, headers), headers)) or _numbered(headers, seen)
    many = len({s.period for s in found}) > 1
    named = [s for s in found if s.rest]
    return found if many else [] if all(map(_is_earlier, named)) else named


def _days_in_turn(headers: Sequence[str]) -> dict[int, Spread]:
    """Columns of several days each (5.1-5.7 | 5.8-5.14), every one beginning where another ends, by their first."""
    found: dict[int, tuple[date, date, str]] = {}
    for index, header in enumerate(headers):
        above, _, rest = header.partition(" / ")
        if told := _DAYS_ALONE.fullmatch(plain(above)):
            first, last = (Period(LEAP_YEAR, 0, int(told[i]), int(told[i + 1])).first_day() for i in (1, 3))
            if first is None or last is None or not timedelta(0) <= last - first <= LONGEST_STRETCH:
                return {}
            found[index] = first, last, rest
    begun = sorted({(first, last) for first, last, _ in found.values()})
    if len(begun) < LEAST_DAYS or any(b[0] - a[1] != timedelta(days=1) for a, b in pairwise(begun)):
        return {}
    return {i: Spread(i, Period(month=first.month, day=first.day), rest) for i, (first, _, rest) in found.items()}


def _is_earlier(spread: Spread) -> bool:
    """Whether a header says of its figures only that they are of the year before: 去年5月."""
    return foreign_kind(spread.rest) == "earlier"


def _without_sums(found: list[Spread], headers: Sequence[str]) -> list[Spread]:
    """Without months taken together (1-2月) of which any has a column of its own, or that others take together."""
    told = [(s, months) for s in found if (months := months_together(headers[s.index]))]
    taken = {s.index: {(s.period.year, month) for month in months} for s, months in told}
    single = {(s.period.year, s.period.month) for s in found if s.index not in taken}
    others = {i: {m for months in taken.values() if months != own for m in months} for i, own in taken.items()}
    return [s for s in found if s.index not in taken or not taken[s.index] & (single | others[s.index])]


def months_together(header: str) -> range:
    """The months that one column holds together; none for a column of one month."""
    parts = (_STRETCH.fullmatch(closed(in_digits(plain(part).lower()))) for part in header.split(" / "))
    told = next(filter(None, parts), None)
    return range(int(told[2]), int(told[3]) + 1) if told and int(told[2]) < int(told[3]) else range(0)


def without_codes(found: list[Spread], headers: Sequence[str], texts: Sequence[str]) -> list[Spread]:
    """Without a few W1, W2 … where nothing speaks of weeks: warehouses are called so as well."""
    codes = [
        s.index for s in found if any(_WEEK_CODE.fullmatch(p.lower()) for p in plain(headers[s.index]).split(" / "))
    ]
    said = any(_OF_WEEKS.search(plain(text)) for text in (*texts, *headers))
    return found if said or len(codes) >= MANY_WEEKS else [s for s in found if s.index not in codes]


def alone(headers: Sequence[str], seen: Sequence[Profile], told: Period) -> list[Spread]:
    """The only column that a month heads (5月 | 1-5月累计), where the titles or what runs on beside it bear it out.

    The same month of the year before (去年5月) is held against it.
    """
    found = [s for i, h in enumerate(headers) if h and (s := _spread(i, h)) and _numeric(seen[i])]
    found = [s for s in found if not _is_earlier(s) and not months_together(headers[s.index])]
    if len(found) != 1 or found[0].rest or found[0].period.grain != "month" or not seen[found[0].index].values:
        return []
    runs_on = any(_RUNNING.search(plain(header)) for header in headers)
    mine = found[0].period.within(told)
    same = told.grain == "month" and (mine.year, mine.month) == (told.year, told.month)
    compared = any(foreign_kind(header) in _HELD_AGAINST for header in headers if header)
    return found if (same and compared) or (runs_on and told.grain in ("", "year", "month")) else []


def _told(found: list[Spread], headers: Sequence[str]) -> list[Spread]:
    """Without the periods whose year is open: Apr FY24 may be of 2023, and weeks may run over the turn of a year."""
    fiscal = [s for s in found if s.period.month and _FISCAL.search(plain(headers[s.index]))]
    opens = fiscal and fiscal[0].period.month != 1
    found = [s for s in found if s not in fiscal] if opens else found
    weeks = [week for header in headers if (week := _WEEK_OF_DAYS.fullmatch(plain(header).lower()))]
    months = [int(month) for week in weeks for month in (week[1], week[3] or week[1])]
    return found if months == sorted(months) else [s for s in found if not s.period.day]


def _with_years(found: list[Spread]) -> list[Spread]:
    """The year that stands above the first of its months only goes on until the next one.

    A year's figure of another kind beside them (2024年实际 | 1月任务) says nothing of theirs.
    """
    year, filled = 0, []
    rests = {spread.rest for spread in found if spread.period.month}
    for spread in found:
        is_apart = spread.period.grain == "year" and spread.rest and spread.rest not in rests
        year = year if is_apart else spread.period.year or year
        filled.append(replace(spread, period=replace(spread.period, year=spread.period.year or year)))
    return filled if found and found[0].period.year else found


def _numeric(seen: Profile) -> bool:
    return not seen.values or seen.numbers >= NUMERIC


def _is_sparse(seen: Profile) -> bool:
    """Whether a column of few figures has as many shares below them (占比), which its neighbours outnumber."""
    return 0 < seen.numbers < NUMERIC <= seen.numbers + seen.percents


def _numbered(headers: Sequence[str], seen: Sequence[Profile]) -> list[Spread]:
    """Headers 1…12 are months; 1…28 and more, or 1日…31日, are days of a month told elsewhere."""
    days = [(i, int(m[1])) for i, h in enumerate(headers) if (m := _DAY_OF_MONTH.match(plain(h)))]
    bare = [(i, int(h)) for i, h in enumerate(headers) if _BARE.match(h) and 1 <= int(h) <= 31]
    numbers = days if len(days) > 1 else bare
    if [n for _, n in numbers] != list(range(1, len(numbers) + 1)):
        return []
    if not days and len(numbers) == 12:
        return [Spread(i, Period(month=n), "") for i, n in numbers if _numeric(seen[i])]
    if days or len(numbers) >= 28:
        return [Spread(i, Period(day=n), "") for i, n in numbers if _numeric(seen[i])]
    return []
