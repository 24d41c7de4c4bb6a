"""Sentences in the reader's language, from the catalogs under `locales/`, without any screen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")
LOCALES = Path(__file__).parent / "locales"


def _flatten(tree: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{name}.")
        else:
            yield name, str(value)


@cache
def catalog(language: str, folder: Path = LOCALES) -> dict[str, str]:
    """Every sentence of one language under dotted keys: `[refused] empty = "…"` is `refused.empty`."""
    sentences: dict[str, str] = {}
    for path in sorted((folder / language).glob("*.toml")):
        sentences |= _flatten(tomllib.loads(path.read_text("utf-8")))
    return sentences


def say(key: str, language: str, **values: object) -> str:
    """The sentence of a key with its `{names}` filled in. Raises KeyError for an unknown key."""
    return catalog(language)[key].format(**values)


def listed(texts: Iterable[str], language: str) -> str:
    """The texts one after the other: `日期、客户`, `Date, Customer`."""
    return say("list.comma", language).join(texts)
