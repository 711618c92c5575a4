-- Role guides, the graph of similar titles that all guides share, and the market of each role: facts without personal data,
-- and the figures computed from them.

create extension if not exists pgcrypto;

create table role_guide (
  id uuid not null,
  version bigint not null,
  slug text not null,
  title text not null,
  public_version integer,
  published_at timestamptz,
  retired_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint pk_role_guide primary key (id),
  constraint uq_role_guide_slug unique (slug),
  constraint fk_role_guide_changed_by foreign key (changed_by) references account (id),
  constraint ck_role_guide_title check (char_length(title) between 3 and 80),
  constraint ck_role_guide_retired check (retired_at is null or public_version is null)
);
create index ix_role_guide_changed_by on role_guide (changed_by);

create table role_guide_version (
  id uuid not null,
  role_guide_id uuid not null,
  number integer not null,
  status text not null,
  content jsonb not null,
  note text not null,
  status_since timestamptz,
  -- A version removes only links that its writer could see: those that existed when the version was begun.
  begun_at timestamptz not null,
  constraint pk_role_guide_version primary key (id),
  constraint fk_role_guide_version_role_guide_id foreign key (role_guide_id) references role_guide (id),
  constraint uq_role_guide_version_role_guide_id_number unique (role_guide_id, number),
  constraint ck_role_guide_version_status check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
  constraint ck_role_guide_version_content check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 1000000),
  constraint ck_role_guide_version_note check (char_length(note) <= 2000)
);

-- Each pair once; similarity goes both ways.
create table similar_title (
  -- In the order of their bytes, as the program compares them.
  key text collate "C" not null,
  other_key text collate "C" not null,
  title text not null,
  other_title text not null,
  linked_at timestamptz not null default now(),
  constraint pk_similar_title primary key (key, other_key),
  constraint ck_similar_title_order check (key < other_key)
);
create index ix_similar_title_other_key on similar_title (other_key);

-- Postings that were started from a guide.
create table guide_use (
  job_posting_id uuid not null,
  role_guide_id uuid not null,
  organization_id uuid not null,
  used_at timestamptz not null,
  constraint pk_guide_use primary key (job_posting_id),
  constraint fk_guide_use_job_posting_id foreign key (job_posting_id) references job_posting (id),
  constraint fk_guide_use_role_guide_id foreign key (role_guide_id) references role_guide (id),
  constraint fk_guide_use_organization_id foreign key (organization_id) references hiring_organization (id)
);
create index ix_guide_use_role_guide_id on guide_use (role_guide_id);
create index ix_guide_use_organization_id on guide_use (organization_id);

-- One secret a month, which tells people and organizations apart within that month and no longer: the value is destroyed
-- some time after the month, and only the function below reads it.
create table market_secret (
  month date not null,
  -- null: destroyed
  value bytea,
  constraint pk_market_secret primary key (month),
  constraint ck_market_secret_month check (extract(day from month) = 1),
  constraint ck_market_secret_value check (octet_length(value) = 32)
);

-- What one actor did for a role in a month, folded into a count. Visitors have no pseudonym and are only counted.
create table market_event (
  role text not null,
  month date not null,
  -- ISO 3166-1 alpha-2; ZZ where it is not known
  country text not null,
  kind text not null,
  actor_kind text not null,
  actor bytea not null,
  times bigint not null,
  constraint pk_market_event primary key (role, month, country, kind, actor_kind, actor),
  constraint ck_market_event_role check (role <> ''),
  constraint ck_market_event_month check (extract(day from month) = 1),
  constraint ck_market_event_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_market_event_kind check (kind in ('SEARCH', 'VIEW', 'APPLICATION', 'FOLLOW')),
  constraint ck_market_event_actor check (actor_kind in ('VISITOR', 'CANDIDATE', 'EMPLOYER')
    and (actor_kind = 'VISITOR') = (actor = '\x') and octet_length(actor) in (0, 16)),
  constraint ck_market_event_times check (times > 0)
);

