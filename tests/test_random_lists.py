"""A list of any company of columns is read to the cent, or asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from data.parsing import read_file
from tests.random_lists.across import across
from tests.random_lists.aimed import aimed
from tests.random_lists.drawing import Drawn
from tests.random_lists.moved import moved
from tests.random_lists.owed import owed
from tests.random_lists.rivals import rivals
from tests.random_lists.sold import sold
from tests.random_lists.spent import spent
from tests.random_lists.stocked import stocked

KINDS = [sold, stocked, owed, spent, aimed, across, moved, rivals]

LISTS = 60
MOST_ASKED = 6  # of so many lists: those which nothing but their figures would tell apart


@pytest.mark.parametrize("draw", KINDS, ids=lambda draw: draw.__name__)
def test_a_list_of_any_company_of_columns_is_read_to_the_cent_or_asked_about(
    draw: Callable[[Random], Drawn], tmp_path: Path
) -> None:
    found = [_outcome(draw(Random(seed)), tmp_path) for seed in range(LISTS)]
    assert [wrong for wrong in found if wrong not in ("right", "asked")] == []
    assert found.count("asked") <= MOST_ASKED


def _outcome(drawn: Drawn, folder: Path) -> str:
    """`right`, `asked`, or what is wrong of it beside the headers."""
    (sheet,) = read_file(drawn.save(folder)).sheets
    if sheet.question:
        return "asked"
    headers = " | ".join(drawn.columns)
    if sheet.status != "ready" or sheet.checked is None:
        return f"{sheet.status}: {headers}"
    if sheet.match.dataset != drawn.dataset or sheet.checked.rejected.num_rows:
        return f"{sheet.match.dataset}, {sheet.checked.rejected.num_rows} rejected: {headers}"
    totals = sheet.checked.totals
    differing = {name: totals.get(name) for name, right in drawn.sums.items() if totals.get(name) not in right}
    return f"{differing}, not {drawn.sums}: {headers}" if differing else "right"
