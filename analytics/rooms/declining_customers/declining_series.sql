-- Which series fell with the customers that decline? The method of declining_customers.sql, once for each series:
-- what a customer bought of it against what it should have bought, going by its own level of that series and by
-- what comparable buyers of it did in the same months.

-- name: series_months
-- What did each customer buy of each series in the last 24 months, month by month?
-- wide: mart_sales_month mart_month
with file_span as (
    select cast(least(max($last_no - month_no), 23) as integer) as oldest
    from mart_month
    where month_no <= $last_no
)
select
    s.customer_key,
    coalesce(s.series, '') as series,
    $last_no - s.month_no as k,
    f.oldest,
    greatest(cast(sum(s.net_amount) as double), 0) as amount
from mart_sales_month as s
cross join file_span as f
where
    s.month_no <= $last_no
    and s.customer_key is not null
    and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
group by s.customer_key, coalesce(s.series, ''), s.month_no, f.oldest;

-- name: series_habits
-- When did each customer first buy of each series, and what is the most that one of its months may count?
-- comparable: 1 for those long enough on file to be a yardstick for others.
-- wide: mart_customer
-- uses: series_months
with final as (
    select
        customer_key,
        series,
        max(oldest) as oldest,
        max(case when amount > 0 then k end) as first_k,
        coalesce(
            3 * percentile_cont(0.5) within group (
                order by case when amount > 0 and k <= 23 then amount end
            ),
            0
        ) as cap
    from series_months
    group by customer_key, series
)
select
    f.*,
    coalesce(c.region, '') as region,
    case
        when f.first_k >= case when f.oldest >= 17 then 17 else f.oldest - 2 end then 1 else 0
    end as comparable
from final as f
left join mart_customer as c on c.customer_key = f.customer_key;

