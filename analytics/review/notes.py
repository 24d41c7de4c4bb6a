"""What was said and decided about the slides of an edition, and agendas kept by name; draws nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from analytics.review.agenda import Agenda
from analytics.review.edition import SQL
from data import measures, queries
from data.measures import Measure
from data.store import Store, now


@dataclass(frozen=True)
class Note:
    """One remark on a slide (`room.exhibit`)."""

    note_id: int
    slide: str
    text: str
    written_at: datetime
    written_by: str | None


def write(store: Store, edition_id: str, slide: str, text: str, who: str) -> None:
    """Keeps a remark on a slide."""
    entry = {"edition_id": edition_id, "slide": slide, "text": text, "written_at": now(), "written_by": who}
    with store.transaction() as cursor:
        cursor.execute(_sql("write_note"), entry)


def notes(store: Store, edition_id: str) -> list[Note]:
    """Every remark on an edition, in the order written."""
    return [Note(**row) for row in store.rows(_sql("notes"), {"edition_id": edition_id}).to_pylist()]


def decide(store: Store, edition_id: str, slide: str, measure: Measure, who: str) -> int:
    """Puts a decision on the list of measures with where it was taken; its number. Raises BadMeasure."""
    number = measures.record(store, measure, who)
    with store.transaction() as cursor:
        place = {"measure_id": number, "edition_id": edition_id, "slide_key": slide}
        cursor.execute(_sql("place_measure"), place)
    return number


def decisions(store: Store, edition_id: str) -> list[dict[str, object]]:
    """The measures decided on an edition, in the order decided."""
    return store.rows(_sql("measures_of"), {"edition_id": edition_id}).to_pylist()


def agendas(store: Store) -> dict[str, Agenda]:
    """The agendas that readers kept, by name."""
    rows = store.rows(_sql("agendas")).to_pylist()
    return {row["name"]: Agenda(tuple(json.loads(row["slides"])), row["name"]) for row in rows}


def keep_agenda(store: Store, agenda: Agenda, who: str) -> None:
    """Keeps an agenda under its name, in place of one of the same name."""
    entry = {"name": agenda.name, "slides": json.dumps(agenda.slides), "saved_at": now(), "saved_by": who}
    with store.transaction() as cursor:
        cursor.execute(_sql("forget_agenda"), {"name": agenda.name})
        cursor.execute(_sql("save_agenda"), entry)


def forget_agenda(store: Store, name: str) -> None:
    """Forgets the agenda of a name."""
    with store.transaction() as cursor:
        cursor.execute(_sql("forget_agenda"), {"name": name})


def _sql(name: str) -> str:
    return queries.named(SQL, name).sql
