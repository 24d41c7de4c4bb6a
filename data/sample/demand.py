"""What every customer wants in every month, from its size, the season and the story; without lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.sample.books import Flags, Floats, Ints, Words, book
from data.sample.casting import PLAIN, Cast
from data.sample.company import Customers, Products
from data.sample.days import Days

GROWTH = (0.04, 0.02)  # a year: mean and spread
CALM = 0.07  # noise of the customers with a part, so that their story can be read
LONE = 4  # fewer dealers in a province must buy every month, or their market would have no figures
RAISE = 1.02  # list prices, every January


@dataclass(frozen=True)
class Plan:
    """wanted: yuan, customer × month. mix: shares, customer × month × series. usual: without story and
    noise. price: factor on the list price, customer × month. promotion: customer × month, 0 for none,
    else the place in `promotions`; share: of the lines that carry it."""

    wanted: Floats
    usual: Floats
    mix: Floats
    price: Floats
    promotion: Ints
    promotions: Words
    promoted_share: Floats
    dead: Ints  # rows of (customer, series)


def recent(days: Days, levels: list[float], before: float = 1.0) -> Floats:
    """One value per month: the levels back from the last complete month, `before` earlier.

    The running month goes like the last complete one.
    """
    padded = np.array([*levels, *[before] * len(days.months)], dtype=float)
    return padded[np.maximum(days.back, 0)]


def market_levels(days: Days, people: Customers) -> Floats:
    """How each customer's market went, customer × month."""
    markets, found = book("story")["markets"], np.ones((len(people.code), len(days.months)))
    fallen = people.region == markets["market_region"]
    fallen |= np.isin(people.province, [*markets["market_provinces"], markets["ours"]])
    found[fallen] = recent(days, markets["steps"])
    found[people.province == markets["beat"]] = recent(days, markets["risen"])
    return found


def _levels(days: Days, cast: Cast) -> Floats:
    """What the story does to each customer, customer × month."""
    found = market_levels(days, cast.people)
    for name, part in book("story")["roles"].items():
        if "level" in part:
            found[cast.of(name)] *= recent(days, part["level"], part.get("before", 1))
        if "price" in part:
            found[cast.of(name)] *= recent(days, part["price"])
    return found


def _noise(rng: np.random.Generator, cast: Cast, months: int) -> Floats:
    """Smaller customers buy less evenly, and the smallest not every month."""
    people = cast.people
    spread = np.where(cast.role == PLAIN, 0.34 - 0.24 * people.rank, CALM)[:, None]
    noise = np.exp(rng.normal(-(spread**2) / 2, spread, (len(spread), months)))
    lone = (people.province[:, None] == people.province[None, :]).sum(axis=1) < LONE
    steady = (cast.role != PLAIN) | lone
    chance = np.where(steady, 1, np.clip(0.3 + 2 * people.rank, 0, 1))[:, None]
    return noise * (rng.random(noise.shape) < chance) / chance


def _carried(rng: np.random.Generator, cast: Cast, goods: Products) -> Floats:
    """Shares of the series a customer carries, customer × series: small shops carry few."""
    people = cast.people
    shares = goods.share * rng.gamma(4, 0.25, (len(people.code), len(goods.share)))
    keep = np.clip(2 + np.round(7 * people.rank + rng.normal(0, 0.8, len(people.rank))), 2, 8)
    order = np.argsort(np.argsort(-shares, axis=1), axis=1)
    shares = np.where(order < keep[:, None], shares, 0)
    return shares / shares.sum(axis=1, keepdims=True)


def _set_share(shares: Floats, who: Ints, place: int, share: float) -> None:
    """Gives one series its share and leaves the rest in proportion."""
    rest = np.delete(np.arange(shares.shape[1]), place)
    shares[np.ix_(who, rest)] *= (1 - share) / shares[np.ix_(who, rest)].sum(axis=1, keepdims=True)
    shares[who, place] = share


def _series_levels(days: Days, cast: Cast, goods: Products, shares: Floats) -> Floats:
    """What the story does to a series at a customer, customer × month × series; changes shares."""
    found = np.ones((len(shares), len(days.months), shares.shape[1]))
    for name, part in book("story")["roles"].items():
        for key in ("main", "other"):
            if key in part:
                place = list(goods.series).index(part[key]["series"])
                _set_share(shares, cast.of(name), place, part[key]["share"])
                found[cast.of(name), :, place] = recent(days, part[key]["level"])
    return found


