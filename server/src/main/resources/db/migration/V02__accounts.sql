-- People and how they sign in.

create table account (
  id uuid not null,
  version bigint not null,
  email text not null,
  display_name text not null,
  language text not null,
  status text not null,
  moderator boolean not null,
  administrator boolean not null,
  registered_at timestamptz not null,
  confirmed_at timestamptz,
  suspended_at timestamptz,
  suspension_reason text,
  constraint pk_account primary key (id),
  constraint uq_account_email unique (email),
  constraint ck_account_email check (length(email) between 3 and 254 and email = lower(email)),
  constraint ck_account_display_name check (length(display_name) between 1 and 80),
  constraint ck_account_language check (language in ('EN', 'DE')),
  constraint ck_account_status check (status in ('UNCONFIRMED', 'ACTIVE', 'SUSPENDED')),
  constraint ck_account_suspension_reason check (length(suspension_reason) <= 1000)
);
create index ix_account_display_name on account (lower(display_name));
create index ix_account_staff on account (id) where moderator or administrator;
create index ix_account_moderator on account (id) where moderator;
create index ix_account_unconfirmed on account (registered_at) where status = 'UNCONFIRMED';

create table password_credential (
  account_id uuid not null,
  version bigint not null,
  password_hash text not null,
  changed_at timestamptz not null,
  constraint pk_password_credential primary key (account_id),
  constraint fk_password_credential_account foreign key (account_id) references account (id),
  constraint ck_password_credential_hash check (length(password_hash) between 40 and 400)
);

create table one_time_token (
  secret_hash text not null,
  version bigint not null,
  account_id uuid not null,
  purpose text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  continue_to text,
  -- The browser that registered: there the link in the mail confirms without the password, which was typed in it.
  browser_hash text,
  constraint pk_one_time_token primary key (secret_hash),
  constraint fk_one_time_token_account foreign key (account_id) references account (id),
  constraint ck_one_time_token_secret_hash check (length(secret_hash) = 64),
  constraint ck_one_time_token_purpose check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'ADMINISTRATOR')),
  constraint ck_one_time_token_continue_to check (continue_to like '/%' and length(continue_to) <= 2000)
);
create index ix_one_time_token_account on one_time_token (account_id);
create index ix_one_time_token_expires_at on one_time_token (expires_at);

create table sign_in_session (
  id uuid not null,
  version bigint not null,
  secret_hash text not null,
  account_id uuid not null,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  second_factor text,
  -- When the person last confirmed with a password or a second factor.
  proven_at timestamptz not null,
  constraint pk_sign_in_session primary key (id),
  constraint uq_sign_in_session_secret_hash unique (secret_hash),
  constraint fk_sign_in_session_account foreign key (account_id) references account (id),
  constraint ck_sign_in_session_secret_hash check (length(secret_hash) = 64),
  constraint ck_sign_in_session_device check (length(device) <= 80),
  constraint ck_sign_in_session_second_factor
    check (second_factor in ('AUTHENTICATOR_APP', 'PASSKEY', 'RECOVERY_CODE'))
);
create index ix_sign_in_session_account_id on sign_in_session (account_id);
create index ix_sign_in_session_created_at on sign_in_session (created_at);

-- Failed sign-ins. The key is a hash of what is counted, so the table names nobody.
create table sign_in_throttle (
  key text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  constraint pk_sign_in_throttle primary key (key)
);

-- Browsers that have signed in to an account: guessing its password elsewhere does not lock them out. The key is a hash of
-- the browser's secret and the address, so the table names nobody.
create table known_browser (
  key text not null,
  last_used_at timestamptz not null,
  constraint pk_known_browser primary key (key),
  constraint ck_known_browser_key check (length(key) = 64)
);
create index ix_known_browser_last_used_at on known_browser (last_used_at);

create table authenticator_app (
  account_id uuid not null,
  version bigint not null,
  sealed_seed text,
  offered_seed text,
  offered_at timestamptz,
  -- A seed on offer belongs to the session in which it was shown; anyone else who knows the password sees another one.
  offered_to uuid,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  last_step bigint not null,
  constraint pk_authenticator_app primary key (account_id),
  constraint fk_authenticator_app_account_id foreign key (account_id) references account (id),
  constraint fk_authenticator_app_offered_to foreign key (offered_to) references sign_in_session (id) on delete set null,
  constraint ck_authenticator_app_seed check ((sealed_seed is null) = (confirmed_at is null)),
  constraint ck_authenticator_app_offer check ((offered_seed is null) = (offered_at is null)),
  constraint ck_authenticator_app_offered_to check (offered_to is null or offered_seed is not null)
);
create index ix_authenticator_app_offered_to on authenticator_app (offered_to) where offered_to is not null;

