-- A moderator gives a domain that two organizations claim to the other one, and says why.
alter table organization_domain
  add column refusal text,
  drop constraint ck_organization_domain_state,
  add constraint ck_organization_domain_state check (state in ('PENDING', 'PROVED', 'LOST', 'REFUSED')),
  add constraint ck_organization_domain_refusal
    check ((state = 'REFUSED') = (refusal is not null) and length(refusal) between 1 and 1000);

-- Staff decide who has a domain. Members still change nothing.
drop policy organization_domain_update on organization_domain;
create policy organization_domain_update on organization_domain for update
  using (jobwright_is_staff());
