"""A zip of table files is read as one file whose sheets are those of the files in it."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl

from data.parsing import read_file
from data.reading import read
from tests.sheets import refusal

MAY = "日期,客户,金额\n2024-05-01,甲,100\n2024-05-02,乙,50\n"


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def book(*sheets: str) -> bytes:
    made, stream = openpyxl.Workbook(), BytesIO()
    made.remove(made.active)
    for name in sheets:
        sheet = made.create_sheet(name)
        for row in (("日期", "客户", "金额"), ("2024-06-01", "甲", 30), ("2024-06-02", name, 5)):
            sheet.append(row)
    made.save(stream)
    return stream.getvalue()


def names(path: Path) -> list[str]:
    return [sheet.name for sheet in read(path)]


def test_every_table_in_a_zip_is_read_under_the_name_of_its_file(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "上半年.zip",
        {
            "说明.pdf": b"%PDF-1.7",
            "五月/昆明.csv": MAY.encode("gbk"),
            "六月.xlsx": book("东店", "西店"),
            "七月.csv": b"",
            "__MACOSX/五月/._昆明.csv": b"\0\5\x16\7",
            "~$六月.xlsx": b"\5user",
        },
    )
    assert names(path) == ["昆明", "六月 · 东店", "六月 · 西店"]
    found = read_file(path)
    assert [sheet.status for sheet in found.ready] == ["ready"] * 3
    amounts = [sheet.checked.totals["amount"] for sheet in found.ready if sheet.checked]
    assert amounts == [Decimal(150), Decimal(35), Decimal(35)]


def test_the_name_of_a_packed_file_tells_the_month_as_that_of_any_file(tmp_path: Path) -> None:
    stock = "商品编码,商品名称,库存数量\nA1,床,5\nA2,椅,7\n".encode()
    found = read_file(
        zipped(tmp_path / "库存.zip", {"2024年5月库存.csv": stock, "2024年6月库存.csv": stock + b"A3,\xe6,1\n"})
    )
    days = [str(sheet.checked.last_date) for sheet in found.ready if sheet.checked]
    assert days == ["2024-05-31", "2024-06-30"]


def test_names_that_chinese_windows_packed_are_read_as_they_are_written(tmp_path: Path) -> None:
    name = "五月销售.csv".encode("gbk")
    stand_in = "A" * (len(name) - 4) + ".csv"
    path = zipped(tmp_path / "a.zip", {stand_in: MAY.encode()})
    path.write_bytes(path.read_bytes().replace(stand_in.encode(), name))
    assert names(path) == ["五月销售"]


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "各店.zip", {"东店/销售.csv": MAY.encode(), "西店/销售.csv": MAY.replace("甲", "丙").encode()}
    )
    assert names(path) == ["东店/销售.csv", "西店/销售.csv"]


def test_one_file_of_a_zip_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    whole = book("六月")
    path = zipped(tmp_path / "a.zip", {"五月.csv": MAY.encode(), "六月.xlsx": whole[: len(whole) // 2]})
    found = read_file(path)
    assert found.refusal and (found.refusal.kind, found.refusal.values["file"]) == ("broken_workbook", "六月.xlsx")


def test_zips_that_hold_no_table_or_too_much_or_are_broken_are_refused(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path / "a.zip", {"照片.jpg": b"\xff\xd8\xff"})) == "not_a_table_file"
    assert refusal(zipped(tmp_path / "b.zip", {"空.csv": b""})) == "no_cells"
    assert refusal(zipped(tmp_path / "c.zip", {"大.csv": bytes(64 << 20)})) == "zip_bomb"
    assert refusal(zipped(tmp_path / "d.zip", {f"{n}.csv": b"a" for n in range(1001)})) == "too_many_files"
    inner = zipped(tmp_path / "inner.zip", {"五月.csv": MAY.encode()}).read_bytes()
    assert refusal(zipped(tmp_path / "e.zip", {"e.zip.xlsx": inner})) == "packed_file"
    sound = bytearray(zipped(tmp_path / "f.zip", {"五月.csv": (MAY * 400).encode()}).read_bytes())
    sound[60:90] = bytes(30)
    (tmp_path / "f.zip").write_bytes(sound)
    assert refusal(tmp_path / "f.zip") == "broken_archive"
