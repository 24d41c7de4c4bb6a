"""Files in, facts out: reading, matching, checking, loading and the warehouse. No Streamlit, no Plotly."""

from __future__ import annotations

import sys
import threading

import pyarrow as pa


class _NoPandas:
    """Finds no pandas."""

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)


def _spare_pandas() -> None:
    """Lets pyarrow do without pandas, which it looks for when it makes its first array.

    Loading it takes longer than reading most files, and nothing here hands pyarrow any of it; a call that needs it
    loads it all the same. Left alone where another thread may be loading it.
    """
    if "pandas" in sys.modules or threading.active_count() > 1:
        return
    sys.meta_path.insert(0, nowhere := _NoPandas())
    pa.array([None])
    sys.meta_path.remove(nowhere)


_spare_pandas()
