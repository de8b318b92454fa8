-- Staff find customers and orders among a million by the beginning of a name, a contact, a number; shops name fields of their own and keep notes.

-- One spelling of a name, as `normalise` in base/text.ts has it.
create or replace function spelled(name text) returns text language sql immutable parallel safe
  as $$ select translate(lower(name), 'ё’ʼ‘', 'е''''''') $$;

-- In the order of the characters' codes, which a search by beginnings and a sorted page can both go by.
create index customers_name on customers
  ((coalesce(spelled(last_name), '')) collate "C", (coalesce(spelled(first_name), '')) collate "C", id);
create index customers_first_name on customers ((coalesce(spelled(first_name), '')) collate "C");
create index customers_patronymic on customers ((spelled(patronymic)) collate "C") where patronymic is not null;
create index customers_email_start on customers ((lower(email)) collate "C");
-- Backwards: people remember the last digits.
create index customers_phone_end on customers ((reverse(phone)) collate "C");
create index customers_newest on customers ((coalesce(registered_at, '-infinity'::timestamptz)) desc, id desc);
create index customer_insight_value on customer_insight (lifetime_value desc, customer_id desc);

create index orders_number_start on orders ((lower(number)) collate "C");
create index orders_newest on orders (placed_at desc, id desc);
create index orders_of_status on orders (status, placed_at desc, id desc);
create index orders_not_paid on orders (payment_status, placed_at desc, id desc) where payment_status <> 'paid';

-- What a shop keeps of its customers beside what every shop has: a name in each language, of what kind it is, who sees it. The key is that of
-- customers.custom. What customers may change in the chat they may change by in_chat.
create table custom_fields (
  key text primary key check (length(key) between 1 and 200),
  names jsonb not null,
  kind text not null check (kind in ('text', 'number', 'date', 'flag', 'choice')),
  choices jsonb not null default '[]',
  position integer not null,
  hidden_from jsonb not null default '[]',
  in_chat boolean not null default false,
  changed_at timestamptz not null,
  changed_by text not null
);

-- What the staff write down of a customer for one another.
create table customer_notes (
  id uuid primary key,
  customer_id bigint not null references customers (id) on delete cascade,
  body text not null,
  at timestamptz not null,
  by text not null
);
create index customer_notes_customer on customer_notes (customer_id, at desc);
