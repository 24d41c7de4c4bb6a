"""Whatever moment the process dies at: nothing committed is lost, and nothing half-imported is shown."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from data.importing import original_path
from data.parsing import sha256_of
from data.store import Store
from tests.importing_for_ever import LINES

ROOT = Path(__file__).parent.parent
KILLS = 100
WAREHOUSES = 4
MOST_COMMITS = 3
SHORTEST_IMPORT = 0.2


def test_killed_at_a_hundred_random_moments_of_importing_the_warehouse_is_whole(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(WAREHOUSES)]
    with ThreadPoolExecutor(WAREHOUSES) as pool:
        survived = list(pool.map(kill_again_and_again, folders))
    assert sum(survived) > 0, "not one import was committed, so nothing was tested"


def kill_again_and_again(folder: Path) -> int:
    """Kills an importing process many times over one warehouse; the number of batches that held."""
    folder.mkdir()
    moments = random.Random(folder.name)
    promised: set[int] = set()
    for _ in range(KILLS // WAREHOUSES):
        promised |= killed(folder, moments.randrange(MOST_COMMITS), moments.random())
        check(folder, promised)
    return len(promised)


def killed(folder: Path, commits: int, moment: float) -> set[int]:
    """The batches that a process said it had committed, killed at a moment (0 to 1) of the next import."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.importing_for_ever", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    started = time.monotonic()
    said = [process.stdout.readline() for _ in range(commits)]
    time.sleep(moment * max((time.monotonic() - started) / max(commits, 1), SHORTEST_IMPORT))
    process.kill()
    said += process.stdout.read().splitlines(keepends=True)
    process.wait()
    # The last word may be cut in the middle; what ends with a line break was said.
    return {int(batch) for batch in said if batch.endswith("\n")}


def check(folder: Path, promised: set[int]) -> None:
    store = Store(folder / "warehouse.duckdb")
    try:
        rows = store.rows("select batch_id, count(*) as lines from fact_sales group by batch_id").to_pylist()
        ledger = store.rows("select batch_id, sha256 from import_batch").to_pylist()
        (marts,) = store.rows("select coalesce(sum(line_count), 0) as lines from mart_sales_month").to_pylist()
        held = {row["batch_id"] for row in rows}
        assert promised <= held
        assert held == {row["batch_id"] for row in ledger}
        assert all(row["lines"] == LINES for row in rows)
        assert marts["lines"] == LINES * len(rows)
        assert all(sha256_of(original_path(store, row["sha256"])) == row["sha256"] for row in ledger)
    finally:
        store.close()
