"""Who calls on the dealers, when and with what result, without files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.sample.books import Ints, Words, book
from data.sample.casting import PLAIN
from data.sample.world import World


@dataclass(frozen=True)
class Visits:
    """One place per visit, by day; customer is a place, day a place among the company's days."""

    customer: Ints
    day: Ints
    purpose: Words
    result: Words
    met: Words


def visits(world: World) -> Visits:
    """The visits of the running year up to the cut: each month some of the dealers, those left alone early only."""
    rng, story, days = world.rng(7), book("story")["visits"], world.days
    months = np.flatnonzero(days.years == days.years[-1])
    goes = rng.random((len(world.people.code), len(months))) < story["share"]
    goes[world.cast.of(story["seen"])] = True
    goes[_left_alone(world), story["left_alone_from"] :] = False
    goes[list(world.cast.twins)] = False
    goes[world.tally.lines.sum(axis=1) == 0] = False
    customer, month = np.nonzero(goes)
    first, last = days.edges[months[month]], days.edges[months[month] + 1]
    day = first + ((last - first) * rng.random(len(month))).astype(np.int64)
    order = np.lexsort((customer, day))
    talk = rng.integers(0, len(story["talks"]), len(order))
    talks = np.array([(t["purpose"], t["result"], t["met"]) for t in story["talks"]], dtype=object)[talk]
    return Visits(customer[order], day[order], talks[:, 0], talks[:, 1], talks[:, 2])


def _left_alone(world: World) -> Ints:
    """Dealers that nobody calls on any more: those of one role, and a few plain ones."""
    story = book("story")["visits"]
    plain = world.cast.of(PLAIN)
    return np.concatenate([world.cast.of(story["left_alone"]), plain[:: story["every"]]])
