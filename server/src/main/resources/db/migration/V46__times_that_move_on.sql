-- Offered times after a choice: the candidate keeps the one they took while others are offered, and a group is moved safely.

-- Whether the caller has a time of this set. Security definer: the times of a set are visible through their set.
create function jobwright_chose_from(slot_set uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select 1 from interview i join interview_slot s on s.id = i.slot_id
      where s.set_id = slot_set and i.candidate_id = jobwright_account())
  $$;

-- Also the set that a candidate chose from before they were offered another: the time stands until they choose again.
drop policy interview_slot_set_all on interview_slot_set;
create policy interview_slot_set_all on interview_slot_set
  using (jobwright_is_system() or jobwright_works_for(organization_id)
    or exists (select 1 from interview i where i.offered_set_id = interview_slot_set.id
      and i.candidate_id = jobwright_account())
    or jobwright_chose_from(id));

-- Those who share a slot share its panel at the time of that slot, and at no other.
create or replace function jobwright_busy(organization uuid, members uuid[], from_when timestamptz, until_when timestamptz, but uuid)
  returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct p.account_id from interview_panel_member p
      join organization_membership m on m.account_id = p.account_id and m.organization_id = organization
        and m.ended_at is null
      where (jobwright_works_for(organization) or jobwright_is_system()) and p.account_id = any (members)
        and p.busy_from is not null and p.interview_id <> but
        and not exists (select 1 from interview i join interview_slot s on s.id = i.slot_id
          where i.id = but and s.id = p.session_id and s.starts_at = from_when and s.ends_at = until_when)
        and (tstzrange(p.busy_from, p.busy_until) && tstzrange(from_when, until_when)
          or p.told_from is not null and tstzrange(p.told_from, p.told_until) && tstzrange(from_when, until_when))
  $$;

