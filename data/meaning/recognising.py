"""Says what a header can mean in each dataset, by its name alone and with a confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from data.dictionary import MONEY, PRICE, QUANTITY, Dataset, Field, datasets, foreign, others
from data.meaning.headers import apart, key, plain, spaced, take_apart, without_unit, words
from data.meaning.qualifying import qualified
from data.vocabulary import names as names_of
from data.vocabulary import text as written
from data.vocabulary import words as listed

EXACT, BARE, LOOSE, TRIMMED, TAIL = 1.0, 0.95, 0.9, 0.85, 0.7
_YUAN = names_of("currency")["rmb"]
_NEUTRAL_START = listed("neutral", "start")
_NEUTRAL_END = listed("neutral", "end")
_DOCUMENTS, _OF_PAPERS = (frozenset(listed("neutral", name)) for name in ("documents", "of_papers"))
_NEUTRAL_WORDS = frozenset(listed("neutral", "english"))
_NOT_GOODS = frozenset(listed("neutral", "not_goods"))
_FORESEEN = re.compile(written("beside", "foreseen"), re.I)
_PLANNED = re.compile(f"{written('beside', 'foreseen')}|{written('beside', 'aimed')}", re.I)
_ONE_OF_MANY = re.compile(written("beside", "one_of_many"), re.I)
_UNSOLD = re.compile(written("trade", "unsold"), re.I)
_SINGLE_THINGS = re.compile(written("scale", "of_single_things"), re.I)
_BARE_SALES = re.compile(written("trade", "bare_sales"), re.I)
_GONE = re.compile(written("trade", "gone"))
_AT_A_PRICE = re.compile(rf"(?<=[额款])\s*[(\[【]\s*(?:{written('beside', 'at_a_price')})\s*[)\]】]$")
_BEFORE = re.compile(written("trade", "opening"))
_NOT_GONE = re.compile(written("trade", "at_either_end"), re.I)
_COUNT_BESIDE = re.compile(written("count_beside", "people"))
_COUNT_PART = re.compile(f"{written('count_part', 'words')}|{written('count_each', 'words')}")
SOLD = ("sales", "competitor")
REACHED = ("sales", "inventory", "competitor")  # what was reached, never what was planned


@dataclass(frozen=True)
class Meaning:
    """One field a header can stand for. rank: how much the field prefers this name (lower is better)."""

    dataset: str
    field: str
    confidence: float
    rank: tuple[int, int]
    name: str

    @property
    def says_what_was_paid(self) -> bool:
        """Whether the name of an amount says more than any sale does: 实际销售金额, 商家实收."""
        return self.rank < _any_sale()

    @property
    def says_less_than_a_sale(self) -> bool:
        """Whether the name of an amount is known to say less of what was sold than any sale: 吊牌金额, 原价金额."""
        return self.rank[0] > _any_sale()[0] and self.confidence > TAIL

    @property
    def says_no_sale(self) -> bool:
        """Whether the name of money says what nobody paid, at a list price or sent back: 吊牌金额, 退货金额."""
        of_sales = (self.dataset, self.field) == ("sales", "amount")
        return of_sales and self.rank[0] >= _rank_of("any_list_value")[0]


def _any_sale() -> tuple[int, int]:
    """The rank of the plainest name of a sale."""
    return _rank_of("any_sale")


@cache
def _rank_of(plainest: str) -> tuple[int, int]:
    return datasets()["sales"].fields["amount"].rank_of[key(listed("trade", plainest)[0])]


@cache
def meanings(header: str) -> tuple[Meaning, ...]:
    """Every field of the datasets that compete for a table that a header can stand for, by its name."""
    return tuple(m for d in datasets().values() if not d.is_register for m in meanings_in(d.name, header))


@cache
def meanings_in(dataset: str, header: str) -> tuple[Meaning, ...]:
    """Every field of one dataset that a header can stand for, by its name."""
    described = datasets()[dataset]
    return tuple(m for f in described.fields.values() for m in _meaning(header, described, f))


def _meaning(header: str, dataset: Dataset, field: Field) -> Iterator[Meaning]:
    any_date = field.is_date and not field.strict  # 出库日期 is no day of a count
    if field.type == QUANTITY and (_COUNT_PART.search(plain(header)) or _is_in_yuan(header)):
        return
    if field.type == MONEY and _counts(header):
        return
    for tried, confidence in _lookups(header, field.is_measure, any_date):
        rank = field.rank_of.get(tried)
        if confidence < BARE and field.is_measure and _is_not_done(header, dataset, field):
            continue
        if confidence <= TAIL and field.type == MONEY and dataset.name in SOLD and _UNSOLD.search(apart(header)):
            continue
        if confidence < BARE and field.is_measure and dataset.name in SOLD and _NOT_GONE.search(plain(header)):
            continue
        if confidence < BARE and field.type == QUANTITY and _COUNT_BESIDE.search(plain(header)):
            continue
        least = (
            BARE if field.type == MONEY else TRIMMED
        )  # the pieces that were sold are kept beside those that are left
        if confidence < least and field.is_measure and dataset.name == "inventory" and _GONE.search(plain(header)):
            continue
        if rank is not None and (confidence > TAIL or not field.strict):
            yield Meaning(dataset.name, field.name, confidence, (-1, 0) if _is_net(header, field) else rank, tried)
            return
    if pieces := tuple(_pieces_sold(header, dataset, field)):
        yield from pieces
        return
    twice = _said_twice(header, field)
    yield from (Meaning(dataset.name, field.name, LOOSE, *twice),) if twice else _qualified(header, dataset, field)


def _counts(header: str) -> bool:
    """Whether a header says behind its name what pieces its figures count: 出库合计(箱), Sales (000 units)."""
    unit = take_apart(header).unit
    if unit is None or unit.is_money:
        return False
    return not unit.name.isascii() or bool(_SINGLE_THINGS.search(unit.name))  # (m) may be millions


def _is_in_yuan(header: str) -> bool:
    """Whether a header says that its figures are money, whatever it calls them: 年协议量(万元)."""
    unit = take_apart(header).unit
    return unit is not None and unit.is_money and _YUAN in unit.name


def _pieces_sold(header: str, dataset: Dataset, field: Field) -> Iterator[Meaning]:
    """The pieces where a header says no more than that they were sold, and behind that what they are: 销售(万台)."""
    may_be = field.name == "quantity" and dataset.name in SOLD and _counts(header)
    if may_be and _BARE_SALES.fullmatch(without_unit(header)):
        yield Meaning(dataset.name, field.name, BARE, (0, 0), key(header))


def _said_twice(header: str, field: Field) -> tuple[tuple[int, int], str] | None:
    """The rank and name of a figure whose note is another of its names: 商家应收金额(元)(支付金额)."""
    taken = take_apart(header)
    bare = next((k for k in taken.loose[:1] if k in field.rank_of), None)
    note = taken.keys[1].removeprefix(bare) if bare and len(taken.keys) > 1 else ""
    return (field.rank_of[bare], bare) if bare and field.is_measure and note in field.rank_of else None


def _is_not_done(header: str, dataset: Dataset, field: Field) -> bool:
    """Whether a header says that its figure is still to come, where the field holds what was: 预计金额 is not spent."""
    if dataset.name == "expense" and field.name == "amount":
        return is_to_come(header) or bool(_BEFORE.search(plain(header)))  # 年初金额
    return dataset.name in REACHED and is_planned(header)


def is_to_come(header: str) -> bool:
    """Whether a header says that its figure is still to come: 预计费用."""
    return bool(_FORESEEN.search(plain(header)))


@cache
def is_planned(header: str) -> bool:
    """Whether a header says that its figures are foreseen or aimed at: forecast_quantity, 预算销售额."""
    return bool(_PLANNED.search(plain(header)))


def _qualified(header: str, dataset: Dataset, field: Field) -> Iterator[Meaning]:
    """Total (incl. VAT), Amount after discount: what is left of the name, ranked by its qualifier."""
    found = qualified(header)
    if not found.name or not found.bare or field.type not in (MONEY, PRICE, QUANTITY):
        return
    for meaning in _meaning(found.bare, dataset, field):
        name = found.name.replace("金额", "单价") if field.type == PRICE else found.name
        rank = field.rank_of.get(key(name), meaning.rank)
        yield replace(meaning, confidence=min(meaning.confidence, TRIMMED), rank=rank)


def _is_net(header: str, field: Field) -> bool:
    """净额 / 金额: a net figure goes before any other of its field; 净值 is without tax, not without returns."""
    return field.is_measure and any(re.match(r"净(?!值)", part.strip()) for part in header.split(" / "))


@cache
def _lookups(header: str, is_measure: bool, is_date: bool) -> tuple[tuple[str, float], ...]:
    """(key, confidence) to look up, best first; only whole names when a part decides alone."""
    taken = take_apart(header)
    tried = [(k, EXACT if place == 0 else BARE) for place, k in enumerate(taken.keys)]
    if is_measure and (reckoned := _AT_A_PRICE.search(plain(header))):  # 期末金额(进价)
        return (*tried, (key(plain(header)[: reckoned.start()]), LOOSE))
    if is_date and _ONE_OF_MANY.search(spaced(plain(header))):
        return tuple(tried)
    if is_measure and qualified(header).name:
        return tuple(tried)
    strange = stranger(header)
    if strange and (is_measure or (is_date and strange == "later_date")):
        return tuple(tried)
    keys = (*taken.keys, *taken.loose)
    tried += [(k, LOOSE) for k in taken.loose]
    loose = [*_trimmed(header, keys)]
    loose += [*_counted(header), *_tails(header, keys)] if is_measure else []
    loose += _date_tails(header, keys) if is_date else []
    loose += _number_tails(keys) if not is_measure and not is_date else []
    return tuple(dict.fromkeys([*tried, *loose]))


def _date_tails(header: str, keys: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """Any other name of a day: 送货日期, Payment Date."""
    if header.isascii():
        yield from ((word, TAIL) for word in words(header)[-1:])
    else:
        yield from ((k[-2:], TAIL) for k in keys if len(k) > 2)


def _number_tails(keys: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """Any other name of a document's number: 线上订单号, 送货单号."""
    yield from ((tail, TAIL) for k in keys for tail in ("订单号", "订单编号", "单号") if k.endswith(tail) and k != tail)


