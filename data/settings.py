"""The thresholds a reader may change: their defaults and bounds, and what the warehouse has instead."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

from data import queries
from data.store import Store, now, record_change

HERE = Path(__file__).parent
LEDGER = HERE / "ledger.sql"
Value = int | float | str


class BadSetting(ValueError):
    """A value outside a setting's bounds; name, value, least and most say which."""

    def __init__(self, name: str, value: str, least: float, most: float) -> None:
        super().__init__(f"{name}={value}: expected {least:g} to {most:g}")
        self.name, self.value, self.least, self.most = name, value, least, most


@dataclass(frozen=True)
class Setting:
    """One threshold. kind: share (0.30 is 30 %), money (yuan), number, or list (names, comma between).

    group: what it is about, for the eye alone: a name says which setting it is.
    """

    name: str
    group: str
    kind: str
    default: Value
    least: float = 0
    most: float = 0


@cache
def known() -> dict[str, Setting]:
    """Every setting by name, in the order of settings.toml."""
    tree = tomllib.loads((HERE / "settings.toml").read_text("utf-8"))
    return {name: Setting(name, group, **entry) for group, entries in tree.items() for name, entry in entries.items()}


def values(store: Store) -> dict[str, Value]:
    """The value in force of every setting, by name."""
    stored = store.rows(queries.named(LEDGER, "settings").sql).to_pylist()
    chosen = {row["name"]: row["value"] for row in stored}
    return {
        name: _parse(setting, chosen[name]) if name in chosen else setting.default for name, setting in known().items()
    }


def change(store: Store, name: str, value: str, who: str | None = None) -> None:
    """Puts a setting to a new value. Raises BadSetting outside its bounds, KeyError for no such name."""
    setting = known()[name]
    _parse(setting, value)
    with store.transaction() as cursor:
        cursor.execute(queries.named(LEDGER, "forget_setting").sql, {"name": name})
        cursor.execute(
            queries.named(LEDGER, "set_setting").sql,
            {"name": name, "value": value, "changed_at": now(), "changed_by": who},
        )
        record_change(cursor, f"setting {name} {value}", who)


def reset(store: Store, name: str, who: str | None = None) -> None:
    """Puts a setting back to its default. Raises KeyError for no such name."""
    setting = known()[name]
    with store.transaction() as cursor:
        cursor.execute(queries.named(LEDGER, "forget_setting").sql, {"name": setting.name})
        record_change(cursor, f"setting {name} default", who)


@dataclass(frozen=True)
class Norm:
    """The stock norm of a region and a series; '' stands for any."""

    region: str
    series: str
    norm: float


def norms(store: Store) -> list[Norm]:
    """The stock norms that differ from the setting `stock_norm`, by region and series."""
    return [Norm(**row) for row in store.rows(queries.named(LEDGER, "norms").sql).to_pylist()]


def change_norms(store: Store, wanted: Sequence[Norm], who: str | None = None) -> None:
    """Replaces all stock norms. Raises BadSetting outside the bounds of `stock_norm` or for a pair given twice."""
    _check_norms(wanted)
    with store.transaction() as cursor:
        cursor.execute(queries.named(LEDGER, "forget_norms").sql)
        for norm in wanted:
            cursor.execute(queries.named(LEDGER, "set_norm").sql, vars(norm))
        record_change(cursor, "norms", who)


def _check_norms(wanted: Sequence[Norm]) -> None:
    bounds = known()["stock_norm"]
    pairs = [(norm.region, norm.series) for norm in wanted]
    for norm in wanted:
        if not bounds.least <= norm.norm <= bounds.most or pairs.count((norm.region, norm.series)) > 1:
            raise BadSetting(f"stock_norm {norm.region} {norm.series}", str(norm.norm), bounds.least, bounds.most)


@dataclass(frozen=True)
class Change:
    """One changed threshold: when, by whom, and which (`norms` for the stock norms); value is '' for the default."""

    changed_at: datetime
    changed_by: str | None
    name: str
    value: str


def history(store: Store) -> list[Change]:
    """The latest changed thresholds, newest first."""
    rows = store.rows(queries.named(LEDGER, "setting_changes").sql).to_pylist()
    return [_change(row) for row in rows]


def _change(row: dict[str, Any]) -> Change:
    name, _, value = str(row["what"]).removeprefix("setting ").partition(" ")
    return Change(row["changed_at"], row["changed_by"], name, value.removeprefix("default"))


def _parse(setting: Setting, value: str) -> Value:
    if setting.kind == "list":
        return ",".join(part.strip() for part in value.replace("，", ",").split(",") if part.strip())
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise BadSetting(setting.name, value, setting.least, setting.most) from None
    if not setting.least <= number <= setting.most:
        raise BadSetting(setting.name, value, setting.least, setting.most)
    return int(number) if isinstance(setting.default, int) else float(number)
