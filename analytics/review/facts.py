"""What stands at the foot of every page of a deck, in words; draws nothing."""

from __future__ import annotations

from analytics.review.agenda import sections
from analytics.review.slides import Deck, Slide
from analytics.words import Words, unspecified

NAMED_VALUES = 3


def title(deck: Deck, say: Words) -> str:
    """What the meeting is called: the months its figures are of, and the part of the company where one is chosen."""
    return say(
        "quarterly_review.deck.title",
        period=period(deck.period, say) if deck.is_covered else _months(deck, say),
        part=part(deck, say) or say("quarterly_review.foot.whole"),
    )


def period(code: str, say: Words) -> str:
    """A period's code in words: `2026年第三季度`, `Q3 2026`."""
    year, _, quarter = code.partition("Q")
    if quarter:
        return say(
            "quarterly_review.period.quarter", year=year, number=quarter, word=say(f"quarterly_review.q{quarter}")
        )
    year, _, month = code.partition("-")
    return say.month(int(year) * 12 + int(month)) if month else say("quarterly_review.period.year", year=year)


def part(deck: Deck, say: Words) -> str:
    """The filter values in force, dimension by dimension; '' for the whole company."""
    parts = [
        say("quarterly_review.foot.filter", name=say(f"column.{name}"), values=_values(values, say))
        for name, values in deck.scope.filters().items()
    ]
    return say("quarterly_review.foot.and").join(parts)


def _values(values: tuple[str, ...], say: Words) -> str:
    named = [unspecified(say, value) for value in values]
    if len(named) <= NAMED_VALUES:
        return say.listed(named)
    return say("quarterly_review.foot.more_values", values=say.listed(named[:NAMED_VALUES]), count=len(named))


def foot(deck: Deck, say: Words) -> tuple[str, str]:
    """Two lines: months, comparison and data cut; then part of the company, coverage and edition."""
    first = [
        _months(deck, say),
        say(f"quarterly_review.foot.{deck.scope.comparison}"),
        say("window.data_cut", day=say.day(deck.data_cut)),
    ]
    second = [part(deck, say) or say("quarterly_review.foot.whole"), _coverage(deck, say), edition(deck, say)]
    stop = say("window.stop")
    return stop.join(first), stop.join(text for text in second if text)


def _months(deck: Deck, say: Words) -> str:
    window = deck.scope.window()
    return say.months(window.from_no, window.to_no)


def _coverage(deck: Deck, say: Words) -> str:
    if deck.coverage is None:
        return ""
    return say("quarterly_review.foot.coverage", complete=deck.coverage.complete, senders=deck.coverage.senders)


def edition(deck: Deck, say: Words) -> str:
    """The edition's id; says so where the figures are not frozen."""
    if not deck.edition:
        return say("quarterly_review.foot.live")
    return say("quarterly_review.foot.edition", edition=deck.edition)


def warnings(deck: Deck, say: Words) -> list[str]:
    """What a reader must know before the first slide: months the data does not reach, what is left out and why."""
    if deck.is_covered:
        return []
    asked, day = period(deck.period, say), say.day(deck.data_cut)
    return [say("quarterly_review.deck.not_covered", asked=asked, day=day, months=_months(deck, say))]


def numbered(deck: Deck, say: Words) -> dict[str, str]:
    """The sections that the deck has slides for, numbered: key → `1 销售数据`."""
    present = [section.key for section in sections() if any(slide.section == section.key for slide in deck.slides)]
    return {
        key: say("quarterly_review.deck.section", number=number, name=say(f"quarterly_review.section.{key}"))
        for number, key in enumerate(present, start=1)
    }


def called(name: str, say: Words) -> str:
    """What an exhibit (`room.exhibit`) is called in lists; its room and key where it is no longer drawn."""
    room, _, exhibit = name.partition(".")
    own, title = f"{room}.exhibit.{exhibit}", f"{room}.title"
    if say.has(own):
        return say(own)
    return f"{say(title)} · {exhibit}" if say.has(title) else name


def speaker_notes(slide: Slide, deck: Deck, say: Words) -> str:
    """What the presenter reads: what limits the figures, how they are counted, and where they come from."""
    sources = say("quarterly_review.deck.source", room=say(f"{slide.room}.title"), exhibit=called(slide.name, say))
    parts = [*slide.notes, slide.meaning.strip(), sources, *foot(deck, say)]
    return "\n".join(part for part in parts if part)
