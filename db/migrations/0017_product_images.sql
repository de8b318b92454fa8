-- Cards of products show a picture where the shop has one. Only its address is kept: whoever looks at the card fetches it, this service never.
alter table products add column image_url text check (image_url ~ '^https://');
