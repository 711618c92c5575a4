-- A note that someone is still writing goes with the notes: after a withdrawal, and while the employer is stopped.
alter policy note_draft_all on note_draft
  using (jobwright_is_system() or (author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN')));

-- Security definer: a candidate who withdraws does not see what was being written about them.
create function note_draft_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  delete from note_draft where application_id = new.id;
  return null;
end $$;
create trigger job_application_withdrawn after update of candidate_status on job_application
  for each row when (new.candidate_status = 'WITHDRAWN') execute function note_draft_end();

delete from note_draft where application_id in (select id from job_application where candidate_status = 'WITHDRAWN');
