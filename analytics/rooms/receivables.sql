-- Who owes how much, and how much of it is past due; for the visit list and the account card.

-- name: owed
-- What does each customer owe by the latest list that speaks of it, and what of it is past due at the data cut?
-- A customer that a sender listed before and leaves out of its latest list owes nothing by it. Lists without
-- a sender speak only of the customers they name. Where a list neither dates its lines nor says what is
-- overdue, that stays unknown.
-- wide: mart_receivable
with known as (
    select * from mart_receivable
    where as_of_date <= $as_of
),
lists as (
    select distinct sender, as_of_date, batch_id from known
),
named as (
    select distinct sender, customer_key from known
),
named_in as (
    select distinct batch_id, as_of_date, customer_key from known
),
speaking as (
    select
        n.customer_key,
        l.as_of_date,
        l.batch_id,
        row_number() over (partition by n.customer_key order by l.as_of_date desc, l.batch_id desc) as place
    from named as n
    inner join lists as l on l.sender = n.sender
    left join named_in as i
        on i.customer_key = n.customer_key and i.batch_id = l.batch_id and i.as_of_date = l.as_of_date
    where n.sender <> '' or i.customer_key is not null
),
lines as (
    select
        s.customer_key,
        s.as_of_date,
        k.customer_key is not null as is_listed,
        k.amount,
        k.prepaid,
        k.credit_limit,
        k.due_date,
        $as_of - k.due_date as late_days,
        k.overdue, k.overdue_30, k.overdue_60, k.overdue_90, k.overdue_more
    from speaking as s
    left join known as k
        on k.customer_key = s.customer_key and k.batch_id = s.batch_id and k.as_of_date = s.as_of_date
    where s.place = 1
),
judged as (
    select
        customer_key,
        as_of_date,
        prepaid,
        credit_limit,
        case when is_listed then amount else 0 end as amount,
        case
            when not is_listed then 0
            when due_date is null then overdue
            when late_days > 0 then amount
            else 0
        end as overdue,
        case when due_date is null then overdue_30 when late_days between 1 and 30 then amount end as overdue_30,
        case when due_date is null then overdue_60 when late_days between 31 and 60 then amount end as overdue_60,
        case when due_date is null then overdue_90 when late_days between 61 and 90 then amount end as overdue_90,
        case when due_date is null then overdue_more when late_days > 90 then amount end as overdue_more,
        case when amount > 0 and late_days > 0 then late_days end as late_days
    from lines
),
final as (
    select
        j.customer_key,
        c.customer_name,
        j.as_of_date as owed_on,
        cast(sum(j.amount) as decimal(18, 2)) as owed,
        cast(sum(j.overdue) as decimal(18, 2)) as overdue_amount,
        cast(sum(j.amount - j.overdue) as decimal(18, 2)) as not_due,
        cast(sum(j.overdue_30) as decimal(18, 2)) as overdue_30,
        cast(sum(j.overdue_60) as decimal(18, 2)) as overdue_60,
        cast(sum(j.overdue_90) as decimal(18, 2)) as overdue_90,
        cast(sum(j.overdue_more) as decimal(18, 2)) as overdue_more,
        cast(sum(j.prepaid) as decimal(18, 2)) as prepaid,
        cast(max(j.credit_limit) as decimal(18, 2)) as credit_limit,
        max(j.late_days) as late_days
    from judged as j
    inner join mart_customer as c on c.customer_key = j.customer_key
    group by j.customer_key, c.customer_name, j.as_of_date
)
select * from final
order by overdue_amount desc nulls last, customer_key;
