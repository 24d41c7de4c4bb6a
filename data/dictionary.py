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
MONEY, QUANTITY, PRICE, NUMBER = "money", "quantity", "price", "number"
ADDITIVE = (MONEY, QUANTITY)
MEASURES = (*ADDITIVE, PRICE, NUMBER)
DATES = ("date", "month")
_SECTIONS = ("nouns", "endings", "common", "foreign", "calendar", "other")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Field:
    """One field of a dataset.

    ranks: its other names, the preferred rank first. never_filled: a blank cell never stands for the one
    above. strict: known by whole names only, as figures of a register and second dates are.
    """

    name: str
    type: str
    required: bool
    ranks: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...] = ()
    never_filled: bool = False
    strict: bool = False

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
    def is_text(self) -> bool:
        """Names and ids."""
        return not self.is_measure and not self.is_date

    @property
    def adds_up(self) -> bool:
        """Whether a sum of its values says anything: prices and days late have none."""
        return self.type in ADDITIVE

    @property
    def is_date(self) -> bool:
        return self.type in DATES

    def label(self, language: str) -> str:
        """The field's name as the reader calls it."""
        wanted = (n for n in (*self.labels, *self.names) if bool(_CHINESE.search(n)) == (language == "zh"))
        return next(wanted, self.name)


@dataclass(frozen=True)
class Dataset:
    """One dataset: its fields in order, its date field, its key and the measures it lives on.

    owner: the fields that say whose a line is. needs: a line needs one field of each. at_end: its figures
    stand at the end of a period. is_standing: a list that holds until the next one; it may have no date.
    stand_in: the figure that lines may live on where a table has none of the measures; '' where there is none.
    """

    name: str
    date: str
    key: tuple[str, ...]
    measures: tuple[str, ...]
    owner: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]
    at_end: bool
    is_standing: bool
    words: tuple[str, ...]
    fields: Mapping[str, Field]
    stand_in: str = ""

    @property
    def is_register(self) -> bool:
        """Whether its tables are told by all their columns and words together, as a kind of sheet."""
        return self.name in others()

    @cached_property
    def totals(self) -> tuple[str, ...]:
        """The money and quantity fields, whose sums are reported."""
        return tuple(f.name for f in self.fields.values() if f.adds_up)


@dataclass(frozen=True)
class Kind:
    """A kind of column or sheet that is known by its names and words.

    beside: its columns may stand beside the money of sales, which goes before it.
    """

    name: str
    names: frozenset[str]
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    decisive: frozenset[str] = frozenset()
    beside: bool = False


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


def _field(name: str, spec: Mapping[str, Any], is_strict: bool) -> Field:
    common = {} if spec.get("own") else _tree()["common"].get(name, {})
    names = [*spec.get("names", []), *common.get("names", [])]
    ranks = [*_ranks(names), *((n,) for n in _noun_names(common))]
    told = {**common, **spec}
    return Field(
        name,
        spec["type"],
        bool(told.get("required", False)),
        tuple(ranks),
        tuple(told.get("label", ())),
        bool(told.get("never_filled", False)),
        is_strict,
    )


@cache
def datasets() -> Mapping[str, Dataset]:
    """The datasets that can be loaded, in the order of the dictionary."""
    return {name: _dataset(name, spec) for name, spec in _tree().items() if name not in _SECTIONS}


def name_of(field: str) -> str:
    """The first name that the columns of a field go by. Raises StopIteration for a field of no dataset."""
    return next(d.fields[field].names[0] for d in datasets().values() if field in d.fields)


def _dataset(name: str, spec: Mapping[str, Any]) -> Dataset:
    at_end, register = bool(spec.get("at_end", False)), name in _tree()["other"]

    def is_strict(field: str, kind: str) -> bool:
        return (kind in DATES and (at_end or field != spec["date"])) or (kind in MEASURES and register)

    return Dataset(
        name,
        spec["date"],
        tuple(spec["key"]),
        tuple(spec.get("measures", ())),
        tuple(spec["owner"]),
        tuple(map(tuple, spec.get("needs", ()))),
        at_end,
        bool(spec.get("standing", False)),
        tuple(spec.get("words", ())),
        {field: _field(field, about, is_strict(field, about["type"])) for field, about in spec["fields"].items()},
        spec.get("stand_in", ""),
    )


def _telling(name: str) -> list[str]:
    """The names of the fields that tell a kind of sheet which is a dataset as well."""
    fields = _tree().get(name, {}).get("fields", {})
    return [name for field in fields.values() if field.get("tells") for name in field["names"]]


def _kinds(section: str) -> Mapping[str, Kind]:
    return {
        name: Kind(
            name,
            frozenset(map(key, (*spec.get("names", []), *spec.get("decisive", []), *_telling(name)))),
            tuple(spec.get("words", [])),
            tuple(spec.get("parts", [])),
            frozenset(key(n) for n in spec.get("decisive", [])),
            bool(spec.get("beside", False)),
        )
        for name, spec in _tree()[section].items()
    }


@cache
def foreign() -> Mapping[str, Kind]:
    """Columns that no dataset keeps: cost, profit, tax, remarks…"""
    return _kinds("foreign")


@cache
def others() -> Mapping[str, Kind]:
    """Kinds of sheet told apart by their words and columns together: visits, price lists, bank statements…"""
    return _kinds("other")


@cache
def calendar() -> Mapping[str, frozenset[str]]:
    """Names of columns that hold one part of a date: year, month, day, quarter."""
    return {part: frozenset(key(n) for n in names) for part, names in _tree()["calendar"].items()}
