-- What programs change: each change in order, each call once, and each disagreement about an external identifier.

-- The transaction that changed a posting last. Programs read changes in this order, and only those of transactions that ended
-- before the oldest that still runs: by a time they would miss what is committed later with an earlier one.
alter table job_posting add column changed_xid xid8 not null default pg_current_xact_id();
create index ix_job_posting_organization_id_changed_xid on job_posting (organization_id, changed_xid, id);
create function job_posting_note_change() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
create trigger job_posting_note_change before update on job_posting
  for each row execute function job_posting_note_change();

-- The answers to calls that were carried out, for a day: a program that got none sends the call again, with the same key.
-- Written in the transaction of the command, so there are both or neither.
create table program_call (
  token_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  -- Its reference. A repeated answer shows it as it is then: texts would fill the disk.
  posting text not null,
  at timestamptz not null,
  constraint pk_program_call primary key (token_id, key),
  constraint fk_program_call_token_id foreign key (token_id) references api_token (id) on delete cascade,
  constraint ck_program_call_key check (length(key) between 1 and 255),
  constraint ck_program_call_request_hash check (request_hash ~ '^[0-9a-f]{64}$')
);
create index ix_program_call_at on program_call (at);

-- Attempts to create a second posting with the external identifier of a first one; for the owners, and for a year.
create table identifier_conflict (
  id uuid not null,
  organization_id uuid not null,
  token_id uuid not null,
  posting_id uuid not null,
  external_identifier text not null,
  attempts integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint pk_identifier_conflict primary key (id),
  constraint uq_identifier_conflict_token_id_posting_id unique (token_id, posting_id),
  constraint fk_identifier_conflict_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_identifier_conflict_token_id foreign key (token_id) references api_token (id) on delete cascade,
  constraint fk_identifier_conflict_posting_id foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint ck_identifier_conflict_external_identifier check (length(external_identifier) <= 500),
  constraint ck_identifier_conflict_attempts check (attempts > 0)
);
create index ix_identifier_conflict_organization_id on identifier_conflict (organization_id, last_at desc);
create index ix_identifier_conflict_posting_id on identifier_conflict (posting_id);
create index ix_identifier_conflict_last_at on identifier_conflict (last_at);

-- A program does not read the applications of a posting, and still begins one: the owner who made its token leads the team.
create function jobwright_is_program() returns boolean language sql stable parallel safe
  as $$ select current_setting('jobwright.role', true) = 'program' $$;
alter policy hiring_team_member_insert on hiring_team_member
  with check (jobwright_is_system()
    or (jobwright_reads_posting(organization_id, posting_id)
        or jobwright_is_program() and jobwright_works_for(organization_id) and part = 'LEAD')
      and exists (select 1 from job_posting p where p.id = posting_id
        and p.organization_id = hiring_team_member.organization_id));

-- Who sees which row: a program its own calls, and the members of an organization its conflicts.
alter table program_call enable row level security;
create policy program_call_all on program_call
  using (token_id = jobwright_account() or jobwright_is_system());
alter table identifier_conflict enable row level security;
create policy identifier_conflict_all on identifier_conflict
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
