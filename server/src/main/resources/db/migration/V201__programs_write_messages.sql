-- Programs read and write messages, interviews and offers of the applications to their organization, as far as their token allows.

-- The same as before; the new scopes are over applications, too.
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
    if exists (select from api_token t
        where t.id = token and t.scopes ~ '(applications|documents|messages|interviews|offers):') then
      select coalesce(string_agg(p.id::text, ','), '') into closed from job_posting p
        where p.organization_id = one.organization_id and p.hiring_confidential;
      perform set_config('jobwright.reading_organizations', one.organization_id::text, true);
      perform set_config('jobwright.closed_postings', closed, true);
    end if;
  end if;
  return one.organization_id || ' ' || one.made_by;
end $$;

-- What a program writes is put down to the owner who made its token, and bears the name of the token (as V188).
alter table message add column program text default jobwright_program();
alter policy message_insert on message
  with check (jobwright_is_system() or author_id = jobwright_author() and exists (
    select 1 from conversation c where c.id = conversation_id and (
      side = 'CANDIDATE' and c.candidate_id = jobwright_account()
      or side = 'EMPLOYER' and c.candidate_id <> jobwright_account())));

-- The transaction that changed a message last, as for applications: programs read changes in this order.
alter table message add column changed_xid xid8 not null default pg_current_xact_id();
create index ix_message_conversation_id_changed_xid on message (conversation_id, changed_xid, id);
create trigger message_note_change before update on message
  for each row execute function job_posting_note_change();
