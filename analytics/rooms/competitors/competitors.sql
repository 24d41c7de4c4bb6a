-- How do we stand against the rivals? Shares, the market's verdict, and whether advertising follows
-- potential. Markets and months without a rival's figure are missing, not zero.

-- name: spans
-- Which months does the verdict look at? Three, up to the last complete month that has rival figures;
-- with January where February would lead, since the Spring Festival moves between them.
-- wide: mart_market_month
with latest as (
    select max(month_no) as to_no
    from mart_market_month
    where not is_own and amount is not null and month_no <= $last_no
),
sized as (
    select
        to_no,
        case when (to_no - 1) % 12 = 3 then 4 else 3 end as months
    from latest
)
select
    to_no,
    months,
    to_no - months + 1 as from_no,
    to_no - months - 11 as year_from_no,
    to_no - 12 as year_to_no,
    to_no - 2 * months + 1 as previous_from_no,
    to_no - months as previous_to_no
from sized
where to_no is not null;

-- name: compared
-- What did each brand sell in each market, against the same months last year or else the months before?
-- One row per market and brand; our own sales are one brand (is_own).
-- uses: spans
with cells as (
    select
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        coalesce(city, '') as city,
        market,
        brand,
        is_own,
        month_no,
        sum(amount) as amount
    from mart_market_month
    where amount is not null
    group by coalesce(region, ''), coalesce(province, ''), coalesce(city, ''), market, brand, is_own, month_no
),
-- Where we sell and nobody records rivals there is a market too, without evidence.
recorded as (
    select distinct region, province, city, market from cells where not is_own
),
unrecorded as (
    select
        coalesce(s.region, '') as region,
        s.province,
        s.month_no,
        sum(s.net_amount) as amount
    from mart_sales_month as s
    left join recorded as r
        on
            (r.province = s.province or r.market = s.province)
            or (r.province = '' and r.city = '' and (r.region = '' or r.region = s.region))
    where s.province is not null and r.market is null
    group by coalesce(s.region, ''), s.province, s.month_no
),
all_cells as (
    select c.region, c.province, c.city, c.market, c.brand, c.is_own, c.month_no, c.amount
    from cells as c
    inner join recorded as r
        on r.region = c.region and r.province = c.province and r.city = c.city and r.market = c.market
    union all
    select region, province, '', province, '', true, month_no, amount
    from unrecorded
)
select
    c.region, c.province, c.city, c.market, c.brand, c.is_own,
    ',' || $watched_rivals || ',' like '%,' || c.brand || ',%' and not c.is_own as is_watched,
    max(s.months) as months,
    count(distinct case when c.month_no between s.from_no and s.to_no then c.month_no end) as now_months,
    count(distinct case when c.month_no between s.year_from_no and s.year_to_no then c.month_no end)
        as year_months,
    count(distinct case when c.month_no between s.previous_from_no and s.previous_to_no then c.month_no end)
        as previous_months,
    sum(case when c.month_no between s.from_no and s.to_no then c.amount end) as now_amount,
    sum(case when c.month_no between s.year_from_no and s.year_to_no then c.amount end) as year_amount,
    sum(case when c.month_no between s.previous_from_no and s.previous_to_no then c.amount end)
        as previous_amount,
    max(case when c.month_no between s.from_no and s.to_no then c.amount end) as best_month
from all_cells as c
cross join spans as s
where c.month_no between s.year_from_no and s.to_no
group by c.region, c.province, c.city, c.market, c.brand, c.is_own;

