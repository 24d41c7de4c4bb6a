"""Customers, goods and seeded sales lines of small invented companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

FURNITURE = [
    ("D001", "昆明华美家具有限公司", "西南", "云南省", "昆明市"),
    ("D002", "大理金象家居广场", "西南", "云南省", "大理州"),
    ("D003", "曲靖新世纪家私", "西南", "云南省", "曲靖市"),
    ("D004", "贵阳云岩家居广场", "西南", "贵州省", "贵阳市"),
    ("D005", "遵义红木世家", "西南", "贵州省", "遵义市"),
    ("D006", "成都锦城家居", "西南", "四川省", "成都市"),
]
SUPERMARKETS = [
    ("C1001", "杭州联和超市", "华东", "浙江省", "杭州市"),
    ("C1002", "宁波三江副食", "华东", "浙江省", "宁波市"),
    ("C1003", "苏州人民商场", "华东", "江苏省", "苏州市"),
    ("C1004", "南京金鹰便利", "华东", "江苏省", "南京市"),
    ("C1005", "合肥百货大楼", "华东", "安徽省", "合肥市"),
]
PHARMACIES = [
    ("300121", "九州通医药(湖北)有限公司", "华中", "湖北省", "武汉市"),
    ("300122", "国药控股长沙有限公司", "华中", "湖南省", "长沙市"),
    ("300123", "老百姓大药房益阳店", "华中", "湖南省", "益阳市"),
    ("300124", "河南张仲景大药房", "华中", "河南省", "郑州市"),
]
SOFAS = [
    ("YA-1801", "逸系列1.8米床", "逸", "2680.00"),
    ("YA-0903", "逸系列床头柜", "逸", "459.00"),
    ("SL-3203", "素里三人沙发", "素里", "3980.50"),
    ("SL-1403", "素里餐桌1.4米", "素里", "1899.00"),
    ("HX-2206", "和序六门衣柜", "和序", "5260.80"),
]
DRINKS = [
    ("6921168509256", "冰红茶500ml", "茶饮", "3.50"),
    ("6921168511280", "茉莉清茶500ml", "茶饮", "3.80"),
    ("6902083881405", "饮用天然水550ml", "水", "1.60"),
    ("6925303721367", "无糖乌龙茶900ml", "茶饮", "6.25"),
    ("6921168550098", "柠檬气泡水330ml", "碳酸", "4.15"),
]
COSMETICS = [
    ("0000002745", "玻尿酸保湿面膜5片", "面膜", "69.90"),
    ("0000002746", "氨基酸洁面乳120g", "洁面", "88.00"),
    ("0000003101", "烟酰胺精华液30ml", "精华", "199.00"),
    ("0000003118", "轻润防晒乳50ml", "防晒", "129.50"),
]
MEDICINE = [
    ("Y00871", "阿莫西林胶囊0.25g*24粒", "抗感染", "12.85"),
    ("Y01224", "板蓝根颗粒10g*20袋", "感冒", "18.60"),
    ("Y03302", "复方丹参滴丸27mg*180丸", "心脑血管", "31.24"),
    ("Y04417", "蒙脱石散3g*10袋", "消化", "15.90"),
]
HARDWARE = [
    ("WJ-0401", "不锈钢合页4寸", "合页", "7.35"),
    ("WJ-0452", "缓冲滑轨45cm", "滑轨", "38.60"),
    ("WJ-0603", "总成锁体6068", "锁具", "126.00"),
    ("WJ-0118", "三合一连接件", "连接件", "0.85"),
]


@dataclass(frozen=True)
class Line:
    """One sales line; price and amount to the cent."""

    day: date
    doc: str
    shop: tuple[str, ...]
    item: tuple[str, ...]
    qty: int
    price: Decimal

    @property
    def amount(self) -> Decimal:
        return self.qty * self.price

    @property
    def net(self) -> Decimal:
        """Without 13 % value added tax."""
        return (self.amount / Decimal("1.13")).quantize(Decimal("0.01"))


def sold(
    seed: int,
    count: int,
    shops: Sequence[tuple[str, ...]] = FURNITURE,
    goods: Sequence[tuple[str, ...]] = SOFAS,
    month: tuple[int, int] = (2024, 5),
    most: int = 9,
) -> list[Line]:
    """Lines of one month in order of day, every line on a document of its own."""
    dice = Random(seed)
    days = sorted(dice.randint(1, 28) for _ in range(count))
    lines = []
    for number, day in enumerate(days, start=1):
        shop, item = dice.choice(shops), dice.choice(goods)
        price = (Decimal(item[3]) * dice.choice([100, 100, 95, 90]) / 100).quantize(Decimal("0.01"))
        doc = f"XS{month[0]}{month[1]:02}{day:02}{number:04}"
        lines.append(Line(date(*month, day), doc, tuple(shop), tuple(item), dice.randint(1, most), price))
    return lines


def figures(seed: int, count: int, low: int = 8_000, high: int = 180_000) -> list[Decimal]:
    """Amounts with cents that add up to no round number."""
    dice = Random(seed)
    return [Decimal(dice.randint(low * 100, high * 100)) / 100 for _ in range(count)]
