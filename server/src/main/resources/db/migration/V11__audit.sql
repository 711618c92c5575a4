-- The audit log: who did what to what and when. Append only, each row chained to the one before by a hash. It holds ids and
-- names of fields, never a personal value, so it can outlive an erased account; that is also why it has no foreign keys.

create table audit_entry (
  position bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  organization_id uuid,
  details text not null,
  previous_hash text not null,
  hash text not null,
  constraint pk_audit_entry primary key (position),
  constraint ck_audit_entry_actor_kind check (actor_kind in ('PERSON', 'VISITOR', 'SYSTEM')),
  -- We choose the names; without control characters the canonical row below is unambiguous.
  constraint ck_audit_entry_names check (
    action ~ '^[A-Za-z]{1,100}$' and subject_type ~ '^[A-Za-z]{1,100}$' and details ~ '^[A-Za-z0-9, ]*$')
);
create index ix_audit_entry_subject on audit_entry (subject_id, position);
create index ix_audit_entry_actor on audit_entry (actor_id, position);
create index ix_audit_entry_action on audit_entry (action, position);
create index ix_audit_entry_at on audit_entry (at);

-- The result of the last verification, for administrators and monitoring; one row. It remembers the hash of the last entry,
-- so entries that were removed from the end since then are noticed, too.
create table audit_verification (
  only_one boolean not null default true,
  verified_at timestamptz,
  position bigint not null,
  hash text not null,
  first_bad_position bigint,
  constraint pk_audit_verification primary key (only_one),
  constraint ck_audit_verification_only_one check (only_one)
);
insert into audit_verification (position, hash) values (0, repeat('0', 64));

-- Who sees which row: every caller adds entries, only staff reads them.
alter table audit_entry enable row level security;
create policy audit_entry_select on audit_entry for select using (jobwright_is_staff());
create policy audit_entry_insert on audit_entry for insert with check (true);

-- The trigger below would refuse it; the application is not even allowed to try.
revoke update, delete, truncate on audit_entry from "${application_role}";

alter table audit_verification enable row level security;
create policy audit_verification_select on audit_verification for select using (jobwright_is_staff());
create policy audit_verification_update on audit_verification for update using (jobwright_is_staff());

-- What is hashed, field by field between bars; AuditVerification in the server module reads rows the same way.
create function jobwright_audit_hash(e audit_entry) returns text language sql stable
  as $$
    select encode(sha256(convert_to(concat(
      e.previous_hash, '|', e.position, '|', (extract(epoch from e.at) * 1000000)::bigint, '|',
      e.actor_kind, '|', e.actor_id, '|', e.action, '|', e.subject_type, '|', e.subject_id, '|',
      e.organization_id, '|', e.details), 'UTF8')), 'hex')
  $$;

-- Security definer: a writer may not read the log, and the chain needs its last row. The lock makes one writer wait for the
-- commit of the other, so positions have no gap and follow the commits.
create function jobwright_audit_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    last record;
  begin
    perform pg_advisory_xact_lock(hashtext('audit_entry'));
    select position, hash into last from audit_entry order by position desc limit 1;
    new.position := coalesce(last.position, 0) + 1;
    new.previous_hash := coalesce(last.hash, repeat('0', 64));
    new.hash := jobwright_audit_hash(new);
    return new;
  end
  $$;

create trigger audit_entry_chain before insert on audit_entry
  for each row execute function jobwright_audit_chain();

create function jobwright_audit_refuse() returns trigger language plpgsql
  as $$
  begin
    raise exception 'the audit record is append only';
  end
  $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function jobwright_audit_refuse();
