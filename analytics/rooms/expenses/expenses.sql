-- Where does the money go, does it keep to the budget, and what does it bring?
-- Budget use = actual ÷ budget over the months that have a budget. Expenses before the first month
-- on file are missing, not zero.

-- name: totals
-- What was spent in the window against its budget, against sales and against the window compared with?
with spent as (
    select
        month_no,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget
    from mart_expense_month
    where month_no <= $last_no
    group by month_no
),
sold as (
    select month_no, sum(net_amount) as net_amount
    from mart_sales_month
    group by month_no
),
expense as (
    select
        min(month_no) as first_no,
        count(case when month_no between $from_no and $to_no then 1 end) as months_held,
        sum(case when month_no between $from_no and $to_no then amount end) as amount,
        sum(case when month_no between $before_from_no and $before_to_no then amount end) as before_amount,
        sum(case when month_no between $from_no and $to_no then budget end) as budget,
        sum(case when month_no between $from_no and $to_no and budget is not null then amount end)
            as budgeted_amount,
        count(case when month_no between $from_no and $to_no then budget end) as budget_months
    from spent
),
sales as (
    select
        sum(case when month_no between $from_no and $to_no then net_amount end) as net_amount,
        sum(case when month_no between $before_from_no and $before_to_no then net_amount end)
            as before_net_amount
    from sold
),
whole as (
    select
        e.months_held,
        e.amount,
        case when e.first_no <= $before_from_no then e.before_amount end as before_amount,
        e.budget,
        e.budgeted_amount,
        e.budget_months,
        s.net_amount,
        s.before_net_amount
    from expense as e
    cross join sales as s
),
final as (
    select
        months_held,
        amount,
        before_amount,
        case
            when amount > 0 and before_amount > 0
                then (amount - before_amount) / nullif(cast(before_amount as double), 0)
        end as growth,
        budget,
        budget_months,
        budgeted_amount - budget as over_amount,
        budgeted_amount / nullif(cast(budget as double), 0) as budget_use,
        net_amount,
        case when net_amount > 0 then amount / nullif(cast(net_amount as double), 0) end as expense_rate,
        case when before_net_amount > 0 then before_amount / nullif(cast(before_net_amount as double), 0) end
            as before_expense_rate,
        case when amount > 0 then net_amount / nullif(cast(amount as double), 0) end as output_ratio
    from whole
    where amount is not null
)
select * from final;

-- name: months
-- What was spent in each month of the window and of the financial year, on what, against budget and sales?
with spent as (
    select
        month,
        month_no,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget,
        sum(case when kind = 'terminal' then coalesce(amount, 0) else 0 end) as terminal_amount,
        sum(case when kind = 'advertising' then coalesce(amount, 0) else 0 end) as advertising_amount,
        sum(case when kind = 'staff' then coalesce(amount, 0) else 0 end) as staff_amount,
        sum(case when kind not in ('terminal', 'advertising', 'staff') then coalesce(amount, 0) else 0 end)
            as other_amount
    from mart_expense_month
    group by month, month_no
),
sold as (
    select month_no, sum(net_amount) as net_amount
    from mart_sales_month
    where month_no <= $last_no
    group by month_no
),
lined as (
    select
        e.month,
        e.month_no,
        case when e.month_no <= $last_no then e.amount end as amount,
        e.budget,
        case when e.month_no <= $last_no then e.terminal_amount end as terminal_amount,
        case when e.month_no <= $last_no then e.advertising_amount end as advertising_amount,
        case when e.month_no <= $last_no then e.staff_amount end as staff_amount,
        case when e.month_no <= $last_no then e.other_amount end as other_amount,
        b.amount as last_year_amount,
        s.net_amount,
        e.month_no between $from_no and $to_no as in_window,
        e.month_no between
        $last_no - ($last_no - $fiscal_year_start) % 12
        and $last_no - ($last_no - $fiscal_year_start) % 12 + 11 as in_year
    from spent as e
    left join spent as b on b.month_no = e.month_no - 12
    left join sold as s on s.month_no = e.month_no
),
years as (
    select
        sum(amount) as spent,
        sum(case when budget is not null then amount end) as amount,
        sum(budget) as budget,
        count(case when budget is not null and month_no <= $last_no then 1 end) as months_passed,
        count(budget) as budget_months
    from lined
    where in_year
),
final as (
    select
        l.month,
        l.in_window,
        l.in_year,
        l.amount,
        l.budget,
        l.amount - l.budget as over_amount,
        l.amount / nullif(cast(l.budget as double), 0) as budget_use,
        l.last_year_amount,
        l.terminal_amount,
        l.advertising_amount,
        l.staff_amount,
        l.other_amount,
        l.net_amount,
        case when l.net_amount > 0 then l.amount / nullif(cast(l.net_amount as double), 0) end as expense_rate,
        y.spent as year_spent,
        y.budget as year_budget,
        y.budget_months as year_budget_months,
        y.amount / nullif(cast(y.budget as double), 0) as year_budget_use,
        y.months_passed / nullif(cast(y.budget_months as double), 0) as year_time_passed,
        y.amount / nullif(cast(y.budget as double), 0)
        - y.months_passed / nullif(cast(y.budget_months as double), 0) as year_pace
    from lined as l
    cross join years as y
    where l.in_window or l.in_year
)
select * from final
order by month;

