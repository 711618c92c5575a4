-- Permission to hire: who is asked, what they said, and the openings that an approval makes.

alter table hiring_organization add column requisition_use text not null default 'OFF';
alter table hiring_organization
  add constraint ck_hiring_organization_requisition_use check (requisition_use in ('OFF', 'OPTIONAL', 'REQUIRED'));

-- A question for permission. Its subject is known by id only: each feature that asks has its own table.
create table approval_flow (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_digest text not null,
  mode text not null,
  state text not null,
  requested_by uuid not null,
  -- The requester was alone in the organization, and approves themselves.
  alone boolean not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  constraint pk_approval_flow primary key (id),
  constraint fk_approval_flow_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_approval_flow_requested_by foreign key (requested_by) references account (id),
  constraint ck_approval_flow_subject_kind check (subject_kind in ('REQUISITION')),
  constraint ck_approval_flow_subject_digest check (subject_digest ~ '^[0-9a-f]{64}$'),
  constraint ck_approval_flow_mode check (mode in ('ORDERED', 'PARALLEL')),
  constraint ck_approval_flow_state check (state in ('PENDING', 'APPROVED', 'REFUSED', 'VOID')),
  constraint ck_approval_flow_decided_at check ((decided_at is null) = (state = 'PENDING'))
);
-- There is one open question about a thing.
create unique index uq_approval_flow_subject on approval_flow (subject_id) where state = 'PENDING';
create index ix_approval_flow_subject on approval_flow (subject_id, asked_at);
create index ix_approval_flow_organization on approval_flow (organization_id);
create index ix_approval_flow_requested_by on approval_flow (requested_by);

create table approval_group (
  flow_id uuid not null,
  position integer not null,
  required integer not null,
  state text not null,
  due_at timestamptz,
  reminders integer not null,
  skip_reason text,
  constraint pk_approval_group primary key (flow_id, position),
  constraint fk_approval_group_flow foreign key (flow_id) references approval_flow (id) on delete cascade,
  constraint ck_approval_group_position check (position between 1 and 5),
  constraint ck_approval_group_required check (required between 1 and 10),
  constraint ck_approval_group_state check (state in ('WAITING', 'DUE', 'APPROVED', 'REFUSED', 'SKIPPED')),
  constraint ck_approval_group_due_at check (due_at is not null or state in ('WAITING', 'SKIPPED')),
  constraint ck_approval_group_reminders check (reminders between 0 and 2),
  constraint ck_approval_group_skip_reason check ((skip_reason is not null) = (state = 'SKIPPED')
    and char_length(skip_reason) between 1 and 1000)
);
-- Whom to remind.
create index ix_approval_group_due_at on approval_group (due_at) where state = 'DUE';

create table approval_approver (
  flow_id uuid not null,
  position integer not null,
  account_id uuid not null,
  verdict text,
  comment text,
  voted_at timestamptz,
  digest text,
  left_at timestamptz,
  constraint pk_approval_approver primary key (flow_id, position, account_id),
  constraint fk_approval_approver_group foreign key (flow_id, position) references approval_group (flow_id, position)
    on delete cascade,
  constraint fk_approval_approver_account foreign key (account_id) references account (id),
  constraint ck_approval_approver_verdict check (verdict in ('APPROVE', 'REFUSE')
    and num_nonnulls(voted_at, digest) = 2 and left_at is null
    or verdict is null and num_nonnulls(voted_at, digest, comment) = 0),
  constraint ck_approval_approver_comment check (char_length(comment) between 1 and 1000
    or comment is null and verdict is distinct from 'REFUSE')
);
-- Who is still asked.
create index ix_approval_approver_account on approval_approver (account_id) where verdict is null and left_at is null;

create table requisition (
  id uuid not null,
  version bigint not null,
  reference text not null,
  organization_id uuid not null,
  requested_by uuid not null,
  state text not null,
  title text not null,
  content jsonb not null,
  -- What was last approved, and what the latest vote was about.
  approved jsonb,
  voted jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_requisition primary key (id),
  constraint uq_requisition_reference unique (reference),
  constraint fk_requisition_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_requisition_requested_by foreign key (requested_by) references account (id),
  constraint ck_requisition_reference check (reference ~ '^RQ-[0-9]{4}-[0-9]{4,}$'),
  constraint ck_requisition_state check (state in (
    'DRAFT', 'PENDING', 'APPROVED', 'REFUSED', 'ON_HOLD', 'FILLED', 'CANCELLED')),
  constraint ck_requisition_title check (char_length(title) between 3 and 100),
  constraint ck_requisition_approved check (approved is not null or state not in ('APPROVED', 'ON_HOLD', 'FILLED'))
);
create index ix_requisition_organization on requisition (organization_id, changed_at);
create index ix_requisition_requested_by on requisition (requested_by);

