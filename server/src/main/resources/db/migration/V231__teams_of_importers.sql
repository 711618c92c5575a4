-- Who calls, as before. Who imports postings leads the team of each, and every transaction of theirs read all these teams; those
-- who see all other postings anyway only need the confidential ones, which have an index.
create or replace function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  own boolean := true;
  shut uuid[] := '{}';
  organizations text := '';
  running text := '';
  reading text := '';
  counting text := '';
  closed text := '';
  team text := '';
  assigned text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select s.own, s.closed into own, shut from jobwright_session_state(account::uuid,
      nullif(current_setting('jobwright.session', true), '')::uuid) s;
    select coalesce(string_agg(m.organization_id::text, ','), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs), ''),
        coalesce(string_agg(m.organization_id::text, ',')
          filter (where o.runs and m.role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER')), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs and m.role = 'VIEWER'), '')
      into organizations, running, reading, counting
      from organization_membership m
        cross join lateral (select h.status not in ('SUSPENDED', 'BLOCKED') as runs
          from hiring_organization h where h.id = m.organization_id) o
      where m.account_id = account::uuid and m.ended_at is null and m.organization_id <> all (shut);
  end if;
  perform set_config('jobwright.visiting', case when own then '' else 'yes' end, true);
  perform set_config('jobwright.shut_organizations', array_to_string(shut, ','), true);
  perform set_config('jobwright.organizations', organizations, true);
  perform set_config('jobwright.running_organizations', running, true);
  if running <> '' then
    select coalesce(string_agg(p.id::text, ','), '') into closed
      from organization_membership m join job_posting p on p.organization_id = m.organization_id
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = m.account_id and t.until is null
      where m.account_id = account::uuid and m.ended_at is null and p.hiring_confidential
        and jobwright_works_for(p.organization_id)
        and m.role <> 'OWNER' and not (m.role = 'RECRUITER' and t.id is not null);
    select coalesce(string_agg(found.posting_id::text, ','), '') into team
      from (select t.posting_id
          from organization_membership m
            join hiring_team_member t on t.account_id = m.account_id and t.organization_id = m.organization_id
            join job_posting p on p.id = t.posting_id
          where m.account_id = account::uuid and m.ended_at is null and m.role in ('INTERVIEWER', 'VIEWER')
            and t.until is null and t.part in ('LEAD', 'HIRING_MANAGER') and jobwright_works_for(t.organization_id)
        union all
        select t.posting_id
          from organization_membership m
            join job_posting p on p.organization_id = m.organization_id
            join hiring_team_member t on t.posting_id = p.id and t.account_id = m.account_id
              and t.organization_id = m.organization_id
          where m.account_id = account::uuid and m.ended_at is null and m.role not in ('INTERVIEWER', 'VIEWER')
            and p.hiring_confidential and t.until is null and t.part in ('LEAD', 'HIRING_MANAGER')
            and jobwright_works_for(p.organization_id)) found;
    select coalesce(string_agg(s.application_id::text, ','), '') into assigned
      from application_assignment s
        join job_posting p on p.id = s.posting_id
        join organization_membership m on m.account_id = s.account_id and m.organization_id = p.organization_id
          and m.ended_at is null
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = s.account_id and t.until is null
      where s.account_id = account::uuid and jobwright_works_for(p.organization_id)
        and (t.part = 'INTERVIEWER' or m.role = 'INTERVIEWER' and not p.hiring_confidential);
  end if;
  perform set_config('jobwright.reading_organizations', reading, true);
  perform set_config('jobwright.counting_organizations', counting, true);
  perform set_config('jobwright.closed_postings', closed, true);
  perform set_config('jobwright.team_postings', team, true);
  perform set_config('jobwright.assigned_applications', assigned, true);
  return account;
end $$;

alter function jobwright_call_as(text, text) set plan_cache_mode = force_generic_plan;
