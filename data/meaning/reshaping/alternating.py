"""Sets the figures of alternating rows side by side: 数量 and 金额 in turn beneath each other become two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa

from data.cells.numbers import is_missing, number
from data.coding import listed
from data.dictionary import MONEY, datasets
from data.facts.labels import GRAND, label
from data.meaning.headers import is_nameless
from data.meaning.layout.selectors import is_of_measures
from data.meaning.recognising import BARE, foreign_kind, meanings_in
from data.tables import Table

LONGEST = 50_000  # rows; nobody writes longer tables that way
MOST_TURNS = 4
LEAST = 2
NEARLY_ALL = 0.9

Cells = list[str | None]


def with_figures_side_by_side(table: Table) -> Table:
    """The table with one row for each round of figures, each figure in columns of its own (1月 / 数量)."""
    if not LEAST * 2 <= table.body.num_rows <= LONGEST:
        return table
    columns = [listed(column) for column in table.body.slice(0, LEAST * MOST_TURNS).columns]
    index = next((i for i, cells in enumerate(columns) if len(_turns(cells)) >= LEAST), None)
    if index is None:
        return table
    columns = [listed(column) for column in table.body.columns]
    turns = _turns(columns[index])
    if len(turns) < LEAST or len(columns[index]) % len(turns):
        return table
    figures = [i for i, cells in enumerate(columns) if i != index and _are_figures(cells, table.header[i])]
    keys = [i for i in range(len(columns)) if i != index and i not in figures]
    if not figures or not all(_is_same_in_round(columns[i], len(turns)) for i in keys):
        return table
    return _turned(table, columns, keys, figures, turns)


def _turns(cells: Sequence[str | None]) -> tuple[str, ...]:
    """The names of figures that follow each other again and again, pieces and money among them; () elsewhere."""
    first = cells[0]
    count = next((i for i, text in enumerate(cells) if i and text == first), 0)
    turns = tuple(text for text in cells[:count] if text)
    if not LEAST <= len(turns) == count <= MOST_TURNS:
        return ()
    in_turn = all(text == turns[place % count] for place, text in enumerate(cells))
    return turns if in_turn and {"money", "count"} <= set(map(_figure, turns)) <= {"money", "count", "other"} else ()


def _figure(text: str) -> str:
    """What a text names: `money` or a `count` of sales, an `other` figure that no dataset keeps; '' for none."""
    fields = datasets()["sales"].fields
    known = [fields[m.field] for m in meanings_in("sales", text) if m.confidence >= BARE]
    kinds = {field.type == MONEY for field in known if field.adds_up}
    if kinds and not foreign_kind(text):
        return "money" if True in kinds else "count"
    return "other" if foreign_kind(text) else ""


def _are_figures(cells: Sequence[str | None], header: str) -> bool:
    """Whether nearly all filled cells of a column are numbers; an id is none."""
    filled = [text for text in cells if text is not None and not is_missing(text)]
    numbers = sum(number(text).fault in ("", "bad_grouping") for text in filled)
    return numbers >= NEARLY_ALL * max(len(filled), 1) and (bool(filled) or bool(header))


def _is_same_in_round(cells: Cells, count: int) -> bool:
    """Whether a key says nothing in the later rows of a round that its first row does not say."""
    return all(text in (None, cells[place - place % count]) for place, text in enumerate(cells))


def _turned(
    table: Table, columns: Sequence[Cells], keys: Sequence[int], figures: Sequence[int], turns: Sequence[str]
) -> Table:
    count = len(turns)
    made: list[tuple[int, str, Cells]] = []  # (the column it comes from, its header, its cells)
    for i, header in enumerate(table.header):
        if i in keys:
            made.append((i, header, columns[i][::count]))
        for turn, name in enumerate(turns if i in figures else ()):
            made.append((i, _named(header, name, len(figures) == 1), columns[i][turn::count]))
    named = {f"c{at}": pa.array(cells, pa.string()) for at, (_, _, cells) in enumerate(made)}
    moved = {i: at for at, (i, _, _) in enumerate(made) if i in keys}
    merged = ((moved[c], a // count, b // count) for c, a, b in table.merged if c in moved)
    return replace(
        table,
        header=tuple(header for _, header, _ in made),
        body=pa.table(named),
        rows=table.rows.take(pa.array(range(0, len(columns[0]), count), pa.int64())),
        columns=tuple(table.columns[i] for i, _, _ in made),
        merged=tuple((c, a, b) for c, a, b in merged if b > a),
    )


def _named(header: str, name: str, is_only: bool) -> str:
    """1月 / 数量; the figure's name alone where one column without a name of its own holds all figures."""
    found = label(header) if header else None
    bare = not header or is_nameless(header) or is_of_measures(header) or (found is not None and found.kind == GRAND)
    return name if is_only and bare else f"{header} / {name}"
