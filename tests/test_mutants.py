"""Thousands of mutants of small files are imported, asked about or refused; harmless changes change nothing."""

from __future__ import annotations

import json
import signal
import zlib
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from zipfile import BadZipFile

import pytest

from data import child
from data.importing import deliver
from data.parsing import Order, read_file
from data.reading import Refused, read
from data.report import file_report
from data.store import Store
from tests.mutants import Grid, as_text, as_written, mutant, with_broken_bytes, with_broken_part

FOLDER = Path(__file__).parent / "messy"
SMALL = sorted(p for p in FOLDER.iterdir() if p.suffix in (".csv", ".xlsx", ".xls") and p.stat().st_size < 60_000)
PIECES, GRIDS, BYTES, HARMLESS = 20, 55, 45, 25  # mutants of each kind are made PIECES times so many
OPEN = Path("/proc/self/fd")
SECONDS = 60  # a mutant that takes longer hangs
OUTCOMES = {"would_import", "duplicate", "needs_decision", "refused"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("mutants") / "warehouse.duckdb")


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    """A mutant that never ends fails instead of holding the suite up."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    signal.signal(signal.SIGALRM, _hangs)
    yield
    signal.alarm(0)


def _hangs(*_: object) -> None:
    raise TimeoutError("a mutant takes for ever")


@cache
def _grids() -> list[Grid]:
    """The first rows of the sheets of small files that can be read."""
    found = []
    for path in SMALL:
        try:
            sheets = read(path)
        except Refused:
            continue
        found += [[[c or "" for c in row.values()] for row in s.cells.slice(0, 40).to_pylist()] for s in sheets]
    return [grid for grid in found if len(grid) > 2 and len(grid[0]) < 30]


def _outcome(store: Store, path: Path) -> str:
    """What becomes of a file, with all that is to be said of it in both languages."""
    if hasattr(signal, "SIGALRM"):
        signal.alarm(SECONDS)
    (delivery,) = deliver(store, [read_file(path)], dry_run=True)
    for language in ("zh", "en"):
        report = file_report(delivery, language)
        assert json.dumps(report, ensure_ascii=False)
        asked = [sheet["question"] for sheet in report["sheets"] if sheet["question"]]
        assert delivery.status != "refused" or report["message"]
        assert delivery.status != "needs_decision" or all(q["text"] and q["readings"] for q in asked)
    return delivery.status


def _open_files() -> int:
    return len(list(OPEN.iterdir())) if OPEN.is_dir() else 0


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_mutated_grid_is_imported_asked_about_or_refused(piece: int, store: Store, tmp_path: Path) -> None:
    """Cells, columns and rows are replaced, added, dropped, shuffled and turned; no traceback, hang or open file."""
    grids, before = _grids(), _open_files()
    for number in range(GRIDS):
        random = Random(f"grid {piece} {number}")
        path = tmp_path / f"{random.choice(SMALL).stem}.csv"
        path.write_bytes(as_text(random, mutant(random, random.choice(grids))))
        assert _outcome(store, path) in OUTCOMES, (piece, number)
    assert _open_files() <= before  # what another test left open may be closed meanwhile


@pytest.mark.parametrize("piece", range(PIECES))
def test_broken_bytes_are_imported_asked_about_or_refused(piece: int, store: Store, tmp_path: Path) -> None:
    """Bytes of texts and workbooks, and of single parts inside workbooks, are changed, cut and doubled."""
    before = _open_files()
    for number in range(BYTES):
        random = Random(f"bytes {piece} {number}")
        source = random.choice(SMALL)
        data = source.read_bytes()
        path = tmp_path / source.name.lstrip("~$")
        path.write_bytes(_broken(random, data))
        assert _outcome(store, path) in OUTCOMES, (piece, number)
    assert _open_files() <= before  # what another test left open may be closed meanwhile


def _broken(random: Random, data: bytes) -> bytes:
    """A part of a workbook broken inside a whole package, mostly; else any bytes of the file."""
    if data[:2] == b"PK" and random.random() < 0.7:
        with suppress(BadZipFile, OSError, RuntimeError, zlib.error):
            return with_broken_part(random, data)
    return with_broken_bytes(random, data)


def test_a_child_survives_mutants_and_reads_the_next_file(tmp_path: Path) -> None:
    orders: dict[Path, Order] = {}
    for number, source in enumerate(SMALL[::12]):
        path = tmp_path / f"{number} {source.name}"
        path.write_bytes(with_broken_bytes(Random(number), source.read_bytes()))
        orders[path] = Order()
    good = tmp_path / "good.csv"
    good.write_text("日期,客户编码,销售额\n2026-03-01,D1,1.50\n", "utf-8")
    found = child.read_files({**orders, good: Order()})
    assert len(found) == len(orders) + 1
    assert found[-1].ready


BASES = {
    "sales": "日期,单号,客户名称,商品名称,数量,销售额\n"
    + "".join(f"2024-05-{n:02d},X{n},客户{n % 4},品{n % 3},{n},{n * 37}.50\n" for n in range(1, 19)),
    "inventory": "盘点日期,客户名称,商品编码,库存数量\n"
    + "".join(f"2024-05-31,客户{n},00{n},{n * 7}\n" for n in range(1, 15)),
    "expense": "报销日期,部门,费用类型,报销金额\n"
    + "".join(f"2024-05-{n:02d},部门{n % 3},差旅费,{n * 11}.25\n" for n in range(1, 15)),
    "target": "月份,业务员,目标金额\n" + "".join(f"2024-{n:02d},业务员{n},{n * 1000}\n" for n in range(1, 13)),
}


@pytest.mark.parametrize("dataset", BASES)
def test_harmless_changes_leave_dataset_and_totals_as_they_are(dataset: str, tmp_path: Path) -> None:
    """Encodings, delimiters and quotes, titles, blank rows and columns, unknown columns, the order of rows."""
    grid = [line.split(",") for line in BASES[dataset].splitlines()]
    expected = _totals(tmp_path / "表.csv", BASES[dataset].encode())
    assert expected[0] == dataset
    for number in range(HARMLESS):
        random = Random(f"harmless {dataset} {number}")
        assert _totals(tmp_path / "表.csv", as_written(random, grid)) == expected, number


def _totals(path: Path, data: bytes) -> tuple[str | None, dict[str, Decimal], int]:
    path.write_bytes(data)
    (sheet,) = read_file(path).sheets
    assert sheet.checked is not None, sheet.question
    return sheet.match.dataset, sheet.checked.totals, sheet.checked.rows.num_rows
