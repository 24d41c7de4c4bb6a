"""Writes tables, coloured grids and key figures on a slide; computes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from analytics.export.powerpoint import letters, styled
from analytics.export.powerpoint.master import Frame
from analytics.export.powerpoint.parts import Grid, Label, Run, Words

ROW, MARGIN = Emu(370000), Emu(50000)
HEAD, LINE, PLAIN = "EAF1FB", "D5D9DE", "FFFFFF"
PIXEL = 0.75


def draw_table(
    slide: Slide,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    is_words: Sequence[bool],
    frame: Frame,
    size: Pt,
) -> None:
    """A table with a head; words stand left, numbers right; columns as wide as their texts."""
    shares = _widths(head, lines)
    table = _table(slide, len(lines) + 1, len(head), frame, ROW)
    for place, share in enumerate(shares):
        table.columns[place].width = Emu(int(frame.width * share))
    for row, texts in enumerate((head, *lines)):
        for column, text in enumerate(texts):
            side = PP_ALIGN.LEFT if is_words[column] else PP_ALIGN.RIGHT
            _fill(table.cell(row, column), (Run(text, is_bold=row == 0),), side, size, PLAIN if row else HEAD)


def _widths(head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[float]:
    """Each column's share of the width, by its longest text."""
    longest = [max(_width(line[place]) for line in (head, *lines)) + 2 for place in range(len(head))]
    return [width / sum(longest) for width in longest]


def _width(text: str) -> int:
    return min(sum(2 if ord(letter) > 0x2E7F else 1 for letter in text), 34)


def _table(slide: Slide, rows: int, columns: int, frame: Frame, height: Emu) -> Any:
    shape = slide.shapes.add_table(rows, columns, frame.left, frame.top, frame.width, Emu(height * rows))
    table: Any = shape.table
    for row in table.rows:
        row.height = height
    return table


def _fill(cell: Any, label: Label, side: PP_ALIGN, size: Pt, colour: str) -> None:
    letters.write(cell.text_frame, label or (Run(""),), size, styled.ink_on(colour))
    for paragraph in cell.text_frame.paragraphs:
        paragraph.alignment = side
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Emu(80000)
    cell.margin_top = cell.margin_bottom = Emu(20000)
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(colour)


def draw_grid(slide: Slide, grid: Grid, frame: Frame) -> None:
    """A heatmap as a table with coloured fields."""
    rows, columns = len(grid.rows) + 1, len(grid.columns) + 1
    table = _table(slide, rows, columns, frame, Emu(min(frame.height // rows, 520000)))
    size = Pt(14) if columns <= 10 else Pt(12)
    for place, name in enumerate(grid.columns, start=1):
        _fill(table.cell(0, place), (Run(name, is_bold=True),), PP_ALIGN.CENTER, size, HEAD)
    _fill(table.cell(0, 0), (), PP_ALIGN.LEFT, size, HEAD)
    for row, (name, cells) in enumerate(zip(grid.rows, grid.cells, strict=True), start=1):
        _fill(table.cell(row, 0), (Run(name, is_bold=True),), PP_ALIGN.LEFT, size, HEAD)
        for column, cell in enumerate(cells, start=1):
            plain = tuple(Run(run.text) for run in cell.label)
            _fill(table.cell(row, column), plain, PP_ALIGN.CENTER, size, cell.colour or PLAIN)


def draw_words(slide: Slide, words: Words, frame: Frame) -> None:
    """Key figures at their places, each a text that can be edited."""
    width = frame.width // max(words.columns, 1)
    for word in words.words:
        size = Pt(word.size * PIXEL)
        height = Emu(int(size * 1.6) * (1 + sum(run.text == "\n" for run in word.label)))
        left = frame.left + int(frame.width * word.x) - width // 2
        top = frame.top + int(frame.height * (1 - word.y)) - height // 2
        box = slide.shapes.add_textbox(Emu(left), Emu(top), Emu(width), height)
        frame_of_text: Any = box.text_frame
        frame_of_text.word_wrap = True
        letters.write(frame_of_text, word.label, size, styled.INK)
        frame_of_text.vertical_anchor = MSO_ANCHOR.MIDDLE
        for paragraph in frame_of_text.paragraphs:
            paragraph.alignment = PP_ALIGN.CENTER
