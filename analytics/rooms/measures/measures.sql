-- Which measures are open, whose are they, and did they work? A measure is held against what its customer
-- would have bought without it: the customer's own level before the decision, carried on with what
-- comparable customers of its region did since, at the shortfall that it had when the decision was taken.
-- Months are counted integers; base_no is the last complete month before the decision, k counts from it.

-- name: kept
-- Which measures were known at the data cut, and which months does each rest on?
-- The effect is counted in complete months after the decision: at most $measure_most_months of them,
-- or up to the month it is due where that is later.
with known as (
    select
        *,
        coalesce(decided_on, cast(decided_at as date)) as counted_from
    from mart_measure
    where coalesce(decided_on, $as_of) <= $as_of
),
numbered as (
    select
        *,
        year(counted_from) * 12 + month(counted_from) + 1 as first_no,
        cast(year(counted_from + interval 1 day) * 12 + month(counted_from + interval 1 day) - 1 as integer)
            as base_no,
        coalesce(year(due_on) * 12 + month(due_on), 0) as due_no
    from known
),
final as (
    select
        measure_id, customer_key, customer_name, region, province, city, what, owner, cause, note,
        decided_on, decided_at, decided_by, due_on, expected_amount, closed_at, changed_at, changed_by,
        counted_from, base_no, first_no,
        least($last_no, greatest(first_no + $measure_most_months - 1, due_no)) as to_no,
        closed_at is null as is_open,
        closed_at is null and due_on is not null and due_on < $as_of as is_overdue,
        case when due_on is not null and due_on >= $as_of then 1 else 0 end as is_running,
        $as_of - counted_from as age_days,
        $as_of - due_on as late_days
    from numbered
)
select * from final
order by measure_id;

-- name: cohorts
-- How did comparable customers do, before and after each decision, region by region?
-- One row per base month, region and month: capped sums, with what makes them an index.
-- wide: mart_sales_month mart_customer
-- uses: kept
with bases as (
    select distinct base_no from kept
    where customer_key is not null
),
bought as (
    select
        customer_key,
        month_no,
        greatest(cast(sum(net_amount) as double), 0) as amount
    from mart_sales_month
    where month_no <= $last_no
    group by customer_key, month_no
),
spans as (
    select
        b.base_no,
        least(b.base_no - (select min(month_no) from bought), 23) as oldest
    from bases as b
),
customers as (
    select
        s.base_no,
        b.customer_key,
        s.base_no - min(case when b.amount > 0 then b.month_no end) as first_k,
        3 * percentile_cont(0.5) within group (
            order by case when b.amount > 0 and s.base_no - b.month_no <= 23 then b.amount end
        ) as cap
    from bought as b
    inner join spans as s on b.month_no <= s.base_no
    group by s.base_no, b.customer_key
),
comparable as (
    select
        u.base_no, u.customer_key, u.cap,
        coalesce(c.region, '') as region
    from customers as u
    inner join spans as s on s.base_no = u.base_no
    left join mart_customer as c on c.customer_key = u.customer_key
    where u.first_k >= case when s.oldest >= 17 then 17 else s.oldest - 2 end
),
capped as (
    select
        c.base_no, c.region, c.customer_key, b.month_no,
        least(b.amount, c.cap) as amount,
        case when b.month_no <= c.base_no then least(b.amount, c.cap) else 0 end as base_amount
    from comparable as c
    inner join spans as s on s.base_no = c.base_no
    inner join bought as b
        on b.customer_key = c.customer_key and b.month_no between c.base_no - s.oldest and $last_no
),
region_months as (
    select
        base_no, region, month_no,
        sum(amount) as month_total
    from capped
    group by base_no, region, month_no
),
company_months as (
    select
        base_no, month_no,
        sum(month_total) as month_total
    from region_months
    group by base_no, month_no
),
customer_totals as (
    select
        base_no, region, customer_key,
        sum(base_amount) as total
    from capped
    group by base_no, region, customer_key
),
weights as (
    select
        base_no, region,
        sum(total) as region_total,
        power(sum(total), 2) / nullif(sum(total * total), 0) as effective
    from customer_totals
    group by base_no, region
),
company as (
    select
        base_no,
        sum(region_total) as company_total
    from weights
    group by base_no
),
regions as (
    select distinct coalesce(region, '') as region from mart_customer
),
months as (
    select month_no from mart_month
),
grid as (
    select
        s.base_no, r.region, m.month_no, s.oldest,
        coalesce(n.month_total, 0) as region_month,
        coalesce(w.region_total, 0) as region_total,
        coalesce(g.month_total, 0) as company_month,
        coalesce(x.company_total, 0) as company_total,
        coalesce(w.effective, 0) / (coalesce(w.effective, 0) + 10) as weight
    from spans as s
    cross join regions as r
    inner join mart_month as m on m.month_no between s.base_no - s.oldest and $last_no
    left join weights as w on w.base_no = s.base_no and w.region = r.region
    left join company as x on x.base_no = s.base_no
    left join region_months as n on n.base_no = s.base_no and n.region = r.region and n.month_no = m.month_no
    left join company_months as g on g.base_no = s.base_no and g.month_no = m.month_no
),
-- How much comparable customers swing about their own course in the twelve months k = 3 to 14.
indexed as (
    select
        base_no, region, month_no,
        (oldest + 1) * (
            case when region_total > 0 then weight * region_month / region_total else 0 end
            + case when region_total > 0 then 1 - weight else 1 end * company_month / company_total
        ) as month_index
    from grid
    where month_no between base_no - 14 and base_no - 3 and company_total > 0
),
levels as (
    select
        c.base_no, c.customer_key,
        count(*) as n,
        avg(coalesce(a.amount, 0)) as mean,
        sum(coalesce(a.amount, 0)) / nullif(sum(i.month_index), 0) as level,
        sum(coalesce(a.amount, 0) * coalesce(a.amount, 0)) as yy,
        sum(coalesce(a.amount, 0) * i.month_index) as yi,
        sum(i.month_index * i.month_index) as ii
    from comparable as c
    inner join indexed as i on i.base_no = c.base_no and i.region = c.region
    left join capped as a
        on a.base_no = c.base_no and a.customer_key = c.customer_key and a.month_no = i.month_no
    group by c.base_no, c.customer_key
),
pools as (
    select
        base_no,
        percentile_cont(0.5) within group (
            order by greatest(yy - 2 * level * yi + level * level * ii, 0) / ((n - 1) * mean * mean)
        ) as pool
    from levels
    where n >= 6 and mean > 0
    group by base_no
),
final as (
    select
        g.*,
        coalesce(p.pool, 0) as pool
    from grid as g
    left join pools as p on p.base_no = g.base_no
)
select * from final;

