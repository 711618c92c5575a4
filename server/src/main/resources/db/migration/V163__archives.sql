-- Owners who ask to take everything along that their organization owns here (ADR 132).

create table archive_request (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ready_at timestamptz not null,
  ends_at timestamptz not null,
  stopped_by uuid,
  stopped_at timestamptz,
  fetched_at timestamptz,
  constraint pk_archive_request primary key (id),
  constraint fk_archive_request_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_archive_request_asked_by foreign key (asked_by) references account (id),
  constraint fk_archive_request_stopped_by foreign key (stopped_by) references account (id),
  constraint ck_archive_request_times check (asked_at < ready_at and ready_at < ends_at),
  constraint ck_archive_request_stopped check ((stopped_by is null) = (stopped_at is null))
);
create index ix_archive_request_organization on archive_request (organization_id, asked_at desc);
create index ix_archive_request_asked_by on archive_request (asked_by);
create index ix_archive_request_stopped_by on archive_request (stopped_by);

alter table archive_request enable row level security;
create policy archive_request_all on archive_request
  using (jobwright_works_for(organization_id) or jobwright_is_system());
