"""Lists of what customers owe: balances that run on, by age, bill by bill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.random_lists.drawing import BUYERS, Drawn, less, plus

CUSTOMERS = ("客户名称", "客户", "往来单位", "购货单位", "单位名称", "经销商名称")
RUNNING = (
    ("期初应收", "本期应收", "本期收款", "期末应收"),
    ("期初余额", "本期增加", "本期减少", "期末余额"),
    ("期初欠款", "本期欠款", "本期收款", "最终欠款"),
    ("上月欠款", "本月发货", "本月回款", "月末欠款"),
    ("Opening Balance", "Invoiced", "Received", "Closing Balance"),
)
BALANCES = ("应收账款", "应收余额", "欠款余额", "期末余额", "当前欠款", "累计欠款", "未收金额", "应收余款", "应收金额")
AGES = (
    ("1～30天", "31～60天", "61～90天", ">90天"),
    ("未到期", "1-30天", "31-60天", "61-90天", "90天以上"),
    ("0-30天", "31-60天", "61-180天", "181-365天", "1年以上"),
)
BILLS = (
    ("应收金额", "已收金额", "未收金额"),
    ("开票金额", "已收金额", "应收余额"),
    ("金额", "已收款", "欠款"),
    ("应收款合计", "已收欠款", "待收欠款"),
    ("价税合计", "已结算金额", "未结算金额"),
    ("应收金额", "实收金额", "欠款金额"),
    ("Invoice Total", "Received", "Amount Due"),
)
BESIDE = {
    "序号": range(1, 99),
    "业务员": ["王强", "李敏"],
    "区域": ["华东", "华南"],
    "部门": ["销售一部"],
    "联系人": ["赵总"],
    "电话": ["13800010001", "13800010002"],
    "信用额度": [50000],
    "账期(天)": [30],
    "备注": [""],
    "客户级别": ["A"],
    "币别": ["人民币"],
    "科目编码": ["1122"],
    "结算方式": ["月结"],
    "最近收款日期": ["2024-05-12"],
}


def owed(random: Random) -> Drawn:
    """Debts of a day that the name of the file says."""
    drawn = Drawn("receivable", random, random.randrange(6, 18))
    drawn.file = random.choice(
        ("应收账款2024-05-31", "客户欠款表202405", "应收账龄分析2024.5.31", "应收款统计20240531")
    )
    before, behind = drawn.beside(BESIDE, 6)
    drawn.put_all(before)
    drawn.put_often(0.5, ("客户编码", "客户代码"), [f"KH{n:03}" for n in range(drawn.lines)])
    kind = random.choice((_running, _bare, _aged, _by_bill, _by_bill))
    drawn.put(CUSTOMERS, drawn.of(BUYERS) if kind is _by_bill else [f"{BUYERS[n % 7]}{n}" for n in range(drawn.lines)])
    drawn.comes_to(amount=kind(drawn))
    drawn.put_all(behind)
    return drawn


def _running(drawn: Drawn) -> Sequence[Decimal]:
    before, billed, received = drawn.money(0, 9000), drawn.money(0, 9000), drawn.money(0, 8000)
    left = less(plus(before, billed), received)
    drawn.put_all(dict(zip(drawn.random.choice(RUNNING), (before, billed, received, left), strict=True)))
    return left


def _bare(drawn: Drawn) -> Sequence[Decimal]:
    left = drawn.money(1, 9000)
    drawn.put(BALANCES, left)
    return left


def _aged(drawn: Drawn) -> Sequence[Decimal]:
    ages = drawn.random.choice(AGES)
    parts = [[one if n % 2 else Decimal(0) for n, one in enumerate(drawn.money(1, 3000), k)] for k in range(len(ages))]
    drawn.put_all(dict(zip(ages, parts, strict=True)))
    drawn.put(("应收账款", "应收余额", "合计", "欠款合计", "余额"), plus(*parts))
    return plus(*parts)


def _by_bill(drawn: Drawn) -> Sequence[Decimal]:
    days = [date(2024, month, day) for month, day in zip(drawn.counts(1, 6), drawn.counts(1, 28), strict=True)]
    billed = drawn.money(100, 9000)
    received = drawn.part_of(billed)
    drawn.put(("单据编号", "发票号码", "销售单号"), [f"XS{n:05}" for n in range(drawn.lines)])
    drawn.put(("单据日期", "开票日期", "发货日期", "业务日期"), [day.isoformat() for day in days])
    drawn.put_often(0.5, ("到期日", "应收日期", "付款到期日"), [(day + timedelta(days=30)).isoformat() for day in days])
    drawn.put_all(dict(zip(drawn.random.choice(BILLS), (billed, received, less(billed, received)), strict=True)))
    return less(billed, received)
