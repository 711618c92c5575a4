-- Rows of tables in which the demo has nothing of the candidate.
create temporary table mine on commit drop as
  select a.*, c.id as conversation_id from job_application a join account p on p.id = a.candidate_id
    join conversation c on c.application_id = a.id
  where p.email = 'candidate@demo.example' and a.document_id is not null limit 1;
insert into findable_profile (account_id, version, visibility, visibility_at, hidden_from_agencies, available_from, remote,
    pay_wanted, pay_currency, pay_euros, permits, card_at, salt, present_at, warnings)
  select candidate_id, 0, 'HIDDEN', now(), false, current_date, false, 50000, 'EUR', 50000, '[]', now(), gen_random_uuid(), now(), 0
  from mine on conflict do nothing;
insert into excluded_organization (account_id, kind, value, label, since)
  select candidate_id, 'NAME', 'a name', 'a name', now() from mine;
insert into contact_request (id, version, organization_id, account_id, sender_id, pseudonym, text, sent_at, quiet_until, state,
    state_at, parts, consent_version, consent_language, consent_sha256, consent_at, shared_until)
  select gen_random_uuid(), 0, organization_id, candidate_id, candidate_id, 'abcdefghijkl', 'text', now(), now(), 'ACCEPTED', now(),
    '[]', 1, 'EN', repeat('0', 64), now(), now() from mine;
insert into application_draft (id, version, token_hash, owner_id, posting_id, content, source, expires_at, last_part)
  select gen_random_uuid(), 0, repeat('0', 64), candidate_id, posting_id, '{}', 'source', now() + interval '1 day', 'CONTACT'
  from mine;
insert into document_request (id, version, application_id, posting_id, organization_id, candidate_id, name, note, delete_on, state,
    reason, asked_at, state_at)
  select gen_random_uuid(), 0, id, posting_id, organization_id, candidate_id, 'name', 'note', current_date, 'RETURNED', 'why',
    now(), now() from mine;
insert into erasure_request (id, version, account_id, state, cause, asked_at, erase_at, reminded_at, ended_at)
  select gen_random_uuid(), 0, candidate_id, 'CANCELLED', 'ABSENT', now(), now(), now(), now() from mine;
insert into outcome_question (id, version, kind, posting_id, organization_id, application_id, candidate_id, asked_at, times_asked,
    answer, reason, answered_by, answered_at)
  select gen_random_uuid(), 0, 'I_STARTED', posting_id, organization_id, id, candidate_id, now(), 1, 'YES', 'words', candidate_id,
    now() from mine;
insert into message_draft (application_id, author_id, text, saved_at)
  select id, candidate_id, 'text', now() from mine on conflict do nothing;
insert into message_report (id, version, message_id, organization_id, application_reference, posting_title, reporter_id, author_id,
    side, quote, reason, text, reported_at, state, decided_by, decided_at, decision_reason, warned)
  select gen_random_uuid(), 0, m.id, a.organization_id, a.reference, a.posting_title, a.candidate_id, m.author_id, 'EMPLOYER', '["q"]',
    'OTHER', 'text', now(), 'DISMISSED', m.author_id, now(), 'why', false
  from mine a join message m on m.conversation_id = a.conversation_id limit 1;
insert into application_attachment (application_id, position, document_id, question)
  select id, 7, document_id, 'A question?' from mine;
insert into passkey (id, version, account_id, credential_id, credential_hash, public_key, signature_counter, transports,
    backup_eligible, backed_up, user_handle, label, created_at, last_used_at)
  select gen_random_uuid(), 0, candidate_id, repeat('c', 20), repeat('0', 64), 'key', 1, 'usb', false, false, repeat('0', 64),
    'label', now(), now() from mine;
insert into recovery_code (code_hash, version, account_id, created_at, used_at)
  select repeat('1', 64), 0, candidate_id, now(), now() from mine;
insert into authenticator_app (account_id, version, sealed_seed, confirmed_at, last_used_at, last_step)
  select candidate_id, 0, 'seed', now(), now(), 1 from mine on conflict do nothing;
insert into reference_ask (application_id, posting_id, organization_id, candidate_id, wanted, asked_at)
  select id, posting_id, organization_id, candidate_id, 1, now() from mine on conflict do nothing;
insert into referee (id, version, application_id, organization_id, name, email, relation, state, agreed_at, state_at)
  select gen_random_uuid(), 0, id, organization_id, 'name', 'referee@demo.example', 'relation', 'GIVEN', now(), now() from mine;
insert into alerted_posting (saved_search_id, job_posting_id, alerted_at)
  select s.id, m.posting_id, now() from mine m join saved_search s on s.account_id = m.candidate_id limit 1
  on conflict do nothing;
insert into job_alert (secret_hash, saved_search_id, account_id, jobs, written_at)
  select repeat('2', 64), s.id, m.candidate_id, 1, now() from mine m join saved_search s on s.account_id = m.candidate_id limit 1;
insert into access_entry (at, actor_id, role, organization_id, posting_id, application_id, person_id, part, via, document_id,
    file_name)
  select now(), g.account_id, 'OWNER', a.organization_id, a.posting_id, a.id, a.candidate_id, 'CV_FILE', 'SESSION', a.document_id,
    'file' from mine a join organization_membership g on g.organization_id = a.organization_id limit 1;
insert into pool_invitation (id, organization_id, account_id, posting_id, invited_by, invited_at, quiet_until, why)
  select gen_random_uuid(), a.organization_id, a.candidate_id, a.posting_id, g.account_id, now(), now() + interval '30 days',
    'why' from mine a join organization_membership g on g.organization_id = a.organization_id limit 1;
insert into named_pool (id, version, organization_id, name, folded, created_at)
  select gen_random_uuid(), 0, m.organization_id, 'name', 'name', now() from pool_membership m join account a on a.id = m.account_id
  where a.email in ('candidate@demo.example', 'rhys.maddock@demo.example', 'katrin.vogel@demo.example',
    'rebecca.tran@demo.example') limit 1;
insert into pool_entry (membership_id, pool_id, organization_id, added_at)
  select m.id, n.id, n.organization_id, now() from pool_membership m
  join named_pool n on n.organization_id = m.organization_id join account a on a.id = m.account_id
  where a.email in ('candidate@demo.example', 'rhys.maddock@demo.example', 'katrin.vogel@demo.example',
    'rebecca.tran@demo.example') limit 1;
insert into pool_link (secret_hash, membership_id, made_at)
  select repeat('3', 64), m.id, now() from pool_membership m join account a on a.id = m.account_id
  where a.email in ('candidate@demo.example', 'rhys.maddock@demo.example', 'katrin.vogel@demo.example',
    'rebecca.tran@demo.example') limit 1;
-- What only the employer reads of an offer.
update offer_version v set terms = v.terms || '{"flagReason": "mark-of-the-employer"}'
  from offer o join account a on a.id = o.candidate_id
  where o.id = v.offer_id and a.email in ('candidate@demo.example', 'rhys.maddock@demo.example', 'katrin.vogel@demo.example',
    'rebecca.tran@demo.example');
