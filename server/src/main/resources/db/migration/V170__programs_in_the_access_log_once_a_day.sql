-- A program that polls is in the access log once a day for each thing that it reads: candidates see the latest 200 lines,
-- and those about people are not pushed out of them.
create or replace function jobwright_saw(applications uuid[], what text, document uuid, reader uuid, moment timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  how text := case when jobwright_is_program() then 'TOKEN' else 'SESSION' end;
  near interval := case when jobwright_is_program() then interval '1 day' else interval '10 minutes' end;
begin
  if reader is distinct from jobwright_author() and not jobwright_is_system() or not exists (
      select from unnest(applications) one (id) where not exists (select from access_entry e
        where e.application_id = one.id and e.at > moment - near
          and e.at < moment + near and e.actor_id = reader and e.via = how
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
          where e.application_id = a.id and e.at > moment - near
            and e.at < moment + near and e.actor_id = reader and e.via = how
            and e.part = seen.part and e.document_id is not distinct from document);
end $$;

-- Addresses of somebody who is an owner no longer.
alter table webhook_endpoint drop constraint ck_webhook_endpoint_disabled_cause,
  add constraint ck_webhook_endpoint_disabled_cause check ((state = 'DISABLED') = (disabled_cause is not null)
    and (disabled_cause is null or disabled_cause in ('GONE', 'FAILING', 'OWNER_LEFT')));
update webhook_endpoint e set state = 'DISABLED', disabled_cause = 'OWNER_LEFT'
  where e.state <> 'DISABLED' and not exists (select from organization_membership m
    where m.organization_id = e.organization_id and m.account_id = e.made_by and m.role = 'OWNER' and m.ended_at is null);
