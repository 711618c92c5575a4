-- Postings: the aggregate with the facts of its public version, its versions, templates, and imports of files.

create sequence job_posting_reference_seq;

create table import_run (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  started_by uuid not null,
  file_name text not null,
  state text not null,
  total integer not null,
  report jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint pk_import_run primary key (id),
  constraint fk_import_run_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_import_run_started_by foreign key (started_by) references account (id),
  constraint ck_import_run_file_name check (length(file_name) <= 255),
  constraint ck_import_run_state check (state in ('RUNNING', 'FINISHED', 'FAILED'))
);
create index ix_import_run_organization_id on import_run (organization_id);
create index ix_import_run_started_by on import_run (started_by);

create table job_posting (
  id uuid not null,
  version bigint not null,
  reference text not null,
  -- The part of an unlisted advert's address that cannot be guessed, as the reference before it can. Every posting has one,
  -- so the address stays the same when the advert becomes unlisted again.
  link_key text not null default replace(gen_random_uuid()::text, '-', ''),
  organization_id uuid not null,
  -- EXPIRED is not here: time decides it (valid_through).
  status text not null,
  -- The status from which a moderator stopped the posting, to which it can return, and why it is on hold.
  stopped_from text,
  hold_reason text,
  title text not null,
  submissions integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  ended_at timestamptz,
  external_identifier text,
  import_run_id uuid,

  -- What lists know about the public version; null until it is published.
  public_version integer,
  date_posted timestamptz,
  published_at timestamptz,
  valid_through timestamptz,
  public_title text,
  language text,
  visibility text,
  confidential boolean,
  workplace_type text,
  employment_types text[],
  place text,
  further_places integer,
  country text,
  pay_currency text,
  pay_min numeric(16, 4),
  pay_max numeric(16, 4),
  pay_unit text,
  pay_annual_min numeric(20, 4),
  pay_annual_max numeric(20, 4),
  description_text text,
  skills_text text,
  duties_text text,
  industries text[],
  occupation_code text,
  occupation_label text,
  work jsonb,

  constraint pk_job_posting primary key (id),
  constraint uq_job_posting_reference unique (reference),
  constraint uq_job_posting_organization_external_identifier unique (organization_id, external_identifier),
  constraint fk_job_posting_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_job_posting_changed_by foreign key (changed_by) references account (id),
  constraint fk_job_posting_import_run_id foreign key (import_run_id) references import_run (id),
  constraint ck_job_posting_link_key check (link_key ~ '^[0-9a-f]{32}$'),
  constraint ck_job_posting_status check (status in
    ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'SENT_BACK', 'LIVE', 'PAUSED', 'FILLED', 'CLOSED', 'WITHDRAWN', 'BLOCKED')),
  constraint ck_job_posting_stopped_from check (stopped_from in
    ('SUBMITTED', 'IN_REVIEW', 'SENT_BACK', 'LIVE', 'PAUSED', 'FILLED', 'CLOSED')),
  constraint ck_job_posting_hold_reason check (length(hold_reason) <= 1000),
  constraint ck_job_posting_external_identifier check (length(external_identifier) <= 500),
  constraint ck_job_posting_visibility check (visibility in ('PUBLIC', 'UNLISTED', 'INTERNAL')),
  constraint ck_job_posting_public check ((public_version is null) = (date_posted is null)
    and (public_version is null) = (published_at is null)
    and (public_version is null) = (valid_through is null)
    and (status not in ('LIVE', 'PAUSED', 'FILLED', 'CLOSED') or public_version is not null))
);
create index ix_job_posting_organization_id_changed_at on job_posting (organization_id, changed_at desc);
create index ix_job_posting_changed_by on job_posting (changed_by);
create index ix_job_posting_import_run_id on job_posting (import_run_id);
create index ix_job_posting_date_posted on job_posting (date_posted desc, id) where status = 'LIVE';
create index ix_job_posting_valid_through on job_posting (valid_through) where status = 'LIVE';
create index ix_job_posting_waiting on job_posting (organization_id) where status in ('SUBMITTED', 'IN_REVIEW');
-- The latest public change: feeds and sitemaps are not written again when there is none.
create index ix_job_posting_public_changed_at on job_posting (changed_at desc) where public_version is not null;

create table posting_version (
  id uuid not null,
  job_posting_id uuid not null,
  number integer not null,
  status text not null,
  advert jsonb not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  constraint pk_posting_version primary key (id),
  constraint uq_posting_version_job_posting_id_number unique (job_posting_id, number),
  constraint fk_posting_version_job_posting_id foreign key (job_posting_id) references job_posting (id),
  constraint ck_posting_version_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SENT_BACK')),
  -- Well above what the limits of the advert allow; a draft has no other limit.
  constraint ck_posting_version_advert_size check (octet_length(advert::text) <= 400000)
);

create table posting_template (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  advert jsonb not null,
  changed_at timestamptz not null,
  constraint pk_posting_template primary key (id),
  constraint uq_posting_template_organization_id_name unique (organization_id, name),
  constraint fk_posting_template_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint ck_posting_template_name check (length(name) between 1 and 80),
  constraint ck_posting_template_advert_size check (octet_length(advert::text) <= 400000)
);

-- Who sees which row.
alter table import_run enable row level security;
create policy import_run_all on import_run
  using (jobwright_works_for(organization_id) or jobwright_is_staff());

-- Everyone may read what was ever public, even after its end: the page then says that it is over.
alter table job_posting enable row level security;
create policy job_posting_select on job_posting for select
  using ((public_version is not null and visibility <> 'INTERNAL')
    or jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy job_posting_insert on job_posting for insert
  with check (jobwright_works_for(organization_id) or jobwright_is_staff());
create policy job_posting_update on job_posting for update
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
create policy job_posting_delete on job_posting for delete
  using (jobwright_works_for(organization_id) or jobwright_is_staff());

alter table posting_version enable row level security;
create policy posting_version_select on posting_version for select
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (p.public_version = number or jobwright_is_member_of(p.organization_id) or jobwright_is_staff())));
create policy posting_version_insert on posting_version for insert
  with check (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
create policy posting_version_update on posting_version for update
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
create policy posting_version_delete on posting_version for delete
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));

alter table posting_template enable row level security;
create policy posting_template_all on posting_template
  using (jobwright_works_for(organization_id) or jobwright_is_staff());

-- The application's role draws a number without owning the sequence.
create function job_posting_next_reference(posted_year integer) returns text
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select 'JW-' || posted_year || '-' || lpad(n, greatest(6, length(n)), '0')
    from (select nextval('job_posting_reference_seq')::text as n) as drawn
  $$;

-- Holds the posting as it is until an application is saved: closing waits, and a later application sees that it is closed.
-- Security definer: an applicant may neither change the posting nor, by the policy for updates, lock its row.
create function job_posting_hold(posting uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select id from job_posting where id = posting for share
  $$;

-- Security definer: the mail about a withdrawal names an advert that by now only its organization may see. A reference
-- alone reveals nothing about a posting.
create function job_posting_reference(posting uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select reference from job_posting where id = posting $$;
