"""Says what a file is by its content, never by its name, and refuses what can hold no table."""

from __future__ import annotations

import zipfile
from pathlib import Path

from data.readers.sheet import Refused
from data.readers.zipped import holds_tables

HEAD = 8192
ZIP = "zip"  # of files with tables, each of which is read as what it is
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RAW_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
PICTURES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPG",
    b"GIF8": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"\0\0\1\0": "ICO",
}
PACKED = {b"Rar!": "RAR", b"7z\xbc\xaf": "7Z", b"\x1f\x8b": "GZIP", b"BZh": "BZIP2"}
FORMATS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x7fELF": "ELF",
    b"SQLite format 3": "SQLite",
    b"ORC": "ORC",
    b"ARROW1": "Arrow",
    b"Obj\x01": "Avro",
    b"\xcf\xad\x12\xfe": "Outlook",
}
# What a zip or an OLE container is, by a name inside it.
PACKAGES = {
    "word/": "Word",
    "ppt/": "PowerPoint",
    "content.xml": "OpenDocument",
    "Index/": "Numbers",
    "META-INF/MANIFEST.MF": "JAR",
    "AndroidManifest.xml": "APK",
}
CONTROLS = [bytes([i]) for i in (*range(1, 8), *range(14, 27), *range(28, 32))]
MOST_CONTROLS = 0.02  # of the bytes of a text
STREAMS = {"WordDocument": "Word", "PowerPoint Document": "PowerPoint", "VisioDocument": "Visio"}


def kind(path: Path) -> str:
    """xlsx, xlsb, xls, ods, parquet, html, mhtml, spreadsheetml, text or zip. Raises Refused for anything else."""
    head = _head(path)
    if head.startswith(b"PK"):
        return _package(head, path)
    if head.startswith(OLE):
        return _container(path)
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(RAW_BIFF):
        return "xls"
    _refuse_other(head, path)
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\0", b"")
    return _markup(bare.lstrip().lower(), path)


def _head(path: Path) -> bytes:
    if not path.exists():
        raise Refused("not_found", file=path.name)
    if path.is_dir():
        raise Refused("is_folder", file=path.name)
    if path.name.startswith(("~$", ".~lock.")):
        raise Refused("lock_file", file=path.name, original=path.name.removeprefix("~$"))
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError as error:
        raise Refused("cannot_open", file=path.name) from error
    if not head:
        raise Refused("empty_file", file=path.name)
    return head


def _refuse_other(head: bytes, path: Path) -> None:
    for magic, name in PICTURES.items():
        if head.startswith(magic):
            raise Refused("picture", file=path.name, format=name)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        raise Refused("picture", file=path.name, format="WEBP")
    if head[:2] == b"BM" and int.from_bytes(head[2:6], "little") == path.stat().st_size:
        raise Refused("picture", file=path.name, format="BMP")
    if head[:2] == b"MZ" and b"\0" in head[:64]:
        raise Refused("not_a_table_file", file=path.name, format="EXE")
    for magic, name in PACKED.items():
        if head.startswith(magic):
            raise Refused("packed_file", file=path.name, format=name)
    for magic, name in FORMATS.items():
        if head.startswith(magic):
            raise Refused("not_a_table_file", file=path.name, format=name)
    if b"\0" not in head and sum(map(head.count, CONTROLS)) > MOST_CONTROLS * len(head):
        raise Refused("not_text", file=path.name)


def _package(head: bytes, path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name.replace("\\", "/").lstrip("/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refused("broken_workbook", file=path.name) from error
    if any(name.lower().endswith("workbook.xml") for name in names):
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "content.xml" in names and b"opendocument.spreadsheet" in head:  # said plainly in the first part
        return "ods"
    for inside, format_name in PACKAGES.items():
        if any(name.startswith(inside) for name in names):
            raise Refused("not_a_table_file", file=path.name, format=format_name)
    if holds_tables(names):
        return ZIP
    raise Refused("not_a_table_file", file=path.name, format="ZIP")


def _container(path: Path) -> str:
    data = path.read_bytes()
    if _stream("EncryptedPackage") in data:
        raise Refused("password_protected", file=path.name)
    if any(_stream(name) in data for name in ("Workbook", "Book")):
        return "xls"
    for inside, format_name in STREAMS.items():
        if _stream(inside) in data:
            raise Refused("not_a_table_file", file=path.name, format=format_name)
    raise Refused("broken_workbook", file=path.name)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _markup(head: bytes, path: Path) -> str:
    if head.startswith(b"mime-version:") or b"\ncontent-type: multipart/related" in head:
        return "mhtml"
    if not head.startswith(b"<"):
        _refuse_json(head, path)
        return "text"
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and head.startswith(b"<?xml"):
        return "spreadsheetml"
    if any(tag in head for tag in (b"<html", b"<table", b"<!doctype html", b"<meta", b"<tr")):
        return "html"
    raise Refused("not_a_table_file", file=path.name, format="XML")


def _refuse_json(head: bytes, path: Path) -> None:
    if head.startswith((b'{"', b'[{"', b"{\n", b"[{\n", b"[\n", b"[[")):
        raise Refused("not_a_table_file", file=path.name, format="JSON")
