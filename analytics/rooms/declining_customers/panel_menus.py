"""The buttons above the panels: the next six customers, one scale for all, price or stock beneath; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analytics.exhibit import Reader
from analytics.rooms.declining_customers.panel_marks import named, shapes
from analytics.rooms.declining_customers.panel_places import PER_PAGE, Layout, suffix
from analytics.rooms.declining_customers.panel_traces import BENEATH, LINES, values
from analytics.theme import DESK_FONT, PROJECTOR_FONT

Row = Mapping[str, Any]
Page = Sequence[Sequence[Row]]
EACH = (*LINES, *BENEATH)  # the curves of a panel, in the order in which they are drawn
# Pixels above the panels, which their titles take.
ABOVE, ABOVE_ON_PROJECTOR = 50, 84


def menus(pages: Sequence[Page], months: Sequence[date], layout: Layout, reader: Reader) -> list[dict[str, Any]]:
    """Turning pages everywhere; scale and what stands beneath at the desk, where somebody has the mouse."""
    found = [_pages(pages, months, layout, reader)] if len(pages) > 1 else []
    if reader.projector:
        return found
    if layout.count > 1:
        found.append(_scales(pages, layout, reader))
    if layout.beneath:
        found.append(_beneath(layout, reader))
    return found


def _menu(buttons: list[dict[str, Any]], reader: Reader, **place: Any) -> dict[str, Any]:
    return {
        "type": "buttons",
        "direction": "right",
        "y": 1,
        "yanchor": "bottom",
        "pad": {"b": ABOVE_ON_PROJECTOR if reader.projector else ABOVE},
        "font": {"size": PROJECTOR_FONT if reader.projector else DESK_FONT},
        "bgcolor": "#FFFFFF",
        "buttons": buttons,
    } | place


def _pages(pages: Sequence[Page], months: Sequence[date], layout: Layout, reader: Reader) -> dict[str, Any]:
    """Buttons that put the next six customers into the panels, without asking the server."""
    buttons = [
        {
            "label": f"{PER_PAGE * place + 1}–{PER_PAGE * place + len(page)}",
            "method": "update",
            "args": [
                _page(page, months, layout, reader),
                {"annotations": named(page, layout, reader), "shapes": shapes(page, months)},
                _places_of(EACH, layout),
            ],
        }
        for place, page in enumerate(pages)
    ]
    return _menu(buttons, reader, x=1, xanchor="right")


def _page(page: Page, months: Sequence[date], layout: Layout, reader: Reader) -> dict[str, list[Any]]:
    """New values for every curve; panels without a customer are emptied."""
    found: list[dict[str, list[Any]]] = [values(panel, months, reader) for panel in page]
    found += [{} for _ in range(layout.count - len(found))]
    curves = [(panel, name) for panel in found for name in EACH]
    return {
        "y": [panel.get(name, []) for panel, name in curves],
        "customdata": [panel.get("keys", []) if name == "amount" else [] for panel, name in curves],
        "marker.size": [panel.get("marks", []) if name == "amount" else 4 for panel, name in curves],
    }


def _scales(pages: Sequence[Page], layout: Layout, reader: Reader) -> dict[str, Any]:
    """Each panel on its own scale, to read shapes; or all on one, to compare sizes."""
    largest = max(float(max(row["high"], row["amount"])) for page in pages for panel in page for row in panel)
    top = round(1.05 * largest / reader.words.money_unit()[0], 3)
    names = [f"yaxis{suffix(place)}" for place in range(layout.count)]
    own: dict[str, Any] = {f"{name}.autorange": True for name in names}
    same: dict[str, Any] = {f"{name}.range": [0, top] for name in names}
    buttons = [
        {"label": reader.words(f"declining_customers.curves.{key}"), "method": "relayout", "args": [change]}
        for key, change in (("own_scale", own), ("same_scale", same))
    ]
    return _menu(buttons, reader, x=0, xanchor="left")


def _beneath(layout: Layout, reader: Reader) -> dict[str, Any]:
    """Nothing, the price or the stock beneath each curve."""
    buttons = [
        {
            "label": reader.words(f"declining_customers.curves.{name or 'alone'}"),
            "method": "update",
            "args": [*_shown(name, layout), _places_of(BENEATH, layout)],
        }
        for name in ("", *layout.beneath)
    ]
    return _menu(buttons, reader, x=0.24 if layout.count > 1 else 0, xanchor="left")


def _shown(name: str, layout: Layout) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is visible and where, with one further curve (or none) beneath each."""
    places: dict[str, Any] = {}
    for place in range(layout.count):
        places[f"yaxis{suffix(place)}.domain"] = layout.curve(place, shared=bool(name))
        places[f"yaxis{layout.strip(place)}.visible"] = bool(name)
        places[f"xaxis{suffix(place)}.anchor"] = f"y{layout.strip(place) if name else suffix(place)}"
    return {"visible": [one == name for _ in range(layout.count) for one in BENEATH]}, places


def _places_of(names: Sequence[str], layout: Layout) -> list[int]:
    """The curves of these names, counted through the picture."""
    return [len(EACH) * place + EACH.index(name) for place in range(layout.count) for name in names]
