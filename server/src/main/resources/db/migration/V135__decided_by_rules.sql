-- A law check that pauses an advert restricts it, and no person decides. Its statement of reasons names nobody (DSA,
-- Article 17), and its readers appeal against it as against every other.
alter table statement_of_reasons alter column decided_by drop not null;
alter table statement_of_reasons drop constraint ck_statement_of_reasons_automated_decision;
alter table statement_of_reasons add constraint ck_statement_of_reasons_automated_decision
  check ((decided_by is null) = automated_decision);

-- Only the product itself states what no person decided.
alter policy statement_of_reasons_insert on statement_of_reasons
  with check (jobwright_is_system() or jobwright_is_staff() and decided_by is not null);

-- Who decided a report is always known.
alter table appeal alter column decided_first_by drop not null;
alter table appeal add constraint ck_appeal_decided_first_by
  check (decided_first_by is not null or statement_id is not null);

alter policy appeal_insert on appeal
  with check (jobwright_is_system() or state = 'LODGED' and exists (select from statement_of_reasons s
    where s.id = statement_id and s.decided_by is not distinct from decided_first_by
      and s.organization_id is not distinct from appeal.organization_id
      and (appellant = 'MEMBER' and lodged_by = jobwright_account() and jobwright_is_member_of(s.organization_id)
        or appellant = 'PERSON' and lodged_by = s.account_id and s.secret_hash = jobwright_shown())));
alter policy appeal_update on appeal
  with check (jobwright_is_system() or reviewer_id = jobwright_account()
    and decided_first_by is distinct from jobwright_account() and lodged_by is distinct from jobwright_account());

-- As before; against a rule, any moderator may answer.
create or replace function jobwright_reviewers_without_notice(appeal uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with free as (
      select a.id, a.moderator from appeal p
        join account a on a.id is distinct from p.decided_first_by and a.id is distinct from p.lodged_by
        where p.id = $1 and a.status = 'ACTIVE' and (a.moderator or a.administrator)
          and not exists (select from organization_membership m
            where m.organization_id = p.organization_id and m.account_id = a.id
              and (m.ended_at is null or m.ended_at > now() - interval '90 days'))
          and not exists (select from job_application j
            where j.organization_id = p.organization_id and j.candidate_id = a.id))
    select f.id from free f
      where (f.moderator or not exists (select from free m where m.moderator))
        and not exists (
          select from notice n where n.account_id = f.id and n.read_at is null and n.kind = 'APPEALS_WAIT')
  $$;

-- Whether a law check, and nobody else, paused a text. What was paused before has no statement and is not marked.
alter table job_posting add column paused_by_law boolean not null default false;
alter table job_posting add constraint ck_job_posting_paused_by_law check (not paused_by_law or status = 'PAUSED');

-- Whether a person found, after an appeal, that these laws do not keep the text from being public.
alter table law_breach add column overruled boolean not null default false;
alter policy law_breach_update on law_breach using (jobwright_is_staff());

-- As before, with what rules decided apart.
create or replace function jobwright_yearly_counts(year integer) returns table (section text, item text, amount text)
  language sql stable as $$
  with span as (select make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC') as begins,
      make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC') as ends),
    decided as (select r.state, r.decided_at - r.reported_at as took from posting_report r, span
        where r.decided_at >= begins and r.decided_at < ends
      union all select r.state, r.decided_at - r.reported_at from message_report r, span
        where r.decided_at >= begins and r.decided_at < ends),
    stated as (select s.* from statement_of_reasons s, span where s.sent_at >= begins and s.sent_at < ends),
    answered as (select a.state, a.decided_at - a.lodged_at as took, a.statement_id from appeal a, span
        where a.decided_at >= begins and a.decided_at < ends),
    automated as (select s.id from statement_of_reasons s where s.automated_decision)
  select 'NOTICES', r.reason, count(*)::text from posting_report r, span
    where r.reported_at >= begins and r.reported_at < ends group by r.reason
  union all select 'NOTICES_OF_MESSAGES', r.reason, count(*)::text from message_report r, span
    where r.reported_at >= begins and r.reported_at < ends group by r.reason
  union all select 'NOTICES_DECIDED', d.state, count(*)::text from decided d group by d.state
  union all select 'NOTICES_DECIDED', 'MEDIAN_HOURS',
      round((percentile_cont(0.5) within group (order by extract(epoch from d.took)::float8) / 3600)::numeric, 1)::text
    from decided d having count(*) > 0
  union all select 'ACTIONS', p.item, count(*)::text
    from (select case when s.automated_decision then 'RULE' else s.restriction end || '.' || s.ground_kind as item
      from stated s) p
    group by p.item
  union all select 'OWN_INITIATIVE', coalesce(s.detected, 'NONE'), count(*)::text from stated s
    where s.source <> 'NOTICE' group by coalesce(s.detected, 'NONE')
  union all select 'AUTOMATED', 'DETECTED_PERCENT',
      round(100.0 * count(*) filter (where s.automated_detection) / count(*), 1)::text from stated s having count(*) > 0
  union all select 'AUTOMATED', 'DECIDED_PERCENT',
      round(100.0 * count(*) filter (where s.automated_decision) / count(*), 1)::text from stated s having count(*) > 0
  union all select 'AUTOMATED', 'APPEALED', count(*)::text from appeal a join automated u on u.id = a.statement_id, span
    where a.lodged_at >= begins and a.lodged_at < ends
  union all select 'AUTOMATED', 'REVERSED', count(*)::text from answered a join automated u on u.id = a.statement_id
    where a.state = 'REVERSED'
  union all select 'APPEALS', 'LODGED.' || a.appellant, count(*)::text from appeal a, span
    where a.lodged_at >= begins and a.lodged_at < ends group by a.appellant
  union all select 'APPEALS', a.state, count(*)::text from answered a group by a.state
  union all select 'APPEALS', 'MEDIAN_DAYS',
      round((percentile_cont(0.5) within group (order by extract(epoch from a.took)::float8) / 86400)::numeric, 1)::text
    from answered a having count(*) > 0
  union all select 'SUSPENSIONS', p.item, count(*)::text
    from (select case when s.scope = 'ACCOUNT' then 'ACCOUNT' when s.duration = 'PERMANENT' then 'ORGANIZATION_BLOCKED'
        else 'ORGANIZATION' end as item from stated s where s.scope in ('ACCOUNT', 'ORGANIZATION')) p
    group by p.item
  $$;
