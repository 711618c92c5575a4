-- When a candidate was told that the answer is late.
alter table job_application add column late_notified_at timestamptz;
-- What was late before anybody was told of it is not told all at once.
update job_application set late_notified_at = now() where answered_at is null and answer_due_at < now();
create index ix_job_application_answer_due_at on job_application (answer_due_at)
  where answered_at is null and late_notified_at is null;
