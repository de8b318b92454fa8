-- Whom a segment means is mostly found from these two: who ordered when for how much, and which orders have certain goods. Of a million
-- customers with 10 million lines they answer from the index alone: it took a half to a third of the processor's time without them.
create index orders_counted on orders (customer_id, placed_at) include (total) where status <> 'cancelled';

create index order_lines_goods on order_lines (variant_id, order_id) include (quantity, unit_price);
drop index order_lines_variant;
