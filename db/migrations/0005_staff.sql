-- The shop's staff: who they are and what they may do, how they sign in, their sessions, invitations, and counters against guessing.

create table staff_users (
  id uuid primary key,
  name text not null,
  -- Lower case.
  email text not null unique,
  email_verified boolean not null,
  role text not null check (role in ('owner', 'support', 'marketer')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Ways to sign in: a password's hash.
create table staff_accounts (
  id uuid primary key,
  user_id uuid not null references staff_users on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index staff_accounts_user on staff_accounts (user_id);

create table staff_sessions (
  id uuid primary key,
  user_id uuid not null references staff_users on delete cascade,
  -- SHA-256 of what the cookie carries: nobody signs in with a copy of this table.
  token_hash text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_sessions_user on staff_sessions (user_id);
create index staff_sessions_expiry on staff_sessions (expires_at);

create table staff_invitations (
  id uuid primary key,
  -- SHA-256 of what the link carries.
  token_hash text not null unique,
  role text not null check (role in ('owner', 'support', 'marketer')),
  -- Lower case; null where whoever holds the link may come.
  email text,
  -- Null: from the command line, or from the first start. Links of somebody who is removed go with them.
  invited_by uuid references staff_users on delete cascade,
  -- From the first start: good only as long as nobody is there.
  first_owner boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index staff_invitations_open on staff_invitations (expires_at) where used_at is null;

-- How often something was tried in its window; keys are hashes, so that no address stands here.
create table staff_rate_limits (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
create index staff_rate_limits_since on staff_rate_limits (since);
