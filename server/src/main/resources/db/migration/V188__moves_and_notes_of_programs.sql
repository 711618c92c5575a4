-- What a program did bears the name of its token, beside the owner for whom it acts. The name is kept as it was: tokens end.

create function jobwright_program() returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.name || ' (API)' from api_token t
    where current_setting('jobwright.role', true) = 'program' and t.id::text = current_setting('jobwright.account', true) $$;

alter table stage_change add column program text default jobwright_program();
alter table application_note add column program text default jobwright_program();
