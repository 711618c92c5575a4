-- A link in a mail that people pass on, as an invitation to a job, ends a consent but gives none.
alter table pool_link add column leaves_only boolean not null default false;
update pool_link l set leaves_only = true
  from pool_membership m join pool_invitation i on i.organization_id = m.organization_id and i.account_id = m.account_id
  where m.id = l.membership_id and i.invited_at = l.made_at;

-- The system makes links, also for the mail that a member causes: a secret that a member chose would answer for the person.
alter policy pool_link_insert on pool_link with check (jobwright_is_system());

-- The refusal of receipts ends: an address may have another owner by then.
create index ix_unmailed_address_since on unmailed_address (since);
create policy unmailed_address_update on unmailed_address for update using (jobwright_is_system());
create policy unmailed_address_delete on unmailed_address for delete using (jobwright_is_system());

-- Why employers were suspended that had been blocked as well before the reason was kept: their last suspension, unless it
-- was ended or reversed before the block.
update hiring_organization o set suspension_reason = left(s.explanation, 1000)
  from (select distinct on (organization_id) id, organization_id, explanation, sent_at from statement_of_reasons
    where scope = 'ORGANIZATION' and duration <> 'PERMANENT' order by organization_id, sent_at desc) s
  where o.status = 'BLOCKED' and o.suspension_reason is null and s.organization_id = o.id and s.explanation <> ''
    and not exists (select from appeal a where a.statement_id = s.id and a.state = 'REVERSED')
    and not exists (select from audit_entry e
      where e.subject_id = o.id and e.action = 'OrganizationRestored' and e.at > s.sent_at);

-- What was found in applications that had been withdrawn before withdrawing deleted it.
update match_result m set result = null, posting_version = null, method_version = null, computed_at = null, contests = '[]',
    withdrawn_at = now()
  from job_application a
  where a.id = m.application_id and a.candidate_status = 'WITHDRAWN' and m.withdrawn_at is null;
