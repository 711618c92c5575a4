-- Signing in at the provider of an organization.

-- Null as long as nobody but a provider has said who signed in: such a session opens the pages of that provider's organization,
-- and nothing that is the person's own.
alter table sign_in_session alter column proven_at drop not null;

-- By which person at a provider an account signs in. The e-mail address is no key: it can be given to somebody else.
create table external_identity (
  id uuid not null,
  version bigint not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint pk_external_identity primary key (id),
  constraint uq_external_identity_issuer_subject unique (issuer, subject),
  constraint uq_external_identity_account_id_issuer unique (account_id, issuer),
  constraint fk_external_identity_account_id foreign key (account_id) references account (id),
  constraint ck_external_identity_issuer check (length(issuer) between 1 and 500),
  constraint ck_external_identity_subject check (length(subject) between 1 and 255)
);

-- In which sessions a person has signed in at a provider. Of the names that the provider has for its own session and for the
-- person, hashes are enough: it sends them again when the person signs out there.
create table session_sign_on (
  session_id uuid not null,
  provider_id uuid not null,
  subject_hash text not null,
  sid_hash text,
  signed_on_at timestamptz not null,
  constraint pk_session_sign_on primary key (session_id, provider_id),
  constraint fk_session_sign_on_session_id foreign key (session_id) references sign_in_session (id) on delete cascade,
  constraint fk_session_sign_on_provider_id foreign key (provider_id) references identity_provider (id) on delete cascade,
  constraint ck_session_sign_on_subject_hash check (length(subject_hash) = 64),
  constraint ck_session_sign_on_sid_hash check (sid_hash is null or length(sid_hash) = 64)
);
create index ix_session_sign_on_provider_id on session_sign_on (provider_id, subject_hash);

-- The people whom a program of an organization keeps as its members (SCIM). They become members when they sign in; who was
-- switched off no longer does.
create table provisioned_user (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  -- The member; null until they sign in.
  account_id uuid,
  user_name text not null,
  external_id text,
  email text not null,
  display_name text not null,
  active boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_provisioned_user primary key (id),
  constraint uq_provisioned_user_user_name unique (organization_id, user_name),
  constraint uq_provisioned_user_external_id unique (organization_id, external_id),
  constraint uq_provisioned_user_email unique (organization_id, email),
  constraint fk_provisioned_user_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_provisioned_user_account_id foreign key (account_id) references account (id),
  constraint ck_provisioned_user_user_name check (length(user_name) between 1 and 254),
  constraint ck_provisioned_user_external_id check (length(external_id) between 1 and 255),
  constraint ck_provisioned_user_email check (length(email) between 3 and 254),
  constraint ck_provisioned_user_display_name check (length(display_name) between 1 and 80)
);
create index ix_provisioned_user_account_id on provisioned_user (account_id);

-- Their groups, whose names bring roles.
create table provisioned_group (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  display_name text not null,
  external_id text,
  -- The ids of provisioned users.
  members jsonb not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_provisioned_group primary key (id),
  constraint uq_provisioned_group_display_name unique (organization_id, display_name),
  constraint fk_provisioned_group_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint ck_provisioned_group_display_name check (length(display_name) between 1 and 200),
  constraint ck_provisioned_group_external_id check (length(external_id) between 1 and 255),
  constraint ck_provisioned_group_members check (jsonb_typeof(members) = 'array')
);

-- Who sees which row: people their own identities; what happens before they are signed in, the system does. Provisioned people
-- are the organization's, of which the guard lets in its programs with the scope.
alter table external_identity enable row level security;
create policy external_identity_all on external_identity
  using (account_id = jobwright_account() or jobwright_is_system());
alter table session_sign_on enable row level security;
create policy session_sign_on_all on session_sign_on using (jobwright_is_system());
alter table provisioned_user enable row level security;
create policy provisioned_user_all on provisioned_user
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
alter table provisioned_group enable row level security;
create policy provisioned_group_all on provisioned_group
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

