-- A member names a domain, and nothing else: a link of their own making would have proved it.
drop policy organization_domain_insert on organization_domain;
create policy organization_domain_insert on organization_domain for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id) and state = 'PENDING'
    and num_nonnulls(proved_at, method, link_hash, link_mailbox, link_until, refusal) = 0);

-- Accounts that waited for the end of a hold when this was new: what is hidden since then is given back if the person stays.
update erasure_request r set partly_kept_since = r.erase_at
where r.state = 'WAITING' and r.partly_kept_since is null and r.erase_at < now()
  and exists (select from job_application a where a.candidate_id = r.account_id and a.deletion_asked_on >= r.erase_at::date);
