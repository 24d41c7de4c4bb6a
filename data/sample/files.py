"""Which files the sample company sends, and all of them written; without deciding what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.sample import bulk, tables
from data.sample.books import Flags, Ints, book
from data.sample.calls import Visits, visits
from data.sample.debts import Debts, debts
from data.sample.dressing import BARE, Dress, dressed
from data.sample.lines import Lines, draw_lines
from data.sample.market import Rivals, rivals, take
from data.sample.money import Expenses, Targets, expenses, targets
from data.sample.reckoning import field_truth, reckon
from data.sample.stock import Counts, count_stock, month_end
from data.sample.truth import FileTruth, Truth
from data.sample.workbook import write_workbook
from data.sample.world import World, world
from data.sample.writing import write_text

SEED = 20260617
UNTIL = date(2026, 6, 17)  # fixed: the company never depends on the computer's clock
BULK = 20  # above this scale the sales are written as parquet, month by month
SUMMED = ("amount", "quantity", "budget")


@dataclass
class Outbox:
    """The folder, and what has been put into it."""

    folder: Path
    until: date
    messy: bool = False
    sent: list[FileTruth] = field(default_factory=list)

    def put(
        self,
        name: str,
        how: dict[str, Any],
        headers: dict[str, str],
        sheets: dict[str, tables.Columns],
        dataset: str,
        region: str | None = None,
        factor: int = 1,
        received: datetime | None = None,
    ) -> None:
        """Writes one file and notes its totals; factor turns its money into yuan."""
        path = self.folder / f"{name}.{how['format']}"
        laid = {sheet: tables.under(columns, headers) for sheet, columns in sheets.items()}
        if how["format"] == "xlsx":
            write_workbook(laid, path, self._dress(name, headers))
        else:
            write_text(pa.concat_tables(laid.values()), path, how, self._dress(name, headers))
        lines, totals = _totals(sheets, headers, factor)
        self.sent.append(FileTruth(path.name, dataset, region, lines, totals, received or self.received))

    @property
    def received(self) -> datetime:
        """When files that are sent now and then came in: the morning after the cut."""
        return datetime(self.until.year, self.until.month, self.until.day, 8, 50) + timedelta(days=1)

    def _dress(self, name: str, headers: dict[str, str]) -> Dress:
        """What stands around the tables of a file."""
        summed = frozenset(title for column, title in headers.items() if column in SUMMED)
        return dressed(name, self.until, summed) if self.messy else BARE


def _totals(sheets: dict[str, tables.Columns], headers: dict[str, str], factor: int) -> tuple[int, dict[str, Decimal]]:
    """(lines, exact totals of the money and pieces a file has)."""
    totals, lines = {}, 0
    for name in (name for name in SUMMED if name in headers):
        parts = [pc.sum(columns[name]).as_py() or 0 for columns in sheets.values()]
        totals[name] = sum((Decimal(part) for part in parts), Decimal(0)) * factor
    for columns in sheets.values():
        lines += len(next(iter(columns.values())))
    return lines, totals


def _office(year: int, first: int) -> dict[str, Any]:
    """How head office writes its files of a year."""
    formats = book("layouts")["office"]["formats"]
    return formats[(year - first) % len(formats)]


def _months(lines: Lines, world: World) -> dict[str, Ints]:
    """Sheet name → places of its lines, by calendar month."""
    said, found = book("layouts")["words"], {}
    for place in np.unique(lines.month):
        number = int(world.days.months[place].astype(np.int64)) % 12 + 1
        found[said["month"].format(month=number)] = np.flatnonzero(lines.month == place)
    return found


def _sender(world: World) -> np.ndarray:
    """The office that sends each customer's sales: its region's, or its own province's."""
    own = book("story")["markets"]["not_reported"]
    return np.where(world.people.province == own, own, world.people.region)


def send_sales(outbox: Outbox, world: World, lines: Lines) -> None:
    """A file per office and year; an office with its own branch sends one file in all."""
    layouts, offices = book("layouts")["sales"], _sender(world)[lines.customer]
    years = world.days.years[lines.month]
    for office, how in layouts.items():
        mine = offices == office
        if "{year}" not in how["name"]:
            _send_sales(outbox, world, lines.take(mine), how)
            continue
        settled = _settled(world, lines, how)
        for year in np.unique(years[mine & settled]):
            _send_sales(outbox, world, lines.take(mine & settled & (years == year)), how)
        _send_running(outbox, world, lines.take(mine & ~settled), how)


def _settled(world: World, lines: Lines, how: dict[str, Any]) -> Flags:
    """The lines of whole years; not what an office sends of late by day or by month."""
    by, days = how.get("running", {}).get("by"), world.days
    if by == "month":
        return days.years[lines.month] < days.years[-1]
    return days.back[lines.month] >= 0 if by == "day" else np.ones(len(lines.day), dtype=bool)


def _send_running(outbox: Outbox, world: World, lines: Lines, how: dict[str, Any]) -> None:
    """The days of the running month, or the months of the running year, in files of their own."""
    if not len(lines.day):
        return
    running = how["running"]
    parts = lines.day if running["by"] == "day" else lines.month
    kinds = np.unique(parts)
    for place, part in enumerate(kinds):
        received = _received(world, int(part), running["by"], len(kinds) - 1 - place)
        _send_sales(outbox, world, lines.take(parts == part), how | {"name": running["name"]}, received)


def _received(world: World, part: int, by: str, back: int) -> datetime:
    """When a day's or a month's file came in; back: how many came after it."""
    story, days = book("story")["lateness"], world.days
    end = days.dates[part if by == "day" else days.edges[part + 1] - 1].item()
    when = story["late" if back in story["by"][by] else "usual"][by]
    return datetime(end.year, end.month, end.day, when["hour"], when["minute"]) + timedelta(days=when["days"])


