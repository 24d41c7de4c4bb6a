"""Recording measures and causes: what the pages of rooms offer; draws no exhibit."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import streamlit as st

from analytics.ask import ask
from analytics.screen.measures_form import cause, customer, fields, note, opened, sent, show_refused, typed
from analytics.screen.measures_history import show_history, show_measures
from analytics.screen.plain import plain
from analytics.screen.session import scope, store, words
from data import measures
from data.measures import Measure

Row = Mapping[str, Any]
USUAL_DAYS = 60


def offer_register() -> None:
    """To record a measure for any customer of the choice, and to change, close or reopen one."""
    offer_record()
    _offer_update(ask(store(), "measures.outcomes", scope()).rows.to_pylist())


def offer_record() -> None:
    """To record a measure for one of the customers looked at, those most at risk first."""
    with opened("record", words()("measures.form.record"), primary=True) as is_open:
        if is_open:
            _record(ask(store(), "declining_customers.customers", scope()).rows.to_pylist())


def show_measures_of(customer_key: str) -> None:
    """What was decided about one customer and why it declines, with the forms to add to it."""
    chosen = replace(scope(), customer=(customer_key,))
    customers = ask(store(), "declining_customers.customers", chosen).rows.to_pylist()
    rows = ask(store(), "measures.outcomes", chosen).rows.to_pylist()
    with st.container(key="measures-of", border=True):
        with st.container(key="measures-tools", horizontal=True, vertical_alignment="center"):
            st.subheader(words()("measures.form.on_card"), anchor=False, width="content")
            if customers:
                _offer_on_card(customers)
            _offer_update(rows)
        show_measures(rows, measures.judgements(store(), customer_key))


def _offer_on_card(customers: Sequence[Row]) -> None:
    with opened("record", words()("measures.form.record"), primary=True) as is_open:
        if is_open:
            _record(customers)
    with opened("judge", words()("measures.form.judge")) as is_open:
        if is_open:
            _judge(customers[0]["customer_key"])


def _record(customers: Sequence[Row]) -> None:
    """The form for a new measure; a single customer needs no choosing."""
    say, as_of, form = words(), scope().as_of, "measures.new"
    one = customers[0] if len(customers) == 1 else None
    if one and one["gap3"] > 0:
        st.caption(plain(say("measures.form.risk", gap=say.money(one["gap3"]), risk=say.money(one["risk"]))))
    blank = Measure(
        "", owner=one["salesperson"] if one else None, decided_on=as_of, due_on=as_of + timedelta(days=USUAL_DAYS)
    )
    with st.form(form, border=False):
        if not one:
            customer(form, customers)
        fields(form, blank, _people(customers, "salesperson"))
        show_refused()
        st.form_submit_button(
            say("measures.form.save"),
            type="primary",
            key=f"{form}.save",
            on_click=_save_new,
            args=(form, one["customer_key"] if one else None),
        )


def _people(rows: Sequence[Row], column: str) -> list[str]:
    return sorted({row[column] for row in rows if row[column]})


def _save_new(form: str, customer_key: str | None) -> None:
    sent("record", "saved", lambda: _keep_new(typed(form, customer_key)))


def _keep_new(measure: Measure) -> None:
    measures.record(store(), measure, getpass.getuser())


def _judge(customer_key: str) -> None:
    """The form in which a manager names the cause of a decline."""
    say, form = words(), "measures.judging"
    with st.form(form, border=False):
        cause(form)
        note(form)
        show_refused()
        st.form_submit_button(
            say("measures.form.save"),
            type="primary",
            key=f"{form}.save",
            on_click=_save_cause,
            args=(form, customer_key),
        )


def _save_cause(form: str, customer_key: str) -> None:
    chosen, said = st.session_state[f"{form}.cause"], st.session_state[f"{form}.note"]
    sent("judge", "judged", lambda: measures.judge(store(), customer_key, chosen or "", said, getpass.getuser()))


def _offer_update(rows: Sequence[Row]) -> None:
    if not rows:
        return
    with opened("update", words()("measures.form.update")) as is_open:
        if is_open:
            _update({row["measure_id"]: row for row in sorted(rows, key=lambda row: not row["is_open"])})


def _update(known: Mapping[int, Row]) -> None:
    """The form for a measure on record, open ones first, and its history below."""
    say = words()
    number = st.selectbox(
        say("measures.form.which"), list(known), format_func=lambda key: _called(known[key]), key="measures.which"
    )
    row, form = known[number], f"measures.update.{number}"
    turn = "closed" if row["is_open"] else "reopened"
    with st.form(form, border=False):
        fields(form, _present(row), _people(list(known.values()), "owner"))
        show_refused()
        with st.container(horizontal=True):
            st.form_submit_button(
                say("measures.form.save"), type="primary", key=f"{form}.save", on_click=_save_change, args=(form, row)
            )
            st.form_submit_button(
                say(f"measures.form.turn.{turn}"), key=f"{form}.turn", on_click=_turn, args=(number, turn)
            )
    show_history(number)


def _present(row: Row) -> Measure:
    names = ("what", "customer_key", "owner", "due_on", "expected_amount", "cause", "note")
    return Measure(**{name: row[name] for name in names}, decided_on=row["counted_from"])


def _called(row: Row) -> str:
    say = words()
    name = row["customer_name"] or row["customer_key"] or say("measures.form.own")
    return say("measures.form.state", name=name, what=row["what"], state=say(f"status.{row['state']}"))


def _save_change(form: str, row: Row) -> None:
    number, key = row["measure_id"], row["customer_key"]
    sent("update", "changed", lambda: measures.change(store(), number, typed(form, key), getpass.getuser()))


def _turn(number: int, turn: str) -> None:
    """Closes a measure or opens it again."""
    step = measures.close if turn == "closed" else measures.reopen
    sent("update", turn, lambda: step(store(), number, getpass.getuser()))
