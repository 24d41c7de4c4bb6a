"""The sample company, imported once for all tests that ask about its planted truths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from data.child import read_files
from data.importing import deliver
from data.parsing import Order
from data.sample import Truth, write_company
from data.store import Store


@dataclass(frozen=True)
class SampleCompany:
    """The warehouse filled through the importer, and what was planted in the files."""

    store: Store
    truth: Truth
    statuses: dict[str, str]


@pytest.fixture(scope="session")
def sample_company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleCompany]:
    folder = tmp_path_factory.mktemp("company")
    truth = write_company(folder)
    store = Store(folder / "warehouse.duckdb")
    orders = {folder / file.name: Order(file.region or "总部", received_at=file.received) for file in truth.files}
    deliveries = deliver(store, read_files(orders))
    statuses = {delivery.reading.path.name: delivery.status for delivery in deliveries}
    yield SampleCompany(store, truth, statuses)
    store.close()
