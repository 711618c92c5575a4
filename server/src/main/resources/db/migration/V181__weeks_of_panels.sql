-- When members are held by interviews of an organization in a span of time: the planner draws their week.
create function jobwright_held_in_interviews(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz)
  returns table (member uuid, starts timestamptz, ends timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.account_id, p.busy_from, p.busy_until from interview_panel_member p
      join interview i on i.id = p.interview_id and i.organization_id = organization
    where (jobwright_works_for(organization) or jobwright_is_system()) and p.account_id = any (members)
      and p.busy_from < until_when and p.busy_until > from_when
    order by p.busy_from limit 200
  $$;
