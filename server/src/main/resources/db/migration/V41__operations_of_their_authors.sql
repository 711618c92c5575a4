-- What is kept as done to applicants is of the member who did it, and its posting is of the organization that it names:
-- else a member could keep something about the posting of another organization, or in a colleague's name.
drop policy bulk_operation_insert on bulk_operation;
create policy bulk_operation_insert on bulk_operation for insert
  with check (jobwright_is_system()
    or actor_id = jobwright_account()
      and exists (select from job_posting p where p.id = posting_id and p.organization_id = bulk_operation.organization_id)
      -- An interviewer may take along the few whom they read, and does not read what others did.
      and (jobwright_reads_application(organization_id, posting_id, null, null)
        or kind = 'EXPORT' and jobwright_works_for(organization_id)));
