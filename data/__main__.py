"""`python -m data import|batches|undo|status`: the straight line without a screen."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from data import handover, ledger, loading, memory, progress, rejected
from data.child import are_ready, read_files
from data.delivery import FileReading
from data.dictionary import datasets
from data.importing import deliver
from data.messages import LANGUAGES, say
from data.parsing import Order, read_file
from data.report import DONE, file_report
from data.sample.scale import add_scale
from data.store import Store, WarehouseBusy, open_store, warehouse_path
from data.terminal import shown_on_terminal
from data.told import told

# From this many files on, starting child processes is quicker than reading one after the other; a server has them.
WORTH_CHILDREN = 4


def run(arguments: Sequence[str], folder: Path) -> handover.Outcome:
    """One command, given as its words; file names are meant from `folder`. Prints nothing."""
    try:
        options = _parser().parse_args(arguments)
    except handover.BadUsage as error:
        return handover.Outcome(2, "", f"{error}\n")
    try:
        code, text = options.command(options, folder)
    except (loading.NoSuchBatch, ValueError) as error:
        return handover.Outcome(1, "", f"{error}\n")
    return handover.Outcome(code, f"{text}\n", "")


def _parser() -> argparse.ArgumentParser:
    parser = handover.Parser(prog="python -m data")
    commands = parser.add_subparsers(dest="name", required=True)
    spoken = handover.Parser(add_help=False)
    spoken.add_argument("--language", choices=LANGUAGES, default="zh")

    imports = commands.add_parser("import", parents=[spoken], help="load files into the warehouse")
    imports.add_argument("files", nargs="+", metavar="FILE")
    imports.add_argument("--as", dest="dataset", choices=sorted(datasets()))
    imports.add_argument("--sheet")
    imports.add_argument("--sender")
    imports.add_argument("--answer", action="append", default=[], metavar="KIND=ANSWER")
    imports.add_argument("--dry-run", action="store_true")
    imports.add_argument("--json", action="store_true")
    imports.set_defaults(command=_import)

    sample = commands.add_parser("sample", parents=[spoken], help="fill an empty warehouse with the sample company")
    add_scale(sample)
    sample.add_argument("--clear", action="store_true", help="take it out again, and nothing else")
    sample.set_defaults(command=_sample)

    batches = commands.add_parser("batches", parents=[spoken], help="every file that was loaded")
    batches.add_argument("--json", action="store_true")
    batches.set_defaults(command=_batches)

    undo = commands.add_parser("undo", parents=[spoken], help="take one batch back")
    undo.add_argument("batch", type=int)
    undo.set_defaults(command=_undo)

    back = commands.add_parser(
        "rejected", parents=[spoken], help="the rows of a batch that were set aside, to send back"
    )
    back.add_argument("batch", type=int)
    back.add_argument("--out", required=True, metavar="FILE.xlsx")
    back.set_defaults(command=_rejected)

    status = commands.add_parser("status", parents=[spoken], help="what the warehouse holds")
    status.add_argument("--json", action="store_true")
    status.set_defaults(command=_status)
    return parser


def _import(options: argparse.Namespace, folder: Path) -> tuple[int, str]:
    with _warehouse(options.dry_run) as store:
        order = _order(options, store)
        readings = _read([folder / name for name in options.files], order)
        deliveries = deliver(store, readings, getpass.getuser(), options.dry_run, options.language)
    reports = [file_report(delivery, options.language) for delivery in deliveries]
    text = _json({"files": reports}) if options.json else told(reports, options.language)
    return (0 if all(report["status"] in DONE for report in reports) else 1), text


def _order(options: argparse.Namespace, store: Store) -> Order:
    decided = tuple(answer.partition("=")[::2] for answer in options.answer)
    remembered = memory.remembered(store, options.sender)
    return Order(options.sender, options.dataset, options.sheet, decided, remembered, options.language)


def _read(paths: Sequence[Path], order: Order) -> list[FileReading]:
    if len(paths) < WORTH_CHILDREN and not are_ready():
        progress.tell_waiting(paths)
        return [read_file(path, order) for path in paths]
    return read_files(dict.fromkeys(paths, order))


@contextmanager
def _warehouse(dry_run: bool) -> Iterator[Store]:
    """The warehouse; for a dry run without one, an empty one that leaves nothing behind."""
    if dry_run and not warehouse_path().exists():
        with TemporaryDirectory() as folder:
            yield Store(Path(folder) / "empty.duckdb", marts=False)
    else:
        yield open_store()


def _sample(options: argparse.Namespace, _folder: Path) -> tuple[int, str]:
    from data.sample.command import sample  # the makers of a whole company, of which no other command needs any

    return sample(options)


def _batches(options: argparse.Namespace, _folder: Path) -> tuple[int, str]:
    batches = ledger.batches(open_store())
    if options.json:
        return 0, _json({"batches": batches})
    return 0, handover.as_text_table(batches)


def _undo(options: argparse.Namespace, _folder: Path) -> tuple[int, str]:
    try:
        loading.undo(open_store(), options.batch, getpass.getuser())
    except loading.NoSuchBatch:
        return 1, say("delivery.no_such_batch", options.language, batch=options.batch)
    return 0, say("delivery.undone", options.language, batch=options.batch)


def _rejected(options: argparse.Namespace, folder: Path) -> tuple[int, str]:
    found = rejected.of_batch(open_store(), options.batch)
    if not found:
        return 1, say("rejected.none", options.language, batch=options.batch)
    (folder / options.out).write_bytes(rejected.as_xlsx(found, options.language))
    rows = sum(len(sheet.rows) for sheet in found)
    return 0, say("rejected.written", options.language, batch=options.batch, rows=rows, file=options.out)


def _status(options: argparse.Namespace, _folder: Path) -> tuple[int, str]:
    held = ledger.held(open_store())
    return 0, _json({"datasets": held}) if options.json else handover.as_text_table(held)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def main(arguments: Sequence[str]) -> int:
    """Runs here, or in the server that holds the warehouse."""
    _take_small_pages()
    language = next((word for option, word in pairwise(arguments) if option == "--language"), LANGUAGES[0])
    with shown_on_terminal(language):
        try:
            outcome = run(arguments, Path.cwd())
        except WarehouseBusy:
            outcome = handover.hand_over("data", arguments, Path.cwd())
    sys.stdout.write(outcome.out)
    sys.stderr.write(outcome.err)
    return outcome.code


def _take_small_pages() -> None:
    """On Linux the huge pages that Arrow's own allocator takes cost a process dearly that reads one file and ends."""
    if sys.platform == "linux":
        pa.set_memory_pool(pa.system_memory_pool())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
