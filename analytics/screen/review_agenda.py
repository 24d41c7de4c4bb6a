"""Which exhibits a meeting shows: chosen section by section, kept and taken up again by name."""

from __future__ import annotations

import getpass

import streamlit as st

from analytics.review import facts, notes
from analytics.review.agenda import Agenda, offered, ordered, sections, standard
from analytics.screen.session import store, words

NAME, TAKEN, HANDBOOK = "review.agenda", "review.agenda_taken", ""


def choose_agenda() -> Agenda:
    """The agenda as chosen, in the handbook's order."""
    say, kept = words(), notes.agendas(store())
    with st.container(key="review-agenda", horizontal=True, vertical_alignment="bottom", gap="small"):
        name = st.selectbox(
            say("quarterly_review.agenda"),
            [HANDBOOK, *kept],
            format_func=lambda one: one or say("quarterly_review.handbook"),
            key=NAME,
            filter_mode=None,
            width=320,
        )
        _take_up(kept.get(name, standard()))
        _keep(kept)
    with (
        st.expander(say("quarterly_review.exhibits", count=len(_chosen())), key="review.exhibits"),
        st.grid(min_column_width=420, key="review-sections"),
    ):
        for section in sections():
            _section(section.key)
    return ordered(_chosen(), name)


def _take_up(agenda: Agenda) -> None:
    """Fills the choices from an agenda when it is taken up; then they are the reader's."""
    if st.session_state.get(TAKEN) == agenda:
        return
    st.session_state[TAKEN] = agenda
    for section, names in offered().items():
        st.session_state[_key(section)] = [name for name in names if name in agenda.slides]


def _key(section: str) -> str:
    return f"review.section.{section}"


def _chosen() -> list[str]:
    return [name for section in offered() for name in st.session_state.get(_key(section), [])]


def _section(section: str) -> None:
    say, key = words(), _key(section)
    st.session_state[key] = st.session_state.get(key, [])
    st.multiselect(
        say(f"quarterly_review.section.{section}"),
        offered()[section],
        format_func=lambda name: facts.called(name, say),
        key=key,
        placeholder=say("quarterly_review.none_chosen"),
        select_all=False,
    )


def _keep(kept: dict[str, Agenda]) -> None:
    """Keeps the choice under a name, or forgets the one that is open."""
    say = words()
    with st.popover(say("quarterly_review.keep"), key="review.keep"), st.form("review.keep_form", border=False):
        name = st.text_input(say("quarterly_review.agenda_name"), max_chars=40, key="review.keep_name")
        if st.form_submit_button(say("quarterly_review.keep_do")) and name.strip():
            notes.keep_agenda(store(), ordered(_chosen(), name.strip()), getpass.getuser())
            st.rerun()
    if st.session_state.get(NAME) in kept:
        st.button(say("quarterly_review.forget"), type="tertiary", on_click=_forget, key="review.forget")


def _forget() -> None:
    notes.forget_agenda(store(), st.session_state[NAME])
    st.session_state[NAME] = HANDBOOK
