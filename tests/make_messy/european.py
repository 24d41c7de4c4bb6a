"""Lists of sales, expenses and stock in French, German, Portuguese and Spanish, and what is none of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write

DOTTED = [f"{13 + n}.05.2024" for n in range(8)]
SLASHED = [f"{13 + n}/05/2024" for n in range(8)]
PIECES = [2, 1, 4, 3, 5, 1, 2, 6]


def _comma(amount: Decimal) -> str:
    return str(amount).replace(".", ",")


def _sales(name: str, sentence: str, head: Sequence[str], days: Sequence[str], seed: int, encoding: str) -> None:
    amounts = figures(seed, 8, 20, 900)
    sums = {"quantity": sum(PIECES), "amount": total(amounts)}
    path = messy(
        name,
        sentence,
        "headers.by_content text.semicolon text.decimal_comma",
        Loads("sales", 8, "2024-05-13", "2024-05-20", totals=sums),
    )
    rows = [[days[n], f"Firma {n % 3}", f"A{n % 2}", str(PIECES[n]), _comma(amounts[n])] for n in range(8)]
    write(path, encoding, [list(head), *rows], ";")


def french_sales() -> None:
    head = ("Date", "Client", "Produit", "Quantité", "Montant")
    _sales(
        "ventes mai.csv", "French headers with their accents are as good as English ones", head, SLASHED, 2101, "utf-8"
    )


def german_sales() -> None:
    head = ("Datum", "Kunde", "Artikel", "Menge", "Umsatz")
    _sales("Umsatz Mai.csv", "German headers and dotted days: Umsatz is what was sold", head, DOTTED, 2102, "cp1252")


def german_invoices() -> None:
    head = ("Rechnungsdatum", "Kunde", "Artikel", "Menge", "Betrag")
    _sales("Rechnungen.csv", "Betrag beside Menge and Kunde is the amount of a sale", head, DOTTED, 2103, "utf-8")


def portuguese_sales() -> None:
    head = ("Data", "Cliente", "Produto", "Quantidade", "Valor")
    _sales("vendas maio.csv", "Portuguese headers: Data is the day, Valor the money", head, SLASHED, 2104, "utf-8")


def french_invoices_with_tax() -> None:
    net = figures(2105, 8, 100, 900)
    tax = [(a / 5).quantize(Decimal("0.01")) for a in net]
    whole = [a + b for a, b in zip(net, tax, strict=True)]
    path = messy(
        "factures clients.csv",
        "Montant HT is without tax, Montant TTC with it: the latter counts, as 价税合计 does",
        "meaning.tax text.semicolon",
        Loads("sales", 8, "2024-05-13", "2024-05-20", totals={"amount": total(whole)}),
    )
    rows = [[SLASHED[n], f"FA{n:03}", "Durand", _comma(net[n]), _comma(tax[n]), _comma(whole[n])] for n in range(8)]
    write(path, "utf-8", [["Date", "Facture", "Client", "Montant HT", "TVA", "Montant TTC"], *rows], ";")


def portuguese_expenses() -> None:
    spent = figures(2106, 8, 20, 90)
    path = messy(
        "despesas maio.csv",
        "Data, Descrição, Categoria and Valor under a name of despesas were spent, not sold",
        "meaning.cost text.semicolon",
        Loads("expense", 8, "2024-05-13", "2024-05-20", totals={"amount": total(spent)}),
    )
    rows = [[SLASHED[n], ("Almoço", "Hotel")[n % 2], "Viagem", _comma(spent[n])] for n in range(8)]
    write(path, "utf-8", [["Data", "Descrição", "Categoria", "Valor"], *rows], ";")


def german_purchases() -> None:
    path = messy(
        "Bestellungen Holz.csv",
        "A Lieferant beside Menge and Betrag: bought, not sold",
        "kind.product text.semicolon",
        outcome="ignored",
    )
    rows = [[DOTTED[n], "Holz AG", "Brett", str(PIECES[n]), "3,00", f"{3 * PIECES[n]},00"] for n in range(8)]
    write(path, "utf-8", [["Datum", "Lieferant", "Artikel", "Menge", "Einzelpreis", "Betrag"], *rows], ";")


def german_statement_of_an_account() -> None:
    path = messy(
        "Kontoauszug.csv",
        "Buchungstext and Saldo beside Betrag: a bank's statement is neither sales nor expenses",
        "kind.receivable text.semicolon",
        outcome="ignored",
    )
    rows = [[DOTTED[n], "Miete", "Hausverwaltung", "-800,00", f"{9000 - 800 * n},00"] for n in range(8)]
    write(path, "utf-8", [["Datum", "Buchungstext", "Empfänger", "Betrag", "Saldo"], *rows], ";")


def german_stock() -> None:
    path = messy(
        "Lagerbestand.csv",
        "Bestand of each Artikel on a Datum is a count of stock",
        "meaning.stock_movement text.semicolon",
        Loads("inventory", 8, "2024-05-31", "2024-05-31", totals={"quantity": sum(PIECES)}),
    )
    rows = [[f"A{n:03}", f"Stuhl {n}", str(PIECES[n]), "2024-05-31"] for n in range(8)]
    write(path, "utf-8", [["Artikelnummer", "Artikel", "Bestand", "Datum"], *rows], ";")


def spanish_wines() -> None:
    pieces, prices = (195, 48, 193, 81), ("21.19", "46.12", "11.77", "11.70")
    sums = [Decimal(price) * n for price, n in zip(prices, pieces, strict=True)]
    path = messy(
        "ventas.csv",
        "Unidades vendidas at a precio unitario are sales, whose money is their product",
        "meaning.price_times_quantity",
        Loads("sales", 4, "2025-01-01", "2025-01-04", totals={"quantity": sum(pieces), "amount": total(sums)}),
    )
    rows = [[f"2025-01-0{n + 1}", "Malbec", "Reserva", "Norte", str(pieces[n]), prices[n]] for n in range(4)]
    write(path, "utf-8", [["Fecha", "Varietal", "Linea", "Canal", "Unidades_Vendidas", "Precio_Unitario"], *rows])


def spanish_receipts() -> None:
    amounts = figures(2131, 8, 20, 900)
    path = messy(
        "gastos.csv",
        "Monto under a title of gastos was spent",
        "headers.by_content",
        Loads("expense", 8, "2024-05-13", "2024-05-20", totals={"amount": total(amounts)}),
    )
    rows = [[f"2024-05-{13 + n}", "Transporte", "Taxi", str(a)] for n, a in enumerate(amounts)]
    write(path, "utf-8", [["Fecha", "Categoria", "Descripcion", "Monto"], *rows])
