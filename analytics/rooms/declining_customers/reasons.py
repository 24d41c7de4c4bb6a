"""What explains that customers bought less, and how many declines are real; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms.bars import Bar, place_axis, room_for_texts
from analytics.theme import ACCENT, FAINT, OWN, new_figure
from analytics.words import Words

Row = Mapping[str, Any]
VERDICTS = (
    *("real", "not_reported", "transfer", "series", "price", "stock_out", "destocking", "hangover"),
    *("market", "region", "festival", "untold"),
)
REAL, JUDGED, UNTOLD = "real", "judged", "untold"
SEGMENTS = 12  # customers of one bar that a click can tell apart; the others are one grey piece


def reasons(answers: Answers, reader: Reader) -> Exhibit:
    """Money at risk by what explains it; each piece of a bar is one customer."""
    say, rows = reader.words, answers["customers"].rows
    flagged = rows.filter(rows["is_flagged"])
    if not flagged.num_rows:
        return Exhibit("reasons", say("declining_customers.calm"), meaning=say("declining_customers.reasons.meaning"))
    groups = by_verdict(flagged.to_pylist())
    return Exhibit(
        "reasons",
        _headline(groups, reader),
        figure=_figure(groups, reader),
        rows=with_explanations(flagged, reader),
        columns=(
            Column("customer_name"),
            Column("province"),
            Column("status", "status"),
            Column("verdict", "verdict"),
            Column("cause", "status", "declining_customers.cause"),
            Column("explanation"),
            Column("untold_words"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=say("declining_customers.reasons.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
        notes=(say("declining_customers.reasons.note"),),
    )


def real(rows: pa.Table) -> int | None:
    """How many of the flagged are real declines, a manager's word above all; None where nobody can tell of any."""
    flagged = rows.filter(rows["is_flagged"]).select(["verdict", "cause"]).to_pylist()
    told = [REAL if row["cause"] else row["verdict"] for row in flagged if row["cause"] or row["verdict"]]
    return told.count(REAL) if told else None


