"""Recognises the words that mark a totals row, and tells them from names that merely contain them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from data.cells.numbers import tidy
from data.meaning.headers import unit

GRAND, SUB, RUNNING, NOISE, WHOLE = "grand", "sub", "running", "noise", "whole"
ANY = r"(?i)合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*和|总\s*数|总\s*额|汇总|合\s*計|總\s*計|小\s*計|平均|占比|比例|同比|环比|增长率|完成率|total|^sum$|^overall$|average|^avg$|^mean$|^全|^所有|^整体|^总体|^all\b|^∑$"

_UNIT = re.compile(r"[(（]([^()（）]{1,6})[)）]")
_STRIP = re.compile(r"[\s:：、,，。()（）\[\]【】*\-—_=|/]+")
_EXACT = {
    GRAND: "合计 总计 共计 总合计 合计数 合计金额 总计金额 总额 总数 总和 全部合计 本表合计 全年合计 合計 總計 汇总 合计行 总计行 "
    "total totals grandtotal grandtotals sum overall overalltotal totalsum ∑ 总合 合共 全年 年合计 年度合计 全年累计 费用合计 金额合计 合计人民币",
    SUB: "小计 小計 本页小计 本页合计 subtotal subtotals 分类小计 本日合计 当日合计 日小计 本月合计 当月合计 月计 日计 页小计 本页 分组小计",
    RUNNING: "累计 本年累计 本月累计 总累计 累计数 cumulative runningtotal ytd 本年合计",
    NOISE: "平均 平均值 均值 月平均 average avg mean 占比 比例 同比 环比 增长率 完成率 同比增长 环比增长 去年同期 上年同期 上月 差异 最大值 最小值 中位数 max min",
    WHOLE: "全部 所有 整体 总体 全国 全公司 公司合计 all overall 全渠道 全品类 全品牌 全区 全省 全平台 总部合计 全体",
}
_WORDS = {word: kind for kind, words in _EXACT.items() for word in words.split()}
_TAIL = re.compile(r"^(?P<of>.{1,24}?)(?P<word>小计|小計|合计|合計|总计|總計|汇总|共计|subtotal|total|totals)$")
_HEAD = re.compile(r"^(?P<word>合计|总计|小计|共计|total|subtotal)(?:for|of)?(?P<of>.{1,24})$")
_WHOLE = re.compile(r"^(全部|所有|全体)(门店|店铺|客户|经销商|渠道|平台|产品|商品|品类|类别|品牌|区域|地区|大区|城市|省份|部门|人员|业务员|系列)?$")
_ALL = re.compile(r"^all(stores|regions|customers|products|channels|brands|categories|markets|states|countries|others)?$")


@dataclass(frozen=True)
class Label:
    """What a cell says of its row.

    of: what it is the total of (华东 in 华东小计); '' for all. factor: of its money, from 合计(万元).
    """

    kind: str
    of: str = ""
    factor: Decimal = Decimal(1)


@dataclass(frozen=True)
class TotalRow:
    """A row that is kept out of the data. place: in the grid; column: where its label stands, or -1.

    children: how many rows below it make it up, where that is known.
    """

    place: int
    label: Label
    column: int = -1
    children: int = 0


@cache
def label(text: str) -> Label | None:
    """The totals label in a cell, or None. `of` is not empty where only part of the cell is a label."""
    bracket = _UNIT.search(text)
    stated = unit(bracket[1]) if bracket else None
    found = _label(_UNIT.sub("", text) if stated else text)
    return replace(found, factor=stated.factor) if found and stated and stated.is_money else found


def _label(text: str) -> Label | None:
    bare = _STRIP.sub("", tidy(text))
    if bare in _WORDS:
        return Label(_WORDS[bare])
    if _WHOLE.match(bare) or _ALL.match(bare):
        return Label(WHOLE)
    found = _TAIL.match(bare) or _HEAD.match(bare)
    if not found or (found["word"].isascii() and not _stands_apart(text, found["word"])):
        return None
    return Label(SUB, found["of"])


def _stands_apart(text: str, word: str) -> bool:
    """Whether an English label is a word of its own, not the end of another."""
    return bool(re.search(rf"(?<![a-z]){word}(?![a-z])", tidy(text)))


def is_same(text: str | None, name: str) -> bool:
    """Whether a cell is the name that a label speaks of."""
    return text is not None and _STRIP.sub("", tidy(text)) == name
