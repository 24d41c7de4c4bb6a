"""Every page, run as a reader runs it, in both languages."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from analytics.review import edition
from analytics.review.building import Order
from analytics.rooms import ROOMS
from analytics.screen import drawing
from analytics.screen.plain import plain
from analytics.words import Words
from data import settings
from data.importing import deliver
from data.messages import LANGUAGES
from data.parsing import Order as Reading
from data.parsing import read_file
from data.store import close_stores, open_store, record_change
from tests.helpers import warehouse
from tests.small_company import BIG, SMALL, company

FRAME = Path(__file__).parent.parent / "analytics" / "frame.py"
PAGES = sorted(path.stem for path in (FRAME.parent.parent / "pages").glob("*.py"))
SECONDS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("company")
    warehouse(made, **company()).close()
    return made


@pytest.fixture(autouse=True)
def served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    close_stores()
    monkeypatch.setenv("DATA_URL", f"duckdb:///{folder / 'warehouse.duckdb'}")
    config.set_option("client.showErrorDetails", "full")
    yield
    close_stores()


def opened(page: str, **address: str | list[str]) -> AppTest:
    """The page as a reader with this address sees it."""
    app = AppTest.from_file(str(FRAME), default_timeout=SECONDS)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"../pages/{page}.py").run()
    assert not app.exception, app.exception[0].message
    return app


def test_a_page_that_was_opened_is_drawn_before_a_change_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else was opened before, and however long a busy machine takes to draw it."""
    monkeypatch.setattr(drawing, "_opened", set())
    monkeypatch.setattr(drawing, "SECONDS_TO_PREPARE", SECONDS)
    opened("overview", lang="en")
    store = open_store()
    store.prepare = drawing.draw_opened
    with store.transaction(prepared=True) as cursor:
        record_change(cursor, "test")
    before = drawing._drawn.cache_info()
    opened("overview", lang="en")
    after = drawing._drawn.cache_info()
    assert (after.misses, after.hits > before.hits) == (before.misses, True)


class Rounds:
    """Stops after some rounds, each of which something happens in."""

    def __init__(self, *happenings: Callable[[], object]) -> None:
        self.left = list(happenings)

    def is_set(self) -> bool:
        return not self.left

    def wait(self, _seconds: float) -> None:
        self.left.pop(0)()


def test_rooms_are_drawn_ahead_in_a_language_as_soon_as_somebody_reads_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_spoken", {"zh"})
    with open_store().transaction() as cursor:
        record_change(cursor, "test")
    drawing.draw_ahead(cast(Event, Rounds(lambda: drawing._spoken.add("en"), lambda: None)))
    before = drawing._drawn.cache_info()
    opened("key_accounts", lang="en")
    assert drawing._drawn.cache_info().misses == before.misses


def test_the_menu_has_a_page_for_every_room() -> None:
    assert set(ROOMS) <= set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_an_error_and_bears_its_name(page: str, language: str) -> None:
    app = opened(page, lang=language)
    assert app.title[0].value == Words(language)(f"{page}.title")


def test_no_folder_of_pages_stands_beside_the_frame() -> None:
    """Streamlit would serve its scripts bare, past the frame."""
    assert not (FRAME.parent / "pages").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_over_an_empty_warehouse(
    page: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'empty.duckdb'}")
    app = opened(page, lang=language)
    assert app.title[0].value == Words(language)(f"{page}.title")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_a_room_shows_a_sentence_and_a_picture(room: str, language: str) -> None:
    app = opened(room, lang=language)
    assert app.header[0].value
    assert app.get("plotly_chart")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_so_when_nothing_lies_in_the_scope(room: str) -> None:
    app = opened(room, region="nowhere")
    assert app.header[0].value


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_cannot_show_is_said_once_and_in_one_place(room: str) -> None:
    app = opened(room, region="nowhere")
    said = [heading.value for heading in (*app.header, *app.subheader)] + [text.value for text in app.markdown]
    reasons = [text for text in said if text.endswith("。")]
    assert len(reasons) == len(set(reasons))
    assert not app.subheader


def test_the_language_of_the_browser_is_the_first_choice_and_the_address_overrules_it() -> None:
    app = AppTest.from_file(str(FRAME), default_timeout=SECONDS)
    app.context = {"locale": "en-GB"}
    assert app.run().title[0].value == Words("en")("overview.title")
    app.query_params["lang"] = "zh"
    assert app.run().title[0].value == Words("zh")("overview.title")


