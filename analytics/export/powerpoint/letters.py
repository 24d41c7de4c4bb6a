"""Writes runs of text, and gives every text a language and Chinese letters; knows no chart."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.util import Pt

from analytics.export.powerpoint.master import FONT, NS
from analytics.export.powerpoint.parts import Label

LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
STYLES = ("rPr", "defRPr", "endParaRPr")
# In the order that the format asks for: letters come after fills and before links.
BEFORE_LETTERS = ("ln", "noFill", "solidFill", "gradFill", "effectLst", "highlight", "uLnTx", "uLn", "uFillTx", "uFill")


def write(frame: Any, label: Label, size: Pt, colour: str = "") -> None:
    """Puts a label into a text frame, replacing what it held."""
    frame.clear()
    paragraph = frame.paragraphs[0]
    for piece in label:
        if piece.text == "\n":
            paragraph = frame.add_paragraph()
            continue
        run = paragraph.add_run()
        run.text = piece.text
        run.font.size = size
        run.font.bold = piece.is_bold or None
        if shade := piece.colour or colour:
            run.font.color.rgb = RGBColor.from_string(shade)


def keep_on_one_line(frame: Any) -> None:
    """A label is as wide as its text, whatever room the chart leaves it."""
    frame._txBody.bodyPr.set("wrap", "none")


def speak(root: etree._Element, language: str) -> None:
    """Marks every text below an element with its language."""
    for style in _styles(root):
        style.set("lang", LANGUAGES[language])
        style.set("altLang", "en-US" if language == "zh" else "zh-CN")


def dress(root: etree._Element) -> None:
    """Names the Latin and the Chinese letters of every text of a chart, which no theme reaches in all programs."""
    for style in _styles(root):
        for name in ("latin", "ea"):
            found = style.find(f"{{{NS}}}{name}")
            if found is None:
                found = etree.Element(f"{{{NS}}}{name}")
                style.insert(_place(style), found)
            found.set("typeface", FONT)


def _styles(root: etree._Element) -> list[etree._Element]:
    return [found for name in STYLES for found in root.iter(f"{{{NS}}}{name}")]


def _place(style: etree._Element) -> int:
    before = {f"{{{NS}}}{name}" for name in (*BEFORE_LETTERS, "latin")}
    return sum(child.tag in before for child in style)
