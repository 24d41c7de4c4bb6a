"""A threshold in words: its name and its value as a reader writes it."""

from __future__ import annotations

from analytics.words import Words
from data.settings import Setting, Value


def said(say: Words, setting: Setting, value: Value) -> str:
    """`积压与缺货的界限 ±30%`: the setting's name with its value."""
    return say("setting.said", name=say(f"setting.{setting.name}"), value=shown(say, setting, value))


def shown(say: Words, setting: Setting, value: Value) -> str:
    """A value as it reads: shares in percent, money in yuan, names with the language's comma."""
    if setting.kind == "list":
        return say.listed([name for name in str(value).split(",") if name])
    if setting.kind == "share":
        return f"{float(value):.0%}"
    if setting.kind == "money":
        return say("setting.yuan", amount=f"{float(value):,.0f}")
    return f"{float(value):g}"
