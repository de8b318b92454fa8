-- Who answers customers is told of what waits for them with the desk closed: Web Push to browsers (RFC 8030), a browser a session, so that
-- whatever ends the session ends it too.

create table push_subscriptions (
  id uuid primary key,
  session_id uuid not null unique references staff_sessions on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  locale text not null,
  created_at timestamptz not null
);

-- What a browser was told, or is to be told: the row in the outbox has the same id. The key names what happened, so that it is told once.
create table push_alerts (
  id uuid primary key,
  subscription_id uuid not null references push_subscriptions on delete cascade,
  key text not null,
  kind text not null check (kind in ('waiting', 'given', 'message', 'breach')),
  conversation_id uuid not null,
  made_at timestamptz not null,
  unique (subscription_id, key)
);
create index push_alerts_made_at on push_alerts (made_at);
