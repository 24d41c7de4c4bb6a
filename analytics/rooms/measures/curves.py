"""What did the curves do since each measure was decided? Small multiples, at most six; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
from plotly.subplots import make_subplots

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms.texts import coloured, shorten
from analytics.rooms.measures.effects import JUDGED, named
from analytics.scope import month_no, month_of
from analytics.theme import ACCENT, DESK_FONT, FAINT, GOOD, INK, MUTED, OWN, PROJECTOR_FONT, new_figure, style_axes

Row = Mapping[str, Any]
COLUMNS, DRAWN, MONTHS = 3, 6, 24
LONGEST = 28  # half-width characters that fit above a panel, on the projector as on the desk
# Outcomes in the order in which a meeting wants to hear of them.
ORDER = ("better", "not_better", "too_early", "not_due", "unmeasured")


def review(answers: Answers, reader: Reader) -> Exhibit:
    """One panel per measure: actual purchases, the normal level and the course expected without it."""
    say, meaning = reader.words, reader.words("measures.review.meaning")
    measures = [row for row in answers["outcomes"].rows.to_pylist() if row["customer_key"]]
    courses = _courses(answers)
    measures = sorted((row for row in measures if row["measure_id"] in courses), key=_urgency)
    if not measures:
        return Exhibit("review", say("measures.review.nothing"), meaning=meaning)
    drawn = measures[:DRAWN]
    left = (say("measures.review.left", drawn=DRAWN, measures=len(measures)),) if len(measures) > DRAWN else ()
    return Exhibit(
        "review",
        _headline(measures, reader),
        figure=_panels(drawn, courses, reader),
        rows=_table(drawn, answers),
        columns=(
            Column("customer_name"),
            Column("what"),
            Column("owner"),
            Column("counted_from", "date"),
            Column("due_on", "date"),
            Column("outcome", "status"),
            Column("months_counted", "number"),
            Column("actual", "money", "column.actual_since"),
            Column("without", "money"),
            Column("effect", "money"),
            Column("expected_amount", "money"),
        ),
        meaning=meaning,
        drill=Drill("customer", "customer_key", "customer"),
        notes=(say("measures.review.scale", unit=say.money_unit()[1]), *left),
    )


def _courses(answers: Answers) -> dict[int, list[Row]]:
    """The latest two years of each measure's customer, in order of months."""
    rows = groupby(answers["courses"].rows.to_pylist(), key=lambda row: row["measure_id"])
    return {measure_id: list(months)[-MONTHS:] for measure_id, months in rows}


def _table(drawn: Sequence[Row], answers: Answers) -> pa.Table:
    """The exact rows of the measures drawn, in the order drawn."""
    rows = answers["outcomes"].rows
    places = {number: place for place, number in enumerate(rows["measure_id"].to_pylist())}
    return rows.take(pa.array([places[row["measure_id"]] for row in drawn], pa.int64()))


def _urgency(row: Row) -> tuple[int, float, int]:
    """Measured ones first, the largest effects on top; then the newest."""
    return ORDER.index(row["outcome"]), -abs(float(row["effect"] or 0)), -row["measure_id"]


def _headline(measures: Sequence[Row], reader: Reader) -> str:
    say, judged = reader.words, [row for row in measures if row["outcome"] in JUDGED]
    if not judged:
        return say("measures.review.early", measures=len(measures))
    better = [row for row in judged if row["outcome"] == "better"]
    if not better:
        return say("measures.review.no_better", judged=len(judged))
    return say("measures.review.headline", judged=len(judged), better=len(better), name=named(better[0]))


