"""Start here: `streamlit run dashboard.py` serves the app that this file names."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

from analytics.routes import middleware, routes
from analytics.screen.drawing import draw_ahead, draw_opened
from analytics.screen.look import say_error
from analytics.warm_up import warm_up
from data.handover import announce, withdraw
from data.inbox import watch
from data.messages import say
from data.store import WarehouseBusy, close_stores, open_store

# One process owns the warehouse; only its owner may announce itself to commands.
try:
    warm_up()
except WarehouseBusy as busy:
    sys.exit(say("delivery.busy", "zh", path=busy))


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """From the first reader to the last."""
    # Streamlit collects garbage after every run; what is loaded for good need not be searched again.
    gc.collect()
    gc.freeze()
    stopped = threading.Event()
    open_store().prepare = draw_opened
    watch(open_store(), stopped)
    threading.Thread(target=draw_ahead, args=(stopped,), daemon=True).start()
    yield
    stopped.set()
    withdraw()
    close_stores()
    gc.unfreeze()  # what is left at the end is complained of on the terminal


app = st.App(
    Path(__file__).parent / "analytics" / "frame.py",
    routes=routes(announce(st.get_option("server.port"))),
    middleware=middleware(),
    lifespan=lifespan,
    on_script_error=say_error,
)
