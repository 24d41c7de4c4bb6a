-- Plain totals over the whole warehouse, for checking against the files; and what is held at all.

-- name: total
-- What was sold in all?
select
    cast(sum(net_amount) as decimal(18, 2)) as amount,
    sum(quantity) as quantity,
    cast(sum(gross_amount) as decimal(18, 2)) as gross_amount,
    cast(sum(returns_amount) as decimal(18, 2)) as returns_amount,
    sum(line_count) as line_count,
    count(distinct customer_key) as customers
from mart_sales_month;

-- name: by_customer
-- What did each customer buy in all?
select
    s.customer_key as customer,
    c.customer_name,
    c.region,
    cast(sum(s.net_amount) as decimal(18, 2)) as amount,
    sum(s.quantity) as quantity
from mart_sales_month as s
left join mart_customer as c on c.customer_key = s.customer_key
group by s.customer_key, c.customer_name, c.region
order by amount desc, customer;

-- name: by_region
-- What did each region sell in all?
select
    region,
    cast(sum(net_amount) as decimal(18, 2)) as amount,
    sum(quantity) as quantity
from mart_sales_month
group by region
order by amount desc, region;

-- name: by_month
-- What was sold month by month?
select
    month,
    cast(sum(net_amount) as decimal(18, 2)) as amount,
    sum(quantity) as quantity
from mart_sales_month
group by month
order by month;

-- name: data_cut
-- Up to which day do sales lines reach? Totals of whole months, all dated the first, reach to the month's end.
with days as (
    select
        max(sale_date) as last_day,
        max(day(sale_date)) as latest_in_month,
        count(distinct sale_date) as days
    from mart_sales_day
),
final as (
    select
        latest_in_month = 1 and days > 1 as is_monthly,
        case when latest_in_month = 1 and days > 1 then last_day(last_day) else last_day end as data_cut
    from days
)
select * from final;

-- name: datasets
-- Which datasets does the warehouse hold?
select dataset from mart_delivery
group by dataset
order by dataset;

-- name: choices
-- Which values can the scope be narrowed to?
select region, province, channel, brand, category, series
from mart_sales_month
group by region, province, channel, brand, category, series
order by region, province, channel, brand, category, series;
