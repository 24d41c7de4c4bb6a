"""How does the money split over kinds, quarters and receivers, and is the split fair? Draws and words it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import ACCENT, OWN
from analytics.words import Words

Row = Mapping[str, Any]


def by_kind(answers: Answers, reader: Reader) -> Exhibit:
    """The kinds of expense, largest first, each against its budget."""
    say, rows = reader.words, answers["by_kind"].rows
    listed = rows.to_pylist()
    if not listed:
        return phrases.nothing("by_kind", reader)
    return Exhibit(
        "by_kind",
        _kind_headline(listed, reader),
        figure=_kind_figure(listed, reader),
        rows=rows,
        columns=(
            Column("kind", "status", "expenses.kind_name"),
            Column("amount", "money", "expenses.amount"),
            Column("share", "share"),
            Column("budget", "money", "expenses.budget"),
            Column("budget_share", "share", "expenses.budget_share"),
            Column("budget_use", "share", "expenses.budget_use"),
            Column("before_amount", "money"),
            Column("before_share", "share", "expenses.before_share"),
            Column("growth", "share"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=say("expenses.by_kind.meaning"),
        notes=phrases.notes(reader),
    )


def _kind_headline(listed: Sequence[Row], reader: Reader) -> str:
    say = reader.words
    first = [
        say("expenses.by_kind.part", kind=say(f"status.{r['kind']}"), share=say.percent(r["share"])) for r in listed
    ]
    most = say("expenses.by_kind.most", kinds=say.listed(first[:2]))
    planned = [row for row in listed if row["share_gap"] is not None]
    if not planned:
        return phrases.sentence(say, most)
    over = max(planned, key=lambda row: row["share_gap"])
    apart = say(
        "expenses.by_kind.apart", kind=say(f"status.{over['kind']}"), points=phrases.points(say, over["share_gap"])
    )
    return phrases.sentence(say, most, apart if over["share_gap"] > 0 else "")


def _kind_figure(listed: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["kind"],
            label=say(f"status.{row['kind']}"),
            value=float(row["amount"]) / divisor,
            text=f"{say.money(row['amount'])}  {say.percent(row['share'])}",
            mark=None if row["budget"] is None else float(row["budget"]) / divisor,
            colour=ACCENT,
        )
        for row in listed
    ]
    return ranked_bars(
        bars, say("expenses.axis", unit=unit), reader.projector, say("expenses.amount"), say("expenses.budget")
    )


def by_phase(answers: Answers, reader: Reader) -> Exhibit:
    """The financial year's quarters: planned, spent so far, and the pace of the whole year."""
    say, rows = reader.words, answers["by_phase"].rows
    listed = rows.to_pylist()
    if not listed:
        return phrases.nothing("by_phase", reader, "expenses.by_phase.nothing", say("expenses.by_phase.meaning"))
    return Exhibit(
        "by_phase",
        _phase_headline(listed, answers, reader),
        figure=_phase_figure(listed, reader),
        rows=rows,
        columns=(
            Column("phase_no", "number", "expenses.quarter"),
            Column("from_month", "month", "expenses.from_month"),
            Column("to_month", "month", "expenses.to_month"),
            Column("amount", "money", "expenses.amount"),
            Column("share", "share"),
            Column("budget", "money", "expenses.budget"),
            Column("budget_share", "share", "expenses.budget_share"),
            Column("budget_use", "share", "expenses.budget_use"),
            Column("net_amount", "money"),
            Column("expense_rate", "share", "expenses.rate"),
        ),
        meaning=say("expenses.by_phase.meaning"),
    )


def _phase_headline(listed: Sequence[Row], answers: Answers, reader: Reader) -> str:
    say = reader.words
    year = answers["months"].rows.slice(0, 1).to_pylist()[0]
    if year["year_pace"] is None:
        spent = say("expenses.by_phase.spent", amount=say.money(year["year_spent"]), quarters=len(listed))
        return phrases.sentence(say, spent)
    pace = year["year_pace"]
    return say(
        "expenses.by_phase.fast" if pace > 0 else "expenses.by_phase.slow",
        months=year["year_budget_months"],
        use=say.percent(year["year_budget_use"]),
        passed=say.percent(year["year_time_passed"]),
        pace=f"{abs(pace) * 100:.1f}",
    )


