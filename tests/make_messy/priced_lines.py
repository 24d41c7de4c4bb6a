"""Lines with a price each: what grows with the pieces, what comes again, what is still owed."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.text import write

_EACH = {"Clothing": Decimal("280.08"), "Shoes": Decimal("610.17"), "Books": Decimal("14.15"), "Toys": Decimal("36.84")}


def prices_that_grow_with_the_pieces() -> None:
    kinds = ("Clothing", "Shoes", "Clothing", "Books", "Toys", "Clothing", "Books", "Shoes", "Toys", "Clothing")
    pieces = (5, 3, 1, 4, 2, 2, 1, 5, 3, 3)
    lines = [_EACH[kind] * count for kind, count in zip(kinds, pieces, strict=True)]
    path = messy(
        "mall purchases.csv",
        "A price that is 280.08 for one piece and 1400.40 for five is what the line comes to, not to be multiplied",
        "meaning.price_times_quantity",
        Loads("sales", 10, "2022-05-13", "2022-05-22", totals={"amount": total(lines), "quantity": total(pieces)}),
    )
    rows = [
        [f"I{138_000 + n}", f"C{241_000 + n}", kind, str(count), str(line), f"{13 + n}/05/2022", "Kanyon"]
        for n, (kind, count, line) in enumerate(zip(kinds, pieces, lines, strict=True))
    ]
    head = ["invoice_no", "customer_id", "category", "quantity", "price", "invoice_date", "shopping_mall"]
    write(path, "utf-8", [head, *rows])


def single_pieces_and_returns() -> None:
    prices, pieces = ("999.0", "899.0", "1709.05", "1099.0"), ("1.0", "1.0", "-1.0", "2.0")
    lines = [Decimal(prices[n % 4]) * Decimal(pieces[n % 4]) for n in range(12)]
    path = messy(
        "item days.csv",
        "Single pieces sold and sent back add up to one another by chance: lines with a price are no sums of lines",
        "meaning.price_times_quantity",
        Loads("sales", 12, "2013-01-13", "2013-03-15", totals={"amount": total(lines), "quantity": "9"}),
    )
    rows = [
        [f"{13 + n % 3}.0{1 + n % 3}.2013", str(n % 3), str(59 - n), str(22_154 + n), prices[n % 4], pieces[n % 4]]
        for n in range(12)
    ]
    write(path, "utf-8", [["date", "date_block_num", "shop_id", "item_id", "item_price", "item_cnt_day"], *rows])


def bought_by_the_piece() -> None:
    path = messy(
        "transactions acquired.csv",
        "purchasequantity and purchaseamount are what was sold",
        "headers.by_content",
        Loads("sales", 4, "2012-03-02", "2012-03-03", totals={"amount": "17.16", "quantity": "7"}),
    )
    rows = [
        ["86246", "205", "12564", "2012-03-02", "1", "7.59"],
        ["86246", "205", "17876", "2012-03-02", "3", "1.59"],
        ["86246", "205", "310", "2012-03-02", "1", "5.99"],
        ["86252", "205", "31373", "2012-03-03", "2", "1.99"],
    ]
    write(path, "utf-8", [["id", "chain", "brand", "date", "purchasequantity", "purchaseamount"], *rows])


def still_outstanding() -> None:
    path = messy(
        "receivables open.csv",
        "The amount of bills that are all outstanding is owed; only the day of the list is asked",
        "kind.receivable",
        outcome="needs_decision",
    )
    names = ("Motors", "Textiles", "Traders", "Foods")
    rows = [[f"REC-{n}", name, f"{13_673 + n}.30", f"2026-07-{10 + n}", "outstanding"] for n, name in enumerate(names)]
    write(path, "utf-8", [["receivable_id", "customer", "amount", "due_date", "status"], *rows])
