-- The status of an organization and of an application decides what rows its members see, not membership alone.

-- Says who calls, for the rest of the transaction. Memberships and the status of the organizations are read anew each time,
-- so that joining, leaving and a suspension count at once.
create or replace function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  organizations text := '';
  running text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select coalesce(string_agg(m.organization_id::text, ','), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.status not in ('SUSPENDED', 'BLOCKED')), '')
      into organizations, running
      from organization_membership m join hiring_organization o on o.id = m.organization_id
      where m.account_id = account::uuid and m.ended_at is null;
  end if;
  perform set_config('jobwright.organizations', organizations, true);
  perform set_config('jobwright.running_organizations', running, true);
  return account;
end $$;

-- A member of an organization that is neither suspended nor blocked. Members of the others keep their settings, their
-- colleagues and the text of their postings (jobwright_is_member_of).
create function jobwright_works_for(organization uuid) returns boolean language sql stable parallel safe
  as $$ select organization = any (
    string_to_array(nullif(current_setting('jobwright.running_organizations', true), ''), ',')::uuid[]) $$;

alter policy import_run_all on import_run
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
alter policy job_posting_insert on job_posting
  with check (jobwright_works_for(organization_id) or jobwright_is_staff());
alter policy job_posting_update on job_posting
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
alter policy job_posting_delete on job_posting
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
drop policy posting_version_change on posting_version;
create policy posting_version_insert on posting_version for insert
  with check (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
create policy posting_version_update on posting_version for update
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
create policy posting_version_delete on posting_version for delete
  using (exists (select 1 from job_posting p where p.id = job_posting_id
    and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
alter policy posting_template_all on posting_template
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
alter policy moderation_case_insert on moderation_case
  with check (jobwright_is_staff() or jobwright_works_for(organization_id));
alter policy moderation_case_update on moderation_case
  using (jobwright_is_staff() or jobwright_works_for(organization_id));
alter policy pipeline_stage_insert on pipeline_stage
  with check (name is null or jobwright_works_for(organization_id) or jobwright_is_system());
alter policy pipeline_stage_update on pipeline_stage
  using (jobwright_works_for(organization_id) or jobwright_is_system());
alter policy pipeline_stage_delete on pipeline_stage
  using (jobwright_works_for(organization_id) or jobwright_is_system());

-- Two sides see an application: who sent it, and the members of a running organization that got it.
alter policy job_application_select on job_application
  using (candidate_id = jobwright_account() or jobwright_works_for(organization_id) or jobwright_is_system());
alter policy job_application_update on job_application
  using (candidate_id = jobwright_account() or jobwright_works_for(organization_id) or jobwright_is_system());
alter policy stage_change_select on stage_change
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) or jobwright_is_system())));
-- After a withdrawal the notes about a person and the file go, too.
alter policy application_note_select on application_note
  using (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN' or jobwright_is_system())));
alter policy application_note_insert on application_note
  with check (exists (select 1 from job_application a where a.id = application_id
    and (jobwright_works_for(a.organization_id) and a.candidate_status <> 'WITHDRAWN' or jobwright_is_system())));
alter policy stored_document_received on stored_document
  using (exists (select 1 from job_application a where a.document_id = stored_document.id
    and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN')));

-- A withdrawal takes back what the employer's lists knew of the person; so it does for those before it.
update job_application set applicant_name = '', headline = null, knockouts_missed = 0 where candidate_status = 'WITHDRAWN';

-- People whose application is under way at an organization. Security definer: the staff, who stops an organization, does
-- not see applications; it addresses a message to these people and reads nothing else of them.
create function jobwright_applicants_under_way(organization uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct a.candidate_id from job_application a
    where jobwright_is_staff() and a.organization_id = organization
      and a.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED') $$;

-- What stands in a row about trust is changed by the staff only. This held where row-level security did; with one role for
-- schema and application it now holds as well: whoever says who calls is the application, and an operator with a console,
-- a migration or a restored backup says nothing.
create function jobwright_is_application() returns boolean language sql stable
  as $$ select current_setting('jobwright.role', true) is not null $$;

create or replace function account_keep_staff_roles() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.moderator is distinct from old.moderator
      or not exists (select 1 from one_time_token t
        where t.secret_hash = jobwright_shown() and t.account_id = new.id and t.purpose = 'ADMINISTRATOR')) then
    raise insufficient_privilege using message = 'only staff gives and takes staff roles';
  end if;
  return new;
end $$;

create or replace function hiring_organization_keep_status() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.status is distinct from old.status
        and not (new.status = 'PENDING' and old.status in ('UNVERIFIED', 'VERIFIED', 'TRUSTED'))
      or new.status_before_suspension is distinct from old.status_before_suspension
        and new.status_before_suspension is distinct from 'PENDING') then
    raise insufficient_privilege using message = 'only staff says how far an organization is trusted';
  end if;
  return new;
end $$;

-- Invitations of a person who was suspended, or of an organization that was blocked. Security definer: the staff ends them
-- without seeing whom they invite.
create function jobwright_end_invitations(inviter_or_organization uuid, now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ended integer;
begin
  if jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff ends the invitations of others';
  end if;
  update invitation set ended_at = now, version = version + 1
    where ended_at is null and (invited_by = inviter_or_organization or organization_id = inviter_or_organization);
  get diagnostics ended = row_count;
  return ended;
end $$;

-- So it is for those sent before.
update invitation i set ended_at = now(), version = version + 1
  where i.ended_at is null and (
    exists (select 1 from hiring_organization o where o.id = i.organization_id and o.status = 'BLOCKED')
    or not exists (select 1 from organization_membership m join account a on a.id = m.account_id
      where m.organization_id = i.organization_id and m.account_id = i.invited_by
        and m.role = 'OWNER' and m.ended_at is null and a.status = 'ACTIVE'));