-- name: kind_months
-- What was spent on each kind in each of the last twelve complete months, against the same month last year?
with held as (
    select month, month_no
    from mart_expense_month
    where month_no <= $last_no
    group by month, month_no
),
kinds as (
    select kind from mart_expense_month group by kind
),
spent as (
    select
        month_no,
        kind,
        sum(amount) as amount,
        sum(budget) as budget
    from mart_expense_month
    group by month_no, kind
),
grid as (
    select
        h.month,
        h.month_no,
        k.kind,
        coalesce(s.amount, 0) as amount,
        s.budget
    from held as h
    cross join kinds as k
    left join spent as s on s.month_no = h.month_no and s.kind = k.kind
),
final as (
    select
        g.kind,
        g.month,
        g.amount,
        b.amount as last_year_amount,
        g.budget
    from grid as g
    left join grid as b on b.month_no = g.month_no - 12 and b.kind = g.kind
    where g.month_no > $last_no - 12
)
select * from final
order by kind, month;

-- name: by_kind
-- How does the money split over the kinds of expense, as planned and as spent?
with first_month as (
    select min(month_no) as first_no from mart_expense_month
),
cells as (
    select
        month_no,
        kind,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget
    from mart_expense_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by month_no, kind
),
spent as (
    select
        kind,
        sum(case when month_no between $from_no and $to_no then amount else 0 end) as amount,
        sum(case when month_no between $before_from_no and $before_to_no then amount else 0 end)
            as before_amount,
        sum(case when month_no between $from_no and $to_no then budget end) as budget,
        sum(case when month_no between $from_no and $to_no and budget is not null then amount end)
            as budgeted_amount
    from cells
    group by kind
),
totals as (
    select
        sum(amount) as amount,
        sum(before_amount) as before_amount,
        sum(budget) as budget
    from spent
),
sales as (
    select sum(net_amount) as net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
),
final as (
    select
        s.kind,
        s.amount,
        s.amount / nullif(cast(t.amount as double), 0) as share,
        s.budget,
        s.budget / nullif(cast(t.budget as double), 0) as budget_share,
        s.amount / nullif(cast(t.amount as double), 0) - s.budget / nullif(cast(t.budget as double), 0)
            as share_gap,
        s.budgeted_amount / nullif(cast(s.budget as double), 0) as budget_use,
        case when f.first_no <= $before_from_no then s.before_amount end as before_amount,
        case when f.first_no <= $before_from_no then s.before_amount / nullif(cast(t.before_amount as double), 0) end
            as before_share,
        case
            when f.first_no <= $before_from_no and s.amount > 0 and s.before_amount > 0
                then (s.amount - s.before_amount) / nullif(cast(s.before_amount as double), 0)
        end as growth,
        case when n.net_amount > 0 then s.amount / nullif(cast(n.net_amount as double), 0) end as expense_rate
    from spent as s
    cross join totals as t
    cross join first_month as f
    cross join sales as n
    where s.amount <> 0 or s.before_amount <> 0 or s.budget <> 0
)
select * from final
order by amount desc, kind;

