-- What the site counted of its moderation in a calendar year (DSA, Articles 15 and 24): drafted by the system, published by an
-- administrator, then frozen with its hash. It names nobody, neither whom it is about nor who published it.
create table yearly_report (
  id uuid not null,
  version bigint not null,
  calendar_year integer not null,
  drafted_at timestamptz not null,
  counts jsonb not null,
  typed jsonb not null,
  published_at timestamptz,
  content text,
  sha256 text,
  constraint pk_yearly_report primary key (id),
  constraint uq_yearly_report_calendar_year unique (calendar_year),
  constraint ck_yearly_report_calendar_year check (calendar_year between 1900 and 9999),
  constraint ck_yearly_report_counts check (jsonb_typeof(counts) = 'array'),
  constraint ck_yearly_report_typed check (jsonb_typeof(typed) = 'object'),
  constraint ck_yearly_report_published check (num_nonnulls(published_at, content, sha256) in (0, 3)),
  constraint ck_yearly_report_over
    check (drafted_at >= make_timestamptz(calendar_year + 1, 1, 1, 0, 0, 0, 'UTC')),
  constraint ck_yearly_report_sha256 check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- Everyone reads what is published; the system drafts, staff (administrators only, says the service) publish.
alter table yearly_report enable row level security;
create policy yearly_report_select on yearly_report for select using (published_at is not null or jobwright_is_staff());
create policy yearly_report_insert on yearly_report for insert with check (jobwright_is_system());
create policy yearly_report_update on yearly_report for update using (jobwright_is_staff());

-- Whoever asks, what was published stays as it is.
create function yearly_report_keep() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = 'what was published of a year does not change';
end $$;
create trigger yearly_report_frozen before update or delete on yearly_report for each row
  when (old.published_at is not null) execute function yearly_report_keep();

-- The counts of a year (UTC), as far as the caller reads the rows: the system reads all of them. What did not happen has no
-- line.
create function jobwright_yearly_counts(year integer) returns table (section text, item text, amount text)
  language sql stable as $$
  with span as (select make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC') as begins,
      make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC') as ends),
    decided as (select r.state, r.decided_at - r.reported_at as took from posting_report r, span
        where r.decided_at >= begins and r.decided_at < ends
      union all select r.state, r.decided_at - r.reported_at from message_report r, span
        where r.decided_at >= begins and r.decided_at < ends),
    stated as (select s.* from statement_of_reasons s, span where s.sent_at >= begins and s.sent_at < ends),
    answered as (select a.state, a.decided_at - a.lodged_at as took from appeal a, span
        where a.decided_at >= begins and a.decided_at < ends)
  select 'NOTICES', r.reason, count(*)::text from posting_report r, span
    where r.reported_at >= begins and r.reported_at < ends group by r.reason
  union all select 'NOTICES_OF_MESSAGES', r.reason, count(*)::text from message_report r, span
    where r.reported_at >= begins and r.reported_at < ends group by r.reason
  union all select 'NOTICES_DECIDED', d.state, count(*)::text from decided d group by d.state
  union all select 'NOTICES_DECIDED', 'MEDIAN_HOURS',
      round((percentile_cont(0.5) within group (order by extract(epoch from d.took)::float8) / 3600)::numeric, 1)::text
    from decided d having count(*) > 0
  union all select 'ACTIONS', s.restriction || '.' || s.ground_kind, count(*)::text from stated s
    group by s.restriction, s.ground_kind
  union all select 'OWN_INITIATIVE', coalesce(s.detected, 'NONE'), count(*)::text from stated s
    where s.source <> 'NOTICE' group by coalesce(s.detected, 'NONE')
  union all select 'AUTOMATED', 'DETECTED_PERCENT',
      round(100.0 * count(*) filter (where s.automated_detection) / count(*), 1)::text from stated s having count(*) > 0
  union all select 'AUTOMATED', 'DECIDED_PERCENT',
      round(100.0 * count(*) filter (where s.automated_decision) / count(*), 1)::text from stated s having count(*) > 0
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
