"""An empty workbook for each dataset, with the column names that the importer knows best."""

from __future__ import annotations

import io

import xlsxwriter

from data.dictionary import Dataset, datasets
from data.messages import say

WIDTH = 14


def template_xlsx(dataset: str, language: str = "zh") -> bytes:
    """A workbook with the dataset's header row and a sheet that explains each column."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        described = datasets()[dataset]
        _header_sheet(book, described, language)
        _notes_sheet(book, described, language)
    return content.getvalue()


def _header_sheet(book: xlsxwriter.Workbook, dataset: Dataset, language: str) -> None:
    sheet = book.add_worksheet(say(f"template.{dataset.name}", language))
    required = book.add_format({"bold": True, "bg_color": "#FCE4D6", "border": 1})
    optional = book.add_format({"bg_color": "#EAF1FB", "border": 1})
    for place, field in enumerate(dataset.fields.values()):
        sheet.write_string(0, place, field.label(language), required if field.required else optional)
    sheet.set_column(0, len(dataset.fields), WIDTH)
    sheet.freeze_panes(1, 0)


def _notes_sheet(book: xlsxwriter.Workbook, dataset: Dataset, language: str) -> None:
    sheet = book.add_worksheet(say("template.notes", language))
    for line, field in enumerate(dataset.fields.values()):
        need = say("template.required" if field.required else "template.optional", language)
        kind = say(f"template.type.{field.type}", language)
        sheet.write_string(line, 0, f"{field.label(language)}: {need}, {kind}")
    sheet.set_column(0, 0, WIDTH * 4)
