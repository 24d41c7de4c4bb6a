-- What else would explain that a customer bought less? One rule per look-alike, each for the flagged
-- customers alone: applies (null where the data cannot tell), strength (the share of the gap that it
-- explains, 0 to 1) and the figures of its sentence: amount (yuan), share, held, name, other.

-- name: flagged
-- Which customers need an explanation, and how large is the gap to explain?
-- drift: how the comparable customers moved from the base months to the recent ones.
-- uses: declining_customers.assessed
select
    c.customer_key, c.customer_name, c.region, c.province, c.city, c.salesperson,
    a.region as home_region, a.status, a.actual3, a.expected3, a.gap3, a.ratio3, a.region_ratio,
    a.level3, a.n3, a.first_k, a.last_k, a.oldest, a.cap, a.comparable, a.by_region, a.by_company, a.flat,
    a.expected3 * a.n3 / nullif(3 * a.level3 * a.i3, 0) as drift
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
where a.is_flagged and a.gap3 > 0;

-- name: flagged_months
-- What did each flagged customer buy in each of the last 24 months, and what should it have bought?
-- wide: mart_sales_month
-- uses: flagged, declining_customers.yardstick
with bought as (
    select
        s.customer_key,
        $last_no - s.month_no as k,
        greatest(cast(sum(s.net_amount) as double), 0) as amount
    from mart_sales_month as s
    inner join flagged as f on f.customer_key = s.customer_key
    where
        s.month_no between $last_no - 23 and $last_no
        and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
    group by s.customer_key, s.month_no
)
select
    f.customer_key,
    y.k,
    coalesce(b.amount, 0) as amount,
    f.level3 * (
        f.flat + f.by_region * y.region_month + f.by_company * y.company_month
        - (f.by_region + f.by_company) * f.comparable * least(coalesce(b.amount, 0), f.cap)
    ) as expected
from flagged as f
inner join yardstick as y on y.region = f.home_region
left join bought as b on b.customer_key = f.customer_key and b.k = y.k
where y.k <= f.first_k;

-- name: flagged_goods
-- What did each flagged customer buy of each product in the base months and in the recent three?
-- wide: mart_sales_month
-- uses: flagged
select
    s.customer_key,
    coalesce(s.series, '') as series,
    coalesce(s.product_key, '') as product_key,
    cast(sum(case when s.month_no < $last_no - 2 then s.net_amount end) as double) as base_amount,
    cast(sum(case when s.month_no < $last_no - 2 then s.quantity end) as double) as base_quantity,
    cast(sum(case when s.month_no >= $last_no - 2 then s.net_amount end) as double) as recent_amount,
    cast(sum(case when s.month_no >= $last_no - 2 then s.quantity end) as double) as recent_quantity,
    count(*) - count(s.quantity) as without_quantity
from mart_sales_month as s
inner join flagged as f on f.customer_key = s.customer_key
where
    s.month_no between $last_no - 14 and $last_no
    and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
group by s.customer_key, coalesce(s.series, ''), coalesce(s.product_key, '');

-- name: festival
-- 春节错位: does the gap vanish when January and February are taken together, now and last year?
-- Only where the recent months hold one of them; up to January the next one is not there yet, so
-- both are left out. held: like months now against last year's, moved as the region moved.
-- uses: flagged, flagged_months
with like_months as (
    select
        ($last_no - 1) % 12 <= 3 as is_near,
        case when ($last_no - 1) % 12 = 0 then 1 else 0 end as newest,
        case ($last_no - 1) % 12 when 0 then 2 when 3 then 4 else 3 end as length
),
sums as (
    select
        m.customer_key,
        sum(case when m.k between l.newest and l.newest + l.length - 1 then m.amount else 0 end) as now,
        sum(case when m.k between l.newest + 12 and l.newest + l.length + 11 then m.amount else 0 end) as year_ago
    from flagged_months as m
    cross join like_months as l
    group by m.customer_key
),
measured as (
    select
        f.customer_key, f.ratio3, l.is_near, s.now,
        case
            when f.first_k >= l.newest + l.length + 11 then s.now / nullif(s.year_ago * f.region_ratio, 0)
        end as held
    from flagged as f
    cross join like_months as l
    left join sums as s on s.customer_key = f.customer_key
)
select
    customer_key,
    case when not is_near then false else held >= $held_share end as applies,
    case
        when not is_near then 0
        when held is not null then greatest(0, least(1, 1 - (1 - held) / nullif(1 - ratio3, 0)))
    end as strength,
    now as amount,
    cast(null as double) as share,
    held,
    cast(null as varchar) as name,
    cast(null as varchar) as other
