-- How the public page of an organization looks. The picture is redrawn by us; its organization names it by its fingerprint.
create table organization_brand (
  id uuid not null,
  version bigint not null,
  color text,
  texts jsonb not null,
  picture text,
  picture_description text,
  constraint pk_organization_brand primary key (id),
  constraint fk_organization_brand_id foreign key (id) references hiring_organization (id),
  constraint ck_organization_brand_color check (color ~ '^#[0-9a-f]{6}$'),
  constraint ck_organization_brand_texts check (jsonb_typeof(texts) = 'array' and jsonb_array_length(texts) <= 3),
  constraint ck_organization_brand_picture check (picture ~ '^[0-9a-f]{64}$'),
  constraint ck_organization_brand_picture_description check (length(picture_description) <= 150)
);

create table organization_picture (
  id uuid not null,
  version bigint not null,
  fingerprint text not null,
  content bytea not null,
  constraint pk_organization_picture primary key (id),
  constraint fk_organization_picture_id foreign key (id) references hiring_organization (id),
  constraint ck_organization_picture_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint ck_organization_picture_content check (octet_length(content) between 1 and 1000000)
);
create index ix_organization_picture_fingerprint on organization_picture (fingerprint);

alter table organization_brand enable row level security;
create policy organization_brand_select on organization_brand for select using (true);
create policy organization_brand_insert on organization_brand for insert
  with check (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_brand_update on organization_brand for update
  using (jobwright_is_member_of(id) or jobwright_is_system());

alter table organization_picture enable row level security;
create policy organization_picture_select on organization_picture for select using (true);
create policy organization_picture_insert on organization_picture for insert
  with check (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_picture_update on organization_picture for update
  using (jobwright_is_member_of(id) or jobwright_is_system());
create policy organization_picture_delete on organization_picture for delete
  using (jobwright_is_member_of(id) or jobwright_is_system());
