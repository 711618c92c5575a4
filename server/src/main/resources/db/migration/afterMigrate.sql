-- Runs after each set of migrations. A security definer function acts as the owner, so it must not find tables of its caller
-- before ours: without a place in the path, pg_temp is searched first. Functions of every migration, also of later ones.
do $$
declare
  definer regprocedure;
begin
  for definer in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and pg_get_userbyid(p.proowner) = current_user
      and coalesce(p.proconfig, '{}') <> array['search_path=pg_catalog, public, pg_temp']
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', definer);
  end loop;
end $$;
