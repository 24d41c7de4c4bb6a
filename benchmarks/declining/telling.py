"""How well look-alikes are told from real declines: a company imported file by file, verdict against truth."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.declining.books import files
from benchmarks.declining.company import company
from benchmarks.declining.planting import NEWCOMER, NOTHING, story
from benchmarks.declining.warehouse import FLAGGED, imported, status

CHANCE = "by chance"  # flagged though nothing happened to it
UNTOLD = "cannot tell"


def tell(seed: int, last: np.datetime64) -> pd.DataFrame:
    """One row per flagged dealer of the company of a seed: truth, verdict."""
    rng = np.random.default_rng([seed, 2])
    made = company(rng, last)
    told = story(rng, made)
    with tempfile.TemporaryDirectory() as folder:
        store = imported(Path(folder), files(rng, made, told))
        said = status(store, last).reindex(made.code)
        store.close()
    truth = pd.Series(told.truth, index=made.code).replace({NOTHING: CHANCE, NEWCOMER: CHANCE})
    found = pd.DataFrame({"truth": truth, "verdict": said["verdict"].fillna(UNTOLD)})
    return found[said["status"].isin(FLAGGED)]


def confusion(found: pd.DataFrame) -> pd.DataFrame:
    """How many flagged dealers of each truth have which verdict."""
    return pd.crosstab(found["truth"], found["verdict"])


def precision_and_recall(found: pd.DataFrame) -> pd.DataFrame:
    """Of each verdict: flagged dealers it is true of, recall, precision among dealers that something happened to."""
    counted = confusion(found[found["truth"] != CHANCE])
    verdicts = [verdict for verdict in counted.index if verdict in counted.columns]
    right = pd.Series({verdict: counted.loc[verdict, verdict] for verdict in verdicts})
    return pd.DataFrame(
        {
            "flagged": counted.sum(axis=1)[verdicts],
            "recall": right / counted.sum(axis=1)[verdicts],
            "precision": right / counted.sum(axis=0)[verdicts],
        }
    )
