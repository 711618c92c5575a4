-- Programs may send an access token that we signed, which names the token of an owner. Of every request the token is asked
-- for anew, so that both stop together.

-- A token that works, with its organization, and whether staff have verified that. Notes its use once a minute, and never
-- waits to do so.
create function jobwright_use_token(called uuid, at timestamptz, address text)
  returns table (token uuid, scopes text, organization uuid, verified boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update api_token set last_used_at = at, last_used_from = address
    where id = (select t.id from api_token t
      where t.id = called and (t.last_used_at is null or t.last_used_at < at - interval '1 minute')
        and exists (select from jobwright_working_token(t.id, at))
      for update skip locked);
  return query select t.id, t.scopes, t.organization_id, o.status in ('VERIFIED', 'TRUSTED')
    from api_token t join hiring_organization o on o.id = t.organization_id
    where t.id = called and exists (select from jobwright_working_token(t.id, at));
end $$;

-- The same by the hash of its text.
create or replace function jobwright_open_token(hash text, at timestamptz, address text)
  returns table (token uuid, scopes text, organization uuid, verified boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select u.* from api_token t cross join lateral jobwright_use_token(t.id, at, address) u
    where t.secret_hash = hash;
end $$;
