"""Lists of what is in stock: bare counts, what came and went, what is set aside, what was counted against the books."""

from __future__ import annotations

from random import Random

from tests.random_lists.drawing import GOODS, Drawn, less, plus, times

PLACES = ("仓库", "仓库名称", "库位", "仓位货架", "库存组织", "门店", "库房")
CODES = ("商品编码", "SKU", "货号", "存货编码", "货品编号", "款号", "规格编码")
NAMES = ("商品名称", "品名", "存货名称", "物料名称", "货品名称", "单品名称", "配件名称", "名称")
COUNTS = (
    "库存",
    "库存数量",
    "当前库存",
    "现存量",
    "结存数量",
    "库存数",
    "实际库存",
    "期末库存",
    "账面库存",
    "剩余库存",
)
HELD = ("占用数量", "锁定库存", "已分配数量", "预留库存", "待发货数量")
AVAILABLE = ("可用库存", "可用数量", "可售库存", "可用量")
BOOKS = ("账面数量", "账存数量", "系统库存", "账面数")
COUNTED = ("实盘数量", "盘点数量", "实存数量", "实盘数", "实际盘点数")
DIFFERENCE = ("盈亏数量", "差异", "差异数量", "盘盈盘亏")
MOVED = (
    ("期初数量", "入库数量", "出库数量", "期末数量"),
    ("期初库存", "本期入库", "本期出库", "期末库存"),
    ("上期结存数量", "收数量", "发数量", "本期结存数量"),
    ("期初件数", "购进件数", "销售件数", "期末件数"),
    ("起始库存数量", "采购数量", "销售数量", "截止库存数量"),
    ("上月结存", "本月入库", "本月出库", "本月结存"),
    ("期初", "进货", "销售", "期末"),
    ("Opening Stock", "Received", "Issued", "Closing Stock"),
)
COSTS = ("成本价", "单位成本", "加权成本", "库存单价", "平均成本", "进价")
WORTH = ("库存金额", "库存成本", "结存金额", "截止库存总额", "库存总额", "货值", "库存总成本")
BESIDE = {
    "序号": range(1, 99),
    "规格": ["500ml*12", "1L"],
    "单位": ["箱"],
    "备注": [""],
    "条码": ["6921168509256", "6921168511280"],
    "批号": ["B24101", "B24322"],
    "品牌": ["青源", "山泉里"],
    "大类": ["饮料", "零食"],
    "含量": [12],
    "保质期(天)": [365],
    "体积": [0.12, 0.031],
    "重量(kg)": [2.35, 11.2],
    "最低库存": [10],
    "安全库存": [20],
    "最高库存": [500],
    "Max Stock": [500],
    "货位": ["A-1", "A-2"],
    "供应商": ["青源食品厂"],
    "零售价": [12.5, 38.0],
    "最近入库日期": ["2024-05-12"],
    "库龄(天)": [12, 35, 140],
    "本月销量": [12, 35, 7],
    "在途数量": [0, 5],
    "日均销量": [1.25, 0.4],
    "可销天数": [12, 40],
}


def stocked(random: Random) -> Drawn:
    """Goods of a day that stands in a column or in the name of the file."""
    drawn = Drawn("inventory", random, random.randrange(6, 20))
    drawn.file = random.choice(("库存20240531", "商品库存2024-05-31", "进销存202405", "实时库存 2024.5.31"))
    before, behind = drawn.beside(BESIDE, 7)
    drawn.put_often(0.4, ("日期", "盘点日期", "库存日期", "统计日期"), ["2024-05-31"] * drawn.lines)
    drawn.put_often(0.6, PLACES, drawn.of(("总仓", "北仓")))
    drawn.put_all(before)
    drawn.put_often(0.8, CODES, [f"0{n:03}A" for n in range(drawn.lines)])
    drawn.put(NAMES, [f"{GOODS[n % len(GOODS)]}{n}" for n in range(drawn.lines)])
    left = random.choice((_bare, _bare, _moved, _held, _counted))(drawn)
    costs = drawn.money(1, 90)
    drawn.put_often(0.5, COSTS, costs)
    drawn.comes_to(quantity=left)
    if random.random() < 0.5:
        drawn.put(WORTH, times(left, costs))
        drawn.comes_to(quantity=left, amount=times(left, costs))
    drawn.put_all(behind)
    return drawn


def _bare(drawn: Drawn) -> list[int]:
    left = drawn.counts(0, 400)
    drawn.put(COUNTS, left)
    return left


def _moved(drawn: Drawn) -> list[int]:
    before, came, left = drawn.counts(0, 200), drawn.counts(0, 200), drawn.counts(0, 90)
    went = [max(one - other, 0) for one, other in zip(plus(before, came), left, strict=True)]
    left = less(plus(before, came), went)
    names = drawn.random.choice(MOVED)
    drawn.put_all(dict(zip(names, (before, came, went, left), strict=True)))
    return left


def _held(drawn: Drawn) -> list[int]:
    held, free = drawn.counts(0, 50), drawn.counts(0, 300)
    drawn.put(COUNTS, plus(held, free))
    drawn.put(HELD, held)
    drawn.put(AVAILABLE, free)
    return plus(held, free)


def _counted(drawn: Drawn) -> list[int]:
    books, off = drawn.counts(5, 300), drawn.of((0, 0, 1, -2))
    drawn.put(BOOKS, books)
    drawn.put(COUNTED, plus(books, off))
    drawn.put(DIFFERENCE, off)
    return plus(books, off)
