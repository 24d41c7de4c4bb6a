"""Decides which dataset a table is, from its columns, its words and its shape, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.dictionary import datasets, others
from data.meaning.dataset.bare_debts import owed_by_title
from data.meaning.dataset.columns_beside import beside_sales
from data.meaning.dataset.contending import GOODS, Case, contenders, open_budget, open_pivot
from data.meaning.dataset.contents import names_goods
from data.meaning.dataset.day_of_debts import are_overdue
from data.meaning.dataset.evidence import (
    BUYERS,
    LEAST,
    is_budget_of_sales,
    is_left_to_sell,
    is_named_after,
    is_sold,
    is_told,
    needed,
)
from data.meaning.dataset.evidence_of_lists import (
    counts_stock,
    has_own_amount,
    is_billed,
    is_called_owed,
    is_called_stock,
    is_collected,
    is_dated_by_visits,
    is_each_sold,
    is_foreseen,
    is_of_anybody,
    is_of_attendance,
    is_of_rivals,
    is_of_suppliers,
    is_traded,
    owes_beside,
    owes_each_once,
    owes_then_and_now,
    tells_more,
)
from data.meaning.dataset.lists import LISTS, compared_prices, is_of_customers, plain_list, prices_of
from data.meaning.dataset.scoring import NAMED, Score, score_dataset, score_other, suffices
from data.meaning.dataset.unsaid import is_unsaid
from data.meaning.layout.ages import are_aged
from data.meaning.layout.layouts import Layout, lay_out
from data.meaning.layout.selectors import names_other_figures
from data.meaning.profiles import Profile
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.messages import listed as joined
from data.messages import say

OWED = 2.0  # points for debts of bills that are all overdue, or that a title calls so
VISITED = 2.0  # for visits where nothing but their own day dates a table
_PRICED_GOODS = {"product_name", "quantity", "unit_price"}
LIKELY, DOUBTFUL = 0.8, 0.7  # how sure a choice is that words or columns alone do not decide


@dataclass(frozen=True)
class Choice:
    """What a table is. layout is None where it is no dataset; kind is what it was taken for then.

    between: the datasets that it may as well be, where nothing tells them apart.
    """

    layout: Layout | None
    kind: str | None
    why: str
    confidence: float
    between: tuple[str, ...] = ()


def choose(
    headers: Sequence[str], seen: Sequence[Profile], witness: Witness, asked: str | None, language: str
) -> Choice:
    """The dataset that most speaks for; another kind of sheet wins where more speaks for it, and may be a register."""
    competing = [d for d in datasets().values() if d.name == asked or (asked is None and not d.is_register)]
    layouts = [lay_out(d, headers, seen, witness) for d in competing]
    rated = [(score_dataset(found, headers, witness.headlines, seen), found) for found in layouts]
    rated = [pair for pair in rated if asked or not is_budget_of_sales(*pair, witness)]
    scored = sorted(rated, key=lambda pair: -pair[0].points)
    able = [
        (score, found)
        for score, found in scored
        if suffices(found)
        and not names_other_figures(headers, seen, found.selector)
        and is_told(score, found, headers, seen, asked)
        and (asked or not found.is_counted or is_sold(score, found, headers, seen, witness))
        and (asked or not is_unsaid(found, headers, witness))
    ]
    if asked:
        return _asked(scored[0], bool(able), language)
    able = _counted_beside_what_went(_sold_beside_what_is_left(_sold_by_the_piece(able, seen), headers))
    able = [] if _is_called_otherwise(able, scored) else able
    other = _other(able, headers, seen, witness)
    case = Case(*(able or scored)[0], scored, headers, seen, witness)
    if able and able[0][0].points >= max(needed(able[0][1], headers, witness), other.points):
        return replace(_chosen(able[0], scored, other, language), between=contenders(case))
    if other.points < LEAST and (open_ := open_pivot(headers, scored) or open_budget(scored, seen)):
        return replace(
            _chosen(open_[0], scored, other, language),
            between=tuple(score.kind for score, _ in open_ if len(open_) > 1),
        )
    if not able and other.points < LEAST and (listed := _as_list(headers, seen, witness, language)):
        return listed
    if other.points < LEAST and (owed := owed_by_title(headers, seen, witness)) is not None:
        score = Score("receivable", LEAST, LEAST, tuple(h for h in headers if h)[:NAMED], ())
        return Choice(owed, score.kind, _reason(score, "dataset.chosen", language), LIKELY)
    if other.points < LEAST or (able and other.points < scored[0][0].points):
        if not able and (priced := compared_prices(headers, seen)):
            return _of_prices(priced, language)
        return (not able and _by_the_piece(scored, language)) or _not_chosen(scored[0], bool(able), language)
    if not able and other.kind == "price" and is_each_sold(headers, seen) and (sold := _by_the_piece(scored, language)):
        return sold
    if other.kind not in datasets():
        return Choice(None, other.kind, _reason(other, "dataset.other", language), LIKELY)
    register = lay_out(datasets()[other.kind], headers, seen, witness)
    if not able and not suffices(register) and (listed := _as_list(headers, seen, witness, language)):
        return listed
    if register.dataset.is_standing and is_of_rivals((*headers, *witness.texts)):
        return Choice(None, None, say("dataset.unknown", language), DOUBTFUL)
    called_stock = is_called_stock(headers, seen, witness) and not are_aged(headers) and not other.words
    if called_stock and able and counts_stock(able[0][1], register, other):
        return _chosen(able[0], scored, other, language)  # how heavy and large the goods are stands beside the count
    no_visit = is_foreseen(register, headers, witness.texts) or is_of_attendance(register, headers)
    if no_visit or called_stock:
        return Choice(None, None, say("dataset.unknown", language), DOUBTFUL)
    if not able and other.kind == "product" and not other.words and is_of_customers(witness.texts):
        return Choice(None, None, say("dataset.unknown", language), DOUBTFUL)
    of_others = is_of_suppliers(headers, witness.texts) or is_of_anybody(register, other, headers)
    if other.kind == "customer" and of_others:
        return Choice(None, None, say("dataset.unknown", language), DOUBTFUL)
    traded = register.dataset.is_standing and is_traded(register, headers, seen)
    choice = _as_register(register, traded, scored, able, other, headers, seen, language)
    between = () if choice.between or not able or choice.layout is not able[0][1] else contenders(case)
    return replace(choice, between=choice.between or between)


def _as_list(headers: Sequence[str], seen: Sequence[Profile], witness: Witness, language: str) -> Choice | None:
    """A list of customers, goods or prices that nothing but its columns tells."""
    if listed := plain_list(headers, seen, witness):
        score = Score(listed.dataset.name, LEAST, LEAST, tuple(h for h in headers if h)[:NAMED], ())
        return Choice(listed, score.kind, _reason(score, "dataset.chosen", language), LIKELY)
    priced = prices_of(headers, seen)
    return _of_prices(priced, language) if priced else None


def _of_prices(priced: tuple[str, ...], language: str) -> Choice:
    score = Score("price", LEAST, LEAST, priced[:NAMED], ())
    return Choice(None, "price", _reason(score, "dataset.other", language), LIKELY)


def _other(
    able: Sequence[tuple[Score, Layout]], headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> Score:
    """The other kind of sheet that most speaks for: no debts where only what is collected is told (销售 | 回款).

    Nor where a list of customers tells how much each may owe.
    """
    sold = any(score.kind == "sales" and "amount" in found.fields for score, found in able)
    kinds = {k for k, kind in others().items() if not (sold and kind.beside)}
    told = is_collected(able, headers) or any(spoken(others()["customer"].words, text) for text in witness.texts)
    owed = lay_out(datasets()["receivable"], headers, seen, witness)
    if told and not suffices(owed):
        kinds.discard("receivable")
    kinds -= {"account"} if suffices(owed) and owes_each_once(owed, seen, witness.texts) else set()
    kinds -= {"customer"} if suffices(owed) and owes_then_and_now(owed) else set()
    kinds -= beside_sales(able, headers)
    scores = [score_other(k, headers, witness.headlines) for k in others() if k in kinds]
    if are_overdue(owed, seen) or is_called_owed(owed, witness.texts):
        scores = [replace(s, points=s.points + OWED) if s.kind == "receivable" and s.points else s for s in scores]
    if is_dated_by_visits(lay_out(datasets()["visit"], headers, seen, witness), headers):
        scores = [replace(s, points=s.points + VISITED) if s.kind == "visit" and s.words else s for s in scores]
    return max(scores, key=lambda score: (score.points, score.kind not in LISTS))  # what is owed before whose phone


def _by_the_piece(scored: Sequence[tuple[Score, Layout]], language: str) -> Choice | None:
    """Sales whose lines state a price and neither pieces nor money (each car, each ticket): the price as the amount."""
    score, layout = next(pair for pair in scored if pair[0].kind == "sales")
    at = layout.assignment.column_of("unit_price")
    is_trade = layout.has_dates and layout.fields & (BUYERS | {"doc_no"})
    if score.points < LEAST or at is None or not is_trade or layout.fields & {"amount", "quantity"}:
        return None
    priced = replace(layout.assignment.columns[at], field="amount")
    assignment = replace(layout.assignment, columns={**layout.assignment.columns, at: priced})
    layout = replace(layout, assignment=assignment, by_piece=True)
    return Choice(layout, "sales", _reason(score, "dataset.chosen", language), DOUBTFUL)


def _as_register(
    register: Layout,
    is_traded: bool,
    scored: list[tuple[Score, Layout]],
    able: list[tuple[Score, Layout]],
    other: Score,
    headers: Sequence[str],
    seen: Sequence[Profile],
    language: str,
) -> Choice:
    """The register that most speaks for, unless it tells of trade or only words spoke for it."""
    if is_traded:
        if able and able[0][0].kind == "sales" and able[0][0].points > 0:
            return _chosen(able[0], scored, other, language)
        lacking = Choice(None, None, _lacking(_laid(scored, "sales"), language), DOUBTFUL)
        return _by_the_piece(scored, language) or lacking
    told_more = bool(able) and able[0][0].points > 0 and tells_more(able[0][1], register, headers)
    if register.dataset.is_standing and told_more:
        return _chosen(able[0], scored, other, language)
    if suffices(register):
        is_open = bool(able) and (
            (
                has_own_amount(able[0][1], register, headers)
                and not is_billed(able[0][1], register, other, headers, seen)
            )
            or counts_stock(able[0][1], register, other)
        )
        between = (other.kind, able[0][0].kind) if is_open else ()
        between = between or (("customer", "receivable") if owes_beside(register, headers, seen) else ())
        return Choice(register, other.kind, _reason(other, "dataset.chosen", language), LIKELY, between)
    if (
        able
        and able[0][0].kind == "inventory"
        and able[0][0].points > 0
        and not other.words
        and not register.fields & set(register.dataset.owner)
    ):
        return _chosen(able[0], scored, other, language)  # ages of goods, and nobody who owes
    owed = other.kind == "receivable" and other.words and not (able and able[0][1].fields & GOODS)
    if able and not owed and able[0][0].by_columns > max(LEAST, other.by_columns):  # only words spoke for the register
        return _chosen(able[0], scored, other, language)
    if able and able[0][0].kind == "sales" and able[0][0].words and is_named_after(able[0][1], headers):
        return _chosen(able[0], scored, other, language)
    return Choice(None, other.kind, _lacking(register, language), LIKELY)


def _laid(scored: Sequence[tuple[Score, Layout]], name: str) -> Layout:
    """The layout of one of the datasets that competed."""
    return next(layout for score, layout in scored if score.kind == name)


def _is_called_otherwise(able: Sequence[tuple[Score, Layout]], scored: Sequence[tuple[Score, Layout]]) -> bool:
    """Whether titles call what could only be spent another dataset, which cannot read it: a summary of stock."""
    best = scored[0][0]
    called = bool(best.words) and best.points >= LEAST and all(score.kind != best.kind for score, _ in able)
    return called and all(s.kind == "expense" and not s.words and "kind" not in f.fields for s, f in able[:1])


def _sold_by_the_piece(able: list[tuple[Score, Layout]], seen: Sequence[Profile]) -> list[tuple[Score, Layout]]:
    """Sales before expenses where pieces of named goods stand beside what a customer's line comes to."""
    if not able or able[0][0].kind != "expense" or able[0][0].words or "kind" in able[0][1].fields:
        return able
    sold = [pair for pair in able if pair[0].kind == "sales" and pair[1].fields & BUYERS]
    pieces = [p for p in sold if "quantity" in p[1].fields and (names_goods(seen) or p[1].fields >= _PRICED_GOODS)]
    return pieces + [pair for pair in able if pair not in pieces]


