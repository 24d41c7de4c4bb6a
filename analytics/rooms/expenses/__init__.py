"""Where does the money go, and does it keep to the budget? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analytics.exhibit import Answers, Column, Exhibit, Picture, Reader, Room
from analytics.rooms.expenses.kinds import kind
from analytics.rooms.expenses.members import by_member, input_output, over_budget
from analytics.rooms.expenses.shares import by_kind, by_phase, funding
from analytics.rooms.forms import months, phrases
from analytics.theme import ACCENT, OWN, new_figure, style_axes

Row = Mapping[str, Any]
SALES_TARGETS = "overview.target_months"


def total(answers: Answers, reader: Reader) -> Exhibit:
    """Expense against budget and sales against target, month by month, on one picture."""
    found, rows = answers["totals"].rows.to_pylist(), _months(answers)
    if not found or not rows:
        return phrases.nothing("total", reader)
    return Exhibit(
        "total",
        _headline(found[0], answers, reader),
        figure=_figure(rows, _targets(answers), reader),
        rows=answers["months"].rows,
        columns=(
            Column("month", "month"),
            Column("amount", "money", "expenses.amount"),
            Column("budget", "money", "expenses.budget"),
            Column("budget_use", "share", "expenses.budget_use"),
            Column("last_year_amount", "money", "expenses.last_year"),
            Column("terminal_amount", "money", "status.terminal"),
            Column("advertising_amount", "money", "status.advertising"),
            Column("staff_amount", "money", "status.staff"),
            Column("other_amount", "money", "expenses.other_kinds"),
            Column("net_amount", "money"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=reader.words("expenses.total.meaning"),
        notes=phrases.notes(reader, answers["totals"], more=_note(found[0], reader)),
    )


def _months(answers: Answers) -> list[dict[str, Any]]:
    """The months of the window that have expenses; of the financial year where the window is short."""
    rows = [row for row in answers["months"].rows.to_pylist() if row["amount"] is not None]
    inside = [row for row in rows if row["in_window"]]
    return inside if len(inside) >= 3 else rows


def _targets(answers: Answers) -> dict[Any, Row]:
    """The sales target and what was sold towards it, by month."""
    return {row["month"]: row for row in answers[SALES_TARGETS].rows.to_pylist()}


def _headline(found: Row, answers: Answers, reader: Reader) -> str:
    say = reader.words
    spent = say("expenses.total.spent", months=phrases.window(reader), amount=say.money(found["amount"]))
    rate = _rate(found, reader)
    budget = _budget(found, reader)
    target = next(iter(_targets(answers).values()), None)
    completion = target["window_completion"] if target else None
    met = say("expenses.total.target", completion=say.percent(completion)) if completion is not None else ""
    return phrases.sentence(say, spent + rate, budget, met)


def _rate(found: Row, reader: Reader) -> str:
    """The expense rate, and how it moved."""
    say, rate, before = reader.words, found["expense_rate"], found["before_expense_rate"]
    if rate is None:
        return ""
    if before is None:
        return say("expenses.total.rate", rate=say.percent(rate))
    return say("expenses.total.rate_before", rate=say.percent(rate), before=say.percent(before))


def _budget(found: Row, reader: Reader) -> str:
    say, over = reader.words, found["over_amount"]
    if over is None:
        return say("expenses.total.no_budget")
    key = "expenses.total.over" if over > 0 else "expenses.total.under"
    return say(key, use=say.percent(found["budget_use"]), amount=say.money(abs(over)))


def _note(found: Row, reader: Reader) -> str:
    """Says when the window's months have no expenses, or no budget, on file."""
    say, window = reader.words, reader.scope.window()
    if found["months_held"] < window.months:
        return say("expenses.total.part", held=found["months_held"], months=window.months)
    if 0 < found["budget_months"] < window.months:
        return say("expenses.total.part_budget", held=found["budget_months"], months=window.months)
    return ""


def _figure(rows: Sequence[Row], targets: Mapping[Any, Row], reader: Reader) -> go.Figure:
    say, projector = reader.words, reader.projector
    figure = new_figure(projector, None if projector else 460)
    make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.1, figure=figure)
    style_axes(figure)
    labels = phrases.month_labels(say, [row["month"] for row in rows])
    rates = [say.percent(row["expense_rate"]) for row in rows]
    spent, budget = [row["amount"] for row in rows], [row["budget"] for row in rows]
    _panel(figure, 1, labels, (spent, budget), ("expenses.amount", "expenses.budget"), rates, ACCENT, reader)
    goal = [_value(targets, row, "target_amount") for row in rows]
    met = [say.percent(_value(targets, row, "completion")) if targets else "" for row in rows]
    sold = [row["net_amount"] for row in rows]
    _panel(figure, 2, labels, (sold, goal), ("column.net_amount", "expenses.sales_target"), met, OWN, reader)
    months.month_axis(figure, labels, projector, (2, 1))
    return figure


def _panel(
    figure: go.Figure,
    place: int,
    labels: Sequence[str],
    amounts: tuple[Sequence[Any], Sequence[Any]],
    names: tuple[str, str],
    texts: Sequence[str],
    colour: str,
    reader: Reader,
) -> None:
    """Bars of what was, short lines of what was planned, and the ratio of interest over both."""
    say, cell = reader.words, (place, 1)
    divisor, unit = say.money_unit()
    done, planned = ([_scaled(yuan, divisor) for yuan in side] for side in amounts)
    months.month_bars(figure, labels, done, say(names[0]), cell, colour)
    if any(yuan is not None for yuan in planned):
        marks = months.month_ticks(planned, say(names[1]), labels, reader.projector)
        figure.add_trace(marks, row=place, col=1)
    heights = [max(bar or 0, mark or 0) * 1.03 for bar, mark in zip(done, planned, strict=True)]
    figure.add_trace(months.month_texts(heights, texts), row=place, col=1)
    months.value_axis(figure, unit, cell)


def _scaled(yuan: Any, divisor: float) -> float | None:
    return None if yuan is None else float(yuan) / divisor


def _value(targets: Mapping[Any, Row], row: Row, name: str) -> Any:
    found = targets.get(row["month"])
    return found[name] if found else None


def _kind(name: str) -> Picture:
    return Picture(name, ("by_kind", "kind_months", "kind_members"), partial(kind, name))


def _funding(name: str) -> Picture:
    return Picture(f"funding_{name}", ("funding",), partial(funding, name))


ROOM = Room(
    "expenses",
    needs=("sales", "expense"),
    pictures=(
        Picture("total", ("totals", "months", SALES_TARGETS), total),
        _kind("terminal"),
        _kind("advertising"),
        _kind("staff"),
        Picture("by_kind", ("by_kind", "totals"), by_kind),
        Picture("by_phase", ("by_phase", "months"), by_phase),
        Picture("by_member", ("members", "totals"), by_member),
        Picture("input_output", ("members", "totals"), input_output),
        _funding("channel"),
        _funding("category"),
        _funding("customer"),
        Picture("over_budget", ("over_budget", "totals"), over_budget),
    ),
)
