"""Knows the words that head columns, in any business, without knowing what a column means."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

from data.finding.kinds import is_period, tidy

DICTIONARY = Path(__file__).parents[1] / "datasets.toml"
LONGEST = 30
LEAST_EXPLAINED = 4
LONGER = 1.3  # how many words more explanations have than the names they explain
UNIT = re.compile(r"[(（\[【].*?[)）\]】]|[/／][^/／]{1,3}$|[*＊:：#\s_.\-]")
# What a name of a column ends with. Words that values end with as well (华东地区, A系列) must stand alone.
ENDING = re.compile(
    r"(?:名称|编[码号]|代码|[条款尺色税]码|[条货款单票证工学批账]号|日期|时间|数量?|金额|额|量|单价|价格?|备注|序号|合计|小计|类[型别]|分类"
    r"|规格|型号|单位|人员|[手责销制系办请务买货]人|地址|比例|率|占比|利润|毛利|件数|摘要|科目|状态|等级|电话|说明|月份|年份|年度|期间)$"
)
ALONE = frozenset(
    """
    客户 经销商 产品 商品 品名 品牌 品类 类目 系列 产品系列 地区 区域 大区 片区 省 省份 市 城市 县 渠道 门店
    店铺 终端 仓库 部门 业务员 姓名 名称 销售 库存 成本 费用 目标 任务 指标 预算 实际 进货 出货 入库 出库 期初
    期末 结存 月 年 日 季度 项目 事项 用途 人数 重量 体积 税 元 千元 万元 亿元 件 套 个 箱 台 张 只 本期 上期
    同期 去年 今年 上年 本年 累计 同比 环比 差异 完成 总计
    state city country region product item customer client store brand market segment channel year month week day status
    gender branch payment rating area territory warehouse dept department salesperson rep manager stock target budget
    actual variance sales units
    """.split()  # noqa: SIM905 - a list of words is read as words
)
LAST_WORDS = frozenset(
    """
    id code no number num name date time qty quantity amount amt price cost total sales revenue discount profit tax rate
    percent pct type category sku units dollars usd rmb cny key description notes note comment region segment mode
    priority method
    """.split()  # noqa: SIM905 - a list of words is read as words
)
PIVOT = re.compile(r"^[行列]标签$|^(求和|计数|平均值?)项[:：]|^(row|column) labels$|^(sum|count|average) of ", re.I)
ENGLISH = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def is_header_word(name: str) -> bool:
    """Whether a name is of the kind that heads columns: by the dictionary, its ending or its last word."""
    plain = tidy(name.rsplit(" / ", 1)[-1])
    bare = UNIT.sub("", plain).lower()
    if not bare:
        return len(plain) > 1  # nothing but a unit: (元)
    if len(bare) > LONGEST and not is_of_pivot(plain):
        return False
    english = ENGLISH.findall(plain)
    last = english[-1].lower() if english else ""
    known = bare in ALONE or bare in dictionary() or is_period(plain)
    return known or bool(ENDING.search(bare)) or last in LAST_WORDS or is_of_pivot(plain)


def is_of_pivot(name: str) -> bool:
    """Whether a name is one that a pivot table gives its rows, columns and sums."""
    return bool(PIVOT.search(name.strip()))


def word_share(names: list[str] | tuple[str, ...]) -> float:
    """The share of names that are words of headers, or stand together with others under one: 1月 over 上海仓 | 总仓."""
    given = [name for name in names if name]
    above = [name.partition(" / ")[0] if " / " in name else "" for name in given]
    groups = {name for name, count in Counter(above).items() if name and count > 1 and is_header_word(name)}
    words = [group in groups or is_header_word(name) for name, group in zip(given, above, strict=True)]
    return sum(words) / max(len(given), 1)


def explains(upper: list[str], lower: list[str]) -> bool:
    """Whether a row says in sentences what the English names above it mean: Order ID, Platform unique order ID."""
    pairs = [(a.split(), b.split()) for a, b in zip(upper, lower, strict=True) if a and b]
    if len(pairs) < LEAST_EXPLAINED or not all(text.isascii() for text in (*upper, *lower)):
        return False
    named, told = (sum(map(len, texts)) for texts in zip(*pairs, strict=True))
    are_all = len(pairs) == sum(map(bool, upper)) and len(set(upper)) == len(upper)
    return are_all and told > LONGER * named and told > LONGER * len(pairs)


@cache
def dictionary() -> frozenset[str]:
    """Every name of a column that the dictionary of datasets knows."""
    return frozenset(UNIT.sub("", name).lower() for name in _names(tomllib.loads(DICTIONARY.read_text("utf-8"))))


def _names(tree: object) -> list[str]:
    """Every string under a `names` list."""
    if not isinstance(tree, dict):
        return []
    own = [str(name) for name in tree.get("names", []) if isinstance(name, str)]
    return own + [name for branch in tree.values() for name in _names(branch)]