def _panels(measures: Sequence[Row], courses: Mapping[int, list[Row]], reader: Reader) -> go.Figure:
    """The panels with their marks; every panel shows the same months on a scale of its own."""
    count = len(measures)
    rows, wide = -(-count // COLUMNS), reader.projector
    base = new_figure(wide, None if wide else 290 * rows + 120)
    up = (0.41 if wide else 0.2) if rows > 1 else 0.0
    figure = make_subplots(
        rows, min(count, COLUMNS), figure=base, horizontal_spacing=0.06 if wide else 0.05, vertical_spacing=up
    )
    style_axes(figure)
    last = max(row["month_no"] for months in courses.values() for row in months)
    for place, measure in enumerate(measures):
        cell = (place // COLUMNS + 1, place % COLUMNS + 1)
        _curves(figure, courses[measure["measure_id"]], measure, last, reader, cell)
        _dates(figure, measure, last, reader, cell)
        _title(figure, measure, reader, cell)
        _axes(figure, last, cell)
    _legend_of_dates(figure, reader)
    figure.update_layout(
        margin={"t": 144 if wide else 108},
        legend={"yref": "container", "y": 1, "yanchor": "top", "x": 0},
    )
    return figure


def _curves(
    figure: go.Figure, months: Sequence[Row], measure: Row, last: int, reader: Reader, cell: tuple[int, int]
) -> None:
    """What was bought, the normal level, and since the decision the course expected without the measure."""
    say, divisor = reader.words, reader.words.money_unit()[0]
    since = [row for row in months if row["month_no"] > measure["base_no"]]
    lines = (
        (months, "normal", {"color": MUTED, "width": 2, "dash": "dash"}, "measures.review.normal"),
        (since, "without", {"color": ACCENT, "width": 4 if reader.projector else 3, "dash": "dot"}, "column.without"),
        (months, "net_amount", {"color": OWN, "width": 5 if reader.projector else 3}, "measures.review.actual"),
    )
    for rows, column, line, name in lines:
        figure.add_scatter(
            x=[row["month_no"] - last for row in rows],
            y=[None if row[column] is None else round(float(row[column]) / divisor, 2) for row in rows],
            customdata=[[measure["customer_key"]] for _ in rows],
            hovertext=[say.month(row["month_no"]) for row in rows],
            mode="lines",
            line=line,
            name=say(name),
            showlegend=cell == (1, 1),
            legendgroup=column,
            hovertemplate="%{hovertext}  %{y:,.1f}<extra>%{fullData.name}</extra>",
            row=cell[0],
            col=cell[1],
        )


def _dates(figure: go.Figure, measure: Row, last: int, reader: Reader, cell: tuple[int, int]) -> None:
    """Upright lines at the decision and at the due date, and a shade over the months that count."""
    width = 4 if reader.projector else 2
    figure.add_vline(x=measure["base_no"] - last + 0.5, line={"color": INK, "width": width}, row=cell[0], col=cell[1])
    due = month_no(measure["due_on"]) - last + 0.5 if measure["due_on"] else None
    if due is not None and due <= 0.5:
        line = {"color": GOOD, "width": width, "dash": "dash"}
        figure.add_vline(x=due, line=line, row=cell[0], col=cell[1])


def _legend_of_dates(figure: go.Figure, reader: Reader) -> None:
    """Legend entries for the two upright lines."""
    for key, line in (("decision", {"color": INK, "width": 3}), ("due", {"color": GOOD, "width": 3, "dash": "dash"})):
        figure.add_scatter(x=[None], y=[None], mode="lines", line=line, name=reader.words(f"measures.review.{key}"))


def _title(figure: go.Figure, measure: Row, reader: Reader, cell: tuple[int, int]) -> None:
    """Above each panel: who, what came of it, and what was done."""
    wide = reader.projector
    outcome = coloured(_outcome(measure, reader), {"better": 1, "not_better": -1}.get(measure["outcome"], 0))
    figure.add_annotation(
        text=f"<b>{shorten(named(measure), LONGEST)}</b><br>{outcome}<br>{shorten(measure['what'], LONGEST)}",
        x=0,
        y=1,
        xref="x domain",
        yref="y domain",
        xanchor="left",
        yanchor="bottom",
        align="left",
        showarrow=False,
        font={"size": PROJECTOR_FONT if wide else DESK_FONT, "color": INK},
        row=cell[0],
        col=cell[1],
    )


def _outcome(measure: Row, reader: Reader) -> str:
    say = reader.words
    word = say(f"status.{measure['outcome']}")
    if measure["outcome"] not in JUDGED:
        return word
    sign = "+" if measure["effect"] > 0 else ""
    return say("measures.effects.bar", effect=sign + say.money(measure["effect"]), outcome=word)


def _axes(figure: go.Figure, last: int, cell: tuple[int, int]) -> None:
    """The same months under each panel, named at each January; values from zero."""
    months = [month_of(number) for number in range(last - MONTHS + 1, last + 1)]
    named_months = [month for month in months if month.month == 1]
    figure.update_xaxes(
        range=[0.5 - MONTHS, 1],
        tickvals=[month_no(month) - last for month in named_months],
        ticktext=[str(month.year) for month in named_months],
        tickangle=0,
        linecolor=FAINT,
        row=cell[0],
        col=cell[1],
    )
    figure.update_yaxes(rangemode="tozero", nticks=4, automargin=True, row=cell[0], col=cell[1])
