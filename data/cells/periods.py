"""Finds the period that a title, sheet name, file name or header tells. Never reads today's date."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from data.cells.chinese import in_digits
from data.cells.dates import CHINESE_MONTHS, LIKELY_SHORT_YEARS, MONTHS, YEARS, monday, week_of_month
from data.meaning.headers import plain
from data.vocabulary import text as written

LONGEST_YEAR = 2020  # has a 29 February and a week 53
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_CHINESE_MONTH = "十一|十二|一|二|三|四|五|六|七|八|九|十"
_SEP = r"\s*[-_/.年]\s*"
_END = r"(?![0-9])"
_START = r"(?<![0-9.])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_PRINTED = re.compile(written("made", "printed"), re.I)
_MADE = written("made", "words")
# When a sheet was made: after the word and perhaps who made it, or before it at the end.
_MADE_ON = re.compile(
    rf"(?:{_MADE})(?:(?!{written('made', 'period')})[^\d]){{0,12}}\d[\d年月日./:\- ]*"
    rf"|\d[\d年月日./:\- ]*(?:{_MADE})(?=\s*(?:$|[)）]))"
)

_FULL = re.compile(
    rf"{_START}(20\d\d|19[89]\d){_SEP}(1[0-2]|0?[1-9])(?:\s*[-_/.月]\s*(3[01]|[12]\d|0?[1-9])日?{_END}|月?{_END}(?!\s*季))"
)
_SOLID = re.compile(rf"{_START}(20\d\d)(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])?{_END}")
_YEAR_MONTH_WORD = re.compile(rf"(20\d\d|19[89]\d)[ _\-/.年]*({_MONTH_WORD})(?![a-z])")
_MONTH_WORD_YEAR = re.compile(
    rf"(?<![a-z])({_MONTH_WORD})[ _\-/.,']*(20\d\d|19[89]\d|\d\d){_END}(?!{_ORDINAL},?\s*20\d\d)"
)
_MONTH_WORD_DAY = re.compile(
    rf"(?<![a-z])({_MONTH_WORD})\.?\s*(3[01]|[12]\d|0?[1-9]){_ORDINAL},?\s*(20\d\d|19[89]\d){_END}"
)
_DAY_MONTH_WORD = re.compile(
    rf"(?<!\d)(3[01]|[12]\d|0?[1-9]){_ORDINAL}[ \-.]*({_MONTH_WORD})[ \-.,]*(20\d\d|19[89]\d){_END}"
)
_DOTTED_DAY = re.compile(rf"(?<![\d./a-z])(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.(20\d\d){_END}")
_SLASHED_DAY = re.compile(rf"(?<![\d./\-])(3[01]|[12]\d|0?[1-9])([/\-_])(3[01]|[12]\d|0?[1-9])\2(20\d\d){_END}")
_MONTH_YEAR = re.compile(r"(?<![\d./-])(1[0-2]|0?[1-9])/(20\d\d)(?![\d/])")
_MONTH_NUMBER_YEAR = re.compile(r"(?<![a-z])month[ _-]?(1[0-2]|0?[1-9])[ _-](20\d\d|19[89]\d)(?![0-9])")
_YEAR_WEEK = re.compile(rf"{_START}(20\d\d)[ _/-]?(?:w|wk|week)[ _-]?(5[0-3]|[1-4]\d|0?[1-9]){_END}")
_WEEK = re.compile(
    rf"(?<![a-z])(?:week|wk)[ _.-]?(5[0-3]|[1-4]\d|0?[1-9]){_END}"
    r"|第?(?<!\d)(5[0-3]|[1-4]\d|[1-9])周(?![年几一二三四五六日末])|第([一二三四五六])周"
)
_YEAR_QUARTER = re.compile(r"(20\d\d)\s*(?:年度?)?[ _\-]*(?:q([1-4])|第?([一二三四1-4])季度?)")
_YEAR_HALF = re.compile(r"(20\d\d)\s*(?:年度?)?[ _\-]*(?:(上|下)半年|h([12])(?![0-9]))")
_HALF_YEAR = re.compile(r"(?<![a-z0-9])h([12])[ _\-]*(20\d\d)")
_QUARTER_YEAR = re.compile(r"q([1-4])[ _\-]*(20\d\d)")
_SHORT_QUARTERS = (  # 4Q23 · 1Q 2024 · Q1'24 · 24Q1 · 24年一季度
    re.compile(r"(?<![a-z0-9.])(?P<quarter>[1-4])q[ '’]*(?P<year>20\d\d|\d\d)(?![0-9.])"),
    re.compile(r"(?<![a-z0-9])q(?P<quarter>[1-4])[ \-]*['’ \-][ ]*(?P<year>\d\d)(?![0-9a-z.%\u3400-\u9fff])"),
    re.compile(r"(?<![a-z0-9.])(?P<year>\d\d)(?:年\s*)?q(?P<quarter>[1-4])(?![0-9])"),
    re.compile(r"(?<![a-z0-9.])(?P<year>\d\d)年\s*第?(?P<quarter>[一二三四1-4])季度?"),
)
_SHORT_HALVES = (  # 1H23 · H1'24 · 23H1 · 24年上半年
    re.compile(r"(?<![a-z0-9.])(?P<half>[12])h[ '’]*(?P<year>20\d\d|\d\d)(?![0-9.])"),
    re.compile(r"(?<![a-z0-9])h(?P<half>[12])[ \-]*['’ \-][ ]*(?P<year>\d\d)(?![0-9a-z.%\u3400-\u9fff])"),
    re.compile(r"(?<![a-z0-9.])(?P<year>\d\d)(?:年\s*)?h(?P<half>[12])(?![0-9])"),
    re.compile(r"(?<![a-z0-9.])(?P<year>\d\d)年\s*(?P<half>上|下)半年"),
)
_YEAR_TERM = re.compile(r"(20\d\d)\s*年?\s*第?\s*(1[0-2]|0?[1-9])\s*(?:期|会计期间)")
_SHORT_YEAR_MONTH = re.compile(r"(?<![\d.])(\d\d)[年.](1[0-2]|0?[1-9])月")
_YEAR = re.compile(rf"(?<!\d)(20\d\d|199\d)(?=年|年度|财年|\b|_|[^0-9.])|(?<![a-z])fy[ _-]?(20\d\d|\d\d){_END}")
_MONTH = re.compile(rf"(?<![\d\-至到~])(?<!\d年)(1[0-2]|0?[1-9])月(?:份)?(?!\d)|({_CHINESE_MONTH})月(?:份)?")
_QUARTER = re.compile(r"(?<![a-z0-9])q([1-4])(?![0-9])|第?([一二三四1-4])季度?")
_HALF = re.compile(r"(上|下)半年|(?<![a-z0-9])h([12])(?![0-9])|(?<![0-9])([12])h(?![a-z])")
_ONLY_MONTH_WORD = re.compile(rf"(?<![a-z])({_MONTH_WORD})(?![a-z])")
# M2 is a month, but m2 and m3 of 元/㎡, 面积(㎡), 单位：m³ are none.
_AREA = r"(?:(?<=[/:位积米方])|(?<=\()(?=m[23]\s*\)))m[23](?![0-9])"
_MONTH_CODE = re.compile(rf"(?!{_AREA})(?<![a-z0-9])m(1[0-2]|0?[1-9])(?![0-9])")
_DAY_ALONE = re.compile(r"^(3[01]|[12]\d|0?[1-9])[日号]$")
_MONTH_DAY = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日")
_FOUR_DIGITS = re.compile(r"(?<![0-9])(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])(?![0-9年])")
_PART_OF_MONTH = re.compile(  # 2024年6月中旬 · 6月第3周
    r"(?:(20\d\d)\s*[-_/.年]\s*)?(?<!\d)(1[0-2]|0?[1-9])月份?\s*(?:([上中下])旬|第?([1-6一二三四五六])周(?![年几一二三四五六日末]))"
)
_DAY = r"(20\d\d)\s*[-_/.年]\s*(\d{1,2})\s*[-_/.月]\s*(\d{1,2})日?"
_TO = r"\s*(?:至|到|~|—+|–|－|-|to)\s*"
_DAYS = re.compile(rf"{_START}{_DAY}{_TO}(?:(20\d\d)\s*[-_/.年]\s*)?(?:(\d{{1,2}})\s*[-_/.月]\s*)?(\d{{1,2}})日?{_END}")
_DASHED_DAY = rf"(?<![\d\-])(\d{{1,2}})-({_MONTH_WORD})-(20\d\d|\d\d)(?!\d)"
_DASHED_DAYS = re.compile(rf"{_DASHED_DAY}{_TO}{_DASHED_DAY}")  # 1-Apr-24 to 31-May-24
_MONTHS = re.compile(
    rf"(?<![\d.])(20\d\d|\d\d(?=[年.]))\s*年?[-_/. ]*(\d{{1,2}})月?{_TO}"
    rf"(?:(20\d\d|\d\d(?=年))\s*[年\-/.]\s*)?(\d{{1,2}})月"
)
_DATED_MONTHS = re.compile(  # 2024-5~2024-6, 202405-202406
    rf"{_START}(20\d\d)\s*[-./年]?\s*(\d{{1,2}})月?{_TO}(20\d\d)\s*[-./年]?\s*(\d{{1,2}})月?(?![\d.\-/日号])"
)
_BARE_MONTHS = re.compile(
    rf"{_START}(20\d\d)\s*[./年]\s*(\d{{1,2}})()\s*[-~—–－至到]\s*(\d{{1,2}})(?![\d.\-/日号])"
)  # 2024.1-5

_CALLED, _CODED = (re.compile(written("section", name)) for name in ("called", "coded"))
_GAP = re.compile(r"(?<=\d)[ \u3000]+(?=(?:月|季度)(?![一-鿿]))")
_WORD_DAY = (
    rf"(?<![a-z])(?:(\d{{1,2}}){_ORDINAL}[ \-]*)?({_MONTH_WORD})(?![a-z])\.?"
    rf"(?:\s*(\d{{1,2}})(?!\d){_ORDINAL})?(?:[ ,]*(20\d\d))?"
)
_WORD_DAYS = re.compile(rf"{_WORD_DAY}\s*(?:to|through|thru|~|—+|–|-)\s*{_WORD_DAY}")


@dataclass(frozen=True)
class Period:
    """A period as far as it is told; 0 where it is not. half, quarter and month exclude one another.

    last: the last day, where a range was written out. week: of the ISO year, from Monday; of its month, from the
    first, where one is told.
    """

    year: int = 0
    quarter: int = 0
    month: int = 0
    day: int = 0
    last: date | None = None
    half: int = 0
    week: int = 0

    def __bool__(self) -> bool:
        return bool(self.year or self.month or self.quarter or self.half or self.day or self.week)

    @property
    def grain(self) -> str:
        return next((name for name in ("day", "week", "month", "quarter", "half", "year") if getattr(self, name)), "")

    @property
    def exists(self) -> bool:
        """Whether there is such a day, month or week, in the year told or in some year."""
        return bool(self) and replace(self, year=self.year or LONGEST_YEAR).first_day() is not None

    def first_day(self) -> date | None:
        """The first day; None without a year or for a day that does not exist."""
        if self.week:
            return week_of_month(self.year, self.month, self.week) if self.month else monday(self.year, self.week)
        month = self.month or (3 * self.quarter - 2 if self.quarter else 6 * self.half - 5 if self.half else 1)
        try:
            return date(self.year, month, self.day or 1) if self.year else None
        except ValueError:
            return None

    def last_day(self) -> date | None:
        """The last day; None without a year."""
        first = self.first_day()
        if first is None or self.last or self.day:
            return self.last or first
        if self.week:
            end = first + timedelta(days=6)
            return min(end, replace(self, week=0).last_day() or end) if self.month else end
        months = {"month": 0, "quarter": 2, "half": 5, "year": 11}[self.grain]
        month = first.month + months
        return date(first.year, month, calendar.monthrange(first.year, month)[1])

    def is_within(self, other: Period) -> bool:
        """Whether this is a part of another period; a year that one leaves open does not count."""
        year = self.year or other.year or 2000
        mine, theirs = replace(self, year=year), replace(other, year=other.year or year)
        first, last = mine.first_day(), mine.last_day()
        start, end = theirs.first_day(), theirs.last_day()
        return bool(first and last and start and end and start <= first and last <= end and mine != theirs)

    def within(self, other: Period) -> Period:
        """This period with what it leaves open taken from another: 3月 within 2024."""
        if not self:
            return other
        month = other.month if self.day and not self.month else self.month
        return replace(self, year=self.year or other.year, month=month)


def _year(text: str) -> int:
    """The year; 0 for two digits that no likely year ends in: 90年12月 may count from 1911."""
    year = int(text) if len(text) == 4 else 2000 + int(text)
    return year if len(text) == 4 or year in LIKELY_SHORT_YEARS else 0


def _chinese_quarter(text: str) -> int:
    return "一二三四".find(text) + 1 or int(text)


def _month(text: str) -> int:
    return CHINESE_MONTHS[text] if text in CHINESE_MONTHS else int(text)


def _finds(text: str) -> Iterator[tuple[re.Match[str], Period]]:
    """Every period written in a text, the most exact writing first."""
    for m in _FULL.finditer(text):
        yield m, Period(int(m[1]), 0, int(m[2]), int(m[3] or 0))
    for m in _SOLID.finditer(text):
        yield m, Period(int(m[1]), 0, int(m[2]), int(m[3] or 0))
    for m in _YEAR_TERM.finditer(text):
        yield m, Period(int(m[1]), 0, int(m[2]))
    for m in _SHORT_YEAR_MONTH.finditer(text):
        if year := _year(m[1]):
            yield m, Period(year, 0, int(m[2]))
    for m in _YEAR_MONTH_WORD.finditer(text):
        yield m, Period(int(m[1]), 0, MONTHS[m[2]])
    for m in _MONTH_WORD_DAY.finditer(text):
        yield m, Period(int(m[3]), 0, MONTHS[m[1]], int(m[2]))
    for m in _DAY_MONTH_WORD.finditer(text):
        yield m, Period(int(m[3]), 0, MONTHS[m[2]], int(m[1]))
    for m in _MONTH_WORD_YEAR.finditer(text):
        if year := _year(m[2]):
            yield m, Period(year, 0, MONTHS[m[1]])
    for m in _DOTTED_DAY.finditer(text):
        yield m, Period(int(m[3]), 0, int(m[2]), int(m[1]))
    yield from _slashed(text)
    for m in _MONTH_YEAR.finditer(text):
        yield m, Period(int(m[2]), 0, int(m[1]))
    for m in _MONTH_NUMBER_YEAR.finditer(text):
        yield m, Period(int(m[2]), 0, int(m[1]))
    for m in _YEAR_WEEK.finditer(text):
        yield m, Period(int(m[1]), week=int(m[2]))
    for m in _YEAR_QUARTER.finditer(text):
        yield m, Period(int(m[1]), _chinese_quarter(m[2] or m[3]))
    for m in _QUARTER_YEAR.finditer(text):
        yield m, Period(int(m[2]), int(m[1]))
    for quarters in _SHORT_QUARTERS:
        for m in quarters.finditer(text):
            if year := _year(m["year"]):
                yield m, Period(year, _chinese_quarter(m["quarter"]))
    for halves in _SHORT_HALVES:
        for m in halves.finditer(text):
            if year := _year(m["year"]):
                yield m, Period(year, half=1 if m["half"] in ("上", "1") else 2)
    for m in _YEAR_HALF.finditer(text):
        yield m, Period(int(m[1]), half=1 if (m[2] or m[3]) in ("上", "1") else 2)
    for m in _HALF_YEAR.finditer(text):
        yield m, Period(int(m[2]), half=int(m[1]))
    yield from _partial(text)


def _slashed(text: str) -> Iterator[tuple[re.Match[str], Period]]:
    """Days such as 05/31/2024, 31-05-2024: one number above 12 says which is the month of all; else nothing does."""
    found = list(_SLASHED_DAY.finditer(text))
    month = next((4 - at for m in found for at in (1, 3) if int(m[at]) > 12), 0)
    for m in found if month else ():
        yield m, Period(int(m[4]), 0, int(m[month]), int(m[4 - month]))


def _partial(text: str) -> Iterator[tuple[re.Match[str], Period]]:
    for m in _MONTH_DAY.finditer(text):
        yield m, Period(month=int(m[1]), day=int(m[2]))
    for m in _MONTH.finditer(text):
        yield m, Period(month=_month(m[1] or m[2]))
    for m in _MONTH_CODE.finditer(text):
        yield m, Period(month=int(m[1]))
    for m in _WEEK.finditer(text):
        yield m, Period(week=int(m[1] or m[2] or "一二三四五六".index(m[3]) + 1))
    for m in _QUARTER.finditer(text):
        yield m, Period(quarter=_chinese_quarter(m[1] or m[2]))
    for m in _HALF.finditer(text):
        yield m, Period(half=1 if (m[1] or m[2] or m[3]) in ("上", "1") else 2)
    for m in _ONLY_MONTH_WORD.finditer(text):
        yield m, Period(month=MONTHS[m[1]])
    for m in _YEAR.finditer(text):
        if (year := _year(m[1] or m[2])) in YEARS:
            yield m, Period(year)


def _whole(text: str) -> Period:
    """The one period that a text tells; nothing where it tells two that contradict."""
    found = list(dict.fromkeys(p for _, p in _finds(text)))
    years = [p for p in found if p.grain == "year"]
    year = years[0] if len({p.year for p in years}) == 1 else Period()
    exact = [p for p in found if p.year and p not in years]
    if exact:
        return _agreeing(exact)
    loose = [p for p in found if not p.year] or _bare_days(text) or _only_day(text)
    return year if not loose else _agreeing([p.within(year) for p in loose])


def _bare_days(text: str) -> list[Period]:
    """0315 at the end of a name: a day whose year stands elsewhere; a cashier's or shop's number is none."""
    found = (m for m in _FOUR_DIGITS.finditer(text) if not _CODED.search(text[: m.start()]))
    return [Period(month=int(m[1]), day=int(m[2])) for m in found]


def _only_day(text: str) -> list[Period]:
    """A sheet called 5日: the day of a month told elsewhere."""
    m = _DAY_ALONE.match(text)
    return [Period(day=int(m[1]))] if m else []


def _agreeing(found: list[Period]) -> Period:
    """The finest of periods that do not contradict; two days are a range."""
    days = [p for p in found if p.day and p.year]
    if len(days) == 2 and len(found) == 2:
        first, last = sorted(p.first_day() or date.min for p in days)
        return _filled(first, last)
    same = {(p.year, p.month, p.quarter, p.half, p.week) for p in found}
    return max(found, key=lambda p: p.day) if len(same) == 1 and len(days) < 2 else Period()


def _part_of_month(text: str) -> Period | None:
    """A third or a week of a month."""
    if not (m := _PART_OF_MONTH.search(text)):
        return None
    year, month = int(m[1] or 0), int(m[2])
    if m[4]:
        return Period(year, month=month, week=_month(m[4]))
    third = "上中下".index(m[3])
    end = Period(year, month=month).last_day() if third == 2 else Period(year, 0, month, 10 * third + 10).first_day()
    return Period(year, 0, month, 10 * third + 1 if third else 0, end)


def _range(text: str) -> Period | None:
    """A written range: the month or year it fills, else its first day to its last."""
    if m := _DAYS.search(text):
        start = Period(int(m[1]), 0, int(m[2]), int(m[3])).first_day()
        last = Period(int(m[4] or m[1]), 0, int(m[5] or m[2]), int(m[6])).first_day()
    elif m := _MONTHS.search(text) or _DATED_MONTHS.search(text) or _BARE_MONTHS.search(text):
        if not (1 <= int(m[2]) <= 12 and 1 <= int(m[4]) <= 12):
            return None
        start = Period(_year(m[1]), 0, int(m[2])).first_day()
        last = Period(_year(m[3] or m[1]), 0, int(m[4])).last_day()
    elif m := _DASHED_DAYS.search(text):
        start, last = (
            Period(_year(y), 0, MONTHS[w], int(d)).first_day() for d, w, y in (m.groups()[:3], m.groups()[3:])
        )
    elif (m := _WORD_DAYS.search(text)) and (m[4] or m[8]):
        start, last = _word_days(m)
    else:
        return None
    return _filled(start, last) if start and last and start <= last else None


def _word_days(m: re.Match[str]) -> tuple[date | None, date | None]:
    """Jan 5 - Mar 31, 2024: both ends, whole months where no day stands; one year may stand for both."""
    first_month, last_month = MONTHS[m[2]], MONTHS[m[6]]
    year = int(m[8] or m[4])
    turned = 1 if first_month > last_month else 0
    first_year = int(m[4]) if m[4] else year - turned
    last_year = int(m[8]) if m[8] else year + turned
    first_day, last_day = int(m[1] or m[3] or 0), int(m[5] or m[7] or 0)
    last = Period(last_year, 0, last_month, last_day)
    return Period(first_year, 0, first_month, first_day).first_day(), last.first_day() if last_day else last.last_day()


def _filled(start: date, last: date) -> Period:
    """The month that days begin with, so that a part of one that begins later is no second report of the month."""
    if (start.year, start.month) == (last.year, last.month):
        return Period(start.year, 0, start.month, start.day if start == last or start.day > 1 else 0, last)
    if start == date(last.year, 1, 1) and (last.month, last.day) == (12, 31):
        return Period(start.year)
    return Period(start.year, 0, start.month, start.day, last)


def closed(text: str) -> str:
    """A text without the gaps before the words of months and quarters: 2 月."""
    return _GAP.sub("", text)


@cache
def period(text: str) -> Period:
    """The period that a title, a sheet name or a file name tells; empty where it tells none."""
    text = closed(in_digits(plain(text).lower()))
    return _part_of_month(text) or _range(text) or _whole(text)


def spans_months(found: Period) -> bool:
    """Whether a written range covers more than one month."""
    first = found.first_day()
    return bool(found.last and first and (found.last.year, found.last.month) != (first.year, first.month))


def period_of_titles(caption: Iterable[str]) -> tuple[Period, str]:
    """The period of the titles round a table and the title that tells it; printing dates do not count.

    A year is that of the one month that begins another title: 2024年客户销售, and 1月份销售明细 below it.
    """
    told = ((title, _MADE_ON.sub(" ", plain(title)).strip()) for title in caption if not _PRINTED.search(title))
    found = [(said, bare, title) for title, bare in told if (said := period(bare))]
    if not found:
        return Period(), ""
    first, _, named = found[0]
    months = {said: title for said, bare, title in found[1:] if said.grain == "month" and heading(bare)}
    if first.grain == "year" and len(months) == 1:
        said, title = next(iter(months.items()))
        within = said.within(first)
        return (within, title) if within.year == first.year else (first, named)
    return first, named


def heading(title: str) -> str:
    """The period that a title begins with, where nothing but what a table is called follows: 1月份销售明细; else ''."""
    start, end = found_in(title) or (1, 0)
    return title[:end] if start == 0 and _CALLED.fullmatch(title[end:].strip()) else ""


def found_in(text: str) -> tuple[int, int] | None:
    """Where in a text its first written period stands."""
    return next((m.span() for m, _ in _finds(text)), None)
