"""Reads one cell of a date column under a stated order of day and month. Never reads today's date."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from data.cells.chinese import in_digits
from data.cells.numbers import tidy
from data.vocabulary import text, words

WEEK = timedelta(days=7)
YEARS = range(1980, 2080)
WEEKS_OF_MONTH, MONTHS_OF_YEAR = 6, 12
LIKELY_SHORT_YEARS = range(2005, 2036)  # two-digit years outside it are not believed
SERIALS = range(20_000, 60_000)  # Excel day numbers of 1954–2064
ORDERS = ("ymd", "mdy", "dmy")
MONTHS = {
    name: number for number, names in enumerate(text("month", "words").split("|"), start=1) for name in names.split()
}
CHINESE_MONTHS = {name: number for number, name in enumerate(words("month", "chinese"), start=1)} | {"正": 1, "腊": 12}
_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_TIME = re.compile(
    r"(?<=\d|日)[ t]*(上午|下午|凌晨|早上|晚上)?\s*\d{1,2}[:时点]\d{1,2}([:分]\d{1,2}(\.\d+)?秒?)?分?\s*(am|pm)?"
    r"\s*(z|[+-]\d{2}(:?\d{2})?|utc|gmt|[pecm][sd]t|bst|cest|cet|ist|jst)?$"
)
_WEEKDAY = re.compile(
    r"[(（](星期|周)?[一二三四五六日天][)）]|(星期|周)[一二三四五六日天]"
    r"|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+|\s*[(（]?\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[)）]?$"
)
_YEAR_FIRST = re.compile(r"^(\d{4})\s*[-/.年_#]\s*(\d{1,2})(?:\s*[-/.月_#]\s*(?:(\d{1,2})\s*[日号]?)?)?$")
_MONTHS_OF_YEAR = re.compile(r"^\d{4}\s*[./年]\s*(\d{1,2})\s*-\s*(\d{1,2})$")  # 2024.1-5, which is no day
_PART_OF_MONTH = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})月份?\s*(?:([上中下])旬|第?([1-6一二三四五六])周)$")
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(?:(\d{2})((?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?)?$")
_THREE = re.compile(r"^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*([-/.])\s*(\d{4}|\d{1,2})$")
_MARKS = re.compile(r"[-/.]")
_SHORT_CHINESE = re.compile(r"^(\d{2})[年.](\d{1,2})月(?:(\d{1,2})[日号]?)?$")
_WORD_MIDDLE = re.compile(rf"^(\d{{1,2}})(?:st|nd|rd|th)?[-/. ]*({_WORD})[a-z]*[-/., ]+(\d{{4}}|\d{{2}})$")
_WORD_FIRST = re.compile(rf"^({_WORD})\.?[-/ ]*(\d{{1,2}})(?:st|nd|rd|th)?[, /-]+(\d{{4}})$")
_WORD_FIRST_SHORT = re.compile(rf"^({_WORD})[-/](\d{{1,2}})[-/](\d{{2}})$")
_WORD_YEAR = re.compile(rf"^({_WORD})\.?[-/ ,']*(\d{{4}}|\d{{2}})$")
_YEAR_WORD = re.compile(rf"^(\d{{4}})[-/ .]*({_WORD})(?:[-/ .]*(\d{{1,2}}))?$")
_RANGE = re.compile(
    r"^(\d{4}.{4,15}?|\d{8})"
    r"\s*(?:~|至|到|—+|–|\s-\s|(?<=[/.]\d)-|(?<=[/.]\d\d)-|(?<=\d{8})-(?=\d{8}$))\s*(\d{4}.+|\d{8})$"
)
_RANGE_OF_YEAR = re.compile(r"^(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:~|至|到|—+|–|-)\s*(\d{1,2}月\d{1,2}日)$")
_NO_YEAR = re.compile(r"^(\d{1,2})月(\d{1,2})[日号]?$")
_NO_YEAR_WORD = re.compile(rf"^(\d{{1,2}}) ({_WORD})$")
_SERIAL = re.compile(r"^(\d{5})(\.\d+)?$")
_YEAR = re.compile(r"^(\d{4})\s*(?:年度?|fy)?(?:\.0)?$")
_YEAR_WEEK = re.compile(r"^(\d{4})\s*(?:年|-|/|\.)?\s*(?:w(?:ee)?k?[- ]?(\d{1,2})|第(\d{1,2})周)$")
_QUARTER = re.compile(r"^(\d{4})\s*(?:年|-|/|\.)?\s*(?:q([1-4])|第?([一二三四1-4])季度?)$")
_QUARTER_YEAR = re.compile(r"^q([1-4])[-/ ]*(\d{4})$")
_SHORT_QUARTER = re.compile(r"^(?:([1-4])q|q([1-4])[-'’ ]+)['’ ]?(\d\d)$|^(\d\d)年?q([1-4])$")  # 4Q23, Q4'23, 23Q4
_HALF = re.compile(r"^(\d{4})\s*(?:年|-|/|\.)?\s*(?:(上|下)半年|h([12]))$")
_HALF_YEAR = re.compile(r"^h([12])[-/ ]*(\d{4})$")
_SHORT_HALF = re.compile(  # 1H23, H1'23, 23H1, 23年上半年
    r"^(?:(?P<h>[12])h|h(?P<H>[12])[-'’ ]+)['’ ]?(?P<y>\d\d)$|^(?P<Y>\d\d)年?(?:h(?P<n>[12])|(?P<zh>上|下)半年)$"
)


@dataclass(frozen=True)
class Day:
    """A date as far as a text tells it. year 0: not told. month 0 / day 0: the text is coarser."""

    year: int
    month: int = 0
    day: int = 0

    def first(self) -> date | None:
        """The first day it can be, or None where there is no such day."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None


