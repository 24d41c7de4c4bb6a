-- Is each customer's stock right for what it sells? The latest count at the data cut against the
-- expected sales of a month, per customer × series. No count taken is not a count of zero.

-- name: judged
-- Is the stock of each customer and series right, too much or too little?
-- One row per customer × series that was counted or sold in the last three complete months.
with latest as (
    select
        customer_key,
        coalesce(series, '') as series,
        max(count_date) as count_date
    from mart_stock_count
    where count_date <= $as_of
    group by customer_key, coalesce(series, '')
),
counted as (
    select
        l.customer_key,
        l.series,
        l.count_date,
        sum(m.quantity) as quantity,
        sum(m.amount) as amount,
        sum(m.expected_quantity) as expected_quantity
    from latest as l
    inner join mart_stock_count as m
        on
            m.customer_key = l.customer_key
            and coalesce(m.series, '') = l.series
            and m.count_date = l.count_date
    group by l.customer_key, l.series, l.count_date
),
sell_out_months as (
    select
        customer_key,
        coalesce(series, '') as series,
        year(count_date) * 12 + month(count_date) as month_no,
        sum(sold_quantity) as quantity
    from mart_stock_count
    where sold_quantity is not null
    group by customer_key, coalesce(series, ''), year(count_date) * 12 + month(count_date)
),
sell_out as (
    select
        customer_key,
        series,
        sum(quantity) / cast(count(*) as double) as a_month
    from sell_out_months
    where month_no between $last_no - 2 and $last_no
    group by customer_key, series
),
sell_in as (
    select
        customer_key,
        coalesce(series, '') as series,
        sum(quantity) / cast(3 as double) as a_month,
        sum(net_amount) / cast(3 as double) as yuan_a_month
    from mart_sales_month
    where month_no between $last_no - 2 and $last_no
    group by customer_key, coalesce(series, '')
),
-- A year of sales says at what price, and whether the customer's lines state series and quantity
-- at all: only then is a series without sales a real zero.
year_of_sales as (
    select
        customer_key,
        coalesce(series, '') as series,
        sum(case when quantity > 0 and net_amount > 0 then net_amount end)
        / nullif(cast(sum(case when quantity > 0 and net_amount > 0 then quantity end) as double), 0) as price,
        count(quantity) as with_quantity
    from mart_sales_month
    where month_no between $last_no - 11 and $last_no
    group by customer_key, coalesce(series, '')
),
customer_sales as (
    select
        y.customer_key,
        max(case when y.series <> '' then 1 else 0 end) as states_series,
        max(case when y.with_quantity > 0 then 1 else 0 end) as states_quantity,
        max(n.a_month) as a_month,
        max(n.yuan_a_month) as yuan_a_month
    from year_of_sales as y
    left join (
        select
            customer_key,
            sum(a_month) as a_month,
            sum(yuan_a_month) as yuan_a_month
        from sell_in
        group by customer_key
    ) as n on n.customer_key = y.customer_key
    group by y.customer_key
),
count_habits as (
    select
        customer_key,
        max(case when series = '' then 1 else 0 end) as counts_in_all
    from counted
    group by customer_key
),
uncounted as (
    select
        i.customer_key,
        i.series
    from sell_in as i
    left join counted as c on c.customer_key = i.customer_key and c.series = i.series
    left join count_habits as h on h.customer_key = i.customer_key
    where
        (i.a_month > 0 or i.a_month is null and i.yuan_a_month > 0)
        and c.customer_key is null
        and coalesce(h.counts_in_all, 0) = 0
        and (i.series <> '' or h.customer_key is null)
),
pairs as (
    select customer_key, series, count_date, quantity, amount, expected_quantity from counted
    union all
    select customer_key, series, null, null, null, null from uncounted
),
-- Stock counted without series is held against all that the customer sells.
sold as (
    select
        p.*,
        o.a_month as sell_out,
        case
            when p.series = '' then greatest(s.a_month, 0)
            when i.a_month is not null then greatest(i.a_month, 0)
            when s.states_series = 1 and s.states_quantity = 1 and i.customer_key is null then 0
        end as sell_in,
        case
            when p.series = '' then greatest(s.yuan_a_month, 0)
            when i.yuan_a_month is not null then greatest(i.yuan_a_month, 0)
            when s.states_series = 1 then 0
        end as sell_in_yuan,
        y.price
    from pairs as p
    left join sell_out as o on o.customer_key = p.customer_key and o.series = p.series
    left join sell_in as i on i.customer_key = p.customer_key and i.series = p.series
    left join customer_sales as s on s.customer_key = p.customer_key
    left join year_of_sales as y on y.customer_key = p.customer_key and y.series = p.series
),
sourced as (
    select
        *,
        coalesce(cast(expected_quantity as double), sell_out, sell_in) as pieces_a_month,
        case
            when expected_quantity is not null then 'expected_file'
            when sell_out is not null then 'sell_out'
            when sell_in is not null or sell_in_yuan is not null then 'sell_in'
        end as source
    from sold
),
-- Pieces where both sides state them, else yuan where both sides state those.
measured as (
    select
        *,
        case
            when quantity is not null and pieces_a_month is not null then 'pieces'
            when amount is not null and sell_in_yuan is not null then 'yuan'
            when quantity is not null then 'pieces'
            when amount is not null then 'yuan'
            else 'pieces'
        end as unit
    from sourced
),
compared as (
    select
        customer_key, series, count_date, unit, quantity, amount,
        case when unit = 'yuan' then 'sell_in' else source end as source,
        cast(case when unit = 'yuan' then amount else quantity end as double) as stock,
        case when unit = 'yuan' then sell_in_yuan else pieces_a_month end as expected,
        case
            when unit = 'yuan' then 1
            else coalesce(amount / nullif(cast(quantity as double), 0), price)
        end as unit_value,
        case
            when unit = 'yuan' then 1
            else coalesce(price, amount / nullif(cast(quantity as double), 0))
        end as unit_price
    from measured
),
normed as (
    select
        p.customer_name, p.region, p.province, p.city, p.salesperson, c.*,
        coalesce(b.norm, s.norm, r.norm, $stock_norm) as norm
    from compared as c
    inner join mart_customer as p on p.customer_key = c.customer_key
    left join mart_stock_norm as b
        on b.region = replace(replace(p.region, '大区', ''), '区', '') and b.series = c.series
        and b.region <> '' and b.series <> ''
    left join mart_stock_norm as s on s.region = '' and s.series = c.series and s.series <> ''
    left join mart_stock_norm as r
        on r.region = replace(replace(p.region, '大区', ''), '区', '') and r.series = '' and r.region <> ''
),
banded as (
    select
        *,
        stock / nullif(expected, 0) as ratio,
        norm * (1 - $stock_band) as low,
        norm * (1 + $stock_band) as high,
        norm * expected as wanted
    from normed
),
-- A stock just on the edge of the band is inside it, whatever rounding does to the ratio.
judged_rows as (
    select
        *,
        case
            when stock is null then 'no_count'
            when expected is null then 'no_expected'
            when expected <= 0 and stock > 0 then 'dead'
            when expected <= 0 then 'normal'
            when stock <= 0 then 'out'
            when ratio < low - 1e-9 then 'low'
            when ratio > high + 1e-9 then 'over'
            else 'normal'
        end as status
    from banded
)
select
    customer_key, customer_name, region, province, city, salesperson, series, status, source, unit,
    count_date,
    $as_of - count_date as age_days,
    coalesce($as_of - count_date > $stock_stale_days, false) as is_stale,
    case when $as_of - count_date > $stock_stale_days then 'stale' when count_date is not null then 'fresh' end
        as freshness,
    cast(stock as decimal(18, 3)) as stock,
    cast(expected as decimal(18, 3)) as expected,
    ratio,
    30 * ratio as days_of_cover,
    norm,
    low,
    high,
    cast(stock * unit_value as decimal(18, 2)) as stock_value,
    cast(case when status in ('over', 'dead') then (stock - wanted) * unit_value end as decimal(18, 2))
        as money_over,
    cast(case when status in ('low', 'out') then (wanted - stock) * unit_price end as decimal(18, 2))
        as sales_at_risk,
    -- The sum turns a negative zero, which rounding up leaves, into a plain one.
    case when unit = 'pieces' and stock is not null then greatest(ceil(round(wanted - stock, 6)), 0) + 0 end
        as suggested_order
