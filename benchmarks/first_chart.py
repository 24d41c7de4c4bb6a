"""From the click on a room in the menu to its first picture, in Chromium, on a served dashboard.

python -m benchmarks.first_chart ADDRESS [TIMES]      e.g. http://localhost:8501
"""

from __future__ import annotations

import shutil
import sys
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from analytics.rooms import ROOMS

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
LEFT = "document.querySelectorAll('.js-plotly-plot').forEach(plot => plot.dataset.left = '1')"
DRAWN = (
    "key => location.pathname.endsWith('/' + key) &&"
    " [...document.querySelectorAll('.js-plotly-plot:not([data-left]) .main-svg')]"
    ".some(plot => plot.getBoundingClientRect().height > 0)"
)


def first_chart(page: Page, room: str) -> float:
    """Seconds until a picture that was not on the page before is drawn."""
    page.evaluate(LEFT)
    link = page.locator(f'[data-testid="stSidebarNav"] a[href$="/{room}"]')
    started = perf_counter()
    link.click()
    page.wait_for_function(DRAWN, arg=room)
    taken = perf_counter() - started
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(500)
    return taken


def main(address: str, times: int) -> None:
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 720}, locale="zh-CN")
        page.goto(address)
        page.wait_for_selector(".js-plotly-plot .main-svg")
        page.wait_for_timeout(3000)
        for visit in range(times):
            print(f"visit {visit + 1}")
            for room in (*ROOMS[1:],):
                print(f"  {room:24}{first_chart(page, room):6.2f} s")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], int((sys.argv[2:] or ["2"])[0]))
