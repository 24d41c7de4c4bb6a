"""Takes figures for what their sheet is about: sales under a title of targets, 期末 of goods that come and go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from data.dictionary import Dataset
from data.meaning.headers import plain
from data.meaning.layout.across import are_pieces
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.layout.counts import is_total_of_pieces
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, TRIMMED, Meaning, meanings
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words

_REACHED = re.compile(r"实际|完成|达成|实绩|率|actual|achiev|attain|%", re.I)  # what was reached stands beside a target

_OPENING, _CLOSING = (re.compile(written("trade", name)) for name in ("opening", "closing"))
_MOVED = (re.compile(written("trade", "came_or_went")), re.compile(written("against", "was_sold"), re.I))
_AIM = re.compile(written("beside", "aim"), re.I)
_BUDGETS = words("beside", "budget_words")


def adopt(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """Adds 销售额 and 数量 of a sheet called 销售目标 to the fields of its targets."""
    named = {m.field for m in found.columns.values()} & set(dataset.measures)
    if dataset.name != "target" or named or any(_REACHED.search(plain(h)) for h in headers):
        return
    if not any(spoken(dataset.words, text) for text in witness.texts) and not _is_budget_of_goods(headers, witness):
        return
    for field in ("amount", "quantity"):
        sold = [(i, m) for i, h in enumerate(headers) if h for m in _sold(h, field)]
        fitting = [(i, m) for i, m in sold if i not in found.columns and fits(dataset.fields[field], seen[i])]
        if fitting:
            index, meaning = min(fitting, key=lambda pair: pair[1].rank)
            counted = field == "amount" and is_total_of_pieces(headers[index], witness.units, are_pieces(witness))
            aimed = "quantity" if counted else field
            found.columns[index] = Meaning(dataset.name, aimed, TRIMMED, meaning.rank, meaning.name)


def _is_budget_of_goods(headers: Sequence[str], witness: Witness) -> bool:
    """Whether titles call pieces of named goods a budget, which is of what is to be sold then or of what goods cost."""
    known = {m.field for h in headers if h for m in meanings(h) if m.dataset == "sales" and m.confidence >= BARE}
    of_goods = bool(known & {"product_code", "product_name"}) and "quantity" in known
    return of_goods and any(spoken(_BUDGETS, text) for text in witness.texts)


def adopted(dataset: Dataset, rests: Iterable[str], witness: Witness) -> dict[str, str]:
    """The measures by what stands beside periods: of a target 7月 / 销售额, of stock 7月 / 期初, 进, 销 and 期末."""
    if dataset.name == "inventory":
        return _left(set(rests), witness)
    if dataset.name != "target" or not any(spoken(dataset.words, text) for text in witness.texts):
        return {}
    if any(_REACHED.search(plain(said)) or _AIM.search(plain(said)) for said in rests):
        return {}
    if any(_REACHED.search(plain(text)) for text in witness.texts):
        return {}
    return {rest: field for rest in rests for field in ("amount", "quantity") if _sold(rest, field)}


def _left(rests: set[str], witness: Witness) -> dict[str, str]:
    """What is left, and what there was before, where nothing but what came and went stands beside them."""
    moved = {rest for rest in rests if any(found.fullmatch(rest) for found in _MOVED)}
    before, after = ({rest for rest in rests if found.fullmatch(rest)} for found in (_OPENING, _CLOSING))
    if not moved or len(after) != 1 or len(before) > 1 or rests - moved - before - after:
        return {}
    measure = "amount" if witness.says_money else "quantity"
    return dict.fromkeys(after, measure) | dict.fromkeys(before, f"opening_{measure}")


def _sold(header: str, field: str) -> list[Meaning]:
    return [m for m in meanings(header) if (m.dataset, m.field) == ("sales", field) and m.confidence >= BARE]
