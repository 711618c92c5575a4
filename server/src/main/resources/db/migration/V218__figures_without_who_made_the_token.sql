-- V217 brought back the caller where V206 has the author: a program counts no application of the owner who made its token.
create or replace function jobwright_figures_people(postings uuid[], since timestamptz, until timestamptz)
  returns setof job_application language sql stable
  as $$
    select a.* from job_application a
      where a.posting_id = any (array(
          select p.id from job_posting p where p.id = any(postings) and jobwright_works_for(p.organization_id)))
        and a.applied_at >= since and a.applied_at < until
        and a.candidate_id is distinct from (select jobwright_author())
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
  $$;
