"""Words a question: each reading with its totals and real rows, so that the reader sees the difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import scaled, stored
from data.checked import Checked
from data.decisions import Question, Reading
from data.dictionary import Field
from data.facts.doubts import Doubt
from data.facts.grid import Grid
from data.messages import catalog, listed, say

EXAMPLES = 3


def ask(grid: Grid, doubt: Doubt, read: Callable[[str], Checked]) -> Question:
    """The question for a doubt; `read` checks the table under one of its answers."""
    language = grid.match.language
    column = grid.match.columns[doubt.index]
    text = say(f"question.{doubt.kind}", language, column=column.header, values=listed(doubt.texts, language))
    return Question(doubt.kind, text, tuple(_reading(grid, doubt, answer, read(answer)) for answer in doubt.options))


def _reading(grid: Grid, doubt: Doubt, answer: str, checked: Checked) -> Reading:
    fixed = answer if f"answer.{doubt.kind}.{answer}" in catalog(grid.match.language) else "only"
    label = say(f"answer.{doubt.kind}.{fixed}", grid.match.language, answer=answer)
    return Reading(answer, label, totals_as_text(checked), _examples(grid, doubt, answer, checked))


def totals_as_text(checked: Checked) -> dict[str, str]:
    """The totals of a reading, with how many rows it loads and rejects and the days it spans."""
    found = {name: str(value) for name, value in checked.totals.items()}
    found |= {"rows_loaded": str(checked.rows.num_rows), "rows_rejected": str(checked.rejected.num_rows)}
    if checked.first_date and checked.last_date:
        found |= {"first_date": str(checked.first_date), "last_date": str(checked.last_date)}
    return found


def _examples(grid: Grid, doubt: Doubt, answer: str, checked: Checked) -> tuple[dict[str, str], ...]:
    """The file's cells in doubt beside what this reading makes of them."""
    column = grid.match.columns[doubt.index]
    field = grid.dataset.fields[column.field or grid.dataset.measures[0]]
    label = _heading(grid, column.field, field)
    cells = grid.cells(doubt.index)
    places = pc.indices_nonzero(pc.is_in(cells, pa.array(doubt.texts, pa.string()))).to_pylist()
    found = []
    for place in places[:EXAMPLES]:
        value = _cell_read(grid, doubt, answer, place) or _line_read(grid, field.name, checked, place)
        found.append({"row": str(grid.row_no[place].as_py()), column.header: cells[place].as_py(), label: value})
    return tuple(found)


def _heading(grid: Grid, asked: str | None, field: Field) -> str:
    """What stands above the values read: a word for it, or the figure's name where another column is asked about."""
    label = field.label(grid.match.language)
    return say("question.read_as", grid.match.language) if asked else label[:1].upper() + label[1:]


def _cell_read(grid: Grid, doubt: Doubt, answer: str, place: int) -> str | None:
    """What an answer makes of a number that may be written two ways; None for other doubts."""
    if doubt.kind not in ("decimal_comma", "grouping_point", "bad_grouping"):
        return None
    answered = replace(grid, match=replace(grid.match, answers={**grid.match.answers, doubt.kind: answer}))
    column = grid.match.columns[doubt.index]
    values = stored(scaled(answered.numbers[doubt.index].values.slice(place, 1), column.factor), "money")
    return "—" if values[0].as_py() is None else str(values[0].as_py())


def _line_read(grid: Grid, field: str, checked: Checked, place: int) -> str:
    """What the first line of a row holds under a reading; a dash where it has none."""
    row_no = grid.row_no[place].as_py()
    loaded = checked.rows.filter(pc.equal(checked.rows.column("row_no"), row_no))
    return str(loaded.column(field)[0].as_py()) if loaded.num_rows else "—"
