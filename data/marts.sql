-- The marts that rooms read, brought up to date in the transaction of every commit and undo, in this order.
-- Money is decimal(18, 4) yuan: some files state hundredths of a cent, and only what is shown is rounded.
-- Quantities are decimal(18, 3); missing stays null.
-- A monthly mart names its column of days: its rows of a month are made of that month's sales lines and of what
-- customers and products are now, so that only the months that changed are made anew. The others are small.
-- A mart that names a dataset as its lines has rows only where that has any: without both it is left alone.

-- name: sales_customer
-- Which customers do the sales lines of each month name, and what do they state of them?
-- monthly: month
create or replace table sales_customer as
select
    month, customer_code, customer_name, customer_tier, region, province, city, channel, salesperson,
    max(sale_date) as seen_on
from stg_sales
group by
    month, customer_code, customer_name, customer_tier, region, province, city, channel, salesperson;

-- name: sales_product
-- Which products do the sales lines of each month name, and what do they state of them?
-- monthly: month
create or replace table sales_product as
select month, product_key, product_name, brand, category, series from stg_sales
where product_key is not null
group by month, product_key, product_name, brand, category, series;

-- name: customer_alias
-- Which customer is meant where a line has a name but no code? The code that it names; the one code that carries
-- the name in its region; else the name itself within its region.
create or replace table customer_alias as
with mentions as (
    select distinct customer_code, customer_name, coalesce(region, '') as region from sales_customer
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_inventory
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_expense
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_target
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_visit
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_receivable
    union
    select distinct customer_code, customer_name, coalesce(region, '') as region from stg_customer
),
coded as (
    select customer_name, region, customer_code from mentions
    where customer_code is not null and customer_name is not null
    union
    select customer_code, region, customer_code from mentions
    where customer_code is not null
),
uncoded as (
    select customer_name, region from mentions
    where customer_code is null and customer_name is not null
),
candidates as (
    select
        u.customer_name,
        u.region,
        min(c.customer_code) as customer_code,
        count(distinct c.customer_code) as codes
    from uncoded as u
    inner join coded as c
        on
            c.customer_name = u.customer_name
            and (c.region = u.region or c.region = '' or u.region = '' or c.customer_code = u.customer_name)
    group by u.customer_name, u.region
),
home_regions as (
    select customer_name, max(region) as region, count(distinct region) as regions
    from uncoded
    where region <> ''
    group by customer_name
),
final as (
    select
        u.customer_name,
        u.region,
        case
            when c.codes = 1 then c.customer_code
            when u.region = '' and h.regions = 1 then '~' || h.region || '/' || u.customer_name
            else '~' || u.region || '/' || u.customer_name
        end as customer_key
    from uncoded as u
    left join candidates as c on c.customer_name = u.customer_name and c.region = u.region
    left join home_regions as h on h.customer_name = u.customer_name
)
select * from final;

