-- Lists that members save under a name, and take along as files.

-- Filters and an order of a list, as the parameters of its address.
create table saved_list_view (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  owner_id uuid not null,
  scope text not null,
  -- the only posting whose applicants it lists; null for all
  posting_id uuid,
  name text not null,
  -- the form in which names are compared
  folded text not null,
  query text not null,
  shared boolean not null,
  saved_at timestamptz not null,
  constraint pk_saved_list_view primary key (id),
  constraint uq_saved_list_view_name unique (organization_id, owner_id, scope, folded),
  constraint fk_saved_list_view_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_saved_list_view_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint fk_saved_list_view_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint ck_saved_list_view_scope check (scope in ('APPLICANTS', 'POSTINGS')),
  constraint ck_saved_list_view_name check (char_length(name) between 1 and 60),
  constraint ck_saved_list_view_query check (char_length(query) <= 1000)
);
create index ix_saved_list_view_owner on saved_list_view (owner_id);
create index ix_saved_list_view_posting on saved_list_view (posting_id);

-- Who downloaded a list with an applicant did not open the application, and is beside those who did.
alter table application_reading
  add column exported boolean not null default false,
  drop constraint uq_application_reading,
  add constraint uq_application_reading unique nulls not distinct (application_id, reader_id, document_id, exported);

-- Who sees which row: members of a running organization their own and the shared ones. Each adds and changes their own.
alter table saved_list_view enable row level security;
create policy saved_list_view_own on saved_list_view
  using (jobwright_is_system() or owner_id = jobwright_account() and jobwright_works_for(organization_id));
create policy saved_list_view_shared_select on saved_list_view for select
  using (shared and jobwright_works_for(organization_id));
create policy saved_list_view_shared_delete on saved_list_view for delete
  using (shared and jobwright_works_for(organization_id));
