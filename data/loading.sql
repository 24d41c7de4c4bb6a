-- Putting a checked sheet into the warehouse, finding what it repeats or replaces, taking it back.

-- name: next_batch
select nextval('batch_number') as number;

-- name: next_sheet
select nextval('sheet_number') as number;

-- name: add_batch
insert into import_batch (
    batch_id, file_name, sha256, sender, received_at, imported_at, imported_by, status
)
values ($batch_id, $file_name, $sha256, $sender, $received_at, $imported_at, $imported_by, $status);

-- name: add_sheet
insert into import_sheet (
    sheet_id, batch_id, sheet_name, dataset, content_sha, rows_read, rows_loaded, rows_rejected,
    first_date, last_date, report
)
values (
    $sheet_id, $batch_id, $sheet_name, $dataset, $content_sha, $rows_read, $rows_loaded,
    $rows_rejected, $first_date, $last_date, $report
);

-- name: add_lines
-- Columns that no incoming line states stay null.
insert into fact_{dataset} by name
select $batch_id as batch_id, $sheet_id as sheet_id, i.* from incoming as i;

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

-- name: earlier_sheets
-- Which sheets of the same sender and dataset have lines in the same days?
select t.sheet_id, t.batch_id
from import_sheet as t
inner join import_batch as b on b.batch_id = t.batch_id
where
    b.sender = $sender
    and t.dataset = $dataset
    and t.first_date <= $to_date
    and t.last_date >= $from_date
order by t.sheet_id;

-- name: last_list
-- Which list of this kind did the sender send last?
select t.sheet_id
from import_sheet as t
inner join import_batch as b on b.batch_id = t.batch_id
where b.sender is not distinct from $sender and t.dataset = $dataset
order by t.batch_id desc, t.rows_loaded desc, t.sheet_id
limit 1;

-- name: supersede
insert into superseded (sheet_id, from_date, to_date, by_batch_id)
values ($sheet_id, $from_date, $to_date, $by_batch_id);

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

-- name: batches
-- Every file that was loaded, newest first, with what it brought.
select
    b.batch_id,
    b.file_name,
    b.sha256,
    b.sender,
    b.imported_at,
    b.imported_by,
    b.status,
    string_agg(distinct t.dataset, ', ' order by t.dataset) as datasets,
    sum(t.rows_read) as rows_read,
    sum(t.rows_loaded) as rows_loaded,
    sum(t.rows_rejected) as rows_rejected,
    min(t.first_date) as first_date,
    max(t.last_date) as last_date
from import_batch as b
left join ledger_sheet as t on t.batch_id = b.batch_id
group by
    b.batch_id, b.file_name, b.sha256, b.sender, b.imported_at, b.imported_by, b.status
order by b.batch_id desc;

-- name: batch
-- What is one batch, whoever sent it?
select batch_id, file_name, sha256, sender, imported_at, imported_by, status
from import_batch
where batch_id = $batch_id;

-- name: figures
-- What does each batch add up to, and does it agree with the totals that its file states?
with totals as (
    select
        t.batch_id,
        t.dataset,
        m.key as measure,
        sum(cast(json_extract_string(m.value, '$') as decimal(38, 4))) as total
    from ledger_sheet as t, json_each(t.report, '$.totals') as m
    group by t.batch_id, t.dataset, m.key
),
summed as (
    select
        batch_id,
        list({'dataset': dataset, 'measure': measure, 'total': total} order by dataset, measure) as totals
    from totals
    group by batch_id
),
checks as (
    select
        t.batch_id,
        t.sheet_id,
        t.sheet_name,
        c.value as stated,
        json_extract_string(c.value, '$.ok') = 'true' as is_agreeing
    from ledger_sheet as t, json_each(t.report, '$.checks') as c
),
counted as (
    select
        batch_id,
        count(*) as checks,
        list({'sheet': sheet_name, 'check': stated} order by sheet_id) filter (where not is_agreeing) as differing
    from checks
    group by batch_id
)
select
    b.batch_id,
    s.totals,
    coalesce(c.checks, 0) as checks,
    c.differing
from import_batch as b
left join summed as s on s.batch_id = b.batch_id
left join counted as c on c.batch_id = b.batch_id;

-- name: taken_back
-- Who took a batch back, and when?
select changed_at, changed_by
from change
where what = $what
order by change_id desc
limit 1;

-- name: replaced_by
-- Which later batches replaced lines of this one, and of which days?
select
    s.by_batch_id,
    min(s.from_date) as from_date,
    max(s.to_date) as to_date
from superseded as s
inner join import_sheet as t on t.sheet_id = s.sheet_id
where t.batch_id = $batch_id
group by s.by_batch_id
order by s.by_batch_id;

-- name: sheets
-- What each sheet of one batch became.
select sheet_id, sheet_name, dataset, rows_read, rows_loaded, rows_rejected, first_date, last_date, report
from ledger_sheet
where batch_id = $batch_id
order by sheet_id;

-- name: rejected
-- Which rows of a batch were set aside, and why?
select
    r.sheet_id,
    t.sheet_name,
    r.row_no,
    r.reason,
    r.header as "column",
    r.value,
    r.cells
from rejected_row as r
inner join import_sheet as t on t.sheet_id = r.sheet_id
where r.batch_id = $batch_id
order by r.sheet_id, r.row_no;

-- name: forget_rejected
delete from rejected_row where batch_id = $batch_id;

-- name: forget_replacements
delete from superseded where by_batch_id = $batch_id;

-- name: forget_superseded
delete from superseded
where sheet_id in (select t.sheet_id from import_sheet as t where t.batch_id = $batch_id);

-- name: keep_undone_sheets
insert into undone_sheet by name
select * from import_sheet where batch_id = $batch_id;

-- name: forget_sheets
delete from import_sheet where batch_id = $batch_id;

-- name: mark_undone
update import_batch set status = 'undone' where batch_id = $batch_id;

-- name: status_of
select status from import_batch where batch_id = $batch_id;

-- name: forget_sales
delete from fact_sales where batch_id = $batch_id;

-- name: forget_inventory
delete from fact_inventory where batch_id = $batch_id;

-- name: forget_expense
delete from fact_expense where batch_id = $batch_id;

-- name: forget_target
delete from fact_target where batch_id = $batch_id;

-- name: forget_competitor
delete from fact_competitor where batch_id = $batch_id;

-- name: forget_visit
delete from fact_visit where batch_id = $batch_id;

-- name: forget_receivable
delete from fact_receivable where batch_id = $batch_id;

-- name: forget_customer
delete from fact_customer where batch_id = $batch_id;

-- name: forget_product
delete from fact_product where batch_id = $batch_id;

-- name: held
-- What does the warehouse hold?
select
    dataset,
    count(distinct batch_id) as files,
    sum(rows_loaded) as rows_loaded,
    min(first_date) as first_date,
    max(last_date) as last_date
from import_sheet
group by dataset
order by dataset;

-- name: senders
select distinct sender from import_batch
where sender is not null
order by sender;

-- name: remembered
-- What was decided before about this sender's layouts?
select layout, kind, answer from import_answer where sender = $sender;

-- name: forget_answer
delete from import_answer where sender = $sender and layout = $layout and kind = $kind;

-- name: remember_answer
insert into import_answer (sender, layout, kind, answer) values ($sender, $layout, $kind, $answer);
