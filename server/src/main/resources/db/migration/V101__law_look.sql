-- When a law about adverts begins or changes, the product looks whether public adverts still meet the laws of their places.

-- One row: how far the look is, and whether adverts that break a law are paused.
create table law_look (
  id boolean not null default true,
  -- A digest of what was demanded when all adverts were looked at; empty before the first look.
  seen text not null default '',
  -- The same for a look that is not over; empty for none.
  begun text not null default '',
  -- The last posting of that look.
  reached uuid,
  pausing boolean not null default false,
  constraint pk_law_look primary key (id),
  constraint ck_law_look_id check (id)
);
insert into law_look default values;

alter table law_look enable row level security;
-- The product looks, administrators switch.
create policy law_look_select on law_look for select using (jobwright_is_staff());
create policy law_look_update on law_look for update using (jobwright_is_system() or jobwright_administers());

-- Public texts that break a law.
create table law_breach (
  posting_version_id uuid not null,
  posting_id uuid not null,
  organization_id uuid not null,
  -- The ids of the rules.
  rules jsonb not null,
  -- What they demand and the text lacks, with the revisions of the rules.
  missing jsonb not null,
  found_on date not null,
  -- When its owners were told; they have 14 days from then.
  told_on date,
  paused_at timestamptz,
  pause_told boolean not null default false,
  constraint pk_law_breach primary key (posting_version_id),
  constraint fk_law_breach_posting_version_id foreign key (posting_version_id)
    references posting_version (id) on delete cascade,
  constraint fk_law_breach_posting_id foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_law_breach_organization_id foreign key (organization_id) references hiring_organization (id)
);
create index ix_law_breach_organization_id on law_breach (organization_id);
create index ix_law_breach_posting_id on law_breach (posting_id);

alter table law_breach enable row level security;
-- The members of the employer, and staff. Only the product writes.
create policy law_breach_select on law_breach for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy law_breach_insert on law_breach for insert with check (jobwright_is_system());
create policy law_breach_update on law_breach for update using (jobwright_is_system());
create policy law_breach_delete on law_breach for delete using (jobwright_is_system());
