"""Every word a reader sees stands in both catalogs."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.exhibit import Column
from analytics.rooms import ROOMS
from analytics.rooms.forms import phrases
from analytics.screen.sources import FILE_COLUMNS
from analytics.theme import BAD, GOOD
from analytics.words import LOCALES, Words
from data import messages, settings
from data.dictionary import datasets
from data.messages import LANGUAGES, catalog

ROOT = Path(__file__).parent.parent
CATALOGS = (LOCALES, messages.LOCALES)
SPOKEN = sorted(path for name in ("analytics", "pages") for path in (ROOT / name).rglob("*.py"))
ON_SCREEN = [
    ROOT / "analytics" / "frame.py",
    *sorted((ROOT / "analytics" / "screen").rglob("*.py")),
    *sorted((ROOT / "pages").glob("*.py")),
]
# How code names the catalog: `words()("key")`, `say("key")`, `reader.words("key")`.
SPEAKERS = {"say", "words", "word"}
# What Streamlit shows of its arguments.
VISIBLE = {
    "button", "caption", "checkbox", "date_input", "download_button", "error", "expander", "file_uploader", "header",
    "info", "markdown", "metric", "multiselect", "number_input", "page_link", "pills", "popover", "radio",
    "segmented_control", "selectbox", "subheader", "success", "text", "text_area", "text_input", "title", "toast",
    "toggle", "warning", "write", "Page",
}  # fmt: skip
VISIBLE_KEYWORDS = {"label", "help", "placeholder", "title", "page_title", "text", "alt"}
SYMBOLS = re.compile(r"^[\W\d_]*$")


# What is a number in one language and a word in the other: months, quarters.
ALIKE = ({"month", "name", "month_name"}, {"number", "word"})


def placeholders(sentence: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
    for alike in ALIKE:
        named = named - alike | ({min(alike)} if named & alike else set())
    return named


@pytest.mark.parametrize("folder", CATALOGS, ids=lambda folder: folder.parent.name)
def test_both_catalogs_have_the_same_keys(folder: Path) -> None:
    chinese, english = catalog("zh", folder), catalog("en", folder)
    assert set(chinese) == set(english)


@pytest.mark.parametrize("folder", CATALOGS, ids=lambda folder: folder.parent.name)
def test_english_has_straight_quotes_since_the_font_draws_curly_ones_as_wide_as_characters(folder: Path) -> None:
    assert [text for text in catalog("en", folder).values() if re.search("[‘’“”]", text)] == []


@pytest.mark.parametrize("folder", CATALOGS, ids=lambda folder: folder.parent.name)
def test_a_sentence_takes_the_same_values_in_both_languages(folder: Path) -> None:
    chinese, english = catalog("zh", folder), catalog("en", folder)
    wrong = [key for key in chinese if placeholders(chinese[key]) != placeholders(english.get(key, ""))]
    assert not wrong


@pytest.mark.parametrize("folder", CATALOGS, ids=lambda folder: folder.parent.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_worded_in_one_file_only(folder: Path, language: str) -> None:
    found: Counter[str] = Counter()
    for path in sorted((folder / language).glob("*.toml")):
        found.update(key for key, _ in messages._flatten(tomllib.loads(path.read_text("utf-8"))))
    assert [key for key, files in found.items() if files > 1] == []


def spoken_keys(path: Path) -> Iterator[tuple[str, bool]]:
    """Each key that a file asks the catalog for; the second says whether it is only the key's beginning."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args or not speaks(node.func):
            continue
        yield from literal(node.args[0])


def speaks(function: ast.expr) -> bool:
    if isinstance(function, ast.Call):
        return speaks(function.func)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in SPEAKERS


