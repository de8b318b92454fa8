-- How the staff's desk finds conversations: the newest, those that persons hold, and what somebody was called for.

create index conversations_newest on conversations (last_message_at desc, id) where joined_into is null;
create index conversations_persons on conversations (id) where owner = 'person' and joined_into is null;
create index handoffs_conversation on handoffs (conversation_id, opened_at);
