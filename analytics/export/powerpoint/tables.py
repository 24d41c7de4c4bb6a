"""Writes tables, coloured grids and key figures on a slide; computes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu, Pt

from analytics.export.powerpoint import letters, styled
from analytics.export.powerpoint.master import NS, Frame
from analytics.export.powerpoint.parts import Grid, Label, Run, Words

ROW, HIGHEST_ROW = Emu(370000), Emu(520000)
HEAD, PLAIN = "EAF1FB", "FFFFFF"
# Cells without lines but below.
EDGE = (
    '<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT>'
    '<a:lnB w="9525"><a:solidFill><a:srgbClr val="D5D9DE"/></a:solidFill></a:lnB>'
)
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
    sides = ["l" if words else "r" for words in is_words]
    rows = [
        "".join(
            _cell((Run(text, is_bold=not place),), side, size, PLAIN if place else HEAD)
            for text, side in zip(texts, sides, strict=True)
        )
        for place, texts in enumerate((head, *lines))
    ]
    _place(slide, rows, [int(frame.width * share) for share in shares], ROW, frame)


def _widths(head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[float]:
    """Each column's share of the width, by its longest text."""
    longest = [max(_width(line[place]) for line in (head, *lines)) + 2 for place in range(len(head))]
    return [width / sum(longest) for width in longest]


def _width(text: str) -> int:
    return min(sum(2 if ord(letter) > 0x2E7F else 1 for letter in text), 34)


def _place(slide: Slide, rows: Sequence[str], widths: Sequence[int], height: Emu, frame: Frame) -> None:
    """Puts a table of ready rows on the slide; written whole, since cell by cell takes a hundred times as long."""
    shapes: Any = slide.shapes
    shape = shapes.add_table(1, 1, frame.left, frame.top, Emu(sum(widths)), Emu(height * len(rows)))
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    body = "".join(f'<a:tr h="{height}">{row}</a:tr>' for row in rows)
    table = f'<a:tbl xmlns:a="{NS}"><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl>'
    old = shape._element.graphic.graphicData.tbl
    old.getparent().replace(old, parse_xml(table))


def _cell(label: Label, side: str, size: Pt, colour: str) -> str:
    """One field: its text, where it stands, and the colour behind it."""
    ink, points = styled.ink_on(colour), int(size.pt * 100)
    runs = "".join(
        f'<a:r><a:rPr lang="zh-CN" sz="{points}" b="{int(run.is_bold)}"><a:solidFill>'
        f'<a:srgbClr val="{run.colour or ink}"/></a:solidFill></a:rPr><a:t>{escape(_printable(run.text))}</a:t></a:r>'
        for run in label
    )
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{side}"/>{runs}'
        f'<a:endParaRPr lang="zh-CN" sz="{points}"/></a:p></a:txBody>'
        f'<a:tcPr marL="80000" marR="80000" marT="20000" marB="20000" anchor="ctr">{EDGE}'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:tcPr></a:tc>'
    )


def _printable(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(letter for letter in text if letter >= " ")


def draw_grid(slide: Slide, grid: Grid, frame: Frame) -> None:
    """A heatmap as a table with coloured fields."""
    count, size = len(grid.columns) + 1, Pt(14) if len(grid.columns) <= 10 else Pt(12)
    head = ["", *grid.columns]
    rows = ["".join(_cell((Run(name, is_bold=True),), "ctr", size, HEAD) for name in head)]
    for name, cells in zip(grid.rows, grid.cells, strict=True):
        fields = [
            _cell(tuple(Run(run.text) for run in cell.label), "ctr", size, cell.colour or PLAIN) for cell in cells
        ]
        rows.append(_cell((Run(name, is_bold=True),), "l", size, HEAD) + "".join(fields))
    height = Emu(min(frame.height // len(rows), HIGHEST_ROW))
    _place(slide, rows, [frame.width // count] * count, height, frame)


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
