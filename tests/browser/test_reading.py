"""A reader's way through the pages: cold links, language, clicks in pictures and rows, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from analytics.rooms import ROOMS
from analytics.words import Words
from tests.browser.conftest import ROOT, Visit
from tests.small_company import BIG

SHOTS = ROOT / "tests" / "screenshots"
ZH, EN = Words("zh"), Words("en")
Visiting = Callable[..., Visit]


def chosen(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def exhibit(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-exhibit-{name}")


def click_point(page: Page, within: Locator, place: int = 0) -> None:
    """A click in the middle of a bar, as a mouse does it."""
    bar = within.locator(".js-plotly-plot .bars .point path").nth(place)
    bar.wait_for()
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("room", ROOMS)
def test_a_cold_link_to_a_room_shows_the_frame_and_the_page(dashboard: str, visit: Visiting, room: str) -> None:
    page = visit().open(f"{dashboard}/{room}")
    expect(page.locator("h1")).to_have_text(ZH(f"{room}.title"))
    expect(page.locator("[data-testid=stSidebarNav]")).to_contain_text(ZH("settings.title"))
    expect(page.locator(".st-key-scope-bar")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_cold_link_keeps_its_choice_and_the_first_change_is_not_lost(dashboard: str, visit: Visiting) -> None:
    page = visit().open(f"{dashboard}/key_accounts?region={quote('西南')}")
    expect(page.locator(".st-key-breadcrumbs")).to_contain_text("西南")
    page.locator(".st-key-language").get_by_text(EN("language.en"), exact=True).click()
    expect(page.locator("h1")).to_have_text(EN("key_accounts.title"))
    assert chosen(page) == {"region": ["西南"], "lang": ["en"]}


def test_the_language_follows_the_browser_and_stays_on_the_next_page(dashboard: str, visit: Visiting) -> None:
    page = visit("en-US").open(dashboard)
    expect(page.locator("h1")).to_have_text(EN("overview.title"))
    page.locator(".st-key-language").get_by_text(ZH("language.zh"), exact=True).click()
    expect(page.locator("h1")).to_have_text(ZH("overview.title"))
    page.get_by_role("link", name=ZH("expenses.title")).click()
    expect(page.locator("h1")).to_have_text(ZH("expenses.title"))
    assert chosen(page) == {"lang": ["zh"]}


def test_a_clicked_bar_drills_down_and_the_back_button_leads_up(dashboard: str, visit: Visiting) -> None:
    page = visit().open(dashboard)
    click_point(page, exhibit(page, "overview-by_level"))
    expect(page.locator(".st-key-breadcrumbs")).to_contain_text("华东")
    assert chosen(page) == {"region": ["华东"]}
    page.go_back()
    expect(page.locator(".st-key-breadcrumbs")).to_have_count(0)
    assert chosen(page) == {}


def test_a_customer_opens_as_its_card_and_the_breadcrumb_leads_back_to_the_room(
    dashboard: str, visit: Visiting
) -> None:
    page = visit().open(f"{dashboard}/key_accounts?region={quote('西南')}")
    click_point(page, exhibit(page, "key_accounts-accounts"))
    expect(page.locator("h1")).to_have_text(ZH("customer.title"))
    expect(page.locator("h2").first).to_contain_text(BIG[1])
    assert chosen(page)["customer"] == [BIG[0]]
    page.locator(".st-key-breadcrumbs").get_by_role("button", name="西南").click()
    expect(page.locator("h1")).to_have_text(ZH("key_accounts.title"))
    assert chosen(page) == {"region": ["西南"]}


def test_a_series_of_the_card_opens_its_lines_with_file_and_row(dashboard: str, visit: Visiting) -> None:
    page = visit().open(f"{dashboard}/customer?customer={BIG[0]}")
    click_point(page, exhibit(page, "customer-series"))
    expect(page.locator("h1")).to_have_text(ZH("lines.title"))
    assert set(chosen(page)) == {"customer", "series"}


def test_a_table_leaves_as_a_csv_that_excel_reads(dashboard: str, visit: Visiting, tmp_path: Path) -> None:
    page = visit().open(f"{dashboard}/lines")
    with page.expect_download() as download:
        page.get_by_role("button", name=ZH("table.csv")).first.click()
    target = tmp_path / download.value.suggested_filename
    download.value.save_as(target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in target.read_text("utf-8-sig")


def test_streamlit_speaks_chinese_where_the_page_does(dashboard: str, visit: Visiting) -> None:
    page = visit().open(f"{dashboard}/lines")
    expect(page.get_by_label(ZH("streamlit.choose_date"))).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    page.get_by_role("link", name=ZH("import_files.title")).click()
    expect(page.locator("[data-testid=stFileUploader]")).to_contain_text(ZH("streamlit.upload"))
    page.locator(".st-key-language").get_by_text(EN("language.en"), exact=True).click()
    expect(page.locator("h1")).to_have_text(EN("import_files.title"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_picture_is_in_sight_without_scrolling(
    dashboard: str, visit: Visiting, language: str, width: int, height: int
) -> None:
    SHOTS.mkdir(exist_ok=True)
    page = visit(width=width, height=height).open(f"{dashboard}/key_accounts?lang={language}")
    picture = page.locator("[class*='st-key-exhibit-']").first.locator(".js-plotly-plot")
    picture.wait_for()
    box = picture.bounding_box()
    page.screenshot(path=SHOTS / f"key_accounts-{language}-{width}x{height}.png")
    assert box
    assert box["y"] + box["height"] * 0.8 < height
    assert page.evaluate("document.documentElement.scrollWidth") <= width