@dataclass(frozen=True)
class Reader:
    """How the open cases of one column are read: the order of the parts and the year of a day without one.

    marks: (mark, order) where days parted by - and by / are written in different orders.
    """

    order: str = "ymd"
    year: int = 0
    serials: bool = True
    marks: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=100_000)
def _without_time(text: str) -> str:
    text = _WEEKDAY.sub("", in_digits(tidy(text))).strip()
    return _TIME.sub("", text).strip(" ,")


@lru_cache(maxsize=200_000)
def day(text: str, reader: Reader) -> Day | None:
    """The cell as a date, or None where it is none."""
    bare = _without_time(text)
    found = _numeric(bare, reader) or _worded(bare) or _coarse(bare) or _ranged(bare)
    return found if found and found.first() else None


def _ranged(text: str) -> Day | None:
    """The first day of a written week or of a stretch within one month; a longer one is no date."""
    if not (m := _RANGE.match(text) or _RANGE_OF_YEAR.match(text)):
        return None
    first, last = _whole_day(m[1]), _whole_day(m[2] if m.re is _RANGE else f"{m[1][:5]}{m[2]}")
    if not first or not last or first > last:
        return None
    short = last - first < WEEK or (first.year, first.month) == (last.year, last.month)
    return Day(first.year, first.month, first.day) if short else None


def _whole_day(text: str) -> date | None:
    found = _numeric(_without_time(text), Reader(serials=False))
    return found.first() if found and found.day else None


def _numeric(text: str, reader: Reader) -> Day | None:
    if (m := _YEAR_FIRST.match(text)) and not _are_months(text):
        return Day(int(m[1]), int(m[2]), int(m[3] or 0))
    if m := _COMPACT.match(text):
        return _compact(int(m[1]), int(m[2]), int(m[3] or 0))
    if m := _THREE.match(text):
        order = dict(reader.marks).get(m[3], reader.order)
        return _ordered((int(m[1]), int(m[2]), int(m[4])), len(m[4]), order)
    if m := _SHORT_CHINESE.match(text):
        return Day(_full_year(int(m[1])), int(m[2]), int(m[3] or 0))
    if (m := _SERIAL.match(text)) and reader.serials and int(m[1]) in SERIALS:
        moment = date(1899, 12, 30) + timedelta(days=int(m[1]))
        return Day(moment.year, moment.month, moment.day)
    return _without_year(text, reader.year) if reader.year else None


def _without_year(text: str, year: int) -> Day | None:
    if m := _NO_YEAR.match(text):
        return Day(year, int(m[1]), int(m[2]))
    if m := _NO_YEAR_WORD.match(text):
        return Day(year, MONTHS[m[2]], int(m[1]))
    return None


def _are_months(text: str) -> bool:
    """Whether a year has two of its months, the first and the last, behind it."""
    m = _MONTHS_OF_YEAR.match(text)
    return m is not None and int(m[1]) < int(m[2]) <= MONTHS_OF_YEAR


def _compact(year: int, month: int, day_: int) -> Day | None:
    return Day(year, month, day_) if 1 <= month <= 12 and day_ <= 31 else None


def _ordered(parts: tuple[int, int, int], last_digits: int, order: str) -> Day | None:
    """Three numbers in the column's order; the number of digits tells where a year can stand."""
    if (last_digits == 4 and order == "ymd") or (last_digits == 1 and order != "ymd"):
        return None
    places = dict(zip(order, parts, strict=True))
    year = places["y"] if places["y"] > 99 else _full_year(places["y"])
    return Day(year, places["m"], places["d"]) if places["m"] and places["d"] else None


def _full_year(short: int) -> int:
    return 2000 + short if short < 70 else 1900 + short


def _worded(text: str) -> Day | None:
    if m := _WORD_MIDDLE.match(text):
        return Day(_year(m[3]), MONTHS[m[2]], int(m[1]))
    if m := _WORD_FIRST.match(text):
        return Day(_year(m[3]), MONTHS[m[1]], int(m[2]))
    if m := _WORD_FIRST_SHORT.match(text):
        return Day(_full_year(int(m[3])), MONTHS[m[1]], int(m[2]))
    if m := _WORD_YEAR.match(text):
        return Day(_year(m[2]), MONTHS[m[1]])
    if m := _YEAR_WORD.match(text):
        return Day(int(m[1]), MONTHS[m[2]], int(m[3] or 0))
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else _full_year(int(text))


