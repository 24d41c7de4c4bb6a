"""What has changed since a meeting was frozen, or between two of them, on screen."""

from __future__ import annotations

import streamlit as st

from analytics.export.cells import heading, text
from analytics.review import changes, edition, facts
from analytics.review.changes import Change, Comparison, SlideChange
from analytics.review.slides import Deck
from analytics.screen.plain import plain
from analytics.screen.session import language, store, words
from analytics.screen.thresholds import shown
from data import settings

LISTED = 50
COMPARED = "review.compared"


def show_comparison(deck: Deck, others: list[str]) -> None:
    """Against what, and on demand what differs."""
    say, number = words(), deck.edition
    with st.container(key=f"review-compare-{number}", horizontal=True, vertical_alignment="bottom"):
        against = st.selectbox(
            say("quarterly_review.compare_with"),
            ["", *others],
            format_func=lambda one: one or say("quarterly_review.today"),
            key=f"review.against.{number}",
            filter_mode=None,
            width=320,
        )
        comparing = st.button(say("quarterly_review.compare"), key=f"review.compare.{number}")
    # Kept until another is asked for, so that opening a line of it or writing a note does not take it away.
    compared, asked = st.session_state.setdefault(COMPARED, {}), (number, against, language())
    if comparing:
        compared[asked] = _compare(deck, against)
    if asked in compared:
        _show(*compared[asked])


def _compare(deck: Deck, against: str) -> tuple[Comparison, int]:
    """What differs, and how many changes of the data lie between a frozen meeting and today."""
    if against:
        return changes.compared(deck, edition.opened(store(), against, language())), 0
    return changes.compared(deck, changes.today(store(), deck)), len(changes.events_since(store(), deck))


def _show(found: Comparison, events: int) -> None:
    say = words()
    kinds = [slide.kind for slide in found.slides]
    counts = {kind: kinds.count(kind) for kind in ("same", "changed", "gone", "new")}
    line = say("quarterly_review.same" if found.is_same else "quarterly_review.differs", **counts)
    st.markdown(line + (say("quarterly_review.events", count=events) if events else ""))
    for name, (before, after) in found.settings.items():
        st.markdown(plain(_setting(name, before, after)))
    for slide in found.slides:
        if slide.kind != "same":
            _show_slide(slide)


def _setting(name: str, before: object, after: object) -> str:
    say, setting = words(), settings.known().get(name)
    told = [shown(say, setting, str(one)) if setting and one is not None else "—" for one in (before, after)]
    label = say(f"setting.{name}") if say.has(f"setting.{name}") else name
    return say("quarterly_review.setting_changed", name=label, before=told[0], after=told[1])


def _show_slide(slide: SlideChange) -> None:
    say = words()
    title = say(f"quarterly_review.became.{slide.kind}", name=facts.called(slide.name, say), count=len(slide.changes))
    with st.expander(title, expanded=False):
        for key, line in (("before", slide.before), ("after", slide.after)):
            if line:
                st.text(say(f"quarterly_review.{key}", text=line))
        if slide.changes:
            st.dataframe([_told(one) for one in slide.changes[:LISTED]], hide_index=True, placeholder="—")


def _told(one: Change) -> dict[str, str]:
    say = words()
    return {
        say("quarterly_review.change.row"): say("window.stop").join(one.row),
        say("quarterly_review.change.column"): heading(one.column, say),
        say("quarterly_review.change.before"): text(one.column, one.before, say),
        say("quarterly_review.change.after"): text(one.column, one.after, say),
    }
