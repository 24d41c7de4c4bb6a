"""Gives each column of a table to the field of one dataset that it answers best. Reads no cell but a sample."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.dictionary import Dataset, Field, datasets
from data.meaning.headers import key
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, EXACT, LOOSE, TAIL, TRIMMED, Meaning, meanings, meanings_in, other_kinds
from data.vocabulary import text as written
from data.vocabulary import words

ENOUGH = 0.6
_LINE_TYPE = re.compile(written("trade", "line_type"), re.I)
_WEEK = re.compile(r"week|周", re.I)
_NO_NAMES = frozenset(("0", "1", *words("count")))  # flags, and what goods are counted in
_COMPANY = frozenset(words("own", "company"))
_CODE = re.compile(r"[A-Za-z]{1,6}[-_]?\d+|\d{4,}")
_LAST = (1_000_000, 0)  # the rank of a name that what stands below it makes unlikely
_BARE_NAMES = frozenset(words("own", "bare_names"))


@dataclass(frozen=True)
class Assignment:
    """Which column answers which field. losers: columns that could have, by the field they lost."""

    dataset: str
    columns: dict[int, Meaning]
    losers: dict[str, tuple[tuple[int, Meaning], ...]]

    def column_of(self, field: str) -> int | None:
        return next((i for i, m in self.columns.items() if m.field == field), None)


def assign(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> Assignment:
    """Best pairs first: whole names before parts of names, preferred names before others, left before right."""
    taken: dict[int, Meaning] = {}
    lost: dict[str, list[tuple[int, Meaning]]] = {}
    fields: set[str] = set()
    for index, meaning in sorted(_pairs(dataset, headers, seen), key=_order):
        if index in taken:
            continue
        if meaning.field in fields:
            lost.setdefault(meaning.field, []).append((index, meaning))
        else:
            taken[index] = meaning
            fields.add(meaning.field)
    kept = {f: tuple((i, m) for i, m in pairs if i not in taken) for f, pairs in lost.items()}
    return Assignment(dataset.name, taken, kept)


def _order(pair: tuple[int, Meaning]) -> tuple[bool, bool, bool, tuple[int, int], int]:
    """Money that nobody paid comes after any that is known for a sale by most of its name."""
    index, meaning = pair
    return meaning.confidence < TRIMMED, meaning.says_no_sale, meaning.confidence <= TRIMMED, meaning.rank, index


def _pairs(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> Iterator[tuple[int, Meaning]]:
    for index, header in enumerate(headers):
        named = meanings_in(dataset.name, header)
        for meaning in (*named, *_beside_code(dataset, headers, index, seen[index - 1])):
            if _is_own_company(dataset, headers, index, meaning):
                continue
            if not _is_said_of_other(meaning, named) and _may_be(
                header, meaning, dataset.fields[meaning.field], seen[index]
            ):
                required = dataset.fields[meaning.field].required
                is_last = not required and (
                    _holds_codes(meaning, named, seen[index]) or _counts(header, meaning, seen[index])
                )
                yield index, replace(meaning, rank=_LAST) if is_last else meaning


def _holds_codes(meaning: Meaning, named: Sequence[Meaning], seen: Profile) -> bool:
    """Whether what may be the name or the code of something holds codes: 商品 beside 料品."""
    code = meaning.field.replace("_name", "_code")
    same = code != meaning.field and any((m.field, m.confidence) == (code, meaning.confidence) for m in named)
    return same and seen.share(is_code) >= ENOUGH


def _counts(header: str, meaning: Meaning, seen: Profile) -> bool:
    """Whether numbers stand under a group's name where names might: 销售额构成 / 菜品 beside 菜品名称."""
    return " / " in header and meaning.field.endswith("_name") and seen.numbers == 1


