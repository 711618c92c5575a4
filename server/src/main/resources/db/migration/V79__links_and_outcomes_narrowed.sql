-- A member makes a personal link only for themselves.
alter policy tracking_link_insert on tracking_link
  with check (jobwright_is_system()
    or jobwright_works_for(organization_id) and (credited_to is null or credited_to = jobwright_account()));
create index ix_job_application_source_link on job_application (organization_id, source) where source like 'via:%';

-- What a person answered is removed by nobody.
alter policy outcome_question_delete on outcome_question
  using (jobwright_is_system()
    or kind = 'OPENING_ENDED' and answered_by is null and jobwright_works_for(organization_id));

-- A hire that was undone opens the same opening again, and so does one of a person who did not come, as the employer says.
-- Security definer: a candidate who withdraws before the hire was told does not see requisitions. Does nothing as long as
-- the person is hired, or to be hired.
drop function jobwright_free_opening(uuid);
drop function jobwright_reopen_opening(uuid);
create function jobwright_reopen_opening(application uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with freed as (
      update requisition_opening o
        set state = case when r.state = 'CANCELLED' then 'CANCELLED' else 'OPEN' end, filled_by = null,
          posting_id = null, closed_at = case when r.state = 'CANCELLED' then o.closed_at end
        from requisition r, job_application a
        where o.filled_by = application and r.id = o.requisition_id and a.id = application
          and (jobwright_is_system() or jobwright_works_for(r.organization_id)
            or a.candidate_id = jobwright_account())
          and (a.candidate_status <> 'HIRED' and a.decision_outcome is distinct from 'HIRED'
            or exists (select from outcome_question q
              where q.application_id = application and q.kind = 'HIRE_STARTED' and q.answer = 'NO'))
        returning o.requisition_id),
    changed as (
      update requisition r set state = case when r.state = 'FILLED' then 'APPROVED' else r.state end,
          version = r.version + 1
        from freed where r.id = freed.requisition_id
        returning r.id)
    select exists (select from changed)
  $$;
