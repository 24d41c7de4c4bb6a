-- Names that may mean one customer or brand, and what readers decided about them.

-- name: customers
-- Which customers are there, where, and what did they buy when?
with bought as (
    select
        customer_key,
        min(month) as first_month,
        max(month) as last_month,
        sum(net_amount) as net_amount
    from mart_sales_month
    group by customer_key
)
select
    c.customer_key as name_key,
    c.customer_name as name,
    c.region,
    c.city,
    b.first_month,
    b.last_month,
    cast(b.net_amount as decimal(18, 2)) as net_amount
from mart_customer as c
left join bought as b on b.customer_key = c.customer_key
where c.customer_name is not null
order by c.customer_key;

-- name: brands
-- Which brands are there, ours and rivals', and what was sold of them when?
with named as (
    select brand, month, net_amount from mart_sales_month
    union all
    select brand, month, amount from mart_market_month
    where not is_own
    union all
    select brand, null, null from mart_stock_count
)
select
    brand as name_key,
    brand as name,
    null as region,
    null as city,
    min(month) as first_month,
    max(month) as last_month,
    cast(sum(net_amount) as decimal(18, 2)) as net_amount
from named
where brand is not null and brand <> ''
group by brand
order by brand;

-- name: decisions
-- What was decided of each pair last? Pairs that are open again left out.
with ordered as (
    select
        *,
        row_number() over (partition by kind, least(joined, kept), greatest(joined, kept) order by decision_id desc)
            as place
    from name_decision
)
select decision_id, kind, joined, kept, joined_name, kept_name, verdict, decided_at, decided_by
from ordered
where place = 1 and verdict <> 'open'
order by decision_id desc;

-- name: add_decision
insert into name_decision (kind, joined, kept, joined_name, kept_name, verdict, decided_at, decided_by)
values ($kind, $joined, $kept, $joined_name, $kept_name, $verdict, $decided_at, $decided_by);

-- name: forget_joins
delete from name_join;

-- name: add_join
insert into name_join (kind, joined, kept) values ($kind, $joined, $kept);

-- name: conflicts
-- Where do lists of customers and products say otherwise than the lines?
select kind, item_key, item_name, attribute, stated, listed from list_conflict
order by kind, item_name, item_key, attribute;
