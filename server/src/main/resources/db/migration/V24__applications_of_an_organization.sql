-- The figures of an employer's postings were read by going through everybody's applications.
create index ix_job_application_organization_posting on job_application (organization_id, posting_id);
