"""A deck as an editable presentation: cover, a slide per exhibit with its native chart, tables at the end."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from pptx.presentation import Presentation
from pptx.slide import Slide as Page
from pptx.util import Emu, Pt

from analytics.exhibit import Column
from analytics.export import cells
from analytics.export.powerpoint import letters, master
from analytics.export.powerpoint.drawing import draw_chart
from analytics.export.powerpoint.master import BODY, Frame
from analytics.export.powerpoint.parts import Box, Chart, Drawing, Grid, Part, Points, Run
from analytics.export.powerpoint.parts import Words as KeyFigures
from analytics.export.powerpoint.reading import drawing
from analytics.export.powerpoint.scattering import draw_points
from analytics.export.powerpoint.tables import draw_grid, draw_table, draw_words, fitting, width_of
from analytics.review import facts
from analytics.review.building import Progress
from analytics.review.slides import Deck, Slide
from analytics.words import Words

CAPTION = Emu(330000)
TABLE_ROWS, TABLE_COLUMNS, LONGEST_CELL = 20, 9, 48
REASONS_SHOWN = 6
# What two lines of a headline hold.
LONG_TITLE = 120
QUIET = "5B6672"


def pptx(deck: Deck, progress: Progress | None = None) -> bytes:
    """The whole file."""
    say = Words(deck.language)
    book = master.empty(deck.author)
    tables = [slide for slide in deck.slides if slide.rows is not None and slide.figure is not None]
    _cover(book, deck, say)
    for done, slide in enumerate(deck.slides, start=1):
        _slide(book, slide, deck, say)
        if progress:
            progress(done, len(deck.slides))
    for slide in tables:
        _appendix(book, slide, deck, say)
    for page in book.slides:
        letters.speak(page._element, deck.language)
    book.core_properties.title = facts.title(deck, say)
    book.core_properties.author = deck.author
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _cover(book: Presentation, deck: Deck, say: Words) -> None:
    page = book.slides.add_slide(master.layout(book, master.TITLE_LAYOUT))
    placeholders: Any = page.placeholders
    placeholders[0].text_frame.text = facts.title(deck, say)
    by = [say("quarterly_review.deck.author", author=deck.author)] if deck.author else []
    if deck.frozen_at:
        by.append(say("quarterly_review.deck.frozen", time=f"{deck.frozen_at:%Y-%m-%d %H:%M}"))
    placeholders[1].text_frame.text = say("window.stop").join(by)
    lines = [*facts.numbered(deck, say).values(), "", *facts.warnings(deck, say), *_left_out(deck, say)]
    box: Any = page.shapes.add_textbox(
        master.COVER_TEXT.left, Emu(2200000), master.COVER_TEXT.width, Emu(3900000)
    ).text_frame
    box.word_wrap = True
    letters.write(box, tuple(run for line in lines for run in (Run(line or " "), Run("\n"))), Pt(18))
    _foot(page, deck, "", say)


def _left_out(deck: Deck, say: Words) -> list[str]:
    lines = [
        say("quarterly_review.deck.omitted_line", name=facts.called(left.name, say), reason=left.reason)
        for left in deck.omitted[:REASONS_SHOWN]
    ]
    return [say("quarterly_review.deck.omitted"), *lines] if lines else []


def _slide(book: Presentation, slide: Slide, deck: Deck, say: Words) -> None:
    """Headline, chart and what the speaker needs; the table in place of a picture that has no chart."""
    page = _page(book, slide.headline, slide, deck, say)
    drawn = drawing(slide.figure) if slide.figure is not None else None
    if drawn is None:
        _write_table(page, slide, BODY, say)
    else:
        _draw(page, drawn)
    notes: Any = page.notes_slide.notes_text_frame
    notes.text = facts.speaker_notes(slide, deck, say)
    letters.speak(page.notes_slide._element, deck.language)


def _page(book: Presentation, title: str, slide: Slide, deck: Deck, say: Words) -> Page:
    page = book.slides.add_slide(master.layout(book, master.SLIDE_LAYOUT))
    heading: Any = page.shapes.title
    heading.text_frame.text = title
    if width_of(title) > LONG_TITLE:
        heading.text_frame.paragraphs[0].runs[0].font.size = Pt(20)
    _foot(page, deck, facts.numbered(deck, say)[slide.section], say)
    return page


def _foot(page: Page, deck: Deck, section: str, say: Words) -> None:
    """The foot's placeholders, which a slide does not take over by itself: facts, section and number."""
    placeholders: Any = page.slide_layout.placeholders
    for shape in placeholders:
        kind = shape.placeholder_format.type.name
        if kind in ("FOOTER", "SLIDE_NUMBER"):
            page.shapes._spTree.append(deepcopy(shape._element))
    for shape in list(page.placeholders):
        kind = shape.placeholder_format.type.name
        frame: Any = shape.text_frame if kind in ("FOOTER", "SLIDE_NUMBER") else None
        if kind == "FOOTER":
            frame.text = "\n".join(facts.foot(deck, say))
        elif kind == "SLIDE_NUMBER" and section:
            first = frame.paragraphs[0]._p
            first.addprevious(_line(first, section))


