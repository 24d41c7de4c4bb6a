"""Runs commands that another process hands over, because this server holds the warehouse."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

import analytics.__main__ as analytics_commands
import data.__main__ as data_commands
from data import handover

Run = Callable[[Sequence[str], Path], handover.Outcome]
MODULES: dict[str, Run] = {"data": data_commands.run, "analytics": analytics_commands.run}


def command_route(token: str) -> Route:
    """The route that takes `{module, arguments, folder}` from a holder of the token."""

    async def take(request: Request) -> Response:
        given = request.headers.get("authorization", "")
        if not secrets.compare_digest(given, f"Bearer {token}"):
            return Response(status_code=403)
        asked = await request.json()
        run = partial(MODULES[asked["module"]], asked["arguments"], Path(asked["folder"]))
        return StreamingResponse(handover.spoken(run), media_type="application/x-ndjson")

    return Route(handover.ROUTE, take, methods=["POST"])
