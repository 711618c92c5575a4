-- What a program proposed, and which posting it wrote, bears the name of its token, too (as V188). The database knows who calls; a
-- decision is told later, when somebody else or a timer calls, so its name is kept beside it and taken along.
alter table job_application add column decision_program text;
alter table timeline_entry add column program text;
alter table bulk_operation add column program text default jobwright_program();
alter table job_posting add column changed_program text default jobwright_program();

create function job_application_note_program() returns trigger language plpgsql as $$
begin
  new.decision_program := case when new.decision_at is not null then jobwright_program() end;
  return new;
end $$;
create trigger job_application_note_program before update on job_application
  for each row when (new.decision_at is distinct from old.decision_at) execute function job_application_note_program();

create function job_posting_note_program() returns trigger language plpgsql as $$
begin
  new.changed_program := jobwright_program();
  return new;
end $$;
create trigger job_posting_note_program before update on job_posting
  for each row when (new.changed_at is distinct from old.changed_at) execute function job_posting_note_program();