-- A period in which an advert was open to everyone with the same title, place and pay. Its end is known from the start, so
-- time alone changes nothing. Everything in it was public.
create table market_posting (
  posting_id uuid not null,
  opened_at timestamptz not null,
  -- exclusive: when it ended, or will end by itself
  ends_at timestamptz not null,
  -- taken off the list for a while: it has not really ended
  paused boolean not null,
  organization_id uuid not null,
  title text not null,
  -- empty while no guide has this title
  role text not null,
  country text not null,
  -- for a full year; empty and null where no pay is given
  pay_currency text not null,
  pay_low numeric(20, 4),
  pay_high numeric(20, 4),
  pay_middle numeric(20, 4) generated always as ((pay_low + pay_high) / 2) stored,
  constraint pk_market_posting primary key (posting_id, opened_at),
  constraint ck_market_posting_ends_at check (ends_at >= opened_at),
  constraint ck_market_posting_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_market_posting_pay check ((pay_currency = '') = (pay_low is null) and (pay_low is null) = (pay_high is null))
);
create index ix_market_posting_role_ends_at on market_posting (role, ends_at, opened_at);
create index ix_market_posting_title on market_posting (title);

-- The state of the guides by which the roles of the adverts were last decided.
create table market_catalog (
  only_one boolean not null,
  stamp text not null,
  constraint pk_market_catalog primary key (only_one),
  constraint ck_market_catalog_only_one check (only_one)
);
insert into market_catalog values (true, '');

-- Months of a role whose facts changed since their figures were computed. Rows are only added, so writers do not wait for
-- each other.
create table market_change (
  id bigint generated always as identity,
  role text not null,
  month date not null,
  -- A month whose figures cannot be computed goes behind the others, and is given up after some attempts.
  attempts integer not null default 0,
  constraint pk_market_change primary key (id)
);

-- All figures, however few people are behind them. Only Jobwright itself reads them.
create table market_cell (
  role text not null,
  month date not null,
  -- empty for all countries together
  country text not null,
  open_jobs bigint not null,
  employers bigint not null,
  pay jsonb not null,
  ended_employers bigint not null,
  days_to_close numeric(10, 1),
  seekers bigint not null,
  searches bigint not null,
  searching_candidates bigint not null,
  searching_employers bigint not null,
  applications bigint not null,
  applicants bigint not null,
  constraint pk_market_cell primary key (role, month, country)
);

-- The figures that everyone may see; null where too few people are behind one.
create table market_month (
  role text not null,
  country text not null,
  month date not null,
  open_jobs bigint,
  employers bigint,
  seekers bigint,
  seekers_per_job numeric(20, 2),
  searches bigint,
  searching_candidates bigint,
  searching_employers bigint,
  pay jsonb not null,
  days_to_close numeric(10, 1),
  applications_per_job numeric(20, 2),
  constraint pk_market_month primary key (role, country, month)
);
create index ix_market_month_month_country on market_month (month, country);

-- Who sees which row. Everyone reads what is public, and that a guide was retired; staff and Jobwright itself write.
alter table role_guide enable row level security;
create policy role_guide_select on role_guide for select
  using (public_version is not null or retired_at is not null or jobwright_is_staff());
create policy role_guide_change on role_guide using (jobwright_is_staff());

alter table role_guide_version enable row level security;
create policy role_guide_version_select on role_guide_version for select
  using (jobwright_is_staff() or exists (select 1 from role_guide g
    where g.id = role_guide_id and g.public_version = number));
create policy role_guide_version_change on role_guide_version using (jobwright_is_staff());

alter table similar_title enable row level security;
create policy similar_title_select on similar_title for select using (true);
create policy similar_title_change on similar_title using (jobwright_is_staff());

alter table guide_use enable row level security;
create policy guide_use_select on guide_use for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy guide_use_insert on guide_use for insert
  with check (jobwright_is_member_of(organization_id) or jobwright_is_staff());

-- Only Jobwright itself sees facts, nobody sees secrets, everyone sees what is published.
alter table market_secret enable row level security;
create policy market_secret_nobody on market_secret using (false);

alter table market_event enable row level security;
create policy market_event_system on market_event using (jobwright_is_system());
alter table market_posting enable row level security;
create policy market_posting_system on market_posting using (jobwright_is_system());
alter table market_catalog enable row level security;
create policy market_catalog_system on market_catalog using (jobwright_is_system());
alter table market_cell enable row level security;
create policy market_cell_system on market_cell using (jobwright_is_system());
alter table market_month enable row level security;
create policy market_month_select on market_month for select using (true);
create policy market_month_change on market_month using (jobwright_is_system());