-- name: judged
-- Is a market's weakness the market's fault or ours?
-- One row per market and brand, the market's verdict beside each brand's own change.
-- uses: compared
with watched as (
    select
        case
            when $watched_rivals = '' then 0
            else length($watched_rivals) - length(replace($watched_rivals, ',', '')) + 1
        end as brands
),
complete as (
    select
        c.region, c.province, c.city, c.market,
        w.brands > 0
        and sum(case when (c.is_own or c.is_watched) and c.now_months = c.months then 1 else 0 end) = w.brands + 1
            as has_now,
        sum(case when (c.is_own or c.is_watched) and c.year_months = c.months then 1 else 0 end) = w.brands + 1
            as has_year,
        sum(case when (c.is_own or c.is_watched) and c.previous_months = c.months then 1 else 0 end)
        = w.brands + 1 as has_previous,
        (w.brands + 1) * max(c.months)
        - sum(case when c.is_own or c.is_watched then c.now_months else 0 end) as missing_now
    from compared as c
    cross join watched as w
    group by c.region, c.province, c.city, c.market, w.brands
),
against as (
    select
        *,
        case when has_now and has_year then 'last_year' when has_now and has_previous then 'previous' end
            as comparison
    from complete
),
brands as (
    select
        c.*, a.comparison, a.missing_now,
        case a.comparison when 'last_year' then c.year_amount when 'previous' then c.previous_amount end
            as before_amount
    from compared as c
    inner join against as a
        on
            a.region = c.region and a.province = c.province and a.city = c.city and a.market = c.market
),
-- The edge counts: a fall of exactly the set share is poor.
tested as (
    select
        *,
        case
            when before_amount > 0
                then cast(now_amount as double) <= (1 - $poor_drop) * cast(before_amount as double) + 0.005
            else false
        end as is_poor
    from brands
),
facts as (
    select
        region, province, city, market,
        max(case when is_own and is_poor then 1 else 0 end) as own_poor,
        sum(case when is_watched then 1 else 0 end) as rivals,
        sum(case when is_watched and is_poor then 1 else 0 end) as rivals_poor,
        max(case when not is_own then best_month end) as best_rival_month
    from tested
    group by region, province, city, market
)
select
    t.region, t.province, t.city, t.market, t.brand, t.is_own, t.is_watched, t.months, t.comparison,
    t.missing_now, t.now_amount, t.before_amount, t.is_poor,
    (t.now_amount - t.before_amount) / nullif(cast(case when t.before_amount > 0 then t.before_amount end as double), 0)
        as growth,
    case
        when t.comparison is null then 'missing'
        when f.own_poor = 1 and f.rivals_poor = f.rivals then 'market'
        when f.own_poor = 1 then 'ours'
        when f.rivals_poor = f.rivals then 'outperforming'
        else 'normal'
    end as verdict,
    case when f.best_rival_month >= $potential_amount then 'large' end as potential,
    f.best_rival_month
from tested as t
inner join facts as f
    on f.region = t.region and f.province = t.province and f.city = t.city and f.market = t.market;

-- name: verdicts
-- What is the verdict on each market, with the figures behind it?
-- uses: judged
with markets as (
    select
        region, province, city, market, verdict, potential, comparison, missing_now, best_rival_month,
        sum(case when is_own then now_amount end) as own_now,
        sum(case when is_own then before_amount end) as own_before,
        max(case when is_own then growth end) as own_growth,
        sum(case when is_watched then now_amount end) as rivals_now,
        sum(case when is_watched then before_amount end) as rivals_before,
        max(case when is_watched then growth end) as best_rival_growth,
        max(case when not is_own then now_amount end) as largest_rival,
        sum(case when not is_own then now_amount end) as all_rivals
    from judged
    group by region, province, city, market, verdict, potential, comparison, missing_now, best_rival_month
)
select
    *,
    (rivals_now - rivals_before) / nullif(cast(case when rivals_before > 0 then rivals_before end as double), 0)
        as rivals_growth,
    own_now / nullif(cast(own_now + all_rivals as double), 0) as own_share,
    own_now / nullif(cast(largest_rival as double), 0) as relative_share
from markets
order by
    case verdict
        when 'ours' then 1 when 'market' then 2 when 'outperforming' then 3 when 'normal' then 4 else 5
    end,
    coalesce(own_before, own_now) desc,
    market,
    region,
    province;

-- name: growths
-- How did we and each watched rival change, market by market?
-- uses: judged
select region, province, city, market, brand, is_own, verdict, now_amount, before_amount, growth, is_poor
from judged
where (is_own or is_watched) and comparison is not null
order by market, region, province, city, is_own desc, brand;

-- name: changes
-- How did we and each watched rival change in all, where both windows have every figure?
-- uses: judged
select
    brand,
    is_own,
    count(*) as markets,
    sum(now_amount) as now_amount,
    sum(before_amount) as before_amount,
    (sum(now_amount) - sum(before_amount))
    / nullif(cast(case when sum(before_amount) > 0 then sum(before_amount) end as double), 0) as growth
