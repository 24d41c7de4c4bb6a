-- What was delivered, by whom and up to when; for the lines of freshness and sources on every page.

-- name: latest
-- Up to which day does anything reach?
select max(last_date) as last_date from mart_delivery;
