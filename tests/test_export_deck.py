"""The meeting taken home: what the files hold, read back and held against the rooms' rows."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pptx.chart.plot import BarPlot
from pptx.enum.chart import XL_CATEGORY_TYPE
from pptx.util import Emu, Pt

from analytics.export import pdf
from analytics.export.formats import file_name, written
from analytics.export.html import html
from analytics.export.powerpoint import styled
from analytics.export.powerpoint.master import Frame
from analytics.export.powerpoint.parts import Chart, Grid, Point, Points, Run
from analytics.export.powerpoint.reading import drawing
from analytics.export.powerpoint.tables import fitting
from analytics.review import edition, facts
from analytics.review.agenda import offered, ordered
from analytics.review.building import Order, build
from analytics.review.slides import Deck, Slide
from analytics.words import Words
from data.messages import LANGUAGES
from data.store import Store
from tests.conftest import SampleCompany
from tests.helpers import warehouse
from tests.small_company import company

EVIL = '=HYPERLINK("x","大丰")'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    rows = company()
    for row in rows["sales"]:
        if row["customer_code"] == "C03":
            row["customer_name"] = EVIL
    return warehouse(tmp_path_factory.mktemp("company"), **rows)


@pytest.fixture(scope="module", params=LANGUAGES)
def deck(store: Store, request: pytest.FixtureRequest) -> Deck:
    every = ordered([name for names in offered().values() for name in names])
    number = edition.freeze(store, Order("2026Q1", author="王经理<b>", agenda=every))
    return edition.opened(store, number, request.param)


def slides_with_rows(deck: Deck) -> list[Slide]:
    return [slide for slide in deck.slides if slide.rows is not None and slide.rows.num_rows]


def test_the_html_holds_every_headline_figure_and_note_and_asks_for_nothing_from_outside(deck: Deck) -> None:
    page = html(deck)
    figures = json.loads(re.search(r'id="figures">(.*?)</script>', page, re.DOTALL).group(1))  # type: ignore[union-attr]
    assert figures == [slide.figure for slide in deck.slides if slide.figure is not None]
    tree = etree.HTML(page)
    assert tree.xpath("//section/h1/text()")[1:] == [slide.headline for slide in deck.slides]
    assert not tree.xpath("//*[@src] | //link[not(starts-with(@href, 'data:'))]")
    styles = "".join(tree.xpath("//style/text()"))
    assert not re.search(r"url\((?!data:)|@import", styles)
    assert "王经理<b>" in tree.xpath('//div[@class="mark"]/text()')
    for foot in tree.xpath('//div[@class="facts"]'):
        assert deck.edition in "".join(foot.itertext())


def test_the_html_embeds_the_letters_that_it_uses(deck: Deck) -> None:
    faces = re.findall(r"@font-face\{.*?unicode-range:([^}]*)\}", html(deck))
    ranges = [part.strip().removeprefix("U+").split("-") for face in faces for part in face.split(",")]
    spans = [(int(part[0], 16), int(part[-1], 16)) for part in ranges]
    for letter in set("".join(slide.headline for slide in deck.slides)):
        assert any(first <= ord(letter) <= last for first, last in spans), letter


def sheet_rows(sheet: Any, slide: Slide) -> list[tuple[Any, ...]]:
    """The rows below the head, which is as wide as the exhibit's columns."""
    columns = [column for column in slide.columns if column.kind != "trend"]
    head = sheet.freeze_panes and int(sheet.freeze_panes[1:]) - 1
    return [row[: len(columns)] for row in sheet.iter_rows(min_row=head + 1, values_only=True)]


def same(cell: Any, value: Any) -> bool:
    if isinstance(value, bool):
        return isinstance(cell, str) and bool(cell)
    if isinstance(value, Decimal | float) and isinstance(cell, int | float):
        return abs(float(value) - cell) <= 1e-9 * max(1.0, abs(float(value)))
    if isinstance(value, date) and isinstance(cell, datetime):
        return cell.date() == value
    return bool(cell == value or (cell is None and value in (None, "")))


