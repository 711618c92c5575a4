-- How long employers keep applications that are over, and which of them are due: one set for the nightly run, for employers
-- and for candidates.

alter table job_application
  -- When the candidate was told that it will be deleted, since when nobody at the employer reads it, and when the candidate
  -- wanted it deleted there.
  add column deletion_announced_on date,
  add column quarantined_on date,
  add column deletion_asked_on date,
  -- The rules of the places of work, since it is over: what the employer changes later does not count.
  add column retention_places text[],
  add constraint ck_job_application_deletion_asked_on check (deletion_asked_on is null or quarantined_on is not null);
create index ix_job_application_ended on job_application (organization_id, candidate_status_at)
  where erased_on is null and candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');
create index ix_job_application_quarantined on job_application (organization_id) where quarantined_on is not null;

-- The months that an employer may choose, by country or a part of it ("*": any other country). Operators may change them.
create table retention_rule (
  place text not null,
  country text not null,
  -- What people write for this part of the country, in lower case; empty for the whole country.
  region_names text[] not null default '{}',
  least integer not null,
  usual integer not null,
  longest integer not null,
  -- The time begins with the last word of the candidate, if that is later.
  from_last_contact boolean not null default false,
  -- A candidate who wants an application deleted waits until nobody can make a claim any more.
  claims_first boolean not null default false,
  -- Where the law demands that they are kept; empty where it does not.
  ground text not null default '',
  constraint pk_retention_rule primary key (place),
  constraint ck_retention_rule_months check (0 <= least and least <= usual and usual <= longest and 0 < usual)
);
insert into retention_rule (place, country, region_names, least, usual, longest, from_last_contact, ground) values
  ('DE', 'DE', '{}', 0, 6, 6, false, ''),
  ('AT', 'AT', '{}', 0, 7, 7, false, ''),
  ('FR', 'FR', '{}', 0, 24, 24, true, ''),
  ('NL', 'NL', '{}', 0, 1, 1, false, ''),
  ('BE', 'BE', '{}', 0, 24, 24, true, ''),
  ('GB', 'GB', '{}', 0, 12, 12, false, ''),
  ('CH', 'CH', '{}', 0, 3, 24, false, ''),
  ('DK', 'DK', '{}', 0, 6, 24, false, ''),
  ('SE', 'SE', '{}', 0, 24, 24, false, ''),
  ('KR', 'KR', '{}', 0, 6, 6, false, ''),
  ('US', 'US', '{}', 12, 24, 48, false, '29 CFR 1602.14'),
  ('US-CA', 'US', '{ca,calif,california,kalifornien}', 48, 48, 60, false, 'Gov. Code 12946'),
  ('CA', 'CA', '{}', 0, 24, 36, false, ''),
  ('CA-ON', 'CA', '{on,ont,ontario}', 36, 36, 48, false, 'ESA, Part III.1'),
  ('*', '*', '{}', 0, 12, 24, false, '');
insert into retention_rule (place, country, least, usual, longest)
  select c, c, 0, 12, 24 from unnest('{IE,ES,IT,PL,FI}'::text[]) c;
insert into retention_rule (place, country, least, usual, longest)
  select c, c, 0, 6, 24 from unnest('{BG,CY,CZ,EE,GR,HR,HU,LT,LU,LV,MT,PT,RO,SI,SK}'::text[]) c;
update retention_rule set claims_first = true where country in ('DE', 'AT', 'GB', 'IE', 'US', 'CA');
alter table retention_rule enable row level security;
create policy retention_rule_select on retention_rule for select using (true);

-- What an employer chose; without a row the usual times.
create table retention_policy (
  id uuid not null,
  version bigint not null,
  -- Whether applications are deleted at all.
  deletes boolean not null,
  -- Months by place.
  months jsonb not null,
  -- Whether an application goes at once when its candidate wants that, or once nobody can make a claim any more.
  on_request text,
  constraint pk_retention_policy primary key (id),
  constraint fk_retention_policy_organization foreign key (id) references hiring_organization (id),
  constraint ck_retention_policy_months check (octet_length(months::text) <= 2000),
  constraint ck_retention_policy_on_request check (on_request in ('AT_ONCE', 'AFTER_CLAIM_PERIOD'))
);
-- Members see and change those of their employer; candidates are told by jobwright_retention.
alter table retention_policy enable row level security;
create policy retention_policy_select on retention_policy for select
  using (jobwright_is_system() or jobwright_works_for(id));
create policy retention_policy_insert on retention_policy for insert
  with check (jobwright_is_system() or jobwright_works_for(id));
create policy retention_policy_update on retention_policy for update
  using (jobwright_is_system() or jobwright_works_for(id));

