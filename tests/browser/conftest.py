"""A served warehouse and a Chromium that looks at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.helpers import warehouse
from tests.small_company import company

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SCREEN = {"width": 1280, "height": 720}
PATIENCE = 60_000  # milliseconds, for a machine that does many things at once
START_SECONDS = 90
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def found_browser() -> str:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path:
        return path
    reason = f"no browser found: none of {', '.join(NAMES)} is on the PATH; install Chromium to run the browser tests"
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = found_browser()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@dataclass
class Served:
    """A running dashboard: where it is, and its process."""

    address: str
    process: subprocess.Popen[bytes]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def serve(folder: Path) -> Served:
    """The dashboard over the warehouse of a folder, once it answers."""
    port = free_port()
    log = (folder / "server.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "DATA_URL": f"duckdb:///{folder / 'warehouse.duckdb'}"},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    served = Served(f"http://127.0.0.1:{port}", process)
    wait_until_up(served, folder / "server.log")
    return served


def wait_until_up(served: Served, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{served.address}/_stcore/health", timeout=2)
            return
        except (URLError, OSError):
            assert served.process.poll() is None, log.read_text(errors="replace")
            time.sleep(0.3)
    stop(served)
    pytest.fail(f"the dashboard did not come up: {log.read_text(errors='replace')}")


def stop(served: Served) -> None:
    served.process.terminate()
    try:
        served.process.wait(20)
    except subprocess.TimeoutExpired:
        served.process.kill()


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard over the small company."""
    found_browser()
    folder = tmp_path_factory.mktemp("served")
    warehouse(folder, **company()).close()
    served = serve(folder)
    yield served.address
    stop(served)


@pytest.fixture
def empty_dashboard(tmp_path: Path) -> Iterator[str]:
    """The address of a dashboard over a warehouse that holds nothing."""
    found_browser()
    served = serve(tmp_path)
    yield served.address
    stop(served)


@dataclass
class Visit:
    """One reader's browser tab, and everything it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, url: str) -> Page:
        """The page once its title and, where it has one, its first picture stand."""
        self.page.goto(url)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until the server has nothing more to say."""
        self.page.locator("h1").first.wait_for(timeout=PATIENCE)
        self.page.wait_for_function(
            "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'", timeout=PATIENCE
        )


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens tabs: visit(locale="zh-CN", width=1280, height=720)."""
    contexts = []

    def new(locale: str = "zh-CN", **size: int) -> Visit:
        context = browser.new_context(locale=locale, viewport={**SCREEN, **size}, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        visited = Visit(context.new_page())
        visited.page.on("request", lambda request: visited.requests.append(request.url))
        visited.page.on("websocket", lambda socket: visited.requests.append(socket.url))
        visited.page.on("console", lambda said: visited.complaints.append(said.text) if said.type == "error" else None)
        visited.page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        return visited

    yield new
    for context in contexts:
        context.close()