def _dead(rng: np.random.Generator, cast: Cast, shares: Floats) -> Ints:
    """(customer, series) that larger plain customers gave up half a year ago."""
    senders = book("layouts")["inventory"]["senders"]
    told = [region for region, sender in senders.items() if sender["expected"] != "sell_out"]
    who = (cast.role == PLAIN) & (cast.people.rank > 0.55) & np.isin(cast.people.region, told)
    free = np.argwhere(who[:, None] & (shares > 0.05) & (shares < 0.25))
    free = free[np.unique(rng.permutation(free)[:, 0], return_index=True)[1]]
    return free[rng.choice(len(free), book("story")["stock"]["dead"], replace=False)]


def _promotions(days: Days, cast: Cast) -> tuple[Ints, Words, Floats]:
    """Which promotion runs, customer × month, their names, and the share of lines under each."""
    story = book("story")["promotions"]
    names = ["", *story["months"].values(), story["hangover"]]
    month = days.months.astype(np.int64) % 12 + 1
    running = np.zeros((len(cast.role), len(days.months)), dtype=np.int64)
    for place, number in enumerate(story["months"], start=1):
        running[:, month == int(number)] = place
    ahead = np.isin(days.back, [3, 4])
    running[np.ix_(cast.of("promotion_hangover"), ahead)] = len(names) - 1
    share = np.array([0.0, *[story["share"]] * len(story["months"]), 1.0])
    return running, np.array(names, dtype=object), share


def _unsent(days: Days, people: Customers) -> Flags:
    """Months that an office has not sent, customer × month."""
    markets = book("story")["markets"]
    late = days.back < markets["not_reported_months"]
    return (people.province == markets["not_reported"])[:, None] & late


def _prices(days: Days, cast: Cast) -> Floats:
    """The factor on the list price, customer × month."""
    years = days.years - days.years[0]
    found = cast.people.discount[:, None] * RAISE**years
    for name, part in book("story")["roles"].items():
        if "price" in part:
            found[cast.of(name)] *= recent(days, part["price"])
    return found


def _aims() -> dict[str, tuple[float, float]]:
    """Province → the least and the most that its last three months are against last year's."""
    story = book("story")
    markets, focus = story["markets"], story["roles"]["clear"]["provinces"]
    fallen = [*book("places")[markets["market_region"]], *markets["market_provinces"]]
    found = {
        province: (markets["steady"], 9.0)
        for region in book("places").values()
        for province in region
        if province not in focus
    }
    found |= dict.fromkeys([*fallen, markets["ours"]], (markets["fallen"],) * 2)
    return found | {markets["beat"]: (markets["beaten"],) * 2}


def _settle(days: Days, cast: Cast, wanted: Floats) -> None:
    """Moves what plain customers want in the last three months until each province goes as told."""
    now, before = (days.back >= 0) & (days.back < 3), (days.back >= 12) & (days.back < 15)
    for province, (least, most) in _aims().items():
        home = cast.people.province == province
        plain = np.flatnonzero(home & (cast.role == PLAIN))
        movable = wanted[np.ix_(plain, np.flatnonzero(now))].sum()
        total, base = wanted[home][:, now].sum(), wanted[home][:, before].sum()
        if movable > 0 and base > 0:
            change = np.clip(total, least * base, most * base) - total
            factor = np.clip(1 + change / movable, 0.6, 1.8)
            wanted[np.ix_(plain, np.flatnonzero(days.back < 3))] *= factor


def plan(rng: np.random.Generator, days: Days, cast: Cast, goods: Products) -> Plan:
    """The story in figures."""
    people = cast.people
    growth = rng.normal(*GROWTH, len(people.code))[:, None]
    usual = people.size[:, None] * days.season * (1 + growth) ** (-days.back / 12)
    wanted = usual * _levels(days, cast) * _noise(rng, cast, len(days.months))
    wanted[_unsent(days, people)] = 0
    shares = _carried(rng, cast, goods)
    factors = _series_levels(days, cast, goods, shares)
    dead = _dead(rng, cast, shares)
    factors[dead[:, 0], :, dead[:, 1]] = recent(days, [0] * 6)
    mix = shares[:, None, :] * factors
    running, names, share = _promotions(days, cast)
    total = mix.sum(axis=2)
    wanted *= total
    _settle(days, cast, wanted)
    return Plan(
        wanted=wanted,
        usual=usual,
        mix=mix / total[:, :, None],
        price=_prices(days, cast),
        promotion=running,
        promotions=names,
        promoted_share=share,
        dead=dead,
    )
