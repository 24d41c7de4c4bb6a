"""How well a rule finds the declines of a panel: one line of figures for each rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.declining.panel import DECLINES, RECENT, SHARES, SLUMP, Panel
from benchmarks.declining.rules import Judgement
from data.sample.books import Flags, Floats

VISITS = 20
WITHIN = {"abrupt": 3, "gradual": 6, "closed": 3}  # months in which a decline should be found
Judged = Mapping[int, Judgement]  # by the place of the month that a cut ends


def scores(panel: Panel, judged: Judged) -> dict[str, float]:
    """AUC, precision and money of the twenty (means over the cuts), false alarms and lags (over all cuts)."""
    listed = [_listed(panel, cut, judgement) for cut, judgement in judged.items()]
    found = {name: float(np.nanmean([row[name] for row in listed])) for name in listed[0]}
    return found | _false_alarms(panel, judged) | _lags(panel, judged)


def area(positive: Flags, score: Floats) -> float:
    """The area under the curve: how often a decline scores higher than a customer that does not decline."""
    order = np.unique(score, return_inverse=True)[1]
    below = np.concatenate([[0], np.cumsum(np.bincount(order[~positive], minlength=order.max() + 1))])
    ties = below[order[positive] + 1] - below[order[positive]]
    return float((below[order[positive]] + ties / 2).mean() / max((~positive).sum(), 1))


def _listed(panel: Panel, cut: int, judgement: Judgement) -> dict[str, float]:
    """One cut. Declines that began long ago have become the customer's level: neither right nor wrong."""
    lost = panel.to_find(cut)
    counted = ((lost > 0) | (panel.ago(cut) < 0)) & (panel.amounts[:, : cut + 1].sum(axis=1) > 0)
    order = np.argsort(-judgement.priority, kind="stable")
    twenty = order[judgement.priority[order] > 0][:VISITS]
    most = np.sort(lost)[::-1][:VISITS].sum()
    return {
        "AUC": area((lost > 0)[counted], judgement.score[counted]),
        "precision": float((lost[twenty] > 0).mean()) if len(twenty) else np.nan,
        "money": float(lost[twenty].sum() / most) if most else np.nan,
    }


def _false_alarms(panel: Panel, judged: Judged) -> dict[str, float]:
    """Share of the judgements that flag a customer which does not decline, of all and by pattern."""
    alarms = np.array([judgement.flagged for judgement in judged.values()])
    calm = np.array([panel.ago(cut) < 0 for cut in judged])
    known = np.array([panel.amounts[:, : cut + 1].sum(axis=1) > 0 for cut in judged])
    found = {"all": _share(alarms, calm & known)}
    for pattern in (*SHARES, SLUMP):
        if pattern not in DECLINES:
            found[pattern] = _share(alarms, calm & known & (panel.pattern == pattern)[None, :])
    return found


def _share(alarms: Flags, counted: Flags) -> float:
    return float(alarms[counted].mean()) if counted.any() else np.nan


def _lags(panel: Panel, judged: Judged) -> dict[str, float]:
    """Share of the declines found in time, and the months it took in the middle, of those whose time was judged."""
    found: dict[str, float] = {}
    for pattern in DECLINES:
        places = (int(place) for place in np.flatnonzero(panel.pattern == pattern))
        seen = [place for place in places if _is_judged(panel, place, judged)]
        lags = np.array([_lag(panel, place, judged) for place in seen])
        found[f"{pattern} in time"] = float((lags <= WITHIN[pattern]).mean())
        found[f"{pattern} lag"] = float(np.median(lags))
    return found


def _is_judged(panel: Panel, place: int, judged: Judged) -> bool:
    """Whether the cuts hold the whole time in which a decline should be found."""
    months = range(panel.onset[place], panel.onset[place] + WITHIN[panel.pattern[place]])
    return all(month in judged for month in months)


def _lag(panel: Panel, place: int, judged: Judged) -> float:
    """Months until the decline is flagged, counting the month in which it begins; inf if never."""
    months: Sequence[int] = range(panel.onset[place], panel.onset[place] + RECENT)
    lags = (month - months[0] + 1 for month in months if month in judged and judged[month].flagged[place])
    return float(next(lags, np.inf))
