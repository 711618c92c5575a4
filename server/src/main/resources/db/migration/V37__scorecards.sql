-- What interviewers ask and judge by, who is asked for a scorecard, and what they say. Whoever still has to submit one sees
-- nothing of what others think of the applicant.

create table interview_kit (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  number integer not null,
  archived_at timestamptz,
  constraint pk_interview_kit primary key (id),
  constraint fk_interview_kit_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_interview_kit_name check (char_length(name) between 1 and 80),
  constraint ck_interview_kit_number check (number >= 1)
);
create unique index uq_interview_kit_organization_name on interview_kit (organization_id, lower(name))
  where archived_at is null;
create index ix_interview_kit_organization on interview_kit (organization_id);

create table interview_kit_version (
  id uuid not null,
  kit_id uuid not null,
  number integer not null,
  content jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint pk_interview_kit_version primary key (id),
  constraint uq_interview_kit_version_kit_number unique (kit_id, number),
  constraint fk_interview_kit_version_kit foreign key (kit_id) references interview_kit (id),
  constraint fk_interview_kit_version_made_by foreign key (made_by) references account (id)
);

alter table interview
  add column kit_id uuid,
  add constraint fk_interview_kit foreign key (kit_id) references interview_kit (id);
create index ix_interview_kit on interview (kit_id);

create table scorecard_assignment (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  organization_id uuid not null,
  -- Null for one that was asked for by hand.
  interview_id uuid,
  author_id uuid not null,
  kit_version_id uuid not null,
  state text not null,
  excuse text,
  starts_at timestamptz,
  due_at timestamptz not null,
  zone text not null,
  remind_at timestamptz,
  reminders integer not null,
  submitted integer not null,
  closed_at timestamptz,
  read_others_at timestamptz,
  opened_at timestamptz,
  opened_reason text,
  -- When the deciders heard that all are in, this one among them.
  complete_at timestamptz,
  constraint pk_scorecard_assignment primary key (id),
  constraint fk_scorecard_assignment_application foreign key (application_id) references job_application (id),
  constraint fk_scorecard_assignment_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_scorecard_assignment_interview foreign key (interview_id) references interview (id),
  constraint fk_scorecard_assignment_author foreign key (author_id) references account (id),
  constraint fk_scorecard_assignment_kit_version foreign key (kit_version_id) references interview_kit_version (id),
  constraint ck_scorecard_assignment_state check (state in ('OPEN', 'DONE', 'EXCUSED')),
  constraint ck_scorecard_assignment_excuse check ((excuse is not null) = (state = 'EXCUSED')
    and excuse in ('COLLEAGUE', 'LEFT_PANEL', 'LEFT', 'INTERVIEW_OFF', 'APPLICATION_ENDED')),
  constraint ck_scorecard_assignment_closed_at check ((closed_at is null) = (state = 'OPEN')),
  constraint ck_scorecard_assignment_submitted check (submitted between 0 and 20 and (submitted > 0) = (state = 'DONE')),
  constraint ck_scorecard_assignment_remind_at check (remind_at is null or state = 'OPEN'),
  constraint ck_scorecard_assignment_opened check (num_nonnulls(opened_at, opened_reason) in (0, 2)
    and char_length(opened_reason) <= 500)
);
-- One scorecard for each seat in a panel, and one at a time that was asked for by hand.
create unique index uq_scorecard_assignment_interview_author on scorecard_assignment (interview_id, author_id);
create unique index uq_scorecard_assignment_by_hand on scorecard_assignment (application_id, author_id)
  where interview_id is null and state = 'OPEN';
create index ix_scorecard_assignment_application on scorecard_assignment (application_id);
create index ix_scorecard_assignment_organization on scorecard_assignment (organization_id);
create index ix_scorecard_assignment_kit_version on scorecard_assignment (kit_version_id);
create index ix_scorecard_assignment_author on scorecard_assignment (author_id, application_id) where state = 'OPEN';
create index ix_scorecard_assignment_remind_at on scorecard_assignment (remind_at) where remind_at is not null;
create index ix_scorecard_assignment_complete_at on scorecard_assignment (application_id)
  where state = 'DONE' and complete_at is null;

create table scorecard_draft (
  assignment_id uuid not null,
  version bigint not null,
  content jsonb not null,
  private_note text not null,
  saved_at timestamptz not null,
  constraint pk_scorecard_draft primary key (assignment_id),
  constraint fk_scorecard_draft_assignment foreign key (assignment_id) references scorecard_assignment (id) on delete cascade,
  constraint ck_scorecard_draft_private_note check (char_length(private_note) <= 4000)
);

