-- A decision that was wrong, although nothing was left to undo; those concerned are told so.
alter table appeal add column without_effect boolean not null default false,
  add constraint ck_appeal_without_effect check (not without_effect or state = 'REVERSED');

-- Neither the person who decided nor the one who asks answers.
alter policy appeal_update on appeal
  with check (jobwright_is_system() or reviewer_id = jobwright_account()
    and decided_first_by <> jobwright_account() and lodged_by is distinct from jobwright_account());