-- name: customer_stated
-- What do the lines themselves say of each customer? Its attributes as the latest line that states them has them.
create or replace table customer_stated as
with sold as (
    select
        customer_code, customer_name, customer_tier, region, province, city, channel, salesperson,
        max(seen_on) as seen_on
    from sales_customer
    group by customer_code, customer_name, customer_tier, region, province, city, channel, salesperson
),
mentions as (
    select
        coalesce(j.kept, s.customer_code, a.customer_key) as customer_key, s.customer_code, s.customer_name,
        s.customer_tier, s.region, s.province, s.city, s.channel, s.salesperson, s.seen_on, 1 as rank
    from sold as s
    left join customer_alias as a
        on
            s.customer_code is null
            and a.customer_name = s.customer_name
            and a.region = coalesce(s.region, '')
    left join name_join as j on j.kind = 'customer' and j.joined = coalesce(s.customer_code, a.customer_key)
    union all
    select
        customer_key, customer_code, customer_name, null, region, province, city, channel,
        null, max(count_date), 2
    from stg_inventory
    group by customer_key, customer_code, customer_name, region, province, city, channel
    union all
    select
        customer_key, customer_code, customer_name, null, region, province, city, channel,
        null, max(expense_date), 3
    from stg_expense
    group by customer_key, customer_code, customer_name, region, province, city, channel
    union all
    select
        customer_key, customer_code, customer_name, null, region, province, city, channel,
        salesperson, max(month), 4
    from stg_target
    group by customer_key, customer_code, customer_name, region, province, city, channel, salesperson
    union all
    select
        customer_key, customer_code, customer_name, null, region, province, city, channel,
        salesperson, max(as_of_date), 5
    from stg_receivable
    group by customer_key, customer_code, customer_name, region, province, city, channel, salesperson
),
ordered as (
    select
        *,
        row_number() over (
            partition by customer_key
            order by
                rank, seen_on desc, customer_name, region, province, city, channel, salesperson,
                customer_tier
        ) as place
    from mentions
    where customer_key is not null
),
final as (
    select
        customer_key,
        coalesce(max(case when customer_code = customer_key then customer_code end), max(customer_code))
            as customer_code,
        coalesce(max(case when place = 1 then customer_name end), max(customer_name)) as customer_name,
        coalesce(max(case when place = 1 then customer_tier end), max(customer_tier)) as customer_tier,
        coalesce(max(case when place = 1 then region end), max(region)) as region,
        coalesce(max(case when place = 1 then province end), max(province)) as province,
        coalesce(max(case when place = 1 then city end), max(city)) as city,
        coalesce(max(case when place = 1 then channel end), max(channel)) as channel,
        coalesce(max(case when place = 1 then salesperson end), max(salesperson)) as salesperson
    from ordered
    group by customer_key
)
select * from final;

-- name: customer_listed
-- What do the lists of customers say? Each attribute as the latest list that states it has it.
-- lines: customer
create or replace table customer_listed as
with ordered as (
    select
        *,
        row_number() over (
            partition by customer_key, customer_name is null order by listed_on desc, batch_id desc, row_no desc
        ) as name_place,
        row_number() over (
            partition by customer_key, customer_tier is null order by listed_on desc, batch_id desc, row_no desc
        ) as tier_place,
        row_number() over (
            partition by customer_key, region is null order by listed_on desc, batch_id desc, row_no desc
        ) as region_place,
        row_number() over (
            partition by customer_key, province is null order by listed_on desc, batch_id desc, row_no desc
        ) as province_place,
        row_number() over (
            partition by customer_key, city is null order by listed_on desc, batch_id desc, row_no desc
        ) as city_place,
        row_number() over (
            partition by customer_key, channel is null order by listed_on desc, batch_id desc, row_no desc
        ) as channel_place,
        row_number() over (
            partition by customer_key, salesperson is null order by listed_on desc, batch_id desc, row_no desc
        ) as salesperson_place
    from stg_customer
    where customer_key is not null
)
select
    customer_key,
    max(case when name_place = 1 then customer_name end) as customer_name,
    max(case when tier_place = 1 then customer_tier end) as customer_tier,
    max(case when region_place = 1 then region end) as region,
    max(case when province_place = 1 then province end) as province,
    max(case when city_place = 1 then city end) as city,
    max(case when channel_place = 1 then channel end) as channel,
    max(case when salesperson_place = 1 then salesperson end) as salesperson
from ordered
group by customer_key;

-- name: mart_customer
-- Who is each customer? Its lines' own statement first, then the lists of customers.
-- customer_no: short for the key where months are joined by the million; it holds until the next change only.
create or replace table mart_customer as
select
    s.customer_key,
    cast(row_number() over (order by s.customer_key) as integer) as customer_no,
    s.customer_code,
    coalesce(s.customer_name, l.customer_name, s.customer_key) as customer_name,
    coalesce(s.customer_tier, l.customer_tier) as customer_tier,
    coalesce(s.region, l.region) as region,
    coalesce(s.province, l.province) as province,
    coalesce(s.city, l.city) as city,
    coalesce(s.channel, l.channel) as channel,
    coalesce(s.salesperson, l.salesperson) as salesperson
from customer_stated as s
left join customer_listed as l on l.customer_key = s.customer_key;

-- name: product_stated
-- What do the lines themselves say of each product?
create or replace table product_stated as
with mentions as (
    select product_key, product_name, brand, category, series from sales_product
    union
    select product_key, product_name, brand, category, series from stg_inventory
    where product_key is not null
    group by product_key, product_name, brand, category, series
)
select
    product_key,
    max(product_name) as product_name,
    max(brand) as brand,
    max(category) as category,
    max(series) as series
