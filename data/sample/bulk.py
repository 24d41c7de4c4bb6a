"""Writes very many sales lines as parquet, a file a month, a chunk at a time; without any other file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from data.sample import tables
from data.sample.books import book
from data.sample.lines import Lines, draw_lines
from data.sample.truth import FileTruth
from data.sample.world import World

CHUNK = 150  # times the usual lines of a month: about 350,000 lines


def count_in(world: World, lines: Lines) -> None:
    """Adds lines to the company's tally."""
    series = world.goods.series_of[lines.product]
    world.tally.add(lines.customer, lines.month, series, lines.quantity, lines.amount)


def send_sales(folder: Path, world: World) -> list[FileTruth]:
    """A parquet file a month with all regions."""
    return [_send_month(folder, world, place) for place in range(len(world.days.months))]


def _name(world: World, place: int) -> str:
    year, month = str(world.days.months[place]).split("-")
    shape = book("layouts")["words"]["bulk_sales"]
    return shape.format(year=year, month=int(month)) + ".parquet"


def _send_month(folder: Path, world: World, place: int) -> FileTruth:
    """One month, in as many chunks as it takes."""
    rng, writer, number = world.rng(1, place), None, 0
    lines = amount = quantity = 0
    headers = next(iter(book("layouts")["sales"].values()))["columns"]
    for start in range(0, world.scale, CHUNK):
        repeats = min(CHUNK, world.scale - start)
        drawn = draw_lines(rng, world, np.array([place]), repeats, number)
        number = int(drawn.number.max(initial=number))
        count_in(world, drawn)
        table = tables.under(tables.sales(world, drawn), headers)
        writer = writer or pq.ParquetWriter(folder / _name(world, place), table.schema)
        writer.write_table(table)
        lines += len(drawn.day)
        amount += int(drawn.amount.sum())
        quantity += int(drawn.quantity.sum())
    if writer:
        writer.close()
    totals = {"amount": Decimal(amount).scaleb(-2), "quantity": Decimal(quantity)}
    return FileTruth(_name(world, place), "sales", None, lines, totals)
