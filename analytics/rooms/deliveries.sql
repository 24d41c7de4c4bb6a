-- What was delivered, by whom and up to when; for the lines on freshness and sources of every page.

-- name: latest
-- Up to which day does anything reach?
select max(last_date) as last_date from mart_delivery;

-- name: coverage
-- Of how many senders of a dataset does the data reach into the month of the data cut, and whose does not?
-- A file that names no sender is nobody's to be waited for.
with senders as (
    select
        dataset,
        sender,
        max(last_date) as last_date
    from mart_delivery
    where sender <> ''
    group by dataset, sender
),
final as (
    select
        dataset,
        count(*) as senders,
        count(case when year(last_date) * 12 + month(last_date) >= $last_no then 1 end) as senders_complete,
        string_agg(
            case when year(last_date) * 12 + month(last_date) < $last_no then sender end, ', ' order by sender
        ) as senders_lacking,
        max(last_date) as last_date
    from senders
    group by dataset
)
select * from final
order by dataset;

-- name: files
-- Which files does a dataset rest on?
select
    dataset,
    batch_id,
    file_name,
    sender,
    min(first_date) as first_date,
    max(last_date) as last_date,
    sum(rows_loaded) as rows_loaded
from mart_delivery
group by dataset, batch_id, file_name, sender
order by dataset, last_date desc, file_name, batch_id;

-- name: rivals
-- Which rival brands do the files name?
select brand from mart_market_month
where not is_own and brand is not null
group by brand
order by brand;
