"""The sample company, imported once for all tests that ask about its planted truths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from data.sample.files import write_company
from data.sample.filling import fill
from data.sample.truth import Truth
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
    statuses = {delivery.reading.path.name: delivery.status for delivery in fill(store, folder, truth, "总部")}
    yield SampleCompany(store, truth, statuses)
    store.close()
