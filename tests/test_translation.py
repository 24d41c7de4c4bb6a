"""Streamlit's own strings are known as Streamlit writes them, so that an upgrade cannot change them unseen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit

from analytics.screen.translation import PREFIX, dictionary
from analytics.words import LOCALES
from data.messages import catalog

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
# Streamlit puts these together when it runs.
IN_PARTS = {
    "streamlit.press_enter": ("Press Enter to ", "apply"),
    "streamlit.no_such_page": ("The page that you have requested does not seem", "Running the app's main page."),
}  # fmt: skip


@pytest.fixture(scope="module")
def scripts() -> str:
    return "".join(path.read_text("utf-8", errors="ignore") for path in SCRIPTS.glob("*.js"))


def parts(key: str, said: str) -> tuple[str, ...]:
    longest = max(re.split(r"\{\w+\}", said), key=len)
    return IN_PARTS.get(key, (longest.strip(" :,"),))


def test_streamlit_says_what_the_dictionary_translates(scripts: str) -> None:
    english = {key: said for key, said in catalog("en", LOCALES).items() if key.startswith(PREFIX)}
    gone = [said for key, said in english.items() if not all(part in scripts for part in parts(key, said))]
    assert len(english) > 50
    assert not gone


def test_chinese_readers_get_no_english_back() -> None:
    assert all(re.search(r"[一-鿿]", ours) for ours in dictionary("zh").values())


def test_english_readers_get_streamlit_as_it_is() -> None:
    assert dictionary("en") == {}
