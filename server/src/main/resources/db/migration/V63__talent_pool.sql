-- The talent pool: people who agreed that an employer keeps what they sent. The pool points at them; nothing is copied.

create table pool_membership (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  account_id uuid not null,
  state text not null,
  state_at timestamptz not null,
  consent_version integer,
  consent_at timestamptz,
  consent_until timestamptz,
  consent_how text,
  constraint pk_pool_membership primary key (id),
  constraint uq_pool_membership_account unique (organization_id, account_id),
  constraint fk_pool_membership_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_pool_membership_account foreign key (account_id) references account (id) on delete cascade,
  -- EXPIRED follows from the time.
  constraint ck_pool_membership_state check (state in ('INVITED', 'IN', 'PAUSED', 'LEFT')),
  -- Nobody is in a pool without having agreed.
  constraint ck_pool_membership_consent check (
    num_nonnulls(consent_version, consent_at, consent_until, consent_how) in (0, 4)
    and (state not in ('IN', 'PAUSED') or consent_at is not null)),
  constraint ck_pool_membership_consent_until check (
    consent_until > consent_at and consent_until <= consent_at + interval '731 days'),
  constraint ck_pool_membership_consent_how check (consent_how in ('FORM', 'WORKSPACE'))
);
create index ix_pool_membership_account on pool_membership (account_id);
create index ix_pool_membership_consent_until on pool_membership (consent_until) where state in ('IN', 'PAUSED');

-- The candidate sees their own places, members of a running organization those of others. Members ask
-- those who applied; only the candidate says yes, pauses or leaves, and brings a consent.
alter table pool_membership enable row level security;
create policy pool_membership_select on pool_membership for select
  using (jobwright_is_system() or account_id = jobwright_account() or jobwright_works_for(organization_id));
create policy pool_membership_insert on pool_membership for insert
  with check (jobwright_is_system() or account_id = jobwright_account()
    or state = 'INVITED' and consent_at is null and jobwright_works_for(organization_id)
      and exists (select from job_application a
        where a.organization_id = pool_membership.organization_id and a.candidate_id = pool_membership.account_id));
create policy pool_membership_update on pool_membership for update
  using (jobwright_is_system() or account_id = jobwright_account());
create policy pool_membership_delete on pool_membership for delete using (jobwright_is_system());
