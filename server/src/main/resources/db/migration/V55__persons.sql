-- Which applications of an organization are the same person's. Accounts are never merged: those of one group are one person
-- to one organization, and nothing but the group changes.

create table applicant_person (
  id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  -- The id of one of the group, which may be gone; at first its own.
  group_id uuid not null,
  constraint pk_applicant_person primary key (id),
  constraint uq_applicant_person_account unique (organization_id, account_id),
  constraint fk_applicant_person_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_applicant_person_account foreign key (account_id) references account (id) on delete cascade
);
create index ix_applicant_person_group on applicant_person (group_id);
create index ix_applicant_person_account on applicant_person (account_id);

-- Hashes of what is compared; the texts stay in the application alone.
create table comparison_key (
  application_id uuid not null,
  hash text not null,
  kind text not null,
  person_id uuid not null,
  organization_id uuid not null,
  constraint pk_comparison_key primary key (application_id, hash),
  constraint fk_comparison_key_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_comparison_key_person foreign key (person_id) references applicant_person (id) on delete cascade,
  constraint ck_comparison_key_kind check (kind in ('EMAIL', 'CV', 'PHONE', 'LINK', 'JOBS')),
  constraint ck_comparison_key_hash check (hash ~ '^[0-9a-f]{64}$')
);
create index ix_comparison_key_hash on comparison_key (organization_id, hash);
create index ix_comparison_key_person on comparison_key (person_id);

create table person_match (
  one_id uuid not null,
  other_id uuid not null,
  organization_id uuid not null,
  signals jsonb not null,
  kept_apart_by uuid,
  kept_apart_at timestamptz,
  constraint pk_person_match primary key (one_id, other_id),
  constraint fk_person_match_one foreign key (one_id) references applicant_person (id) on delete cascade,
  constraint fk_person_match_other foreign key (other_id) references applicant_person (id) on delete cascade,
  constraint ck_person_match_order check (one_id < other_id),
  constraint ck_person_match_signals check (jsonb_typeof(signals) = 'array'),
  constraint ck_person_match_kept_apart check ((kept_apart_by is null) = (kept_apart_at is null))
);
create index ix_person_match_other on person_match (other_id);

-- Ids only, so that the record stays when one of the accounts is erased.
create table person_merge (
  id uuid not null,
  organization_id uuid not null,
  kept_id uuid not null,
  absorbed_id uuid not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint pk_person_merge primary key (id),
  constraint fk_person_merge_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_person_merge_two check (kept_id <> absorbed_id),
  constraint ck_person_merge_moved check (jsonb_typeof(moved) = 'array'),
  constraint ck_person_merge_undone check ((undone_by is null) = (undone_at is null))
);
create index ix_person_merge_kept on person_merge (kept_id) where undone_at is null;
create index ix_person_merge_absorbed on person_merge (absorbed_id) where undone_at is null;

-- Applications that arrived, or changed, and were not compared since.
create table application_to_compare (
  application_id uuid not null,
  constraint pk_application_to_compare primary key (application_id),
  constraint fk_application_to_compare_application foreign key (application_id) references job_application (id)
    on delete cascade
);

create function jobwright_note_application_to_compare() returns trigger language plpgsql as $$
begin
  -- A change waits for a comparison that has begun, and is compared after it: "do nothing" would let it be forgotten.
  insert into application_to_compare (application_id) values (new.id)
    on conflict (application_id) do update set application_id = excluded.application_id;
  return null;
end $$;
create trigger job_application_arrived after insert on job_application
  for each row execute function jobwright_note_application_to_compare();
create trigger job_application_changed after update on job_application
  for each row when (old.content is distinct from new.content or old.document_id is distinct from new.document_id
    or old.applicant_name is distinct from new.applicant_name)
  execute function jobwright_note_application_to_compare();
insert into application_to_compare (application_id) select id from job_application;

-- How many applications groups have: who merges has to read all of them. Security definer: it counts those that the caller
-- does not read, their own too.
create function jobwright_count_applications_of(groups uuid[]) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*) from applicant_person p
      join job_application a on a.organization_id = p.organization_id and a.candidate_id = p.account_id
      where p.group_id = any (groups) and a.candidate_status <> 'WITHDRAWN' and jobwright_works_for(p.organization_id)
  $$;

-- Who sees which row: members of a running organization its people, as ids; names are in the applications that they read.
-- Only those who may merge change who is one person, and a merge is never deleted. The rest is Jobwright's own.
alter table applicant_person enable row level security;
create policy applicant_person_select on applicant_person for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy applicant_person_insert on applicant_person for insert with check (jobwright_is_system());
create policy applicant_person_update on applicant_person for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy applicant_person_delete on applicant_person for delete using (jobwright_is_system());

alter table comparison_key enable row level security;
create policy comparison_key_all on comparison_key using (jobwright_is_system());

alter table person_match enable row level security;
create policy person_match_select on person_match for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy person_match_insert on person_match for insert with check (jobwright_is_system());
create policy person_match_update on person_match for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy person_match_delete on person_match for delete using (jobwright_is_system());

alter table person_merge enable row level security;
create policy person_merge_select on person_merge for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy person_merge_insert on person_merge for insert
  with check (jobwright_is_system()
    or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy person_merge_update on person_merge for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
