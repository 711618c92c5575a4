-- The OpenID provider of an organization, by which its members sign in.
create table identity_provider (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  issuer text not null,
  client_id text not null,
  -- Sealed with a key outside the database.
  client_secret text not null,
  -- Whose addresses are led there, if the organization has proved them by a record and still does.
  domains text not null,
  newcomer_role text not null,
  group_claim text not null,
  group_roles jsonb not null,
  -- Whether members have to sign in there before they open pages of the organization.
  required boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_identity_provider primary key (id),
  constraint uq_identity_provider_organization_id unique (organization_id),
  constraint fk_identity_provider_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_identity_provider_made_by foreign key (made_by) references account (id),
  constraint ck_identity_provider_issuer check (issuer ~ '^https?://' and length(issuer) <= 500),
  constraint ck_identity_provider_client_id check (length(client_id) between 1 and 255),
  constraint ck_identity_provider_client_secret check (length(client_secret) between 1 and 2000),
  constraint ck_identity_provider_domains check (length(domains) <= 1200),
  constraint ck_identity_provider_newcomer_role
    check (newcomer_role in ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'VIEWER')),
  constraint ck_identity_provider_group_claim check (length(group_claim) between 1 and 60),
  constraint ck_identity_provider_group_roles
    check (jsonb_typeof(group_roles) = 'array' and jsonb_array_length(group_roles) <= 20)
);
create index ix_identity_provider_made_by on identity_provider (made_by);

-- Who sees which row: the members of the organization, of whom the guard lets in owners.
alter table identity_provider enable row level security;
create policy identity_provider_all on identity_provider
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
