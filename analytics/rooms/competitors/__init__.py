"""How do we stand against the rivals, market by market? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Picture, Reader, Room
from analytics.rooms.competitors.advertising import advertising
from analytics.rooms.competitors.shares import curves, share_months, shares
from analytics.rooms.forms import phrases
from analytics.rooms.forms.labels import free_sides
from analytics.theme import ACCENT, BAD, DESK_FONT, FAINT, GOOD, MUTED, OWN, PROJECTOR_FONT, new_figure
from analytics.words import Words

Row = Mapping[str, Any]
COLOURS = {"ours": BAD, "market": ACCENT, "outperforming": GOOD, "normal": OWN}
NAMED = 3


def verdicts(answers: Answers, reader: Reader) -> Exhibit:
    """Where our weakness is the market's fault and where it is ours."""
    say, rows = reader.words, answers["verdicts"].rows
    listed, counts = rows.to_pylist(), answers["counts"].rows.to_pylist()
    if not counts:
        return Exhibit("verdicts", say("competitors.nothing"))
    judged = [row for row in listed if row["best_rival_growth"] is not None and row["own_growth"] is not None]
    return Exhibit(
        "verdicts",
        _headline(listed, reader),
        figure=_quadrants(judged, reader) if judged else None,
        rows=rows,
        columns=(
            Column("market"),
            Column("region"),
            Column("province"),
            Column("verdict", "status", "competitors.verdict"),
            Column("potential", "status"),
            Column("own_now", "money"),
            Column("own_growth", "share"),
            Column("rivals_now", "money"),
            Column("rivals_growth", "share"),
            Column("best_rival_growth", "share"),
            Column("own_share", "share"),
            Column("relative_share", "ratio"),
            Column("best_rival_month", "money"),
            Column("comparison", "status"),
            Column("missing_now", "number"),
        ),
        meaning=_meaning(reader),
        drill=Drill("province", "province"),
        notes=_notes(counts, listed, reader),
    )


def _headline(rows: Sequence[Row], reader: Reader) -> str:
    """The markets of each verdict, the largest of them named."""
    say = reader.words
    found = {verdict: [row for row in rows if row["verdict"] == verdict] for verdict in (*COLOURS, "missing")}
    clauses = [
        say(f"competitors.many.{verdict}", markets=len(markets), names=_some(markets, say))
        for verdict, markets in found.items()
        if markets
    ]
    said = phrases.sentence(say, *clauses)
    return said[:1].upper() + said[1:]


def _some(markets: Sequence[Row], say: Words) -> str:
    names = say.listed([market_name(row, say) for row in markets[:NAMED]])
    return say("competitors.and_others", names=names) if len(markets) > NAMED else names


def market_name(row: Row, say: Words) -> str:
    """A market as it is called; rows that name none are the whole of what is recorded."""
    return row["market"] or say("competitors.everywhere")


def _notes(counts: Sequence[Row], rows: Sequence[Row], reader: Reader) -> tuple[str, ...]:
    say, first = reader.words, counts[0]
    found = [
        say(
            "competitors.note.window",
            months=say.months(first["from_no"], first["to_no"]),
            before=say.months(first["year_from_no"], first["year_to_no"]),
            rivals=say.listed(str(reader.settings["watched_rivals"]).split(",")),
        )
    ]
    if any(row["against_previous"] for row in counts):
        found.append(say("competitors.note.previous", markets=sum(row["against_previous"] for row in counts)))
    missing = [row for row in rows if row["verdict"] == "missing"]
    if missing:
        found.append(say("competitors.note.missing", markets=len(missing), names=_some(missing, say)))
    if (first["to_no"] - 1) % 12 == 0:
        found.append(say("competitors.note.january"))
    return (*found, *unreached(reader))


def unreached(reader: Reader) -> tuple[str, ...]:
    """Rivals are recorded by market and brand only; other filters cannot reach them."""
    say = reader.words
    chosen = [name for name in ("channel", "brand", "category", "series", "customer") if name in reader.scope.filters()]
    if not chosen:
        return ()
    return (say("phrase.unrestricted", dimensions=say.listed([say(f"column.{name}") for name in chosen])),)


def _meaning(reader: Reader) -> str:
    say, settings = reader.words, reader.settings
    return say(
        "competitors.meaning",
        rivals=say.listed(str(settings["watched_rivals"]).split(",")),
        drop=say.percent(float(settings["poor_drop"]), 0),
        potential=say.money(float(settings["potential_amount"])),
    )


