-- What was done with applications in one go, so that it can be undone later, and by a colleague.

create table bulk_operation (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  -- null: a move
  outcome text,
  items jsonb not null,
  actor_id uuid not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  constraint pk_bulk_operation primary key (id),
  constraint fk_bulk_operation_posting foreign key (posting_id) references job_posting (id),
  constraint fk_bulk_operation_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_bulk_operation_actor foreign key (actor_id) references account (id),
  constraint fk_bulk_operation_undone_by foreign key (undone_by) references account (id),
  constraint ck_bulk_operation_outcome check (outcome in
    ('IN_REVIEW', 'INTERVIEW', 'OFFER', 'HIRED', 'NOT_SELECTED', 'POSITION_CLOSED')),
  constraint ck_bulk_operation_items check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 500),
  constraint ck_bulk_operation_undone check (num_nonnulls(undone_at, undone_by) in (0, 2))
);
create index ix_bulk_operation_posting on bulk_operation (posting_id, at desc);
create index ix_bulk_operation_at on bulk_operation (at);
create index ix_bulk_operation_organization on bulk_operation (organization_id);
create index ix_bulk_operation_actor on bulk_operation (actor_id);
create index ix_bulk_operation_undone_by on bulk_operation (undone_by) where undone_by is not null;

-- Members who read all applications of the posting see what was done with them. Old rows are deleted by the system.
alter table bulk_operation enable row level security;
create policy bulk_operation_select on bulk_operation for select
  using (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy bulk_operation_insert on bulk_operation for insert
  with check (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy bulk_operation_update on bulk_operation for update
  using (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system());
create policy bulk_operation_delete on bulk_operation for delete
  using (jobwright_is_system());