-- What must not be deleted for a while: an application, those for a posting, or those of a person.
create table legal_hold (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  -- Empty a year after the release.
  reason text not null,
  case_reference text not null,
  -- An administrator placed it for an authority; owners do not see it.
  for_authority boolean not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  expires_on date not null,
  reminded_at timestamptz,
  released_at timestamptz,
  constraint pk_legal_hold primary key (id),
  constraint fk_legal_hold_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_legal_hold_placed_by foreign key (placed_by) references account (id),
  constraint ck_legal_hold_subject check (subject in ('APPLICATION', 'POSTING', 'PERSON')),
  constraint ck_legal_hold_reason check (char_length(reason) <= 1000 and (reason <> '' or released_at is not null)),
  constraint ck_legal_hold_case_reference check (char_length(case_reference) <= 100)
);
create unique index uq_legal_hold_subject on legal_hold (organization_id, subject_id, for_authority) where released_at is null;
create index ix_legal_hold_subject on legal_hold (subject_id);
create index ix_legal_hold_placed_by on legal_hold (placed_by);
create index ix_legal_hold_expires_on on legal_hold (expires_on) where released_at is null;
-- Members of the employer, and staff; the service lets owners and administrators in.
alter table legal_hold enable row level security;
create policy legal_hold_select on legal_hold for select
  using (jobwright_is_staff() or jobwright_works_for(organization_id));
create policy legal_hold_insert on legal_hold for insert
  with check (jobwright_is_staff() or jobwright_works_for(organization_id));
create policy legal_hold_update on legal_hold for update
  using (jobwright_is_staff() or jobwright_works_for(organization_id));

