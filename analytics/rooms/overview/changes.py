"""What made the change between the two windows, and who made it; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.rooms.forms.steps import Step, steps
from analytics.theme import BAD, GOOD
from analytics.words import Words

Row = Mapping[str, Any]
EFFECTS = ("new_customers", "lost_customers", "new_items", "dropped_items", "price", "volume", "mix")


def bridge(answers: Answers, reader: Reader) -> Exhibit:
    """From one window to the other in seven steps that close to the cent."""
    say, total = reader.words, _part(answers, "total").to_pylist()
    if not total:
        return phrases.nothing("bridge", reader, "overview.bridge.nothing", say("overview.bridge.meaning"))
    return Exhibit(
        "bridge",
        _bridge_headline(total[0], reader),
        figure=_bridge_figure(total[0], reader),
        rows=_step_rows(total[0]),
        columns=(Column("step", "status", "overview.bridge.step"), Column("amount", "money")),
        meaning=say("overview.bridge.meaning"),
        notes=phrases.notes(reader),
    )


def _part(answers: Answers, part: str) -> pa.Table:
    rows = answers["bridge"].rows
    return rows.filter(pc.equal(rows["part"], part))


def _bridge_headline(total: Row, reader: Reader) -> str:
    say, change = reader.words, total["change_amount"]
    effects = sorted(EFFECTS, key=lambda name: total[name])
    up = [name for name in reversed(effects) if total[name] > 0][:2]
    down = [name for name in effects if total[name] < 0][:2]
    net = say(
        "overview.bridge.rise" if change >= 0 else "overview.bridge.fall",
        before=say.money(total["before_amount"]),
        now=say.money(total["net_amount"]),
        change=say.money(abs(change)),
    )
    clauses = [_causes("overview.bridge.up", up, total, say), _causes("overview.bridge.down", down, total, say)]
    return phrases.sentence(say, net, *(clauses if change >= 0 else reversed(clauses)))


def _causes(key: str, names: Sequence[str], total: Row, say: Words) -> str:
    if not names:
        return ""
    causes = [
        say("overview.bridge.cause", name=say(f"status.{name}"), amount=phrases.signed_money(say, total[name]))
        for name in names
    ]
    return say(key, causes=say.listed(causes))


def _bridge_figure(total: Row, reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    parts = [
        Step(say(f"overview.bridge.label.{name}"), float(total[name]) / divisor, phrases.signed_money(say, total[name]))
        for name in EFFECTS
    ]
    change = total["change_amount"]
    text = f"<b>{phrases.signed_money(say, change)}</b>"
    parts.append(Step(say("overview.bridge.label.change_amount"), float(change) / divisor, text, total=True))
    return steps(parts, say("overview.bridge.axis", unit=unit), reader.projector)


def _step_rows(total: Row) -> pa.Table:
    names = ("before_amount", *EFFECTS, "net_amount")
    return pa.table({"step": list(names), "amount": [total[name] for name in names]})


def drivers(answers: Answers, reader: Reader) -> Exhibit:
    """Which members of the next level made the change, and by what."""
    say, rows = reader.words, _part(answers, "member")
    listed = [row for row in rows.to_pylist() if row["change_amount"]]
    if not listed:
        return phrases.nothing("drivers", reader, "overview.bridge.nothing", say("overview.bridge.meaning"))
    drawn = sorted(listed[: shown(len(listed), reader.projector)], key=_change, reverse=True)
    return Exhibit(
        "drivers",
        _drivers_headline(listed, reader),
        figure=_drivers_figure(drawn, reader),
        rows=rows,
        columns=(
            phrases.name_column(reader.scope.next_level()),
            Column("before_amount", "money"),
            *(Column(name, "money", f"status.{name}") for name in EFFECTS),
            Column("net_amount", "money"),
            Column("change_amount", "money", "overview.change_amount"),
            Column("change_share", "share", "column.growth"),
        ),
        meaning=say("overview.bridge.meaning"),
        drill=phrases.drill(reader),
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), len(listed))),
    )


def _change(row: Row) -> Any:
    return row["change_amount"]


def _drivers_headline(listed: Sequence[Row], reader: Reader) -> str:
    say = reader.words
    up = sum(row["change_amount"] > 0 for row in listed)
    count = say("overview.drivers.count", up=up, down=len(listed) - up, level=phrases.level(reader))
    best, worst = max(listed, key=_change), min(listed, key=_change)
    rise = _driver("overview.drivers.up", best, say) if best["change_amount"] > 0 else ""
    fall = _driver("overview.drivers.down", worst, say) if worst["change_amount"] < 0 else ""
    return phrases.sentence(say, count, rise, fall)


def _driver(key: str, row: Row, say: Words) -> str:
    return say(
        key,
        name=phrases.named(say, row["member_name"]),
        amount=phrases.signed_money(say, row["change_amount"]),
        cause=_main_cause(row, say),
    )


def _main_cause(row: Row, say: Words) -> str:
    """The effect that goes furthest in the direction of the member's change, in words."""
    direction = "up" if row["change_amount"] > 0 else "down"
    main = max(EFFECTS, key=lambda name: row[name] if direction == "up" else -row[name])
    return say(f"overview.drivers.cause_{direction}.{main}")


def _drivers_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=float(row["change_amount"]) / divisor,
            text=f"{phrases.signed_money(say, row['change_amount'])}  {_main_cause(row, say)}",
            colour=GOOD if row["change_amount"] > 0 else BAD,
        )
        for row in drawn
    ]
    return ranked_bars(bars, say("overview.bridge.axis", unit=unit), reader.projector)
