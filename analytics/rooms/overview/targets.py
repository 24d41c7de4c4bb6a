"""Is the target met, by whom, and at what pace? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import months, phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.rooms.forms.texts import coloured
from analytics.theme import ACCENT, GOOD, MUTED, OWN, new_figure

Row = Mapping[str, Any]


def targets(answers: Answers, reader: Reader) -> Exhibit:
    """The target of each member of the next level and what it sold towards it, widest gap first."""
    say, rows = reader.words, answers["target_members"].rows
    listed = [row for row in rows.to_pylist() if row["part"] == "target_named"]
    if not listed:
        why = "not_by_level" if answers["target_months"].rows.num_rows else "nothing"
        return phrases.nothing("targets", reader, f"overview.targets.{why}", say("overview.targets.meaning"))
    drawn = listed[: shown(len(listed), reader.projector)]
    return Exhibit(
        "targets",
        _targets_headline(listed, reader),
        figure=_targets_figure(drawn, reader),
        rows=rows,
        columns=(
            Column("part", "status", "overview.targets.part"),
            phrases.name_column(reader.scope.next_level()),
            Column("target_amount", "money", "overview.targets.target"),
            Column("net_amount", "money"),
            Column("gap_amount", "money", "overview.targets.gap"),
            Column("completion", "share", "overview.targets.completion"),
            Column("months", "number", "overview.targets.months"),
        ),
        meaning=say("overview.targets.meaning"),
        drill=phrases.drill(reader),
        notes=(
            *_target_notes(answers, reader),
            *phrases.notes(reader, more=phrases.more(say, len(drawn), len(listed))),
        ),
    )


def _targets_headline(listed: Sequence[Row], reader: Reader) -> str:
    say, worst = reader.words, listed[0]
    met = sum(row["gap_amount"] >= 0 for row in listed)
    count = say("overview.targets.met", met=met, count=len(listed), level=phrases.level(reader))
    if worst["gap_amount"] >= 0:
        return phrases.sentence(say, count)
    gap = say(
        "overview.targets.worst",
        name=phrases.named(say, worst["member_name"]),
        gap=say.money(abs(worst["gap_amount"])),
        completion=say.percent(worst["completion"]),
    )
    return phrases.sentence(say, count, gap)


def _target_notes(answers: Answers, reader: Reader) -> list[str]:
    """Where the parts do not add up to the whole, and where the targets do not cover all sales."""
    say, rows = reader.words, answers["target_members"].rows.to_pylist()
    apart = [row["target_amount"] for row in rows if row["part"] == "target_unassigned"]
    found = [say("overview.targets.apart", amount=phrases.signed_money(say, amount)) for amount in apart]
    first = answers["target_months"].rows.slice(0, 1).to_pylist()
    share = first[0]["window_coverage"] if first else None
    if share is not None and share < 0.995:
        found.append(say("overview.targets.coverage", share=say.percent(share)))
    return found


def _targets_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=float(row["net_amount"]) / divisor,
            text=f"{say.percent(row['completion'])}  "
            + coloured(phrases.signed_money(say, row["gap_amount"]), float(row["gap_amount"])),
            mark=float(row["target_amount"]) / divisor,
            colour=GOOD if row["gap_amount"] >= 0 else OWN,
        )
        for row in drawn
    ]
    title = say("overview.axis_net", unit=unit)
    return ranked_bars(bars, title, reader.projector, say("overview.targets.sold"), say("overview.targets.target"))


def pace(answers: Answers, reader: Reader) -> Exhibit:
    """The financial year so far: cumulative sales against the cumulative target."""
    say = reader.words
    rows = [row for row in answers["target_months"].rows.to_pylist() if row["in_year"]]
    done = [row for row in rows if row["cumulative_amount"] is not None]
    if not done:
        return phrases.nothing("pace", reader, "overview.pace.nothing", say("overview.pace.meaning"))
    return Exhibit(
        "pace",
        _pace_headline(rows, done, reader),
        figure=_pace_figure(rows, reader),
        rows=answers["target_months"].rows,
        columns=(
            Column("month", "month"),
            Column("target_amount", "money", "overview.targets.target"),
            Column("net_amount", "money"),
            Column("gap_amount", "money", "overview.targets.gap"),
            Column("completion", "share", "overview.targets.completion"),
            Column("cumulative_target", "money", "overview.pace.cumulative_target"),
            Column("cumulative_amount", "money", "overview.pace.cumulative_amount"),
        ),
        meaning=say("overview.pace.meaning"),
    )


def _pace_headline(rows: Sequence[Row], done: Sequence[Row], reader: Reader) -> str:
    say, last = reader.words, done[-1]
    gap = last["cumulative_gap"]
    so_far = say(
        "overview.pace.ahead" if gap >= 0 else "overview.pace.behind",
        first=say.month(rows[0]["month"]),
        last=say.month(last["month"]),
        amount=say.money(last["cumulative_amount"]),
        completion=say.percent(last["cumulative_completion"]),
        gap=say.money(abs(gap)),
    )
    left, needed = last["months_left"], last["needed_amount"]
    rest = say("overview.pace.rest", months=left, needed=say.money(needed)) if left and needed > 0 else ""
    return phrases.sentence(say, so_far, rest)


def _pace_figure(rows: Sequence[Row], reader: Reader) -> go.Figure:
    say, projector = reader.words, reader.projector
    divisor, unit = say.money_unit()
    labels = phrases.month_labels(say, [row["month"] for row in rows])
    figure = new_figure(projector, None if projector else 340)
    target = [float(row["cumulative_target"]) / divisor for row in rows]
    sold = [None if row["cumulative_amount"] is None else float(row["cumulative_amount"]) / divisor for row in rows]
    dashed = {"color": MUTED, "width": 3, "dash": "dash"}
    months.month_line(figure, labels, target, say("overview.pace.cumulative_target"), line=dashed)
    behind = [row["cumulative_gap"] < 0 for row in rows if row["cumulative_gap"] is not None][-1]
    line = {"color": ACCENT if behind else OWN, "width": 4}
    months.month_line(figure, labels, sold, say("overview.pace.cumulative_amount"), line=line)
    months.month_axis(figure, labels, projector)
    months.value_axis(figure, say("overview.axis_net", unit=unit))
    _label_last(figure, rows, divisor, reader)
    return figure


def _label_last(figure: go.Figure, rows: Sequence[Row], divisor: float, reader: Reader) -> None:
    """Completion and gap beside the last point of the sales line."""
    place, last = [(place, row) for place, row in enumerate(rows) if row["cumulative_gap"] is not None][-1]
    gap = phrases.signed_money(reader.words, last["cumulative_gap"])
    figure.add_annotation(
        x=place,
        y=float(last["cumulative_amount"]) / divisor,
        text=f"<b>{reader.words.percent(last['cumulative_completion'])}</b>  {coloured(gap, last['cumulative_gap'])}",
        showarrow=False,
        xanchor="left",
        yanchor="top",
        xshift=10,
    )
