"""Whatever dress people give a table, it is read right or asked about: no sum is ever another one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from data.dictionary import datasets
from data.parsing import Order, read_file
from tests.dressed import SHAPES, Dressed, dressed
from tests.papers import PAPERS, Paper, paper, summed

SEEDS = 50
SEEDS_OF_PAPERS = 16
READ = 0.85  # of them without a question
Lines = list[dict[str, object]]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_dressed_table_is_read_right_or_asked_about(shape: str, tmp_path: Path) -> None:
    outcomes = {seed: _outcome(given := dressed(shape, seed), tmp_path, _faults(given)) for seed in range(SEEDS)}
    assert {seed: faults for seed, faults in outcomes.items() if faults} == {}
    assert sum(faults is not None for faults in outcomes.values()) >= READ * SEEDS


@pytest.mark.parametrize("shape", PAPERS)
def test_a_paper_of_any_dataset_is_read_right_or_asked_about(shape: str, tmp_path: Path) -> None:
    seeds = range(SEEDS_OF_PAPERS)
    outcomes = {seed: _outcome(given := paper(shape, seed), tmp_path, _faults_of_paper(given)) for seed in seeds}
    assert {seed: faults for seed, faults in outcomes.items() if faults} == {}
    assert sum(faults is not None for faults in outcomes.values()) >= READ * SEEDS_OF_PAPERS


def _outcome(
    given: Dressed | Paper, folder: Path, faults: Callable[[set[str], Lines], Iterator[str]]
) -> list[str] | None:
    """What was read wrong; None where nothing was read but asked or refused."""
    path = folder / given.name
    path.write_bytes(given.content)
    found = read_file(path, Order())
    sheets = [sheet.checked for sheet in found.sheets if sheet.status == "ready" and sheet.checked]
    if found.refusal or not sheets or any(sheet.question for sheet in found.sheets):
        return None
    lines = [line for sheet in sheets for line in sheet.rows.to_pylist()]
    return list(faults({sheet.dataset for sheet in sheets}, lines))


def _faults(given: Dressed) -> Callable[[set[str], Lines], Iterator[str]]:
    def found(_: set[str], lines: Lines) -> Iterator[str]:
        for measure, wanted in (("amount", given.money), ("quantity", given.pieces)):
            if sum(_figures(lines, measure), Decimal()) != (wanted or 0):
                yield f"{measure} {sum(_figures(lines, measure), Decimal())} instead of {wanted}"
        measure = "quantity" if given.money is None else "amount"
        wanted_by = {"month": given.by_month, "customer_name": given.by_customer, "product_name": given.by_goods}
        for name, wanted_sums in wanted_by.items():
            if wanted_sums is not None and _summed(lines, "sales", measure, name) != wanted_sums:
                yield f"{measure} by {name}: {_summed(lines, 'sales', measure, name)}"

    return found


def _faults_of_paper(given: Paper) -> Callable[[set[str], Lines], Iterator[str]]:
    def found(read_as: set[str], lines: Lines) -> Iterator[str]:
        if read_as != {given.dataset}:
            yield f"{read_as} instead of {given.dataset}"
            return
        for (measure, field), wanted in given.sums.items():
            if _summed(lines, given.dataset, measure, field) != wanted:
                yield f"{measure} by {field}: {_summed(lines, given.dataset, measure, field)} instead of {wanted}"

    return found


def _figures(lines: Iterable[dict[str, object]], measure: str) -> Iterator[Decimal]:
    return (value for line in lines if isinstance(value := line[measure], Decimal))


def _summed(lines: Lines, dataset: str, measure: str, field: str) -> dict[Hashable, Decimal]:
    dated = datasets()[dataset].date
    told = ({**line, "month": line[dated].replace(day=1)} for line in lines)  # type: ignore[attr-defined]
    return summed(told, measure, field)  # type: ignore[arg-type]
