"""What managers decided about dealers, by when, and what it was to bring; without recording it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from data.sample.books import Ints, book
from data.sample.truth import MeasureTruth
from data.sample.world import World

STEP = 1_000  # yuan: expectations are round sums


def decisions(world: World) -> list[MeasureTruth]:
    """Every measure of the story, in the order that it was decided."""
    found = [
        _decision(world, int(place), measure)
        for measure in book("story")["measures"]
        for place in _largest(world, measure["role"], measure["count"])
    ]
    return sorted(found, key=lambda decided: (decided.decided_on, decided.customer))


def _largest(world: World, role: str, count: int) -> Ints:
    places = world.cast.of(role)
    return places[np.argsort(-world.people.rank[places])][:count]


def _decision(world: World, place: int, measure: dict[str, Any]) -> MeasureTruth:
    people = world.people
    return MeasureTruth(
        customer=people.code[place],
        role=measure["role"],
        what=measure["what"],
        owner=people.salesperson[place],
        decided_on=_month_end(world, measure["from"]),
        due_on=_month_end(world, measure["due"]),
        expected_amount=Decimal(round(people.size[place] * measure["expected"] / STEP) * STEP),
        cause=measure.get("cause"),
        is_closed=measure.get("closed", False),
    )


def _month_end(world: World, back: int) -> date:
    """The last day of the complete month that lies so many months back, or ahead."""
    month = world.days.months[world.days.ago(0)] - back
    day: date = ((month + 1).astype("datetime64[D]") - 1).item()
    return day
