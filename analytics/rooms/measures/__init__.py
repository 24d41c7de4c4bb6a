"""Which measures are open, whose are they, and did they work? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.ask import Answer
from analytics.exhibit import Answers, Column, Exhibit, Picture, Reader, Room
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import BAR_HEIGHT, FEWEST, Bar, place_axis, room_for_texts, shown
from analytics.rooms.forms.texts import coloured
from analytics.rooms.forms.tiles import Tile, tiles
from analytics.rooms.measures.causes import causes
from analytics.rooms.measures.curves import review
from analytics.rooms.measures.effects import effects
from analytics.rooms.measures.waiting import waiting
from analytics.theme import BAD, OWN, new_figure
from analytics.words import unspecified

Row = Mapping[str, Any]


def summary(answers: Answers, reader: Reader) -> Exhibit:
    """How many are open and late, how many of those due worked, and what they brought together."""
    say, rows = reader.words, answers["summary"].rows.to_pylist()
    if not rows:
        return Exhibit("summary", say("measures.nothing"), meaning=say("measures.meaning"))
    row = rows[0]
    return Exhibit(
        "summary",
        phrases.sentence(say, _open(row, reader), _due(row, reader), _brought(row, reader)),
        figure=_tiles(row, reader),
        meaning=say("measures.meaning"),
        notes=(*_notes(row, reader), *_unrestricted(reader, answers["summary"])),
    )


def _notes(row: Row, reader: Reader) -> tuple[str, ...]:
    """To which day it is counted, and how many measures are no longer open."""
    say, closed = reader.words, row["measures"] - row["open_measures"]
    cut = say("measures.note.cut", day=say.day(reader.scope.as_of))
    return (cut, say("measures.note.closed", count=closed)) if closed else (cut,)


def _open(row: Row, reader: Reader) -> str:
    say = reader.words
    late = say("measures.late", overdue=row["overdue"]) if row["overdue"] else ""
    return say("measures.open", open=row["open_measures"]) + late


def _due(row: Row, reader: Reader) -> str:
    if not row["due"]:
        return reader.words("measures.none_due")
    return reader.words("measures.due", due=row["due"], better=row["better"])


def _brought(row: Row, reader: Reader) -> str:
    say = reader.words
    if row["effect"] is None:
        return ""
    return say("measures.won" if row["effect"] > 0 else "measures.lost", effect=say.money(abs(row["effect"])))


def _tiles(row: Row, reader: Reader) -> go.Figure:
    say = reader.words
    late = coloured(say("measures.tile.late", overdue=row["overdue"]), -row["overdue"])
    undecided = row["too_early"] + row["unmeasured"]
    expected = say("measures.tile.expected", expected=say.money(row["expected_amount"]))
    found = [
        Tile(say("measures.tile.open"), str(row["open_measures"]), late),
        Tile(say("measures.tile.due"), str(row["due"]), say("measures.tile.undecided", count=undecided)),
        Tile(
            say("measures.tile.better"),
            str(row["better"]),
            say("measures.tile.not_better", count=row["not_better"]),
        ),
        Tile(say("measures.tile.effect"), say.money(row["effect"]), expected),
    ]
    return tiles(found, reader.projector)


def _unrestricted(reader: Reader, answer: Answer) -> tuple[str, ...]:
    """The chosen dimensions that a measure does not tell apart."""
    say = reader.words
    names = [say(f"column.{name}") for name in answer.unrestricted]
    return (say("phrase.unrestricted", dimensions=say.listed(names)),) if names else ()


def owners(answers: Answers, reader: Reader) -> Exhibit:
    """Open measures by owner, the late ones in red."""
    say, rows = reader.words, answers["owners"].rows
    people = rows.to_pylist()
    meaning = say("measures.owners.meaning")
    if not people:
        return Exhibit("owners", say("measures.owners.nothing"), meaning=meaning)
    late = [row for row in people if row["overdue"]]
    headline = say(
        "measures.owners.headline_late" if late else "measures.owners.headline",
        owners=len(people),
        open=sum(row["open_measures"] for row in people),
        name=unspecified(say, people[0]["owner"]),
        overdue=people[0]["overdue"],
        days=people[0]["latest_days"],
    )
    return Exhibit(
        "owners",
        headline,
        figure=_owner_bars(people, reader),
        rows=rows,
        columns=(
            Column("owner"),
            Column("open_measures", "number"),
            Column("overdue", "number"),
            Column("oldest_days", "number"),
            Column("latest_days", "number"),
            Column("expected_amount", "money"),
        ),
        meaning=meaning,
        notes=phrases.rest(reader, len(people)),
    )


def _owner_bars(people: Sequence[Row], reader: Reader) -> go.Figure:
    """One bar per owner: late measures first, then those still in time."""
    drawn = people[: shown(len(people), reader.projector)]
    height = None if reader.projector else BAR_HEIGHT * max(len(drawn), FEWEST) + 90
    figure = new_figure(reader.projector, height)
    late = [row["overdue"] for row in drawn]
    _stack(figure, late, reader.words("measures.overdue"), BAD)
    _stack(figure, [row["open_measures"] - row["overdue"] for row in drawn], reader.words("measures.in_time"), OWN)
    bars = [_owner_bar(row, reader) for row in drawn]
    place_axis(figure, bars, reader.projector)
    room_for_texts(figure, bars, reader.projector)
    figure.update_layout(barmode="stack")
    figure.update_xaxes(title=reader.words("measures.owners.axis"))
    return figure


def _stack(figure: go.Figure, counts: Sequence[int], name: str, colour: str) -> None:
    figure.add_bar(
        x=list(counts),
        y=list(range(len(counts))),
        orientation="h",
        name=name,
        marker={"color": colour},
        hovertemplate="%{x}<extra>%{fullData.name}</extra>",
    )


def _owner_bar(row: Row, reader: Reader) -> Bar:
    say = reader.words
    text = say("measures.owners.bar", open=row["open_measures"], days=row["oldest_days"])
    if row["overdue"]:
        late = say("measures.owners.bar_late", overdue=row["overdue"], days=row["latest_days"])
        text += coloured(late, -1)
    return Bar(row["owner"] or "", unspecified(say, row["owner"]), float(row["open_measures"]), text)


ROOM = Room(
    "measures",
    needs=("sales",),
    pictures=(
        Picture("summary", ("summary",), summary),
        Picture("review", ("courses", "outcomes"), review),
        Picture("effects", ("outcomes", "courses"), effects),
        Picture("owners", ("owners",), owners),
        Picture("waiting", ("declining_customers.customers", "covered"), waiting),
        Picture("causes", ("causes",), causes),
    ),
)
