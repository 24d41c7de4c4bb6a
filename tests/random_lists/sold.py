"""Lists of what was sold: paid at once or in part, after discounts, with tax, with returns."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from tests.random_lists.drawing import BUYERS, GOODS, Drawn, less, plus, shares, times

DAYS = (
    "下单时间",
    "业务日期",
    "交易日期",
    "出库日期",
    "单据日期",
    "发货日期",
    "开票日期*",
    "日期",
    "订单日期",
    "销售日期",
)
PAPERS = ("单据编号", "订单编号", "单号", "出库单号", "交易编号", "凭证编号")
CUSTOMERS = ("客户名称", "客户", "购货单位", "经销商", "售达方", "买家会员名", "开票单位", "结算客户", "门店名称")
NAMES = ("中文商品名", "品名", "商品名称", "存货名称", "货品名称", "物料描述", "配件名称", "商品全名")
PIECES = ("数量", "件数", "销量", "销售数量", "出库数量", "实发数量", "零售数量", "合计数量", "数量*")
PRICES = ("单价", "销售单价", "含税单价", "货品单价", "牌价", "价格含税")
MONEY = (
    "金额",
    "销售额",
    "交易额",
    "价税合计",
    "本币金额",
    "货值",
    "销售总额",
    "含税金额",
    "净销售额",
    "出库金额",
    "货款",
)
BEFORE = ("金额", "小计", "总价", "商品总价", "货品总价", "原价金额", "订单金额")
OFF = ("优惠金额", "折扣金额", "折让金额", "让利金额", "促销折扣")
PAID = ("实付金额", "实际支付金额", "折后金额", "成交金额", "实收金额", "应付金额")
UNTAXED = ("不含税金额", "未税金额", "无税金额", "净额")
TAX = ("税额", "销项税额", "税金")
TAXED = ("价税合计", "含税金额", "含税合计", "价税合计(本位币)")
CAME_IN = ("已收金额", "已收款", "本次收款", "收款金额", "已付金额", "回款金额")
OPEN = ("未收金额", "欠款", "未付金额", "余款", "待收金额", "应收余额")
BESIDE = {
    "序号": range(1, 99),
    "单据类型": ["销售出库单"],
    "业务员": ["王强", "李敏"],
    "部门": ["销售一部"],
    "仓库": ["总仓", "北仓"],
    "规格": ["500ml*12", "1L"],
    "单位": ["箱"],
    "备注": ["", "加急"],
    "区域": ["华东", "华南"],
    "渠道": ["流通", "电商"],
    "条码": ["6921168509256", "6921168511280"],
    "审核人": ["陈静"],
    "审核状态": ["已审核"],
    "币别": ["人民币"],
    "汇率": [1],
    "税率": ["13%"],
    "重量(kg)": [2.35, 11.2],
    "批号": ["B24101", "B24322"],
    "积分": [12, 350, 47],
    "快递单号": ["SF104482019331"],
    "库存数量": [120, 455],
    "结算周期(天)": [30],
    "客户编码": ["KH001", "KH007"],
    "含量": [12],
    "会计期间": ["2024.5"],
    "来源单号": ["SO4410", "SO4411"],
    "保质期(天)": [365],
    "体积": [0.12, 0.031],
    "收款日期": ["2024-06-12"],
}


def sold(random: Random) -> Drawn:
    """Lines of sales, of which each kind of list says in its own way what they came to."""
    drawn = Drawn("sales", random, random.randrange(6, 20), random.choice(("销售明细", "出库单", "订单导出", "数据")))
    before, behind = drawn.beside(BESIDE, 12)
    drawn.put(DAYS, [day.isoformat() for day in drawn.days()])
    drawn.put_often(0.6, PAPERS, [f"XS2405{n // 2:04}" for n in range(drawn.lines)])
    drawn.put_all(before)
    drawn.put(CUSTOMERS, drawn.of(BUYERS))
    drawn.put(NAMES, drawn.of(GOODS))
    pieces, prices = drawn.counts(1, 30), drawn.money(1, 200)
    kind = random.choice((_plain, _plain, _discounted, _taxed, _paid_in_part))
    if kind is _plain and random.random() < 0.3:  # some of it came back
        pieces = times(pieces, drawn.of((1, 1, 1, -1)))
    drawn.put(PIECES, pieces)
    drawn.put_often(0.7, PRICES, prices)
    kind(drawn, times(pieces, prices))
    drawn.put_all(behind)
    drawn.sums["quantity"] = (Decimal(sum(pieces)),)
    return drawn


def _plain(drawn: Drawn, money: Sequence[Decimal]) -> None:
    drawn.put(MONEY, money)
    drawn.put_often(0.3, ("成本金额", "成本"), shares(money, "0.71"))
    drawn.put_often(0.2, ("运费",), drawn.of((0, 0, 10)))
    drawn.comes_to(amount=money)


def _discounted(drawn: Drawn, money: Sequence[Decimal]) -> None:
    off = shares(money, "0", "0.05", "0", "0.1")
    drawn.put(BEFORE, money)
    drawn.put(OFF, off)
    drawn.put(PAID, less(money, off))
    drawn.comes_to(amount=less(money, off))


def _taxed(drawn: Drawn, money: Sequence[Decimal]) -> None:
    tax = shares(money, "0.13")
    drawn.put(UNTAXED, money)
    drawn.put_often(0.7, TAX, tax)
    drawn.put(TAXED, plus(money, tax))
    drawn.comes_to(amount=plus(money, tax))


def _paid_in_part(drawn: Drawn, money: Sequence[Decimal]) -> None:
    paid = drawn.part_of(money)
    drawn.put(MONEY, money)
    drawn.put(CAME_IN, paid)
    drawn.put(OPEN, less(money, paid))
    drawn.comes_to(amount=money)
