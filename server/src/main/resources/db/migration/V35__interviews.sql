-- Conversations at an agreed time, who takes part, and what both sides were told of them.

-- Ranges of time beside an id in one exclusion constraint. A trusted extension: the owner of the database may create it.
create extension if not exists btree_gist;

create table interview (
  id uuid not null,
  version bigint not null,
  reference text not null,
  application_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  state text not null,
  kind text not null,
  title text not null,
  zone text not null,
  offset_seconds integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- What a clock in the zone shows at the start: this is what people agreed on.
  local_start timestamp not null generated always as (
    (starts_at at time zone 'UTC') + offset_seconds * interval '1 second') stored,
  place text not null,
  link text not null,
  for_candidate text not null,
  internal text not null,
  organizer_id uuid not null,
  -- The name of the calendar entry, for ever.
  uid text not null,
  -- What candidate and panel were told last: the candidate reads nothing else.
  announced jsonb,
  announced_at timestamptz,
  sequence integer not null,
  agreed_at timestamptz,
  tell_at timestamptz,
  cancelling boolean not null,
  wish text,
  wished_at timestamptz,
  cancel_cause text,
  ended_at timestamptz,
  constraint pk_interview primary key (id),
  constraint uq_interview_reference unique (reference),
  constraint fk_interview_application foreign key (application_id) references job_application (id),
  constraint fk_interview_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_interview_candidate foreign key (candidate_id) references account (id),
  constraint fk_interview_organizer foreign key (organizer_id) references account (id),
  constraint ck_interview_state check (state in (
    'PLANNED', 'SCHEDULED', 'RESCHEDULING', 'HELD', 'MISSED_BY_CANDIDATE', 'MISSED_BY_US', 'CANCELLED')),
  constraint ck_interview_kind check (kind in ('PHONE', 'VIDEO', 'ON_SITE', 'TEST')),
  constraint ck_interview_title check (char_length(title) between 1 and 100),
  constraint ck_interview_offset_seconds check (offset_seconds between -64800 and 64800),
  constraint ck_interview_ends_at check (ends_at between starts_at + interval '10 minutes' and starts_at + interval '480 minutes'),
  constraint ck_interview_place check (char_length(place) <= 300),
  constraint ck_interview_link check (link = '' or link ~* '^https://' and char_length(link) <= 500),
  -- Each is a line of a calendar entry.
  constraint ck_interview_lines check (title || place || link || uid !~ '[[:cntrl:]]'),
  constraint ck_interview_for_candidate check (char_length(for_candidate) <= 2000),
  constraint ck_interview_internal check (char_length(internal) <= 2000),
  constraint ck_interview_sequence check (sequence >= 0),
  constraint ck_interview_announced check (num_nonnulls(announced, announced_at, agreed_at) in (0, 3)
    and (announced_at is not null or state in ('PLANNED', 'CANCELLED'))),
  constraint ck_interview_cancelling check (not cancelling or tell_at is not null),
  constraint ck_interview_wish check ((wish is null) = (wished_at is null) and char_length(wish) <= 500),
  constraint ck_interview_cancel_cause check (cancel_cause in ('EMPLOYER', 'CANDIDATE', 'APPLICATION_ENDED')
    and state = 'CANCELLED' or cancel_cause is null and state <> 'CANCELLED'),
  constraint ck_interview_ended_at check (
    (ended_at is not null) = (state in ('HELD', 'MISSED_BY_CANDIDATE', 'MISSED_BY_US', 'CANCELLED')))
);
create index ix_interview_application on interview (application_id, starts_at);
create index ix_interview_organization on interview (organization_id, starts_at);
create index ix_interview_candidate on interview (candidate_id);
create index ix_interview_organizer on interview (organizer_id);
create index ix_interview_tell_at on interview (tell_at) where tell_at is not null;
-- Whom to remind, and what nobody has recorded.
create index ix_interview_agreed on interview (starts_at) where state in ('SCHEDULED', 'RESCHEDULING');

