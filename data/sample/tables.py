"""Lays the figures of the company out as tables under the headers of each sender, without writing them."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.sample.books import Flags, Ints, book, words
from data.sample.calls import Visits
from data.sample.debts import Debts
from data.sample.lines import Lines
from data.sample.market import Rivals, provinces, region_of
from data.sample.money import Expenses, Targets
from data.sample.stock import Counts, month_end
from data.sample.world import World
from data.sample.writing import money, picked

Columns = dict[str, pa.Array]


def under(columns: Columns, headers: dict[str, str]) -> pa.Table:
    """The columns a sender has, in its order and under its headers."""
    return pa.table({title: columns[field] for field, title in headers.items()})


def _documents(world: World, lines: Lines) -> pa.Array:
    """Order and return numbers: kind, day, number within the day."""
    day = world.days.dates[lines.day]
    month = day.astype("datetime64[M]").astype(np.int64)
    stamp = (month // 12 + 1970) * 10_000 + (month % 12 + 1) * 100
    stamp = stamp + (day - day.astype("datetime64[M]")).astype(np.int64) + 1
    digits = 10_000 if world.scale <= 20 else 10_000_000
    kind = picked(words(["XS", "TH"]), lines.returned.astype(np.int64)).dictionary_decode()
    return pc.binary_join_element_wise(kind, pc.cast(pa.array(stamp * digits + lines.number), pa.string()), "")


def sales(world: World, lines: Lines) -> Columns:
    """Every column a sales file may have."""
    people, goods, at = world.people, world.goods, lines.customer
    said, series = book("layouts")["words"], goods.series_of[lines.product]
    promotion = np.where(lines.promotion > 0, lines.promotion, -1)
    return {
        "doc_no": _documents(world, lines),
        "sale_date": pa.array(world.days.dates[lines.day]),
        "customer_code": picked(people.code, at),
        "customer_name": picked(people.name, at),
        "customer_tier": picked(people.tier, at),
        "region": picked(people.region, at),
        "province": picked(people.province, at),
        "city": picked(people.city, at),
        "channel": picked(people.channel, at),
        "salesperson": picked(people.salesperson, at),
        "brand": picked(goods.brand, series),
        "category": picked(goods.category, series),
        "series": picked(goods.series, series),
        "product_code": picked(goods.code, lines.product),
        "product_name": picked(goods.name, lines.product),
        "promotion": picked(world.plan.promotions, promotion),
        "quantity": pa.array(lines.quantity),
        "unit_price": money(lines.price),
        "amount": money(lines.amount),
        "line_type": picked(words([said["sale"], said["return"]]), lines.returned.astype(np.int64)),
    }


def inventory(world: World, counts: Counts, which: Flags) -> Columns:
    """The columns of some stock counts; `given` is what stands beside the count, null where none."""
    people, goods = world.people, world.goods
    at, series, given = counts.customer[which], counts.series[which], counts.given[which]
    return {
        "count_date": pa.array(month_end(world.days, counts.month[which])),
        "region": picked(people.region, at),
        "province": picked(people.province, at),
        "city": picked(people.city, at),
        "customer_code": picked(people.code, at),
        "customer_name": picked(people.name, at),
        "brand": picked(goods.brand, series),
        "category": picked(goods.category, series),
        "series": picked(goods.series, series),
        "quantity": pa.array(counts.quantity[which]),
        "amount": money(counts.amount[which]),
        "given": pa.array(given, mask=given < 0),
    }


def competitor(world: World, rows: Rivals) -> Columns:
    """The columns of a rivals' file; months as year-month."""
    story = book("story")
    regions = words([region_of()[p] for p in provinces()])
    return {
        "record_date": pa.array(world.days.months[rows.month].astype(str).tolist()),
        "region": picked(regions, rows.province),
        "province": picked(provinces(), rows.province),
        "brand": picked(words(list(story["rivals"])), rows.brand),
        "amount": money(rows.amount),
        "quantity": pa.array(rows.quantity),
        "source": picked(words(story["rival_notes"]["sources"]), rows.source),
    }


def target(rows: Targets, which: Flags, wan: bool) -> Columns:
    """The columns of a target file; wan: amounts in ten thousand yuan, exact."""
    cents = rows.amount[which] // (10_000 if wan else 1)
    return {
        "target_month": pa.array(rows.month[which].astype(str).tolist()),
        "region": pa.array(rows.region[which].tolist()),
        "series": pa.array(rows.series[which].tolist()),
        "amount": money(cents),
    }


def expense(world: World, rows: Expenses, which: Flags) -> Columns:
    """The columns of a finance file."""
    people, rebate = world.people, book("story")["rebate"]
    regions = words([region_of()[p] for p in provinces()])
    at, province, month = rows.customer[which], rows.province[which], rows.month[which]
    clerk = np.array([np.flatnonzero(people.province == p)[0] for p in provinces()])
    finance = (rows.kind[which] == rebate["kind"]).astype(np.int64)
    return {
        "doc_no": _vouchers(world, month),
        "expense_date": pa.array(world.days.dates[rows.day[which]]),
        "region": picked(regions, province),
        "province": picked(provinces(), province),
        "customer_code": picked(people.code, at),
        "customer_name": picked(people.name, at),
        "kind": pa.array(rows.kind[which].tolist()),
        "item": pa.array(rows.item[which].tolist()),
        "department": picked(words([rebate["other_department"], rebate["department"]]), finance),
        "person": picked(people.salesperson, clerk[province]),
        "amount": money(rows.amount[which]),
        "budget": money(rows.budget[which]),
    }


def visit(world: World, rows: Visits) -> Columns:
    """The columns of the register of visits."""
    people, at = world.people, rows.customer
    return {
        "visit_date": pa.array(world.days.dates[rows.day]),
        "salesperson": picked(people.salesperson, at),
        "region": picked(people.region, at),
        "customer_name": picked(people.name, at),
        "purpose": pa.array(rows.purpose.tolist()),
        "result": pa.array(rows.result.tolist()),
        "goal_met": pa.array(rows.met.tolist()),
    }


def receivable(world: World, rows: Debts) -> Columns:
    """The columns of one list of receivables."""
    people, at = world.people, rows.customer
    names = ("not_due", "overdue_30", "overdue_60", "overdue_90", "overdue_more")
    return {
        "region": picked(people.region, at),
        "customer_code": picked(people.code, at),
        "customer_name": picked(people.name, at),
        "salesperson": picked(people.salesperson, at),
        "amount": money(rows.ages.sum(axis=1)),
        **{name: money(rows.ages[:, place]) for place, name in enumerate(names)},
        "credit_limit": money(rows.limit),
    }


def _vouchers(world: World, month: Ints) -> pa.Array:
    """Voucher numbers: month, and a number that starts again each month; rows are in date order."""
    start = np.maximum.accumulate(np.where(np.append(True, np.diff(month) != 0), np.arange(len(month)), 0))
    number = np.arange(len(month)) - start + 1
    stamps = [str(m).replace("-", "") for m in world.days.months]
    return pa.array([f"FY{stamps[m]}-{n:04d}" for m, n in zip(month, number, strict=True)])
