-- The staff does for customers what the bot does: their proposals beside the bot's, for whom they act in the audit, and what they did in the thread.

alter table proposals
  -- Null where the staff acts for a customer who never wrote.
  alter column conversation_id drop not null,
  -- Who of the staff made it; null: the bot, for the customer. What is done of it has the proposal's own id for its turn.
  add column staff_id text,
  -- What it came to when it was shown, where that may change until it is confirmed.
  add column stake text;
create index proposals_done_order on proposals (("values" ->> 'order')) where done_at is not null;

-- The customer (by the shop's key) for whom somebody of the staff did it; null where they did it by themselves.
alter table audit add column on_behalf_of text;

-- acted: `staff_id` did something for the customer; `details` has the action and the order.
alter table conversation_events drop constraint conversation_events_kind_check;
alter table conversation_events add constraint conversation_events_kind_check check (kind in ('handed_off', 'taken', 'assigned', 'transferred',
  'snoozed', 'woken', 'requeued', 'returned', 'closed', 'first_answer', 'reopened', 'acted'));
