-- What else would explain that a customer bought less? One rule per look-alike, each for the flagged
-- customers alone: applies (null where the data cannot tell), strength (the share of the gap that it
-- explains, 0 to 1) and the figures of its sentence: amount (yuan), share, held, name, other.

-- name: flagged
-- Which customers need an explanation, and how large is the gap to explain?
-- drift: how the comparable customers moved from the base months to the recent ones; whole_fall: the logarithm
-- of what is left against last year, by its own fall (less what chance puts into one of its size, 1 ÷ z²) and all others'.
-- uses: declining_customers.assessed
select
    c.customer_key, c.customer_no, c.customer_name, c.region, c.province, c.city, c.salesperson,
    a.region as home_region, a.status, a.actual3, a.expected3, a.gap3, a.ratio3, a.others_like, a.others_ratio,
    a.whole_ratio,
    a.level3, a.n3, a.i3, a.noise3, a.se3,
    a.first_k, a.last_k, a.oldest, a.cap, a.comparable, a.by_region,
    a.by_company, a.flat, a.is_peopled,
    a.normal_z,
    a.expected3 * a.n3 / nullif(3 * a.level3 * a.i3, 0) as drift,
    ln(a.index_ratio * (1 - (1 - a.ratio3) * greatest(1 - 1 / power(greatest(a.z3, a.z6), 2), 0))) as whole_fall
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
where a.is_flagged and a.gap3 > 0;

-- name: flagged_months
-- What did each flagged customer buy in each of the last 24 months, and what should it have bought?
-- company_expected: going by the whole company's months; swing: what a single month normally differs by.
-- uses: flagged, declining_customers.bought, declining_customers.yardstick
with months as (
    select b.customer_no, b.k, b.amount
    from bought as b
    inner join flagged as f on f.customer_no = b.customer_no
),
indexed as (
    select
        f.customer_key, f.level3, f.noise3, f.n3, f.i3, y.k,
        coalesce(b.amount, 0) as amount,
        coalesce(y.company_month * (y.oldest + 1) / nullif(y.company_total, 0), 0) as company_index,
        f.flat + f.by_region * y.region_month + f.by_company * y.company_month
        - (f.by_region + f.by_company) * f.comparable * least(coalesce(b.amount, 0), f.cap) as expected_index
    from flagged as f
    inner join yardstick as y on y.region = f.home_region
    left join months as b on b.customer_no = f.customer_no and b.k = y.k
    where y.k <= f.first_k
)
select
    customer_key,
    k,
    amount,
    level3 * expected_index as expected,
    level3 * company_index as company_expected,
    noise3 * sqrt(greatest(expected_index, 0) * n3 / i3) as swing