def _sold_beside_what_is_left(able: list[tuple[Score, Layout]], headers: Sequence[str]) -> list[tuple[Score, Layout]]:
    """Sales before a count of what a platform can still sell (可售件数 beside 支付金额)."""
    if not able or not is_left_to_sell(*able[0], headers):
        return able
    counted = able[0][1].assignment.columns
    sold = [pair for pair in able if pair[0].kind == "sales" and "amount" in pair[1].fields]
    sold = [pair for pair in sold if pair[1].assignment.column_of("amount") not in counted]
    return sold + [pair for pair in able if pair not in sold]


def _counted_beside_what_went(able: list[tuple[Score, Layout]]) -> list[tuple[Score, Layout]]:
    """A count of stock before the pieces that went out of it, where no line tells of a buyer, a day or money."""
    if not able or able[0][0].kind != "sales" or able[0][0].words:
        return able
    layout = able[0][1]
    if layout.fields & (BUYERS | {"amount", "unit_price", layout.dataset.date}) or layout.has_dates:
        return able
    pieces = layout.assignment.column_of("quantity")
    counted = [pair for pair in able if pair[0].kind == "inventory" and pair[1].assignment.column_of("quantity")]
    counted = [pair for pair in counted if pair[1].assignment.column_of("quantity") != pieces]
    return counted + [pair for pair in able if pair not in counted]


