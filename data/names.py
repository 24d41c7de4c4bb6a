"""Names that may mean one customer or brand: suggested for review, joined only when a reader says so, undoable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from data import queries
from data.marts import refresh_marts
from data.meaning.headers import key, plain
from data.store import Store, now, record_change

SQL = Path(__file__).with_name("names.sql")
CUSTOMER, BRAND = "customer", "brand"
KINDS = (CUSTOMER, BRAND)
SAME, DIFFERENT, OPEN = "same", "different", "open"
_ENDINGS = {
    CUSTOMER: re.compile(r"(股份|有限|责任|公司|集团|coltd|ltd|limited|inc|corp|company)+$"),
    BRAND: re.compile(r"(股份|有限|责任|公司|集团|品牌|家居|家具|家私|brand)+$"),
}
_BRACKETS = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")


@dataclass(frozen=True)
class Named:
    """One customer or brand as the data names it; what it sold, and from when to when."""

    name_key: str
    name: str
    region: str | None = None
    city: str | None = None
    first_month: date | None = None
    last_month: date | None = None
    net_amount: Decimal | None = None


@dataclass(frozen=True)
class Suggestion:
    """Two names that may be one: `joined` would count as `kept`."""

    kind: str
    joined: Named
    kept: Named


@dataclass(frozen=True)
class Decision:
    """What a reader said of two names: same (joined counts as kept) or different."""

    kind: str
    joined: str
    kept: str
    joined_name: str
    kept_name: str
    verdict: str
    decided_at: datetime
    decided_by: str | None
    decision_id: int = 0


def suggestions(store: Store) -> list[Suggestion]:
    """Pairs of names that are alike but for brackets, spaces, width, case and company endings, undecided yet."""
    decided = {(d.kind, frozenset((d.joined, d.kept))) for d in decisions(store)}
    found = (one for kind in KINDS for one in _alike(kind, _named(store, kind)))
    return [one for one in found if (one.kind, frozenset((one.joined.name_key, one.kept.name_key))) not in decided]


def decisions(store: Store) -> list[Decision]:
    """What holds of every pair that was decided, the newest first."""
    return [Decision(**row) for row in store.rows(queries.named(SQL, "decisions").sql).to_pylist()]


def decide(store: Store, pairs: Sequence[Suggestion | Decision], verdict: str, who: str | None = None) -> None:
    """Keeps a verdict on pairs (same, different, or open again) and makes the marts anew under it."""
    with store.transaction() as cursor:
        for pair in pairs:
            cursor.execute(queries.named(SQL, "add_decision").sql, _row(pair, verdict, who))
        held = cursor.execute(queries.named(SQL, "decisions").sql).fetchall()
        same = {(kind, joined): kept for _, kind, joined, kept, _, _, said, *_ in held if said == SAME}
        cursor.execute(queries.named(SQL, "forget_joins").sql)
        for kind, joined, kept in _resolved(same):
            cursor.execute(queries.named(SQL, "add_join").sql, {"kind": kind, "joined": joined, "kept": kept})
        refresh_marts(cursor)
        record_change(cursor, f"names {verdict} {len(pairs)}", who)


def conflicts(store: Store) -> list[dict[str, Any]]:
    """Where lists of customers and products say otherwise than the lines: kind, item, attribute, stated, listed."""
    return store.rows(queries.named(SQL, "conflicts").sql).to_pylist()


def alike(kind: str, name: str) -> set[str]:
    """What two spellings of one name share: `昆明大丰家居（有限公司）` and `昆明大丰家居` are alike.

    A brand written in two scripts, `NIKE(耐克)`, is alike both.
    """
    if kind == CUSTOMER:
        return {_bare(kind, name)}
    inside = [inner for inner in _BRACKETS.findall(plain(name)) if inner.strip()]
    return {_bare(kind, text) for text in (_BRACKETS.sub("", plain(name)), *inside)} - {""}


def _bare(kind: str, name: str) -> str:
    """The name without width, case, brackets and endings; whole where nothing else is left of it."""
    whole = key(name)
    return _ENDINGS[kind].sub("", whole) or whole


def _named(store: Store, kind: str) -> list[Named]:
    return [Named(**row) for row in store.rows(queries.named(SQL, f"{kind}s").sql).to_pylist()]


def _alike(kind: str, known: Iterable[Named]) -> Iterator[Suggestion]:
    """Each name with the best of those it is alike, once."""
    groups: dict[str, list[Named]] = {}
    for named in known:
        for bare in alike(kind, named.name):
            groups.setdefault(bare, []).append(named)
    told: set[str] = set()
    for group in groups.values():
        kept, *others = sorted(group, key=_weight)
        for joined in others:
            if joined.name_key not in told:
                told.add(joined.name_key)
                yield Suggestion(kind, joined, kept)


def _weight(named: Named) -> tuple[bool, int, Decimal, str]:
    """The order in which names are kept: with a code, sold of late, much, and the smallest key."""
    last = named.last_month.toordinal() if named.last_month else 0
    return named.name_key.startswith("~"), -last, -(named.net_amount or Decimal(0)), named.name_key


def _resolved(same: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str, str]]:
    """Every joined name with the one that is kept in the end, by way of others or at once."""
    for kind, joined in same:
        kept, passed = joined, {joined}
        while (following := same.get((kind, kept))) is not None and following not in passed:
            passed.add(following)
            kept = following
        if kept != joined:
            yield kind, joined, kept


def _row(pair: Suggestion | Decision, verdict: str, who: str | None) -> dict[str, object]:
    if isinstance(pair, Decision):
        told = {"joined": pair.joined, "kept": pair.kept, "joined_name": pair.joined_name, "kept_name": pair.kept_name}
    else:
        told = {
            "joined": pair.joined.name_key,
            "kept": pair.kept.name_key,
            "joined_name": pair.joined.name,
            "kept_name": pair.kept.name,
        }
    return {"kind": pair.kind, **told, "verdict": verdict, "decided_at": now(), "decided_by": who}
