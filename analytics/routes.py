"""What the server answers besides pages, and the headers on everything it answers; knows no Streamlit."""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from analytics.commands import command_route
from analytics.review.serving import deck_route
from analytics.rooms import ROOMS

STATIC = Path(__file__).parent.parent / "static"

# Streamlit's own script is inline and Plotly compiles functions; nothing may come from another host.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss: blob: data:",
        "worker-src 'self' blob:",
        "media-src 'self' blob: data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
FONTS = "/assets/fonts/files/"
A_YEAR = "public, max-age=31536000, immutable"


class Headers:
    """Adds the security headers to every answer, and lets browsers keep the fonts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if scope["path"].startswith(FONTS):
                    headers["Cache-Control"] = A_YEAR
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def routes(token: str) -> list[BaseRoute]:
    """Routes of our own, before Streamlit's: fonts, style and pictures; decks and commands of a token's holder."""
    return [
        Mount("/assets", StaticFiles(directory=STATIC), name="assets"),
        Route(f"/{ROOMS[0]}", to_root),
        deck_route(),
        command_route(token),
    ]


async def to_root(request: Request) -> Response:
    """The first room by its own name: Streamlit knows it at the root only. Relative, to work below a path."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"./{query}")


def middleware() -> list[Middleware]:
    """What stands before every answer."""
    return [Middleware(Headers)]
