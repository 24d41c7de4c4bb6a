-- The warehouse: what was imported, line by line, and from where.
-- Fact columns mirror data/datasets.toml (a test holds them together).

create sequence if not exists batch_number;
create sequence if not exists sheet_number;
create sequence if not exists change_number;

-- Every commit, undo and setting; its highest number is the data version.
create table if not exists change (
    change_id integer not null default nextval('change_number'),
    changed_at timestamp not null,
    changed_by varchar,
    what varchar not null
);

-- Which text the marts were built from, so that a newer product builds them anew.
create table if not exists mart_build (
    fingerprint varchar not null
);

-- The ledger: one row for each file that was loaded.
create table if not exists import_batch (
    batch_id integer not null,
    file_name varchar not null,
    sha256 varchar not null,
    sender varchar,
    imported_at timestamp not null,
    imported_by varchar,
    status varchar not null
);

-- When a file arrived, where that is known apart from when it was loaded (it waited in the inbox).
alter table import_batch add column if not exists received_at timestamp;

-- One row for each table read from a file; report is the whole reading as JSON.
create table if not exists import_sheet (
    sheet_id integer not null,
    batch_id integer not null,
    sheet_name varchar not null,
    dataset varchar not null,
    content_sha varchar not null,
    rows_read bigint not null,
    rows_loaded bigint not null,
    rows_rejected bigint not null,
    first_date date,
    last_date date,
    report varchar not null
);

-- The tables of batches that were taken back: nothing counts them, the ledger still tells what they brought.
create table if not exists undone_sheet as
select * from import_sheet where false;

-- The last day of the period that one figure stands for, whose lines lie on its first day; of the last month where
-- each line is of one.
alter table import_sheet add column if not exists told_until date;
alter table undone_sheet add column if not exists told_until date;

-- Every table that was ever loaded, taken back or not.
create or replace view ledger_sheet as
select * from import_sheet
union all
select * from undone_sheet;

-- What came with the sample company, so that it can be taken out again. kind: batch or measure.
create table if not exists sample_part (
    kind varchar not null,
    part_id bigint not null
);

-- Rows that were set aside when a file was loaded; header and value: the cell at fault; cells: the row as JSON.
create table if not exists rejected_row (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    reason varchar not null,
    header varchar,
    value varchar,
    cells varchar not null
);

-- Lines of an earlier delivery that a later one from the same sender replaced.
create table if not exists superseded (
    sheet_id integer not null,
    from_date date not null,
    to_date date not null,
    by_batch_id integer not null
);

-- What a reader decided about a sender's layout, so that it is asked only once.
create table if not exists import_answer (
    sender varchar not null,
    layout varchar not null,
    kind varchar not null,
    answer varchar not null
);

-- What is not its default; data/settings.toml names, bounds and explains every setting.
create table if not exists setting (
    name varchar not null,
    value varchar not null,
    changed_at timestamp not null,
    changed_by varchar
);

create table if not exists stock_norm (
    region varchar not null,
    series varchar not null,
    norm decimal(6, 3) not null
);

create table if not exists expense_keyword (
    rank integer not null,
    keyword varchar not null,
    kind varchar not null
);

create table if not exists festival (
    year integer not null,
    new_year_day date not null
);

-- Which customer a name without a code is; reviewable, rebuilt with the marts.
create table if not exists customer_alias (
    customer_name varchar not null,
    region varchar not null,
    customer_key varchar not null
);

create sequence if not exists name_decision_number;

-- What readers said of two names: same (joined counts as kept), different, or open again; the newest counts.
create table if not exists name_decision (
    decision_id integer not null default nextval('name_decision_number'),
    kind varchar not null,
    joined varchar not null,
    kept varchar not null,
    joined_name varchar not null,
    kept_name varchar not null,
    verdict varchar not null,
    decided_at timestamp not null,
    decided_by varchar
);

-- Which key of a customer or brand counts as which other, as those decisions say; made anew by each of them.
create table if not exists name_join (
    kind varchar not null,
    joined varchar not null,
    kept varchar not null
);

-- Sales come by the million, and thousands of lines say the same of customer and product: they refer to it.
create table if not exists sales_buyer (
    batch_id integer not null,
    buyer_id integer not null,
    customer_code varchar,
    customer_name varchar,
    customer_tier varchar,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    salesperson varchar,
    terminal varchar
);

create table if not exists sales_item (
    batch_id integer not null,
    item_id integer not null,
    brand varchar,
    category varchar,
    series varchar,
    product_code varchar,
    product_name varchar,
    line_type varchar,
    promotion varchar
);

-- Nearly every line has another doc_no: looking for a way to compress it takes a third of the insertion.
create table if not exists sales_line (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    sale_date date,
    buyer_id integer not null,
    item_id integer not null,
    doc_no varchar using compression 'uncompressed',
    quantity decimal(18, 3),
    unit_price decimal(18, 4),
    amount decimal(18, 4)
);

create or replace view fact_sales as
select
    l.batch_id,
    l.sheet_id,
    l.row_no,
    l.sale_date,
    b.customer_code,
    b.customer_name,
    b.customer_tier,
    b.region,
    b.province,
    b.city,
    b.channel,
    b.salesperson,
    i.brand,
    i.category,
    i.series,
    i.product_code,
    i.product_name,
    l.doc_no,
    i.line_type,
    b.terminal,
    i.promotion,
    l.quantity,
    l.unit_price,
    l.amount
