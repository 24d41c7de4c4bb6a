"""Who spends what, for how much sales, and over which budget? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import BAR_HEIGHT, Bar, place_axis, ranked_bars, room_for_texts, shown
from analytics.rooms.forms.texts import coloured
from analytics.theme import ACCENT, OWN, SERIES, new_figure

Row = Mapping[str, Any]
KINDS = ("terminal", "advertising", "staff", "promotion", "rebate", "travel", "other")
MEMBER_MONEY = tuple(Column(f"{kind}_amount", "money", f"status.{kind}") for kind in KINDS)


def by_member(answers: Answers, reader: Reader) -> Exhibit:
    """Members of the next level with their kinds of expense stacked, and their expense rates."""
    say, rows = reader.words, answers["members"].rows
    listed = rows.to_pylist()
    if not listed:
        return phrases.nothing("by_member", reader)
    drawn = listed[: shown(len(listed), reader.projector)]
    return Exhibit(
        "by_member",
        _member_headline(listed, answers, reader),
        figure=_member_figure(drawn, reader),
        rows=rows,
        columns=(
            phrases.name_column(reader.scope.next_level()),
            Column("amount", "money", "expenses.amount"),
            *MEMBER_MONEY,
            Column("before_amount", "money"),
            Column("growth", "share"),
            Column("budget", "money", "expenses.budget"),
            Column("budget_use", "share", "expenses.budget_use"),
            Column("net_amount", "money"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=say("expenses.by_member.meaning", level=phrases.level(reader)),
        drill=phrases.drill(reader),
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), len(listed))),
    )


def _member_headline(listed: Sequence[Row], answers: Answers, reader: Reader) -> str:
    say, top = reader.words, phrases.first_named(listed)
    most = say(
        "expenses.by_member.most",
        level=phrases.level(reader),
        name=phrases.named(say, top["member_name"]),
        amount=say.money(top["amount"]),
    )
    rated = [row for row in listed if row["expense_rate"] is not None]
    whole = answers["totals"].rows.to_pylist()
    if len(rated) < 2 or not whole:
        return phrases.sentence(say, most)
    high, low = max(rated, key=_rate), min(rated, key=_rate)
    rates = say(
        "expenses.by_member.rates",
        high=phrases.named(say, high["member_name"]),
        high_rate=say.percent(high["expense_rate"]),
        low=phrases.named(say, low["member_name"]),
        low_rate=say.percent(low["expense_rate"]),
        rate=say.percent(whole[0]["expense_rate"]),
    )
    return phrases.sentence(say, most, rates)


def _rate(row: Row) -> float:
    return float(row["expense_rate"])


def _member_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say, projector = reader.words, reader.projector
    divisor, unit = say.money_unit()
    figure = new_figure(projector, None if projector else BAR_HEIGHT * len(drawn) + 110)
    for kind, colour in zip(KINDS, SERIES, strict=False):
        values = [float(row[f"{kind}_amount"]) / divisor for row in drawn]
        if any(values):
            _stack(figure, drawn, values, say(f"status.{kind}"), colour)
    bars = [_total_bar(row, divisor, reader) for row in drawn]
    place_axis(figure, bars, projector)
    room_for_texts(figure, bars, projector)
    figure.update_layout(barmode="relative")
    figure.update_xaxes(title=say("expenses.axis", unit=unit))
    return figure


def _stack(figure: go.Figure, drawn: Sequence[Row], values: list[float], name: str, colour: str) -> None:
    figure.add_bar(
        x=values,
        y=list(range(len(drawn))),
        orientation="h",
        name=name,
        marker={"color": colour},
        customdata=[[row["member"]] for row in drawn],
        hovertemplate="%{x:,.1f}<extra>%{fullData.name}</extra>",
    )


def _total_bar(row: Row, divisor: float, reader: Reader) -> Bar:
    say = reader.words
    rate = say("expenses.by_member.text", amount=say.money(row["amount"]), rate=say.percent(row["expense_rate"]))
    label = phrases.named(say, row["member_name"])
    return Bar(key=row["member"], label=label, value=float(row["amount"]) / divisor, text=rate)


def input_output(answers: Answers, reader: Reader) -> Exhibit:
    """How many yuan of net sales each yuan of expense stands beside, best first."""
    say, rows = reader.words, answers["members"].rows
    rated = [row for row in rows.to_pylist() if row["output_ratio"] is not None]
    whole = answers["totals"].rows.to_pylist()
    if not rated or not whole or whole[0]["output_ratio"] is None:
        meaning = say("expenses.input_output.meaning")
        return phrases.nothing("input_output", reader, "expenses.input_output.nothing", meaning)
    ordered = sorted(rated, key=lambda row: (-row["output_ratio"], row["member"]))
    drawn = _ends(ordered, shown(len(ordered), reader.projector))
    return Exhibit(
        "input_output",
        _ratio_headline(ordered, whole[0], reader),
        figure=_ratio_figure(drawn, whole[0], reader),
        rows=rows,
        columns=(
            phrases.name_column(reader.scope.next_level()),
            Column("output_ratio", "ratio", "expenses.output_ratio"),
            Column("net_amount", "money"),
            Column("amount", "money", "expenses.amount"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=say("expenses.input_output.meaning"),
        drill=phrases.drill(reader),
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), len(ordered))),
    )


def _ends(ordered: Sequence[Row], most: int) -> list[Row]:
    """The best and the worst of a list that is too long to show."""
    if len(ordered) <= most:
        return list(ordered)
    return [*ordered[: most - most // 2], *ordered[-(most // 2) :]]


def _ratio_headline(ordered: Sequence[Row], whole: Row, reader: Reader) -> str:
    say, best, worst = reader.words, ordered[0], ordered[-1]
    return say(
        "expenses.input_output.headline" if len(ordered) > 1 else "expenses.input_output.single",
        ratio=f"{whole['output_ratio']:.2f}",
        best=phrases.named(say, best["member_name"]),
        best_ratio=f"{best['output_ratio']:.2f}",
        worst=phrases.named(say, worst["member_name"]),
        worst_ratio=f"{worst['output_ratio']:.2f}",
    )


def _ratio_figure(drawn: Sequence[Row], whole: Row, reader: Reader) -> go.Figure:
    say, average = reader.words, whole["output_ratio"]
    bars = [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=row["output_ratio"],
            text=f"{row['output_ratio']:.2f}",
            mark=average,
            colour=OWN if row["output_ratio"] >= average else ACCENT,
        )
        for row in drawn
    ]
    name = say("expenses.input_output.average", ratio=f"{average:.2f}")
    return ranked_bars(bars, say("expenses.output_ratio"), reader.projector, say("expenses.input_output.each"), name)


def over_budget(answers: Answers, reader: Reader) -> Exhibit:
    """Where spending went over its budget, largest excess first."""
    say, rows = reader.words, answers["over_budget"].rows
    meaning = say("expenses.over_budget.meaning", level=phrases.level(reader))
    whole = answers["totals"].rows.to_pylist()
    if not rows.num_rows:
        why = "none" if whole and whole[0]["budget"] is not None else "no_budget"
        return phrases.nothing("over_budget", reader, f"expenses.over_budget.{why}", meaning)
    drawn = rows.slice(0, shown(rows.num_rows, reader.projector)).to_pylist()
    return Exhibit(
        "over_budget",
        _over_headline(drawn[0], reader),
        figure=_over_figure(drawn, reader),
        rows=rows,
        columns=(
            phrases.name_column(reader.scope.next_level()),
            Column("kind", "status", "expenses.kind_name"),
            Column("amount", "money", "expenses.amount"),
            Column("budget", "money", "expenses.budget"),
            Column("over_amount", "money", "expenses.over_amount"),
            Column("budget_use", "share", "expenses.budget_use"),
        ),
        meaning=meaning,
        drill=phrases.drill(reader),
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), rows.num_rows)),
    )


def _over_headline(first: Row, reader: Reader) -> str:
    say = reader.words
    return say(
        "expenses.over_budget.headline",
        items=first["items"],
        total=say.money(first["total_over"]),
        name=phrases.named(say, first["member_name"]),
        kind=say(f"status.{first['kind']}"),
        amount=say.money(first["over_amount"]),
        use=say.percent(first["budget_use"]),
    )


def _over_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["member"],
            label=say(
                "expenses.over_budget.item",
                name=phrases.named(say, row["member_name"]),
                kind=say(f"status.{row['kind']}"),
            ),
            value=float(row["over_amount"]) / divisor,
            text=f"{coloured(phrases.signed_money(say, row['over_amount']), -1)}  {say.percent(row['budget_use'])}",
            colour=ACCENT,
        )
        for row in drawn
    ]
    return ranked_bars(bars, say("expenses.over_budget.axis", unit=unit), reader.projector)
