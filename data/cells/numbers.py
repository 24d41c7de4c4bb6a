"""Reads one cell of a number column. Policy: a text that is no number beyond doubt gives a fault, never a guess."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from data.vocabulary import names, words
from data.vocabulary import text as written

MISSING = frozenset(["", *words("missing")])
ERROR_CELL = r"(?i)^#(n/?a|name\?|value!|ref!|div/0!|num!|null!|getting_data|spill!|calc!|#+)"
_ERROR = re.compile(ERROR_CELL)
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200f\u2028-\u202f\u3000\ufeff]+")
_CURRENCY = re.compile(
    r"^(人民币|rmb|cny|us\$|usd|hk\$|hkd|nt\$|r\$|rs\.?|inr|eur|gbp|jpy|[￥¥$€£₹₩₽฿₫₱₺])|"
    r"(rmb|cny|usd|hkd|eur|gbp|jpy|inr|[￥¥$€£₹₩₽฿₫₱₺])$"
)
_SCALE = {"千": 1000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
# 12.5k, 3.5w (万), $1.2m, 1.2M, 3 bn; a small m without a currency may be metres.
_SHORT_SCALE = re.compile(r"(?<=[\d.])\s*(k|w|mm|mn|mio|mln|m|bn|thousand|million|billion)$")
_SHORT = {"k": 1000, "w": 10_000, "thousand": 1000, "bn": 1_000_000_000, "billion": 1_000_000_000}
_YUAN = ("元", "元整", "圆", "块")
_OF_MONEY = (*_YUAN, "美元", "欧元")
_PIECES, _SAME = frozenset(words("piece")), names("weight")
_METRES = re.compile(r"^[^￥¥$€£]*\dm\s*$|^[^￥¥$€£A-Z]*\d\s*mm\s*$")
_SUFFIX = re.compile(
    r"(?<=[\d.)])\s*(百万|千万|千|万|亿)?\s*"
    r"(元整|元|圆|块|美元|欧元|件|套|箱|个|只|瓶|包|台|支|盒|双|条|张|桶|吨|公斤|千克|斤|份|本|片|把|辆|组|罐|袋|饼|卷|根|听|提|副|捆|打|对|筐|扎|板|樘|扇|株|棵|头|匹|米|升|克|令|kg|pcs)?$"
)
_NOTE = re.compile(rf"(?<=[\d元件箱])\s*\(({written('cell_note', 'words')})[^()]*\)$")
_NO_CENTS = re.compile(r"(?<=\d)[.,][-–—]{1,2}$")  # 500.- in Switzerland, 500,-- in Germany
_PLAIN = re.compile(r"^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$")
_POINT = re.compile(r"^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$")
_LAKH = re.compile(r"^[1-9]\d?(,\d{2})+,\d{3}(\.\d*)?$")
_COMMA = re.compile(r"^\d+,\d+$")
_COMMA_GROUPED = re.compile(r"^\d{1,3}(\.\d{3})+(,\d+)?$")
_SPACE_GROUPED = re.compile(r"^\d{1,3}([ '’]\d{3})+([.,]\d+)?$")
_LOOKS_NUMERIC = re.compile(r"^[\d.,'’ ]+$")


_CURRENCIES = {key: name for key, name in names("currency").items() if len(key) > 2 or not key.isascii() or key == "$"}
_SIGNS = sorted([*_CURRENCIES.items(), ("元", "元")], key=lambda pair: -len(pair[0]))


@dataclass(frozen=True)
class Number:
    """One cell as a number under each way of writing: with a decimal point, with a decimal comma.

    fault: '' or why it is none (missing, error_cell, percent, bad_grouping, not_a_number).
    worded: a Chinese unit stands in the cell, where a decimal comma is not customary.
    in_own_unit: the cell says its own unit of money (3.4万, 1.2M, 500元), whatever the header says.
    """

    point: Decimal | None = None
    comma: Decimal | None = None
    fault: str = ""
    worded: bool = False
    in_own_unit: bool = False

    @property
    def is_open(self) -> bool:
        return self.point is not None and self.comma is not None and self.point != self.comma


def tidy(text: str) -> str:
    """One width, lower case, no spaces but single ones inside."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip().lower()


