-- An employer with a million applications waits for its pages no longer than for their rows: what is counted and what is
-- skipped is read from indexes, which contain what the query and row-level security ask for, and the wide rows only of those
-- who are shown.

-- The people of a posting, the latest or the first at the top: lists, counts, and figures over a period.
create index ix_job_application_posting_applied on job_application (posting_id, applied_at, id)
  include (organization_id, candidate_id, candidate_status, candidate_status_at, answered_at, answer_due_at, stage_id, source,
    goes_on_reference, waits_again, must_haves, erased_on, quarantined_on);
-- The columns of a board. Those who are not on it are found by the index above.
drop index ix_job_application_posting_stage;
create index ix_job_application_posting_stage on job_application (posting_id, stage_id, applied_at, id)
  include (organization_id, candidate_id, erased_on, quarantined_on)
  where candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER', 'HIRED');
-- As before, with the days of erasure, which every query of an employer asks for since there is one.
drop index ix_job_application_unopened;
create index ix_job_application_unopened on job_application (posting_id, applied_at)
  include (organization_id, candidate_id, id, erased_on, quarantined_on) where candidate_status = 'SUBMITTED';
drop index ix_job_application_posting_active;
create index ix_job_application_posting_active on job_application (posting_id, answer_due_at)
  include (organization_id, candidate_id, id, kept_open_until, decision_release_at, decision_outcome, decision_until,
    erased_on, quarantined_on)
  where candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');
-- Who is in their stage for longest. Those whose answer is late are in another list, and may be all of the first.
drop index ix_job_application_stage_since;
create index ix_job_application_stage_since on job_application (organization_id, stage_since, id)
  include (candidate_id, posting_id, stage_id, answered_at, answer_due_at, erased_on, quarantined_on)
  where decision_outcome is null and not waits_again
    and candidate_status in ('VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');
-- The moves into the stages of a posting.
drop index ix_stage_change_stage;
create index ix_stage_change_stage on stage_change (stage_id) include (application_id, at, id, undoes_id);

-- As before, but the texts to which a law about answers applies come first: there are few of them, and without any nobody's
-- application is looked at.
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
    join posting_version v on v.job_posting_id = p.id and v.number = a.posting_version and exists (select from posting_rule_check c
      where c.posting_version_id = v.id and c.requirement = 'ANSWER_DAYS' and c.outcome = 'TOLD')
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

-- The figures as before. The two functions that they share are not security definer, so that PostgreSQL plans them as a part
-- of the query around them and knows how many rows there are; only the owner of the schema may call them.

-- The applications of a period that count, in the postings among these that the caller works for.
create function jobwright_figures_people(postings uuid[], since timestamptz, until timestamptz)
  returns setof job_application language sql stable
  as $$
    select a.* from job_application a
      where a.posting_id = any (array(
          select p.id from job_posting p where p.id = any(postings) and jobwright_works_for(p.organization_id)))
        and a.applied_at >= since and a.applied_at < until
        and a.candidate_id is distinct from (select jobwright_account())
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
  $$;
revoke execute on function jobwright_figures_people(uuid[], timestamptz, timestamptz) from public;

-- Moves that stand: neither taken back nor taking one back.
drop function jobwright_standing_moves(uuid[]);
create function jobwright_standing_moves() returns setof stage_change language sql stable
  as $$
    select c.* from stage_change c
      where c.undoes_id is null
        and not exists (select from stage_change u where u.undoes_id is not null and u.undoes_id = c.id)
  $$;
revoke execute on function jobwright_standing_moves() from public;

-- How far the applications of a period came, by where they came from. An application that skips a kind reached it too.
create or replace function jobwright_figures_reached(postings uuid[], since timestamptz, until timestamptz)
  returns table (source text, kind text, people bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with kinds as (select array['NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED'] as names),
    steps as materialized (
      select s.id, array_position(k.names, s.kind) as step
        from pipeline_stage s cross join kinds k where s.posting_id = any(postings) and s.kind <> 'NEW'),
    furthest as (
      select m.application_id, max(s.step) as step
        from steps s join jobwright_standing_moves() m on m.stage_id = s.id
        group by m.application_id)
    select a.source, k.names[coalesce(f.step, 1)], count(*)
      from jobwright_figures_people(postings, since, until) a
        left join furthest f on f.application_id = a.id cross join kinds k
      group by 1, 2
  $$;

-- How long the applications of a period stayed in each stage, or in each kind of stage, in seconds: several stays are one
-- sum. The last stage of an application that still runs counts apart. A place is what is told apart, in one number.
create or replace function jobwright_figures_stays(postings uuid[], since timestamptz, until timestamptz, now timestamptz,
    by_kind boolean)
  returns table (stage_id uuid, kind text, passed bigint, median double precision, p90 double precision, running bigint,
    running_median double precision)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with places as materialized (
      select s.id, case when by_kind then null else s.id end as stage_id, s.kind,
          dense_rank() over (order by case when by_kind then s.kind else s.id::text end) as place
        from pipeline_stage s where s.posting_id = any(postings)),
    moves as (
      select m.application_id, p.place, p.kind, m.at,
          lead(m.at) over (partition by m.application_id order by m.at, m.id) as left_at
        from places p join jobwright_standing_moves() m on m.stage_id = p.id),
    people as (
      select a.id,
          case when a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER') then null
            else a.candidate_status_at end as ended_at
        from jobwright_figures_people(postings, since, until) a),
    stays as (
      select m.place,
          sum(greatest(0, cast(extract(epoch from coalesce(m.left_at, a.ended_at, now) - m.at) as double precision)))
            as seconds,
          bool_or(m.left_at is null and a.ended_at is null) as runs
        from moves m join people a on a.id = m.application_id
        where m.kind <> 'HIRED'
        group by m.application_id, m.place),
    sums as (
      select s.place, count(*) filter (where not s.runs) as passed,
          percentile_cont(0.5) within group (order by s.seconds) filter (where not s.runs) as median,
          percentile_cont(0.9) within group (order by s.seconds) filter (where not s.runs) as p90,
          count(*) filter (where s.runs) as running,
          percentile_cont(0.5) within group (order by s.seconds) filter (where s.runs) as running_median
        from stays s group by s.place)
    select p.stage_id, p.kind, s.passed, s.median, s.p90, s.running, s.running_median
      from sums s join (select distinct on (place) * from places) p on p.place = s.place
  $$;

-- How soon the applications of a period were answered and hired, in seconds.
create or replace function jobwright_figures_answers(postings uuid[], since timestamptz, until timestamptz, now timestamptz)
  returns table (applied bigint, answered bigint, median double precision, p90 double precision, waiting bigint,
    late bigint, hired bigint, hired_median double precision)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*), count(a.answered_at),
        percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.applied_at))
          filter (where a.answered_at is not null),
        percentile_cont(0.9) within group (order by extract(epoch from a.answered_at - a.applied_at))
          filter (where a.answered_at is not null),
        count(*) filter (where a.answered_at is null and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW')),
        count(*) filter (where a.answered_at is null and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW')
          and a.answer_due_at < now),
        count(*) filter (where a.candidate_status = 'HIRED'),
        percentile_cont(0.5) within group (order by extract(epoch from a.candidate_status_at - a.applied_at))
          filter (where a.candidate_status = 'HIRED')
      from jobwright_figures_people(postings, since, until) a
  $$;
