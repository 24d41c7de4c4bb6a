"""`python -m data sample`: the sample company into an empty warehouse, and out again."""

from __future__ import annotations

import getpass
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from data import ledger
from data.child import start
from data.messages import say
from data.report import DONE
from data.sample.clearing import clear, was_cleared
from data.sample.files import write_company
from data.sample.filling import fill
from data.store import Store, open_store


def sample(options: Namespace) -> tuple[int, str]:
    """Fills an empty warehouse with the sample company, or takes it out; leaves one that holds anything alone."""
    store = open_store()
    if options.clear:
        return 0, say("delivery.sample_cleared", options.language, files=clear(store, getpass.getuser()))
    if ledger.batches(store):
        return 0, say("delivery.not_empty", options.language)
    if was_cleared(store):
        return 0, say("delivery.sample_gone", options.language)
    return _fill(store, options.scale, options.language)


def _fill(store: Store, scale: int, language: str) -> tuple[int, str]:
    start()  # while the company is written
    with TemporaryDirectory() as folder:
        truth = write_company(Path(folder), scale=scale)
        headquarters = say("delivery.headquarters", language)
        deliveries = fill(store, Path(folder), truth, headquarters, getpass.getuser())
    refused = [delivery.reading.path.name for delivery in deliveries if delivery.status not in DONE]
    if refused:
        return 1, say("delivery.sample_refused", language, files=", ".join(refused))
    return 0, say("delivery.sample_loaded", language, files=len(deliveries))