-- name: series_assessed
-- What should each customer have bought of each series, and what did it buy?
-- One row per customer and series that it ever bought; three months against the twelve before.
-- uses: series_months, series_habits
with capped as (
    select
        m.customer_key, m.series, m.k, m.amount, h.region, h.comparable,
        least(m.amount, h.cap) as capped
    from series_months as m
    inner join series_habits as h on h.customer_key = m.customer_key and h.series = m.series
    where m.k <= 23
),
totals as (
    select
        customer_key, series, region, comparable,
        sum(capped) as total
    from capped
    group by customer_key, series, region, comparable
),
regions as (
    select
        series, region,
        sum(comparable * total) as region_total,
        power(sum(comparable * total), 2) / nullif(sum(comparable * total * total), 0) as effective
    from totals
    group by series, region
),
companies as (
    select
        series,
        sum(region_total) as company_total
    from regions
    group by series
),
region_months as (
    select
        series, region, k,
        sum(comparable * capped) as region_month
    from capped
    group by series, region, k
),
company_months as (
    select
        series, k,
        sum(region_month) as company_month
    from region_months
    group by series, k
),
ages (k) as (
    values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14)
),
others as (
    select
        h.customer_key, h.series, h.first_k, h.comparable, h.region,
        h.oldest + 1 as months,
        coalesce(r.effective, 0) / (coalesce(r.effective, 0) + 10) as weight,
        r.region_total,
        c.company_total,
        r.region_total - h.comparable * t.total as region_others,
        c.company_total - h.comparable * t.total as company_others
    from series_habits as h
    inner join totals as t on t.customer_key = h.customer_key and t.series = h.series
    inner join regions as r on r.series = h.series and r.region = h.region
    inner join companies as c on c.series = h.series
),
shares as (
    select
        *,
        case
            when region_others > 1e-9 * region_total then weight * months / region_others else 0
        end as by_region,
        case
            when company_others <= 1e-9 * company_total then 0
            when region_others > 1e-9 * region_total then (1 - weight) * months / company_others
            else months / company_others
        end as by_company,
        case when company_others <= 1e-9 * company_total then 1 else 0 end as flat
    from others
),
indexed as (
    select
        s.customer_key, s.series, a.k,
        case when a.k between 3 and 14 then 1 else 0 end as base,
        coalesce(c.amount, 0) as amount,
        coalesce(c.capped, 0) as capped,
        s.flat + s.by_region * coalesce(r.region_month, 0) + s.by_company * coalesce(g.company_month, 0)
        - (s.by_region + s.by_company) * s.comparable * coalesce(c.capped, 0) as expected_index
    from shares as s
    inner join ages as a on a.k < s.months and (a.k <= 2 or a.k <= s.first_k)
    left join capped as c on c.customer_key = s.customer_key and c.series = s.series and c.k = a.k
    left join region_months as r on r.series = s.series and r.region = s.region and r.k = a.k
    left join company_months as g on g.series = s.series and g.k = a.k
),
summed as (
    select
        customer_key, series,
        sum((1 - base) * amount) as actual3,
        sum((1 - base) * expected_index) as recent3,
        sum(base) as n3,
        sum(base * capped) as y3,
        sum(base * expected_index) as i3,
        sum(base * capped * capped) as yy3,
        sum(base * capped * expected_index) as yi3,
        sum(base * expected_index * expected_index) as ii3
    from indexed
    group by customer_key, series
),
levels as (
    select
        *,
        coalesce(y3 / nullif(i3, 0), 0) as level3,
        coalesce(y3 / nullif(n3, 0), 0) as mean3
    from summed
),
spreads as (
    select
        *,
        greatest(yy3 - 2 * level3 * yi3 + level3 * level3 * ii3, 0)
        / nullif(case when n3 > 1 then (n3 - 1) * mean3 * mean3 end, 0) as spread3
    from levels
),
pooled as (
    select
        series,
        coalesce(percentile_cont(0.5) within group (order by case when n3 >= 6 then spread3 end), 0) as pool3
    from spreads
    group by series
),
measured as (
    select
        s.customer_key, s.series, s.actual3, s.n3,
        s.level3 * s.recent3 as expected3,
        s.mean3 * sqrt((s.n3 * coalesce(s.spread3, 0) + 4 * p.pool3) / (s.n3 + 4)) as noise3,
        s.recent3 * s.n3 / nullif(s.i3, 0) as load3
    from spreads as s
    inner join pooled as p on p.series = s.series
),
final as (
    select
        customer_key, series, expected3, actual3,
        expected3 - actual3 as gap3,
        case when expected3 > 0 then actual3 / expected3 else 1 end as ratio3,
        case
            when expected3 > 0
                then
                    (expected3 - actual3)
                    / greatest(
                        coalesce(noise3 * sqrt(load3 + load3 * load3 / nullif(n3, 0)), 0), 1e-9 * expected3
                    )
            else 0
        end as z3
    from measured
)
select * from final;

-- name: fallen
-- Which series fell with each declining customer, most money first?
-- share: of all that the customer bought too little of; clearly: beyond the normal swings of that series.
-- uses: series_assessed, declining_customers.assessed, declining_customers.picked
with listed as (
    select
        c.customer_key, c.customer_name, c.region, c.province, c.salesperson,
        a.status, a.priority
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    inner join picked as k on k.customer_key = c.customer_key
    where a.is_flagged or $customer_in is not null
),
final as (
    select
        l.*, s.series, s.expected3, s.actual3, s.gap3, s.ratio3, s.z3,
        s.gap3 / nullif(sum(greatest(s.gap3, 0)) over (partition by l.customer_key), 0) as share,
        s.ratio3 <= t.ratio3 and s.z3 >= t.z as is_clear
    from listed as l
    inner join series_assessed as s on s.customer_key = l.customer_key
    cross join (
        select z, ratio3
        from (values (1, 1.96, 0.60), (2, 1.64, 0.70), (3, 1.28, 0.80)) as steps (step, z, ratio3)
        where step = $decline_sensitivity
    ) as t
)
select
    customer_key, customer_name, region, province, salesperson, status, series,
    cast(expected3 as decimal(18, 2)) as expected3,
    cast(actual3 as decimal(18, 2)) as actual3,
    cast(gap3 as decimal(18, 2)) as gap3,
    ratio3 - 1 as change3,
    z3, share, is_clear
from final
where gap3 > 0
order by priority desc, customer_key, gap3 desc, series;