-- name: courses
-- How did each customer with a measure buy, month by month, against its normal level and against the
-- course it was on when the measure was decided? without: the normal level at the shortfall of the
-- last three months before the decision, less what of it was likely chance.
-- wide: mart_sales_month
-- uses: kept, cohorts
with people as (
    select
        k.*,
        coalesce(k.region, '') as home_region
    from kept as k
    where k.customer_key is not null
),
bought as (
    select
        s.customer_key, s.month_no,
        sum(s.net_amount) as net_amount,
        greatest(cast(sum(s.net_amount) as double), 0) as amount
    from mart_sales_month as s
    inner join (select distinct customer_key from people) as p on p.customer_key = s.customer_key
    where s.month_no <= $last_no
    group by s.customer_key, s.month_no
),
starts as (
    select
        p.measure_id,
        min(case when b.amount > 0 then b.month_no end) as start_no,
        coalesce(
            3 * percentile_cont(0.5) within group (
                order by case when b.amount > 0 and p.base_no - b.month_no between 0 and 23 then b.amount end
            ),
            0
        ) as cap
    from people as p
    inner join bought as b on b.customer_key = p.customer_key
    group by p.measure_id
),
joined as (
    select
        p.measure_id, p.customer_key, p.base_no, p.first_no, p.to_no,
        h.month_no, h.oldest, h.region_month, h.region_total, h.company_month, h.company_total, h.weight, h.pool,
        t.start_no,
        case
            when p.base_no - t.start_no >= case when h.oldest >= 17 then 17 else h.oldest - 2 end then 1 else 0
        end as comparable,
        b.net_amount,
        coalesce(b.amount, 0) as amount,
        least(coalesce(b.amount, 0), t.cap) as capped
    from people as p
    inner join starts as t on t.measure_id = p.measure_id
    inner join cohorts as h on h.base_no = p.base_no and h.region = p.home_region
    left join bought as b on b.customer_key = p.customer_key and b.month_no = h.month_no
),
own as (
    select
        measure_id,
        sum(case when month_no <= base_no then comparable * capped else 0 end) as total
    from joined
    group by measure_id
),
-- Without the customer itself, as in the decline method; alone it is held against its own level.
indexed as (
    select
        j.*,
        case
            when j.company_total - o.total <= 1e-9 * j.company_total then 1
            else (j.oldest + 1) * (
                case
                    when j.region_total - o.total > 1e-9 * j.region_total
                        then
                            j.weight * (j.region_month - j.comparable * j.capped) / (j.region_total - o.total)
                            + (1 - j.weight) * (j.company_month - j.comparable * j.capped)
                            / (j.company_total - o.total)
                    else (j.company_month - j.comparable * j.capped) / (j.company_total - o.total)
                end
            )
        end as month_index
    from joined as j
    inner join own as o on o.measure_id = j.measure_id
),
marked as (
    select
        *,
        month_no between base_no - 14 and base_no - 3 and month_no >= start_no as in_base,
        month_no between base_no - 2 and base_no as in_recent
    from indexed
),
summed as (
    select
        measure_id,
        max(pool) as pool,
        count(case when in_base then 1 end) as n,
        sum(case when in_base then capped else 0 end) as y,
        sum(case when in_base then month_index else 0 end) as i,
        sum(case when in_base then capped * capped else 0 end) as yy,
        sum(case when in_base then capped * month_index else 0 end) as yi,
        sum(case when in_base then month_index * month_index else 0 end) as ii,
        sum(case when in_recent then amount else 0 end) as actual3,
        sum(case when in_recent then month_index else 0 end) as recent_index
    from marked
    group by measure_id
),
levels as (
    select
        *,
        y / i as level,
        y / n as mean
    from summed
    where n >= 6 and i > 0 and y > 0
),
noises as (
    select
        *,
        level * recent_index as expected3,
        mean * sqrt(
            (
                n * greatest(yy - 2 * level * yi + level * level * ii, 0) / ((n - 1) * mean * mean)
                + 4 * pool
            ) / (n + 4)
        ) as noise
    from levels
),
compared as (
    select
        *,
        case when expected3 > 0 then actual3 / expected3 else 1 end as ratio_then,
        (expected3 - actual3)
        / nullif(
            greatest(
                noise * sqrt(recent_index * n / i + power(recent_index * n / i, 2) / n),
                1e-9 * expected3
            ),
            0
        ) as z_then
    from noises
),
-- Part of a shortfall just seen is chance and goes by itself; it must not be praised as an effect.
-- Of a shortfall of z normal swings, 1 - 1 ÷ z² is expected to stay (James and Stein).
ratios as (
    select
        *,
        1 - (1 - ratio_then) * greatest(1 - 1 / nullif(z_then * z_then, 0), 0) as lasting
    from compared
),
final as (
    select
        m.measure_id, m.customer_key, m.month_no,
        m.month_no between m.first_no and m.to_no as is_counted,
        m.month_no <= m.base_no as is_before,
        cast(coalesce(m.net_amount, 0) as decimal(18, 4)) as net_amount,
        m.amount, m.month_index,
        r.level * m.month_index as normal,
        coalesce(r.lasting, 1) * r.level * m.month_index as without,
        r.level, r.noise, r.n, r.i, r.ratio_then
    from marked as m
    left join ratios as r on r.measure_id = m.measure_id
    where m.month_no >= m.start_no
)
select * from final
order by measure_id, month_no;

