-- Where do we stand? Net sales, their change and its causes, and the target.
-- A stretch of months that the warehouse holds only in part has no total to compare with: null.

-- name: periods
-- What was sold in the window and in the last complete month, against the same months last year
-- and the equal stretch just before? February is taken together with January.
with spans as (
    select
        'window' as period,
        $from_no as from_no,
        $to_no as to_no,
        case when $before_to_no = $to_no - 12 then $before_from_no end as year_from_no,
        case when $before_to_no = $from_no - 1 then $before_from_no end as previous_from_no
    union all
    select
        'month' as period,
        $last_no - case when ($last_no - 1) % 12 = 1 then 1 else 0 end,
        $last_no,
        $last_no - 12 - case when ($last_no - 1) % 12 = 1 then 1 else 0 end,
        $last_no - case when ($last_no - 1) % 12 = 1 then 3 else 1 end
),
sold as (
    select
        month_no,
        sum(net_amount) as net_amount,
        sum(gross_amount) as gross_amount,
        sum(returns_amount) as returns_amount
    from mart_sales_month
    group by month_no
),
months as (
    select
        m.month,
        m.month_no,
        coalesce(s.net_amount, 0) as net_amount,
        coalesce(s.gross_amount, 0) as gross_amount,
        coalesce(s.returns_amount, 0) as returns_amount
    from mart_month as m
    left join sold as s on s.month_no = m.month_no
),
tagged as (
    select
        p.period,
        p.to_no - p.from_no + 1 as length,
        m.*,
        m.month_no between p.from_no and p.to_no as is_now,
        m.month_no between p.year_from_no and p.year_from_no + p.to_no - p.from_no as is_last_year,
        m.month_no between p.previous_from_no and p.previous_from_no + p.to_no - p.from_no as is_previous
    from spans as p
    cross join months as m
),
summed as (
    select
        period,
        length,
        min(case when is_now then month end) as from_month,
        max(case when is_now then month end) as to_month,
        count(case when is_now then 1 end) as months_held,
        sum(case when is_now then net_amount end) as net_amount,
        sum(case when is_last_year then net_amount end) as last_year_amount,
        count(case when is_last_year then 1 end) as last_year_held,
        sum(case when is_previous then net_amount end) as previous_amount,
        count(case when is_previous then 1 end) as previous_held,
        sum(case when is_now then gross_amount end) as gross_amount,
        sum(case when is_now then returns_amount end) as returns_amount,
        sum(case when is_last_year then gross_amount end) as last_year_gross,
        sum(case when is_last_year then returns_amount end) as last_year_returns
    from tagged
    group by period, length
),
whole as (
    select
        period,
        from_month,
        to_month,
        months_held,
        length,
        net_amount,
        case when last_year_held = length then last_year_amount end as last_year_amount,
        case when previous_held = length then previous_amount end as previous_amount,
        -returns_amount / nullif(cast(gross_amount as double), 0) as returns_rate,
        case
            when last_year_held = length then -last_year_returns / nullif(cast(last_year_gross as double), 0)
        end as last_year_returns_rate
    from summed
),
final as (
    select
        *,
        case
            when net_amount > 0 and last_year_amount > 0
                then (net_amount - last_year_amount) / nullif(cast(last_year_amount as double), 0)
        end as last_year_growth,
        case
            when net_amount > 0 and previous_amount > 0
                then (net_amount - previous_amount) / nullif(cast(previous_amount as double), 0)
        end as previous_growth
    from whole
)
select * from final
order by period desc;

