"""Hands a command to the server that holds the warehouse, since one process owns the file."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

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
    """The outcome of a command run in the server; says what to do where no server answers."""
    try:
        address = json.loads(address_file().read_text("utf-8"))
        body = json.dumps({"module": module, "arguments": list(arguments), "folder": str(folder)}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {address['token']}"}
        request = Request(address["url"], body, headers)
        # The server is on this machine; a proxy setting must not lead there by way of another.
        with build_opener(ProxyHandler({})).open(request, timeout=WAIT_SECONDS) as response:
            return Outcome(**json.load(response))
    except (OSError, URLError, ValueError, KeyError):
        return Outcome(3, "", say("delivery.busy", "zh", path=warehouse_path()) + "\n")


def as_json(outcome: Outcome) -> dict[str, object]:
    return asdict(outcome)


def as_text_table(rows: Sequence[Mapping[str, object]]) -> str:
    """Rows as columns of text that line up, Chinese characters counted as two."""
    if not rows:
        return "—"
    names = list(rows[0])
    lines = [names, *[["—" if row[name] is None else str(row[name]) for name in names] for row in rows]]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(names))]
    return "\n".join(
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