def _is_own_company(dataset: Dataset, headers: Sequence[str], index: int, meaning: Meaning) -> bool:
    """Whether Company is one's own, as another column is called after customers."""
    if meaning.field != "customer_name" or key(headers[index]) not in _COMPANY:
        return False
    others = (h for i, h in enumerate(headers) if i != index and h and key(h) not in _COMPANY)
    return any(
        m.field == "customer_name" and m.confidence >= BARE for h in others for m in meanings_in(dataset.name, h)
    )


def _is_said_of_other(meaning: Meaning, named: Sequence[Meaning]) -> bool:
    """Whether a header that may say this by a part of it says something else by its whole: SKU代码, Dealer名称."""
    return any(m.field != meaning.field and m.confidence > BARE > meaning.confidence for m in named)


def _beside_code(dataset: Dataset, headers: Sequence[str], index: int, before: Profile) -> Iterator[Meaning]:
    """A bare `name` right of a code is the name of what the code is of; before: what stands in that column."""
    if index == 0 or key(headers[index]) not in _BARE_NAMES:
        return
    beside = meanings_in(dataset.name, headers[index - 1])
    for code in beside:
        named = code.field.replace("_code", "_name")
        if named == code.field or named not in dataset.fields or _is_said_of_other(code, beside):
            continue
        others = (h for i, h in enumerate(headers) if h and i not in (index - 1, index))
        if any(m.field == named and m.confidence > BARE for h in others for m in meanings_in(dataset.name, h)):
            continue
        if all(m.field != named for m in beside) or before.share(is_code) >= ENOUGH:
            yield Meaning(dataset.name, named, EXACT, (-1, 0), headers[index])


def is_code(text: str) -> bool:
    """Whether a text can be nothing but a code: K12, CUST-0012, 10023; a bare 12 may be anybody's."""
    return bool(_CODE.fullmatch(text.strip()))


def _may_be(header: str, meaning: Meaning, field: Field, seen: Profile) -> bool:
    if field.is_date and _WEEK.search(header) and seen.share(_is_year_and_number) > 0:
        return False
    return (
        fits(field, seen) and not _is_elsewhere(header, meaning, field) and not _is_count(header, meaning, field, seen)
    )


def _is_count(header: str, meaning: Meaning, field: Field, seen: Profile) -> bool:
    """Numbers under Stock are how many there are, and no name of a good; those under Order Total number no order."""
    named = field.type == "id" and meaning.confidence >= BARE
    if field.is_measure or field.is_date or named or seen.numbers < 1:
        return False
    known = (datasets()[m.dataset].fields[m.field] for m in meanings(header) if m.confidence >= BARE)
    return any(found.is_measure for found in known)


def _is_year_and_number(text: str) -> bool:
    """202405 under 周 or Week is a week, and no month."""
    return len(text) == 6 and text.isdigit()


def _is_elsewhere(header: str, meaning: Meaning, field: Field) -> bool:
    """A figure, or the day of a count, known only by a part of its name here but by its whole name elsewhere."""
    strict = field.is_measure or field.strict
    if not strict or meaning.confidence > LOOSE:
        return False
    of_other = meaning.confidence <= TAIL and bool(other_kinds(header))
    return of_other or any(m.confidence >= BARE for m in meanings(header))


def fits(field: Field, seen: Profile) -> bool:
    """Whether what a column holds can be what the field wants."""
    if field.is_measure:
        return seen.numbers >= ENOUGH
    if field.is_date:
        return seen.dates >= ENOUGH
    if field.name == "line_type":
        return any(_LINE_TYPE.search(value) for value in seen.values)
    if field.type == "text":
        return bool(seen.values) and seen.fractions < 0.3 and not _is_flag(field, seen)
    return bool(seen.values) and not _is_flag(field, seen)


def _is_flag(field: Field, seen: Profile) -> bool:
    """Whether a column says that somebody is a member, and not which, or what the goods are counted in."""
    said = {text.strip().lower() for text in seen.counts}
    return field.name in ("customer_code", "customer_name") and said <= _NO_NAMES
