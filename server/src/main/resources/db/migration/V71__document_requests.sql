-- Documents that an employer asks an applicant for, and the files that the applicant sends.

create table document_request (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  posting_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  name text not null,
  note text not null,
  delete_on date not null,
  state text not null,
  reason text not null,
  asked_at timestamptz not null,
  state_at timestamptz not null,
  constraint pk_document_request primary key (id),
  constraint fk_document_request_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_document_request_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_document_request_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_document_request_candidate foreign key (candidate_id) references account (id),
  constraint ck_document_request_name check (char_length(name) between 1 and 100),
  constraint ck_document_request_note check (char_length(note) <= 500),
  constraint ck_document_request_delete_on check (delete_on <= asked_at + interval '367 days'),
  constraint ck_document_request_state check (state in ('ASKED', 'SENT', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
  constraint ck_document_request_reason check (char_length(reason) <= 1000 and (reason <> '') = (state = 'RETURNED'))
);
create index ix_document_request_application on document_request (application_id);
create index ix_document_request_posting on document_request (posting_id);
create index ix_document_request_organization on document_request (organization_id);
create index ix_document_request_candidate on document_request (candidate_id) where state in ('ASKED', 'RETURNED');
create index ix_document_request_candidate_all on document_request (candidate_id);
create index ix_document_request_delete_on on document_request (delete_on);

create table document_request_file (
  document_id uuid not null,
  request_id uuid not null,
  added_at timestamptz not null,
  constraint pk_document_request_file primary key (document_id),
  constraint fk_document_request_file_document foreign key (document_id) references stored_document (id) on delete cascade,
  constraint fk_document_request_file_request foreign key (request_id) references document_request (id) on delete cascade
);
create index ix_document_request_file_request on document_request_file (request_id);

-- The candidate sees what they were asked for, and so do those who read the application, unless it was withdrawn. They
-- ask; the candidate alone adds files, and the employer sees them once they are sent.
alter table document_request enable row level security;
create policy document_request_select on document_request for select
  using (jobwright_is_system() or candidate_id = jobwright_account()
    or exists (select from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy document_request_update on document_request for update
  using (jobwright_is_system() or candidate_id = jobwright_account()
    or exists (select from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy document_request_insert on document_request for insert
  with check (jobwright_is_system()
    or jobwright_reads_application(organization_id, posting_id, application_id, candidate_id));
create policy document_request_delete on document_request for delete using (jobwright_is_system());

alter table document_request_file enable row level security;
create policy document_request_file_select on document_request_file for select
  using (exists (select from document_request r where r.id = request_id
    and (r.candidate_id = jobwright_account() or jobwright_is_system() or r.state in ('SENT', 'ACCEPTED'))));
create policy document_request_file_insert on document_request_file for insert
  with check (exists (select from document_request r where r.id = request_id and r.candidate_id = jobwright_account()));
create policy document_request_file_delete on document_request_file for delete
  using (jobwright_is_system()
    or exists (select from document_request r where r.id = request_id and r.candidate_id = jobwright_account()));
create policy stored_document_requested on stored_document for select
  using (exists (select from document_request_file f where f.document_id = stored_document.id));
