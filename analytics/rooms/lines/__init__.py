"""The lines behind the numbers: which columns each dataset shows, and what they add up to in words."""

from __future__ import annotations

from analytics.exhibit import Answers, Column, Exhibit, Reader

WHO = (Column("customer_key"), Column("customer_name"))
WHERE = (Column("region"), Column("province"))
WHAT = (Column("brand"), Column("series"), Column("product_name"))
SOURCE = (Column("file_name"), Column("sheet_name"), Column("row_no", "number"))
AMOUNT, QUANTITY = Column("amount", "yuan"), Column("quantity", "quantity")

COLUMNS: dict[str, tuple[Column, ...]] = {
    "sales": (
        Column("sale_date", "date"),
        *WHO,
        *WHERE,
        Column("channel"),
        *WHAT,
        Column("doc_no"),
        QUANTITY,
        AMOUNT,
        *SOURCE,
    ),
    "inventory": (Column("count_date", "date"), *WHO, *WHERE, Column("warehouse"), *WHAT, QUANTITY, AMOUNT, *SOURCE),
    "expense": (
        Column("expense_date", "date"),
        *WHERE,
        *WHO,
        Column("kind_written"),
        Column("item"),
        Column("doc_no"),
        AMOUNT,
        Column("budget", "yuan"),
        *SOURCE,
    ),
    "target": (
        Column("month", "month"),
        *WHERE,
        *WHO,
        Column("salesperson"),
        Column("brand"),
        Column("series"),
        AMOUNT,
        QUANTITY,
        *SOURCE,
    ),
    "competitor": (
        Column("record_date", "date"),
        *WHERE,
        Column("market"),
        Column("brand"),
        Column("category"),
        Column("series"),
        Column("product_name"),
        QUANTITY,
        AMOUNT,
        *SOURCE,
    ),
    "visit": (
        Column("visit_date", "date"),
        *WHO,
        *WHERE,
        Column("visited_by"),
        Column("method"),
        Column("purpose"),
        Column("result"),
        Column("goal_met"),
        Column("next_date", "date"),
        *SOURCE,
    ),
    "receivable": (
        Column("as_of_date", "date"),
        *WHO,
        *WHERE,
        Column("salesperson"),
        Column("doc_no"),
        Column("due_date", "date"),
        AMOUNT,
        Column("not_due", "yuan"),
        Column("overdue_amount", "yuan"),
        *SOURCE,
    ),
}


def page_of_lines(answers: Answers, reader: Reader, dataset: str) -> Exhibit:
    """One page of a dataset's lines under the totals of them all."""
    say = reader.words
    total = answers[f"{dataset}_total"].rows.to_pylist()[0]
    if not total["line_count"]:
        return Exhibit("lines", say("lines.nothing", dataset=say(f"dataset.{dataset}")))
    counted = {"dataset": say(f"dataset.{dataset}"), "lines": f"{total['line_count']:,}"}
    has_amount = "amount" in total
    headline = (
        say("lines.headline", **counted, amount=say.money(total["amount"]))
        if has_amount
        else say("lines.headline_count", **counted)
    )
    return Exhibit(
        "lines", headline, rows=answers[dataset].rows, columns=COLUMNS[dataset], meaning=say("lines.meaning")
    )