create table interview_panel_member (
  interview_id uuid not null,
  account_id uuid not null,
  part text not null,
  double_booked boolean not null,
  response text not null,
  comment text,
  responded_at timestamptz,
  busy_from timestamptz,
  busy_until timestamptz,
  -- The time that both sides still know, while a change waits.
  told_from timestamptz,
  told_until timestamptz,
  constraint pk_interview_panel_member primary key (interview_id, account_id),
  constraint fk_interview_panel_member_interview foreign key (interview_id) references interview (id) on delete cascade,
  constraint fk_interview_panel_member_account foreign key (account_id) references account (id),
  constraint ck_interview_panel_member_part check (part in ('LEAD', 'INTERVIEWER', 'SHADOW')),
  constraint ck_interview_panel_member_double_booked check (not double_booked or part = 'SHADOW' and busy_from is null),
  constraint ck_interview_panel_member_response check (response in ('NONE', 'ACCEPTED', 'DECLINED', 'OTHER_TIME')
    and (responded_at is null) = (response = 'NONE')),
  constraint ck_interview_panel_member_comment check (char_length(comment) between 1 and 500),
  constraint ck_interview_panel_member_busy check ((busy_from is null) = (busy_until is null) and busy_from < busy_until),
  constraint ck_interview_panel_member_told check ((told_from is null) = (told_until is null) and told_from < told_until
    and (told_from is null or busy_from is not null)),
  -- Nobody is in two interviews at once.
  constraint ex_interview_panel_member_busy exclude using gist (
    account_id with =,
    (tstzmultirange(tstzrange(busy_from, busy_until),
      case when told_from is null then 'empty'::tstzrange else tstzrange(told_from, told_until) end)) with &&)
    where (busy_from is not null)
);
create index ix_interview_panel_member_account on interview_panel_member (account_id);

-- Who was reminded of which time.
create table interview_reminder (
  interview_id uuid not null,
  sequence integer not null,
  kind text not null,
  reminded_at timestamptz not null,
  constraint pk_interview_reminder primary key (interview_id, sequence, kind),
  constraint fk_interview_reminder_interview foreign key (interview_id) references interview (id) on delete cascade,
  constraint ck_interview_reminder_kind check (kind in ('CANDIDATE_DAY', 'CANDIDATE_HOURS', 'PANEL_HOUR'))
);

-- Who sees which row: the members of the employer who read the application, not after a withdrawal; and the candidate,
-- once they were told of the interview.
alter table interview enable row level security;
create policy interview_select on interview for select
  using (jobwright_is_system() or candidate_id = jobwright_account() and announced_at is not null
    or exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy interview_insert on interview for insert
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.organization_id = interview.organization_id and a.candidate_id = interview.candidate_id
    and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy interview_update on interview for update
  using (jobwright_is_system() or candidate_id = jobwright_account() and announced_at is not null
    or exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy interview_delete on interview for delete
  using (jobwright_is_system());

-- For those of the employer who read the application.
alter table interview_panel_member enable row level security;
create policy interview_panel_member_all on interview_panel_member
  using (jobwright_is_system() or exists (select 1 from interview i join job_application a on a.id = i.application_id
    where i.id = interview_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
alter table interview_reminder enable row level security;
create policy interview_reminder_all on interview_reminder using (jobwright_is_system());

-- A cancelled interview holds nobody. Security definer: a candidate who cancels or withdraws does not see the panel.
create function interview_free_panel() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  update interview_panel_member set busy_from = null, busy_until = null, told_from = null, told_until = null
    where interview_id = new.id;
  return null;
end $$;
create trigger interview_cancelled_panel after update of state on interview
  for each row when (new.state = 'CANCELLED' and old.state <> 'CANCELLED') execute function interview_free_panel();

-- What nobody was told of ends silently with the application. Security definer: a candidate who withdraws does not see it.
create function jobwright_drop_planned_interviews(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update interview i set state = 'CANCELLED', cancel_cause = 'APPLICATION_ENDED', ended_at = now, tell_at = null,
        cancelling = false, version = i.version + 1
      from job_application a
      where a.id = application and i.application_id = a.id and i.state = 'PLANNED'
        and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'WITHDRAWN')
  $$;

-- Which of these colleagues are in another interview then. Security definer: the caller does not read the interviews of
-- others, and learns no more than that these people are not free.
create function jobwright_busy(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz, but uuid)
  returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct p.account_id from interview_panel_member p
      join organization_membership m on m.account_id = p.account_id and m.organization_id = organization
        and m.ended_at is null
      where (jobwright_works_for(organization) or jobwright_is_system()) and p.account_id = any (members)
        and p.interview_id <> but and p.busy_from is not null
        and (tstzrange(p.busy_from, p.busy_until) && tstzrange(from_when, until_when)
          or p.told_from is not null and tstzrange(p.told_from, p.told_until) && tstzrange(from_when, until_when))
  $$;
