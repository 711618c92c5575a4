-- Domains are also proved by mail: by the address of an owner, or by a link to a mailbox of its administrators.
alter table organization_domain
  -- How it was proved last.
  add column method text,
  -- The latest link that was sent, and has not been used.
  add column link_hash text,
  add column link_mailbox text,
  add column link_until timestamptz;
update organization_domain set method = 'DNS_TXT' where proved_at is not null;
alter table organization_domain
  add constraint ck_organization_domain_method check (method in ('DNS_TXT', 'EMAIL', 'POSTMASTER', 'STAFF')),
  add constraint ck_organization_domain_proved_method check ((proved_at is null) = (method is null)),
  add constraint ck_organization_domain_link_mailbox
    check (link_mailbox in ('POSTMASTER', 'ADMIN', 'HOSTMASTER', 'WEBMASTER')),
  add constraint ck_organization_domain_link check (num_nulls(link_hash, link_mailbox, link_until) in (0, 3));
create index ix_organization_domain_link_hash on organization_domain (link_hash);
