"""From the click on a room in the menu to its first picture, in Chromium, on a served dashboard.

python -m benchmarks.first_chart ADDRESS [TIMES]      e.g. http://localhost:8501
"""

from __future__ import annotations

import sys

from playwright.sync_api import Page, sync_playwright

from analytics.export.pdf import browser
from analytics.rooms import ROOMS

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
SETTLE_MILLISECONDS = 3000
# Asked inside the page, frame by frame: what runs outside hears of a picture only when all others are drawn.
CLICK = """
room => new Promise(drawn => {
  const picture = `[class*="st-key-exhibit-${room}-"] .js-plotly-plot .main-svg`;
  const clicked = performance.now();
  document.querySelector(`[data-testid="stSidebarNav"] a[href$="/${room}"]`).click();
  const look = () => document.querySelector(picture)
    ? requestAnimationFrame(() => drawn((performance.now() - clicked) / 1000))
    : requestAnimationFrame(look);
  look();
})
"""


def first_chart(page: Page, room: str) -> float:
    """Seconds until the room's first picture is on the screen."""
    taken = float(page.evaluate(CLICK, room))
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    return taken


def main(address: str, times: int) -> None:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser(), args=list(FLAGS))
        page = started.new_page(viewport={"width": 1280, "height": 720}, locale="zh-CN")
        page.goto(address)
        page.wait_for_selector(".js-plotly-plot .main-svg")
        page.wait_for_timeout(SETTLE_MILLISECONDS)
        for visit in range(times):
            print(f"visit {visit + 1}")
            for room in ROOMS[1:]:
                print(f"  {room:24}{first_chart(page, room):6.2f} s")
        started.close()


if __name__ == "__main__":
    main(sys.argv[1], int((sys.argv[2:] or ["2"])[0]))
