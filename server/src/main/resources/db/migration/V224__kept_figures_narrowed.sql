-- Whether there are so many applications for these postings, whenever they were sent: all of them are read for the figures
-- of a short period, too.
create function jobwright_applied_at_least(postings uuid[], bound integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*) = bound from (select from job_application a
      where a.posting_id = any (array(
        select p.id from job_posting p where p.id = any(postings) and jobwright_works_for(p.organization_id)))
      limit bound) first
  $$;

-- Whether the caller applied for any of these postings since a moment, or the owner who made the token of the calling
-- program. Earlier applications are in no figures of the period.
drop function jobwright_applied_among(uuid[]);
create function jobwright_applied_among(postings uuid[], since timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from job_application a
      where a.candidate_id = jobwright_author() and a.posting_id = any(postings) and a.applied_at >= since)
  $$;