from judged_rows;

-- name: counts
-- How many customers and series are overstocked, running out, or not counted, and for how much money?
-- uses: judged
select
    status,
    count(*) as pairs,
    count(distinct customer_key) as customers,
    sum(money_over) as money_over,
    sum(sales_at_risk) as sales_at_risk,
    sum(case when is_stale then 1 else 0 end) as stale
from judged
group by status
order by pairs desc, status;

-- name: total
-- What do all counted stocks come to, against what is sold in a month and against the norm?
-- uses: judged
select
    count(distinct customer_key) as customers,
    count(distinct case when stock is not null then customer_key end) as customers_counted,
    count(distinct case when status in ('over', 'dead') then customer_key end) as customers_over,
    count(distinct case when status in ('low', 'out') then customer_key end) as customers_short,
    count(case when is_stale and status in ('over', 'dead', 'low', 'out') then 1 end) as stale_flagged,
    count(distinct case when is_stale then customer_key end) as customers_stale,
    max(count_date) as latest_count,
    coalesce(sum(stock_value), 0) as stock_value,
    coalesce(sum(money_over), 0) as money_over,
    coalesce(sum(case when is_stale then money_over end), 0) as money_over_stale,
    coalesce(sum(sales_at_risk), 0) as sales_at_risk,
    count(distinct case when source = 'expected_file' and stock is not null then customer_key end) as from_file,
    count(distinct case when source = 'sell_out' and stock is not null then customer_key end) as from_sell_out,
    count(distinct case when source = 'sell_in' and stock is not null then customer_key end) as from_sell_in,
    sum(case when unit = 'pieces' and expected is not null then stock end)
    / nullif(cast(sum(case when unit = 'pieces' and stock is not null then expected end) as double), 0) as ratio
