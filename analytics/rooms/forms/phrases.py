"""Phrases that several rooms say: the window, the comparison, the level, what limits an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analytics.ask import Answer
from analytics.exhibit import Column, Drill, Exhibit, Reader
from analytics.rooms.forms.bars import shown
from analytics.rooms.forms.texts import coloured
from analytics.words import Number, Words, is_flat, unspecified


def window(reader: Reader) -> str:
    """The months looked at: `2025年6月至2026年5月`."""
    months = reader.scope.window()
    return reader.words.months(months.from_no, months.to_no)


def before(reader: Reader) -> str:
    """The months compared with."""
    months = reader.scope.window()
    return reader.words.months(months.before_from_no, months.before_to_no)


def change(reader: Reader, now: Number, then: Number) -> str:
    """`同比+5.3%`; says that there is nothing to compare with where the earlier months are not on file."""
    if then is None:
        return reader.words("phrase.not_comparable")
    return reader.words(f"phrase.change.{reader.scope.comparison}", growth=reader.words.growth(now, then))


def coloured_growth(words: Words, now: Number, then: Number) -> str:
    """A growth for a figure, green where it rose and red where it fell; empty without a comparison."""
    if now is None or then is None:
        return ""
    return coloured(words.growth(now, then), rise(now, then))


def rise(now: Number, then: Number) -> float:
    """By how much a figure rose or fell, for its colour: zero where it reads as flat, or without a comparison."""
    if now is None or then is None or is_flat(float(now), float(then)):
        return 0.0
    return float(now) - float(then)


def signed_money(words: Words, yuan: Number) -> str:
    """Money with its sign, for changes and gaps."""
    text = words.money(yuan)
    return f"+{text}" if yuan is not None and yuan > 0 and text != words.money(0) else text


def points(words: Words, share: Number) -> str:
    """A difference of shares in percentage points, signed."""
    return words("phrase.points", points=f"{float(share or 0) * 100:+z.1f}")


def notes(reader: Reader, *answers: Answer, more: str = "") -> tuple[str, ...]:
    """What the reader must know: the moving festival, filters that do not reach, what is not drawn."""
    festival = reader.scope.window().festival
    found = [reader.words(f"phrase.festival.{festival}")] if festival else []
    dimensions = sorted({name for answer in answers for name in answer.unrestricted})
    if dimensions:
        named = [reader.words(f"column.{name}") for name in dimensions]
        found.append(reader.words("phrase.unrestricted", dimensions=reader.words.listed(named)))
    return (*found, more) if more else tuple(found)


def more(words: Words, drawn: int, count: int) -> str:
    """Says how much of a list the picture leaves to the table; empty when nothing."""
    return words("phrase.more", shown=drawn, count=count) if count > drawn else ""


def rest(reader: Reader, count: int) -> tuple[str, ...]:
    """The same as a note, for pictures that show the first of a list; none where they show all."""
    said = more(reader.words, shown(count, reader.projector), count)
    return (said,) if said else ()


def nothing(key: str, reader: Reader, sentence: str = "phrase.nothing", meaning: str = "", **values: object) -> Exhibit:
    """An exhibit that says why there is nothing to see; meaning: the rule in words."""
    known = {"months": window(reader), "before": before(reader), "level": level(reader)}
    return Exhibit(key, reader.words(sentence, **(known | values)), meaning=meaning)


def level(reader: Reader) -> str:
    """What the next level down is called."""
    return called(reader.words, reader.scope.next_level())


def called(words: Words, dimension: str) -> str:
    """A dimension or level within a sentence."""
    return words(f"phrase.level.{dimension}")


def name_column(dimension: str) -> Column:
    """The table column that holds the members' names."""
    labels = {"customer": "column.customer_name", "lines": "column.product_name"}
    return Column("member_name", label=labels.get(dimension, f"column.{dimension}"))


def drill(reader: Reader, column: str = "member") -> Drill | None:
    """Where a click on a member leads; nowhere below the last level."""
    dimension = reader.scope.next_level()
    return None if dimension == "lines" else Drill(dimension, column)


def named(words: Words, name: str | None) -> str:
    """A member as it is called on screen."""
    return unspecified(words, name)


def first_named(rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The first row whose member is stated; the first of all where none is."""
    return next((row for row in rows if row["member"]), rows[0])


def month_labels(words: Words, months: list[date]) -> list[str]:
    """Month names for an axis; the year stands under the first and under each January."""
    return [
        words(
            "phrase.month_and_year" if place == 0 or day.month == 1 else "phrase.month",
            month=day.month,
            year=day.year,
            name=day.strftime("%b"),
        )
        for place, day in enumerate(months)
    ]


def sentence(words: Words, *clauses: str) -> str:
    """One sentence of the clauses that have something to say."""
    return words("phrase.joint").join(clause for clause in clauses if clause) + words("phrase.stop")