-- name: running
-- What was sold in the running month up to the data cut, against the same days last year and the
-- same days of the month before?
with cut as (
    select year($as_of) * 12 + month($as_of) as running_no, day($as_of) as last_day
),
days as (
    select
        year(sale_date) * 12 + month(sale_date) as month_no,
        sum(net_amount) as net_amount
    from mart_sales_day
    where sale_date <= $as_of and day(sale_date) <= day($as_of)
    group by year(sale_date) * 12 + month(sale_date)
),
months as (
    select
        c.running_no - m.month_no as months_ago,
        m.month,
        coalesce(d.net_amount, 0) as net_amount
    from mart_month as m
    cross join cut as c
    left join days as d on d.month_no = m.month_no
),
summed as (
    select
        max(case when months_ago = 0 then month end) as from_month,
        sum(case when months_ago = 0 then net_amount end) as net_amount,
        sum(case when months_ago = 12 then net_amount end) as last_year_amount,
        sum(case when months_ago = 1 then net_amount end) as previous_amount
    from months
),
final as (
    select
        'running' as period,
        s.from_month,
        c.last_day,
        s.net_amount,
        s.last_year_amount,
        s.previous_amount,
        case
            when s.net_amount > 0 and s.last_year_amount > 0
                then (s.net_amount - s.last_year_amount) / nullif(cast(s.last_year_amount as double), 0)
        end as last_year_growth,
        case
            when s.net_amount > 0 and s.previous_amount > 0
                then (s.net_amount - s.previous_amount) / nullif(cast(s.previous_amount as double), 0)
        end as previous_growth
    from summed as s
    cross join cut as c
    where c.running_no > $last_no and s.net_amount is not null
)
select * from final;

-- name: monthly
-- What was sold in each of the last twelve complete months, against the same month last year?
-- The growth of January and of February is that of both together.
with sold as (
    select month_no, sum(net_amount) as net_amount
    from mart_sales_month
    group by month_no
),
held as (
    select
        m.month,
        m.month_no,
        m.new_year_day,
        coalesce(s.net_amount, 0) as net_amount
    from mart_month as m
    left join sold as s on s.month_no = m.month_no
    where m.month_no <= $last_no
),
paired as (
    select
        h.month,
        h.month_no,
        h.net_amount,
        b.net_amount as last_year_amount,
        h.new_year_day,
        b.new_year_day as last_year_new_year_day,
        case when (h.month_no - 1) % 12 = 1 then h.month_no - 1 else h.month_no end as pair_no
    from held as h
    left join held as b on b.month_no = h.month_no - 12
    where h.month_no > $last_no - 12
),
joined as (
    select
        pair_no,
        sum(net_amount) as net_amount,
        sum(last_year_amount) as last_year_amount,
        count(last_year_amount) as months
    from paired
    group by pair_no
),
final as (
    select
        p.month,
        p.month_no,
        p.net_amount,
        p.last_year_amount,
        case
            when
                j.net_amount > 0 and j.last_year_amount > 0
                and j.months = case when (p.pair_no - 1) % 12 = 0 then 2 else 1 end
                then (j.net_amount - j.last_year_amount) / nullif(cast(j.last_year_amount as double), 0)
        end as growth,
        p.new_year_day,
        p.last_year_new_year_day
    from paired as p
    inner join joined as j on j.pair_no = p.pair_no
)
select * from final
order by month;

