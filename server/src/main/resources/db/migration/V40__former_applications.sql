-- A draft may start from an earlier application of its writer, whose parts stay marked until they are changed.
alter table application_draft add former_application_id uuid;
alter table application_draft add constraint fk_application_draft_former_application
  foreign key (former_application_id) references job_application (id) on delete set null;
create index ix_application_draft_former_application on application_draft (former_application_id)
  where former_application_id is not null;
