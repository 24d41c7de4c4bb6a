"""Tells papers by their titles whose goods nobody bought, or not yet: 样品领用登记, 缺货表, 要货计划."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.dictionary import datasets
from data.meaning.dataset.against_sales import names_supplier
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import TRIMMED
from data.meaning.spoken import spoken
from data.vocabulary import text as written

_NOT_SOLD, _NOT_YET, _NOT_SPENT, _NOT_AIMED, _NOT_OF_RIVALS = (
    re.compile(written("trade", name))
    for name in ("not_sold", "not_yet_sold", "not_spent", "not_aimed", "not_of_rivals")
)
_PAPERS = {  # by dataset, what is never of it whatever its figures are called
    name: re.compile(written("trade", said))
    for name, said in (("sales", "not_sold_paper"), ("expense", "not_spent_paper"), ("inventory", "not_counted_paper"))
}
_PURCHASES, _CONSUMER = (re.compile(written("trade", name), re.I) for name in ("purchases", "consumer"))
_OF_SUPPLIERS = re.compile(written("trade", "of_suppliers"))
_DAY = re.compile(r"[\d年月日._~-]*$")
_SAYS_SOLD = re.compile(written("trade", "sold_pieces"), re.I)
_END = re.compile(written("trade", "paper_end"))
_SOLD = re.compile(written("trade", "sold_at_all"), re.I)
_OTHERS = {  # by dataset, what the title of a paper of something else ends in
    "sales": (_NOT_SOLD, _NOT_YET),
    "inventory": (_NOT_SOLD,),
    "competitor": (_NOT_SOLD, _NOT_OF_RIVALS),
    "expense": (_NOT_SPENT,),
    "target": (_NOT_AIMED,),
}


def is_other_paper(layout: Layout, texts: Sequence[str]) -> bool:
    """Whether the nearest text that names what the lines are names another paper, and no figure says otherwise.

    What is planned stays planned whatever its figures are called.
    """
    if _are_purchases(layout, texts):
        return True
    others = _OTHERS.get(layout.dataset.name, ())
    pieces = [piece for said in texts for piece in _pieces(plain(said))]
    never = _PAPERS.get(layout.dataset.name)
    if never and any(never.search(_DAY.sub("", piece)) for piece in pieces):
        return True
    verdict = next(_verdicts(pieces, others, layout.dataset.words), None)
    told_by_line = verdict is _NOT_SOLD and "line_type" in layout.fields
    told_by_line = told_by_line or (verdict is _NOT_AIMED and layout.selector is not None)  # 销售任务 | 回款任务
    if verdict is None or verdict is _SOLD or told_by_line:
        return False
    figures = [m for m in layout.assignment.columns.values() if m.field in ("amount", "quantity")]
    words = (*layout.dataset.words, *datasets()["sales"].words) if verdict is _NOT_OF_RIVALS else layout.dataset.words
    named = any(m.confidence >= TRIMMED and (spoken(words, m.name) or _SAYS_SOLD.search(m.name)) for m in figures)
    return verdict is _NOT_YET or not named


def _pieces(said: str) -> list[str]:
    """The parts of a title between its gaps, and an English one as a whole: warranty claims."""
    parts = said.split()
    return [*parts, said] if said.isascii() and len(parts) > 1 else parts


def _are_purchases(layout: Layout, texts: Sequence[str]) -> bool:
    """Whether titles call the lines purchases, and no consumer bought them: goods that the house itself took in."""
    told = [_DAY.sub("", plain(said)).strip() for said in texts]
    if layout.dataset.name not in ("sales", "inventory") or not any(map(_PURCHASES.search, told)):
        return False
    sold = layout.dataset.name == "sales" and any(spoken(layout.dataset.words, said) for said in told)
    return not sold and not any(_CONSUMER.search(m.name) for m in layout.assignment.columns.values())


def _verdicts(
    pieces: Sequence[str], others: Sequence[re.Pattern[str]], own: Sequence[str]
) -> Iterator[re.Pattern[str]]:
    """What each piece of a text says at its end: one of other papers, or of this dataset."""
    for piece in pieces:
        bare = _END.sub("", piece)
        found = next((other for other in others if other.search(bare)), None)
        if found is not None:
            yield found
        elif _SOLD.search(bare) or spoken(own, bare):
            yield _SOLD


def is_of_suppliers(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether titles call it an account with suppliers whom a column names; a chain calls the sender so as well."""
    told = layout.dataset.name in ("sales", "expense") and any(_OF_SUPPLIERS.search(plain(said)) for said in texts)
    return told and any(map(names_supplier, headers))
