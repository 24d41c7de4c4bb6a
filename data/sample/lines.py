"""Turns what customers want into order lines, product by product and day by day, without files."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from data.sample.books import Flags, Floats, Ints, book
from data.sample.company import MEDIAN, Customers, Products
from data.sample.days import Days
from data.sample.demand import Plan
from data.sample.world import World

LINES = 6.6  # of a middling customer in a usual month
SMALLEST = 3_500  # yuan a line, about
ORDER = 3  # lines an order, about
RETURNS = 0.026  # of the lines


@dataclass(frozen=True)
class Lines:
    """Order lines by day. customer, month, day, product and promotion are places; money in cents."""

    customer: Ints
    month: Ints
    day: Ints
    product: Ints
    quantity: Ints
    price: Ints
    promotion: Ints
    order: Ints
    number: Ints  # of the order within its day, from 1

    @property
    def amount(self) -> Ints:
        """Cents: quantity × price, exact."""
        return self.quantity * self.price

    @property
    def returned(self) -> Flags:
        """Whether a line brings goods back."""
        return self.quantity < 0

    def take(self, which: Ints | Flags) -> Lines:
        """Some of the lines."""
        return Lines(*(getattr(self, field.name)[which] for field in fields(self)))


def _counts(rng: np.random.Generator, people: Customers, plan: Plan, at: Ints) -> Ints:
    """How many lines each (customer, month) writes."""
    customer, month = at
    wanted = plan.wanted[customer, month] / plan.price[customer, month]
    usual = plan.usual[customer, month]
    mean = LINES * (people.size[customer] / MEDIAN) ** 0.55
    mean = mean * np.clip(wanted / usual, 0.1, 4) ** 0.5 * np.clip(usual / MEDIAN * 20, 0.3, 1)
    most = np.ceil(wanted / SMALLEST)
    return np.clip(rng.poisson(mean), 1, most).astype(np.int64)


def _spread(rng: np.random.Generator, mix: Floats, cell: Ints, count: Ints) -> Ints:
    """A series for every line, so evenly that each has its share of the cell's lines."""
    within = np.arange(len(cell)) - np.repeat(np.cumsum(count) - count, count)
    point = (within + rng.random(len(count))[cell]) / count[cell]
    heap = np.cumsum(mix, axis=1)
    heap[:, -1] = 1.0
    return (point[:, None] >= heap[cell]).sum(axis=1)


def _worth(rng: np.random.Generator, wanted: Floats, mix: Floats, cell: Ints, series: Ints, price: Ints) -> Floats:
    """Yuan for every line: uneven, dearer goods for more, and together what the cell wants of each series."""
    kinds = mix.shape[1]
    slot, weight = cell * kinds + series, (rng.gamma(2, 1, len(cell)) + 0.2) * price
    heap = np.bincount(slot, weight, minlength=mix.size)
    bought = np.where(heap.reshape(mix.shape) > 0, mix, 0)
    share = bought / bought.sum(axis=1, keepdims=True)
    return wanted[cell] * share.ravel()[slot] * weight / heap[slot]


def _product(rng: np.random.Generator, goods: Products, series: Ints) -> Ints:
    """A product of each line's series; the first ones sell best."""
    first = np.searchsorted(goods.series_of, np.arange(len(goods.series)))
    many = np.diff(np.append(first, len(goods.code)))
    return first[series] + (many[series] * rng.random(len(series)) ** 1.4).astype(np.int64)


def _merge(lines: Lines) -> Lines:
    """One line per order and product; an order lists a product once."""
    key = lines.order * 1000 + lines.product
    _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    merged = lines.take(first)
    quantity = np.bincount(inverse, lines.quantity).astype(np.int64)
    return Lines(**{**vars(merged), "quantity": quantity})


