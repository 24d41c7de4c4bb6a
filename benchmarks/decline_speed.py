"""How long the assessment of all customers takes, against a plain group-by over the same mart.

One customer in fourteen declines, so that thousands are explained and listed.

python -m benchmarks.decline_speed [CUSTOMERS] [THREADS]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

from analytics.ask import _ask, ask
from analytics.scope import Scope
from data.loading import add_lines
from data.store import Store, now, record_change, refresh_marts

AS_OF = date(2025, 12, 31)
ROUNDS = 5
QUERIES = ("bought", "habits", "yardstick", "assessed", "status", "customers", "trends", "curves")
LINES = """
select
    row_number() over () as row_no, m.day as sale_date, 'C' || c.n as customer_code, '客户' || c.n as customer_name,
    '大区' || c.n % 8 as region, '城市' || c.n % 400 as city, '系列' || (c.n + m.n) % 3 as series,
    1 + c.n % 5 as quantity,
    round(
        exp(5 + c.n % 7 + sin(c.n * 37 + m.n * 11) / 3) * case when c.n % 14 = 0 and m.n > 31 then 0.35 else 1 end, 2
    ) as amount
from range($customers) as c (n)
cross join (select n, date '2023-01-15' + to_months(cast(n as integer)) as day from range(36) as r (n)) as m
where (c.n * 7 + m.n * 13) % 10 < 9
"""
GROUP_BY = """
select customer_key, month_no, sum(net_amount) as amount from mart_sales_month
group by customer_key, month_no
"""


def filled(folder: Path, customers: int, threads: int) -> Store:
    """A warehouse of customers × 36 months, nine months in ten with sales."""
    store = Store(folder / "warehouse.duckdb")
    with store.transaction() as cursor:
        cursor.execute(f"set threads = {threads}")
        cursor.execute(
            "insert into import_batch (batch_id, file_name, sha256, imported_at, status) "
            "values (1, 'made', 'sha', ?, 'imported')",
            [now()],
        )
        cursor.execute(
            "insert into import_sheet values (1, 1, 'made', 'sales', 'sha', 0, 0, 0, null, null, '{}', null)"
        )
        lines = cursor.sql(LINES, params={"customers": customers}).to_arrow_table()
        add_lines(cursor, "sales", lines, 1, 1)
        refresh_marts(cursor)
        record_change(cursor, "benchmark")
    return store


def seconds(act: Callable[[], object]) -> tuple[float, float]:
    """The best time of an act over a few rounds, and the least work of all processors: what it needs alone."""
    taken, worked = [], []
    for _ in range(ROUNDS):
        started, busy = perf_counter(), process_time()
        act()
        taken.append(perf_counter() - started)
        worked.append(process_time() - busy)
    return min(taken), min(worked)


def cold(store: Store, query: str) -> Callable[[], object]:
    """Asks a query with no answer remembered."""

    def act() -> object:
        _ask.cache_clear()
        return ask(store, query, Scope(as_of=AS_OF))

    return act


def main(customers: int = 50_000, threads: int = 2) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), customers, threads)
        plain, worked = seconds(lambda: store.rows(GROUP_BY))
        states = ask(store, "declining_customers.counts", Scope(as_of=AS_OF)).rows.to_pylist()
        flagged = sum(row["customers"] for row in states if row["status"] in ("declining", "stopped"))
        print(f"{customers} customers × 36 months, {flagged} of them declining, {threads} threads")
        print(f"{'':<28}{'taken':>8}{'worked':>8}{'× plain':>9}")
        print(f"{'plain group-by':<28}{plain:6.2f} s{worked:6.2f} s{1:9.1f}")
        for name in QUERIES:
            taken, worked = seconds(cold(store, f"declining_customers.{name}"))
            print(f"{name:<28}{taken:6.2f} s{worked:6.2f} s{taken / plain:9.1f}")
        ask(store, "declining_customers.customers", Scope(as_of=AS_OF))
        cached, worked = seconds(lambda: ask(store, "declining_customers.customers", Scope(as_of=AS_OF)))
        print(f"{'customers, remembered':<28}{cached:6.3f} s{worked:6.3f} s")
        store.close()


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
