"""The table of contents: every room in menu order. To add one, see CONTRIBUTING."""

from __future__ import annotations

from importlib import import_module

from analytics.exhibit import Room

ROOMS = (
    "overview",
    "declining_customers",
    "measures",
    "stock_to_sales",
    "key_accounts",
    "competitors",
    "expenses",
)


def room(key: str) -> Room:
    """The room of a key. Raises ModuleNotFoundError for an unknown one."""
    found: Room = import_module(f"analytics.rooms.{key}").ROOM
    return found