-- name: by_level
-- Who sold how much on the next level down, against the window compared with?
-- wide: mart_customer, mart_product
with held as (
    select count(*) = $before_to_no - $before_from_no + 1 as is_whole
    from mart_month
    where month_no between $before_from_no and $before_to_no
),
sold as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series else product_key
            end, ''
        ) as member,
        sum(case when month_no between $from_no and $to_no then net_amount else 0 end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount else 0 end)
            as before_amount
    from mart_sales_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by 1
),
total as (
    select sum(net_amount) as net_amount, sum(before_amount) as before_amount
    from sold
),
named as (
    select
        s.member,
        coalesce(c.customer_name, p.product_name, s.member) as member_name,
        s.net_amount,
        case when h.is_whole then s.before_amount end as before_amount,
        s.net_amount / nullif(cast(t.net_amount as double), 0) as share,
        case when h.is_whole then s.before_amount / nullif(cast(t.before_amount as double), 0) end
            as before_share
    from sold as s
    cross join held as h
    cross join total as t
    left join mart_customer as c on $level = 'customer' and c.customer_key = s.member
    left join mart_product as p on $level = 'lines' and p.product_key = s.member
),
final as (
    select
        member,
        member_name,
        net_amount,
        before_amount,
        net_amount - before_amount as change_amount,
        case
            when net_amount > 0 and before_amount > 0
                then (net_amount - before_amount) / nullif(cast(before_amount as double), 0)
        end as growth,
        case
            when before_amount = 0 and net_amount > 0 then 'new_seller'
            when before_amount > 0 and net_amount = 0 then 'stopped_seller'
            when before_amount > 0 and net_amount < 0 then 'turned_negative'
            when before_amount < 0 and net_amount > 0 then 'turned_positive'
        end as standing,
        share,
        share - before_share as share_change
    from named
    where net_amount <> 0 or before_amount <> 0
)
select * from final
order by net_amount desc, member;

-- name: by_dimension
-- Which categories, brands, series and channels sold how much, against the window compared with?
with held as (
    select count(*) = $before_to_no - $before_from_no + 1 as is_whole
    from mart_month
    where month_no between $before_from_no and $before_to_no
),
cells as (
    select
        coalesce(category, '') as category,
        coalesce(brand, '') as brand,
        coalesce(series, '') as series,
        coalesce(channel, '') as channel,
        sum(case when month_no between $from_no and $to_no then net_amount else 0 end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount else 0 end)
            as before_amount
    from mart_sales_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by 1, 2, 3, 4
),
unfolded as (
    select 'category' as dimension, category as member, net_amount, before_amount from cells
    union all
    select 'brand', brand, net_amount, before_amount from cells
    union all
    select 'series', series, net_amount, before_amount from cells
    union all
    select 'channel', channel, net_amount, before_amount from cells
),
sold as (
    select
        dimension,
        member,
        sum(net_amount) as net_amount,
        sum(before_amount) as before_amount
    from unfolded
    group by dimension, member
),
total as (
    select sum(net_amount) as net_amount, sum(before_amount) as before_amount from cells
),
shared as (
    select
        s.dimension,
        s.member,
        s.net_amount,
        case when h.is_whole then s.before_amount end as before_amount,
        s.net_amount / nullif(cast(t.net_amount as double), 0) as share,
        case when h.is_whole then s.before_amount / nullif(cast(t.before_amount as double), 0) end
            as before_share
    from sold as s
    cross join held as h
    cross join total as t
),
final as (
    select
        dimension,
        member,
        member as member_name,
        net_amount,
        before_amount,
        net_amount - before_amount as change_amount,
        case
            when net_amount > 0 and before_amount > 0
                then (net_amount - before_amount) / nullif(cast(before_amount as double), 0)
        end as growth,
        case
            when before_amount = 0 and net_amount > 0 then 'new_seller'
            when before_amount > 0 and net_amount = 0 then 'stopped_seller'
            when before_amount > 0 and net_amount < 0 then 'turned_negative'
            when before_amount < 0 and net_amount > 0 then 'turned_positive'
        end as standing,
        share,
        share - before_share as share_change
    from shared
    where net_amount <> 0 or before_amount <> 0
)
select * from final
order by dimension, net_amount desc, member;

