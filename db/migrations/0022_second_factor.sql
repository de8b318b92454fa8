-- The staff's second factor, ways back in for who forgot a password, and reading the audit by person.

alter table staff_users add column two_factor_enabled boolean not null default false;

-- The secret that a phone's codes are made of, and the codes for a day without the phone.
create table staff_two_factors (
  id uuid primary key,
  user_id uuid not null unique references staff_users on delete cascade,
  -- Encrypted with the service's secret, both.
  secret text not null,
  backup_codes text not null,
  -- False until a first code was right: only then is it asked for.
  verified boolean not null,
  failed_count integer not null default 0,
  locked_until timestamptz
);

-- What the login remembers between two steps of one sign-in: whose password was right, how many codes were wrong.
create table staff_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_verifications_identifier on staff_verifications (identifier);
create index staff_verifications_expiry on staff_verifications (expires_at);

-- Links by which somebody of the staff takes a new password.
create table staff_recoveries (
  -- SHA-256 of what the link carries.
  token_hash text primary key,
  user_id uuid not null references staff_users on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index staff_recoveries_user on staff_recoveries (user_id);

create index audit_actor on audit (actor, id);
