"""What the dealers count in their stores at month ends, without files."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from data.sample.books import Dates, Flags, Floats, Ints, Words, book
from data.sample.casting import PLAIN
from data.sample.days import Days
from data.sample.world import World

LEAST = 2  # pieces a month: smaller series are not counted
TOLD, SELL_OUT = "told", "sell_out"
HELD = ("stock_out", "destocking")  # parts whose dealers go on selling while they buy less


@dataclass(frozen=True)
class Counts:
    """One place per customer × series × count; month, customer and series are places.

    given: the pieces a month beside the count (expected or sold, by the region), −1 for none.
    basis: the expected pieces a month that the row's ratio rests on. amount in cents.
    """

    month: Ints
    customer: Ints
    series: Ints
    quantity: Ints
    amount: Ints
    given: Ints
    basis: Floats


@dataclass(frozen=True)
class Reporters:
    """sends: customer × month; silent: never counted; stale: the last count is old."""

    sends: Flags
    silent: Ints
    stale: Ints


def count_months(days: Days) -> list[int]:
    """Places of the months at whose end stock is counted: quarters of two years, and the last three."""
    quarter = days.months.astype(np.int64) % 3 == 2
    inside = (days.back >= 0) & (days.back < 24)
    return [int(place) for place in np.flatnonzero(inside & (quarter | (days.back < 3)))]


def month_end(days: Days, month: Ints) -> Dates:
    """The last day of months."""
    return (days.months[month] + 1).astype("datetime64[D]") - 1


def sources(world: World) -> Words:
    """Where each customer's expected sales come from: told, sell_out or sell_in."""
    senders = book("layouts")["inventory"]["senders"]
    return np.array([senders[region]["expected"] for region in world.people.region], dtype=object)


def norms(world: World) -> Floats:
    """Stock wanted per piece of expected sales, by the customer's region."""
    rules = book("story")["stock"]
    return np.array([rules["norms"].get(r, rules["norm"]) for r in world.people.region])


def trailing_sum(grid: Ints, month: int) -> Ints:
    """Three months together, of a grid whose second axis is the month."""
    return grid[:, max(0, month - 2) : month + 1].sum(axis=1)


def trailing(quantity: Ints, month: int) -> Floats:
    """Mean net pieces of three months, customer × series; never below 0."""
    return np.maximum(trailing_sum(quantity, month) / 3, 0)


def reporters(rng: np.random.Generator, world: World) -> Reporters:
    """Who sends counts: not the smallest, not the late office in the last months."""
    rules, markets, people = book("story")["stock"], book("story")["markets"], world.people
    away = people.province == markets["not_reported"]
    free = (world.cast.role == PLAIN) & (people.rank > 0.4) & ~away
    free[world.plan.dead[:, 0]] = False
    chosen = rng.permutation(np.flatnonzero(free))[: rules["no_count"] + rules["stale"]]
    silent, stale = np.sort(chosen[: rules["no_count"]]), np.sort(chosen[rules["no_count"] :])
    sends = _active(world) & (people.rank > 0.3)[:, None]
    sends[silent] = False
    sends[np.ix_(stale, np.flatnonzero(world.days.back < 2))] = False
    sends[np.ix_(away, np.flatnonzero(world.days.back < markets["not_reported_months"]))] = False
    return Reporters(sends, silent, stale)


def _active(world: World) -> Flags:
    """Who bought in the last three months, customer × month."""
    lines = world.tally.lines
    return np.array([trailing_sum(lines, m) > 0 for m in range(lines.shape[1])]).T


def carried(world: World, senders: Reporters) -> Flags:
    """The series each customer counts, customer × series: the same at every count.

    Not those too small to mean anything, over two years or now.
    """
    days, quantity = world.days, world.tally.quantity
    bought = _active(world) & (days.back >= 0) & (days.back < 24)
    mean = (quantity * bought[:, :, None]).sum(axis=1) / np.maximum(bought.sum(axis=1), 1)[:, None]
    levels = [_level(world, days.ago(k)) for k in range(3)]
    now = np.min(levels, axis=0) >= LEAST
    counted = (mean >= LEAST) & (now | ~senders.sends[:, days.ago(0)][:, None])
    counted[world.plan.dead[:, 0], world.plan.dead[:, 1]] = True
    return counted


