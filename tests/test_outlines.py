"""Outlines with sums at every level load their lines and nothing else, whoever laid them out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook

from data.parsing import read_file

SHEETS = 120
KEYS = {
    "sales": (
        ["大区", "客户", "产品"],
        ["华东", "华南", "西南"],
        ["宏达商贸", "瑞丰百货", "佳美超市"],
        ["沙发", "床垫"],
    ),
    "expense": (["部门", "费用项目", "摘要"], ["销售部", "市场部"], ["差旅费", "招待费", "运费"], ["一季", "补记"]),
    "inventory": (["仓库", "品类", "商品名称"], ["中心仓", "昆明仓"], ["家具", "灯具"], ["沙发", "台灯"]),
    "target": (["大区", "业务员", "产品线"], ["华东", "西南"], ["赵明", "钱伟", "孙丽"], ["家具", "灯具"]),
}
NAMES = {"sales": "销售", "expense": "费用", "inventory": "库存", "target": "目标"}
FIGURES = {"sales": "金额", "expense": "金额", "inventory": "库存数量", "target": "目标金额"}
SUMS = ("", "小计", "{}小计", "{} 合计", "{}合计", "小计：{}")


@dataclass(frozen=True)
class Outline:
    """How somebody lays a table out. repeats: keys stand on every line; column: where the sums are called so."""

    dataset: str
    levels: int
    repeats: bool
    merged: bool
    sums: str
    column: int
    named: bool
    grand: str


def _outline(chance: Random) -> Outline:
    dataset = chance.choice(list(KEYS))
    levels = 3 if dataset == "inventory" else chance.choice([2, 3])
    style = chance.choice(["repeats", "merged", "blank"])
    return Outline(
        dataset,
        levels,
        style == "repeats",
        style == "merged",
        chance.choice(SUMS),
        chance.choice([0, 1]),
        chance.random() < 0.5,
        chance.choice(["", "合计", "总计", "合 计"]),
    )


def _write(folder: Path, outline: Outline, chance: Random) -> tuple[Path, Decimal]:
    """A workbook laid out so, and what its lines come to."""
    names, *values = KEYS[outline.dataset]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([*names[: outline.levels], FIGURES[outline.dataset]])
    keys = [(top, *rest) for top in values[0] for rest in _below(values[1 : outline.levels], chance)]
    whole = Decimal(0)
    for top, group in groupby(keys, key=lambda key: key[0]):
        lines, first = list(group), sheet.max_row + 1
        figures = [Decimal(chance.randint(100, 90_000)) / 4 for _ in lines]
        for at, (key, figure) in enumerate(zip(lines, figures, strict=True)):
            shown = key if outline.repeats or not at else (None, *key[1:])
            sheet.append([*shown, float(figure)])
        if outline.merged and len(lines) > 1:
            sheet.merge_cells(start_row=first, end_row=sheet.max_row, start_column=1, end_column=1)
        if outline.sums:
            label: list[str | None] = [None] * outline.levels
            label[0] = top if outline.named else None
            label[outline.column] = outline.sums.format(top)
            sheet.append([*label, float(sum(figures))])
        whole += sum(figures)
    if outline.grand:
        sheet.append([outline.grand, *[None] * (outline.levels - 1), float(whole)])
    path = folder / f"{NAMES[outline.dataset]}2024年5月.xlsx"
    book.save(path)
    return path, whole


def _below(values: list[list[str]], chance: Random) -> list[tuple[str, ...]]:
    """The keys below a group, each once, in order."""
    if not values:
        return [()]
    chosen = [value for value in values[0] if chance.random() < 0.4] or values[0][:1]
    return [(value, *rest) for value in chosen for rest in _below(values[1:], chance)]


@pytest.mark.parametrize("seed", range(SHEETS))
def test_sums_at_any_level_are_no_lines_and_every_line_counts(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)
    outline = _outline(chance)
    path, whole = _write(tmp_path, outline, chance)
    (sheet,) = read_file(path).sheets
    assert sheet.match.dataset == outline.dataset and sheet.checked is not None, (outline, sheet.question)
    figure = "quantity" if outline.dataset == "inventory" else "amount"
    assert sheet.checked.totals[figure] == whole, outline
    assert all(check.ok for check in sheet.checked.checks), (outline, sheet.checked.checks)
