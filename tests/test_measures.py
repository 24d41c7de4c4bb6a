"""Measures: kept for ever, and judged against what the customer would have bought without them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics import show
from analytics.exhibit import Exhibit
from analytics.rooms import room
from analytics.scope import Scope, month_of
from analytics.words import Words
from data import loading, measures
from data.importing import deliver
from data.measures import BadMeasure, Measure, NoSuchMeasure
from data.messages import LANGUAGES
from data.parsing import Order, read_file
from data.store import Store, close_stores, open_store, record_change
from tests.helpers import answer, warehouse, yuan
from tests.small_company import FADING, company

FRAME = Path(__file__).parent.parent / "analytics" / "frame.py"
SECONDS = 60
FALLEN = "F"
LAST_BEFORE = 2025 * 12 + 12
DECIDED, DUE = date(2025, 12, 31), date(2026, 3, 31)
APRIL = "日期,客户编码,客户名称,大区,金额\n2026-04-01,F,F家居,西南,10\n2026-04-30,F,F家居,西南,20\n"
Row = dict[str, Any]


def line(number: int, customer: str, amount: int, region: str = "西南") -> Row:
    return {
        "sale_date": month_of(number).replace(day=28),
        "customer_code": customer,
        "customer_name": f"{customer}家居",
        "region": region,
        "salesperson": "赵敏",
        "amount": Decimal(amount),
    }


def lines(since: list[int], others: int = 10_000) -> Iterator[Row]:
    """Two years of 10,000 a month, the fallen customer at 4,000 for its last three months; then `since`.

    others: what each of the four comparable customers buys a month since the decision.
    """
    for number in range(LAST_BEFORE - 23, LAST_BEFORE + len(since) + 1):
        after = number - LAST_BEFORE
        for customer in "ABCD":
            yield line(number, customer, 10_000 if after <= 0 else others)
        yield line(number, FALLEN, 10_000 if after <= -3 else 4_000 if after <= 0 else since[after - 1])
    yield {**line(LAST_BEFORE + len(since), "A", 0), "sale_date": _end(LAST_BEFORE + len(since))}


def _end(number: int) -> date:
    return date.fromordinal(month_of(number + 1).toordinal() - 1)


def outcome(
    folder: Path, since: list[int], others: int = 10_000, as_of: date | None = None, **measure: Any
) -> dict[str, Any]:
    """The judged row of one measure for the fallen customer, at the end of the data unless told."""
    store = warehouse(folder, sales=list(lines(since, others)))
    given: Row = {"what": "上门", "customer_key": FALLEN, "decided_on": DECIDED, "due_on": DUE} | measure
    measures.record(store, Measure(**given), "张三")
    (row,) = answer(store, "measures.outcomes", Scope(as_of=as_of or _end(LAST_BEFORE + len(since))))
    return row


def test_a_customer_that_comes_back_to_its_level_is_better_by_what_it_bought_more(tmp_path: Path) -> None:
    row = outcome(tmp_path, [10_000] * 4)
    assert row["outcome"] == "better"
    assert (row["actual"], row["without"], row["effect"]) == (yuan("40000"), yuan("16000"), yuan("24000"))
    assert row["change_then"] == pytest.approx(-0.6)
    assert row["months_counted"] == 4


def test_a_customer_that_goes_on_as_before_is_not_better(tmp_path: Path) -> None:
    row = outcome(tmp_path, [4_000] * 4)
    assert (row["outcome"], row["effect"]) == ("not_better", yuan("0"))


def test_buying_more_only_because_the_whole_region_does_is_not_better(tmp_path: Path) -> None:
    row = outcome(tmp_path, [8_000] * 4, others=20_000)
    assert (row["outcome"], row["without"], row["effect"]) == ("not_better", yuan("32000"), yuan("0"))


def test_holding_its_own_while_the_region_halves_is_better(tmp_path: Path) -> None:
    row = outcome(tmp_path, [4_000] * 4, others=5_000)
    assert (row["outcome"], row["without"], row["effect"]) == ("better", yuan("8000"), yuan("8000"))


def test_a_little_more_than_without_the_measure_is_not_yet_better(tmp_path: Path) -> None:
    assert outcome(tmp_path, [4_300] * 4)["outcome"] == "not_better"


def test_before_its_due_date_nothing_is_judged(tmp_path: Path) -> None:
    row = outcome(tmp_path, [10_000] * 4, as_of=date(2026, 3, 31))
    assert (row["outcome"], row["state"]) == ("not_due", "open")


def test_past_its_due_date_with_too_few_complete_months_it_is_too_early(tmp_path: Path) -> None:
    row = outcome(tmp_path, [10_000] * 4, decided_on=date(2026, 3, 10), due_on=date(2026, 3, 31))
    assert (row["months_counted"], row["outcome"]) == (1, "too_early")


def test_the_month_of_the_decision_counts_neither_before_nor_after(tmp_path: Path) -> None:
    row = outcome(tmp_path, [4_000, 10_000, 10_000, 10_000], decided_on=date(2026, 1, 15))
    assert (row["base_no"], row["first_no"]) == (LAST_BEFORE, LAST_BEFORE + 2)
    assert (row["actual"], row["without"]) == (yuan("30000"), yuan("12000"))


def test_only_so_many_months_count_so_that_an_outcome_stays_as_it_was_told(tmp_path: Path) -> None:
    row = outcome(tmp_path, [10_000] * 6 + [0] * 3)
    assert (row["months_counted"], row["outcome"]) == (6, "better")


def test_months_after_the_data_cut_do_not_count(tmp_path: Path) -> None:
    row = outcome(tmp_path, [4_000] * 4 + [50_000], as_of=date(2026, 4, 30))
    assert (row["months_counted"], row["effect"]) == (4, yuan("0"))


def test_a_measure_without_a_customer_or_for_one_without_history_cannot_be_measured(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=[*lines([4_000] * 4), line(LAST_BEFORE, "新", 5_000)])
    for customer in (None, "新", "谁也不认识"):
        measures.record(store, Measure("上门", customer, decided_on=DECIDED, due_on=DUE))
    rows = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30)))
    assert {row["outcome"] for row in rows} == {"unmeasured"}
    assert all(row["effect"] is None for row in rows)


def test_part_of_a_shortfall_within_the_customers_own_swing_is_expected_to_go_by_itself(tmp_path: Path) -> None:
    """A customer that swings between 4,000 and 16,000 has fallen by chance as likely as not."""
    swinging = [
        row | {"amount": Decimal(16_000 if row["sale_date"].month % 2 else 4_000)}
        if row["customer_code"] == FALLEN and row["sale_date"] <= date(2025, 9, 30)
        else row
        for row in lines([4_000] * 4)
    ]
    store = warehouse(tmp_path, sales=swinging)
    measures.record(store, Measure("上门", FALLEN, decided_on=DECIDED, due_on=DUE))
    (row,) = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30)))
    assert yuan("16000") < row["without"] <= row["normal"]


def test_the_level_and_shortfall_are_those_of_the_decline_method_at_the_decision(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([7_000] * 4, others=9_000)))
    measures.record(store, Measure("上门", FALLEN, decided_on=DECIDED, due_on=DUE))
    (judged,) = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30)))
    declined = {row["customer"]: row for row in answer(store, "declining_customers.status", Scope(as_of=DECIDED))}
    assert judged["change_then"] == pytest.approx(declined[FALLEN]["ratio3"] - 1)


def test_the_sum_counts_a_customer_with_several_measures_once(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([10_000] * 4)))
    for what in ("上门", "换导购"):
        measures.record(store, Measure(what, FALLEN, decided_on=DECIDED, due_on=DUE))
    (row,) = answer(store, "measures.summary", Scope(as_of=date(2026, 4, 30)))
    assert (row["better"], row["effect"]) == (2, yuan("24000"))


def test_overdue_goes_by_the_data_cut_and_closed_measures_are_never_late(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([4_000] * 4)))
    late = measures.record(store, Measure("一", FALLEN, "赵敏", DECIDED, DUE))
    closed = measures.record(store, Measure("二", FALLEN, "赵敏", DECIDED, DUE))
    measures.close(store, closed, "王总")
    states = {
        day: {row["measure_id"]: row["state"] for row in answer(store, "measures.outcomes", Scope(as_of=day))}
        for day in (DUE, date(2026, 4, 30))
    }
    assert states == {DUE: {late: "open", closed: "closed"}, date(2026, 4, 30): {late: "overdue", closed: "closed"}}
    (owner,) = answer(store, "measures.owners", Scope(as_of=date(2026, 4, 30)))
    assert (owner["open_measures"], owner["overdue"], owner["latest_days"]) == (1, 1, 30)


def test_every_step_of_a_measure_is_kept_with_who_and_what_it_was(tmp_path: Path) -> None:
    store = warehouse(tmp_path)
    number = measures.record(store, Measure("上门", FALLEN, "赵敏", DECIDED, DUE, yuan("50000")), "张三")
    measures.change(store, number, Measure("上门两次", FALLEN, "钱多", DECIDED, DUE, cause="own_price"), "李四")
    measures.close(store, number, "王总")
    measures.reopen(store, number, "王总")
    steps = [(step.kind, step.measure.what, step.happened_by) for step in measures.history(store, number)]
    assert steps == [
        ("recorded", "上门", "张三"),
        ("changed", "上门两次", "李四"),
        ("closed", "上门两次", "王总"),
        ("reopened", "上门两次", "王总"),
    ]
    (kept,) = measures.measures(store)
    assert (kept.measure.owner, kept.measure.expected_amount, kept.closed_at) == ("钱多", None, None)
    assert (kept.decided_by, kept.changed_by) == ("张三", "王总")


def test_every_step_makes_a_new_data_version(tmp_path: Path) -> None:
    store = warehouse(tmp_path)
    versions = [store.version()]
    number = measures.record(store, Measure("上门"))
    for step in (
        lambda: measures.change(store, number, Measure("电话")),
        lambda: measures.close(store, number),
        lambda: measures.reopen(store, number),
        lambda: measures.judge(store, FALLEN, "own_price"),
    ):
        versions.append(store.version())
        step()
    assert versions == sorted(set(versions)) and store.version() > versions[-1]


@pytest.mark.parametrize(
    ("measure", "field"),
    [
        (Measure("  "), "what"),
        (Measure("上门", cause="运气不好"), "cause"),
        (Measure("上门", decided_on=DUE, due_on=DECIDED), "due_on"),
    ],
)
def test_a_measure_that_cannot_be_kept_says_which_part_is_wrong(tmp_path: Path, measure: Measure, field: str) -> None:
    store = warehouse(tmp_path)
    with pytest.raises(BadMeasure) as refused:
        measures.record(store, measure)
    assert refused.value.field == field
    assert not measures.measures(store)


def test_an_unknown_measure_cannot_be_closed(tmp_path: Path) -> None:
    with pytest.raises(NoSuchMeasure):
        measures.close(warehouse(tmp_path), 7)


def test_undo_and_import_leave_measures_and_causes_alone(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([4_000] * 4)))
    number = measures.record(store, Measure("上门", FALLEN, "赵敏", DECIDED, DUE, yuan("50000")), "张三")
    measures.judge(store, FALLEN, "dealer_ideas", "忙于新店", "王总")
    before = _everything(store)
    with store.transaction() as cursor:
        cursor.execute("update import_sheet set first_date = date '2022-01-01', last_date = date '2026-12-31'")
    loading.undo(store, 1)
    assert _everything(store) == before
    (kept,) = measures.measures(store)
    assert (kept.measure_id, kept.customer_name) == (number, None)
    path = tmp_path / "四月.csv"
    path.write_text(APRIL, "utf-8")
    (delivery,) = deliver(store, [read_file(path, Order("总部"))])
    assert delivery.status == "imported"
    assert _everything(store) == before
    assert measures.measures(store)[0].customer_name == "F家居"


def _everything(store: Store) -> list[list[Row]]:
    return [store.rows(f"select * from {name}").to_pylist() for name in ("measure", "measure_event", "decline_cause")]


def test_the_newest_judgement_of_a_cause_counts_above_that_of_a_measure_and_all_are_kept(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([4_000] * 4)))
    measures.record(store, Measure("上门", FALLEN, cause="own_price", decided_on=DECIDED, due_on=DUE))
    measures.record(store, Measure("上门", "A", cause="own_price", decided_on=DECIDED, due_on=DUE))
    measures.judge(store, FALLEN, "own_quality")
    measures.judge(store, FALLEN, "dealer_location", "修路", "王总")
    rows = answer(store, "measures.causes", Scope(as_of=date(2026, 4, 30)))
    assert [(row["cause"], row["region"], row["customers"], row["running_share"]) for row in rows] == [
        ("dealer_location", "西南", 1, 0.5),
        ("own_price", "西南", 1, 1.0),
    ]
    assert [said.cause for said in measures.judgements(store, FALLEN)] == ["dealer_location", "own_quality"]


def test_a_reader_sees_the_measures_of_the_chosen_region_only(tmp_path: Path) -> None:
    east = [line(number, "东", 10_000, "华东") for number in range(LAST_BEFORE - 23, LAST_BEFORE + 5)]
    store = warehouse(tmp_path, sales=[*lines([4_000] * 4), *east])
    for customer in (FALLEN, "东"):
        measures.record(store, Measure("上门", customer, decided_on=DECIDED, due_on=DUE))
    rows = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30), region=("华东",)))
    assert [row["customer_key"] for row in rows] == ["东"]


def test_a_decision_of_a_meeting_counts_from_the_data_the_meeting_saw(tmp_path: Path) -> None:
    store = warehouse(tmp_path, sales=list(lines([10_000] * 4)))
    with store.transaction() as cursor:
        cursor.execute(
            "insert into review_edition values ('e1', '2025Q4', 't', 1, ?, current_timestamp, null, 's', ''::blob)",
            [DECIDED],
        )
        cursor.execute(
            "insert into measure (customer_key, what, due_on, decided_at, edition_id) values (?, ?, ?, ?, 'e1')",
            [FALLEN, "会上定的", DUE, date(2026, 11, 1)],
        )
        record_change(cursor, "measure")
    (row,) = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30)))
    assert (row["counted_from"], row["outcome"]) == (DECIDED, "better")
    measures.close(store, row["measure_id"], "王总")
    (row,) = answer(store, "measures.outcomes", Scope(as_of=date(2026, 4, 30)))
    assert (row["state"], row["counted_from"]) == ("closed", DECIDED)


def told(folder: Path, picture: str, language: str = "zh") -> Exhibit:
    """One exhibit of a company with a measure that worked, one that did not, and one that is late."""
    east = [line(number, "东", 10_000, "华东") for number in range(LAST_BEFORE - 23, LAST_BEFORE + 5)]
    store = warehouse(folder, sales=[*lines([10_000] * 4), *east])
    measures.record(store, Measure("上门", FALLEN, "赵敏", DECIDED, DUE, yuan("30000"), "own_price"))
    measures.close(store, measures.record(store, Measure("换导购", "东", "钱多", DECIDED, DUE)))
    measures.record(store, Measure("陈列", None, "赵敏", DECIDED, date(2026, 6, 30)))
    found = room("measures")
    reader = show.reader(store, Scope(as_of=date(2026, 4, 30)), language)
    return show.exhibit(store, found, found.picture(picture), reader)


@pytest.mark.parametrize(
    ("picture", "headline"),
    [
        ("summary", "进行中的措施2项，1项逾期；已到期2项中1项好转；合计挽回约1.9万。"),
        ("owners", "赵敏有1项措施逾期，最久的已逾期30天。"),
        ("effects", "F家居效果最好，比不采取措施多买约2.4万；东家居未见好转，比预计还少约5,455元。"),
        ("review", "已衡量2项措施，1家客户好转，最明显的是F家居。"),
        ("causes", "已判断原因的1家客户中，产品价格最多（1家，占100%），其中西南1家。"),
    ],
)
def test_each_exhibit_says_its_message_in_one_sentence(tmp_path: Path, picture: str, headline: str) -> None:
    assert told(tmp_path, picture).headline == headline


def test_measures_that_are_open_no_longer_are_told_beside_the_open_ones(tmp_path: Path) -> None:
    assert "另有1项已关闭，效果照样计入。" in told(tmp_path, "summary").notes


def test_the_curves_show_what_was_bought_the_level_and_the_course_without_the_measure(tmp_path: Path) -> None:
    figure = told(tmp_path, "review").figure
    assert figure is not None
    without = next(trace for trace in figure.data if trace.legendgroup == "without")
    assert [round(value, 2) for value in without.y] == [0.4] * 4
    assert without.customdata[0][0] == FALLEN


def opened(page: str, **address: str) -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=SECONDS)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"../pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    close_stores()
    warehouse(tmp_path, **company()).close()
    address = f"duckdb:///{tmp_path / 'warehouse.duckdb'}"
    monkeypatch.setenv("DATA_URL", address)
    yield address
    close_stores()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("served")
def test_a_measure_recorded_on_the_account_card_stands_there_and_on_the_page(language: str) -> None:
    app = opened("customer", customer=FADING[0], lang=language)
    app.session_state["measures.record"] = True
    app.run()
    app.text_area(key="measures.new.what").input("上门谈年度返利")
    app.number_input(key="measures.new.expected_amount").set_value(60000.0)
    app.button(key="measures.new.save").click().run()
    assert not app.exception
    assert any("上门谈年度返利" in one.value for one in app.markdown)
    page = opened("measures", lang=language)
    say = Words(language)
    assert say("measures.open", open=1) in page.header[0].value.replace("\\", "")


@pytest.mark.usefixtures("served")
def test_a_measure_without_words_is_refused_in_the_form_and_not_kept() -> None:
    app = opened("customer", customer=FADING[0])
    app.session_state["measures.record"] = True
    app.run()
    app.button(key="measures.new.save").click().run()
    assert app.error[0].value == Words("zh")("measures.form.bad.what")
    assert not app.exception


@pytest.mark.usefixtures("served")
def test_a_measure_is_changed_and_closed_on_its_page() -> None:
    number = measures.record(open_store(), Measure("上门", FADING[0], "赵敏", date(2026, 5, 31), date(2026, 7, 31)))
    app = opened("measures")
    app.session_state["measures.update"] = True
    app.run()
    app.text_area(key=f"measures.update.{number}.what").input("上门两次")
    app.button(key=f"measures.update.{number}.save").click().run()
    assert not app.exception
    app.session_state["measures.update"] = True
    app.run()
    app.button(key=f"measures.update.{number}.turn").click().run()
    assert [step.kind for step in measures.history(open_store(), number)] == ["recorded", "changed", "closed"]
    assert measures.measures(open_store())[0].measure.what == "上门两次"
