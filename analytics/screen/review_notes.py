"""What is said and decided about the slides of an edition: typed during the meeting, slide by slide."""

from __future__ import annotations

import getpass
from datetime import date

import streamlit as st

from analytics.review import facts, notes
from analytics.review.slides import Deck
from analytics.screen.session import store, words
from data.measures import Measure


def show_notes(deck: Deck) -> None:
    """One slide at a time: its headline, what was said and decided, and room for more."""
    say, number = words(), deck.edition
    names = [slide.name for slide in deck.slides]
    pages = {name: place for place, name in enumerate(names, start=2)}
    name = st.selectbox(
        say("quarterly_review.notes_on"),
        names,
        format_func=lambda one: f"{pages[one]}　{facts.called(one, say)}",
        key=f"review.notes.{number}",
        filter_mode=None,
        width=480,
    )
    slide = deck.slide(str(name))
    if slide is None:
        return
    st.text(slide.headline)
    _written(number, slide.name)
    said, decided = st.columns(2)
    with said:
        _remark(number, slide.name)
    with decided:
        _decision(number, slide.name, deck.data_cut)


def _written(number: str, slide: str) -> None:
    say = words()
    for note in notes.notes(store(), number):
        if note.slide == slide:
            st.text(
                say("quarterly_review.said", text=note.text, who=note.written_by, when=f"{note.written_at:%m-%d %H:%M}")
            )
    measures = [one for one in notes.decisions(store(), number) if one["slide_key"] == slide]
    if measures:
        st.dataframe(
            [
                {say(f"quarterly_review.decision.{field}"): one[field] for field in ("what", "owner", "due_on")}
                for one in measures
            ],
            hide_index=True,
            placeholder="—",
            width="content",
        )


def _remark(number: str, slide: str) -> None:
    say = words()
    with st.form(f"review.remark.{number}", clear_on_submit=True):
        text = st.text_area(say("quarterly_review.remark"), max_chars=1000, height=104)
        if st.form_submit_button(say("quarterly_review.remark_do")) and text and text.strip():
            notes.write(store(), number, slide, text.strip(), getpass.getuser())
            st.rerun()


def _decision(number: str, slide: str, cut: date) -> None:
    say = words()
    with st.form(f"review.decision.{number}", clear_on_submit=True):
        what = st.text_input(say("quarterly_review.decision.what"), max_chars=200)
        with st.container(horizontal=True):
            owner = st.text_input(say("quarterly_review.decision.owner"), max_chars=40)
            due = st.date_input(say("quarterly_review.decision.due_on"), value=None, min_value=cut, format="YYYY-MM-DD")
        if st.form_submit_button(say("quarterly_review.decision_do")) and what and what.strip():
            decided = Measure(what.strip(), owner=owner, decided_on=cut, due_on=due or None)
            notes.decide(store(), number, slide, decided, getpass.getuser())
            st.rerun()
