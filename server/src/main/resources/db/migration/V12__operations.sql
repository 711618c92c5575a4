-- For operators: work that was given up, and records that are deleted when they are no longer needed. RecordCleanup says
-- when, and works in batches; rows that are locked at that moment are left for the next night.

-- Work that failed repeatedly and was parked, so the rest could go on. Security definer: staff sees how many, not whose.
create function parked_work() returns table (postings bigint, documents bigint, figures bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select (select count(distinct job_posting_id) from posting_index_change where attempts >= 5),
        (select count(*) from stored_document where extraction = 'FAILED'),
        (select count(distinct (role, month)) from market_change where attempts >= 5)
      where jobwright_is_staff()
  $$;

-- People who never confirmed their address, and whose links have all expired. Security definer: not even Jobwright itself
-- reads everything that belongs to them. The foreign keys keep an account that has done anything; it does not count, and
-- the ones behind it have their turn.
create function jobwright_remove_unconfirmed(ended_before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid;
  removed integer := 0;
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself removes accounts';
  end if;
  for person in
    select a.id from account a
    where a.status = 'UNCONFIRMED' and a.confirmed_at is null and a.registered_at < ended_before
      and not exists (select 1 from one_time_token t where t.account_id = a.id and t.expires_at >= ended_before)
    order by a.registered_at
    for update skip locked
  loop
    begin
      delete from notice where account_id = person;
      delete from one_time_token where account_id = person;
      delete from password_credential where account_id = person;
      delete from account where id = person;
      removed := removed + 1;
    exception when foreign_key_violation then
      null;
    end;
    exit when removed >= most;
  end loop;
  return removed;
end $$;

-- Security definer: only its reader sees a notice.
create function jobwright_remove_read_notices(read_before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  removed integer;
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself removes notices';
  end if;
  delete from notice where id = any (array(
    select n.id from notice n where n.read_at < read_before limit most for update skip locked));
  get diagnostics removed = row_count;
  return removed;
end $$;
