-- The picture that stands for an employer, drawn anew by us; the organization names the present one by its fingerprint.
create table organization_logo (
  id uuid constraint pk_organization_logo primary key
    constraint fk_organization_logo_id references hiring_organization,
  version bigint not null,
  fingerprint text not null constraint ck_organization_logo_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  content bytea not null constraint ck_organization_logo_content check (octet_length(content) between 1 and 200000)
);
create index ix_organization_logo_fingerprint on organization_logo (fingerprint);

alter table hiring_organization add column logo text
  constraint ck_hiring_organization_logo check (logo ~ '^[0-9a-f]{64}$');

alter table organization_logo enable row level security;
create policy organization_logo_select on organization_logo for select using (true);
create policy organization_logo_insert on organization_logo for insert
  with check (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_logo_update on organization_logo for update
  using (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_logo_delete on organization_logo for delete
  using (jobwright_is_member_of(id) or jobwright_is_system());
