-- Measures and causes: only ever added to. No import and no undo names these tables.

-- name: add_measure
insert into measure (customer_key, what, owner, due_on, expected_amount, decided_at, decided_by)
values ($customer_key, $what, $owner, $due_on, $expected_amount, $decided_at, $decided_by)
returning measure_id;

-- name: add_event
insert into measure_event (
    measure_id, kind, customer_key, what, owner, decided_on, due_on, expected_amount, cause, note,
    closed_at, happened_at, happened_by
)
values (
    $measure_id, $kind, $customer_key, $what, $owner, $decided_on, $due_on, $expected_amount, $cause, $note,
    $closed_at, $happened_at, $happened_by
);

-- name: current
select
    measure_id, customer_key, customer_name, what, owner, decided_on, due_on, expected_amount, cause, note,
    decided_at, decided_by, closed_at, changed_at, changed_by
from mart_measure
order by case when closed_at is null then 0 else 1 end, measure_id desc;

-- name: history
select
    kind, customer_key, what, owner, decided_on, due_on, expected_amount, cause, note, closed_at,
    happened_at, happened_by
from measure_event
where measure_id = $measure_id
order by event_id;

-- name: add_cause
insert into decline_cause (customer_key, cause, note, decided_at, decided_by)
values ($customer_key, $cause, $note, $decided_at, $decided_by);

-- name: causes_of
select cause, note, decided_at, decided_by from decline_cause
where
    customer_key = $customer_key
    or customer_key in (select j.joined from name_join as j where j.kind = 'customer' and j.kept = $customer_key)
order by cause_id desc;
