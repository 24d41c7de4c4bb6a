"""What managers decide about customers: measures and causes, only ever added to; judges no outcome."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from data import queries
from data.store import Store, now, record_change

SQL = Path(__file__).parent / "measures.sql"

# The handbook's two lists: what lies with the dealer, and what lies with us.
DEALER_CAUSES = (
    "dealer_emergency",
    "dealer_ideas",
    "dealer_store_image",
    "dealer_promotion",
    "dealer_sales_skill",
    "dealer_location",
    "dealer_service",
    "dealer_pricing",
    "dealer_relations",
)
OWN_CAUSES = ("own_quality", "own_promotion", "own_development", "own_price", "own_support")
CAUSES = (*DEALER_CAUSES, *OWN_CAUSES)


class NoSuchMeasure(KeyError):
    """No measure of that number."""


class BadMeasure(ValueError):
    """A measure that cannot be kept; field says which part is wrong."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(f"{field}={value}")
        self.field, self.value = field, value


@dataclass(frozen=True)
class Measure:
    """What is to be done, by whom and by when.

    decided_on: the data cut that the decision was taken on; its effect is counted from there.
    expected_amount: yuan that it should bring more than without it. cause: one of CAUSES.
    """

    what: str
    customer_key: str | None = None
    owner: str | None = None
    decided_on: date | None = None
    due_on: date | None = None
    expected_amount: Decimal | None = None
    cause: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Kept:
    """A measure as it stands now: who decided it and when, and who touched it last."""

    measure_id: int
    measure: Measure
    customer_name: str | None
    decided_at: datetime
    decided_by: str | None
    closed_at: datetime | None
    changed_at: datetime
    changed_by: str | None


@dataclass(frozen=True)
class Event:
    """One step of a measure with the whole of it after that step. kind: recorded, changed, closed, reopened."""

    kind: str
    measure: Measure
    happened_at: datetime
    happened_by: str | None


@dataclass(frozen=True)
class Judgement:
    """Why a customer declines, as somebody judged it."""

    cause: str
    note: str | None
    decided_at: datetime
    decided_by: str | None


def record(store: Store, measure: Measure, who: str | None = None) -> int:
    """Keeps a new measure; its number. Raises BadMeasure."""
    wanted = _checked(measure)
    with store.transaction() as cursor:
        first = {name: value for name, value in vars(wanted).items() if name not in ("decided_on", "cause", "note")}
        found = cursor.execute(_sql("add_measure"), first | {"decided_at": now(), "decided_by": who}).fetchone()
        assert found is not None
        _add_event(cursor, found[0], "recorded", wanted, None, who)
    return int(found[0])


def change(store: Store, measure_id: int, measure: Measure, who: str | None = None) -> None:
    """Puts a measure to a new state; the earlier one stays in its history. Raises BadMeasure, NoSuchMeasure."""
    _add(store, measure_id, "changed", _checked(measure), who)


def close(store: Store, measure_id: int, who: str | None = None) -> None:
    """Marks a measure as done or given up; its outcome is still told. Raises NoSuchMeasure."""
    _add(store, measure_id, "closed", None, who)


def reopen(store: Store, measure_id: int, who: str | None = None) -> None:
    """Takes a closed measure up again. Raises NoSuchMeasure."""
    _add(store, measure_id, "reopened", None, who)


def measures(store: Store) -> list[Kept]:
    """Every measure as it stands, open ones first, newest first."""
    return [_kept(row) for row in store.rows(_sql("current")).to_pylist()]


def history(store: Store, measure_id: int) -> list[Event]:
    """Every step of a measure in order; one decided at a meeting begins with its first change."""
    rows = store.rows(_sql("history"), {"measure_id": measure_id}).to_pylist()
    return [Event(row["kind"], _measure(row), row["happened_at"], row["happened_by"]) for row in rows]


def judge(store: Store, customer_key: str, cause: str, note: str | None = None, who: str | None = None) -> None:
    """Keeps a manager's word on why a customer declines, above whatever was said before. Raises BadMeasure."""
    if cause not in CAUSES:
        raise BadMeasure("cause", cause)
    entry = {"customer_key": customer_key, "cause": cause, "note": _text(note), "decided_at": now(), "decided_by": who}
    with store.transaction() as cursor:
        cursor.execute(_sql("add_cause"), entry)
        record_change(cursor, f"cause {customer_key} {cause}", who)


def judgements(store: Store, customer_key: str) -> list[Judgement]:
    """Everything said about why a customer declines, newest first."""
    return [Judgement(**row) for row in store.rows(_sql("causes_of"), {"customer_key": customer_key}).to_pylist()]


def _add(store: Store, measure_id: int, kind: str, wanted: Measure | None, who: str | None) -> None:
    """One more step; without a wanted state the present one is taken on."""
    with store.transaction() as cursor:
        present = next((kept for kept in measures(store) if kept.measure_id == measure_id), None)
        if present is None:
            raise NoSuchMeasure(measure_id)
        closed_at = {"closed": now(), "reopened": None}.get(kind, present.closed_at)
        _add_event(cursor, measure_id, kind, wanted or present.measure, closed_at, who)


def _add_event(
    cursor: duckdb.DuckDBPyConnection,
    measure_id: int,
    kind: str,
    measure: Measure,
    closed_at: datetime | None,
    who: str | None,
) -> None:
    """Writes a step, which makes a new data version."""
    entry = {"measure_id": measure_id, "kind": kind, "closed_at": closed_at, "happened_at": now(), "happened_by": who}
    cursor.execute(_sql("add_event"), vars(measure) | entry)
    record_change(cursor, f"measure {measure_id} {kind}", who)


def _checked(measure: Measure) -> Measure:
    """The measure with empty texts as missing. Raises BadMeasure for what cannot be kept."""
    texts = {name: _text(value) for name, value in vars(measure).items() if isinstance(value, str)}
    tidy = replace(measure, **texts)  # type: ignore[arg-type]  # an empty `what` is refused below
    if not tidy.what:
        raise BadMeasure("what", measure.what)
    if tidy.cause is not None and tidy.cause not in CAUSES:
        raise BadMeasure("cause", tidy.cause)
    if tidy.due_on and tidy.decided_on and tidy.due_on < tidy.decided_on:
        raise BadMeasure("due_on", tidy.due_on)
    return tidy


def _text(value: str | None) -> str | None:
    return (value or "").strip() or None


def _kept(row: dict[str, Any]) -> Kept:
    names = ("measure_id", "customer_name", "decided_at", "decided_by", "closed_at", "changed_at", "changed_by")
    return Kept(measure=_measure(row), **{name: row[name] for name in names})


def _measure(row: dict[str, Any]) -> Measure:
    return Measure(**{name: row[name] for name in Measure.__dataclass_fields__})


def _sql(name: str) -> str:
    return queries.named(SQL, name).sql
