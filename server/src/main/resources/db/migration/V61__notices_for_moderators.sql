create index ix_account_moderator on account (id) where moderator;

-- Security definer: anybody hands in, reports and asks, and none of them reads what moderators were told. A moderator who
-- has not read the last notice of a kind needs no second one.
create function moderators_without_notice(kind text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.id from account a
      where a.moderator and a.status = 'ACTIVE' and not exists (
        select 1 from notice n where n.account_id = a.id and n.read_at is null and n.kind = $1)
  $$;

-- The timer that looks for late cases is not staff, and only counts.
drop policy moderation_case_select on moderation_case;
create policy moderation_case_select on moderation_case for select
  using (jobwright_is_staff() or jobwright_is_member_of(organization_id) or jobwright_is_system());
