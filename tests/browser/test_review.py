"""The deck on the projector: stepped by keys, measured by its boxes; and the way to the desk and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from analytics.export.html import html
from analytics.export.pdf import pdf
from analytics.review.building import Order, build
from data.messages import LANGUAGES
from data.store import Store
from tests.browser.conftest import Visit
from tests.helpers import warehouse
from tests.small_company import company

SIZES = ((1280, 720), (1920, 1080))
PERIOD = "2026Q1"
# Everything wrong with the slide in sight: texts below 24 px (at 1280 by 720), cut off, or over one another.
MEASURE = Path(__file__).with_name("measure.js").read_text("utf-8")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return warehouse(tmp_path_factory.mktemp("deck"), **company())


@pytest.fixture(scope="module", params=LANGUAGES)
def deck_file(store: Store, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("usb") / "deck.html"
    path.write_text(html(build(store, Order(PERIOD, request.param, "王经理"))), "utf-8")
    return path


def opened(visit: Callable[..., Visit], path: Path, width: int, height: int) -> Visit:
    tab = visit(width=width, height=height)
    tab.page.goto(path.as_uri())
    started(tab.page)
    return tab


def started(page: Page) -> None:
    page.locator("body[data-started]").wait_for(state="attached")


def place(page: Page) -> str:
    return page.locator(".slide.here .number").inner_text()


def count(page: Page) -> int:
    return page.locator(".slide").count()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_slide_fits_the_screen_and_can_be_read_from_the_back(
    visit: Callable[..., Visit], deck_file: Path, width: int, height: int
) -> None:
    tab = opened(visit, deck_file, width, height)
    wrong = []
    for number in range(1, count(tab.page) + 1):
        assert place(tab.page).startswith(f"{number} /")
        wrong += [f"{number}: {found}" for found in tab.page.evaluate(MEASURE)]
        tab.page.keyboard.press("PageDown")
    assert count(tab.page) >= 13
    assert not wrong
    assert not tab.complaints


def test_the_keys_of_a_presenter_step_jump_blacken_and_stop_at_the_ends(
    visit: Callable[..., Visit], deck_file: Path
) -> None:
    page = opened(visit, deck_file, 1280, 720).page
    last = count(page)
    for keys, expected in (
        (["ArrowRight"], 2),
        ([" "], 3),
        (["PageDown"], 4),
        (["ArrowLeft"], 3),
        (["PageUp"], 2),
        (["End"], last),
        (["PageDown"], last),
        (["Home"], 1),
        (["PageUp"], 1),
        (["1", "1", "Enter"], 11),
        (["9", "9", "Enter"], last),
        (["5", "Escape", "Enter"], last),
    ):
        for key in keys:
            page.keyboard.press(key)
        assert place(page) == f"{expected} / {last}", keys
        assert page.url.endswith(f"#{expected}")
    page.keyboard.press("b")
    assert page.locator("#black").is_visible()
    page.keyboard.press("PageUp")
    assert page.locator("#black").is_hidden() and place(page).startswith(f"{last - 1} /")


def test_a_deck_from_a_stick_asks_for_nothing_and_goes_on_where_it_was(
    visit: Callable[..., Visit], deck_file: Path
) -> None:
    tab = opened(visit, deck_file, 1280, 720)
    tab.page.keyboard.press("End")
    tab.page.reload()
    started(tab.page)
    assert place(tab.page).startswith(f"{count(tab.page)} /")
    assert not [url for url in tab.requests if not url.startswith(("file:", "data:"))]
    assert tab.page.locator(".to-desk:visible").count() == 0


def test_the_next_slide_is_drawn_before_it_is_asked_for(visit: Callable[..., Visit], deck_file: Path) -> None:
    page = opened(visit, deck_file, 1280, 720).page
    page.wait_for_function("[...document.querySelectorAll('.plot')].every((plot) => plot.querySelector('.main-svg'))")


def test_a_slide_leads_to_its_page_in_the_same_scope_and_back_to_itself(
    visit: Callable[..., Visit], dashboard: str
) -> None:
    tab = visit()
    desk = tab.open(f"{dashboard}/quarterly_review?lang=zh&meeting={PERIOD}&region=西南")
    with desk.context.expect_page() as opening:
        desk.locator(".st-key-review-actions a").first.click()
    page = opening.value
    started(page)
    page.keyboard.press("4")
    page.keyboard.press("Enter")
    name = page.locator(".slide.here").get_attribute("data-name") or ""
    page.locator(".slide.here a.to-desk").click()
    page.locator("[data-testid=stApp] h1").first.wait_for()
    assert re.search(r"cut=2026-03-31&period=quarter&region=", page.url)
    page.go_back()
    started(page)
    assert page.url.endswith("#4")
    assert page.locator(".slide.here").get_attribute("data-name") == name
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"/quarterly_review\?"))


def test_a_deck_that_nobody_holds_is_not_served(visit: Callable[..., Visit], dashboard: str) -> None:
    answer = visit().page.request.get(f"{dashboard}/deck/guessed")
    assert answer.status == 404


def test_the_pdf_has_a_page_for_the_cover_and_each_slide(store: Store) -> None:
    deck = build(store, Order(PERIOD, author="王经理"))
    content = pdf(deck)
    assert content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == len(deck.slides) + 1
