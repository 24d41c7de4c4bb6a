"""Imports one file after another until it is killed, saying each commit: the victim of the durability test."""

from __future__ import annotations

import sys
from pathlib import Path

from data.importing import deliver
from data.parsing import read_file
from data.store import Store

LINES = 400


def main(folder: Path) -> None:
    store = Store(folder / "warehouse.duckdb")
    number = len(list(folder.glob("*.csv")))
    print("ready", flush=True)
    while True:
        path = folder / f"{number}.csv"
        rows = [f"2026-03-{line % 28 + 1:02d},D{line:04d},{number}.25" for line in range(LINES)]
        path.write_text("日期,客户编码,销售额\n" + "\n".join(rows) + "\n", "utf-8")
        (delivery,) = deliver(store, [read_file(path)])
        print(delivery.batch, flush=True)
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
