-- An advert whose last day is still to come has not ended: it counted as one that did from the first day of the month in
-- which it will. As V07 otherwise.
create or replace function market_compute(slices jsonb) returns void
  language sql volatile set search_path = public
  as $$
    delete from market_cell c using jsonb_to_recordset(slices) as s (role text, month date)
      where c.role = s.role and c.month = s.month;

    insert into market_cell (role, month, country, open_jobs, employers, pay, ended_employers, days_to_close, seekers,
        searches, searching_candidates, searching_employers, applications, applicants)
      with slice as (
        select s.role, s.month, s.month::timestamp at time zone 'UTC' as since,
            (s.month + interval '1 month') at time zone 'UTC' as until
          from jsonb_to_recordset(slices) as s (role text, month date)),
      demand as (
        select e.role, e.month, coalesce(e.country, '') as country,
            count(distinct e.actor) filter (where e.actor_kind = 'CANDIDATE') as seekers,
            coalesce(sum(e.times) filter (where e.kind = 'SEARCH'), 0) as searches,
            count(distinct e.actor) filter (where e.kind = 'SEARCH' and e.actor_kind = 'CANDIDATE') as candidates,
            count(distinct e.actor) filter (where e.kind = 'SEARCH' and e.actor_kind = 'EMPLOYER') as employers,
            coalesce(sum(e.times) filter (where e.kind = 'APPLICATION'), 0) as applications,
            count(distinct e.actor) filter (where e.kind = 'APPLICATION') as applicants
          from slice s join market_event e on e.role = s.role and e.month = s.month
          group by grouping sets ((e.role, e.month, e.country), (e.role, e.month))),
      open as (
        select s.month, p.* from slice s
          join market_posting p on p.role = s.role and p.opened_at < s.until and p.ends_at > s.since),
      supply as (
        select o.role, o.month, coalesce(o.country, '') as country, count(distinct o.posting_id) as jobs,
            count(distinct o.organization_id) as employers
          from open o group by grouping sets ((o.role, o.month, o.country), (o.role, o.month))),
      offer as (
        select distinct on (o.role, o.month, o.posting_id) o.* from open o where o.pay_currency <> ''
          order by o.role, o.month, o.posting_id, o.opened_at desc),
      quartile as (
        select o.role, o.month, coalesce(o.country, '') as country, o.pay_currency,
            count(distinct o.organization_id) as employers,
            percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.pay_middle) as amounts
          from offer o
          group by grouping sets ((o.role, o.month, o.country, o.pay_currency), (o.role, o.month, o.pay_currency))),
      pay as (
        select q.role, q.month, q.country, jsonb_agg(jsonb_build_object('currency', q.pay_currency,
            'employers', q.employers, 'lower', round(q.amounts[1]::numeric, 2),
            'median', round(q.amounts[2]::numeric, 2), 'upper', round(q.amounts[3]::numeric, 2))
            order by q.pay_currency) as offered
          from quartile q group by q.role, q.month, q.country),
      finished as (
        select s.month, p.role, p.country, p.organization_id,
            (select sum(extract(epoch from q.ends_at - q.opened_at)) / 86400 from market_posting q
              where q.posting_id = p.posting_id) as days
          from slice s
          join market_posting p on p.role = s.role and p.ends_at > s.since and p.ends_at <= least(s.until, now()) and not p.paused
          where not exists (select 1 from market_posting q
            where q.posting_id = p.posting_id and q.opened_at > p.opened_at)),
      ended as (
        select f.role, f.month, coalesce(f.country, '') as country, count(distinct f.organization_id) as employers,
            round(percentile_cont(0.5) within group (order by f.days)::numeric, 1) as days
          from finished f group by grouping sets ((f.role, f.month, f.country), (f.role, f.month))),
      cell as (
        select role, month, country from demand union select role, month, country from supply
          union select role, month, country from ended)
      select role, month, country, coalesce(supply.jobs, 0), coalesce(supply.employers, 0),
          coalesce(pay.offered, '[]'), coalesce(ended.employers, 0), ended.days, coalesce(demand.seekers, 0),
          coalesce(demand.searches, 0), coalesce(demand.candidates, 0), coalesce(demand.employers, 0),
          coalesce(demand.applications, 0), coalesce(demand.applicants, 0)
        from cell
        left join demand using (role, month, country)
        left join supply using (role, month, country)
        left join pay using (role, month, country)
        left join ended using (role, month, country)
  $$;

-- What ended since yesterday's run, on its last day and so without a change of its facts.
create function market_note_ended(since timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with noted as (
      insert into market_change (role, month)
        select distinct p.role, date_trunc('month', (p.ends_at - interval '1 microsecond') at time zone 'UTC')::date
          from market_posting p where p.role <> '' and p.ends_at > since and p.ends_at <= now()
        returning 1)
    select count(*) from noted
  $$;

insert into market_change (role, month)
  select distinct c.role, c.month from market_cell c where c.month >= date_trunc('month', now() at time zone 'UTC')::date;