create table submitted_scorecard (
  assignment_id uuid not null,
  number integer not null,
  content jsonb not null,
  after_reading boolean not null,
  submitted_at timestamptz not null,
  constraint pk_submitted_scorecard primary key (assignment_id, number),
  constraint fk_submitted_scorecard_assignment foreign key (assignment_id) references scorecard_assignment (id)
    on delete cascade,
  constraint ck_submitted_scorecard_number check (number between 1 and 20)
);

-- Kits are for the members of a running organization.
alter table interview_kit enable row level security;
create policy interview_kit_all on interview_kit
  using (jobwright_is_system() or jobwright_works_for(organization_id));
alter table interview_kit_version enable row level security;
create policy interview_kit_version_all on interview_kit_version
  using (jobwright_is_system() or exists (select 1 from interview_kit k where k.id = kit_id));

-- Who is asked, for those who read the application, not after a withdrawal.
alter table scorecard_assignment enable row level security;
create policy scorecard_assignment_all on scorecard_assignment
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.organization_id = scorecard_assignment.organization_id and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Whether the caller must not know what others think of an applicant: they still have to submit a scorecard.
create function jobwright_scores_blind(application uuid) returns boolean
  language sql stable parallel safe
  as $$ select exists (select 1 from scorecard_assignment s where s.application_id = application
    and s.author_id = jobwright_account() and s.state = 'OPEN' and s.opened_at is null) $$;

-- What somebody typed is theirs alone.
alter table scorecard_draft enable row level security;
create policy scorecard_draft_all on scorecard_draft
  using (jobwright_is_system() or exists (select 1 from scorecard_assignment s where s.id = assignment_id
    and s.author_id = jobwright_account()));

-- What they submitted is for those who read the application and do not score it blindly.
alter table submitted_scorecard enable row level security;
create policy submitted_scorecard_select on submitted_scorecard for select
  using (jobwright_is_system() or exists (select 1 from scorecard_assignment s where s.id = assignment_id
    and (s.author_id = jobwright_account() or not jobwright_scores_blind(s.application_id))));
create policy submitted_scorecard_insert on submitted_scorecard for insert
  with check (jobwright_is_system() or exists (select 1 from scorecard_assignment s where s.id = assignment_id
    and s.author_id = jobwright_account()));
create policy submitted_scorecard_delete on submitted_scorecard for delete using (jobwright_is_system());

-- A note says what its author thinks: for a colleague who still has to score, it is hidden.
alter policy application_note_select on application_note
  using (jobwright_is_system() or (visibility = 'TEAM' or author_id = jobwright_account())
    and exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))
    and (author_id = jobwright_account() or not jobwright_scores_blind(application_id)));

-- Nobody scores an interview that does not take place. Security definer: a candidate who cancels does not see who is asked.
create function interview_excuse_scorecards() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  update scorecard_assignment set state = 'EXCUSED', excuse = 'INTERVIEW_OFF', closed_at = new.ended_at, remind_at = null,
      version = version + 1
    where interview_id = new.id and state = 'OPEN';
  return null;
end $$;
create trigger interview_off_scorecards after update of state on interview
  for each row when (new.state in ('CANCELLED', 'MISSED_BY_CANDIDATE', 'MISSED_BY_US') and old.state <> new.state)
  execute function interview_excuse_scorecards();

-- Nobody scores an applicant who is out. Security definer: a candidate who withdraws does not see who is asked.
create function jobwright_excuse_scorecards(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update scorecard_assignment s set state = 'EXCUSED', excuse = 'APPLICATION_ENDED', closed_at = now, remind_at = null,
        version = s.version + 1
      from job_application a
      where a.id = application and s.application_id = a.id and s.state = 'OPEN'
        and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'WITHDRAWN')
  $$;

-- Nobody waits for the scorecards of a member who left. Security definer: who leaves no longer reads the applications.
create function jobwright_excuse_scorecards_of(organization uuid, member uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update scorecard_assignment set state = 'EXCUSED', excuse = 'LEFT', closed_at = now, remind_at = null,
        version = version + 1
      where organization_id = organization and author_id = member and state = 'OPEN'
        and not exists (select 1 from organization_membership m
          where m.organization_id = organization and m.account_id = member and m.ended_at is null)
  $$;
