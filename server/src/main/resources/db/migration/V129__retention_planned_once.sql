-- The same as in V91, but each step is materialized: its expressions were copied into the next one, up to 120 subqueries to
-- plan for each question about one application.

-- All that match the filters, null for any. A person, an employer's member and Jobwright itself get their own only.
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
create or replace function jobwright_retention(today date, employer uuid, person uuid, only_application uuid)
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
