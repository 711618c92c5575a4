-- What a card says about a person at a glance.
alter table job_application add column location text;
alter table job_application add column work_years integer;
alter table job_application add constraint ck_job_application_work_years check (work_years between 0 and 100);
update job_application set location = nullif(content #>> '{contact,location}', '') where candidate_status <> 'WITHDRAWN';

-- A move that was taken back. Rows are only added: the way back names the move that it undoes.
alter table stage_change add column undoes_id uuid;
alter table stage_change add constraint fk_stage_change_undoes foreign key (undoes_id) references stage_change (id);
create unique index uq_stage_change_undoes on stage_change (undoes_id) where undoes_id is not null;

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

-- The author alone sees it, and only while working for the employer.
alter table note_draft enable row level security;
create policy note_draft_all on note_draft
  using (jobwright_is_system() or (author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_is_member_of(a.organization_id))));

-- Everything an applicant wrote, for the search of an employer. The questions are the employer's own words and left out.
create function jobwright_application_text(content jsonb) returns text
  language sql immutable parallel safe
  return lower(
    jsonb_path_query_array(content, 'strict $.contact.* ? (@.type() == "string")', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'strict $.answers[*].values[*]', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'strict $.resume.** ? (@.type() == "string")', '{}', true)::text || ' '
    || coalesce(content ->> 'coverLetter', ''));
