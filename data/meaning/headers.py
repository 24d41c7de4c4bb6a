"""Takes a header apart: its parts, its unit and the key it is looked up by. Knows no dataset."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

MONEY_UNITS = {
    "元": Decimal(1),
    "分": Decimal("0.01"),
    "角": Decimal("0.1"),
    "块": Decimal(1),
    "千元": Decimal(1000),
    "百元": Decimal(100),
    "万元": Decimal(10_000),
    "万": Decimal(10_000),
    "十万元": Decimal(100_000),
    "百万元": Decimal(1_000_000),
    "百万": Decimal(1_000_000),
    "千万元": Decimal(10_000_000),
    "亿元": Decimal(100_000_000),
    "亿": Decimal(100_000_000),
    "000": Decimal(1000),
    "000s": Decimal(1000),
    "k": Decimal(1000),
    "thousand": Decimal(1000),
    "thousands": Decimal(1000),
    "m": Decimal(1_000_000),
    "million": Decimal(1_000_000),
    "millions": Decimal(1_000_000),
}
CURRENCIES = {
    "￥": "元",
    "¥": "元",
    "rmb": "元",
    "cny": "元",
    "人民币": "元",
    "元人民币": "元",
    "yuan": "元",
    "$": "美元",
    "us$": "美元",
    "usd": "美元",
    "美元": "美元",
    "美金": "美元",
    "dollar": "美元",
    "dollars": "美元",
    "€": "欧元",
    "eur": "欧元",
    "euro": "欧元",
    "euros": "欧元",
    "欧元": "欧元",
    "£": "英镑",
    "gbp": "英镑",
    "英镑": "英镑",
    "hkd": "港元",
    "港元": "港元",
    "港币": "港元",
    "日元": "日元",
    "jpy": "日元",
    "inr": "卢比",
    "rs": "卢比",
    "卢比": "卢比",
    "台币": "台币",
    "twd": "台币",
    "nt$": "台币",
}
COUNT_WORDS = [
    "件",
    "套",
    "箱",
    "个",
    "只",
    "瓶",
    "包",
    "台",
    "支",
    "盒",
    "双",
    "条",
    "张",
    "块",
    "把",
    "桶",
    "吨",
    "斤",
    "公斤",
    "千克",
    "克",
    "升",
    "毫升",
    "米",
    "平方米",
    "份",
    "本",
    "册",
    "辆",
    "株",
    "股",
    "单",
    "对",
    "罐",
    "袋",
    "卷",
    "根",
    "片",
    "组",
    "打",
    "提",
    "听",
    "kg",
    "g",
    "t",
    "l",
    "ml",
    "pcs",
    "pc",
    "ea",
    "case",
    "cases",
    "box",
    "boxes",
    "liters",
    "litres",
    "units",
    "unit",
    "bottles",
]
COUNT_FACTORS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "百万": 1_000_000, "亿": 10**8}

_TRADITIONAL = "單號編戶稱數價額產銷總計門區業務員類別貨專櫃經銷商庫倉實際應發訂購買賣時間開據憑證賬帳費項廠牌規單據簡稱級進採結餘期團隊責聯絡電話備註賒預測標準績達陳會處銀額"
_SIMPLE = "单号编户称数价额产销总计门区业务员类别货专柜经销商库仓实际应发订购买卖时间开据凭证账账费项厂牌规单据简称级进采结余期团队责联络电话备注赊预测标准绩达陈会处银额"
_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLE)

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_HIDDEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
_BRACKET = re.compile(r"[(\[{【〔<《「]([^()\[\]{}【】〔〕<>《》「」]*)[)\]}】〕>》」]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_WORD = re.compile(r"[^0-9a-z\u3400-\u9fff%#>$~]+")
_TAIL_UNIT = re.compile(
    r"(?<=[\u3400-\u9fffa-z])\s*[/:_\-,]?\s*((?:千|百|十|万|百万|千万|亿)元|元人民币|人民币|美元|欧元|usd|rmb|cny)$"
)
_SLASH_UNIT = re.compile(r"(?<=\S)\s*[/:_]\s*([a-z0-9$￥¥\u3400-\u9fff]{1,4})$")
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
    negative: bool = False


def plain(text: str) -> str:
    """The text in one width, without hidden characters and without the star of required columns."""
    text = _HIDDEN.sub("", unicodedata.normalize("NFKC", text))
    return text.replace("*", " ").replace("★", " ").strip()


@cache
def key(text: str) -> str:
    """What two spellings of one header share: `SalesAmount`, `sales_amount` and `Sales amount` are one."""
    return _NOT_WORD.sub("", plain(text).lower()).translate(_SIMPLIFIED)


@cache
def words(text: str) -> tuple[str, ...]:
    """The English words of a header, CamelCase and underscores taken apart."""
    return tuple(re.findall(r"[a-z]+|\d+", _CAMEL.sub(" ", plain(text)).lower()))


@cache
def unit(text: str) -> Unit | None:
    """The unit that a short text names, or None."""
    text = plain(text).lower().strip(" :：,，")
    text = re.sub(r"^(金额)?单位\s*[:：]?\s*", "", text).strip("+- ").removeprefix("in ")
    return _money_unit(text) or _count_unit(text)


def _money_unit(text: str) -> Unit | None:
    if text in CURRENCIES:
        currency = CURRENCIES[text]
        return Unit(currency, Decimal(1), True, currency != "元")
    if text in MONEY_UNITS:
        return Unit(text, MONEY_UNITS[text], True)
    return _scaled_currency(text)


def _scaled_currency(text: str) -> Unit | None:
    """`千美元`, `人民币万元`, `$000`, `usd k`: a currency with a scale."""
    for name in sorted(CURRENCIES, key=len, reverse=True):
        if name not in text:
            continue
        scale = text.replace(name, "", 1).strip(" '/-,")
        scale = scale if scale in MONEY_UNITS else f"{scale}元"
        if scale in MONEY_UNITS:
            currency = CURRENCIES[name]
            shown = scale if currency == "元" else text
            return Unit(shown, MONEY_UNITS[scale], True, currency != "元")
    return None


def _count_unit(text: str) -> Unit | None:
    for count in COUNT_WORDS:
        if text.endswith(count) and text[: -len(count)] in COUNT_FACTORS:
            factor = COUNT_FACTORS[text[: -len(count)]]
            return Unit(text, Decimal(factor), False)
    return None


def _split_unit(text: str) -> tuple[str, Unit | None, str]:
    """(text without its unit, the unit, the bracketed words that are no unit)."""
    found: Unit | None = None
    notes = []
    for inner in _BRACKET.findall(text):
        measured = unit(inner)
        if measured and not found:
            found = measured
        elif not measured:
            notes.append(inner)
    bare = _BRACKET.sub(" ", text).strip()
    tail = None if found else _TAIL_UNIT.search(bare) or _unit_after_slash(bare)
    if tail:
        found, bare = unit(tail.group(1)), bare[: tail.start()].strip()
    return bare, found, "".join(notes)


def _unit_after_slash(bare: str) -> re.Match[str] | None:
    tail = _SLASH_UNIT.search(bare)
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
    bare, found, note = _split_unit(shown.lower())
    cased, _, _ = _split_unit(shown)
    whole = [key(shown), key(bare + note), key(note + bare)]
    parts = [part for part in re.split(r"\s+/\s+", cased) if part]
    whole += [key("".join(reversed(parts)))] if len(parts) > 1 else []
    last = _SEGMENT.split(cased)[-1]
    loose = [key(bare), *([key(last)] if len(key(last)) > 1 and not last.isascii() else []), *_languages(bare)]
    keys = tuple(dict.fromkeys(k for k in whole if k))
    rest = tuple(dict.fromkeys(k for k in loose if k and k not in keys))
    return Header(text, keys, rest, found, "(-" in shown.replace("（", "("))
