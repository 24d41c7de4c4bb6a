"""Who are the few that bring most of the sales? The curve of 80/20; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Picture, Reader, Room
from analytics.rooms.forms import phrases
from analytics.rooms.key_accounts.accounts import CLASSES, accounts, class_meaning, movements
from analytics.rooms.key_accounts.gaps import white_areas, white_space
from analytics.theme import ACCENT, INK, new_figure

Row = Mapping[str, Any]
TWO_LINES = 14  # of the curve's 100, which two names need


def pareto(answers: Answers, reader: Reader) -> Exhibit:
    """The curve of 80/20: what share of the sales each share of the customers brings."""
    steps = answers["curve"].rows.to_pylist()
    if not steps:
        return phrases.nothing("pareto", reader)
    total = answers["summary"].rows.to_pylist()[0]
    return Exhibit(
        "pareto",
        _pareto_headline(total, reader),
        figure=_pareto_figure(steps, total, reader),
        rows=answers["curve"].rows,
        columns=(
            Column("customers", "number", "key_accounts.customers"),
            *((Column("customer_name"),) if steps[0]["customer_name"] else ()),
            Column("class", "status", "key_accounts.class"),
            Column("net_amount", "money"),
            Column("share", "share"),
            Column("customers_share", "share", "key_accounts.customers_share"),
            Column("running_share", "share", "key_accounts.running_share"),
        ),
        meaning=class_meaning("key_accounts.pareto.meaning", reader),
        notes=phrases.notes(reader, more=_left_out(total, reader)),
    )


def _pareto_headline(total: Row, reader: Reader) -> str:
    return reader.words(
        "key_accounts.pareto.headline",
        months=phrases.window(reader),
        top=total["top_fifth_customers"],
        top_share=reader.words.percent(total["top_fifth_share"]),
        count=total["a_customers"],
        count_share=reader.words.percent(total["a_customers_share"]),
        bound=reader.words.percent(reader.settings["class_a_share"], 0),
    )


def _left_out(total: Row, reader: Reader) -> str:
    """The customers without positive sales, and sales without a customer."""
    say, found = reader.words, []
    if total["customers_not_positive"]:
        amount = total["amount_not_positive"]
        key = "key_accounts.negative" if amount else "key_accounts.not_positive"
        found.append(say(key, count=total["customers_not_positive"], amount=say.money(amount)))
    if total["amount_without_customer"]:
        found.append(say("key_accounts.without_customer", amount=say.money(total["amount_without_customer"])))
    return "".join(found)


def _pareto_figure(steps: Sequence[Row], total: Row, reader: Reader) -> go.Figure:
    say, projector = reader.words, reader.projector
    divisor, unit = say.money_unit()
    figure = new_figure(projector, None if projector else 420)
    for name, colour in CLASSES.items():
        _class_bars(figure, [step for step in steps if step["class"] == name], name, colour, divisor, reader)
    figure.add_scatter(
        x=[0, *(step["customers_share"] * 100 for step in steps)],
        y=[0, *(step["running_share"] * 100 for step in steps)],
        yaxis="y2",
        name=say("key_accounts.running_share"),
        line={"color": ACCENT, "width": 4},
        mode="lines",
        hovertemplate="%{x:.0f}% → %{y:.1f}%<extra></extra>",
    )
    fifth = (total["top_fifth_customers"] / total["customers"] * 100, total["top_fifth_share"] * 100)
    class_a = (total["a_customers_share"] * 100, total["a_share"] * 100)
    close = abs(fifth[1] - class_a[1]) < TWO_LINES
    _mark(figure, *min(fifth, class_a), reader, lower=close)
    _mark(figure, *max(fifth, class_a), reader)
    _pareto_axes(figure, say("key_accounts.axis_customers"), say("key_accounts.axis_net", unit=unit))
    return figure


def _class_bars(
    figure: go.Figure, steps: Sequence[Row], name: str, colour: str, divisor: float, reader: Reader
) -> None:
    """The steps of one class; each stands over the share of the customers that it is."""
    if not steps:
        return
    say = reader.words
    widths = [step["step_width"] * 100 for step in steps]
    figure.add_bar(
        x=[step["customers_share"] * 100 - width / 2 for step, width in zip(steps, widths, strict=True)],
        y=[float(step["net_amount"]) / divisor for step in steps],
        width=[width * 0.86 for width in widths],
        name=say(f"status.{name}"),
        marker={"color": colour},
        customdata=[[step["customer_key"]] for step in steps] if steps[0]["customer_key"] else None,
        hovertext=[_step_text(step, reader) for step in steps],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _step_text(step: Row, reader: Reader) -> str:
    say = reader.words
    who = step["customer_name"] or say("key_accounts.step", count=step["customers"])
    return f"{escape(who)}  {say.money(step['net_amount'])}  {say.percent(step['share'])}"


def _mark(figure: go.Figure, x: float, y: float, reader: Reader, lower: bool = False) -> None:
    """A point of the curve, named with both its shares; lower: a line further down, clear of another name."""
    name = reader.words("key_accounts.mark", customers=f"{x:.0f}%", sales=f"{y:.1f}%")
    figure.add_scatter(
        x=[x],
        y=[y],
        yaxis="y2",
        mode="markers+text",
        marker={"color": INK, "size": 12},
        text=[f"<br>{name}" if lower else name],
        textposition="bottom right",
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _pareto_axes(figure: go.Figure, customers: str, money: str) -> None:
    fifths = [0, 20, 40, 60, 80, 100]
    names = [f"{share}%" for share in fifths]
    figure.update_xaxes(title=customers, range=[0, 101], tickvals=fifths, ticktext=names)
    figure.update_layout(
        yaxis={"title": {"text": money}, "showgrid": False},
        yaxis2={
            "overlaying": "y",
            "side": "right",
            "range": [0, 105],
            "tickvals": fifths,
            "ticktext": names,
            "showgrid": False,
            "automargin": True,
        },
        bargap=0,
        barmode="overlay",
    )


ROOM = Room(
    "key_accounts",
    needs=("sales",),
    pictures=(
        Picture("pareto", ("summary", "curve"), pareto),
        Picture("accounts", ("ranking", "summary"), accounts),
        Picture("movements", ("movements", "summary"), movements),
        Picture("white_space", ("white_space",), white_space),
        Picture("white_areas", ("white_areas",), white_areas),
    ),
)
