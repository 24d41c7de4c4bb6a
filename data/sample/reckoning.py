"""Reckons the truth of a sample company from what was written, without reading the files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from data.sample import market
from data.sample.books import Flags, Floats, Ints, Words, book, words
from data.sample.calls import Visits
from data.sample.casting import PLAIN
from data.sample.debts import Debts
from data.sample.decisions import decisions
from data.sample.market import Rivals
from data.sample.money import Expenses, Targets, region_months
from data.sample.stock import Counts, Reporters, norms
from data.sample.truth import (
    FieldTruth,
    FileTruth,
    KeyTruth,
    MarketTruth,
    MoneyTruth,
    SalesTruth,
    StockTruth,
    Totals,
    Truth,
)
from data.sample.world import World

BAND = 0.30
CLASS_A = 0.80
DECLINES = ("abrupt", "clear", "gradual")
LOOKALIKES = (
    "promotion_hangover",
    "stock_out",
    "destocking",
    "price_cut",
    "series_switch",
    "transferred_from",
)


def yuan(cents: int) -> Decimal:
    """Cents as exact yuan."""
    return Decimal(int(cents)).scaleb(-2)


def _codes(world: World, places: Ints) -> list[str]:
    return sorted(world.people.code[places])


def _totals(world: World, customers: Flags, months: Flags) -> Totals:
    """The exact totals of some customers and months."""
    tally, at = world.tally, np.ix_(customers, months)
    return {
        "lines": Decimal(int(tally.lines[at].sum())),
        "amount": yuan(tally.amount[at].sum()),
        "quantity": Decimal(int(tally.quantity[at].sum())),
        "returned": yuan(tally.returned[at].sum()),
    }


def sales_truth(world: World) -> SalesTruth:
    """Totals by region, year, month and customer."""
    days, people = world.days, world.people
    everyone = np.ones(len(people.code), dtype=bool)
    always = np.ones(len(days.months), dtype=bool)
    active = world.tally.lines.sum(axis=1) > 0
    pairs = zip(people.code[active], world.tally.amount.sum(axis=1)[active], strict=True)
    return SalesTruth(
        total=_totals(world, everyone, always),
        by_region={r: _totals(world, people.region == r, always) for r in book("places")},
        by_year={str(y): _totals(world, everyone, days.years == y) for y in np.unique(days.years)},
        by_month={str(m): _totals(world, everyone, days.months == m) for m in days.months},
        by_customer={code: yuan(cents) for code, cents in pairs},
    )


def stock_status(quantity: Ints, basis: Floats, norm: Floats) -> Words:
    """The default rule of stock to sales: over, low, stock_out, dead or normal."""
    ratio = quantity / np.where(basis > 0, basis, 1)
    rules = [
        (quantity <= 0) & (basis > 0),
        (quantity > 0) & (basis <= 0),
        ratio > norm * (1 + BAND),
        ratio < norm * (1 - BAND),
    ]
    return np.select(rules, words(["stock_out", "dead", "over", "low"]), "normal")


def stock_truth(world: World, counts: Counts, senders: Reporters) -> StockTruth:
    """Every customer × series of the last count; older last counts are stale."""
    last = np.zeros(len(world.people.code), dtype=np.int64)
    np.maximum.at(last, counts.customer, counts.month)
    at = np.flatnonzero(counts.month == counts.month.max())
    customer, series = counts.customer[at], counts.series[at]
    status = stock_status(counts.quantity[at], counts.basis[at], norms(world)[customer])
    cells = list(zip(world.people.code[customer], world.goods.series[series], strict=True))
    found = {
        kind: sorted(c for c, s in zip(cells, status, strict=True) if s == kind)
        for kind in ("over", "low", "stock_out", "dead")
    }
    old = np.flatnonzero((last > 0) & (last < counts.month.max()))
    return StockTruth(
        **found,
        normal=int((status == "normal").sum()),
        no_count=_codes(world, senders.silent),
        stale=_codes(world, old),
        planted_stale=_codes(world, senders.stale),
    )


def market_truth(world: World, rows: Rivals) -> MarketTruth:
    """The verdict of every province, and what was planted."""
    story, names = book("story")["markets"], market.provinces()
    return MarketTruth(
        verdict={name: market.verdict(world, rows, p) for p, name in enumerate(names)},
        fallen_region=story["market_region"],
        fallen_province=story["market_provinces"][0],
        our_fault=story["ours"],
        beating=story["beat"],
        missing=story["missing"],
        unwatched=story["unwatched"],
        planted_potential=story["large"],
        not_reported=story["not_reported"],
        large_potential=[name for p, name in enumerate(names) if market.large_potential(world, rows, p)],
    )


def class_a(world: World, first: int, last: int) -> list[str]:
    """The smallest leading set that brings 80 % in the complete months back from last to first."""
    back = world.days.back
    net = world.tally.amount[:, (back >= first) & (back <= last)].sum(axis=1)
    order = [i for i in np.lexsort((world.people.code.astype(str), -net)) if net[i] > 0]
    heap = np.cumsum(net[order])
    return list(world.people.code[order][: int(np.searchsorted(heap, CLASS_A * heap[-1])) + 1])


def key_truth(world: World) -> KeyTruth:
    """Class A now and before."""
    now, before = class_a(world, 0, 11), class_a(world, 12, 23)
    back = world.days.back
    net = np.sort(world.tally.amount[:, (back >= 0) & (back < 12)].sum(axis=1))[::-1]
    net = net[net > 0]
    return KeyTruth(
        class_a=now,
        ranked=len(net),
        share_of_top_fifth=round(float(net[: round(len(net) / 5)].sum() / net.sum()), 4),
        entered=sorted(set(now) - set(before)),
        left=sorted(set(before) - set(now)),
        planted_entered=_codes(world, world.cast.of("entered_a")),
        planted_left=_codes(world, world.cast.of("left_a")),
    )


def money_truth(world: World, aims: Targets, spent: Expenses) -> MoneyTruth:
    """Completion of the running year and budget use of the last 12 complete months."""
    days, story = world.days, book("story")
    year = (days.years == days.years[days.ago(0)]) & (days.back >= 0)
    actual = region_months(world, world.tally.amount)[:, year].sum(axis=1)
    inside = np.isin(aims.month, days.months[year])
    target = {
        region: {
            "actual": yuan(actual[place]),
            "target": yuan(aims.amount[inside & (aims.region == region)].sum()),
        }
        for place, region in enumerate(book("places"))
    }
    return MoneyTruth(target, story["targets"]["misses"], _spent(world, spent), story["expenses"]["over_budget"])


def _spent(world: World, spent: Expenses) -> dict[str, Totals]:
    home = words([market.region_of()[p] for p in market.provinces()])[spent.province]
    late = (world.days.back[spent.month] >= 0) & (world.days.back[spent.month] < 12)
    return {
        region: {
            "amount": yuan(spent.amount[late & (home == region)].sum()),
            "budget": yuan(spent.budget[late & (home == region)].sum()),
        }
        for region in book("places")
    }


def _late(files: Sequence[FileTruth]) -> dict[str, list[date]]:
    """By office, the days and months whose sales came later than they are due."""
    late = book("story")["lateness"]["late"]
    found: dict[str, list[date]] = {}
    for told in files:
        for when in late.values():
            if (
                told.received
                and told.region
                and (told.received.hour, told.received.minute) == (when["hour"], when["minute"])
            ):
                end = (told.received - timedelta(days=when["days"])).date()
                found.setdefault(told.region, []).append(end if when is late["day"] else end.replace(day=1))
    return found


def field_truth(world: World, calls: Visits, lists: Sequence[Debts]) -> FieldTruth:
    """Who was visited when, and who owes what."""
    code, dates = world.people.code, world.days.dates
    last = {code[at]: dates[day].item() for at, day in zip(calls.customer, calls.day, strict=True)}
    before, now = lists[-2], lists[-1]
    return FieldTruth(
        last_visit=last,
        left_alone=_codes(world, world.cast.of(book("story")["visits"]["left_alone"])),
        owed={code[at]: yuan(ages.sum()) for at, ages in zip(now.customer, now.ages, strict=True)},
        overdue={code[at]: yuan(ages[1:].sum()) for at, ages in zip(now.customer, now.ages, strict=True)},
        paid=_codes(world, np.setdiff1d(before.customer, now.customer)),
    )


def _lookalikes(world: World) -> dict[str, list[str]]:
    """Customers that seem to decline, by what explains it."""
    story, people, plain = book("story")["markets"], world.people, world.cast.role == PLAIN
    old = plain & (world.tally.lines[:, world.days.back >= 12].sum(axis=1) > 0)
    found = {name: _codes(world, world.cast.of(name)) for name in LOOKALIKES}
    down = people.region == story["market_region"]
    found["region_down"] = _codes(world, np.flatnonzero(old & down))
    down = np.isin(people.province, story["market_provinces"])
    found["market_down"] = _codes(world, np.flatnonzero(old & down))
    found["not_reported"] = _codes(world, np.flatnonzero(old & (people.province == story["not_reported"])))
    return found


def reckon(
    world: World,
    files: Sequence[FileTruth],
    counts: Counts,
    senders: Reporters,
    rows: Rivals,
    aims: Targets,
    spent: Expenses,
    field: FieldTruth,
) -> Truth:
    """The whole truth."""
    cast, days = world.cast, world.days
    roles = [role for role in book("story")["roles"] if len(cast.of(role))]
    code = world.people.code
    return Truth(
        seed=world.seed,
        scale=world.scale,
        until=days.until,
        last_month=days.months[days.ago(0)].astype("datetime64[D]").item(),
        files=list(files),
        sales=sales_truth(world),
        roles={role: _codes(world, cast.of(role)) for role in roles},
        declining={shape: _codes(world, cast.of(shape)) for shape in DECLINES},
        lookalikes=_lookalikes(world),
        transfers=[(code[old], code[new]) for old, new in cast.transfers],
        same_name=(code[cast.twins[0]], code[cast.twins[1]]),
        focus_provinces=book("story")["roles"]["clear"]["provinces"],
        stock=stock_truth(world, counts, senders),
        markets=market_truth(world, rows),
        key_accounts=key_truth(world),
        money=money_truth(world, aims, spent),
        field=field,
        measures=decisions(world),
        late=_late(files),
    )
