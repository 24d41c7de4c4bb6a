"""Whatever dress people give a table, it is read right or asked about: no sum is ever another one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from data.parsing import Order, read_file
from tests.dressed import SHAPES, Dressed, dressed

SEEDS = 60
READ = 0.85  # of them without a question


@pytest.mark.parametrize("shape", SHAPES)
def test_a_dressed_table_is_read_right_or_asked_about(shape: str, tmp_path: Path) -> None:
    outcomes = {seed: _outcome(dressed(shape, seed), tmp_path) for seed in range(SEEDS)}
    assert {seed: faults for seed, faults in outcomes.items() if faults} == {}
    assert sum(faults is not None for faults in outcomes.values()) >= READ * SEEDS


def _outcome(given: Dressed, folder: Path) -> list[str] | None:
    """What was read wrong; None where nothing was read but asked or refused."""
    path = folder / given.name
    path.write_bytes(given.content)
    found = read_file(path, Order())
    sheets = [sheet.checked for sheet in found.sheets if sheet.status == "ready" and sheet.checked]
    if found.refusal or not sheets or any(sheet.question for sheet in found.sheets):
        return None
    return list(_faults(given, [line for sheet in sheets for line in sheet.rows.to_pylist()]))


def _faults(given: Dressed, lines: list[dict[str, object]]) -> Iterator[str]:
    for measure, wanted in (("amount", given.money), ("quantity", given.pieces)):
        if sum(_figures(lines, measure), Decimal()) != (wanted or 0):
            yield f"{measure} {sum(_figures(lines, measure), Decimal())} instead of {wanted}"
    measure = "quantity" if given.money is None else "amount"
    wanted_by = {"month": given.by_month, "customer_name": given.by_customer, "product_name": given.by_goods}
    for name, wanted_sums in wanted_by.items():
        if wanted_sums is not None and _summed(lines, name, measure) != wanted_sums:
            yield f"{measure} by {name}: {_summed(lines, name, measure)}"


def _figures(lines: Iterable[dict[str, object]], measure: str) -> Iterator[Decimal]:
    return (value for line in lines if isinstance(value := line[measure], Decimal))


def _summed(lines: Iterable[dict[str, object]], name: str, measure: str) -> dict[Hashable, Decimal]:
    found: dict[Hashable, Decimal] = {}
    for line in lines:
        told = line["sale_date"].replace(day=1) if name == "month" else line[name]  # type: ignore[attr-defined]
        found[told] = found.get(told, Decimal()) + sum(_figures([line], measure), Decimal())  # type: ignore[index]
    return {told: value for told, value in found.items() if value}
