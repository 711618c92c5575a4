-- Employers and who works for them.

create table hiring_organization (
  id uuid not null,
  version bigint not null,
  display_name text not null,
  slug text not null,
  profile jsonb not null,
  logo text,
  decision_delay_hours integer not null,
  answer_promise_days integer not null,
  second_factor_required boolean not null default false,
  status text not null,
  status_before_suspension text,
  status_reason text,
  -- What staff went by when it verified the organization, or refused to.
  verification_note text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_hiring_organization primary key (id),
  constraint uq_hiring_organization_slug unique (slug),
  constraint ck_hiring_organization_display_name check (length(display_name) between 4 and 80),
  constraint ck_hiring_organization_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  constraint ck_hiring_organization_logo check (logo ~ '^[0-9a-f]{64}$'),
  constraint ck_hiring_organization_decision_delay_hours check (decision_delay_hours between 0 and 168),
  constraint ck_hiring_organization_answer_promise_days check (answer_promise_days between 1 and 90),
  constraint ck_hiring_organization_status
    check (status in ('UNVERIFIED', 'PENDING', 'VERIFIED', 'TRUSTED', 'SUSPENDED', 'BLOCKED')),
  constraint ck_hiring_organization_status_reason check (length(status_reason) <= 1000),
  constraint ck_hiring_organization_verification_note check (length(verification_note) <= 1000)
);
create index ix_hiring_organization_display_name on hiring_organization (lower(display_name));
create index ix_hiring_organization_status on hiring_organization (status);
-- The latest public change: feeds and sitemaps are not written again when there is none.
create index ix_hiring_organization_changed_at on hiring_organization (changed_at desc);

-- An employer's picture, redrawn by us; the organization names the current one by its fingerprint.
create table organization_logo (
  id uuid not null,
  version bigint not null,
  fingerprint text not null,
  content bytea not null,
  constraint pk_organization_logo primary key (id),
  constraint fk_organization_logo_id foreign key (id) references hiring_organization (id),
  constraint ck_organization_logo_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint ck_organization_logo_content check (octet_length(content) between 1 and 200000)
);
create index ix_organization_logo_fingerprint on organization_logo (fingerprint);

create table organization_membership (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  account_id uuid not null,
  role text not null,
  joined_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_organization_membership primary key (id),
  constraint fk_organization_membership_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_organization_membership_account foreign key (account_id) references account (id),
  constraint ck_organization_membership_role
    check (role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'VIEWER'))
);
create unique index uq_organization_membership_active
  on organization_membership (account_id, organization_id) where ended_at is null;
create index ix_organization_membership_organization on organization_membership (organization_id);
-- Deleting an account looks for everything that refers to it, ended or not.
create index ix_organization_membership_account_id on organization_membership (account_id);

create table invitation (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  secret_hash text not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_invitation primary key (id),
  constraint uq_invitation_secret_hash unique (secret_hash),
  constraint fk_invitation_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_invitation_invited_by foreign key (invited_by) references account (id),
  constraint ck_invitation_email check (length(email) between 3 and 254),
  constraint ck_invitation_role check (role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'VIEWER')),
  constraint ck_invitation_secret_hash check (length(secret_hash) = 64)
);
-- One open invitation per address: a second would only confuse.
create unique index uq_invitation_open on invitation (organization_id, email) where ended_at is null;
create index ix_invitation_invited_by on invitation (invited_by);
create index ix_invitation_over on invitation (least(ended_at, expires_at));

-- Who sees which row. The invitation whose secret was shown lets its holder join.
create function jobwright_is_invited_to(organization uuid) returns boolean language sql stable as $$
  select exists (select 1 from invitation i
    where i.organization_id = organization and i.secret_hash = jobwright_shown()) $$;

alter table hiring_organization enable row level security;
create policy hiring_organization_select on hiring_organization for select using (true);
create policy hiring_organization_insert on hiring_organization for insert
  with check (jobwright_account() is not null or jobwright_is_system());
create policy hiring_organization_update on hiring_organization for update
  using (jobwright_is_member_of(id) or jobwright_is_invited_to(id) or jobwright_is_staff());

alter table organization_logo enable row level security;
create policy organization_logo_select on organization_logo for select using (true);
create policy organization_logo_insert on organization_logo for insert
  with check (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_logo_update on organization_logo for update
  using (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_logo_delete on organization_logo for delete
  using (jobwright_is_member_of(id) or jobwright_is_system());

-- A person joins by an invitation, or as the first member of a new organization.
create function jobwright_has_members(organization uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from organization_membership m where m.organization_id = organization) $$;

-- Everyone signed in reads who works where: a candidate's application addresses mail to the recruiters.
alter table organization_membership enable row level security;
create policy organization_membership_select on organization_membership for select
  using (jobwright_account() is not null or jobwright_is_system());
create policy organization_membership_insert on organization_membership for insert
  with check (jobwright_is_system() or jobwright_is_member_of(organization_id)
    or account_id = jobwright_account()
      and (jobwright_is_invited_to(organization_id) or not jobwright_has_members(organization_id)));
create policy organization_membership_update on organization_membership for update
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

alter table invitation enable row level security;
create policy invitation_own on invitation
  using (jobwright_is_member_of(organization_id) or secret_hash = jobwright_shown() or jobwright_is_system());

-- Says who calls, for the rest of the transaction. Memberships and the status of the organizations are read each time, so
-- joining, leaving and a suspension count at once.
create function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  organizations text := '';
  running text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select coalesce(string_agg(m.organization_id::text, ','), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.status not in ('SUSPENDED', 'BLOCKED')), '')
      into organizations, running
      from organization_membership m join hiring_organization o on o.id = m.organization_id
      where m.account_id = account::uuid and m.ended_at is null;
  end if;
  perform set_config('jobwright.organizations', organizations, true);
  perform set_config('jobwright.running_organizations', running, true);
  return account;
end $$;

-- A policy lets members change the row of their organization, but only staff changes how far it is trusted. An owner may
-- ask for a review: then the organization waits for staff, and a suspension stays one.
create function hiring_organization_keep_status() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.status is distinct from old.status
        and not (new.status = 'PENDING' and old.status in ('UNVERIFIED', 'VERIFIED', 'TRUSTED'))
      or new.status_before_suspension is distinct from old.status_before_suspension
        and new.status_before_suspension is distinct from 'PENDING') then
    raise insufficient_privilege using message = 'only staff says how far an organization is trusted';
  end if;
  return new;
end $$;
create trigger hiring_organization_status before update on hiring_organization
  for each row when ((new.status, new.status_before_suspension)
    is distinct from (old.status, old.status_before_suspension))
  execute function hiring_organization_keep_status();

-- Whether an organization of the person requires a second factor. Asked with each request, before the caller is known.
create function jobwright_works_with_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from organization_membership m
    join hiring_organization o on o.id = m.organization_id
    where m.account_id = person and m.ended_at is null and o.second_factor_required) $$;

create function jobwright_asks_second_factor(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jobwright_has_second_factor(person) or jobwright_works_with_second_factor(person) $$;

-- Ends the invitations of a person who was suspended, or of an organization that was blocked. Security definer: staff ends
-- them without seeing who is invited.
create function jobwright_end_invitations(inviter_or_organization uuid, now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ended integer;
begin
  if jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff ends the invitations of others';
  end if;
  update invitation set ended_at = now, version = version + 1
    where ended_at is null and (invited_by = inviter_or_organization or organization_id = inviter_or_organization);
  get diagnostics ended = row_count;
  return ended;
end $$;
