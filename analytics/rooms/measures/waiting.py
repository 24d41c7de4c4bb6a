"""Which declining customers have no measure yet? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import ACCENT

Row = Mapping[str, Any]


def waiting(answers: Answers, reader: Reader) -> Exhibit:
    """Customers that decline or stopped and have no open measure, most money at risk first."""
    say, meaning = reader.words, reader.words("measures.waiting.meaning")
    rows = answers["declining_customers.customers"].rows
    flagged = rows.filter(rows["is_flagged"])
    if not flagged.num_rows:
        return Exhibit("waiting", say("measures.waiting.calm"), meaning=meaning)
    covered = pa.array(answers["covered"].rows["customer_key"].to_pylist(), pa.string())
    left = flagged.filter(pc.invert(pc.is_in(flagged["customer_key"], covered)))
    if not left.num_rows:
        return Exhibit("waiting", say("measures.waiting.all", customers=flagged.num_rows), meaning=meaning)
    people = left.to_pylist()
    return Exhibit(
        "waiting",
        say(
            "measures.waiting.headline",
            customers=flagged.num_rows,
            left=len(people),
            risk=say.money(sum(row["risk"] for row in people)),
        ),
        figure=_bars(people, reader),
        rows=left,
        columns=(
            Column("customer_name"),
            Column("status", "status"),
            Column("verdict", "verdict"),
            Column("salesperson"),
            Column("province"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=meaning,
        drill=Drill("customer", "customer_key", "customer"),
        notes=phrases.rest(reader, len(people)),
    )


def _bars(people: Sequence[Row], reader: Reader) -> go.Figure:
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    bars = [
        Bar(
            key=row["customer_key"],
            label=row["customer_name"],
            value=float(row["risk"]) / divisor,
            text="　".join(filter(None, [say.money(row["risk"]), row["salesperson"]])),
            colour=ACCENT,
        )
        for row in people[: shown(len(people), reader.projector)]
    ]
    return ranked_bars(bars, say("measures.waiting.axis", unit=unit), reader.projector)
