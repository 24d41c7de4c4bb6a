-- The ledger: what was delivered, by whom, what became of it, and how to take it back.

-- name: version
select coalesce(max(change_id), 0) as version from change;

-- name: record_change
insert into change (changed_at, changed_by, what) values ($changed_at, $changed_by, $what);

-- name: add_festivals
-- The years that the warehouse does not know yet.
with given as (
    select unnest($years) as year, unnest($days) as new_year_day
)
insert into festival (year, new_year_day)
select year, new_year_day from given
where year not in (select year from festival);

-- name: settings
select name, value from setting;

-- name: forget_setting
delete from setting where name = $name;

-- name: set_setting
insert into setting (name, value, changed_at, changed_by)
values ($name, $value, $changed_at, $changed_by);

-- name: norms
select region, series, cast(norm as double) as norm from stock_norm order by region, series;

-- name: forget_norms
delete from stock_norm;

-- name: set_norm
insert into stock_norm (region, series, norm) values ($region, $series, $norm);

-- name: setting_changes
select changed_at, changed_by, what from change
where what = 'norms' or what like 'setting %'
order by change_id desc
limit 50;