from mentions
group by product_key;

-- name: product_listed
-- What do the lists of products say? Each attribute as the latest list that states it has it; a name that
-- only one listed product has stands for it where lines give no code.
-- lines: product
create or replace table product_listed as
with named as (
    select
        product_name,
        min(product_code) as product_code
    from stg_product
    where product_name is not null and product_code is not null
    group by product_name
    having count(distinct product_code) = 1
),
keyed as (
    select product_key, product_name, brand, category, series, listed_on, batch_id, row_no from stg_product
    union all
    select p.product_name, p.product_name, p.brand, p.category, p.series, p.listed_on, p.batch_id, p.row_no
    from stg_product as p
    inner join named as n on n.product_name = p.product_name and n.product_code = p.product_code
),
ordered as (
    select
        *,
        row_number() over (
            partition by product_key, product_name is null order by listed_on desc, batch_id desc, row_no desc
        ) as name_place,
        row_number() over (
            partition by product_key, brand is null order by listed_on desc, batch_id desc, row_no desc
        ) as brand_place,
        row_number() over (
            partition by product_key, category is null order by listed_on desc, batch_id desc, row_no desc
        ) as category_place,
        row_number() over (
            partition by product_key, series is null order by listed_on desc, batch_id desc, row_no desc
        ) as series_place
    from keyed
)
select
    product_key,
    max(case when name_place = 1 then product_name end) as product_name,
    max(case when brand_place = 1 then brand end) as brand,
    max(case when category_place = 1 then category end) as category,
    max(case when series_place = 1 then series end) as series
from ordered
group by product_key;

-- name: mart_product
-- What is each product? Brand, category and series as its lines state them, else as the lists of products do.
create or replace table mart_product as
select
    s.product_key,
    coalesce(s.product_name, l.product_name, s.product_key) as product_name,
    coalesce(s.brand, l.brand) as brand,
    coalesce(s.category, l.category) as category,
    coalesce(s.series, l.series) as series
from product_stated as s
left join product_listed as l on l.product_key = s.product_key;

-- name: list_conflict
-- Where does a list say otherwise than the lines, whose word counts? One row for each attribute.
create or replace table list_conflict as
with pairs as (
    select
        'customer' as kind, s.customer_key as item_key, coalesce(s.customer_name, l.customer_name) as item_name,
        'region' as attribute, s.region as stated, l.region as listed
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select 'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'province', s.province, l.province
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select 'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'city', s.city, l.city
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select 'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'channel', s.channel, l.channel
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select
        'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'customer_tier',
        s.customer_tier, l.customer_tier
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select
        'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'salesperson',
        s.salesperson, l.salesperson
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select
        'customer', s.customer_key, coalesce(s.customer_name, l.customer_name), 'customer_name',
        s.customer_name, l.customer_name
    from customer_stated as s
    inner join customer_listed as l on l.customer_key = s.customer_key
    union all
    select 'product', s.product_key, coalesce(s.product_name, l.product_name), 'brand', s.brand, l.brand
    from product_stated as s
    inner join product_listed as l on l.product_key = s.product_key
    union all
    select 'product', s.product_key, coalesce(s.product_name, l.product_name), 'category', s.category, l.category
    from product_stated as s
    inner join product_listed as l on l.product_key = s.product_key
    union all
    select 'product', s.product_key, coalesce(s.product_name, l.product_name), 'series', s.series, l.series
    from product_stated as s
    inner join product_listed as l on l.product_key = s.product_key
)
select kind, item_key, item_name, attribute, stated, listed from pairs
where stated <> listed;

