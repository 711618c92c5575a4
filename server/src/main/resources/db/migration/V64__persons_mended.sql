-- A change waits for a comparison that has begun, and is compared after it: "do nothing" would let it be forgotten.
create or replace function jobwright_note_application_to_compare() returns trigger language plpgsql as $$
begin
  insert into application_to_compare (application_id) values (new.id)
    on conflict (application_id) do update set application_id = excluded.application_id;
  return null;
end $$;

create index ix_person_merge_absorbed on person_merge (absorbed_id) where undone_at is null;

-- Members read who is one person; only those who may merge change it, and a merge is never deleted.
drop policy applicant_person_all on applicant_person;
create policy applicant_person_select on applicant_person for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy applicant_person_insert on applicant_person for insert with check (jobwright_is_system());
create policy applicant_person_update on applicant_person for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy applicant_person_delete on applicant_person for delete using (jobwright_is_system());

drop policy person_match_all on person_match;
create policy person_match_select on person_match for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy person_match_insert on person_match for insert with check (jobwright_is_system());
create policy person_match_update on person_match for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy person_match_delete on person_match for delete using (jobwright_is_system());

drop policy person_merge_all on person_merge;
create policy person_merge_select on person_merge for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy person_merge_insert on person_merge for insert
  with check (jobwright_is_system()
    or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));
create policy person_merge_update on person_merge for update
  using (jobwright_is_system() or organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[]));

-- Members ask those who applied; nobody but the candidate brings a consent.
drop policy pool_membership_insert on pool_membership;
create policy pool_membership_insert on pool_membership for insert
  with check (jobwright_is_system() or account_id = jobwright_account()
    or state = 'INVITED' and consent_at is null and jobwright_works_for(organization_id)
      and exists (select from job_application a
        where a.organization_id = pool_membership.organization_id and a.candidate_id = pool_membership.account_id));
