"""Writes tables, coloured grids and key figures on a slide; computes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu, Pt

from analytics.export.powerpoint import letters, styled
from analytics.export.powerpoint.master import NS, Frame
from analytics.export.powerpoint.parts import Grid, Label, Run, Words

LOWEST_ROW, ROW, HIGHEST_ROW = Emu(255000), Emu(370000), Emu(520000)
HEAD, PLAIN = "EAF1FB", "FFFFFF"
# Cells without lines but below.
EDGE = (
    '<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT>'
    '<a:lnB w="9525"><a:solidFill><a:srgbClr val="D5D9DE"/></a:solidFill></a:lnB>'
)
PIXEL = 0.75
SHORT, LONG = 24, 60
MARGINS = 160000
# A letter's width and a line's height as shares of the type size, on the safe side of what programs draw.
LETTER, BOLD_LETTER, LINE_SPACING = 0.56, 0.72, 1.4


def draw_table(
    slide: Slide,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    is_words: Sequence[bool],
    frame: Frame,
    size: Pt,
) -> None:
    """A table with a head; words stand left, numbers right; columns as wide as their texts.

    Lines beyond those that `fitting` counts would run off the frame.
    """
    shares = _widths(head, lines, frame, size)
    sides = ["l" if words else "r" for words in is_words]
    rows = [
        "".join(
            _cell((Run(text, is_bold=not place),), side, size, PLAIN if place else HEAD)
            for text, side in zip(texts, sides, strict=True)
        )
        for place, texts in enumerate((head, *lines))
    ]
    _place(slide, rows, [int(frame.width * share) for share in shares], _row(len(rows), frame), frame)


def _widths(head: Sequence[str], lines: Sequence[Sequence[str]], frame: Frame, size: Pt) -> list[float]:
    """Each column's share of the width: short texts stand in one line, long ones share what is left."""
    longest = [max(width_of(line[place]) for line in (head, *lines)) for place in range(len(head))]
    needed = [(min(width, LONG) + 2) * size * LETTER + MARGINS for width in longest]
    fixed = sum(need for need, width in zip(needed, longest, strict=True) if width <= SHORT)
    shared = sum(needed) - fixed
    spare = frame.width - fixed
    if shared and spare > frame.width / 3:
        needed = [
            need if width <= SHORT else need * spare / shared for need, width in zip(needed, longest, strict=True)
        ]
    return [need / sum(needed) for need in needed]


def width_of(text: str) -> int:
    """How wide a text stands: Chinese characters take two columns."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def fitting(head: Sequence[str], lines: Sequence[Sequence[str]], frame: Frame, size: Pt) -> int:
    """How many lines stand in a frame below their head, long texts wrapped."""
    shares = _widths(head, lines, frame, size)
    room = [max((frame.width * share - MARGINS) / (size * LETTER), 1) for share in shares]
    lowest = _row(len(lines) + 1, frame)
    left, count = frame.height - _height(head, room, size, lowest), 0
    for line in lines:
        left -= _height(line, room, size, lowest)
        if left < 0:
            break
        count += 1
    return count


def _height(line: Sequence[str], room: Sequence[float], size: Pt, lowest: Emu) -> float:
    wrapped = max(ceil(width_of(text) / wide) for text, wide in zip(line, room, strict=True))
    return max(float(lowest), wrapped * size * LINE_SPACING + MARGINS / 4) if wrapped > 1 else float(lowest)


def _row(count: int, frame: Frame) -> Emu:
    """The height of a row of one line: the fewer rows, the more air."""
    return Emu(max(LOWEST_ROW, min(ROW, frame.height // count)))


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
        size = Pt(min(word.size * PIXEL, _largest(word.label, width)))
        height = Emu(int(size * 1.6) * (1 + sum(run.text == "\n" for run in word.label)))
        left = frame.left + int(frame.width * word.x) - width // 2
        top = frame.top + int(frame.height * (1 - word.y)) - height // 2
        box = slide.shapes.add_textbox(Emu(left), Emu(top), Emu(width), height)
        frame_of_text: Any = box.text_frame
        frame_of_text.word_wrap = False
        letters.write(frame_of_text, word.label, size, styled.INK)
        frame_of_text.vertical_anchor = MSO_ANCHOR.MIDDLE
        for paragraph in frame_of_text.paragraphs:
            paragraph.alignment = PP_ALIGN.CENTER


def _largest(label: Label, width: int) -> float:
    """The type size in points at which the longest line of a text still fits a width."""
    lines = "".join(run.text for run in label).split("\n")
    return Emu(width).pt / (max(map(width_of, lines)) * BOLD_LETTER)