def _phase_figure(listed: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key="",
            label=say("expenses.by_phase.quarter", number=row["phase_no"]),
            value=float(row["amount"] or 0) / divisor,
            text=_phase_text(row, say),
            mark=None if row["budget"] is None else float(row["budget"]) / divisor,
            colour=ACCENT,
        )
        for row in listed
    ]
    return ranked_bars(
        bars, say("expenses.axis", unit=unit), reader.projector, say("expenses.amount"), say("expenses.budget")
    )


def _phase_text(row: Row, say: Words) -> str:
    if row["amount"] is None:
        return say("expenses.by_phase.ahead")
    use = row["budget_use"]
    used = "" if use is None else say("expenses.by_phase.use", use=say.percent(use))
    return f"{say.money(row['amount'])}  {used}".rstrip()


def funding(dimension: str, answers: Answers, reader: Reader) -> Exhibit:
    """Whose share of the expense is larger, whose smaller than its share of the sales."""
    say, rows, key = reader.words, answers["funding"].rows, f"funding_{dimension}"
    rows = rows.filter(pc.equal(rows["dimension"], dimension))
    listed, name = rows.to_pylist(), phrases.called(say, dimension)
    meaning = say("expenses.funding.meaning", level=name)
    if len(listed) < 2:
        return phrases.nothing(key, reader, "expenses.funding.nothing", meaning, level=name)
    most = shown(len(listed), reader.projector)
    drawn = listed if len(listed) <= most else [*listed[: most - most // 2], *listed[-(most // 2) :]]
    return Exhibit(
        key,
        _funding_headline(listed, reader),
        figure=_funding_figure(drawn, reader),
        rows=rows,
        columns=(
            phrases.name_column(dimension),
            Column("amount", "money", "expenses.amount"),
            Column("expense_share", "share", "expenses.expense_share"),
            Column("net_amount", "money"),
            Column("sales_share", "share", "expenses.sales_share"),
            Column("share_gap", "share", "expenses.share_gap"),
            Column("over_amount", "money", "expenses.funding.over"),
            Column("expense_rate", "share", "expenses.rate"),
            Column("output_ratio", "ratio", "expenses.output_ratio"),
        ),
        meaning=meaning,
        drill=Drill(dimension, "member"),
        notes=phrases.notes(reader, more=_funding_note(listed[0], dimension, len(drawn), len(listed), say)),
    )


def _funding_note(first: Row, dimension: str, drawn: int, count: int, say: Words) -> str:
    """How much of the expense takes part, and what the picture leaves to the table."""
    share, name = say.percent(first["stated_share"]), phrases.called(say, dimension)
    return say("expenses.funding.stated", level=name, share=share) + phrases.more(say, drawn, count)


def _funding_headline(listed: Sequence[Row], reader: Reader) -> str:
    say = reader.words
    return phrases.sentence(
        say,
        _funded("expenses.funding.most", listed[0], say),
        _funded("expenses.funding.least", listed[-1], say),
    )


def _funded(key: str, row: Row, say: Words) -> str:
    return say(
        key,
        name=phrases.named(say, row["member_name"]),
        expense=say.percent(row["expense_share"]),
        sales=say.percent(row["sales_share"]),
        amount=say.money(abs(row["over_amount"])),
    )


def _funding_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    bars = [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=row["share_gap"] * 100,
            text=f"{phrases.points(say, row['share_gap'])}  {phrases.signed_money(say, row['over_amount'])}",
            colour=ACCENT if row["share_gap"] > 0 else OWN,
        )
        for row in drawn
    ]
    return ranked_bars(bars, say("expenses.funding.axis"), reader.projector)
