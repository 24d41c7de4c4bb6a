-- Bringing the sales lines of a warehouse that an older product made to the tables of this one.

-- name: is_older
select count(*) > 0 as is_older from information_schema.tables
where table_name = 'fact_sales' and table_type = 'BASE TABLE';

-- name: set_aside
alter table fact_sales rename to older_sales;

-- name: bring_buyers
insert into sales_buyer by name
with said as (
    select distinct
        batch_id, customer_code, customer_name, customer_tier, region, province, city, channel, salesperson, terminal
    from older_sales
)
select row_number() over () as buyer_id, s.* from said as s;

-- name: bring_items
insert into sales_item by name
with said as (
    select distinct
        batch_id, brand, category, series, product_code, product_name, line_type, promotion
    from older_sales
)
select row_number() over () as item_id, s.* from said as s;

-- name: bring_lines
insert into sales_line by name
select
    o.batch_id, o.sheet_id, o.row_no, o.sale_date, b.buyer_id, i.item_id, o.doc_no, o.quantity, o.unit_price, o.amount
from older_sales as o
inner join sales_buyer as b
    on
        b.batch_id = o.batch_id
        and b.customer_code is not distinct from o.customer_code
        and b.customer_name is not distinct from o.customer_name
        and b.customer_tier is not distinct from o.customer_tier
        and b.region is not distinct from o.region
        and b.province is not distinct from o.province
        and b.city is not distinct from o.city
        and b.channel is not distinct from o.channel
        and b.salesperson is not distinct from o.salesperson
        and b.terminal is not distinct from o.terminal
inner join sales_item as i
    on
        i.batch_id = o.batch_id
        and i.brand is not distinct from o.brand
        and i.category is not distinct from o.category
        and i.series is not distinct from o.series
        and i.product_code is not distinct from o.product_code
        and i.product_name is not distinct from o.product_name
        and i.line_type is not distinct from o.line_type
        and i.promotion is not distinct from o.promotion;

-- name: forget_older
drop table older_sales;
