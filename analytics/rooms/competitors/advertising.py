"""Does advertising go where the potential is? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import shown
from analytics.rooms.forms.gaps import Gap, gaps
from analytics.theme import OWN, WARN
from analytics.words import Number, Words

Row = Mapping[str, Any]


def advertising(answers: Answers, reader: Reader) -> Exhibit:
    """Where the share of advertising is furthest from the share of potential."""
    say, rows = reader.words, answers["advertising"].rows
    listed = rows.to_pylist()
    if not listed:
        return Exhibit("advertising", say("competitors.advertising.nothing"))
    lines = [
        Gap(
            key=row["province"],
            label=row["province"],
            wanted=100 * row["potential_share"],
            found=100 * row["advertising_share"],
            text=phrases.points(say, row["difference"]),
            hover=say(
                "competitors.advertising.hover",
                province=row["province"],
                potential=say.money(row["potential_amount"]),
                advertising=say.money(row["advertising_amount"]),
            ),
            colour=WARN if row["difference"] > 0 else OWN,
        )
        for row in listed[: shown(len(listed), reader.projector)]
    ]
    return Exhibit(
        "advertising",
        _advertising_headline(listed, say),
        figure=gaps(
            lines,
            say("competitors.advertising.axis"),
            (say("competitors.advertising.potential"), say("competitors.advertising.spent")),
            reader.projector,
        ),
        rows=rows,
        columns=(
            Column("province"),
            Column("potential_amount", "money"),
            Column("potential_share", "share"),
            Column("advertising_amount", "money"),
            Column("advertising_share", "share"),
            Column("difference", "share", "competitors.advertising.difference"),
        ),
        meaning=say("competitors.advertising.meaning"),
        drill=Drill("province", "province"),
        notes=(*phrases.rest(reader, len(listed)), *_outside(listed[0]["outside_amount"], say)),
    )


def _outside(amount: Number, say: Words) -> tuple[str, ...]:
    """What was spent beyond the provinces compared, where anything was."""
    return (say("competitors.note.outside", amount=say.money(amount)),) if amount else ()


def _advertising_headline(rows: Sequence[Row], say: Words) -> str:
    under = next((row for row in rows if row["difference"] < 0), None)
    over = next((row for row in rows if row["difference"] > 0), None)
    clauses = [
        say(
            f"competitors.advertising.{side}",
            province=row["province"],
            potential=say.percent(row["potential_share"]),
            spent=say.percent(row["advertising_share"]),
        )
        for side, row in (("under", under), ("over", over))
        if row is not None
    ]
    return phrases.sentence(say, *clauses) if clauses else say("competitors.advertising.even")