from judged
where (is_own or is_watched) and comparison is not null
group by brand, is_own
order by is_own desc, now_amount desc, brand;

-- name: counts
-- How many markets have which verdict?
-- uses: judged, spans
with markets as (
    select
        region, province, city, market, verdict, potential,
        max(comparison) as comparison,
        sum(case when is_own then now_amount else 0 end) as own_now
    from judged
    group by region, province, city, market, verdict, potential
)
select
    m.verdict,
    count(*) as markets,
    count(case when m.potential = 'large' then 1 end) as large,
    count(case when m.comparison = 'previous' then 1 end) as against_previous,
    sum(m.own_now) as own_now,
    s.from_no,
    s.to_no,
    s.year_from_no,
    s.year_to_no
from markets as m
cross join spans as s
group by m.verdict, s.from_no, s.to_no, s.year_from_no, s.year_to_no
order by markets desc, m.verdict;

-- name: shares
-- What share has each brand of all that is recorded, in the markets and months with rival figures?
with covered as (
    select distinct
        month_no,
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        coalesce(city, '') as city,
        market
    from mart_market_month
    where not is_own and amount is not null
),
cells as (
    select
        m.brand,
        m.is_own,
        sum(case when m.month_no between $from_no and $to_no then m.amount end) as amount,
        sum(case when m.month_no between $before_from_no and $before_to_no then m.amount end) as before_amount
    from mart_market_month as m
    inner join covered as c
        on
            c.month_no = m.month_no
            and c.region = coalesce(m.region, '')
            and c.province = coalesce(m.province, '')
            and c.city = coalesce(m.city, '')
            and c.market = m.market
    where m.amount is not null
    group by m.brand, m.is_own
),
totals as (
    select
        sum(amount) as amount,
        sum(before_amount) as before_amount
    from cells
)
select
    c.brand,
    c.is_own,
    c.amount,
    c.before_amount,
    c.amount / nullif(cast(t.amount as double), 0) as share,
    c.before_amount / nullif(cast(t.before_amount as double), 0) as before_share
from cells as c
cross join totals as t
where c.amount is not null or c.before_amount is not null
order by c.amount desc nulls last, c.brand;

-- name: coverage
-- How much of what we sell lies in markets and months with rival figures?
with own as (
    select
        month_no, coalesce(region, '') as region, coalesce(province, '') as province,
        sum(net_amount) as amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    group by month_no, coalesce(region, ''), coalesce(province, '')
),
recorded as (
    select distinct
        month_no,
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        market
    from mart_market_month
    where not is_own and amount is not null and month_no between $from_no and $to_no
),
marked as (
    select
        o.month_no, o.region, o.province, o.amount,
        max(case when r.month_no is not null then 1 else 0 end) as is_covered
    from own as o
    left join recorded as r
        on
            r.month_no = o.month_no
            and (
                r.province = o.province and o.province <> ''
                or r.market = o.province and o.province <> ''
                or r.province = '' and (r.region = '' or r.region = o.region)
            )
    group by o.month_no, o.region, o.province, o.amount
)
select
    sum(amount) as amount,
    sum(case when is_covered = 1 then amount else 0 end) as covered_amount,
    sum(case when is_covered = 1 then amount else 0 end) / nullif(cast(sum(amount) as double), 0) as share,
    count(distinct case when is_covered = 1 then province end) as covered_provinces,
    count(distinct province) as provinces
from marked;

