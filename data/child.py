"""Reads files in child processes with limits on memory and time, so that a server stays responsive."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from data.delivery import FileReading
from data.parsing import read_file, sha256_of
from data.reading import Refused

WORKERS = 2
SECONDS = 600
MEMORY_BYTES = 3 << 30


def read_files(
    paths: Sequence[Path],
    dataset: str | None = None,
    sheet: str | None = None,
    answers: Mapping[str, str] | None = None,
) -> list[FileReading]:
    """Every file read as `parsing.read_file` reads it, in order; one that needs too much is refused."""
    found: dict[Path, FileReading] = {}
    for together in (WORKERS, 1):
        waiting = [path for path in paths if path not in found]
        found |= _read_together(waiting, together, dataset, sheet, answers)
    return [found.get(path) or _too_heavy(path) for path in paths]


def _read_together(
    paths: Sequence[Path],
    workers: int,
    dataset: str | None,
    sheet: str | None,
    answers: Mapping[str, str] | None,
) -> dict[Path, FileReading]:
    """What could be read: a child that dies takes the files of its pool along, which are then tried alone."""
    found: dict[Path, FileReading] = {}
    batches = [list(paths)] if workers > 1 else [[path] for path in paths]
    for batch in batches:
        pool = _pool(workers)
        futures = {path: pool.submit(read_file, path, dataset, sheet, answers) for path in batch}
        try:
            found |= {path: _result(future) for path, future in futures.items()}
        except (BrokenProcessPool, TimeoutError):
            found |= _finished(futures)
            _stop(pool)
        pool.shutdown(wait=False, cancel_futures=True)
    return found


def _pool(workers: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_limit_memory)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return  # Windows has no such limit; the time limit holds there too
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


def _result(future: Future[FileReading]) -> FileReading:
    return future.result(timeout=SECONDS)


def _finished(futures: Mapping[Path, Future[FileReading]]) -> dict[Path, FileReading]:
    return {
        path: future.result()
        for path, future in futures.items()
        if future.done() and not future.cancelled() and future.exception() is None
    }


def _stop(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):
        process.kill()


def _too_heavy(path: Path) -> FileReading:
    return FileReading(path, sha256_of(path), refusal=Refused("too_heavy", file=path.name))