def by_verdict(people: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """The flagged customers of each verdict: real ones first, untold ones last, the others by risk.

    Those of which a manager named the cause stand by themselves, whatever the verdict was.
    """
    groups: dict[str, list[Row]] = {}
    for row in people:
        groups.setdefault(JUDGED if row["cause"] else row["verdict"] or UNTOLD, []).append(row)
    return sorted(groups.items(), key=lambda item: (_place(item[0]), -_risk(item[1]), item[0]))


def _place(code: str) -> int:
    return {REAL: 0, JUDGED: 1, UNTOLD: 3}.get(code, 2)


def with_explanations(rows: pa.Table, reader: Reader) -> pa.Table:
    """The customers with the sentence of their verdict, and in words what could not be told."""
    wanted = (
        *("verdict", "untold", "cause", "cause_note"),
        *("reason_amount", "reason_share", "reason_held", "reason_name", "reason_other"),
    )
    people = rows.select(list(wanted)).to_pylist()
    sentences = pa.array([explanation(row, reader) or None for row in people], pa.string())
    untold = pa.array([_untold(row, reader.words) or None for row in people], pa.string())
    return rows.append_column("explanation", sentences).append_column("untold_words", untold)


def explanation(row: Row, reader: Reader) -> str:
    """Why this customer bought less: a manager's word, then what the rules say; '' where neither says anything."""
    said = found_out(row, reader)
    if not row["cause"]:
        return said
    say, note = reader.words, row["cause_note"]
    judged = say(
        "declining_customers.because.judged",
        cause=say(f"status.{row['cause']}"),
        note=say("declining_customers.because.note", note=note) if note else "",
    )
    return judged + (say("declining_customers.because.before", said=said) if said else "")


def found_out(row: Row, reader: Reader) -> str:
    """What the rules say of this customer's gap, in one sentence with its figures; '' for one that is not flagged."""
    say, verdict = reader.words, row["verdict"]
    if verdict is None:
        return say("declining_customers.because.untold") if row["untold"] else ""
    return say(
        f"declining_customers.because.{_told_as(row)}",
        amount=say.money(row["reason_amount"]),
        share=say.percent(row["reason_share"], 0),
        change=f"{row['reason_share'] or 0:+.0%}".replace("-", "−"),
        times=f"{row['reason_share'] or 0:.1f}",
        held=say.percent(row["reason_held"], 0),
        months=f"{row['reason_held'] or 0:.0f}",
        name=row["reason_name"] or say("unspecified"),
        other=row["reason_other"] or say("unspecified"),
        goods=row["reason_name"] or say("declining_customers.because.all_goods"),
    )


def _told_as(row: Row) -> str:
    """The sentence of a verdict; three of them read otherwise where their figures are of another kind."""
    if row["verdict"] == "festival" and row["reason_share"] is not None:
        return "festival_again" if row["reason_other"] == "again" else "festival_ahead"
    if row["verdict"] == "region" and row["reason_name"] is None:
        return "company"
    if row["verdict"] == "stock_out" and row["reason_other"]:
        return "stock_out_ours"
    return str(row["verdict"])


def _untold(row: Row, say: Words) -> str:
    codes = [code for code in (row["untold"] or "").split(",") if code]
    return say.listed([say(f"verdict.{code}") for code in codes])


def _headline(groups: Sequence[tuple[str, list[Row]]], reader: Reader) -> str:
    say, found = reader.words, dict(groups)
    count = sum(len(people) for people in found.values())
    real_ones, untold = [*found.get(REAL, []), *found.get(JUDGED, [])], found.get(UNTOLD, [])
    others = [(code, people) for code, people in groups if code not in (REAL, JUDGED, UNTOLD)]
    named = [
        say("declining_customers.reasons.named", reason=say(f"verdict.{code}"), count=len(people))
        for code, people in others[:3]
    ]
    key = "untold" if len(untold) == count else "headline" if others else "all_real"
    return say(
        f"declining_customers.reasons.{key}",
        count=count,
        real=len(real_ones),
        risk=say.money(_risk(real_ones)),
        explained=sum(len(people) for _, people in others),
        named=say.listed(named),
    )


def _figure(groups: Sequence[tuple[str, list[Row]]], reader: Reader) -> go.Figure:
    """One bar per verdict, made of its customers, largest first."""
    figure = new_figure(reader.projector, None if reader.projector else 40 * max(len(groups), 3) + 90)
    bars = [_bar(code, people, reader) for code, people in groups]
    for place, (bar, (_, people)) in enumerate(zip(bars, groups, strict=True)):
        figure.add_trace(_pieces(place, people, bar.colour, reader))
    place_axis(figure, bars, reader.projector)
    room_for_texts(figure, bars, reader.projector)
    figure.update_layout(barmode="stack", showlegend=False)
    figure.update_xaxes(title=reader.words("declining_customers.axis_risk", unit=reader.words.money_unit()[1]))
    return figure


def _bar(code: str, people: Sequence[Row], reader: Reader) -> Bar:
    say = reader.words
    return Bar(
        key=people[0]["customer_key"],
        label=say(f"verdict.{code}"),
        value=_risk(people) / say.money_unit()[0],
        text=say("declining_customers.reasons.bar", count=len(people), risk=say.money(_risk(people))),
        colour=ACCENT if code in (REAL, JUDGED) else FAINT if code == UNTOLD else OWN,
    )


def _pieces(place: int, people: Sequence[Row], colour: str, reader: Reader) -> go.Bar:
    """The customers of one verdict; those beyond the largest are one piece that leads nowhere."""
    say, divisor = reader.words, reader.words.money_unit()[0]
    named, rest = people[:SEGMENTS], people[SEGMENTS:]
    texts = [f"{escape(row['customer_name'])}  {say.money(row['risk'])}" for row in named]
    left = [say("declining_customers.reasons.rest", count=len(rest), risk=say.money(_risk(rest)))] if rest else []
    return go.Bar(
        orientation="h",
        y=[place] * (len(named) + len(left)),
        x=[float(row["risk"]) / divisor for row in named] + ([_risk(rest) / divisor] if rest else []),
        customdata=[[row["customer_key"]] for row in named] + ([[None]] if rest else []),
        hovertext=texts + left,
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": [colour] * len(named) + ([FAINT] if rest else []), "line": {"color": "#FFFFFF", "width": 1}},
    )


def _risk(people: Sequence[Row]) -> float:
    return float(sum(row["risk"] for row in people))