-- Notes which months of which roles a change affects.

create function market_note_events() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into market_change (role, month) select distinct role, month from changed;
    return null;
  end $$;

create trigger market_event_added after insert on market_event referencing new table as changed
  for each statement execute function market_note_events();
create trigger market_event_counted after update on market_event referencing new table as changed
  for each statement execute function market_note_events();
create trigger market_event_removed after delete on market_event referencing old table as changed
  for each statement execute function market_note_events();

-- All periods of a posting: whether one is its last, and how long it was open, depends on the others.
create function market_note_postings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into market_change (role, month)
      select distinct p.role, m::date
      from (select role, opened_at, ends_at from changed
          union select role, opened_at, ends_at from market_posting
            where posting_id in (select posting_id from changed)) as p,
        generate_series(date_trunc('month', (p.opened_at - interval '1 microsecond') at time zone 'UTC'),
          p.ends_at at time zone 'UTC', interval '1 month') as m
      where p.role <> '';
    return null;
  end $$;

create trigger market_posting_added after insert on market_posting referencing new table as changed
  for each statement execute function market_note_postings();
create trigger market_posting_before_change after update on market_posting referencing old table as changed
  for each statement execute function market_note_postings();
create trigger market_posting_after_change after update on market_posting referencing new table as changed
  for each statement execute function market_note_postings();
create trigger market_posting_removed after delete on market_posting referencing old table as changed
  for each statement execute function market_note_postings();

-- Notes everything that has facts or figures, to be computed again.
create function market_note_all() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with noted as (
      insert into market_change (role, month)
        select role, month from market_event
        union select role, month from market_cell
        union select role, month from market_month
        union select p.role, m::date from market_posting p,
          generate_series(date_trunc('month', (p.opened_at - interval '1 microsecond') at time zone 'UTC'),
            p.ends_at at time zone 'UTC', interval '1 month') as m
          where p.role <> ''
        returning 1)
    select count(*) from noted
  $$;

