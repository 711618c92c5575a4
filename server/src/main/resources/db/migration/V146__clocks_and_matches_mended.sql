-- Answer clocks and explained matches, where an attacker found them too kind.

-- As before, but a decision that would be told after a law's last day does not end its clock, a rule that has ended sets
-- none, a posting that staff blocked is no decision of its employer, and the interviews of an application that was sent twice
-- count for the one that goes on. It also says what a law counts from.
create or replace view answer_clock with (security_invoker = true) as
  select a.id as application_id, a.candidate_id, a.posting_id, a.organization_id, 'PROMISE' as kind, '' as rule_id,
      a.answer_due_at as due_at, 'UTC' as zone, a.decision_release_at is not null as decided,
      '' as counted_from
    from job_application a
    where a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
      and (a.answered_at is null or a.waits_again)
  union all
  select a.id, a.candidate_id, a.posting_id, a.organization_id, 'LEGAL', r.rule_id, due.at, r.zone,
      coalesce(a.decision_release_at < due.at, false) and case when a.decision_until is null
        then a.decision_outcome in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED')
        else r.counted_from = 'LAST_INTERVIEW' end,
      r.counted_from
    from job_application a
    join job_posting p on p.id = a.posting_id and p.organization_id = a.organization_id
    join posting_version v on v.job_posting_id = p.id and v.number = a.posting_version
    cross join lateral (
      select distinct c.rule_id, cast(d.demand ->> 'days' as integer) as days, d.demand ->> 'from' as counted_from,
          coalesce(d.demand ->> 'zone', 'UTC') as zone, cast(rule.content ->> 'effectiveTo' as date) as ends_on
        from posting_rule_check c
        cross join lateral (select n.content from posting_rule n where n.id = c.rule_id and not n.waiting
          order by n.revision desc limit 1) rule
        cross join lateral jsonb_array_elements(rule.content -> 'requires') d (demand)
        where c.posting_version_id = v.id and c.requirement = 'ANSWER_DAYS' and c.outcome = 'TOLD'
          and rule.content ->> 'enabled' = 'true' and d.demand ->> 'code' = 'ANSWER_DAYS') r
    cross join lateral (
      select case r.counted_from
        -- The last interview, also one to come, and one of an application that this one goes on for; or when the candidate
        -- was last told that nothing is decided.
        when 'LAST_INTERVIEW' then (
          select greatest(max(i.ends_at), (select max(t.at) from timeline_entry t
              where t.application_id = a.id and t.until is not null))
            from (select a.id union all select o.id from job_application o where o.goes_on_reference = a.reference) one
              join interview i on i.application_id = one.id and i.state in ('SCHEDULED', 'RESCHEDULING', 'HELD')
            having max(i.ends_at) is not null)
        -- The decision about this application, or the end of the hiring; of one that was taken up again not before that.
        when 'DECISION' then (
          select greatest(d.at, a.applied_at, (select max(t.at) from timeline_entry t
              where t.application_id = a.id and t.reopening))
            from (select least(p.openings_filled_at, case when p.status <> 'BLOCKED' then p.ended_at end,
              case when a.decision_outcome in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED')
                then a.decision_at end) as at) d
            where d.at is not null)
        -- Worked out once: without a fence, once for each of its uses.
        end as at offset 0) s
    cross join lateral (
      select cast(cast(s.at at time zone r.zone as date) + r.days + 1 as timestamp) at time zone r.zone as at offset 0) due
    where a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW') and s.at is not null
      and (r.ends_on is null or cast(s.at at time zone r.zone as date) <= r.ends_on)
      -- Telling the decision stops it, until there is another interview.
      and not exists (select from timeline_entry t where t.application_id = a.id and t.at >= s.at and t.until is null
        and t.status in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED'));

-- A CV whose text was not there is looked through once it is.
alter table match_result add column cv_unread boolean not null default false;

-- A withdrawn application is read by nobody, and so is what was found in it.
alter policy match_result_reader on match_result
  using (result is not null and exists (select 1 from job_application a where a.id = application_id
    and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Administrators offer it; moderators do not.
alter policy match_rule_update on match_rule using (jobwright_administers() or jobwright_is_system());

-- Those who work there change it, for their own postings only. Whoever publishes a text that forbids it ends it.
alter policy match_setting_all on match_setting
  using (jobwright_is_member_of(organization_id) or jobwright_is_system())
  with check (jobwright_works_for(organization_id) or jobwright_is_system());
alter policy match_posting_all on match_posting
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff())
  with check ((jobwright_works_for(organization_id) or jobwright_is_system()) and exists (select from job_posting j
    where j.id = posting_id and j.organization_id = match_posting.organization_id));

-- As before, and only of the posting's own employer, which is not stopped.
create or replace function match_is_on(posting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from match_posting p
    join match_setting s on s.organization_id = p.organization_id
    join match_rule r on r.offered
    join job_posting j on j.id = p.posting_id and j.organization_id = p.organization_id
    join hiring_organization o on o.id = p.organization_id and o.status not in ('SUSPENDED', 'BLOCKED')
    join posting_version v on v.job_posting_id = j.id and v.number = j.public_version
    where p.posting_id = posting and v.advert #>> '{application,aiUse}' in ('ASSESS', 'SELECT')
      and v.advert #>> '{application,aiUseText}' <> '') $$;
