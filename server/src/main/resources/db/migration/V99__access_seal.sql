-- The access log is sealed day by day: how many rows there were, and a fingerprint of them, which also stands in the audit log.
-- A row that somebody changes, adds or deletes later no longer fits.
create table access_seal (
  day date not null,
  entries bigint not null,
  sha256 text not null,
  constraint pk_access_seal primary key (day),
  constraint ck_access_seal_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
alter table access_seal enable row level security;
create policy access_seal_select on access_seal for select using (jobwright_is_staff());
create policy access_seal_insert on access_seal for insert with check (jobwright_is_system());

-- The rows of a day (UTC), without what an erasure changes: who read, whose it was, and what the file was called.
create function jobwright_access_fingerprint(of_day date) returns table (entries bigint, sha256 text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_is_application() and jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself seals the access log';
  end if;
  return query select count(*), encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', e.id,
      (extract(epoch from e.at) * 1000000)::bigint, coalesce(e.role, '-'), coalesce(e.organization_id::text, '-'),
      coalesce(e.posting_id::text, '-'), coalesce(e.application_id::text, '-'), e.part, e.via), 'UTF8')), ''::bytea
      order by e.id), ''::bytea)), 'hex')
    from access_entry e
    where e.at >= of_day::timestamp at time zone 'UTC' and e.at < (of_day + 1)::timestamp at time zone 'UTC';
end $$;
