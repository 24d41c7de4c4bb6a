"""OpenDocument spreadsheets as LibreOffice saves them: typed values, repeated cells and rows, spans, empty ends."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, figures, sold

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
MIME = "application/vnd.oasis.opendocument.spreadsheet"
BEYOND = (
    '<table:table-row table:number-rows-repeated="1048500">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def save(path: Path, *tables: str, styles: str = "") -> None:
    """An .ods file of tables in XML."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f"{''.join(tables)}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("mimetype", MIME), ("content.xml", content), ("META-INF/manifest.xml", "<manifest/>")):
            part = zipfile.ZipInfo(name, (2024, 6, 1, 0, 0, 0))
            archive.writestr(part, text, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def table(name: str, rows: Sequence[str], style: str = "ta1") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}{BEYOND}</table:table>'


def row(*cells: object) -> str:
    return f"<table:table-row>{''.join(map(cell, cells))}</table:table-row>"


def cell(value: object, spans: str = "") -> str:
    """One cell with its value as it is kept and as it is shown."""
    if value is None:
        return "<table:table-cell/>"
    kind, shown = 'office:value-type="string"', str(value)
    if isinstance(value, date):
        kind, shown = f'office:value-type="date" office:date-value="{value}"', f"{value:%y/%m/%d}"
    elif isinstance(value, int | Decimal):
        kind, shown = f'office:value-type="float" office:value="{value}"', f"{value:,}"
    return f"<table:table-cell {kind} {spans}><text:p>{escape(shown)}</text:p></table:table-cell>"


def shown_as(value: int | Decimal, shown: str, times: int = 1) -> str:
    """A number that is shown in its own way, in so many cells side by side."""
    repeated = f'table:number-columns-repeated="{times}" ' if times > 1 else ""
    kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {repeated}{kind}><text:p>{shown}</text:p></table:table-cell>"


def title(text: str, width: int) -> str:
    """A text in a cell over the whole width."""
    covered = f'<table:covered-table-cell table:number-columns-repeated="{width - 1}"/>'
    spanned = cell(text, f'table:number-columns-spanned="{width}" table:number-rows-spanned="1"')
    return f"<table:table-row>{spanned}{covered}</table:table-row>"


def a_list_of_sales() -> None:
    lines = sold(2201, 12, FURNITURE, DRINKS)
    amounts = total(x.amount for x in lines)
    path = messy(
        "销售明细5月.ods",
        "An OpenDocument sheet with a spanned title, days, ids and a total, and a million empty rows below",
        "where.titles cells.dates totals.labelled",
        Loads(
            "sales",
            12,
            totals={"amount": amounts, "quantity": sum(x.qty for x in lines)},
            checks=[ok("金额", amounts)],
            lines=[{"doc_no": f"{n:010}", "amount": x.amount} for n, x in enumerate(lines[:2], 1)],
        ),
    )
    rows = [title("5月销售明细表", 6), row("日期", "单号", "客户", "产品", "数量", "金额")]
    for n, x in enumerate(lines, 1):
        number = shown_as(n, f"{n:010}")
        cells = "".join(map(cell, (x.shop[1], x.item[1], x.qty, x.amount)))
        rows.append(f"<table:table-row>{cell(x.day)}{number}{cells}</table:table-row>")
    rows.append(row("合计", None, None, None, sum(x.qty for x in lines), amounts))
    save(path, table("明细", rows))


def repeated_and_merged_cells() -> None:
    amounts = figures(2202, 4)
    same = amounts[0]
    path = messy(
        "区域销售2024年.ods",
        "A merged region over two rows, one row kept twice as a repeat, and equal months kept once: all are there",
        "keys.merged wide.months",
        Loads("sales", 8, "2024-01-01", "2024-02-01", totals={"amount": total(amounts[1:]) * 2 + same * 2}),
    )
    spanned = cell("西南", 'table:number-columns-spanned="1" table:number-rows-spanned="2"')
    rows = [
        row("区域", "客户", "1月", "2月"),
        f"<table:table-row>{spanned}{cell('昆明华美家居')}{shown_as(same, 'x', 2)}</table:table-row>",
        "<table:table-row><table:covered-table-cell/>"
        f"{cell('大理金象')}{shown_as(amounts[1], 'x', 2)}</table:table-row>",
        f"<table:table-row>{cell('华东')}{cell('杭州联和')}{shown_as(amounts[2], 'x', 2)}</table:table-row>",
        f"<table:table-row>{cell('华北')}{cell('天津滨海')}{shown_as(amounts[3], 'x', 2)}</table:table-row>",
    ]
    save(path, table("汇总", [title("2024年各客户销售额（元）", 4), *rows]))
