"""Writes all messy files again, or those of the themes named: `python -m tests.make_messy totals wide`."""

from __future__ import annotations

import inspect
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

SHARED = {"__init__", "__main__", "expecting", "goods", "paper"}


def main(themes: list[str]) -> None:
    """Calls every function of a theme that takes nothing: each writes one file."""
    here = Path(__file__).parent
    for theme in themes or sorted({path.stem for path in here.glob("*.py")} - SHARED):
        _write(import_module(f"{__package__}.{theme}"))


def _write(theme: ModuleType) -> None:
    for name, value in vars(theme).items():
        own = inspect.isfunction(value) and value.__module__ == theme.__name__
        if own and not name.startswith("_") and not inspect.signature(value).parameters:
            value()


main(sys.argv[1:])
