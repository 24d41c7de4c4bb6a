"""The meeting: its order, its period, its slides, and what an edition keeps."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from analytics import show
from analytics.review import changes, edition, facts, notes
from analytics.review.agenda import Agenda, offered, ordered, sections, standard
from analytics.review.building import NothingToShow, Order, build, periods
from analytics.review.packing import packed, unpacked
from analytics.review.period import BadPeriod, quarter_at, read
from analytics.review.period import offered as periods_offered
from analytics.review.readable import readable
from analytics.review.shelf import Shelf
from analytics.rooms import room
from analytics.scope import Scope
from analytics.words import Words
from data import loading, settings
from data.importing import deliver
from data.measures import Measure
from data.messages import LANGUAGES
from data.parsing import Order as Reading
from data.parsing import read_file
from data.store import Store
from tests.helpers import warehouse
from tests.small_company import company

QUARTER = "2026Q1"
MORE_SALES = """日期,客户编码,客户名称,大区,省份,渠道,品牌,品类,系列,数量,金额
2026-02-10,C01,昆明大丰家居,西南,云南,经销商,雅居,沙发,N系列,100,12345.67
2026-03-11,C09,重庆新客,西南,重庆,经销商,雅居,沙发,N系列,50,7654.32
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = warehouse(tmp_path, **company())
    with made.transaction() as cursor:
        for _ in company():
            cursor.execute("select nextval('batch_number'), nextval('sheet_number')")
    return made


def test_the_agenda_follows_the_handbook() -> None:
    keys = [section.key for section in sections()]
    assert keys == ["sales", "accounts", "expenses", "declining", "plan", "more"]


def test_the_handbooks_own_agenda_names_only_exhibits_that_exist() -> None:
    named = {name for section in sections() for name in section.slides}
    assert named == set(standard().slides)


def test_every_exhibit_of_every_room_is_offered_once_and_has_a_name() -> None:
    names = [name for found in offered().values() for name in found]
    assert len(names) == len(set(names))
    for language in LANGUAGES:
        say = Words(language)
        assert not [name for name in names if not say.has(".exhibit.".join(name.split(".")))]


def test_chosen_exhibits_stand_in_the_handbooks_order_however_they_were_chosen() -> None:
    chosen = ordered(["overview.pace", "key_accounts.pareto", "overview.summary"])
    assert chosen.slides == ("overview.summary", "key_accounts.pareto", "overview.pace")


@pytest.mark.parametrize(
    ("code", "start", "as_of", "months"),
    [
        ("2026Q1", 1, date(2026, 3, 31), "2026-01 2026-03"),
        ("2025Q4", 1, date(2025, 12, 31), "2025-10 2025-12"),
        ("2025Q4", 4, date(2026, 3, 31), "2026-01 2026-03"),
        ("2026-04", 1, date(2026, 4, 30), "2026-04 2026-04"),
        ("2025", 1, date(2025, 12, 31), "2025-01 2025-12"),
        ("2026", 1, date(2026, 5, 31), "2026-01 2026-05"),
    ],
)
def test_a_period_looks_back_from_its_last_day(code: str, start: int, as_of: date, months: str) -> None:
    scope = read(code, start).scope(date(2026, 5, 31), start, {})
    window = scope.window()
    found = [f"{(no - 1) // 12}-{(no - 1) % 12 + 1:02d}" for no in (window.from_no, window.to_no)]
    assert (scope.as_of, " ".join(found)) == (as_of, months)


@pytest.mark.parametrize("code", ["", "2026Q5", "2026-13", "Q1 2026", "26Q1", "2026Q1 "[:-1] + "x"])
def test_what_is_no_period_is_refused_with_the_forms(code: str) -> None:
    with pytest.raises(BadPeriod, match="2026Q3"):
        read(code)


def test_a_quarter_that_the_data_does_not_cover_says_so() -> None:
    period = read("2026Q2")
    scope = period.scope(date(2026, 5, 31), 1, {})
    assert not period.is_covered(scope)
    assert read("2026Q1").is_covered(read("2026Q1").scope(date(2026, 5, 31), 1, {}))


def test_quarters_offered_lie_wholly_within_the_data() -> None:
    found = periods_offered(date(2025, 2, 1), date(2026, 5, 31), 1)
    assert found[:3] == ["2026Q1", "2025Q4", "2025Q3"]
    assert "2025Q1" not in found and "2026Q2" not in found
    assert quarter_at(2026 * 12 + 3, 1) == "2026Q1"


