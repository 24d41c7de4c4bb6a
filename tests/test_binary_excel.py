"""Binary workbooks: what their cells hold, and what is refused before it can do harm."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.reading import read
from tests.make_messy.binary import DAY, IN_WAN, PADDED, part, record, save
from tests.sheets import cells, refusal


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5"),
        (Decimal("12.50"), "12.5"),
        ((2745, PADDED), "0000002745"),
        ((Decimal("123456"), IN_WAN), "12.3456"),
        (date(2024, 5, 1), "2024-05-01"),
        ((Decimal("45413.25"), DAY), "2024-05-01 06:00:00"),
        ("#N/A", "#N/A"),
        ("#DIV/0!", "#DIV/0!"),
        ("华美家具", "华美家具"),
    ],
)
def test_a_cell_is_read_as_it_is_shown_in_all_its_digits(tmp_path: Path, value: object, text: str) -> None:
    save(tmp_path / "a.xlsb", ("Sheet1", part([[value]])))
    (sheet,) = read(tmp_path / "a.xlsb")
    assert cells(sheet) == [[text]]


def test_sheets_stand_in_their_order_with_their_merged_cells(tmp_path: Path) -> None:
    first, second = part([["a", None], [1, 2]], [(0, 0, 0, 1)]), part([["b"], ["c"]], [(0, 0, 1, 0)])
    save(tmp_path / "a.xlsb", ("前", first), ("后", second))
    assert [(sheet.name, sheet.merged) for sheet in read(tmp_path / "a.xlsb")] == [
        ("前", ((0, 0, 0, 1),)),
        ("后", ((0, 0, 1, 0),)),
    ]


def test_cells_that_lie_absurdly_far_apart_are_refused(tmp_path: Path) -> None:
    far = record(0, (1_048_575).to_bytes(4, "little") + bytes(16)) + record(
        6, (16_383).to_bytes(4, "little") + bytes(8)
    )
    sheet = part([["a"]])
    save(tmp_path / "a.xlsb", ("Sheet1", sheet.replace(record(146), far + record(146))))
    assert refusal(tmp_path / "a.xlsb") == "too_large"


def test_a_part_that_ends_too_soon_is_a_broken_workbook(tmp_path: Path) -> None:
    save(tmp_path / "a.xlsb", ("Sheet1", part([["a", 1]])[:-20]))
    assert refusal(tmp_path / "a.xlsb") == "broken_workbook"
