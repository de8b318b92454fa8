-- Search over the words of all conversations, and what was put right or taken back in a thread after it was said.

-- Words as they are written: case, ё and apostrophes apart, and whatever joins words parts them, so that numbers and addresses are found by their pieces.
create or replace function words_of_message(content jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple'::regconfig,
    translate(coalesce(content ->> 'text', content ->> 'caption', ''), 'ёЁ-@./_:''’ʼ`', 'еЕ      '))
$$;
create index messages_words on messages using gin (words_of_message(content));

create index messages_changed on messages (conversation_id) where edited_at is not null or deleted_at is not null;