-- name: bridge
-- What made the change between the two windows? Per member of the next level and in total:
-- new and lost customers, new and dropped items, price, volume and mix close on the change to the cent.
-- wide: mart_customer, mart_product
with held as (
    select count(*) = $before_to_no - $before_from_no + 1 as is_whole
    from mart_month
    where month_no between $before_from_no and $before_to_no
),
cells as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series else product_key
            end, ''
        ) as member,
        coalesce(customer_key, '') as customer,
        coalesce(product_key, series, category, brand, '') as item,
        max(case when product_key is null then 0 else 1 end) as is_product,
        sum(case when month_no between $from_no and $to_no then net_amount else 0 end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount else 0 end)
            as before_amount,
        sum(case when month_no between $from_no and $to_no then quantity end) as net_quantity,
        sum(case when month_no between $before_from_no and $before_to_no then quantity end)
            as before_quantity,
        count(case when month_no between $from_no and $to_no then 1 end) as lines,
        count(case when month_no between $before_from_no and $before_to_no then 1 end) as before_lines,
        count(case when quantity is null then 1 end) as lines_without_quantity
    from mart_sales_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by 1, 2, 3
),
judged as (
    select
        *,
        is_product = 1 and lines_without_quantity = 0 and net_amount > 0 and before_amount > 0
        and net_quantity > 0 and before_quantity > 0 as is_priced
    from cells
),
customers as (
    select
        customer,
        sum(lines) as lines,
        sum(before_lines) as before_lines,
        cast(sum(case when is_priced then before_amount end) as double)
        / nullif(cast(sum(case when is_priced then before_quantity end) as double), 0) as average_price
    from judged
    group by customer
),
priced as (
    select
        j.member,
        j.net_amount,
        j.before_amount,
        j.net_amount - j.before_amount as change_amount,
        case
            when c.before_lines = 0 then 'new_customer'
            when c.lines = 0 then 'lost_customer'
            when j.before_lines = 0 then 'new_item'
            when j.lines = 0 then 'dropped_item'
            when j.is_priced then 'priced'
            else 'unpriced'
        end as fate,
        case
            when j.is_priced
                then cast(
                    j.net_amount
                    - cast(j.before_amount as double) / cast(j.before_quantity as double)
                    * cast(j.net_quantity as double) as decimal(18, 2)
                )
        end as price_effect,
        case
            when j.is_priced
                then cast(
                    c.average_price * (cast(j.net_quantity as double) - cast(j.before_quantity as double))
                    as decimal(18, 2)
                )
        end as volume_effect
    from judged as j
    inner join customers as c on c.customer = j.customer
),
effects as (
    select
        member,
        before_amount,
        net_amount,
        change_amount,
        case when fate = 'new_customer' then change_amount else 0 end as new_customers,
        case when fate = 'lost_customer' then change_amount else 0 end as lost_customers,
        case when fate = 'new_item' then change_amount else 0 end as new_items,
        case when fate = 'dropped_item' then change_amount else 0 end as dropped_items,
        case when fate = 'priced' then price_effect else 0 end as price,
        case fate when 'priced' then volume_effect when 'unpriced' then change_amount else 0 end as volume,
        case when fate = 'priced' then change_amount - price_effect - volume_effect else 0 end as mix
    from priced
),
parts as (
    select 'member' as part, * from effects
    union all
    select 'total' as part, * from effects
),
summed as (
    select
        part,
        case when part = 'member' then member end as member,
        sum(before_amount) as before_amount,
        sum(new_customers) as new_customers,
        sum(lost_customers) as lost_customers,
        sum(new_items) as new_items,
        sum(dropped_items) as dropped_items,
        sum(price) as price,
        sum(volume) as volume,
        sum(mix) as mix,
        sum(net_amount) as net_amount,
        sum(change_amount) as change_amount
    from parts
    group by part, case when part = 'member' then member end
),
final as (
    select
        s.part,
        s.member,
        coalesce(c.customer_name, p.product_name, s.member) as member_name,
        s.before_amount,
        s.new_customers,
        s.lost_customers,
        s.new_items,
        s.dropped_items,
        s.price,
        s.volume,
        s.mix,
        s.net_amount,
        s.change_amount,
        s.change_amount / nullif(cast(s.before_amount as double), 0) as change_share
    from summed as s
    inner join held as h on h.is_whole
    left join mart_customer as c on $level = 'customer' and c.customer_key = s.member
    left join mart_product as p on $level = 'lines' and p.product_key = s.member
)
select * from final
order by part desc, abs(change_amount) desc, member;

