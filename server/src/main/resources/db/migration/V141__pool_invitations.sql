-- Employers invite people of their talent pool to apply for a job: once in a while, and only those who agreed. People
-- answer, pause and leave by a link in their mails, without signing in.

create table pool_invitation (
  id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  posting_id uuid not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  -- Until then the organization does not invite this person again.
  quiet_until timestamptz not null,
  why text not null,
  constraint pk_pool_invitation primary key (id),
  constraint fk_pool_invitation_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_pool_invitation_account foreign key (account_id) references account (id) on delete cascade,
  constraint fk_pool_invitation_posting foreign key (posting_id) references job_posting (id),
  constraint fk_pool_invitation_invited_by foreign key (invited_by) references account (id),
  constraint ck_pool_invitation_why check (char_length(why) <= 200),
  constraint ck_pool_invitation_quiet_until check (quiet_until > invited_at),
  constraint ex_pool_invitation_quiet exclude using gist (
    organization_id with =, account_id with =, tstzrange(invited_at, quiet_until) with &&)
);
create index ix_pool_invitation_account on pool_invitation (account_id, invited_at desc);
create index ix_pool_invitation_posting on pool_invitation (posting_id);
create index ix_pool_invitation_invited_by on pool_invitation (invited_by);
create index ix_pool_invitation_invited_at on pool_invitation (invited_at);

-- The person sees their invitations, members of a running organization those of people who do not hide from them. Members
-- invite in their own name, and nobody who did not agree.
alter table pool_invitation enable row level security;
create policy pool_invitation_select on pool_invitation for select
  using (jobwright_is_system() or account_id = jobwright_account()
    or jobwright_works_for(organization_id) and account_id not in (select jobwright_hiding_from(jobwright_account())));
create policy pool_invitation_insert on pool_invitation for insert
  with check (jobwright_is_system()
    or invited_by = jobwright_account() and jobwright_works_for(organization_id)
      and exists (select from pool_membership m
        where m.organization_id = pool_invitation.organization_id and m.account_id = pool_invitation.account_id
          and m.state = 'IN' and m.consent_until > pool_invitation.invited_at));
-- The clean-up locks what it deletes.
create policy pool_invitation_update on pool_invitation for update using (jobwright_is_system());
create policy pool_invitation_delete on pool_invitation for delete using (jobwright_is_system());

create table pool_link (
  secret_hash text not null,
  membership_id uuid not null,
  made_at timestamptz not null,
  constraint pk_pool_link primary key (secret_hash),
  constraint fk_pool_link_membership foreign key (membership_id) references pool_membership (id) on delete cascade,
  constraint ck_pool_link_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$')
);
create index ix_pool_link_membership on pool_link (membership_id);
create index ix_pool_link_made_at on pool_link (made_at);

-- Nobody reads a link but the system, which acts for the person who has it. Members make one with the mail they cause.
alter table pool_link enable row level security;
create policy pool_link_select on pool_link for select using (jobwright_is_system());
create policy pool_link_update on pool_link for update using (jobwright_is_system());
create policy pool_link_delete on pool_link for delete using (jobwright_is_system());
create policy pool_link_insert on pool_link for insert
  with check (jobwright_is_system() or exists (select from pool_membership m where m.id = membership_id));

alter table pool_membership
  drop constraint ck_pool_membership_consent_how,
  add constraint ck_pool_membership_consent_how check (consent_how in ('FORM', 'MAIL', 'WORKSPACE'));

-- Links to interviews are locked by the clean-up, too: without this none was ever deleted.
create policy interview_link_update on interview_link for update using (jobwright_is_system());
