-- Drafts that support is offered: what people answered before, found by its question's words, and what became of each draft.

-- Answers of people in conversations that were closed. What they say stays in messages: it is read there, as it stands there then.
create table earlier_answers (
  -- The first message of the answer; with a customer's words it goes.
  message_id uuid primary key references messages (id) on delete cascade,
  -- All messages of the answer, in order.
  answer_ids uuid[] not null,
  locale text not null check (locale in ('ru', 'uk', 'en')),
  -- The article that the question is about, where there is one.
  slug text,
  -- Stems of the question, as search has them.
  stems text[] not null,
  at timestamptz not null
);
-- Written by a task in the background, read while somebody waits: nothing is put off to the next look-up.
create index earlier_answers_stems on earlier_answers using gin (stems) with (fastupdate = off);
create index earlier_answers_slug on earlier_answers (locale, slug, at desc);

-- Up to which closing a conversation was read for them.
alter table conversations add column answers_read_at timestamptz;
create index conversations_answers_unread on conversations (closed_at)
  where closed_at is not null and (answers_read_at is null or answers_read_at < closed_at);

create table suggested_drafts (
  -- Made of the conversation, the first message that waits and the source: two windows and two replicas make the same.
  id uuid primary key,
  conversation_id uuid not null references conversations,
  kind text not null check (kind in ('article', 'earlier')),
  -- The article's slug, or the id of the earlier answer's first message.
  source text not null,
  -- The article that the question is about, where there is one.
  topic text,
  locale text not null check (locale in ('ru', 'uk', 'en')),
  -- What was offered, until it is settled what became of it.
  text text,
  shown_at timestamptz not null,
  shown_to text not null,
  -- sent: as it was. edited: with changes. skipped: put aside. ignored: something else was answered.
  outcome text check (outcome in ('sent', 'edited', 'skipped', 'ignored')),
  -- Which part of the words was changed before it was sent, 0 to 1.
  changed real,
  settled_at timestamptz,
  settled_by text,
  -- The answer that it became.
  message_id uuid
);
create index suggested_drafts_open on suggested_drafts (conversation_id) where outcome is null;
create index suggested_drafts_topic on suggested_drafts (topic, kind, settled_at) where outcome is not null;
create index suggested_drafts_source on suggested_drafts (source, settled_at) where outcome is not null;
create index suggested_drafts_settled on suggested_drafts (settled_at) where outcome is not null;
