-- A draft is seen by the browser that began it and, once there is one, by the account that writes it; by nobody else.
alter table application_draft add column browser_hash text;
alter table application_draft add column owner_id uuid;
alter table application_draft add constraint fk_application_draft_owner foreign key (owner_id) references account (id);
create index ix_application_draft_owner on application_draft (owner_id);

-- Drafts from before are open to anyone who knows their link. Those that were sent belong to the sender; the others go.
update application_draft d set owner_id = a.candidate_id from job_application a where a.id = d.application_id;
delete from application_draft where owner_id is null;
alter table application_draft add constraint ck_application_draft_writer
  check (browser_hash is not null or owner_id is not null);

drop policy application_draft_all on application_draft;
create policy application_draft_all on application_draft
  using (token_hash = jobwright_shown() and (owner_id is null or owner_id = jobwright_account())
    or jobwright_is_system());

-- When the applicant last sent a new version; the application keeps its dates.
alter table job_application add column replaced_at timestamptz;
