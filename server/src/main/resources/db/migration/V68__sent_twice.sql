-- A person who sent several applications for a posting: the employer goes on with one, and the others end without an answer.

-- The application that goes on instead, as its sender knows it. It may be of another account, so it is no foreign key: what
-- candidates read of it is here.
alter table job_application
  add column goes_on_reference text,
  add column goes_on_applied_at timestamptz,
  add constraint ck_job_application_goes_on check (num_nonnulls(goes_on_reference, goes_on_applied_at) in (0, 2)
    and (goes_on_reference is null or decision_reason is not distinct from 'DUPLICATE'
      or candidate_status = 'POSITION_CLOSED'));
create index ix_job_application_goes_on on job_application (goes_on_reference) where goes_on_reference is not null;

-- The figures leave out what was told to have been sent twice.
-- How far the applications of a period came, by where they came from. An application that skips a kind reached it too.
create or replace function jobwright_figures_reached(posting uuid, since timestamptz, until timestamptz)
  returns table (source text, kind text, people bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with kinds as (select array['NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED'] as names),
    furthest as (
      select m.application_id, max(array_position(k.names, s.kind)) as step
        from jobwright_standing_moves(posting) m join pipeline_stage s on s.id = m.stage_id cross join kinds k
        group by m.application_id)
    select a.source, k.names[coalesce(f.step, 1)], count(*)
      from job_application a join job_posting p on p.id = a.posting_id
        left join furthest f on f.application_id = a.id cross join kinds k
      where a.posting_id = posting and a.applied_at >= since and a.applied_at < until
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
      group by 1, 2
  $$;

-- How long the applications of a period stayed in each stage, in seconds: several stays in one stage are one sum. The last
-- stage of an application that still runs counts apart.
create or replace function jobwright_figures_stays(posting uuid, since timestamptz, until timestamptz, now timestamptz)
  returns table (stage_id uuid, passed bigint, median double precision, p90 double precision, running bigint,
    running_median double precision)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with people as (
      select a.id,
          case when a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER') then null
            else a.candidate_status_at end as ended_at
        from job_application a join job_posting p on p.id = a.posting_id
        where a.posting_id = posting and a.applied_at >= since and a.applied_at < until
          and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')),
    stays as (
      select m.application_id, m.stage_id, m.at, a.ended_at,
          lead(m.at) over (partition by m.application_id order by m.at, m.id) as left_at
        from jobwright_standing_moves(posting) m join people a on a.id = m.application_id),
    sums as (
      select y.stage_id, sum(greatest(0, extract(epoch from coalesce(y.left_at, y.ended_at, now) - y.at))) as seconds,
          bool_or(y.left_at is null and y.ended_at is null) as runs
        from stays y join pipeline_stage s on s.id = y.stage_id
        where s.kind <> 'HIRED'
        group by y.application_id, y.stage_id)
    select s.stage_id, count(*) filter (where not s.runs),
        percentile_cont(0.5) within group (order by s.seconds) filter (where not s.runs),
        percentile_cont(0.9) within group (order by s.seconds) filter (where not s.runs),
        count(*) filter (where s.runs),
        percentile_cont(0.5) within group (order by s.seconds) filter (where s.runs)
      from sums s group by s.stage_id
  $$;

-- How soon the applications of a period were answered and hired, in seconds.
create or replace function jobwright_figures_answers(posting uuid, since timestamptz, until timestamptz, now timestamptz)
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
      from job_application a join job_posting p on p.id = a.posting_id
      where a.posting_id = posting and a.applied_at >= since and a.applied_at < until
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
  $$;