-- name: curves
-- How did we and the rivals sell month by month, in the markets where all of them have every month?
-- uses: spans
with cells as (
    select
        m.month, m.month_no, m.brand, m.is_own,
        coalesce(m.region, '') || '/' || coalesce(m.province, '') || '/' || coalesce(m.city, '') || '/' || m.market
            as place,
        sum(m.amount) as amount
    from mart_market_month as m
    cross join spans as s
    where m.amount is not null and m.month_no between s.to_no - 23 and s.to_no
    group by
        m.month, m.month_no, m.brand, m.is_own,
        coalesce(m.region, '') || '/' || coalesce(m.province, '') || '/' || coalesce(m.city, '') || '/' || m.market
),
rivals as (
    select
        brand,
        case when ',' || $watched_rivals || ',' like '%,' || brand || ',%' then 1 else 0 end as is_watched,
        sum(amount) as amount
    from cells
    where not is_own
    group by brand
),
-- The watched rivals where any of them is recorded, else the three largest.
shown as (
    select brand
    from (
        select
            brand,
            is_watched,
            max(is_watched) over () as any_watched,
            row_number() over (order by amount desc, brand) as place
        from rivals
    ) as ranked
    where case when any_watched = 1 then is_watched = 1 else place <= 3 end
),
chosen as (
    select c.*
    from cells as c
    left join shown as s on s.brand = c.brand
    where c.is_own or s.brand is not null
),
wanted as (
    select
        count(distinct month_no) as months,
        count(distinct case when is_own then '' else 'rival ' || brand end) as brands
    from chosen
),
steady as (
    select c.place
    from chosen as c
    cross join wanted as w
    group by c.place, w.months, w.brands
    having count(*) = w.months * w.brands
)
select
    c.month,
    c.brand,
    c.is_own,
    sum(c.amount) as amount,
    count(distinct c.place) as markets,
    max(n.markets) as all_markets
from chosen as c
inner join steady as t on t.place = c.place
cross join (select count(distinct place) as markets from chosen where not is_own) as n
group by c.month, c.brand, c.is_own
order by c.month, c.is_own desc, c.brand;

-- name: share_months
-- How did our share go month by month, where rivals are recorded?
with covered as (
    select distinct
        month_no,
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        coalesce(city, '') as city,
        market
    from mart_market_month
    where not is_own and amount is not null and month_no between $to_no - 23 and $to_no
)
select
    m.month,
    sum(case when m.is_own then m.amount end) as own_amount,
    sum(m.amount) as amount,
    sum(case when m.is_own then m.amount end) / nullif(cast(sum(m.amount) as double), 0) as share,
    count(distinct c.region || '/' || c.province || '/' || c.city || '/' || c.market) as markets
from mart_market_month as m
inner join covered as c
    on
        c.month_no = m.month_no
        and c.region = coalesce(m.region, '')
        and c.province = coalesce(m.province, '')
        and c.city = coalesce(m.city, '')
        and c.market = m.market
where m.amount is not null
group by m.month
order by m.month;

-- name: advertising
-- Does advertising go where the potential is? Shares of each province, furthest apart first.
with potential as (
    select
        coalesce(nullif(m.province, ''), nullif(m.market, ''), '') as province,
        sum(m.amount) as potential_amount
    from mart_market_month as m
    where
        m.amount is not null
        and m.month_no between $from_no and $to_no
        and exists (
            select 1 from mart_market_month as r
            where
                not r.is_own and r.amount is not null and r.month_no = m.month_no and r.market = m.market
                and coalesce(r.region, '') = coalesce(m.region, '')
                and coalesce(r.province, '') = coalesce(m.province, '')
        )
    group by coalesce(nullif(m.province, ''), nullif(m.market, ''), '')
),
spent as (
    select
        coalesce(province, '') as province,
        sum(amount) as advertising_amount
    from mart_expense_month
    where kind = 'advertising' and month_no between $from_no and $to_no
    group by coalesce(province, '')
),
joined as (
    select
        p.province,
        p.potential_amount,
        coalesce(s.advertising_amount, 0) as advertising_amount
    from potential as p
    left join spent as s on s.province = p.province
    where p.province <> ''
),
totals as (
    select
        sum(potential_amount) as potential_amount,
        sum(advertising_amount) as advertising_amount
    from joined
),
outside as (
    select coalesce(sum(s.advertising_amount), 0) as amount
    from spent as s
    left join joined as j on j.province = s.province
    where j.province is null
),
shared as (
    select
        j.province,
        j.potential_amount,
        j.advertising_amount,
        j.potential_amount / nullif(cast(t.potential_amount as double), 0) as potential_share,
        j.advertising_amount / nullif(cast(t.advertising_amount as double), 0) as advertising_share,
        o.amount as outside_amount
    from joined as j
    cross join totals as t
    cross join outside as o
    where t.advertising_amount > 0
)
select
    *,
    advertising_share - potential_share as difference
from shared
order by abs(advertising_share - potential_share) desc, province;
