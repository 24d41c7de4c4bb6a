-- What an incoming sheet repeats, replaces or contradicts of what is in the warehouse.

-- name: content
-- A number that equal rows share in any order, whatever file they came in.
select
    count(*) as row_count,
    cast(sum(cast(hash(*columns(* exclude (row_no))) as hugeint)) as varchar) as content
from incoming;

-- name: any_batch
-- Was anything ever loaded?
select batch_id from import_batch limit 1;

-- name: batch_of_file
-- Was this very file loaded already?
select batch_id from import_batch
where sha256 = $sha256 and status <> 'undone'
order by batch_id
limit 1;

-- name: batch_of_content
-- Was a sheet with these very rows loaded already?
select batch_id from import_sheet
where dataset = $dataset and content_sha = $content_sha
order by batch_id
limit 1;

-- name: currencies_held
-- In which currencies are the amounts that count? '' is that of amounts that name no foreign one.
with held as (
    select from_json(json_extract(t.report, '$.problems'), '[{"kind": "VARCHAR", "value": "VARCHAR"}]') as problems
    from import_sheet as t
    inner join import_batch as b on b.batch_id = t.batch_id
    where
        b.status <> 'undone'
        and json_exists(t.report, '$.totals.amount')
        and not list_contains($replaced, t.sheet_id)
        and t.sheet_id not in (
            select x.sheet_id from superseded as x
            where x.sheet_id = t.sheet_id and x.from_date <= t.first_date and x.to_date >= t.last_date
        )
),
named as (
    select [p.value for p in problems if p.kind = 'foreign_currency'] as currencies from held
)
select distinct unnest(case when len(currencies) > 0 then currencies else [''] end) as currency from named;

-- name: earlier_sheets
-- Which sheets of the same sender and dataset have lines in the same days? Those that state nothing of what is stated
-- now (a budget, what was spent) stand beside it. Those that count a longer period in one figure are told apart: its
-- part cannot take their place. Where each line is of a month, a quarter or a year, as long as the last one lasts, that
-- period is those that these days lie in.
with earlier as (
    select
        t.sheet_id,
        b.file_name,
        t.first_date,
        t.last_date,
        t.told_until,
        cast(date_trunc('month', t.last_date) as date) as last_month,
        1 + 12 * (year(t.told_until) - year(t.last_date)) + month(t.told_until) - month(t.last_date) as line_months
    from import_sheet as t
    inner join import_batch as b on b.batch_id = t.batch_id
    where
        b.sender = $sender
        and t.dataset = $dataset
        and (
            list_has_any(json_keys(t.report, '$.totals'), $measures)
            or len(json_keys(t.report, '$.totals')) = 0
            or len($measures) = 0
        )
        and t.first_date <= $to_date
        and greatest(t.last_date, coalesce(t.told_until, t.last_date)) >= $from_date
),
places as (
    select
        *,
        datediff('month', last_month, cast($from_date as date)) as months_to_first,
        datediff('month', last_month, cast($to_date as date)) as months_to_last
    from earlier
),
spans as (
    select
        *,
        case
            when last_date = first_date then first_date
            else greatest(
                first_date,
                cast(last_month + to_months(line_months * cast(floor(months_to_first / line_months) as int)) as date)
            )
        end as span_from,
        case
            when last_date = first_date then told_until
            else least(
                told_until,
                cast(last_month + to_months(line_months * cast(floor(months_to_last / line_months) + 1 as int)) as date)
                - 1
            )
        end as span_until
    from places
)
select
    sheet_id,
    file_name,
    span_from,
    span_until,
    told_until is not null and (span_from < $from_date or span_until > $to_date) as is_whole
from spans
order by sheet_id;

-- name: present
-- Which lines of these sheets count in these days?
select f.*
from fact_{dataset} as f
left join superseded as x on x.sheet_id = f.sheet_id and f.{date} between x.from_date and x.to_date
where
    f.sheet_id in (select unnest($sheets))
    and f.{date} between $from_date and $to_date
    and x.sheet_id is null;

-- name: last_list
-- Which list of this kind did the sender send last?
select t.sheet_id
from import_sheet as t
inner join import_batch as b on b.batch_id = t.batch_id
where b.sender is not distinct from $sender and t.dataset = $dataset
order by t.batch_id desc, t.rows_loaded desc, t.sheet_id
limit 1;

