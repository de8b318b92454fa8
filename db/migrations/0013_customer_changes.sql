-- Whatever a segment may ask of a customer tells of itself when it changes, so that saved segments are right without looking at everybody.

-- Notes customers of whom something changed, each once a statement; of more than 50,000 at once that everybody did. A backup that is put
-- back tells nothing: its segments know.
create or replace function note_customers(ids bigint[]) returns void language plpgsql as $$
begin
  if ids is null or current_setting('beseda.restoring', true) = 'on' then return; end if;
  if cardinality(ids) > 50000 then ids := array[0]; end if;
  insert into customer_changes (customer_id) select unnest(ids);
end $$;

-- For tables whose rows name their customer; -3 where nobody knows whose it is: the shop's average may be another one.
create or replace function note_their_customers() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into ids from (select distinct coalesce(customer_id, -3) as id from added limit 50001) c;
  elsif tg_op = 'DELETE' then
    select array_agg(id) into ids from (select distinct coalesce(customer_id, -3) as id from removed limit 50001) c;
  else
    select array_agg(id) into ids from (select coalesce(customer_id, -3) as id from (
      select customer_id from added union select customer_id from removed) both_sides limit 50001) c;
  end if;
  perform note_customers(ids);
  return null;
end $$;

-- For tables whose rows name an order. Where the order goes too, its own going has told.
create or replace function note_customers_of_orders() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into ids from (select distinct coalesce(o.customer_id, -3) as id from added a join orders o on o.id = a.order_id
      limit 50001) c;
  elsif tg_op = 'DELETE' then
    select array_agg(id) into ids from (select distinct coalesce(o.customer_id, -3) as id from removed r join orders o on o.id = r.order_id
      limit 50001) c;
  else
    select array_agg(id) into ids from (select distinct coalesce(o.customer_id, -3) as id
      from (select order_id from added union select order_id from removed) t join orders o on o.id = t.order_id
      limit 50001) c;
  end if;
  perform note_customers(ids);
  return null;
end $$;

create or replace function note_customers_themselves() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  select array_agg(id) into ids from (select id from added limit 50001) c;
  perform note_customers(ids);
  return null;
end $$;

-- Who is taken out takes their memberships along: everything is counted anew.
create or replace function note_everybody() returns trigger language plpgsql as $$
begin
  if exists (select from removed) then perform note_customers(array[0]); end if;
  return null;
end $$;

-- What goods are called and where they belong decides who bought "coffee".
create or replace function note_goods() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from added) then perform note_customers(array[-1]); end if;
  elsif exists (select from removed) then
    perform note_customers(array[-1]);
  end if;
  return null;
end $$;
create or replace function note_changed_products() returns trigger language plpgsql as $$
begin
  if exists (select from added a join removed r using (id)
    where (a.external_id, a.name, a.category, a.brand, a.translations) is distinct from (r.external_id, r.name, r.category, r.brand, r.translations))
  then perform note_customers(array[-1]); end if;
  return null;
end $$;
create or replace function note_changed_variants() returns trigger language plpgsql as $$
begin
  if exists (select from added a join removed r using (id)
    where (a.sku, a.product_id, a.name) is distinct from (r.sku, r.product_id, r.name))
  then perform note_customers(array[-1]); end if;
  if exists (select from added a join removed r using (id) where a.price is distinct from r.price)
  then perform note_customers(array[-2]); end if;
  return null;
end $$;

do $$
declare
  noted text;
  noting text;
begin
  for noted, noting in values
    ('orders', 'note_their_customers'), ('consents', 'note_their_customers'), ('topic_consents', 'note_their_customers'),
    ('proven_contacts', 'note_their_customers'), ('identities', 'note_their_customers'), ('campaign_events', 'note_their_customers'),
    ('visits', 'note_their_customers'), ('tickets', 'note_their_customers'), ('nps', 'note_their_customers'),
    ('ratings', 'note_their_customers'), ('order_lines', 'note_customers_of_orders'), ('returns', 'note_customers_of_orders')
  loop
    execute format('create trigger note_added after insert on %I referencing new table as added
      for each statement execute function %I()', noted, noting);
    execute format('create trigger note_changed after update on %I referencing old table as removed new table as added
      for each statement execute function %I()', noted, noting);
    execute format('create trigger note_removed after delete on %I referencing old table as removed
      for each statement execute function %I()', noted, noting);
  end loop;
end $$;

create trigger note_added after insert on customers referencing new table as added
  for each statement execute function note_customers_themselves();
create trigger note_changed after update on customers referencing new table as added
  for each statement execute function note_customers_themselves();

create trigger note_removed after delete on customers referencing old table as removed
  for each statement execute function note_everybody();

create trigger note_changed after update on products referencing old table as removed new table as added
  for each statement execute function note_changed_products();
create trigger note_changed after update on variants referencing old table as removed new table as added
  for each statement execute function note_changed_variants();
create trigger note_added after insert on variants referencing new table as added
  for each statement execute function note_goods();
create trigger note_removed after delete on variants referencing old table as removed
  for each statement execute function note_goods();

-- Times by which a day's or a minute's events are found, whoever's they are.
create index if not exists returns_requested on returns (requested_at);
create index if not exists tickets_opened on tickets (opened_at);
create index if not exists nps_at on nps (at);
create index if not exists ratings_at on ratings (at);
create index if not exists visits_at on visits (at);
create index if not exists campaign_events_sent on campaign_events (sent_at);
create index if not exists orders_cancelled on orders (cancelled_at) where cancelled_at is not null;
create index if not exists customers_registered on customers (registered_at);
create index if not exists customers_birthday on customers ((extract(month from birth_date) * 100 + extract(day from birth_date)));

-- Whose they are, for looking at a few customers.
create index if not exists ratings_customer on ratings (customer_id);
