-- The nightly deletion looks at all applications that are over. It takes them in portions now, by their ids: no transaction reads
-- more than a portion. Its functions are planned at each call: a plan for any filters would read all applications for one.

-- All that match the filters, null for any; beyond and upto are the ends of a portion. A person, an employer's member and
-- Jobwright itself get their own only.
--   ended_on: from when the time counts: the last of the person's applications there is over. While one is running the
--     others are left out, but for one that has to return.
--   announce_on, quarantine_on, purge_on: on these days it is announced to the candidate, the employer reads it no more, and
--     it is deleted. Quarantine lies inside the time. What is announced late is read for as long as it would have been.
--   held_until: nothing happens until then. deletes: the employer deletes at all, or the candidate asked for it.
--   on_request: when it would be deleted if its candidate asked for that today.
--   step: what is due today; null if nothing is. Nothing is due if a country cannot be read.
-- Who was hired is left out: the contract is made of the application. A part of a country that nobody named counts as the one
-- where the law demands most. Without deletion nothing is read again that was hidden. What a candidate wants deleted stays for a
-- week at least, for a hold: in an unreadable country by the rule of any other one, and not for longer than is usual only
-- because the employer chose that.
drop function jobwright_retention(date, uuid, uuid, uuid);
create function jobwright_retention(today date, employer uuid, person uuid, only_application uuid, beyond uuid default null,
  upto uuid default null)
  returns table (application_id uuid, organization_id uuid, candidate_id uuid, place text, months integer, ended_on date,
    announce_on date, quarantine_on date, purge_on date, held_until date, deletes boolean,
    on_request date, step text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  if (jobwright_is_system() or person = jobwright_account() or jobwright_works_for(employer)) is not true then
    raise insufficient_privilege using message = 'only their own';
  end if;
  return query
    with ended as materialized (
      select a.id, a.organization_id, a.candidate_id, a.posting_id, a.posting_version, a.deletion_announced_on,
        a.quarantined_on, a.deletion_asked_on, a.retention_places, (a.candidate_status_at at time zone 'UTC')::date as own_end
      from job_application a
      where a.erased_on is null
        and a.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
        and (employer is null or a.organization_id = employer)
        and (person is null or a.candidate_id = person)
        and (only_application is null or a.id = only_application)
        and (beyond is null or a.id > beyond)
        and (upto is null or a.id <= upto)
    ), place_of as materialized (
      -- The rule of the first place decides, but nothing is deleted before the longest time that one of them demands.
      select d.posting_id, d.posting_version, d.retention_places, (array_agg(r.place order by r.nth))[1] as place,
        coalesce(max(r.demanded), 0) as least, bool_and(r.place is not null) as readable
      from (select distinct e.posting_id, e.posting_version, e.organization_id, e.retention_places from ended e) d
        cross join lateral jobwright_retention_rules(d.posting_id, d.posting_version, d.organization_id, d.retention_places) r
      group by d.posting_id, d.posting_version, d.retention_places
    ), counted as materialized (
      select e.id, e.organization_id, e.candidate_id, e.own_end, e.deletion_announced_on as announced, e.quarantined_on as quarantined,
        e.deletion_asked_on as asked, case when p.readable or e.deletion_asked_on is not null then r.place end as place,
        coalesce(y.deletes, true) or e.deletion_asked_on is not null as deletes,
        case when p.readable or e.deletion_asked_on is not null then n.months end as months,
        -- Records that the law demands are kept, whatever the employer chose.
        greatest(p.least, case when coalesce(y.on_request = 'AT_ONCE', not r.claims_first) then 0
          else least(n.months, r.usual) end) as months_if_asked,
        s.runs and e.deletion_asked_on is null as running,
        case when e.deletion_asked_on is not null then e.own_end when not s.runs then greatest(
          (s.over at time zone 'UTC')::date,
          case when r.from_last_contact then (select (max(t.created_at) at time zone 'UTC')::date
            from conversation c join message t on t.conversation_id = c.id
            where c.application_id = e.id and t.side = 'CANDIDATE') end) end as ended_on,
        -- Who is in the talent pool agreed to be read until then.
        case when e.deletion_asked_on is null then (select (m.consent_until at time zone 'UTC')::date
          from pool_membership m where m.state in ('IN', 'PAUSED')
            and m.organization_id = e.organization_id and m.account_id = e.candidate_id) end as pooled,
        h.held_until, h.held_before
      from ended e
        join place_of p on p.posting_id = e.posting_id and p.posting_version = e.posting_version
          and p.retention_places is not distinct from e.retention_places
        join retention_rule r on r.place = case when p.readable then p.place else '*' end
        left join retention_policy y on y.id = e.organization_id
        cross join lateral (select greatest(p.least, 1,
          least(greatest(coalesce((y.months ->> r.place)::integer, r.usual), r.least), r.longest)) as months) n
        cross join lateral (select max(o.candidate_status_at) as over,
            bool_or(o.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')) as runs
          from job_application o where o.candidate_id = e.candidate_id and o.organization_id = e.organization_id) s
        left join lateral (select max(h.expires_on) filter (where h.released_at is null and h.expires_on > today) as held_until,
            max(least(h.expires_on, (h.released_at at time zone 'UTC')::date))
              filter (where h.released_at is not null or h.expires_on <= today) as held_before
          from legal_hold h where h.organization_id = e.organization_id
            and h.subject_id in (e.id, e.posting_id, e.candidate_id)) h on true
      where e.deletion_asked_on is not null or not s.runs or e.quarantined_on is not null
        or e.deletion_announced_on is not null
    ), planned as materialized (
      select c.*, n.last_day, n.away, greatest(c.ended_on, n.away - 30) as announce
      from counted c cross join lateral (select
          case when d.day is not null then greatest(d.day, c.pooled + 30) end as last_day,
          case when d.day is not null then greatest(d.day - least(30, (d.day - c.ended_on) / 4), c.pooled) end as away
        from (select (c.ended_on + c.months * interval '1 month')::date as day) d) n
    ), dated as materialized (
      select p.*, case
          when p.quarantined is not null and (p.asked is not null or p.away <= today) then p.quarantined
          else greatest(p.away, coalesce(p.announced, greatest(p.announce, today)) + least(30, p.away - p.ended_on) - 1)
        end as quarantine
      from planned p
    ), due as materialized (
      select d.*, greatest(case when d.asked is null then d.last_day
          else greatest(d.asked + 7, (d.own_end + d.months_if_asked * interval '1 month')::date) end,
        d.held_before + 7, case when d.asked is null then d.quarantine + 7 end) as purge
      from dated d
    )
    select d.id, d.organization_id, d.candidate_id, d.place, d.months, d.ended_on,
      case when d.place is not null then d.announce end, case when d.place is not null then d.quarantine end,
      case when d.place is not null then d.purge end, d.held_until, d.deletes,
      greatest(today + 7, d.held_until, (d.own_end + d.months_if_asked * interval '1 month')::date),
      case
        when d.running then 'RETURN'
        when d.place is null then null
        when d.asked is null and (d.quarantined is not null and today < d.away
          or d.announced is not null and today < d.announce) then 'RETURN'
        when d.held_until is not null or not d.deletes then null
        when d.quarantined is not null then case when today >= d.purge then 'PURGE' end
        when today >= d.quarantine and d.announced is not null then 'QUARANTINE'
        when today >= d.announce and d.announced is null then 'ANNOUNCE'
      end
    from due d;
end $$;

-- The last of the next applications that are over, at most size of them; null if there are fewer.
create function jobwright_retention_portion(beyond uuid, size integer) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  return (select a.id from job_application a
    where a.erased_on is null and a.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
      and (beyond is null or a.id > beyond)
    order by a.id offset size - 1 limit 1);
end $$;

-- What is over in a portion keeps its places from now on. Returns the number of applications without a readable country.
create function jobwright_retention_keeps_places(today date, beyond uuid, upto uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  update job_application a set retention_places = null where a.retention_places is not null and a.candidate_status not in
    ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
    and (beyond is null or a.id > beyond) and (upto is null or a.id <= upto);
  update job_application a set retention_places = p.places
    from (select d.*, (select array_agg(r.place order by r.nth)
          from jobwright_retention_rules(d.posting_id, d.posting_version, d.organization_id, null) r
          having bool_and(r.place is not null)) as places
        from (select distinct o.posting_id, o.posting_version, o.organization_id from job_application o
          where o.erased_on is null and o.retention_places is null
            and (beyond is null or o.id > beyond) and (upto is null or o.id <= upto)
            and o.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')) d) p
    where a.posting_id = p.posting_id and a.posting_version = p.posting_version and p.places is not null
      and a.erased_on is null and a.retention_places is null
      and a.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
      and (beyond is null or a.id > beyond) and (upto is null or a.id <= upto);
  return (select count(*) from jobwright_retention(today, null, null, null, beyond, upto) t where t.place is null);
end $$;

-- A night begins: whether anything may be deleted. After the clock went back or jumped more than three days it has to go on
-- as clocks do for three nights. Until the night ends, the number of unreadable countries is that of the night before.
create or replace function jobwright_retention_begins(today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before date;
  goes_on boolean;
  may boolean;
begin
  perform jobwright_require_system();
  delete from retention_run r where r.ran_at < now() - interval '400 days';
  select r.day into before from retention_run r order by r.position desc limit 1;
  goes_on := before is null or today between before and before + 3;
  may := goes_on and not exists (select from retention_run r where not r.steady and 3 > (
    select count(distinct s.day) from (select n.day from retention_run n where n.position > r.position union select today) s));
  insert into retention_run (day, ran_at, steady, allowed, unreadable)
    select today, now(), goes_on, may,
      coalesce((select r.unreadable from retention_run r order by r.position desc limit 1), 0);
  return may;
end $$;

-- A night ends: so many applications have no readable country.
create function jobwright_retention_ends(today date, unread integer) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  update retention_run r set unreadable = unread
    where r.position = (select max(l.position) from retention_run l where l.day = today);
end $$;

alter function jobwright_retention(date, uuid, uuid, uuid, uuid, uuid) set plan_cache_mode = force_custom_plan;
alter function jobwright_retention_portion(uuid, integer) set plan_cache_mode = force_custom_plan;
alter function jobwright_retention_keeps_places(date, uuid, uuid) set plan_cache_mode = force_custom_plan;
