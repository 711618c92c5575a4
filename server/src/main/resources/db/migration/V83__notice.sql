-- People are told how an employer uses their application; the form asks nobody to agree to that any more. What was agreed to
-- before stays readable, and rows from then have no notice.
alter table job_application
  alter column consents set default '[]',
  drop constraint ck_job_application_consents,
  add column notice_version text,
  add column notice_at timestamptz,
  add constraint ck_job_application_notice check (
    (notice_version is null) = (notice_at is null) and char_length(notice_version) <= 40);
