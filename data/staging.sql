-- Facts as rooms' marts and the drill-down to lines see them: only what counts now
-- (not superseded by a later delivery), with customer and product keys and the file it came from.
-- Customers and brands that a reader joined go by the key that is kept.

-- name: stg_sales
create or replace view stg_sales as
select
    s.batch_id,
    b.file_name,
    t.sheet_name,
    s.row_no,
    s.sale_date,
    cast(date_trunc('month', s.sale_date) as date) as month,
    coalesce(j.kept, s.customer_code, a.customer_key) as customer_key,
    s.customer_code,
    s.customer_name,
    s.customer_tier,
    s.region,
    s.province,
    s.city,
    s.channel,
    s.salesperson,
    coalesce(k.kept, s.brand) as brand,
    s.category,
    s.series,
    coalesce(s.product_code, s.product_name) as product_key,
    s.product_name,
    s.doc_no,
    s.line_type,
    s.terminal,
    s.promotion,
    s.quantity,
    s.unit_price,
    s.amount
from fact_sales as s
inner join import_sheet as t on t.sheet_id = s.sheet_id
inner join import_batch as b on b.batch_id = s.batch_id
left join superseded as x
    on x.sheet_id = s.sheet_id and s.sale_date between x.from_date and x.to_date
left join customer_alias as a
    on
        s.customer_code is null
        and a.customer_name = s.customer_name
        and a.region = coalesce(s.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(s.customer_code, a.customer_key)
left join name_join as k on k.kind = 'brand' and k.joined = s.brand
where x.sheet_id is null;

-- name: stg_inventory
create or replace view stg_inventory as
select
    i.batch_id,
    b.file_name,
    t.sheet_name,
    i.row_no,
    i.count_date,
    coalesce(j.kept, i.customer_code, a.customer_key) as customer_key,
    i.customer_code,
    i.customer_name,
    i.region,
    i.province,
    i.city,
    i.channel,
    i.warehouse,
    coalesce(k.kept, i.brand) as brand,
    i.category,
    i.series,
    coalesce(i.product_code, i.product_name) as product_key,
    i.product_name,
    i.quantity,
    i.amount,
    i.sold_quantity,
    i.expected_quantity,
    i.total_quantity
from fact_inventory as i
inner join import_sheet as t on t.sheet_id = i.sheet_id
inner join import_batch as b on b.batch_id = i.batch_id
left join superseded as x
    on x.sheet_id = i.sheet_id and i.count_date between x.from_date and x.to_date
left join customer_alias as a
    on
        i.customer_code is null
        and a.customer_name = i.customer_name
        and a.region = coalesce(i.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(i.customer_code, a.customer_key)
left join name_join as k on k.kind = 'brand' and k.joined = i.brand
where x.sheet_id is null;

-- name: stg_expense
create or replace view stg_expense as
select
    e.batch_id,
    b.file_name,
    t.sheet_name,
    e.row_no,
    e.expense_date,
    cast(date_trunc('month', e.expense_date) as date) as month,
    coalesce(j.kept, e.customer_code, a.customer_key) as customer_key,
    e.customer_code,
    e.customer_name,
    e.region,
    e.province,
    e.city,
    e.channel,
    coalesce(k.kept, e.brand) as brand,
    e.category,
    e.series,
    e.kind as kind_written,
    e.item,
    e.department,
    e.person,
    e.doc_no,
    e.amount,
    e.budget
from fact_expense as e
inner join import_sheet as t on t.sheet_id = e.sheet_id
inner join import_batch as b on b.batch_id = e.batch_id
left join superseded as x
    on x.sheet_id = e.sheet_id and e.expense_date between x.from_date and x.to_date
left join customer_alias as a
    on
        e.customer_code is null
        and a.customer_name = e.customer_name
        and a.region = coalesce(e.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(e.customer_code, a.customer_key)
left join name_join as k on k.kind = 'brand' and k.joined = e.brand
where x.sheet_id is null;

-- name: stg_target
create or replace view stg_target as
select
    g.batch_id,
    b.file_name,
    t.sheet_name,
    g.row_no,
    g.target_month as month,
    coalesce(j.kept, g.customer_code, a.customer_key) as customer_key,
    g.customer_code,
    g.customer_name,
    g.region,
    g.province,
    g.city,
    g.channel,
    g.salesperson,
    coalesce(k.kept, g.brand) as brand,
    g.category,
    g.series,
    g.amount,
    g.quantity,
    g.collection
from fact_target as g
inner join import_sheet as t on t.sheet_id = g.sheet_id
inner join import_batch as b on b.batch_id = g.batch_id
left join superseded as x
    on x.sheet_id = g.sheet_id and g.target_month between x.from_date and x.to_date
left join customer_alias as a
    on
        g.customer_code is null
        and a.customer_name = g.customer_name
        and a.region = coalesce(g.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(g.customer_code, a.customer_key)
left join name_join as k on k.kind = 'brand' and k.joined = g.brand
where x.sheet_id is null;

-- name: stg_competitor
create or replace view stg_competitor as
select
    c.batch_id,
    b.file_name,
    t.sheet_name,
    c.row_no,
    c.record_date,
    cast(date_trunc('month', c.record_date) as date) as month,
    c.region,
    c.province,
    c.city,
    coalesce(c.market, c.city, c.province, c.region, '') as market,
    c.channel,
    coalesce(k.kept, c.brand) as brand,
    c.category,
    c.series,
    c.product_name,
    c.amount,
    c.quantity,
    c.unit_price,
    c.source,
    c.note
from fact_competitor as c
inner join import_sheet as t on t.sheet_id = c.sheet_id
inner join import_batch as b on b.batch_id = c.batch_id
left join superseded as x
    on x.sheet_id = c.sheet_id and c.record_date between x.from_date and x.to_date
left join name_join as k on k.kind = 'brand' and k.joined = c.brand
where x.sheet_id is null;

-- name: stg_visit
create or replace view stg_visit as
select
    v.batch_id,
    b.file_name,
    t.sheet_name,
    v.row_no,
    v.visit_date,
    coalesce(j.kept, v.customer_code, a.customer_key) as customer_key,
    v.customer_code,
    v.customer_name,
    v.region,
    v.province,
    v.city,
    v.salesperson,
    v.method,
    v.purpose,
    v.result,
    v.goal_met,
    v.next_date
from fact_visit as v
inner join import_sheet as t on t.sheet_id = v.sheet_id
inner join import_batch as b on b.batch_id = v.batch_id
left join superseded as x
    on x.sheet_id = v.sheet_id and v.visit_date between x.from_date and x.to_date
left join customer_alias as a
    on
        v.customer_code is null
        and a.customer_name = v.customer_name
        and a.region = coalesce(v.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(v.customer_code, a.customer_key)
where x.sheet_id is null;

-- name: stg_receivable
create or replace view stg_receivable as
select
    r.batch_id,
    b.file_name,
    b.sender,
    t.sheet_name,
    r.row_no,
    r.as_of_date,
    coalesce(j.kept, r.customer_code, a.customer_key) as customer_key,
    r.customer_code,
    r.customer_name,
    r.region,
    r.province,
    r.city,
    r.channel,
    r.salesperson,
    r.doc_no,
    r.doc_date,
    r.due_date,
    r.opening,
    r.billed,
    r.received,
    r.amount,
    r.not_due,
    r.overdue,
    r.overdue_30,
    r.overdue_60,
    r.overdue_90,
    r.overdue_more,
    r.prepaid,
    r.credit_limit
from fact_receivable as r
inner join import_sheet as t on t.sheet_id = r.sheet_id
inner join import_batch as b on b.batch_id = r.batch_id
left join superseded as x
    on x.sheet_id = r.sheet_id and r.as_of_date between x.from_date and x.to_date
left join customer_alias as a
    on
        r.customer_code is null
        and a.customer_name = r.customer_name
        and a.region = coalesce(r.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(r.customer_code, a.customer_key)
where x.sheet_id is null;

-- name: stg_customer
-- A list without a date holds from the day it was loaded.
create or replace view stg_customer as
select
    c.batch_id,
    b.file_name,
    t.sheet_name,
    c.row_no,
    coalesce(c.list_date, cast(b.imported_at as date)) as listed_on,
    coalesce(j.kept, c.customer_code, a.customer_key) as customer_key,
    c.customer_code,
    c.customer_name,
    c.customer_tier,
    c.region,
    c.province,
    c.city,
    c.channel,
    c.salesperson
from fact_customer as c
inner join import_sheet as t on t.sheet_id = c.sheet_id
inner join import_batch as b on b.batch_id = c.batch_id
left join customer_alias as a
    on
        c.customer_code is null
        and a.customer_name = c.customer_name
        and a.region = coalesce(c.region, '')
left join name_join as j on j.kind = 'customer' and j.joined = coalesce(c.customer_code, a.customer_key);

-- name: stg_product
create or replace view stg_product as
select
    p.batch_id,
    b.file_name,
    t.sheet_name,
    p.row_no,
    coalesce(p.list_date, cast(b.imported_at as date)) as listed_on,
    coalesce(p.product_code, p.product_name) as product_key,
    p.product_code,
    p.product_name,
    coalesce(k.kept, p.brand) as brand,
    p.category,
    p.series
from fact_product as p
inner join import_sheet as t on t.sheet_id = p.sheet_id
inner join import_batch as b on b.batch_id = p.batch_id
left join name_join as k on k.kind = 'brand' and k.joined = p.brand;
