-- Files that customers of the web chat and people of the staff send are kept here, as long as the message that they came with.

create table chat_files (
  id uuid primary key,
  sent_by text not null,
  message_id uuid references messages (id) on delete cascade,
  what text not null check (what in ('photo', 'video', 'audio', 'document')),
  type text not null,
  name text not null,
  size integer not null,
  at timestamptz not null
);
create index chat_files_message on chat_files (message_id);
create index chat_files_sent_by on chat_files (sent_by, at);

-- In pieces, so that a backup's batch of rows stays small.
create table chat_file_pieces (
  file_id uuid not null references chat_files (id) on delete cascade,
  place integer not null,
  body bytea not null,
  primary key (file_id, place)
);

-- A file belongs to the first message that names it, from the moment at which that is there.
create or replace function join_chat_file() returns trigger language plpgsql as $$
declare
  named text := coalesce(new.content -> 'file' ->> 'reference', new.content ->> 'reference');
begin
  if named ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    update chat_files set message_id = new.id where id = named::uuid and message_id is null;
  end if;
  return null;
end $$;
create trigger messages_join_file after insert on messages for each row
  when (new.content -> 'file' ->> 'channel' = 'web'
    or (new.author = 'customer' and new.channel = 'web' and new.content ->> 'kind' = 'file'))
  execute function join_chat_file();

-- What was taken back is gone.
create or replace function forget_chat_file() returns trigger language plpgsql as $$
begin
  delete from chat_files where message_id = new.id;
  return null;
end $$;
create trigger messages_forget_file after update of deleted_at on messages for each row
  when (new.deleted_at is not null and old.deleted_at is null) execute function forget_chat_file();
