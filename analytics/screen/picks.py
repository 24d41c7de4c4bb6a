"""Which customers the page on declining customers lists: by state, explanation and salesperson."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analytics.ask import ask
from analytics.rooms.declining_customers.reasons import VERDICTS
from analytics.rooms.declining_customers.states import STATES
from analytics.scope import Scope
from analytics.screen import choice
from analytics.screen.session import store, words
from analytics.words import unspecified

Pick = tuple[str, list[str], tuple[str, ...], Callable[[str], str]]


def offered(chosen: Scope) -> Iterator[Pick]:
    """Of each choice its name, what there is to choose, what is chosen, and how a value reads; elsewhere none."""
    if not choice.on_picking_page():
        return
    say = words()
    yield "status", list(STATES), chosen.status, lambda code: say(f"status.{code}")
    yield "verdict", list(VERDICTS), chosen.verdict, lambda code: say(f"verdict.{code}")
    yield "salesperson", _salespeople(chosen), chosen.salesperson, lambda name: unspecified(say, name)


def _salespeople(chosen: Scope) -> list[str]:
    rows = ask(store(), "declining_customers.salespeople", chosen).rows
    return [name or "" for name in rows["salesperson"].to_pylist()]
