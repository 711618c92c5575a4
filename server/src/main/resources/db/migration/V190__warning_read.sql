-- Owners see that their organization was warned until one of them marks the warning as read.
alter table hiring_organization
  add column warning_read_at timestamptz,
  add constraint ck_hiring_organization_warning_read check (warning_read_at is null or warned_at is not null);
