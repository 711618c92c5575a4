-- Who calls, rate limits, and the tickets of public forms.

create table rate_limit (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  -- A sliding window: the previous one counts for the share of it that the current one has not replaced yet, or twice the
  -- limit would be allowed where two windows meet. A refused request does not count as used.
  count_before integer not null default 0,
  refusals integer not null default 0,
  constraint pk_rate_limit primary key (key)
);

-- The secret that signs the tickets of public forms, the same for all nodes: drawn here, read only through the function.
create table form_secret (
  only_one boolean not null,
  value text not null,
  constraint pk_form_secret primary key (only_one),
  constraint ck_form_secret_only_one check (only_one)
);
insert into form_secret values (true,
  encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

-- Each ticket is good for one form. Holds hashes only, and names nobody.
create table used_form_ticket (
  hash text not null,
  used_at timestamptz not null,
  constraint pk_used_form_ticket primary key (hash)
);
create index ix_used_form_ticket_used_at on used_form_ticket (used_at);

-- Who calls: set once per transaction by the application (ServiceBoundary), read by row-level security. A connection that
-- has set nothing sees only what everyone may see.

create function jobwright_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('jobwright.account', true), '')::uuid $$;

create function jobwright_is_system() returns boolean language sql stable parallel safe
  as $$ select current_setting('jobwright.role', true) = 'system' $$;

-- Moderators and administrators, and Jobwright itself.
create function jobwright_is_staff() returns boolean language sql stable parallel safe
  as $$ select current_setting('jobwright.role', true) in ('staff', 'system') $$;

create function jobwright_is_member_of(organization uuid) returns boolean language sql stable parallel safe
  as $$ select organization = any (string_to_array(nullif(current_setting('jobwright.organizations', true), ''), ',')::uuid[]) $$;

-- A member of an organization that is neither suspended nor blocked. Members of the others keep their settings, their
-- colleagues and the text of their postings (jobwright_is_member_of).
create function jobwright_works_for(organization uuid) returns boolean language sql stable parallel safe
  as $$ select organization = any (
    string_to_array(nullif(current_setting('jobwright.running_organizations', true), ''), ',')::uuid[]) $$;

-- The application says who calls; an operator with a console, a migration or a restored backup says nothing.
create function jobwright_is_application() returns boolean language sql stable
  as $$ select current_setting('jobwright.role', true) is not null $$;

-- The caller is still unknown when a person signs in, opens a link or sends a request with a session. Those rows are shown
-- to anyone who has their secret: the application names its hash first, for this transaction only.
create function jobwright_show(secret_hash text) returns text language sql
  as $$ select set_config('jobwright.shown', secret_hash, true) $$;

create function jobwright_shown() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('jobwright.shown', true), '') $$;

-- Who sees which row: only Jobwright itself sees the secret; others sign with it through the function.
alter table form_secret enable row level security;
create policy form_secret_select on form_secret for select using (jobwright_is_system());

create function jobwright_form_secret() returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select value from form_secret $$;
