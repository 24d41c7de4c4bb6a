"""The fields of a measure on screen, and what happens when they are sent; knows no page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import streamlit as st

from analytics.screen.session import words
from data.measures import CAUSES, BadMeasure, Measure

Row = Mapping[str, Any]
REFUSED = "measures.refused"
THOUSAND = 1000.0
# Pixels of two lines, so that the whole form fits on a small screen.
LOW = 68


@contextmanager
def opened(name: str, label: str, primary: bool = False) -> Iterator[bool]:
    """A button that unfolds a form; tells whether it is unfolded, so that nothing is asked before."""
    fold = st.popover(label, key=popover(name), on_change="rerun", type="primary" if primary else "secondary")
    with fold:
        yield bool(fold.open)


def popover(name: str) -> str:
    """The state of a form's fold."""
    return f"measures.{name}"


def fields(form: str, measure: Measure, owners: Sequence[str]) -> None:
    """The fields of a measure, filled with what is known of it."""
    say = words()
    known = list(dict.fromkeys([*filter(None, [measure.owner]), *owners]))
    st.text_area(
        say("measures.form.what"),
        measure.what,
        height=LOW,
        key=f"{form}.what",
        placeholder=say("measures.form.what_hint"),
    )
    left, right = st.columns(2)
    with left:
        st.selectbox(
            say("measures.form.owner"),
            known,
            index=known.index(measure.owner) if measure.owner else None,
            key=f"{form}.owner",
            placeholder=say("measures.form.owner_hint"),
            accept_new_options=True,
        )
        _expected(form, measure)
        cause(form, measure.cause)
    with right:
        _day(form, "due_on", measure.due_on)
        _day(form, "decided_on", measure.decided_on, say("measures.form.decided_help"))
        note(form, measure.note)


def _expected(form: str, measure: Measure) -> None:
    say, expected = words(), measure.expected_amount
    st.number_input(
        say("measures.form.expected"),
        min_value=0.0,
        value=None if expected is None else float(expected),
        step=THOUSAND,
        format="%.0f",
        key=f"{form}.expected_amount",
        help=say("measures.form.expected_help"),
        placeholder="",
    )


def _day(form: str, field: str, day: date | None, meaning: str | None = None) -> None:
    st.date_input(words()(f"measures.form.{field}"), day, key=f"{form}.{field}", format="YYYY-MM-DD", help=meaning)


def note(form: str, text: str | None = None) -> None:
    """A remark in the reader's own words."""
    st.text_input(words()("measures.form.note"), text or "", key=f"{form}.note")


def cause(form: str, chosen: str | None = None) -> None:
    """One of the handbook's causes."""
    say = words()
    st.selectbox(
        say("measures.form.cause"),
        CAUSES,
        index=CAUSES.index(chosen) if chosen in CAUSES else None,
        format_func=lambda code: say(f"status.{code}"),
        key=f"{form}.cause",
        placeholder=say("measures.form.cause_hint"),
    )


def customer(form: str, customers: Sequence[Row]) -> None:
    """The customer whom a measure is for, those most at risk first."""
    say, called = words(), {row["customer_key"]: row["customer_name"] for row in customers}
    st.selectbox(
        say("measures.form.customer"),
        list(called),
        index=None,
        format_func=lambda key: f"{called[key]}  {key}",
        key=f"{form}.customer_key",
        placeholder=say("measures.form.choose_customer"),
        filter_mode="contains",
    )


def typed(form: str, customer_key: str | None) -> Measure:
    """The measure that the fields hold. Raises BadMeasure where the customer is still to be chosen."""
    state = st.session_state
    expected = state[f"{form}.expected_amount"]
    return Measure(
        what=state[f"{form}.what"],
        customer_key=customer_key or chosen_customer(form),
        owner=state[f"{form}.owner"],
        decided_on=state[f"{form}.decided_on"],
        due_on=state[f"{form}.due_on"],
        expected_amount=None if expected is None else Decimal(str(round(expected, 2))),
        cause=state[f"{form}.cause"],
        note=state[f"{form}.note"],
    )


def chosen_customer(form: str) -> str | None:
    """The customer chosen in the form. Raises BadMeasure where a choice is offered and none was made."""
    key = f"{form}.customer_key"
    if key in st.session_state and st.session_state[key] is None:
        raise BadMeasure("customer_key", None)
    return st.session_state.get(key)


def sent(name: str, said: str, keep: Callable[[], None]) -> None:
    """Keeps what was typed and folds the form; what is wrong is said in the form instead."""
    try:
        keep()
    except BadMeasure as error:
        st.session_state[REFUSED] = error.field
        return
    st.session_state[popover(name)] = False
    st.toast(words()(f"measures.form.{said}"))


def show_refused() -> None:
    """Says in the form why nothing was kept."""
    if field := st.session_state.pop(REFUSED, ""):
        st.error(words()(f"measures.form.bad.{field}"))