create table requisition_opening (
  requisition_id uuid not null,
  number integer not null,
  state text not null,
  filled_by uuid,
  posting_id uuid,
  closed_at timestamptz,
  constraint pk_requisition_opening primary key (requisition_id, number),
  constraint fk_requisition_opening_requisition foreign key (requisition_id) references requisition (id)
    on delete cascade,
  constraint fk_requisition_opening_filled_by foreign key (filled_by) references job_application (id),
  constraint fk_requisition_opening_posting foreign key (posting_id) references job_posting (id),
  constraint ck_requisition_opening_number check (number >= 1),
  constraint ck_requisition_opening_state check (state = 'OPEN' and num_nonnulls(filled_by, posting_id, closed_at) = 0
    or state = 'FILLED' and num_nonnulls(filled_by, posting_id, closed_at) = 3
    or state = 'CANCELLED' and num_nonnulls(filled_by, posting_id) = 0 and closed_at is not null)
);
-- A hire fills one opening.
create unique index uq_requisition_opening_filled_by on requisition_opening (filled_by) where filled_by is not null;
create index ix_requisition_opening_posting on requisition_opening (posting_id) where posting_id is not null;

-- For which requisition a posting was submitted. It keeps it when its advert no longer names the number.
create table requisition_posting (
  posting_id uuid not null,
  requisition_id uuid not null,
  constraint pk_requisition_posting primary key (posting_id),
  constraint fk_requisition_posting_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_requisition_posting_requisition foreign key (requisition_id) references requisition (id)
);
create index ix_requisition_posting_requisition on requisition_posting (requisition_id);

create table flow_template (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  position integer not null,
  plan jsonb not null,
  constraint pk_flow_template primary key (id),
  constraint fk_flow_template_organization foreign key (organization_id) references hiring_organization (id)
);
create index ix_flow_template_organization on flow_template (organization_id, position);

-- Who sees which row: those who work for the employer, never its candidates. The guard of each service is stricter.
alter table approval_flow enable row level security;
create policy approval_flow_all on approval_flow
  using (jobwright_works_for(organization_id) or jobwright_is_system());
alter table approval_group enable row level security;
create policy approval_group_all on approval_group
  using (exists (select 1 from approval_flow f where f.id = flow_id
    and (jobwright_works_for(f.organization_id) or jobwright_is_system())));
alter table approval_approver enable row level security;
create policy approval_approver_all on approval_approver
  using (exists (select 1 from approval_flow f where f.id = flow_id
    and (jobwright_works_for(f.organization_id) or jobwright_is_system())));
alter table requisition enable row level security;
create policy requisition_all on requisition
  using (jobwright_works_for(organization_id) or jobwright_is_system());
alter table requisition_opening enable row level security;
create policy requisition_opening_all on requisition_opening
  using (exists (select 1 from requisition r where r.id = requisition_id
    and (jobwright_works_for(r.organization_id) or jobwright_is_system())));
alter table requisition_posting enable row level security;
create policy requisition_posting_all on requisition_posting
  using (exists (select 1 from requisition r where r.id = requisition_id
    and (jobwright_works_for(r.organization_id) or jobwright_is_system())));
alter table flow_template enable row level security;
create policy flow_template_all on flow_template
  using (jobwright_works_for(organization_id) or jobwright_is_system());

-- The application's role draws a number without owning the sequence.
create sequence requisition_reference_seq;
create function requisition_next_reference(asked_year integer) returns text
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select 'RQ-' || asked_year || '-' || lpad(n, greatest(4, length(n)), '0')
    from (select nextval('requisition_reference_seq')::text as n) as drawn
  $$;

-- A hire that was undone opens the same opening again. Security definer: a candidate who withdraws before the hire was
-- told does not see requisitions. Does nothing as long as the person is hired, or to be hired.
create function jobwright_reopen_opening(application uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with freed as (
      update requisition_opening o
        set state = case when r.state = 'CANCELLED' then 'CANCELLED' else 'OPEN' end, filled_by = null,
          posting_id = null, closed_at = case when r.state = 'CANCELLED' then o.closed_at end
        from requisition r, job_application a
        where o.filled_by = application and r.id = o.requisition_id and a.id = application
          and a.candidate_status <> 'HIRED' and a.decision_outcome is distinct from 'HIRED'
        returning o.requisition_id)
    update requisition r set state = case when r.state = 'FILLED' then 'APPROVED' else r.state end,
        version = r.version + 1
      from freed where r.id = freed.requisition_id
  $$;
