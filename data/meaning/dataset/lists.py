"""Tells a list of customers, of goods or of prices by its columns alone, where no title says what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import datasets, others
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout, lay_out
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, foreign_kind, meanings_in
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written

LISTS = ("customer", "product")
_OF_WHICH = re.compile(r"(编码|编号|代码)$|(^|[ _])(id|code|key)$|[a-z](Id|ID|Code|Key)$")
_JOINED = re.compile(written("beside", "joined"), re.I)
_CUSTOMERS, _GOODS = (re.compile(written("side", name)) for name in ("customer_name", "product_name"))
MOSTLY = 0.6
_NAMED = {"product_code", "product_name"}
_TRADED = {"quantity", "amount", "customer_code", "customer_name", "terminal"}
_PRICED = ("price", "cost")
_SAID_OF_LISTS = ("contact", "spec", "remark", "status", "sequence")


def plain_list(headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Layout | None:
    """A list of customers or goods that says nothing but what they are called and where they belong; or None."""
    layouts = (lay_out(datasets()[name], headers, seen, witness) for name in LISTS)
    return next((layout for layout in layouts if _is_plain(layout, headers, seen, witness)), None)


def _is_plain(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> bool:
    """A code once in each row with its name and where it belongs, or its status; beside them only what a list says.

    That may be any words where a title or file name calls the table such a list.
    """
    name = layout.dataset.name
    called = any(spoken(others()[name].words, text) for text in witness.texts)
    code = layout.assignment.column_of(f"{name}_code")
    belongs = layout.fields - {f"{name}_code", f"{name}_name", layout.dataset.date}
    if code is None or f"{name}_name" not in layout.fields:
        return False
    free = {i: header for i, header in enumerate(headers) if header and i not in layout.assignment.columns}
    if not belongs and not any(foreign_kind(header) == "status" for header in free.values()):
        return False
    once = 1 < seen[code].distinct == len(seen[code].values) and not any(map(_is_of_document, free.values()))
    others_of = {i for i, h in free.items() if any(m.confidence >= BARE for m in meanings_in(name, h))}
    return once and all(
        i in others_of or _is_said_of_lists(h) or (called and _is_wordy(seen[i])) for i, h in free.items()
    )


def _is_said_of_lists(header: str) -> bool:
    said = plain(header)
    return bool(_OF_WHICH.search(said) or _JOINED.search(said)) or foreign_kind(header) in _SAID_OF_LISTS


def is_of_customers(texts: Sequence[str]) -> bool:
    """Whether a title calls a list one of customers and speaks of no goods: 客户, over 编码 | 名称 | 状态."""
    return any(_CUSTOMERS.search(text) and not _GOODS.search(text) for text in texts)


def _is_wordy(profile: Profile) -> bool:
    return profile.numbers == 0 and profile.dates == 0


def _is_of_document(header: str) -> bool:
    """Whether a header numbers orders or invoices, of which a list of customers says nothing."""
    return any(m.field == "doc_no" for m in meanings_in("sales", header))


def prices_of(headers: Sequence[str], seen: Sequence[Profile]) -> tuple[str, ...]:
    """The headers of a list of prices: goods and what one of them costs, no figure of trade; () for any other."""
    known = [{m.field for m in meanings_in("sales", h) if m.confidence >= BARE} for h in headers]
    if any(fields & _TRADED for fields in known) or any(map(_is_of_document, headers)):
        return ()
    named = [h for h, fields in zip(headers, known, strict=True) if fields & _NAMED]
    prices = [h for h, p in zip(headers, seen, strict=True) if p.numbers > MOSTLY and foreign_kind(h) in _PRICED]
    return (*named, *prices) if named and prices else ()


def compared_prices(headers: Sequence[str], seen: Sequence[Profile]) -> tuple[str, ...]:
    """The headers of prices side by side where all figures are prices (我司价 | 竞品A价); () for any other table."""
    figures = [h for h, p in zip(headers, seen, strict=True) if h and p.numbers > MOSTLY]
    figures = [h for h in figures if foreign_kind(h) not in _SAID_OF_LISTS]
    prices = [h for h in figures if foreign_kind(h) == "price" or plain(h).endswith("价")]
    return tuple(prices) if len(prices) > 1 and len(prices) == len(figures) else ()
