"""Finds columns whose headers are values of a field: platforms, stores, expense kinds side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from data.cells.periods import Period
from data.dictionary import Dataset
from data.facts.labels import label
from data.meaning.headers import key, plain, take_apart, without_unit
from data.meaning.layout.wide import Spread
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, TRIMMED, foreign_kind, is_planned, is_to_come, meanings, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import names, words
from data.vocabulary import text as written

LEAST = 2
_EXPENSE = re.compile(rf"{written('across_spent', 'ending')}|^({written('across_spent', 'whole')})$")
_WHOLE_EXPENSE = words("across_spent", "all_kinds")
_OF_MONEY = re.compile(written("trade", "of_stock"), re.I)
_MONEY = re.compile(written("beside", "of_money"))
_PIECES = re.compile(written("beside", "of_pieces"), re.I)
_BUDGET = re.compile(written("beside", "budget"), re.I)
_SPENT = re.compile(written("beside", "spent"), re.I)
_MARKET = re.compile(written("beside", "market"), re.I)
_OPENING, _CLOSING = (re.compile(written("trade", name)) for name in ("opening", "closing"))
_SPENT_BY = re.compile(written("beside", "spent_by"), re.I)
_DONE = re.compile(f"(本月|当月)?({written('beside', 'done')})+(额|金额|数|值)?", re.I)
_OWN_BRAND = re.compile(written("own", "brand"), re.I)
_VALUES = {
    "channel": frozenset(map(key, words("value", "platform"))),
    "province": frozenset(map(key, words("value", "province"))),
    "region": frozenset(map(key, words("value", "region"))),
}
_ENDINGS = tuple((field, re.compile(ending)) for field, ending in names("across").items())
_SHOPS_OF = {"inventory": "warehouse", "competitor": "market"}
_ENDINGS_OF_SOLD = tuple((field, re.compile(ending)) for field, ending in names("across_sold").items())
_SOLD = re.compile(written("trade", "sold"), re.I)
_SAID = tuple((field, re.compile(said)) for field, said in names("across_titled").items())
# What a title says of both sides of a table (客户产品销量表): the side that has no column of its own stands across.
_BOTH_SIDES = tuple((field, re.compile(said)) for field, said in names("side").items())


def across(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], taken: set[int], witness: Witness
) -> dict[int, tuple[Spread, str]]:
    """The columns of plain values side by side, by column: (the value, the measure)."""
    free = [i for i, h in enumerate(headers) if h and i not in taken and seen[i].is_numeric]
    return _expense_kinds(headers, free) if dataset.name == "expense" else _flat(dataset, headers, free, witness)


def is_named_like_a_field(dataset: Dataset, header: str, seen: Profile) -> bool:
    """Whether a column of figures is headed by a value, though its name could be a field's too: 专卖店, 我司品牌."""
    return seen.is_numeric and _is_known(dataset, header)


def _is_known(dataset: Dataset, header: str) -> bool:
    """Whether a header is a channel, or among rivals what one calls one's own brand."""
    of_rivals = dataset.name == "competitor" and bool(_OWN_BRAND.fullmatch(plain(header)))
    return of_rivals or key(header) in _VALUES["channel"]


def _expense_kinds(headers: Sequence[str], free: Sequence[int]) -> dict[int, tuple[Spread, str]]:
    bare = {i: without_unit(headers[i]) for i in free}
    named = {i: kind for i, kind in bare.items() if _names_kind(kind) and key(kind) not in _WHOLE_EXPENSE}
    named = {i: kind for i, kind in named.items() if not is_to_come(kind)}
    return {i: (Spread(i, Period(), "", ("kind", kind)), "amount") for i, kind in named.items()}


def _names_kind(header: str) -> bool:
    """Whether a header is a kind of expense, or a part of the kind that stands above it: 交通费 / 火车."""
    above, _, part = header.rpartition(" / ")
    is_part = bool(above) and is_value(part) and not is_planned(part) and not _DONE.search(plain(part))
    return bool(_EXPENSE.search(header) or (is_part and _EXPENSE.search(above)))


