"""Remembers what was decided about a sender's layouts, so that each question is asked once."""

from __future__ import annotations

from collections.abc import Mapping

from data.loading import SQL, Cursor
from data.queries import execute, named
from data.store import Store

REPLACE_OR_ADD = "replace_or_add"
PART_OF_WHOLE = "part_of_whole"
SECOND_CURRENCY = "second_currency"
WITHOUT_REFUSED = "without_refused"

# Which of two deliveries holds, whether currencies are added up, which month a file is of and whether its bad sheets
# are left out are decisions about these files, not their layout.
OF_ONE_FILE = (REPLACE_OR_ADD, PART_OF_WHOLE, SECOND_CURRENCY, WITHOUT_REFUSED, "period")


def remembered(store: Store, sender: str | None) -> tuple[tuple[str, str, str], ...]:
    """(layout, kind, answer) of everything decided about this sender's files."""
    rows = store.rows(named(SQL, "remembered").sql, {"sender": sender or ""}).to_pylist()
    return tuple((row["layout"], row["kind"], row["answer"]) for row in rows)


def remember(cursor: Cursor, sender: str | None, layout: str, answers: Mapping[str, str]) -> None:
    """Keeps the answers for the sender's next file of this layout."""
    for kind, answer in answers.items():
        if kind not in OF_ONE_FILE:
            about = {"sender": sender or "", "layout": layout, "kind": kind}
            execute(cursor, SQL, "forget_answer", **about)
            execute(cursor, SQL, "remember_answer", **about, answer=answer)
