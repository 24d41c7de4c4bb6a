"""Text files with pipes, fixed places, runs of spaces and decimal commas."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import east_asian_width

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import (
    DRINKS,
    FURNITURE,
    HARDWARE,
    sold,
)
from tests.make_messy.text import loads, write

SOFAS_SHORT = [
    ("S1", "三人沙发", "素里", "3980.50"),
    ("S2", "床头柜", "逸", "459.00"),
    ("S3", "餐桌", "素里", "1899.00"),
]


def pipes_of_sap() -> None:
    lines = sold(108, 13, FURNITURE, HARDWARE, (2024, 5), 90)
    sums = total(x.amount for x in lines)
    path = messy(
        "SAP_ZSD020.txt",
        "A list saved unconverted from SAP: rules of dashes, pipes, trailing minus signs, dates with points",
        "text.pipe text.gbk headers.erp meaning.negative_lines",
        Loads(
            "sales",
            14,
            str(lines[0].day),
            "2024-05-30",
            totals={"amount": sums - Decimal("1284.60")},
            checks=[{"ok": True, "file_says": sums - Decimal("1284.60"), "we_read": sums - Decimal("1284.60")}],
            lines=[{"customer_code": "0000300121", "amount": "-1284.60", "quantity": -10}],
        ),
    )
    head = ["过账日期", "售达方", "售达方名称", "物料号", "物料描述", "数量", "净值"]
    rows = [
        [
            f"{x.day:%Y.%m.%d}",
            "0000300" + x.shop[0][1:],
            x.shop[1],
            x.item[0],
            x.item[1],
            f"{x.qty} ",
            f"{x.amount:,.2f} ",
        ]
        for x in lines
    ]
    rows.append(["2024.05.30", "0000300121", "遵义红木世家", "WJ-0603", "总成锁体6068", "10-", "1,284.60-"])
    rows.append(["*", "", "", "", "", "", f"{sums - Decimal('1284.60'):,.2f} "])
    widths = [max(_width(row[c]) for row in [head, *rows]) for c in range(7)]
    rule = "-" * (sum(widths) + 8)
    body = [_piped(row, widths) for row in rows]
    text = [
        "2024.06.01                    动态列表显示                    1",
        rule,
        "  销售明细查询",
        "",
        rule,
        _piped(head, widths),
        rule,
        *body[:-1],
        rule,
        body[-1],
        rule,
    ]
    path.write_bytes("\r\n".join(text).encode("gbk"))


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def _piped(row: Sequence[str], widths: Sequence[int]) -> str:
    return "|" + "|".join(text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)) + "|"


def fixed_columns() -> None:
    lines = sold(109, 12, FURNITURE, SOFAS_SHORT, (2024, 2), 9)
    path = messy(
        "DOS报表.prn",
        "Columns stand at fixed places padded with spaces, wide characters counting as two, cells may be empty",
        "text.fixed",
        loads(lines, lines=[{"customer_name": lines[0].shop[1], "amount": lines[0].amount}]),
    )
    head = ["日期", "客户名称", "品名", "备注", "数量", "金额"]
    rows = [
        [str(x.day), x.shop[1], x.item[1], "样品" if n % 4 == 1 else "", str(x.qty), str(x.amount)]
        for n, x in enumerate(lines)
    ]
    widths = [12, 24, 18, 8, 8, 12]
    text = [
        "".join(c + " " * (w - _width(c)) for c, w in zip(row, widths, strict=True)).rstrip() for row in [head, *rows]
    ]
    path.write_bytes("\r\n".join(text).encode("gbk"))


def ragged_spaces() -> None:
    lines = sold(110, 16, [("00004", ""), ("00021", ""), ("01187", "")], DRINKS, (1997, 1), 5)
    path = messy(
        "purchases_master.txt",
        "Runs of spaces part the columns, blanks lead each line and dates have no marks",
        "text.ragged cells.ids",
        loads(lines, lines=[{"customer_code": lines[0].shop[0], "amount": lines[0].amount}]),
    )
    rows = [f" {x.shop[0]}   {x.day:%Y%m%d}  {x.qty:>2} {x.amount:>7}" for x in lines]
    path.write_text("\n".join([" customer_id  date  quantity  amount", *rows]) + "\n", "ascii")


def decimal_commas() -> None:
    lines = sold(
        111,
        15,
        [("7001", "Möbel Krüger GmbH"), ("7002", "Casa Ideal Srl"), ("7003", "Maison Dubois")],
        HARDWARE,
        (2023, 11),
        400,
    )
    path = messy(
        "Umsatz_2023-11.csv",
        "Semicolons with decimal commas, points between thousands",
        "text.decimal_comma text.semicolon",
        loads(lines),
    )
    rows = [
        [
            f"{x.day:%d.%m.%Y}",
            x.doc,
            x.shop[0],
            x.shop[1],
            x.item[0],
            x.item[0],
            str(x.qty),
            _german(x.price),
            _german(x.amount),
        ]
        for x in lines
    ]
    head = [
        "Order Date",
        "Order ID",
        "Customer ID",
        "Customer Name",
        "Product ID",
        "Product Name",
        "Quantity",
        "Unit Price",
        "Amount",
    ]
    write(path, "utf-8", [head, *rows], ";")


def _german(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def two_header_rows_saved_as_text() -> None:
    grid = [[Decimal(1_000 * (3 + row) + 250 * column) for column in range(5)] for row in range(4)]
    head = [["大区", "省份", "2024年", "", "2025年", "", ""], ["", "", "11月", "12月", "1月", "2月", "3月"]]
    provinces = [("西南", "云南"), ("", "贵州"), ("华东", "浙江"), ("", "江苏")]
    path = messy(
        "分省销售目标_导出.csv",
        "Merged headers were lost in a text file: the year stands only above the first of its months",
        "headers.two_rows wide.measures meaning.target text.gbk keys.blank",
        Loads(
            "target",
            20,
            "2024-11-01",
            "2025-03-01",
            totals={"amount": total(value for row in grid for value in row)},
            lines=[{"target_month": "2025-02-01", "region": "华东", "province": "江苏", "amount": grid[3][3]}],
        ),
        outcome=["would_import", "needs_decision"],
    )
    rows = [[*province, *map(str, row)] for province, row in zip(provinces, grid, strict=True)]
    write(path, "gbk", [*head, *rows])


def three_header_rows_saved_as_text() -> None:
    grid = [[Decimal(10_000 + 700 * row + 30 * column) for column in range(4)] for row in range(3)]
    head = [
        ["大区", "省份", "2024年", "", "", "", "2025年", "", "", ""],
        ["", "", "11月", "", "12月", "", "1月", "", "2月", ""],
        ["", "", *["目标销量", "目标金额"] * 4],
    ]
    path = messy(
        "分省目标_三行表头.csv",
        "Three header rows lost their merges in a text file: year and month stand above their first column only",
        "headers.three_rows wide.measures meaning.target text.gbk",
        Loads(
            "target",
            12,
            "2024-11-01",
            "2025-02-01",
            totals={"amount": total(value for row in grid for value in row), "quantity": 3 * 4 * 25},
        ),
        outcome=["would_import", "needs_decision"],
    )
    names = ("云南", "贵州", "四川")
    pairs = [[text for value in row for text in ("25", str(value))] for row in grid]
    rows = [["西南", name, *pair] for name, pair in zip(names, pairs, strict=True)]
    write(path, "gbk", [*head, *rows])
