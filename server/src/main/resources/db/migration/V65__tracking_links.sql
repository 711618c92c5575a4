-- Links that tell where an application came from, and whom they credit.

create table tracking_link (
  id uuid not null,
  version bigint not null,
  token text not null,
  organization_id uuid not null,
  -- Without a posting it leads to all jobs of the organization.
  posting_id uuid,
  -- A personal link has none.
  label text,
  -- The personal link stays when its account is deleted, and counts on without a name.
  credited_to uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  constraint pk_tracking_link primary key (id),
  constraint uq_tracking_link_token unique (token),
  constraint fk_tracking_link_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_tracking_link_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_tracking_link_credited_to foreign key (credited_to) references account (id) on delete set null,
  constraint ck_tracking_link_token check (token ~ '^[2-9a-hjkmnp-z]{8}$'),
  constraint ck_tracking_link_label check (length(label) between 1 and 60),
  constraint ck_tracking_link_personal check (label is null or credited_to is null)
);
-- A member has one for each job, and one for all of them.
create unique index uq_tracking_link_personal
  on tracking_link (organization_id, credited_to, posting_id) nulls not distinct where credited_to is not null;
create index ix_tracking_link_posting on tracking_link (posting_id);
create index ix_tracking_link_organization on tracking_link (organization_id, posting_id);
create index ix_tracking_link_credited_to on tracking_link (credited_to);

-- The members of a running organization. Queries keep the credit of others from all but the owners.
alter table tracking_link enable row level security;
create policy tracking_link_select on tracking_link for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy tracking_link_insert on tracking_link for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id));
create policy tracking_link_update on tracking_link for update
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy tracking_link_delete on tracking_link for delete using (jobwright_is_system());
