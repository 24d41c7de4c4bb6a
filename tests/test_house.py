"""The rules of the house, each held by a test whose name is the rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlglot
from sqlglot import expressions as exp

from data import queries
from data.dictionary import datasets
from data.store import Store

ROOT = Path(__file__).parent.parent
PYTHON = sorted(path for name in ("data", "analytics", "pages") for path in (ROOT / name).rglob("*.py"))
SQL = sorted(path for name in ("data", "analytics") for path in (ROOT / name).rglob("*.sql"))
ROOM_SQL = sorted((ROOT / "analytics" / "rooms").rglob("*.sql"))
SCREEN = (ROOT / "analytics" / "screen", ROOT / "pages")
SCREEN_FILES = (ROOT / "analytics" / "frame.py", ROOT / "dashboard.py")
PORTABLE = [*ROOM_SQL, ROOT / "data" / "marts.sql", ROOT / "data" / "staging.sql"]
BANNED = {
    r"\bqualify\b": "use a CTE with row_number()",
    r"\bgroup by all\b": "name the columns",
    r"\b(rollup|cube|grouping sets)\b": "use union all",
    r"\basof join\b": "use row_number()",
    r"\bpositional join\b": "use row_number()",
    r"\busing\s*\(": "use on",
    r"\barg_(max|min)\b": "use row_number()",
    r"\bregr_\w+": "use explicit sums",
    r"\bquantile\w*\b": "use percentile_cont",
    r"\bmedian\b": "use percentile_cont",
    r"\bdate_?diff\b": "use month arithmetic",
    r"\bdayofweek\b|\bweek\(": "means different days elsewhere",
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_imports_point_one_way_from_pages_to_analytics_to_data() -> None:
    upward = {"data": ("analytics", "pages", "dashboard"), "analytics": ("pages", "dashboard")}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in PYTHON
        for name in imports(path)
        if name.split(".")[0] in upward.get(path.relative_to(ROOT).parts[0], ())
    ]
    assert not wrong


def test_rooms_of_meaning_build_on_the_layout_and_know_nothing_of_each_other() -> None:
    meaning = ROOT / "data" / "meaning"
    rooms = {path.name for path in meaning.iterdir() if (path / "__init__.py").exists()}
    assert "layout" in rooms
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in meaning.rglob("*.py")
        for name in imports(path)
        if name.startswith("data.meaning.") and (room := name.split(".")[2]) in rooms
        if room not in path.relative_to(meaning).parts and (path.parent == meaning or room != "layout")
    ]
    assert not wrong


def on_screen(path: Path) -> bool:
    return path in SCREEN_FILES or any(folder in path.parents for folder in SCREEN)


def test_streamlit_stands_only_at_the_edge() -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for path in PYTHON
        if not on_screen(path) and any(name.split(".")[0] == "streamlit" for name in imports(path))
    ]
    assert not wrong


def test_plotly_stands_only_in_rooms_and_theme_and_the_exhibit_they_make() -> None:
    allowed = {ROOT / "analytics" / "theme.py", ROOT / "analytics" / "exhibit.py"}
    wrong = [
        str(path.relative_to(ROOT))
        for path in PYTHON
        if path not in allowed
        and ROOT / "analytics" / "rooms" not in path.parents
        and any(name.split(".")[0] == "plotly" for name in imports(path))
    ]
    assert not wrong


def string_constants(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value


def test_sql_lives_in_sql_files_only() -> None:
    statement = re.compile(
        r"^\s*(select\s.+\sfrom\s|insert\s+into\s|delete\s+from\s|update\s.+\sset\s|create\s)", re.I | re.S
    )
    wrong = [
        f"{path.relative_to(ROOT)}: {text[:60]}"
        for path in PYTHON
        for text in string_constants(path)
        if statement.match(text)
    ]
    assert not wrong


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.name)
def test_every_query_of_a_file_loads_with_its_question_above_it(path: Path) -> None:
    if path.name in ("schema.sql",):
        return
    for query in queries.load(path).values():
        assert query.sql
        if path in ROOM_SQL:
            assert query.question, f"{query.source}: {query.name} has no question above it"


@pytest.mark.parametrize("path", PORTABLE, ids=lambda path: path.name)
def test_sql_of_rooms_and_marts_is_portable(path: Path) -> None:
    found = [
        f"{query.source} {query.name}: {pattern} ({instead})"
        for query in queries.load(path).values()
        for pattern, instead in BANNED.items()
        if re.search(pattern, query.sql, re.I)
    ]
    assert not found


RANKING = (exp.RowNumber, exp.Rank, exp.DenseRank, exp.Lag, exp.Lead, exp.Ntile, exp.PercentRank, exp.CumeDist)


@pytest.mark.parametrize("path", PORTABLE, ids=lambda path: path.name)
def test_a_running_window_states_its_rows(path: Path) -> None:
    wrong = []
    for query in queries.load(path).values():
        tree = sqlglot.parse_one(query.sql, dialect="duckdb")
        for window in tree.find_all(exp.Window):
            running = window.args.get("order") is not None and not isinstance(window.this, RANKING)
            if running and window.args.get("spec") is None:
                wrong.append(f"{query.source} {query.name}: {window.sql()}")
    assert not wrong


@pytest.mark.parametrize("path", ROOM_SQL, ids=lambda path: path.name)
def test_rooms_read_marts_only_and_the_drill_down_its_own_views(path: Path) -> None:
    allowed = re.compile(r"^(mart_|stg_)" if path.stem == "lines" else r"^mart_")
    for query in queries.load(path).values():
        tree = sqlglot.parse_one(query.sql, dialect="duckdb")
        named = {cte.alias for cte in tree.find_all(exp.CTE)} | {base.rpartition(".")[2] for base in query.uses}
        for table in tree.find_all(exp.Table):
            if table.name and table.name not in named:
                assert not table.db, f"{query.source} {query.name}: {table.sql()} goes around the scope"
                assert allowed.match(table.name), f"{query.source} {query.name} reads {table.name}"


def test_every_mart_that_exists_passes_the_scope() -> None:
    marts = {name for name in queries.load(ROOT / "data" / "marts.sql") if name.startswith("mart_")}
    views = set(queries.load(ROOT / "data" / "staging.sql"))
    assert marts | views == set(queries.load(ROOT / "analytics" / "scope.sql"))


def test_facts_have_the_columns_of_the_dictionary_in_its_order(tmp_path: Path) -> None:
    types = {
        "date": "DATE",
        "month": "DATE",
        "text": "VARCHAR",
        "id": "VARCHAR",
        "money": "DECIMAL(18,4)",
        "quantity": "DECIMAL(18,3)",
        "price": "DECIMAL(18,4)",
        "number": "DECIMAL(18,3)",
    }
    store = Store(tmp_path / "warehouse.duckdb", marts=False)
    for name, dataset in datasets().items():
        columns = store.rows(f"describe fact_{name}").to_pylist()[3:]
        found = [(column["column_name"], column["column_type"]) for column in columns]
        assert found == [(field.name, types[field.type]) for field in dataset.fields.values()]


def test_a_mart_is_never_read_unrestricted_without_saying_so() -> None:
    for path in ROOM_SQL:
        for query in queries.load(path).values():
            for mart in query.wide:
                assert mart in query.sql, f"{query.source}: {query.name} says wide {mart} but does not read it"