@pytest.mark.parametrize(
    "asked, language, called",
    [
        (QUARTER, "zh", "2026年第一季度经营评审"),
        (QUARTER, "en", "Business review Q1 2026"),
        ("2031Q3", "zh", "2026年1月至2026年3月经营评审"),
        ("2031Q3", "en", "Business review Jan 2026 to Mar 2026"),
    ],
)
def test_a_meeting_is_called_by_the_months_that_its_figures_are_of(
    store: Store, asked: str, language: str, called: str
) -> None:
    deck, say = build(store, Order(asked, language, agenda=Agenda("", ("overview.summary",)))), Words(language)
    assert facts.title(deck, say).startswith(called)
    assert bool(facts.warnings(deck, say)) == (asked != QUARTER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_on_a_slide_is_that_of_its_room(store: Store, language: str) -> None:
    deck = build(store, Order(QUARTER, language))
    for slide in deck.slides:
        found = room(slide.room)
        exhibit = show.exhibit(
            store, found, found.picture(slide.key), show.reader(store, deck.scope, language, projector=True)
        )
        assert slide.rows == exhibit.rows and slide.headline == exhibit.headline
        assert (slide.figure is None) == (exhibit.figure is None)
    assert len(deck.slides) >= 12


def test_no_text_of_a_figure_is_below_24_pixels(store: Store) -> None:
    deck = build(store, Order(QUARTER))

    def sizes(value: object, key: str = "") -> list[float]:
        if isinstance(value, dict):
            own = [value["size"]] if "font" in key and isinstance(value.get("size"), int | float) else []
            return own + [size for name, part in value.items() for size in sizes(part, name)]
        return [size for part in value for size in sizes(part, key)] if isinstance(value, list) else []

    found = [size for slide in deck.slides for size in sizes(slide.figure)]
    assert found and min(found) >= 24


def test_packed_numbers_of_a_figure_are_written_out() -> None:
    class Figure:
        def to_json(self) -> str:
            trace = {"type": "bar", "y": {"dtype": "f8", "bdata": "AAAAAAAA8D8AAAAAAAAAQA=="}}
            return json.dumps({"data": [trace], "layout": {"font": {"size": 12}}})

    assert readable(Figure())["data"][0]["y"] == [1.0, 2.0]


def test_a_slide_without_its_file_is_left_out_with_the_reason(tmp_path: Path) -> None:
    sales_only = warehouse(tmp_path, sales=company()["sales"])
    deck = build(sales_only, Order(QUARTER))
    reasons = {left.name: left.reason for left in deck.omitted}
    assert "费用" in reasons["expenses.total"]
    assert reasons["overview.targets"] and reasons["competitors.shares"]
    assert all(slide.figure is not None or slide.rows is not None for slide in deck.slides)
    assert deck.slide("overview.summary")


def test_without_sales_there_is_no_meeting(tmp_path: Path) -> None:
    empty = Store(tmp_path / "empty.duckdb")
    with pytest.raises(NothingToShow):
        build(empty, Order(QUARTER))
    with pytest.raises(NothingToShow):
        periods(empty)


def test_an_exhibit_that_no_room_draws_any_more_is_left_out(store: Store) -> None:
    deck = build(store, Order(QUARTER, agenda=Agenda(("overview.summary", "overview.gone"))))
    assert [slide.name for slide in deck.slides] == ["overview.summary"]
    assert [left.name for left in deck.omitted] == ["overview.gone"]


def test_a_deck_comes_back_from_its_bytes_to_the_cent(store: Store) -> None:
    deck = build(store, Order(QUARTER, chosen=(("region", ("西南",)),)))
    content = packed([deck])
    assert unpacked(content, "zh") == deck
    assert packed([unpacked(content, "zh")]) == content


def test_an_edition_stays_as_it_was_after_imports_undo_and_changed_thresholds(store: Store, tmp_path: Path) -> None:
    number = edition.freeze(store, Order(QUARTER, author="王经理"))
    before = {language: edition.opened(store, number, language) for language in LANGUAGES}
    (tmp_path / "more.csv").write_text(MORE_SALES, "utf-8")
    (delivery,) = deliver(store, [read_file(tmp_path / "more.csv", Reading("西南"))], "test")
    settings.change(store, "class_a_share", "0.5")
    assert {language: edition.opened(store, number, language) for language in LANGUAGES} == before
    found = changes.since(store, number, "zh")
    summary = next(slide for slide in found.slides if slide.name == "overview.summary")
    assert summary.kind == "changed" and found.settings == {"class_a_share": (0.8, 0.5)}
    grown = max(abs(change.after - change.before) for change in summary.changes if change.column.kind == "money")
    assert f"{grown:.2f}" == "19999.99"
    assert delivery.batch is not None
    loading.undo(store, delivery.batch, "test")
    settings.reset(store, "class_a_share")
    assert {language: edition.opened(store, number, language) for language in LANGUAGES} == before
    assert changes.since(store, number, "zh").is_same


def test_editions_of_a_period_are_numbered_and_compared_with_each_other(store: Store) -> None:
    first = edition.freeze(store, Order(QUARTER))
    settings.change(store, "class_a_share", "0.5")
    second = edition.freeze(store, Order(QUARTER))
    assert (first, second) == ("2026Q1-1", "2026Q1-2")
    assert [one.edition_id for one in edition.editions(store)][-1] == first
    decks = [edition.opened(store, number, "zh") for number in (first, second)]
    assert changes.compared(decks[0], decks[0]).is_same
    assert not changes.compared(*decks).is_same


def test_bytes_that_are_not_those_frozen_are_not_opened(store: Store) -> None:
    number = edition.freeze(store, Order(QUARTER))
    with store.transaction() as cursor:
        cursor.execute("update review_edition set content = 'x'::blob")
    with pytest.raises(edition.BrokenEdition):
        edition.opened(store, number, "zh")


def test_an_unknown_edition_names_those_there_are(store: Store) -> None:
    number = edition.freeze(store, Order(QUARTER))
    with pytest.raises(edition.UnknownEdition, match=number):
        edition.opened(store, "2020Q1-1", "zh")


def test_remarks_and_decisions_are_kept_per_slide(store: Store) -> None:
    number = edition.freeze(store, Order(QUARTER))
    notes.write(store, number, "overview.summary", "返利冲高了3月", "王经理")
    decided = Measure("拜访南京远去家具", owner="李明", due_on=date(2026, 6, 30))
    notes.decide(store, number, "declining_customers.visits", decided, "王经理")
    assert [(note.slide, note.text) for note in notes.notes(store, number)] == [("overview.summary", "返利冲高了3月")]
    (measure,) = notes.decisions(store, number)
    kept = (measure["what"], measure["owner"], measure["due_on"], measure["slide_key"])
    assert kept == ("拜访南京远去家具", "李明", date(2026, 6, 30), "declining_customers.visits")


def test_an_agenda_is_kept_replaced_and_forgotten_by_name(store: Store) -> None:
    notes.keep_agenda(store, Agenda(("overview.summary",), "月会"), "王")
    notes.keep_agenda(store, Agenda(("overview.pace",), "月会"), "王")
    assert notes.agendas(store) == {"月会": Agenda(("overview.pace",), "月会")}
    notes.forget_agenda(store, "月会")
    assert notes.agendas(store) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_foot_names_months_cut_part_coverage_and_edition(store: Store, language: str) -> None:
    number = edition.freeze(store, Order(QUARTER, chosen=(("region", ("西南",)),)))
    deck = edition.opened(store, number, language)
    told = " ".join(facts.foot(deck, Words(language)))
    for part in ("2026", "西南", number, Words(language).day(date(2026, 5, 31))):
        assert part in told


def test_a_token_opens_one_deck_that_is_made_once_and_never_changes() -> None:
    made: list[str] = []
    shelf = Shelf(held=2)

    def make() -> str:
        made.append("page")
        return f"page {len(made)}"

    token = shelf.put(make)
    assert len(token) >= 40
    assert (shelf.page(token), shelf.page(token), len(made)) == ("page 1", "page 1", 1)
    shelf.put(make)
    shelf.put(make)
    assert shelf.page(token) is None and not shelf.holds(token)


def test_filters_of_a_deck_are_those_of_its_scope(store: Store) -> None:
    deck = build(store, Order(QUARTER, chosen=(("region", ("西南",)),)))
    whole = show.reader(store, Scope(as_of=date(2026, 3, 31), period="quarter", region=("西南",)), "zh").scope
    assert deck.scope == whole
