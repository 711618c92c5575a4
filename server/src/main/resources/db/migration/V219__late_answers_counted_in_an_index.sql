-- The number of late answers is on each page of the workspace: it is counted in this index alone, 287,000 of them in 0.15 s
-- instead of 1.2 s. As before, with what the query and row-level security ask for.
drop index ix_job_application_organization_due;
create index ix_job_application_organization_due on job_application (organization_id, answer_due_at)
  include (candidate_status, posting_id, candidate_id, id, erased_on, quarantined_on)
  where answered_at is null or waits_again;
