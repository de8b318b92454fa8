-- Other systems: which of them are told what (webhooks), what became of it, and the keys that they come in with.
create table webhooks (
  id uuid primary key,
  name text not null,
  url text not null,
  kinds jsonb not null,
  secret text not null,
  active boolean not null default true,
  made_at timestamptz not null,
  made_by text not null
);

-- The outbox brings each: its row there has the same id.
create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null references webhooks on delete cascade,
  event text not null,
  kind text not null,
  body jsonb not null,
  made_at timestamptz not null,
  attempts integer not null default 0,
  status integer,
  error text,
  tried_at timestamptz,
  delivered_at timestamptz,
  unique (webhook_id, event)
);
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, made_at);

create table api_keys (
  id uuid primary key,
  name text not null,
  hash text not null unique,
  start text not null,
  scope text not null check (scope in ('read', 'write')),
  made_at timestamptz not null,
  made_by text not null,
  used_at timestamptz,
  revoked_at timestamptz
);
