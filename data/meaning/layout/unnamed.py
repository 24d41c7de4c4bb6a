"""Tells what columns whose header says too little are: days, numbers that price and amount explain, bare 期末."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from data.cells.numbers import number
from data.cells.periods import Period, period
from data.dictionary import Dataset, calendar, others
from data.meaning.headers import key, plain, take_apart
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.profiles import Profile
from data.meaning.recognising import TAIL, TRIMMED, Meaning, foreign_kind
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written

NEARLY_ALL = 0.9
LEAST_VALUES = 3
SELDOM = 0.2  # of the rows, where a product meets by chance or for single pieces
MOVES = 2  # columns of what came in and went out
CENT = Decimal("0.011")
_ORDER = re.compile(r"#[A-Za-z-]{0,6}\d{2,}")
_LEFT, _HELD_BACK = (re.compile(written("stock", name)) for name in ("left", "held_back"))
_BARE, _PAID = re.compile(written("beside", "bare_figure")), re.compile(written("status", "paid_off"), re.I)
_STILL_OPEN = re.compile(written("status", "still_open"), re.I)
_OPEN_LIST = re.compile(written("beside", "open_list"), re.I)
_DEBTS = {"amount", "billed", "received", "not_due", "overdue"}
NO_RANK = (999, 0)
_ANYTHING = (None, "spec")  # what is weighed is priced by its weight: 重量 | 单价 | 金额
_OPENING, _CLOSING, _MOVED = (re.compile(written("trade", name)) for name in ("opening", "closing", "came_or_went"))


def add_unnamed(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the date and the quantity or amount that stand under no header."""
    free = [i for i, h in enumerate(headers) if not h and i not in found.columns and seen[i].values]
    if found.column_of(dataset.date) is None:
        weeks = [i for i, h in enumerate(headers) if i not in found.columns and _are_weeks_of_years(h, seen[i])]
        days = (i for i in (*free, *weeks) if seen[i].dates >= NEARLY_ALL and seen[i].numbers < NEARLY_ALL)
        _add(found, dataset, next(days, None), dataset.date)
    if dataset.name == "sales":
        _add_numbers_of_orders(found, dataset, headers, seen)
        money = {i for pairs in found.losers.values() for i, _ in pairs}
        unknown = [i for i, h in enumerate(headers) if h and foreign_kind(h) in _ANYTHING and _varies(seen[i])]
        unknown = [i for i in unknown if i not in money]
        _add_explained(found, dataset, unknown, seen, "quantity", ("unit_price", "amount"))
        for missing, known in (("quantity", ("unit_price", "amount")), ("amount", ("unit_price", "quantity"))):
            _add_explained(found, dataset, free, seen, missing, known)
        _count_as_priced(found, dataset, [i for i, h in enumerate(headers) if h and _varies(seen[i])], seen)


def add_days_of_the_year(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """The one column of unknown name that holds days or months, all within the year that is all that titles tell."""
    told = witness.told.period if witness.told else Period()
    if told.grain != "year" or found.column_of(dataset.date) is not None:
        return
    free = [i for i, h in enumerate(headers) if h and i not in found.columns and foreign_kind(h) is None]
    days = [i for i in free if seen[i].dates >= NEARLY_ALL and seen[i].distinct > 1]
    if len(days) == 1 and seen[days[0]].share(lambda text: period(text).year == told.year) == 1:
        _add(found, dataset, days[0], dataset.date)


def _are_weeks_of_years(header: str, profile: Profile) -> bool:
    """Whether a column of weeks tells their years as well: 周次 over 2024W18; 202412 may be a month."""
    named = any(k in calendar()["week"] for k in take_apart(header).keys)
    return named and profile.share(_tells_week_and_year) >= NEARLY_ALL


def _tells_week_and_year(text: str) -> bool:
    told = period(text)
    return bool(told.week and told.year)


def _varies(profile: Profile) -> bool:
    """Whether numbers differ on enough rows that a product of them can be no chance."""
    return profile.numbers >= NEARLY_ALL and profile.distinct >= LEAST_VALUES


def _add_numbers_of_orders(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]
) -> None:
    """#1001 under a bare Name: shops number their orders so."""
    named = (i for i, h in enumerate(headers) if key(h) == "name" and seen[i].share(_is_order) >= NEARLY_ALL)
    at = next(named, None)
    if at is not None and found.column_of("doc_no") is None:
        _add(found, dataset, at, "doc_no")


def _is_order(text: str) -> bool:
    return bool(_ORDER.fullmatch(text.strip()))