def test_what_is_chosen_in_the_scope_bar_stands_in_the_address_and_comes_along_to_the_next_page() -> None:
    app = opened("overview")
    app.selectbox(key="scope.period").select("months3").run()
    app.multiselect(key="scope.region").select("西南").run()
    assert app.query_params == {"period": "months3", "region": "西南"}
    app.switch_page("../pages/lines.py").run()
    assert app.query_params == {"period": "months3", "region": "西南"}
    assert app.multiselect(key="scope.region").value == ["西南"]


def test_the_address_alone_restores_the_choice() -> None:
    app = opened("overview", period="month", region=["华东"], compare="previous", cut="2026-03-31")
    assert app.selectbox(key="scope.period").value == "month"
    assert app.selectbox(key="scope.comparison").value == "previous"
    assert app.multiselect(key="scope.region").value == ["华东"]
    assert str(app.date_input(key="scope.cut").value) == "2026-03-31"


def test_an_address_that_makes_no_sense_falls_back_to_the_default() -> None:
    app = opened("overview", period="century", cut="soon", compare="nobody")
    assert app.selectbox(key="scope.period").value == "months12"
    assert str(app.date_input(key="scope.cut").value) == "2026-05-31"


@pytest.mark.parametrize("cut", ["0001-01-01", "1997-06-30", "9999-12-31"])
def test_any_day_may_be_the_data_cut_and_none_lies_beyond_the_data(cut: str) -> None:
    app = opened("overview", cut=cut)
    assert "1900-01-01" <= str(app.date_input(key="scope.cut").value) <= "2026-05-31"


def test_provinces_are_offered_within_the_chosen_regions_only() -> None:
    app = opened("overview", region="华东")
    assert app.multiselect(key="scope.province").options == ["上海", "江苏", "浙江"]


def test_reset_takes_every_choice_back_but_keeps_the_language() -> None:
    app = opened("overview", region="华东", period="month", lang="en")
    app.button(key="scope.reset").click().run()
    assert app.query_params == {"lang": "en"}


def test_breadcrumbs_lead_back_up_and_lift_what_lies_below() -> None:
    app = opened("lines", region="西南", province="云南", customer=BIG[0], channel="经销商")
    assert app.button(key="crumb.customer").disabled
    app.button(key="crumb.region").click().run()
    assert not app.exception
    assert app.query_params == {"region": "西南", "channel": "经销商"}
    app.button(key="crumb.").click().run()
    assert app.query_params == {"channel": "经销商"}


def test_the_account_card_names_its_customer_and_what_it_does_not_buy() -> None:
    app = opened("customer", customer=SMALL[0], lang="en")
    assert SMALL[1] in app.header[0].value.replace("\\", "")
    assert any("云栖系列" in one.value for one in app.subheader)


def test_the_account_card_asks_for_a_customer_where_the_address_names_none() -> None:
    app = opened("customer")
    assert not app.header
    app.selectbox(key="customer.chosen").select(BIG[0]).run()
    assert app.query_params == {"customer": BIG[0]}
    assert BIG[1] in app.header[0].value


