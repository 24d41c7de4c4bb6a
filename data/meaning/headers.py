"""Takes a header apart: its parts, its unit and the key it is looked up by. Knows no dataset."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from data.vocabulary import factors, names, text
from data.vocabulary import words as listed

MONEY_UNITS = factors("money")
CURRENCIES = names("currency")
LONGEST_FIRST = sorted(CURRENCIES, key=len, reverse=True)
CODE = 3  # letters
COUNT_WORDS = tuple(listed("count"))  # as endings
SCALES = frozenset(listed("scale"))
COUNT_FACTORS = factors("count_factor")
_SHORT_SCALES = frozenset(("k", *listed("scale", "letters")))

_SIMPLIFIED = str.maketrans(text("traditional", "from"), text("traditional", "to"))
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_HIDDEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
_BRACKET = re.compile(r"[(\[{【〔<《「]([^()\[\]{}【】〔〕<>《》「」]*)[)\]}】〕>》」]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ACCENT = re.compile(r"[\u0300-\u036f]")  # Quantité, Verkäufer
_OF_PATH = re.compile(r"(?<=[\u3400-\u9fff])#(?=[\u3400-\u9fff])")  # 物料分组#编码
_NOT_WORD = re.compile(r"[^0-9a-z\u3400-\u9fff%#>$~]+")
_TAIL_UNIT = re.compile(
    r"(?<=[\u3400-\u9fffa-z])\s*[/:_\-,]?\s*((?:千|百|十|万|百万|千万|亿)元|元人民币|人民币|美元|欧元|usd|rmb|cny)$"
    r"|(?:(?<=金额)|(?<=总额)|(?<=价))(分)$|(?<=[a-z])[ _-](fen)$"
)
_EACH = re.compile(r"(.+?)\s*(?:/|每|per)\s*[a-z\u3400-\u9fff]+[23]?$")  # 元/千克, what a price stands in
_A_PRICE = re.compile(r"价|\b(price|cost)s?\b")
_SLASH_UNIT = re.compile(r"(?<=\S)\s*[/:_]\s*([a-z0-9$￥¥\u3400-\u9fff]{1,4})$")
_UNIT_BELOW = re.compile(r"\s+/\s+([^/]+)$")  # on a line of its own
_TOLD_UNIT = re.compile(r"\s*[,;、 ]\s*(?:金额|计量)?单位\s*:\s*([^\s,;:]+)$")  # 应收金额，单位：元
_BREAK = re.compile(r"(?<=[a-z.])\s*[\s,;:_-]\s*(?=((?!(?:amount|value|figure|currency)s?\b).+)$)")
_SPACED_UNIT = re.compile(r"(?<=[\u3400-\u9fff])\s+([a-z\u3400-\u9fff]{1,3})$")  # 数量 件
# Scales as figures before or behind a currency, and the short names that only a currency makes one: 1,000 €, T€, Rs Cr.
_WRITTEN_OUT = (
    (re.compile(r"(?<![\d.,])10[., ]?000\s*元"), "万元"),
    (re.compile(r"(?<![\d.,])1[., ]?000\s*元"), "千元"),
    (re.compile(r"^[x×]\s*1[., ]?000$"), "000"),
    (re.compile(r"(?<![\d.,])1[., ]?000[., ]?000(?![\d.,])"), "million"),
    (re.compile(r"(?<![\d.,])1[., ]?000(?![\d.,])"), "000"),
    (re.compile(r"^t(?=€|eur|usd|chf|\$)"), "000 "),
    (re.compile(r"^(inr|rs\.?|₹)\s*cr\.?$"), r"\1 crore"),
)
_FILLER = re.compile(r"\b(in|of|all|figures?|amounts?|values?|expressed|stated|shown|currency)\b")
# What a pivot table or a program writes where nobody named a column.
_NAMELESS = re.compile(r"(row|column)labels?|[行列]标签|unnamed\d*|(列|column|field|字段)\d+")
_ERROR = re.compile(r"#(NAME\?|VALUE!|REF!|DIV/0!|N/A|NULL!|NUM!)", re.I)
_SUMMED = re.compile(
    r"(?:sum|求和)\s*\(\s*(?:distinct\s+)?[`\"]?(.+?)[`\"]?\s*\)", re.I
)  # SUM(数量), as queries name it
_SEGMENT = re.compile(r"[.:：_/\\|\-\n]+")


@dataclass(frozen=True)
class Unit:
    """What the values of a column stand in: its name as shown, its factor, whether it is money."""

    name: str
    factor: Decimal
    is_money: bool
    is_foreign: bool = False


@dataclass(frozen=True)
class Header:
    """A header taken apart: what to look up, the most telling first.

    keys: the whole name, with and without its unit. loose: names without words in brackets or the
    name before them; they hold only where those words change nothing.
    """

    text: str
    keys: tuple[str, ...]
    loose: tuple[str, ...] = ()
    unit: Unit | None = None


def plain(text: str) -> str:
    """The text in one width and script, without hidden characters and without the star of required columns."""
    text = _HIDDEN.sub("", unicodedata.normalize("NFKC", text))
    return text.replace("*", " ").replace("★", " ").strip().translate(_SIMPLIFIED)


@cache
def key(text: str) -> str:
    """What two spellings of one header share: `SalesAmount`, `sales_amount` and `Sales amount` are one."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", plain(text).lower()))
    return _NOT_WORD.sub("", _OF_PATH.sub("", bare))


