-- What was removed at the desk can be put back as it was: its whole rows wait here, by their tables, until they are forgotten.
create table removed_rows (
  subject_table text not null,
  subject_key text not null,
  rows jsonb not null,
  removed_at timestamptz not null,
  primary key (subject_table, subject_key)
);
create index removed_rows_removed_at on removed_rows (removed_at);

-- What customers had of a field that was removed. A customer who is forgotten, or merged into another, takes theirs along.
create table removed_values (
  field text not null,
  customer_id bigint not null references customers on delete cascade,
  value jsonb not null,
  removed_at timestamptz not null,
  primary key (field, customer_id)
);
create index removed_values_customer on removed_values (customer_id);
