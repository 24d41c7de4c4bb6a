-- Meetings: chosen agendas, frozen editions, and what was said and decided.

-- name: agendas
select name, slides, saved_at, saved_by from review_agenda
order by name;

-- name: forget_agenda
delete from review_agenda where name = $name;

-- name: save_agenda
insert into review_agenda (name, slides, saved_at, saved_by)
values ($name, $slides, $saved_at, $saved_by);

-- name: editions
select edition_id, period, title, data_version, data_cut, frozen_at, frozen_by
from review_edition
order by frozen_at desc, edition_id desc;

-- name: editions_of
select edition_id from review_edition
where period = $period;

-- name: edition
select sha256, content from review_edition
where edition_id = $edition_id;

-- name: keep_edition
insert into review_edition (
    edition_id, period, title, data_version, data_cut, frozen_at, frozen_by, sha256, content
)
values (
    $edition_id, $period, $title, $data_version, $data_cut, $frozen_at, $frozen_by, $sha256, $content
);

-- name: notes
select note_id, slide, text, written_at, written_by from review_note
where edition_id = $edition_id
order by note_id;

-- name: write_note
insert into review_note (edition_id, slide, text, written_at, written_by)
values ($edition_id, $slide, $text, $written_at, $written_by);

-- name: measures_of
select measure_id, slide_key, customer_key, what, owner, due_on, expected_amount, decided_at, decided_by, closed_at
from mart_measure
where edition_id = $edition_id
order by measure_id;

-- name: place_measure
update measure set edition_id = $edition_id, slide_key = $slide_key
where measure_id = $measure_id;

-- name: changes_since
select changed_at, changed_by, what from change
where change_id > $data_version
order by change_id;
