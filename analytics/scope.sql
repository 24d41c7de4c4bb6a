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

-- name: mart_month
select * from main.mart_month;

-- name: mart_stock_norm
select * from main.mart_stock_norm;

-- name: mart_delivery
select * from main.mart_delivery;

-- name: stg_sales
select * from main.stg_sales
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: stg_inventory
select * from main.stg_inventory
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: stg_expense
select * from main.stg_expense
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: stg_target
select * from main.stg_target
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($channel_in is null or list_contains($channel_in, coalesce(channel, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')))
    and ($customer_in is null or list_contains($customer_in, coalesce(customer_key, '')));

-- name: stg_competitor
select * from main.stg_competitor
where
    ($region_in is null or list_contains($region_in, coalesce(region, '')))
    and ($province_in is null or list_contains($province_in, coalesce(province, '')))
    and ($city_in is null or list_contains($city_in, coalesce(city, '')))
    and ($brand_in is null or list_contains($brand_in, coalesce(brand, '')))
    and ($category_in is null or list_contains($category_in, coalesce(category, '')))
    and ($series_in is null or list_contains($series_in, coalesce(series, '')));
