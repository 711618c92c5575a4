-- Until when an employer has to answer: the day that it promised, and the days that a law gives it.

-- Which laws about answers apply to a text.
create index ix_posting_rule_check_answer on posting_rule_check (posting_version_id, rule_id)
  where requirement = 'ANSWER_DAYS' and outcome = 'TOLD';

-- The clocks that run: nothing of them is stored, so none can be wrong. A law counts if it was found to apply when the text
-- was submitted, as it says now; a due day lasts to its end in the zone of the law's place. Whoever asks sees the clocks of
-- the applications that they read.
create view answer_clock with (security_invoker = true) as
  select a.id as application_id, a.candidate_id, a.posting_id, a.organization_id, 'PROMISE' as kind, '' as rule_id,
      a.answer_due_at as due_at, 'UTC' as zone, a.decision_release_at is not null as decided
    from job_application a
    where a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
      and (a.answered_at is null or a.waits_again)
  union all
  select a.id, a.candidate_id, a.posting_id, a.organization_id, 'LEGAL', r.rule_id,
      cast(cast(s.at at time zone r.zone as date) + r.days + 1 as timestamp) at time zone r.zone, r.zone,
      a.decision_release_at is not null and case when a.decision_until is null
        then a.decision_outcome in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED')
        else r.counted_from = 'LAST_INTERVIEW' end
    from job_application a
    join job_posting p on p.id = a.posting_id and p.organization_id = a.organization_id
    join posting_version v on v.job_posting_id = p.id and v.number = a.posting_version
    cross join lateral (
      select distinct c.rule_id, cast(d.demand ->> 'days' as integer) as days, d.demand ->> 'from' as counted_from,
          coalesce(d.demand ->> 'zone', 'UTC') as zone
        from posting_rule_check c
        cross join lateral (select n.content from posting_rule n where n.id = c.rule_id and not n.waiting
          order by n.revision desc limit 1) rule
        cross join lateral jsonb_array_elements(rule.content -> 'requires') d (demand)
        where c.posting_version_id = v.id and c.requirement = 'ANSWER_DAYS' and c.outcome = 'TOLD'
          and rule.content ->> 'enabled' = 'true' and d.demand ->> 'code' = 'ANSWER_DAYS') r
    cross join lateral (
      select case r.counted_from
        -- The last interview, also one to come, or when the candidate was last told that nothing is decided.
        when 'LAST_INTERVIEW' then (
          select greatest(max(i.ends_at), (select max(t.at) from timeline_entry t
              where t.application_id = a.id and t.until is not null))
            from interview i where i.application_id = a.id and i.state in ('SCHEDULED', 'RESCHEDULING', 'HELD')
            having max(i.ends_at) is not null)
        -- The decision about this application, or the end of the hiring; of one that was taken up again not before that.
        when 'DECISION' then (
          select greatest(d.at, a.applied_at, (select max(t.at) from timeline_entry t
              where t.application_id = a.id and t.reopening))
            from (select least(p.openings_filled_at, p.ended_at,
              case when a.decision_outcome in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED')
                then a.decision_at end) as at) d
            where d.at is not null)
        -- Worked out once: without a fence, once for each of its uses.
        end as at offset 0) s
    where a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW') and s.at is not null
      -- Telling the decision stops it, until there is another interview.
      and not exists (select from timeline_entry t where t.application_id = a.id and t.at >= s.at and t.until is null
        and t.status in ('OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED'));

-- How many people wait for an answer that was due before a moment and that nobody has decided. Security definer: a recruiter
-- submits an advert also where applicants of other postings are kept from them, and learns only the number.
create function organization_answers_owed(organization uuid, before timestamptz) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(distinct c.candidate_id) from answer_clock c
      where c.organization_id = organization and c.due_at < before and not c.decided
        and (jobwright_is_system() or jobwright_is_member_of(organization))
  $$;

-- Whether employers that leave people waiting for too long may submit no new adverts.
alter table law_look add column refusing boolean not null default false;

-- The same for those who submit: they do not see the switches.
create function jobwright_refuses_when_answers_owed() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select refusing from law_look $$;

-- Which legal days recruiters were reminded of: ten days before, two days before, and once it has passed (0).
create table answer_reminder (
  application_id uuid not null,
  due_on date not null,
  days integer not null,
  constraint pk_answer_reminder primary key (application_id, due_on, days),
  constraint fk_answer_reminder_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint ck_answer_reminder_days check (days in (10, 2, 0))
);
alter table answer_reminder enable row level security;
-- Only the product itself.
create policy answer_reminder_all on answer_reminder using (jobwright_is_system());

-- How soon an employer answered those who applied within a year: counted by day, without reading all of the others.
create index ix_job_application_organization_applied on job_application (organization_id, applied_at);
