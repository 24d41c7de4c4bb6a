-- The lines behind what is looked at, with the file, sheet and row that each came from.
-- Flows go by the months looked at; stock counts, visits and receivables reach up to the data cut.

-- name: sales_total
-- How many lines are they, and what do they add up to?
select
    count(*) as line_count,
    sum(quantity) as quantity,
    sum(amount) as amount
from stg_sales
where year(sale_date) * 12 + month(sale_date) between $from_no and $to_no;

-- name: sales
-- Which sales lines are behind the numbers? One page, newest first.
select
    sale_date,
    customer_key,
    customer_name,
    region,
    province,
    channel,
    brand,
    series,
    product_name,
    doc_no,
    quantity,
    amount,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_sales
where year(sale_date) * 12 + month(sale_date) between $from_no and $to_no
order by sale_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: inventory_total
-- How many lines are they, and what do they add up to?
select
    count(*) as line_count,
    sum(quantity) as quantity,
    sum(amount) as amount
from stg_inventory
where year(count_date) * 12 + month(count_date) >= $from_no and count_date <= $as_of;

-- name: inventory
-- Which stock counts are behind the numbers? One page, newest first.
select
    count_date,
    customer_key,
    customer_name,
    region,
    province,
    warehouse,
    brand,
    series,
    product_name,
    quantity,
    amount,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_inventory
where year(count_date) * 12 + month(count_date) >= $from_no and count_date <= $as_of
order by count_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: expense_total
-- How many lines are they, and what do they add up to?
select
    count(*) as line_count,
    sum(amount) as amount,
    sum(budget) as budget
from stg_expense
where year(expense_date) * 12 + month(expense_date) between $from_no and $to_no;

-- name: expense
-- Which expense lines are behind the numbers? One page, newest first.
select
    expense_date,
    region,
    province,
    customer_key,
    customer_name,
    kind_written,
    item,
    doc_no,
    amount,
    budget,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_expense
where year(expense_date) * 12 + month(expense_date) between $from_no and $to_no
order by expense_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: target_total
-- How many lines are they, and what do they add up to?
select
    count(*) as line_count,
    sum(quantity) as quantity,
    sum(amount) as amount
from stg_target
where year(month) * 12 + month(month) between $from_no and $to_no;

-- name: target
-- Which targets are behind the numbers? One page, newest first.
select
    month,
    region,
    province,
    customer_key,
    customer_name,
    salesperson,
    brand,
    series,
    amount,
    quantity,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_target
where year(month) * 12 + month(month) between $from_no and $to_no
order by month desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: competitor_total
-- How many lines are they, and what do they add up to?
select
    count(*) as line_count,
    sum(quantity) as quantity,
    sum(amount) as amount
from stg_competitor
where year(record_date) * 12 + month(record_date) between $from_no and $to_no;

-- name: competitor
-- Which rival figures are behind the numbers? One page, newest first.
select
    record_date,
    region,
    province,
    market,
    brand,
    category,
    series,
    product_name,
    quantity,
    amount,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_competitor
where year(record_date) * 12 + month(record_date) between $from_no and $to_no
order by record_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: visit_total
-- How many visits are on record?
select count(*) as line_count
from stg_visit
where year(visit_date) * 12 + month(visit_date) >= $from_no and visit_date <= $as_of;

-- name: visit
-- Which visits are on record? One page, newest first.
select
    visit_date,
    customer_key,
    customer_name,
    region,
    province,
    salesperson as visited_by,
    method,
    purpose,
    result,
    goal_met,
    next_date,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_visit
where year(visit_date) * 12 + month(visit_date) >= $from_no and visit_date <= $as_of
order by visit_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;

-- name: receivable_total
-- How many lines do the receivables lists have, and what do they add up to?
select
    count(*) as line_count,
    sum(amount) as amount
from stg_receivable
where year(as_of_date) * 12 + month(as_of_date) >= $from_no and as_of_date <= $as_of;

-- name: receivable
-- Which lines of receivables lists are behind the numbers? One page, newest first.
select
    as_of_date,
    customer_key,
    customer_name,
    region,
    province,
    salesperson,
    doc_no,
    due_date,
    amount,
    not_due,
    overdue as overdue_amount,
    file_name,
    sheet_name,
    row_no,
    batch_id
from stg_receivable
where year(as_of_date) * 12 + month(as_of_date) >= $from_no and as_of_date <= $as_of
order by as_of_date desc, file_name, sheet_name, row_no, batch_id
limit $page_lines offset $lines_before;
