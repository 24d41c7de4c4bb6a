"""The contract that every room keeps, found by listing the rooms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import plotly.graph_objects as go
import pytest

from analytics import show
from analytics.exhibit import Exhibit, Picture, Room
from analytics.rooms import ROOMS, room
from analytics.rooms.forms.bars import ON_DESK
from analytics.scope import Scope
from analytics.words import Words
from data.dictionary import datasets
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import AS_OF, warehouse
from tests.small_company import company

CUT = date(2026, 6, 17)
SCOPES = {
    "all": Scope(as_of=CUT),
    "one region": Scope(as_of=CUT, region=("西南",)),
    "one province": Scope(as_of=CUT, region=("西南",), province=("云南",), period="months3"),
    "one series, month": Scope(as_of=CUT, series=("云栖",), period="month", comparison="previous"),
    "one customer": Scope(as_of=CUT, customer=("D0013",), period="ytd"),
    "before all data": Scope(as_of=date(2001, 1, 31)),
    "nobody": Scope(as_of=CUT, region=("火星",)),
}
KINDS = {"text", "money", "yuan", "quantity", "share", "ratio", "number", "month", "date", "status", "verdict", "trend"}
PICTURES = [(room(key), picture) for key in ROOMS for picture in room(key).pictures]
NAMES = [f"{found.key}.{picture.key}" for found, picture in PICTURES]


def drawn(store: Store, found: Room, picture: Picture, scope: Scope, language: str, projector: bool = False) -> Exhibit:
    return show.exhibit(store, found, picture, show.reader(store, scope, language, projector))


def texts(exhibit: Exhibit) -> Iterator[str]:
    yield exhibit.headline
    yield exhibit.meaning
    yield from exhibit.notes


def strings(part: object) -> Iterator[str]:
    """Every text of a figure that is drawn; what a click carries is not."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from () if name == "customdata" else strings(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from strings(value)
    elif isinstance(part, str):
        yield part


@pytest.fixture(scope="module")
def slanted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A company whose names look like marks of a slanted letter."""
    codes = {"customer_code", "product_code", "doc_no"}
    rows = {
        dataset: [
            {
                name: f"<i>{value}</i>" if isinstance(value, str) and name not in codes else value
                for name, value in row.items()
            }
            for row in given
        ]
        for dataset, given in company().items()
    }
    store = warehouse(tmp_path_factory.mktemp("slanted"), **rows)
    yield store
    store.close()


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_a_name_in_a_figure_is_never_read_as_a_mark(slanted: Store, found: Room, picture: Picture) -> None:
    for customer, projector in product(((), ("C06",)), (False, True)):
        exhibit = drawn(slanted, found, picture, Scope(as_of=AS_OF, customer=customer), "zh", projector)
        if exhibit.figure is not None:
            assert [text for text in strings(exhibit.figure.to_plotly_json()) if "<i>" in text] == []


@pytest.mark.parametrize("key", ROOMS)
def test_a_room_is_named_and_asks_its_question_in_both_languages(key: str) -> None:
    for language in ("zh", "en"):
        words = Words(language)
        assert words(f"{key}.title") and words(f"{key}.question")
    assert set(room(key).needs) <= set(datasets())
    assert (Path("pages") / f"{key}.py").exists()


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
@pytest.mark.parametrize("scope", SCOPES.values(), ids=list(SCOPES))
def test_every_exhibit_is_drawn_for_every_scope_in_both_languages(
    sample_company: SampleCompany, found: Room, picture: Picture, scope: Scope
) -> None:
    for language in ("zh", "en"):
        exhibit = drawn(sample_company.store, found, picture, scope, language)
        assert exhibit.headline.strip()
        assert all("{" not in text and "nan" not in text.lower().split() for text in texts(exhibit))
        if exhibit.figure is not None:
            assert exhibit.figure.data, "a figure without anything in it is an empty frame"


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_every_column_of_a_table_is_in_its_rows_and_named_in_both_languages(
    sample_company: SampleCompany, found: Room, picture: Picture
) -> None:
    for language in ("zh", "en"):
        exhibit = drawn(sample_company.store, found, picture, SCOPES["all"], language)
        for column in exhibit.columns:
            assert exhibit.rows is not None and column.name in exhibit.rows.column_names
            assert column.kind in KINDS
            assert Words(language).has(column.label_key), column.label_key
        if exhibit.drill and exhibit.rows is not None:
            assert exhibit.drill.column in exhibit.rows.column_names


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_equal_rows_give_an_equal_picture(sample_company: SampleCompany, found: Room, picture: Picture) -> None:
    first, second = (drawn(sample_company.store, found, picture, SCOPES["all"], "zh") for _ in range(2))
    assert first.headline == second.headline
    if first.figure is not None and second.figure is not None:
        assert first.figure.to_json() == second.figure.to_json()


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_every_exhibit_says_its_rule(sample_company: SampleCompany, found: Room, picture: Picture) -> None:
    assert drawn(sample_company.store, found, picture, SCOPES["all"], "zh").meaning.strip()


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_a_picture_of_a_part_of_its_list_says_so(sample_company: SampleCompany, found: Room, picture: Picture) -> None:
    """As many marks as a picture ever draws stand for a list that may go on: then its notes say how long it is."""
    exhibit = drawn(sample_company.store, found, picture, SCOPES["all"], "zh")
    if exhibit.figure is None or exhibit.rows is None or exhibit.drill is None:
        return
    listed = {name or "" for name in exhibit.rows[exhibit.drill.column].to_pylist()}
    if len(keys_of(exhibit.figure)) == ON_DESK < len(listed):
        assert any(re.search(r"共\d+", note) for note in exhibit.notes), exhibit.notes


def keys_of(figure: go.Figure) -> set[str]:
    """What a click on any mark of a figure leads to."""
    points = [point for trace in figure.data for point in (trace.customdata if trace.customdata is not None else ())]
    return {str(point[0]) for point in points if len(point)}


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_type_on_the_projector_is_large_enough_for_the_back_row(
    sample_company: SampleCompany, found: Room, picture: Picture
) -> None:
    exhibit = drawn(sample_company.store, found, picture, SCOPES["all"], "zh", projector=True)
    if exhibit.figure is not None:
        assert smallest_type(exhibit.figure) >= 24


def smallest_type(figure: go.Figure) -> float:
    """The smallest font size that a figure sets anywhere."""
    sizes: list[float] = []

    def visit(node: object) -> None:
        if isinstance(node, dict):
            font = node.get("font") or node.get("tickfont") or node.get("textfont")
            if isinstance(font, dict) and isinstance(font.get("size"), int | float):
                sizes.append(font["size"])
            for child in node.values():
                visit(child)
        elif isinstance(node, list | tuple):
            for child in node:
                visit(child)

    visit(figure.to_plotly_json())
    return min(sizes)


@pytest.mark.parametrize(("found", "picture"), PICTURES, ids=NAMES)
def test_nothing_imported_is_said_and_not_drawn(tmp_path: Path, found: Room, picture: Picture) -> None:
    store = Store(tmp_path / "empty.duckdb")
    assert show.missing_datasets(store, found) == found.needs
    exhibit = drawn(store, found, picture, SCOPES["all"], "zh")
    assert exhibit.headline.strip() and exhibit.figure is None


def test_a_room_that_is_listed_exists_and_one_that_exists_is_listed() -> None:
    with_page = {path.stem for path in Path("pages").glob("*.py")} & {
        path.stem for path in Path("analytics/rooms").rglob("*.sql")
    }
    assert set(ROOMS) <= with_page
