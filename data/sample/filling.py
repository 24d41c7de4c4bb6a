"""Fills a warehouse with the sample company: its files through the importer, then what its managers decided."""

from __future__ import annotations

from pathlib import Path

from data import measures
from data.child import each_read
from data.delivery import Delivery
from data.importing import deliver
from data.measures import Measure
from data.parsing import Order
from data.report import DONE
from data.sample.clearing import add_part
from data.sample.truth import MeasureTruth, Truth
from data.store import Store


def fill(store: Store, folder: Path, truth: Truth, headquarters: str, who: str | None = None) -> list[Delivery]:
    """Loads the files that were written into a folder and records the measures; what became of each file.

    headquarters: the sender of what no region sends. With a file that was not loaded no measure is recorded.
    All of it is marked, so that it can be cleared again.
    """
    orders = {folder / file.name: Order(file.region or headquarters, received_at=file.received) for file in truth.files}
    deliveries = deliver(store, each_read(orders), who)
    _mark(store, "batch", [delivery.batch for delivery in deliveries if delivery.batch is not None])
    if all(delivery.status in DONE for delivery in deliveries):
        _mark(store, "measure", [_record(store, measure, who) for measure in truth.measures])
    return deliveries


def _mark(store: Store, kind: str, numbers: list[int]) -> None:
    with store.transaction() as cursor:
        for number in numbers:
            add_part(cursor, kind, number)


def _record(store: Store, told: MeasureTruth, who: str | None) -> int:
    wanted = Measure(
        what=told.what,
        customer_key=told.customer,
        owner=told.owner,
        decided_on=told.decided_on,
        due_on=told.due_on,
        expected_amount=told.expected_amount,
        cause=told.cause,
    )
    number = measures.record(store, wanted, who)
    if told.is_closed:
        measures.close(store, number, who)
    return number
