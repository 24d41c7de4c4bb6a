"""How well declines are found: a panel imported as sales, judged month by month, by our method and the usual rules."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.declining.panel import JUDGED, MONTHS, Panel, panel
from benchmarks.declining.rules import RULES, Judgement
from benchmarks.declining.scores import Judged, scores
from benchmarks.declining.warehouse import FLAGGED, imported, status

OURS = "should buy v bought"


def detect(seed: int, last: np.datetime64) -> dict[str, dict[str, float]]:
    """The scores of each rule on the panel of a seed, by rule."""
    made, cuts = panel(seed, last), range(MONTHS - JUDGED, MONTHS)
    judged: dict[str, Judged] = {OURS: _ours(made, cuts)}
    for name, rule in RULES.items():
        judged[name] = {cut: rule(made.amounts[:, : cut + 1]) for cut in cuts}
    return {name: scores(made, found) for name, found in judged.items()}


def lines(made: Panel) -> pd.DataFrame:
    """The panel as a file of sales, one line per customer and month bought in."""
    who, month = np.nonzero(made.amounts > 0)
    return pd.DataFrame(
        {
            "month": made.months[month].astype("datetime64[D]").astype(str),
            "customer": made.code[who],
            "region": made.region[who],
            "amount": made.amounts[who, month],
        }
    )


def _ours(made: Panel, cuts: range) -> Judged:
    with tempfile.TemporaryDirectory() as folder:
        store = imported(Path(folder), {"panel.parquet": (lines(made), "sales", None)})
        found = {cut: _judgement(status(store, made.months[cut]), made) for cut in cuts}
        store.close()
    return found


def _judgement(said: pd.DataFrame, made: Panel) -> Judgement:
    """What the product says, in the panel's order; of customers that it does not list, nothing."""
    said = said.reindex(made.code)
    return Judgement(
        flagged=said["status"].isin(FLAGGED).to_numpy(),
        score=said["z3"].fillna(-np.inf).to_numpy(),
        priority=said["priority"].fillna(0).to_numpy(),
    )
