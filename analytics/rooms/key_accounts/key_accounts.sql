-- Who are the few customers that bring most of the sales, who joined or left them, and what do
-- customers and areas not buy that their neighbours do?

-- name: ranking
-- Which customers bring the sales? Ranked by net sales, with the running share that makes the class.
-- Customers without positive net sales come last, without rank and class.
-- wide: mart_customer
with held as (
    select count(*) = $before_to_no - $before_from_no + 1 as is_whole
    from mart_month
    where month_no between $before_from_no and $before_to_no
),
sold as (
    select
        customer_key,
        sum(case when month_no between $from_no and $to_no then net_amount else 0 end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount else 0 end)
            as before_amount
    from mart_sales_month
    where
        customer_key is not null
        and (
            month_no between $from_no and $to_no
            or month_no between $before_from_no and $before_to_no
        )
    group by customer_key
),
totals as (
    select
        sum(case when net_amount > 0 then net_amount end) as net_amount,
        sum(case when before_amount > 0 then before_amount end) as before_amount
    from sold
),
ranked as (
    select
        customer_key,
        net_amount,
        before_amount,
        row_number() over (order by net_amount desc, customer_key) as rank_no,
        row_number() over (order by before_amount desc, customer_key) as before_rank_no,
        sum(net_amount) over (
            order by net_amount desc, customer_key rows between unbounded preceding and current row
        ) as running_amount,
        sum(before_amount) over (
            order by before_amount desc, customer_key rows between unbounded preceding and current row
        ) as before_running_amount
    from sold
),
classed as (
    select
        r.customer_key,
        r.net_amount,
        case when h.is_whole then r.before_amount end as before_amount,
        case when r.net_amount > 0 then r.rank_no end as rank_no,
        case when r.before_amount > 0 and h.is_whole then r.before_rank_no end as before_rank_no,
        case when r.net_amount > 0 then r.net_amount / nullif(cast(t.net_amount as double), 0) end as share,
        case when r.net_amount > 0 then r.running_amount / nullif(cast(t.net_amount as double), 0) end
            as running_share,
        case
            when r.net_amount <= 0 then 'class_none'
            when r.running_amount - r.net_amount < t.net_amount * cast($class_a_share as decimal(9, 6))
                then 'class_a'
            when r.running_amount - r.net_amount < t.net_amount * cast($class_b_share as decimal(9, 6))
                then 'class_b'
            else 'class_c'
        end as class,
        case
            when not h.is_whole then null
            when r.before_amount <= 0 then 'class_none'
            when
                r.before_running_amount - r.before_amount
                < t.before_amount * cast($class_a_share as decimal(9, 6))
                then 'class_a'
            when
                r.before_running_amount - r.before_amount
                < t.before_amount * cast($class_b_share as decimal(9, 6))
                then 'class_b'
            else 'class_c'
        end as before_class
    from ranked as r
    cross join totals as t
    cross join held as h
),
final as (
    select
        k.rank_no,
        k.customer_key,
        coalesce(c.customer_name, k.customer_key) as customer_name,
        c.region,
        c.province,
        c.channel,
        c.salesperson,
        k.class,
        k.net_amount,
        k.share,
        k.running_share,
        k.before_amount,
        k.net_amount - k.before_amount as change_amount,
        case
            when k.net_amount > 0 and k.before_amount > 0
                then (k.net_amount - k.before_amount) / nullif(cast(k.before_amount as double), 0)
        end as growth,
        k.before_class,
        k.before_rank_no,
        k.before_rank_no - k.rank_no as rank_change,
        case
            when k.class = 'class_a' and k.before_class <> 'class_a' then 'entered_a'
            when k.class <> 'class_a' and k.before_class = 'class_a' then 'left_a'
        end as movement
    from classed as k
    left join mart_customer as c on c.customer_key = k.customer_key
)
select * from final
order by net_amount desc, customer_key;

