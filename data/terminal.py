"""Progress on a terminal: one line on stderr, written over and over, that leaves nothing behind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from data.handover import text_width
from data.messages import say
from data.progress import LOADING, READING, Progress, told_to

COLUMNS = 80  # of a terminal that does not say
BEGINNING, REST_OF_LINE = "\r", "\x1b[K"


@contextmanager
def shown_on_terminal(language: str) -> Iterator[None]:
    """Shows how far files are while somebody looks at stderr; says nothing into files and pipes."""
    if not sys.stderr.isatty():
        yield
        return
    try:
        with told_to(Progress((*READING, *LOADING), lambda progress: _write(line_of(progress, language)))):
            yield
    finally:
        _write("")


def line_of(progress: Progress, language: str) -> str:
    """42 %, 3 of 7 files, and what is being done with the one of them that was heard of last."""
    if not progress.running:
        return ""
    step = progress.running[-1]
    doing = say(f"progress.{step.name}", language)
    place = list(progress.at).index(step.path) + 1
    numbers = {"percent": f"{progress.share:.0%}", "place": place, "files": len(progress.at), "rows": f"{step.of:,}"}
    key = "progress.line_rows" if step.of else "progress.line"
    return say(key, language, file=step.path.name, doing=doing, **numbers)


def fitting(line: str, columns: int) -> str:
    """As much of a line as a terminal holds: what is longer would not be written over."""
    while text_width(line) >= columns:
        line = line[:-1]
    return line


def _write(line: str) -> None:
    columns = os.get_terminal_size(sys.stderr.fileno()).columns or COLUMNS
    sys.stderr.write(BEGINNING + fitting(line, columns) + REST_OF_LINE)
    sys.stderr.flush()
