-- Employers sort the people of their talent pool under names of their own, which these people see, too. People may say from
-- when they could start.

alter table pool_membership
  -- As the person said; employers find nobody by it who did not say so to them.
  add column available_from date,
  add constraint uq_pool_membership_organization unique (id, organization_id);

create table named_pool (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  folded text not null,
  created_at timestamptz not null,
  constraint pk_named_pool primary key (id),
  constraint uq_named_pool_name unique (organization_id, folded),
  constraint uq_named_pool_organization unique (id, organization_id),
  constraint fk_named_pool_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_named_pool_name check (name <> '' and char_length(name) <= 40)
);

-- Who is under which name: a place in the pool and a name of the same employer.
create table pool_entry (
  membership_id uuid not null,
  pool_id uuid not null,
  organization_id uuid not null,
  added_at timestamptz not null,
  constraint pk_pool_entry primary key (membership_id, pool_id),
  constraint fk_pool_entry_membership foreign key (membership_id, organization_id)
    references pool_membership (id, organization_id) on delete cascade,
  constraint fk_pool_entry_pool foreign key (pool_id, organization_id)
    references named_pool (id, organization_id) on delete cascade
);
create index ix_pool_entry_pool on pool_entry (pool_id);

-- A place is seen by its candidate and by members of its running organization, and so is what hangs on it. Members sort those
-- who agreed, as long as they do; candidates who leave take their names along.
alter table pool_entry enable row level security;
create policy pool_entry_select on pool_entry for select
  using (jobwright_is_system() or exists (select from pool_membership m where m.id = membership_id));
create policy pool_entry_insert on pool_entry for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id)
    and exists (select from pool_membership m
      where m.id = membership_id and m.state = 'IN' and m.consent_until > pool_entry.added_at));
create policy pool_entry_delete on pool_entry for delete
  using (jobwright_is_system() or exists (select from pool_membership m where m.id = membership_id));

-- Candidates see the names under which they are.
alter table named_pool enable row level security;
create policy named_pool_select on named_pool for select
  using (jobwright_is_system() or jobwright_works_for(organization_id)
    or exists (select from pool_entry e join pool_membership m on m.id = e.membership_id
      where e.pool_id = named_pool.id and m.account_id = jobwright_account()));
create policy named_pool_insert on named_pool for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id));
create policy named_pool_update on named_pool for update
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy named_pool_delete on named_pool for delete
  using (jobwright_is_system() or jobwright_works_for(organization_id));
