-- Whom an employer had told that it entered them, for a year, also after what it entered is deleted: nobody is told again and
-- again. Keyed, so that nobody finds the address by it (ADR 129).

create table told_address (
  organization_id uuid not null,
  hash text not null,
  told_at timestamptz not null,
  constraint pk_told_address primary key (organization_id, hash),
  constraint fk_told_address_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_told_address_hash check (hash ~ '^[0-9a-f]{64}$')
);
create index ix_told_address_told_at on told_address (told_at);

alter table told_address enable row level security;
create policy told_address_all on told_address using (jobwright_is_system());

-- Of who is left out without a word nothing is kept, and the employer does not see that it was so.
drop index uq_entered_person_organization_email;
create unique index uq_entered_person_organization_email on entered_person (organization_id, email)
  where state <> 'DECLINED' and email <> '';

-- An owner takes the record of one organization along, of all that is in the audit log.
create index ix_audit_entry_organization on audit_entry (organization_id, position) where organization_id is not null;
