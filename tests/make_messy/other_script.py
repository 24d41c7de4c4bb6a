"""Files in traditional characters, which say the same as those in simplified ones."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok
from tests.make_messy.text import write


def money_in_a_unit() -> None:
    path = messy(
        "銷貨彙總(萬元).csv",
        "萬元 is 万元 and 合計 a total: both scripts say the same, in Big5 as well",
        "text.big5 headers.unit_wan",
        Loads(
            "sales",
            5,
            "2024-05-01",
            "2024-05-06",
            totals={"amount": Decimal("83000"), "quantity": 69},
            checks=[ok("銷售金額(萬元)", Decimal("83000")) | {"column": "销售金额(万元)"}],
        ),
    )
    rows = [
        ["2024/5/1", "永新商行", "電風扇", "10", "1.2"],
        ["2024/5/2", "大同電器行", "電風扇", "20", "2.4"],
        ["2024/5/3", "永新商行", "循環扇", "5", "0.6"],
        ["2024/5/4", "聯成百貨", "循環扇", "25", "3.0"],
        ["2024/5/6", "大同電器行", "吊扇", "9", "1.1"],
        ["合計", "", "", "69", "8.3"],
    ]
    write(path, "big5", [["日期", "客戶名稱", "品名", "數量", "銷售金額(萬元)"], *rows])


def state_of_the_order() -> None:
    path = messy(
        "網路訂單匯出.csv",
        "訂單狀態 is a status: cancelled and returned orders are asked about",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
    )
    rows = [
        ["2024/5/1", "A0001", "王小明", "保溫杯", "1", "680", "已完成"],
        ["2024/5/2", "A0002", "陳大文", "餐盤組", "2", "1560", "已取消"],
        ["2024/5/3", "A0003", "林小姐", "保溫杯", "1", "680", "退貨"],
        ["2024/5/4", "A0004", "黃先生", "餐盤組", "1", "780", "已完成"],
    ]
    write(path, "utf-8-sig", [["訂單日期", "訂單編號", "會員", "商品名稱", "數量", "小計", "訂單狀態"], *rows])


def aims_beside_what_was_sold() -> None:
    path = messy(
        "各店業績日報.csv",
        "營業額 beside 目標 is what was sold: which of them is asked",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        ["2024/5/1", "信義店", "120", "350", "42000", "40000", "105%"],
        ["2024/5/1", "板橋店", "95", "320", "30400", "35000", "86.9%"],
        ["2024/5/2", "信義店", "110", "345", "37950", "40000", "94.9%"],
        ["2024/5/2", "板橋店", "101", "330", "33330", "35000", "95.2%"],
    ]
    write(path, "big5", [["日期", "門店", "客數", "客單價", "營業額", "目標", "達成率"], *rows])


def invoices_that_came_in() -> None:
    path = messy(
        "進項發票.csv",
        "開立發票人 and 廠商統一編號 tell whose invoices came in: bought goods are no sales",
        "text.big5",
        outcome="ignored",
    )
    rows = [
        ["2024/3/5", "AB12345678", "永固五金", "12345678", "螺絲", "5000", "250", "0", "5250", ""],
        ["2024/3/11", "AB12345684", "永固五金", "12345678", "墊片", "800", "40", "0", "840", ""],
        ["2024/3/18", "AB12345690", "大發油漆", "23456789", "油漆", "12000", "600", "0", "12600", ""],
    ]
    head = ["日期", "發票號碼", "開立發票人", "廠商統一編號", "品名", "銷售額", "稅額", "其他", "總計", "備註"]
    write(path, "big5", [head, *rows])
