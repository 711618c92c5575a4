-- A decision that was wrong, although nothing was left to undo; those concerned are told so.
alter table appeal add column without_effect boolean not null default false,
  add constraint ck_appeal_without_effect check (not without_effect or state = 'REVERSED');

-- Neither the person who decided nor the one who asks answers.
alter policy appeal_update on appeal
  with check (jobwright_is_system() or reviewer_id = jobwright_account()
    and decided_first_by <> jobwright_account() and lodged_by is distinct from jobwright_account());

-- Of an organization that was suspended and then blocked, the status before both was lost; staff verify it again.
update hiring_organization set status_before_suspension = 'UNVERIFIED' where status_before_suspension = 'SUSPENDED';

-- The staff to be told of an appeal, as far as they have read the previous notice: moderators who may answer it, or
-- administrators who may if there is no such moderator. Those who are connected with the organization may not
-- (StaffConflict). Security definer: the person who appeals sees no accounts.
create or replace function jobwright_reviewers_without_notice(appeal uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with free as (
      select a.id, a.moderator from appeal p
        join account a on a.id <> p.decided_first_by and a.id is distinct from p.lodged_by
        where p.id = $1 and a.status = 'ACTIVE' and (a.moderator or a.administrator)
          and not exists (select from organization_membership m
            where m.organization_id = p.organization_id and m.account_id = a.id
              and (m.ended_at is null or m.ended_at > now() - interval '90 days'))
          and not exists (select from job_application j
            where j.organization_id = p.organization_id and j.candidate_id = a.id))
    select f.id from free f
      where (f.moderator or not exists (select from free m where m.moderator))
        and not exists (
          select from notice n where n.account_id = f.id and n.read_at is null and n.kind = 'APPEALS_WAIT')
  $$;
