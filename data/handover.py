"""Hands a command to the server that holds the warehouse, since one process owns the file."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, NoReturn

from data import progress
from data.messages import say
from data.store import warehouse_path

ROUTE = "/command"
WAIT_SECONDS = 3600


@dataclass(frozen=True)
class Outcome:
    """What a command leaves: its exit status and what it prints."""

    code: int
    out: str
    err: str


class BadUsage(Exception):
    """Words that no command understands."""


class NoOutcome(Exception):
    """A command that broke in the server."""


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving the process, which may be the server."""

    def error(self, message: str) -> NoReturn:
        raise BadUsage(f"{self.format_usage()}{message}")


def address_file() -> Path:
    """Where the server that holds the warehouse writes its address and token."""
    return warehouse_path().with_suffix(".server.json")


def announce(port: int) -> str:
    """Writes the server's address for commands, readable by this user only; returns the token."""
    token = secrets.token_urlsafe(32)
    path = address_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as stream:
        json.dump({"url": f"http://127.0.0.1:{port}{ROUTE}", "token": token}, stream)
    return token


def withdraw() -> None:
    """The server stops: nobody is there to take commands."""
    address_file().unlink(missing_ok=True)


def hand_over(module: str, arguments: Sequence[str], folder: Path) -> Outcome:
    """The outcome of a command run in the server; says what to do where no server answers or the command breaks."""
    from http.client import HTTPException  # most commands find no server to ask

    try:
        address = json.loads(address_file().read_text("utf-8"))
        body = json.dumps({"module": module, "arguments": list(arguments), "folder": str(folder)}).encode()
        answer = _asked(address["url"], address["token"], body)
    except (OSError, ValueError, KeyError):
        return Outcome(3, "", say("delivery.busy", "zh", path=warehouse_path()) + "\n")
    try:
        with answer:
            return _heard(answer)
    except (OSError, HTTPException, NoOutcome):
        return Outcome(1, "", say("delivery.broken", "zh", command=" ".join(arguments)) + "\n")


def _asked(url: str, token: str, body: bytes) -> IO[bytes]:
    from urllib.request import ProxyHandler, Request, build_opener

    request = Request(url, body, {"Content-Type": "application/json", "Authorization": f"Bearer {token}"})
    # The server is on this machine; a proxy setting must not lead there by way of another.
    answer: IO[bytes] = build_opener(ProxyHandler({})).open(request, timeout=WAIT_SECONDS)
    return answer


def _heard(lines: Iterable[bytes]) -> Outcome:
    """The outcome on the last line; the steps before it are told to whoever listens here. Raises NoOutcome."""
    for line in lines:
        said = json.loads(line)
        if "outcome" in said:
            return Outcome(**said["outcome"])
        if "step" not in said:
            break
        path, *rest = said["step"]
        progress.tell(progress.Step(Path(path), *rest))
    raise NoOutcome


def spoken(run: Callable[[], Outcome]) -> Iterator[str]:
    """Runs a command in a thread of its own; a line for each step it takes, then one for its outcome."""
    said: SimpleQueue[dict[str, object]] = SimpleQueue()

    def act() -> None:
        with progress.told_to(lambda step: said.put({"step": [str(step.path), step.name, step.rows, step.of]})):
            try:
                said.put({"outcome": asdict(run())})
            except BaseException:
                said.put({})
                raise

    Thread(target=act, name="command").start()
    while "step" in (line := said.get()):
        yield json.dumps(line) + "\n"
    yield json.dumps(line) + "\n"


def as_text_table(rows: Sequence[Mapping[str, object]]) -> str:
    """Rows as columns of text that line up, Chinese characters counted as two."""
    if not rows:
        return "—"
    names = list(rows[0])
    lines = [names, *[["—" if row[name] is None else str(row[name]) for name in names] for row in rows]]
    widths = [max(text_width(line[place]) for line in lines) for place in range(len(names))]
    return "\n".join(
        "  ".join(cell + " " * (width - text_width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def text_width(text: str) -> int:
    """The columns that a text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
