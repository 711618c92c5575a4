-- Files with a request to hire, such as a plan of the team.

create table requisition_file (
  document_id uuid not null,
  requisition_id uuid not null,
  added_at timestamptz not null,
  constraint pk_requisition_file primary key (document_id),
  constraint fk_requisition_file_document foreign key (document_id) references stored_document (id) on delete cascade,
  constraint fk_requisition_file_requisition foreign key (requisition_id) references requisition (id)
);
create index ix_requisition_file_requisition on requisition_file (requisition_id);

-- Like the request itself: who works for its employer. Members add files that are theirs, and remove those of each other.
alter table requisition_file enable row level security;
create policy requisition_file_select on requisition_file for select
  using (exists (select from requisition r where r.id = requisition_id
    and (jobwright_works_for(r.organization_id) or jobwright_is_system())));
create policy requisition_file_insert on requisition_file for insert
  with check (jobwright_owns_document(document_id) and exists (select from requisition r where r.id = requisition_id
    and jobwright_works_for(r.organization_id)));
create policy stored_document_requisition on stored_document for select
  using (exists (select from requisition_file f where f.document_id = stored_document.id));
create policy stored_document_requisition_delete on stored_document for delete
  using (exists (select from requisition_file f where f.document_id = stored_document.id));