-- What a session opens of the organizations of its person: own is false if only a provider said who they are; then all but
-- the organizations of providers where they signed in are closed. Otherwise those are closed that require their provider,
-- until the person has signed in there. So that nobody is locked out by a provider that is away, an owner comes in with their
-- own second factor, if they have had one for a day: who has stolen a password only cannot set one up and enter.
create function jobwright_session_state(person uuid, of_session uuid, out own boolean, out closed uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  with_factor boolean;
begin
  select s.proven_at is not null, s.second_factor is not null into own, with_factor
    from sign_in_session s where s.id = of_session and s.account_id = person;
  if own is null then -- no browser: a command of the operator
    own := true;
    with_factor := false;
  end if;
  select coalesce(array_agg(m.organization_id), '{}') into closed
    from organization_membership m left join identity_provider p on p.organization_id = m.organization_id
    where m.account_id = person and m.ended_at is null
      and (not own or p.required)
      and not exists (select from session_sign_on o where o.session_id = of_session and o.provider_id = p.id)
      and not (own and with_factor and m.role = 'OWNER' and (
        exists (select from authenticator_app a where a.account_id = person and a.confirmed_at < now() - interval '1 day')
        or exists (select from passkey k where k.account_id = person and k.created_at < now() - interval '1 day')));
end $$;

-- The same as before, without the organizations that the session does not open.
create or replace function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  own boolean := true;
  shut uuid[] := '{}';
  organizations text := '';
  running text := '';
  reading text := '';
  counting text := '';
  closed text := '';
  team text := '';
  assigned text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select s.own, s.closed into own, shut from jobwright_session_state(account::uuid,
      nullif(current_setting('jobwright.session', true), '')::uuid) s;
    select coalesce(string_agg(m.organization_id::text, ','), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs), ''),
        coalesce(string_agg(m.organization_id::text, ',')
          filter (where o.runs and m.role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER')), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs and m.role = 'VIEWER'), '')
      into organizations, running, reading, counting
      from organization_membership m
        cross join lateral (select h.status not in ('SUSPENDED', 'BLOCKED') as runs
          from hiring_organization h where h.id = m.organization_id) o
      where m.account_id = account::uuid and m.ended_at is null and m.organization_id <> all (shut);
  end if;
  perform set_config('jobwright.visiting', case when own then '' else 'yes' end, true);
  perform set_config('jobwright.shut_organizations', array_to_string(shut, ','), true);
  perform set_config('jobwright.organizations', organizations, true);
  perform set_config('jobwright.running_organizations', running, true);
  if running <> '' then
    select coalesce(string_agg(p.id::text, ','), '') into closed
      from organization_membership m join job_posting p on p.organization_id = m.organization_id
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = m.account_id and t.until is null
      where m.account_id = account::uuid and m.ended_at is null and p.hiring_confidential
        and jobwright_works_for(p.organization_id)
        and m.role <> 'OWNER' and not (m.role = 'RECRUITER' and t.id is not null);
    select coalesce(string_agg(t.posting_id::text, ','), '') into team
      from organization_membership m
        join hiring_team_member t on t.account_id = m.account_id and t.organization_id = m.organization_id
        join job_posting p on p.id = t.posting_id
      where m.account_id = account::uuid and m.ended_at is null and t.until is null
        and t.part in ('LEAD', 'HIRING_MANAGER') and jobwright_works_for(t.organization_id)
        and (m.role in ('INTERVIEWER', 'VIEWER') or p.hiring_confidential);
    select coalesce(string_agg(s.application_id::text, ','), '') into assigned
      from application_assignment s
        join job_posting p on p.id = s.posting_id
        join organization_membership m on m.account_id = s.account_id and m.organization_id = p.organization_id
          and m.ended_at is null
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = s.account_id and t.until is null
      where s.account_id = account::uuid and jobwright_works_for(p.organization_id)
        and (t.part = 'INTERVIEWER' or m.role = 'INTERVIEWER' and not p.hiring_confidential);
  end if;
  perform set_config('jobwright.reading_organizations', reading, true);
  perform set_config('jobwright.counting_organizations', counting, true);
  perform set_config('jobwright.closed_postings', closed, true);
  perform set_config('jobwright.team_postings', team, true);
  perform set_config('jobwright.assigned_applications', assigned, true);
  return account;
end $$;

alter function jobwright_call_as(text, text) set plan_cache_mode = force_generic_plan;

-- The same in a session; what it does not open: "yes " or " ", and the organizations.
create function jobwright_call_in(account text, role text, of_session text) returns text language plpgsql as $$
begin
  perform set_config('jobwright.session', of_session, true);
  perform jobwright_call_as(account, role);
  return current_setting('jobwright.visiting') || ' ' || current_setting('jobwright.shut_organizations');
end $$;