def _line(paragraph: Any, text: str) -> Any:
    """A paragraph of plain text in the style of another."""
    made = deepcopy(paragraph)
    for child in list(made):
        made.remove(child)
    run = made.add_r()
    run.text = text
    return made


def _draw(page: Page, drawn: Drawing) -> None:
    below = (*drawn.legend, Run("　".join(drawn.captions)))
    captioned = any(run.text for run in below)
    whole = Frame(BODY.left, BODY.top, BODY.width, Emu(BODY.height - (CAPTION if captioned else 0)))
    boxes = [part.box for part in drawn.parts]
    for part in drawn.parts:
        _draw_part(page, part, _within(whole, part.box, boxes))
    if captioned:
        place = Frame(BODY.left, Emu(BODY.top + BODY.height - CAPTION), BODY.width, CAPTION)
        box: Any = page.shapes.add_textbox(place.left, place.top, place.width, place.height).text_frame
        box.word_wrap = True
        letters.write(box, below, Pt(12), QUIET)


def _draw_part(page: Page, part: Part, frame: Frame) -> None:
    if isinstance(part, Chart):
        draw_chart(page, part, frame)
    elif isinstance(part, Points):
        draw_points(page, part, frame)
    elif isinstance(part, Grid):
        draw_grid(page, part, frame)
    elif isinstance(part, KeyFigures):
        draw_words(page, part, frame)


def _within(whole: Frame, box: Box, others: Sequence[Box]) -> Frame:
    """The part of a frame for one of several charts: up to half-way to its neighbours, titles included."""
    left = max((other[2] for other in others if other[2] <= box[0]), default=None)
    right = min((other[0] for other in others if other[0] >= box[2]), default=None)
    below = max((other[3] for other in others if other[3] <= box[1]), default=None)
    above = min((other[1] for other in others if other[1] >= box[3]), default=None)
    x0 = 0.0 if left is None else (left + box[0]) / 2
    x1 = 1.0 if right is None else (right + box[2]) / 2
    y0 = 0.0 if below is None else (below + box[1]) / 2
    y1 = 1.0 if above is None else (above + box[3]) / 2
    return Frame(
        Emu(int(whole.left + whole.width * x0)),
        Emu(int(whole.top + whole.height * (1 - y1))),
        Emu(int(whole.width * (x1 - x0))),
        Emu(int(whole.height * (y1 - y0))),
    )


def _appendix(book: Presentation, slide: Slide, deck: Deck, say: Words) -> None:
    """The first rows behind a chart."""
    page = _page(book, say("quarterly_review.deck.table", headline=slide.headline), slide, deck, say)
    _write_table(page, slide, BODY, say)


def _write_table(page: Page, slide: Slide, frame: Frame, say: Words) -> None:
    if slide.rows is None:
        return
    shown = slide.rows.slice(0, TABLE_ROWS).to_pylist()
    columns = [column for column in slide.columns if _fits_a_cell(column, shown, say)][:TABLE_COLUMNS]
    head = [cells.heading(column, say) for column in columns]
    lines = [[cells.text(column, row[column.name], say) for column in columns] for row in shown]
    words = [column.kind in cells.WORDS for column in columns]
    size = Pt(12) if _is_wide(columns) else Pt(14)
    above_caption = Frame(frame.left, frame.top, frame.width, Emu(frame.height - CAPTION))
    count = fitting(head, lines, above_caption, size)
    draw_table(page, head, lines[:count], words, above_caption, size)
    if slide.rows.num_rows > count:
        text = say("quarterly_review.deck.table_first", shown=count, count=slide.rows.num_rows)
        box: Any = page.shapes.add_textbox(frame.left, Emu(master.FOOT_TOP - CAPTION), frame.width, CAPTION).text_frame
        letters.write(box, (Run(text),), Pt(12), QUIET)


def _fits_a_cell(column: Column, rows: Sequence[Mapping[str, Any]], say: Words) -> bool:
    """Whether a column can stand in a slide's table: a curve cannot, and a sentence would leave room for few rows."""
    if column.kind == "trend":
        return False
    return all(width_of(cells.text(column, row[column.name], say)) <= LONGEST_CELL for row in rows)


def _is_wide(columns: Sequence[Column]) -> bool:
    return len(columns) > 5