@cache
def is_nameless(text: str) -> bool:
    """Whether a header stands for no name: Row Labels, 行标签, Unnamed: 0, the error of a formula (#NAME?)."""
    return bool(_NAMELESS.fullmatch(key(text)) or _ERROR.fullmatch(text.strip()))


def spaced(text: str) -> str:
    """CamelCase taken apart."""
    return _CAMEL.sub(" ", text)


def apart(text: str) -> str:
    """A header with its words apart, whichever way they are joined: VendorName, supplier_id, is_deleted."""
    return spaced(plain(text)).replace("_", " ")


@cache
def words(text: str) -> tuple[str, ...]:
    """The English words of a header, CamelCase and underscores taken apart."""
    return tuple(re.findall(r"[a-z]+|\d+", _CAMEL.sub(" ", plain(text)).lower()))


@cache
def currency_shown(name: str, language: str) -> str:
    """A currency in the reader's language: 美元, in English by its code: USD."""
    codes = (code.upper() for code, known in CURRENCIES.items() if known == name and len(code) == CODE)
    return name if language == "zh" else next((code for code in codes if code.isascii() and code.isalpha()), name)


@lru_cache(maxsize=20_000)  # any text of a column of names may be asked about, once for each dataset
def unit(text: str) -> Unit | None:
    """The unit that a short text names, or None."""
    text = plain(text).lower().strip(" :：,，")
    text = re.sub(r"^(金额)?单位\s*[:：]?\s*", "", text).strip("+- ").replace("_", " ")
    text = " ".join(_FILLER.sub(" ", text).split()).removeprefix("'")
    return _money_unit(text) or _count_unit(text) or _unit_in_figures(text) or _unit_said_twice(text)


def _unit_in_figures(text: str) -> Unit | None:
    """A unit with its scale in figures: 1000 EUR, $1,000, ×1000; a bare 1000 is none, it may be a size."""
    written_out = text
    for figures, scale in _WRITTEN_OUT:
        written_out = figures.sub(scale, written_out)
    is_bare = re.fullmatch(r"[\d., ]+", text)
    return None if is_bare or written_out == text else _money_unit(" ".join(written_out.split()))


def _unit_said_twice(text: str) -> Unit | None:
    """箱 CS, 千元 K RMB: the unit in Chinese, with its English name behind."""
    chinese, _, english = text.partition(" ")
    return _money_unit(chinese) or _count_unit(chinese) if english.isascii() and not chinese.isascii() else None


def _money_unit(text: str) -> Unit | None:
    if text in CURRENCIES:
        currency = CURRENCIES[text]
        return Unit(currency, Decimal(1), True, currency != "元")
    if text in MONEY_UNITS:
        return Unit(text, MONEY_UNITS[text], True)
    return _scaled_currency(text)


def _scaled_currency(text: str) -> Unit | None:
    """`千美元`, `人民币万元`, `$000`, `usd k`: a currency with a scale."""
    for name in LONGEST_FIRST:
        if name not in text:
            continue
        scale = text.replace(name, "", 1).strip(" '/-,.").replace("'", "")
        scale = scale if scale in MONEY_UNITS else f"{scale}元"
        if scale in MONEY_UNITS:
            currency = CURRENCIES[name]
            shown = scale if currency == "元" else text
            return Unit(shown, MONEY_UNITS[scale], True, currency != "元")
    return None


