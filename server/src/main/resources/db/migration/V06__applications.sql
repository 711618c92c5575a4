-- The way from applying to an answer.

create table pipeline_stage (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  kind text not null,
  -- null: the usual name of the kind, in the reader's language
  name text,
  position integer not null,
  constraint pk_pipeline_stage primary key (id),
  constraint uq_pipeline_stage_posting_position unique (posting_id, position),
  constraint fk_pipeline_stage_posting foreign key (posting_id) references job_posting (id),
  constraint fk_pipeline_stage_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_pipeline_stage_kind check (kind in ('NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED')),
  constraint ck_pipeline_stage_name check (char_length(name) between 1 and 60)
);

create table job_application (
  id uuid not null,
  version bigint not null,
  reference text not null,
  intent_id uuid not null,
  posting_id uuid not null,
  posting_version integer not null,
  posting_title text not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  content jsonb not null,
  applicant_name text not null,
  headline text,
  knockouts_missed integer not null,
  document_id uuid,
  consents jsonb not null,
  source text,
  applied_at timestamptz not null,
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  candidate_status text not null,
  candidate_status_at timestamptz not null,
  stage_id uuid not null,
  decision_outcome text,
  decision_reason text,
  decision_message text,
  decision_by uuid,
  decision_at timestamptz,
  decision_release_at timestamptz,
  constraint pk_job_application primary key (id),
  constraint uq_job_application_reference unique (reference),
  -- One intent is one application, however often it is sent.
  constraint uq_job_application_intent unique (intent_id),
  constraint fk_job_application_posting foreign key (posting_id) references job_posting (id),
  constraint fk_job_application_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_job_application_candidate foreign key (candidate_id) references account (id),
  constraint fk_job_application_document foreign key (document_id) references stored_document (id),
  constraint fk_job_application_stage foreign key (stage_id) references pipeline_stage (id),
  constraint fk_job_application_decision_by foreign key (decision_by) references account (id),
  constraint ck_job_application_content check (jsonb_typeof(content) = 'object'),
  constraint ck_job_application_consents check (jsonb_array_length(consents) > 0),
  constraint ck_job_application_applicant_name check (char_length(applicant_name) <= 601),
  constraint ck_job_application_source check (char_length(source) <= 300),
  constraint ck_job_application_candidate_status check (candidate_status in
    ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER', 'HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED')),
  constraint ck_job_application_decision check (
    num_nonnulls(decision_outcome, decision_by, decision_at, decision_release_at) in (0, 4)
    and char_length(decision_message) <= 4000)
);

-- One person has one running application for a posting.
create unique index uq_job_application_candidate_posting_active on job_application (candidate_id, posting_id)
  where candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED');
create index ix_job_application_posting_stage on job_application (posting_id, stage_id, applied_at);
create index ix_job_application_candidate on job_application (candidate_id, applied_at desc);
create index ix_job_application_organization_due on job_application (organization_id, answer_due_at)
  where answered_at is null;
create index ix_job_application_stage on job_application (stage_id);
create index ix_job_application_document on job_application (document_id);
create index ix_job_application_decision_release_at on job_application (decision_release_at)
  where decision_release_at is not null;

create table timeline_entry (
  id uuid not null,
  application_id uuid not null,
  status text not null,
  reason text,
  message text,
  actor_id uuid not null,
  at timestamptz not null,
  constraint pk_timeline_entry primary key (id),
  constraint fk_timeline_entry_application foreign key (application_id) references job_application (id),
  constraint fk_timeline_entry_actor foreign key (actor_id) references account (id),
  constraint ck_timeline_entry_reason check (status not in ('NOT_SELECTED', 'POSITION_CLOSED') or reason is not null)
);

create index ix_timeline_entry_application on timeline_entry (application_id, at);

create table stage_change (
  id uuid not null,
  application_id uuid not null,
  stage_id uuid not null,
  actor_id uuid not null,
  at timestamptz not null,
  constraint pk_stage_change primary key (id),
  constraint fk_stage_change_application foreign key (application_id) references job_application (id),
  constraint fk_stage_change_stage foreign key (stage_id) references pipeline_stage (id),
  constraint fk_stage_change_actor foreign key (actor_id) references account (id)
);

create index ix_stage_change_application on stage_change (application_id, at);
create index ix_stage_change_stage on stage_change (stage_id);

create table application_note (
  id uuid not null,
  application_id uuid not null,
  text text not null,
  author_id uuid not null,
  at timestamptz not null,
  constraint pk_application_note primary key (id),
  constraint fk_application_note_application foreign key (application_id) references job_application (id),
  constraint fk_application_note_author foreign key (author_id) references account (id),
  constraint ck_application_note_text check (char_length(text) between 1 and 4000)
);

create index ix_application_note_application on application_note (application_id, at);

create table application_draft (
  id uuid not null,
  version bigint not null,
  token_hash text not null,
  posting_id uuid not null,
  content jsonb not null,
  document_id uuid,
  source text,
  expires_at timestamptz not null,
  application_id uuid,
  constraint pk_application_draft primary key (id),
  constraint uq_application_draft_token_hash unique (token_hash),
  constraint fk_application_draft_posting foreign key (posting_id) references job_posting (id),
  constraint fk_application_draft_document foreign key (document_id) references stored_document (id),
  constraint fk_application_draft_application foreign key (application_id) references job_application (id),
  constraint ck_application_draft_content check (jsonb_typeof(content) = 'object')
);

create index ix_application_draft_document on application_draft (document_id);
create index ix_application_draft_posting on application_draft (posting_id);
create index ix_application_draft_application on application_draft (application_id);
create index ix_application_draft_expires_at on application_draft (expires_at) where application_id is null;

-- Stages hold nothing personal. Whoever applies first may bring the usual stages into being, but no own names.
alter table pipeline_stage enable row level security;
create policy pipeline_stage_select on pipeline_stage for select using (true);
create policy pipeline_stage_insert on pipeline_stage for insert
  with check (name is null or jobwright_is_member_of(organization_id) or jobwright_is_system());
create policy pipeline_stage_update on pipeline_stage for update
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
create policy pipeline_stage_delete on pipeline_stage for delete
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

-- Two sides see an application: who sent it, and the members of the organization that got it. Moderators do not.
alter table job_application enable row level security;
create policy job_application_select on job_application for select
  using (candidate_id = jobwright_account() or jobwright_is_member_of(organization_id) or jobwright_is_system());
create policy job_application_insert on job_application for insert
  with check (candidate_id = jobwright_account() or jobwright_is_system());
create policy job_application_update on job_application for update
  using (candidate_id = jobwright_account() or jobwright_is_member_of(organization_id) or jobwright_is_system());
create policy job_application_delete on job_application for delete
  using (jobwright_is_system());

-- What both sides know. Without a policy for updates, history stays as it was written.
alter table timeline_entry enable row level security;
create policy timeline_entry_select on timeline_entry for select
  using (exists (select 1 from job_application a where a.id = application_id));
create policy timeline_entry_insert on timeline_entry for insert
  with check (exists (select 1 from job_application a where a.id = application_id));
create policy timeline_entry_delete on timeline_entry for delete
  using (jobwright_is_system());

-- What only the employer knows. The first change is written by applying, so anyone in sight of the application may add.
alter table stage_change enable row level security;
create policy stage_change_select on stage_change for select
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_is_member_of(a.organization_id) or jobwright_is_system())));
create policy stage_change_insert on stage_change for insert
  with check (exists (select 1 from job_application a where a.id = application_id));
create policy stage_change_delete on stage_change for delete
  using (jobwright_is_system());

alter table application_note enable row level security;
create policy application_note_select on application_note for select
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_is_member_of(a.organization_id) or jobwright_is_system())));
create policy application_note_insert on application_note for insert
  with check (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_is_member_of(a.organization_id) or jobwright_is_system())));
create policy application_note_delete on application_note for delete
  using (jobwright_is_system());

-- Whoever shows the secret sees a draft, signed in or not.
alter table application_draft enable row level security;
create policy application_draft_all on application_draft
  using (token_hash = jobwright_shown() or jobwright_is_system());

-- A file is in sight of whoever sees an application or a draft that carries it. Sending claims it for the sender: what
-- nobody owns may be claimed by whoever sees it, and only for themselves.
create policy stored_document_received on stored_document for select
  using (exists (select 1 from job_application a where a.document_id = stored_document.id));
create policy stored_document_drafted on stored_document for select
  using (owner_id is null and exists (select 1 from application_draft d where d.document_id = stored_document.id));
create policy stored_document_claimed on stored_document for update
  using (owner_id is null)
  with check (owner_id = jobwright_account());
