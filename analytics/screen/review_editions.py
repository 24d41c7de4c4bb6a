"""The frozen meetings on screen: open one as it was, compare it, take it home, and note what was decided."""

from __future__ import annotations

import streamlit as st

from analytics.export.html import html
from analytics.review import edition
from analytics.review.edition import BrokenEdition, Edition
from analytics.review.serving import PATH
from analytics.review.shelf import SHELF
from analytics.screen.review_changes import show_comparison
from analytics.screen.review_files import offer_files
from analytics.screen.review_notes import show_notes
from analytics.screen.session import language, store, words

TOKENS = "review.edition_tokens"


def show_editions() -> None:
    """All editions, latest first; the selected one with everything that can be done with it."""
    say, found = words(), edition.editions(store())
    st.subheader(say("quarterly_review.editions"), anchor=False)
    if not found:
        st.caption(say("quarterly_review.no_editions"))
        return
    st.caption(say("quarterly_review.select_edition"))
    chosen = st.dataframe(
        [_told(one) for one in found],
        hide_index=True,
        placeholder="—",
        on_select="rerun",
        selection_mode="single-row",
        key="review.editions",
    )
    for place in chosen["selection"]["rows"]:
        _show_edition(found[place], found)


def _told(one: Edition) -> dict[str, object]:
    say = words()
    return {
        say("quarterly_review.edition.id"): one.edition_id,
        say("quarterly_review.edition.title"): one.title,
        say("quarterly_review.edition.cut"): one.data_cut,
        say("quarterly_review.edition.frozen_at"): one.frozen_at.strftime("%Y-%m-%d %H:%M"),
        say("quarterly_review.edition.frozen_by"): one.frozen_by,
    }


def _show_edition(one: Edition, every: list[Edition]) -> None:
    say, number = words(), one.edition_id
    with st.container(key=f"edition-{number}", border=True):
        try:
            deck = edition.opened(store(), number, language())
        except BrokenEdition:
            st.error(say("quarterly_review.broken", edition=number))
            return
        st.link_button(
            say("quarterly_review.open", edition=number), f"{PATH}/{_token(number)}", type="primary", key="review.open"
        )
        offer_files(f"edition-{number}", (number, language()), lambda _progress: deck)
        show_comparison(deck, [other.edition_id for other in every if other.edition_id != number])
        show_notes(deck)


def _token(number: str) -> str:
    tokens: dict[tuple[str, str], str] = st.session_state.setdefault(TOKENS, {})
    key, warehouse, spoken = (number, language()), store(), language()
    if not SHELF.holds(tokens.get(key, "")):
        tokens[key] = SHELF.put(lambda: html(edition.opened(warehouse, number, spoken)))
    return tokens[key]
