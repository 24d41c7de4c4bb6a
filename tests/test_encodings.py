"""Text of every usual encoding becomes the same cells, or is refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.sheets import CHINESE, CHINESE_CELLS, refusal, text, written


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"]
)
def test_chinese_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert text(CHINESE, encoding) == CHINESE_CELLS


def test_big5_is_told_from_gbk() -> None:
    assert text("客戶名稱,金額\n張三傢俱,12.50\n", "big5") == [["客戶名稱", "金額"], ["張三傢俱", "12.50"]]


def test_four_byte_characters_of_gb18030_are_read() -> None:
    assert text("客户名称,金额\n𠮷野㛃家具,1\n", "gb18030")[1] == ["𠮷野㛃家具", "1"]


def test_western_letters_are_no_chinese() -> None:
    assert text("Kunde,Betrag\nMöbel Krüger,1\nCafé “Zürich”,2\n", "cp1252")[1:] == [
        ["Möbel Krüger", "1"],
        ["Café “Zürich”", "2"],
    ]


def test_a_character_cut_in_half_spoils_only_its_own_cell() -> None:
    rows = "".join(f"2024-05-{day:02d},张三家具有限公司,{day}\n" for day in range(1, 29))
    data = ("日期,客户名称,金额\n" + rows).encode("gbk") + b"2024-05-30,\xd5\xc5\xc8,99\n"
    assert text(data)[-1] == ["2024-05-30", "张\ufffd", "99"]


def test_text_of_no_known_encoding_is_refused(tmp_path: Path) -> None:
    noise = bytes(random.Random(1).choices(range(128, 256), k=4000))
    assert refusal(written(tmp_path / "a.csv", noise)) == "undecodable"
