"""Finds a column whose cells name the measure of their row (目标, 实际, 完成率): rows of different figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.dictionary import Dataset, datasets
from data.meaning.headers import key, plain
from data.meaning.layout.across import unnamed_measure
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, REACHED, Meaning, foreign_kind, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words

MOST_NAMES = 12
LEAST_DUE = 2  # of what is due and what came in of it
LEAST_COUNTED = 2  # of counts and averages, in a list of key figures
_ACTUAL = frozenset(
    [
        "实际",
        "完成",
        "实际完成",
        "实绩",
        "达成",
        "本期",
        "本年",
        "本月",
        "actual",
        "完成额",
        "实际值",
        "去年",
        "上年",
        "上期",
    ]
)
_HEADERS = frozenset(
    [
        "指标",
        "指标名称",
        "数据项",
        "指标项",
        "数据类型",
        "度量",
        "metric",
        "measure",
        "kpi",
        "measurename",
        "metricname",
    ]
)
_NOW = frozenset(map(key, words("version", "now")))
_OTHER = re.compile(written("version", "other"), re.I)
_CAME, _SOLD, _LEFT = (re.compile(written("against", n), re.I) for n in ("came_or_went", "was_sold", "was_left"))
_COUNTED = re.compile(written("account", "counted"), re.I)
_AIM_END = re.compile(written("trade", "aim_end"), re.I)
_AIM = written("trade", "aim")
_AIM_HEADER = re.compile(written("trade", "aim_header"))
_OTHER_AIM = re.compile(written("trade", "other_aim"))
_BEFORE = re.compile(written("trade", "before"), re.I)
_SPENT_OR_SOLD = ("expense", *REACHED)
# Returns are lines of their own, not another figure of the same line: 销售 / 退货 is a type of line.
_NO_FIGURES = ("rate", "growth", "earlier", "profit", "cost", "share", "average", "running", "tax", "price")


@dataclass(frozen=True)
class Selector:
    """The column and, for each of its texts, the field its rows hold; None for figures that are kept out."""

    index: int
    fields: tuple[tuple[str, str | None], ...]


def is_of_measures(header: str) -> bool:
    """Whether a header says that its column names measures: 指标, Metric."""
    return key(header) in _HEADERS


def names_other_figures(headers: Sequence[str], seen: Sequence[Profile], selector: Selector | None) -> bool:
    """Whether rows hold figures of several kinds (指标: 当期值, 累计值, 同比) of which none is known to a dataset."""
    told = [(h, p) for h, p in zip(headers, seen, strict=True) if h and not p.numbers and p.distinct > 1]
    return selector is None and any(
        is_of_measures(h) or _are_key_figures(p) or _are_of_profit(p) or _are_of_debts(p) for h, p in told
    )


def _are_key_figures(profile: Profile) -> bool:
    """Whether a few texts name counts and averages, which no customer and no goods are called: 订单数, 客单价."""
    texts = list(profile.counts) if profile.distinct <= MOST_NAMES else []
    counted = sum(bool(_COUNTED.fullmatch(plain(text).strip())) for text in texts)
    return counted >= LEAST_COUNTED and len(texts) <= 2 * counted + 1


def _are_of_profit(profile: Profile) -> bool:
    """Whether a few texts name what was sold and what was earned by it: 销售额, 成本, 毛利, which add up to nothing."""
    texts = list(profile.counts) if profile.distinct <= MOST_NAMES else []
    earned = any(foreign_kind(text) == "profit" for text in texts)
    return earned and any(m.field == "amount" and m.confidence >= BARE for t in texts for m in meanings_in("sales", t))


def _are_of_debts(profile: Profile) -> bool:
    """Whether a few texts name what is due, what came in of it and what is left: 应收, 已收, 未收."""
    texts = list(profile.counts) if profile.distinct <= MOST_NAMES else []
    return sum(foreign_kind(text) == "receivable" for text in texts) >= LEAST_DUE


def are_flows(profile: Profile) -> bool:
    """Whether a column names what came, was sold and is left, row by row (进货 | 销售 | 库存)."""
    texts = [text.strip() for text in profile.counts] if profile.distinct <= MOST_NAMES else []
    left = [text for text in texts if _LEFT.fullmatch(text)]
    return 0 < len(left) < len(texts) and all(t in left or _CAME.fullmatch(t) or _SOLD.fullmatch(t) for t in texts)


def selector_of(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Selector | None:
    """The column that names measures: where every one of its texts is such a name, or its header says so."""
    is_aimed = dataset.name == "target" and any(_AIM_END.search(plain(text).strip()) for text in witness.texts)
    for index, header in enumerate(headers):
        texts = sorted(seen[index].counts) if seen[index].distinct <= MOST_NAMES else []
        if len(texts) >= 2 and seen[index].numbers == 0:
            fields = _fields(dataset, texts)
            if is_aimed and is_of_measures(header) and not any(fields.values()):
                fields = _fields(datasets()["sales"], texts)  # 销售额, 销量 under a title that says they are aims
            if (is_aimed or _AIM_HEADER.search(header)) and (aims := _aims(dataset, texts)):
                return Selector(index, aims)
            is_told = is_of_measures(header) or all(_is_figure(dataset, text) for text in texts)
            if is_told and any(fields.values()):
                return Selector(index, tuple(fields.items()))
            if are_flows(seen[index]) and (flows := _flows(dataset, texts, witness)):
                return Selector(index, flows)
            if versions := _versions(dataset, texts):
                return Selector(index, versions)
    return None


def _aims(dataset: Dataset, texts: Sequence[str]) -> tuple[tuple[str, str | None], ...]:
    """What is aimed at row by row, with the word or without it (销售 | 回款); () where no more than one is named."""
    if dataset.name != "target":
        return ()
    aims = {text: as_aim(text) for text in texts}
    fields = _fields(dataset, list(aims.values()))
    known = tuple((text, fields[aim]) for text, aim in aims.items())
    named = {field for _, field in known if field}
    others = [text for text, field in known if field is None]
    are_other = bool(others) and all(foreign_kind(text) in _NO_FIGURES or _OTHER_AIM.match(text) for text in others)
    return known if len(named) > 1 or "collection" in named or (named and are_other) else ()


def as_aim(text: str) -> str:
    """What a kind of target is called in full: 回款 is 回款目标."""
    return text.strip() if _AIM_END.search(plain(text).strip()) else text.strip() + _AIM


def _flows(dataset: Dataset, texts: Sequence[str], witness: Witness) -> tuple[tuple[str, str | None], ...]:
    """The rows that are sold for sales, those that are left for stock; () for other datasets."""
    own = {"sales": _SOLD, "inventory": _LEFT}.get(dataset.name)
    mine = [text for text in texts if own and own.fullmatch(text.strip()) and not _BEFORE.search(text)]
    measure = unnamed_measure(dataset, witness)
    return tuple((text, measure if text in mine else None) for text in texts) if len(mine) == 1 else ()


def _versions(dataset: Dataset, texts: Sequence[str]) -> tuple[tuple[str, str | None], ...]:
    """Where each text says a version of one figure (Actual, Budget, 同期): what is actual holds; () elsewhere."""
    now = [text for text in texts if key(text) in _NOW]
    is_known = all(text in now or _OTHER.fullmatch(text.strip()) for text in texts)
    if dataset.name not in _SPENT_OR_SOLD or len(now) != 1 or not is_known:
        return ()
    main, fields = dataset.measures[0], _fields(dataset, texts)
    return tuple((text, main if text in now else fields[text]) for text in texts)


def _fields(dataset: Dataset, texts: Sequence[str]) -> dict[str, str | None]:
    """The measure that each text names: of several that name one (支付金额, 退款金额) the name it prefers."""
    known = {text: _meaning(dataset, text) for text in texts}
    best: dict[str, Meaning] = {}
    for meaning in filter(None, known.values()):
        held = best.get(meaning.field)
        best[meaning.field] = min(held, meaning, key=lambda m: m.rank) if held else meaning
    return {text: m.field if m and m.rank[0] == best[m.field].rank[0] else None for text, m in known.items()}


def _meaning(dataset: Dataset, text: str) -> Meaning | None:
    """The measure of the dataset that a text is the whole name of."""
    known = [m for m in meanings_in(dataset.name, text) if m.confidence >= BARE]
    known = [m for m in known if dataset.fields[m.field].adds_up]
    return min(known, key=lambda m: m.rank, default=None)


def _is_figure(dataset: Dataset, text: str) -> bool:
    """Whether a text names a figure at all, of this dataset or of another kind."""
    known = _meaning(dataset, text) is not None or text.strip().lower() in _ACTUAL
    return known or foreign_kind(text) in _NO_FIGURES or bool(_COUNTED.fullmatch(plain(text).strip()))
