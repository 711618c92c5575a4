drop schema if exists audit_benchmark cascade;
create schema audit_benchmark;

-- What a command writes beside its lines.
create table audit_benchmark.work (
  id bigint generated always as identity primary key,
  writer integer not null,
  content text not null
);

-- As it was until V228: each writer chains its lines, and the next one waits for its commit.
create table audit_benchmark.chained (like public.audit_entry including all);
create function audit_benchmark.chain() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('audit_benchmark'));
  select position, hash into last from audit_benchmark.chained order by position desc limit 1;
  new.position := coalesce(last.position, 0) + 1;
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := public.jobwright_audit_hash(row(new.*)::public.audit_entry);
  return new;
end $$;
create trigger chain before insert on audit_benchmark.chained for each row execute function audit_benchmark.chain();

-- The same rows and indexes without a chain.
create table audit_benchmark.unchained (like public.audit_entry including all);
alter table audit_benchmark.unchained alter position add generated always as identity,
  alter previous_hash set default repeat('0', 64), alter hash set default repeat('0', 64);
