-- Writers of the audit log no longer wait for each other: a transaction leaves its lines here, and the sealer, every second, takes
-- those that are committed into audit_entry, where each gets its number and the hash that chains it to the one before.

create table audit_line (
  id bigint generated always as identity,
  written_at timestamptz not null default clock_timestamp(),
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  organization_id uuid,
  details text not null,
  constraint pk_audit_line primary key (id),
  -- Whatever may wait here can be sealed: one line that could not would stop all that follow.
  constraint ck_audit_line_actor_kind check (actor_kind in ('PERSON', 'VISITOR', 'SYSTEM', 'TOKEN')),
  constraint ck_audit_line_names check (
    action ~ '^[A-Za-z]{1,100}$' and subject_type ~ '^[A-Za-z]{1,100}$' and details ~ '^[A-Za-z0-9, ]*$'),
  constraint ck_audit_line_details check (length(details) <= 1000),
  constraint ck_audit_line_at check (at >= timestamptz '1970-01-01 00:00Z' and at < timestamptz '10000-01-01 00:00Z')
);

-- Who sees which row: as of audit_entry.
alter table audit_line enable row level security;
create policy audit_line_select on audit_line for select using (jobwright_is_staff());
create policy audit_line_insert on audit_line for insert with check (true);

-- The application adds lines, and chooses neither their order nor when they were written. With one role it is the owner, whose
-- functions take the lines out. Nodes of the version before still add to audit_entry while the first new one migrates.
do $$ begin
  if (select tableowner from pg_tables where schemaname = 'public' and tablename = 'audit_line') <> '${application_role}' then
    revoke all on audit_line from "${application_role}";
    grant select, insert (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)
      on audit_line to "${application_role}";
  end if;
end $$;

create trigger audit_line_append_only before update or truncate on audit_line
  for each statement execute function jobwright_audit_refuse();

-- There is no way out but into the log: deleting lines seals them, in their order. The trigger of audit_entry numbers and chains.
create function jobwright_audit_seal() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into audit_entry (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)
      select at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details from taken order by id;
    return null;
  end
  $$;

create trigger audit_line_seal after delete on audit_line
  referencing old table as taken for each statement execute function jobwright_audit_seal();

-- Seals the oldest lines, at most so many, and returns how many; null if the lock cannot be had within five seconds: whoever
-- holds the end of the log keeps lines from being sealed, and nothing else. A line that is committed later, with a lower id, is
-- among the next. Security definer: the application may not delete; anybody may call it, because it does nothing that would not
-- be done within a second anyway.
create function jobwright_seal_audit(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    patience text := current_setting('lock_timeout');
    sealed integer;
  begin
    -- For this lock only; if it cannot be had, the exception undoes this, too.
    perform set_config('lock_timeout', '5s', true);
    perform pg_advisory_xact_lock(hashtext('audit_entry'));
    perform set_config('lock_timeout', patience, true);
    delete from audit_line where id = any (array(select id from audit_line order by id limit least(most, 10000)));
    get diagnostics sealed = row_count;
    return sealed;
  exception when lock_not_available then
    return null;
  end
  $$;

-- The whole log. What waits has no position and no hash yet, and a place after all that is sealed.
create view audit_log with (security_invoker = true) as
  select position as place, position, at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details, hash
    from audit_entry
  union all
  select 4611686018427387904 + id, null, at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details, null
    from audit_line;
