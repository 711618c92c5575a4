-- The public halves of the keys with which people sign in. Challenges are signed tickets; used ones are remembered like
-- those of forms.

create table passkey (
  id                uuid        not null,
  version           bigint      not null,
  account_id        uuid        not null,
  credential_id     text        not null,
  credential_hash   text        not null,
  public_key        text        not null,
  signature_counter bigint      not null,
  transports        text        not null,
  backup_eligible   boolean     not null,
  backed_up         boolean     not null,
  user_handle       text        not null,
  label             text        not null,
  created_at        timestamptz not null,
  last_used_at      timestamptz,
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

-- Whoever signs in by a passkey is nobody yet; the row is shown to whoever names the credential, which the browser does.
alter table passkey enable row level security;
create policy passkey_own on passkey
  using (account_id = jobwright_account() or jobwright_is_system());
create policy passkey_shown on passkey for select
  using (credential_hash = jobwright_shown());

-- A passkey is a second factor, too.
create or replace function jobwright_has_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select 1 from authenticator_app a where a.account_id = person and a.confirmed_at is not null)
    or exists (select 1 from passkey p where p.account_id = person) $$;

create or replace function jobwright_remove_second_factors(person uuid) returns text
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not jobwright_is_staff() then
    raise insufficient_privilege using message = 'only staff removes the second factors of a person';
  end if;
  delete from authenticator_app where account_id = person;
  delete from passkey where account_id = person;
  delete from recovery_code where account_id = person;
  return person::text;
end $$;
