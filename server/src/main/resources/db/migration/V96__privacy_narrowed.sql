-- Row-level security on what owners, recruiters and administrators do: as narrow as the services.

-- The caller is a member of an organization in one of these roles. Security definer: it reads nothing but the caller's own place.
create function jobwright_is_member_as(organization uuid, roles text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from organization_membership m
    where m.organization_id = organization and m.account_id = jobwright_account() and m.ended_at is null
      and m.role = any (roles));
end $$;

create function jobwright_administers() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return jobwright_is_staff() and exists (select from account a where a.id = jobwright_account() and a.administrator);
end $$;

-- Owners see and place their holds, also while the organization is stopped; administrators those for authorities.
create function jobwright_keeps(employer uuid, for_authority boolean) returns boolean
  language plpgsql stable as $$
begin
  return jobwright_is_system()
    or case when for_authority then jobwright_administers() else jobwright_is_member_as(employer, '{OWNER}') end;
end $$;
drop policy legal_hold_select on legal_hold;
drop policy legal_hold_insert on legal_hold;
drop policy legal_hold_update on legal_hold;
create policy legal_hold_select on legal_hold for select using (jobwright_keeps(organization_id, for_authority));
create policy legal_hold_insert on legal_hold for insert with check (jobwright_keeps(organization_id, for_authority));
create policy legal_hold_update on legal_hold for update using (jobwright_keeps(organization_id, for_authority));

-- A hold is called as it was placed: another reference of the same person would say that two applications are theirs.
alter table legal_hold add column reference text not null default '',
  add constraint ck_legal_hold_reference check (char_length(reference) <= 40);
update legal_hold h set reference = coalesce(case h.subject
    when 'POSTING' then (select p.reference from job_posting p where p.id = h.subject_id)
    when 'APPLICATION' then (select a.reference from job_application a where a.id = h.subject_id and a.erased_on is null)
    else (select min(a.reference) from job_application a -- as it was called until now
      where a.organization_id = h.organization_id and a.candidate_id = h.subject_id and a.erased_on is null)
  end, '');
drop function jobwright_hold_name(uuid, text, uuid);

create or replace function jobwright_hold(employer uuid, kind text, named text) returns table (subject uuid, hidden uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid;
begin
  if (jobwright_keeps(employer, true) or jobwright_keeps(employer, false)) is not true then
    raise insufficient_privilege using message = 'only their own';
  end if;
  if kind = 'POSTING' then
    select p.id into held from job_posting p where p.organization_id = employer and p.reference = named;
  else
    select case kind when 'PERSON' then a.candidate_id else a.id end into held from job_application a
      where a.organization_id = employer and a.reference = named and a.erased_on is null for no key update;
  end if;
  if held is not null then
    return query select held, array(select a.id from job_application a
      where a.organization_id = employer and a.erased_on is null and a.quarantined_on is not null
        and held in (a.id, a.posting_id, a.candidate_id) order by a.id for no key update);
  end if;
end $$;

-- Owners switch the questions; members see whether they are asked.
drop policy equality_setting_all on equality_setting;
create policy equality_setting_select on equality_setting for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
create policy equality_setting_insert on equality_setting for insert
  with check (jobwright_is_member_as(organization_id, '{OWNER}') or jobwright_is_system());
create policy equality_setting_delete on equality_setting for delete
  using (jobwright_is_member_as(organization_id, '{OWNER}') or jobwright_is_system());

-- Owners and recruiters unmask.
drop policy unmasking_insert on unmasking;
create policy unmasking_insert on unmasking for insert
  with check (jobwright_is_system() or (member_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_is_member_as(a.organization_id, '{OWNER,RECRUITER}')
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

-- The same followers each time, should there be too many: those who follow longest.
create or replace function jobwright_followers(posting uuid, application uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select f.account_id from hiring_follow f
    where f.posting_id = posting and (f.application_id is null or f.application_id = application)
    group by f.account_id order by min(f.followed_at), f.account_id
    limit 500 $$;

-- A list over several postings is noted for each employer of the reader: in an answer about one of them it must not be missing.
create or replace function jobwright_saw_list(posting uuid, reader uuid, how text, moment timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if reader is distinct from jobwright_account() and not jobwright_is_system() or not exists (
      select from organization_membership m where m.account_id = reader and m.ended_at is null
        and not exists (select from access_entry e where e.actor_id = reader and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes' and e.part = 'LIST' and e.via = how
          and e.posting_id is not distinct from posting
          and (posting is not null or e.organization_id = m.organization_id))) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access ' || reader, 0));
  insert into access_entry (at, actor_id, role, organization_id, posting_id, part, via)
    select moment, reader, m.role, m.organization_id, posting, 'LIST', how
      from organization_membership m
      where m.account_id = reader and m.ended_at is null
        and (posting is null or m.organization_id = (select p.organization_id from job_posting p where p.id = posting))
        and not exists (select from access_entry e where e.actor_id = reader and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes' and e.part = 'LIST' and e.via = how
          and e.posting_id is not distinct from posting and e.organization_id = m.organization_id);
end $$;
