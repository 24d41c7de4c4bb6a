"""Turns text of any usual encoding into UTF-8, without splitting it into cells."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

import pyarrow as pa

from data.readers.sheet import Refused

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
LINES_LOOKED_AT = 2_000
TOLERATED = 0.02  # share of characters cut in half by exports that count bytes
LEAST_SCORE = 0.5
END_OF_FILE = b"\x1a"  # as DOS programs wrote it
# The characters most headers and business names are made of, in both scripts.
BUSINESS = frozenset(
    "日期客户戶名称稱数數量金额額销銷售产產品牌单單价價合计計省市区區年月编編号號类類别別系列型规規格"
    "备備注註库庫存仓倉门門店部费費用目标標项項元万萬件套业業务務员員公司有限家具居经經商渠道代码碼总總"
    "东東西南北中华華广廣上海京州沙发發床柜櫃桌椅"
)
LATIN = frozenset("éèêëàâäáãùûüúôöòóõñçíìîïßåæøœÉÈÀÁÂÄÖÓÜÚÑÇÅØ£€©®™°²³½¼·–—‘’“”…º\u00a0")


def to_utf8(data: bytes, file: str) -> bytes:
    """UTF-8 without a byte order mark; line ends stay. Raises Refused for an unknown encoding."""
    text = _utf8(data, file).removesuffix(END_OF_FILE)
    return text.replace(b"\0", b"") if b"\0" in text else text


def _utf8(data: bytes, file: str) -> bytes:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _decode(data[len(bom) :], encoding, file)
    if b"\0" in data[:4096]:
        return _decode(data, _wide(data[:4096], file), file)
    return data if is_utf8(data) else _decode(data, guess(data, file), file)


def is_utf8(data: bytes) -> bool:
    """Arrow checks a gigabyte a second and builds no string."""
    ends = pa.array([0, len(data)], pa.int32()).buffers()[1]
    try:
        pa.StringArray.from_buffers(1, ends, pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _decode(data: bytes, encoding: str, file: str) -> bytes:
    if encoding == "utf-8" and is_utf8(data):
        return data
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > 1 and broken > TOLERATED * sum(map(len, re.findall(r"[^\x00-\x7f]+", text))):
        raise Refused("undecodable", file=file)
    return text.encode("utf-8", "replace")


def _wide(head: bytes, file: str) -> str:
    """UTF-16 without a mark shows by zero bytes on one side of its ASCII characters."""
    low, high = head[1::2].count(0), head[0::2].count(0)
    if low > 4 * high:
        return "utf-16-le"
    if high > 4 * low:
        return "utf-16-be"
    raise Refused("not_text", file=file)


def guess(data: bytes, file: str) -> str:
    """The likeliest of the encodings used where UTF-8 is not. Raises Refused when none fits."""
    lines = re.finditer(rb"[^\n]*[\x80-\xff][^\n]*", data)
    sample = b"\n".join(match.group() for match in islice(lines, LINES_LOOKED_AT))
    scores = {name: score(sample, name) for name in ("utf-8", "gb18030", "cp950", "cp1252")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < LEAST_SCORE:
        raise Refused("undecodable", file=file)
    return best


def score(sample: bytes, encoding: str) -> float:
    """How much the non-ASCII characters look like business text in this encoding, up to 1.5."""
    found = re.findall(r"[^\x00-\x7f]+", sample.decode(encoding, "replace"))
    characters = "".join(found)
    if not characters:
        return 0.0
    if encoding == "cp1252":
        return sum(c in LATIN for c in found) / len(found)
    counts = Counter(characters)
    return sum(_worth(c, encoding) * count for c, count in counts.items()) / len(characters)


def _worth(character: str, encoding: str) -> float:
    if character in BUSINESS:
        return 1.5
    if "\u2500" <= character <= "\u257f":
        return 1.0  # the lines of tables that tills print
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uffe6":
        return 1.0
    if "\u4e00" <= character <= "\u9fff":
        return 1.0 if _is_everyday(character, encoding) else 0.2
    return -2.0 if character == "\ufffd" or "\ue000" <= character <= "\uf8ff" else 0.3


def _is_everyday(character: str, encoding: str) -> bool:
    """Both Chinese character sets list the everyday characters first."""
    charset, first, last = ("big5", 0xA4, 0xC6) if encoding == "cp950" else ("gb2312", 0xB0, 0xD7)
    code = character.encode(charset, "ignore")
    return bool(code) and first <= code[0] <= last