-- name: mart_sales_month
-- What was sold? Month × customer × place × channel × salesperson × product.
-- monthly: month
create or replace table mart_sales_month as
with grouped as (
    select
        month, customer_key, region, province, city, channel, salesperson, brand, category, series,
        product_key,
        sum(amount) as net_amount,
        sum(case when amount > 0 then amount when amount is not null then 0 end) as gross_amount,
        sum(quantity) as quantity,
        count(*) as line_count
    from stg_sales
    group by
        month, customer_key, region, province, city, channel, salesperson, brand, category, series,
        product_key
),
final as (
    select
        g.month,
        cast(year(g.month) * 12 + month(g.month) as integer) as month_no,
        g.customer_key,
        coalesce(g.region, c.region) as region,
        coalesce(g.province, c.province) as province,
        coalesce(g.city, c.city) as city,
        coalesce(g.channel, c.channel) as channel,
        coalesce(g.salesperson, c.salesperson) as salesperson,
        coalesce(g.brand, p.brand) as brand,
        coalesce(g.category, p.category) as category,
        coalesce(g.series, p.series) as series,
        g.product_key,
        cast(g.net_amount as decimal(18, 4)) as net_amount,
        cast(g.gross_amount as decimal(18, 4)) as gross_amount,
        cast(g.net_amount - g.gross_amount as decimal(18, 4)) as returns_amount,
        cast(g.quantity as decimal(18, 3)) as quantity,
        g.line_count
    from grouped as g
    left join mart_customer as c on c.customer_key = g.customer_key
    left join mart_product as p on p.product_key = g.product_key
)
select * from final
order by month, customer_key;

-- name: mart_promotion_month
-- What was bought under a promotion? Month × customer, only where lines name one; place as the customer has it.
-- monthly: month
create or replace table mart_promotion_month as
with grouped as (
    select
        month, customer_key, brand, category, series, product_key,
        sum(amount) as amount
    from stg_sales
    where promotion is not null
    group by month, customer_key, brand, category, series, product_key
),
final as (
    select
        g.month,
        cast(year(g.month) * 12 + month(g.month) as integer) as month_no,
        g.customer_key,
        c.region,
        c.province,
        c.city,
        c.channel,
        coalesce(g.brand, p.brand) as brand,
        coalesce(g.category, p.category) as category,
        coalesce(g.series, p.series) as series,
        cast(sum(g.amount) as decimal(18, 4)) as promoted_amount
    from grouped as g
    left join mart_customer as c on c.customer_key = g.customer_key
    left join mart_product as p on p.product_key = g.product_key
    group by
        g.month, g.customer_key, c.region, c.province, c.city, c.channel, coalesce(g.brand, p.brand),
        coalesce(g.category, p.category), coalesce(g.series, p.series)
)
select * from final;

-- name: mart_sales_day
-- What was sold day by day, for the running month? Day × place × channel × product line.
-- monthly: sale_date
create or replace table mart_sales_day as
with filled as (
    select
        s.sale_date,
        coalesce(s.region, c.region) as region,
        coalesce(s.province, c.province) as province,
        coalesce(s.channel, c.channel) as channel,
        coalesce(s.brand, p.brand) as brand,
        coalesce(s.category, p.category) as category,
        coalesce(s.series, p.series) as series,
        s.amount,
        s.quantity
    from stg_sales as s
    left join mart_customer as c on c.customer_key = s.customer_key
    left join mart_product as p on p.product_key = s.product_key
),
final as (
    select
        sale_date, region, province, channel, brand, category, series,
        cast(sum(amount) as decimal(18, 4)) as net_amount,
        cast(sum(quantity) as decimal(18, 3)) as quantity
    from filled
    group by sale_date, region, province, channel, brand, category, series
)
select * from final
order by sale_date;

-- name: mart_customer_month
-- What did each customer buy in each month, all products together? Month × customer.
create or replace table mart_customer_month as
with grouped as (
    select
        month_no,
        customer_key,
        cast(sum(net_amount) as decimal(18, 4)) as net_amount
    from mart_sales_month
    where customer_key is not null
    group by month_no, customer_key
)
select
    g.month_no,
    g.customer_key,
    c.customer_no,
    g.net_amount
from grouped as g
inner join mart_customer as c on c.customer_key = g.customer_key
order by c.customer_no, g.month_no;

