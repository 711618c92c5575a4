-- One mail names all applications of a person that an employer answers together.

-- Adds a line to the mail about an answer of the same employer that waits for others, or says whether this one waits:
-- 'JOINED', 'HELD', or 'ALONE'. Only a person with another application there that is under way waits, which they know; it
-- says nothing about what is decided. Good news is alone, because what goes with it does not wait either. Security definer:
-- who answers applicants reads no mails, nor all their applications.
create function jobwright_join_answer(application uuid, address text, tongue text, line jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  told job_application;
  patience text := current_setting('lock_timeout');
begin
  select * into told from job_application a where a.id = application;
  if not (jobwright_is_system() or jobwright_is_member_of(told.organization_id))
      or told.candidate_status in ('INTERVIEW', 'OFFER', 'HIRED')
      or not exists (select from job_application o where o.candidate_id = told.candidate_id
        and o.organization_id = told.organization_id and o.id <> told.id) then
    return 'ALONE';
  end if;
  -- Two nodes may tell a person at the same time, and wait a second for each other. A member who tells many at once waits
  -- for nobody.
  if jobwright_is_system() then
    perform set_config('lock_timeout', '1s', true);
    begin
      perform pg_advisory_xact_lock(hashtextextended(told.candidate_id::text, 56));
    exception when lock_not_available then
      perform set_config('lock_timeout', patience, true);
      return 'ALONE';
    end;
    perform set_config('lock_timeout', patience, true);
  elsif not pg_try_advisory_xact_lock(hashtextextended(told.candidate_id::text, 56)) then
    return 'ALONE';
  end if;
  update outbox_message m
    set facts = jsonb_set(m.facts, '{lines}', (m.facts -> 'lines') || line), version = version + 1
    where m.id = (select w.id from outbox_message w join job_application o on o.id = w.subject_id
      where o.candidate_id = told.candidate_id and o.organization_id = told.organization_id and o.id <> told.id
        and w.kind = 'DECISION_RELEASED' and w.state = 'PENDING' and w.attempts = 0
        and w.recipient = address and w.language = tongue
        and jsonb_array_length(w.facts -> 'lines') between 1 and 19
        and not exists (select from jsonb_array_elements(w.facts -> 'lines') named
          where named #>> '{facts,application,reference}' = told.reference)
      order by w.occurred_at desc limit 1 for update of w skip locked);
  if found then
    return 'JOINED';
  end if;
  return case when exists (select from job_application o where o.candidate_id = told.candidate_id
      and o.organization_id = told.organization_id and o.id <> told.id
      and o.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER'))
    then 'HELD' else 'ALONE' end;
end $$;

-- The same as in V29, also for those whom a mail names beside the first.
create or replace function jobwright_undelivered() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ with dead as (select m.kind, m.subject_id, m.facts from outbox_message m
      where m.state = 'DEAD' and m.kind in ('DECISION_RELEASED', 'MESSAGE_RECEIVED')
        and m.occurred_at > now() - interval '30 days')
    select a.id from dead m
      left join conversation c on m.kind = 'MESSAGE_RECEIVED' and c.id = m.subject_id
      join job_application a on a.id = coalesce(c.application_id, m.subject_id)
      where a.organization_id = any (jobwright_list('jobwright.running_organizations'))
    union
    select a.id from dead m
      cross join jsonb_array_elements(
        case jsonb_typeof(m.facts -> 'lines') when 'array' then m.facts -> 'lines' else '[]' end) line
      join job_application a on a.reference = line #>> '{facts,application,reference}'
      where a.organization_id = any (jobwright_list('jobwright.running_organizations'))
    limit 500 $$;

create or replace function jobwright_resend(application uuid, now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  again integer;
begin
  update outbox_message m
    set state = 'PENDING', attempts = 0, next_attempt_at = now, last_error = null, version = version + 1
    where m.state = 'DEAD' and m.kind in ('DECISION_RELEASED', 'MESSAGE_RECEIVED')
      and (m.subject_id = application
        or m.subject_id in (select c.id from conversation c where c.application_id = application)
        or exists (select from jsonb_array_elements(m.facts -> 'lines') line join job_application a
          on a.reference = line #>> '{facts,application,reference}' where a.id = application))
      and exists (select 1 from job_application a where a.id = application
        and a.organization_id = any (jobwright_list('jobwright.running_organizations')));
  get diagnostics again = row_count;
  return again;
end $$;
