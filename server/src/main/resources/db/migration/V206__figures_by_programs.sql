-- Programs read figures. The application of the owner who made the token is not counted, as on that owner's own page: the
-- difference of both would tell them how far it is.

-- How far the applications of a period came, by where they came from. An application that skips a kind reached it too.
create or replace function jobwright_figures_reached(postings uuid[], since timestamptz, until timestamptz)
  returns table (source text, kind text, people bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with kinds as (select array['NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED'] as names),
    furthest as (
      select m.application_id, max(array_position(k.names, s.kind)) as step
        from jobwright_standing_moves(postings) m join pipeline_stage s on s.id = m.stage_id cross join kinds k
        group by m.application_id)
    select a.source, k.names[coalesce(f.step, 1)], count(*)
      from job_application a join job_posting p on p.id = a.posting_id
        left join furthest f on f.application_id = a.id cross join kinds k
      where a.posting_id = any(postings) and a.applied_at >= since and a.applied_at < until
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_author()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
      group by 1, 2
  $$;

-- How long the applications of a period stayed in each stage, or in each kind of stage, in seconds: several stays are one
-- sum. The last stage of an application that still runs counts apart.
create or replace function jobwright_figures_stays(postings uuid[], since timestamptz, until timestamptz, now timestamptz,
    by_kind boolean)
  returns table (stage_id uuid, kind text, passed bigint, median double precision, p90 double precision, running bigint,
    running_median double precision)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with people as (
      select a.id,
          case when a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER') then null
            else a.candidate_status_at end as ended_at
        from job_application a join job_posting p on p.id = a.posting_id
        where a.posting_id = any(postings) and a.applied_at >= since and a.applied_at < until
          and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_author()
          and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')),
    stays as (
      select m.application_id, m.stage_id, m.at, a.ended_at,
          lead(m.at) over (partition by m.application_id order by m.at, m.id) as left_at
        from jobwright_standing_moves(postings) m join people a on a.id = m.application_id),
    sums as (
      select case when by_kind then null else y.stage_id end as stage_id, s.kind,
          sum(greatest(0, extract(epoch from coalesce(y.left_at, y.ended_at, now) - y.at))) as seconds,
          bool_or(y.left_at is null and y.ended_at is null) as runs
        from stays y join pipeline_stage s on s.id = y.stage_id
        where s.kind <> 'HIRED'
        group by y.application_id, case when by_kind then null else y.stage_id end, s.kind)
    select s.stage_id, s.kind, count(*) filter (where not s.runs),
        percentile_cont(0.5) within group (order by s.seconds) filter (where not s.runs),
        percentile_cont(0.9) within group (order by s.seconds) filter (where not s.runs),
        count(*) filter (where s.runs),
        percentile_cont(0.5) within group (order by s.seconds) filter (where s.runs)
      from sums s group by s.stage_id, s.kind
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
      from job_application a join job_posting p on p.id = a.posting_id
      where a.posting_id = any(postings) and a.applied_at >= since and a.applied_at < until
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_author()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
  $$;
