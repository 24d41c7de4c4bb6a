"""Is each customer's stock right for what it sells? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Picture, Reader, Room
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import BAR_HEIGHT, Bar, ranked_bars, shown
from analytics.rooms.stock_to_sales.movement import changes, movers, trend
from analytics.rooms.stock_to_sales.pictures import heat, worst
from analytics.theme import ACCENT, BAD, FAINT, MUTED, OWN, WARN, new_figure
from analytics.words import Words, unspecified

Row = Mapping[str, Any]
COLOURS = {"out": BAD, "low": OWN, "normal": "#9CC3E0", "over": WARN, "dead": ACCENT, "no_count": FAINT}


def summary(answers: Answers, reader: Reader) -> Exhibit:
    """How many customers hold too much or too little, and for how much money, region by region."""
    say, total = reader.words, answers["total"].rows.to_pylist()[0]
    if not total["customers_counted"]:
        return Exhibit("summary", say("stock_to_sales.nothing"))
    regions = answers["regions"].rows
    return Exhibit(
        "summary",
        _headline(total, say),
        figure=_sides(regions.to_pylist(), reader),
        rows=regions,
        columns=(
            Column("region"),
            Column("ratio", "ratio"),
            Column("overstocked", "number"),
            Column("money_over", "money"),
            Column("running_out", "number"),
            Column("sales_at_risk", "money"),
            Column("not_counted", "number"),
            Column("pairs", "number"),
        ),
        meaning=_meaning(reader),
        drill=Drill("region", "region"),
        notes=(*_notes(total, answers, reader), *phrases.rest(reader, regions.num_rows)),
    )


def _headline(total: Row, say: Words) -> str:
    ratio = say("stock_to_sales.ratio", ratio=f"{total['ratio']:.2f}") if total["ratio"] is not None else ""
    over = (
        say("stock_to_sales.over", customers=total["customers_over"], money=say.money(total["money_over"]))
        if total["customers_over"]
        else ""
    )
    short = (
        say("stock_to_sales.short", customers=total["customers_short"], money=say.money(total["sales_at_risk"]))
        if total["customers_short"]
        else ""
    )
    return phrases.sentence(say, over, short, ratio) if over or short else say("stock_to_sales.fine", ratio=ratio)


def _notes(total: Row, answers: Answers, reader: Reader) -> tuple[str, ...]:
    """What the figures rest on: who was counted and when, where expected sales come from."""
    say = reader.words
    found = [
        say(
            "stock_to_sales.note.counted",
            counted=total["customers_counted"],
            customers=total["customers"],
            day=say.day(total["latest_count"]),
        ),
        say(
            "stock_to_sales.note.sources",
            file=total["from_file"],
            sell_out=total["from_sell_out"],
            sell_in=total["from_sell_in"],
        ),
    ]
    if total["customers_stale"]:
        found.append(
            say(
                "stock_to_sales.note.stale",
                customers=total["customers_stale"],
                days=reader.settings["stock_stale_days"],
                money=say.money(total["money_over_stale"]),
            )
        )
    return (*found, *_own_share(answers, say))


def _own_share(answers: Answers, say: Words) -> tuple[str, ...]:
    told = answers["own_share"].rows.to_pylist()[0]
    if not told["customers"]:
        return ()
    return (say("stock_to_sales.note.own_share", customers=told["customers"], share=say.percent(told["share"])),)


def _meaning(reader: Reader) -> str:
    band = float(reader.settings["stock_band"])
    return reader.words(
        "stock_to_sales.meaning", norm=f"{float(reader.settings['stock_norm']):.2f}", band=f"{band:.0%}"
    )


def _sides(regions: Sequence[Row], reader: Reader) -> go.Figure:
    """Money over the norm to the right, sales at risk to the left, one line per region."""
    say, drawn = reader.words, regions[: shown(len(regions), reader.projector)]
    divisor, unit = say.money_unit()
    figure = new_figure(reader.projector, None if reader.projector else (BAR_HEIGHT + 8) * len(drawn) + 110)
    for name, sign, colour in (("sales_at_risk", -1, OWN), ("money_over", 1, WARN)):
        figure.add_bar(
            orientation="h",
            y=list(range(len(drawn))),
            x=[sign * float(row[name]) / divisor for row in drawn],
            name=say(f"column.{name}"),
            marker={"color": colour},
            text=[say.money(row[name]) if row[name] else "" for row in drawn],
            textposition="outside",
            cliponaxis=False,
            customdata=[[row["region"] or ""] for row in drawn],
            hovertemplate="%{y}  %{text}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="relative", legend={"traceorder": "normal"})
    most = max((float(row[name]) / divisor for row in drawn for name in ("sales_at_risk", "money_over")), default=1)
    reach = (most or 1) * (1.3 if reader.projector else 1.15)
    figure.update_xaxes(
        range=[-reach, reach],
        showticklabels=False,
        title=say("stock_to_sales.axis", unit=unit),
        zeroline=True,
        zerolinecolor=MUTED,
    )
    figure.update_yaxes(
        tickvals=list(range(len(drawn))),
        ticktext=[
            say("stock_to_sales.region", region=escape(unspecified(say, row["region"])), ratio=_ratio(row["ratio"]))
            for row in drawn
        ],
        range=[len(drawn) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=6,
    )
    return figure


def _ratio(ratio: float | None) -> str:
    return "—" if ratio is None else f"{ratio:.2f}"


def orders(answers: Answers, reader: Reader) -> Exhibit:
    """How many stocks are in each state; the table has every one with what to order."""
    say, rows = reader.words, answers["all_pairs"].rows
    counts = answers["counts"].rows.to_pylist()
    if not counts:
        return Exhibit("orders", say("stock_to_sales.nothing"))
    found = {row["status"]: row for row in counts}
    bars = [
        Bar(
            key=status,
            label=say(f"status.{status}"),
            value=found[status]["pairs"],
            text=say("stock_to_sales.bar", pairs=found[status]["pairs"], customers=found[status]["customers"]),
            colour=COLOURS.get(status, FAINT),
        )
        for status in (*COLOURS, "no_expected")
        if status in found
    ]
    normal = found.get("normal", {}).get("pairs", 0)
    judged = sum(row["pairs"] for row in counts if row["status"] not in ("no_count", "no_expected"))
    return Exhibit(
        "orders",
        say(
            "stock_to_sales.orders.headline" if judged else "stock_to_sales.orders.untold",
            judged=judged,
            normal=normal,
            share=say.percent(normal / judged if judged else None, 0),
            uncounted=found.get("no_count", {}).get("pairs", 0),
            unsold=found.get("no_expected", {}).get("pairs", 0),
        ),
        figure=ranked_bars(bars, say("stock_to_sales.orders.axis"), reader.projector),
        rows=rows,
        columns=(
            Column("customer_name"),
            Column("region"),
            Column("province"),
            Column("series"),
            Column("status", "status"),
            Column("stock", "quantity"),
            Column("expected", "quantity", "stock_to_sales.expected"),
            Column("ratio", "ratio"),
            Column("norm", "ratio"),
            Column("days_of_cover", "number"),
            Column("suggested_order", "quantity"),
            Column("money_over", "money"),
            Column("sales_at_risk", "money"),
            Column("source", "status"),
            Column("unit", "status"),
            Column("count_date", "date"),
            Column("age_days", "number"),
            Column("freshness", "status"),
        ),
        meaning=say("stock_to_sales.orders.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
    )


ROOM = Room(
    "stock_to_sales",
    needs=("sales", "inventory"),
    pictures=(
        Picture("summary", ("total", "regions", "own_share"), summary),
        Picture("worst", ("worst",), worst),
        Picture("heat", ("heat",), heat),
        Picture("orders", ("counts", "all_pairs"), orders),
        Picture("trend", ("trend",), trend),
        Picture("movers", ("movers",), movers),
        Picture("changes", ("changes",), changes),
    ),
)
