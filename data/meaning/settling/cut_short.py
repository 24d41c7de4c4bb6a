"""Finds tables that tell only the first so many of a longer list: the ten best customers are not all that was sold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.cells.chinese import numeral
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.witness import Witness
from data.vocabulary import text as written

WHOLE = ("sales", "expense", "inventory", "receivable")  # whose lines are taken for all there were
_FIRST_SO_MANY = re.compile(written("beside", "first_so_many"), re.I)
_REST = re.compile(written("beside", "rest"), re.I)


def cut_short(layout: Layout, seen: Sequence[Profile], witness: Witness) -> str:
    """What says that only the first so many are told: TOP10, 前五名; '' where nothing does or a line tells the rest.

    A list of fewer lines than its title would hold tells all there are.
    """
    if layout.dataset.name not in WHOLE or any(profile.share(_is_rest) for profile in seen):
        return ""
    lines = max((len(profile.values) for profile in seen), default=0)
    texts = (*witness.titles, witness.sheet, witness.stem)
    return next((text for text in texts if 0 < _how_many(text) <= lines), "")


def _how_many(text: str) -> int:
    """How many lines a title says that it holds at most; 0 where it says nothing of it."""
    found = _FIRST_SO_MANY.search(plain(text).replace("_", " "))
    said = next(filter(None, found.groups()), "") if found else ""
    return int(said) if said.isdigit() else numeral(said) if said else 0


def _is_rest(text: str) -> bool:
    return bool(_REST.fullmatch(plain(text).strip()))