def _count_unit(text: str) -> Unit | None:
    for count in COUNT_WORDS if text.endswith(COUNT_WORDS) else ():
        if text.endswith(count) and text[: -len(count)] in COUNT_FACTORS:
            factor = COUNT_FACTORS[text[: -len(count)]]
            return Unit(text, Decimal(factor), False)
    return None


def _split_unit(text: str) -> tuple[str, Unit | None, str]:
    """(text without its unit, the unit, the bracketed words that are no unit)."""
    found: Unit | None = None
    notes = []
    for inner in _BRACKET.findall(text):
        measured = unit(inner) or _for_each(text, inner)
        if measured and not found:
            found = measured
        elif not measured:
            notes.append(inner)
    bare = _BRACKET.sub(" ", text).strip()
    tail = (
        None
        if found
        else _unit_below(bare) or _scale_behind(bare) or _TAIL_UNIT.search(bare) or _unit_after_slash(bare)
    )
    if tail:
        found, bare = unit(next(filter(None, tail.groups()))), bare[: tail.start()].strip()
    return bare, found, "".join(notes)


def without_unit(text: str) -> str:
    """A header without the unit that stands behind it: 差旅费(元), 差旅费 / 元."""
    bare, found, _ = _split_unit(plain(text))
    return bare if found else plain(text)


def _for_each(text: str, inner: str) -> Unit | None:
    """The money of a price for each piece: 销售单价(元/千克)."""
    rate = _EACH.match(inner.strip()) if _A_PRICE.search(text) else None
    money = unit(rate[1]) if rate else None
    return money if money and money.is_money else None


def _unit_below(bare: str) -> re.Match[str] | None:
    """A unit on a line of its own; an English word for pieces there is the name of their column: 2023Q1 / Units."""
    tail = _unit_at(_UNIT_BELOW, bare)
    told = unit(tail.group(1)) if tail else None
    return tail if tail and told and (told.is_money or told.factor != 1 or not tail.group(1).isascii()) else None


def _unit_after_slash(bare: str) -> re.Match[str] | None:
    return _unit_at(_TOLD_UNIT, bare) or _unit_at(_SLASH_UNIT, bare) or _unit_at(_SPACED_UNIT, bare)


def _scale_behind(bare: str) -> re.Match[str] | None:
    """A scale of money in English words behind the name: Sales, thousand USD; Revenue $m; Sales in thousands.

    A bare m may be metres and a bare k a size.
    """
    for break_ in _BREAK.finditer(bare) if not _CHINESE.search(bare) else ():
        said = unit(break_[1])
        if said and said.is_money and said.factor != 1 and said.name not in _SHORT_SCALES:
            return break_
    return None


def _unit_at(place: re.Pattern[str], bare: str) -> re.Match[str] | None:
    tail = place.search(bare)
    return tail if tail and unit(tail.group(1)) else None


def _languages(bare: str) -> list[str]:
    """The Chinese and the English half of a header that says itself twice: `数量 Qty`."""
    chinese = "".join(_CHINESE.findall(bare))
    english = [word for word in re.findall(r"[a-z][a-z.]*", bare) if len(word) > 1]
    return [chinese, key("".join(english))] if len(chinese) > 1 and len("".join(english)) > 2 else []


@cache
def take_apart(text: str) -> Header:
    """The keys of a header in the order to try them, with the unit it names."""
    shown = plain(text)
    summed = _SUMMED.fullmatch(shown)
    shown = summed[1] if summed and not unit(summed[1]) else shown
    bare, found, note = _split_unit(shown.lower())
    cased, _, _ = _split_unit(shown)
    whole = [key(shown), key(bare + note), key(note + bare)]
    parts = [part for part in re.split(r"\s+/\s+", cased) if part]
    whole += [key("".join(reversed(parts)))] if len(parts) > 1 else []
    last = _SEGMENT.split(cased)[-1]
    loose = [key(bare), *([key(last)] if len(key(last)) > 1 and not last.isascii() else []), *_languages(bare)]
    keys = tuple(dict.fromkeys(k for k in whole if k))
    rest = tuple(dict.fromkeys(k for k in loose if k and k not in keys))
    return Header(text, keys, rest, found)
