-- People and how they sign in.

create table account (
  id uuid constraint pk_account primary key,
  version bigint not null,
  email text not null constraint ck_account_email check (length(email) between 3 and 254 and email = lower(email)),
  display_name text not null constraint ck_account_display_name check (length(display_name) between 1 and 80),
  language text not null constraint ck_account_language check (language in ('EN', 'DE')),
  status text not null constraint ck_account_status check (status in ('UNCONFIRMED', 'ACTIVE', 'SUSPENDED')),
  moderator boolean not null,
  administrator boolean not null,
  registered_at timestamptz not null,
  confirmed_at timestamptz,
  suspended_at timestamptz,
  suspension_reason text constraint ck_account_suspension_reason check (length(suspension_reason) <= 1000),
  constraint uq_account_email unique (email)
);
create index ix_account_display_name on account (lower(display_name));
create index ix_account_staff on account (id) where moderator or administrator;

create table password_credential (
  account_id uuid constraint pk_password_credential primary key
    constraint fk_password_credential_account references account,
  version bigint not null,
  password_hash text not null constraint ck_password_credential_hash check (length(password_hash) between 40 and 400),
  changed_at timestamptz not null
);

create table one_time_token (
  secret_hash text constraint pk_one_time_token primary key
    constraint ck_one_time_token_secret_hash check (length(secret_hash) = 64),
  version bigint not null,
  account_id uuid not null constraint fk_one_time_token_account references account,
  purpose text not null
    constraint ck_one_time_token_purpose check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'ADMINISTRATOR')),
  expires_at timestamptz not null,
  used_at timestamptz,
  continue_to text constraint ck_one_time_token_continue_to check (continue_to like '/%' and length(continue_to) <= 2000)
);
create index ix_one_time_token_account on one_time_token (account_id);
create index ix_one_time_token_expires_at on one_time_token (expires_at);

create table sign_in_session (
  id uuid constraint pk_sign_in_session primary key,
  version bigint not null,
  secret_hash text not null constraint uq_sign_in_session_secret_hash unique
    constraint ck_sign_in_session_secret_hash check (length(secret_hash) = 64),
  account_id uuid not null constraint fk_sign_in_session_account references account,
  device text not null constraint ck_sign_in_session_device check (length(device) <= 80),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index ix_sign_in_session_account on sign_in_session (account_id) where ended_at is null;
create index ix_sign_in_session_created_at on sign_in_session (created_at);

-- Failed sign-ins and used-up limits. Keys are hashes of what they count, so these tables name nobody.
create table sign_in_throttle (
  key text constraint pk_sign_in_throttle primary key,
  failures integer not null,
  last_failed_at timestamptz not null
);

create table rate_limit (
  key text constraint pk_rate_limit primary key,
  window_start timestamptz not null,
  count integer not null
);

-- Who may see which row. Nobody is known yet when a person signs in, opens a link or sends a request with a session, so
-- those rows are shown to whoever names their secret: the application says its hash first, for this transaction only.
create function jobwright_show(secret_hash text) returns text language sql
  as $$ select set_config('jobwright.shown', secret_hash, true) $$;

create function jobwright_shown() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('jobwright.shown', true), '') $$;

-- Names and addresses are read to greet, to list colleagues and to address mail about what somebody else did; what
-- proves a person is in the tables below, which only that person reads.
alter table account enable row level security;
create policy account_select on account for select using (true);
create policy account_insert on account for insert
  with check (jobwright_is_system() or status = 'UNCONFIRMED' and not moderator and not administrator);
create policy account_update on account for update using (id = jobwright_account() or jobwright_is_staff());

alter table password_credential enable row level security;
create policy password_credential_own on password_credential
  using (account_id = jobwright_account() or jobwright_is_system());

alter table one_time_token enable row level security;
create policy one_time_token_own on one_time_token
  using (account_id = jobwright_account() or secret_hash = jobwright_shown() or jobwright_is_system());

alter table sign_in_session enable row level security;
create policy sign_in_session_own on sign_in_session
  using (account_id = jobwright_account() or secret_hash = jobwright_shown() or jobwright_is_system());
-- Suspending a person ends the sessions.
create policy sign_in_session_staff_select on sign_in_session for select using (jobwright_is_staff());
create policy sign_in_session_staff_update on sign_in_session for update using (jobwright_is_staff());
