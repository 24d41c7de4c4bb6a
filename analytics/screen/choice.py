"""The reader's choice: the parameters of the address to a scope and back, drawing nothing.

The address is the only truth, so that a link, the back button and a reload all show the same.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from analytics import show
from analytics.ask import ask
from analytics.scope import COMPARISONS, DIMENSIONS, DRILL_PATH, PERIODS, PICKS, Scope
from analytics.screen import address
from data import settings
from data.store import Store

PICKING_PAGE = "declining_customers"
CUT, PERIOD, COMPARISON = "cut", "period", "compare"
DEFAULT_PERIOD, DEFAULT_COMPARISON = "months12", "last_year"
EARLIEST, BEFORE_ANY_FILE = date(1900, 1, 1), date(2000, 12, 31)
READ = 256


def scope(store: Store) -> Scope:
    """The scope that the address asks for; what cannot be read there falls back to the default."""
    asked = address.parameters()
    if not on_picking_page():
        asked = {name: values for name, values in asked.items() if name not in PICKS}
    return _scope(store, store.version(), tuple(sorted(asked.items())))


def on_picking_page() -> bool:
    """Whether the page lists customers by state, explanation and salesperson; elsewhere that choice rests."""
    return address.page() == PICKING_PAGE


def default(store: Store) -> Scope:
    """The scope of an address that asks for nothing."""
    return _scope(store, store.version(), ())


@lru_cache(maxsize=READ)
def _scope(store: Store, _version: int, parameters: tuple[tuple[str, tuple[str, ...]], ...]) -> Scope:
    asked, latest = dict(parameters), data_cut(store)
    return Scope(
        as_of=min(show.as_of(store, max(EARLIEST, _day(asked.get(CUT, ())) or latest)), latest),
        period=_one_of(PERIODS, asked.get(PERIOD, ()), DEFAULT_PERIOD),
        comparison=_one_of(COMPARISONS, asked.get(COMPARISON, ()), DEFAULT_COMPARISON),
        fiscal_year_start=int(settings.values(store)["fiscal_year_start"]),
        **{name: tuple(sorted(set(asked.get(name, ())))) for name in (*DIMENSIONS, *PICKS)},
    )


def choose(wanted: Scope, store: Store) -> None:
    """Writes a scope into the address; what is default is left out there."""
    latest = data_cut(store)
    changes = {
        CUT: () if wanted.as_of >= latest else (wanted.as_of.isoformat(),),
        PERIOD: () if wanted.period == DEFAULT_PERIOD else (wanted.period,),
        COMPARISON: () if wanted.comparison == DEFAULT_COMPARISON else (wanted.comparison,),
    }
    address.change(changes | {name: getattr(wanted, name) for name in DIMENSIONS})


def reset() -> None:
    """Back to the whole company in its default period."""
    address.change(dict.fromkeys((CUT, PERIOD, COMPARISON, *DIMENSIONS, *PICKS), ()))


def widen_to(dimension: str, store: Store) -> None:
    """Up the drill path: lifts everything below a dimension; '' lifts the whole path."""
    below = DRILL_PATH[DRILL_PATH.index(dimension) + 1 :] if dimension else DRILL_PATH
    wider = scope(store)
    for name in below:
        wider = wider.widened(name)
    choose(wider, store)


def data_cut(store: Store) -> date:
    """The latest sales date; before the first sales file the latest date delivered at all."""
    return show.data_cut(store) or _latest_delivery(store) or BEFORE_ANY_FILE


def _latest_delivery(store: Store) -> date | None:
    latest: date | None = ask(store, "deliveries.latest", Scope(as_of=date.max)).rows["last_date"][0].as_py()
    return latest


def _one_of(choices: tuple[str, ...], asked: tuple[str, ...], default: str) -> str:
    return asked[-1] if asked and asked[-1] in choices else default


def _day(asked: tuple[str, ...]) -> date | None:
    try:
        return date.fromisoformat(asked[-1]) if asked else None
    except ValueError:
        return None
