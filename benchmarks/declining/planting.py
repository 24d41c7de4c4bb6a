"""Plants declines and their look-alikes in a company, and remembers which dealer is what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from benchmarks.declining.calendar import AHEAD, month_number, season
from benchmarks.declining.company import MONTHS, PRICES, REGIONS, Company
from data.sample.books import Flags, Floats, Ints, Words, words

EACH = 7  # dealers of each look-alike
AROUND_FESTIVAL = 50  # of them in spring, since the region's own season hides most of their shift
REAL = 30
NEWCOMERS = 12
IN_FALLEN = 3  # real declines in the region that fell as a whole
FALLEN_REGIONS = (1, REGIONS - 1)  # one of them falls as a whole, the large or the small; its rivals do not
FALLEN_PROVINCE = 11  # the market falls: rivals as well
UNSENT_PROVINCE = 7
UNSENT = 2  # months that its office has not sent
QUIET = (UNSENT_PROVINCE, FALLEN_PROVINCE)
NOTHING, NEWCOMER = "", "newcomer"
PROMOTED = "新春订货会"


@dataclass
class Story:
    """What happens, dealer × month (× series). truth: verdict by dealer, '' for dealers without a part.

    factor: yuan against the usual; series: yuan of a series against its usual; price: against the list;
    ahead: bought under the promotion; stock_out: stores empty of a series; full: months of sales in the store;
    sold: the dealer's own sales against its purchases, −1 where they go as the purchases do.
    """

    truth: Words
    factor: Floats
    series: Floats
    price: Floats
    ahead: Flags
    full: Floats
    sold: Floats
    empty: dict[tuple[int, int], int] = field(default_factory=dict)
    warehouse_empty: int = -1


def story(rng: np.random.Generator, made: Company) -> Story:
    """A company with every look-alike in it."""
    many = len(made.level)
    shape = (many, MONTHS)
    told = Story(
        truth=words([NOTHING] * many),
        factor=np.ones(shape),
        series=np.ones((*shape, len(PRICES))),
        price=np.ones(shape),
        ahead=np.zeros(shape, dtype=bool),
        full=np.full(shape, 0.7) * rng.normal(1, 0.08, shape),
        sold=np.full(shape, -1.0),
    )
    _markets(rng, made, told)
    for plant in PLANTS:
        plant(rng, made, told)
    return told


def _free(rng: np.random.Generator, made: Company, told: Story, count: int, least: float = 15_000) -> Ints:
    """So many dealers that nothing happens to yet, large enough to be read."""
    free = (told.truth == NOTHING) & ~np.isin(made.province, QUIET) & (made.level >= least)
    return rng.choice(np.flatnonzero(free & ~np.isin(made.region, FALLEN_REGIONS)), count, replace=False)


def _markets(rng: np.random.Generator, made: Company, told: Story) -> None:
    """Whole regions and markets that fall, and an office that does not send; dealers there go with them."""
    back, fallen = made.back, int(rng.choice(FALLEN_REGIONS))
    for verdict, home, place in (("region", made.region, fallen), ("market", made.province, FALLEN_PROVINCE)):
        lately = back < rng.integers(3, 5)
        told.factor[np.ix_(home == place, lately)] *= rng.uniform(0.55, 0.65)
        told.truth[home == place] = verdict
    away = made.province == UNSENT_PROVINCE
    told.factor[np.ix_(away, back < UNSENT)] = 0
    told.truth[away] = "not_reported"


def _real(rng: np.random.Generator, made: Company, told: Story) -> None:
    """Declines: at once, slowly, to nothing; some in a fallen region, some with a store too full."""
    who = _free(rng, made, told, REAL)
    fallen = np.flatnonzero((told.truth == "region") & (made.level >= 15_000))
    who[:IN_FALLEN] = rng.choice(fallen, IN_FALLEN, replace=False)
    since = rng.integers(3, 6, len(who))
    kept = rng.uniform(0.15, 0.45, len(who)) * (rng.random(len(who)) < 0.75)
    slow = rng.random(len(who)) < 0.25
    steps = np.clip((since[:, None] + 5 * slow[:, None] - made.back) / np.where(slow, 8, 1)[:, None], 0, 1)
    told.factor[who] *= 1 - steps * (1 - kept[:, None])
    told.full[who[-8:]] *= 2.2
    told.truth[who] = "real"


def _hangover(rng: np.random.Generator, made: Company, told: Story) -> None:
    """Two months of buying ahead under a promotion, and as much less afterwards."""
    for who in _free(rng, made, told, EACH):
        extra = rng.uniform(0.6, 1.1)
        told.factor[who, (made.back >= 3) & (made.back < 5)] += extra
        told.ahead[who, (made.back >= 3) & (made.back < 5)] = True
        told.factor[who, made.back < 3] -= min(0.85, 2 * extra * rng.uniform(0.85, 1.05) / 3)
        told.truth[who] = "hangover"


def _main_series(made: Company, who: int, share: float, series: int) -> None:
    """Makes a series the main one of a dealer."""
    made.share[who] *= (1 - share) / max(made.share[who].sum() - made.share[who, series], 1e-9)
    made.share[who, series] = share


def _stock_out(rng: np.random.Generator, made: Company, told: Story) -> None:
    """The main series is gone from the store, or from our own warehouse: nobody can sell it on."""
    chosen = _free(rng, made, told, 2 * EACH)
    told.warehouse_empty = len(PRICES) - 1
    for place, who in enumerate(chosen):
        ours = place >= EACH
        series = told.warehouse_empty if ours else int(rng.integers(len(PRICES) - 1))
        _main_series(made, who, rng.uniform(0.55, 0.75), series)
        told.series[who, made.back < 3, series] = rng.uniform(0, 0.12)
        if not ours:
            told.empty[int(who), series] = int(rng.integers(1, 3))
        told.truth[who] = "stock_out"
    others = np.setdiff1d(np.arange(len(made.level)), chosen[EACH:])
    made.share[others, told.warehouse_empty] *= 0.15
    made.share[:] /= made.share.sum(axis=1, keepdims=True)


def _destocking(rng: np.random.Generator, made: Company, told: Story) -> None:
    """A store far too full runs down while it sells as ever."""
    for who in _free(rng, made, told, EACH):
        kept = rng.uniform(0.25, 0.55)
        told.factor[who, made.back < 3] = kept
        before = rng.uniform(2.2, 3.2)
        told.full[who] = np.select(
            [made.back >= 9, made.back >= 3], [0.8, before], before - (3 - made.back) * (1 - kept)
        )
        told.sold[who] = 1.0
        told.truth[who] = "destocking"


def _price(rng: np.random.Generator, made: Company, told: Story) -> None:
    """The same pieces for much less money."""
    for who in _free(rng, made, told, EACH):
        told.price[who, made.back < 3] = rng.uniform(0.45, 0.62)
        told.truth[who] = "price"


def _series(rng: np.random.Generator, made: Company, told: Story) -> None:
    """A dear main series given up for as many pieces of a cheap one."""
    for who in _free(rng, made, told, EACH):
        dear, cheap = (3, 4) if rng.random() < 0.5 else (2, 4)
        _main_series(made, who, rng.uniform(0.6, 0.8), dear)
        made.share[who, cheap] = max(made.share[who, cheap], 0.05)
        told.series[who, made.back < 3, dear] = rng.uniform(0, 0.1)
        moved = made.share[who, dear] * PRICES[cheap] / PRICES[dear] * rng.uniform(0.85, 1.05)
        told.series[who, made.back < 3, cheap] += moved / made.share[who, cheap]
        told.truth[who] = "series"


def _transfer(rng: np.random.Generator, made: Company, told: Story) -> None:
    """A dealer stops and another of its city starts; and newcomers that follow nobody."""
    gone = _free(rng, made, told, EACH)
    for who in gone:
        told.truth[who] = "transfer"
    for who in gone:
        mates = np.flatnonzero((made.city == made.city[who]) & (told.truth == NOTHING))
        heir, silent = int(rng.choice(mates)), int(rng.integers(3, 6))
        told.factor[who, made.back < silent] = 0
        told.factor[heir, made.back >= silent + rng.integers(-1, 2)] = 0
        told.factor[heir] *= made.level[who] / made.level[heir] * rng.uniform(0.75, 1.15)
        made.salesperson[heir] = made.salesperson[who]
        told.truth[heir] = NEWCOMER
    for who in _free(rng, made, told, NEWCOMERS):
        told.factor[who, made.back >= rng.integers(2, 14)] = 0
        told.truth[who] = NEWCOMER


def _festival(rng: np.random.Generator, made: Company, told: Story) -> None:
    """Dealers who stock up early for the festival and open late after it."""
    ahead = season(made.months, AHEAD) / season(made.months)
    for who in _free(rng, made, told, AROUND_FESTIVAL if _is_spring(made) else EACH):
        told.factor[who] *= 1 + rng.uniform(0.8, 1.0) * (ahead - 1)
        told.truth[who] = "festival"


def _is_spring(made: Company) -> bool:
    return bool(month_number(made.months)[-1] <= 4)


Plant = Callable[[np.random.Generator, Company, Story], None]
PLANTS: tuple[Plant, ...] = (
    _real,
    _hangover,
    _stock_out,
    _destocking,
    _price,
    _series,
    _transfer,
    _festival,
)
