-- When interviewers are busy by their own calendars: from when to when, and nothing of what they do.

create table busy_calendar (
  account_id uuid not null,
  version bigint not null,
  sealed_address text not null,
  host text not null,
  since timestamptz not null,
  next_try_at timestamptz not null,
  read_at timestamptz,
  failure text,
  constraint pk_busy_calendar primary key (account_id),
  constraint fk_busy_calendar_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_busy_calendar_failure check (failure in ('REFUSED', 'NOT_REACHED', 'NO_CALENDAR'))
);
create index ix_busy_calendar_next_try_at on busy_calendar (next_try_at);

create table busy_time (
  account_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint fk_busy_time_calendar foreign key (account_id) references busy_calendar (account_id) on delete cascade,
  constraint ck_busy_time_ends_at check (ends_at > starts_at)
);
create index ix_busy_time_account on busy_time (account_id, starts_at);

-- Each person their own. Colleagues who plan ask through the function.
alter table busy_calendar enable row level security;
create policy busy_calendar_all on busy_calendar using (jobwright_is_system() or account_id = jobwright_account());
alter table busy_time enable row level security;
create policy busy_time_all on busy_time using (jobwright_is_system() or account_id = jobwright_account());

-- When members of a running organization of the caller are busy elsewhere in a span of time.
create function jobwright_busy_elsewhere(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz)
  returns table (member uuid, starts timestamptz, ends timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select b.account_id, b.starts_at, b.ends_at from busy_time b
      join organization_membership m on m.account_id = b.account_id and m.organization_id = organization
        and m.ended_at is null
    where (jobwright_works_for(organization) or jobwright_is_system()) and b.account_id = any (members)
      and b.starts_at < until_when and b.ends_at > from_when
    order by b.starts_at limit 200
  $$;
