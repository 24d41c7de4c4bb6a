"""Reads files in child processes with limits on memory and time, so that a server stays responsive."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor, TimeoutError, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from time import monotonic
from types import ModuleType
from weakref import WeakKeyDictionary

from data import progress
from data.delivery import FileReading
from data.parcel import Parcel, lay_down, take_up
from data.parsing import Order, read_file, sha256_of
from data.reading import Refused

WORKERS = 2
SECONDS = 600
SECONDS_BETWEEN_WORDS = 0.2  # how often the parent looks how far its children are
FILES_PER_POOL = 100
MEMORY_BYTES = 3 << 30
YIELDING = 10  # what is added to a child's niceness
GARBAGE = 100_000  # objects between two searches for garbage: more than the rows of cells that are alive at once
PRACTICE = "日期,客户名称,系列,数量,金额\n2024-05-01,张三家具,A系列,2,3580\n2024-05-02,李四家居,B系列,1,1299.5\n"
_submitting = Lock()  # one at a time may start children: their parent's main module is out of the way meanwhile
_read_by: WeakKeyDictionary[ProcessPoolExecutor, int] = WeakKeyDictionary()


def read_files(orders: Mapping[Path, Order]) -> list[FileReading]:
    """Every file read as `parsing.read_file` reads it, in order; one that needs too much is refused."""
    return list(each_read(orders))


def each_read(orders: Mapping[Path, Order]) -> Iterator[FileReading]:
    """The same one after the other: a file is given while the children read the next ones.

    A child that dies takes the files of its pool along, which are then tried alone.
    """
    progress.tell_waiting(orders)
    with TemporaryDirectory() as name:
        reading, to_come = _submit(orders, Path(name)), list(orders)
        for path, order in orders.items():
            pass_on = partial(_pass_on, tuple(to_come), Path(name))
            parcel = _wait_for(reading[path], pass_on)
            parcel = parcel or _wait_for(_submit({path: order}, Path(name))[path], pass_on)
            to_come.remove(path)
            yield take_up(parcel) if parcel else _too_heavy(path)


def start() -> list[Future[None]]:
    """Starts the children before the first file comes, without waiting for them."""
    with _submitting:
        return [_pool().submit(_practise) for _ in range(WORKERS)]


def warm_up() -> None:
    """Starts the children and waits until they are there."""
    for future in start():
        future.result()


def are_ready() -> bool:
    """Whether this process has children, as a server does."""
    return _pool.cache_info().currsize > 0


@dataclass(frozen=True)
class _Reading:
    """A file that a pool of children reads."""

    pool: ProcessPoolExecutor
    parcel: Future[Parcel]


def _submit(orders: Mapping[Path, Order], folder: Path) -> dict[Path, _Reading]:
    with _submitting:
        _renew_when_worn()
        pool = _pool()
        _read_by[pool] = _read_by.get(pool, 0) + len(orders)
        return {
            path: _Reading(pool, pool.submit(_read_aside, read_file, path, order, folder))
            for path, order in orders.items()
        }


def _wait_for(reading: _Reading, pass_on: Callable[[], None]) -> Parcel | None:
    """What a child made of a file; None where it died or takes for ever: its pool is stopped."""
    try:
        return _awaited(reading.parcel, pass_on)
    except (BrokenProcessPool, CancelledError, TimeoutError):
        with _submitting:
            if reading.pool is _pool():
                _pool.cache_clear()
        _stop(reading.pool)
        return None


def _awaited(parcel: Future[Parcel], pass_on: Callable[[], None]) -> Parcel:
    """What a child gives; meanwhile the steps of all children are passed on."""
    started = monotonic()
    while not wait([parcel], timeout=SECONDS_BETWEEN_WORDS).done:
        if monotonic() - started > SECONDS:
            raise TimeoutError
        pass_on()
    pass_on()
    return parcel.result()


def _pass_on(paths: tuple[Path, ...], folder: Path) -> None:
    """Tells the listeners of this process how far the children are with these files."""
    for path in paths if progress.is_heard() else ():
        step = progress.noted(_steps_of(path, folder), path)
        if step:
            progress.tell(step)


def _steps_of(path: Path, folder: Path) -> Path:
    """Where a child notes its steps: a file, since a pipe shared with a child that dies may hang."""
    return folder / f"{sha256(str(path).encode()).hexdigest()[:16]}.steps"


def _renew_when_worn() -> None:
    """New children after many files: what the readers leak goes with the old ones.

    The pool's own `max_tasks_per_child` can leave it without any child (python/cpython#115634).
    """
    pool = _pool()
    if _read_by.get(pool, 0) >= FILES_PER_POOL:
        _pool.cache_clear()
        pool.shutdown(wait=False)


def _read_aside(read: Callable[[Path, Order], FileReading], path: Path, order: Order, folder: Path) -> Parcel:
    """Runs in a child."""
    with progress.told_to(partial(progress.note, _steps_of(path, folder))):
        return lay_down(read(path, order), folder)


def _practise() -> None:
    """Runs in a child: reads a file, which loads what reading needs before the first file comes."""
    with TemporaryDirectory() as name:
        path = Path(name) / "practice.csv"
        path.write_text(PRACTICE, "utf-8")
        read_file(path)


@cache
def _pool() -> ProcessPoolExecutor:
    """The children of this process; they stay for the next file, and give way to new ones now and then."""
    return ProcessPoolExecutor(WORKERS, mp_context=_Context(), initializer=_stand_back)


class _Child(SpawnProcess):
    """A child that does not run its parent's main module again: in a server that is the page shown last."""

    def start(self) -> None:
        shown, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
        try:
            super().start()
        finally:
            sys.modules["__main__"] = shown


class _Context(SpawnContext):
    Process = _Child


def _stand_back() -> None:
    """In a child: gives way to the readers of pages, and takes no more memory than a file is worth.

    What is loaded for good need not be searched for garbage among the cells of every file, nor these while they come
    and go.
    """
    Thread(target=_leave_with_parent, daemon=True).start()
    gc.freeze()
    gc.set_threshold(GARBAGE)
    if sys.platform == "win32":
        return  # Windows has neither; the time limit holds there too
    import resource

    os.nice(YIELDING)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


def _leave_with_parent() -> None:
    """In a child: waits until its parent has ended, and ends too.

    A parent that is killed tells its children nothing: they would wait for a file for ever, with its output open.
    """
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(0)


def _stop(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):
        process.kill()
    pool.shutdown(wait=False, cancel_futures=True)


def _too_heavy(path: Path) -> FileReading:
    return FileReading(path, sha256_of(path), refusal=Refused("too_heavy", file=path.name))
