-- Nobody is left without an answer when a posting ends.

-- The employer needs longer, and answers by that day: as proposed, and as told.
alter table job_application add column decision_until date;
alter table job_application add column kept_open_until date;
alter table job_application add constraint ck_job_application_decision_until
  check (decision_until is null or decision_outcome is not null);

-- Who acted: null for Jobwright itself, which answers when an advert was removed.
alter table timeline_entry alter column actor_id drop not null;
alter table timeline_entry add column until date;
alter table timeline_entry add column reopening boolean not null default false;

-- Who still waits in a posting, without reading everyone who ever applied.
create index ix_job_application_posting_active on job_application (posting_id)
  where candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');
create index ix_job_application_organization_active on job_application (organization_id)
  where candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER');
create index ix_job_posting_blocked on job_posting (id) where status = 'BLOCKED';

-- With the last hire a posting stops taking applications.
alter table job_posting add column closes_when_filled boolean not null default true;
alter table job_posting add column openings_filled_at timestamptz;
alter table job_posting add column close_out_reminders integer not null default 0;
create index ix_job_posting_openings_filled_at on job_posting (openings_filled_at) where openings_filled_at is not null;

create table close_out (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  state text not null,
  posting_before text not null,
  plan jsonb not null,
  operations jsonb not null,
  holder_id uuid not null,
  changed_at timestamptz not null,
  constraint pk_close_out primary key (id),
  constraint fk_close_out_posting foreign key (posting_id) references job_posting (id),
  constraint fk_close_out_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_close_out_holder foreign key (holder_id) references account (id),
  constraint ck_close_out_state check (state in ('OPEN', 'CONFIRMED', 'UNDONE', 'LEFT')),
  constraint ck_close_out_plan check (jsonb_typeof(plan) = 'object'),
  constraint ck_close_out_operations check (jsonb_typeof(operations) = 'array')
);
-- Two members cannot begin it twice.
create unique index uq_close_out_posting_open on close_out (posting_id) where state = 'OPEN';
create index ix_close_out_posting on close_out (posting_id, changed_at desc);
create index ix_close_out_organization on close_out (organization_id);
create index ix_close_out_holder on close_out (holder_id);

-- Members who read all applications of the posting see it.
alter table close_out enable row level security;
create policy close_out_select on close_out for select
  using (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy close_out_insert on close_out for insert
  with check (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy close_out_update on close_out for update
  using (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy close_out_delete on close_out for delete
  using (jobwright_is_system());

-- How many people would be left without an answer if a posting ended: neither decided, nor told by when they are
-- answered. The same as ApplicationRepository.UNANSWERED. Security definer: a recruiter ends a posting also where
-- its applicants are kept from them, and learns only the number.
create function job_posting_unanswered(posting uuid, today date) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*) from job_application a
      where a.posting_id = posting
        and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
        and (a.kept_open_until is null or a.kept_open_until < today)
        -- A member who applied does not learn from the number what is decided about them.
        and (a.candidate_id = jobwright_account() or a.decision_release_at is null
          or a.decision_outcome not in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED') and a.decision_until is null)
        and (jobwright_is_system() or exists (select 1 from job_posting p
          where p.id = posting and jobwright_is_member_of(p.organization_id)))
  $$;
