"""A clean master for the slides: 16:9, the house's colours, fonts that Chinese machines have; knows no deck."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Book
from pptx.slide import SlideLayout
from pptx.util import Emu, Pt

WIDTH, HEIGHT = Emu(12192000), Emu(6858000)
MARGIN = Emu(342900)
FONT = "Microsoft YaHei"
COLOURS = {
    "dk1": "1F2933",
    "dk2": "0B5C94",
    "lt2": "F3F6F9",
    "accent1": "0072B2",
    "accent2": "D55E00",
    "accent3": "009E73",
    "accent4": "CC79A7",
    "accent5": "E69F00",
    "accent6": "56B4E9",
}
NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
WATERMARK = f"""<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="{NS}">
<p:nvSpPr><p:cNvPr id="900" name="Watermark"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm rot="-1440000"><a:off x="{{left}}" y="{{top}}"/><a:ext cx="{{width}}" cy="{{height}}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>
<p:txBody><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/>
<a:r><a:rPr lang="zh-CN" sz="7200" b="1"><a:solidFill><a:srgbClr val="F4F5F6"/></a:solidFill></a:rPr>
<a:t>{{mark}}</a:t></a:r></a:p></p:txBody></p:sp>"""
TITLE_LAYOUT, SLIDE_LAYOUT = "Title Slide", "Title Only"
TITLE_SIZE, FOOT_SIZE = Pt(24), Pt(12)
FOOT_TOP, FOOT_HEIGHT = Emu(6350000), Emu(430000)
NUMBER_WIDTH = Emu(2400000)


@dataclass(frozen=True)
class Frame:
    """Where something stands on a slide."""

    left: Emu
    top: Emu
    width: Emu
    height: Emu


TITLE = Frame(MARGIN, Emu(160000), Emu(WIDTH - 2 * MARGIN), Emu(880000))
BODY = Frame(MARGIN, Emu(1080000), Emu(WIDTH - 2 * MARGIN), Emu(FOOT_TOP - 1080000 - 60000))
COVER_TITLE = Frame(Emu(620000), Emu(700000), Emu(WIDTH - 1240000), Emu(900000))
COVER_TEXT = Frame(Emu(620000), Emu(1620000), Emu(WIDTH - 1240000), Emu(520000))


def empty(mark: str) -> Book:
    """A presentation without slides that has two layouts. mark: the reader's name, faint on every slide."""
    book: Book = Presentation()
    book.slide_width, book.slide_height = WIDTH, HEIGHT
    _keep_layouts(book)
    _dress(book)
    for layout in book.slide_layouts:
        _arrange(layout, layout.name == TITLE_LAYOUT)
    _arrange(book.slide_master, False)
    if mark:
        _watermark(book, mark)
    return book


def layout(book: Book, name: str) -> SlideLayout:
    """The layout of a name."""
    return next(found for found in book.slide_layouts if found.name == name)


def _keep_layouts(book: Book) -> None:
    for found in list(book.slide_layouts):
        if found.name not in (TITLE_LAYOUT, SLIDE_LAYOUT):
            book.slide_layouts.remove(found)


def _dress(book: Book) -> None:
    """The theme's colours and fonts, for Latin and for Chinese letters."""
    part = book.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = part.blob.decode("utf-8")
    for name, shade in COLOURS.items():
        xml = re.sub(
            rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{shade}"/></a:{name}>', xml, flags=re.DOTALL
        )
    xml = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{FONT}"', xml)
    xml = re.sub(r'<a:ea typeface="[^"]*"', f'<a:ea typeface="{FONT}"', xml)
    xml = re.sub(r'(<a:font script="Hans" typeface=)"[^"]*"', rf'\1"{FONT}"', xml)
    part._blob = xml.encode("utf-8")


def _arrange(page: Any, is_cover: bool) -> None:
    """Puts the placeholders where they belong and takes away those that nothing fills."""
    for shape in list(page.placeholders):
        kind = shape.placeholder_format.type.name
        if kind in ("TITLE", "CENTER_TITLE"):
            _set_title(shape, COVER_TITLE if is_cover else TITLE, Pt(36) if is_cover else TITLE_SIZE)
        elif kind == "SUBTITLE":
            _place(shape, COVER_TEXT)
            _text(shape, Pt(18), PP_ALIGN.LEFT)
        elif kind == "FOOTER":
            _place(shape, Frame(MARGIN, FOOT_TOP, Emu(WIDTH - 2 * MARGIN - NUMBER_WIDTH), FOOT_HEIGHT))
            _text(shape, FOOT_SIZE, PP_ALIGN.LEFT)
        elif kind == "SLIDE_NUMBER":
            _place(shape, Frame(Emu(WIDTH - MARGIN - NUMBER_WIDTH), FOOT_TOP, NUMBER_WIDTH, FOOT_HEIGHT))
            _text(shape, FOOT_SIZE, PP_ALIGN.RIGHT)
        elif kind == "BODY":
            _place(shape, BODY)
        else:
            shape._element.getparent().remove(shape._element)


def _place(shape: Any, frame: Frame) -> None:
    for name in ("left", "top", "width", "height"):
        setattr(shape, name, getattr(frame, name))


def _set_title(shape: Any, frame: Frame, size: Pt) -> None:
    _place(shape, frame)
    _text(shape, size, PP_ALIGN.LEFT, is_bold=True)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def _text(shape: Any, size: Pt, alignment: PP_ALIGN, is_bold: bool = False) -> None:
    """The style of a placeholder's own text, which the slides inherit."""
    body = shape._element.txBody
    styles = body.find("{*}lstStyle")
    for old in list(styles):
        styles.remove(old)
    side = "r" if alignment == PP_ALIGN.RIGHT else "l"
    level = styles.makeelement(f"{{{NS}}}lvl1pPr", {"algn": side, "marL": "0", "indent": "0"})
    level.append(level.makeelement(f"{{{NS}}}buNone", {}))
    weight = {"b": "1"} if is_bold else {}
    run = level.makeelement(f"{{{NS}}}defRPr", {"sz": str(int(size.pt * 100)), **weight})
    level.append(run)
    styles.append(level)
    shape.text_frame.word_wrap = True
    for paragraph in shape.text_frame.paragraphs:
        for piece in paragraph.runs:
            piece.font.size = None


def _watermark(book: Book, mark: str) -> None:
    """The reader's name on the master, behind everything."""
    xml = WATERMARK.format(
        left=int(WIDTH * 0.2), top=int(HEIGHT * 0.4), width=int(WIDTH * 0.6), height=1400000, mark=escape(mark)
    )
    book.slide_master.shapes._spTree.insert(2, parse_xml(xml))
