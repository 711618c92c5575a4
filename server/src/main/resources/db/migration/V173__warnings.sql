-- An organization is warned before it is suspended for misuse (Digital Services Act, Article 23).
alter table hiring_organization
  add column warned_at timestamptz,
  add column warned_for text,
  -- A moderator, or the rule about blocked adverts.
  add column warned_by text,
  -- Why the latest suspension or block could not wait for a warning; null if there was one.
  add column danger text,
  add constraint ck_hiring_organization_warning check (
    (warned_at is null) = (warned_for is null) and (warned_at is null) = (warned_by is null)),
  add constraint ck_hiring_organization_warned_for check (length(warned_for) between 1 and 1000),
  add constraint ck_hiring_organization_warned_by check (warned_by in ('STAFF', 'RULE')),
  add constraint ck_hiring_organization_danger check (length(danger) between 1 and 500);

-- Owners change the row of their organization, but no warning.
create function hiring_organization_keep_warning() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff warns an organization';
  end if;
  return new;
end $$;
create trigger hiring_organization_warning before update on hiring_organization
  for each row when ((new.warned_at, new.warned_for, new.warned_by, new.danger)
    is distinct from (old.warned_at, old.warned_for, old.warned_by, old.danger))
  execute function hiring_organization_keep_warning();
