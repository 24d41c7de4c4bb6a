"""Who the sample company is: its customers, salespeople and products, without what they buy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np

from data.sample.books import Floats, Ints, Words, book, words

SPREAD = 1.45  # of the logarithm of size: about 27 % of customers bring 80 %
MEDIAN = 58_000  # yuan a month


@dataclass(frozen=True)
class Customers:
    """One place per customer. rank: 0 the smallest, 1 the largest; size: yuan in a usual month."""

    code: Words
    name: Words
    owner: Words
    tier: Words
    channel: Words
    region: Words
    province: Words
    city: Words
    salesperson: Words
    rank: Floats
    size: Floats
    discount: Floats


@dataclass(frozen=True)
class Products:
    """One place per product; series_of points into series, brand and category, which have one per series."""

    code: Words
    name: Words
    price: Floats
    series_of: Ints
    series: Words
    brand: Words
    category: Words
    share: Floats


def products() -> Products:
    """The range, as listed."""
    shelf = book("products")
    items = [(place, item) for place, s in enumerate(shelf.values()) for item in s["products"]]
    return Products(
        code=words([item["code"] for _, item in items]),
        name=words([item["name"] for _, item in items]),
        price=np.array([item["price"] for _, item in items], dtype=float),
        series_of=np.array([place for place, _ in items]),
        series=words(list(shelf)),
        brand=words([s["brand"] for s in shelf.values()]),
        category=words([s["category"] for s in shelf.values()]),
        share=np.array([s["share"] for s in shelf.values()]),
    )


def _places(rng: np.random.Generator) -> list[tuple[str, str, str, float]]:
    """(region, province, city, rank within the province) of every customer, in a mixed order."""
    found = []
    for region, provinces in book("places").items():
        for province, place in provinces.items():
            count, cities = place["customers"], place["cities"]
            pull = 1 / np.arange(1, len(cities) + 1)
            chosen = rng.choice(len(cities), count, p=pull / pull.sum())
            ranks = (rng.permutation(count) + rng.uniform(0.1, 0.9, count)) / count
            found += [(region, province, cities[c], r) for c, r in zip(chosen, ranks, strict=True)]
    return [found[place] for place in rng.permutation(len(found))]


def _people(rng: np.random.Generator, count: int) -> list[str]:
    """Different names of people."""
    names = book("names")
    pairs = [surname + given for surname in names["surnames"] for given in names["given"]]
    return [pairs[place] for place in rng.permutation(len(pairs))[:count]]


def _salespeople(rng: np.random.Generator, provinces: Words) -> Words:
    """A salesperson for about eight customers of one province."""
    found = np.empty(len(provinces), dtype=object)
    people = iter(_people(rng, len(provinces)))
    for province in sorted(set(provinces)):
        places = np.flatnonzero(provinces == province)
        team = [next(people) for _ in range(max(1, len(places) // 8))]
        found[places] = [team[i % len(team)] for i in range(len(places))]
    return found


def _names(rng: np.random.Generator, cities: Words, channels: Words, owners: list[str]) -> Iterator[str]:
    """A different shop name for every customer."""
    lists, taken = book("names"), set[str]()
    for city, channel, owner in zip(cities, channels, owners, strict=True):
        shapes, tries = lists["channels"][channel]["shapes"], 0
        name = None
        while name is None or name in taken:
            shape = shapes[(int(rng.integers(len(shapes))) + tries) % len(shapes)]
            word = lists["words"][int(rng.integers(len(lists["words"])))]
            name = shape.format(city=city.rstrip("市"), word=word, owner=owner)
            tries += 1
        taken.add(name)
        yield name


def customers(rng: np.random.Generator) -> Customers:
    """The dealers, with sizes spread as real ones are."""
    region, province, city, within = zip(*_places(rng), strict=True)
    count, lists = len(region), book("names")
    rank = (np.argsort(np.argsort(within)) + 0.5) / count
    normal = np.array([NormalDist().inv_cdf(r) for r in rank])
    shares = {name: channel["share"] for name, channel in lists["channels"].items()}
    channel = rng.choice(words(list(shares)), count, p=list(shares.values()))
    owners = _people(rng, count)
    tier = np.where(rank + rng.normal(0, 0.15, count) > 0.4, *lists["tiers"].values())
    return Customers(
        code=words([f"D{number:04d}" for number in range(1, count + 1)]),
        name=words(list(_names(rng, words(list(city)), channel, owners))),
        owner=words(owners),
        tier=tier.astype(object),
        channel=channel,
        region=words(list(region)),
        province=words(list(province)),
        city=words(list(city)),
        salesperson=_salespeople(rng, words(list(province))),
        rank=rank,
        size=MEDIAN * np.exp(SPREAD * normal),
        discount=np.round(1.02 - 0.08 * rank + rng.normal(0, 0.01, count), 3),
    )


def handed_over(people: Customers, old: int, new: int) -> Customers:
    """The same dealers, where `new` is `old` under another code and firm: same owner and city."""
    shapes, place = book("names")["transfer"], people.city[old]
    name, owner, city = people.name.copy(), people.owner.copy(), people.city.copy()
    owner[new], city[new] = owner[old], place
    for who, shape in ((old, shapes["before"]), (new, shapes["after"])):
        name[who] = shape.format(city=place.rstrip("市"), owner=owner[old])
    size = people.size.copy()
    size[new] = size[old]
    return replace(people, name=name, owner=owner, city=city, size=size)


def namesakes(people: Customers, one: int, other: int) -> Customers:
    """The same dealers, where two codes carry one name in one city."""
    name, city = people.name.copy(), people.city.copy()
    name[other], city[other] = name[one], city[one]
    return replace(people, name=name, city=city)
