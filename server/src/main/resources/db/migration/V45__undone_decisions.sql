-- Who undid the latest proposed decision of an application. A colleague who still saw the decision is told so; a new
-- decision clears it. Candidates see none of it.
alter table job_application
  add column decision_undone_by uuid,
  add column decision_undone_at timestamptz,
  add constraint fk_job_application_decision_undone_by foreign key (decision_undone_by) references account (id),
  add constraint ck_job_application_decision_undone check (num_nonnulls(decision_undone_by, decision_undone_at) in (0, 2));

create index ix_job_application_decision_undone_by on job_application (decision_undone_by)
  where decision_undone_by is not null;
