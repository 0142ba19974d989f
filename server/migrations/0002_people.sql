-- Who may come in: people, their sessions, their memberships of shops, and API keys. A secret is looked up by its hash or
-- its signature before any store is known, so this schema stands beside the stores and points to them.
create schema auth;

-- The first four tables have the shape that better-auth reads and writes.
create table auth.users (
  id text collate "C" primary key,
  name text not null,
  email text collate "C" not null unique,
  email_verified boolean not null default false,
  image text,
  locale text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- expires_at is the absolute end; updated_at the last use, from which the idle time counts.
create table auth.sessions (
  id text collate "C" primary key,
  user_id text collate "C" not null references auth.users (id) on delete cascade,
  token text collate "C" not null unique,
  store_id uuid references stores (id),
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_user on auth.sessions (user_id);
create index sessions_end on auth.sessions (expires_at);

create table auth.accounts (
  id text collate "C" primary key,
  user_id text collate "C" not null references auth.users (id) on delete cascade,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index accounts_user on auth.accounts (user_id);

create table auth.verifications (
  id text collate "C" primary key,
  identifier text collate "C" not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on auth.verifications (identifier);

-- People are global, rights are given by each shop.
create table auth.memberships (
  store_id uuid not null references stores (id),
  user_id text collate "C" not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner', 'manager', 'sales', 'warehouse', 'accounting', 'read_only')),
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (store_id, user_id)
);
create index memberships_user on auth.memberships (user_id);

-- The key itself is shown once and never kept. `provisioning` marks the one that came with the configuration.
create table auth.api_keys (
  id uuid primary key,
  store_id uuid not null references stores (id),
  name text not null,
  prefix text not null,
  hash bytea not null unique,
  scopes text[] not null,
  provisioning boolean not null default false,
  created_by text,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_store on auth.api_keys (store_id, created_at);

-- What guessing could break is counted here, for every process together.
create table auth.rate_limits (
  key text collate "C" primary key,
  count integer not null,
  resets_at timestamptz not null
);
create index rate_limits_end on auth.rate_limits (resets_at);

-- Drawn at the first start, the same for every process: what signs the session cookies.
create table auth.secrets (
  name text collate "C" primary key,
  value text not null,
  created_at timestamptz not null
);
