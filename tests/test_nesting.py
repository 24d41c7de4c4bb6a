"""Rows that are the sums of others are told as adding them up one by one would tell them, and long files at once."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from types import FrameType

from hypothesis import given, settings
from hypothesis import strategies as st

from data.facts import nesting
from data.facts.labels import NEAR
from data.facts.nesting import Tree, Values
from data.parsing import read_file

FIGURES = st.one_of(
    st.none(),
    st.integers(-3, 9).map(Decimal),
    st.integers(0, 9).map(lambda n: Decimal(n) * 10**12),
    st.sampled_from([Decimal("0.01"), Decimal("0.02"), Decimal("0.021"), Decimal("1E-9"), Decimal("99.50")]),
)
BRANCHES = st.lists(st.lists(st.tuples(FIGURES, FIGURES), min_size=1, max_size=6), min_size=1, max_size=6)
OFF = st.sampled_from([Decimal(0), Decimal(0), Decimal("0.02"), Decimal("-0.02"), Decimal("0.021")])


def one_by_one(values: list[Values], fewest: int) -> Tree:
    """The tree that comes of adding every row below to the next."""
    roots: list[int] = []
    members: dict[int, tuple[int, ...]] = {}
    for at in range(len(values) - 1, -1, -1):
        sums = (count for count in range(fewest, len(roots) + 1) if is_sum(values, at, roots[-count:]))
        count = next(sums, 0)
        if count:
            members[at] = tuple(roots[-count:])
            del roots[-count:]
        roots.append(at)
    return Tree(values, tuple(reversed(roots)), members)


def is_sum(values: list[Values], at: int, members: list[int]) -> bool:
    return all(
        stated is None or abs(stated - sum(values[member][column] or Decimal(0) for member in members)) <= NEAR
        for column, stated in enumerate(values[at])
    )


@settings(max_examples=300, deadline=None)
@given(BRANCHES, OFF)
def test_a_row_is_over_the_fewest_rows_that_it_is_the_sum_of(branches: list[list[Values]], off: Decimal) -> None:
    rows: list[Values] = []
    for branch in branches:
        head = tuple(sum((row[column] or Decimal(0) for row in branch), off) for column in range(2))
        rows += [head, *branch]
    values = [row for row in rows if any(row)]
    for fewest in (1, 2) if values else ():
        assert nesting._tree(values, fewest) == one_by_one(values, fewest)


def steps(path: Path) -> int:
    """How many calls Python makes to read a file."""
    made = 0

    def count(_frame: FrameType, event: str, _called: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        assert read_file(path).sheets[0].status == "ready"
    finally:
        sys.setprofile(None)
    return made


def test_python_looks_at_no_row_of_a_long_file_by_itself(tmp_path: Path) -> None:
    taken = []
    for name, rows in (("warm.csv", 10), ("long.csv", 60_000), ("longer.csv", 180_000)):
        lines = (
            f"2026-0{i % 6 + 1}-1{i % 9},客户{i % 700},产品{i % 90},{i % 7 + 1},{i % 900 + 1}.50\n" for i in range(rows)
        )
        (tmp_path / name).write_text("日期,客户名称,品名,数量,金额\n" + "".join(lines), "utf-8")
        taken.append(steps(tmp_path / name))
    assert taken[2] < taken[1] + 60_000  # three times as many rows, 120,000 more