-- name: by_phase
-- How does the financial year's money split over its quarters, as planned and as spent so far?
with months as (
    select
        month_no,
        month,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget
    from mart_expense_month
    where
        month_no between
        $last_no - ($last_no - $fiscal_year_start) % 12
        and $last_no - ($last_no - $fiscal_year_start) % 12 + 11
    group by month_no, month
),
sold as (
    select month_no, sum(net_amount) as net_amount
    from mart_sales_month
    where month_no <= $last_no
    group by month_no
),
phases as (
    select
        cast(floor(((m.month_no - $fiscal_year_start) % 12) / 3.0) as integer) + 1 as phase_no,
        min(m.month) as from_month,
        max(m.month) as to_month,
        sum(case when m.month_no <= $last_no then m.amount end) as amount,
        sum(case when m.month_no <= $last_no and m.budget is not null then m.amount end) as budgeted_amount,
        sum(case when m.month_no <= $last_no then m.budget end) as budget_so_far,
        sum(m.budget) as budget,
        sum(s.net_amount) as net_amount
    from months as m
    left join sold as s on s.month_no = m.month_no
    group by 1
),
totals as (
    select sum(amount) as amount, sum(budget) as budget from phases
),
final as (
    select
        p.phase_no,
        p.from_month,
        p.to_month,
        p.amount,
        p.amount / nullif(cast(t.amount as double), 0) as share,
        p.budget,
        p.budget / nullif(cast(t.budget as double), 0) as budget_share,
        p.budgeted_amount / nullif(cast(p.budget_so_far as double), 0) as budget_use,
        p.net_amount,
        case when p.net_amount > 0 then p.amount / nullif(cast(p.net_amount as double), 0) end as expense_rate
    from phases as p
    cross join totals as t
)
select * from final
order by phase_no;

