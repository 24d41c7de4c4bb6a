-- Putting a checked sheet into the warehouse, taking it back.

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
    first_date, last_date, told_until, report
)
values (
    $sheet_id, $batch_id, $sheet_name, $dataset, $content_sha, $rows_read, $rows_loaded,
    $rows_rejected, $first_date, $last_date, $told_until, $report
);

-- name: add_lines
-- Columns that no incoming line states stay null.
insert into {table} by name
select $batch_id as batch_id, $sheet_id as sheet_id, i.* from incoming as i;

-- name: next_number
select coalesce(max({key}), 0) + 1 as next_number from {table};

-- name: add_combinations
-- What lines of a batch say alike, once each.
insert into {table} by name
select $batch_id as batch_id, $first + i.place as {key}, i.* exclude (place) from incoming as i;

-- name: supersede
insert into superseded (sheet_id, from_date, to_date, by_batch_id)
values ($sheet_id, $from_date, $to_date, $by_batch_id);

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

-- name: forget_lines
delete from {table} where batch_id = $batch_id;

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