def year_number(text: str | None) -> int | None:
    """The year that a column of years says (2024, 2024年, 24); None where it can hardly be one of trade."""
    digits = "".join(c for c in (text or "").split(".")[0] if c.isdigit())
    if len(digits) == 4:
        return int(digits) if 1900 < int(digits) < 2100 else None
    year = _full_year(int(digits)) if 0 < len(digits) < 3 else 0
    return year if year in LIKELY_SHORT_YEARS else None


def monday(year: int, week: int) -> date | None:
    """The first day of a week of the ISO calendar; None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def week_of_month(year: int, month: int, week: int) -> date | None:
    """The first day of a month's first, second … week, each of seven days; the last day where it has no more."""
    if not (year and 1 <= week <= WEEKS_OF_MONTH):
        return None
    return date(year, month, min(7 * week - 6, calendar.monthrange(year, month)[1]))


def _coarse(text: str) -> Day | None:
    if (m := _YEAR_WEEK.match(text)) and (first := monday(int(m[1]), int(m[2] or m[3]))):
        return Day(first.year, first.month, first.day)
    if m := _PART_OF_MONTH.match(text):
        return _part_of_month(int(m[1]), int(m[2]), m[3], m[4])
    if m := _QUARTER.match(text):
        return Day(int(m[1]), 3 * _quarter(m[2] or m[3]) - 2)
    if m := _QUARTER_YEAR.match(text):
        return Day(int(m[2]), 3 * int(m[1]) - 2)
    if m := _SHORT_QUARTER.match(text):
        return Day(2000 + int(m[3] or m[4]), 3 * int(m[1] or m[2] or m[5]) - 2)
    if m := _HALF.match(text):
        return Day(int(m[1]), 1 if (m[2] or m[3]) in ("上", "1") else 7)
    if m := _SHORT_HALF.match(text):
        return Day(2000 + int(m["y"] or m["Y"]), 1 if (m["h"] or m["H"] or m["n"] or m["zh"]) in ("上", "1") else 7)
    if m := _HALF_YEAR.match(text):
        return Day(int(m[2]), 6 * int(m[1]) - 5)
    if (m := _YEAR.match(text)) and int(m[1]) in YEARS:
        return Day(int(m[1]))
    return None


def _part_of_month(year: int, month: int, third: str | None, week: str | None) -> Day | None:
    """The first day of a third or a week of a month."""
    if third:
        return Day(year, month, 10 * "上中下".index(third) + 1)
    if month not in range(1, MONTHS_OF_YEAR + 1):
        return None
    first = week_of_month(year, month, CHINESE_MONTHS.get(week or "") or int(week or 0))
    return Day(first.year, first.month, first.day) if first else None


def _quarter(text: str) -> int:
    return "一二三四".find(text) + 1 or int(text)


def month_number(text: str) -> int | None:
    """The month that a cell or header of a month column names: 3, 03, 3月, 第3月, 三月份, Mar, M03."""
    bare = re.sub(r"\.0$", "", tidy(text)).removeprefix("第").removesuffix("份").removesuffix("月").strip()
    if bare in MONTHS or bare in CHINESE_MONTHS:
        return MONTHS.get(bare) or CHINESE_MONTHS[bare]
    found = re.fullmatch(r"m?0?(\d{1,2})", bare)
    return int(found[1]) if found and 1 <= int(found[1]) <= 12 else None


def week_number(text: str) -> int | None:
    """The week that a cell of a week column names: 5, 05, W05, 第5周, Week 5."""
    found = re.fullmatch(r"(?:week|wk|w|第)?\s*0?(\d{1,2})(?:\.0)?\s*周?", tidy(text))
    return int(found[1]) if found and 1 <= int(found[1]) <= 53 else None


def orders_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The orders under which every three-part date among the texts is a possible date."""
    triples = [m for t in texts if (m := _THREE.match(_without_time(t)))]
    days = [m for m in triples if any(_possible(m, order) for order in ORDERS)]  # 31/02/2024 is none and tells nothing
    if not days:
        return () if triples else ORDERS
    return tuple(order for order in ORDERS if all(_possible(m, order) for m in days))


def _possible(match: re.Match[str], order: str) -> bool:
    found = _ordered((int(match[1]), int(match[2]), int(match[4])), len(match[4]), order)
    if found is None or found.first() is None:
        return False
    return len(match[4]) == 4 or found.year in LIKELY_SHORT_YEARS


def mark_of(text: str) -> str:
    """The mark that parts the three numbers of a day, '' for any other text."""
    match = _THREE.match(_without_time(text))
    return match[3] if match else ""


def has_one_mark(text: str) -> bool:
    """Whether one mark alone parts the three numbers of a day."""
    return len(set(_MARKS.findall(_without_time(text)))) == 1


def is_three_part(text: str) -> bool:
    """Whether a text is three numbers whose order has to be decided."""
    return bool(_THREE.match(_without_time(text)))


def is_yearless(text: str) -> bool:
    """Whether a text is a day without its year (2月6日, 6 Feb)."""
    bare = _without_time(text)
    return bool(_NO_YEAR.match(bare) or _NO_YEAR_WORD.match(bare))
