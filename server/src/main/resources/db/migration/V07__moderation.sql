-- The review of submitted versions.

create table moderation_case (
  id              uuid        not null,
  version         bigint      not null,
  posting_id      uuid        not null,
  organization_id uuid        not null,
  posting_version integer     not null,
  submission      integer     not null,
  submitted_at    timestamptz not null,
  deadline        timestamptz not null,
  state           text        not null,
  assignee_id     uuid,
  decision        text,
  decided_at      timestamptz,
  message         text,
  field_notes     jsonb       not null,
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
  constraint ck_moderation_case_field_notes check (jsonb_typeof(field_notes) = 'array')
);

-- A version that was taken back may be handed in again; it is never reviewed twice at the same time.
create unique index uq_moderation_case_posting_id_posting_version
  on moderation_case (posting_id, posting_version) where state <> 'DECIDED';
create index ix_moderation_case_posting_id on moderation_case (posting_id, submitted_at);
create index ix_moderation_case_organization_id on moderation_case (organization_id, decision);
create index ix_moderation_case_assignee_id on moderation_case (assignee_id) where state <> 'DECIDED';
create index ix_moderation_case_deadline on moderation_case (deadline) where state <> 'DECIDED';
create index ix_moderation_case_decided_at on moderation_case (decided_at desc) where state = 'DECIDED';

create table colleague_note (
  id                 uuid        not null,
  moderation_case_id uuid        not null,
  author_id          uuid        not null,
  text               text        not null,
  written_at         timestamptz not null,
  constraint pk_colleague_note primary key (id),
  constraint fk_colleague_note_moderation_case_id foreign key (moderation_case_id) references moderation_case (id),
  constraint fk_colleague_note_author_id foreign key (author_id) references account (id),
  constraint ck_colleague_note_text check (char_length(text) between 1 and 4000)
);

create index ix_colleague_note_moderation_case_id on colleague_note (moderation_case_id, written_at);
create index ix_colleague_note_author_id on colleague_note (author_id);

-- The employer opens a case by handing in and ends it by taking back; it reads what was decided, never the colleagues' notes.
alter table moderation_case enable row level security;
create policy moderation_case_select on moderation_case for select
  using (jobwright_is_staff() or jobwright_is_member_of(organization_id));
create policy moderation_case_insert on moderation_case for insert
  with check (jobwright_is_staff() or jobwright_is_member_of(organization_id));
create policy moderation_case_update on moderation_case for update
  using (jobwright_is_staff() or jobwright_is_member_of(organization_id));

alter table colleague_note enable row level security;
create policy colleague_note_select on colleague_note for select using (jobwright_is_staff());
create policy colleague_note_insert on colleague_note for insert with check (jobwright_is_staff());
