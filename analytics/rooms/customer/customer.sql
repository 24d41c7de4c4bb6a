-- One customer's account card: who it is, how it buys, what it buys and where it stands among the others.

-- name: names
-- What are the customers called?
select
    customer_key,
    customer_name,
    region,
    province
from mart_customer
order by customer_name, customer_key;

-- name: card
-- Who is the customer, and what did it buy in the months looked at and in those compared with?
-- Who was there last and what it owes stand beside, where a file says.
-- uses: visits.last_visits, receivables.owed
with totals as (
    select
        customer_key,
        sum(case when month_no between $from_no and $to_no then net_amount end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount end) as before_amount,
        sum(case when month_no between $from_no and $to_no then returns_amount end) as returns_amount,
        sum(case when month_no between $from_no and $to_no then gross_amount end) as gross_amount,
        min(month) as first_month,
        max(case when net_amount > 0 then month end) as last_month
    from mart_sales_month
    where month_no <= $last_no
    group by customer_key
),
final as (
    select
        c.customer_key,
        c.customer_name,
        c.customer_tier,
        c.region,
        c.province,
        c.city,
        c.channel,
        c.salesperson,
        t.net_amount,
        t.before_amount,
        -t.returns_amount / nullif(cast(t.gross_amount as double), 0) as returns_rate,
        t.first_month,
        t.last_month,
        v.last_visit,
        v.visited_by,
        v.visit_days,
        v.visits,
        o.owed,
        o.overdue_amount
    from mart_customer as c
    left join totals as t on t.customer_key = c.customer_key
    left join last_visits as v on v.customer_key = c.customer_key
    left join owed as o on o.customer_key = c.customer_key
)
select * from final
order by customer_key;

-- name: places
-- Which place does the customer take in the company and in its region?
-- wide: mart_customer mart_sales_month
with totals as (
    select
        customer_key,
        sum(net_amount) as net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    group by customer_key
),
placed as (
    select
        t.customer_key,
        coalesce(c.region, '') as region,
        row_number() over (order by t.net_amount desc, t.customer_key) as place,
        row_number() over (
            partition by coalesce(c.region, '') order by t.net_amount desc, t.customer_key
        ) as place_in_region
    from totals as t
    left join mart_customer as c on c.customer_key = t.customer_key
),
regions as (
    select
        region,
        count(*) as customers_in_region
    from placed
    group by region
),
company as (
    select count(*) as customers from placed
),
final as (
    select
        p.customer_key,
        p.region,
        p.place,
        a.customers,
        p.place_in_region,
        r.customers_in_region
    from placed as p
    inner join regions as r on r.region = p.region
    cross join company as a
    where list_contains($customer_in, p.customer_key)
)
select * from final
order by place;

-- name: months
-- What did the customer buy month by month over three years? A month without lines is zero where sales
-- files cover it, and missing where none does.
with reported as (
    select distinct m.month_no
    from mart_month as m
    inner join mart_delivery as d
        on
            d.dataset = 'sales'
            and m.month_no between
            year(d.first_date) * 12 + month(d.first_date)
            and year(d.last_date) * 12 + month(d.last_date)
),
bought as (
    select
        month_no,
        sum(net_amount) as net_amount,
        sum(quantity) as quantity
    from mart_sales_month
    group by month_no
),
first_bought as (
    select min(month_no) as month_no from bought
),
filled as (
    select
        m.month,
        m.month_no,
        m.new_year_day,
        case
            when b.month_no is not null then b.net_amount
            when r.month_no is not null and m.month_no > f.month_no then cast(0 as decimal(18, 4))
        end as net_amount,
        b.quantity
    from mart_month as m
    cross join first_bought as f
    left join bought as b on b.month_no = m.month_no
    left join reported as r on r.month_no = m.month_no
    where m.month_no between $last_no - 47 and $last_no
),
final as (
    select
        n.month,
        n.new_year_day,
        n.net_amount,
        y.net_amount as before_amount,
        n.quantity
    from filled as n
    left join filled as y on y.month_no = n.month_no - 12
    where n.month_no > $last_no - 36
)
select * from final
order by month;

-- name: series
-- What does the customer buy, beside what all customers of its regions buy? Series sold there and not
-- to this customer stand with zero: room to sell.
-- wide: mart_sales_month
with sold as (
    select
        customer_key,
        coalesce(region, '') as region,
        coalesce(series, '') as series,
        sum(case when month_no between $from_no and $to_no then net_amount else 0 end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount else 0 end) as before_amount
    from mart_sales_month
    where month_no between $before_from_no and $to_no
    group by customer_key, coalesce(region, ''), coalesce(series, '')
),
own as (
    select * from sold
    where list_contains($customer_in, customer_key)
),
own_series as (
    select
        series,
        sum(net_amount) as net_amount,
        sum(before_amount) as before_amount
    from own
    group by series
),
own_total as (
    select sum(net_amount) as net_amount from own
),
region_series as (
    select
        s.series,
        sum(s.net_amount) as net_amount
    from sold as s
    inner join (select distinct region from own) as r on r.region = s.region
    group by s.series
),
region_total as (
    select sum(net_amount) as net_amount from region_series
),
final as (
    select
        g.series,
        cast(coalesce(o.net_amount, 0) as decimal(18, 4)) as net_amount,
        cast(coalesce(o.before_amount, 0) as decimal(18, 4)) as before_amount,
        coalesce(o.net_amount, 0) / nullif(cast(t.net_amount as double), 0) as share,
        g.net_amount / nullif(cast(a.net_amount as double), 0) as region_share
    from region_series as g
    left join own_series as o on o.series = g.series
    cross join own_total as t
    cross join region_total as a
    where g.net_amount <> 0 or o.net_amount <> 0 or o.before_amount <> 0
)
select * from final
order by net_amount desc, region_share desc, series;