def _returns(rng: np.random.Generator, days: Days, lines: Lines) -> Lines:
    """Goods that come back within the month, each under its own document."""
    back = lines.take(rng.random(len(lines.day)) < RETURNS)
    many = len(back.day)
    quantity = -np.ceil(back.quantity * rng.uniform(0.1, 0.6, many)).astype(np.int64)
    last = days.edges[back.month + 1] - 1
    day = np.minimum(back.day + rng.integers(2, 15, many), last)
    order = lines.order.max(initial=0) + 1 + np.arange(many)
    return Lines(**{**vars(back), "quantity": quantity, "day": day, "order": order})


def _numbered(lines: Lines, start: int) -> Lines:
    """The lines by day and order, with the orders of a day numbered from start + 1."""
    lines = lines.take(np.lexsort((lines.product, lines.order, lines.day)))
    fresh = np.append(True, np.diff(lines.order) != 0)
    new_day = np.append(True, np.diff(lines.day) != 0)
    running = np.cumsum(fresh)
    before = np.maximum.accumulate(np.where(new_day, running - 1, 0))
    return Lines(**{**vars(lines), "number": running - before + start})


def draw_lines(rng: np.random.Generator, world: World, months: Ints, repeats: int = 1, start: int = 0) -> Lines:
    """The order lines of some months, drawn `repeats` times over; start: see _numbered."""
    days, plan = world.days, world.plan
    chosen = np.isin(np.arange(len(days.months)), months)
    at = np.tile(np.array(np.nonzero((plan.wanted > 0) & chosen)), repeats)
    count = _counts(rng, world.people, plan, at)
    lines = _drawn(rng, world, at, count)
    back = _returns(rng, days, lines)
    pairs = zip(vars(lines).items(), vars(back).values(), strict=True)
    return _numbered(Lines(**{name: np.concatenate([a, b]) for (name, a), b in pairs}), start)


def _drawn(rng: np.random.Generator, world: World, at: Ints, count: Ints) -> Lines:
    """The lines that sell, for so many lines in each (customer, month)."""
    plan, goods = world.plan, world.goods
    cell = np.repeat(np.arange(len(count)), count)
    mix, wanted = plan.mix[at[0], at[1]], plan.wanted[at[0], at[1]]
    series = _spread(rng, mix, cell, count)
    product = _product(rng, goods, series)
    customer, month = at[0][cell], at[1][cell]
    promotion = _promotion(rng, plan, customer, month)
    price = _price(goods, plan, customer, month, product, promotion)
    worth = _worth(rng, wanted, mix, cell, series, price)
    quantity = np.floor(worth * 100 / price + rng.random(len(cell))).astype(np.int64)
    order, day = _orders(rng, world.days, at[1], cell, count)
    lines = Lines(customer, month, day, product, quantity, price, promotion, order, order)
    return _merge(lines.take(quantity > 0))


def _promotion(rng: np.random.Generator, plan: Plan, customer: Ints, month: Ints) -> Ints:
    running = plan.promotion[customer, month]
    return np.where(rng.random(len(running)) < plan.promoted_share[running], running, 0)


def _price(goods: Products, plan: Plan, customer: Ints, month: Ints, product: Ints, promotion: Ints) -> Ints:
    """Cents a piece."""
    cut = np.where(promotion > 0, book("story")["promotions"]["price"], 1.0)
    return np.rint(goods.price[product] * plan.price[customer, month] * cut * 100).astype(np.int64)


def _orders(rng: np.random.Generator, days: Days, month: Ints, cell: Ints, count: Ints) -> tuple[Ints, Ints]:
    """(order, day) of every line: a cell's lines are dealt out to its orders."""
    orders = -(-count // ORDER)
    first = np.cumsum(orders) - orders
    within = np.arange(len(cell)) - np.repeat(np.cumsum(count) - count, count)
    order = first[cell] + within % orders[cell]
    of = np.repeat(month, orders)
    low, high = days.heap[days.edges[of]], days.heap[days.edges[of + 1]]
    point = low + (high - low) * rng.random(len(of))
    day = np.searchsorted(days.heap, point, side="right") - 1
    return order, day[order]
