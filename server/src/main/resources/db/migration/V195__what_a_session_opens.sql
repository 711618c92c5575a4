-- What a session opens of the organizations of its person; as before, but who came in without the provider, as an owner, has to
-- be one still: after that they sign in at the provider as all others do.
create or replace function jobwright_session_state(person uuid, of_session uuid, out own boolean, out closed uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_import uuid := nullif(current_setting('jobwright.import', true), '')::uuid;
begin
  if of_import is not null then
    own := false;
    select coalesce(array_agg(m.organization_id), '{}') into closed
      from organization_membership m
      where m.account_id = person and m.ended_at is null
        and not exists (select from import_run r
          where r.id = of_import and r.organization_id = m.organization_id
            and (r.state = 'RUNNING' and r.started_by = person or r.state = 'UNDOING' and r.undone_by = person));
    return;
  end if;
  select s.proven_at is not null into own
    from sign_in_session s where s.id = of_session and s.account_id = person;
  if own is null then -- no browser: a command of the operator
    own := true;
  end if;
  select coalesce(array_agg(m.organization_id), '{}') into closed
    from organization_membership m left join identity_provider p on p.organization_id = m.organization_id
    where m.account_id = person and m.ended_at is null
      and (not own or p.required)
      and not exists (select from session_sign_on o where o.session_id = of_session and o.provider_id = p.id
        and (not o.emergency or m.role = 'OWNER'));
end $$;

-- Whether an own second factor is asked for in a session that a provider opened; as before, but that of the provider counts only
-- as long as an owner accepts it.
create or replace function jobwright_visit_asks_second_factor(of_session uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from sign_in_session s
      join organization_membership m on m.account_id = s.account_id and m.ended_at is null
      join hiring_organization o on o.id = m.organization_id and o.second_factor_required
      left join identity_provider p on p.organization_id = o.id
      left join session_sign_on v on v.session_id = s.id and v.provider_id = p.id
    where s.id = of_session and not coalesce(p.second_factor_accepted and v.second_factor, false)) $$;
