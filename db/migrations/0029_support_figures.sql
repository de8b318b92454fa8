-- Figures of support are counted by when something was said, over all conversations.

create index messages_customers_at on messages (at) where author = 'customer';
create index turns_at on turns (at);
create index handoffs_opened on handoffs (opened_at);
