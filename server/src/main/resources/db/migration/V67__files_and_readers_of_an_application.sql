-- Files of up to 10 MB, more than one with an application, and who at the employer opened what.
alter table stored_document drop constraint ck_stored_document_size;
alter table stored_document add constraint ck_stored_document_size check (size between 1 and 10 * 1024 * 1024);

-- The files beside the CV. The question that one answers is kept by its text, as the other answers are.
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

-- In sight of those who see the draft.
alter table draft_attachment enable row level security;
create policy draft_attachment_all on draft_attachment
  using (exists (select 1 from application_draft d where d.id = draft_id));

-- In sight of those who see the application, but not of the employer after a withdrawal; only the sender changes it.
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

alter policy stored_document_received on stored_document
  using (exists (select 1 from job_application a where a.document_id = stored_document.id
      and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN'))
    or exists (select 1 from application_attachment t where t.document_id = stored_document.id));
alter policy stored_document_drafted on stored_document
  using (owner_id is null and (exists (select 1 from application_draft d where d.document_id = stored_document.id)
    or exists (select 1 from draft_attachment t where t.document_id = stored_document.id)));

-- One row for each person and thing: the application itself when there is no document.
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

-- The candidate sees all of it, a reader what they opened themselves.
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
