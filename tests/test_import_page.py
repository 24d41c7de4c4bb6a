"""The import page as its user sees it: what each sheet was taken for, another word on it, and what came of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from streamlit.testing.v1 import AppTest

from analytics.screen.plain import plain
from analytics.words import Words
from data import ledger, loading, memory
from data.decisions import NO_DATA
from data.dictionary import datasets
from data.importing import deliver
from data.messages import LANGUAGES
from data.parsing import Order, read_file
from data.store import close_stores, open_store
from tests.test_pages import opened

SPENT = "日期,项目,数量,金额\n2026-03-01,运费,1,120.00\n2026-03-02,展台,2,880.50\n"
SOLD = "日期,客户名称,产品名称,数量,金额\n2026-03-01,大丰家居,床,1,100.00\n2026-03-02,华美家具,柜,2,300.00\n"


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    close_stores()
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    yield
    close_stores()


def uploaded(*files: tuple[str, bytes], language: str = "zh") -> AppTest:
    app = opened("import_files", lang=language)
    app.file_uploader[0].set_value([(name, content, "") for name, content in files]).run()
    assert not app.exception, app.exception[0].message
    return app


def taken_for(app: AppTest) -> list[str]:
    return [box.value for box in app.selectbox if str(box.key).startswith("import.dataset.")]


def overrule(app: AppTest, dataset: str) -> None:
    (box,) = (box for box in app.selectbox if str(box.key).startswith("import.dataset."))
    box.set_value(dataset).run()
    assert not app.exception


def known(sender: str, folder: Path) -> None:
    """Makes a sender one that the page offers."""
    path = folder / "一月.csv"
    path.write_text("日期,客户编码,销售额\n2026-01-01,D1,1.50\n", "utf-8")
    deliver(open_store(), [read_file(path, Order(sender))])


def months(differing: int = 0, count: int = 12) -> bytes:
    """A workbook of month sheets, each with a total; one of them may be stale."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for month in range(1, count + 1):
            sheet = book.add_worksheet(f"{month}月")
            sheet.write_row(0, 0, ["日期", "客户名称", "产品名称", "金额"])
            for day in (1, 2, 3):
                sheet.write_row(day, 0, [f"2026-{month:02}-0{day}", f"客户{day}", "床", day * 100 + month])
            sheet.write_row(4, 0, ["合计", "", "", 600 + 3 * month + (50 if month == differing else 0)])
    return content.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_sheet_was_taken_for_can_be_overruled_and_taken_back(language: str) -> None:
    say, app = Words(language), uploaded(("销售.csv", SOLD.encode()), language=language)
    assert taken_for(app) == ["sales"]
    overrule(app, "expense")
    assert taken_for(app) == ["expense"]
    assert say("import_files.will_be_remembered") in [caption.value for caption in app.caption]
    overrule(app, "sales")
    assert taken_for(app) == ["sales"]


def test_a_sheet_that_is_said_to_be_no_data_is_not_imported() -> None:
    app = uploaded(("销售.csv", SOLD.encode()))
    overrule(app, NO_DATA)
    assert app.button(key="import.commit").disabled
    overrule(app, "sales")
    assert not app.button(key="import.commit").disabled


def test_a_dataset_whose_columns_are_not_there_says_which_and_can_be_taken_back() -> None:
    app = uploaded(("销售.csv", b"sale date,amount,price\n2026-03-01,100.50,20.10\n"))
    overrule(app, "visit")
    assert app.button(key="import.commit").disabled
    assert datasets()["visit"].fields["customer_name"].label("zh") in app.error[0].value
    overrule(app, "sales")
    assert not app.button(key="import.commit").disabled


def test_columns_that_nobody_knows_are_asked_for_once_the_reader_says_what_the_table_is(tmp_path: Path) -> None:
    known("昆明", tmp_path)
    panel = "unique_id,ds,y\nA,2026-03-01,100.50\nB,2026-03-02,20.10\n"
    app = uploaded(("panel.csv", panel.encode()))
    app.selectbox(key="import.sender").set_value("昆明").run()
    assert app.button(key="import.commit").disabled
    overrule(app, "sales")
    for header in ("y", "ds", "unique_id"):
        (asked,) = app.radio
        asked.set_value(header).run()
    assert not app.radio
    app.button(key="import.commit").click().run()
    loaded = open_store().rows("select customer_name, amount from fact_sales where customer_name in ('A', 'B')")
    assert dict(zip(*loaded.to_pydict().values(), strict=True)) == {"A": Decimal("100.5"), "B": Decimal("20.1")}
    again = uploaded(("四月.csv", panel.replace("2026-03", "2026-04").encode()))
    again.selectbox(key="import.sender").set_value("昆明").run()
    assert not again.radio and not again.button(key="import.commit").disabled


