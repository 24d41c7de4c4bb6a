"""Files of a known kind that the warehouse has no place for: recognised, said, and not loaded."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import messy
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE, figures
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


def receivables() -> None:
    rows = [
        [s[0], s[1], sum(f), *f]
        for s, f in zip(FURNITURE, [figures(200 + n, 4, 0, 50_000) for n in range(6)], strict=True)
    ]
    _known(
        "应收账款账龄分析表.xlsx",
        "Receivables by age",
        "receivable",
        ["客户编码", "客户名称", "应收账款", "1～30天", "31～60天", "61～90天", ">90天"],
        rows,
        "应收账款账龄分析表 截止2024-06-30",
    )


def visits() -> None:
    rows = [
        [
            ("周敏", "赵磊")[n % 2],
            FURNITURE[n % 6][1],
            datetime(2024, 6, n + 1, 9, 30),
            datetime(2024, 6, n + 1, 10, 15),
            "上门",
            "了解库存与陈列",
            "店面样品陈旧，约定月底换样",
        ]
        for n in range(10)
    ]
    _known(
        "业务员拜访记录.xlsx",
        "A log of visits",
        "visit",
        ["拜访人", "客户名称", "签到时间", "签退时间", "拜访方式", "本次拜访目的", "拜访事项及结果记录"],
        rows,
    )


def products() -> None:
    rows = [[*item[:2], "自有", item[2], "1*24", "瓶", "12个月", 0.52, "在售"] for item in DRINKS]
    _known(
        "商品资料.xlsx",
        "A catalogue of products",
        "product",
        ["商品编码", "商品名称", "品牌", "分类", "规格", "基本单位", "保质期", "重量(kg)", "状态"],
        rows,
    )


def customers() -> None:
    rows = [
        [*s[:2], f"联系人{n}", f"1380000{n:04}", f"{s[3]}{s[4]}建设路{n}号", "A", 200_000]
        for n, s in enumerate(FURNITURE, 1)
    ]
    _known(
        "客户档案.xlsx",
        "A list of customers",
        "customer",
        ["客户编码", "客户名称", "联系人", "手机号码", "详细地址", "客户级别", "信用额度"],
        rows,
    )