-- name: outcomes
-- Did each measure work, and by how much? Actual purchases against those expected without the measure.
-- Visits since the decision are counted where a visit register was imported.
-- uses: kept, courses, visits.visits
with counted as (
    select
        measure_id,
        count(*) as months,
        sum(net_amount) as actual,
        sum(amount) as bought,
        sum(without) as without,
        sum(normal) as normal,
        sum(month_index) as load,
        max(level) as level,
        max(noise) as noise,
        max(n) as n,
        max(i) as i
    from courses
    where is_counted
    group by measure_id
),
thens as (
    select
        measure_id,
        max(level) as level,
        max(ratio_then) as ratio_then
    from courses
    group by measure_id
),
seen as (
    select
        k.measure_id,
        count(*) as visits_since,
        max(v.visit_date) as last_visit
    from kept as k
    inner join visits as v on v.customer_key = k.customer_key and v.visit_date > k.counted_from
    group by k.measure_id
),
registers as (
    select count(*) as visits_known from visits
),
figures as (
    select
        k.*,
        case when g.visits_known > 0 and k.customer_key is not null then coalesce(s.visits_since, 0) end
            as visits_since,
        s.last_visit,
        t.level, t.ratio_then,
        coalesce(c.months, 0) as months_counted,
        c.actual, c.bought, c.without, c.normal,
        c.noise * sqrt(c.load * c.n / c.i + power(c.load * c.n / c.i, 2) / c.n) as swing
    from kept as k
    cross join registers as g
    left join seen as s on s.measure_id = k.measure_id
    left join thens as t on t.measure_id = k.measure_id
    left join counted as c on c.measure_id = k.measure_id
),
final as (
    select
        *,
        bought - without as effect,
        case
            when is_running = 1 then 'not_due'
            when customer_key is null or level is null then 'unmeasured'
            when months_counted < $measure_least_months then 'too_early'
            when
                bought - without >= $measure_noise * swing
                and bought - without > 0
                and bought >= (1 + $measure_better) * without
                then 'better'
            else 'not_better'
        end as outcome
    from figures
)
select
    measure_id, customer_key, customer_name, region, province, what, owner, cause, note,
    counted_from, decided_at, decided_by, due_on, expected_amount, closed_at, changed_at, changed_by,
    is_open, is_overdue, age_days, late_days, base_no, first_no, to_no, months_counted, outcome,
    visits_since, last_visit,
    case when is_overdue then 'overdue' when is_open then 'open' else 'closed' end as state,
    ratio_then - 1 as change_then,
    cast(actual as decimal(18, 2)) as actual,
    cast(without as decimal(18, 2)) as without,
    cast(normal as decimal(18, 2)) as normal,
    cast(effect as decimal(18, 2)) as effect,
    cast(swing as decimal(18, 2)) as swing
