-- Role guides: the aggregate, its versions, and the graph of similar titles that all guides share.

create table role_guide (
  id             uuid        not null,
  version        bigint      not null,
  slug           text        not null,
  title          text        not null,
  public_version integer,
  published_at   timestamptz,
  retired_at     timestamptz,
  changed_at     timestamptz not null,
  changed_by     uuid        not null,
  constraint pk_role_guide primary key (id),
  constraint uq_role_guide_slug unique (slug),
  constraint fk_role_guide_changed_by foreign key (changed_by) references account (id),
  constraint ck_role_guide_title check (char_length(title) between 3 and 80),
  constraint ck_role_guide_retired check (retired_at is null or public_version is null)
);
create index ix_role_guide_changed_by on role_guide (changed_by);

create table role_guide_version (
  id            uuid        not null,
  role_guide_id uuid        not null,
  number        integer     not null,
  status        text        not null,
  content       jsonb       not null,
  note          text        not null,
  status_since  timestamptz,
  constraint pk_role_guide_version primary key (id),
  constraint fk_role_guide_version_role_guide_id foreign key (role_guide_id) references role_guide (id),
  constraint uq_role_guide_version_role_guide_id_number unique (role_guide_id, number),
  constraint ck_role_guide_version_status check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
  constraint ck_role_guide_version_content check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 1000000),
  constraint ck_role_guide_version_note check (char_length(note) <= 2000)
);

-- Each pair once; what is similar here is similar there.
create table similar_title (
  -- In the order of their bytes, as the program compares them.
  key         text collate "C" not null,
  other_key   text collate "C" not null,
  title       text not null,
  other_title text not null,
  constraint pk_similar_title primary key (key, other_key),
  constraint ck_similar_title_order check (key < other_key)
);
create index ix_similar_title_other_key on similar_title (other_key);

-- Everybody reads what is public, and that a guide was retired; administrators and Jobwright itself write.
alter table role_guide enable row level security;
create policy role_guide_select on role_guide for select
  using (public_version is not null or retired_at is not null or jobwright_is_staff());
create policy role_guide_change on role_guide using (jobwright_is_staff());

alter table role_guide_version enable row level security;
create policy role_guide_version_select on role_guide_version for select
  using (jobwright_is_staff() or exists (select 1 from role_guide g
    where g.id = role_guide_id and g.public_version = number));
create policy role_guide_version_change on role_guide_version using (jobwright_is_staff());

alter table similar_title enable row level security;
create policy similar_title_select on similar_title for select using (true);
create policy similar_title_change on similar_title using (jobwright_is_staff());
