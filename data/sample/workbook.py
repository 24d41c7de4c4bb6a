"""Writes xlsx workbooks column by column, ten times as fast as cell by cell; without charts or formulas."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.compute as pc

from data.sample.dressing import BARE, Cell, Dress

PLAIN, HEAD, DAY, MONEY = range(4)  # places in the styles below
EPOCH = 25_569  # Excel's number of 1 January 1970
MADE = (2026, 6, 18, 8, 30, 0)  # in every archive, so that a seed gives the same bytes
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = f"""{XML}<styleSheet xmlns="{MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""

Strings = dict[str, int]  # text → its place among the workbook's shared strings


def _letters(place: int) -> str:
    """A column's name: 0 is A, 26 is AA."""
    return ("" if place < 26 else _letters(place // 26 - 1)) + chr(65 + place % 26)


def _shared(column: pa.ChunkedArray, strings: Strings) -> pa.Array:
    """The place of every text among the shared strings; null stays null."""
    coded = column.cast(pa.string()).combine_chunks().dictionary_encode()  # only the texts in use
    places = [strings.setdefault(text, len(strings)) for text in coded.dictionary.to_pylist()]
    return pa.array(places, pa.int64()).take(coded.indices)


def _cells(column: pa.ChunkedArray, letter: str, rows: pa.Array, strings: Strings) -> pa.Array:
    """One column's cells as XML; nothing where the value is null."""
    kind, style, mark = column.type, PLAIN, ""
    if pa.types.is_date(kind):
        values, style = pc.add(column.cast(pa.int32()), EPOCH).combine_chunks(), DAY
    elif pa.types.is_decimal(kind):
        values, style = column.combine_chunks(), MONEY
    elif pa.types.is_integer(kind):
        values = column.combine_chunks()
    else:
        values, mark = _shared(column, strings), ' t="s"'
    start, middle = f'<c r="{letter}', f'" s="{style}"{mark}><v>'
    xml = pc.binary_join_element_wise(start, rows, middle, values.cast(pa.string()), "</v></c>", "")
    return xml.fill_null("")


def _row(number: int, values: Sequence[Cell], strings: Strings) -> str:
    """A row of bold cells: the header, a title or the totals."""
    cells = []
    for at, value in enumerate(values):
        mark = ' t="s"' if isinstance(value, str) else ""
        shown = strings.setdefault(value, len(strings)) if isinstance(value, str) else value
        if value is not None:
            cells.append(f'<c r="{_letters(at)}{number}" s="{HEAD}"{mark}><v>{shown}</v></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'


def _body(table: pa.Table, first: int, strings: Strings) -> str:
    """The table's rows, from a row number on."""
    rows = pa.array(range(first, first + table.num_rows), pa.int64()).cast(pa.string())
    columns = [_cells(column, _letters(at), rows, strings) for at, column in enumerate(table.columns)]
    return "".join(pc.binary_join_element_wise('<row r="', rows, '">', *columns, "</row>", "").to_pylist())


def _sheet(table: pa.Table, strings: Strings, dress: Dress) -> str:
    """A sheet with a frozen header, and its dress in merged cells around it."""
    head, total = len(dress.above) + 1, dress.total(table)
    end = head + table.num_rows
    below = ([total] if total else []) + [[line] for line in dress.below]
    rows = [_row(at, [line], strings) for at, line in enumerate(dress.above, start=1)]
    rows += [_row(head, table.column_names, strings), _body(table, head + 1, strings)]
    rows += [_row(at, line, strings) for at, line in enumerate(below, start=end + 1)]
    pane = f'<pane ySplit="{head}" topLeftCell="A{head + 1}" activePane="bottomLeft" state="frozen"/>'
    return (
        f'{XML}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}'
        f'</sheetView></sheetViews><cols><col min="1" max="{table.num_columns}" width="13"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData>{_merged(table, dress)}</worksheet>"
    )


def _merged(table: pa.Table, dress: Dress) -> str:
    """The lines above the header run over all columns."""
    last = _letters(table.num_columns - 1)
    cells = [f'<mergeCell ref="A{row}:{last}{row}"/>' for row in range(1, len(dress.above) + 1)]
    return f'<mergeCells count="{len(cells)}">{"".join(cells)}</mergeCells>' if cells else ""


def _book(names: list[str]) -> dict[str, str]:
    """The parts that say which sheets there are, by path."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in zip(numbers, names, strict=True)
    )
    links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    links += [("rIdS", "styles", "styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml")]
    parts = [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in numbers]
    parts += [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [("/xl/sharedStrings.xml", "sharedStrings")]
    return {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _links([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _links(links),
        "xl/styles.xml": STYLES,
    }


def _types(parts: list[tuple[str, str]]) -> str:
    """The list of the archive's parts and their kinds."""
    overrides = "".join(f'<Override PartName="{path}" ContentType="{TYPE}.{kind}+xml"/>' for path, kind in parts)
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _links(links: list[tuple[str, str, str]]) -> str:
    """Which part belongs to which."""
    lines = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in links
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _texts(strings: Strings) -> str:
    """The shared strings, in the order of their places."""
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return f'{XML}<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{items}</sst>'


def write_workbook(sheets: Mapping[str, pa.Table], path: Path, dress: Dress = BARE) -> None:
    """An xlsx with one sheet per table: days are days, money has two places, text stays text."""
    strings: Strings = {}
    parts = _book(list(sheets))
    for number, table in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(table, strings, dress)
    parts["xl/sharedStrings.xml"] = _texts(strings)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, MADE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text, compresslevel=4)
