-- Programs read the applications of their organization, move them, write notes and propose decisions, as far as their token
-- allows.

-- The owner who made the token of a calling program: what a program does is put down to them. For people it is themselves.
create function jobwright_author() returns uuid language sql stable parallel safe
  as $$ select case when jobwright_is_program() then nullif(current_setting('jobwright.author', true), '')::uuid
    else jobwright_account() end $$;

-- The same as before; with a scope over applications a program also reads those of its organization, but not of confidential
-- postings, which are kept within their teams.
create or replace function jobwright_call_with_token(token uuid, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  closed text;
begin
  perform jobwright_call_as('', '');
  select * into one from jobwright_working_token(token, at);
  if one.organization_id is null then
    return '';
  end if;
  perform set_config('jobwright.account', token::text, true);
  perform set_config('jobwright.author', one.made_by::text, true);
  perform set_config('jobwright.role', 'program', true);
  perform set_config('jobwright.organizations', one.organization_id::text, true);
  if one.runs then
    perform set_config('jobwright.running_organizations', one.organization_id::text, true);
    if exists (select from api_token t where t.id = token and t.scopes ~ '(applications|documents):') then
      select coalesce(string_agg(p.id::text, ','), '') into closed from job_posting p
        where p.organization_id = one.organization_id and p.hiring_confidential;
      perform set_config('jobwright.reading_organizations', one.organization_id::text, true);
      perform set_config('jobwright.closed_postings', closed, true);
    end if;
  end if;
  return one.organization_id || ' ' || one.made_by;
end $$;

-- The token that a program sends, with its organization, and whether staff have verified that: until then its programs may do
-- less.
drop function jobwright_open_token(text, timestamptz, text);
create function jobwright_open_token(hash text, at timestamptz, address text)
  returns table (token uuid, scopes text, organization uuid, verified boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update api_token set last_used_at = at, last_used_from = address
    where id = (select t.id from api_token t
      where t.secret_hash = hash and (t.last_used_at is null or t.last_used_at < at - interval '1 minute')
        and exists (select from jobwright_working_token(t.id, at))
      for update skip locked);
  return query select t.id, t.scopes, t.organization_id, o.status in ('VERIFIED', 'TRUSTED')
    from api_token t join hiring_organization o on o.id = t.organization_id
    where t.secret_hash = hash and exists (select from jobwright_working_token(t.id, at));
end $$;

-- Nobody reads their own application as an employer, by a program neither.
create or replace function jobwright_reads_application(organization uuid, posting uuid, application uuid, candidate uuid)
  returns boolean language sql stable parallel safe
  as $$ select candidate is distinct from jobwright_author()
    and (organization = any (jobwright_list('jobwright.reading_organizations'))
        and posting <> all (jobwright_list('jobwright.closed_postings'))
      or posting = any (jobwright_list('jobwright.team_postings'))
      or application = any (jobwright_list('jobwright.assigned_applications'))) $$;

-- A hire waits for the accepted offer, whoever proposes it: a program that did not see the offer would not wait.
create or replace function jobwright_sees_offer(application uuid) returns boolean
  language sql stable
  as $$ select exists (select 1 from job_application a where a.id = application and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)
    and (exists (select 1 from organization_membership m where m.organization_id = a.organization_id
        and m.account_id = jobwright_author() and m.ended_at is null and m.role in ('OWNER', 'RECRUITER'))
      or exists (select 1 from hiring_team_member t where t.posting_id = a.posting_id
        and t.account_id = jobwright_author() and t.until is null and t.part in ('LEAD', 'HIRING_MANAGER')))) $$;

alter policy bulk_operation_insert on bulk_operation
  with check (jobwright_is_system()
    or actor_id = jobwright_author()
      and exists (select from job_posting p where p.id = posting_id and p.organization_id = bulk_operation.organization_id)
      and (jobwright_reads_application(organization_id, posting_id, null, null)
        or kind = 'EXPORT' and jobwright_works_for(organization_id)));
alter policy note_mention_insert on note_mention
  with check (jobwright_is_system()
    or exists (select 1 from application_note n where n.id = note_id and n.author_id = jobwright_author()));

-- The same as before; what a program saw is noted beside what the owner who made its token saw themselves.
create or replace function jobwright_saw(applications uuid[], what text, document uuid, reader uuid, moment timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  how text := case when jobwright_is_program() then 'TOKEN' else 'SESSION' end;
begin
  if reader is distinct from jobwright_author() and not jobwright_is_system() or not exists (
      select from unnest(applications) one (id) where not exists (select from access_entry e
        where e.application_id = one.id and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes' and e.actor_id = reader and e.via = how
          and e.part in (what, case when document is null then what else 'FILE' end)
          and e.document_id is not distinct from document)) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access ' || reader, 0));
  insert into access_entry (at, actor_id, role, organization_id, posting_id, application_id, person_id, part, via,
      document_id, file_name)
    select moment, reader, m.role, a.organization_id, a.posting_id, a.id, a.candidate_id, seen.part, how, document,
        d.file_name
      from job_application a
        join organization_membership m on m.organization_id = a.organization_id and m.account_id = reader
          and m.ended_at is null
        left join stored_document d on d.id = document
        cross join lateral (select case when document <> a.document_id or document is not null and a.document_id is null
          then 'FILE' else what end as part) seen
      where a.id = any (applications) and a.candidate_id <> reader and a.candidate_status <> 'WITHDRAWN'
        and not exists (select from access_entry e
          where e.application_id = a.id and e.at > moment - interval '10 minutes'
            and e.at < moment + interval '10 minutes' and e.actor_id = reader and e.via = how
            and e.part = seen.part and e.document_id is not distinct from document);
end $$;

-- The transaction that changed an application last, as for postings: programs read changes in this order.
alter table job_application add column changed_xid xid8 not null default pg_current_xact_id();
create index ix_job_application_organization_id_changed_xid on job_application (organization_id, changed_xid, id);
create trigger job_application_note_change before update on job_application
  for each row execute function job_posting_note_change();

-- A call is about a posting or an application.
alter table program_call rename column posting to reference;

-- Whether a program submitted a version: many of a day are not mailed one by one.
alter table posting_version add column by_program boolean not null default false;
create index ix_posting_version_by_program on posting_version (submitted_at) where by_program;
create function posting_version_note_program() returns trigger language plpgsql as $$
begin
  new.by_program := coalesce(jobwright_is_program(), false);
  return new;
end $$;
create trigger posting_version_note_program_of_insert before insert on posting_version
  for each row when (new.submitted_at is not null) execute function posting_version_note_program();
create trigger posting_version_note_program_of_update before update on posting_version
  for each row when (new.submitted_at is not null and new.submitted_at is distinct from old.submitted_at)
  execute function posting_version_note_program();
