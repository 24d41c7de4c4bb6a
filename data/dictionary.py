"""The dictionary `datasets.toml` as typed objects, without reading any file of a sender."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from data.meaning.headers import key

PATH = Path(__file__).parent / "datasets.toml"
MONEY, QUANTITY, PRICE = "money", "quantity", "price"
MEASURES = (MONEY, QUANTITY, PRICE)
DATES = ("date", "month")
_SECTIONS = ("nouns", "endings", "common", "foreign", "calendar", "other")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Field:
    """One field of a dataset. ranks: its other names, the preferred rank first."""

    name: str
    type: str
    required: bool
    ranks: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(name for rank in self.ranks for name in rank)

    @cached_property
    def rank_of(self) -> Mapping[str, tuple[int, int]]:
        """Normalised name → (rank, place in it); lower is preferred."""
        found: dict[str, tuple[int, int]] = {}
        for number, rank in enumerate(self.ranks):
            for place, name in enumerate(rank):
                found.setdefault(key(name), (number, place))
        return found

    @property
    def is_measure(self) -> bool:
        return self.type in MEASURES

    @property
    def is_date(self) -> bool:
        return self.type in DATES

    def label(self, language: str) -> str:
        """The field's name as the reader calls it."""
        wanted = (n for n in (*self.labels, *self.names) if bool(_CHINESE.search(n)) == (language == "zh"))
        return next(wanted, self.name)


@dataclass(frozen=True)
class Dataset:
    """One dataset: its fields in order, its date field, its key and the measures it lives on."""

    name: str
    date: str
    key: tuple[str, ...]
    measures: tuple[str, ...]
    words: tuple[str, ...]
    fields: Mapping[str, Field]

    @cached_property
    def totals(self) -> tuple[str, ...]:
        """The money and quantity fields, whose sums are reported."""
        return tuple(f.name for f in self.fields.values() if f.type in (MONEY, QUANTITY))


@dataclass(frozen=True)
class Kind:
    """A kind of column or sheet that is known but not loaded."""

    name: str
    names: frozenset[str]
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    decisive: frozenset[str] = frozenset()


@cache
def _tree() -> dict[str, Any]:
    return tomllib.loads(PATH.read_text("utf-8"))


def _ranks(names: list[Any]) -> Iterator[tuple[str, ...]]:
    """A list of lists is a list of ranks; a plain list is one rank for each name."""
    for item in names:
        yield tuple(item) if isinstance(item, list) else (item,)


def _noun_names(spec: Mapping[str, Any]) -> list[str]:
    """客户 + 编码, customer + id: every noun of the field with every ending."""
    if "noun" not in spec:
        return []
    nouns, endings = _tree()["nouns"][spec["noun"]], _tree()["endings"][spec["ending"]]
    bare = nouns if "" not in endings else []  # last of all: 售达方 is the code where 售达方名称 stands beside it
    return [*(noun + ending for ending in endings for noun in nouns), *bare]


def _field(name: str, spec: Mapping[str, Any]) -> Field:
    common = {} if spec.get("own") else _tree()["common"].get(name, {})
    names = [*spec.get("names", []), *common.get("names", [])]
    ranks = [*_ranks(names), *((n,) for n in _noun_names(common))]
    required, labels = bool(spec.get("required", False)), tuple(spec.get("label", ()))
    return Field(name, spec["type"], required, tuple(ranks), labels)


@cache
def datasets() -> Mapping[str, Dataset]:
    """The datasets that can be loaded, in the order of the dictionary."""
    return {
        name: Dataset(
            name,
            spec["date"],
            tuple(spec["key"]),
            tuple(spec["measures"]),
            tuple(spec["words"]),
            {field: _field(field, about) for field, about in spec["fields"].items()},
        )
        for name, spec in _tree().items()
        if name not in _SECTIONS
    }


def _kinds(section: str) -> Mapping[str, Kind]:
    return {
        name: Kind(
            name,
            frozenset(key(n) for n in (*spec.get("names", []), *spec.get("decisive", []))),
            tuple(spec.get("words", [])),
            tuple(spec.get("parts", [])),
            frozenset(key(n) for n in spec.get("decisive", [])),
        )
        for name, spec in _tree()[section].items()
    }


@cache
def foreign() -> Mapping[str, Kind]:
    """Columns that no dataset keeps: cost, profit, tax, remarks…"""
    return _kinds("foreign")


@cache
def others() -> Mapping[str, Kind]:
    """Kinds of sheet that are known but not loaded: product lists, price lists…"""
    return _kinds("other")


@cache
def calendar() -> Mapping[str, frozenset[str]]:
    """Names of columns that hold one part of a date: year, month, day, quarter."""
    return {part: frozenset(key(n) for n in names) for part, names in _tree()["calendar"].items()}