-- name: mart_customer_sender
-- Up to which month were each customer's sales sent, in money? Only customers whose every line comes from a named sender.
create or replace table mart_customer_sender as
with mentions as (
    select
        customer_key,
        batch_id,
        max(case when amount is not null then sale_date end) as last_date
    from stg_sales
    group by customer_key, batch_id
),
reached as (
    select
        b.sender,
        max(m.last_date) as last_date
    from mentions as m
    inner join import_batch as b on b.batch_id = m.batch_id
    where m.last_date is not null and b.sender is not null
    group by b.sender
),
reported as (
    select
        m.customer_key,
        max(r.sender) as sender,
        max(cast(year(r.last_date) * 12 + month(r.last_date) as integer)) as reported_no
    from mentions as m
    inner join import_batch as b on b.batch_id = m.batch_id
    left join reached as r on r.sender = b.sender
    where m.customer_key is not null
    group by m.customer_key
    having count(*) = count(r.sender)
)
select r.customer_key, c.region, c.province, c.city, c.channel, r.sender, r.reported_no
from reported as r
left join mart_customer as c on c.customer_key = r.customer_key;

-- name: mart_stock_count
-- What was counted? Count date × customer × series; products and warehouses added up.
-- lines: inventory
create or replace table mart_stock_count as
with filled as (
    select
        i.count_date,
        i.customer_key,
        coalesce(i.region, c.region) as region,
        coalesce(i.province, c.province) as province,
        coalesce(i.city, c.city) as city,
        coalesce(i.channel, c.channel) as channel,
        coalesce(i.brand, p.brand) as brand,
        coalesce(i.category, p.category) as category,
        coalesce(i.series, p.series) as series,
        i.quantity,
        i.amount,
        i.sold_quantity,
        i.expected_quantity,
        i.total_quantity
    from stg_inventory as i
    left join mart_customer as c on c.customer_key = i.customer_key
    left join mart_product as p on p.product_key = coalesce(i.product_key, i.product_name)
),
final as (
    select
        count_date, customer_key, region, province, city, channel, brand, category, series,
        cast(sum(quantity) as decimal(18, 3)) as quantity,
        cast(sum(amount) as decimal(18, 4)) as amount,
        cast(sum(sold_quantity) as decimal(18, 3)) as sold_quantity,
        cast(sum(expected_quantity) as decimal(18, 3)) as expected_quantity,
        cast(max(total_quantity) as decimal(18, 3)) as total_quantity
    from filled
    group by count_date, customer_key, region, province, city, channel, brand, category, series
)
select * from final;

-- name: mart_expense_month
-- What was spent, on what? Month × place × customer × product line × kind (canonical and as written).
-- lines: expense
create or replace table mart_expense_month as
with kinds as (
    select distinct kind_written from stg_expense
),
matched as (
    select
        k.kind_written,
        w.kind,
        row_number() over (partition by k.kind_written order by w.rank) as place
    from kinds as k
    inner join expense_keyword as w on lower(k.kind_written) like '%' || w.keyword || '%'
),
grouped as (
    select
        month, region, province, city, channel, customer_key, brand, category, series,
        kind_written, item,
        sum(amount) as amount,
        sum(budget) as budget
    from stg_expense
    group by
        month, region, province, city, channel, customer_key, brand, category, series,
        kind_written, item
),
final as (
    select
        g.month,
        cast(year(g.month) * 12 + month(g.month) as integer) as month_no,
        g.customer_key,
        coalesce(g.region, c.region) as region,
        coalesce(g.province, c.province) as province,
        coalesce(g.city, c.city) as city,
        coalesce(g.channel, c.channel) as channel,
        g.brand,
        g.category,
        g.series,
        coalesce(m.kind, 'other') as kind,
        g.kind_written,
        g.item,
        cast(g.amount as decimal(18, 4)) as amount,
        cast(g.budget as decimal(18, 4)) as budget
    from grouped as g
    left join matched as m on m.kind_written = g.kind_written and m.place = 1
    left join mart_customer as c on c.customer_key = g.customer_key
)
select * from final;

-- name: mart_target_month
-- What was promised? Month × whatever the target file states; grain says which level a row is of,
-- so that a total never adds a region's target to its customers' targets.
-- lines: target
create or replace table mart_target_month as
select
    g.month,
    cast(year(g.month) * 12 + month(g.month) as integer) as month_no,
    case
        when g.customer_key is not null then 'customer'
        when g.salesperson is not null then 'salesperson'
        when g.city is not null then 'city'
        when g.province is not null then 'province'
        when g.region is not null then 'region'
        else 'company'
    end as grain,
    g.customer_key,
    coalesce(g.region, c.region) as region,
    coalesce(g.province, c.province) as province,
    coalesce(g.city, c.city) as city,
    coalesce(g.channel, c.channel) as channel,
    g.salesperson,
    g.brand,
    g.category,
    g.series,
    cast(sum(g.amount) as decimal(18, 4)) as amount,
    cast(sum(g.quantity) as decimal(18, 3)) as quantity,
    cast(sum(g.collection) as decimal(18, 4)) as collection
