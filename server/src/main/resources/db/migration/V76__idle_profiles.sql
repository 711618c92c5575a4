-- Who has not signed in for six months is no longer found; they are warned twice before.
alter table findable_profile
  add column present_at timestamptz not null default now(),
  add column warnings integer not null default 0,
  add column warned_at timestamptz,
  add constraint ck_findable_profile_warnings check (warnings between 0 and 2 and (warned_at is null) = (warnings = 0));
alter table findable_profile alter column present_at drop default, alter column warnings drop default;
create index ix_findable_profile_present_at on findable_profile (present_at) where visibility = 'SEARCHABLE';