-- name: members
-- What does each member of the next level spend on what, for how much sales?
-- wide: mart_customer
with first_month as (
    select min(month_no) as first_no from mart_expense_month
),
cells as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series else kind_written
            end, ''
        ) as member,
        month_no,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget,
        sum(case when kind = 'terminal' then coalesce(amount, 0) else 0 end) as terminal_amount,
        sum(case when kind = 'advertising' then coalesce(amount, 0) else 0 end) as advertising_amount,
        sum(case when kind = 'staff' then coalesce(amount, 0) else 0 end) as staff_amount,
        sum(case when kind = 'promotion' then coalesce(amount, 0) else 0 end) as promotion_amount,
        sum(case when kind = 'rebate' then coalesce(amount, 0) else 0 end) as rebate_amount,
        sum(case when kind = 'travel' then coalesce(amount, 0) else 0 end) as travel_amount,
        sum(case when kind = 'other' then coalesce(amount, 0) else 0 end) as other_amount
    from mart_expense_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by 1, 2
),
spent as (
    select
        member,
        sum(case when month_no between $from_no and $to_no then amount else 0 end) as amount,
        sum(case when month_no between $before_from_no and $before_to_no then amount else 0 end)
            as before_amount,
        sum(case when month_no between $from_no and $to_no then budget end) as budget,
        sum(case when month_no between $from_no and $to_no and budget is not null then amount end)
            as budgeted_amount,
        sum(case when month_no between $from_no and $to_no then terminal_amount else 0 end) as terminal_amount,
        sum(case when month_no between $from_no and $to_no then advertising_amount else 0 end)
            as advertising_amount,
        sum(case when month_no between $from_no and $to_no then staff_amount else 0 end) as staff_amount,
        sum(case when month_no between $from_no and $to_no then promotion_amount else 0 end)
            as promotion_amount,
        sum(case when month_no between $from_no and $to_no then rebate_amount else 0 end) as rebate_amount,
        sum(case when month_no between $from_no and $to_no then travel_amount else 0 end) as travel_amount,
        sum(case when month_no between $from_no and $to_no then other_amount else 0 end) as other_amount
    from cells
    group by member
),
sold as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series
            end, ''
        ) as member,
        sum(net_amount) as net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    group by 1
),
final as (
    select
        s.member,
        coalesce(c.customer_name, s.member) as member_name,
        s.amount,
        s.terminal_amount,
        s.advertising_amount,
        s.staff_amount,
        s.promotion_amount,
        s.rebate_amount,
        s.travel_amount,
        s.other_amount,
        case when f.first_no <= $before_from_no then s.before_amount end as before_amount,
        case
            when f.first_no <= $before_from_no and s.amount > 0 and s.before_amount > 0
                then (s.amount - s.before_amount) / nullif(cast(s.before_amount as double), 0)
        end as growth,
        s.budget,
        s.budgeted_amount / nullif(cast(s.budget as double), 0) as budget_use,
        n.net_amount,
        case when n.net_amount > 0 then s.amount / nullif(cast(n.net_amount as double), 0) end as expense_rate,
        case when s.amount > 0 then n.net_amount / nullif(cast(s.amount as double), 0) end as output_ratio
    from spent as s
    cross join first_month as f
    left join sold as n on n.member = s.member and $level <> 'lines'
    left join mart_customer as c on $level = 'customer' and c.customer_key = s.member
    where s.amount <> 0 or s.before_amount <> 0 or s.budget <> 0
)
select * from final
order by amount desc, member;

-- name: kind_members
-- What does each member of the next level spend on each kind, against last time, budget and sales?
-- wide: mart_customer
with first_month as (
    select min(month_no) as first_no from mart_expense_month
),
cells as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series else kind_written
            end, ''
        ) as member,
        kind,
        month_no,
        sum(coalesce(amount, 0)) as amount,
        sum(budget) as budget
    from mart_expense_month
    where
        month_no between $from_no and $to_no
        or month_no between $before_from_no and $before_to_no
    group by 1, 2, 3
),
spent as (
    select
        member,
        kind,
        sum(case when month_no between $from_no and $to_no then amount else 0 end) as amount,
        sum(case when month_no between $before_from_no and $before_to_no then amount else 0 end)
            as before_amount,
        sum(case when month_no between $from_no and $to_no then budget end) as budget,
        sum(case when month_no between $from_no and $to_no and budget is not null then amount end)
            as budgeted_amount
    from cells
    group by member, kind
),
kinds as (
    select kind, sum(amount) as amount
    from spent
    group by kind
),
sold as (
    select
        coalesce(
            case $level
                when 'region' then region when 'province' then province when 'customer' then customer_key
                when 'series' then series
            end, ''
        ) as member,
        sum(net_amount) as net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    group by 1
),
final as (
    select
        s.member,
        coalesce(c.customer_name, s.member) as member_name,
        s.kind,
        s.amount,
        s.amount / nullif(cast(k.amount as double), 0) as share,
        case when f.first_no <= $before_from_no then s.before_amount end as before_amount,
        case
            when f.first_no <= $before_from_no and s.amount > 0 and s.before_amount > 0
                then (s.amount - s.before_amount) / nullif(cast(s.before_amount as double), 0)
        end as growth,
        s.budget,
        s.budgeted_amount - s.budget as over_amount,
        s.budgeted_amount / nullif(cast(s.budget as double), 0) as budget_use,
        n.net_amount,
        case when n.net_amount > 0 then s.amount / nullif(cast(n.net_amount as double), 0) end as expense_rate
    from spent as s
    inner join kinds as k on k.kind = s.kind
    cross join first_month as f
    left join sold as n on n.member = s.member and $level <> 'lines'
    left join mart_customer as c on $level = 'customer' and c.customer_key = s.member
    where s.amount <> 0 or s.before_amount <> 0 or s.budget <> 0
)
select * from final
order by kind, amount desc, member;

