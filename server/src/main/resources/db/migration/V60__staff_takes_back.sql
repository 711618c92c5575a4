-- A moderator holds or blocks a posting and gives it back: where it stood then, and why it is held.
alter table job_posting
  add column stopped_from text constraint ck_job_posting_stopped_from check (stopped_from in
    ('SUBMITTED', 'IN_REVIEW', 'SENT_BACK', 'LIVE', 'PAUSED', 'FILLED', 'CLOSED')),
  add column hold_reason text constraint ck_job_posting_hold_reason check (length(hold_reason) <= 1000);

-- Those that were blocked before: what was public may be opened again by its employer, the others are handed in again.
update job_posting set stopped_from = case when public_version is null then 'SUBMITTED' else 'CLOSED' end
  where status = 'BLOCKED';

-- What the staff went by when it verified an organization, or refused to.
alter table hiring_organization
  add column verification_note text constraint ck_hiring_organization_verification_note
    check (length(verification_note) <= 1000);

-- An approval that is taken back ends the public life of a posting as if it had never begun.
drop trigger job_posting_public_change on job_posting;
create trigger job_posting_public_change after update on job_posting
  for each row when ((new.status, new.published_at, new.valid_through, new.public_version)
    is distinct from (old.status, old.published_at, old.valid_through, old.public_version)
    and (new.public_version is not null or old.public_version is not null))
  execute function posting_index_note_posting();

-- Security definer: a moderator learns whether somebody applied, and not who.
create function job_posting_has_applications(posting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select jobwright_is_staff() and exists (select 1 from job_application a where a.posting_id = posting) $$;
