-- How often a job was viewed and an application begun, by day and source. Nothing about a single visitor.

create table posting_day (
  posting_id uuid not null,
  day date not null,
  -- Empty for sources beyond the bound of a day.
  source text not null,
  views bigint not null,
  visitors bigint not null,
  starts bigint not null,
  constraint pk_posting_day primary key (posting_id, day, source),
  constraint fk_posting_day_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint ck_posting_day_source check (length(source) <= 255),
  constraint ck_posting_day_counts check (views >= 0 and visitors between 0 and views and starts >= 0)
);

-- Where people stopped who began an application and never sent it: counted when their draft expires.
create table posting_drop_off (
  posting_id uuid not null,
  -- When they last saved it.
  day date not null,
  part text not null,
  -- The question, if the last part was one.
  question text not null,
  drafts bigint not null,
  constraint pk_posting_drop_off primary key (posting_id, day, part, question),
  constraint fk_posting_drop_off_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint ck_posting_drop_off_part check (part in ('CONTACT', 'CV', 'LETTER', 'QUESTION', 'CONSENT')),
  constraint ck_posting_drop_off_question check ((part = 'QUESTION') = (question <> '')),
  constraint ck_posting_drop_off_drafts check (drafts > 0)
);

alter table application_draft add column last_part text;
alter table application_draft add column last_question text;
update application_draft set last_part = 'CONTACT';
alter table application_draft alter column last_part set not null;
alter table application_draft add constraint ck_application_draft_last_part check (
  last_part in ('CONTACT', 'CV', 'LETTER', 'QUESTION', 'CONSENT')
  and (last_part = 'QUESTION') = (last_question is not null));

-- The members of a running organization; only Jobwright itself counts.
alter table posting_day enable row level security;
create policy posting_day_select on posting_day for select
  using (jobwright_is_system() or exists (select from job_posting p
    where p.id = posting_id and jobwright_works_for(p.organization_id)));
create policy posting_day_insert on posting_day for insert with check (jobwright_is_system());
create policy posting_day_update on posting_day for update using (jobwright_is_system());
create policy posting_day_delete on posting_day for delete using (jobwright_is_system());

alter table posting_drop_off enable row level security;
create policy posting_drop_off_select on posting_drop_off for select
  using (jobwright_is_system() or exists (select from job_posting p
    where p.id = posting_id and jobwright_works_for(p.organization_id)));
create policy posting_drop_off_insert on posting_drop_off for insert with check (jobwright_is_system());
create policy posting_drop_off_update on posting_drop_off for update using (jobwright_is_system());
create policy posting_drop_off_delete on posting_drop_off for delete using (jobwright_is_system());

-- Figures over several postings, of which the caller names those that they may count.
drop function jobwright_figures_reached(uuid, timestamptz, timestamptz);
drop function jobwright_figures_stays(uuid, timestamptz, timestamptz, timestamptz);
drop function jobwright_figures_answers(uuid, timestamptz, timestamptz, timestamptz);
drop function jobwright_standing_moves(uuid);

-- Moves that stand: neither taken back nor taking one back.
create function jobwright_standing_moves(postings uuid[])
  returns table (application_id uuid, stage_id uuid, at timestamptz, id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select c.application_id, c.stage_id, c.at, c.id
      from stage_change c join pipeline_stage s on s.id = c.stage_id
      where s.posting_id = any(postings) and c.undoes_id is null
        and not exists (select 1 from stage_change u where u.undoes_id = c.id)
  $$;
revoke execute on function jobwright_standing_moves(uuid[]) from public;

-- How far the applications of a period came, by where they came from. An application that skips a kind reached it too.
create function jobwright_figures_reached(postings uuid[], since timestamptz, until timestamptz)
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
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
      group by 1, 2
  $$;

-- How long the applications of a period stayed in each stage, or in each kind of stage, in seconds: several stays are one
-- sum. The last stage of an application that still runs counts apart.
create function jobwright_figures_stays(postings uuid[], since timestamptz, until timestamptz, now timestamptz,
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
          and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
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
create function jobwright_figures_answers(postings uuid[], since timestamptz, until timestamptz, now timestamptz)
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
        and jobwright_works_for(p.organization_id) and a.candidate_id is distinct from jobwright_account()
        and not (a.goes_on_reference is not null and a.candidate_status = 'POSITION_CLOSED')
  $$;