-- Counts what people did: [{month, kind, role, country, account, times}]. Accounts become pseudonyms here, so no other
-- place ever sees both. Members of an organization search on its behalf; staff is not part of the market.
create function market_count(events jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into market_secret (month, value)
      select distinct e.month, gen_random_bytes(32) from jsonb_to_recordset(events) as e (month date)
      on conflict do nothing;
    insert into market_event as counted (role, month, country, kind, actor_kind, actor, times)
      select e.role, e.month, e.country, e.kind,
          case when e.account is null then 'VISITOR' when m.organization_id is null then 'CANDIDATE' else 'EMPLOYER' end,
          case when e.account is null then '\x'::bytea
            else substr(hmac(uuid_send(coalesce(m.organization_id, e.account)), s.value, 'sha256'), 1, 16) end,
          sum(e.times)
        from jsonb_to_recordset(events)
            as e (month date, kind text, role text, country text, account uuid, times bigint)
          join market_secret s on s.month = e.month
          left join account a on a.id = e.account
          left join lateral (select om.organization_id from organization_membership om
            where om.account_id = e.account and om.ended_at is null and e.kind in ('SEARCH', 'VIEW')
            order by om.organization_id limit 1) m on true
        where e.account is null or (s.value is not null and not a.moderator and not a.administrator)
        group by 1, 2, 3, 4, 5, 6
        order by 1, 2, 3, 4, 5, 6
      on conflict on constraint pk_market_event do update set times = counted.times + excluded.times;
  end $$;

-- From now on the advert is open with these facts. The clocks of two nodes may differ a little; time never goes back here.
create function market_open(posting uuid, organization uuid, now timestamptz, ends timestamptz, title text, role text,
    country text, currency text, low numeric, high numeric) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    present market_posting;
    since timestamptz := greatest(now, (select max(p.opened_at) from market_posting p where p.posting_id = posting));
    until timestamptz := greatest(ends, since);
  begin
    select * into present from market_posting p
      where p.posting_id = posting and p.ends_at > since order by p.opened_at desc limit 1;
    if (present.title, present.country, present.pay_currency, present.pay_low, present.pay_high)
        is not distinct from (title, country, currency, low, high) then
      update market_posting p set ends_at = until where p.posting_id = posting and p.opened_at = present.opened_at;
      return;
    end if;
    update market_posting p set ends_at = since where p.posting_id = posting and p.ends_at > since;
    insert into market_posting (posting_id, opened_at, ends_at, paused, organization_id, title, role, country,
        pay_currency, pay_low, pay_high)
      values (posting, since, until, false, organization, title, role, country, currency, low, high)
      on conflict on constraint pk_market_posting do update set ends_at = excluded.ends_at, paused = false,
        title = excluded.title, role = excluded.role, country = excluded.country, pay_currency = excluded.pay_currency,
        pay_low = excluded.pay_low, pay_high = excluded.pay_high;
  end $$;

-- An advert is no longer open, for a while or for good.
create function market_close(posting uuid, now timestamptz, for_a_while boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update market_posting p set ends_at = greatest(p.opened_at, least(p.ends_at, now)), paused = for_a_while
      where p.posting_id = posting
        and p.opened_at = (select max(q.opened_at) from market_posting q where q.posting_id = posting)
  $$;

-- An advert that should never have been public does not count.
create function market_forget(posting uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from market_posting p where p.posting_id = posting
  $$;

-- Takes over adverts that were public before the market was recorded; their roles are decided when the figures are next
-- computed.
create function market_take_over() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with taken as (
      insert into market_posting (posting_id, opened_at, ends_at, paused, organization_id, title, role, country,
          pay_currency, pay_low, pay_high)
        select p.id, p.date_posted,
            greatest(p.date_posted, case when p.status = 'LIVE' then p.valid_through
              else least(p.valid_through, coalesce(p.ended_at, p.changed_at)) end),
            p.status = 'PAUSED', p.organization_id, p.public_title, '',
            case when p.country ~ '^[A-Z]{2}$' then p.country else 'ZZ' end,
            case when p.pay_annual_min is null or p.pay_annual_max is null then '' else p.pay_currency end,
            case when p.pay_annual_max is not null then p.pay_annual_min end,
            case when p.pay_annual_min is not null then p.pay_annual_max end
          from job_posting p
          where p.public_version is not null and p.visibility = 'PUBLIC' and p.status <> 'BLOCKED'
        on conflict do nothing returning 1)
    select count(*) from taken
  $$;

-- Computes the figures of some months from the facts: [{role, month}].
create function market_compute(slices jsonb) returns void
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
          join market_posting p on p.role = s.role and p.ends_at > s.since and p.ends_at <= s.until and not p.paused
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

-- For staff: how long candidates waited for the answers of a month, by role; null is all roles. Before publishing it, check
-- how many people are behind it.
create function market_answer_times(since timestamptz) returns table (month date, role text, days numeric, people bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.month, a.role, round(percentile_cont(0.5) within group (order by a.days)::numeric, 1),
        count(distinct a.candidate_id)
      from (select date_trunc('month', j.answered_at at time zone 'UTC')::date as month, j.candidate_id,
          extract(epoch from j.answered_at - j.applied_at) / 86400 as days,
          coalesce((select p.role from market_posting p where p.posting_id = j.posting_id
            order by p.opened_at desc limit 1), '') as role
        from job_application j where j.answered_at >= since and jobwright_is_staff()) as a
      group by grouping sets ((a.month, a.role), (a.month))
  $$;

-- Adverts of a suspended organization are no longer open; those of a blocked one do not count at all.
create function market_stop(organization uuid, now timestamptz, for_good boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from market_posting p
      where for_good and p.posting_id in (select j.id from job_posting j where j.organization_id = organization);
    update market_posting p set ends_at = greatest(p.opened_at, now), paused = true
      where p.ends_at > now and p.posting_id in (select j.id from job_posting j where j.organization_id = organization);
  $$;

-- After this the people of those months can no longer be told apart.
create function market_forget_secrets(before date) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update market_secret set value = null where month < before and value is not null $$;
