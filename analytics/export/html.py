"""A deck as one HTML file that needs nothing else: no server, no network, no fonts of the machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlencode

from analytics.exhibit import Column
from analytics.export import cells, fonts
from analytics.review import facts
from analytics.review.slides import Deck, Slide
from analytics.words import Words

FOLDER = Path(__file__).parent.parent.parent / "static" / "review"
TABLE_ROWS, TABLE_COLUMNS = 8, 6
REASONS_SHOWN = 3
DESK = "../quarterly_review"


def html(deck: Deck, draw_all: bool = False) -> str:
    """The whole file: cover, one page per slide, figures, fonts and the script that steps through them.

    draw_all: draws every slide before the page counts as loaded, for printing without a reader.
    """
    say = Words(deck.language)
    pages = [_cover(deck, say), *(_page(slide, place, deck, say) for place, slide in enumerate(deck.slides, start=2))]
    figures = [slide.figure for slide in deck.slides if slide.figure is not None]
    body = "\n".join(pages)
    data = json.dumps(figures, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return Template((FOLDER / "deck.html").read_text("utf-8")).substitute(
        lang="zh-CN" if deck.language == "zh" else "en",
        draw="all" if draw_all else "ahead",
        title=escape(facts.title(deck, say)),
        fonts=fonts.embedded(body + data),
        style=(FOLDER / "deck.css").read_text("utf-8"),
        pages=body,
        figures=data,
        plotly=(FOLDER / "plotly-cartesian.min.js").read_text("utf-8"),
        script=(FOLDER / "deck.js").read_text("utf-8"),
    )


def _cover(deck: Deck, say: Words) -> str:
    by = [say("quarterly_review.deck.author", author=deck.author)] if deck.author else []
    if deck.frozen_at:
        by.append(say("quarterly_review.deck.frozen", time=f"{deck.frozen_at:%Y-%m-%d %H:%M}"))
    warned = "".join(f'<p class="warning">{escape(text)}</p>' for text in facts.warnings(deck, say))
    contents = "".join(_entry(key, name, deck, say) for key, name in facts.numbered(deck, say).items())
    empty = "" if deck.slides else f'<p class="warning">{escape(say("quarterly_review.deck.empty"))}</p>'
    body = f"<ol>{contents}</ol>{warned}{empty}{_left_out(deck, say)}"
    return (
        f'<section class="slide cover" data-desk="{escape(_address(deck, DESK))}">'
        f"<h1>{escape(facts.title(deck, say))}</h1><p class='by'>{escape(say('window.stop').join(by))}</p>"
        f'<div class="body">{body}</div>{_foot(deck, 1, "", "", say)}</section>'
    )


def _entry(section: str, name: str, deck: Deck, say: Words) -> str:
    pages = [place for place, slide in enumerate(deck.slides, start=2) if slide.section == section]
    key = "quarterly_review.deck.slides" if len(pages) > 1 else "quarterly_review.deck.slide"
    where = say(key, first=pages[0], last=pages[-1])
    return f'<li><a href="#{pages[0]}" data-go="{pages[0]}">{escape(name)}</a><span>{escape(where)}</span></li>'


def _left_out(deck: Deck, say: Words) -> str:
    """The exhibits that have nothing to show, one line each; how many more there are."""
    if not deck.omitted:
        return ""
    lines = [
        say("quarterly_review.deck.omitted_line", name=facts.called(left.name, say), reason=left.reason)
        for left in deck.omitted[:REASONS_SHOWN]
    ]
    if len(deck.omitted) > REASONS_SHOWN:
        lines.append(say("quarterly_review.deck.omitted_more", count=len(deck.omitted)))
    head = say("quarterly_review.deck.omitted")
    return (
        f'<div class="left-out"><p><b>{escape(head)}</b></p>{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'
    )


def _page(slide: Slide, place: int, deck: Deck, say: Words) -> str:
    figures = [other.name for other in deck.slides if other.figure is not None]
    if slide.figure is not None:
        body = f'<div class="plot" data-figure="{figures.index(slide.name)}"></div>'
    else:
        body = _table(slide, say)
    notes = "".join(f"<span>{escape(note)}</span>" for note in slide.notes)
    section = facts.numbered(deck, say)[slide.section]
    return (
        f'<section class="slide" data-name="{slide.name}"{_drill(slide, deck)}>'
        f"<h1>{escape(slide.headline)}</h1>{_mark(deck)}"
        f'<div class="body">{body}</div><p class="notes">{notes}</p>'
        f"{_foot(deck, place, section, _address(deck, f'../{slide.room}'), say)}</section>"
    )


def _drill(slide: Slide, deck: Deck) -> str:
    """Where a click on a point leads: the page, and the parameter that takes the point's value."""
    if slide.drill is None:
        return ""
    page = slide.drill.to or ("customer" if slide.drill.dimension == "customer" else slide.room)
    return f' data-drill="{slide.drill.dimension}" data-drill-to="{escape(_address(deck, f"../{page}"))}"'


def _address(deck: Deck, page: str) -> str:
    """A page of the desk in the deck's scope."""
    scope = deck.scope
    asked: dict[str, Any] = {"lang": deck.language, "cut": scope.as_of.isoformat(), "period": scope.period}
    return f"{page}?{urlencode(asked | scope.filters(), doseq=True)}"


def _mark(deck: Deck) -> str:
    return f'<div class="mark" aria-hidden="true">{escape(deck.author)}</div>' if deck.author else ""


def _foot(deck: Deck, place: int, section: str, detail: str, say: Words) -> str:
    first, second = facts.foot(deck, say)
    number = say("quarterly_review.deck.page", number=place, count=len(deck.slides) + 1)
    link = (
        f'<a class="to-desk" href="{escape(detail)}">{escape(say("quarterly_review.deck.detail"))}</a> '
        if detail
        else ""
    )
    return (
        f'<footer><div class="facts"><p>{escape(first)}</p><p>{escape(second)}</p></div>'
        f'<div class="place"><p>{escape(section)}</p><p>{link}'
        f'<button data-step="-1" tabindex="-1" aria-label="←">‹</button>'
        f'<span class="number" data-text="{number}">{number}</span>'
        f'<button data-step="1" tabindex="-1" aria-label="→">›</button></p></div></footer>'
    )


def _table(slide: Slide, say: Words) -> str:
    """The first rows of an exhibit that has no picture."""
    if slide.rows is None:
        return ""
    columns = [column for column in slide.columns if column.kind != "trend"][:TABLE_COLUMNS]
    head = "".join(f"<th{_kind(column)}>{escape(cells.heading(column, say))}</th>" for column in columns)
    rows = slide.rows.slice(0, TABLE_ROWS).to_pylist()
    body = "".join(f"<tr>{_cells(columns, row, say)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(columns: list[Column], row: Mapping[str, Any], say: Words) -> str:
    texts = [(column, cells.text(column, row[column.name], say)) for column in columns]
    return "".join(f"<td{_kind(column)}>{escape(text)}</td>" for column, text in texts)


def _kind(column: Column) -> str:
    return ' class="words"' if column.kind in cells.WORDS else ""
