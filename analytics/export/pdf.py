"""The deck's HTML printed to PDF by a browser of this machine; uses no service and no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from analytics.export.html import html
from analytics.review.slides import Deck

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--virtual-time-budget=8000",
)
SECONDS = 60


class NoBrowser(RuntimeError):
    """No Chromium, Chrome or Edge on this machine: the reader prints the HTML file from a browser."""


def browser() -> str | None:
    """The browser that can print; None where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in PLACES if Path(place).exists()), None)


def pdf(deck: Deck) -> bytes:
    """One page per slide, letters as letters. Raises NoBrowser, subprocess.TimeoutExpired, OSError."""
    program = browser()
    if program is None:
        raise NoBrowser
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page, printed = Path(folder) / "deck.html", Path(folder) / "deck.pdf"
        page.write_text(html(deck, draw_all=True), "utf-8")
        command = [program, *FLAGS, *_as_root(), f"--user-data-dir={folder}/profile", f"--print-to-pdf={printed}"]
        subprocess.run([*command, page.as_uri()], capture_output=True, timeout=SECONDS, check=True)
        return printed.read_bytes()


def _as_root() -> list[str]:
    """Chromium refuses its sandbox to the administrator of a Linux machine."""
    return ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []
