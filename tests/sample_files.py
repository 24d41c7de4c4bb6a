"""Reads the sample company's files back by the plainest means, for tests; without the product's importer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
from python_calamine import CalamineWorkbook

from data.sample.books import book
from data.sample.truth import Truth

MONEY = ("amount", "unit_price", "budget", "not_due", "overdue_30", "overdue_60", "overdue_90", "overdue_more")


def grids(path: Path) -> Iterator[tuple[str, list[list[Any]]]]:
    """(sheet, rows of cells) of a file; a text file is one sheet of text."""
    if path.suffix == ".xlsx":
        workbook = CalamineWorkbook.from_path(path)
        for name in workbook.sheet_names:
            yield name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        return
    raw = path.read_bytes()
    text = raw.decode("gb18030") if raw[:3] != b"\xef\xbb\xbf" and path.suffix == ".csv" else raw.decode("utf-8-sig")
    yield "", list(csv.reader(io.StringIO(text), delimiter="\t" if path.suffix == ".tsv" else ","))


def _fields(dataset: str) -> dict[str, str]:
    """Header → field, over all senders of a dataset."""
    layout = book("layouts")[dataset]
    layouts = layout.values() if dataset == "sales" else [layout]
    found = {title: name for one in layouts for name, title in one["columns"].items()}
    extra = {"inventory": ("expected", "sold"), "target": ("wan",)}.get(dataset, ())
    return found | {layout[name]: name for name in extra}


def _money(values: pd.Series) -> pd.Series:
    """Exact yuan; a workbook's numbers are cents at most."""
    return values.map(lambda value: Decimal(str(value)).quantize(Decimal("0.01")))


def frame(path: Path, dataset: str) -> pd.DataFrame:
    """A file as one frame under field names: money is Decimal yuan, quantity int, days datetime."""
    parts = []
    for sheet, (header, *rows) in grids(path):
        part = pd.DataFrame(rows, columns=[_fields(dataset)[title] for title in header])
        parts.append(part.assign(sheet=sheet))
    whole = pd.concat(parts, ignore_index=True).assign(file=path.name)
    if "wan" in whole:
        whole["amount"] = [Decimal(str(value)) * 10_000 for value in whole.pop("wan")]
    for name in whole.columns.intersection(MONEY):
        whole[name] = _money(whole[name])
    for name in whole.columns.intersection(["quantity", "expected", "sold"]):
        whole[name] = whole[name].astype(float).astype(int)
    for name in whole.columns.intersection(
        ["sale_date", "count_date", "expense_date", "record_date", "target_month", "visit_date"]
    ):
        whole[name] = pd.to_datetime(whole[name], format="mixed")
    return whole


def frames(folder: Path, truth: Truth, dataset: str) -> pd.DataFrame:
    """All files of a dataset."""
    return pd.concat([frame(folder / f.name, dataset) for f in truth.files if f.dataset == dataset], ignore_index=True)
