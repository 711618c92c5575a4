-- Who sees and changes which row, closer to what the guards say; and people are found by the words of their names.

-- Today shows people what they began to write and did not send, in whatever browser. A draft without an account is still
-- seen only by the browser that began it, which shows the secret.
alter policy application_draft_all on application_draft
  using (token_hash = jobwright_shown() and owner_id is null or owner_id = jobwright_account() or jobwright_is_system());

-- Viewers see that there are applications, because their figures are counted from these, but not what was sent with one.
alter policy application_attachment_select on application_attachment
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));
alter policy stored_document_received on stored_document
  using (exists (select 1 from job_application a where a.document_id = stored_document.id
      and (a.candidate_id = jobwright_account() or a.candidate_status <> 'WITHDRAWN'
        and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)))
    or exists (select 1 from application_attachment t where t.document_id = stored_document.id));

-- A member of a running organization who reads all applications of a posting, except their own.
create function jobwright_reads_posting(organization uuid, posting uuid)
  returns boolean language sql stable parallel safe
  as $$ select organization = any (jobwright_list('jobwright.reading_organizations'))
      and posting <> all (jobwright_list('jobwright.closed_postings'))
    or posting = any (jobwright_list('jobwright.team_postings')) $$;

-- The team of a posting is changed by those who read the posting as a whole. A place also ends when its member leaves, when
-- an owner or recruiter of a stopped organization removes them, and when staff suspends the account.
alter policy hiring_team_member_insert on hiring_team_member
  with check (jobwright_is_system() or jobwright_reads_posting(organization_id, posting_id)
    and exists (select 1 from job_posting p where p.id = posting_id
      and p.organization_id = hiring_team_member.organization_id));
alter policy hiring_team_member_update on hiring_team_member
  using (jobwright_is_staff() or account_id = jobwright_account()
    or jobwright_reads_posting(organization_id, posting_id)
    or exists (select 1 from organization_membership m where m.organization_id = hiring_team_member.organization_id
      and m.account_id = jobwright_account() and m.ended_at is null and m.role in ('OWNER', 'RECRUITER')));

-- Who reads an application sees to whom it is assigned; only those who read the whole posting assign.
alter policy application_assignment_all on application_assignment
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and jobwright_reads_posting(a.organization_id, a.posting_id)
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy application_assignment_select on application_assignment for select
  using (exists (select 1 from job_application a where a.id = application_id
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Ends what is assigned to a person: in one posting, in an organization, or everywhere. Also of applications that the caller
-- may not see, such as their own.
create function jobwright_end_assignments(person uuid, organization uuid, posting uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from application_assignment s using job_posting p
    where s.account_id = person and p.id = s.posting_id
      and (organization is null or p.organization_id = organization) and (posting is null or p.id = posting)
      and (jobwright_is_staff() or person = jobwright_account() or jobwright_is_member_of(p.organization_id)) $$;

-- People are found by the beginning of any word of their name. An index cannot serve a condition behind row-level security
-- that might tell of hidden rows, so this answers with ids in the organizations of the caller; the query around it shows
-- what the caller may read.
create function jobwright_name_words(name text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', translate(name, '.,-_/''()', '        '));
create index ix_job_application_name_words on job_application using gin (jobwright_name_words(applicant_name));
create function jobwright_find_applicants(words text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select a.id from job_application a
    where jobwright_name_words(a.applicant_name) @@ to_tsquery('simple', words)
      and a.organization_id = any (jobwright_list('jobwright.running_organizations')) $$;

-- Mails about messages have the text of these, unless the person wants only to know that there is one.
alter table account add column message_text_mailed boolean not null default true;

-- What candidates wrote is not mailed any more to a member who left, or of an organization that was stopped, while a mail
-- waits. The person who acts does not see mails to others.
create function jobwright_forget_message_mails(organization uuid, member uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from outbox_message m using conversation c
    where m.kind = 'MESSAGE_ARRIVED' and m.state <> 'SENT' and c.id = m.subject_id and c.organization_id = organization
      and (member is null or m.recipient = (select a.email from account a where a.id = member))
      and (jobwright_is_staff() or member = jobwright_account() or jobwright_is_member_of(organization)) $$;
