-- Times that an employer offers, which of them candidates took, and the links to choose with.

create table interview_slot_set (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  answer_by timestamptz not null,
  notice_hours integer not null,
  changes_allowed integer not null,
  constraint pk_interview_slot_set primary key (id),
  constraint fk_interview_slot_set_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_interview_slot_set_notice_hours check (notice_hours between 0 and 168),
  constraint ck_interview_slot_set_changes_allowed check (changes_allowed between 0 and 10)
);
create index ix_interview_slot_set_organization on interview_slot_set (organization_id, answer_by);

create table interview_slot (
  id uuid not null,
  set_id uuid not null,
  zone text not null,
  offset_seconds integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats integer not null,
  constraint pk_interview_slot primary key (id),
  constraint uq_interview_slot_start unique (set_id, starts_at),
  constraint fk_interview_slot_set foreign key (set_id) references interview_slot_set (id) on delete cascade,
  constraint ck_interview_slot_offset_seconds check (offset_seconds between -64800 and 64800),
  constraint ck_interview_slot_ends_at check (
    ends_at between starts_at + interval '10 minutes' and starts_at + interval '480 minutes'),
  constraint ck_interview_slot_seats check (seats between 1 and 20)
);

alter table interview
  add column planned_set_id uuid,
  add column offered_set_id uuid,
  -- What the candidate read about the interview when they were offered times.
  add column offered_as jsonb,
  add column offered_at timestamptz,
  add column offer_reminded_at timestamptz,
  add column slot_id uuid,
  add column seat integer,
  add column moves integer not null default 0,
  add column wish_windows jsonb,
  add constraint fk_interview_planned_set foreign key (planned_set_id) references interview_slot_set (id),
  add constraint fk_interview_offered_set foreign key (offered_set_id) references interview_slot_set (id),
  add constraint fk_interview_slot foreign key (slot_id) references interview_slot (id),
  -- A seat is taken once.
  add constraint uq_interview_slot_seat unique (slot_id, seat),
  add constraint ck_interview_seat check ((slot_id is null) = (seat is null) and seat between 1 and 20),
  add constraint ck_interview_moves check (moves >= 0),
  add constraint ck_interview_offered check ((offered_as is null) = (offered_at is null)
    and (offered_at is not null or offered_set_id is null and slot_id is null and state <> 'PROPOSED')),
  add constraint ck_interview_wish_windows check (wish_windows is null or wish is not null),
  drop constraint ck_interview_state,
  add constraint ck_interview_state check (state in ('PLANNED', 'PROPOSED', 'SCHEDULED', 'RESCHEDULING', 'HELD',
    'MISSED_BY_CANDIDATE', 'MISSED_BY_US', 'CANCELLED')),
  drop constraint ck_interview_announced,
  add constraint ck_interview_announced check (num_nonnulls(announced, announced_at, agreed_at) in (0, 3)
    and (announced_at is not null or state in ('PLANNED', 'PROPOSED', 'CANCELLED')));
alter table interview alter column moves drop default;
create index ix_interview_planned_set on interview (planned_set_id) where planned_set_id is not null;
create index ix_interview_offered_set on interview (offered_set_id) where offered_set_id is not null;

-- Interviews of one slot are one conversation for its panel.
alter table interview_panel_member add column session_id uuid;
update interview_panel_member set session_id = interview_id;
alter table interview_panel_member
  alter column session_id set not null,
  drop constraint ex_interview_panel_member_busy,
  add constraint ex_interview_panel_member_busy exclude using gist (
    account_id with =,
    session_id with <>,
    (tstzmultirange(tstzrange(busy_from, busy_until),
      case when told_from is null then 'empty'::tstzrange else tstzrange(told_from, told_until) end)) with &&)
    where (busy_from is not null);

-- A link to choose a time without signing in; its secret is only in the mail, or in the address of who opened it.
create table interview_link (
  secret_hash text not null,
  interview_id uuid not null,
  set_id uuid not null,
  made_at timestamptz not null,
  constraint pk_interview_link primary key (secret_hash),
  constraint fk_interview_link_interview foreign key (interview_id) references interview (id) on delete cascade,
  constraint fk_interview_link_set foreign key (set_id) references interview_slot_set (id) on delete cascade,
  constraint ck_interview_link_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$')
);
create index ix_interview_link_interview on interview_link (interview_id);
create index ix_interview_link_set on interview_link (set_id);
create index ix_interview_link_made_at on interview_link (made_at);

-- The candidate also sees what they were offered times for.
drop policy interview_select on interview;
create policy interview_select on interview for select
  using (jobwright_is_system()
    or candidate_id = jobwright_account() and (announced_at is not null or offered_at is not null)
    or exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
drop policy interview_update on interview;
create policy interview_update on interview for update
  using (jobwright_is_system()
    or candidate_id = jobwright_account() and (announced_at is not null or offered_at is not null)
    or exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Times without people: for the members of the employer, and for whom they are offered to.
alter table interview_slot_set enable row level security;
create policy interview_slot_set_all on interview_slot_set
  using (jobwright_is_system() or jobwright_works_for(organization_id)
    or exists (select 1 from interview i where i.offered_set_id = interview_slot_set.id
      and i.candidate_id = jobwright_account()));
alter table interview_slot enable row level security;
create policy interview_slot_all on interview_slot
  using (exists (select 1 from interview_slot_set s where s.id = set_id));

-- Only the system follows a link. One is made for an interview that the maker sees.
alter table interview_link enable row level security;
create policy interview_link_select on interview_link for select using (jobwright_is_system());
create policy interview_link_delete on interview_link for delete using (jobwright_is_system());
create policy interview_link_insert on interview_link for insert
  with check (jobwright_is_system() or exists (select 1 from interview i where i.id = interview_id));

-- What nobody was told of ends silently with the application; it answers which, for the audit.
drop function jobwright_drop_planned_interviews(uuid, timestamptz);
create function jobwright_drop_planned_interviews(application uuid, now timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update interview i set state = 'CANCELLED', cancel_cause = 'APPLICATION_ENDED', ended_at = now, tell_at = null,
        cancelling = false, version = i.version + 1
      from job_application a
      where a.id = application and i.application_id = a.id and i.state = 'PLANNED'
        and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'WITHDRAWN')
      returning i.id
  $$;

create or replace function jobwright_busy(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz, but uuid)
  returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct p.account_id from interview_panel_member p
      join organization_membership m on m.account_id = p.account_id and m.organization_id = organization
        and m.ended_at is null
      where (jobwright_works_for(organization) or jobwright_is_system()) and p.account_id = any (members)
        and p.busy_from is not null and p.interview_id <> but
        and not exists (select 1 from interview_panel_member own
          where own.interview_id = but and own.session_id = p.session_id)
        and (tstzrange(p.busy_from, p.busy_until) && tstzrange(from_when, until_when)
          or p.told_from is not null and tstzrange(p.told_from, p.told_until) && tstzrange(from_when, until_when))
  $$;
