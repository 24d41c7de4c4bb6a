-- Which customers are clearly declining? What each bought against what it should have bought, going
-- by its own level and by what comparable customers of its region did in the same months.
-- k counts complete months back from the last one (k = 0); only the last 24 months count.

-- name: bought
-- What did each customer buy in each month, of the chosen brands, categories and series?
-- One row per customer and month with lines; a month of more returns than sales counts as nothing bought.
-- wide: mart_customer mart_customer_month mart_sales_month
select
    customer_no,
    $last_no - month_no as k,
    greatest(cast(net_amount as double), 0) as amount
from mart_customer_month
where
    month_no <= $last_no
    and $brand_in is null and $category_in is null and $series_in is null
union all
select
    c.customer_no,
    $last_no - s.month_no as k,
    greatest(cast(sum(s.net_amount) as double), 0) as amount
from mart_sales_month as s
inner join mart_customer as c on c.customer_key = s.customer_key
where
    s.month_no <= $last_no
    and ($brand_in is not null or $category_in is not null or $series_in is not null)
    and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
group by c.customer_no, s.month_no;

-- name: habits
-- When did each customer first and last buy, what is the most that one of its months may count, and what did it buy
-- in all with no month above that?
-- One row per customer on file: months back; cap: three times the median of the months it bought in; total: yuan;
-- comparable: 1 for those long enough on file to be a yardstick for others.
-- wide: mart_customer mart_customer_month
-- uses: bought
with file_span as (
    select cast(least(max($last_no - month_no), 23) as integer) as oldest
    from mart_customer_month
    where month_no <= $last_no
),
caps as (
    select
        customer_no,
        max(case when amount > 0 then k end) as first_k,
        min(case when amount > 0 then k end) as last_k,
        coalesce(
            3 * percentile_cont(0.5) within group (
                order by case when amount > 0 and k <= 23 then amount end
            ),
            0
        ) as cap
    from bought
    group by customer_no
),
totals as (
    select
        b.customer_no,
        sum(least(b.amount, c.cap)) as total
    from bought as b
    inner join caps as c on c.customer_no = b.customer_no
    where b.k <= 23
    group by b.customer_no
)
select
    c.*,
    p.customer_key,
    coalesce(p.region, '') as region,
    f.oldest,
    case
        when c.first_k >= case when f.oldest >= 17 then 17 else f.oldest - 2 end then 1 else 0
    end as comparable,
    coalesce(t.total, 0) as total
from caps as c
cross join file_span as f
inner join mart_customer as p on p.customer_no = c.customer_no
left join totals as t on t.customer_no = c.customer_no;

-- name: yardstick
-- How did comparable customers do, month by month and region by region?
-- One row per region and month: the sums that a customer's index is made of, itself still included.
-- wide: mart_customer
-- uses: bought, habits
with file_span as (
    select max(oldest) as oldest from habits
),
comparable as (
    select customer_no, region, cap, total from habits where comparable = 1
),
weights as (
    select
        region,
        sum(total) as region_total,
        power(sum(total), 2) / nullif(sum(total * total), 0) as effective
    from comparable
    group by region
),
region_months as (
    select
        c.region,
        b.k,
        sum(least(b.amount, c.cap)) as month_total
    from bought as b
    inner join comparable as c on c.customer_no = b.customer_no
    where b.k <= 23
    group by c.region, b.k
),
company_months as (
    select
        k,
        sum(month_total) as month_total
    from region_months
    group by k
),
company as (
    select sum(month_total) as company_total from company_months
),
ages (k) as (
    values
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17),
    (18), (19), (20), (21), (22), (23)
),
regions as (
    select distinct coalesce(region, '') as region from mart_customer
),
final as (
    select
        r.region,
        a.k,
        f.oldest,
        coalesce(m.month_total, 0) as region_month,
        coalesce(w.region_total, 0) as region_total,
        coalesce(g.month_total, 0) as company_month,
        coalesce(x.company_total, 0) as company_total,
        coalesce(w.effective, 0) / (coalesce(w.effective, 0) + 10) as weight
    from regions as r
    cross join ages as a
    cross join file_span as f
    cross join company as x
    left join weights as w on w.region = r.region
    left join region_months as m on m.region = r.region and m.k = a.k
    left join company_months as g on g.k = a.k
    where a.k <= f.oldest
)
select * from final;