from indexed;

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
-- 春节错位: does the gap vanish when the festival's months are taken together? Only near the festival. Either what
-- was bought ahead from the month before it makes up for the gap (share); or January and February together are as last
-- year's, moved as the others moved (held; up to January the next one is not there yet, so both are left out), and
-- something speaks for a shift: a month larger than it normally gets, or last year's clearly low as well. Or else
-- last year went the same way: a January larger than it normally gets, then clearly too little, and as much of it,
-- or as much too little month by month from the festival on (share; other: again).
-- Other is ahead where what was bought ahead makes up for it and last year shows both, too much and then too little.
-- Other is ahead where what was bought ahead makes up for it and last year shows both, too much and then too little.
-- Who stocks up for the festival does so every year: where last year's is on file, it must show a month bought ahead
-- of it or too little after it, beyond what months far from any festival swing by (calm).
-- uses: flagged, flagged_months
with like_months as (
    select
        ($last_no - 1) % 12 <= 3 as is_near,
        ($last_no - 1) % 12 as january_k,
        case when ($last_no - 1) % 12 = 0 then 1 else 0 end as newest,
        case ($last_no - 1) % 12 when 0 then 2 when 3 then 4 else 3 end as length,
        $last_no - max(month_no) as feast_k
    from mart_month
    where new_year_day is not null and month_no <= $last_no
),
feasts as (
    select
        l.feast_k,
        $last_no - max(m.month_no) as before_k
    from like_months as l
    inner join mart_month as m on m.new_year_day is not null and m.month_no < $last_no - l.feast_k
    where l.is_near
    group by l.feast_k
),
calm_months as (
    select
        customer_key,
        case
            when count(*) > 2 then least(1, sqrt(avg(power((amount - expected) / nullif(swing, 0), 2))))
        end as calm
    from flagged_months
    cross join feasts
    where k between 3 and 17 and ($last_no - k - 1) % 12 between 4 and 10
    group by customer_key
),
around_last as (
    select
        m.customer_key, m.amount, m.expected,
        f.normal_z * coalesce(c.calm, 1) * m.swing as normal_swing,
        m.k >= l.before_k as may_be_ahead,
        m.k <= l.before_k as may_be_low
    from flagged_months as m
    inner join flagged as f on f.customer_key = m.customer_key
    cross join feasts as l
    left join calm_months as c on c.customer_key = m.customer_key
    where m.k between l.before_k - 1 and l.before_k + 1
),
last_feasts as (
    select
        customer_key,
        count(case when may_be_low then 1 end) = 2 as is_on_file,
        max(case when may_be_ahead and amount - expected > normal_swing then 1 else 0 end) = 1 as was_ahead,
        coalesce(
            sum(case when may_be_low then expected - amount end)
            > sqrt(sum(case when may_be_low then normal_swing * normal_swing end)),
            false
        ) as was_low
    from around_last
    group by customer_key
),
repeated as (
    select
        m.customer_key,
        count(*) as months,
        sum(m.expected * coalesce(greatest(1 - b.amount / nullif(b.expected, 0), 0), 0)) as amount
    from flagged_months as m
    cross join feasts as l
    inner join flagged_months as b on b.customer_key = m.customer_key and b.k = m.k - l.feast_k + l.before_k
    where m.k <= 2
    group by m.customer_key
),
sums as (
    select
        m.customer_key,
        sum(case when m.k between l.newest and l.newest + l.length - 1 then m.amount else 0 end) as now,
        sum(case when m.k between l.newest + 12 and l.newest + l.length + 11 then m.amount else 0 end) as year_ago,
        sum(
            case when m.k between l.newest + 12 and l.newest + l.length + 11 then m.expected - m.amount else 0 end
        ) as short_year_ago,
        sum(
            case when m.k between l.newest + 12 and l.newest + l.length + 11 then m.swing * m.swing else 0 end
        ) as squares_year_ago,
        sum(
            case when m.k between l.newest and l.newest + l.length - 1 then greatest(m.expected - m.amount, 0) else 0 end
        ) as lows,
        sum(
            case
                when m.k between l.newest + 12 and l.newest + l.length + 11 then greatest(m.expected - m.amount, 0)
                else 0
            end
        ) as lows_year_ago,
        max(
            case when m.k = l.january_k + 12 and m.amount > m.expected + m.swing then 1 else 0 end
        ) as was_ahead,
        max(
            case when m.k between l.feast_k and l.feast_k + 2 and m.amount > m.expected + m.swing then 1 else 0 end
        ) as is_ahead,
        sum(case when m.k between 3 and l.feast_k + 1 then m.amount - m.expected else 0 end) as ahead
    from flagged_months as m
    cross join like_months as l
    group by m.customer_key
),
measured as (
    select
        f.customer_key, f.ratio3, s.now, s.ahead,
        coalesce(y.was_ahead and y.was_low, false) as did_both,
        coalesce(l.is_near, false)
        and (not coalesce(y.is_on_file, false) or y.was_ahead or y.was_low) as is_like_it,
        greatest(0, least(1, s.ahead / nullif(f.gap3, 0))) as made_up,
        greatest(
            case
                when s.was_ahead = 1 and s.lows_year_ago > f.normal_z * sqrt(s.squares_year_ago)
                    then least(1, s.lows_year_ago / nullif(s.lows, 0))
                else 0
            end,
            case when y.was_ahead and y.was_low and r.months = 3 then least(1, r.amount / f.gap3) else 0 end
        ) as again,
        s.is_ahead = 1 or s.short_year_ago > f.normal_z * sqrt(s.squares_year_ago) as is_shifting,
        case
            when f.first_k >= l.newest + l.length + 11 then s.now / nullif(s.year_ago * f.others_like, 0)
        end as held
    from flagged as f
    cross join like_months as l
    left join sums as s on s.customer_key = f.customer_key
    left join last_feasts as y on y.customer_key = f.customer_key
    left join repeated as r on r.customer_key = f.customer_key
)
select
    customer_key,
    case
        when not is_like_it then false
        when made_up >= $explain_least or again >= $explain_least then true
        when held is not null then is_shifting and held > ratio3
    end as applies,
    case
        when not is_like_it then 0
        when made_up >= $explain_least or again >= $explain_least then greatest(made_up, again)
        when held is not null then greatest(made_up, least(1, 1 - (1 - held) / nullif(1 - ratio3, 0)))
    end as strength,
    now as amount,
    case
        when not is_like_it then null
        when again >= $explain_least then again
        when made_up >= $explain_least then made_up
    end as share,
    held,
    cast(null as varchar) as name,
    case
        when is_like_it and again >= $explain_least then 'again'
        when is_like_it and made_up >= $explain_least and did_both then 'ahead'
    end as other
