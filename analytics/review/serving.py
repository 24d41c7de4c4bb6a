"""Serves decks to holders of their token; knows no Streamlit and no exhibit."""

from __future__ import annotations

from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from analytics.review.shelf import SHELF
from analytics.words import Words
from data.messages import LANGUAGES

PATH = "deck"


def deck_route() -> Route:
    """The route `/deck/<token>`."""

    async def show(request: Request) -> Response:
        page = await run_in_threadpool(SHELF.page, request.path_params["token"])
        if page is None:
            said = "<br>".join(escape(Words(language)("quarterly_review.deck.gone")) for language in LANGUAGES)
            return HTMLResponse(f"<p style='font:24px sans-serif;margin:3em'>{said}</p>", 404)
        return HTMLResponse(page, headers={"Cache-Control": "no-store"})

    return Route(f"/{PATH}/{{token}}", show)