from stg_target as g
left join mart_customer as c on c.customer_key = g.customer_key
group by
    g.month, g.customer_key, g.region, g.province, g.city, g.channel, g.salesperson, g.brand,
    g.category, g.series, c.region, c.province, c.city, c.channel;

-- name: mart_market_month
-- What did each brand sell in each market that has rival figures? Month × market × brand, ours included.
-- lines: competitor
create or replace table mart_market_month as
with own_brands as (
    select distinct brand from mart_sales_month where brand is not null
),
rivals as (
    select
        c.month, c.region, c.province, c.city, c.market, c.brand,
        sum(c.amount) as amount,
        sum(c.quantity) as quantity
    from stg_competitor as c
    left join own_brands as o on o.brand = c.brand
    where o.brand is null
    group by c.month, c.region, c.province, c.city, c.market, c.brand
),
markets as (
    select distinct region, province, city, market from rivals
),
own as (
    select
        s.month, m.region, m.province, m.city, m.market,
        sum(s.net_amount) as amount,
        sum(s.quantity) as quantity
    from markets as m
    inner join mart_sales_month as s
        on
            (m.region is null or s.region = m.region)
            and (m.province is null or s.province = m.province)
            and (m.city is null or s.city = m.city)
            and (
                m.region is not null or m.province is not null or m.city is not null
                or m.market = '' or s.city = m.market or s.province = m.market
            )
    group by s.month, m.region, m.province, m.city, m.market
),
final as (
    select month, region, province, city, market, brand, false as is_own, amount, quantity
    from rivals
    union all
    select month, region, province, city, market, '' as brand, true as is_own, amount, quantity
    from own
)
select
    month,
    cast(year(month) * 12 + month(month) as integer) as month_no,
    region,
    province,
    city,
    market,
    brand,
    is_own,
    cast(amount as decimal(18, 4)) as amount,
    cast(quantity as decimal(18, 3)) as quantity
from final;

-- name: mart_visit
-- Which customer was visited when, by whom, what for and with what result? One row per visit on record.
-- A visit of somebody who is no customer yet has a key that mart_customer does not know.
-- lines: visit
create or replace table mart_visit as
select
    v.visit_date,
    v.customer_key,
    coalesce(v.region, c.region) as region,
    coalesce(v.province, c.province) as province,
    coalesce(v.city, c.city) as city,
    c.channel,
    v.salesperson as visited_by,
    v.method,
    v.purpose,
    v.result,
    v.goal_met,
    v.next_date
from stg_visit as v
left join mart_customer as c on c.customer_key = v.customer_key
where v.customer_key is not null
order by v.visit_date, v.customer_key;

-- name: mart_receivable
-- Who owes what, by which list, and when is it due? List (file and date) × customer × due date.
-- overdue: what a list itself says is past due, for lines without a due date; null where it does not say.
-- lines: receivable
create or replace table mart_receivable as
select
    r.batch_id,
    coalesce(r.sender, '') as sender,
    r.as_of_date,
    r.customer_key,
    coalesce(r.region, c.region) as region,
    coalesce(r.province, c.province) as province,
    coalesce(r.city, c.city) as city,
    coalesce(r.channel, c.channel) as channel,
    r.due_date,
    cast(sum(r.amount) as decimal(18, 4)) as amount,
    cast(sum(r.overdue) as decimal(18, 4)) as overdue,
    cast(sum(r.overdue_30) as decimal(18, 4)) as overdue_30,
    cast(sum(r.overdue_60) as decimal(18, 4)) as overdue_60,
    cast(sum(r.overdue_90) as decimal(18, 4)) as overdue_90,
    cast(sum(r.overdue_more) as decimal(18, 4)) as overdue_more,
    cast(sum(r.prepaid) as decimal(18, 4)) as prepaid,
    cast(max(r.credit_limit) as decimal(18, 4)) as credit_limit
