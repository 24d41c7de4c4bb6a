"""Visits and receivables: what of a list is overdue, which list speaks, and who was where last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics import show
from analytics.rooms import room
from analytics.scope import Scope
from data import loading, measures
from data.importing import deliver
from data.meaning.layout.ages import bucket_of, span_of
from data.measures import Measure
from data.parsing import read_file
from data.store import Store
from tests.helpers import AS_OF, answer, warehouse, yuan
from tests.made import fields, read, table
from tests.small_company import company

Row = dict[str, Any]
MAY, JUNE = date(2026, 5, 31), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("header", "span", "bucket"),
    [
        ("逾期1-30天", (1, 30), "overdue_30"),
        ("逾期 / 31～60天", (31, 60), "overdue_60"),
        ("超期61至90天", (61, 90), "overdue_90"),
        ("逾期90天以上", (90, None), "overdue_more"),
        ("逾期3-6个月", (90, 180), "overdue_more"),
        ("逾期一年以上", (365, None), "overdue_more"),
        ("逾期30天以内", (0, 30), "overdue_30"),
        ("Overdue > 90 days", (90, None), "overdue_more"),
        ("Past due 31-60", (31, 60), "overdue_60"),
        ("逾期60-120天", (60, 120), "overdue"),
        ("逾期半年以上", (180, None), "overdue_more"),
        ("1-30天", (1, 30), None),
        ("逾期金额", None, None),
        ("1月", None, None),
        ("备注2", None, None),
    ],
)
def test_an_age_belongs_to_the_bucket_that_holds_all_of_it(
    header: str, span: tuple[int, int | None] | None, bucket: str | None
) -> None:
    assert span_of(header) == span
    assert bucket_of(header, is_overdue=False) == bucket


def test_plain_ages_are_overdue_only_where_money_not_due_stands_apart() -> None:
    assert fields(table("客户|应收余额|未到期|1-30天", "甲|5|3|2", "乙|6|6|0"), "应收.xlsx")["1-30天"] == "overdue_30"
    assert fields(table("客户|应收余额|1-30天|31-60天", "甲|5|3|2", "乙|6|6|0"), "应收.xlsx")["1-30天"] is None


def test_overdue_is_what_is_left_when_money_not_due_is_taken_off() -> None:
    found = read(table("客户|应收余额|未到期", "甲|100|70", "乙|50|", caption=("截止2026-05-31",)), "应收账款.xlsx")
    assert found.rows["overdue"].to_pylist() == [yuan("30"), yuan("50")]
    assert found.first_date == MAY


def test_ages_that_do_not_add_up_to_what_is_overdue_are_said() -> None:
    made = table("客户|应收余额|逾期金额|逾期1-30天", "甲|100|30|20", "乙|50|10|10", caption=("截止2026-05-31",))
    (check,) = read(made, "应收账款.xlsx").checks
    assert (check.kind, check.file_says, check.we_read, check.ok) == ("ageing", yuan("40"), yuan("30"), False)


OWED: list[tuple[str, list[Row], Row]] = [
    ("a due date before the cut is overdue, one after it is not", [
        {"due_date": date(2026, 5, 1), "amount": yuan("100")}, {"due_date": date(2026, 6, 1), "amount": yuan("7")},
    ], {"owed": yuan("107"), "overdue_amount": yuan("100"), "overdue_30": yuan("100"), "late_days": 30}),
    ("a credit note that is due takes its money off", [
        {"due_date": date(2026, 5, 1), "amount": yuan("100")}, {"due_date": date(2026, 5, 1), "amount": yuan("-40")},
    ], {"owed": yuan("60"), "overdue_amount": yuan("60")}),
    ("what the list says counts where nothing is dated", [{"amount": yuan("9"), "overdue": yuan("4")}],
     {"owed": yuan("9"), "overdue_amount": yuan("4"), "late_days": None}),
    ("a balance alone says nothing of overdue", [{"amount": yuan("9")}], {"owed": yuan("9"), "overdue_amount": None}),
    ("the day it is due is not late yet", [{"due_date": MAY, "amount": yuan("5")}],
     {"owed": yuan("5"), "overdue_amount": yuan("0")}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lines", "expected"), OWED, ids=[case[0] for case in OWED])
def test_what_a_customer_owes_and_what_of_it_is_past_due(
    tmp_path: Path, sentence: str, lines: list[Row], expected: Row
) -> None:
    assert sentence
    store = warehouse(tmp_path, receivable=[{"as_of_date": MAY, "customer_code": "A", **line} for line in lines])
    (found,) = answer(store, "receivables.owed")
    assert {name: found[name] for name in expected} == expected


def listed(store: Store, batch: int, sender: str | None, day: date, owed: dict[str, int]) -> None:
    """One more list of receivables in the warehouse, as the importer would leave it."""
    with store.transaction() as cursor:
        cursor.execute(
            "insert into import_batch (batch_id, file_name, sha256, sender, imported_at, status) "
            "values (?, 'f', ?, ?, current_localtimestamp(), 'imported')",
            [batch, str(batch), sender],
        )
        cursor.execute(
            "insert into import_sheet values (?, ?, 's', 'receivable', ?, 1, 1, 0, ?, ?, '{}', null)",
            [batch, batch, str(batch), day, day],
        )
        for code, amount in owed.items():
            cursor.execute(
                "insert into fact_receivable (batch_id, sheet_id, row_no, as_of_date, customer_code, amount) "
                "values (?, ?, 2, ?, ?, ?)",
                [batch, batch, day, code, amount],
            )
        loading.refresh_marts(cursor)
        loading.record_change(cursor, "test")


def test_the_latest_list_of_a_sender_speaks_for_those_it_leaves_out(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    listed(store, 1, "财务部", MAY, {"A": 100, "B": 50})
    listed(store, 2, "财务部", JUNE, {"A": 80})
    listed(store, 3, None, MAY, {"C": 10})
    listed(store, 4, None, JUNE, {"D": 20})
    owed = {
        row["customer_key"]: (row["owed"], row["owed_on"]) for row in answer(store, "receivables.owed", Scope(JUNE))
    }
    assert owed == {"A": (80, JUNE), "B": (0, JUNE), "C": (10, MAY), "D": (20, JUNE)}
    only = answer(store, "receivables.owed", Scope(JUNE, customer=("B",)))
    assert [(row["customer_key"], row["owed"]) for row in only] == [("B", 0)]
    assert {row["owed"] for row in answer(store, "receivables.owed", Scope(MAY))} == {100, 50, 10}


def test_the_same_debt_in_two_lists_of_one_day_counts_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "warehouse.duckdb")
    listed(store, 1, None, MAY, {"A": 100})
    listed(store, 2, None, MAY, {"A": 100})
    assert [row["owed"] for row in answer(store, "receivables.owed", Scope(MAY))] == [100]


def test_the_last_visit_is_the_one_before_the_cut(tmp_path: Path) -> None:
    store = warehouse(tmp_path, **company())
    found = {row["customer_key"]: row for row in answer(store, "visits.last_visits")}
    assert {key: (row["last_visit"], row["visited_by"], row["visit_days"]) for key, row in found.items()} == {
        "C01": (date(2026, 5, 20), "周敏", 11),
        "C06": (date(2026, 3, 2), "赵磊", 90),
    }
    earlier = answer(store, "visits.last_visits", Scope(as_of=date(2026, 5, 10)))
    assert {row["customer_key"]: row["visit_days"] for row in earlier} == {"C01": 4, "C06": 69}
    assert [row["result"] for row in answer(store, "visits.visits", Scope(AS_OF, customer=("C01",)))] == [
        "对账无误",
        "补样",
    ]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return warehouse(tmp_path_factory.mktemp("small"), **company())


def test_the_visit_list_says_who_was_there_last_and_what_is_overdue(small: Store) -> None:
    (fading,) = [row for row in answer(small, "declining_customers.customers") if row["visit_rank"] == 1]
    expected = {
        "customer_key": "C06",
        "last_visit": date(2026, 3, 2),
        "visited_by": "赵磊",
        "visit_days": 90,
        "is_unvisited": True,
        "overdue_amount": yuan("20000"),
    }
    assert {name: fading[name] for name in expected} == expected
    shown = show.exhibits(small, room("declining_customers"), show.reader(small, Scope(AS_OF), "zh"))
    (visits,) = [one for one in shown if one.key == "visits"]
    names = [column.name for column in visits.columns]
    assert {"last_visit", "visited_by", "visit_days", "overdue_amount"} <= set(names)
    assert any("2.0万" in note for note in visits.notes) and any("60天" in note for note in visits.notes)


def test_without_registers_the_visit_list_has_no_empty_columns_for_them(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=company()["sales"])
    shown = show.exhibits(store, room("declining_customers"), show.reader(store, Scope(AS_OF), "zh"))
    (visits,) = [one for one in shown if one.key == "visits"]
    assert not {"last_visit", "overdue_amount"} & {column.name for column in visits.columns}
    assert visits.notes == ()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("code", "late"), [("C06", yuan("20000")), ("C01", yuan("12000")), ("C03", None)], ids=["dated", "aged", "bare"]
)
def test_the_card_tells_what_is_overdue_only_where_a_list_says_so(
    small: Store, code: str, late: object, language: str
) -> None:
    shown = show.exhibits(small, room("customer"), show.reader(small, Scope(AS_OF, customer=(code,)), language))
    (owed,) = [one for one in shown if one.key == "owed"]
    assert owed.rows is not None and owed.rows["overdue_amount"].to_pylist() == [late]
    assert (owed.figure is None) == (late is None)


def test_visits_since_a_decision_are_counted_beside_the_measure(tmp_path: Path) -> None:
    store = warehouse(tmp_path, **company())
    for key in ("C01", "C06"):
        measures.record(store, Measure("回访", key, decided_on=date(2026, 5, 6), due_on=date(2026, 7, 1)))
    found = {row["customer_key"]: row for row in answer(store, "measures.outcomes")}
    assert [(found[key]["visits_since"], found[key]["last_visit"]) for key in ("C01", "C06")] == [
        (1, date(2026, 5, 20)),
        (0, None),
    ]


def visit_file(path: Path, *days: str) -> Path:
    lines = [f"{day},周敏,昆明大丰家居,对账,好" for day in days]
    path.write_text("\n".join(["拜访日期,拜访人,客户名称,拜访目的,拜访结果", *lines]), "utf-8")
    return path


def test_visits_by_name_find_the_customer_of_the_sales_and_a_resent_month_replaces_the_first(tmp_path: Path) -> None:
    store, sales = Store(tmp_path / "warehouse.duckdb"), tmp_path / "销售.csv"
    sales.write_text("日期,客户编码,客户名称,销售金额\n2026-05-02,C01,昆明大丰家居,5", "utf-8")
    first = visit_file(tmp_path / "拜访记录1.csv", "2026-05-02", "2026-05-20")
    again = visit_file(tmp_path / "拜访记录2.csv", "2026-05-02", "2026-05-19", "2026-05-21")
    done = [deliver(store, [replace(read_file(path), sender="周敏")])[0] for path in (sales, first, again)]
    assert [delivery.status for delivery in done] == ["imported", "imported", "replaced"]
    seen = [(row["customer_key"], row["visit_date"].day) for row in answer(store, "visits.visits")]
    assert seen == [("C01", 21), ("C01", 19), ("C01", 2)]
    loading.undo(store, done[-1].batch or 0)
    assert [row["visit_date"].day for row in answer(store, "visits.visits")] == [20, 2]