def composite(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> dict[int, tuple[Spread, str]]:
    """`京东 / 销售额`: one part is a measure, the other a value nobody knows as a name."""
    found = {}
    for index, header in enumerate(map(_parted, headers)):
        if " / " in header and seen[index].is_numeric and (pair := value_and_measure(dataset, header, witness)):
            found[index] = pair
    prices = [plain(header) for header in headers if " / " not in header and _is_price(header)]
    found = {i: pair for i, pair in found.items() if not any(price.startswith(pair[0]) for price in prices)}
    values = [value for value, _, _ in found.values()]
    field = field_of(dataset, values, witness, headers) or spender(dataset, values)
    if field is None or len({value for value, _, _ in found.values()}) < LEAST:
        return {}
    return {i: (Spread(i, Period(), name, (field, value)), measure) for i, (value, name, measure) in found.items()}


def spender(dataset: Dataset, values: Sequence[str]) -> str | None:
    """The field of those whose names say that they spend: 销售部, 城东办事处."""
    return "department" if "department" in dataset.fields and values and all(map(_SPENT_BY.search, values)) else None


def _parted(header: str) -> str:
    """A header that begins with a channel, province or region, as if that stood above it: 线上销售额."""
    text = plain(header)
    known = [value for values in _VALUES.values() for value in values if text.startswith(value) and not value.isascii()]
    value = max(known, key=len, default="")
    return f"{value} / {text[len(value) :]}" if value and " / " not in header and text != value else header


def value_and_measure(dataset: Dataset, header: str, witness: Witness) -> tuple[str, str, str] | None:
    """The parts above a measure, or beneath it, its name and the measure: 成都 / A店 / 金额.

    Of sales, 完成 alone is the figure that titles name. What stands beneath a total (合计 / 台, 合计 / 存) is no value.
    """
    upper, _, last = header.rpartition(" / ")
    first, _, lower = header.partition(" / ")
    for value, name in ((upper, last), *(((lower, first),) if not label(first) else ())):
        done = dataset.name == "sales" and _DONE.fullmatch(plain(name))
        measure = unnamed_measure(dataset, witness) if done else measure_named(dataset, name)
        if measure and (is_value(value) or _is_kind(dataset, value)):
            return without_unit(value).replace(" / ", " "), name, measure
    return None


def measure_named(dataset: Dataset, name: str) -> str | None:
    """The measure that a part of a header names."""
    if dataset.name == "inventory" and (at_an_end := _at_an_end(plain(name))):
        return at_an_end
    known = [m for m in meanings_in(dataset.name, name) if m.confidence >= TRIMMED]
    known = [m for m in known if dataset.fields[m.field].adds_up]
    return min(known, key=lambda m: (-m.confidence, m.rank)).field if known else None


def _at_an_end(name: str) -> str | None:
    """The pieces that were there before or are left, where nothing but that is said: 期初, 期末."""
    if _OPENING.fullmatch(name):
        return "opening_quantity"
    return "quantity" if _CLOSING.fullmatch(name) else None


def is_value(text: str) -> bool:
    """A header that is the name of no column, of no price and of no total."""
    return (
        not meanings(text)
        and not _is_price(text)
        and not foreign_kind(text)
        and not any(label(part) for part in text.split(" / "))
    )


def _is_kind(dataset: Dataset, text: str) -> bool:
    """Whether a header is a kind of expense: 运费 is no cost beside the lines but what they are of."""
    return dataset.name == "expense" and bool(_EXPENSE.search(plain(text))) and key(text) not in _WHOLE_EXPENSE


def _is_price(text: str) -> bool:
    return plain(text).endswith("价")


def _flat(
    dataset: Dataset, headers: Sequence[str], free: Sequence[int], witness: Witness
) -> dict[int, tuple[Spread, str]]:
    """京东 | 天猫 | 抖音: values side by side, where it is plain what they are values of."""
    bare = {i: without_unit(headers[i]) for i in free}
    values = {i: value for i, value in bare.items() if is_value(value) or _is_known(dataset, value)}
    told = len(values) >= LEAST and not _are_figures_of_names(values.values())
    field = field_of(dataset, list(values.values()), witness, headers) if told else None
    if field is None:
        return {}
    measures = {i: _told_by_unit(dataset, headers[i]) or unnamed_measure(dataset, witness) for i in values}
    return {i: (Spread(i, Period(), "", (field, value)), measures[i]) for i, value in values.items()}


def _told_by_unit(dataset: Dataset, header: str) -> str:
    """The pieces or the money that a value says under its name or behind it that its figures are: 可乐(箱), 可乐/元."""
    unit = take_apart(header).unit
    measure = ("amount" if unit.is_money else "quantity") if unit else ""
    return measure if measure in dataset.fields else ""


def _are_figures_of_names(values: Iterable[str]) -> bool:
    """Whether each name has the same figures below it, several and of their own names: 南店 / 销 | 南店 / 存."""
    parts = [value.rpartition(" / ") for value in values]
    names, figures = {name for name, _, _ in parts}, {figure for _, _, figure in parts}
    several = "" not in names and len(names) >= LEAST and 1 < len(figures) < len(parts)
    return several and len(parts) == len(names) * len(figures) and not any(map(_is_split, figures))


def _is_split(figure: str) -> bool:
    """Whether what stands below names is a value too: 甲品牌 / 线上."""
    return any(key(figure) in known for known in _VALUES.values())


def unnamed_measure(dataset: Dataset, witness: Witness) -> str:
    """What figures are whose headers name no measure: pieces where the titles say so, else the dataset's own."""
    title = " ".join(witness.texts)
    if "budget" in dataset.fields and _BUDGET.search(plain(title)) and not _SPENT.search(plain(title)):
        return "budget"
    if dataset.name == "inventory" and not _is_told_as_count(witness) and _OF_MONEY.search(title):
        return "amount"
    return "quantity" if are_pieces(witness) and "quantity" in dataset.fields else dataset.measures[0]


def are_pieces(witness: Witness) -> bool:
    """Whether the titles say that figures whose headers name no measure are pieces."""
    return _is_told_as_count(witness) and not _is_told_as_money(witness)


def _is_told_as_count(witness: Witness) -> bool:
    counted = bool(witness.units) and not any(unit.is_money for unit in witness.units)
    return counted or bool(_PIECES.search(" ".join(witness.texts)))


def _is_told_as_money(witness: Witness) -> bool:
    """Whether the nearest text that says anything of it speaks of money: a sheet 销量 of a file 销量销额 does not."""
    texts = [_MARKET.sub("", text) for text in witness.texts]
    said = next((t for t in texts if _MONEY.search(t) or _PIECES.search(t)), "")
    return bool(_MONEY.search(said))


def field_of(dataset: Dataset, values: Sequence[str], witness: Witness, headers: Sequence[str] = ()) -> str | None:
    """The field that the values are of: known platforms, provinces, regions, or what a title says.

    A title speaks of no field that has a column of its own.
    """
    known = _known(values)
    if known in dataset.fields:
        return known
    if values and "kind" in dataset.fields and all(_EXPENSE.search(value) for value in values):
        return "kind"
    text = plain(" ".join(witness.texts))
    endings = dict((*_ENDINGS, *(_ENDINGS_OF_SOLD if _SOLD.search(text) else ())))
    shops = _SHOPS_OF.get(dataset.name, "terminal")
    named = [(shops if field == "terminal" else field, ending) for field, ending in endings.items()]
    field = _ended(values, [(field, ending) for field, ending in named if field in dataset.fields])
    if field:
        return field
    own = {m.field for h in headers if h for m in meanings_in(dataset.name, h) if m.confidence >= BARE}
    free = [(field, said) for field, said in _SAID if field in dataset.fields and field not in own]
    told = next((field for field, said in free if said.search(text)), None)
    return told or _other_side(dataset, text, own, headers, set(values))


def field_of_names(values: Sequence[str]) -> str | None:
    """The field of names that stand alone above their lines: known by themselves or by how they end."""
    return _known(values) or _ended(values, _ENDINGS)


def _known(values: Sequence[str]) -> str | None:
    """The field of known platforms, provinces or regions."""
    bare = [key(value).removesuffix("省").removesuffix("市") for value in values]
    return next((field for field, known in _VALUES.items() if values and known.issuperset(bare)), None)


def _ended(values: Sequence[str], endings: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The field whose names all end so; companies and shops together are customers."""
    for field in dict(endings):
        if values and all(any(e.search(v) for of, e in endings if of == field) for v in values):
            return field
    buyers = [ending for field, ending in endings if field in ("customer_name", "terminal")]
    both = values and "customer_name" in dict(endings) and all(any(e.search(v) for e in buyers) for v in values)
    return "customer_name" if both else None


def _other_side(dataset: Dataset, text: str, own: Set[str], headers: Sequence[str], values: Set[str]) -> str | None:
    """The field of the side without a column, where a column sums the values, or each of them says in which unit it
    counts (可乐 over 箱).
    """
    counted = {without_unit(h) for h in headers if h and (unit := take_apart(h).unit) and not unit.is_money}
    summed = any(label(without_unit(header).rpartition(" / ")[2]) for header in headers if header)
    return _side_without_column(dataset, text, own) if summed or values <= counted else None


def side_across(dataset: Dataset, witness: Witness, headers: Sequence[str]) -> str | None:
    """The one field without a column that a title names beside one with a column: 各经销商品类目标."""
    own = {m.field for h in headers if h for m in meanings_in(dataset.name, h) if m.confidence >= BARE}
    return _side_without_column(dataset, plain(" ".join(witness.texts)), own)


def _side_without_column(dataset: Dataset, text: str, own: Set[str]) -> str | None:
    told = [field for field, said in _BOTH_SIDES if field in dataset.fields and said.search(text)]
    free = [field for field in told if field not in own]
    return free[0] if len(free) == 1 and (len(told) > 1 or dataset.date in own) else None
