"""One customer's account card on screen, and the list to choose a customer from."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics import show
from analytics.ask import ask
from analytics.rooms import room
from analytics.rooms.customer import facts
from analytics.screen import address
from analytics.screen.drawing import drawn
from analytics.screen.exhibits import show_empty, show_exhibit
from analytics.screen.measures import show_measures_of
from analytics.screen.rooms import EXHIBIT_PIXELS, show_pictures, show_title
from analytics.screen.scope_bar import scope_bar
from analytics.screen.session import reader, scope, store, words

CHOSEN = "customer.chosen"


def show_account_card() -> None:
    """The card of the customer in the address; without one, the choice of it."""
    show_title("customer")
    scope_bar()
    _choose()
    if not scope().customer:
        return
    card = room("customer")
    first, *others = card.pictures
    show_exhibit(drawn(card, first), card.key, first=True)
    _facts()
    show_measures_of(scope().customer[0])
    with st.grid(min_column_width=EXHIBIT_PIXELS, key="card"):
        empty = show_pictures(card, others)
        _stock()
    show_empty(empty, card.key)


def _choose() -> None:
    """Any customer of the part of the company looked at, by name or code."""
    say, chosen = words(), scope()
    names = ask(store(), "customer.names", chosen.widened("customer")).rows.to_pylist()
    called = {row["customer_key"]: f"{row['customer_name']}  {row['customer_key']}" for row in names}
    st.session_state[CHOSEN] = next((key for key in chosen.customer if key in called), None)
    st.selectbox(
        say("customer.choose"),
        list(called),
        index=None,
        format_func=lambda key: called[key],
        key=CHOSEN,
        filter_mode="contains",
        placeholder=say("customer.choose_hint", customers=f"{len(called):,}"),
        label_visibility="collapsed",
        on_change=lambda: address.change({"customer": tuple(filter(None, [st.session_state[CHOSEN]]))}),
    )


def _stock() -> None:
    """Whether the customer's stock fits its sales, series by series, as the room on stock tells it."""
    stock = room("stock_to_sales")
    if not show.missing_datasets(store(), stock):
        orders = stock.picture("orders")
        show_exhibit(replace(drawn(stock, orders), figure=None), stock.key, orders.queries)


def _facts() -> None:
    for_whom = reader()
    answers = {name: ask(store(), f"customer.{name}", for_whom.scope) for name in ("card", "places")}
    with st.container(key="facts", horizontal=True):
        for label, value in facts(answers, for_whom):
            st.metric(label, value, border=True, width="content")
