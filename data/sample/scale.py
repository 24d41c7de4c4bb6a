"""How large the sample company is to be, as commands are asked for it."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

USUAL_LINES = 85_000
LARGEST = 1_200  # times the usual lines: 100 million


def scale_of(text: str) -> int:
    """How many times the usual lines a command line asks for. Raises ArgumentTypeError beyond 100 million lines."""
    if not text.isdecimal() or not 1 <= int(text) <= LARGEST:
        raise ArgumentTypeError(f"{text}: expected 1 to {LARGEST} (times {USUAL_LINES:,} lines)")
    return int(text)


def add_scale(parser: ArgumentParser) -> None:
    """Gives a command `--scale`: how many times the usual lines, up to 100 million of them."""
    explained = f"times {USUAL_LINES:,} sales lines"
    parser.add_argument("--scale", type=scale_of, default=1, metavar=f"1…{LARGEST}", help=explained)