from final
order by measure_id desc;

-- name: summary
-- How many measures are open, late and due, how many of those due worked, and what did they bring together?
-- Of several measures for one customer only the one decided last counts in the sum.
-- uses: outcomes
with ordered as (
    select
        *,
        row_number() over (
            partition by customer_key, outcome in ('better', 'not_better')
            order by counted_from desc, measure_id desc
        ) as place
    from outcomes
)
select
    count(*) as measures,
    count(case when is_open then 1 end) as open_measures,
    count(case when is_overdue then 1 end) as overdue,
    count(case when outcome <> 'not_due' then 1 end) as due,
    count(case when outcome = 'better' then 1 end) as better,
    count(case when outcome = 'not_better' then 1 end) as not_better,
    count(case when outcome = 'too_early' then 1 end) as too_early,
    count(case when outcome = 'unmeasured' then 1 end) as unmeasured,
    sum(case when outcome in ('better', 'not_better') and place = 1 then effect end) as effect,
    sum(case when outcome in ('better', 'not_better') and place = 1 then expected_amount end) as expected_amount
from ordered
having count(*) > 0;

-- name: owners
-- Whose measures are open, how old are they, and which are late?
-- uses: outcomes
select
    owner,
    count(*) as open_measures,
    count(case when is_overdue then 1 end) as overdue,
    max(age_days) as oldest_days,
    max(case when is_overdue then late_days end) as latest_days,
    sum(expected_amount) as expected_amount
from outcomes
where is_open
group by owner
order by overdue desc, open_measures desc, owner;

-- name: covered
-- Which customers have an open measure?
-- uses: kept
select distinct customer_key from kept
where is_open and customer_key is not null
order by customer_key;

-- name: causes
-- Why do customers decline, region by region? A manager's word counts; without one the cause that the
-- newest measure names. One row per cause and region, with the cause's total and running share.
with named as (
    select customer_key, region, cause, 1 as rank, 0 as measure_id from mart_decline_cause
    union all
    select customer_key, region, cause, 2 as rank, measure_id from mart_measure
    where cause is not null and customer_key is not null
),
ordered as (
    select
        *,
        row_number() over (partition by customer_key order by rank, measure_id desc) as place
    from named
),
by_region as (
    select
        cause, region,
        count(*) as customers
    from ordered
    where place = 1
    group by cause, region
),
totals as (
    select
        cause,
        sum(customers) as cause_customers
    from by_region
    group by cause
),
running as (
    select
        cause, cause_customers,
        sum(cause_customers) over (
            order by cause_customers desc, cause
            rows between unbounded preceding and current row
        ) as so_far,
        sum(cause_customers) over () as customers_in_all
    from totals
)
select
    r.cause,
    case when r.cause like 'own%' then 'own_side' else 'dealer_side' end as side,
    b.region,
    b.customers,
    cast(r.cause_customers as bigint) as cause_customers,
    cast(r.customers_in_all as bigint) as customers_in_all,
    r.cause_customers / cast(r.customers_in_all as double) as share,
    r.so_far / cast(r.customers_in_all as double) as running_share
from running as r
inner join by_region as b on b.cause = r.cause
order by r.cause_customers desc, r.cause, b.customers desc, b.region;
