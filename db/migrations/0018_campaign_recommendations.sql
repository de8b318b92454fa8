-- What was recommended in somebody's message, by its SKU: once it has left, its words are written into their thread as they were.
alter table campaign_recipients add column recommended text;