from measured;

-- name: hangover
-- 促销透支: did the customer buy ahead under a promotion, and how much of the gap is that?
-- amount: bought beyond the expected under a promotion in the months before, where these months together were
-- larger than they normally get; share: of the gap, less what buying ahead itself added to the expected. Where no
-- line of the company names a promotion nobody can tell.
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
        sum(least(p.amount, m.amount - m.expected)) as amount
    from flagged_months as m
    inner join promoted as p on p.customer_key = m.customer_key and p.k = m.k
    where m.amount > m.expected
    group by m.customer_key
    having sum(m.amount - m.expected) > sqrt(sum(power(m.swing, 2)))
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
-- 断货: is a series that the customer used to buy nothing at the last count, in its store or in our own
-- warehouse (a count without customer), and is it that series that is missing? Counts or sales that state no
-- series are taken as a whole.
-- amount: what is missing of such series; name: the one that most is missing of; other: ours where it is mostly our
-- own warehouse that had none. Where everything fell alike the empty store may be the result: only what is missing
-- beyond that counts. A store that is empty of all that it used to buy, yet goes on buying, sells what it gets; of one
-- that bought nothing in the last month nobody can tell, unless we had none to ship; nor where no count is of the recent months.
-- wide: mart_stock_count
-- uses: flagged, flagged_goods
with counted as (
    select
        coalesce(customer_key, '') as counted_at,
        case when customer_key is null then coalesce(region, '') else '' end as for_region,
        coalesce(series, '') as series,
        count_date,
        sum(quantity) as quantity
    from mart_stock_count
    where
        count_date <= $as_of
        and year(count_date) * 12 + month(count_date) >= $last_no - 2
        and quantity is not null
        and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    group by
        coalesce(customer_key, ''), case when customer_key is null then coalesce(region, '') else '' end,
        coalesce(series, ''), count_date
),
newest as (
    select
        *,
        row_number() over (partition by counted_at, for_region, series order by count_date desc) as place
    from counted
),
latest as (
    select
        f.customer_key,
        n.series,
        case when n.counted_at = '' then 1 else 0 end as is_ours,
        min(n.quantity) as quantity
    from flagged as f
    inner join newest as n
        on
            n.counted_at = f.customer_key
            or (n.counted_at = '' and (n.for_region = '' or n.for_region = f.region))
    where n.place = 1
    group by f.customer_key, n.series, case when n.counted_at = '' then 1 else 0 end
),
used as (
    select
        g.customer_key,
        g.series,
        f.gap3,
        greatest(3 * f.drift * coalesce(sum(g.base_amount), 0) / nullif(f.n3, 0), 0) as usual,
        coalesce(sum(g.recent_amount), 0) as recent,
        max(case when g.series <> '' then 1 else 0 end) over (partition by g.customer_key) as by_series
    from flagged_goods as g
    inner join flagged as f on f.customer_key = g.customer_key
    group by g.customer_key, g.series, f.drift, f.n3, f.gap3
),
whole as (
    select
        customer_key,
        is_ours,
        sum(quantity) as quantity,
        max(case when series <> '' then 1 else 0 end) as by_series
    from latest
    group by customer_key, is_ours
),
none_left as (
    select customer_key, series, is_ours, 1 as counted_by_series from latest
    where series <> '' and quantity <= 0
    union all
    select u.customer_key, u.series, w.is_ours, w.by_series
    from used as u
    inner join whole as w on w.customer_key = u.customer_key
    where w.quantity <= 0 and u.by_series * w.by_series = 0
),
empty as (
    select
        customer_key,
        series,
        max(is_ours) as is_ours,
        max(counted_by_series) as counted_by_series
    from none_left
    group by customer_key, series
),
missing as (
    select
        u.*,
        e.series is not null as is_empty,
        coalesce(e.is_ours, 0) as is_ours,
        e.counted_by_series,
        row_number() over (
            partition by u.customer_key
            order by case when e.series is not null then 0 else 1 end, u.usual - u.recent desc, u.series
        ) as place
    from used as u
    left join empty as e on e.customer_key = u.customer_key and e.series = u.series
),
sums as (
    select
        customer_key,
        sum(case when is_empty then greatest(usual - recent, 0) else 0 end) as amount,
        sum(case when is_ours = 1 then greatest(usual - recent, 0) else 0 end) as our_amount,
        sum(case when is_empty then greatest(usual - recent, 0) else 0 end) / nullif(max(gap3), 0) as of_gap,
        sum(case when is_empty then usual else 0 end) / nullif(sum(usual), 0) as of_usual,
        min(case when is_empty or usual = 0 then is_ours else 0 end) as only_ours,
        case
            when count(case when is_empty and by_series * counted_by_series = 0 then 1 end) = 0
                then max(case when place = 1 and is_empty then series end)
        end as series
    from missing
    group by customer_key
),
told as (
    select distinct customer_key from latest
),
measured as (
    select
        f.customer_key, s.amount, s.our_amount, s.series, s.of_gap,
        case
            when t.customer_key is null then null
            when s.of_usual < 1 then greatest(0, least(1, (s.of_gap - s.of_usual) / (1 - s.of_usual)))
            when s.only_ours = 1 or f.last_k = 0 then least(1, s.of_gap)
        end as strength
    from flagged as f
    left join told as t on t.customer_key = f.customer_key
    left join sums as s on s.customer_key = f.customer_key
)
select
    customer_key,
    case when strength is not null then amount > 0 end as applies,
    strength,
    amount,
    least(1, of_gap) as share,
    cast(null as double) as held,
    series as name,
    case when our_amount > 0.5 * amount then 'ours' end as other
