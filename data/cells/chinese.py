"""Writes dates in Chinese numerals with digits: 二〇二四年五月三十一日 is 2024年5月31日."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_ZEROS = str.maketrans("〇○", "零零")
_YEAR = re.compile(r"(?<![一二三四五六七八九零])([一二][零九][零一二三四五六七八九]{2})年")
_MONTH_DAY = re.compile(
    r"(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)
_YEAR_MONTH = re.compile(r"(?<=\d年)(十[一二]?|[一二三四五六七八九])月")
_YEAR_MONTHS = re.compile(r"(?<=\d年)(十[一二]?|[一二三四五六七八九])月?([至到~—-])(十[一二]?|[一二三四五六七八九])月")


def in_digits(text: str) -> str:
    """The text with Chinese years, and months and days beside them, in digits; any other text as it is."""
    if "年" not in text and "月" not in text:
        return text
    found = _YEAR.sub(lambda m: f"{_year(m[1])}年", text.translate(_ZEROS) if _may_be(text) else text)
    found = _MONTH_DAY.sub(lambda m: f"{numeral(m[1])}月{numeral(m[2])}日", found)
    found = _YEAR_MONTHS.sub(lambda m: f"{numeral(m[1])}月{m[2]}{numeral(m[3])}月", found)
    return _YEAR_MONTH.sub(lambda m: f"{numeral(m[1])}月", found)


def _may_be(text: str) -> bool:
    """Whether a round sign stands for a zero in a year of the text."""
    return _YEAR.search(text.translate(_ZEROS)) is not None


def _year(text: str) -> str:
    return "".join(str(_DIGITS.index(character)) for character in text)


def numeral(text: str) -> int:
    """十二 → 12, 三十一 → 31."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.index(text)
    return 10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0)
