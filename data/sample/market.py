"""What rivals sell in each province and month, and how each market stands; without files."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from data.sample.books import Flags, Floats, Ints, Words, book, words
from data.sample.demand import recent
from data.sample.world import World

WATCHED = 2  # the first rivals of the list decide the verdict
POOR = 0.9
LARGE = 100_000_00  # cents a month of one brand


@dataclass(frozen=True)
class Rivals:
    """One place per province × brand × month; amount in cents, in whole hundreds of yuan."""

    province: Ints
    brand: Ints
    month: Ints
    amount: Ints
    quantity: Ints
    source: Ints


def provinces() -> Words:
    """Every province, in the order of the list."""
    return words([province for region in book("places").values() for province in region])


def region_of() -> dict[str, str]:
    """Province → region."""
    return {province: name for name, region in book("places").items() for province in region}


def own(world: World, grid: Floats | Ints) -> Floats | Ints:
    """A customer × month grid added up, province × month."""
    return np.array([grid[world.people.province == p].sum(axis=0) for p in provinces()])


def _levels(world: World) -> Floats:
    """How the rivals of each province went, province × month."""
    markets, found = book("story")["markets"], np.ones((len(provinces()), len(world.days.months)))
    region = words([region_of()[p] for p in provinces()])
    fallen = (region == markets["market_region"]) | np.isin(provinces(), markets["market_provinces"])
    fallen |= provinces() == markets["beat"]
    found[fallen] = recent(world.days, [level * 1.02 for level in markets["steps"]])
    return found


def rivals(world: World) -> Rivals:
    """The rivals' monthly sales as our people report them; complete months only."""
    rng, days, story = world.rng(3), world.days, book("story")
    usual = own(world, world.plan.usual) * _levels(world) * world.scale
    strength = np.array(list(story["rivals"].values()))
    local = rng.uniform(0.6, 1.5, (len(usual), len(strength)))
    for name, factor in story["rival_strength"].items():
        local[provinces() == name] *= factor
    noise = rng.normal(1, 0.03, (len(usual), len(strength), len(days.months)))
    amount = np.rint(usual[:, None] * (strength * local)[:, :, None] * noise / 100) * 100_00
    seen = np.ones(amount.shape, dtype=bool) & (days.back >= 0)
    seen[provinces() == story["markets"]["unwatched"]] = False
    brand = list(story["rivals"]).index(story["rival_notes"]["missing_brand"])
    seen[provinces() == story["markets"]["missing"], brand, days.ago(1)] = False
    return _rows(rng, amount.astype(np.int64), seen)


def _rows(rng: np.random.Generator, amount: Ints, seen: Flags) -> Rivals:
    notes = book("story")["rival_notes"]
    month, province, brand = np.nonzero(seen.transpose(2, 0, 1))
    cents = amount[province, brand, month]
    many = len(notes["sources"])
    return Rivals(
        province=province,
        brand=brand,
        month=month,
        amount=cents,
        quantity=np.rint(cents / notes["price"] / 100).astype(np.int64),
        source=rng.integers(0, many, len(cents)),
    )


def take(rows: Rivals, which: Ints | Flags) -> Rivals:
    """Some of the rows."""
    return Rivals(*(getattr(rows, field.name)[which] for field in fields(rows)))


def verdict(world: World, rows: Rivals, province: int) -> str:
    """The rule of the metrics for the last three complete months, on the figures as written."""
    days = world.days
    now, before = [days.ago(k) for k in (0, 1, 2)], [days.ago(k) for k in (12, 13, 14)]
    ours = own(world, world.tally.amount)[province]
    if own(world, world.tally.lines)[province][[*now, *before]].min() == 0:
        return "missing"
    falls = [ours[now].sum() <= POOR * ours[before].sum()]
    for brand in range(WATCHED):
        these = (rows.province == province) & (rows.brand == brand)
        by_month = dict(zip(rows.month[these], rows.amount[these], strict=True))
        if not all(month in by_month for month in [*now, *before]):
            return "missing"
        sums = [sum(int(by_month[m]) for m in window) for window in (now, before)]
        falls.append(sums[0] <= POOR * sums[1])
    return _judged(falls[0], falls[1:])


def _judged(own_poor: bool, rivals_poor: list[bool]) -> str:
    if own_poor:
        return "market" if all(rivals_poor) else "ours"
    return "beating" if all(rivals_poor) else "normal"


def large_potential(world: World, rows: Rivals, province: int) -> bool:
    """Whether one rival brand sells a hundred thousand yuan in a month of the window."""
    window = np.isin(world.days.back[rows.month], [0, 1, 2])
    return bool((rows.amount[(rows.province == province) & window] >= LARGE).any())