def test_what_a_table_is_said_to_be_is_remembered_for_its_sender_and_layout(tmp_path: Path) -> None:
    known("昆明", tmp_path)
    app = uploaded(("销售.csv", SOLD.encode()))
    app.selectbox(key="import.sender").set_value("昆明").run()
    overrule(app, "expense")
    app.button(key="import.commit").click().run()
    assert [kept[1:] for kept in memory.remembered(open_store(), "昆明")] == [("overruled", "expense")]
    again = uploaded(("四月.csv", SOLD.replace("2026-03", "2026-04").encode()))
    assert taken_for(again) == ["sales"]
    again.selectbox(key="import.sender").set_value("昆明").run()
    assert taken_for(again) == ["expense"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_alike_are_one_block_with_a_line_each(language: str) -> None:
    app = uploaded(("各月.xlsx", months(differing=7)), language=language)
    assert taken_for(app) == ["sales"]
    shown = next(frame.value for frame in app.dataframe if "checks" in frame.value)
    assert list(shown["sheet"]) == [f"{month}月" for month in range(1, 13)]
    assert set(shown["rows_loaded"]) == {3}
    assert [check[0] for check in shown["checks"]] == ["✗" if month == 7 else "✓" for month in range(1, 13)]
    (warning,) = app.warning
    assert plain("7月") in warning.value and "671" in warning.value and "621" in warning.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_an_import_the_page_says_what_came_of_it_and_where_to_look(language: str) -> None:
    app = uploaded(("销售.csv", SOLD.encode()), ("各月.xlsx", months(count=2)), language=language)
    app.button(key="import.commit").click().run()
    assert not app.exception
    told = [found.value for found in app.success]
    assert plain("销售.csv") in told[0] and plain("400") in told[0]
    assert plain("各月.xlsx") in told[1] and plain("1,209") in told[1]
    app.button(key="import.next.overview").click().run()
    assert app.title[0].value == Words(language)("overview.title")


def test_two_tables_of_a_file_are_overruled_apart() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for name, text in (("费用", SPENT), ("销售", SOLD)):
            sheet = book.add_worksheet(name)
            for place, line in enumerate(text.splitlines()):
                sheet.write_row(place, 0, line.split(","))
    app = uploaded(("三月.xlsx", content.getvalue()))
    boxes = [box for box in app.selectbox if str(box.key).startswith("import.dataset.")]
    assert len(boxes) == 2
    boxes[1].set_value(NO_DATA).run()
    assert taken_for(app)[1] == NO_DATA and taken_for(app)[0] != NO_DATA


def test_two_tables_of_a_file_are_told_their_unknown_columns_apart() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for name, head in (("甲", ("谁", "几号", "拿货")), ("乙", ("哪家", "哪天", "货钱"))):
            sheet = book.add_worksheet(name)
            rows = [head, ("华美家居", "2026-03-01", 100.5), (f"{name}店", "2026-03-02", 20)]
            for place, line in enumerate(rows):
                sheet.write_row(place, 0, line)
    app = uploaded(("两家.xlsx", content.getvalue()))
    for place in (0, 1):
        boxes = [box for box in app.selectbox if str(box.key).startswith("import.dataset.")]
        boxes[place].set_value("sales").run()
    for header in ("拿货", "货钱", "几号", "哪天", "谁", "哪家"):
        (asked,) = (radio for radio in app.radio if f"“{header}”列" in radio.options)
        asked.set_value(header).run()
    assert not app.radio
    app.button(key="import.commit").click().run()
    assert open_store().rows("select sum(amount) as amount from fact_sales").to_pylist() == [
        {"amount": Decimal("241.0000")}
    ]


def test_aims_and_what_was_reached_are_both_loaded_where_the_reader_says_so() -> None:
    app = uploaded(("达成2024年5月.csv", "业务员,目标,实际\n张三,10000,9000\n李四,8000,7000\n".encode()))
    (asked,) = app.radio
    asked.set_value("both").run()
    assert not app.exception and taken_for(app) == ["target"]
    app.button(key="import.commit").click().run()
    query = "select (select sum(amount) from fact_target) as aimed, (select sum(amount) from fact_sales) as reached"
    assert open_store().rows(query).to_pylist() == [{"aimed": Decimal(18000), "reached": Decimal(16000)}]


def test_the_comparison_made_for_the_preview_is_not_kept_with_the_batch_a_second_time(tmp_path: Path) -> None:
    known("昆明", tmp_path)
    stock = "日期,客户编码,产品名称,期初数量,结存数量\n2026-0{m}-28,D1,床,{a},{b}\n"
    for month, opening, closing in ((2, 5, 9), (3, 9, 4)):
        text = stock.format(m=month, a=opening, b=closing)
        app = uploaded((f"{month}月库存.csv", text.encode()))
        app.selectbox(key="import.sender").set_value("昆明").run()
        app.button(key="import.commit").click().run()
    (sheet,) = ledger.sheets(open_store(), 3)
    assert [check["kind"] for check in sheet["report"]["checks"]] == ["opening_stock"]


def ledger_of(app: AppTest) -> Any:
    return next(frame.value for frame in app.dataframe if "batch_id" in frame.value)


def open_ledger(app: AppTest, language: str = "zh") -> AppTest:
    app.session_state[f"import.tab.{language}"] = Words(language)("import_files.tab.ledger")
    app.run()
    assert not app.exception, app.exception[0].message
    return app


def select_batch(app: AppTest, place: int) -> None:
    app.session_state["ledger.table"] = {"selection": {"rows": [place], "columns": [], "cells": []}}
    app.run()
    assert not app.exception, app.exception[0].message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ledger_says_of_every_batch_what_it_adds_up_to_and_whether_that_fits_its_file(language: str) -> None:
    app = uploaded(("各月.xlsx", months(differing=2, count=3)), ("销售.csv", SOLD.encode()), language=language)
    app.button(key="import.commit").click().run()
    app.button(key="import.next.ledger").click().run()
    newest, months_file = ledger_of(app).to_dict("records")
    say = Words(language)
    assert (newest["file_name"], newest["rows_loaded"], newest["checks"]) == ("销售.csv", 2, say("sheets.no_total"))
    assert "400" in newest["totals"] and newest["status"] == say("ledger.became.imported")
    assert "1,818" in months_file["totals"]
    assert months_file["checks"].startswith("✗") and "656" in months_file["checks"] and "606" in months_file["checks"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opened_batch_shows_its_sheets_and_no_raw_report(language: str) -> None:
    app = uploaded(("各月.xlsx", months(differing=2, count=3)), language=language)
    app.button(key="import.commit").click().run()
    select_batch(open_ledger(app, language), 0)
    shown = next(frame.value for frame in app.dataframe if "checks" in frame.value and "sheet" in frame.value)
    assert list(shown["rows_read"]) == [4, 4, 4] and list(shown["rows_loaded"]) == [3, 3, 3]
    assert [check[0] for check in shown["checks"]] == ["✓", "✗", "✓"]
    assert "2026-02-01" in shown["days"][1]
    assert not app.json
    assert plain("2月") in app.warning[0].value


def test_a_batch_names_its_currency_and_its_measures_as_the_reader_says_them_whoever_imported_it() -> None:
    app = uploaded(("出口.csv", "日期,客户,数量,金额(美元)\n2024-05-01,甲,2,100\n2024-05-02,乙,3,50\n".encode()))
    app.button(key="import.commit").click().run()
    for language, currency in (("zh", "美元"), ("en", "USD")):
        (sheet,) = ledger.sheets(open_store(), 1, language)
        (problem,) = sheet["report"]["problems"]
        assert currency in problem["message"]
    assert [measure for _, measure, _ in ledger.figures(open_store())[1].totals] == ["quantity", "amount"]


def test_the_open_tab_stays_open_in_another_language() -> None:
    app = uploaded(("销售.csv", SOLD.encode()))
    app.button(key="import.commit").click().run()
    open_ledger(app)
    app.query_params["lang"] = "en"
    app.run()
    assert list(ledger_of(app)["file_name"]) == ["销售.csv"]
    assert app.session_state["import.tab"] == "ledger"


def test_a_batch_that_was_taken_back_says_by_whom_and_when() -> None:
    app = uploaded(("销售.csv", SOLD.encode()))
    app.button(key="import.commit").click().run()
    loading.undo(open_store(), 1, "小王")
    again = open_ledger(opened("import_files"))
    assert list(ledger_of(again)["status"]) == [Words("zh")("ledger.became.undone")]
    select_batch(again, 0)
    assert any("小王" in caption.value for caption in again.caption)


def test_a_batch_says_which_later_one_replaced_its_days(tmp_path: Path) -> None:
    for amount in ("100.00", "150.00"):
        path = tmp_path / "三月.csv"
        path.write_text(SOLD.replace("100.00", amount), "utf-8")
        deliver(open_store(), [read_file(path, Order("昆明"))])
    (later,) = ledger.replaced_by(open_store(), 1)
    assert later["by_batch_id"] == 2
    assert ledger.replaced_by(open_store(), 2) == []
    app = open_ledger(opened("import_files"))
    select_batch(app, 1)
    told = Words("zh")("ledger.replaced_by", batch=2, first=later["from_date"], last=later["to_date"])
    assert plain(told) in [caption.value for caption in app.caption]


def test_a_file_that_waits_for_an_answer_stays_when_the_others_are_imported() -> None:
    undated = "客户,品名,数量,金额\n大丰家居,床,1,100.00\n"
    app = uploaded(("销售.csv", SOLD.encode()), ("无日期.csv", undated.encode()))
    app.button(key="import.commit").click().run()
    assert [plain("销售.csv") in found.value for found in app.success] == [True]
    assert len(app.text_input) == 1
    app.text_input[0].input("2026-04").run()
    app.button(key="import.commit").click().run()
    assert not app.exception and not app.text_input
    assert [batch["file_name"] for batch in ledger.batches(open_store())] == ["无日期.csv", "销售.csv"]


def test_files_that_wait_for_an_answer_can_be_let_go() -> None:
    undated = "客户,品名,数量,金额\n大丰家居,床,1,100.00\n"
    app = uploaded(("销售.csv", SOLD.encode()), ("无日期.csv", undated.encode()))
    app.button(key="import.commit").click().run()
    app.button(key="import.let_go").click().run()
    assert not app.exception and not app.text_input and app.success


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_holds_for_a_whole_table_stands_open_and_what_is_said_of_rows_below_it(language: str) -> None:
    head, good = "日期,客户名称,产品名称,数量,金额,币种\n", "2026-03-01,大丰家居,床,1,100.50,USD\n"
    app = uploaded(("出口3月.csv", f"{head}{good * 4}2026-03-42,华美家具,柜,2,9.50,USD\n".encode()), language=language)
    said = Words(language)
    noted = [note for info in app.info for note in info.value.split("  \n")]
    assert any("金额" in note and {"zh": "美元", "en": "USD"}[language] in note for note in noted), noted
    (below,) = (found for found in app.expander if found.label == said("import_files.problems", problems=1))
    assert list(below.dataframe[0].value["row"]) == [6]


def test_names_side_by_side_are_loaded_as_goods_where_the_reader_says_so() -> None:
    app = uploaded(
        ("分品.csv", "客户,月份,可乐销量,雪碧销量\n张三商行,2026-03,120,90\n李四超市,2026-03,60,70\n".encode())
    )
    (asked,) = app.radio
    asked.set_value("together").run()
    assert not app.exception and not app.radio
    app.button(key="import.commit").click().run()
    query = "select product_name, sum(quantity) as sold from fact_sales group by product_name order by sold"
    found = open_store().rows(query).to_pylist()
    assert found == [{"product_name": "雪碧", "sold": Decimal(160)}, {"product_name": "可乐", "sold": Decimal(180)}]


@pytest.mark.parametrize(("language", "span"), [("zh", "2024-06-17 至 2024-06-23"), ("en", "2024-06-17 to 2024-06-23")])
def test_a_sheet_shows_all_days_that_its_title_tells(language: str, span: str) -> None:
    app = uploaded(("周报2024.6.17-6.23.csv", "客户,销售额\n甲,1\n乙,2\n".encode()), language=language)
    assert any(plain(span) in text.value for text in app.markdown)