from sales_line as l
inner join sales_buyer as b on b.buyer_id = l.buyer_id
inner join sales_item as i on i.item_id = l.item_id;

create table if not exists fact_inventory (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    count_date date,
    customer_code varchar,
    customer_name varchar,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    warehouse varchar,
    brand varchar,
    category varchar,
    series varchar,
    product_code varchar,
    product_name varchar,
    opening_quantity decimal(18, 3),
    opening_amount decimal(18, 4),
    quantity decimal(18, 3),
    amount decimal(18, 4),
    sold_quantity decimal(18, 3),
    expected_quantity decimal(18, 3),
    total_quantity decimal(18, 3)
);

create table if not exists fact_expense (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    expense_date date,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    customer_code varchar,
    customer_name varchar,
    brand varchar,
    category varchar,
    series varchar,
    kind varchar,
    item varchar,
    department varchar,
    person varchar,
    doc_no varchar,
    amount decimal(18, 4),
    budget decimal(18, 4)
);

create table if not exists fact_target (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    target_month date,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    customer_code varchar,
    customer_name varchar,
    salesperson varchar,
    brand varchar,
    category varchar,
    series varchar,
    amount decimal(18, 4),
    quantity decimal(18, 3),
    collection decimal(18, 4)
);

create table if not exists fact_competitor (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    record_date date,
    region varchar,
    province varchar,
    city varchar,
    market varchar,
    channel varchar,
    brand varchar,
    category varchar,
    series varchar,
    product_name varchar,
    amount decimal(18, 4),
    quantity decimal(18, 3),
    unit_price decimal(18, 4),
    source varchar,
    note varchar
);

create table if not exists fact_visit (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    visit_date date,
    customer_code varchar,
    customer_name varchar,
    region varchar,
    province varchar,
    city varchar,
    salesperson varchar,
    method varchar,
    purpose varchar,
    result varchar,
    goal_met varchar,
    next_date date
);

create table if not exists fact_customer (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    list_date date,
    customer_code varchar,
    customer_name varchar,
    customer_tier varchar,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    salesperson varchar
);

create table if not exists fact_product (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    list_date date,
    product_code varchar,
    product_name varchar,
    brand varchar,
    category varchar,
    series varchar
);

create table if not exists fact_receivable (
    batch_id integer not null,
    sheet_id integer not null,
    row_no bigint not null,
    as_of_date date,
    customer_code varchar,
    customer_name varchar,
    region varchar,
    province varchar,
    city varchar,
    channel varchar,
    salesperson varchar,
    doc_no varchar,
    doc_date date,
    due_date date,
    overdue_days decimal(18, 3),
    opening decimal(18, 4),
    billed decimal(18, 4),
    received decimal(18, 4),
    amount decimal(18, 4),
    not_due decimal(18, 4),
    overdue decimal(18, 4),
    overdue_30 decimal(18, 4),
    overdue_60 decimal(18, 4),
    overdue_90 decimal(18, 4),
    overdue_more decimal(18, 4),
    prepaid decimal(18, 4),
    credit_limit decimal(18, 4)
);

-- A meeting's exhibits as a reader chose them, by name; slides is a JSON list of room.exhibit.
create table if not exists review_agenda (
    name varchar not null,
    slides varchar not null,
    saved_at timestamp not null,
    saved_by varchar
);

-- A meeting as it was shown: content is a packed deck in every language, never changed afterwards.
create table if not exists review_edition (
    edition_id varchar not null,
    period varchar not null,
    title varchar not null,
    data_version integer not null,
    data_cut date not null,
    frozen_at timestamp not null,
    frozen_by varchar,
    sha256 varchar not null,
    content blob not null
);

create sequence if not exists note_number;

-- What was said about a slide of an edition.
create table if not exists review_note (
    note_id integer not null default nextval('note_number'),
    edition_id varchar not null,
    slide varchar not null,
    text varchar not null,
    written_at timestamp not null,
    written_by varchar
);

create sequence if not exists measure_number;

-- What was decided: kept for ever, touched by no import. edition_id and slide_key say where it was decided.
create table if not exists measure (
    measure_id integer not null default nextval('measure_number'),
    customer_key varchar,
    what varchar not null,
    owner varchar,
    due_on date,
    expected_amount decimal(18, 2),
    decided_at timestamp not null,
    decided_by varchar,
    edition_id varchar,
    slide_key varchar,
    closed_at timestamp
);

create sequence if not exists measure_event_number;

-- What became of each measure: the whole of it after every step (recorded, changed, closed, reopened).
-- Nothing is changed in place; the newest row of a measure is what holds. decided_on: the data cut that
-- the decision was taken on, from which its effect is counted.
create table if not exists measure_event (
    event_id integer not null default nextval('measure_event_number'),
    measure_id integer not null,
    kind varchar not null,
    customer_key varchar,
    what varchar not null,
    owner varchar,
    decided_on date,
    due_on date,
    expected_amount decimal(18, 2),
    cause varchar,
    note varchar,
    closed_at timestamp,
    happened_at timestamp not null,
    happened_by varchar
);

create sequence if not exists cause_number;

-- Why a customer declines, as a manager judged it; the newest counts, all are kept.
create table if not exists decline_cause (
    cause_id integer not null default nextval('cause_number'),
    customer_key varchar not null,
    cause varchar not null,
    note varchar,
    decided_at timestamp not null,
    decided_by varchar
);