def _quadrants(rows: Sequence[Row], reader: Reader) -> go.Figure:
    """Own change upwards, the best watched rival's change to the right; the lines are the poor mark."""
    say, wide = reader.words, reader.projector
    figure = new_figure(wide, None if wide else 480)
    drop = -float(reader.settings["poor_drop"])
    across = _range([row["best_rival_growth"] for row in rows], drop)
    up = _range([row["own_growth"] for row in rows], drop)
    sides = _sides(rows, across, up, reader)
    for verdict, colour in COLOURS.items():
        chosen = [(row, side) for row, side in zip(rows, sides, strict=True) if row["verdict"] == verdict]
        if chosen:
            figure.add_scatter(**_points(verdict, colour, chosen, reader))
    line = {"color": MUTED, "width": 2, "dash": "dash"}
    figure.add_hline(y=drop, line=line)
    figure.add_vline(x=drop, line=line)
    _corners(figure, reader)
    figure.update_xaxes(title=say("competitors.axis_rivals"), tickformat=".0%", range=across, nticks=7, gridcolor=FAINT)
    figure.update_yaxes(title=say("competitors.axis_own"), tickformat=".0%", range=up, nticks=7)
    figure.update_layout(showlegend=False)
    return figure


def _range(values: Sequence[float], drop: float) -> list[float]:
    """Room on both sides of the poor mark, so that all four corners can be read."""
    low, high = min([*values, drop - 0.1]), max([*values, 0.1])
    return [low - (high - low) * 0.2, high + (high - low) * 0.2]


def _sides(rows: Sequence[Row], across: Sequence[float], up: Sequence[float], reader: Reader) -> list[str]:
    """Where each market's name stands: those that stand out choose first, the rest where room is left."""
    quiet = "normal" if reader.projector else ""
    points = [
        (
            (row["best_rival_growth"] - across[0]) / (across[1] - across[0]),
            (row["own_growth"] - up[0]) / (up[1] - up[0]),
        )
        for row in rows
    ]
    names = ["" if row["verdict"] == quiet else market_name(row, reader.words) for row in rows]
    return free_sides(points, names, PROJECTOR_FONT if reader.projector else DESK_FONT, 18 if reader.projector else 12)


def _points(verdict: str, colour: str, chosen: Sequence[tuple[Row, str]], reader: Reader) -> dict[str, Any]:
    say = reader.words
    return {
        "x": [row["best_rival_growth"] for row, _ in chosen],
        "y": [row["own_growth"] for row, _ in chosen],
        "mode": "markers+text",
        "name": say(f"status.{verdict}"),
        "marker": {"color": colour, "size": 18 if reader.projector else 12, "opacity": 0.85},
        "text": [escape(market_name(row, say)) if side else "" for row, side in chosen],
        "textposition": [side or "middle right" for _, side in chosen],
        "textfont": {"color": colour},
        "cliponaxis": False,
        "customdata": [[row["province"]] for row, _ in chosen],
        "hovertext": [_hover(row, say) for row, _ in chosen],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(row: Row, say: Words) -> str:
    return say(
        "competitors.hover",
        market=market_name(row, say),
        verdict=say(f"status.{row['verdict']}"),
        own=say.money(row["own_now"]),
        own_growth=f"{row['own_growth']:+z.1%}",
        rivals=say.money(row["rivals_now"]),
        best=f"{row['best_rival_growth']:+z.1%}",
        share=say.percent(row["own_share"]),
    )


def _corners(figure: go.Figure, reader: Reader) -> None:
    """The verdict's name in its corner of the picture."""
    say, size = reader.words, 28 if reader.projector else 17
    places = {"market": (0, 0), "ours": (1, 0), "outperforming": (0, 1), "normal": (1, 1)}
    for verdict, (x, y) in places.items():
        figure.add_annotation(
            text=f"<b>{say(f'status.{verdict}')}</b>",
            x=x,
            y=y,
            xref="paper",
            yref="paper",
            xanchor="right" if x else "left",
            yanchor="top" if y else "bottom",
            showarrow=False,
            font={"size": size, "color": COLOURS[verdict]},
            opacity=0.75,
        )


ROOM = Room(
    "competitors",
    needs=("sales", "competitor"),
    pictures=(
        Picture("verdicts", ("verdicts", "counts"), verdicts),
        Picture("shares", ("shares", "coverage"), shares),
        Picture("curves", ("curves", "changes"), curves),
        Picture("share_months", ("share_months",), share_months),
        Picture("advertising", ("advertising",), advertising),
    ),
)
