-- What a person put off in their own list of what waits.

create table snooze (
  account_id uuid not null,
  signal text not null,
  -- what the line is about: an application, a posting, a task, …
  subject_id uuid not null,
  until timestamptz not null,
  constraint pk_snooze primary key (account_id, signal, subject_id),
  constraint fk_snooze_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_snooze_signal check (char_length(signal) between 1 and 40)
);
create index ix_snooze_until on snooze (until);

-- What waits, without reading every application.
create index ix_job_application_untold on job_application (organization_id)
  where decision_outcome is not null and decision_release_at is null;
create index ix_job_application_unopened on job_application (organization_id, applied_at)
  where candidate_status = 'SUBMITTED';

-- Who sees which row: each person their own.
alter table snooze enable row level security;
create policy snooze_all on snooze
  using (account_id = jobwright_account() or jobwright_is_system());
