"""Nothing leaves the machine, and nothing is missing because of it."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Visit

PAGES = (
    "overview",
    "key_accounts",
    "declining_customers",
    "customer?customer=C01",
    "lines",
    "settings",
    "import_files",
)
Visiting = Callable[..., Visit]


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_no_request_goes_to_another_host(dashboard: str, visit: Visiting, locale: str) -> None:
    visited = visit(locale)
    for page in PAGES:
        visited.open(f"{dashboard}/{page}")
    hosts = {urlsplit(url).netloc for url in visited.requests if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(dashboard).netloc}


def test_the_browser_finds_nothing_against_the_policy(dashboard: str, visit: Visiting) -> None:
    visited = visit()
    for page in PAGES:
        visited.open(f"{dashboard}/{page}")
    assert [said for said in visited.complaints if "Content Security Policy" in said] == []


def test_every_answer_forbids_other_hosts(dashboard: str) -> None:
    for path in ("/", "/assets/style.css", "/_stcore/health", "/static/favicon.png"):
        with urllib.request.urlopen(f"{dashboard}{path}") as answer:
            policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self';")
        assert "http:" not in policy
        assert "https:" not in policy


def test_chinese_is_written_in_our_own_font(dashboard: str, visit: Visiting) -> None:
    visited = visit()
    page = visited.open(dashboard)
    page.wait_for_function("""
        [...document.fonts].some(face => face.status === 'loaded' && face.family.includes('Noto Sans SC Variable'))
    """)
    assert any("/assets/fonts/files/" in url for url in visited.requests)
