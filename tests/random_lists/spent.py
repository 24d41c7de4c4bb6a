"""Lists of what was spent: what was paid, applied for and approved, with tax, against a budget."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from tests.random_lists.drawing import BUYERS, Drawn, less, plus, shares

DAYS = ("费用发生日期", "报销日期", "日期", "发生时间", "业务日期", "凭证日期", "入账时间", "申请日期", "支付日期")
KINDS = ("费用类型", "费用项目", "费用科目", "报销类型", "费用分类", "款项明细", "科目", "项目", "类别", "账务类型")
PLACES = ("部门", "使用部门", "费用支付部门", "费用承担对象", "部门车间", "申请人部门")
MONEY = ("金额", "费用金额", "报销金额", "支出金额", "借方金额", "合计金额", "发生额", "支出", "付款金额", "费用")
ASKED = ("申请金额", "预支金额", "申报金额")
APPROVED = ("核定金额", "核报金额", "实际报销金额", "核销金额", "审批金额")
BESIDE = {
    "序号": range(1, 99),
    "凭证号": ["记-1", "记-2"],
    "摘要": ["支付费用"],
    "备注": [""],
    "附件张数": [2],
    "审批人": ["陈总"],
    "审批状态": ["已通过"],
    "付款方式": ["银行转账"],
    "收款单位": ["某某公司"],
    "项目名称": ["夏季推广"],
    "客户名称": BUYERS,
    "区域": ["华东", "华南"],
    "品牌": ["青源"],
    "会计期间": ["2024.5"],
    "科目编码": ["660101"],
    "币别": ["人民币"],
    "活动名称": ["端午促销"],
}


def spent(random: Random) -> Drawn:
    """Expenses of a month."""
    drawn = Drawn("expense", random, random.randrange(6, 18))
    drawn.file = random.choice(("费用明细202405", "报销明细", "费用台账", "市场费用", "5月费用", "expenses"))
    before, behind = drawn.beside(BESIDE, 8)
    drawn.put(DAYS, [day.isoformat() for day in drawn.days()])
    drawn.put_often(0.5, ("报销单号", "单据编号", "申请单号"), [f"BX{n:04}" for n in range(drawn.lines)])
    drawn.put_all(before)
    drawn.put_often(0.7, PLACES, drawn.of(("销售部", "市场部", "行政部")))
    drawn.put_often(0.5, ("报销人", "经手人", "员工姓名"), drawn.of(("王强", "李敏")))
    drawn.put(KINDS, drawn.of(("差旅费", "业务招待费", "运输费", "办公费", "广告宣传费", "促销费", "租赁费")))
    drawn.comes_to(amount=random.choice((_paid, _paid, _approved, _taxed, _budgeted))(drawn))
    drawn.put_all(behind)
    return drawn


def _paid(drawn: Drawn) -> Sequence[Decimal]:
    money = drawn.money(20, 5000)
    drawn.put(MONEY, money)
    return money


def _approved(drawn: Drawn) -> Sequence[Decimal]:
    asked = drawn.money(20, 5000)
    approved = shares(asked, "1", "0.9", "0.75")
    drawn.put(ASKED, asked)
    drawn.put(APPROVED, approved)
    return approved


def _taxed(drawn: Drawn) -> Sequence[Decimal]:
    net = drawn.money(20, 5000)
    tax = shares(net, "0.06")
    drawn.put(("不含税金额", "未税金额"), net)
    drawn.put(("税额",), tax)
    drawn.put(("价税合计", "含税金额", "金额合计", "报销金额"), plus(net, tax))
    return plus(net, tax)


def _budgeted(drawn: Drawn) -> Sequence[Decimal]:
    planned, money = drawn.money(20, 5000), drawn.money(20, 5000)
    drawn.put(("预算金额", "预算", "预算数"), planned)
    drawn.put(("实际金额", "实际发生", "实际支出", "执行金额"), money)
    drawn.put(("差异", "结余", "预算余额"), less(planned, money))
    return money
