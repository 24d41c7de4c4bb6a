"""A deck as bytes and back, to the cent: JSON for words and figures, Arrow for rows; knows no warehouse."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import pyarrow as pa

from analytics.exhibit import Column, Drill
from analytics.review.slides import Coverage, Deck, Omitted, Slide
from analytics.scope import Scope

# Equal decks make equal bytes, so nothing of the clock goes into the archive.
EPOCH = (2000, 1, 1, 0, 0, 0)


def packed(decks: Sequence[Deck]) -> bytes:
    """One archive of the same meeting in several languages."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for deck in decks:
            _write(archive, f"{deck.language}/deck.json", json.dumps(_as_json(deck), ensure_ascii=False).encode())
            for slide in deck.slides:
                if slide.rows is not None:
                    _write(archive, f"{deck.language}/{slide.name}.arrow", _as_arrow(slide.rows))
    return content.getvalue()


def unpacked(content: bytes, language: str) -> Deck:
    """The deck in one language. Raises KeyError for a language it was not frozen in."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = json.loads(archive.read(f"{language}/deck.json"))
        names = set(archive.namelist())
        slides = tuple(_slide(entry, language, archive, names) for entry in found.pop("slides"))
    return _deck(found, slides)


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _as_arrow(rows: pa.Table) -> bytes:
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    return sink.getvalue()


def _as_json(deck: Deck) -> dict[str, Any]:
    whole = {name: getattr(deck, name) for name in Deck.__dataclass_fields__ if name not in ("slides", "scope")}
    return whole | {
        "data_cut": deck.data_cut.isoformat(),
        "frozen_at": deck.frozen_at.isoformat() if deck.frozen_at else None,
        "coverage": asdict(deck.coverage) if deck.coverage else None,
        "settings": dict(deck.settings),
        "omitted": [asdict(left) for left in deck.omitted],
        "scope": asdict(deck.scope) | {"as_of": deck.scope.as_of.isoformat()},
        "slides": [_slide_json(slide) for slide in deck.slides],
    }


def _slide_json(slide: Slide) -> dict[str, Any]:
    whole = {name: getattr(slide, name) for name in Slide.__dataclass_fields__ if name != "rows"}
    return whole | {
        "columns": [asdict(column) for column in slide.columns],
        "drill": asdict(slide.drill) if slide.drill else None,
    }


def _slide(entry: Mapping[str, Any], language: str, archive: zipfile.ZipFile, names: set[str]) -> Slide:
    path = f"{language}/{entry['room']}.{entry['key']}.arrow"
    read = dict(entry) | {
        "columns": tuple(Column(**column) for column in entry["columns"]),
        "drill": Drill(**entry["drill"]) if entry["drill"] else None,
        "notes": tuple(entry["notes"]),
        "rows": pa.ipc.open_stream(archive.read(path)).read_all() if path in names else None,
    }
    return Slide(**read)


def _deck(found: Mapping[str, Any], slides: tuple[Slide, ...]) -> Deck:
    read = dict(found) | {
        "data_cut": date.fromisoformat(found["data_cut"]),
        "frozen_at": datetime.fromisoformat(found["frozen_at"]) if found["frozen_at"] else None,
        "coverage": Coverage(**found["coverage"]) if found["coverage"] else None,
        "omitted": tuple(Omitted(**left) for left in found["omitted"]),
        "scope": _scope(found["scope"]),
        "slides": slides,
    }
    return Deck(**read)


def _scope(found: Mapping[str, Any]) -> Scope:
    read: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    return Scope(**read | {"as_of": date.fromisoformat(found["as_of"])})
