"""Asks whether columns of one measure told apart by names (可乐销量 | 雪碧销量) are its parts, or which one counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.cells.periods import Period
from data.decisions import TOGETHER
from data.dictionary import QUANTITY
from data.meaning.headers import key, without_unit
from data.meaning.layout.across import field_of_names, is_value
from data.meaning.layout.layouts import Layout
from data.meaning.layout.wide import Spread
from data.meaning.proofs import is_empty, makes_up
from data.meaning.recognising import TAIL, Meaning
from data.meaning.settling.changing import preferring
from data.meaning.settling.consigned import sold_of
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

LEAST = 2
_BRACKETS = re.compile(r"[（(]([^（）()]+)[)）]$")
_PARTED = re.compile(r" / |\S\s*[-_－—]\s*\S")  # a name apart from its measure: 可乐-销量
_MAIN_UNIT, _OTHER_UNIT = (re.compile(written("counted_twice", name)) for name in ("main", "other"))
_NAMED = ("product_name", "series", "brand", "category")  # what the names may be of: the first that is free

Named = dict[int, tuple[str, str]]  # column → (the name before the measure, the field of the measure)


def named_apart(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask): the figures of every name, or those of one column."""
    layout = _with_wholes(layout, table)
    found = _named(layout, table)
    names = tuple(dict.fromkeys(name for name, _ in found.values()))
    of = _field_of(layout, names)
    if len(names) < LEAST or of is None:
        return layout, None
    if (one := sold_of(names) or _in_main_unit(names)) is not None:
        return _only(layout, found, one), None
    if answer == TOGETHER:
        return _together(layout, found, of), None
    field = next(iter(found.values()))[1]
    chosen = next((name for i, (name, _) in found.items() if table.header[i] == answer), None)
    if chosen is not None:
        return _only(layout, found, chosen), None
    headers = tuple(table.header[i] for i, (_, measure) in found.items() if measure == field)
    return layout, Rivals(field, headers, of, names)


def _in_main_unit(names: Sequence[str]) -> str | None:
    """The name of the unit that the books count in, where the others count the same again: 主单位, 辅单位."""
    main = [name for name in names if _MAIN_UNIT.search(name)]
    alike = all(_MAIN_UNIT.search(name) or _OTHER_UNIT.search(name) for name in names)
    return main[0] if alike and len(main) == 1 else None


def _with_wholes(layout: Layout, table: Table) -> Layout:
    """The layout with the sums of named columns in their place: 东库 / 库存 | 西库 / 库存 | 总库存."""
    for name, field in layout.dataset.fields.items():
        at = layout.assignment.column_of(name)
        parts = [i for i, _ in told_apart(layout, table, at, name)] if field.adds_up and at is not None else []
        others = [i for i, _ in layout.assignment.losers.get(name, ()) if i not in parts]
        others += parts if len(parts) > LEAST else []  # 蔬菜销售额 | 肉类销售额 | 生鲜销售额, which is both
        whole = next((i for i in others if parts and makes_up(table, i, [at for at in parts if at != i])), None)
        layout = layout if whole is None else _without_parts(preferring(layout, name, whole), name, parts)
    return layout


def _without_parts(layout: Layout, field: str, parts: Sequence[int]) -> Layout:
    """The layout without the columns that another is the sum of, so that they contend no more."""
    kept = tuple(pair for pair in layout.assignment.losers.get(field, ()) if pair[0] not in parts)
    assignment = replace(layout.assignment, losers={**layout.assignment.losers, field: kept})
    return replace(layout, assignment=assignment)


def _named(layout: Layout, table: Table) -> Named:
    """The columns of each measure that is only known by the end of their headers, the same of all.

    None where a measure has a column of its own (结算数量 | 未结算数量 | 结算金额), which no name could share.
    """
    found: Named = {}
    for name, field in layout.dataset.fields.items():
        at = layout.assignment.column_of(name)
        if field.adds_up and at is not None:
            alike = told_apart(layout, table, at, name)
            if not alike:
                return {}
            found |= {i: (before, name) for i, before in alike}
    return dict(sorted(found.items()))


def told_apart(layout: Layout, table: Table, at: int, field: str) -> list[tuple[int, str]]:
    """The columns called after one measure with what stands before it; none where any is called otherwise."""
    winner = layout.assignment.columns[at]
    rivals = [(at, winner), *layout.assignment.losers.get(field, ())]
    alike = [(i, _before(table.header[i], meaning)) for i, meaning in rivals if meaning.name == winner.name]
    aside = all(_BRACKETS.search(without_unit(table.header[i])) for i, _ in alike)
    if aside and layout.dataset.fields[field].type == QUANTITY:
        alike = [(i, _in_brackets(table.header[i])) for i, _ in alike]
        return alike if len({text for _, text in alike}) >= LEAST and all(is_value(text) for _, text in alike) else []
    known = [i for i, before in alike if not before or not is_value(before)]
    found = [(i, before) for i, before in alike if i not in known and not is_empty(table, i)]
    by_end = winner.confidence <= TAIL or all(_PARTED.search(table.header[i]) for i, _ in alike)
    return found if by_end and not known and len(found) >= LEAST else []


def _in_brackets(header: str) -> str:
    """What brackets at the end of a header say of its count: 有线 of 库存量（有线）."""
    found = _BRACKETS.search(without_unit(header))
    return found[1] if found else ""


def _before(header: str, meaning: Meaning) -> str:
    """What a header says before the measure that it ends in: 可乐 of 可乐销量(箱)."""
    bare = without_unit(header)
    return bare[: -len(meaning.name)].strip(" _-/") if key(bare).endswith(meaning.name) else ""


def _field_of(layout: Layout, names: tuple[str, ...]) -> str | None:
    """The field that the names are of: as they end, else the first of those that tell goods apart."""
    told = field_of_names(names) if names else None
    fields = layout.dataset.fields
    return next((f for f in (told, *_NAMED) if f and f in fields and f not in layout.fields), None)


def _only(layout: Layout, found: Named, chosen: str) -> Layout:
    """The layout with the figures of one name for every measure: 甲组销量 and 甲组金额."""
    for index, (name, field) in found.items():
        layout = preferring(layout, field, index) if name == chosen else layout
    return _without_losers(layout, found)


def _without_losers(layout: Layout, found: Named) -> Layout:
    measures = {field for _, field in found.values()}
    losers = {field: lost for field, lost in layout.assignment.losers.items() if field not in measures}
    return replace(layout, assignment=replace(layout.assignment, losers=losers))


def _together(layout: Layout, found: Named, of: str) -> Layout:
    """The layout with a line for each name on every row."""
    columns = {i: m for i, m in layout.assignment.columns.items() if i not in found}
    spread = {i: (Spread(i, Period(), "", (of, name)), field) for i, (name, field) in found.items()}
    assignment = replace(_without_losers(layout, found).assignment, columns=columns)
    return replace(layout, assignment=assignment, spread={**layout.spread, **spread})
