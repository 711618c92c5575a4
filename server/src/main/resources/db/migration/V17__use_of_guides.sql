-- Postings that were begun from a guide, and findings that moderators dismissed.

create table guide_use (
  job_posting_id  uuid        not null,
  role_guide_id   uuid        not null,
  organization_id uuid        not null,
  used_at         timestamptz not null,
  constraint pk_guide_use primary key (job_posting_id),
  constraint fk_guide_use_job_posting_id foreign key (job_posting_id) references job_posting (id),
  constraint fk_guide_use_role_guide_id foreign key (role_guide_id) references role_guide (id),
  constraint fk_guide_use_organization_id foreign key (organization_id) references hiring_organization (id)
);
create index ix_guide_use_role_guide_id on guide_use (role_guide_id);
create index ix_guide_use_organization_id on guide_use (organization_id);

alter table guide_use enable row level security;
create policy guide_use_select on guide_use for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy guide_use_insert on guide_use for insert
  with check (jobwright_is_member_of(organization_id) or jobwright_is_staff());

alter table moderation_case add column dismissals jsonb not null default '[]'
  constraint ck_moderation_case_dismissals check (jsonb_typeof(dismissals) = 'array');
