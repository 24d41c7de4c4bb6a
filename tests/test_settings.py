"""Thresholds: their bounds, what is in force, and what was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from analytics.words import Words
from data import settings
from data.settings import BadSetting, Norm
from data.store import Store
from tests.helpers import AS_OF, answer, warehouse, yuan

WHOSE = {"customer_code": "A", "region": "西南", "series": "N"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return warehouse(
        tmp_path,
        sales=[{"sale_date": AS_OF, **WHOSE, "quantity": 60, "amount": yuan("60")}],
        inventory=[{"count_date": AS_OF, **WHOSE, "quantity": 20}],
    )


def test_without_changes_every_setting_has_its_default(store: Store) -> None:
    assert settings.values(store) == {name: setting.default for name, setting in settings.known().items()}


def test_a_default_lies_within_its_own_bounds() -> None:
    for setting in settings.known().values():
        assert setting.kind == "list" or setting.least <= float(setting.default) <= setting.most, setting.name


def test_a_change_makes_a_new_data_version_and_holds(store: Store) -> None:
    before = store.version()
    settings.change(store, "stock_band", "0.25", "王经理")
    assert settings.values(store)["stock_band"] == 0.25
    assert store.version() > before


@pytest.mark.parametrize("value", ["0", "0.96", "many", ""])
def test_a_value_outside_its_bounds_is_refused_and_nothing_changes(store: Store, value: str) -> None:
    before = store.version()
    with pytest.raises(BadSetting):
        settings.change(store, "stock_band", value)
    assert store.version() == before


def test_a_setting_goes_back_to_its_default(store: Store) -> None:
    settings.change(store, "poor_drop", "0.2")
    settings.reset(store, "poor_drop")
    assert settings.values(store)["poor_drop"] == settings.known()["poor_drop"].default


def test_names_in_a_list_are_kept_whatever_comma_stands_between(store: Store) -> None:
    settings.change(store, "watched_rivals", "全友， 顾家 ,")
    assert settings.values(store)["watched_rivals"] == "全友,顾家"


def test_the_history_tells_who_changed_what_newest_first(store: Store) -> None:
    settings.change(store, "stock_band", "0.25", "王经理")
    settings.reset(store, "stock_band", "李经理")
    settings.change_norms(store, [], "赵经理")
    found = [(change.changed_by, change.name, change.value) for change in settings.history(store)]
    assert found == [("赵经理", "norms", ""), ("李经理", "stock_band", ""), ("王经理", "stock_band", "0.25")]


def test_norms_begin_with_the_northeast_and_are_replaced_as_a_whole(store: Store) -> None:
    assert settings.norms(store) == [Norm("东北", "", 1.0)]
    wanted = [Norm("", "N", 0.9), Norm("西南", "", 0.8)]
    settings.change_norms(store, wanted)
    assert settings.norms(store) == wanted


@pytest.mark.parametrize(
    "wanted",
    [[Norm("西南", "", 0.0)], [Norm("西南", "", 9.0)], [Norm("西南", "", 0.8), Norm("西南", "", 0.9)]],
    ids=["too small", "too large", "twice"],
)
def test_norms_out_of_bounds_or_given_twice_are_refused(store: Store, wanted: list[Norm]) -> None:
    with pytest.raises(BadSetting):
        settings.change_norms(store, wanted)
    assert settings.norms(store) == [Norm("东北", "", 1.0)]


def test_a_changed_norm_gives_new_answers_at_once(store: Store) -> None:
    def norm() -> float:
        [row] = answer(store, "stock_to_sales.all_pairs")
        return float(row["norm"])

    assert norm() == pytest.approx(0.7)
    settings.change_norms(store, [Norm("西南", "", 1.5)])
    assert norm() == pytest.approx(1.5)
    settings.change_norms(store, [Norm("西南", "", 1.5), Norm("", "N", 0.4), Norm("西南", "N", 0.3)])
    assert norm() == pytest.approx(0.3)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_setting_is_told_and_explained(language: str) -> None:
    say = Words(language)
    assert [name for name in settings.known() if not (say(f"setting.{name}") and say(f"setting_help.{name}"))] == []
