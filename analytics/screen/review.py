"""The page of the quarterly review: which period, part and exhibits; start, freeze, take home."""

from __future__ import annotations

import getpass

import streamlit as st

from analytics.export.html import html
from analytics.review import edition, facts
from analytics.review.building import NothingToShow, Order, build, periods, scope_of
from analytics.review.period import BadPeriod, read
from analytics.review.serving import PATH
from analytics.review.shelf import SHELF
from analytics.screen import address
from analytics.screen.choices import choices
from analytics.screen.missing import show_missing
from analytics.screen.review_agenda import choose_agenda
from analytics.screen.review_editions import show_editions
from analytics.screen.review_files import offer_files, watched
from analytics.screen.rooms import show_title
from analytics.screen.session import language, scope, store, words
from analytics.words import unspecified

MEETING, AUTHOR, TOKENS, FROZEN = "meeting", "review.author", "review.tokens", "review.frozen"


def show_review() -> None:
    """The whole page; without sales, which file is missing."""
    show_title("quarterly_review")
    try:
        offered = periods(store())
    except NothingToShow:
        show_missing(("sales",))
        return
    period = _choose(offered)
    agenda = choose_agenda()
    order = Order(period, language(), _author(), agenda, _part())
    _warn(order)
    _act(order)
    show_editions()


def _choose(offered: list[str]) -> str:
    """Period, region and the name on every page, in one row."""
    say, asked = words(), st.query_params.get(MEETING, "")
    options = [*offered, *([asked] if _is_period(asked) and asked not in offered else [])]
    with st.container(key="scope-bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        key = "review.period"
        st.session_state[key] = asked if asked in options else options[0]
        st.selectbox(
            say("quarterly_review.period_label"),
            options,
            format_func=lambda code: facts.period(code, say),
            key=key,
            filter_mode=None,
            on_change=lambda: address.change({MEETING: (st.session_state[key],)}),
        )
        _regions()
        st.text_input(say("quarterly_review.author"), key=AUTHOR, value=getpass.getuser(), max_chars=20)
    return str(st.session_state[key])


def _is_period(code: str) -> bool:
    try:
        read(code)
    except BadPeriod:
        return False
    return True


def _regions() -> None:
    say, key, chosen = words(), "review.region", scope()
    options = choices(store(), chosen)["region"]
    st.session_state[key] = [name for name in chosen.region if name in options]
    st.multiselect(
        say("column.region"),
        options,
        format_func=lambda name: unspecified(say, name),
        key=key,
        placeholder=say("scope.all"),
        select_all=False,
        on_change=lambda: address.change({"region": tuple(st.session_state[key])}),
    )


def _author() -> str:
    return str(st.session_state.get(AUTHOR) or "")


def _part() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The part of the company that is chosen on this and on the other pages."""
    return tuple(sorted(scope().filters().items()))


def _warn(order: Order) -> None:
    """Says what else is filtered, and where the data does not reach the period's end."""
    say, looked_at = words(), scope_of(store(), order)
    window = looked_at.window()
    line = say.months(window.from_no, window.to_no)
    others = [say(f"column.{name}") for name, _ in order.chosen if name != "region"]
    if others:
        line += say("window.stop") + say("quarterly_review.also_filtered", dimensions=say.listed(others))
    st.caption(line)
    if not read(order.period, looked_at.fiscal_year_start).is_covered(looked_at):
        st.warning(say("quarterly_review.not_covered", months=line))


def _act(order: Order) -> None:
    """Start, freeze, take home."""
    say = words()
    nothing = not order.agenda.slides
    with st.container(key="review-actions", horizontal=True, vertical_alignment="center"):
        deck = f"{PATH}/{_token(order)}"
        st.link_button(say("quarterly_review.start"), deck, type="primary", disabled=nothing, key="review.start")
        hint = say("quarterly_review.freeze_help")
        freezing = st.button(say("quarterly_review.freeze"), help=hint, disabled=nothing, key="review.freeze")
    if freezing:
        _freeze(order)
    if frozen := st.session_state.pop(FROZEN, ""):
        st.success(say("quarterly_review.frozen", edition=frozen))
    offer_files("live", (order, store().version()), lambda progress: build(store(), order, progress))


def _freeze(order: Order) -> None:
    with watched(words()("quarterly_review.freezing")) as progress:
        st.session_state[FROZEN] = edition.freeze(store(), order, progress)
    st.rerun()


def _token(order: Order) -> str:
    """The token of the deck for this order and these data; made anew only when one of them changes."""
    tokens: dict[tuple[Order, int], str] = st.session_state.setdefault(TOKENS, {})
    key, warehouse = (order, store().version()), store()
    if not SHELF.holds(tokens.get(key, "")):
        tokens.clear()
        tokens[key] = SHELF.put(lambda: html(build(warehouse, order)))
    return tokens[key]
