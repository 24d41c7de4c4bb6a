"""How far files are on their way into the warehouse; whoever wants to know listens, and nobody waits for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

READING, LOADING = ("reading", "finding", "checking", "comparing"), ("writing", "refreshing")
WAITING, DONE = "waiting", "done"


@dataclass(frozen=True)
class Step:
    """Where one file is: what is being done with it, and with how many of its rows that is over."""

    path: Path
    name: str
    rows: int = 0
    of: int = 0

    @property
    def is_over(self) -> bool:
        """Whether the step is over with all rows."""
        return 0 < self.of <= self.rows


Listener = Callable[[Step], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def tell(step: Step) -> None:
    """Says where a file is to whoever listens in this thread."""
    listener = _listener.get()
    if listener:
        listener(step)


def is_heard() -> bool:
    """Whether anybody listens in this thread."""
    return _listener.get() is not None


def tell_waiting(paths: Iterable[Path]) -> None:
    """Says which files are to come."""
    for path in paths:
        tell(Step(path, WAITING))


@contextmanager
def told_to(listener: Listener | None) -> Iterator[None]:
    """Every step taken meanwhile in this thread is told to the listener."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


class Progress:
    """A run over several files, as far as it was told; another thread may look at it meanwhile.

    steps: those that each file goes through, in order. show: is called after each.
    """

    def __init__(self, steps: Sequence[str], show: Callable[[Progress], None] | None = None) -> None:
        self.at: dict[Path, Step] = {}
        self.steps, self.show = tuple(steps), show

    def __call__(self, step: Step) -> None:
        if self.at.get(step.path) != step:
            self.at[step.path] = step
            if self.show:
                self.show(self)

    @property
    def running(self) -> list[Step]:
        """The files on their way: neither waiting nor through, nor read and waiting for the others."""
        return [step for step in self._steps if step.name not in (WAITING, DONE) and not step.is_over]

    @property
    def read(self) -> int:
        """How many files are read, whatever comes after."""
        return sum(step.is_over or step.name in (READING[-1], *LOADING, DONE) for step in self._steps)

    @property
    def rows(self) -> int:
        """How many rows the files have, as far as they were counted."""
        return sum(step.of for step in self._steps)

    @property
    def share(self) -> float:
        """From 0 to 1, every file and every step counted alike."""
        return sum(map(self._share, self._steps)) / max(len(self.at), 1)

    @property
    def _steps(self) -> list[Step]:
        return list(self.at.values())

    def _share(self, step: Step) -> float:
        if step.name not in self.steps:
            return float(step.name == DONE)
        return (self.steps.index(step.name) + (step.rows / step.of if step.of else 0)) / len(self.steps)


def note(place: Path, step: Step) -> None:
    """In a child: writes a step down where the parent looks. What cannot be written is not said."""
    with suppress(OSError), place.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps([step.name, step.rows, step.of]) + "\n")


def noted(place: Path, path: Path) -> Step | None:
    """The last step that a child wrote down whole; None before the first."""
    with suppress(OSError):
        lines = place.read_text("utf-8").rpartition("\n")[0].splitlines()
        return Step(path, *json.loads(lines[-1])) if lines else None
    return None
