-- From applying to an answer.

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
  -- What a card says about a person at a glance.
  applicant_name text not null,
  headline text,
  location text,
  work_years integer,
  knockouts_missed integer not null,
  document_id uuid,
  consents jsonb not null,
  source text,
  applied_at timestamptz not null,
  -- When the applicant last sent a new version; the application keeps its dates.
  replaced_at timestamptz,
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  -- When the candidate was notified that the answer is late.
  late_notified_at timestamptz,
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
  constraint ck_job_application_work_years check (work_years between 0 and 100),
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
create index ix_job_application_organization_posting on job_application (organization_id, posting_id);
create index ix_job_application_organization_due on job_application (organization_id, answer_due_at)
  where answered_at is null;
create index ix_job_application_answer_due_at on job_application (answer_due_at)
  where answered_at is null and late_notified_at is null;
create index ix_job_application_answered_at on job_application (answered_at) where answered_at is not null;
create index ix_job_application_stage on job_application (stage_id);
create index ix_job_application_document on job_application (document_id);
create index ix_job_application_decision_release_at on job_application (decision_release_at)
  where decision_release_at is not null;
-- Deleting an account looks for what refers to it, without reading every application.
create index ix_job_application_decision_by on job_application (decision_by) where decision_by is not null;

-- The files sent with the CV. The question that a file answers is kept as text, like the other answers.
create table application_attachment (
  application_id uuid not null,
  position integer not null,
  document_id uuid not null,
  question text,
  constraint pk_application_attachment primary key (application_id, position),
  constraint fk_application_attachment_application foreign key (application_id) references job_application (id),
  constraint fk_application_attachment_document foreign key (document_id) references stored_document (id),
  constraint ck_application_attachment_position check (position between 0 and 7),
  constraint ck_application_attachment_question check (char_length(question) <= 300)
);
create index ix_application_attachment_document on application_attachment (document_id);

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
create index ix_timeline_entry_actor on timeline_entry (actor_id);

create table stage_change (
  id uuid not null,
  application_id uuid not null,
  stage_id uuid not null,
  actor_id uuid not null,
  at timestamptz not null,
  -- Rows are only added: a move that takes one back names it.
  undoes_id uuid,
  constraint pk_stage_change primary key (id),
  constraint fk_stage_change_application foreign key (application_id) references job_application (id),
  constraint fk_stage_change_stage foreign key (stage_id) references pipeline_stage (id),
  constraint fk_stage_change_actor foreign key (actor_id) references account (id),
  constraint fk_stage_change_undoes foreign key (undoes_id) references stage_change (id)
);
create unique index uq_stage_change_undoes on stage_change (undoes_id) where undoes_id is not null;
create index ix_stage_change_application on stage_change (application_id, at);
create index ix_stage_change_stage on stage_change (stage_id);
create index ix_stage_change_actor on stage_change (actor_id);

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
create index ix_application_note_author on application_note (author_id);

-- A note that someone is still writing.
create table note_draft (
  application_id uuid not null,
  author_id uuid not null,
  text text not null,
  saved_at timestamptz not null,
  constraint pk_note_draft primary key (application_id, author_id),
  constraint fk_note_draft_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_note_draft_author foreign key (author_id) references account (id) on delete cascade,
  constraint ck_note_draft_text check (char_length(text) between 1 and 4000)
);
create index ix_note_draft_author on note_draft (author_id);

-- Who at the employer opened what. One row for each person and thing: the application itself when there is no document.
create table application_reading (
  application_id uuid not null,
  reader_id uuid not null,
  document_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint uq_application_reading unique nulls not distinct (application_id, reader_id, document_id),
  constraint fk_application_reading_application foreign key (application_id) references job_application (id),
  constraint fk_application_reading_reader foreign key (reader_id) references account (id),
  constraint fk_application_reading_document foreign key (document_id) references stored_document (id)
    on delete cascade
);
create index ix_application_reading_reader on application_reading (reader_id);
create index ix_application_reading_document on application_reading (document_id);

