"""Files whose days and months are written in every way, a year missing among them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page


def dates_in_every_form() -> None:
    written: list[tuple[Any, str]] = [
        ("2023年5月1日", "2023-05-01"),
        ("2023.5.2", "2023-05-02"),
        ("2023.05.03", "2023-05-03"),
        ("20230504", "2023-05-04"),
        ("2023/5/5", "2023-05-05"),
        ("2023-05-06", "2023-05-06"),
        (date(2023, 5, 7), "2023-05-07"),
        (45054, "2023-05-08"),
        ("2023-5-9 8:05", "2023-05-09"),
        ("2023/05/10 14:30:25", "2023-05-10"),
        ("23/5/31", "2023-05-31"),
        ("2023年05月12日 星期五", "2023-05-12"),
    ]
    amounts = figures(143, len(written), 500, 9_000)
    rows = [[text, FURNITURE[n % 6][1], a] for n, ((text, _), a) in enumerate(zip(written, amounts, strict=True))]
    path = messy(
        "各店上报汇总.xlsx",
        "Twelve ways of writing a day stand in one column",
        "cells.dates cells.times cells.serials",
        Loads(
            "sales",
            12,
            "2023-05-01",
            "2023-05-31",
            totals={"amount": total(amounts)},
            lines=[{"sale_date": day, "amount": a} for (_, day), a in zip(written, amounts, strict=True)],
        ),
    )
    made, sheet = page("汇总", ["销售日期", "门店", "销售额"], rows)
    sheet["A9"].number_format = "General"
    made.save(path)


def _dated(
    name: str, sentence: str, themes: str, texts: Sequence[Any], days: Sequence[str], seed: int, head: str = "日期"
) -> None:
    """A small sales file in which only the writing of the date matters."""
    amounts = figures(seed, len(texts), 500, 9_000)
    rows = [
        [text, SUPERMARKETS[n % 5][1], DRINKS[n % 5][1], a]
        for n, (text, a) in enumerate(zip(texts, amounts, strict=True))
    ]
    pairs = list(zip(days, amounts, strict=True))
    path = messy(
        name,
        sentence,
        themes,
        Loads(
            "sales",
            len(texts),
            min(days),
            max(days),
            totals={"amount": total(amounts)},
            lines=[{"sale_date": d, "amount": a} for d, a in (pairs[0], pairs[-1])],
        ),
    )
    made, sheet = page("Sheet1", [head, "客户名称", "商品名称", "销售金额"], rows)
    for row in range(2, len(texts) + 2):
        sheet.cell(row, 1).number_format = "General"
    made.save(path)


def serials() -> None:
    _dated(
        "数据透视粘贴.xlsx",
        "Days lost their format and stand as 45120",
        "cells.serials",
        [45120 + 2 * n for n in range(12)],
        ["2023-07-13", *["2023-07-14"] * 10, "2023-08-04"],
        151,
    )


def serials_as_text() -> None:
    _dated(
        "系统对接_临时.xlsx",
        "Days stand as the text 45120",
        "cells.serials",
        [str(45121 + 2 * n) for n in range(12)],
        ["2023-07-14", *["2023-07-15"] * 10, "2023-08-05"],
        152,
    )


def days_with_points() -> None:
    _dated(
        "提货登记2021.xlsx",
        "Days are written 2021.11.03",
        "cells.dates",
        [f"2021.11.{d:02}" for d in range(3, 15)],
        [f"2021-11-{d:02}" for d in range(3, 15)],
        153,
    )


def days_with_short_years() -> None:
    _dated(
        "门店记录.xlsx",
        "Days are written 23/5/1, and 23/5/31 leaves no other reading",
        "cells.dates",
        [f"23/5/{d}" for d in (1, 4, 9, 13, 20, 28, 31)],
        [f"2023-05-{d:02}" for d in (1, 4, 9, 13, 20, 28, 31)],
        154,
    )


def solid_days_as_numbers() -> None:
    _dated(
        "pos_20230501_20230512.xlsx",
        "Days are the numbers 20230501",
        "cells.dates",
        [20230500 + d for d in range(1, 13)],
        [f"2023-05-{d:02}" for d in range(1, 13)],
        155,
        "交易日期",
    )


def months_with_a_dash() -> None:
    _dated(
        "月度提货.xlsx",
        "Months are written 2023-5 and 2023-10",
        "cells.period",
        [f"2023-{m}" for m in range(5, 13)],
        [f"2023-{m:02}-01" for m in range(5, 13)],
        156,
        "月份",
    )


def accounting_periods() -> None:
    _dated(
        "总账导出2022.xlsx",
        "会计期间 is written 2022.7 and 2022.10 as text",
        "cells.period",
        [f"2022.{m}" for m in range(4, 13)],
        [f"2022-{m:02}-01" for m in range(4, 13)],
        157,
        "会计期间",
    )


def american_days() -> None:
    _dated(
        "us_store_sales.xlsx",
        "Days are written 5/13/2023, which only month first allows",
        "cells.dates",
        [f"5/{d}/2023" for d in (1, 2, 9, 13, 20, 30)],
        [f"2023-05-{d:02}" for d in (1, 2, 9, 13, 20, 30)],
        168,
        "Order Date",
    )


def british_days() -> None:
    _dated(
        "uk_store_sales.xlsx",
        "Days are written 13/05/2023, which only day first allows",
        "cells.dates",
        [f"{d:02}/05/2023" for d in (1, 2, 9, 13, 20, 30)],
        [f"2023-05-{d:02}" for d in (1, 2, 9, 13, 20, 30)],
        169,
    )


def times_and_midnights() -> None:
    texts = [datetime(2024, 5, d, 9 + d % 10, 7 * d % 60, 31) for d in range(1, 9)] + [
        "2024-05-09 00:00:00",
        "2024/5/10 23:59",
    ]
    _dated(
        "收银机导出.xlsx",
        "Days carry times, as cells and as text",
        "cells.times",
        texts,
        [f"2024-05-{d:02}" for d in range(1, 11)],
        158,
        "交易时间",
    )


def days_without_a_year() -> None:
    amounts = figures(159, 8, 500, 9_000)
    days = [(2, 6), (2, 7), (2, 9), (2, 14), (2, 20), (2, 28), (3, 1), (3, 2)]
    rows = [[f"{m}月{d}日", SUPERMARKETS[n % 5][1], a] for n, ((m, d), a) in enumerate(zip(days, amounts, strict=True))]
    path = messy(
        "年后流水.xlsx",
        "Days are written 2月6日 and the year stands in the title",
        "cells.month_day wide.period_in_title",
        Loads(
            "sales",
            8,
            "2023-02-06",
            "2023-03-02",
            totals={"amount": total(amounts)},
            lines=[{"sale_date": "2023-02-28", "amount": amounts[5]}],
        ),
    )
    made, _ = page("流水", ["日期", "客户", "金额"], rows, "2023年春节后销售流水")
    made.save(path)


def days_without_any_year() -> None:
    rows = [[f"2月{d}日", SUPERMARKETS[d % 5][1], a] for d, a in enumerate(figures(160, 8, 500, 9_000), 6)]
    messy_path = messy(
        "流水账(无年份).xlsx",
        "Days are written 2月6日 and nothing tells the year: it is not guessed",
        "cells.month_day",
        outcome=["needs_decision", "refused"],
    )
    made, _ = page("流水", ["日期", "客户", "金额"], rows, "春节后销售流水")
    made.save(messy_path)


def dates_in_three_columns() -> None:
    lines = sold(167, 10)
    rows = [[x.day.year, x.day.month, x.day.day, x.shop[1], x.qty, x.amount] for x in lines]
    path = messy(
        "按年月日拆分.xlsx",
        "Year, month and day stand in columns of their own",
        "cells.dates",
        Loads("sales", 10, str(lines[0].day), str(lines[-1].day), totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = page("Sheet1", ["年", "月", "日", "客户", "数量", "金额"], rows)
    for row in sheet.iter_rows(2, 11, 1, 3):
        for cell in row:
            cell.number_format = "General"
    made.save(path)


def two_orders_by_two_marks() -> None:
    written = ["01/15/2024", "20-01-2024", "02/03/2024", "28-02-2024", "03/28/2024", "05-04-2024", "2024-04-30"]
    days = ["2024-01-15", "2024-01-20", "2024-02-03", "2024-02-28", "2024-03-28", "2024-04-05", "2024-04-30"]
    amounts = figures(151, len(written), 500, 9_000)
    path = messy(
        "two branches.xlsx",
        "Days with / have the month first and days with - the day: each mark leaves no choice",
        "cells.dates",
        Loads(
            "sales",
            7,
            "2024-01-15",
            "2024-04-30",
            totals={"amount": total(amounts)},
            lines=[{"sale_date": day, "amount": a} for day, a in zip(days, amounts, strict=True)],
        ),
    )
    rows = [[text, f"Customer {n % 3}", a] for n, (text, a) in enumerate(zip(written, amounts, strict=True))]
    made, _ = page("Sales", ["Date", "Customer", "Sales"], rows)
    made.save(path)


def a_day_that_does_not_exist() -> None:
    written = ["13/02/2024", "05/02/2024", "31/02/2024", "28/02/2024"]
    amounts = figures(152, len(written), 500, 9_000)
    path = messy(
        "branch february.xlsx",
        "31/02/2024 is no day and is spoken of; the other days leave no choice",
        "cells.dates",
        Loads(
            "sales",
            3,
            "2024-02-05",
            "2024-02-28",
            totals={"amount": total(amounts[n] for n in (0, 1, 3))},
            problems=[4],
        ),
    )
    rows = [[text, f"Customer {n}", a] for n, (text, a) in enumerate(zip(written, amounts, strict=True))]
    made, _ = page("Sales", ["Date", "Customer", "Sales"], rows)
    made.save(path)


def minutes_without_marks() -> None:
    written = [f"2024030{n}1{n}25" for n in range(1, 8)]
    amounts = figures(153, len(written), 500, 9_000)
    path = messy(
        "接口同步订单.xlsx",
        "Moments are written 202403011125, year to minute without a mark",
        "cells.dates cells.times",
        Loads("sales", 7, "2024-03-01", "2024-03-07", totals={"amount": total(amounts)}),
    )
    rows = [[text, f"客户{n}", a] for n, (text, a) in enumerate(zip(written, amounts, strict=True))]
    made, _ = page("Sheet1", ["下单时间", "客户", "金额"], rows)
    made.save(path)


def the_day_between_whose_sheet_and_its_unit() -> None:
    owed = figures(2311, 15, 1_000, 60_000)
    rows = [[f"C{n:03d}", f"{FURNITURE[n % 6][1]}{n}", a, "张三"] for n, a in enumerate(owed)]
    path = messy(
        "应收账款余额表.xlsx",
        "编制单位, the day and 单位 stand side by side over the header: the day is the sheet's, not when it was made",
        "cells.dates wide.period_in_title headers.unit_in_title",
        Loads("receivable", 15, "2024-05-31", "2024-05-31", totals={"amount": total(owed)}),
    )
    head = ["客户编码", "客户名称", "应收余额", "业务员"]
    made, sheet = page("Sheet1", [*[None] * 4], [[None] * 4, head, *rows])
    sheet["A1"], sheet["A2"], sheet["C2"], sheet["D2"] = (
        "应收账款余额表",
        "编制单位：川南家居",
        "2024年5月31日",
        "单位：元",
    )
    made.save(path)
