"""A value passed through a file comes out as it went in, and leaves no file behind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest

from data.parcel import lay_down, take_up

VALUES = {
    "no columns": {"status": "refused", "days": (date(2026, 3, 1), None)},
    "a table": pa.table({"amount": [Decimal("1.50"), None], "name": pa.array(["甲", None]).dictionary_encode()}),
    "an empty table": pa.table({"name": pa.array([], pa.string())}),
    "part of a table": pa.table({"n": list(range(100))}).slice(3, 5),
    "two tables": [pa.table({"n": [1, 2]}), pa.table({"n": ["甲"]})],
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value_comes_out_as_it_went_in(value: object, tmp_path: Path) -> None:
    assert take_up(lay_down(value, tmp_path)) == value
    assert not list(tmp_path.iterdir())


def test_the_frame_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    few, many = (lay_down(pa.table({"n": list(range(rows))}), tmp_path) for rows in (10, 10_000))
    assert len(many.frame) < len(few.frame) + 100