create table application_draft (
  id uuid not null,
  version bigint not null,
  token_hash text not null,
  -- The browser that began it, and the account that writes it once there is one.
  browser_hash text,
  owner_id uuid,
  posting_id uuid not null,
  content jsonb not null,
  document_id uuid,
  source text,
  expires_at timestamptz not null,
  application_id uuid,
  constraint pk_application_draft primary key (id),
  constraint uq_application_draft_token_hash unique (token_hash),
  constraint fk_application_draft_owner foreign key (owner_id) references account (id),
  constraint fk_application_draft_posting foreign key (posting_id) references job_posting (id),
  constraint fk_application_draft_document foreign key (document_id) references stored_document (id),
  constraint fk_application_draft_application foreign key (application_id) references job_application (id),
  constraint ck_application_draft_writer check (browser_hash is not null or owner_id is not null),
  constraint ck_application_draft_content check (jsonb_typeof(content) = 'object')
);
create index ix_application_draft_owner on application_draft (owner_id);
create index ix_application_draft_document on application_draft (document_id);
create index ix_application_draft_posting on application_draft (posting_id);
create index ix_application_draft_application on application_draft (application_id);
create index ix_application_draft_expires_at on application_draft (expires_at) where application_id is null;

create table draft_attachment (
  draft_id uuid not null,
  position integer not null,
  document_id uuid not null,
  question text,
  constraint pk_draft_attachment primary key (draft_id, position),
  constraint fk_draft_attachment_draft foreign key (draft_id) references application_draft (id) on delete cascade,
  constraint fk_draft_attachment_document foreign key (document_id) references stored_document (id),
  constraint ck_draft_attachment_position check (position between 0 and 7),
  constraint ck_draft_attachment_question check (char_length(question) <= 300)
);
create index ix_draft_attachment_document on draft_attachment (document_id);

-- Who sees which row. Stages hold nothing personal. The first applicant creates the usual stages, but none with a name of
-- its own.
alter table pipeline_stage enable row level security;
create policy pipeline_stage_select on pipeline_stage for select using (true);
create policy pipeline_stage_insert on pipeline_stage for insert
  with check (name is null or jobwright_works_for(organization_id) or jobwright_is_system());
create policy pipeline_stage_update on pipeline_stage for update
  using (jobwright_works_for(organization_id) or jobwright_is_system());
create policy pipeline_stage_delete on pipeline_stage for delete
  using (jobwright_works_for(organization_id) or jobwright_is_system());

-- Two sides see an application: the person who sent it, and the members of a running organization that got it. Moderators
-- do not.
alter table job_application enable row level security;
create policy job_application_select on job_application for select
  using (candidate_id = jobwright_account() or jobwright_works_for(organization_id) or jobwright_is_system());
create policy job_application_insert on job_application for insert
  with check (candidate_id = jobwright_account() or jobwright_is_system());
create policy job_application_update on job_application for update
  using (candidate_id = jobwright_account() or jobwright_works_for(organization_id) or jobwright_is_system());
create policy job_application_delete on job_application for delete
  using (jobwright_is_system());

-- Shown to those who see the application, but not to the employer after a withdrawal; only the sender changes it.
alter table application_attachment enable row level security;
create policy application_attachment_select on application_attachment for select
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN')));
create policy application_attachment_insert on application_attachment for insert
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.candidate_id = jobwright_account()));
create policy application_attachment_update on application_attachment for update
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.candidate_id = jobwright_account()));
create policy application_attachment_delete on application_attachment for delete
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.candidate_id = jobwright_account()));

-- What both sides know. Without a policy for updates, history stays as it was written.
alter table timeline_entry enable row level security;
create policy timeline_entry_select on timeline_entry for select
  using (exists (select 1 from job_application a where a.id = application_id));
create policy timeline_entry_insert on timeline_entry for insert
  with check (exists (select 1 from job_application a where a.id = application_id));
create policy timeline_entry_delete on timeline_entry for delete
  using (jobwright_is_system());