def _level(world: World, month: int) -> Floats:
    """Pieces a month that a series really goes, customer × series."""
    days, quantity, source = world.days, world.tally.quantity, sources(world)
    late = days.back[month] < 3
    level = trailing(quantity, month)
    if late:
        level[source == SELL_OUT] = trailing(quantity, days.ago(0))[source == SELL_OUT]
        for role in HELD:
            level[world.cast.of(role)] = trailing(quantity, days.ago(6))[world.cast.of(role)]
    return level


def _given(rng: np.random.Generator, world: World, month: int) -> tuple[Floats, Floats]:
    """(the figure beside the count, what the ratio rests on), customer × series."""
    level, back = _level(world, month), int(world.days.back[month])
    told = np.rint(level * rng.normal(1, 0.05, level.shape))
    sold = [np.rint(level * (1 + 0.06 * (1 - k))) for k in range(3)]
    source = sources(world)[:, None]
    given = np.where(source == TOLD, told, np.where(source == SELL_OUT, sold[back % 3], -1))
    mean = sum(sold) / 3 if back < 3 else sold[back % 3]
    basis = np.where(source == TOLD, told, np.where(source == SELL_OUT, mean, level))
    return given, basis


def _normal(rng: np.random.Generator, world: World, basis: Floats) -> Ints:
    """A stock within the band, in whole pieces."""
    wish = basis * norms(world)[:, None]
    low, high = np.ceil(0.701 * wish), np.floor(1.299 * wish)
    stock = np.clip(np.rint(wish * rng.normal(1, 0.09, wish.shape)), low, np.maximum(low, high))
    return stock.astype(np.int64)


def _fullness(back: int) -> float:
    """How full a destocking dealer is: more than twice its usual stock, coming down to it."""
    return {0: 1.2, 1: 1.6, 2: 2.0}.get(back, 2.6 if back < 9 else 1.0)


def _storied(world: World, month: int, stock: Ints, factor: Floats) -> Ints:
    """The stock where the story wants it otherwise."""
    cast, back = world.cast, int(world.days.back[month])
    who = cast.of("destocking")
    stock[who] = np.where(stock[who] > 0, np.ceil(stock[who] * _fullness(back)), stock[who])
    if back < 3:
        stock = np.where(stock > 0, np.rint(stock * factor), stock).astype(np.int64)
        part = book("story")["roles"]["stock_out"]["main"]["series"]
        stock[cast.of("stock_out"), list(world.goods.series).index(part)] = 0
        stock[world.plan.dead[:, 0], world.plan.dead[:, 1]] = 7 + world.plan.dead[:, 0] % 12
    return stock


def _planted(rng: np.random.Generator, world: World, counted: Flags) -> Floats:
    """Factor on the stock of the last counts, customer × series: far too much, too little, none."""
    rules, last = book("story")["stock"], world.days.ago(0)
    free = (world.cast.role == PLAIN) & (world.people.rank > 0.5)
    level = trailing(world.tally.quantity, last)
    cells = rng.permutation(np.argwhere(counted & free[:, None] & (level >= 6 * world.scale)))
    kinds = np.repeat([0, 1, 2], [rules["over"], rules["low"], rules["stock_out"]])
    factor = np.ones(level.shape)
    for cell, kind in zip(cells, kinds, strict=False):
        factor[tuple(cell)] = (rng.uniform(1.9, 3.2), rng.uniform(0.25, 0.45), 0.0)[kind]
    return factor


def _rows(world: World, month: int, stock: Ints, given: Floats, basis: Floats, counted: Flags) -> Counts:
    """The rows of one count."""
    goods = world.goods
    customer, series = np.nonzero(counted)
    mean = [goods.price[goods.series_of == s].mean() * 100 for s in range(len(goods.series))]
    cents = np.rint(np.array(mean)[series] * world.people.discount[customer]).astype(np.int64)
    return Counts(
        month=np.full(len(customer), month),
        customer=customer,
        series=series,
        quantity=stock[customer, series],
        amount=stock[customer, series] * cents,
        given=given[customer, series].astype(np.int64),
        basis=basis[customer, series],
    )


def count_stock(world: World) -> tuple[Counts, Reporters]:
    """All counts of two years, and who sends them."""
    rng = world.rng(2)
    senders = reporters(rng, world)
    series = carried(world, senders)
    factor = _planted(rng, world, series & senders.sends[:, [world.days.ago(0)]])
    parts = []
    for month in count_months(world.days):
        given, basis = _given(rng, world, month)
        stock = _storied(world, month, _normal(rng, world, basis), factor)
        counted = series & senders.sends[:, [month]]
        parts.append(_rows(world, month, stock, given, basis, counted))
    joined = (np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Counts))
    return Counts(*joined), senders
