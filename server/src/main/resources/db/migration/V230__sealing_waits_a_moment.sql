-- Whoever holds the end of the audit log keeps lines from being sealed, and nothing else: who seals waits for five seconds at
-- most, and goes on without. What waits is read once, after the lock.

-- Seals the oldest lines, at most so many, and returns how many; null if a lock cannot be had. Otherwise as in V228.
create or replace function jobwright_seal_audit(most integer) returns integer
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

-- It acts for whoever takes lines out, and finds our tables first.
alter function jobwright_audit_seal() set search_path = pg_catalog, public, pg_temp;