def test_the_workbook_has_a_sheet_for_every_slide_with_exact_values(deck: Deck) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(deck, "xlsx")))
    say = Words(deck.language)
    assert len(book.sheetnames) == len(deck.slides) + 1
    for slide, name in zip(deck.slides, book.sheetnames[1:], strict=True):
        sheet, columns = book[name], [column for column in slide.columns if column.kind != "trend"]
        top = [row[0] for row in sheet.iter_rows(max_row=min(12, sheet.max_row), max_col=1, values_only=True)]
        assert top[0] == slide.headline and set(facts.foot(deck, say)) <= set(top)
        if slide.rows is None or not slide.rows.num_rows:
            continue
        rows = slide.rows.to_pylist()
        for cells, row in zip(sheet_rows(sheet, slide), rows, strict=True):
            for cell, column in zip(cells, columns, strict=True):
                value = row[column.name]
                told = say(f"status.{value}") if column.kind == "status" and value else value
                assert same(cell, told), (slide.name, column.name, cell, told)


def test_the_workbook_never_runs_a_text_as_a_formula(deck: Deck) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(deck, "xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == EVIL for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert all(cell.quotePrefix for cell in cells if cell.value == EVIL)


def pages(deck: Deck) -> list[Any]:
    return list(Presentation(io.BytesIO(written(deck, "pptx"))).slides)


def test_every_slide_of_the_presentation_bears_its_headline_and_its_notes(deck: Deck) -> None:
    found = pages(deck)[1 : len(deck.slides) + 1]
    for page, slide in zip(found, deck.slides, strict=True):
        assert page.shapes.title.text_frame.text == slide.headline
        told = page.notes_slide.notes_text_frame.text
        assert all(part.strip() in told for part in (*slide.notes, *slide.meaning.strip().splitlines()))
        texts = [shape.text_frame.text for shape in page.placeholders]
        assert any(deck.edition in text for text in texts)


def test_the_charts_of_the_presentation_are_native_and_hold_the_figures_values(deck: Deck) -> None:
    charts = 0
    for page, slide in zip(pages(deck)[1:], deck.slides, strict=False):
        assert not [
            shape for shape in page.shapes if shape.shape_type is not None and shape.shape_type.name == "PICTURE"
        ]
        drawn = drawing(slide.figure) if slide.figure else None
        expected = [part for part in (drawn.parts if drawn else ()) if isinstance(part, Chart)]
        graphic = [shape.chart for shape in page.shapes if shape.has_chart]
        for chart, part in zip(graphic, expected, strict=False):
            found = {series.name: tuple(series.values) for plot in chart.plots for series in plot.series}
            for series in part.series:
                if series.name.strip():
                    assert found[series.name] == series.values
            assert tuple(chart.plots[0].categories) == part.categories
            charts += 1
    assert charts >= 12


def charted(deck: Deck, name: str, column: str) -> tuple[tuple[float | None, ...], list[Decimal]]:
    """The first visible bars of a slide's chart, and the rows that they stand for."""
    slide = deck.slide(name)
    assert slide is not None and slide.rows is not None and slide.figure is not None
    drawn = drawing(slide.figure)
    assert drawn is not None
    part = drawn.parts[0]
    assert isinstance(part, Chart)
    return part.series[0].values, slide.rows[column].to_pylist()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("overview.by_level", "net_amount"),
        ("overview.by_brand", "net_amount"),
        ("key_accounts.accounts", "net_amount"),
        ("expenses.by_kind", "amount"),
    ],
)
def test_bars_stand_for_the_rows_to_the_cent(deck: Deck, name: str, column: str) -> None:
    values, rows = charted(deck, name, column)
    divisor, _ = Words(deck.language).money_unit()
    told = [f"{value * divisor:.2f}" for value in values if value is not None]
    assert told == [f"{row:.2f}" for row in rows[: len(told)]] and told


def test_a_waterfall_adds_up_to_the_change(deck: Deck) -> None:
    slide = deck.slide("overview.bridge")
    assert slide is not None and slide.figure is not None and slide.rows is not None
    drawn = drawing(slide.figure)
    assert drawn is not None and isinstance(drawn.parts[0], Chart)
    _, above, below, _ = drawn.parts[0].series
    steps = [row["amount"] for row in slide.rows.to_pylist()][1:-1]
    divisor, _ = Words(deck.language).money_unit()
    heights = [(up or 0) - (down or 0) for up, down in zip(above.values, below.values, strict=True)][:-1]
    assert [round(height * divisor, 2) for height in heights] == [abs(float(step)) for step in steps]


def test_no_bar_fills_a_slide_however_few_there_are(deck: Deck) -> None:
    plots = [shape.chart.plots[0] for page in pages(deck) for shape in page.shapes if shape.has_chart]
    bars = [plot for plot in plots if isinstance(plot, BarPlot)]
    for plot in bars:
        beside = 1 if plot.overlap == 100 else len(plot.series)
        assert 1 / (len(plot.categories) * (beside + plot.gap_width / 100)) < 0.17
    assert min(len(plot.categories) for plot in bars) == 1