def literal(node: ast.expr) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, False
    elif isinstance(node, ast.IfExp):
        yield from literal(node.body)
        yield from literal(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield str(node.values[0].value), True


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_key_that_code_speaks_is_worded(path: Path) -> None:
    worded = set(catalog("zh", LOCALES))
    missing = [
        key
        for key, begins in spoken_keys(path)
        if not (any(known.startswith(key) for known in worded) if begins else key in worded)
    ]
    assert not missing


def test_what_code_builds_its_keys_from_is_worded() -> None:
    say = Words("zh")
    named = [f"setting.{name}" for name in settings.known()]
    named += [f"setting_help.{name}" for name in settings.known()]
    named += [f"settings.group.{setting.group}" for setting in settings.known().values()]
    named += [f"dataset.{name}" for name in datasets()]
    named += [f"{page.stem}.{part}" for page in (ROOT / "pages").glob("*.py") for part in ("title", "question")]
    named += [f"{room}.title" for room in ROOMS]
    named += [column.label_key for column in FILE_COLUMNS]
    assert [key for key in named if not say.has(key)] == []


def test_every_column_that_code_names_has_a_label() -> None:
    say = Words("zh")
    missing = []
    for path in (ROOT / "analytics").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Column":
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if len(texts) == len(node.args) and not node.keywords and not say.has(Column(*texts).label_key):
                    missing.append(f"{path.name}: {texts}")
    assert not missing


def visible_literals(path: Path) -> Iterator[str]:
    """Texts written in the code itself where Streamlit would show them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        shown = [keyword.value for keyword in node.keywords if keyword.arg in VISIBLE_KEYWORDS]
        shown += node.args[:1] if name in VISIBLE or (name.endswith("Column") and name != "Column") else []
        for argument in shown:
            yield from (text for text in texts_of(argument) if not SYMBOLS.match(text))


def texts_of(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (str(part.value) for part in node.values if isinstance(part, ast.Constant))


@pytest.mark.parametrize("path", ON_SCREEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_shows_a_text_that_is_not_from_the_catalogs(path: Path) -> None:
    assert list(visible_literals(path)) == []


# The steps 万 and 亿 are how numbers are written, not words of a catalog.
WITHOUT_NUMBERS = [path for path in SPOKEN if path.name != "words.py"]


@pytest.mark.parametrize("path", WITHOUT_NUMBERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_chinese_stands_in_the_code_of_a_screen(path: Path) -> None:
    chinese = re.compile(r"[一-鿿]")
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if hasattr(node, "body") and isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
    }
    wrong = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and chinese.search(node.value)
        and node.value not in documentation
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("yuan", "told", "signed"),
    [
        (0.3, "0元", "0元"),
        (-0.3, "0元", "0元"),
        (12, "12元", "+12元"),
        (-12, "-12元", "-12元"),
        (34_127_000, "3,412.7万", "+3,412.7万"),
    ],
)
def test_money_that_rounds_to_nothing_has_no_sign(yuan: float, told: str, signed: str) -> None:
    assert (Words("zh").money(yuan), phrases.signed_money(Words("zh"), yuan)) == (told, signed)


@pytest.mark.parametrize(
    ("now", "before", "chinese", "english"),
    [
        (110, 100, "+10.0%", "+10.0%"),
        (1100, 100, "+1000.0%", "+1000.0%"),
        (100_060, 100_000, "+0.1%", "+0.1%"),
        (100_040, 100_000, "持平", "flat"),
        (99_960, 100_000, "持平", "flat"),
        (16_284_800, 100_000, "增至163倍", "×163"),
        (50, 0, "新增", "new"),
        (0, 50, "停售", "stopped"),
        (-5, 50, "由正转负", "turned negative"),
        (5, -50, "由负转正", "turned positive"),
        (5, None, "—", "—"),
    ],
)
def test_a_growth_is_a_percentage_unless_a_multiple_or_a_word_tells_more(
    now: float, before: float | None, chinese: str, english: str
) -> None:
    assert (Words("zh").growth(now, before), Words("en").growth(now, before)) == (chinese, english)


@pytest.mark.parametrize(("now", "colour"), [(100_060, GOOD), (99_940, BAD), (100_040, ""), (99_960, "")])
def test_only_what_reads_as_a_change_has_a_colour(now: float, colour: str) -> None:
    told = phrases.coloured_growth(Words("zh"), now, 100_000)
    assert ("color" in told, colour in told) == (bool(colour), True)
