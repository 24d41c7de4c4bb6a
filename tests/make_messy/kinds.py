"""Files of a known kind that the warehouse has no place for: recognised, said, and not loaded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import messy
from tests.make_messy.goods import COSMETICS, DRINKS
from tests.make_messy.paper import page


def _known(name: str, sentence: str, kind: str, head: list[str], rows: list[list[Any]], heading: str = "") -> None:
    path = messy(name, sentence, f"kind.{kind}", outcome="ignored", kind=kind)
    made, _ = page("Sheet1", head, rows, heading)
    made.save(path)


def prices() -> None:
    rows = [
        [
            *item[:2],
            Decimal(item[3]) * Decimal("0.7"),
            Decimal(item[3]) * Decimal("0.8"),
            Decimal(item[3]),
            date(2024, 7, 1),
        ]
        for item in [*DRINKS, *COSMETICS]
    ]
    _known(
        "2024年7月价格表.xlsx",
        "A price list",
        "price",
        ["商品编码", "商品名称", "出厂价", "一级批发价", "建议零售价", "生效日期"],
        rows,
        "价格政策表",
    )


def promotions() -> None:
    rows = [
        [
            f"6·18第{n}波",
            date(2024, 6, n),
            date(2024, 6, n + 3),
            "满1000减100",
            "全国",
            item[1],
            Decimal(item[3]) * Decimal("0.85"),
        ]
        for n, item in enumerate(COSMETICS, 1)
    ]
    _known(
        "618促销活动方案.xlsx",
        "A plan of promotions",
        "promotion",
        ["活动名称", "活动开始时间", "活动结束时间", "优惠内容", "活动范围", "商品名称", "活动价格"],
        rows,
    )


def loans() -> None:
    path = messy(
        "客户理财月报.xlsx",
        "Money lent and its yield are no sales, although a product and an 金额 stand there",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [["陈女士", f"000{n}", "年丰盈", "12%", f"2024.0{n}.28", 50_000 + n, 475 + n] for n in range(1, 6)]
    made, _ = page(
        "月报", ["用户名", "出借编号", "产品名称", "收益率", "初始出借日期", "初始出借金额", "报告期内收益"], rows
    )
    made.save(path)
