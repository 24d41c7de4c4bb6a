"""What did each measure bring against what it was to bring? The table of all measures; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.rooms.forms.texts import coloured
from analytics.theme import BAD, GOOD, MUTED
from analytics.words import MISSING

Row = Mapping[str, Any]
JUDGED = ("better", "not_better")
MONTHS_IN_SPARKLINE = 24


def effects(answers: Answers, reader: Reader) -> Exhibit:
    """Every measure with its outcome and figures; those that are due as bars, best first."""
    say, rows = reader.words, answers["outcomes"].rows
    meaning = say("measures.effects.meaning")
    if not rows.num_rows:
        return Exhibit("effects", say("measures.nothing"), meaning=meaning)
    judged = sorted(
        (row for row in rows.to_pylist() if row["outcome"] in JUDGED),
        key=lambda row: (-row["effect"], row["measure_id"]),
    )
    return Exhibit(
        "effects",
        _headline(judged, rows.num_rows, reader),
        figure=_bars(judged, reader),
        rows=_with_trends(rows, answers),
        columns=(
            Column("customer_name"),
            Column("what"),
            Column("owner"),
            Column("state", "status"),
            Column("outcome", "status"),
            Column("trend", "trend"),
            Column("due_on", "date"),
            Column("actual", "money", "column.actual_since"),
            Column("without", "money"),
            Column("effect", "money"),
            Column("expected_amount", "money"),
            Column("months_counted", "number"),
            *_visited(rows),
            Column("cause", "status"),
            Column("note"),
            Column("counted_from", "date"),
            Column("decided_by"),
            Column("age_days", "number", "measures.age"),
            Column("changed_at", "date"),
            Column("changed_by"),
        ),
        meaning=meaning,
        drill=Drill("customer", "customer_key", "customer"),
        notes=phrases.rest(reader, len(judged)),
    )


def _visited(rows: pa.Table) -> tuple[Column, ...]:
    """Visits since the decision, where a visit register says."""
    is_known = rows["visits_since"].null_count < rows.num_rows
    return (Column("visits_since", "number"), Column("last_visit", "date")) if is_known else ()


def _headline(judged: Sequence[Row], measures: int, reader: Reader) -> str:
    say = reader.words
    if not judged:
        return say("measures.effects.none", measures=measures)
    best, worst = judged[0], judged[-1]
    if best["outcome"] != "better":
        return say("measures.effects.no_better", judged=len(judged))
    clauses = [_clause("best", best, reader)]
    if worst["outcome"] == "not_better":
        clauses.append(_clause("worst", worst, reader))
    return phrases.sentence(say, *clauses)


def _clause(kind: str, row: Row, reader: Reader) -> str:
    say = reader.words
    words = f"measures.effects.{kind}" if row["effect"] > 0 or kind == "best" else "measures.effects.fell"
    return say(words, name=named(row), effect=say.money(abs(row["effect"])))


def named(row: Row) -> str:
    """The customer's name; its key where no file names it any more."""
    return row["customer_name"] or row["customer_key"] or MISSING


def _bars(judged: Sequence[Row], reader: Reader) -> go.Figure | None:
    if not judged:
        return None
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    bars = [
        Bar(
            key=row["customer_key"],
            label=named(row),
            value=float(row["effect"]) / divisor,
            text=coloured(_text(row, reader), 1 if row["outcome"] == "better" else -1),
            mark=None if row["expected_amount"] is None else float(row["expected_amount"]) / divisor,
            colour=GOOD if row["outcome"] == "better" else BAD if row["effect"] < 0 else MUTED,
        )
        for row in judged[: shown(len(judged), reader.projector)]
    ]
    title = say("measures.effects.axis", unit=unit)
    return ranked_bars(bars, title, reader.projector, say("column.effect"), say("column.expected_amount"))


def _text(row: Row, reader: Reader) -> str:
    say = reader.words
    sign = "+" if row["effect"] > 0 else ""
    return say("measures.effects.bar", effect=sign + say.money(row["effect"]), outcome=say(f"status.{row['outcome']}"))


def _with_trends(rows: pa.Table, answers: Answers) -> pa.Table:
    """The measures with the latest 24 months of each one's customer."""
    months = groupby(answers["courses"].rows.to_pylist(), key=lambda row: row["measure_id"])
    found = {key: [float(row["net_amount"]) for row in bought][-MONTHS_IN_SPARKLINE:] for key, bought in months}
    trends = [found.get(measure_id) for measure_id in rows["measure_id"].to_pylist()]
    return rows.append_column("trend", pa.array(trends, pa.list_(pa.float64())))