from measured;

-- name: destocking
-- 去库存: was the customer's own stock above its band, is it coming down, and do its own sales hold?
-- share: stock in months of sales at the fullest count of the six months before; held: its recent sales
-- against those before, each month measured by what comparable customers bought in it; amount: the stock
-- run down, at the price it paid. Without the customer's own sales nobody can tell.
-- wide: mart_stock_count
-- uses: flagged, flagged_goods, flagged_months
with counts as (
    select
        m.customer_key,
        m.count_date,
        year(m.count_date) * 12 + month(m.count_date) as month_no,
        cast(sum(m.quantity) as double) as stock,
        cast(sum(coalesce(m.sold_quantity, m.expected_quantity)) as double) as pace,
        cast(sum(m.sold_quantity) as double) as sold,
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
        max(case when month_no < $last_no - 2 and fullest = 1 then stock / nullif(wanted, 0) end) as fullness
    from placed
    group by customer_key
),
sales as (
    select
        p.customer_key,
        sum(case when m.k <= 2 then p.sold end) / nullif(sum(case when m.k <= 2 then m.expected end), 0) as now,
        sum(case when m.k > 2 then p.sold end) / nullif(sum(case when m.k > 2 then m.expected end), 0) as before
    from placed as p
    inner join flagged_months as m on m.customer_key = p.customer_key and m.k = $last_no - p.month_no
    where p.sold is not null
    group by p.customer_key
),
measured as (
    select
        f.customer_key, f.ratio3, s.months_before, s.months_now, s.fullness,
        (s.stock_before - s.stock_now) * p.price as amount,
        s.stock_now < s.stock_before and s.months_now < s.months_before as is_falling,
        o.now / nullif(o.before, 0) as held
    from flagged as f
    left join sums as s on s.customer_key = f.customer_key
    left join sales as o on o.customer_key = f.customer_key
    left join prices as p on p.customer_key = f.customer_key
)
select
    customer_key,
    fullness > 1 + $stock_band and is_falling and held > ratio3 as applies,
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
-- 全区域下滑: did the region's other customers fall as well, together and the one in their middle, and by more than
-- this one fell beyond them?
-- share: how they together went against the same months last year; strength: their part in the whole fall, factor by
-- factor (a half is left of each: both have an equal part), by the lesser fall of the two. Where the region has too few of them the whole company
-- stands for it (no name).
-- uses: flagged
select
    customer_key,
    whole_ratio <= 1 - $region_drop as applies,
    case
        when whole_ratio is null then null
        when whole_ratio > 0 and whole_ratio < 1 and whole_fall < 0 then least(1, ln(whole_ratio) / whole_fall)
        else 0
    end as strength,
    cast(null as double) as amount,
    others_ratio - 1 as share,
    cast(null as double) as held,
    case when is_peopled then region end as name,
    cast(null as varchar) as other
