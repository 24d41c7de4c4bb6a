"""Tables of a file on screen, as their reports say: what was taken for what, the counts, the totals, the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import words
from analytics.words import MISSING

Report = Mapping[str, Any]
WHOLE = 31  # as many sheets are shown without scrolling: a month of days
NAMED = 4
COUNTS = ("rows_read", "rows_loaded", "rows_rejected")


def show_sheets(sheets: Sequence[Report], key: str) -> None:
    """Tables one under the other, a line each: rows, days, totals and whether they agree with the file's own."""
    say = words()
    lines = [told_sheet(sheet) for sheet in sheets]
    st.dataframe(
        lines,
        column_config={
            name: st.column_config.NumberColumn(say(f"sheets.{name}"), format="%,d")
            if name in COUNTS
            else say(f"sheets.{name}")
            for name in lines[0]
        },
        hide_index=True,
        placeholder=MISSING,
        height="content" if len(lines) <= WHOLE else "auto",
        key=key,
    )


def told_sheet(sheet: Report) -> dict[str, Any]:
    """One table as a line."""
    say = words()
    return {
        "sheet": sheet["sheet"],
        "dataset": say(f"dataset.{sheet['dataset']}") if sheet["dataset"] else None,
        **{name: sheet[name] for name in COUNTS},
        "days": days(sheet) if sheet["first_date"] else None,
        "totals": totals(sheet) or None,
        "checks": checks_in_short(len(sheet["checks"]), [check for check in sheet["checks"] if not check["ok"]]),
    }


def days(sheet: Report) -> str:
    """From the first to the last day that lines stand for; a single day once."""
    first, last = str(sheet["first_date"]), last_day(sheet)
    return first if first == last else words()("import_files.days", first=first, last=last)


def last_day(sheet: Report) -> str:
    """The last day of the lines, or of the month or week that a title tells of all of them."""
    return max(str(sheet["last_date"]), str(sheet.get("until") or ""))


def totals(sheet: Report) -> str:
    """数量 90、金额 182,715.68: what was read of each measure."""
    say = words()
    return say.listed([f"{say(f'field.{name}')} {exact(total)}" for name, total in sheet["totals"].items()])


def exact(number: str | Decimal) -> str:
    """Thousands apart, and as many decimals as there are: two for money, none where there is no need."""
    value = Decimal(number)
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"


def checks_in_short(count: int, differing: Sequence[Report]) -> str:
    """A mark and, where a total of the file differs, both figures; a dash where the file states none."""
    say = words()
    if not count:
        return say("sheets.no_total")
    wrong = [_checked("check_differs_short", check) for check in differing]
    return say("sheets.differs", checks=say.listed(wrong)) if wrong else say("sheets.agrees", count=count)


def show_totals(checks: Sequence[Report]) -> None:
    """Whether a table agrees with the totals that the file states itself; that it states none is said too."""
    say = words()
    show_differing(checks)
    agreeing = [_checked("check_ok", check) for check in checks if check["ok"]]
    if agreeing:
        named = say("phrase.joint").join(agreeing[:NAMED])
        more = say("import_files.and_more", count=len(agreeing)) if len(agreeing) > NAMED else ""
        st.caption(plain(say("import_files.agrees", checks=named + more)))
    elif not checks:
        st.caption(plain(say("import_files.no_total")))


def show_differing(checks: Sequence[Report]) -> None:
    """Every total of the file that differs from what was read, with both figures and its sheet where it is named."""
    for check in checks:
        if not check["ok"]:
            st.warning(plain(_checked("check_differs", check)))


def _checked(kind: str, check: Report) -> str:
    """A total of the file against the one read, by the field's name where its column is one."""
    say, name = words(), f"field.{check['column']}"
    figures = {key: exact(check[key]) for key in ("file_says", "we_read")}
    column = say(name) if say.has(name) else check["column"]
    named = say("import_files.of_sheet", sheet=check["sheet"], column=column) if check.get("sheet") else column
    return say(f"import_files.{kind}", column=named, **figures)


def show_columns(sheet: Report, key: str, name: str = "") -> None:
    """What each column of the file became and why, those kept out of the data last; name: of the sheet, if said."""
    say = words()
    used = [column for column in sheet["columns"] if column["field"]]
    kept_out = [column for column in sheet["columns"] if not column["field"]]
    counted = say("import_files.columns", used=len(used), kept_out=len(kept_out))
    label = say("import_files.columns_of", sheet=plain(name), columns=counted) if name else counted
    with st.expander(label, key=f"columns.{key}"):
        st.dataframe(
            [_told_column(column) for column in (*used, *kept_out)],
            column_config={name: say(f"import_files.{name}") for name in ("header", "field", "unit", "why")},
            hide_index=True,
            placeholder=MISSING,
            key=f"columns.table.{key}",
        )


def _told_column(column: Report) -> dict[str, str | None]:
    say = words()
    field = say(f"field.{column['field']}") if column["field"] else say("import_files.kept_out")
    return {"header": column["header"] or None, "field": field, "unit": column["unit"], "why": column["why"]}


def show_notes(problems: Sequence[Report]) -> None:
    """What holds for a whole column or table, once however many tables it holds for: in dollars, lines left out."""
    notes = list(dict.fromkeys(problem["message"] for problem in problems if problem["row"] is None))
    if notes:
        st.info("  \n".join(map(plain, notes)))


def show_problems(problems: Sequence[Report], key: str) -> None:
    """What was found in single cells and rows, each in a sentence with its row."""
    say, names = words(), ("row", "column", "value", "message")
    problems = [problem for problem in problems if problem["row"] is not None]
    if not problems:
        return
    with st.expander(say("import_files.problems", problems=len(problems)), key=f"problems.{key}"):
        st.dataframe(
            [{name: problem[name] for name in names} for problem in problems],
            column_config={name: say(f"import_files.problem.{name}") for name in names},
            hide_index=True,
            placeholder=MISSING,
            key=f"problems.table.{key}",
        )
