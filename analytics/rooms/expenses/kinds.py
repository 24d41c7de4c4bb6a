"""One kind of expense: month by month against last year, and member by member; draws and words it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import pyarrow.compute as pc
from plotly.subplots import make_subplots

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import months, phrases
from analytics.rooms.forms.bars import Bar, add_bars, shown
from analytics.theme import ACCENT, MUTED, new_figure, style_axes

Row = Mapping[str, Any]


def kind(name: str, answers: Answers, reader: Reader) -> Exhibit:
    """The curve of one kind on the left, who spends it on the right."""
    rows = answers["kind_members"].rows
    rows = rows.filter(pc.equal(rows["kind"], name))
    whole = next((row for row in answers["by_kind"].rows.to_pylist() if row["kind"] == name), None)
    meaning = reader.words("expenses.kind.meaning", level=phrases.level(reader))
    if whole is None or not rows.num_rows:
        return phrases.nothing(name, reader, "expenses.kind.nothing", meaning, kind=reader.words(f"status.{name}"))
    listed = rows.to_pylist()
    drawn = listed[: min(shown(len(listed), reader.projector), 8)]
    return Exhibit(
        name,
        _headline(name, whole, listed, reader),
        figure=_figure(name, answers, drawn, reader),
        rows=rows,
        columns=(
            phrases.name_column(reader.scope.next_level()),
            Column("amount", "money", "expenses.amount"),
            Column("share", "share"),
            Column("before_amount", "money"),
            Column("growth", "share"),
            Column("budget", "money", "expenses.budget"),
            Column("budget_use", "share", "expenses.budget_use"),
            Column("net_amount", "money"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=meaning,
        drill=phrases.drill(reader),
        notes=phrases.notes(reader, more=phrases.more(reader.words, len(drawn), len(listed))),
    )


def _headline(name: str, whole: Row, listed: Sequence[Row], reader: Reader) -> str:
    say, top = reader.words, phrases.first_named(listed)
    spent = say(
        "expenses.kind.spent",
        kind=say(f"status.{name}"),
        amount=say.money(whole["amount"]),
        share=say.percent(whole["share"]),
        change=phrases.change(reader, whole["amount"], whole["before_amount"]),
    )
    use = whole["budget_use"]
    budget = say("expenses.kind.budget", use=say.percent(use)) if use is not None else ""
    most = say(
        "expenses.kind.most",
        name=phrases.named(say, top["member_name"]),
        amount=say.money(top["amount"]),
        share=say.percent(top["share"]),
    )
    return phrases.sentence(say, spent, budget, most)


def _figure(name: str, answers: Answers, drawn: Sequence[Row], reader: Reader) -> go.Figure:
    figure = new_figure(reader.projector, None if reader.projector else 360)
    make_subplots(rows=1, cols=2, column_widths=[0.56, 0.44], horizontal_spacing=0.12, figure=figure)
    style_axes(figure)
    monthly = [row for row in answers["kind_months"].rows.to_pylist() if row["kind"] == name]
    _draw_months(figure, monthly, reader)
    add_bars(figure, _bars(drawn, reader), reader.projector, cell=(1, 2))
    return figure


def _draw_months(figure: go.Figure, monthly: Sequence[Row], reader: Reader) -> None:
    say = reader.words
    divisor, unit = say.money_unit()
    labels = phrases.month_labels(say, [row["month"] for row in monthly])
    now = [float(row["amount"]) / divisor for row in monthly]
    before = [None if row["last_year_amount"] is None else float(row["last_year_amount"]) / divisor for row in monthly]
    months.month_bars(figure, labels, now, say("expenses.this_year"), cell=(1, 1), colour=ACCENT)
    dotted = {"color": MUTED, "width": 3, "dash": "dot"}
    months.month_line(figure, labels, before, say("expenses.last_year_month"), cell=(1, 1), line=dotted)
    months.month_axis(figure, labels, reader.projector, (1, 1), every=3 if reader.projector else 1)
    months.value_axis(figure, say("expenses.axis", unit=unit), (1, 1))


def _bars(drawn: Sequence[Row], reader: Reader) -> list[Bar]:
    say = reader.words
    divisor, _ = say.money_unit()
    return [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=float(row["amount"]) / divisor,
            text=f"{say.money(row['amount'])}  {_growth(row, reader)}".rstrip(),
            colour=ACCENT,
        )
        for row in drawn
    ]


def _growth(row: Row, reader: Reader) -> str:
    return "" if row["before_amount"] is None else reader.words.growth(row["amount"], row["before_amount"])
