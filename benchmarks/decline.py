"""How well declining customers are found and told from their look-alikes, on simulated sales with known truth.

python -m benchmarks.decline [SEED …]

Each seed makes a panel of customers (month, customer, region, amount) that is judged at twelve month ends, and two
companies with all their files, one in autumn and one around the Spring Festival, in which look-alikes are planted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
import pandas as pd

from benchmarks.declining.detecting import detect
from benchmarks.declining.telling import confusion, precision_and_recall, tell

SEEDS = (1, 2, 3, 4, 5)


def panel_end(seed: int) -> np.datetime64:
    """The last month of a seed's panel: any of the year, so that the festival lies everywhere."""
    return np.datetime64("2025-01", "M") + seed % 12


def company_ends(seed: int) -> tuple[np.datetime64, np.datetime64]:
    """The last months of a seed's two companies: in autumn, and in March or April."""
    autumn = np.datetime64(f"{2023 + seed % 3}-{9 + seed % 4:02d}", "M")
    return autumn, np.datetime64(f"{2024 + seed % 3}-{3 if seed % 5 == 0 else 4:02d}", "M")


def print_detection(seeds: Sequence[int]) -> None:
    runs = [pd.DataFrame(detect(seed, panel_end(seed))) for seed in seeds]
    print(f"Finding declines: {len(seeds)} panels, means (false alarms: share of all judgements; lag: months)\n")
    print(pd.concat(runs).groupby(level=0, sort=False).mean().round(3).to_string(), "\n")
    ours = pd.DataFrame({seed: run.iloc[:, 0] for seed, run in zip(seeds, runs, strict=True)})
    print(f"{runs[0].columns[0]}, panel by panel\n\n{ours.round(3).to_string()}\n")


def print_telling(seeds: Sequence[int]) -> None:
    found = pd.concat([tell(seed, last) for seed in seeds for last in company_ends(seed)])
    print(f"Telling look-alikes: {2 * len(seeds)} companies, flagged dealers, truth against verdict\n")
    print(confusion(found).to_string(), "\n")
    print(precision_and_recall(found).round(2).to_string())


def main(seeds: Sequence[int]) -> None:
    print_detection(seeds)
    print_telling(seeds)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or SEEDS)
