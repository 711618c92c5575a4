-- Whoever plans sees the whole week of a panel: of each member up to 200 times, so that one who has many hides nobody else.

-- When members of a running organization of the caller are busy elsewhere in a span of time.
create or replace function jobwright_busy_elsewhere(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz)
  returns table (member uuid, starts timestamptz, ends timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select m.account_id, b.starts_at, b.ends_at from organization_membership m
      cross join lateral (select t.starts_at, t.ends_at from busy_time t
        where t.account_id = m.account_id and t.starts_at < until_when and t.ends_at > from_when
        order by t.starts_at limit 200) b
    where (jobwright_works_for(organization) or jobwright_is_system()) and m.organization_id = organization
      and m.ended_at is null and m.account_id = any (members)
    order by b.starts_at
  $$;

-- When members are held by interviews of an organization in a span of time; also by a time that both sides still know, while
-- a change of it waits to be told.
create or replace function jobwright_held_in_interviews(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz)
  returns table (member uuid, starts timestamptz, ends timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select m.account_id, h.starts_at, h.ends_at from organization_membership m
      cross join lateral (select s.starts_at, s.ends_at from interview_panel_member p
        join interview i on i.id = p.interview_id and i.organization_id = organization
        cross join lateral (values (p.busy_from, p.busy_until), (p.told_from, p.told_until)) s (starts_at, ends_at)
        where p.account_id = m.account_id and s.starts_at < until_when and s.ends_at > from_when
        order by s.starts_at limit 200) h
    where (jobwright_works_for(organization) or jobwright_is_system()) and m.organization_id = organization
      and m.ended_at is null and m.account_id = any (members)
    order by h.starts_at
  $$;
