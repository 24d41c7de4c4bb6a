-- Bringing the marts up to date for some months of sales; data/marts.sql says what each mart is.

-- name: keep_earlier
-- What customers and products are before the change.
create or replace temp table earlier_alias as
select customer_name, region, customer_key from customer_alias;

create or replace temp table earlier_customer as
select customer_key, region, province, city, channel, salesperson from mart_customer;

create or replace temp table earlier_product as
select product_key, brand, category, series from mart_product;

-- name: months_of_batches
-- Which months do the sales lines of these batches, and those that they replaced, lie in?
with spans as (
    select t.first_date as from_date, t.last_date as to_date
    from import_sheet as t
    where t.dataset = 'sales' and t.first_date is not null and t.batch_id in (select unnest($batches))
    union all
    select x.from_date, x.to_date
    from superseded as x
    inner join import_sheet as t on t.sheet_id = x.sheet_id
    where t.dataset = 'sales' and x.by_batch_id in (select unnest($batches))
),
months as (
    select unnest(generate_series(date_trunc('month', from_date), to_date, interval 1 month)) as month from spans
)
select distinct cast(month as date) as month from months;

-- name: stale_months
-- In which months do sales lines take from a customer or product what it no longer is? Places count wherever the
-- customer is named, the rest only where the line itself does not say it.
with lines as (
    select
        s.month,
        s.salesperson,
        coalesce(j.kept, s.customer_code, a.customer_key) as customer_key,
        s.customer_code is null and a.customer_key is distinct from e.customer_key as is_renamed
    from sales_customer as s
    left join customer_alias as a on a.customer_name = s.customer_name and a.region = coalesce(s.region, '')
    left join name_join as j on j.kind = 'customer' and j.joined = coalesce(s.customer_code, a.customer_key)
    left join earlier_alias as e on e.customer_name = s.customer_name and e.region = coalesce(s.region, '')
),
of_customers as (
    select l.month
    from lines as l
    left join mart_customer as n on n.customer_key = l.customer_key
    left join earlier_customer as e on e.customer_key = l.customer_key
    where
        l.is_renamed
        or n.region is distinct from e.region
        or n.province is distinct from e.province
        or n.city is distinct from e.city
        or n.channel is distinct from e.channel
        or (l.salesperson is null and n.salesperson is distinct from e.salesperson)
),
of_products as (
    select s.month
    from sales_product as s
    left join mart_product as n on n.product_key = s.product_key
    left join earlier_product as e on e.product_key = s.product_key
    where
        (s.brand is null and n.brand is distinct from e.brand)
        or (s.category is null and n.category is distinct from e.category)
        or (s.series is null and n.series is distinct from e.series)
)
select month from of_customers
union
select month from of_products;

-- name: forget_months
delete from {mart}
where cast(date_trunc('month', {day}) as date) in (select unnest($months));

-- name: is_empty
-- Are there no other months?
select not exists (select m.* from {mart} as m) as is_empty;

-- name: stg_sales
-- The sales lines of these months.
select s.* from main.stg_sales as s
where
    s.sale_date between $from_date and $to_date
    and s.month in (select unnest($months));

-- name: add_months
insert into {mart}
with stg_sales as (
    {stg_sales}
),
fresh as (
    {fresh}
)
select * from fresh;

-- name: is_idle
-- Has a dataset no lines, and a mart made of them no rows?
select not exists (select f.batch_id from fact_{dataset} as f) and not exists (select m.* from {mart} as m) as is_idle;

-- name: marts_built
-- Which text were the marts built from?
select fingerprint from mart_build;

-- name: forget_marts_built
delete from mart_build;

-- name: set_marts_built
insert into mart_build (fingerprint) values ($fingerprint);