-- name: target_months
-- What was promised month by month, and what did those whom the promise names sell?
-- One cut of the targets is added up in each month: the coarsest held within the scope.
-- Months of the window and of the financial year.
with stated as (
    select
        month,
        month_no,
        grain,
        case when grain = 'customer' then customer_key end as customer_key,
        case when grain = 'salesperson' then salesperson end as salesperson,
        case when grain <> 'customer' then region end as region,
        case when grain <> 'customer' then province end as province,
        case when grain <> 'customer' then city end as city,
        case when grain <> 'customer' then channel end as channel,
        brand,
        category,
        series,
        amount
    from mart_target_month
    where
        amount is not null
        and (
            month_no between $from_no and $to_no
            or month_no between
            $last_no - ($last_no - $fiscal_year_start) % 12
            and $last_no - ($last_no - $fiscal_year_start) % 12 + 11
        )
),
cuts as (
    select
        month_no,
        grain,
        region is not null as by_region,
        province is not null as by_province,
        city is not null as by_city,
        channel is not null as by_channel,
        brand is not null as by_brand,
        category is not null as by_category,
        series is not null as by_series
    from stated
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
),
ordered as (
    select
        *,
        row_number() over (
            partition by month_no
            order by
                case when by_channel and $channel_in is null then 1 else 0 end
                + case when by_brand and $brand_in is null then 1 else 0 end
                + case when by_category and $category_in is null then 1 else 0 end
                + case when by_series and $series_in is null then 1 else 0 end,
                case grain
                    when 'company' then 0 when 'region' then 1 when 'province' then 2 when 'city' then 3
                    when 'salesperson' then 4 else 5
                end,
                by_channel, by_brand, by_category, by_series, by_region, by_province, by_city
        ) as place
    from cuts
),
chosen as (
    select * from ordered where place = 1
),
promised as (
    select
        t.month_no, t.customer_key, t.salesperson, t.region, t.province, t.city, t.channel, t.brand, t.category,
        t.series,
        sum(t.amount) as target_amount
    from stated as t
    inner join chosen as c
        on
            c.month_no = t.month_no
            and c.grain = t.grain
            and c.by_region = (t.region is not null)
            and c.by_province = (t.province is not null)
            and c.by_city = (t.city is not null)
            and c.by_channel = (t.channel is not null)
            and c.by_brand = (t.brand is not null)
            and c.by_category = (t.category is not null)
            and c.by_series = (t.series is not null)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
sold as (
    select
        s.month_no,
        case when c.grain = 'customer' then s.customer_key end as customer_key,
        case when c.grain = 'salesperson' then s.salesperson end as salesperson,
        case when c.by_region then s.region end as region,
        case when c.by_province then s.province end as province,
        case when c.by_city then s.city end as city,
        case when c.by_channel then s.channel end as channel,
        case when c.by_brand then s.brand end as brand,
        case when c.by_category then s.category end as category,
        case when c.by_series then s.series end as series,
        sum(s.net_amount) as net_amount
    from mart_sales_month as s
    inner join chosen as c on c.month_no = s.month_no
    where s.month_no <= $last_no
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
whole as (
    select month_no, sum(net_amount) as net_amount
    from sold
    group by month_no
),
matched as (
    select
        p.month_no,
        sum(p.target_amount) as target_amount,
        sum(coalesce(s.net_amount, 0)) as net_amount
    from promised as p
    left join sold as s
        on
            s.month_no = p.month_no
            and s.customer_key is not distinct from p.customer_key
            and s.salesperson is not distinct from p.salesperson
            and s.region is not distinct from p.region
            and s.province is not distinct from p.province
            and s.city is not distinct from p.city
            and s.channel is not distinct from p.channel
            and s.brand is not distinct from p.brand
            and s.category is not distinct from p.category
            and s.series is not distinct from p.series
    group by p.month_no
),
days as (
    select month_no, min(month) as month
    from stated
    group by month_no
),
lined as (
    select
        d.month,
        m.month_no,
        c.grain,
        m.target_amount,
        case when m.month_no <= $last_no then m.net_amount end as net_amount,
        case when m.month_no <= $last_no then coalesce(w.net_amount, 0) end as whole_amount,
        m.month_no between $from_no and $to_no as in_window,
        m.month_no >= $last_no - ($last_no - $fiscal_year_start) % 12 as in_year
    from matched as m
    inner join chosen as c on c.month_no = m.month_no
    inner join days as d on d.month_no = m.month_no
    left join whole as w on w.month_no = m.month_no
),
totals as (
    select
        sum(case when in_window then target_amount end) as window_target,
        sum(case when in_window then net_amount end) as window_amount,
        sum(case when in_window then whole_amount end) as window_whole,
        count(case when in_window then 1 end) as window_months,
        sum(case when in_year then target_amount end) as year_target,
        sum(case when in_year then net_amount end) as year_amount,
        count(case when in_year and month_no > $last_no then 1 end) as months_left
    from lined
),
running as (
    select
        *,
        sum(case when in_year then target_amount end)
            over (order by month_no rows between unbounded preceding and current row) as cumulative_target,
        sum(case when in_year then net_amount end)
            over (order by month_no rows between unbounded preceding and current row) as running_amount
    from lined
),
lines as (
    select
        r.*,
        case when r.net_amount is not null then r.running_amount end as cumulative_amount,
        t.*
    from running as r
    cross join totals as t
),
final as (
    select
        month,
        month_no,
        grain,
        in_window,
        in_year,
        target_amount,
        net_amount,
        net_amount - target_amount as gap_amount,
        net_amount / nullif(cast(target_amount as double), 0) as completion,
        cumulative_target,
        cumulative_amount,
        cumulative_amount - cumulative_target as cumulative_gap,
        cumulative_amount / nullif(cast(cumulative_target as double), 0) as cumulative_completion,
        window_target,
        window_amount,
        window_amount - window_target as window_gap,
        window_amount / nullif(cast(window_target as double), 0) as window_completion,
        window_months,
        window_amount / nullif(cast(window_whole as double), 0) as window_coverage,
        months_left,
        cast((year_target - year_amount) / nullif(cast(months_left as double), 0) as decimal(18, 2))
            as needed_amount
    from lines
)
select * from final
order by month;

-- name: target_members
-- Who met the target in the window? Members of the next level, each with the coarsest targets that
-- name them; what they do not add up to of the whole's target is a row of its own.
-- wide: mart_customer
with stated as (
    select
        month_no,
        grain,
        case $level
            when 'region' then region when 'province' then province when 'customer' then customer_key
            when 'series' then series
        end as member,
        case when grain = 'customer' then customer_key end as customer_key,
        case when grain = 'salesperson' then salesperson end as salesperson,
        case when grain <> 'customer' then region end as region,
        case when grain <> 'customer' then province end as province,
        case when grain <> 'customer' then city end as city,
        case when grain <> 'customer' then channel end as channel,
        brand,
        category,
        series,
        amount
    from mart_target_month
    where amount is not null and month_no between $from_no and $to_no
),
cuts as (
    select
        month_no,
        grain,
        member is not null as by_member,
        region is not null as by_region,
        province is not null as by_province,
        city is not null as by_city,
        channel is not null as by_channel,
        brand is not null as by_brand,
        category is not null as by_category,
        series is not null as by_series
    from stated
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
weighed as (
    select
        *,
        case when by_channel and $channel_in is null then 1 else 0 end
        + case when by_brand and $brand_in is null then 1 else 0 end
        + case when by_category and $category_in is null then 1 else 0 end
        + case when by_series and $series_in is null then 1 else 0 end as splits,
        case grain
            when 'company' then 0 when 'region' then 1 when 'province' then 2 when 'city' then 3
            when 'salesperson' then 4 else 5
        end as depth
    from cuts
),
ordered as (
    select
        *,
        row_number() over (
            partition by month_no
            order by
                splits, depth, by_channel, by_brand, by_category, by_series, by_region, by_province, by_city,
                by_member
        ) as whole_place,
        row_number() over (
            partition by month_no, by_member
            order by
                splits, depth, by_channel, by_brand, by_category, by_series, by_region, by_province, by_city
        ) as member_place
    from weighed
),
whole as (
    select sum(t.amount) as target_amount
    from stated as t
    inner join ordered as c
        on
            c.whole_place = 1
            and c.month_no = t.month_no
            and c.grain = t.grain
            and c.by_region = (t.region is not null)
            and c.by_province = (t.province is not null)
            and c.by_city = (t.city is not null)
            and c.by_channel = (t.channel is not null)
            and c.by_brand = (t.brand is not null)
            and c.by_category = (t.category is not null)
            and c.by_series = (t.series is not null)
),
chosen as (
    select * from ordered where by_member and member_place = 1
),
promised as (
    select
        t.month_no, t.member, t.customer_key, t.salesperson, t.region, t.province, t.city, t.channel,
        t.brand, t.category, t.series,
        sum(t.amount) as target_amount
    from stated as t
    inner join chosen as c
        on
            c.month_no = t.month_no
            and c.grain = t.grain
            and t.member is not null
            and c.by_region = (t.region is not null)
            and c.by_province = (t.province is not null)
            and c.by_city = (t.city is not null)
            and c.by_channel = (t.channel is not null)
            and c.by_brand = (t.brand is not null)
            and c.by_category = (t.category is not null)
            and c.by_series = (t.series is not null)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
),
sold as (
    select
        s.month_no,
        case when c.grain = 'customer' then s.customer_key end as customer_key,
        case when c.grain = 'salesperson' then s.salesperson end as salesperson,
        case when c.by_region then s.region end as region,
        case when c.by_province then s.province end as province,
        case when c.by_city then s.city end as city,
        case when c.by_channel then s.channel end as channel,
        case when c.by_brand then s.brand end as brand,
        case when c.by_category then s.category end as category,
        case when c.by_series then s.series end as series,
        sum(s.net_amount) as net_amount
    from mart_sales_month as s
    inner join chosen as c on c.month_no = s.month_no
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
matched as (
    select
        p.member,
        sum(p.target_amount) as target_amount,
        sum(coalesce(s.net_amount, 0)) as net_amount,
        count(distinct p.month_no) as months
    from promised as p
    left join sold as s
        on
            s.month_no = p.month_no
            and s.customer_key is not distinct from p.customer_key
            and s.salesperson is not distinct from p.salesperson
            and s.region is not distinct from p.region
            and s.province is not distinct from p.province
            and s.city is not distinct from p.city
            and s.channel is not distinct from p.channel
            and s.brand is not distinct from p.brand
            and s.category is not distinct from p.category
            and s.series is not distinct from p.series
    group by p.member
),
parts as (
    select sum(target_amount) as target_amount from matched
),
listed as (
    select 'target_named' as part, member, target_amount, net_amount, months from matched
    union all
    select 'target_unassigned', null, w.target_amount - p.target_amount, null, null
    from whole as w
    cross join parts as p
    where w.target_amount <> p.target_amount
),
final as (
    select
        r.part,
        r.member,
        case when r.part = 'target_named' then coalesce(c.customer_name, r.member) end as member_name,
        r.target_amount,
        r.net_amount,
        r.net_amount - r.target_amount as gap_amount,
        r.net_amount / nullif(cast(r.target_amount as double), 0) as completion,
        r.months
    from listed as r
    left join mart_customer as c on $level = 'customer' and c.customer_key = r.member
)
select * from final
order by part, gap_amount, member;
