"""The thresholds a reader may change: their defaults and bounds, and what the warehouse has instead."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from data import queries
from data.store import Store, now, record_change

HERE = Path(__file__).parent
Value = int | float | str


class BadSetting(ValueError):
    """A value outside a setting's bounds; name, value, least and most say which."""

    def __init__(self, name: str, value: str, least: float, most: float) -> None:
        super().__init__(f"{name}={value}: expected {least:g} to {most:g}")
        self.name, self.value, self.least, self.most = name, value, least, most


@dataclass(frozen=True)
class Setting:
    """One threshold. kind: share (0.30 is 30 %), money (yuan), number, or list (names, comma between)."""

    name: str
    kind: str
    default: Value
    least: float = 0
    most: float = 0


@cache
def known() -> dict[str, Setting]:
    """Every setting by name, in the order of settings.toml."""
    tree = tomllib.loads((HERE / "settings.toml").read_text("utf-8"))
    return {name: Setting(name, **entry) for name, entry in tree.items()}


def values(store: Store) -> dict[str, Value]:
    """The value in force of every setting, by name."""
    stored = store.rows(queries.named(HERE / "ledger.sql", "settings").sql).to_pylist()
    chosen = {row["name"]: row["value"] for row in stored}
    return {
        name: _parse(setting, chosen[name]) if name in chosen else setting.default for name, setting in known().items()
    }


def change(store: Store, name: str, value: str, who: str | None = None) -> None:
    """Puts a setting to a new value. Raises BadSetting outside its bounds, KeyError for no such name."""
    setting = known()[name]
    _parse(setting, value)
    with store.transaction() as cursor:
        cursor.execute(queries.named(HERE / "ledger.sql", "forget_setting").sql, {"name": name})
        cursor.execute(
            queries.named(HERE / "ledger.sql", "set_setting").sql,
            {"name": name, "value": value, "changed_at": now(), "changed_by": who},
        )
        record_change(cursor, f"setting {name}", who)


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