from measured;

-- name: hangover
-- 促销透支: did the customer buy ahead under a promotion, and how much of the gap is that?
-- amount: bought beyond the expected under a promotion in the months before; share: of the gap, less
-- what buying ahead itself added to the expected. Where no line of the company names a promotion nobody can tell.
-- wide: mart_promotion_month
-- uses: flagged, flagged_months
with promoted as (
    select
        p.customer_key,
        $last_no - p.month_no as k,
        cast(sum(p.promoted_amount) as double) as amount
    from mart_promotion_month as p
    inner join flagged as f on f.customer_key = p.customer_key
    where
        p.month_no between $last_no - 2 - $hangover_months and $last_no - 3
        and ($brand_in is null or list_contains($brand_in, coalesce(p.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(p.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(p.series, '')))
    group by p.customer_key, p.month_no
),
known as (
    select count(*) > 0 as is_known from mart_promotion_month where month_no <= $last_no
),
ahead as (
    select
        m.customer_key,
        sum(greatest(least(p.amount, m.amount - m.expected), 0)) as amount
    from flagged_months as m
    inner join promoted as p on p.customer_key = m.customer_key and p.k = m.k
    group by m.customer_key
),
measured as (
    select
        f.customer_key,
        k.is_known,
        coalesce(a.amount, 0) as amount,
        least(1, coalesce(a.amount, 0) / greatest(f.gap3 - 3 * coalesce(a.amount, 0) / f.n3, 0.01)) as share
    from flagged as f
    cross join known as k
    left join ahead as a on a.customer_key = f.customer_key
)
select
    customer_key,
    case when is_known then amount > 0 end as applies,
    case when is_known then share end as strength,
    amount,
    share,
    cast(null as double) as held,
    cast(null as varchar) as name,
    cast(null as varchar) as other
from measured;

-- name: stock_out
-- 断货: is the last count nothing of a series that the customer used to buy, and still would?
-- amount: what is missing of such series; name: the one that most is missing of. A count from before
-- the recent months says nothing; nor does an empty store that buys nothing at all: it may be the result.
-- wide: mart_stock_count
-- uses: flagged, flagged_goods
with latest as (
    select
        m.customer_key,
        coalesce(m.series, '') as series,
        max(m.count_date) as count_date
    from mart_stock_count as m
    inner join flagged as f on f.customer_key = m.customer_key
    where
        m.count_date <= $as_of
        and year(m.count_date) * 12 + month(m.count_date) >= $last_no - 2
        and m.quantity is not null
        and ($brand_in is null or list_contains($brand_in, coalesce(m.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(m.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(m.series, '')))
    group by m.customer_key, coalesce(m.series, '')
),
counted as (
    select
        l.customer_key,
        l.series,
        sum(m.quantity) as quantity
    from latest as l
    inner join mart_stock_count as m
        on
            m.customer_key = l.customer_key
            and coalesce(m.series, '') = l.series
            and m.count_date = l.count_date
    group by l.customer_key, l.series
),
used as (
    select
        g.customer_key,
        g.series,
        greatest(3 * f.drift * coalesce(sum(g.base_amount), 0) / nullif(f.n3, 0), 0) as usual,
        coalesce(sum(g.recent_amount), 0) as recent
    from flagged_goods as g
    inner join flagged as f on f.customer_key = g.customer_key
    group by g.customer_key, g.series, f.drift, f.n3
),
missing as (
    select
        c.customer_key,
        c.series,
        greatest(u.usual - u.recent, 0) as amount,
        row_number() over (partition by c.customer_key order by u.usual - u.recent desc, c.series) as place
    from counted as c
    inner join used as u on u.customer_key = c.customer_key and u.series = c.series
    where c.quantity <= 0 and u.usual > 0
),
sums as (
    select
        customer_key,
        sum(amount) as amount,
        max(case when place = 1 then series end) as series
    from missing
    group by customer_key
),
tellable as (
    select c.customer_key
    from counted as c
    inner join flagged as f on f.customer_key = c.customer_key
    group by c.customer_key, f.actual3
    having f.actual3 > 0 or sum(c.quantity) > 0
)
select
    f.customer_key,
    case when t.customer_key is not null then coalesce(s.amount, 0) > 0 end as applies,
    case when t.customer_key is not null then least(1, coalesce(s.amount, 0) / nullif(f.gap3, 0)) end as strength,
    s.amount,
    least(1, s.amount / nullif(f.gap3, 0)) as share,
    cast(null as double) as held,
    s.series as name,
    cast(null as varchar) as other
from flagged as f
left join tellable as t on t.customer_key = f.customer_key
left join sums as s on s.customer_key = f.customer_key;

-- name: destocking
-- 去库存: was the customer's own stock above its band, is it coming down, and do its own sales hold?
-- share: stock in months of sales at the fullest count of the six months before; other figures: held,
-- its recent sales a month against those before; amount: the stock run down, at the price it paid.
-- wide: mart_stock_count
-- uses: flagged, flagged_goods
with counts as (
    select
        m.customer_key,
        m.count_date,
        year(m.count_date) * 12 + month(m.count_date) as month_no,
        cast(sum(m.quantity) as double) as stock,
        cast(sum(coalesce(m.sold_quantity, m.expected_quantity)) as double) as pace,
        sum(
            coalesce(m.sold_quantity, m.expected_quantity) * coalesce(b.norm, s.norm, r.norm, $stock_norm)
        ) as wanted
    from mart_stock_count as m
    inner join flagged as f on f.customer_key = m.customer_key
    left join mart_stock_norm as b
        on
            b.region = replace(replace(f.region, '大区', ''), '区', '')
            and b.series = m.series and b.region <> '' and b.series <> ''
    left join mart_stock_norm as s on s.region = '' and s.series = m.series and s.series <> ''
    left join mart_stock_norm as r
        on r.region = replace(replace(f.region, '大区', ''), '区', '') and r.series = '' and r.region <> ''
    where
        m.count_date <= $as_of
        and year(m.count_date) * 12 + month(m.count_date) >= $last_no - 8
        and m.quantity is not null
        and coalesce(m.sold_quantity, m.expected_quantity) is not null
        and ($brand_in is null or list_contains($brand_in, coalesce(m.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(m.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(m.series, '')))
    group by m.customer_key, m.count_date
),
placed as (
    select
        *,
        row_number() over (partition by customer_key order by count_date desc) as newest,
        row_number() over (
            partition by customer_key, case when month_no < $last_no - 2 then 1 else 0 end
            order by stock / nullif(wanted, 0) desc, count_date desc
        ) as fullest
    from counts
),
prices as (
    select
        customer_key,
        sum(base_amount) / nullif(sum(base_quantity), 0) as price
    from flagged_goods
    group by customer_key
),
sums as (
    select
        customer_key,
        max(case when newest = 1 and month_no >= $last_no - 2 then stock end) as stock_now,
        max(case when newest = 1 and month_no >= $last_no - 2 then stock / nullif(pace, 0) end) as months_now,
        max(case when month_no < $last_no - 2 and fullest = 1 then stock end) as stock_before,
        max(case when month_no < $last_no - 2 and fullest = 1 then stock / nullif(pace, 0) end) as months_before,
        max(case when month_no < $last_no - 2 and fullest = 1 then stock / nullif(wanted, 0) end) as fullness,
        avg(case when month_no >= $last_no - 2 then pace end) as pace_now,
        avg(case when month_no < $last_no - 2 then pace end) as pace_before
    from placed
    group by customer_key
),
measured as (
    select
        f.customer_key, f.ratio3, s.months_before, s.months_now, s.fullness,
        (s.stock_before - s.stock_now) * p.price as amount,
        s.stock_now < s.stock_before and s.months_now < s.months_before as is_falling,
        s.pace_now / nullif(s.pace_before, 0) as held
    from flagged as f
    left join sums as s on s.customer_key = f.customer_key
    left join prices as p on p.customer_key = f.customer_key
)
select
    customer_key,
    fullness > 1 + $stock_band and is_falling and held >= $held_share as applies,
    case
        when fullness is not null and is_falling is not null and held is not null
            then greatest(0, least(1, 1 - (1 - held) / nullif(1 - ratio3, 0)))
    end as strength,
    amount,
    months_before as share,
    held,
    cast(null as varchar) as name,
    cast(null as varchar) as other
from measured;

-- name: region
-- 全区域下滑: did the region's comparable customers together fall as well, by at least part of the gap?
-- share: how the region's others went against the same months last year.
-- uses: flagged
select
    customer_key,
    region_ratio <= 1 - $region_drop as applies,
    case
        when region_ratio is not null then greatest(0, least(1, (1 - region_ratio) / nullif(1 - ratio3, 0)))
    end as strength,
    cast(null as double) as amount,
    region_ratio - 1 as share,
    cast(null as double) as held,
    region as name,
    cast(null as varchar) as other
from flagged;

-- name: market
-- 市场下滑: did the rivals fall too where this customer sells? The verdict is the competitors room's:
-- of the customer's city where it is recorded, else of its province, else of its region.
-- share: how the rivals together went.
-- uses: flagged, competitors.verdicts
with matched as (
    select
        f.customer_key, f.ratio3, v.verdict, v.rivals_growth, v.market,
        row_number() over (
            partition by f.customer_key
            order by
                case when v.city <> '' then 1 when v.province <> '' then 2 else 3 end, v.market, v.region
        ) as place
    from flagged as f
    inner join verdicts as v
        on
            (v.region = '' or v.region = f.region)
            and (v.province = '' or v.province = f.province)
            and (v.city = '' or v.city = f.city)
            and (
                v.region <> '' or v.province <> '' or v.city <> ''
                or v.market = f.city or v.market = f.province
            )
)
select
    f.customer_key,
    case when m.verdict <> 'missing' then m.verdict = 'market' end as applies,
    case when m.verdict <> 'missing' then greatest(0, least(1, -m.rivals_growth / nullif(1 - m.ratio3, 0))) end
        as strength,
    cast(null as double) as amount,
    m.rivals_growth as share,
    cast(null as double) as held,
    m.market as name,
    cast(null as varchar) as other
from flagged as f
left join matched as m on m.customer_key = f.customer_key and m.place = 1;

-- name: price
-- 降价: did the customer go on buying the pieces, for less money each?
-- held: pieces now against the usual; share: what the same goods cost now against before, product by
-- product; amount: what the lower prices come to. Lines without quantity: nobody can tell.
-- uses: flagged, flagged_goods
with goods as (
    select
        g.customer_key,
        sum(g.base_quantity) as base_quantity,
        sum(g.recent_quantity) as recent_quantity,
        sum(g.without_quantity) as without_quantity,
        sum(case when g.base_quantity > 0 and g.base_amount > 0 and g.recent_quantity > 0 then g.recent_amount end)
            as now,
        sum(
            case
                when g.base_quantity > 0 and g.base_amount > 0 and g.recent_quantity > 0
                    then g.recent_quantity * g.base_amount / nullif(g.base_quantity, 0)
            end
        ) as at_old_prices
    from flagged_goods as g
    group by g.customer_key
),
measured as (
    select
        f.customer_key, f.gap3, g.now, g.at_old_prices,
        case
            when g.without_quantity = 0
                then coalesce(g.recent_quantity, 0) * f.n3 / nullif(3 * f.drift * g.base_quantity, 0)
        end as held
    from flagged as f
    left join goods as g on g.customer_key = f.customer_key
)
select
    customer_key,
    case when held is not null then held >= $held_share and coalesce(at_old_prices > now, false) end as applies,
    case when held is not null then greatest(0, least(1, coalesce(at_old_prices - now, 0) / nullif(gap3, 0))) end
        as strength,
    at_old_prices - now as amount,
    now / nullif(at_old_prices, 0) - 1 as share,
    held,
    cast(null as varchar) as name,
    cast(null as varchar) as other
from measured;

-- name: series
-- 换品: did the customer move from one series to another? Counted in pieces where lines state them,
-- since a move to cheaper goods leaves less money; else in yuan.
-- name: the series most was lost of; other: the one most was gained of; held: gained of lost;
-- amount: yuan lost with the fallen series. Lines without series, or only one: nobody can tell.
-- uses: flagged, flagged_goods
with bought as (
    select
        f.customer_key, f.gap3, g.series,
        3 * f.drift * coalesce(sum(g.base_amount), 0) / nullif(f.n3, 0) as usual_amount,
        coalesce(sum(g.recent_amount), 0) as recent_amount,
        3 * f.drift * coalesce(sum(g.base_quantity), 0) / nullif(f.n3, 0) as usual_quantity,
        coalesce(sum(g.recent_quantity), 0) as recent_quantity,
        max(sum(g.without_quantity)) over (partition by f.customer_key) > 0 as in_yuan
    from flagged as f
    inner join flagged_goods as g on g.customer_key = f.customer_key
    group by f.customer_key, f.gap3, f.drift, f.n3, g.series
),
changed as (
    select
        customer_key, gap3, series,
        usual_amount - recent_amount as lost_amount,
        case when in_yuan then usual_amount - recent_amount else usual_quantity - recent_quantity end as lost
    from bought
),
ranked as (
    select
        *,
        row_number() over (partition by customer_key order by lost desc, series) as lost_place,
        row_number() over (partition by customer_key order by lost, series desc) as gained_place
    from changed
),
sums as (
    select
        customer_key,
        max(gap3) as gap3,
        count(case when series <> '' then 1 end) as series_count,
        sum(case when lost > 0 then lost else 0 end) as lost,
        sum(case when lost < 0 then -lost else 0 end) as gained,
        sum(case when lost > 0 and lost_amount > 0 then lost_amount else 0 end) as lost_amount,
        max(case when lost_place = 1 then series end) as lost_series,
        max(case when gained_place = 1 then series end) as gained_series
    from ranked
    group by customer_key
),
measured as (
    select
        f.customer_key, f.gap3, s.series_count, s.lost_amount, s.lost_series, s.gained_series,
        s.gained / nullif(s.lost, 0) as held
    from flagged as f
    left join sums as s on s.customer_key = f.customer_key
)
select
    customer_key,
    case when series_count > 1 then coalesce(held, 0) >= $switch_share end as applies,
    case
        when series_count > 1
            then least(1, lost_amount / nullif(gap3, 0)) * least(1, coalesce(held, 0))
    end as strength,
    lost_amount as amount,
    lost_amount / nullif(gap3, 0) as share,
    held,
    lost_series as name,
    gained_series as other
from measured;

-- name: not_reported
-- 未报数: has nobody of the customer's province any line in the last months, so that data were not sent?
-- held: for how many months; amount: what was expected in them. Too few customers: nobody can tell.
-- wide: mart_sales_month
-- uses: flagged, flagged_months
with places as (
    select distinct coalesce(province, region, '') as place from flagged
),
sent as (
    select
        coalesce(s.province, s.region, '') as place,
        min($last_no - s.month_no) as silent_months
    from mart_sales_month as s
    inner join places as p on p.place = coalesce(s.province, s.region, '')
    where s.month_no <= $last_no
    group by coalesce(s.province, s.region, '')
),
customers as (
    select
        n.place,
        n.silent_months,
        count(distinct s.customer_key) as customers
    from sent as n
    inner join mart_sales_month as s on coalesce(s.province, s.region, '') = n.place
    where s.month_no between $last_no - n.silent_months - 5 and $last_no - n.silent_months
    group by n.place, n.silent_months
),
unsent as (
    select
        m.customer_key,
        sum(m.expected) as amount
    from flagged as f
    inner join flagged_months as m on m.customer_key = f.customer_key
    inner join customers as c on c.place = coalesce(f.province, f.region, '')
    where m.k < least(c.silent_months, 3)
    group by m.customer_key
)
select
    f.customer_key,
    case
        when c.silent_months = 0 then false
        when c.customers >= $unreported_customers and c.place <> '' then true
    end as applies,
    least(1, coalesce(u.amount, 0) / nullif(f.gap3, 0)) as strength,
    u.amount,
    cast(null as double) as share,
    cast(c.silent_months as double) as held,
    c.place as name,
    cast(null as varchar) as other
from flagged as f
left join customers as c on c.place = coalesce(f.province, f.region, '')
left join unsent as u on u.customer_key = f.customer_key;

-- name: transfer
-- 转户: did a new customer start where and when this one stopped, and take over what it bought?
-- Of one province, within a month of the stop, of a like level, in the same city or with a like name,
-- where no city is stated with the same salesperson; the likest of them. amount: what the new one bought in the recent months; held: against what was expected.
-- Where customers have neither city nor salesperson and one would fit, nobody can tell.
-- wide: mart_customer
-- uses: flagged, declining_customers.assessed
with newcomers as (
    select
        c.customer_key, c.customer_name, c.region, c.province, c.city, c.salesperson, a.first_k, a.actual3,
        a.actual3 / cast(least(3, a.first_k + 1) as double) as a_month
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    where a.first_k < least(8, a.oldest)
),
candidates as (
    select
        f.customer_key, f.expected3,
        n.customer_key as new_key,
        n.customer_name as new_name,
        n.actual3 as new_actual3,
        3 * n.a_month / nullif(f.expected3, 0) as held,
        case when n.city = f.city then 2 else 0 end
        + case
            when (n.city is null or f.city is null) and n.salesperson = f.salesperson then 1 else 0
        end
        + case
            when substr(n.customer_name, 1, 4) = substr(f.customer_name, 1, 4) then 1 else 0
        end as likeness,
        f.city is not null and n.city is not null or f.salesperson is not null and n.salesperson is not null
            as is_told
    from flagged as f
    inner join newcomers as n
        on
            n.customer_key <> f.customer_key
            and coalesce(n.region, '') = coalesce(f.region, '')
            and coalesce(n.province, '') = coalesce(f.province, '')
            and n.first_k between f.last_k - 2 and f.last_k
    where
        f.last_k >= 1
        and 3 * n.a_month between $transfer_share * f.expected3 and f.expected3 / $transfer_share
),
ranked as (
    select
        *,
        row_number() over (
            partition by customer_key order by likeness desc, abs(held - 1), new_key
        ) as place,
        row_number() over (
            partition by new_key order by likeness desc, abs(held - 1), customer_key
        ) as new_place
    from candidates
    where likeness > 0
),
untold as (
    select distinct customer_key from candidates where not is_told and likeness = 0
)
select
    f.customer_key,
    case when r.customer_key is not null then true when u.customer_key is null then false end as applies,
    case when r.customer_key is not null then least(1, r.held) when u.customer_key is null then 0 end as strength,
    r.new_actual3 as amount,
    cast(null as double) as share,
    r.held,
    r.new_name as name,
    r.new_key as other
from flagged as f
left join ranked as r on r.customer_key = f.customer_key and r.place = 1 and r.new_place = 1
left join untold as u on u.customer_key = f.customer_key;

-- name: explained
-- What explains each flagged customer's gap best, and what could not be told?
-- Among what explains enough of it: that data were not sent or sales moved to another customer first,
-- rivals' fall before the region's, then the largest share. Real where nothing else fits and the
-- region, the yardstick of all, could be judged; else nobody can tell.
-- uses: flagged, festival, hangover, stock_out, destocking, region, market, price, series, not_reported, transfer
with rules as (
    select 1 as rank, 'not_reported' as rule, r.* from not_reported as r
    union all
    select 1, 'transfer', r.* from transfer as r
    union all
    select 2, 'festival', r.* from festival as r
    union all
    select 2, 'price', r.* from price as r
    union all
    select 2, 'series', r.* from series as r
    union all
    select 2, 'stock_out', r.* from stock_out as r
    union all
    select 2, 'destocking', r.* from destocking as r
    union all
    select 2, 'hangover', r.* from hangover as r
    union all
    select 3, 'market', r.* from market as r
    union all
    select 4, 'region', r.* from region as r
),
placed as (
    select
        *,
        row_number() over (partition by customer_key order by rank, strength desc, rule) as place
    from rules
    where applies and strength >= $explain_least
),
told as (
    select
        customer_key,
        max(case when rule = 'region' and applies is not null then 1 else 0 end) as region_told,
        max(case when rule = 'festival' and applies is null then 'festival,' else '' end)
        || max(case when rule = 'hangover' and applies is null then 'hangover,' else '' end)
        || max(case when rule = 'stock_out' and applies is null then 'stock_out,' else '' end)
        || max(case when rule = 'destocking' and applies is null then 'destocking,' else '' end)
        || max(case when rule = 'region' and applies is null then 'region,' else '' end)
        || max(case when rule = 'market' and applies is null then 'market,' else '' end)
        || max(case when rule = 'price' and applies is null then 'price,' else '' end)
        || max(case when rule = 'series' and applies is null then 'series,' else '' end)
        || max(case when rule = 'not_reported' and applies is null then 'not_reported,' else '' end)
        || max(case when rule = 'transfer' and applies is null then 'transfer,' else '' end) as untold
    from rules
    group by customer_key
)
select
    f.customer_key,
    case when p.rule is not null then p.rule when t.region_told = 1 then 'real' end as verdict,
    p.strength,
    cast(p.amount as decimal(18, 2)) as amount,
    p.share,
    p.held,
    p.name,
    p.other,
    t.untold
from flagged as f
left join told as t on t.customer_key = f.customer_key
left join placed as p on p.customer_key = f.customer_key and p.place = 1;
