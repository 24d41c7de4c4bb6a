"""Tables whose lines stand in groups under a month or a name, and days without a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, Line, sold
from tests.make_messy.paper import book, dress, merge, page, put, title

HEAD = ["客户名称", "产品名称", "数量", "金额"]


def months_above_their_lines() -> None:
    months = {m: sold(1500 + m, 5, FURNITURE, SOFAS, (2024, m), 6) for m in (3, 4, 5)}
    everything = [x for lines in months.values() for x in lines]
    path = messy(
        "二季度前提货明细.xlsx",
        "2024年3月 stands merged in a row of its own above the lines of March, then their subtotal, then April",
        "where.headings",
        Loads(
            "sales",
            15,
            "2024-03-01",
            "2024-05-01",
            totals={"amount": total(x.amount for x in everything), "quantity": sum(x.qty for x in everything)},
            lines=[{"sale_date": "2024-04-01", "amount": months[4][0].amount}],
            checks=[ok("金额", total(x.amount for x in months[3]))],
        ),
    )
    made, sheet = book("提货")
    title(sheet, 1, "经销商提货明细", 4)
    row = put(sheet, 2, [HEAD])
    for month, lines in months.items():
        sheet.cell(row, 1, f"2024年{month}月")
        merge(sheet, f"A{row}:D{row}")
        row = put(sheet, row + 1, [*map(_cells, lines), ["小计", None, *_sums(lines)]])
    dress(sheet, [2], row - 1, 4)
    made.save(path)


def customers_above_their_lines() -> None:
    shops = {shop: sold(1510 + n, 4, [shop], DRINKS, (2024, 2), 50) for n, shop in enumerate(SUPERMARKETS[:3])}
    everything = [x for lines in shops.values() for x in lines]
    path = messy(
        "Sales by Customer Detail.csv",
        "As bookkeeping programs print it: each customer once above its lines, its total below them",
        "where.headings meaning.running",
        Loads(
            "sales",
            12,
            "2024-02",
            "2024-02",
            totals={"amount": total(x.amount for x in everything), "quantity": sum(x.qty for x in everything)},
            lines=[{"customer_name": "宁波三江副食", "amount": shops[SUPERMARKETS[1]][0].amount}],
        ),
    )
    rows = ["Hongye Trading,,,,,,", "Sales by Customer Detail,,,,,,", "February 2024,,,,,,"]
    rows.append(",Date,Num,Product/Service,Qty,Amount,Balance")
    for shop, lines in shops.items():
        rows.append(f"{shop[1]},,,,,,")
        for n, x in enumerate(lines):
            balance = total(y.amount for y in lines[: n + 1])
            rows.append(f",{x.day:%m/%d/%Y},{x.doc},{x.item[1]},{x.qty},{x.amount},{balance}")
        quantity, amount = _sums(lines)
        rows.append(f"Total for {shop[1]},,,,{quantity},{amount},")
    quantity, amount = _sums(everything)
    rows.append(f"TOTAL,,,,{quantity},{amount},")
    path.write_text("\n".join(rows) + "\n", "utf-8")


def days_with_points() -> None:
    lines = sold(1520, 20, FURNITURE, SOFAS, (2024, 5), 6)
    path = messy(
        "2024年5月出货流水.xlsx",
        "Days are typed as numbers, 5.1 to 5.31, so that the 10th and the 1st look alike; their order tells them apart",
        "cells.dotted_days",
        _of(lines),
    )
    made, _ = page("流水", ["日期", *HEAD], [[_number(x), *_cells(x)] for x in lines])
    made.save(path)


def days_with_slashes() -> None:
    lines = sold(1521, 18, FURNITURE, SOFAS, (2023, 11), 6)
    path = messy(
        "2023年11月送货登记.csv",
        "Days are written 11/3 without a year, which stands in the file name",
        "cells.dotted_days",
        _of(lines),
    )
    rows = [",".join([f"{x.day.month}/{x.day.day}", *map(str, _cells(x))]) for x in lines]
    rows.append(",".join(["合计", "", "", *map(str, _sums(lines))]))
    path.write_text("\n".join([",".join(["日期", *HEAD]), *rows]) + "\n", "utf-8")


def days_that_are_none() -> None:
    lines = sold(1522, 9, FURNITURE, SOFAS, (2024, 6), 6)
    path = messy(
        "2024年6月送货(批次).xlsx",
        "The column of days holds 第1批, 第2批: the month of the file name must not silently stand for the days",
        "cells.dotted_days",
        outcome="needs_decision",
    )
    made, _ = page("送货", ["送货日期", *HEAD], [[f"第{n // 3 + 1}批", *_cells(x)] for n, x in enumerate(lines)])
    made.save(path)


def half_years_of_rivals() -> None:
    rivals = {"全友": (412, 388, 405), "掌上明珠": (265, 270, 251), "顾家": (330, 342, 361)}
    path = messy(
        "竞品半年度销售(万元).xlsx",
        "Half-years stand across, the unit only in the file name: each half is laid on its first month",
        "meaning.competitor wide.quarters headers.unit_in_title",
        Loads("competitor", 9, "2023-01-01", "2024-01-01", totals={"amount": sum(map(sum, rivals.values())) * 10000}),
    )
    made, _ = page(
        "竞品", ["品牌", "2023年上半年", "2023年下半年", "2024年上半年"], [[b, *v] for b, v in rivals.items()]
    )
    made.save(path)


def _of(lines: Sequence[Line]) -> Loads:
    sums = {"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}
    return Loads("sales", len(lines), str(lines[0].day), str(lines[-1].day), totals=sums)


def _cells(x: Line) -> list[Any]:
    return [x.shop[1], x.item[1], x.qty, x.amount]


def _sums(lines: Sequence[Line]) -> tuple[Any, Any]:
    return sum(x.qty for x in lines), total(x.amount for x in lines)


def _number(x: Line) -> float:
    return float(f"{x.day.month}.{x.day.day}")
