"""The files of a company with its story: sales lines, counts and rivals, as their senders would write them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.declining.calendar import month_number
from benchmarks.declining.company import GRADES, PRICES, Company
from benchmarks.declining.planting import FALLEN_PROVINCE, PROMOTED, UNSENT_PROVINCE, Story
from data.sample.books import Floats, Ints

COUNTED = 9  # months at whose end stock is counted
COUNTING = 0.85  # of the dealers send counts
RIVALS = ("全友", "掌上明珠", "顾家")
PROMOTIONS = {3: "315焕新节", 5: "五一特惠", 10: "国庆乐购", 12: "年终盛典"}
Files = dict[str, tuple[pd.DataFrame, str, str | None]]


def files(rng: np.random.Generator, made: Company, told: Story) -> Files:
    """name → (table, dataset, sender); each region sends its sales, one province's office its own."""
    sales = _sales(rng, made, told)
    own_office = sales["省份"] == f"省{UNSENT_PROVINCE:02d}"
    sender = np.where(own_office, sales["省份"], sales["大区"])
    found: Files = {f"销售_{name}.csv": (part, "sales", str(name)) for name, part in sales.groupby(sender)}
    found["库存盘点.csv"] = (_counts(rng, made, told), "inventory", "渠道部")
    found["总仓库存.csv"] = (_warehouse(made, told), "inventory", "总仓")
    found["竞品监测.csv"] = (_rivals(rng, made, told), "competitor", "市场部")
    return found


def _names(made: Company, who: Ints) -> dict[str, list[str]]:
    """The columns that say who a dealer is and where."""
    return {
        "客户编码": list(made.code[who]),
        "客户名称": [f"城{made.city[w]:02d}{made.code[w]}家居" for w in who],
        "大区": [f"大区{made.region[w]}" for w in who],
        "省份": [f"省{made.province[w]:02d}" for w in who],
        "城市": [f"城{made.city[w]:02d}市" for w in who],
    }


def pieces(rng: np.random.Generator, made: Company, told: Story) -> tuple[Ints, Floats]:
    """Pieces bought, dealer × month × series × product, and the price of each."""
    wanted = (made.wanted * told.factor)[:, :, None] * made.share[:, None, :] * told.series
    list_price = PRICES[:, None] * GRADES[None, :]
    bought = rng.poisson(wanted[..., None] / len(GRADES) / list_price)
    price = list_price * told.price[:, :, None, None] * rng.normal(1, 0.03, bought.shape)
    return bought, price


def _sales(rng: np.random.Generator, made: Company, told: Story) -> pd.DataFrame:
    bought, price = pieces(rng, made, told)
    who, month, series, grade = np.nonzero(bought)
    quantity = bought[who, month, series, grade]
    first = made.months[month].astype("datetime64[D]")
    days = first + rng.integers(0, 28, len(who))
    return pd.DataFrame(
        {
            "销售日期": days.astype(str),
            **_names(made, who),
            "业务员": [f"业务员{made.salesperson[w]:03d}" for w in who],
            "系列": [f"系列{s}" for s in series],
            "货号": [f"P{s}{g}" for s, g in zip(series, grade, strict=True)],
            "促销活动": _promotions(rng, made, told, who, month),
            "数量": quantity,
            "金额": np.round(quantity * price[who, month, series, grade], 2),
        }
    )


def _promotions(rng: np.random.Generator, made: Company, told: Story, who: Ints, month: Ints) -> list[str | None]:
    """The promotion that each line names: a usual one on some lines of its month, or the one bought ahead under."""
    usual = rng.random(len(who)) < 0.3
    number = month_number(made.months)
    return [
        PROMOTED if told.ahead[w, m] else PROMOTIONS.get(int(number[m])) if u else None
        for w, m, u in zip(who, month, usual, strict=True)
    ]


def _counts(rng: np.random.Generator, made: Company, told: Story) -> pd.DataFrame:
    """What the dealers' stores hold of each series at month ends, and what they sold in the month."""
    sold = _sold(rng, made, told)
    counted = (made.back[None, :] < COUNTED) & (rng.random(len(made.level)) < COUNTING)[:, None]
    counted |= (made.back[None, :] < COUNTED) & np.isin(told.truth, ["stock_out", "destocking"])[:, None]
    alive = (made.wanted * told.factor).cumsum(axis=1) > 0
    who, month, series = np.nonzero((counted & alive)[:, :, None] & (made.share > 0.02)[:, None, :])
    usual = np.maximum(sold[:, :, :], 0.2)[who, month, series]
    stock = np.rint(usual * told.full[who, month] * rng.normal(1, 0.05, len(who)))
    empty = [made.back[m] < told.empty.get((int(w), int(s)), 0) for w, m, s in zip(who, month, series, strict=True)]
    missing = np.array(empty) | ((made.share[who, series] < 0.06) & (rng.random(len(who)) < 0.2))
    return pd.DataFrame(
        {
            "盘点日期": ((made.months[month] + 1).astype("datetime64[D]") - 1).astype(str),
            **_names(made, who),
            "系列": [f"系列{s}" for s in series],
            "库存数量": np.where(missing, 0, stock).astype(int),
            "终端销量": np.rint(usual).astype(int),
        }
    )


def _sold(rng: np.random.Generator, made: Company, told: Story) -> Floats:
    """Pieces that each dealer sells on, dealer × month × series: as it buys, unless the story says otherwise."""
    usual = np.where(told.sold >= 0, made.wanted * told.sold, made.wanted * told.factor)
    smooth = (usual + np.roll(usual, 1, axis=1) + np.roll(usual, 2, axis=1)) / 3
    yuan = smooth[:, :, None] * made.share[:, None, :] * told.series
    return yuan / PRICES * rng.normal(1, 0.06, yuan.shape)


def _warehouse(made: Company, told: Story) -> pd.DataFrame:
    """Our own warehouse at month ends: plenty of everything, but for the series that ran out."""
    month, series = np.nonzero(np.ones((COUNTED, len(PRICES))))
    gone = (series == told.warehouse_empty) & (month < 2)
    return pd.DataFrame(
        {
            "盘点日期": ((made.months[-1 - month] + 1).astype("datetime64[D]") - 1).astype(str),
            "仓库": "总仓",
            "系列": [f"系列{s}" for s in series],
            "库存数量": np.where(gone, 0, 4000),
        }
    )


def _rivals(rng: np.random.Generator, made: Company, told: Story) -> pd.DataFrame:
    """What rivals sell in each province: steady, but where the market falls; one of them nobody records in one."""
    provinces = made.province.max() + 1
    usual = np.array([made.wanted[made.province == p].sum(axis=0) for p in range(provinces)])
    level = np.ones(usual.shape)
    level[FALLEN_PROVINCE] = told.factor[told.truth == "market"].mean(axis=0)
    province, brand, month = np.nonzero(np.ones((provinces, len(RIVALS), len(made.months))))
    noise = rng.normal(1, 0.04, len(month))
    strength = rng.uniform(0.6, 1.4, (provinces, len(RIVALS)))[province, brand]
    amount = usual[province, month] * level[province, month] * strength * noise
    region = made.region[np.searchsorted(made.province, province)]
    return pd.DataFrame(
        {
            "月份": made.months[month].astype(str),
            "大区": [f"大区{r}" for r in region],
            "省份": [f"省{p:02d}" for p in province],
            "竞品品牌": [RIVALS[b] for b in brand],
            "月销售额": np.round(amount, -2),
        }
    )
