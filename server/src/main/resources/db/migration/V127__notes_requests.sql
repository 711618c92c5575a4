-- A candidate asks an employer for what its team wrote about an application (GDPR, article 15); the employer answers within
-- 30 days with the words, with some of them, or with the reason why not.
create table notes_request (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  asked_at timestamptz not null,
  due_on date not null,
  -- How often the owners were reminded; once it is overdue the candidate was told as well.
  reminders integer not null,
  overdue_at timestamptz,
  state text not null,
  words text not null,
  -- Why something, or everything, is left out.
  reason text not null,
  answered_by uuid,
  answered_at timestamptz,
  constraint pk_notes_request primary key (id),
  constraint fk_notes_request_application foreign key (application_id) references job_application (id),
  constraint fk_notes_request_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_notes_request_account foreign key (account_id) references account (id),
  constraint fk_notes_request_answered_by foreign key (answered_by) references account (id),
  constraint ck_notes_request_state check (state in ('WAITING', 'RELEASED', 'PARTLY_RELEASED', 'REFUSED')),
  constraint ck_notes_request_reminders check (reminders between 0 and 2),
  constraint ck_notes_request_answered check (
    (state = 'WAITING') = (answered_at is null) and (answered_by is null or answered_at is not null)),
  constraint ck_notes_request_words check (
    char_length(words) <= 200000 and (words <> '') = (state in ('RELEASED', 'PARTLY_RELEASED'))),
  constraint ck_notes_request_reason check (
    char_length(reason) <= 1000 and (reason <> '') = (state in ('PARTLY_RELEASED', 'REFUSED')))
);
create unique index uq_notes_request_waiting on notes_request (application_id) where state = 'WAITING';
create index ix_notes_request_application on notes_request (application_id);
create index ix_notes_request_organization on notes_request (organization_id, due_on) where state = 'WAITING';
create index ix_notes_request_account on notes_request (account_id);
create index ix_notes_request_answered_by on notes_request (answered_by);
create index ix_notes_request_due on notes_request (due_on) where state = 'WAITING' and overdue_at is null;

-- The candidate, and those at the employer who read the application; the candidate asks, they answer.
alter table notes_request enable row level security;
create policy notes_request_select on notes_request for select
  using (jobwright_is_system() or account_id = jobwright_account() or exists (select from job_application a
    where a.id = application_id and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy notes_request_insert on notes_request for insert
  with check (jobwright_is_system() or account_id = jobwright_account() and state = 'WAITING'
    and exists (select from job_application a where a.id = application_id
      and a.organization_id = notes_request.organization_id and a.candidate_id = account_id));
create policy notes_request_update on notes_request for update
  using (jobwright_is_system() or exists (select from job_application a
    where a.id = application_id and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy notes_request_delete on notes_request for delete using (jobwright_is_system());

-- A candidate who withdrew may ask as well: while they wait for the answer, the team's words are readable again.
create policy application_note_asked on application_note for select
  using (visibility = 'TEAM' and not jobwright_scores_blind(application_id)
    and exists (select from notes_request r where r.application_id = application_note.application_id and r.state = 'WAITING')
    and exists (select from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy scorecard_assignment_asked on scorecard_assignment for select
  using (exists (select from notes_request r
      where r.application_id = scorecard_assignment.application_id and r.state = 'WAITING')
    and exists (select from job_application a where a.id = application_id
      and a.organization_id = scorecard_assignment.organization_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