def add_bare_stock(found: Assignment, dataset: Dataset, headers: Sequence[str], witness: Witness) -> None:
    """期初 | 入库 | 出库 | 期末 of goods: pieces, or money where only the title says so; or 可用 beside 在途."""
    named = [plain(header) for header in headers]
    goods = found.column_of("product_code") is not None or found.column_of("product_name") is not None
    if dataset.name != "inventory" or not goods:
        return
    if found.column_of("quantity") is None and any(map(_HELD_BACK.search, named)):
        _add(found, dataset, next((i for i, name in enumerate(named) if _LEFT.search(name)), None), "quantity")
    if sum(bool(_MOVED.fullmatch(name)) for name in named) < MOVES:
        return
    measure = "amount" if witness.says_money and found.column_of("amount") is None else "quantity"
    for pattern, field in ((_OPENING, f"opening_{measure}"), (_CLOSING, measure)):
        at = next((i for i, name in enumerate(named) if pattern.fullmatch(name) and i not in found.columns), None)
        if found.column_of(field) is None:
            _add(found, dataset, at, field)


def add_bare_debt(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """金额 beside 逾期天数 under a title of receivables: what is owed, unless lines say that they were paid.

    So is one beside a due date where the title or every line says that it is still open; beside a due date and
    receipts, 金额 is what a customer was billed.
    """
    fields = {meaning.field for meaning in found.columns.values()}
    named = [i for i, h in enumerate(headers) if any(map(_BARE.fullmatch, take_apart(h).keys))]
    if dataset.name != "receivable" or len(named) != 1 or named[0] in found.columns:
        return
    if fields & _DEBTS == {"received"} and "due_date" in fields and fields & set(dataset.owner):
        found.columns[named[0]] = Meaning(dataset.name, "billed", TRIMMED, (0, 0), headers[named[0]])
    are_open = any(map(_OPEN_LIST.search, map(plain, witness.headlines))) or any(map(is_all_open, seen))
    if fields & _DEBTS or not ("overdue_days" in fields or ("due_date" in fields and are_open)):
        return
    told = any(spoken(others()[dataset.name].words, text) for text in witness.headlines)
    is_paid = any(_PAID.search(text) for profile in seen if not profile.numbers for text in profile.values)
    if told and not is_paid and fits(dataset.fields["amount"], seen[named[0]]):
        found.columns[named[0]] = Meaning(dataset.name, "amount", TRIMMED, (0, 0), headers[named[0]])


def is_all_open(profile: Profile) -> bool:
    """Whether every line says that it is unpaid."""
    return bool(profile.values) and all(map(_STILL_OPEN.fullmatch, profile.counts))


def add_figures(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """The one column of figures whose measure each row names itself (数值, 值)."""
    measure = dataset.measures[0]
    free = [i for i, h in enumerate(headers) if i not in found.columns and seen[i].numbers >= NEARLY_ALL]
    if found.column_of(measure) is None and len(free) == 1:
        _add(found, dataset, free[0], measure)


def _add(found: Assignment, dataset: Dataset, index: int | None, field: str) -> None:
    if index is not None:
        found.columns[index] = Meaning(dataset.name, field, TAIL, NO_RANK, "")


def _add_explained(
    found: Assignment,
    dataset: Dataset,
    free: Sequence[int],
    seen: Sequence[Profile],
    missing: str,
    known: tuple[str, str],
) -> None:
    """The numbers of no known name that make price × quantity = amount true on nearly every row."""
    places = [found.column_of(field) for field in known]
    if found.column_of(missing) is not None or None in places:
        return
    for index in free:
        columns = {missing: index, known[0]: places[0] or 0, known[1]: places[1] or 0}
        if index not in found.columns and is_priced(columns, seen):
            _add(found, dataset, index, missing)
            return


def _count_as_priced(found: Assignment, dataset: Dataset, numeric: Sequence[int], seen: Sequence[Profile]) -> None:
    """The count that the price is of, where the one taken is not: 件数 | 重量(吨) | 单价(元/吨) | 金额."""
    places = {field: found.column_of(field) for field in ("unit_price", "quantity", "amount")}
    told = {field: at for field, at in places.items() if at is not None}
    if len(told) < len(places) or _fitting(told, seen) > SELDOM:
        return
    priced = [i for i in numeric if i not in found.columns and is_priced({**told, "quantity": i}, seen)]
    if len(priced) == 1:
        found.columns.pop(told["quantity"])
        _add(found, dataset, priced[0], "quantity")


def is_priced(columns: dict[str, int], seen: Sequence[Profile]) -> bool:
    """Whether price × quantity is the amount on nearly every row."""
    return _fitting(columns, seen) >= NEARLY_ALL


def _fitting(columns: dict[str, int], seen: Sequence[Profile]) -> float:
    """The share of rows on which price × quantity is the amount; 0 where gaps keep them from being compared."""
    cells = {field: [number(text).point for text in seen[i].values] for field, i in columns.items()}
    rows = list(zip(cells["unit_price"], cells["quantity"], cells["amount"], strict=False))
    if len({len(values) for values in cells.values()}) != 1 or not rows:
        return 0.0
    fitting = sum(None not in row and abs(row[0] * row[1] - row[2]) <= CENT for row in rows)  # type: ignore[operator]
    return fitting / len(rows)