-- name: summary
-- How concentrated are the sales? The share of the top fifth, how many make class A, the top ten and
-- the Herfindahl index (10,000: one customer has all), over customers with positive net sales.
-- uses: ranking
with sizes as (
    select
        count(rank_no) as customers,
        cast(ceil(count(rank_no) / 5.0) as integer) as top_fifth
    from ranking
),
counted as (
    select
        max(s.customers) as customers,
        max(s.top_fifth) as top_fifth_customers,
        sum(case when r.rank_no is not null then r.net_amount end) as net_amount,
        sum(case when r.rank_no <= s.top_fifth then r.net_amount end) as top_fifth_amount,
        sum(case when r.rank_no <= 10 then r.net_amount end) as top_ten_amount,
        count(case when r.class = 'class_a' then 1 end) as a_customers,
        sum(case when r.class = 'class_a' then r.net_amount end) as a_amount,
        count(case when r.class = 'class_b' then 1 end) as b_customers,
        sum(case when r.class = 'class_b' then r.net_amount end) as b_amount,
        count(case when r.class = 'class_c' then 1 end) as c_customers,
        sum(case when r.class = 'class_c' then r.net_amount end) as c_amount,
        sum(r.share * r.share) * 10000 as herfindahl,
        count(case when r.class = 'class_none' then 1 end) as customers_not_positive,
        sum(case when r.class = 'class_none' then r.net_amount end) as amount_not_positive,
        count(r.before_class) > 0 as is_comparable
    from ranking as r
    cross join sizes as s
),
unnamed as (
    select sum(net_amount) as amount_without_customer
    from mart_sales_month
    where customer_key is null and month_no between $from_no and $to_no
),
final as (
    select
        c.*,
        c.top_fifth_amount / nullif(cast(c.net_amount as double), 0) as top_fifth_share,
        c.a_customers / nullif(cast(c.customers as double), 0) as a_customers_share,
        c.a_amount / nullif(cast(c.net_amount as double), 0) as a_share,
        c.top_ten_amount / nullif(cast(c.net_amount as double), 0) as top_ten_share,
        u.amount_without_customer
    from counted as c
    cross join unnamed as u
)
select * from final;

-- name: curve
-- What share of the sales does each share of the customers bring? One step per customer up to forty
-- customers, else twenty steps of equally many customers, largest customers first.
-- uses: ranking
with totals as (
    select
        count(rank_no) as customers,
        case when count(rank_no) <= 40 then count(rank_no) else 20 end as steps
    from ranking
),
stepped as (
    select
        cast(ceil(r.rank_no * t.steps / cast(t.customers as double)) as integer) as step_no,
        count(*) as customers,
        max(t.customers) as all_customers,
        min(r.customer_key) as customer_key,
        min(r.customer_name) as customer_name,
        min(r.class) as class,
        sum(r.net_amount) as net_amount,
        sum(r.share) as share,
        max(r.rank_no) as last_rank_no,
        max(r.running_share) as running_share
    from ranking as r
    cross join totals as t
    where r.rank_no is not null
    group by 1
),
final as (
    select
        step_no,
        customers,
        case when customers = 1 then customer_key end as customer_key,
        case when customers = 1 then customer_name end as customer_name,
        class,
        net_amount,
        share,
        last_rank_no / nullif(cast(all_customers as double), 0) as customers_share,
        customers / nullif(cast(all_customers as double), 0) as step_width,
        running_share
    from stepped
)
select * from final
order by step_no;

-- name: movements
-- Who joined and who left class A since the window compared with, and with how much money?
-- uses: ranking
with totals as (
    select
        count(case when movement = 'entered_a' then 1 end) as entered_customers,
        sum(case when movement = 'entered_a' then change_amount end) as entered_change,
        count(case when movement = 'left_a' then 1 end) as left_customers,
        sum(case when movement = 'left_a' then change_amount end) as left_change
    from ranking
),
final as (
    select
        r.movement,
        r.customer_key,
        r.customer_name,
        r.region,
        r.class,
        r.before_class,
        r.rank_no,
        r.before_rank_no,
        r.net_amount,
        r.before_amount,
        r.change_amount,
        t.entered_customers,
        t.entered_change,
        t.left_customers,
        t.left_change
    from ranking as r
    cross join totals as t
    where r.movement is not null
)
select * from final
order by change_amount desc, customer_key;

