"""Text from files for places where Streamlit reads Markdown."""

from __future__ import annotations

MARKS = "\\`*_{}[]()#+-.!~$|<>:"


def plain(text: str) -> str:
    """The text with its marks escaped, so that a name is shown as it is written."""
    return "".join(f"\\{mark}" if mark in MARKS else mark for mark in text)
