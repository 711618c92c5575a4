-- Employers and who works for them.

create table hiring_organization (
  id uuid constraint pk_hiring_organization primary key,
  version bigint not null,
  display_name text not null
    constraint ck_hiring_organization_display_name check (length(display_name) between 4 and 80),
  slug text not null constraint uq_hiring_organization_slug unique
    constraint ck_hiring_organization_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  profile jsonb not null,
  decision_delay_hours integer not null
    constraint ck_hiring_organization_decision_delay_hours check (decision_delay_hours between 0 and 168),
  answer_promise_days integer not null
    constraint ck_hiring_organization_answer_promise_days check (answer_promise_days between 1 and 90),
  status text not null constraint ck_hiring_organization_status
    check (status in ('UNVERIFIED', 'PENDING', 'VERIFIED', 'TRUSTED', 'SUSPENDED', 'BLOCKED')),
  status_before_suspension text,
  status_reason text constraint ck_hiring_organization_status_reason check (length(status_reason) <= 1000),
  founded_at timestamptz not null,
  changed_at timestamptz not null
);
create index ix_hiring_organization_display_name on hiring_organization (lower(display_name));
create index ix_hiring_organization_status on hiring_organization (status);

create table organization_membership (
  id uuid constraint pk_organization_membership primary key,
  version bigint not null,
  organization_id uuid not null constraint fk_organization_membership_organization references hiring_organization,
  account_id uuid not null constraint fk_organization_membership_account references account,
  role text not null constraint ck_organization_membership_role
    check (role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'VIEWER')),
  joined_at timestamptz not null,
  ended_at timestamptz
);
create unique index uq_organization_membership_active
  on organization_membership (account_id, organization_id) where ended_at is null;
create index ix_organization_membership_organization on organization_membership (organization_id);

create table invitation (
  id uuid constraint pk_invitation primary key,
  version bigint not null,
  organization_id uuid not null constraint fk_invitation_organization references hiring_organization,
  email text not null constraint ck_invitation_email check (length(email) between 3 and 254),
  role text not null constraint ck_invitation_role
    check (role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'VIEWER')),
  secret_hash text not null constraint uq_invitation_secret_hash unique
    constraint ck_invitation_secret_hash check (length(secret_hash) = 64),
  invited_by uuid not null constraint fk_invitation_invited_by references account,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
-- One open invitation for an address: a second would only confuse.
create unique index uq_invitation_open on invitation (organization_id, email) where ended_at is null;

-- Says who calls, for the rest of the transaction. Memberships are read anew each time, so that joining and leaving
-- count at once.
create function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  organizations text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select coalesce(string_agg(m.organization_id::text, ','), '') into organizations
      from organization_membership m
      where m.account_id = account::uuid and m.ended_at is null;
  end if;
  perform set_config('jobwright.organizations', organizations, true);
  return account;
end $$;

-- The invitation whose secret was shown lets its holder join.
create function jobwright_is_invited_to(organization uuid) returns boolean language sql stable as $$
  select exists (select 1 from invitation i
    where i.organization_id = organization and i.secret_hash = jobwright_shown()) $$;

alter table hiring_organization enable row level security;
create policy hiring_organization_select on hiring_organization for select using (true);
create policy hiring_organization_insert on hiring_organization for insert
  with check (jobwright_account() is not null or jobwright_is_system());
create policy hiring_organization_update on hiring_organization for update
  using (jobwright_is_member_of(id) or jobwright_is_invited_to(id) or jobwright_is_staff());

-- A person joins by an invitation, or as the first member of an organization just founded.
create function jobwright_has_members(organization uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select 1 from organization_membership m where m.organization_id = organization) $$;

-- Who works for whom is read by everybody signed in: a candidate's application addresses mail to the recruiters.
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