from flagged;

-- name: market
-- 市场下滑: did the rivals fall too where this customer sells, and by more than it fell beyond them? The verdict is the competitors room's:
-- of the customer's city where it is recorded, else of its province, else of its region.
-- share: how the rivals together went.
-- uses: flagged, competitors.verdicts
with matched as (
    select
        f.customer_key, v.verdict, v.rivals_growth, v.market,
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
    case
        when m.verdict is null or m.verdict = 'missing' then null
        when m.rivals_growth > -1 and m.rivals_growth < 0 and f.whole_fall < 0
            then least(1, ln(1 + m.rivals_growth) / f.whole_fall)
        else 0
    end as strength,
    cast(null as double) as amount,
    m.rivals_growth as share,
    cast(null as double) as held,
    m.market as name,
    cast(null as varchar) as other
from flagged as f
left join matched as m on m.customer_key = f.customer_key and m.place = 1;

-- name: price
-- 降价: is the gap one of price: pieces bought as before, for less money each?
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
    case when held is not null then coalesce(at_old_prices > now, false) end as applies,
    case when held is not null then greatest(0, least(1, coalesce(at_old_prices - now, 0) / nullif(gap3, 0))) end
        as strength,
    at_old_prices - now as amount,
    now / nullif(at_old_prices, 0) - 1 as share,
    held,
    cast(null as varchar) as name,
    cast(null as varchar) as other
from measured;

-- name: series
-- 换品: did the customer move from one series to others, which leaves less money? Counted in pieces where lines
-- state them, else in yuan. What rose beyond its normal swings (the customer's own, and the square root of the pieces;
-- the more series, the further one of them swings by chance) is held against the series that most money was lost of
-- and whatever else fell as clearly.
-- name: the series most was lost of; other: the one most was gained of; held: gained of lost;
-- amount: what the lost pieces used to cost; share: of the gap, less what the gained ones cost.
-- Lines without series, or only one: nobody can tell.
-- uses: flagged, flagged_goods
with bought as (
    select
        f.customer_key, f.gap3, f.normal_z, g.series,
        f.se3 / nullif(f.expected3, 0) as swing,
        3 * f.drift * coalesce(sum(g.base_amount), 0) / nullif(f.n3, 0) as usual_amount,
        coalesce(sum(g.recent_amount), 0) as recent_amount,
        3 * f.drift * coalesce(sum(g.base_quantity), 0) / nullif(f.n3, 0) as usual_quantity,
        coalesce(sum(g.recent_quantity), 0) as recent_quantity,
        max(sum(g.without_quantity)) over (partition by f.customer_key) > 0 as in_yuan
    from flagged as f
    inner join flagged_goods as g on g.customer_key = f.customer_key
    group by f.customer_key, f.gap3, f.normal_z, f.se3, f.expected3, f.drift, f.n3, g.series
),
counted as (
    select
        customer_key, gap3, series, usual_amount, recent_amount,
        case when in_yuan then usual_amount else usual_quantity end as usual,
        case when in_yuan then recent_amount else recent_quantity end as recent,
        case
            when in_yuan then swing * greatest(usual_amount, 0)
            else sqrt(power(swing * usual_quantity, 2) + greatest(usual_quantity, 0))
        end
        * sqrt(power(normal_z, 2) + 2 * ln(greatest(count(*) over (partition by customer_key) - 1, 1))) as swing
    from bought
),
placed as (
    select
        *,
        row_number() over (
            partition by customer_key
            order by coalesce((recent - usual) * usual_amount / nullif(usual, 0), 0), series
        ) as lost_place
    from counted
),
changed as (
    select
        *,
        case when lost_place = 1 or usual - recent > swing then greatest(usual - recent, 0) else 0 end as lost,
        case when recent - usual > swing then recent - usual else 0 end as gained
    from placed
),
valued as (
    select
        *,
        lost * usual_amount / nullif(usual, 0) as lost_amount,
        gained * recent_amount / nullif(recent, 0) as gained_amount,
        row_number() over (partition by customer_key order by gained desc, series) as gained_place
    from changed
),
sums as (
    select
        customer_key,
        max(gap3) as gap3,
        count(case when series <> '' then 1 end) as series_count,
        coalesce(sum(lost_amount), 0) as lost_amount,
        coalesce(sum(gained_amount), 0) as gained_amount,
        sum(gained) / nullif(sum(lost), 0) as held,
        max(case when lost_place = 1 then series end) as lost_series,
        max(case when gained_place = 1 and gained > 0 then series end) as gained_series
    from valued
    group by customer_key
),
measured as (
    select
        *,
        (lost_amount - gained_amount) / nullif(gap3, 0) as share
    from sums
)
select
    f.customer_key,
    case when m.series_count > 1 then coalesce(m.held, 0) >= $switch_share end as applies,
    case when m.series_count > 1 then greatest(0, least(1, m.share)) * least(1, coalesce(m.held, 0)) end as strength,
    m.lost_amount as amount,
    m.share,
    m.held,
    m.lost_series as name,
    m.gained_series as other
from flagged as f
left join measured as m on m.customer_key = f.customer_key;

-- name: not_reported
-- 未报数: were the customer's data not sent? Either its senders' sales end before the last months, or nobody of
-- its province has any line in them, although so many customers would not all be silent by chance.
-- held: for how many months; amount: what was expected in them. Without a named sender, and with few customers
-- around, nobody can tell.
-- wide: mart_customer mart_customer_month
-- uses: flagged, flagged_months
with newest as (
    select
        customer_no,
        $last_no - max(month_no) as last_k
    from mart_customer_month
    where month_no <= $last_no
    group by customer_no
),
sent as (
    select
        coalesce(c.province, c.region) as place,
        min(n.last_k) as silent_months
    from newest as n
    inner join mart_customer as c on c.customer_no = n.customer_no
    where coalesce(c.province, c.region) is not null
    group by coalesce(c.province, c.region)
),
active as (
    select
        n.place,
        n.silent_months,
        c.customer_no,
        cast(count(*) as double) as months
    from sent as n
    inner join mart_customer as c on coalesce(c.province, c.region) = n.place
    inner join mart_customer_month as m on m.customer_no = c.customer_no
    where n.silent_months > 0 and m.month_no between $last_no - n.silent_months - 5 and $last_no - n.silent_months
    group by n.place, n.silent_months, c.customer_no
),
silent as (
    select
        place,
        silent_months,
        count(*) as customers,
        power(1 - sum(months) / (6 * count(*) + 1), count(*) * silent_months) as by_chance
    from active
    group by place, silent_months
),
judged as (
    select
        f.customer_key, f.gap3, s.place,
        case
            when s.silent_months > 0 and s.customers >= $unreported_customers and s.by_chance <= 0.01
                then s.silent_months
        end as place_months,
        case when r.reported_no is not null then greatest($last_no - r.reported_no, 0) end as sender_months,
        r.sender,
        n.silent_months = 0 as is_sent
    from flagged as f
    left join sent as n on n.place = coalesce(f.province, f.region)
    left join silent as s on s.place = n.place
    left join mart_customer_sender as r on r.customer_key = f.customer_key
),
measured as (
    select
        *,
        greatest(coalesce(place_months, 0), coalesce(sender_months, 0)) as months
    from judged
),
-- Where a whole region is silent its own index is silent too: the company's months tell what was due.
unsent as (
    select
        j.customer_key,
        sum(greatest(m.expected, m.company_expected)) as amount,
        sum(greatest(m.expected, m.company_expected) - m.expected) as overlooked
    from measured as j
    inner join flagged_months as m on m.customer_key = j.customer_key
    where m.k < least(j.months, 3)
    group by j.customer_key
)
select
    j.customer_key,
    case when j.months > 0 then true when j.is_sent or j.sender_months = 0 then false end as applies,
    least(1, coalesce(u.amount, 0) / nullif(j.gap3 + coalesce(u.overlooked, 0), 0)) as strength,
    u.amount,
    cast(null as double) as share,
    cast(j.months as double) as held,
    case when j.place_months > 0 then j.place else j.sender end as name,
    cast(null as varchar) as other
from measured as j
left join unsent as u on u.customer_key = j.customer_key;

-- name: transfer
-- 转户: did a new customer start where and when this one stopped, and take over what it bought?
-- Within a month of the stop, of a like level: of one province and in the same city; where no city is stated, of the
-- same salesperson, or of a name that begins alike; or of the very same name, which may have moved to another region.
-- The likest of them, each for one.
-- amount: what the new one bought in the recent months; held: against what was expected.
-- Where nothing but the region is known and one would fit, nobody can tell.
-- wide: mart_customer
-- uses: flagged, declining_customers.assessed
with newcomers as (
    select
        c.customer_key, c.customer_name, c.region, c.province, c.city, c.salesperson, a.first_k, a.actual3,
        a.actual3 / cast(least(3, a.first_k + 1) as double) as a_month
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    where a.first_k < least(12, a.oldest)
),
-- Codes instead of names (with digits) begin alike without meaning anything.
candidates as (
    select
        f.customer_key, f.expected3,
        n.customer_key as new_key,
        n.customer_name as new_name,
        n.actual3 as new_actual3,
        3 * n.a_month / nullif(f.expected3, 0) as held,
        f.city is not null and n.city is not null as has_city,
        f.salesperson is not null and n.salesperson is not null as has_salesperson,
        coalesce(n.city = f.city, false) as same_city,
        coalesce(n.salesperson = f.salesperson, false) as same_salesperson,
        n.customer_name = f.customer_name as same_name,
        length(translate(f.customer_name || n.customer_name, '0123456789', ''))
        = length(f.customer_name || n.customer_name)
        and substr(f.customer_name, 1, greatest(4, cast(floor(length(f.customer_name) * 0.5) as integer)))
        = substr(n.customer_name, 1, greatest(4, cast(floor(length(f.customer_name) * 0.5) as integer)))
            as like_name
    from flagged as f
    inner join newcomers as n
        on
            n.customer_key <> f.customer_key
            and (
                n.customer_name = f.customer_name
                or (
                    coalesce(n.region, '') = coalesce(f.region, '')
                    and coalesce(n.province, '') = coalesce(f.province, '')
                )
            )
            and n.first_k between f.last_k - 2 and f.last_k
    where
        f.last_k >= 1
        and 3 * n.a_month between $transfer_share * f.expected3 and f.expected3 / $transfer_share
),
likened as (
    select
        *,
        case
            when has_city and not same_city then 0
            else
                case when same_city then 4 else 0 end
                + case when same_name then 4 when like_name then 2 else 0 end
                + case when same_salesperson then 1 else 0 end
        end as likeness
    from candidates
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
    from likened
    where likeness > 0
),
untold as (
    select distinct customer_key from likened where not has_city and not has_salesperson and likeness = 0
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
-- Among what explains enough of it the most certain first: data not sent and sales moved to another customer, then
-- what lines and counts show themselves (what we had none to ship of before a move between series, and such a move
-- before the empty shelf that it leaves), then what the rivals and the region show, last the customer's own calendar,
-- unless last year shows it too; within these the largest share. Real where nothing else fits and the others, the
-- yardstick of all, could be judged; else nobody can tell.
-- uses: flagged, festival, hangover, stock_out, destocking, region, market, price, series, not_reported, transfer
with rules as (
    select 1 as rank, 'not_reported' as rule, r.* from not_reported as r
    union all
    select 1, 'transfer', r.* from transfer as r
    union all
    select 3, 'series', r.* from series as r
    union all
    select 4, 'price', r.* from price as r
    union all
    select case when r.other = 'ours' then 2 else 4 end, 'stock_out', r.* from stock_out as r
    union all
    select 4, 'destocking', r.* from destocking as r
    union all
    select 4, 'hangover', r.* from hangover as r
    union all
    select case when r.other is not null then 4 else 7 end, 'festival', r.* from festival as r
    union all
    select 5, 'market', r.* from market as r
    union all
    select 6, 'region', r.* from region as r
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
