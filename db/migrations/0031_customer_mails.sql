-- A person of the staff writes to a customer by e-mail from the customer's card. What became of a mail is read from the outbox, whose row has
-- the same id.

create table customer_mails (
  id uuid primary key,
  customer_id bigint not null references customers on delete cascade,
  sent_to text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  by text not null
);
create index customer_mails_customer on customer_mails (customer_id, at desc);
