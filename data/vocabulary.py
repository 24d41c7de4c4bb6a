"""The words of `vocabulary.toml`: units, currencies, totals, months. Knows no dataset."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

WORD_EDGE = "(?:(?<![A-Za-z0-9])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?![A-Za-z0-9]))"
PATH = Path(__file__).parent / "vocabulary.toml"


@cache
def _tree() -> Mapping[str, Any]:
    return tomllib.loads(PATH.read_text("utf-8"))


def text(section: str, name: str) -> str:
    """One entry as a pattern, in which words end at underscores as well: target_sales names a target."""
    return of_cells(section, name).replace(r"\b", WORD_EDGE)


def of_cells(section: str, name: str) -> str:
    """One entry as a pattern for whole columns, which looks at nothing behind or ahead."""
    return str(_tree()[section][name])


def words(section: str, name: str = "words") -> tuple[str, ...]:
    """One entry as its words."""
    return tuple(of_cells(section, name).split())


def names(section: str) -> Mapping[str, str]:
    """A section as name → value."""
    return {name: str(value) for name, value in _tree()[section].items()}


def factors(section: str) -> Mapping[str, Decimal]:
    """A section as unit → factor."""
    return {name: Decimal(value) for name, value in names(section).items()}