create table recovery_code (
  code_hash text not null,
  version bigint not null,
  account_id uuid not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint pk_recovery_code primary key (code_hash),
  constraint fk_recovery_code_account_id foreign key (account_id) references account (id),
  constraint ck_recovery_code_code_hash check (length(code_hash) = 64)
);
create index ix_recovery_code_account_id on recovery_code (account_id);

-- The public keys with which people sign in. Challenges are signed tickets; used ones are remembered like those of forms.
create table passkey (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  credential_id text not null,
  credential_hash text not null,
  public_key text not null,
  signature_counter bigint not null,
  transports text not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  user_handle text not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint pk_passkey primary key (id),
  constraint fk_passkey_account_id foreign key (account_id) references account (id),
  constraint uq_passkey_credential_hash unique (credential_hash),
  constraint ck_passkey_credential_id check (length(credential_id) between 16 and 1364),
  constraint ck_passkey_credential_hash check (length(credential_hash) = 64),
  constraint ck_passkey_public_key check (length(public_key) <= 4000),
  constraint ck_passkey_signature_counter check (signature_counter between 0 and 4294967295),
  constraint ck_passkey_transports check (length(transports) <= 200),
  constraint ck_passkey_backed_up check (backup_eligible or not backed_up),
  constraint ck_passkey_user_handle check (length(user_handle) = 64),
  constraint ck_passkey_label check (length(label) between 1 and 60)
);
create index ix_passkey_account_id on passkey (account_id);

-- Who sees which row. Names and addresses are read to greet people, to list colleagues and to address mail about what
-- someone else did. Credentials are in the other tables, which only their person reads.
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
-- Suspending a person ends their sessions.
create policy sign_in_session_staff_select on sign_in_session for select using (jobwright_is_staff());
create policy sign_in_session_staff_update on sign_in_session for update using (jobwright_is_staff());

alter table authenticator_app enable row level security;
create policy authenticator_app_own on authenticator_app
  using (account_id = jobwright_account() or jobwright_is_system());

alter table recovery_code enable row level security;
create policy recovery_code_own on recovery_code
  using (account_id = jobwright_account() or jobwright_is_system());

-- The caller is still unknown when signing in with a passkey: the row is shown to anyone who names the credential, as the
-- browser does.
alter table passkey enable row level security;
create policy passkey_own on passkey
  using (account_id = jobwright_account() or jobwright_is_system());
create policy passkey_shown on passkey for select
  using (credential_hash = jobwright_shown());

-- A policy lets people change their own row, but only staff changes the staff roles in it. The exception is the link with
-- which the operator appoints an administrator: that person opens it. This also holds when schema and application share
-- one role.
create function account_keep_staff_roles() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.moderator is distinct from old.moderator
      or not exists (select 1 from one_time_token t
        where t.secret_hash = jobwright_shown() and t.account_id = new.id and t.purpose = 'ADMINISTRATOR')) then
    raise insufficient_privilege using message = 'only staff gives and takes staff roles';
  end if;
  return new;
end $$;
create trigger account_staff_roles before update on account
  for each row when ((new.moderator, new.administrator) is distinct from (old.moderator, old.administrator))
  execute function account_keep_staff_roles();

-- Asked with each request, before the caller is known: the answer is yes or no, and shows no row.
create function jobwright_has_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from authenticator_app a where a.account_id = person and a.confirmed_at is not null)
    or exists (select 1 from passkey p where p.account_id = person) $$;

-- Takes every second factor from a person who lost them. Security definer: the rows are the person's own, and staff sees
-- none of them. On a connection that has not said who calls, jobwright_is_staff() is null.
create function jobwright_remove_second_factors(person uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff removes the second factors of a person';
  end if;
  delete from authenticator_app where account_id = person;
  delete from passkey where account_id = person;
  delete from recovery_code where account_id = person;
  return person::text;
end $$;
