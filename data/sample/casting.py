"""Gives customers their parts in the story: who declines, who moves, who is new; without any figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from data.sample.books import Flags, Floats, Ints, Words, book
from data.sample.company import Customers, handed_over, namesakes

PLAIN = "plain"


@dataclass(frozen=True)
class Cast:
    """role: one word per customer, `plain` for those without a part; pairs and twins are places."""

    people: Customers
    role: Words
    transfers: tuple[tuple[int, int], ...]
    twins: tuple[int, int]

    def of(self, role: str) -> Ints:
        """The places of the customers with a role."""
        return np.flatnonzero(self.role == role)


def _allowed(people: Customers, part: dict[str, Any]) -> Flags:
    """Who may take a part, going by place."""
    if "provinces" in part:
        return np.isin(people.province, part["provinces"])
    markets = book("story")["markets"]
    home = people.province[:, None] == people.province[None, :]
    many = home.sum(axis=1) >= (0 if part.get("anywhere") else markets["few"])
    quiet = np.isin(people.province, markets["quiet"])
    return many & ~quiet & np.isin(people.region, part.get("regions", list(book("places"))))


def _crowd(people: Customers, role: Words) -> Floats:
    """The share of the dealers in each customer's province that have a part already."""
    home = people.province[:, None] == people.province[None, :]
    return (home & (role != PLAIN)[None, :]).sum(axis=1) / home.sum(axis=1)


def _chosen(rng: np.random.Generator, rank: Floats, crowd: Floats, part: dict[str, Any]) -> Ints:
    """Places of as many as the part needs: of its sizes, or the nearest to them; spread over provinces."""
    away = np.maximum(np.maximum(part["from"] - rank, rank - part["to"]), 0)
    return np.lexsort((rng.random(len(rank)) + 4 * crowd, away))[: part["count"]]


def _narrowness(part: dict[str, Any]) -> int:
    return 0 if "provinces" in part else 1 if "regions" in part else 2


def _roles(rng: np.random.Generator, people: Customers) -> Words:
    """Hands out the parts, the choosiest first; `transferred_to` follows its partner."""
    role = np.full(len(people.code), PLAIN, dtype=object)
    parts = {n: p for n, p in book("story")["roles"].items() if n != "transferred_to"}
    for name, part in sorted(parts.items(), key=lambda item: _narrowness(item[1])):
        free = np.flatnonzero(_allowed(people, part) & (role == PLAIN))
        role[free[_chosen(rng, people.rank[free], _crowd(people, role)[free], part)]] = name
    return role


def _partner(people: Customers, role: Words, old: int) -> int:
    """The free customer of the same province that is nearest in size."""
    free = np.flatnonzero((role == PLAIN) & (people.province == people.province[old]))
    return int(free[np.argmin(np.abs(people.rank[free] - people.rank[old]))])


def cast(rng: np.random.Generator, people: Customers) -> Cast:
    """The dealers with their parts, the two that change their code, and two that share one name."""
    role, transfers = _roles(rng, people), []
    for old in np.flatnonzero(role == "transferred_from"):
        new = _partner(people, role, int(old))
        role[new] = "transferred_to"
        people = handed_over(people, int(old), new)
        transfers.append((int(old), new))
    twins = _twins(people, role)
    return Cast(namesakes(people, *twins), role, tuple(transfers), twins)


def _twins(people: Customers, role: Words) -> tuple[int, int]:
    """Two plain customers of middling size in the province with the most dealers."""
    provinces, counts = np.unique(people.province.astype(str), return_counts=True)
    home = provinces[np.argmax(counts)]
    free = np.flatnonzero((role == PLAIN) & (people.province == home) & (people.rank > 0.4))
    return int(free[0]), int(free[1])
