"""Finds what was spent beside a budget that no column calls an amount (已报销), and amounts that are a budget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.dictionary import Dataset
from data.meaning.headers import apart, plain, take_apart
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.profiles import MANY_DAYS, Profile
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.witness import Witness
from data.vocabulary import text as written

_BUDGET, _SPENT = re.compile(written("beside", "budget"), re.I), re.compile(written("beside", "spent"), re.I)
_SPENT_ON = {"kind", "item", "department"}
_PLAN = re.compile(written("beside", "bare_plan"), re.I)
_BARE = re.compile(written("beside", "bare_figure"))
_OUTLAY = re.compile(written("beside", "outlay"), re.I)
_INCURRED = re.compile(written("beside", "incurred"), re.I)  # 已发生 beside 已支付
_SINCE_JANUARY = re.compile(written("beside", "since_january"))
_RUNS_ON = re.compile(f"{written('beside', 'runs_on')}|{written('beside', 'since_january')}", re.I)
_LEFT = re.compile(written("beside", "left_of_budget"), re.I)
_OF_A_YEAR, _OF_A_MONTH = (re.compile(written("beside", name), re.I) for name in ("of_a_year", "of_a_month"))
_NO_OUTLAY = re.compile(written("beside", "no_outlay"), re.I)


def take_as_budget(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """Takes the bare 金额 of a table called a budget for what may be spent, unless lines of many days say it was."""
    at, day = found.column_of("amount"), found.column_of(dataset.date)
    if dataset.name != "expense" or at is None or found.column_of("budget") is not None:
        return
    told = " ".join(map(plain, witness.headlines))
    by_day = day is not None and seen[day].days > MANY_DAYS
    spent = _SPENT.search(told) or any(_OUTLAY.search(apart(header)) for header in headers)
    if _BUDGET.search(told) and not by_day and not spent and any(map(_BARE.fullmatch, take_apart(headers[at]).keys)):
        found.columns[at] = replace(found.columns[at], field="budget", confidence=TRIMMED)


def add_outlay(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the one column beside a budget that says what was spent of it; of several the one incurred.

    Where nothing else does and no column holds dates, what was spent since the beginning of the year.
    """
    fields = {meaning.field for meaning in found.columns.values()}
    if dataset.name != "expense" or "budget" not in fields or "amount" in fields:
        return
    said = [i for i, header in enumerate(headers) if i not in found.columns and _is_outlay(header)]
    spent = [i for i in said if fits(dataset.fields["amount"], seen[i])]
    if len(spent) > 1:
        spent = [i for i in spent if _INCURRED.search(plain(headers[i]))]
    if not said and found.column_of(dataset.date) is None:
        so_far = [i for i, header in enumerate(headers) if i not in found.columns and is_spent_so_far(header)]
        spent = [i for i in so_far if fits(dataset.fields["amount"], seen[i])]
    if len(spent) == 1:
        found.columns[spent[0]] = Meaning(dataset.name, "amount", TRIMMED, (0, 0), headers[spent[0]])


def add_plan(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the one bare plan beside what was spent on something named as its budget: 费用项目 | 计划 | 实际."""
    fields = {meaning.field for meaning in found.columns.values()}
    if dataset.name != "expense" or "budget" in fields or "amount" not in fields or not fields & _SPENT_ON:
        return
    free = [i for i, header in enumerate(headers) if i not in found.columns and _PLAN.fullmatch(plain(header))]
    planned = [i for i in free if fits(dataset.fields["budget"], seen[i])]
    if len(planned) == 1:
        found.columns[planned[0]] = Meaning(dataset.name, "budget", TRIMMED, (0, 0), headers[planned[0]])


def drop_what_is_left(found: Assignment, headers: Sequence[str]) -> None:
    """Lets what a budget has left (剩余金额) contend no more with what was spent, nor be the budget (剩余预算)."""
    _drop_left_as_budget(found, headers)
    at = found.column_of("amount")
    if found.dataset != "expense" or at is None or found.column_of("budget") is None:
        return
    if not _LEFT.search(apart(headers[at])):
        others = found.losers.get("amount", ())
        found.losers["amount"] = tuple(pair for pair in others if not _LEFT.search(apart(headers[pair[0]])))


def _drop_left_as_budget(found: Assignment, headers: Sequence[str]) -> None:
    if found.dataset != "expense":
        return
    others = found.losers.get("budget", ())
    found.losers["budget"] = tuple(pair for pair in others if not _LEFT.search(apart(headers[pair[0]])))
    at = found.column_of("budget")
    if at is not None and _LEFT.search(apart(headers[at])):
        found.columns.pop(at)
        found.columns.update(found.losers["budget"][:1])


def drop_budget_of_year(
    found: Assignment, dataset: Dataset, headers: Sequence[str], witness: Witness, by_month: bool
) -> None:
    """Takes the budget of a month, or none, for that of a year where what was spent is of months.

    by_month: days or months are told line by line or across.
    """
    at, amount = found.column_of("budget"), found.column_of("amount")
    if dataset.name != "expense" or at is None or not is_of_a_year(headers[at]):
        return
    of_month = witness.told is not None and witness.told.period.grain == "month"
    spent = headers[amount] if amount is not None else ""
    runs_on = is_so_far(spent) and not months_so_far(spent)
    if by_month or (not runs_on and (of_month or _OF_A_MONTH.search(plain(spent)))):
        found.columns.pop(at)
        of_months = [(i, m) for i, m in found.losers.get("budget", ()) if not is_of_a_year(headers[i])]
        found.columns.update(of_months[:1])


def drop_aims_of_year(found: Assignment, dataset: Dataset, headers: Sequence[str], witness: Witness) -> None:
    """Leaves out what was aimed at in a year where a title tells a month and what it reached stands beside it.

    What was aimed at in that month takes its place: 年度任务 | 月度任务 | 本月提货.
    """
    of_month = witness.told is not None and witness.told.period.grain == "month"
    if dataset.name != "target" or not of_month or not any(_OF_A_MONTH.search(plain(h)) for h in headers):
        return
    for index in [i for i, m in found.columns.items() if m.field in dataset.measures and is_of_a_year(headers[i])]:
        field = found.columns.pop(index).field
        others = [(i, m) for i, m in found.losers.get(field, ()) if not is_of_a_year(headers[i])]
        found.columns.update(others[:1])


def is_of_a_year(header: str) -> bool:
    """Whether a figure is of a whole year by its name: 年度预算, Annual Budget."""
    return bool(_OF_A_YEAR.search(apart(header)))


def is_so_far(header: str) -> bool:
    """Whether a figure runs on from the beginning of the year: 累计发生, 1-5月实际, YTD Actual."""
    return bool(_RUNS_ON.search(apart(header)))


def months_so_far(header: str) -> int:
    """How many months of a year a figure is of, from the first, by its name: 5 of 1-5月实际; 0 where it tells none."""
    told = _SINCE_JANUARY.search(plain(header))
    return int(told[1]) if told else 0


def is_spent_so_far(header: str) -> bool:
    """Whether such a figure says what was spent: 累计发生, and no 累计执行率."""
    return is_so_far(header) and _is_outlay(_RUNS_ON.sub(" ", apart(header)).strip())


def _is_outlay(header: str) -> bool:
    said = apart(header)
    return bool(_OUTLAY.search(said)) and not _NO_OUTLAY.search(said) and foreign_kind(header) is None