from judged;

-- name: regions
-- In which regions does the stock tie up money, and where are sales at risk?
-- uses: judged
select
    region,
    count(case when stock is not null then 1 end) as pairs,
    count(case when status in ('over', 'dead') then 1 end) as overstocked,
    count(case when status in ('low', 'out') then 1 end) as running_out,
    count(case when status = 'no_count' then 1 end) as not_counted,
    sum(case when unit = 'pieces' and expected is not null then stock end)
    / nullif(cast(sum(case when unit = 'pieces' and stock is not null then expected end) as double), 0) as ratio,
    coalesce(sum(money_over), 0) as money_over,
    coalesce(sum(sales_at_risk), 0) as sales_at_risk
from judged
group by region
order by money_over desc, region;

-- name: all_pairs
-- What should each customer order of each series?
-- uses: judged
select *
from judged
order by
    case status
        when 'out' then 1 when 'low' then 2 when 'dead' then 3 when 'over' then 4 when 'normal' then 5
        when 'no_expected' then 6 else 7
    end,
    coalesce(sales_at_risk, money_over) desc,
    customer_key,
    series;

-- name: worst
-- Which stocks are furthest out of the band, on both sides, by the money they mean?
-- uses: judged
with sided as (
    select
        *,
        case when status in ('over', 'dead') then 'over' else 'short' end as side,
        coalesce(money_over, sales_at_risk) as money
    from judged
    where status in ('over', 'dead', 'low', 'out') and coalesce(money_over, sales_at_risk) > 0
),
ranked as (
    select
        *,
        row_number() over (partition by side order by money desc, customer_key, series) as place
    from sided
)
select *
from ranked
where place <= 12
order by side, place;

-- name: heat
-- How do the regions stand in each series? The ratio of the sums, against the norm there.
-- uses: judged
select
    region,
    series,
    count(*) as pairs,
    sum(stock) as stock,
    sum(expected) as expected,
    sum(stock) / nullif(cast(sum(expected) as double), 0) as ratio,
    sum(norm * expected) / nullif(cast(sum(expected) as double), 0) as norm
from judged
where unit = 'pieces' and stock is not null and expected is not null
group by region, series
order by region, series;

-- name: movers
-- Which series turn fast and which lie long?
-- uses: judged
select
    series,
    count(*) as pairs,
    sum(stock) as stock,
    sum(expected) as expected,
    sum(stock_value) as stock_value,
    sum(stock) / nullif(cast(sum(expected) as double), 0) as ratio,
    30 * sum(stock) / nullif(cast(sum(expected) as double), 0) as days_of_cover,
    12 * sum(expected) / nullif(cast(sum(stock) as double), 0) as turns_a_year,
    sum(norm * expected) / nullif(cast(sum(expected) as double), 0) as norm
from judged
where unit = 'pieces' and stock is not null and expected is not null
group by series
order by days_of_cover desc, series;

-- name: own_share
-- How much of the customers' whole stock is ours, where they told their whole stock?
with latest as (
    select
        customer_key,
        max(count_date) as count_date
    from mart_stock_count
    where count_date <= $as_of and total_quantity is not null
    group by customer_key
),
customers as (
    select
        l.customer_key,
        sum(m.quantity) as own,
        max(m.total_quantity) as whole
    from latest as l
    inner join mart_stock_count as m on m.customer_key = l.customer_key and m.count_date = l.count_date
    group by l.customer_key
)
select
    count(*) as customers,
    sum(own) as own,
    sum(whole) as whole,
    sum(own) / nullif(cast(sum(whole) as double), 0) as share
from customers
where whole >= own;

