"""Tables made in a few lines, for tests of matching and checking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from data.checking import Checked, check
from data.matching import Match, match
from data.tables import Table

Cell = str | int | float | None


def table(header: str, *rows: str, caption: Sequence[str] = (), sheet: str = "Sheet1", first_row: int = 2) -> Table:
    """A table from lines of cells between `|`; an empty cell is null."""
    names = tuple(name.strip() for name in header.split("|"))
    cells = [[cell.strip(" ") or None for cell in row.split("|")] for row in rows]
    columns = {f"c{i}": pa.array([row[i] for row in cells], pa.string()) for i in range(len(names))}
    numbers = pa.array(range(first_row, first_row + len(rows)), pa.int64())
    return Table(sheet, names, pa.table(columns), numbers, tuple(caption))


def matched(made: Table, file_name: str = "file.xlsx", answers: Mapping[str, str] | None = None) -> Match:
    return match(made, file_name, None, answers)


def read(made: Table, file_name: str = "file.xlsx", dataset: str | None = None, **answers: str) -> Checked:
    """A table matched and checked in one go."""
    found = match(made, file_name, dataset, answers)
    assert found.dataset is not None, found.why
    assert found.question is None, found.question
    return check(made, found, file_name)


def fields(made: Table, file_name: str = "file.xlsx", dataset: str | None = None) -> dict[str, str | None]:
    """Header → field of a matched table."""
    found = match(made, file_name, dataset)
    return {column.header: column.field for column in found.columns}