-- name: compare
-- How many incoming lines are new, changed or the same against the lines they may replace, and
-- whose lines are in both, or only in the earlier delivery?
with incoming_lines as (
    select
        hash(key) as line_key,
        hash(line) as line,
        hash(owner) as owner,
        row_number() over (partition by hash(line) order by row_no) as copy
    from incoming
),
present_lines as (
    select
        hash(key) as line_key,
        hash(line) as line,
        hash(owner) as owner,
        row_number() over (partition by hash(line) order by row_no) as copy
    from present
),
present_keys as (
    select distinct line_key from present_lines
),
marked as (
    select
        case
            when p.line is not null then 'same'
            when k.line_key is not null then 'changed'
            else 'new'
        end as mark
    from incoming_lines as i
    left join present_lines as p on p.line = i.line and p.copy = i.copy
    left join present_keys as k on k.line_key = i.line_key
),
marks as (
    select
        count(case when mark = 'new' then 1 end) as new,
        count(case when mark = 'changed' then 1 end) as changed,
        count(case when mark = 'same' then 1 end) as same
    from marked
),
owners as (
    select
        count(distinct case when i.owner is not null then p.owner end) as owners_in_both,
        count(distinct case when i.owner is null then p.owner end) as owners_left_out
    from present_lines as p
    left join (select distinct owner from incoming_lines) as i on i.owner = p.owner
)
select m.new, m.changed, m.same, o.owners_in_both, o.owners_left_out
from marks as m
cross join owners as o;

-- name: opening
-- Does a stock file open with what the sender's last one closed with, item by item?
with earlier as (
    select t.sheet_id, t.last_date
    from import_sheet as t
    inner join import_batch as b on b.batch_id = t.batch_id
    where b.sender = $sender and t.dataset = 'inventory' and t.last_date < $first_date
),
latest as (
    select sheet_id from earlier where last_date = (select max(last_date) from earlier)
),
closed as (
    select customer_code, customer_name, warehouse, product_code, product_name, series, sum(quantity) as quantity
    from fact_inventory
    where sheet_id in (select sheet_id from latest) and quantity is not null
    group by customer_code, customer_name, warehouse, product_code, product_name, series
),
opened as (
    select
        customer_code, customer_name, warehouse, product_code, product_name, series,
        sum(opening_quantity) as quantity
    from incoming
    where opening_quantity is not null
    group by customer_code, customer_name, warehouse, product_code, product_name, series
)
select
    sum(o.quantity) as opening,
    sum(c.quantity) as closing,
    count(case when o.quantity <> c.quantity then 1 end) as different,
    count(*) as items
from opened as o
inner join closed as c
    on
        o.customer_code is not distinct from c.customer_code
        and o.customer_name is not distinct from c.customer_name
        and o.warehouse is not distinct from c.warehouse
        and o.product_code is not distinct from c.product_code
        and o.product_name is not distinct from c.product_name
        and o.series is not distinct from c.series;

-- name: customer_differences
-- Where does an incoming list of customers say otherwise than their lines do?
with named as (
    select
        customer_name,
        min(customer_key) as customer_key
    from customer_stated
    group by customer_name
    having count(*) = 1
),
told as (
    select
        i.row_no, i.region, i.province, i.city, i.channel, i.customer_tier, i.salesperson,
        coalesce(i.customer_code, n.customer_key) as customer_key
    from incoming as i
    left join named as n on i.customer_code is null and n.customer_name = i.customer_name
),
listed as (
    unpivot told on region, province, city, channel, customer_tier, salesperson into name field value listed
),
stated as (
    unpivot customer_stated on region, province, city, channel, customer_tier, salesperson
    into name field value stated
)
select l.row_no, l.field, l.listed, s.stated
from listed as l
inner join stated as s on s.customer_key = l.customer_key and s.field = l.field
where l.listed <> s.stated
order by l.row_no, l.field;

-- name: product_differences
-- Where does an incoming list of products say otherwise than their lines do?
with told as (
    select row_no, coalesce(product_code, product_name) as product_key, brand, category, series from incoming
),
listed as (
    unpivot told on brand, category, series into name field value listed
),
stated as (
    unpivot product_stated on brand, category, series into name field value stated
)
select l.row_no, l.field, l.listed, s.stated
from listed as l
inner join stated as s on s.product_key = l.product_key and s.field = l.field
where l.listed <> s.stated
order by l.row_no, l.field;
