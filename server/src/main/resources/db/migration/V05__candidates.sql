-- What a person keeps for all applications: files and one profile.

create table stored_document (
  id uuid not null,
  version bigint not null,
  -- null while a visitor's file waits in a draft
  owner_id uuid,
  -- for display only; the file itself is named by storage_key
  file_name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  storage_key text not null,
  stored_at timestamptz not null,
  -- what the virus scanner said
  scan text not null default 'UNCHECKED',
  extraction text not null,
  extraction_tries integer not null,
  next_try_at timestamptz not null,
  text text,
  constraint pk_stored_document primary key (id),
  constraint uq_stored_document_storage_key unique (storage_key),
  constraint fk_stored_document_owner foreign key (owner_id) references account (id),
  constraint ck_stored_document_file_name check (char_length(file_name) <= 150),
  constraint ck_stored_document_type check (type in ('PDF', 'DOCX', 'ODT', 'TXT')),
  constraint ck_stored_document_size check (size between 1 and 10 * 1024 * 1024),
  constraint ck_stored_document_sha256 check (char_length(sha256) = 64),
  constraint ck_stored_document_scan check (scan in ('UNCHECKED', 'PENDING', 'CLEAN', 'INFECTED')),
  constraint ck_stored_document_extraction check (extraction in ('PENDING', 'DONE', 'FAILED', 'REFUSED')),
  constraint ck_stored_document_text check (char_length(text) <= 200000)
);
create index ix_stored_document_owner on stored_document (owner_id);
create index ix_stored_document_next_try_at on stored_document (next_try_at) where extraction = 'PENDING';
create index ix_stored_document_scan on stored_document (next_try_at) where scan = 'PENDING';
create index ix_stored_document_stored_at on stored_document (stored_at) where owner_id is null;

create table candidate_profile (
  account_id uuid not null,
  version bigint not null,
  resume jsonb not null,
  document_id uuid,
  changed_at timestamptz not null,
  constraint pk_candidate_profile primary key (account_id),
  constraint fk_candidate_profile_account foreign key (account_id) references account (id),
  constraint fk_candidate_profile_document foreign key (document_id) references stored_document (id),
  constraint ck_candidate_profile_resume check (jsonb_typeof(resume) = 'object')
);
create index ix_candidate_profile_document on candidate_profile (document_id);

-- Who sees which row. A file belongs to its owner; the policies for files of applications and drafts are with those.
alter table stored_document enable row level security;
create policy stored_document_select on stored_document for select
  using (owner_id = jobwright_account() or jobwright_is_system());
create policy stored_document_insert on stored_document for insert
  with check (owner_id is null or owner_id = jobwright_account() or jobwright_is_system());
create policy stored_document_update on stored_document for update
  using (owner_id = jobwright_account() or jobwright_is_system());
create policy stored_document_delete on stored_document for delete
  using (owner_id = jobwright_account() or jobwright_is_system());

-- No employer reads a profile: an application carries a copy.
alter table candidate_profile enable row level security;
create policy candidate_profile_all on candidate_profile
  using (account_id = jobwright_account() or jobwright_is_system());

-- Security definer: staff sees how many documents are waiting to be read, not whose they are.
create function waiting_texts() returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select count(*) from stored_document where extraction = 'PENDING' and jobwright_is_staff() $$;

-- Security definer: staff sees since when a document has waited for the virus scanner, not whose it is.
create function oldest_unscanned() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select min(stored_at) from stored_document where scan = 'PENDING' and jobwright_is_staff() $$;