-- What a reference of an employer's leads to, and what of it would be erased soon. An erasure that has begun comes first, and
-- one that begins later sees the hold.
create function jobwright_hold(employer uuid, kind text, named text) returns table (subject uuid, hidden uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid;
begin
  if (jobwright_is_staff() or jobwright_works_for(employer)) is not true then
    raise insufficient_privilege using message = 'only their own';
  end if;
  if kind = 'POSTING' then
    select p.id into held from job_posting p where p.organization_id = employer and p.reference = named;
  else
    select case kind when 'PERSON' then a.candidate_id else a.id end into held from job_application a
      where a.organization_id = employer and a.reference = named and a.erased_on is null for no key update;
  end if;
  if held is not null then
    return query select held, array(select a.id from job_application a
      where a.organization_id = employer and a.erased_on is null and a.quarantined_on is not null
        and held in (a.id, a.posting_id, a.candidate_id) order by a.id for no key update);
  end if;
end $$;

-- The reference of what is held; of a person's applications one of them.
create function jobwright_hold_name(employer uuid, kind text, held uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (jobwright_is_staff() or jobwright_works_for(employer)) is not true then
    raise insufficient_privilege using message = 'only their own';
  end if;
  return coalesce(case kind
    when 'POSTING' then (select p.reference from job_posting p where p.id = held)
    else (select min(a.reference) from job_application a
      where a.organization_id = employer and held in (a.id, a.candidate_id)) end, '');
end $$;

-- Each night on which something was deleted, or was not.
create table retention_run (
  position bigint generated by default as identity,
  day date not null,
  ran_at timestamptz not null,
  -- Whether the clock had gone on as clocks do since the run before.
  steady boolean not null,
  allowed boolean not null,
  -- Applications whose country nobody can read: nothing is deleted of them.
  unreadable integer not null,
  -- The owners were told in this run what will go soon.
  reminded boolean not null default false,
  constraint pk_retention_run primary key (position)
);
alter table retention_run enable row level security;
create policy retention_run_select on retention_run for select using (jobwright_is_staff());

-- What a candidate is told of an application that is gone. It does not say which one it was.
create table deleted_application (
  id uuid not null,
  account_id uuid not null,
  organization text not null,
  posting_title text not null,
  deleted_on date not null,
  cause text not null,
  constraint pk_deleted_application primary key (id),
  constraint fk_deleted_application_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_deleted_application_cause check (cause in ('TIME', 'ASKED'))
);
create index ix_deleted_application_account on deleted_application (account_id);
create index ix_deleted_application_deleted_on on deleted_application (deleted_on);
alter table deleted_application enable row level security;
create policy deleted_application_select on deleted_application for select
  using (account_id = jobwright_account() or jobwright_is_system());
create policy deleted_application_insert on deleted_application for insert with check (jobwright_is_system());
create policy deleted_application_delete on deleted_application for delete using (jobwright_is_system());

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
create function jobwright_retention(today date, employer uuid, person uuid, only_application uuid)
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
    ), counted as (
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
    ), planned as (
      select c.*, n.last_day, n.away, greatest(c.ended_on, n.away - 30) as announce
      from counted c cross join lateral (select
          case when d.day is not null then greatest(d.day, c.pooled + 30) end as last_day,
          case when d.day is not null then greatest(d.day - least(30, (d.day - c.ended_on) / 4), c.pooled) end as away
        from (select (c.ended_on + c.months * interval '1 month')::date as day) d) n
    ), dated as (
      select p.*, case
          when p.quarantined is not null and (p.asked is not null or p.away <= today) then p.quarantined
          else greatest(p.away, coalesce(p.announced, greatest(p.announce, today)) + least(30, p.away - p.ended_on) - 1)
        end as quarantine
      from planned p
    ), due as (
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

-- The places of work of a version, in their order; for work from anywhere where applicants may live, else the head office.
create function jobwright_places(posting uuid, posting_version integer, employer uuid)
  returns table (country text, region text, nth bigint)
  language plpgsql stable as $$
#variable_conflict use_column
declare
  work jsonb;
begin
  select v.advert -> 'work' into work from posting_version v
    where v.job_posting_id = posting and v.number = posting_version;
  if jsonb_array_length(coalesce(work -> 'locations', '[]')) > 0 then
    return query select upper(l.place ->> 'country'), l.place ->> 'region', l.nth
      from jsonb_array_elements(work -> 'locations') with ordinality l (place, nth);
  elsif jsonb_array_length(coalesce(work -> 'applicantLocations', '[]')) > 0 then
    return query select upper(left(l.code, 2)), l.code, l.nth
      from jsonb_array_elements_text(work -> 'applicantLocations') with ordinality l (code, nth);
  else
    return query select upper(o.profile #>> '{headOffice,country}'), o.profile #>> '{headOffice,region}', 1::bigint
      from hiring_organization o where o.id = employer;
  end if;
end $$;

-- The rule of each place of work of a version, in their order; empty where the country cannot be read. The places that were
-- kept with an application come first.
create function jobwright_retention_rules(posting uuid, posting_version integer, employer uuid, kept text[])
  returns table (place text, demanded integer, nth bigint)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  if kept is not null then
    return query select r.place, r.least, k.nth
      from unnest(kept) with ordinality k (name, nth) left join retention_rule r on r.place = k.name;
  else
    return query select r.place, r.least, w.nth from jobwright_places(posting, posting_version, employer) w
      left join lateral (select r.* from retention_rule r
        where w.country ~ '^[A-Z]{2}$' and (r.country = w.country or r.country = '*')
          and (r.region_names = '{}' or coalesce(nullif(upper(btrim(w.region)), w.country), '') = ''
            or regexp_split_to_array(lower(w.region), '[^a-z]+') && r.region_names)
        order by r.country = '*', r.region_names = '{}' limit 1) r on true;
  end if;
end $$;

-- The rules that decide, or would decide, about something at an organization: where it hires, and its head office.
create function jobwright_retention_places(employer uuid) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (jobwright_is_system() or jobwright_works_for(employer)) is not true then
    raise insufficient_privilege using message = 'only their own';
  end if;
  return query select distinct r.place
    from (select p.id, v.number from job_posting p join lateral (
        select max(n.number) as number from posting_version n where n.job_posting_id = p.id) v on true
        where p.organization_id = employer
      union select null, null) d
      cross join lateral jobwright_retention_rules(d.id, d.number, employer, null) r
    where r.place is not null;
end $$;

-- A night begins: whether anything may be deleted. After the clock went back or jumped more than three days it has to go on
-- as clocks do for three nights. What is over keeps its places from now on.
create function jobwright_retention_begins(today date) returns boolean
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
  update job_application a set retention_places = null where a.retention_places is not null and a.candidate_status not in
    ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');
  update job_application a set retention_places = p.places
    from (select d.*, (select array_agg(r.place order by r.nth)
          from jobwright_retention_rules(d.posting_id, d.posting_version, d.organization_id, null) r
          having bool_and(r.place is not null)) as places
        from (select distinct o.posting_id, o.posting_version, o.organization_id from job_application o
          where o.erased_on is null and o.retention_places is null
            and o.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')) d) p
    where a.posting_id = p.posting_id and a.posting_version = p.posting_version and p.places is not null
      and a.erased_on is null and a.retention_places is null
      and a.candidate_status in ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');
  insert into retention_run (day, ran_at, steady, allowed, unreadable)
    select today, now(), goes_on, may,
      (select count(*) from jobwright_retention(today, null, null, null) t where t.place is null);
  return may;
end $$;

-- Whether this run tells the owners what will go soon: one run of a day does, on whichever node.
create function jobwright_retention_reminds(today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  update retention_run r set reminded = true
    where r.position = (select min(f.position) from retention_run f where f.day = today) and not r.reminded;
  return found;
end $$;

-- What stays for the candidate of an application that is erased next.
create function jobwright_note_deletion(application uuid, today date) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  insert into deleted_application (id, account_id, organization, posting_title, deleted_on, cause)
    select gen_random_uuid(), a.candidate_id, o.display_name, a.posting_title, today,
      case when a.deletion_asked_on is null then 'TIME' else 'ASKED' end
    from job_application a join hiring_organization o on o.id = a.organization_id
    where a.id = application and a.erased_on is null;
end $$;
