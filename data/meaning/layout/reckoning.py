"""Says how the figures of a receivables list follow from others where no column states them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from data.cells.numbers import number
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.helpers import Helpers
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind

# What may be billed as well as still owed, where receipts stand beside it.
MAY_BE_BILLED = (
    *("应收", "应收账款", "应收账款金额", "累计应收", "累计应收款", "累计应收金额"),
    *("receivable", "receivables", "accountsreceivable", "totalreceivable"),
)


def received_apart(found: Assignment) -> Helpers:
    """Receipts beside an amount of which nothing says whether they are already taken off."""
    amount, received = found.column_of("amount"), found.column_of("received")
    if amount is None or received is None or found.column_of("opening") is not None:
        return {}
    return {received: ("amount", "deduct")} if found.columns[amount].name in MAY_BE_BILLED else {}


def reckoned(fields: Collection[str], found: Assignment, ages: Mapping[int, str]) -> dict[str, str]:
    """By field, how it is reckoned: the balance from what was billed and received, overdue from what is known of it."""
    computed: dict[str, str] = {}
    if "amount" not in fields and "billed" in fields:
        computed["amount"] = "billed_less_received"
    if found.column_of("overdue") is None and (how := _overdue({*fields, *computed}, ages)):
        computed["overdue"] = how
    return computed


def is_reduced(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether returns or discounts, which receipts leave out, lessen what was billed as well."""
    free = [i for i, header in enumerate(headers) if header and i not in found.columns and seen[i].numbers > 0]
    lessening = [i for i in free if foreign_kind(headers[i]) in ("returned", "discount") and "率" not in headers[i]]
    return any(seen[i].share(lambda text: bool(number(text).point)) > 0 for i in lessening)


def _overdue(fields: Collection[str], ages: Mapping[int, str]) -> str | None:
    """Nothing where due dates tell it day by day, or where nothing does."""
    if "not_due" in fields and "amount" in fields:
        return "less_not_due"
    if ages or any(name.startswith("overdue_") and name != "overdue_days" for name in fields):
        return "sum_of_ages"
    return "late_by_days" if {"overdue_days", "amount"} <= set(fields) and "due_date" not in fields else None
