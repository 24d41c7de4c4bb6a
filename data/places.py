"""One spelling for places: 云南省 and 云南 are one province, 西南大区 and 西南 one region."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyarrow as pa

from data.coding import flat, rewritten

PROVINCE_ENDING = re.compile(r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$")
SHORTEST_CITY = 3


def tidy_region(name: str) -> str:
    return name.removesuffix("销售大区").removesuffix("大区") or name


def tidy_province(name: str) -> str:
    return PROVINCE_ENDING.sub("", name) or name


def tidy_city(name: str) -> str:
    return name.removesuffix("市") if len(name) >= SHORTEST_CITY else name


TIDY: dict[str, Callable[[str], str]] = {
    "region": tidy_region,
    "province": tidy_province,
    "city": tidy_city,
}


def tidy_places(rows: pa.Table) -> pa.Table:
    """The same rows with region, province and city in one spelling; each distinct name is tidied once."""
    for name, tidy in TIDY.items():
        if name in rows.column_names:
            index = rows.schema.get_field_index(name)
            rows = rows.set_column(index, name, _mapped(rows[name], tidy))
    return rows


def _mapped(column: pa.ChunkedArray, tidy: Callable[[str], str]) -> pa.Array:
    codes = flat(column).dictionary_encode()
    return rewritten(codes, lambda names: pa.array(map(tidy, names.to_pylist()), pa.string()))
