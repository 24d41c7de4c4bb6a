"""The files that a deck can be taken home as, by their kind; without any screen."""

from __future__ import annotations

import re
from collections.abc import Callable

from analytics.export.html import html
from analytics.export.pdf import pdf
from analytics.export.pptx import pptx
from analytics.export.xlsx import xlsx
from analytics.review import facts
from analytics.review.building import Progress
from analytics.review.slides import Deck
from analytics.words import Words

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "html": "text/html",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
UNFIT = re.compile(r"[^\w.()（）-]+")
WRITERS: dict[str, Callable[[Deck, Progress | None], bytes]] = {
    "pptx": pptx,
    "html": lambda deck, _progress: html(deck).encode("utf-8"),
    "xlsx": xlsx,
    "pdf": lambda deck, _progress: pdf(deck),
}


def written(deck: Deck, kind: str, progress: Progress | None = None) -> bytes:
    """The deck as a file of a kind. Raises KeyError for an unknown kind, NoBrowser for pdf without one."""
    return WRITERS[kind](deck, progress)


def file_name(deck: Deck, kind: str) -> str:
    """What the file is called: the meeting, and its edition where it is frozen."""
    name = facts.title(deck, Words(deck.language))
    named = f"{name} {deck.edition}" if deck.edition else name
    return f"{UNFIT.sub('-', named)}.{kind}"
