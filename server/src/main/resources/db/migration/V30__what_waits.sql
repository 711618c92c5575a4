-- What waits is found without reading everyone who ever applied: the first of a kind in the order in which they are shown.
-- And how postings end: openings that are filled anew, and plans that forget people.

-- Who is in their stage for longest, among those whom somebody opened and about whom nothing is decided.
create index ix_job_application_stage_since on job_application (organization_id, stage_since)
  where decision_outcome is null and candidate_status <> 'SUBMITTED'
    and candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');

-- By posting, the oldest first.
drop index ix_job_application_unopened;
create index ix_job_application_unopened on job_application (posting_id, applied_at)
  where candidate_status = 'SUBMITTED';
drop index ix_job_application_posting_active;
create index ix_job_application_posting_active on job_application (posting_id, answer_due_at)
  where candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');

-- The employer said by when it answers: the candidate waits again, also after a first answer such as an invitation.
alter table job_application add column waits_again boolean not null default false;
drop index ix_job_application_organization_due;
create index ix_job_application_organization_due on job_application (organization_id, answer_due_at)
  where answered_at is null or waits_again;
drop index ix_job_application_answer_due_at;
create index ix_job_application_answer_due_at on job_application (answer_due_at)
  where (answered_at is null or waits_again) and late_notified_at is null;

-- Applications whose candidate wrote last, before a moment, and nobody has answered or put it away. Security definer: behind
-- row-level security each message of each conversation would be asked about on its own. It answers with ids in the
-- organizations of the caller; the query around it shows what the caller may read.
create function jobwright_waiting_messages(before timestamptz) returns table (application uuid, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select c.application_id, m.delivered_at
    from conversation c join message m on m.conversation_id = c.id
    where c.organization_id = any (jobwright_list('jobwright.running_organizations'))
      and m.side = 'CANDIDATE' and m.state = 'DELIVERED' and m.delivered_at < before
      and (c.employer_done_at is null or c.employer_done_at < m.delivered_at)
      and not exists (select from message l where l.conversation_id = c.id and l.state <> 'TAKEN_BACK'
        and l.created_at > m.created_at and (l.side = 'EMPLOYER' or l.state = 'DELIVERED')) $$;

-- Since when hires fill the openings of a posting that was renewed after its end; null for all.
alter table job_posting add column openings_since timestamptz;

-- What members planned to tell one person at the end of a posting goes with their end, also if that is a withdrawal.
-- Security definer: the candidate does not see it.
create function close_out_forget() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  update close_out c set plan = jsonb_set(c.plan, '{people}', coalesce(
      (select jsonb_agg(one) from jsonb_array_elements(c.plan -> 'people') one where one::text not like '%' || new.id || '%'),
      '[]'))
    where c.posting_id = new.posting_id and c.plan::text like '%' || new.id || '%';
  return null;
end $$;
create trigger job_application_ended_close_out after update of candidate_status on job_application
  for each row when (old.candidate_status is distinct from new.candidate_status
    and new.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED'))
  execute function close_out_forget();
