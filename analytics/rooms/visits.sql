-- Who was visited, when and by whom; for the visit list, the account card and the measures.

-- name: last_visits
-- Who visited each customer last, how long ago at the data cut, and how often in the year before it?
with known as (
    select * from mart_visit
    where visit_date <= $as_of
),
ordered as (
    select
        *,
        row_number() over (partition by customer_key order by visit_date desc, visited_by, purpose, result) as place
    from known
),
counted as (
    select
        customer_key,
        count(*) as visits
    from known
    where visit_date > $as_of - 365
    group by customer_key
)
select
    o.customer_key,
    o.visit_date as last_visit,
    o.visited_by,
    $as_of - o.visit_date as visit_days,
    o.result,
    o.next_date,
    coalesce(c.visits, 0) as visits
from ordered as o
left join counted as c on c.customer_key = o.customer_key
where o.place = 1
order by o.customer_key;

-- name: visits
-- Which visits are on record up to the data cut? The newest of each customer first.
with ordered as (
    select
        *,
        row_number() over (partition by customer_key order by visit_date desc, visited_by, purpose, result) as place
    from mart_visit
    where visit_date <= $as_of
)
select
    customer_key, visit_date, visited_by, method, purpose, result, goal_met, next_date, place
from ordered
order by customer_key, place;
