"""`python -m data import|batches|undo|status`: the straight line without a screen."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from data import handover, ledger, loading
from data.dictionary import datasets
from data.importing import deliver
from data.messages import LANGUAGES, say
from data.parsing import read_file
from data.report import DONE, file_report
from data.store import Store, WarehouseBusy, open_store, warehouse_path


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
    parser.add_argument("--language", choices=LANGUAGES, default="zh")
    commands = parser.add_subparsers(dest="name", required=True)

    imports = commands.add_parser("import", help="load files into the warehouse")
    imports.add_argument("files", nargs="+", metavar="FILE")
    imports.add_argument("--as", dest="dataset", choices=sorted(datasets()))
    imports.add_argument("--sheet")
    imports.add_argument("--sender")
    imports.add_argument("--answer", action="append", default=[], metavar="KIND=ANSWER")
    imports.add_argument("--dry-run", action="store_true")
    imports.add_argument("--json", action="store_true")
    imports.set_defaults(command=_import)

    batches = commands.add_parser("batches", help="every file that was loaded")
    batches.add_argument("--json", action="store_true")
    batches.set_defaults(command=_batches)

    undo = commands.add_parser("undo", help="take one batch back")
    undo.add_argument("batch", type=int)
    undo.set_defaults(command=_undo)

    status = commands.add_parser("status", help="what the warehouse holds")
    status.add_argument("--json", action="store_true")
    status.set_defaults(command=_status)
    return parser


def _import(options: argparse.Namespace, folder: Path) -> tuple[int, str]:
    answers = dict(answer.partition("=")[::2] for answer in options.answer)
    readings = [read_file(folder / name, options.dataset, options.sheet, answers) for name in options.files]
    if options.dry_run and not warehouse_path().exists():
        with TemporaryDirectory() as empty:
            deliveries = deliver(Store(Path(empty) / "empty.duckdb"), readings, options.sender, None, True, answers)
    else:
        deliveries = deliver(
            open_store(),
            readings,
            options.sender,
            getpass.getuser(),
            options.dry_run,
            answers,
            options.language,
        )
    reports = [file_report(delivery, options.language) for delivery in deliveries]
    text = _json({"files": reports}) if options.json else _told(reports, options.language)
    return (0 if all(report["status"] in DONE for report in reports) else 1), text


def _told(reports: list[dict[str, Any]], language: str) -> str:
    return "\n".join(line for report in reports for line in _told_file(report, language))


def _told_file(report: dict[str, Any], language: str) -> list[str]:
    status = say(f"delivery.status.{report['status']}", language)
    lines = [say("delivery.file", language, file=report["file"], status=status, batch=report["batch"] or "—")]
    if report["message"]:
        lines.append(f"  {report['message']}")
    for sheet in report["sheets"]:
        totals = ", ".join(f"{name} {total}" for name, total in sheet["totals"].items())
        words = {**sheet, "totals": totals or "—", "dataset": sheet["dataset"] or "—"}
        words["status"] = say(f"delivery.status.{sheet['status']}", language)
        lines.append("  " + say("delivery.sheet", language, **words))
        lines += [f"    {sheet['question']['text']}"] if sheet["question"] else []
        lines += [f"    {problem['message']}" for problem in sheet["problems"][:5]]
    return lines + ([f"  {report['question']['text']}"] if report["question"] else [])


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


def _status(options: argparse.Namespace, _folder: Path) -> tuple[int, str]:
    held = ledger.held(open_store())
    return 0, _json({"datasets": held}) if options.json else handover.as_text_table(held)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def main(arguments: Sequence[str]) -> int:
    """Runs here, or in the server that holds the warehouse."""
    try:
        outcome = run(arguments, Path.cwd())
    except WarehouseBusy:
        outcome = handover.hand_over("data", arguments, Path.cwd())
    sys.stdout.write(outcome.out)
    sys.stderr.write(outcome.err)
    return outcome.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
