-- What came of reading an advert after publication: a moderator who stops it does not approve it.
alter table moderation_case add column review_outcome text not null default 'NONE';
update moderation_case c set review_outcome = case when exists (select from statement_of_reasons s
    where s.posting_id = c.posting_id
      and s.sent_at between c.reviewed_at - interval '1 minute' and c.reviewed_at + interval '1 minute')
    then 'STOPPED' else 'CONFIRMED' end
  where c.reviewed_at is not null;
alter table moderation_case
  add constraint ck_moderation_case_review_outcome check (review_outcome in ('NONE', 'CONFIRMED', 'STOPPED')),
  add constraint ck_moderation_case_reviewed check ((review_outcome = 'NONE') = (reviewed_at is null));

-- Members submit and recall, and while they are trusted their submission is approved; what was decided and what staff make of
-- it afterwards they do not change.
create function moderation_case_keep() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff change what was decided';
  end if;
  return new;
end $$;
create trigger moderation_case_kept before update on moderation_case for each row
  when (old.state = 'DECIDED' and (new.state, new.decision, new.decided_at, new.lane, new.review_reason, new.review_due_at,
      new.reviewed_at, new.review_outcome)
    is distinct from (old.state, old.decision, old.decided_at, old.lane, old.review_reason, old.review_due_at,
      old.reviewed_at, old.review_outcome))
  execute function moderation_case_keep();

-- Why an organization was suspended when it was blocked as well: finding that the block was wrong does not end the
-- suspension.
alter table hiring_organization
  add column suspension_reason text,
  add constraint ck_hiring_organization_suspension_reason check (length(suspension_reason) between 1 and 1000),
  add constraint ck_hiring_organization_suspension_reason_blocked check (suspension_reason is null or status = 'BLOCKED');

-- An appeal that reverses the dismissal of a report leaves the dismissal on record.
alter table posting_report
  add column reversed_by uuid,
  add column reversed_at timestamptz,
  add column reversal_reason text,
  -- Whether the person who wrote it is erased, so that the words go with the decision.
  add column text_ends boolean not null default false,
  add constraint fk_posting_report_reversed_by foreign key (reversed_by) references account (id),
  add constraint ck_posting_report_reversal check (num_nonnulls(reversed_by, reversed_at, reversal_reason) in (0, 3)
    and (reversed_at is null or state = 'UPHELD')),
  add constraint ck_posting_report_reversal_reason check (char_length(reversal_reason) between 1 and 1000);
create index ix_posting_report_reversed_by on posting_report (reversed_by) where reversed_by is not null;
create index ix_posting_report_text_ends on posting_report (id) where text_ends;

create or replace function posting_report_keep() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.posting_id, new.posting_version, new.organization_id, new.reason, new.text, new.reported_at, new.state,
        new.decided_by, new.decided_at, new.decision_reason, new.reversed_by, new.reversed_at, new.reversal_reason,
        new.text_ends, new.good_faith, new.notifier_name, new.notifier_email, new.notifier_language, new.secret_hash)
      is distinct from (old.posting_id, old.posting_version, old.organization_id, old.reason, old.text, old.reported_at,
        old.state, old.decided_by, old.decided_at, old.decision_reason, old.reversed_by, old.reversed_at,
        old.reversal_reason, old.text_ends, old.good_faith, old.notifier_name, old.notifier_email, old.notifier_language,
        old.secret_hash) then
    raise insufficient_privilege using message = 'a report does not change';
  end if;
  return new;
end $$;

-- Addresses whose owners say that they did not report, as keyed hashes: no report sends a mail there any more.
create table unmailed_address (
  hash text not null,
  since timestamptz not null,
  constraint pk_unmailed_address primary key (hash),
  constraint ck_unmailed_address_hash check (hash ~ '^[0-9a-f]{64}$')
);
alter table unmailed_address enable row level security;
create policy unmailed_address_select on unmailed_address for select using (true);
create policy unmailed_address_insert on unmailed_address for insert with check (jobwright_is_system());

-- As before, with the first decision about a report: that an appeal reversed it is counted there.
create or replace function jobwright_yearly_counts(year integer) returns table (section text, item text, amount text)
  language sql stable as $$
  with span as (select make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC') as begins,
      make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC') as ends),
    decided as (select case when r.reversed_at is null then r.state else 'DISMISSED' end as state,
        r.decided_at - r.reported_at as took from posting_report r, span
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
