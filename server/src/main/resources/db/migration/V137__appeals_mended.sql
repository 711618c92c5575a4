-- A decision that was wrong, although nothing was left to undo; those concerned are told so.
alter table appeal add column without_effect boolean not null default false,
  add constraint ck_appeal_without_effect check (not without_effect or state = 'REVERSED');