def test_a_pareto_has_its_line_on_a_second_axis(deck: Deck) -> None:
    place = [slide.name for slide in deck.slides].index("key_accounts.pareto") + 1
    chart = next(shape.chart for shape in pages(deck)[place].shapes if shape.has_chart)
    space = chart._chartSpace
    assert len(space.findall(".//{*}valAx")) == 2
    assert space.find(".//{*}lineChart/{*}ser") is not None
    ids = {axis.get("val") for axis in space.findall(".//{*}lineChart/{*}axId")}
    assert ids.isdisjoint({axis.get("val") for axis in space.findall(".//{*}barChart/{*}axId")})


def test_every_part_of_the_presentation_is_whole_and_speaks_chinese_letters(deck: Deck) -> None:
    with zipfile.ZipFile(io.BytesIO(written(deck, "pptx"))) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        trees = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
        for name, tree in trees.items():
            if name.startswith("ppt/charts/chart"):
                styles = [style for kind in ("rPr", "defRPr") for style in tree.iter(f"{{*}}{kind}")]
                assert styles and all(style.find("{*}ea").get("typeface") == "Microsoft YaHei" for style in styles)
            for relation in tree.iter("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"):
                assert relation.get("TargetMode") != "External"
        theme = next(tree for name, tree in trees.items() if name.startswith("ppt/theme/theme1"))
        assert {font.get("typeface") for font in theme.iter("{*}ea")} == {"Microsoft YaHei"}
        language = {"zh": "zh-CN", "en": "en-US"}[deck.language]
        runs = [
            run for name, tree in trees.items() if name.startswith("ppt/slides/slide") for run in tree.iter("{*}rPr")
        ]
        assert {run.get("lang") for run in runs} == {language}


def test_series_of_a_chart_keep_the_order_of_elements_that_the_format_asks_for(deck: Deck) -> None:
    order = (
        "idx",
        "order",
        "tx",
        "spPr",
        "invertIfNegative",
        "marker",
        "dPt",
        "dLbls",
        "cat",
        "xVal",
        "val",
        "yVal",
        "smooth",
    )
    with zipfile.ZipFile(io.BytesIO(written(deck, "pptx"))) as archive:
        for name in archive.namelist():
            if name.startswith("ppt/charts/chart"):
                for series in etree.fromstring(archive.read(name)).iter("{*}ser"):
                    found = [order.index(etree.QName(child).localname) for child in series]
                    assert found == sorted(found), name


MARCH_2026 = 46082  # the first of the month, as Excel counts days
PANELS = ("declining_customers.curves", "measures.review")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exhibit_of_a_whole_company_goes_into_a_presentation(
    sample_company: SampleCompany, language: str
) -> None:
    every = ordered([name for names in offered().values() for name in names])
    deck = build(sample_company.store, Order("2026Q1", language=language, author="王", agenda=every))
    book = Presentation(io.BytesIO(written(deck, "pptx")))
    titles = [slide.shapes.title.text for slide in book.slides if slide.shapes.title is not None]
    assert set(titles) >= {slide.headline for slide in deck.slides}
    charted = [slide for slide in deck.slides if slide.figure and drawing(slide.figure)]
    assert len(charted) > len(deck.slides) / 2
    for slide in charted:
        assert sums_of_bars(slide) <= sums_of_series(slide), slide.name


def sums_of_bars(slide: Slide) -> set[float]:
    """What the bars of a figure come to, series by series; those of a waterfall do not stand on the axis."""
    assert slide.figure is not None
    bars = [trace for trace in slide.figure["data"] if trace["type"] == "bar" and "base" not in trace]
    sides = ["x" if trace.get("orientation") == "h" else "y" for trace in bars]
    return {round(sum(v or 0 for v in trace[side]), 3) for trace, side in zip(bars, sides, strict=True)}


def sums_of_series(slide: Slide) -> set[float]:
    drawn = drawing(slide.figure or {})
    assert drawn is not None
    parts = [part for part in drawn.parts if isinstance(part, Chart)]
    return {round(sum(v or 0 for v in one.values), 3) for part in parts for one in part.series}