-- name: over_budget
-- Which kinds at which members of the next level went over their budget, and by how much?
-- uses: kind_members
with totals as (
    select count(*) as items, sum(over_amount) as total_over
    from kind_members
    where over_amount > 0
),
final as (
    select k.*, t.items, t.total_over
    from kind_members as k
    cross join totals as t
    where k.over_amount > 0
)
select * from final
order by over_amount desc, member, kind;

-- name: funding
-- Whose share of the expense is larger or smaller than its share of the sales? Only expense that
-- states the channel, category or customer takes part.
-- wide: mart_customer
with spending as (
    select 'channel' as dimension, channel as member, amount
    from mart_expense_month
    where month_no between $from_no and $to_no
    union all
    select 'category', category, amount
    from mart_expense_month
    where month_no between $from_no and $to_no
    union all
    select 'customer', customer_key, amount
    from mart_expense_month
    where month_no between $from_no and $to_no
),
spent as (
    select dimension, member, sum(coalesce(amount, 0)) as amount
    from spending
    where member is not null
    group by dimension, member
),
stated as (
    select
        s.dimension,
        sum(case when s.member is not null then coalesce(s.amount, 0) else 0 end)
        / nullif(cast(sum(coalesce(s.amount, 0)) as double), 0) as stated_share
    from spending as s
    group by s.dimension
),
selling as (
    select 'channel' as dimension, channel as member, net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    union all
    select 'category', category, net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
    union all
    select 'customer', customer_key, net_amount
    from mart_sales_month
    where month_no between $from_no and $to_no
),
sold as (
    select dimension, member, sum(net_amount) as net_amount
    from selling
    where member is not null
    group by dimension, member
),
spent_totals as (
    select dimension, sum(amount) as amount from spent group by dimension
),
sold_totals as (
    select dimension, sum(net_amount) as net_amount from sold group by dimension
),
paired as (
    select
        coalesce(e.dimension, s.dimension) as dimension,
        coalesce(e.member, s.member) as member,
        coalesce(e.amount, 0) as amount,
        coalesce(s.net_amount, 0) as net_amount
    from spent as e
    full outer join sold as s on s.dimension = e.dimension and s.member = e.member
),
shared as (
    select
        p.dimension,
        p.member,
        p.amount,
        p.amount / nullif(cast(e.amount as double), 0) as expense_share,
        p.net_amount,
        p.net_amount / nullif(cast(s.net_amount as double), 0) as sales_share,
        cast(
            cast(e.amount as double) * cast(p.net_amount as double)
            / nullif(cast(s.net_amount as double), 0) as decimal(18, 2)
        ) as even_amount,
        t.stated_share
    from paired as p
    inner join spent_totals as e on e.dimension = p.dimension
    inner join sold_totals as s on s.dimension = p.dimension
    inner join stated as t on t.dimension = p.dimension
    where e.amount > 0 and s.net_amount > 0
),
final as (
    select
        h.dimension,
        h.member,
        coalesce(c.customer_name, h.member) as member_name,
        h.amount,
        h.expense_share,
        h.net_amount,
        h.sales_share,
        h.expense_share - h.sales_share as share_gap,
        h.amount - h.even_amount as over_amount,
        case when h.net_amount > 0 then h.amount / nullif(cast(h.net_amount as double), 0) end as expense_rate,
        case when h.amount > 0 then h.net_amount / nullif(cast(h.amount as double), 0) end as output_ratio,
        h.stated_share
    from shared as h
    left join mart_customer as c on h.dimension = 'customer' and c.customer_key = h.member
)
select * from final
order by dimension, share_gap desc, member;
