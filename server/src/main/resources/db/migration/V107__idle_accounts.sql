-- Accounts that nobody uses any more are erased; their people are written to twice before.

-- The last sign-in; until the first one, the registration. For those who were here before this was kept: now.
alter table account add column present_at timestamptz not null default now();
create index ix_account_present_at on account (present_at) where status = 'ACTIVE';

-- Why an account is erased: its person asked for it, or was absent for long. Of the latter, when they were told again.
alter table erasure_request
  add column cause text not null default 'ASKED',
  add column reminded_at timestamptz,
  add constraint ck_erasure_request_cause check (cause in ('ASKED', 'ABSENT')),
  add constraint ck_erasure_request_reminded_at check (reminded_at is null or cause = 'ABSENT');

-- Those of some accounts that may be erased because nobody used them since a day. All: null. Not those who work here or for an
-- employer, whose application is running or led to a contract, or is needed by an employer for longer than a candidate who
-- wants it deleted would have to wait.
create function jobwright_idle_accounts(since timestamptz, today date, only_account uuid, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  return query
    with idle as materialized (
      select a.id, a.present_at, exists (select from job_application j where j.candidate_id = a.id and j.erased_on is null) as applied
      from account a
      where a.status = 'ACTIVE' and not a.moderator and not a.administrator and a.present_at <= since
        and (only_account is null or a.id = only_account)
        and not exists (select from organization_membership m where m.account_id = a.id and m.ended_at is null)
        and not exists (select from job_application j where j.candidate_id = a.id and j.erased_on is null
          and j.candidate_status not in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED'))
    )
    select i.id from idle i
    where (only_account is not null
        or not exists (select from erasure_request r where r.account_id = i.id and r.state = 'WAITING'))
      and (not i.applied or not exists (
        select from jobwright_retention(today, null, i.id, null) t where t.on_request > today + 7))
    order by i.present_at, i.id
    limit most;
end $$;