-- name: white_space
-- Which series does a customer not buy although others in its region do? The opportunity is the
-- customer's net sales times the series' share of its region's net sales, but no more than those who
-- buy it buy on average. The largest 500.
-- wide: mart_sales_month
with cells as (
    select
        coalesce(region, '') as region,
        customer_key,
        coalesce(series, '') as series,
        sum(net_amount) as net_amount
    from mart_sales_month
    where
        month_no between $from_no and $to_no
        and customer_key is not null
        and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
        and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    group by 1, 2, 3
    having sum(net_amount) > 0
),
regions as (
    select region, sum(net_amount) as net_amount, count(distinct customer_key) as customers
    from cells
    group by region
),
offers as (
    select region, series, sum(net_amount) as net_amount, count(*) as buyers
    from cells
    where series <> ''
    group by region, series
),
accounts as (
    select region, customer_key, sum(net_amount) as net_amount
    from cells
    group by region, customer_key
),
gaps as (
    select
        a.customer_key,
        c.customer_name,
        a.region,
        o.series,
        a.net_amount,
        o.buyers,
        r.customers - 1 as peers,
        cast(o.net_amount / nullif(cast(o.buyers as double), 0) as decimal(18, 2)) as mean_amount,
        o.net_amount / nullif(cast(r.net_amount as double), 0) as series_share,
        least(
            cast(
                cast(a.net_amount as double) * cast(o.net_amount as double)
                / nullif(cast(r.net_amount as double), 0) as decimal(18, 2)
            ),
            cast(o.net_amount / nullif(cast(o.buyers as double), 0) as decimal(18, 2))
        ) as opportunity
    from accounts as a
    inner join mart_customer as c on c.customer_key = a.customer_key
    inner join regions as r on r.region = a.region
    inner join offers as o on o.region = a.region
    left join cells as b
        on b.region = a.region and b.customer_key = a.customer_key and b.series = o.series
    where
        b.customer_key is null
        and ($region_in is null or list_contains($region_in, a.region))
),
counted as (
    select count(*) as gaps, sum(opportunity) as total_opportunity from gaps
),
final as (
    select g.*, n.gaps, n.total_opportunity
    from gaps as g
    cross join counted as n
)
select * from final
order by opportunity desc, net_amount desc, customer_key, series, region
limit 500;

-- name: white_areas
-- Which series is not sold in an area (city, or province where no city is stated) although it is
-- elsewhere in the region? The opportunity is the area's net sales times the series' share of its
-- region's net sales, but no more than the areas that sell it sell on average. The largest 500.
-- wide: mart_sales_month
with cells as (
    select
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        coalesce(city, province) as area,
        coalesce(series, '') as series,
        sum(net_amount) as net_amount
    from mart_sales_month
    where
        month_no between $from_no and $to_no
        and coalesce(city, province) is not null
        and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
        and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
        and ($category_in is null or list_contains($category_in, coalesce(category, '')))
        and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    group by 1, 2, 3, 4
    having sum(net_amount) > 0
),
seen as (
    select
        coalesce(region, '') as region,
        coalesce(province, '') as province,
        coalesce(city, province) as area,
        count(*) as customers
    from mart_customer
    where coalesce(city, province) is not null
    group by 1, 2, 3
),
regions as (
    select region, sum(net_amount) as net_amount
    from cells
    group by region
),
sizes as (
    select region, count(*) as areas
    from (select region, province, area from cells group by region, province, area) as listed
    group by region
),
offers as (
    select region, series, sum(net_amount) as net_amount, count(*) as selling_areas
    from cells
    where series <> ''
    group by region, series
),
areas as (
    select region, province, area, sum(net_amount) as net_amount
    from cells
    group by region, province, area
),
gaps as (
    select
        a.region,
        a.province,
        a.area,
        s.customers,
        o.series,
        a.net_amount,
        o.selling_areas,
        z.areas - 1 as other_areas,
        cast(o.net_amount / nullif(cast(o.selling_areas as double), 0) as decimal(18, 2)) as mean_amount,
        o.net_amount / nullif(cast(r.net_amount as double), 0) as series_share,
        least(
            cast(
                cast(a.net_amount as double) * cast(o.net_amount as double)
                / nullif(cast(r.net_amount as double), 0) as decimal(18, 2)
            ),
            cast(o.net_amount / nullif(cast(o.selling_areas as double), 0) as decimal(18, 2))
        ) as opportunity
    from areas as a
    inner join seen as s on s.region = a.region and s.province = a.province and s.area = a.area
    inner join regions as r on r.region = a.region
    inner join sizes as z on z.region = a.region
    inner join offers as o on o.region = a.region
    left join cells as b
        on b.region = a.region and b.province = a.province and b.area = a.area and b.series = o.series
    where b.area is null
),
counted as (
    select count(*) as gaps, sum(opportunity) as total_opportunity from gaps
),
final as (
    select g.*, n.gaps, n.total_opportunity
    from gaps as g
    cross join counted as n
)
select * from final
order by opportunity desc, net_amount desc, region, province, area, series
limit 500;
