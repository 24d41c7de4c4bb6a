"""The values that the scope can be narrowed to, without drawing them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from analytics.ask import ask
from analytics.scope import Scope
from data.store import Store

OFFERED = ("region", "province", "channel", "brand", "category", "series")
# Under these the list is cut to what belongs to the value chosen there.
WITHIN = {"province": ("region",), "category": ("brand",), "series": ("brand", "category")}


def choices(store: Store, chosen: Scope) -> dict[str, list[str]]:
    """The values of each dimension, sorted; '' stands for rows that state none."""
    rows = _known(store, store.version())
    return {name: _offered(rows, name, chosen) for name in OFFERED}


def _offered(rows: list[dict[str, str]], name: str, chosen: Scope) -> list[str]:
    outer = {parent: set(getattr(chosen, parent)) for parent in WITHIN.get(name, ()) if getattr(chosen, parent)}
    kept = {row[name] for row in rows if all(row[parent] in values for parent, values in outer.items())}
    return sorted(kept | set(getattr(chosen, name)))


@lru_cache(maxsize=4)
def _known(store: Store, _version: int) -> list[dict[str, str]]:
    rows = ask(store, "sales.choices", Scope(as_of=date.max)).rows.to_pylist()
    return [{name: row[name] or "" for name in OFFERED} for row in rows]