-- name: assessed
-- What should each customer have bought, what did it buy, and what does that make it?
-- One row per customer that ever bought; three months against the twelve before, and six.
-- uses: bought, habits, yardstick
with capped as (
    select
        b.customer_no,
        b.k,
        b.amount,
        least(b.amount, h.cap) as capped
    from bought as b
    inner join habits as h on h.customer_no = b.customer_no
    where b.k <= 17
),
yardstick_totals as (
    select region, region_total, company_total, weight from yardstick where k = 0
),
others as (
    select
        h.customer_no,
        h.region,
        h.first_k,
        h.comparable,
        h.oldest,
        h.oldest + 1 as months,
        y.weight,
        y.region_total,
        y.company_total,
        y.region_total - h.comparable * h.total as region_others,
        y.company_total - h.comparable * h.total as company_others
    from habits as h
    inner join yardstick_totals as y on y.region = h.region
),
-- The index of a month is by_region × the region's others + by_company × the company's others.
-- What rounding leaves of a region that is empty without the customer must not count; a customer
-- without any other to compare with is held against its own level alone (flat).
shares as (
    select
        customer_no, region, first_k, oldest, comparable,
        10 * weight / (1 - weight) >= $region_customers as is_peopled,
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
-- The months fall into four bands: the recent three are the first, the recent six the first two, and their bases
-- the second and third, and the third and fourth.
months as (
    select
        region, k, region_month, company_month,
        case when k <= 2 then 1 when k <= 5 then 2 when k <= 14 then 3 else 4 end as band,
        case when k <= 2 then (3 - k) / cast(2 as double) else 0 end as urgency
    from yardstick
    where k <= 17
),
due as (
    select
        s.customer_no, m.k, m.band, m.urgency,
        m.k <= s.first_k as is_known,
        s.flat + s.by_region * m.region_month + s.by_company * m.company_month as whole_index,
        (s.by_region + s.by_company) * s.comparable as own_weight
    from shares as s
    inner join months as m on m.region = s.region
),
indexed as (
    select
        d.customer_no, d.band, d.urgency, d.is_known,
        coalesce(c.amount, 0) as amount,
        coalesce(c.capped, 0) as capped,
        d.whole_index - d.own_weight * coalesce(c.capped, 0) as expected_index
    from due as d
    left join capped as c on c.customer_no = d.customer_no and c.k = d.k
),
-- The sums of squares are taken apart so that one pass over the months is enough.
summed as (
    select
        customer_no,
        sum(case when band = 1 then amount end) as actual3,
        sum(case when band <= 2 then amount end) as actual6,
        sum(case when band = 1 then expected_index end) as recent3,
        sum(case when band <= 2 then expected_index end) as recent6,
        sum(urgency * amount) as urgent_amount,
        sum(urgency * expected_index) as urgent_index,
        count(case when band in (2, 3) and is_known then 1 end) as n3,
        sum(case when band in (2, 3) then capped else 0 end) as y3,
        sum(case when band in (2, 3) and is_known then expected_index else 0 end) as i3,
        sum(case when band in (2, 3) then capped * capped else 0 end) as yy3,
        sum(case when band in (2, 3) then capped * expected_index else 0 end) as yi3,
        sum(case when band in (2, 3) and is_known then expected_index * expected_index else 0 end) as ii3,
        count(case when band >= 3 and is_known then 1 end) as n6,
        sum(case when band >= 3 then capped else 0 end) as y6,
        sum(case when band >= 3 and is_known then expected_index else 0 end) as i6,
        sum(case when band >= 3 then capped * capped else 0 end) as yy6,
        sum(case when band >= 3 then capped * expected_index else 0 end) as yi6,
        sum(case when band >= 3 and is_known then expected_index * expected_index else 0 end) as ii6,
        count(case when band in (2, 3) and amount > 0 then 1 end) as active3
    from indexed
    group by customer_no
),
-- Against last year the others (of the region, where it has enough of them: together, and the one in their middle)
-- are held over the same three months as the customer. How the Spring Festival moves between those (shift) the whole
-- company tells: by its three months with January where February would lead, and without January where February is
-- not there yet (like months).
like_months as (
    select
        newest,
        newest + length - 1 as last_now,
        case when oldest >= newest + length + 11 then newest + 12 end as newest_before,
        newest + length + 11 as last_before
    from (
        select
            max(oldest) as oldest,
            case when ($last_no - 1) % 12 = 0 then 1 else 0 end as newest,
            case ($last_no - 1) % 12 when 0 then 2 when 3 then 4 else 3 end as length
        from yardstick
    ) as spans
),
year_ages as (
    select
        k,
        case when k <= 2 then 1 else 0 end as now,
        case when k between 12 and 14 then 1 else 0 end as before,
        case when k between l.newest and l.last_now then 1 else 0 end as like_now,
        case when k between l.newest_before and l.last_before then 1 else 0 end as like_before
    from (select distinct k from yardstick) as a
    cross join like_months as l
    where
        k <= 2
        or k between 12 and 14
        or k between l.newest and l.last_now
        or k between l.newest_before and l.last_before
),
year_totals as (
    select
        y.region,
        sum(a.before) as months_before,
        sum(a.now * y.region_month) as region_now,
        sum(a.before * y.region_month) as region_before,
        sum(a.like_now * y.region_month) as region_like_now,
        sum(a.like_before * y.region_month) as region_like_before,
        sum(a.now * y.company_month) as company_now,
        sum(a.before * y.company_month) as company_before,
        sum(a.like_now * y.company_month) as company_like_now,
        sum(a.like_before * y.company_month) as company_like_before
    from yardstick as y
    inner join year_ages as a on a.k = y.k
    group by y.region
),
own_years as (
    select
        c.customer_no,
        sum(a.now * c.capped) as own_now,
        sum(a.before * c.capped) as own_before,
        sum(a.like_now * c.capped) as own_like_now,
        sum(a.like_before * c.capped) as own_like_before
    from capped as c
    inner join year_ages as a on a.k = c.k
    group by c.customer_no
),
-- What rounding leaves of nobody else must not count here either.
years as (
    select
        s.*, o.own_now, o.own_before,
        s.comparable * coalesce(o.own_now, 0) as self_now,
        s.comparable * coalesce(o.own_before, 0) as self_before,
        s.comparable * coalesce(o.own_like_now, 0) as self_like_now,
        s.comparable * coalesce(o.own_like_before, 0) as self_like_before,
        t.months_before, t.region_now, t.region_before, t.region_like_now, t.region_like_before,
        t.company_now, t.company_before, t.company_like_now, t.company_like_before
    from shares as s
    inner join year_totals as t on t.region = s.region
    left join own_years as o on o.customer_no = s.customer_no
),
likened as (
    select
        *,
        case
            when is_peopled and region_before - self_before > 1e-9 * region_before
                then (region_now - self_now) / (region_before - self_before)
            when not is_peopled and company_before - self_before > 1e-9 * company_before
                then (company_now - self_now) / (company_before - self_before)
        end as others_plain,
        case
            when is_peopled and region_like_before - self_like_before > 1e-9 * region_like_before
                then (region_like_now - self_like_now) / (region_like_before - self_like_before)
            when not is_peopled and company_like_before - self_like_before > 1e-9 * company_like_before
                then (company_like_now - self_like_now) / (company_like_before - self_like_before)
        end as others_like,
        case
            when
                company_like_before - self_like_before > 1e-9 * company_like_before
                and company_now - self_now > 1e-9 * company_now
                then
                    (company_like_now - self_like_now) / (company_like_before - self_like_before)
                    * (company_before - self_before) / (company_now - self_now)
        end as shift,
        flat * 3 + by_region * region_now + by_company * company_now - (by_region + by_company) * self_now
            as index_now,
        flat * months_before + by_region * region_before + by_company * company_before
        - (by_region + by_company) * self_before as index_before
    from years
),
-- A few large customers can drag a region's total down; only where the one in the middle fell as well the region did.
middles as (
    select
        region,
        percentile_cont(0.5) within group (order by own_now / own_before) as region_middle
    from likened
    where comparable = 1 and own_before > 0
    group by region
),
company_middle as (
    select percentile_cont(0.5) within group (order by own_now / own_before) as company_middle
    from likened
    where comparable = 1 and own_before > 0
),
levels as (
    select
        *,
        coalesce(y3 / nullif(i3, 0), 0) as level3,
        coalesce(y6 / nullif(i6, 0), 0) as level6,
        coalesce(y3 / nullif(n3, 0), 0) as mean3,
        coalesce(y6 / nullif(n6, 0), 0) as mean6
    from summed
),
spreads as (
    select
        *,
        greatest(yy3 - 2 * level3 * yi3 + level3 * level3 * ii3, 0)
        / nullif(case when n3 > 1 then (n3 - 1) * mean3 * mean3 end, 0) as spread3,
        greatest(yy6 - 2 * level6 * yi6 + level6 * level6 * ii6, 0)
        / nullif(case when n6 > 1 then (n6 - 1) * mean6 * mean6 end, 0) as spread6
    from levels
),
pooled as (
    select
        coalesce(
            percentile_cont(0.5) within group (order by case when n3 >= 6 then spread3 end), 0
        ) as pool3,
        coalesce(
            percentile_cont(0.5) within group (order by case when n6 >= 6 then spread6 end), 0
        ) as pool6
    from spreads
),
noises as (
    select
        s.*,
        s.mean3 * sqrt((s.n3 * coalesce(s.spread3, 0) + 4 * p.pool3) / (s.n3 + 4)) as noise3,
        s.mean6 * sqrt((s.n6 * coalesce(s.spread6, 0) + 4 * p.pool6) / (s.n6 + 4)) as noise6,
        s.recent3 * s.n3 / nullif(s.i3, 0) as load3,
        s.recent6 * s.n6 / nullif(s.i6, 0) as load6
    from spreads as s
    cross join pooled as p
),
measured as (
    select
        customer_no, active3, n3, i3, level3, noise3, actual3, actual6,
        level3 * recent3 as expected3,
        level6 * recent6 as expected6,
        coalesce(noise3 * sqrt(load3 + load3 * load3 / nullif(n3, 0)), 0) as se3,
        coalesce(noise6 * sqrt(load6 + load6 * load6 / nullif(n6, 0)), 0) as se6,
        level3 * urgent_index - urgent_amount as risk
    from noises
),
-- A swing of nothing at all (every month alike) must not divide by zero.
compared as (
    select
        *,
        expected3 - actual3 as gap3,
        case when expected3 > 0 then actual3 / expected3 else 1 end as ratio3,
        case when expected3 > 0 then (expected3 - actual3) / greatest(se3, 1e-9 * expected3) else 0 end as z3,
        case when expected6 > 0 then actual6 / expected6 else 1 end as ratio6,
        case when expected6 > 0 then (expected6 - actual6) / greatest(se6, 1e-9 * expected6) else 0 end as z6
    from measured
),
sensitivity as (
    select z, ratio3, ratio6
    from (values (1, 1.96, 0.60, 0.65), (2, 1.64, 0.70, 0.75), (3, 1.28, 0.80, 0.85))
        as steps (step, z, ratio3, ratio6)
    where step = $decline_sensitivity
),
judged as (
    select
        h.region, h.first_k, h.last_k, h.oldest, h.cap, h.customer_key, c.*, s.z as normal_z,
        case
            when h.first_k < 8 then 'new'
            when h.last_k >= 12 then 'lost'
            when h.first_k is null or c.active3 < 3 then 'too_little_data'
            when
                h.last_k >= 3
                and power(1 - (c.active3 + 1) / (cast(c.n3 as double) + 2), h.last_k) <= 0.05
                then 'stopped'
            when c.ratio3 <= s.ratio3 and c.z3 >= s.z then 'declining'
            when c.ratio6 <= s.ratio6 and c.z6 >= s.z and c.ratio3 <= 0.85 then 'declining'
            when c.ratio3 <= 0.85 and c.z3 >= 1 then 'watch'
            when c.ratio3 >= 1.30 and c.z3 <= -1.64 then 'growing'
            when c.se3 > 0.5 * c.expected3 then 'erratic'
            else 'stable'
        end as status
    from compared as c
    inner join habits as h on h.customer_no = c.customer_no
    cross join sensitivity as s
),
final as (
    select
        j.*,
        l.comparable, l.by_region, l.by_company, l.flat, l.is_peopled,
        l.others_like,
        l.shift * l.others_plain as others_ratio,
        case
            when l.shift * l.others_plain is not null
                then
                    l.shift * greatest(
                        l.others_plain, case when l.is_peopled then m.region_middle else n.company_middle end
                    )
        end as whole_ratio,
        l.shift * case when l.index_before > 0 then l.index_now / l.index_before end as index_ratio,
        j.status in ('declining', 'stopped') as is_flagged,
        case
            when j.risk > 0 and j.status not in ('declining', 'stopped') then 0.2 * j.risk else j.risk
        end as priority
    from judged as j
    inner join likened as l on l.customer_no = j.customer_no
    left join middles as m on m.region = j.region
    cross join company_middle as n
)
select * from final;

-- name: status
-- What is each customer's state, with its figures? For checking and for other programs.
-- uses: assessed, declining_reasons.explained
select
    coalesce(c.customer_code, c.customer_name) as customer,
    c.region,
    a.status, a.expected3, a.actual3, a.gap3, a.ratio3, a.z3, a.ratio6, a.z6, a.priority, e.verdict
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
left join explained as e on e.customer_key = a.customer_key
order by a.priority desc, c.customer_key;

-- name: picked
-- Which customers does the reader list, by their state, what explains them, and whose they are?
-- uses: assessed, declining_reasons.explained
select
    c.customer_key,
    e.verdict
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
left join explained as e on e.customer_key = a.customer_key
where
    ($status_in is null or list_contains($status_in, a.status))
    and (
        $verdict_in is null
        or (a.is_flagged and list_contains($verdict_in, coalesce(e.verdict, 'untold')))
    )
    and ($salesperson_in is null or list_contains($salesperson_in, coalesce(c.salesperson, '')));

-- name: customers
-- Which customers are declining, why, and which are to be visited first? None with under nine months on file.
-- Who was there last, what is overdue and which cause a manager named stand beside, where anything says.
-- uses: assessed, picked, declining_reasons.explained, visits.last_visits, receivables.owed
with chosen as (
    select
        c.customer_key, c.customer_name, c.region, c.province, c.city, c.salesperson,
        a.status, e.verdict, e.amount as reason_amount, e.share as reason_share, e.held as reason_held,
        e.name as reason_name, e.other as reason_other, e.untold, a.is_flagged, a.actual3, a.expected3, a.gap3, a.ratio3, a.z3, a.ratio6,
        a.z6, a.risk, a.priority, a.last_k, a.oldest
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    inner join picked as k on k.customer_key = c.customer_key
    left join explained as e on e.customer_key = a.customer_key
),
visits as (
    select
        customer_key,
        row_number() over (order by priority desc, customer_key) as visit_rank
    from chosen
    where priority > 0 and expected3 >= $decline_floor and oldest >= 8
)
select
    v.visit_rank,
    c.customer_key, c.customer_name, c.region, c.province, c.city, c.salesperson,
    c.status, c.verdict, c.is_flagged,
    c.reason_amount, c.reason_share, c.reason_held, c.reason_name, c.reason_other, c.untold,
    cast(c.actual3 as decimal(18, 2)) as actual3,
    cast(c.expected3 as decimal(18, 2)) as expected3,
    cast(c.gap3 as decimal(18, 2)) as gap3,
    c.ratio3 - 1 as change3,
    c.z3,
    cast(greatest(c.risk, 0) as decimal(18, 2)) as risk,
    cast(c.priority as decimal(18, 2)) as priority,
    c.last_k as silent_months,
    c.oldest + 1 as months_on_file,
    l.last_visit,
    l.visited_by,
    l.visit_days,
    coalesce(l.visit_days, $visit_days + 1) > $visit_days as is_unvisited,
    o.overdue_amount,
    o.owed_on,
    d.cause,
    d.note as cause_note
from chosen as c
left join visits as v on v.customer_key = c.customer_key
left join last_visits as l on l.customer_key = c.customer_key
left join owed as o on o.customer_key = c.customer_key
left join mart_decline_cause as d on d.customer_key = c.customer_key
order by c.priority desc, c.customer_key;

-- name: trends
-- What did the customers to be visited buy in each of the last 24 months?
-- wide: mart_sales_month
-- uses: customers
with months as (
    select
        m.month_no,
        m.month
    from mart_month as m
    where m.month_no between $last_no - 23 and $last_no
),
bought as (
    select
        s.customer_key,
        s.month_no,
        sum(s.net_amount) as amount
    from mart_sales_month as s
    inner join customers as c on c.customer_key = s.customer_key and c.visit_rank <= 20
    where
        s.month_no between $last_no - 23 and $last_no
        and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
    group by s.customer_key, s.month_no
)
select
    c.customer_key,
    m.month_no,
    cast(coalesce(b.amount, 0) as decimal(18, 2)) as amount
from customers as c
cross join months as m
left join bought as b on b.customer_key = c.customer_key and b.month_no = m.month_no
where c.visit_rank <= 20
order by c.visit_rank, m.month_no;

-- name: counts
-- How many customers are in each state, and how much is at risk with them?
-- uses: assessed, picked
select
    a.status,
    count(*) as customers,
    cast(sum(a.gap3) as decimal(18, 2)) as gap3,
    cast(sum(greatest(a.risk, 0)) as decimal(18, 2)) as risk
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
inner join picked as k on k.customer_key = c.customer_key
group by a.status
order by customers desc, a.status;

-- name: states
-- How many customers are in each state, region by region?
-- uses: assessed, picked
select
    c.region,
    a.status,
    count(*) as customers,
    count(*) / cast(sum(count(*)) over (partition by c.region) as double) as share
from mart_customer as c
inner join assessed as a on a.customer_key = c.customer_key
inner join picked as k on k.customer_key = c.customer_key
group by c.region, a.status
order by c.region, a.status;

-- name: places
-- How many customers decline in each province, and in each of its cities?
-- What the reader lists of them is counted; whether a market is one to watch goes by all its customers.
-- One row per level (province, city) and market; customers: those whose course can be judged.
-- uses: assessed, picked
with judged as (
    select
        c.region,
        c.province,
        c.city,
        a.status,
        a.is_flagged,
        a.is_flagged and k.customer_key is not null as is_listed,
        greatest(a.risk, 0) as risk,
        a.gap3
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    left join picked as k on k.customer_key = c.customer_key
    where a.status not in ('new', 'lost', 'too_little_data')
),
levels as (
    select
        'province' as level, region, province, null as city, status, is_flagged, is_listed, risk, gap3,
        $focus_customers as least
    from judged
    union all
    select
        'city', region, province, city, status, is_flagged, is_listed, risk, gap3,
        $focus_city_customers
    from judged
    where city is not null
),
totals as (
    select
        level,
        region,
        province,
        city,
        count(*) as customers,
        count(case when is_listed and status = 'declining' then 1 end) as declining,
        count(case when is_listed and status = 'stopped' then 1 end) as stopped,
        count(case when is_listed then 1 end) as flagged,
        count(case when is_flagged then 1 end) as all_flagged,
        min(least) as least,
        sum(case when is_listed then risk else 0 end) as risk,
        sum(case when is_listed then gap3 else 0 end) as gap3
    from levels
    group by level, region, province, city
),
marked as (
    select
        *,
        all_flagged / cast(customers as double) as flagged_share,
        all_flagged >= least and all_flagged / cast(customers as double) >= $focus_share as is_focus
    from totals
    where flagged > 0
)
select
    level,
    region,
    province,
    city,
    customers,
    declining,
    stopped,
    flagged,
    flagged_share,
    cast(gap3 as decimal(18, 2)) as gap3,
    cast(risk as decimal(18, 2)) as risk,
    is_focus,
    case when is_focus then 'focus' end as attention
from marked;

-- name: markets
-- Which provinces are to be watched? Those with many declining customers first.
-- uses: places
select * from places
where level = 'province'
order by is_focus desc, risk desc, region, province;

-- name: cities
-- Which cities are to be watched? Those with many declining customers first.
-- uses: places
select * from places
where level = 'city'
order by is_focus desc, risk desc, region, province, city;

-- name: owners
-- Whose customers are declining?
-- uses: assessed, picked
with totals as (
    select
        c.salesperson,
        count(*) as customers,
        count(case when a.is_flagged then k.customer_key end) as flagged,
        sum(case when a.is_flagged and k.customer_key is not null then a.gap3 else 0 end) as gap3,
        sum(case when a.is_flagged and k.customer_key is not null then greatest(a.risk, 0) else 0 end) as risk
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    left join picked as k on k.customer_key = c.customer_key
    where a.status not in ('new', 'lost', 'too_little_data')
    group by c.salesperson
)
select
    salesperson,
    customers,
    flagged,
    flagged / cast(customers as double) as flagged_share,
    cast(gap3 as decimal(18, 2)) as gap3,
    cast(risk as decimal(18, 2)) as risk
from totals
where flagged > 0
order by risk desc, salesperson;

-- name: salespeople
-- Whose customers are there?
select distinct salesperson from mart_customer
order by salesperson nulls last;

-- name: curves
-- How did the most urgent declining customers go, month by month, against what they should have bought?
-- The 24 with the most money at risk; of a chosen customer or state those too that do not decline. low and high bound the
-- normal band of a single month; price: yuan a piece of the lines with pieces; stock: pieces at the month's last count.
-- wide: mart_sales_month mart_promotion_month mart_stock_count
-- uses: assessed, yardstick, picked
with flagged as (
    select
        c.customer_name, c.province, c.region as home_region, k.verdict,
        a.*,
        row_number() over (order by a.priority desc, c.customer_key) as urgency_rank
    from mart_customer as c
    inner join assessed as a on a.customer_key = c.customer_key
    inner join picked as k on k.customer_key = c.customer_key
    where a.is_flagged or $customer_in is not null or $status_in is not null
),
chosen as (
    select * from flagged where urgency_rank <= 24
),
bought as (
    select
        s.customer_key,
        $last_no - s.month_no as k,
        sum(s.net_amount) as net_amount,
        sum(case when s.quantity is not null then s.net_amount end) as counted_amount,
        sum(s.quantity) as quantity
    from mart_sales_month as s
    inner join chosen as c on c.customer_key = s.customer_key
    where
        s.month_no between $last_no - 23 and $last_no
        and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(s.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(s.series, '')))
    group by s.customer_key, s.month_no
),
promoted as (
    select
        p.customer_key,
        $last_no - p.month_no as k,
        sum(p.promoted_amount) as promoted_amount
    from mart_promotion_month as p
    inner join chosen as c on c.customer_key = p.customer_key
    where
        p.month_no between $last_no - 23 and $last_no
        and ($brand_in is null or list_contains($brand_in, coalesce(p.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(p.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(p.series, '')))
    group by p.customer_key, p.month_no
),
counted as (
    select
        n.customer_key,
        $last_no - (year(n.count_date) * 12 + month(n.count_date)) as k,
        n.count_date,
        sum(n.quantity) as stock
    from mart_stock_count as n
    inner join chosen as c on c.customer_key = n.customer_key
    where
        n.count_date <= $as_of
        and n.quantity is not null
        and ($brand_in is null or list_contains($brand_in, coalesce(n.brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(n.category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(n.series, '')))
    group by n.customer_key, n.count_date
),
in_stock as (
    select
        customer_key, k, stock,
        row_number() over (partition by customer_key, k order by count_date desc) as place
    from counted
),
indexed as (
    select
        c.*, y.k, b.counted_amount, b.quantity,
        coalesce(b.net_amount, 0) as net_amount,
        c.flat + c.by_region * y.region_month + c.by_company * y.company_month
        - (c.by_region + c.by_company) * c.comparable
        * least(greatest(coalesce(cast(b.net_amount as double), 0), 0), c.cap) as expected_index
    from chosen as c
    inner join yardstick as y on y.region = c.region
    left join bought as b on b.customer_key = c.customer_key and b.k = y.k
    where y.k <= c.first_k
),
banded as (
    select
        *,
        level3 * expected_index as expected,
        normal_z * noise3 * sqrt(
            greatest(expected_index, 0) * n3 / nullif(i3, 0)
            + expected_index * expected_index * n3 / nullif(i3 * i3, 0)
        ) as margin
    from indexed
)
select
    b.urgency_rank, b.customer_key, b.customer_name, b.home_region as region, b.province, b.status, b.verdict,
    m.month,
    m.new_year_day is not null as is_festival,
    coalesce(p.promoted_amount > 0, false) as is_promoted,
    cast(b.net_amount as decimal(18, 2)) as amount,
    cast(b.expected as decimal(18, 2)) as expected,
    cast(greatest(b.expected - b.margin, 0) as decimal(18, 2)) as low,
    cast(b.expected + b.margin as decimal(18, 2)) as high,
    (b.k <= 2 and b.net_amount < b.expected)
    or (b.k <= 5 and b.net_amount < b.expected - b.margin) as is_short,
    cast(b.counted_amount / nullif(case when b.quantity > 0 then b.quantity end, 0) as decimal(18, 2)) as price,
    cast(n.stock as decimal(18, 3)) as stock,
    cast(p.promoted_amount as decimal(18, 2)) as promoted_amount,
    b.last_k as silent_months,
    b.ratio3 - 1 as change3,
    cast(b.gap3 as decimal(18, 2)) as gap3,
    cast(greatest(b.risk, 0) as decimal(18, 2)) as risk
from banded as b
inner join mart_month as m on m.month_no = $last_no - b.k
left join promoted as p on p.customer_key = b.customer_key and p.k = b.k
left join in_stock as n on n.customer_key = b.customer_key and n.k = b.k and n.place = 1
order by b.urgency_rank, m.month;
