-- Domains that organizations say are their own, and what name servers said about it.
create table organization_domain (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  -- Stands in a public record; it is of no use to anyone who cannot write to the domain.
  token text not null,
  state text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  proved_at timestamptz,
  checked_at timestamptz,
  -- Null: only when an owner asks.
  next_check_at timestamptz,
  misses integer not null,
  missed_since timestamptz,
  last_result text,
  last_server text,
  last_others integer,
  constraint pk_organization_domain primary key (id),
  constraint uq_organization_domain_name unique (organization_id, name),
  constraint fk_organization_domain_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_organization_domain_requested_by foreign key (requested_by) references account (id),
  constraint ck_organization_domain_name check (name ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(name) <= 232),
  constraint ck_organization_domain_token check (length(token) = 43),
  constraint ck_organization_domain_state check (state in ('PENDING', 'PROVED', 'LOST')),
  constraint ck_organization_domain_proved_at check (state = 'PENDING' or proved_at is not null),
  constraint ck_organization_domain_misses check (misses >= 0),
  constraint ck_organization_domain_last_result
    check (last_result in ('PROVED', 'NOT_THERE', 'COULD_NOT_ASK', 'TAKEN'))
);
-- Many may name a domain; one has proved it.
create unique index uq_organization_domain_proved on organization_domain (name) where state = 'PROVED';
create index ix_organization_domain_next_check_at on organization_domain (next_check_at);
create index ix_organization_domain_requested_by on organization_domain (requested_by);

-- Members see those of their organization, staff all. Nobody names a domain that is proved already.
alter table organization_domain enable row level security;
create policy organization_domain_select on organization_domain for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());
create policy organization_domain_insert on organization_domain for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id) and state = 'PENDING');
create policy organization_domain_update on organization_domain for update
  using (jobwright_works_for(organization_id) or jobwright_is_system());
create policy organization_domain_delete on organization_domain for delete
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
