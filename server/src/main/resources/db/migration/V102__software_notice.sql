-- The rules, with their revisions, by which a candidate was told before sending that the employer uses software to select.
alter table job_application
  add column software_notice text,
  add constraint ck_job_application_software_notice check (char_length(software_notice) <= 2000);
