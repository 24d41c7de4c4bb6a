"""The sample company goes as it came, and takes nothing of anybody else with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ledger, measures
from data.__main__ import run
from data.importing import deliver
from data.measures import Measure
from data.messages import LANGUAGES
from data.parsing import Order, read_file
from data.sample.clearing import add_part, clear, holds_sample
from data.store import Store, close_stores, open_store

FRAME = Path(__file__).parent.parent / "analytics" / "frame.py"
SAMPLE = "日期,客户编码,客户名称,大区,金额\n2026-05-01,D1,样板家居,华东,100.00\n2026-05-09,D2,样板沙发,华东,70.00\n"
OWN = "日期,客户编码,客户名称,大区,金额\n2026-05-02,K1,真实家居,西南,55.50\n"


def bring(store: Store, folder: Path, name: str, text: str) -> int:
    path = folder / name
    path.write_text(text, "utf-8")
    (delivery,) = deliver(store, [read_file(path, Order("华东"))])
    assert delivery.batch is not None
    return delivery.batch


def bring_sample(store: Store, folder: Path) -> None:
    """A sample company of one file and one measure."""
    batch = bring(store, folder, "sample.csv", SAMPLE)
    measure = measures.record(store, Measure("样板措施", "D1", decided_on=date(2026, 5, 31)))
    with store.transaction() as cursor:
        add_part(cursor, "batch", batch)
        add_part(cursor, "measure", measure)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but those that say who changed what and when."""
    with store.transaction() as cursor:
        names = cursor.execute("select table_name from duckdb_tables() order by table_name").fetchall()
        return {
            name: sorted(cursor.execute(f"select * from {name}").fetchall(), key=repr)
            for (name,) in names
            if name not in ("change", "mart_build")
        }


def net(store: Store) -> Decimal:
    """Yuan that the marts hold."""
    (row,) = store.rows("select sum(net_amount) as total from mart_sales_month").to_pylist()
    return Decimal(row["total"])


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    close_stores()
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    yield open_store()
    close_stores()


def test_without_the_sample_the_warehouse_is_as_it_was_row_for_row(store: Store, tmp_path: Path) -> None:
    before = tables(store)
    bring_sample(store, tmp_path)
    assert holds_sample(store)
    assert clear(store) == 1
    assert tables(store) == before
    assert not holds_sample(store)


def test_own_files_and_measures_stay_when_the_sample_goes(store: Store, tmp_path: Path) -> None:
    bring_sample(store, tmp_path)
    bring(store, tmp_path, "own.csv", OWN)
    measures.record(store, Measure("自己的措施", "K1"))
    clear(store)
    assert [batch["file_name"] for batch in ledger.batches(store)] == ["own.csv"]
    assert store.rows("select sum(amount) as total from fact_sales").to_pylist()[0]["total"] == 55.5
    assert [kept.measure.what for kept in measures.measures(store)] == ["自己的措施"]
    assert net(store) == 55.5


def test_lines_that_the_sample_had_replaced_count_again(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, "own.csv", SAMPLE.replace("100.00", "50.00").replace("70.00", "5.50"))
    bring_sample(store, tmp_path)
    assert net(store) == 170
    clear(store)
    assert net(store) == 55.5


def test_clearing_twice_or_without_a_sample_changes_nothing(store: Store, tmp_path: Path) -> None:
    bring(store, tmp_path, "own.csv", OWN)
    version = store.version()
    assert (clear(store), store.version()) == (0, version)


def test_the_command_takes_the_sample_out(store: Store, tmp_path: Path) -> None:
    bring_sample(store, tmp_path)
    outcome = run(["sample", "--clear"], tmp_path)
    assert (outcome.code, "1" in outcome.out) == (0, True)
    assert not holds_sample(store)


def test_the_next_start_does_not_bring_the_sample_back(store: Store, tmp_path: Path) -> None:
    bring_sample(store, tmp_path)
    clear(store)
    assert run(["sample"], tmp_path).code == 0
    assert not ledger.batches(store)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_import_page_offers_to_take_the_sample_out_until_it_is_gone(
    store: Store, tmp_path: Path, language: str
) -> None:
    bring_sample(store, tmp_path)
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    app.query_params["lang"] = language
    app.run()
    assert app.sidebar.caption
    app.switch_page("../pages/import_files.py").run()
    assert app.info
    app.button(key="sample.clear").click().run()
    assert not app.exception
    assert not app.info and not app.sidebar.caption
    assert not holds_sample(store)