def _send_sales(
    outbox: Outbox, world: World, lines: Lines, how: dict[str, Any], received: datetime | None = None
) -> None:
    """One file of sales, on a sheet a month where the office works so."""
    days = world.days
    first, last = (str(days.months[m]).replace("-", "") for m in lines.month[[0, -1]])
    last_day = str(days.dates[lines.day.max()]).replace("-", "")
    name = how["name"].format(year=days.years[lines.month[0]], first=first, last=last, last_day=last_day)
    parts = {book("layouts")["words"]["sheet"]: np.arange(len(lines.day))}
    if how.get("months"):
        parts = _months(lines, world)
    sheets = {sheet: tables.sales(world, lines.take(which)) for sheet, which in parts.items()}
    region = world.people.region[lines.customer[0]]
    outbox.put(name, how, how["columns"], sheets, "sales", region, received=received)


def send_inventory(outbox: Outbox, world: World, counts: Counts) -> None:
    """A file per region with all counts, with what it sends beside the count."""
    layout, sheet = book("layouts")["inventory"], book("layouts")["words"]["sheet"]
    extra = {"told": layout["expected"], "sell_out": layout["sold"]}
    for region, how in layout["senders"].items():
        columns = tables.inventory(world, counts, world.people.region[counts.customer] == region)
        headers = dict(layout["columns"])
        if how["expected"] in extra:
            headers["given"] = extra[how["expected"]]
        name = layout["name"].format(region=region)
        outbox.put(name, how, headers, {sheet: columns}, "inventory", region)


def send_office(outbox: Outbox, world: World, rows: Rivals, aims: Targets, spent: Expenses) -> None:
    """Head office's yearly files: rivals, targets (one year in ten thousand yuan), expenses."""
    years = np.unique(world.days.years)
    for year in years:
        how = _office(int(year), int(years[0]))
        aimed = aims.month.astype("datetime64[Y]").astype(np.int64) + 1970 == year
        _send_rivals(outbox, world, take(rows, world.days.years[rows.month] == year), how, year)
        _send_targets(outbox, aims, aimed, how, year, wan=bool(year == years[-2]))
        _send_expenses(outbox, world, spent, world.days.years[spent.month] == year, how, year)


def _send_rivals(outbox: Outbox, world: World, rows: Rivals, how: dict, year: int) -> None:
    layout = book("layouts")["competitor"]
    sheets = {book("layouts")["words"]["sheet"]: tables.competitor(world, rows)}
    outbox.put(layout["name"].format(year=year), how, layout["columns"], sheets, "competitor")


def _send_targets(outbox: Outbox, aims: Targets, which: Flags, how: dict, year: int, wan: bool) -> None:
    layout = book("layouts")["target"]
    headers = dict(layout["columns"])
    if wan:
        headers["amount"] = layout["wan"]
    sheets = {layout["sheet"]: tables.target(aims, which, wan)}
    name = layout["name"].format(year=year)
    outbox.put(name, how, headers, sheets, "target", factor=10_000 if wan else 1)


def _send_expenses(outbox: Outbox, world: World, spent: Expenses, which: Flags, how: dict, year: int) -> None:
    layout = book("layouts")["expense"]
    sheets = {book("layouts")["words"]["sheet"]: tables.expense(world, spent, which)}
    outbox.put(layout["name"].format(year=year), how, layout["columns"], sheets, "expense")


def send_field(outbox: Outbox, world: World, calls: Visits, lists: Sequence[Debts]) -> None:
    """The running year's register of visits, and a list of receivables for each month end."""
    layouts, days = book("layouts"), world.days
    sheet, visit, owed = layouts["words"]["sheet"], layouts["visit"], layouts["receivable"]
    name = visit["name"].format(year=days.years[-1])
    outbox.put(name, visit, visit["columns"], {sheet: tables.visit(world, calls)}, "visit")
    for rows in lists:
        day = str(month_end(days, np.array([rows.month]))[0]).replace("-", "")
        outbox.put(
            owed["name"].format(day=day), owed, owed["columns"], {sheet: tables.receivable(world, rows)}, "receivable"
        )


def write_company(
    folder: Path | str, seed: int = SEED, scale: int = 1, until: date = UNTIL, messy: bool = False
) -> Truth:
    """Writes the company's files and truth.json into a folder and gives the truth.

    The same seed, scale and cut give the same bytes. scale: times the usual lines (about 85,000);
    above 20 the sales are written as parquet, a file a month, in bounded memory. messy: with titles,
    totals rows and signatures around the tables.
    """
    outbox = Outbox(Path(folder), until, messy)
    outbox.folder.mkdir(parents=True, exist_ok=True)
    company = world(seed, scale, until)
    if scale > BULK:
        outbox.sent += bulk.send_sales(outbox.folder, company)
    else:
        lines = draw_lines(company.rng(1), company, np.arange(len(company.days.months)), scale)
        bulk.count_in(company, lines)
        send_sales(outbox, company, lines)
    counts, senders = count_stock(company)
    rows, aims, spent = rivals(company), targets(company), expenses(company)
    send_inventory(outbox, company, counts)
    send_office(outbox, company, rows, aims, spent)
    calls, lists = visits(company), debts(company)
    send_field(outbox, company, calls, lists)
    truth = reckon(company, outbox.sent, counts, senders, rows, aims, spent, field_truth(company, calls, lists))
    truth.write(outbox.folder / "truth.json")
    return truth
