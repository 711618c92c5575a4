-- Imports of postings are followed, and can be undone, in the workspace.

alter table import_run add column progress_at timestamptz;
update import_run set progress_at = coalesce(finished_at, started_at);
alter table import_run alter column progress_at set not null;

alter table import_run drop constraint ck_import_run_state;
alter table import_run add constraint ck_import_run_state
  check (state in ('RUNNING', 'FINISHED', 'FAILED', 'UNDOING', 'UNDONE'));

-- The latest imports of an organization.
create index ix_import_run_organization_id_started_at on import_run (organization_id, started_at desc);
drop index ix_import_run_organization_id;