from stg_receivable as r
left join mart_customer as c on c.customer_key = r.customer_key
where r.customer_key is not null
group by
    r.batch_id, coalesce(r.sender, ''), r.as_of_date, r.customer_key, coalesce(r.region, c.region),
    coalesce(r.province, c.province), coalesce(r.city, c.city), coalesce(r.channel, c.channel), r.due_date;

-- name: mart_month
-- Which months are there, and where does the Spring Festival fall in each?
create or replace table mart_month as
with months as (
    select distinct month, month_no from mart_sales_month
)
select
    m.month,
    m.month_no,
    f.new_year_day
from months as m
left join festival as f
    on f.year = year(m.month) and month(f.new_year_day) = month(m.month);

-- name: mart_delivery
-- Which sender delivered what, and up to when? Sender × dataset × file.
create or replace table mart_delivery as
select
    t.dataset,
    coalesce(b.sender, '') as sender,
    b.batch_id,
    b.file_name,
    b.imported_at,
    t.first_date,
    t.last_date,
    t.rows_loaded
from import_sheet as t
inner join import_batch as b on b.batch_id = t.batch_id;

-- name: mart_stock_norm
-- How many months of expected sales should the stock be, where it differs from the setting?
-- Region × series, '' for any; a view, so that a changed norm counts at once.
create or replace view mart_stock_norm as
select
    replace(replace(region, '大区', ''), '区', '') as region,
    series,
    cast(max(norm) as double) as norm
from stock_norm
group by replace(replace(region, '大区', ''), '区', ''), series;

-- name: mart_measure
-- What was decided, and how does it stand? The newest state of each measure, with its customer's place;
-- a view, so that a changed measure counts at once.
create or replace view mart_measure as
with ordered as (
    select
        *,
        row_number() over (partition by measure_id order by event_id desc) as place
    from measure_event
),
written as (
    select
        m.measure_id,
        case when e.event_id is null then m.customer_key else e.customer_key end as customer_key
    from measure as m
    left join ordered as e on e.measure_id = m.measure_id and e.place = 1
),
meant as (
    select
        w.measure_id,
        coalesce(j.kept, w.customer_key) as customer_key
    from written as w
    left join name_join as j on j.kind = 'customer' and j.joined = w.customer_key
)
select
    m.measure_id,
    m.edition_id,
    m.slide_key,
    w.customer_key,
    c.customer_name,
    c.region,
    c.province,
    c.city,
    c.channel,
    coalesce(e.what, m.what) as what,
    case when e.event_id is null then m.owner else e.owner end as owner,
    case when e.event_id is null then m.due_on else e.due_on end as due_on,
    case when e.event_id is null then m.expected_amount else e.expected_amount end as expected_amount,
    e.cause,
    e.note,
    coalesce(e.decided_on, d.data_cut) as decided_on,
    m.decided_at,
    m.decided_by,
    case when e.event_id is null then m.closed_at else e.closed_at end as closed_at,
    coalesce(e.happened_at, m.decided_at) as changed_at,
    coalesce(e.happened_by, m.decided_by) as changed_by
from measure as m
inner join meant as w on w.measure_id = m.measure_id
left join ordered as e on e.measure_id = m.measure_id and e.place = 1
left join mart_customer as c on c.customer_key = w.customer_key
left join review_edition as d on d.edition_id = m.edition_id;

-- name: mart_decline_cause
-- Why does each customer decline, as a manager judged it last? A view, like the measures.
create or replace view mart_decline_cause as
with ordered as (
    select
        d.*,
        coalesce(j.kept, d.customer_key) as meant_key,
        row_number() over (partition by coalesce(j.kept, d.customer_key) order by d.cause_id desc) as place
    from decline_cause as d
    left join name_join as j on j.kind = 'customer' and j.joined = d.customer_key
)
select
    o.meant_key as customer_key,
    c.region,
    c.province,
    c.city,
    c.channel,
    o.cause,
    o.note,
    o.decided_at,
    o.decided_by
from ordered as o
left join mart_customer as c on c.customer_key = o.meant_key
where o.place = 1;
