"""The customers by name: the largest, and who joined or left class A; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import FAINT, OWN, WARN

Row = Mapping[str, Any]
CLASSES = {"class_a": OWN, "class_b": "#56B4E9", "class_c": FAINT}


def class_meaning(key: str, reader: Reader) -> str:
    """A rule in words with the bounds of the classes in force."""
    say = reader.words
    return say(
        key,
        a=say.percent(reader.settings["class_a_share"], 0),
        b=say.percent(reader.settings["class_b_share"], 0),
    )


def accounts(answers: Answers, reader: Reader) -> Exhibit:
    """The largest customers by name, each with class and growth; a click opens the account."""
    say, rows = reader.words, answers["ranking"].rows
    listed = [row for row in rows.slice(0, shown(rows.num_rows, reader.projector)).to_pylist() if row["rank_no"]]
    if not listed:
        return phrases.nothing("accounts", reader)
    total = answers["summary"].rows.to_pylist()[0]
    headline = say(
        "key_accounts.accounts.headline",
        share=say.percent(total["top_ten_share"]),
        name=listed[0]["customer_name"],
        largest=say.percent(listed[0]["share"]),
    )
    concentration = say("key_accounts.accounts.herfindahl", index=f"{total['herfindahl']:,.0f}")
    return Exhibit(
        "accounts",
        headline,
        figure=_accounts_figure(listed, reader),
        rows=rows,
        columns=_ranking_columns(),
        meaning=class_meaning("key_accounts.accounts.meaning", reader),
        drill=Drill("customer", "customer_key"),
        notes=(concentration, *phrases.notes(reader, more=phrases.more(say, len(listed), rows.num_rows))),
    )


def _ranking_columns() -> tuple[Column, ...]:
    return (
        Column("rank_no", "number", "key_accounts.rank"),
        Column("customer_key"),
        Column("customer_name"),
        Column("region"),
        Column("province"),
        Column("class", "status", "key_accounts.class"),
        Column("net_amount", "money"),
        Column("share", "share"),
        Column("running_share", "share", "key_accounts.running_share"),
        Column("before_amount", "money"),
        Column("growth", "share"),
        Column("before_class", "status", "key_accounts.before_class"),
        Column("rank_change", "number", "key_accounts.rank_change"),
        Column("salesperson"),
    )


def _accounts_figure(listed: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["customer_key"],
            label=row["customer_name"],
            value=float(row["net_amount"]) / divisor,
            text=f"{say.money(row['net_amount'])}  "
            + phrases.coloured_growth(say, row["net_amount"], row["before_amount"]),
            mark=None if row["before_amount"] is None else float(row["before_amount"]) / divisor,
            colour=CLASSES[row["class"]],
        )
        for row in listed
    ]
    title = say("key_accounts.axis_net", unit=unit)
    return ranked_bars(bars, title, reader.projector, say("key_accounts.now"), say("column.before_amount"))


def movements(answers: Answers, reader: Reader) -> Exhibit:
    """Who joined and who left class A, with the money behind it."""
    say, rows = reader.words, answers["movements"].rows
    listed, totals = rows.to_pylist(), answers["summary"].rows.to_pylist()
    meaning = class_meaning("key_accounts.movements.meaning", reader)
    if not totals or not totals[0]["is_comparable"]:
        return phrases.nothing("movements", reader, "key_accounts.movements.nothing", meaning)
    if not listed:
        return phrases.nothing("movements", reader, "key_accounts.movements.none", meaning)
    half = max(shown(len(listed), reader.projector) // 2, 1)
    entered = [row for row in listed if row["movement"] == "entered_a"][:half]
    left = [row for row in listed if row["movement"] == "left_a"][-half:]
    return Exhibit(
        "movements",
        _movements_headline(listed[0], reader),
        figure=_movements_figure([*entered, *left], reader),
        rows=rows,
        columns=(
            Column("movement", "status", "key_accounts.movement"),
            Column("customer_key"),
            Column("customer_name"),
            Column("region"),
            Column("before_class", "status", "key_accounts.before_class"),
            Column("class", "status", "key_accounts.class"),
            Column("before_rank_no", "number", "key_accounts.before_rank"),
            Column("rank_no", "number", "key_accounts.rank"),
            Column("before_amount", "money"),
            Column("net_amount", "money"),
            Column("change_amount", "money", "key_accounts.change_amount"),
        ),
        meaning=meaning,
        drill=Drill("customer", "customer_key"),
        notes=phrases.notes(reader, more=phrases.more(say, len(entered) + len(left), len(listed))),
    )


def _movements_headline(row: Row, reader: Reader) -> str:
    say = reader.words
    return say(
        "key_accounts.movements.headline",
        before=phrases.before(reader),
        entered=row["entered_customers"],
        entered_change=phrases.signed_money(say, row["entered_change"] or 0),
        left=row["left_customers"],
        left_change=phrases.signed_money(say, row["left_change"] or 0),
    )


def _movements_figure(listed: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["customer_key"],
            label=row["customer_name"],
            value=float(row["change_amount"]) / divisor,
            text=f"{phrases.signed_money(say, row['change_amount'])}  {say('status.' + row['movement'])}",
            colour=OWN if row["movement"] == "entered_a" else WARN,
        )
        for row in listed
    ]
    return ranked_bars(bars, say("key_accounts.axis_change", unit=unit), reader.projector)