-- name: trend
-- How did stock stand against sales at the counts of the last two years?
-- Per month of a count: only the customers and series counted then, against their sales up to then.
with counted as (
    select
        customer_key,
        coalesce(series, '') as series,
        year(count_date) * 12 + month(count_date) as month_no,
        max(count_date) as count_date
    from mart_stock_count
    where count_date <= $as_of
    group by customer_key, coalesce(series, ''), year(count_date) * 12 + month(count_date)
),
stocks as (
    select
        c.customer_key, c.series, c.month_no,
        case
            when day(cast(c.count_date + interval 1 day as date)) = 1 then c.month_no else c.month_no - 1
        end as complete_no,
        sum(m.quantity) as quantity,
        sum(m.amount) as amount,
        sum(m.expected_quantity) as expected_quantity
    from counted as c
    inner join mart_stock_count as m
        on
            m.customer_key = c.customer_key
            and coalesce(m.series, '') = c.series
            and m.count_date = c.count_date
    where c.month_no > $last_no - 24
    group by c.customer_key, c.series, c.month_no, c.count_date
),
sell_out_months as (
    select
        customer_key,
        coalesce(series, '') as series,
        year(count_date) * 12 + month(count_date) as month_no,
        sum(sold_quantity) as quantity
    from mart_stock_count
    where sold_quantity is not null
    group by customer_key, coalesce(series, ''), year(count_date) * 12 + month(count_date)
),
sell_out as (
    select
        s.customer_key, s.series, s.month_no,
        sum(o.quantity) / cast(count(*) as double) as a_month
    from stocks as s
    inner join sell_out_months as o
        on
            o.customer_key = s.customer_key
            and o.series = s.series
            and o.month_no between s.complete_no - 2 and s.complete_no
    group by s.customer_key, s.series, s.month_no
),
sell_in_months as (
    select
        customer_key,
        coalesce(series, '') as series,
        month_no,
        sum(quantity) as quantity
    from mart_sales_month
    group by customer_key, coalesce(series, ''), month_no
),
sell_in as (
    select
        s.customer_key, s.series, s.month_no,
        greatest(sum(i.quantity) / cast(3 as double), 0) as a_month
    from stocks as s
    inner join sell_in_months as i
        on
            i.customer_key = s.customer_key
            and (i.series = s.series or s.series = '')
            and i.month_no between s.complete_no - 2 and s.complete_no
    group by s.customer_key, s.series, s.month_no
),
expected as (
    select
        s.customer_key, s.month_no, s.quantity, s.amount,
        coalesce(cast(s.expected_quantity as double), o.a_month, i.a_month) as expected
    from stocks as s
    left join sell_out as o
        on o.customer_key = s.customer_key and o.series = s.series and o.month_no = s.month_no
    left join sell_in as i
        on i.customer_key = s.customer_key and i.series = s.series and i.month_no = s.month_no
)
select
    m.month,
    count(distinct e.customer_key) as customers,
    sum(e.quantity) as stock,
    sum(case when e.quantity is not null then e.expected end) as expected,
    sum(e.amount) as stock_value,
    sum(case when e.expected is not null then e.quantity end)
    / nullif(cast(sum(case when e.quantity is not null then e.expected end) as double), 0) as ratio
from expected as e
inner join mart_month as m on m.month_no = e.month_no
group by m.month
order by m.month;

-- name: changes
-- What changed between each customer's last two counts? Series that appeared, vanished, grew or shrank.
with dates as (
    select distinct
        customer_key,
        count_date
    from mart_stock_count
    where count_date <= $as_of
),
ordered as (
    select
        customer_key,
        count_date,
        row_number() over (partition by customer_key order by count_date desc) as place
    from dates
),
pairs as (
    select
        m.customer_key,
        coalesce(m.series, '') as series,
        max(case when o.place = 1 then o.count_date end) as count_date,
        sum(case when o.place = 1 then m.quantity end) as stock,
        sum(case when o.place = 2 then m.quantity end) as stock_before,
        sum(case when o.place = 1 then m.amount end) as amount,
        sum(case when o.place = 2 then m.amount end) as amount_before
    from ordered as o
    inner join mart_stock_count as m on m.customer_key = o.customer_key and m.count_date = o.count_date
    where o.place <= 2
    group by m.customer_key, coalesce(m.series, '')
),
twice as (
    select distinct customer_key from ordered where place = 2
),
changed as (
    select
        c.customer_key, c.customer_name, c.region, c.province, p.series,
        coalesce(p.stock, 0) as stock,
        coalesce(p.stock_before, 0) as stock_before,
        coalesce(p.stock, 0) - coalesce(p.stock_before, 0) as change,
        case
            when coalesce(p.stock_before, 0) <= 0 and p.stock > 0 then 'appeared'
            when coalesce(p.stock, 0) <= 0 and p.stock_before > 0 then 'vanished'
            when p.stock > p.stock_before then 'grew'
            else 'shrank'
        end as status
    from pairs as p
    inner join twice as t on t.customer_key = p.customer_key
    inner join mart_customer as c on c.customer_key = p.customer_key
)
select *
from changed
where change <> 0
order by abs(change) desc, customer_key, series;
