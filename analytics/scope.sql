-- What a reader may see and chose to see, in the one place that every query passes: each mart
-- that a question names is replaced by its block here. A mart without a dimension is not
-- restricted by it, and the exhibit says so.

-- name: mart_customer
select * from main.mart_customer
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_product
select * from main.mart_product
where
    ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')));

-- name: mart_sales_month
select * from main.mart_sales_month
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_promotion_month
select * from main.mart_promotion_month
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_customer_sender
select * from main.mart_customer_sender
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_customer_month
select m.*
from main.mart_customer_month as m
inner join main.mart_customer as c on c.customer_no = m.customer_no
where
    ($region_in is null or list_contains($region_in, coalesce(c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(c.channel, '')))
    and ($customer_in is null or list_contains($customer_in, c.customer_key));

-- name: mart_sales_day
select * from main.mart_sales_day
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')));

-- name: mart_stock_count
select * from main.mart_stock_count
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_expense_month
select * from main.mart_expense_month
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_target_month
select * from main.mart_target_month
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_market_month
select * from main.mart_market_month
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')));

-- name: mart_visit
select * from main.mart_visit
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_receivable
select * from main.mart_receivable
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_month
select * from main.mart_month;

-- name: mart_stock_norm
select * from main.mart_stock_norm;

-- name: mart_delivery
select * from main.mart_delivery;

-- name: mart_measure
select * from main.mart_measure
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: mart_decline_cause
select * from main.mart_decline_cause
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- The lines show what the file states, and are restricted by what the marts know of them beyond it.

-- name: stg_sales
select s.* from main.stg_sales as s
left join main.mart_customer as c on c.customer_key = s.customer_key
left join main.mart_product as p on p.product_key = s.product_key
where
    ($region_in is null or list_contains($region_in, coalesce(s.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(s.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(s.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(s.channel, c.channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(s.brand, p.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(s.category, p.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(s.series, p.series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(s.customer_key, '')));

-- name: stg_inventory
select i.* from main.stg_inventory as i
left join main.mart_customer as c on c.customer_key = i.customer_key
left join main.mart_product as p on p.product_key = coalesce(i.product_key, i.product_name)
where
    ($region_in is null or list_contains($region_in, coalesce(i.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(i.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(i.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(i.channel, c.channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(i.brand, p.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(i.category, p.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(i.series, p.series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(i.customer_key, '')));

-- name: stg_expense
select e.* from main.stg_expense as e
left join main.mart_customer as c on c.customer_key = e.customer_key
where
    ($region_in is null or list_contains($region_in, coalesce(e.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(e.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(e.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(e.channel, c.channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(e.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(e.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(e.series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(e.customer_key, '')));

-- name: stg_target
select g.* from main.stg_target as g
left join main.mart_customer as c on c.customer_key = g.customer_key
where
    ($region_in is null or list_contains($region_in, coalesce(g.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(g.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(g.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(g.channel, c.channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(g.brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(g.category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(g.series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(g.customer_key, '')));

-- name: stg_competitor
select * from main.stg_competitor
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')));

-- name: stg_visit
select v.* from main.stg_visit as v
left join main.mart_customer as c on c.customer_key = v.customer_key
where
    ($region_in is null or list_contains($region_in, coalesce(v.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(v.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(v.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(c.channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(v.customer_key, '')));

-- name: stg_receivable
select r.* from main.stg_receivable as r
left join main.mart_customer as c on c.customer_key = r.customer_key
where
    ($region_in is null or list_contains($region_in, coalesce(r.region, c.region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(r.province, c.province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(r.city, c.city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(r.channel, c.channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(r.customer_key, '')));

-- name: stg_customer
select * from main.stg_customer
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: stg_product
select * from main.stg_product
where
    ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')));
