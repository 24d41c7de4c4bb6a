"""What an import brought, in the words of the page, and where to look next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from analytics.screen import drill
from analytics.screen.plain import plain
from analytics.screen.session import language, words
from analytics.screen.sheets import days, last_day, totals
from data.delivery import Delivery
from data.report import file_report

DONE, TAB = "import.done", "import.tab"
# Where what a dataset says is first seen.
SEEN_IN = {
    "sales": ("overview", "declining_customers", "key_accounts"),
    "inventory": ("stock_to_sales",),
    "expense": ("expenses",),
    "target": ("overview",),
    "competitor": ("competitors",),
    "visit": ("declining_customers",),
    "receivable": ("declining_customers",),
    "customer": ("key_accounts",),
    "product": ("stock_to_sales",),
}


def tab_label(name: str) -> str:
    """What a tab of the import page is called."""
    return words()(f"import_files.tab.{name}")


def tab_key() -> str:
    """Where the open tab is kept, by its label and so apart for each language."""
    return f"{TAB}.{language()}"


def open_last_again() -> None:
    """Opens the tab that was open when the page was last drawn in another language."""
    if TAB in st.session_state:
        st.session_state.setdefault(tab_key(), tab_label(st.session_state[TAB]))


def remember_open(name: str) -> None:
    """Keeps the open tab for when the page is drawn in another language."""
    st.session_state[TAB] = name


def keep_done(done: Sequence[Delivery]) -> None:
    """Keeps what came of an import for the page that follows."""
    st.session_state[DONE] = [file_report(delivery, language()) for delivery in done]


def forget_done() -> None:
    """The next files are at hand."""
    st.session_state.pop(DONE, None)


def show_done() -> None:
    """A sentence for each file that was loaded, and the pages on which its figures stand."""
    say, done = words(), st.session_state.get(DONE, [])
    for report in done:
        loaded = [sheet for sheet in report["sheets"] if sheet["status"] == report["status"]]
        if report["status"] in ("imported", "replaced"):
            st.success(plain(_sentence(report, loaded)))
        else:
            st.info(plain(report["message"] or say("import_files.not_done", file=report["file"])))
    brought = {sheet["dataset"] for report in done for sheet in report["sheets"] if sheet["dataset"]}
    pages = dict.fromkeys(page for dataset in SEEN_IN if dataset in brought for page in SEEN_IN[dataset])
    if pages:
        _offer_pages([*pages, drill.LINES])


def _sentence(report: dict[str, Any], sheets: Sequence[dict[str, Any]]) -> str:
    say = words()
    names = dict.fromkeys(sheet["dataset"] for sheet in sheets)
    parts = [_brought([sheet for sheet in sheets if sheet["dataset"] == name]) for name in names]
    counts = {name: f"{count:,}" for name, count in report["comparison"].items()}
    told = {"file": report["file"], "batch": report["batch"], "brought": say("phrase.joint").join(parts)}
    return say(f"import_files.done_{report['status']}", **told, **counts)


def _brought(sheets: Sequence[dict[str, Any]]) -> str:
    """What the tables of one dataset brought together."""
    say, dated = words(), [sheet for sheet in sheets if sheet["first_date"]]
    spans = {"first_date": min((sheet["first_date"] for sheet in dated), default="")}
    spans["last_date"] = max(map(last_day, dated), default="")
    added: dict[str, Decimal] = {}
    for sheet in sheets:
        for name, total in sheet["totals"].items():
            added[name] = added.get(name, Decimal()) + Decimal(total)
    rows = f"{sum(sheet['rows_loaded'] for sheet in sheets):,}"
    parts = [say("import_files.brought", dataset=say(f"dataset.{sheets[0]['dataset']}"), rows=rows)]
    parts += [days(spans)] if dated else []
    return say("list.comma").join([*parts, *filter(None, [totals({"totals": added})])])


def _offer_pages(pages: Sequence[str]) -> None:
    say = words()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say("import_files.next"), width="content")
        for page in pages:
            st.button(say(f"{page}.title"), on_click=drill.go_to, args=(page,), key=f"import.next.{page}")
        st.button(tab_label("ledger"), on_click=_open_ledger, key="import.next.ledger")


def _open_ledger() -> None:
    st.session_state[tab_key()] = tab_label("ledger")