def is_missing(text: str | None) -> bool:
    """Whether a cell says that there is nothing."""
    return text is None or tidy(text) in MISSING


@lru_cache(maxsize=200_000)
def number(text: str) -> Number:
    """The cell as a number; see Number for what is kept apart."""
    tidied = tidy(text)
    if tidied in MISSING:
        return Number(fault="missing")
    if _ERROR.match(tidied):
        return Number(fault="error_cell")
    if tidied.endswith("%"):
        return Number(fault="percent")
    core, sign = _unsigned(_NOTE.sub("", tidied))
    core, factor, unit = _without_unit(core)
    core, scale = (core, 1) if _METRES.match(text.strip()) else _without_scale(core)
    found = _readings(core, sign * factor * scale, bool(unit) and not unit.isascii())
    return replace(found, in_own_unit=factor * scale != 1 or unit in _YUAN)


def _unsigned(text: str) -> tuple[str, int]:
    """`(5)`, `-5`, `5-`, `￥-5`, `-￥5` → the digits and their sign; `5.-` is five and no cents."""
    sign, text = 1, _NO_CENTS.sub("", text)
    if text.startswith("(") and text.endswith(")"):
        sign, text = -1, text[1:-1].strip()
    for _ in range(2):
        text = _CURRENCY.sub("", text).strip().replace("−", "-")
        if text.startswith("+"):
            text = text[1:].strip()
        elif text.startswith(("-", "–")) and len(text) > 1:
            sign, text = -sign, text[1:].strip()
        elif text.endswith("-") and len(text) > 1:
            sign, text = -sign, text[:-1].strip()
        if text.startswith("(") and text.endswith(")"):
            sign, text = -sign, text[1:-1].strip()
    return text, sign


def _without_unit(core: str) -> tuple[str, int, str]:
    """(the digits, the factor of their unit, the unit as it is written)."""
    found = _SUFFIX.search(core)
    if not found or not found.group(0):
        return core, 1, ""
    scale = _SCALE.get(found.group(1) or "", 1)
    return core[: found.start()].strip(), scale, found.group(0).strip()


def _without_scale(core: str) -> tuple[str, int]:
    found = _SHORT_SCALE.search(core)
    return (core[: found.start()], _SHORT.get(found[1], 1_000_000)) if found else (core, 1)


def _readings(core: str, factor: int, worded: bool) -> Number:
    point, comma = _with_point(core), _with_comma(core)
    if point is None and comma is None:
        has_digits = bool(_LOOKS_NUMERIC.match(core)) and any(c.isdigit() for c in core)
        return Number(fault="bad_grouping" if has_digits else "not_a_number", worded=worded)
    scaled = [None if value is None else value * factor for value in (point, comma)]
    return Number(scaled[0], scaled[1], worded=worded)


def _with_point(core: str) -> Decimal | None:
    if _PLAIN.match(core):
        return Decimal(core)
    if _POINT.match(core) or _LAKH.match(core):
        return Decimal(core.replace(",", ""))
    if _SPACE_GROUPED.match(core) and "," not in core:
        return Decimal(re.sub(r"[ '’]", "", core))
    return None


def _with_comma(core: str) -> Decimal | None:
    if _COMMA_GROUPED.match(core):
        return Decimal(core.replace(".", "").replace(",", "."))
    if _COMMA.match(core) or (_PLAIN.match(core) and "." not in core):
        return Decimal(core.replace(",", "."))
    if _SPACE_GROUPED.match(core) and "." not in core:
        return Decimal(re.sub(r"[ '’]", "", core).replace(",", "."))
    return None


def counted_in(text: str) -> str:
    """The unit in which a cell counts, as it is written (35箱, 3.5kg), or ''."""
    found = _SUFFIX.search(tidy(text))
    unit = found.group(2) or "" if found else ""
    return "" if unit in _OF_MONEY else unit


def count_unit(text: str) -> str:
    """The unit in which a cell counts, the same for other words for it; single things are all 个, or ''."""
    unit = counted_in(text)
    return "件" if unit in _PIECES else _SAME.get(unit, unit)


def currency_sign(text: str) -> str:
    """The currency that stands in a cell (￥, 元 and RMB are one), or ''."""
    bare = tidy(text)
    return next((name for sign, name in _SIGNS if sign in bare), "")
