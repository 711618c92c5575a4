-- Postings: the aggregate with the facts of its public version, its versions, templates, and imports of files.

create extension if not exists pg_trgm;

create sequence job_posting_reference_seq;

-- The application's role may draw a number without owning the sequence.
create function job_posting_next_reference(posted_year integer) returns text
  language sql volatile security definer set search_path = public
  as $$
    select 'JW-' || posted_year || '-' || lpad(n, greatest(6, length(n)), '0')
    from (select nextval('job_posting_reference_seq')::text as n) as drawn
  $$;

-- Words as they are written (names, codes) and by their stem in the language of the advert; the title counts most.
create function job_posting_search(language text, title text, body text) returns tsvector
  language sql immutable parallel safe
  as $$
    select case language
      when 'DE' then setweight(to_tsvector('german', coalesce(title, '')), 'A') || setweight(to_tsvector('german', coalesce(body, '')), 'C')
      else setweight(to_tsvector('english', coalesce(title, '')), 'A') || setweight(to_tsvector('english', coalesce(body, '')), 'C')
    end
    || setweight(to_tsvector('simple', coalesce(title, '')), 'A')
    || setweight(to_tsvector('simple', coalesce(body, '')), 'D')
  $$;

create table import_run (
  id uuid constraint pk_import_run primary key,
  version bigint not null,
  organization_id uuid not null constraint fk_import_run_organization_id references hiring_organization,
  started_by uuid not null constraint fk_import_run_started_by references account,
  file_name text not null constraint ck_import_run_file_name check (length(file_name) <= 255),
  state text not null constraint ck_import_run_state check (state in ('RUNNING', 'FINISHED', 'FAILED')),
  total integer not null,
  report jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index ix_import_run_organization_id on import_run (organization_id);
create index ix_import_run_started_by on import_run (started_by);

create table job_posting (
  id uuid constraint pk_job_posting primary key,
  version bigint not null,
  reference text not null constraint uq_job_posting_reference unique,
  organization_id uuid not null constraint fk_job_posting_organization_id references hiring_organization,
  -- EXPIRED is not here: time decides it (valid_through).
  status text not null constraint ck_job_posting_status check (status in
    ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'SENT_BACK', 'LIVE', 'PAUSED', 'FILLED', 'CLOSED', 'WITHDRAWN', 'BLOCKED')),
  title text not null,
  submissions integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null constraint fk_job_posting_changed_by references account,
  ended_at timestamptz,
  external_identifier text constraint ck_job_posting_external_identifier check (length(external_identifier) <= 500),
  import_run_id uuid constraint fk_job_posting_import_run_id references import_run,

  -- What lists know about the public version; null until it is published.
  public_version integer,
  date_posted timestamptz,
  published_at timestamptz,
  valid_through timestamptz,
  public_title text,
  language text,
  visibility text constraint ck_job_posting_visibility check (visibility in ('PUBLIC', 'UNLISTED', 'INTERNAL')),
  confidential boolean,
  workplace_type text,
  employment_types text[],
  place text,
  further_places integer,
  country text,
  place_words text,
  pay_currency text,
  pay_min numeric(16, 4),
  pay_max numeric(16, 4),
  pay_unit text,
  pay_annual_min numeric(20, 4),
  pay_annual_max numeric(20, 4),
  search_text text,
  search tsvector generated always as (job_posting_search(language, public_title, search_text)) stored,

  constraint ck_job_posting_public check ((public_version is null) = (date_posted is null)
    and (public_version is null) = (published_at is null)
    and (public_version is null) = (valid_through is null)
    and (status not in ('LIVE', 'PAUSED', 'FILLED', 'CLOSED') or public_version is not null)),
  constraint uq_job_posting_organization_external_identifier unique (organization_id, external_identifier)
);
create index ix_job_posting_organization_id_changed_at on job_posting (organization_id, changed_at desc);
create index ix_job_posting_changed_by on job_posting (changed_by);
create index ix_job_posting_import_run_id on job_posting (import_run_id);
create index ix_job_posting_date_posted on job_posting (date_posted desc, id) where status = 'LIVE';
create index ix_job_posting_pay_annual_max on job_posting (pay_currency, pay_annual_max) where status = 'LIVE';
create index ix_job_posting_waiting on job_posting (organization_id) where status in ('SUBMITTED', 'IN_REVIEW');
create index ix_job_posting_search on job_posting using gin (search);
create index ix_job_posting_place_words on job_posting using gin (place_words gin_trgm_ops);

create table posting_version (
  id uuid constraint pk_posting_version primary key,
  job_posting_id uuid not null constraint fk_posting_version_job_posting_id references job_posting,
  number integer not null,
  status text not null constraint ck_posting_version_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SENT_BACK')),
  -- Well above what the limits of the advert allow; a draft has no other limit.
  advert jsonb not null constraint ck_posting_version_advert_size check (octet_length(advert::text) <= 400000),
  submitted_at timestamptz,
  decided_at timestamptz,
  constraint uq_posting_version_job_posting_id_number unique (job_posting_id, number)
);

create table posting_template (
  id uuid constraint pk_posting_template primary key,
  version bigint not null,
  organization_id uuid not null constraint fk_posting_template_organization_id references hiring_organization,
  name text not null constraint ck_posting_template_name check (length(name) between 1 and 80),
  advert jsonb not null constraint ck_posting_template_advert_size check (octet_length(advert::text) <= 400000),
  changed_at timestamptz not null,
  constraint uq_posting_template_organization_id_name unique (organization_id, name)
);

alter table import_run enable row level security;
create policy import_run_all on import_run
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());

alter table job_posting enable row level security;
-- What was public may be read by all, also after its end: the page then says that it is over.
create policy job_posting_select on job_posting for select
  using ((public_version is not null and visibility <> 'INTERNAL')
    or jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy job_posting_insert on job_posting for insert
  with check (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy job_posting_update on job_posting for update
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy job_posting_delete on job_posting for delete
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());

alter table posting_version enable row level security;
create policy posting_version_select on posting_version for select
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (p.public_version = number or jobwright_is_member_of(p.organization_id) or jobwright_is_staff())));
create policy posting_version_change on posting_version
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_is_member_of(p.organization_id) or jobwright_is_staff())));

alter table posting_template enable row level security;
create policy posting_template_all on posting_template
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
