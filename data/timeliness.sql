-- Who sends on time? From the ledger alone, each sender of a dataset by its own rhythm.

-- name: board
-- How far does each sender's data reach, which days, weeks or months are missing, and how many came on time?
-- A delivery advances what its sender sent before; the usual step of the latest ones tells its rhythm. A day
-- is due the day after at $due_hour, a week the day after it ends, a month on day $due_day of the next one.
-- Weekdays on which a sender never sends are not expected of it. Up to the data cut; $timely_days, $timely_weeks
-- or $timely_months back, and not before the rhythm began.
with deliveries as (
    select
        b.sender,
        t.dataset,
        b.batch_id,
        coalesce(b.received_at, b.imported_at) as received_at,
        min(t.first_date) as first_date,
        max(t.last_date) as last_date
    from import_sheet as t
    inner join import_batch as b on b.batch_id = t.batch_id
    where b.sender is not null and t.first_date <= $as_of
    group by b.sender, t.dataset, b.batch_id, coalesce(b.received_at, b.imported_at)
),
stepped as (
    select
        *,
        last_date - coalesce(
            max(last_date) over (
                partition by sender, dataset
                order by last_date, received_at, batch_id
                rows between unbounded preceding and 1 preceding
            ),
            first_date - 1
        ) as step
    from deliveries
),
latest as (
    select
        *,
        row_number() over (partition by sender, dataset order by last_date desc, batch_id desc) as place
    from stepped
    where step > 0
),
rhythms as (
    select
        sender,
        dataset,
        case
            when count(*) < $rhythm_least then 'unknown'
            when percentile_cont(0.5) within group (order by step) <= 2 then 'daily'
            when percentile_cont(0.5) within group (order by step) <= 10 then 'weekly'
            when percentile_cont(0.5) within group (order by step) <= 45 then 'monthly'
            else 'unknown'
        end as rhythm
    from latest
    where place <= $rhythm_latest
    group by sender, dataset
),
senders as (
    select
        d.sender,
        d.dataset,
        coalesce(r.rhythm, 'unknown') as rhythm,
        count(*) as deliveries,
        max(d.received_at) as last_received,
        least(max(d.last_date), $as_of) as reached
    from deliveries as d
    left join rhythms as r on r.sender = d.sender and r.dataset = d.dataset
    group by d.sender, d.dataset, coalesce(r.rhythm, 'unknown')
),
begun as (
    select
        s.sender,
        s.dataset,
        s.rhythm,
        min(l.last_date) as since
    from senders as s
    inner join latest as l on l.sender = s.sender and l.dataset = s.dataset
    where l.step <= case s.rhythm when 'daily' then 7 when 'weekly' then 21 else 62 end
    group by s.sender, s.dataset, s.rhythm
),
weekdays as (
    select distinct
        sender,
        dataset,
        isodow(last_date) as weekday
    from latest
    where last_date > $as_of - 60
),
days as (
    select cast(day as date) as first_day from range($as_of - 1100, $as_of + 1, interval 1 day) as series (day)
),
periods as (
    select 'daily' as rhythm, first_day, first_day as last_day, first_day as needed from days
    where first_day > $as_of - cast($timely_days as integer)
    union all
    select 'weekly', first_day, first_day + 6, first_day + 4 from days
    where
        isodow(first_day) = 1
        and first_day > $as_of - 7 * cast($timely_weeks as integer)
        and first_day + 6 <= $as_of
    union all
    select
        'monthly',
        first_day,
        last_day(first_day),
        first_day + 20
    from days
    where
        day(first_day) = 1
        and last_day(first_day) <= $as_of
        and first_day > $as_of + 1 - to_months(cast($timely_months as integer) + 1)
),
expected as (
    select
        b.sender,
        b.dataset,
        b.rhythm,
        p.first_day,
        p.last_day,
        p.needed,
        case
            when b.rhythm = 'monthly' then p.last_day + cast($due_day as integer) else p.last_day + 1
        end + to_hours(cast($due_hour as integer)) as due_at
    from begun as b
    inner join periods as p on p.rhythm = b.rhythm and p.last_day >= b.since
    left join weekdays as w
        on w.sender = b.sender and w.dataset = b.dataset and w.weekday = isodow(p.first_day)
    where b.rhythm <> 'daily' or w.weekday is not null
),
met as (
    select
        e.sender,
        e.dataset,
        e.first_day,
        e.due_at,
        min(d.received_at) as received_at
    from expected as e
    left join deliveries as d
        on
            d.sender = e.sender
            and d.dataset = e.dataset
            and d.first_date <= e.last_day
            and d.last_date >= case when e.rhythm = 'monthly' and day(d.last_date) = 1 then e.first_day else e.needed end
    group by e.sender, e.dataset, e.first_day, e.due_at
),
judged as (
    select
        *,
        case
            when received_at is null then 'missing' when received_at <= due_at then 'on_time' else 'late'
        end as verdict,
        sum(case when received_at is null or received_at > due_at then 1 else 0 end) over (
            partition by sender, dataset
            order by first_day desc
            rows between unbounded preceding and current row
        ) as failures_since
    from met
),
counted as (
    select
        sender,
        dataset,
        count(*) as expected,
        count(case when verdict = 'on_time' then 1 end) as on_time,
        count(case when verdict = 'late' then 1 end) as late,
        count(case when verdict = 'missing' then 1 end) as missing,
        count(case when failures_since = 0 then 1 end) as streak,
        list(first_day order by first_day) filter (where verdict = 'missing') as missing_days
    from judged
    group by sender, dataset
)
select
    s.sender,
    s.dataset,
    s.rhythm,
    s.deliveries,
    s.reached,
    s.last_received,
    c.expected,
    c.on_time,
    c.late,
    c.missing,
    c.streak,
    c.missing_days,
    c.on_time / cast(c.expected as double) as on_time_share
from senders as s
left join counted as c on c.sender = s.sender and c.dataset = s.dataset
order by coalesce(c.missing, 0) desc, coalesce(c.late, 0) desc, s.dataset, s.sender;

-- name: cut
-- Up to which day do the sales reach; without any, whatever reaches furthest?
select coalesce(max(case when dataset = 'sales' then last_date end), max(last_date)) as as_of from import_sheet;
