"""What is done ahead of readers lets them go first, and never waits for them for ever."""

from __future__ import annotations

import threading

import pytest

from analytics.screen.readers import Readers

AT_ONCE, LONG = 0.0, 30.0


def test_without_readers_nobody_waits() -> None:
    assert Readers().wait_for_none(AT_ONCE)


def test_while_a_page_is_run_the_wait_ends_when_its_time_is_over() -> None:
    readers = Readers()
    with readers.one_more():
        assert not readers.wait_for_none(AT_ONCE)


def test_the_wait_ends_with_the_last_page() -> None:
    readers, waited = Readers(), []
    waiting = threading.Thread(target=lambda: waited.append(readers.wait_for_none(LONG)))
    with readers.one_more():
        with readers.one_more():
            waiting.start()
        assert waited == []
    waiting.join()
    assert waited == [True]


def test_a_page_that_fails_is_over() -> None:
    readers = Readers()
    with pytest.raises(RuntimeError), readers.one_more():
        raise RuntimeError("no page")
    assert readers.wait_for_none(AT_ONCE)