@pytest.mark.parametrize("language", LANGUAGES)
def test_small_multiples_stand_in_a_presentation_under_their_titles_along_their_months(
    sample_company: SampleCompany, language: str
) -> None:
    deck = build(sample_company.store, Order("2026Q1", language=language, author="王", agenda=ordered(PANELS)))
    pages = list(Presentation(io.BytesIO(written(deck, "pptx"))).slides)
    assert [f"{slide.room}.{slide.key}" for slide in deck.slides] == list(PANELS)
    for slide in deck.slides:
        page = next(page for page in pages if page.shapes.title and page.shapes.title.text == slide.headline)
        charts = [shape.chart for shape in page.shapes if shape.has_chart]
        notes = [note["text"] for note in slide.figure["layout"]["annotations"] if "<b>" in note["text"]]
        titles = [styled.plain(note.partition("<br>")[0]) for note in notes]
        assert [chart.chart_title.text_frame.paragraphs[0].text for chart in charts] == titles
        assert {chart.category_axis.category_type for chart in charts} == {XL_CATEGORY_TYPE.TIME_SCALE}
        assert {float(list(chart.plots[0].categories)[-1]) for chart in charts} == {MARCH_2026}
        said = " ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)
        assert not any(title in said for title in titles)  # they are above their panels, not below them all


@pytest.mark.parametrize("kind", ["html", "xlsx", "pptx"])
def test_a_meeting_with_nothing_but_sales_still_makes_a_file(tmp_path: Path, kind: str) -> None:
    poor = warehouse(tmp_path, sales=company()["sales"])
    deck = build(poor, Order("2026Q1", author="王"))
    assert deck.omitted
    content = written(deck, kind)
    assert len(content) > 5000
    if kind == "html":
        assert deck.omitted[0].reason in content.decode("utf-8")


def test_a_file_is_called_after_its_meeting_and_edition(deck: Deck) -> None:
    name = file_name(deck, "pptx")
    assert deck.edition in name and name.endswith(".pptx") and not set(name) & set('\\/:*?"<>| ')


def test_without_a_browser_the_pdf_says_so(deck: Deck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "browser", lambda: None)
    with pytest.raises(pdf.NoBrowser):
        written(deck, "pdf")


def test_texts_of_figures_become_runs_with_their_colours() -> None:
    assert styled.label("<b>+1.2万</b>  <span style='color:#B2182B'>-3%</span><br>A&amp;B") == (
        Run("+1.2万", is_bold=True),
        Run("  "),
        Run("-3%", "B2182B"),
        Run("\n"),
        Run("A&B"),
    )
    assert styled.colour("rgba(0, 0, 0, 0.5)") == "808080"


def test_a_heatmap_becomes_a_grid_with_the_first_row_on_top() -> None:
    trace = {"type": "heatmap", "z": [[1, 2], [3, None]], "x": ["a", "b"], "y": ["u", "v"], "colorscale": None}
    found = drawing({"data": [trace], "layout": {}})
    assert found is not None and isinstance(found.parts[0], Grid)
    grid = found.parts[0]
    assert (grid.columns, grid.rows) == (("a", "b"), ("v", "u"))
    assert [cell.colour for cell in grid.cells[0]] == ["0072B2", ""]


def test_names_of_points_stand_where_the_figure_has_them_and_its_corners_are_no_captions() -> None:
    trace = {"type": "scatter", "mode": "markers+text", "name": "ours", "x": [0.1, -0.2], "y": [0.3, -0.4]}
    trace |= {"text": ["云南", "陕西"], "textposition": ["top center", "middle left"]}
    found = drawing({"data": [trace], "layout": {"annotations": [{"text": "outperforming", "x": 0, "y": 1}]}})
    assert found is not None and isinstance(found.parts[0], Points) and found.captions == ()
    assert found.parts[0].clouds[0].points == (
        Point(0.1, 0.3, (Run("云南"),), "top"),
        Point(-0.2, -0.4, (Run("陕西"),), "left"),
    )


def test_a_figure_of_no_known_kind_is_no_drawing() -> None:
    assert drawing({"data": [{"type": "sunburst", "x": [1]}], "layout": {}}) is None


def test_a_table_shows_no_more_lines_than_stand_above_the_foot() -> None:
    frame = Frame(Emu(0), Emu(0), Emu(11_000_000), Emu(4_000_000))
    short, long = (
        ["客户", "说明"],
        ["昆明大丰家居", "近3个月实买41.5万，按自身往常水平和同区域可比客户走势应买112.2万。" * 4],
    )
    assert fitting(short, [["昆明大丰家居", "下滑"]] * 50, frame, Pt(12)) == 14
    assert fitting(short, [long] * 50, frame, Pt(12)) in range(1, 7)
    assert fitting(short, [["昆明大丰家居", "下滑"]] * 3, frame, Pt(12)) == 3
