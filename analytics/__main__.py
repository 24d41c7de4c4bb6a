"""`python -m analytics rooms|ask|review`: every number of the dashboard without a screen."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa

from analytics import ask, show
from analytics.review.command import add_arguments, bar, review
from analytics.rooms import ROOMS
from analytics.scope import COMPARISONS, DIMENSIONS, PERIODS, Scope
from data import handover, queries, settings
from data.messages import LANGUAGES
from data.store import WarehouseBusy, open_store


def run(arguments: Sequence[str], folder: Path, watched: bool = False) -> handover.Outcome:
    """One command, given as its words; file names are meant from `folder`.

    Prints nothing, unless watched: then progress, to standard error.
    """
    try:
        options = _parser().parse_args(arguments)
        if options.name == "review":
            told = review(options, folder, bar(options.language) if watched else None)
            return handover.Outcome(0, f"{told}\n", "")
        return handover.Outcome(0, f"{options.command(options)}\n", "")
    except (handover.BadUsage, queries.UnknownQuery, ValueError, KeyError) as error:
        return handover.Outcome(2, "", f"{error.args[0] if error.args else error}\n")


def _parser() -> argparse.ArgumentParser:
    parser = handover.Parser(prog="python -m analytics")
    commands = parser.add_subparsers(dest="name", required=True)

    rooms = commands.add_parser("rooms", help="every question that can be asked")
    rooms.set_defaults(command=_rooms)

    asks = commands.add_parser("ask", help="the rows that answer one question")
    asks.add_argument("query", metavar="ROOM.QUERY")
    asks.add_argument("values", nargs="*", metavar="name=value")
    asks.add_argument("--as-of", type=date.fromisoformat)
    asks.add_argument("--period", choices=PERIODS, default="months12")
    asks.add_argument("--comparison", choices=COMPARISONS, default="last_year")
    asks.add_argument("--language", choices=LANGUAGES, default="zh")
    for dimension in DIMENSIONS:
        asks.add_argument(f"--{dimension}", action="append", default=[])
    asks.add_argument("--format", choices=("json", "csv", "table"), default="table")
    asks.set_defaults(command=_ask)

    add_arguments(commands.add_parser("review", help="a meeting as pptx, html, xlsx or pdf"))
    return parser


def _rooms(_options: argparse.Namespace) -> str:
    files = sorted(ask.question_files().values(), key=lambda path: _menu_place(path.stem))
    return handover.as_text_table(
        [
            {"query": f"{path.stem}.{query.name}", "question": query.question}
            for path in files
            for query in queries.load(path).values()
        ]
    )


def _menu_place(room: str) -> tuple[int, str]:
    return (ROOMS.index(room) if room in ROOMS else len(ROOMS)), room


def _ask(options: argparse.Namespace) -> str:
    store = open_store()
    ask.query_named(options.query)
    scope = Scope(
        as_of=show.as_of(store, options.as_of) if options.as_of else show.data_cut(store) or date.max,
        period=options.period,
        comparison=options.comparison,
        fiscal_year_start=int(settings.values(store)["fiscal_year_start"]),
        **{dimension: tuple(getattr(options, dimension)) for dimension in DIMENSIONS},
    )
    values = dict(value.partition("=")[::2] for value in options.values)
    return _formatted(ask.ask(store, options.query, scope, **values).rows, options.format)


def _formatted(rows: pa.Table, kind: str) -> str:
    records = rows.to_pylist()
    if kind == "json":
        return json.dumps(records, ensure_ascii=False, default=str)
    if kind == "table":
        return handover.as_text_table(records)
    text = io.StringIO()
    writer = csv.DictWriter(text, rows.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return text.getvalue().rstrip("\n")


def main(arguments: Sequence[str]) -> int:
    """Runs here, or in the server that holds the warehouse."""
    try:
        outcome = run(arguments, Path.cwd(), watched=sys.stderr.isatty())
    except WarehouseBusy:
        outcome = handover.hand_over("analytics", arguments, Path.cwd())
    sys.stdout.write(outcome.out)
    sys.stderr.write(outcome.err)
    return outcome.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
