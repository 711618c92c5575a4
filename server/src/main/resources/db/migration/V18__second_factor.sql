-- What people prove beside the password, and when a session's person last proved to be there.

create table authenticator_app (
  account_id   uuid        not null,
  version      bigint      not null,
  sealed_seed  text,
  offered_seed text,
  offered_at   timestamptz,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  last_step    bigint      not null,
  constraint pk_authenticator_app primary key (account_id),
  constraint fk_authenticator_app_account_id foreign key (account_id) references account (id),
  constraint ck_authenticator_app_seed check ((sealed_seed is null) = (confirmed_at is null)),
  constraint ck_authenticator_app_offer check ((offered_seed is null) = (offered_at is null))
);
alter table authenticator_app enable row level security;
create policy authenticator_app_own on authenticator_app
  using (account_id = jobwright_account() or jobwright_is_system());

create table recovery_code (
  code_hash  text        not null,
  version    bigint      not null,
  account_id uuid        not null,
  created_at timestamptz not null,
  used_at    timestamptz,
  constraint pk_recovery_code primary key (code_hash),
  constraint fk_recovery_code_account_id foreign key (account_id) references account (id),
  constraint ck_recovery_code_code_hash check (length(code_hash) = 64)
);
create index ix_recovery_code_account_id on recovery_code (account_id);
alter table recovery_code enable row level security;
create policy recovery_code_own on recovery_code
  using (account_id = jobwright_account() or jobwright_is_system());

alter table sign_in_session
  add column second_factor text
    constraint ck_sign_in_session_second_factor
      check (second_factor in ('AUTHENTICATOR_APP', 'PASSKEY', 'RECOVERY_CODE')),
  add column proven_at timestamptz;
update sign_in_session set proven_at = created_at;
alter table sign_in_session alter column proven_at set not null;

alter table hiring_organization add column second_factor_required boolean not null default false;

-- Asked with each request, before anybody is known; they say yes or no, and show no row.
create function jobwright_has_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select 1 from authenticator_app a where a.account_id = person and a.confirmed_at is not null) $$;

-- An organization of the person wants a second factor of its members.
create function jobwright_works_with_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select 1 from organization_membership m
    join hiring_organization o on o.id = m.organization_id
    where m.account_id = person and m.ended_at is null and o.second_factor_required) $$;

create function jobwright_asks_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select jobwright_has_second_factor(person) or jobwright_works_with_second_factor(person) $$;

-- Takes everything from a person who lost it. The rows are the person's own, so that staff sees none of them.
create function jobwright_remove_second_factors(person uuid) returns text
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not jobwright_is_staff() then
    raise insufficient_privilege using message = 'only staff removes the second factors of a person';
  end if;
  delete from authenticator_app where account_id = person;
  delete from recovery_code where account_id = person;
  return person::text;
end $$;
