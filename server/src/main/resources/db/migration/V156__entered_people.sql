-- People whom employers enter from files: each is told, decides, and is deleted a month later (ADR 129).

create table people_import (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  posting_id uuid not null,
  started_by uuid not null,
  file_name text not null,
  source text not null,
  language text not null,
  report jsonb not null,
  started_at timestamptz not null,
  undone_at timestamptz,
  constraint pk_people_import primary key (id),
  constraint fk_people_import_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_people_import_posting foreign key (posting_id) references job_posting (id),
  constraint fk_people_import_started_by foreign key (started_by) references account (id),
  constraint ck_people_import_file_name check (char_length(file_name) between 1 and 255),
  constraint ck_people_import_source check (char_length(source) between 1 and 200),
  constraint ck_people_import_language check (language in ('EN', 'DE'))
);
create index ix_people_import_organization on people_import (organization_id, started_at desc);
create index ix_people_import_posting on people_import (posting_id);
create index ix_people_import_started_by on people_import (started_by);

create table entered_person (
  id uuid not null,
  version bigint not null,
  import_id uuid not null,
  organization_id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  location text not null,
  resume jsonb,
  state text not null,
  secret_hash text,
  -- Of who declined, so that the same employer does not enter them again; keyed, so that nobody finds the address by it.
  declined_hash text,
  entered_at timestamptz not null,
  tell_at timestamptz not null,
  state_at timestamptz not null,
  constraint pk_entered_person primary key (id),
  constraint uq_entered_person_secret_hash unique (secret_hash),
  constraint fk_entered_person_import foreign key (import_id) references people_import (id) on delete cascade,
  constraint fk_entered_person_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_entered_person_name check (char_length(name) <= 200),
  constraint ck_entered_person_email check (char_length(email) <= 254),
  constraint ck_entered_person_phone check (char_length(phone) <= 100),
  constraint ck_entered_person_location check (char_length(location) <= 100),
  constraint ck_entered_person_resume check (octet_length(resume::text) <= 400000),
  constraint ck_entered_person_state check (state in ('WAITING', 'TOLD', 'DECLINED')),
  constraint ck_entered_person_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_entered_person_declined_hash check ((declined_hash is not null) = (state = 'DECLINED')),
  constraint ck_entered_person_declined check (state <> 'DECLINED'
    or name = '' and email = '' and phone = '' and location = '' and resume is null and secret_hash is null)
);
-- An employer enters a person once, until they are deleted.
create unique index uq_entered_person_organization_email on entered_person (organization_id, email) where state <> 'DECLINED';
create index ix_entered_person_import on entered_person (import_id);
create index ix_entered_person_email on entered_person (email);
create index ix_entered_person_declined on entered_person (organization_id, declined_hash) where declined_hash is not null;
create index ix_entered_person_to_tell on entered_person (tell_at) where state = 'WAITING';
create index ix_entered_person_state_at on entered_person (state_at);

-- The employer sees whom it entered. Nobody else does but the system, which follows their links; moderators have no need.
alter table people_import enable row level security;
create policy people_import_all on people_import
  using (jobwright_works_for(organization_id) or jobwright_is_system());
alter table entered_person enable row level security;
create policy entered_person_all on entered_person
  using (jobwright_works_for(organization_id) or jobwright_is_system());
