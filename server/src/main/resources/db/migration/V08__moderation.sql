-- The review of submitted versions, and reports about public adverts.

create table moderation_case (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  posting_version integer not null,
  submission integer not null,
  submitted_at timestamptz not null,
  deadline timestamptz not null,
  state text not null,
  assignee_id uuid,
  decision text,
  decided_at timestamptz,
  message text,
  field_notes jsonb not null,
  -- Findings that moderators dismissed.
  dismissals jsonb not null default '[]',
  constraint pk_moderation_case primary key (id),
  constraint fk_moderation_case_posting_id foreign key (posting_id) references job_posting (id),
  constraint fk_moderation_case_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_moderation_case_assignee_id foreign key (assignee_id) references account (id),
  constraint ck_moderation_case_submission check (submission >= 1),
  constraint ck_moderation_case_state check (state in ('WAITING', 'IN_REVIEW', 'DECIDED')),
  constraint ck_moderation_case_assignee check (state <> 'IN_REVIEW' or assignee_id is not null),
  constraint ck_moderation_case_decision check (
    (decision is null or decision in ('APPROVED', 'SENT_BACK', 'BLOCKED', 'WITHDRAWN'))
    and (decision is not null) = (state = 'DECIDED') and (decided_at is not null) = (state = 'DECIDED')),
  constraint ck_moderation_case_message check (char_length(message) <= 4000),
  constraint ck_moderation_case_field_notes check (jsonb_typeof(field_notes) = 'array'),
  constraint ck_moderation_case_dismissals check (jsonb_typeof(dismissals) = 'array')
);
-- A recalled version may be submitted again; it is never reviewed twice at the same time.
create unique index uq_moderation_case_posting_id_posting_version
  on moderation_case (posting_id, posting_version) where state <> 'DECIDED';
create index ix_moderation_case_posting_id on moderation_case (posting_id, submitted_at);
create index ix_moderation_case_organization_id on moderation_case (organization_id, decision);
create index ix_moderation_case_assignee_id on moderation_case (assignee_id) where state <> 'DECIDED';
create index ix_moderation_case_deadline on moderation_case (deadline) where state <> 'DECIDED';
create index ix_moderation_case_decided_at on moderation_case (decided_at desc) where state = 'DECIDED';
-- Deleting an account looks for everything that refers to it, decided or not.
create index ix_moderation_case_assignee_id_all on moderation_case (assignee_id);

create table colleague_note (
  id uuid not null,
  moderation_case_id uuid not null,
  author_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  constraint pk_colleague_note primary key (id),
  constraint fk_colleague_note_moderation_case_id foreign key (moderation_case_id) references moderation_case (id),
  constraint fk_colleague_note_author_id foreign key (author_id) references account (id),
  constraint ck_colleague_note_text check (char_length(text) between 1 and 4000)
);
create index ix_colleague_note_moderation_case_id on colleague_note (moderation_case_id, written_at);
create index ix_colleague_note_author_id on colleague_note (author_id);

create table posting_report (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  posting_version integer not null,
  reason text not null,
  text text not null,
  reported_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  constraint pk_posting_report primary key (id),
  constraint fk_posting_report_posting_id foreign key (posting_id) references job_posting (id),
  constraint fk_posting_report_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_posting_report_decided_by foreign key (decided_by) references account (id),
  constraint ck_posting_report_reason check (reason in ('NOT_A_REAL_JOB', 'ASKS_FOR_MONEY', 'DISCRIMINATES',
    'WRONG_PAY_OR_FACTS', 'NOT_THE_EMPLOYER', 'OFFENSIVE', 'ALREADY_FILLED', 'OTHER')),
  constraint ck_posting_report_text check (char_length(text) <= 2000 and (reason <> 'OTHER' or text <> '')),
  constraint ck_posting_report_state check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
  constraint ck_posting_report_decision check ((decided_by is null) = (state = 'OPEN')
    and (decided_at is null) = (state = 'OPEN') and (decision_reason is null) = (state = 'OPEN')),
  constraint ck_posting_report_decision_reason check (char_length(decision_reason) between 1 and 1000)
);
create index ix_posting_report_posting_id on posting_report (posting_id, reported_at);
create index ix_posting_report_organization_id on posting_report (organization_id);
create index ix_posting_report_decided_by on posting_report (decided_by);
create index ix_posting_report_open on posting_report (posting_id) where state = 'OPEN';

-- Who sees which row. The employer opens a case by submitting and ends it by recalling; it reads the decision, never the
-- notes that moderators write for each other.
alter table moderation_case enable row level security;
create policy moderation_case_select on moderation_case for select
  using (jobwright_is_staff() or jobwright_is_member_of(organization_id));
create policy moderation_case_insert on moderation_case for insert
  with check (jobwright_is_staff() or jobwright_works_for(organization_id));
create policy moderation_case_update on moderation_case for update
  using (jobwright_is_staff() or jobwright_works_for(organization_id));

alter table colleague_note enable row level security;
create policy colleague_note_select on colleague_note for select using (jobwright_is_staff());
create policy colleague_note_insert on colleague_note for insert with check (jobwright_is_staff());

-- Anyone reports; only staff reads reports, never the employer.
alter table posting_report enable row level security;
create policy posting_report_select on posting_report for select using (jobwright_is_staff());
create policy posting_report_insert on posting_report for insert with check (state = 'OPEN');
create policy posting_report_update on posting_report for update using (jobwright_is_staff());