def _asked(pair: tuple[Score, Layout], able: bool, language: str) -> Choice:
    score, layout = pair
    if able:
        return Choice(layout, score.kind, say("dataset.asked", language), 1.0)
    return Choice(None, score.kind, _lacking(layout, language), 1.0)


def _lacking(layout: Layout, language: str) -> str:
    """What a table would have to have to be loaded as a dataset."""
    dataset = layout.dataset
    name = say(f"dataset.{dataset.name}", language)
    missing = [need[-1] for need in dataset.needs if not layout.fields.intersection(need)]
    missing += [] if layout.has_measure else dataset.measures[:1]
    if not missing:
        return say("dataset.unknown", language)
    labels = joined((dataset.fields[field].label(language) for field in missing), language)
    return say("dataset.lacks_columns", language, dataset=name, columns=labels)


def _chosen(pair: tuple[Score, Layout], scored: Sequence[tuple[Score, Layout]], other: Score, language: str) -> Choice:
    score, layout = pair
    second = max([other.points, *(s.points for s, found in scored if found is not layout)])
    confidence = score.points / (score.points + max(second, 0.0))
    return Choice(layout, score.kind, _reason(score, "dataset.chosen", language), round(confidence, 2))


def _not_chosen(best: tuple[Score, Layout], is_able: bool, language: str) -> Choice:
    score, layout = best
    if not is_able and score.points >= LEAST:
        return Choice(None, None, _lacking(layout, language), DOUBTFUL)
    return Choice(None, None, say("dataset.unknown", language), 0.5)


def _reason(score: Score, key: str, language: str) -> str:
    kind = say(f"dataset.{score.kind}", language)
    headers = say("dataset.by_headers", language, headers=joined(score.headers, language)) if score.headers else ""
    spoken = say("dataset.by_words", language, words=joined(score.words, language)) if score.words else ""
    return say(key, language, dataset=kind, headers=headers, words=spoken)
