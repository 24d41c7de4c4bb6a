"""A deck as a workbook: one sheet per exhibit with exact values, and what they rest on above; without any screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from analytics.exhibit import Column
from analytics.export.table import FORMATS, FORMULA_STARTS, LEFT_OUT, label, sheet_name, value
from analytics.review import facts
from analytics.review.building import Progress
from analytics.review.slides import Deck, Slide
from analytics.words import Words

LEAST_WIDTH, MOST_WIDTH, SAMPLE_ROWS = 9, 40, 200
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
Style = Callable[..., Any]


def xlsx(deck: Deck, progress: Progress | None = None) -> bytes:
    """The whole file: contents first, then a sheet per slide."""
    say, content = Words(deck.language), io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        style = _styles(book)
        names = _sheet_names(deck, say)
        _contents(book.add_worksheet(say("quarterly_review.deck.contents")), deck, names, style, say)
        for done, slide in enumerate(deck.slides, start=1):
            _sheet(book.add_worksheet(names[slide.name]), slide, deck, style, say)
            if progress:
                progress(done, len(deck.slides))
    return content.getvalue()


def _styles(book: xlsxwriter.Workbook) -> Style:
    """A format by its properties, made once."""
    made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def style(**properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in made:
            made[key] = book.add_format({"font_name": "Microsoft YaHei", **properties})
        return made[key]

    return style


def _sheet_names(deck: Deck, say: Words) -> dict[str, str]:
    """A name for each slide's sheet, numbered so that no two are equal."""
    return {
        slide.name: sheet_name(f"{place:02d} {facts.called(slide.name, say)}")
        for place, slide in enumerate(deck.slides, start=1)
    }


def _contents(sheet: Any, deck: Deck, names: dict[str, str], style: Style, say: Words) -> None:
    lines = [facts.title(deck, say), *facts.foot(deck, say), *facts.warnings(deck, say)]
    if deck.author:
        lines.append(say("quarterly_review.deck.author", author=deck.author))
    for place, text in enumerate(lines):
        sheet.write_string(place, 0, text, style(bold=place == 0, font_size=16 if place == 0 else 11))
    line = len(lines) + 1
    for slide in deck.slides:
        sheet.write_url(line, 0, f"internal:'{names[slide.name]}'!A1", style(font_color="#0B5C94"), names[slide.name])
        sheet.write_string(line, 1, slide.headline, _quoted(slide.headline, style))
        line += 1
    for left in deck.omitted:
        text = say("quarterly_review.deck.omitted_line", name=facts.called(left.name, say), reason=left.reason)
        sheet.write_string(line, 0, say("quarterly_review.deck.omitted"), style(font_color="#5B6672"))
        sheet.write_string(line, 1, text, style(font_color="#5B6672"))
        line += 1
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 110)
    _paper(sheet, deck, say)


def _sheet(sheet: Any, slide: Slide, deck: Deck, style: Style, say: Words) -> None:
    """What the rows say, what they rest on, then the rows under a head that stays in sight."""
    top = [slide.headline, *facts.foot(deck, say), *slide.notes, *slide.meaning.strip().splitlines()]
    lines = [text for text in top if text.strip()]
    for place, text in enumerate(lines):
        look = style(bold=True, font_size=13) if place == 0 else style(font_color="#5B6672")
        sheet.write_string(place, 0, text, look if not text.startswith(FORMULA_STARTS) else _quoted(text, style))
    head = len(lines) + 1
    columns = [column for column in slide.columns if column.kind not in LEFT_OUT]
    if slide.rows is not None and columns:
        _rows(sheet, head, columns, slide.rows.to_pylist(), style, say)
        sheet.freeze_panes(head + 1, 0)
        if slide.rows.num_rows:
            sheet.autofilter(head, 0, head + slide.rows.num_rows, len(columns) - 1)
    _paper(sheet, deck, say)


def _rows(
    sheet: Any, head: int, columns: Sequence[Column], rows: list[dict[str, Any]], style: Style, say: Words
) -> None:
    heading = style(bold=True, bg_color="#EAF1FB", bottom=1, text_wrap=True, valign="top")
    for place, column in enumerate(columns):
        found = [value(column, row, say) for row in rows]
        sheet.write_string(head, place, label(column, say), heading)
        for line, cell in enumerate(found, start=head + 1):
            _write(sheet, line, place, cell, column, style)
        sheet.set_column(place, place, _width([label(column, say), *found[:SAMPLE_ROWS]]))


def _write(sheet: Any, line: int, place: int, cell: Any, column: Column, style: Style) -> None:
    """A number as a number, a day as a day, and a text never as a formula."""
    if cell is None:
        return
    if isinstance(cell, date):
        sheet.write_datetime(line, place, cell, style(num_format=FORMATS.get(column.kind, "yyyy-mm-dd")))
    elif isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        sheet.write_number(line, place, cell, style(num_format=FORMATS.get(column.kind, "General")))
    else:
        sheet.write_string(line, place, str(cell), _quoted(str(cell), style))


def _quoted(text: str, style: Style) -> Any:
    return style(quote_prefix=True) if text.startswith(FORMULA_STARTS) else style()


def _width(cells: Sequence[Any]) -> int:
    longest = max(sum(2 if ord(one) > 0x2E7F else 1 for one in str(cell)) for cell in cells if cell is not None)
    return min(max(longest + 2, LEAST_WIDTH), MOST_WIDTH)


def _paper(sheet: Any, deck: Deck, say: Words) -> None:
    """How a printed page looks: across, and naming the edition, the filters and the reader."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    whose = f"{deck.author}  " if deck.author else ""
    sheet.set_footer(f"&L&8{_footer(facts.foot(deck, say)[1])}&R&8{_footer(whose)}&P / &N")


def _footer(text: str) -> str:
    """A text in which Excel finds no commands."""
    return text.replace("&", "&&")[:120]