-- What only the employer knows. The first change is written by applying, so anyone who sees the application may add one.
alter table stage_change enable row level security;
create policy stage_change_select on stage_change for select
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) or jobwright_is_system())));
create policy stage_change_insert on stage_change for insert
  with check (exists (select 1 from job_application a where a.id = application_id));
create policy stage_change_delete on stage_change for delete
  using (jobwright_is_system());

-- After a withdrawal the employer no longer sees notes about the person, nor the files.
alter table application_note enable row level security;
create policy application_note_select on application_note for select
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN' or jobwright_is_system())));
create policy application_note_insert on application_note for insert
  with check (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN' or jobwright_is_system())));
create policy application_note_delete on application_note for delete
  using (jobwright_is_system());

-- Only its author sees it, while working for the employer, and like the notes not after a withdrawal or while the employer
-- is suspended or blocked.
alter table note_draft enable row level security;
create policy note_draft_all on note_draft
  using (jobwright_is_system() or (author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN')));

-- The candidate sees every row, readers those about themselves.
alter table application_reading enable row level security;
create policy application_reading_select on application_reading for select
  using (reader_id = jobwright_account() or jobwright_is_system() or exists (select 1 from job_application a
    where a.id = application_id and a.candidate_id = jobwright_account()));
create policy application_reading_insert on application_reading for insert
  with check (jobwright_is_system() or (reader_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id)));
create policy application_reading_update on application_reading for update
  using (jobwright_is_system() or reader_id = jobwright_account());
create policy application_reading_delete on application_reading for delete
  using (jobwright_is_system());

-- A draft is seen by the browser that began it, which shows the secret, and, once there is one, by the account that writes
-- it; by nobody else.
alter table application_draft enable row level security;
create policy application_draft_all on application_draft
  using (token_hash = jobwright_shown() and (owner_id is null or owner_id = jobwright_account())
    or jobwright_is_system());

-- Shown to those who see the draft.
alter table draft_attachment enable row level security;
create policy draft_attachment_all on draft_attachment
  using (exists (select 1 from application_draft d where d.id = draft_id));

-- A file is shown to those who see an application or a draft that carries it. Sending claims it for the sender: what nobody
-- owns may be claimed by anyone who sees it, and only for themselves.
create policy stored_document_received on stored_document for select
  using (exists (select 1 from job_application a where a.document_id = stored_document.id
      and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN'))
    or exists (select 1 from application_attachment t where t.document_id = stored_document.id));
create policy stored_document_drafted on stored_document for select
  using (owner_id is null and (exists (select 1 from application_draft d where d.document_id = stored_document.id)
    or exists (select 1 from draft_attachment t where t.document_id = stored_document.id)));
create policy stored_document_claimed on stored_document for update
  using (owner_id is null)
  with check (owner_id = jobwright_account());

-- Everything an applicant wrote, for the search of an employer. The questions are the employer's own words and left out.
create function jobwright_application_text(content jsonb) returns text
  language sql immutable parallel safe
  return lower(
    jsonb_path_query_array(content, 'strict $.contact.* ? (@.type() == "string")', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'strict $.answers[*].values[*]', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'strict $.resume.** ? (@.type() == "string")', '{}', true)::text || ' '
    || coalesce(content ->> 'coverLetter', ''));

-- People whose application is under way at an organization. Security definer: staff, who stops an organization, does not
-- see applications; it addresses a message to these people and reads nothing else of them.
create function jobwright_applicants_under_way(organization uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct a.candidate_id from job_application a
    where jobwright_is_staff() and a.organization_id = organization
      and a.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED') $$;

-- Security definer: a moderator learns whether anyone applied, and not who.
create function job_posting_has_applications(posting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select jobwright_is_staff() and exists (select 1 from job_application a where a.posting_id = posting) $$;

-- Security definer: a candidate who withdraws does not see drafts of notes about them.
create function note_draft_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  delete from note_draft where application_id = new.id;
  return null;
end $$;
create trigger job_application_withdrawn after update of candidate_status on job_application
  for each row when (new.candidate_status = 'WITHDRAWN') execute function note_draft_end();
