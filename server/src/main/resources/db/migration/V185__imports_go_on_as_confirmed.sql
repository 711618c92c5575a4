-- An import goes on in the background, where nobody is signed in at a provider. What the person could enter when they
-- confirmed it stays open to it until it is over: its organization, and nothing else.

alter table import_run add column undone_by uuid;
alter table import_run add constraint fk_import_run_undone_by foreign key (undone_by) references account (id);
create index ix_import_run_undone_by on import_run (undone_by);

-- What a session opens of the organizations of its person; as before, but the work of an import opens its own only. The row of
-- the import says who confirmed it; its command asked whether they may.
create or replace function jobwright_session_state(person uuid, of_session uuid, out own boolean, out closed uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  with_factor boolean;
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
  select s.proven_at is not null, s.second_factor is not null into own, with_factor
    from sign_in_session s where s.id = of_session and s.account_id = person;
  if own is null then -- no browser: a command of the operator
    own := true;
    with_factor := false;
  end if;
  select coalesce(array_agg(m.organization_id), '{}') into closed
    from organization_membership m left join identity_provider p on p.organization_id = m.organization_id
    where m.account_id = person and m.ended_at is null
      and (not own or p.required)
      and not exists (select from session_sign_on o where o.session_id = of_session and o.provider_id = p.id)
      and not (own and with_factor and m.role = 'OWNER' and (
        exists (select from authenticator_app a where a.account_id = person and a.confirmed_at < now() - interval '1 day')
        or exists (select from passkey k where k.account_id = person and k.created_at < now() - interval '1 day')));
end $$;

-- Who calls, for an import that they confirmed.
create function jobwright_call_for_import(account text, role text, import text) returns text language plpgsql as $$
begin
  perform set_config('jobwright.import', import, true);
  return jobwright_call_in(account, role, '');
end $$;
