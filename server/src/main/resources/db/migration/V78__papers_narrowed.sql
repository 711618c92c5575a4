-- Documents that were asked for, and references: each row is consistent with its application, and only those who decide
-- see who is asked for a reference.

-- A member of a running organization who decides about the applicants of a posting; the same as HiringRights.mayRelease.
create function jobwright_decides_about(organization uuid, posting uuid, candidate uuid) returns boolean
  language sql stable parallel safe
  as $$ select candidate is distinct from jobwright_account() and jobwright_works_for(organization)
    and exists (select from organization_membership m
      join job_posting p on p.id = posting
      left join hiring_team_member t on t.posting_id = p.id and t.account_id = m.account_id and t.until is null
      where m.account_id = jobwright_account() and m.organization_id = organization and m.ended_at is null
        and (m.role = 'OWNER' or t.part = 'LEAD'
          or m.role = 'RECRUITER' and (not p.hiring_confidential or t.account_id is not null))) $$;

-- Security definer: a file is shown to those who see a request that has it, so that their policies would go in a circle.
create function jobwright_owns_document(document uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from stored_document d where d.id = document and d.owner_id = jobwright_account()) $$;

-- Those who read all applications of the posting ask, and change what they asked for; interviewers only read.
alter policy document_request_update on document_request
  using (jobwright_is_system() or candidate_id = jobwright_account()
    or jobwright_reads_application(organization_id, posting_id, null, candidate_id));
alter policy document_request_insert on document_request
  with check (jobwright_is_system()
    or jobwright_reads_application(organization_id, posting_id, null, candidate_id)
      and exists (select from job_application a where a.id = application_id
        and (a.organization_id, a.posting_id, a.candidate_id)
          = (document_request.organization_id, document_request.posting_id, document_request.candidate_id)));
alter policy document_request_file_insert on document_request_file
  with check (jobwright_owns_document(document_id)
    and exists (select from document_request r where r.id = request_id and r.candidate_id = jobwright_account()));

-- Referees and what they wrote are shown to those who see that references were asked for.
alter policy reference_ask_select on reference_ask
  using (jobwright_is_system() or candidate_id = jobwright_account()
    or exists (select from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_decides_about(a.organization_id, a.posting_id, a.candidate_id)));
alter policy reference_ask_insert on reference_ask
  with check (jobwright_is_system()
    or jobwright_decides_about(organization_id, posting_id, candidate_id)
      and exists (select from job_application a where a.id = application_id
        and (a.organization_id, a.posting_id, a.candidate_id)
          = (reference_ask.organization_id, reference_ask.posting_id, reference_ask.candidate_id)));
-- Those who decide end an application, and with it the question.
alter policy referee_update on referee
  using (exists (select from reference_ask r where r.application_id = referee.application_id))
  with check (jobwright_is_system() or state = 'CANCELLED');
alter policy referee_insert on referee
  with check (exists (select from reference_ask r where r.application_id = referee.application_id
    and r.organization_id = referee.organization_id
    and (r.candidate_id = jobwright_account() or jobwright_is_system())));

-- Addresses of people who do not want to be asked for references again, as keyed hashes: without the key, which is not in
-- the database, they say nothing.
create table unasked_address (
  hash text not null,
  since timestamptz not null,
  constraint pk_unasked_address primary key (hash),
  constraint ck_unasked_address_hash check (hash ~ '^[0-9a-f]{64}$')
);
alter table unasked_address enable row level security;
create policy unasked_address_select on unasked_address for select using (true);
create policy unasked_address_insert on unasked_address for insert with check (jobwright_is_system());

create index ix_referee_email on referee (email) where state = 'ASKED';

-- Who opened a file stays known when it is deleted.
alter table application_reading drop constraint fk_application_reading_document, add column file_name text;
update application_reading r set file_name = d.file_name from stored_document d where d.id = r.document_id;

-- Mails whose link was used, or is no longer valid: those that were not sent are deleted, unless one is on its way. Only
-- of the kinds with a link, and about what the caller sees: their account, a referee or an outcome; a person who confirms an
-- account or resets its password is not signed in.
create or replace function jobwright_forget_links(subject uuid, kinds text[]) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten integer;
  linked constant text[] := array['ACCOUNT_CONFIRMATION', 'PASSWORD_RESET', 'REFEREE_ASKED', 'REFEREE_REMINDED',
    'OUTCOME_ASKED', 'HIRE_START_ASKED', 'START_ASKED'];
begin
  if not (jobwright_is_system()
      or exists (select from account a where a.id = subject and coalesce(jobwright_account(), subject) = subject)
      or exists (select from referee f join reference_ask r on r.application_id = f.application_id
        where f.id = subject and (r.candidate_id = jobwright_account()
          or jobwright_decides_about(r.organization_id, r.posting_id, r.candidate_id)))
      or exists (select from outcome_question q where q.id = subject
        and (q.kind = 'I_STARTED' and q.candidate_id = jobwright_account()
          or q.kind = 'OPENING_ENDED' and jobwright_works_for(q.organization_id)
          or q.kind = 'HIRE_STARTED'
            and jobwright_reads_application(q.organization_id, q.posting_id, q.application_id, q.candidate_id)))) then
    return 0;
  end if;
  delete from outbox_message
    where subject_id = subject and kind = any (kinds) and kind = any (linked) and state = 'PENDING'
      -- Two registrations at once must look alike, and so must their mails.
      and kind not in ('ACCOUNT_CONFIRMATION', 'PASSWORD_RESET')
      and (attempts = 0 or last_error is not null);
  update outbox_message
    set facts = facts || jsonb_build_object('token', ''), version = version + 1
    where subject_id = subject and kind = any (kinds) and kind = any (linked) and state in ('DEAD', 'KEPT')
      and facts ->> 'token' <> '';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