def _trimmed(header: str, keys: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    english = "".join(w for w in words(header) if w not in _NEUTRAL_WORDS)
    if english and header.isascii():
        yield english, TRIMMED
    for k in keys:
        for start in _NEUTRAL_START:
            if k.startswith(start) and not (start in _DOCUMENTS and k[len(start) :] in _OF_PAPERS):
                yield k[len(start) :], TRIMMED
        for end in _NEUTRAL_END:
            if k.endswith(end):
                yield k[: -len(end)], TRIMMED


def _counted(header: str) -> Iterator[tuple[str, float]]:
    """number_of_cds, no. of units: a count of goods, unless it counts people or orders."""
    english = words(header)
    if english[:2] in (("number", "of"), ("no", "of"), ("num", "of")) and not set(english) & _NOT_GOODS:
        yield key("number of items"), TRIMMED


def _tails(header: str, keys: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """The last words of a longer name: POS Sales Amount, 柜台销售金额."""
    english = words(header)
    if header.isascii():
        counts_others = english[-1:] and english[-1] in _NEUTRAL_WORDS and set(english) & _NOT_GOODS  # Sessions - Total
        yield from (("".join(english[-n:]), TAIL) for n in (3, 2, 1) if len(english) > n and not counts_others)
        return
    for k in keys[:2]:
        yield from ((k[-n:], TAIL) for n in (4, 3, 2) if len(k) > n)


@cache
def stranger(header: str) -> str | None:
    """The kind of foreign column a header names by one of its parts (毛利率, tax), or None."""
    header = qualified(header).bare or header
    text, english = plain(header).lower(), frozenset(words(header))
    for kind in foreign().values():
        for part in kind.parts:
            if set(part.split()) <= english if part[0].isalpha() and part.isascii() else part in text:
                return kind.name
    return None


@cache
def foreign_kind(header: str) -> str | None:
    """The kind of foreign column a header names, by its whole name or by a part of it."""
    taken = take_apart(header)
    for k in (*taken.keys, *taken.loose[:1]):
        for kind in foreign().values():
            if k in kind.names:
                return kind.name
    return stranger(header)


@cache
def other_kinds(header: str) -> tuple[str, ...]:
    """The kinds of sheet that are not loaded in which a header is at home."""
    taken = take_apart(header)
    keys = taken.keys if " / " in header else (*taken.keys, *taken.loose[:1])
    found = [kind.name for kind in others().values() if any(k in kind.names for k in keys)]
    owed = "receivable" not in found and foreign_kind(header) == "receivable"
    return (*found, "receivable") if owed else tuple(found)
