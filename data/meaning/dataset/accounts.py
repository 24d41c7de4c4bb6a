"""Tells the accounts of expenses in a ledger from those of cash, debts, goods and taxes."""

from __future__ import annotations

import re

from data.vocabulary import text as written

EXPENSE_CODE = re.compile(r"^(66\d{2}|55\d{2}|56\d{2}|64\d{2}|67\d{2})")
OTHER_CODE = re.compile(r"^([1-5]\d{3}|60\d{2}|61\d{2}|63\d{2}|68\d{2})")
_NEVER_SPENT = re.compile(r"^(10|11|12|22(?!21)|24|31|32|4|60|61|63)\d{2}")
_EXPENSE_NAME = re.compile(written("account", "expense"), re.I)
_OTHER_NAME = re.compile(written("account", "other"), re.I)


def is_other_code(text: str) -> bool:
    """Whether an account's code is known to be no expense."""
    return bool(OTHER_CODE.match(text.strip())) and not EXPENSE_CODE.match(text.strip())


def is_never_spent(text: str) -> bool:
    """Whether an account's code is of cash, debts, capital or income, on which nobody spends."""
    return bool(_NEVER_SPENT.match(text.strip())) and is_other_code(text)


def is_other_name(text: str) -> bool:
    """Whether an account's name is known to be no expense."""
    if names_expense(text) and not re.match(r"(其他)?应[收付交]", text):
        return False
    return bool(_OTHER_NAME.search(text))


def names_expense(text: str) -> bool:
    """Whether a text names a kind of expense."""
    return bool(_EXPENSE_NAME.search(text))
