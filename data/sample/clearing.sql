-- Taking the sample company out of a warehouse again, as if it had never been there.

-- name: add_part
insert into sample_part (kind, part_id) values ($kind, $part_id);

-- name: batches
-- Which batches came with the sample company?
select part_id as batch_id from sample_part
where kind = 'batch'
order by part_id;

-- name: was_cleared
-- Was the sample company ever taken out of this warehouse?
select count(*) > 0 as was_cleared from change
where what = $what;

-- name: forget_replacements
delete from superseded
where
    by_batch_id in (select p.part_id from sample_part as p where p.kind = 'batch')
    or sheet_id in (
        select t.sheet_id from import_sheet as t
        inner join sample_part as p on p.part_id = t.batch_id
        where p.kind = 'batch'
    );

-- name: forget_rejected
delete from rejected_row where batch_id in (select p.part_id from sample_part as p where p.kind = 'batch');

-- name: forget_sheets
delete from import_sheet where batch_id in (select p.part_id from sample_part as p where p.kind = 'batch');

-- name: forget_undone_sheets
delete from undone_sheet where batch_id in (select p.part_id from sample_part as p where p.kind = 'batch');

-- name: forget_batches
delete from import_batch where batch_id in (select p.part_id from sample_part as p where p.kind = 'batch');

-- name: forget_events
delete from measure_event where measure_id in (select p.part_id from sample_part as p where p.kind = 'measure');

-- name: forget_measures
delete from measure where measure_id in (select p.part_id from sample_part as p where p.kind = 'measure');

-- name: forget_lines
delete from {table} where batch_id in (select p.part_id from sample_part as p where p.kind = 'batch');

-- name: forget_parts
delete from sample_part;
