"""The five figures a director looks for first; draws and words them, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.texts import coloured
from analytics.rooms.forms.tiles import Tile, tiles
from analytics.words import MISSING, Words

Row = Mapping[str, Any]
COLUMNS = (
    Column("period", "status", "overview.period"),
    Column("from_month", "month", "overview.from_month"),
    Column("to_month", "month", "overview.to_month"),
    Column("net_amount", "money"),
    Column("last_year_amount", "money", "overview.last_year"),
    Column("last_year_growth", "share", "overview.last_year_growth"),
    Column("previous_amount", "money", "overview.previous"),
    Column("previous_growth", "share", "overview.previous_growth"),
    Column("returns_rate", "share", "overview.returns_rate"),
)


def summary(answers: Answers, reader: Reader) -> Exhibit:
    """Net sales, target, last month, running month and returns, in one sentence and five tiles."""
    periods, running = answers["periods"].rows.to_pylist(), _running(answers)
    if not periods or periods[0]["returns_rate"] is None:
        return phrases.nothing("summary", reader)
    target = _target(answers)
    return Exhibit(
        "summary",
        _headline(periods[0], target, reader),
        figure=tiles(_tiles(periods, running, target, reader), reader.projector),
        rows=_rows(answers, bool(running)),
        columns=COLUMNS,
        meaning=reader.words("overview.summary.meaning"),
        notes=phrases.notes(reader, more=_note(periods[0], running, answers, reader.words)),
    )


def _running(answers: Answers) -> list[dict[str, Any]]:
    """The running month; left out where the reader's filters do not reach its daily figures."""
    answer = answers["running"]
    return [] if answer.unrestricted else answer.rows.to_pylist()


def _target(answers: Answers) -> Row | None:
    """The window's target and what was sold towards it; None without one."""
    found = answers["target_months"].rows.slice(0, 1).to_pylist()
    return found[0] if found and found[0]["window_target"] is not None else None


def _rows(answers: Answers, with_running: bool) -> pa.Table:
    found = [answers["periods"].rows, answers["running"].rows]
    return pa.concat_tables(found, promote_options="permissive") if with_running else found[0]


def _headline(whole: Row, target: Row | None, reader: Reader) -> str:
    say = reader.words
    net = say(
        "overview.summary.net",
        months=phrases.window(reader),
        amount=say.money(whole["net_amount"]),
        change=phrases.change(reader, whole["net_amount"], _compared(whole, reader)),
    )
    met = target and say("overview.summary.target", completion=say.percent(target["window_completion"]))
    returned = say("overview.summary.returns", rate=say.percent(whole["returns_rate"]))
    return phrases.sentence(say, net, met or "", returned)


def _compared(whole: Row, reader: Reader) -> Any:
    return whole["last_year_amount" if reader.scope.comparison == "last_year" else "previous_amount"]


def _note(whole: Row, running: Sequence[Row], answers: Answers, say: Words) -> str:
    if whole["months_held"] < whole["length"]:
        return say("overview.summary.part", held=whole["months_held"], length=whole["length"])
    if answers["running"].unrestricted:
        return say("overview.summary.no_running")
    return say("overview.summary.running", days=running[0]["last_day"]) if running else ""


def _tiles(periods: Sequence[Row], running: Sequence[Row], target: Row | None, reader: Reader) -> list[Tile]:
    say = reader.words
    return [
        _net_tile(periods[0], reader),
        _target_tile(target, say),
        _month_tile(periods[1], say),
        *(_running_tile(row, say) for row in running),
        _returns_tile(periods[0], say),
    ]


def _net_tile(whole: Row, reader: Reader) -> Tile:
    say, then = reader.words, _compared(whole, reader)
    note = say("overview.tile.no_before") if then is None else _against(reader.scope.comparison, whole, then, say)
    return Tile(say("column.net_amount"), say.money(whole["net_amount"]), note)


def _target_tile(target: Row | None, say: Words) -> Tile:
    if target is None:
        return Tile(say("overview.tile.target"), MISSING, say("overview.tile.no_target"))
    gap = target["window_gap"]
    note = say("overview.tile.behind" if gap < 0 else "overview.tile.ahead", amount=say.money(abs(gap)))
    return Tile(say("overview.tile.target"), say.percent(target["window_completion"]), coloured(note, gap))


def _month_tile(month: Row, say: Words) -> Tile:
    days = sorted({month["from_month"], month["to_month"]})
    names = [say("phrase.month", month=day.month, name=day.strftime("%b")) for day in days]
    label = say("overview.tile.month", months=say("overview.tile.to").join(names))
    return Tile(label, say.money(month["net_amount"]), _both(month, say))


def _running_tile(row: Row, say: Words) -> Tile:
    day = row["from_month"]
    label = say("overview.tile.running", month=day.month, name=day.strftime("%b"), days=row["last_day"])
    return Tile(label, say.money(row["net_amount"]), _both(row, say))


def _both(row: Row, say: Words) -> str:
    """Against last year and against the stretch before, each on its line."""
    pairs = {"last_year": row["last_year_amount"], "previous": row["previous_amount"]}
    return "<br>".join(_against(name, row, then, say) for name, then in pairs.items() if then is not None)


def _against(comparison: str, row: Row, then: Any, say: Words) -> str:
    text = say(f"overview.tile.{comparison}", growth=say.growth(row["net_amount"], then))
    return coloured(text, phrases.rise(row["net_amount"], then))


def _returns_tile(whole: Row, say: Words) -> Tile:
    then, rate = whole["last_year_returns_rate"], whole["returns_rate"]
    if then is None:
        return Tile(say("overview.returns_rate"), say.percent(rate), "")
    better = 0 if say.percent(then) == say.percent(rate) else then - rate
    note = coloured(say("overview.tile.returns_before", rate=say.percent(then)), better)
    return Tile(say("overview.returns_rate"), say.percent(rate), note)
