"""Writes what is expected of a messy file beside it, as TOML, without reading the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "messy"


@dataclass
class Loads:
    """What all tables of one sheet and dataset bring together; what is left empty is not asked for.

    first, last: a day, or the beginning of one (`2024-05`); lines: some of the lines that must be there;
    columns, units: by header; problems: file rows that must be spoken of; said: fields that are told with a
    reason although no column holds them; checks: totals that the file states.
    """

    dataset: str
    rows: int = 0
    first: str = ""
    last: str = ""
    sheet: str = ""
    totals: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    problems: list[int] = field(default_factory=list)
    checks: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)


def messy(
    name: str, sentence: str, themes: str, *loads: Loads, outcome: str | list[str] = "would_import", **more: Any
) -> Path:
    """Writes the expectation of a file and says where the file belongs. themes: words apart by spaces."""
    told = {"sentence": sentence, "themes": themes.split(), "outcome": outcome, **more}
    parts = [_fields(told), *(f"\n[[loads]]\n{_fields(asdict(load))}" for load in loads)]
    (FOLDER / f"{name}.toml").write_text("".join(parts), "utf-8")
    return FOLDER / name


def ok(column: str, total: Any) -> dict[str, Any]:
    """A total of the file that agrees."""
    return {"ok": True, "column": column, "file_says": total, "we_read": total}


def _fields(told: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {_toml(value)}\n" for key, value in told.items() if value or key == "readings")


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, Sequence) and not isinstance(value, str):
        if value and isinstance(value[0], Mapping):
            return "[\n" + "".join(f"  {_toml(item)},\n" for item in value) + "]"
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, bool | int):
        return str(value).lower()
    return json.dumps(str(value), ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else json.dumps(key, ensure_ascii=False)


def total(values: Any) -> Decimal:
    """The exact sum of decimals."""
    return sum(values, Decimal(0))