def test_lines_name_their_file_sheet_and_row() -> None:
    shown = opened("lines", customer=BIG[0], period="month").dataframe[0].value
    assert set(shown["file_name"]) == {"sales.csv"}
    assert set(shown["sheet_name"]) == {"sales"}
    assert shown["row_no"].is_unique


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_opens_to_its_file_sheet_and_row_and_the_file_downloads(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    sold = tmp_path / "三月.csv"
    sold.write_text("日期,客户编码,客户名称,金额\n2026-03-01,D1,大丰家居,5.00\n2026-03-31,D2,华美家具,7.00\n", "utf-8")
    deliver(open_store(), [read_file(sold, Reading("昆明"))], "小王")
    app = opened("lines", lang=language)
    app.session_state["lines.lines.table.0"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert not app.exception, app.exception[0].message
    origin = Words(language)("origin.row", file="三月.csv", sheet="三月", row=3)
    assert any(plain(origin) in element.value for element in app.markdown)
    assert any("小王" in caption.value and "昆明" in caption.value for caption in app.caption)
    assert [one.label for one in app.get("download_button")].count(Words(language)("ledger.original")) == 1


def test_a_name_is_shown_as_it_is_written() -> None:
    assert plain("**[A_B](http://x)** ~$1") == r"\*\*\[A\_B\]\(http\://x\)\*\* \~\$1"


def test_the_search_box_keeps_the_rows_that_hold_the_text() -> None:
    app = opened("lines", region="西南")
    app.text_input(key="lines.lines.search").input("小店").run()
    assert set(app.dataframe[0].value["customer_name"]) == {SMALL[1]}


def test_figures_are_sent_slim_and_equal_for_equal_rows() -> None:
    first, again = (opened("overview").get("plotly_chart")[0].proto.spec for _ in range(2))
    assert first == again
    assert len(json.dumps(json.loads(first)["layout"].get("template", {}))) < 1000


def test_a_changed_threshold_holds_at_once_and_can_be_taken_back() -> None:
    app = opened("settings")
    app.number_input(key="setting.stock_band").set_value(20.0).run()
    assert not app.exception
    assert dict(open_store().rows("select name, value from setting").to_pylist()[0].items())["value"] == "0.2"
    app.button(key="reset.stock_band").click().run()
    assert open_store().rows("select * from setting").num_rows == 0
    assert app.number_input(key="setting.stock_band").value == 30


def compare_one_edition() -> None:
    """What the review page shows below a selected edition."""
    import streamlit as st

    from analytics.review import edition
    from analytics.screen.review_changes import show_comparison
    from data.store import open_store

    show_comparison(edition.opened(open_store(), edition.editions(open_store())[0].edition_id, "zh"), [])
    st.button("next")


def test_a_comparison_of_meetings_stays_on_the_page_while_the_reader_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse(tmp_path, **company()).close()
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    edition.freeze(open_store(), Order("2026Q1"))
    settings.change(open_store(), "class_a_share", "0.5")
    app = AppTest.from_function(compare_one_edition, default_timeout=SECONDS).run()
    assert not app.expander
    app.button[0].click().run()
    told = [found.label for found in app.expander]
    assert told
    app.button[1].click().run()
    assert [found.label for found in app.expander] == told


def test_an_answer_is_about_the_file_that_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files that do not say their month ask one question each: May of one is not May of the other."""
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    app = opened("import_files")
    sold = {"甲": "客户,品名,数量,金额\n大丰家居,床,1,100.00\n", "乙": "客户,品名,数量,金额\n华美家具,柜,2,300.00\n"}
    app.file_uploader[0].set_value([(f"{name}.csv", text.encode(), "text/csv") for name, text in sold.items()]).run()
    assert len(app.text_input) == 2
    app.text_input[0].input("2024-05").run()
    assert len(app.text_input) == 1
    app.text_input[0].input("2024-04").run()
    assert not app.text_input
    told = " ".join(element.value for element in app.markdown)
    assert plain("2024-05-01") in told and plain("2024-04-01") in told


def test_a_file_of_several_months_offers_the_months_it_may_stand_under(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    app = opened("import_files")
    text = "2024年一季度销售\n客户,品名,数量,金额\n大丰家居,床,1,100.00\n华美家具,柜,2,300.00\n"
    app.file_uploader[0].set_value([("客户销售.csv", text.encode(), "text/csv")]).run()
    assert not app.exception and not app.text_input
    (asked,) = app.radio
    assert len(asked.options) == 2
    asked.set_value("2024-03").run()
    assert not app.radio
    assert plain("2024-03-01") in " ".join(element.value for element in app.markdown)


def test_a_heading_with_marks_stands_in_a_question_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    app = opened("import_files")
    text = "日期,客户,品名,数量,*销售额,*开票金额\n2024-05-01,大丰家居,床,1,100,90\n2024-05-02,小店,柜,2,300,280\n"
    app.file_uploader[0].set_value([("明细.csv", text.encode(), "text/csv")]).run()
    (asked,) = app.radio
    told = " ".join(asked.options)
    assert plain("*销售额") in told and plain("*开票金额") in told


def test_every_question_that_a_file_may_need_can_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    asked = [
        path.with_suffix("")
        for path in sorted((Path(__file__).parent / "messy").glob("*.toml"))
        if tomllib.loads(path.read_text("utf-8"))["outcome"] == "needs_decision"
    ]
    app = opened("import_files")
    app.file_uploader[0].set_value([(path.name, path.read_bytes(), "") for path in asked]).run()
    assert not app.exception
    assert len(app.radio) + len(app.text_input) >= len(asked) > 10
