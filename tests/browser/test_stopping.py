"""A dashboard that is stopped ends at once and quietly."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.browser.conftest import serve


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that stands for Ctrl-C alone")
def test_ctrl_c_ends_the_dashboard_without_filling_its_terminal(tmp_path: Path) -> None:
    served = serve(tmp_path)
    served.process.send_signal(signal.SIGINT)
    served.process.wait(20)
    said = [line for line in (tmp_path / "server.log").read_text("utf-8").splitlines() if line.strip()]
    assert {line.split()[0] for line in said} <= {"You", "URL:", "Aborted!"}
