"""Says what a single cell looks like (text, number, date, nothing), without its column."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from data.vocabulary import text as written

BLANK, TEXT, NUMBER, DATE, NONE = range(5)  # NONE: a dash, NULL, #N/A: fits any column

INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
NUMBER_FORM = re.compile(
    r"[-+(]{0,2}\s*(?:[¥$€£]|RMB|CNY|USD|US\$)?\s*[-+]?\s*\d[\d,.' ]*(?:e[-+]?\d+)?\s*"
    r"(?:%|‰|元|千元|万元|亿元|万|亿|件|套|个|箱|台|张|只|pcs)?\s*[-)]?",
    re.IGNORECASE,
)
DATE_FORM = re.compile(
    r"(?:\d{4}|\d{2})\s*[-/.年]\s*\d{1,2}\s*(?:[-/.月]\s*\d{1,2}\s*日?|月)?(?:[ T]\d{1,2}:\d{2}.*)?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?"
    r"|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?"
    r"|(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ .,]+\d{1,4}(?:, ?\d{4})?",
    re.IGNORECASE,
)
NOTHING = frozenset(
    [
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "/",
        "\\",
        "n/a",
        "na",
        "null",
        "none",
        "nan",
        "nil",
        "#n/a",
        "not found",
        "无",
        "空",
        "暂无",
        "待定",
        "不详",
    ]
)
# Month, quarter, year and half-year names as they head columns.
PERIOD_FORM = re.compile(
    r"(?:\d{2}|\d{4})\s*年?\s*[-./]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份)?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份)?|(?:19|20)\d{2}\s*年?(?:度)?|(?:19|20)\d{2}[-/.]?(?:0?[1-9]|1[0-2])"
    r"|(?:(?:19|20)?\d{2}\s*年?\s*[-/.]?\s*)?(?:Q[1-4]|[1-4]Q|第?[一二三四1-4]季度?|[上下]半年)"
    r"|M(?:0?[1-9]|1[0-2])|month[ _-]?(?:0?[1-9]|1[0-2])[ _-](?:19|20)\d{2}|(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?:[-/ ']\s*\d{2,4})?",
    re.IGNORECASE,
)
PERIOD_NUMBER = re.compile(r"(?:19|20)\d{2}(?:\.?(?:0?[1-9]|1[0-2]))?")
PAIR = 2
SPAN = re.compile(written("made", "span"), re.I)  # what stands before the days of a report
BETWEEN = re.compile(r"\s+[-–—]\s+|[至到~～]|\bto\b")
LONGEST_NUMBER = 40
LONGEST_PERIOD = 20


def tidy(text: str | None) -> str:
    """Without invisible characters and outer space, full-width forms made plain."""
    if not text:
        return ""
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).strip()


@lru_cache(maxsize=100_000)
def kind(text: str | None) -> int:
    """BLANK, TEXT, NUMBER, DATE or NONE."""
    bare = tidy(text)
    if not bare:
        return BLANK
    if len(bare) > LONGEST_NUMBER:
        return TEXT
    if bare.lower() in NOTHING or bare.startswith("#"):
        return NONE if bare.lower() in NOTHING or bare.isupper() else TEXT
    if NUMBER_FORM.fullmatch(bare):
        return DATE if bare.count(".") == 2 and DATE_FORM.fullmatch(bare) else NUMBER
    return DATE if DATE_FORM.fullmatch(bare) else TEXT


def is_period(text: str | None) -> bool:
    """Whether a cell may head a column of one month, quarter or year."""
    bare = tidy(text)
    if not bare or len(bare) > LONGEST_PERIOD:
        return False
    if NUMBER_FORM.fullmatch(bare):
        return bool(PERIOD_NUMBER.fullmatch(bare))
    return bool(PERIOD_FORM.fullmatch(bare) or DATE_FORM.fullmatch(bare))


KEY_VALUE = re.compile(r"[^:：]{1,14}[:：]")
INSTRUCTION = re.compile(
    r"必填|选填|必输|可空|不可为空|请填|填写|下拉|示例|样例|格式[:：为]|不超过|长度|仅限|不要修改|请勿"
    r"|^(?:文本|数值|字符串|整数|小数|(?:文本|数字|数值|日期)(?:型|格式|类型))$|required|optional|^e\.g\.|yyyy|例[:：如]",
    re.IGNORECASE,
)
COLUMN_NUMBER = re.compile(r"(?:[甲乙丙丁戊己]|栏次|行次|序号|[A-F])$|[(]?(\d{1,2})[)]?\s*(?:=.*)?$")
NOTE = re.compile(
    r"^[(（\[【*※]?\s*(?:备?注|说明|附注|提示|制[表单]|填[表报]|编制|审[核批定]|复核|批准|核准|经办|经手人?[:：]|负责人[:：]"
    r"|主管|会计|出纳|签[字名章收]|盖章|打印|导出|数据来源|资料来源|统计口径|截[至止]|报表(?:日期|编号|人)|联系(?:人|电话)"
    r"|第\s*\S{1,5}\s*页|共\s*\d+\s*[页条行]|page\b|printed|prepared|approved|notes?\b|source\b|generated|confidential|以[上下])",
    re.IGNORECASE,
)
UNIT_SAID = re.compile(
    r"[(（\[【\s]*(?:金额|货币|计量)?单位\s*[:：]|[(（\[【\s]*(?:unit|currency)\b\s*[:：]", re.IGNORECASE
)
PAGE = re.compile(
    r"[-—\s]*(?:第\s*\d+\s*页.*|共\s*\d+\s*页.*|\d+\s*/\s*\d+|page\s*\d+.*|-\s*\d+\s*-|续表|接上页|转下页|打印(?:时间|日期|人).*)",
    re.IGNORECASE,
)
TOTAL = re.compile(r"\*{1,3}|(?:总|合|小|累)\s*计|本[页月日年季]合?[小合]?计|(?:grand |sub)?-?total", re.IGNORECASE)


def tells_period(texts: list[str]) -> bool:
    """Whether a row does nothing but say of which days a report is: 统计周期 | 2025-03-01 至 2025-03-31."""
    if len(texts) != PAIR or not SPAN.search(texts[0]):
        return False
    return all(kind(end.strip()) == DATE for end in BETWEEN.split(tidy(texts[1])))


def is_key_value(text: str) -> bool:
    """Whether a cell says `name: value`, as 单位：万元 does."""
    return bool(KEY_VALUE.match(tidy(text).replace("：", ":"))) and kind(text) == TEXT


# 示例, or 示例：and what it would be.
EXAMPLE = re.compile(
    r"[(（【\[]?(示例|样例|范例|案例|例子|举例|填写示例|示例数据|example)[)）】\]]?([:：].*)?", re.IGNORECASE
)


def is_example(texts: list[str]) -> bool:
    """Whether a row shows how to fill a form in: one of its cells says that it is one."""
    return any(EXAMPLE.fullmatch(tidy(text)) for text in texts)


def is_instruction(texts: list[str]) -> bool:
    """Whether most cells of a row tell how to fill a form in."""
    told = sum(bool(INSTRUCTION.search(tidy(text))) for text in texts)
    return told > 0 and told >= len(texts) / 2


def are_column_numbers(texts: list[str]) -> bool:
    """Whether a row numbers the columns, as printed forms do: 甲 乙 1 2 3=1+2."""
    found = [match for match in map(COLUMN_NUMBER.match, map(tidy, texts)) if match]
    numbers = [int(match[1]) for match in found if match[1]]
    if len(texts) < 3 or len(found) < len(texts) or not numbers:
        return False
    lettered = len(numbers) < len(texts)
    letters = "".join(match[0] for match in found if len(match[0]) == 1 and not match[1])
    if not any(run.startswith(letters) for run in ("甲乙丙丁戊己", "ABCDEF")):  # 乙 1 2 3: of a customer called so
        return False
    return (
        numbers[0] < 8
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and (lettered or numbers[0] == 1)
    )


def is_note(text: str) -> bool:
    """Whether a row that begins with this text is a remark or a signature, no data."""
    return bool(NOTE.match(tidy(text)))


def is_page_mark(text: str) -> bool:
    """第 1 页 共 3 页, 1/3, Page 2, 续表."""
    return bool(PAGE.fullmatch(tidy(text)))


def is_total(text: str) -> bool:
    """合计, 小计, Total and nothing else."""
    return bool(TOTAL.fullmatch(tidy(text).rstrip(":")))


def says_total(texts: list[str]) -> bool:
    """Whether a row is a total: a cell says so, or its first one with stars; further on ** hides a name."""
    given = [text for text in texts if text.strip()]
    return any(is_total(text) and (at == 0 or "*" not in text) for at, text in enumerate(given))


def says_unit(text: str) -> bool:
    """Whether a cell says in what figures stand, of whatever table: 单位：千元."""
    return bool(UNIT_SAID.match(tidy(text)))
