-- Everything that is stored about a person and is theirs to have, as JSON, a row for each file of the archive; the data map
-- says which columns. What is not told yet, other people's names, and secrets are not in it. Applications and texts of files
-- have functions of their own: together they can be too much for one answer.
-- A repeatable migration in PL/pgSQL: see R__erasure.sql.
create or replace function jobwright_export(person uuid) returns table (file text, content jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_account() is distinct from person and jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only the person themself takes everything along';
  end if;

  return query select 'account.json', jsonb_build_object(
      'id', a.id, 'email', a.email, 'name', a.display_name, 'language', a.language, 'status', a.status,
      'moderator', a.moderator, 'administrator', a.administrator, 'registeredAt', a.registered_at,
      'confirmedAt', a.confirmed_at, 'presentAt', a.present_at, 'suspendedAt', a.suspended_at, 'suspensionReason', a.suspension_reason,
      'mailsShowMessages', a.message_text_mailed,
      'mails', (select m.choices from mail_settings m where m.account_id = a.id),
      'passwordChangedAt', (select c.changed_at from password_credential c where c.account_id = a.id),
      'authenticatorApp', (select jsonb_build_object('confirmedAt', u.confirmed_at, 'lastUsedAt', u.last_used_at)
        from authenticator_app u where u.account_id = a.id),
      'recoveryCodes', coalesce((select jsonb_agg(jsonb_build_object('createdAt', c.created_at, 'usedAt', c.used_at)
        order by c.created_at) from recovery_code c where c.account_id = a.id), '[]'),
      'passkeys', coalesce((select jsonb_agg(jsonb_build_object('label', k.label, 'createdAt', k.created_at,
        'lastUsedAt', k.last_used_at) order by k.created_at) from passkey k where k.account_id = a.id), '[]'),
      'signOns', coalesce((select jsonb_agg(jsonb_build_object('issuer', i.issuer, 'subject', i.subject, 'linkedAt', i.linked_at,
        'lastUsedAt', i.last_used_at) order by i.linked_at) from external_identity i where i.account_id = a.id), '[]'),
      'sessions', coalesce((select jsonb_agg(jsonb_build_object('device', s.device, 'createdAt', s.created_at,
        'lastSeenAt', s.last_seen_at, 'endedAt', s.ended_at, 'secondFactor', s.second_factor) order by s.created_at)
        from sign_in_session s where s.account_id = a.id), '[]'))
    from account a where a.id = person;

  return query select 'profile.json', p.resume || jsonb_build_object('changedAt', p.changed_at)
    from candidate_profile p where p.account_id = person;

  return query select 'visibility.json', jsonb_build_object(
      'profile', (select jsonb_build_object('visibility', f.visibility, 'since', f.visibility_at,
        'hiddenFromAgencies', f.hidden_from_agencies, 'availableFrom', f.available_from, 'remote', f.remote,
        'payWanted', f.pay_wanted, 'payCurrency', f.pay_currency, 'permits', f.permits, 'textVersion', f.consent_version,
        'textLanguage', f.consent_language, 'textSha256', f.consent_sha256)
        from findable_profile f where f.account_id = person),
      'hiddenFrom', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'label', e.label, 'value', e.value,
        'since', e.since) order by e.since) from excluded_organization e where e.account_id = person), '[]'),
      'links', coalesce((select jsonb_agg(jsonb_build_object('label', l.label, 'withContact', l.with_contact,
        'madeAt', l.made_at, 'endsAt', l.ends_at) order by l.made_at) from profile_link l where l.account_id = person), '[]'),
      'contactRequests', coalesce((select jsonb_agg(jsonb_build_object('organization', o.display_name, 'text', c.text,
        'sentAt', c.sent_at, 'state', c.state, 'stateAt', c.state_at, 'shared', c.parts, 'textVersion', c.consent_version,
        'textLanguage', c.consent_language, 'textSha256', c.consent_sha256,
        'agreedAt', c.consent_at,
        'sharedUntil', c.shared_until) order by c.sent_at)
        from contact_request c join hiring_organization o on o.id = c.organization_id where c.account_id = person), '[]'));

  return query select 'consents.json', jsonb_build_object(
      'talentPools', coalesce((select jsonb_agg(jsonb_build_object('organization', o.display_name, 'state', m.state,
        'since', m.state_at, 'textVersion', m.consent_version, 'textLanguage', m.consent_language,
        'textSha256', m.consent_sha256, 'agreedAt', m.consent_at, 'until', m.consent_until, 'endToldAt', m.end_told_at,
        'how', m.consent_how, 'availableFrom', m.available_from,
        'pools', coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'since', e.added_at) order by n.folded)
          from pool_entry e join named_pool n on n.id = e.pool_id where e.membership_id = m.id), '[]')) order by m.state_at)
        from pool_membership m join hiring_organization o on o.id = m.organization_id where m.account_id = person), '[]'),
      'poolInvitations', coalesce((select jsonb_agg(jsonb_build_object('organization', o.display_name, 'posting', p.reference,
        'invitedAt', i.invited_at, 'why', i.why) order by i.invited_at)
        from pool_invitation i join hiring_organization o on o.id = i.organization_id
          join job_posting p on p.id = i.posting_id where i.account_id = person), '[]'),
      'enteredBy', coalesce((select jsonb_agg(jsonb_build_object('organization', o.display_name, 'name', e.name,
        'email', e.email, 'phone', e.phone, 'location', e.location, 'resume', e.resume, 'source', i.source,
        'enteredAt', e.entered_at) order by e.entered_at)
        from entered_person e join people_import i on i.id = e.import_id join hiring_organization o on o.id = e.organization_id
          join account a on a.email = e.email where a.id = person), '[]'),
      'applications', coalesce((select jsonb_agg(jsonb_build_object('application', a.reference, 'consents', a.consents,
        'noticeVersion', a.notice_version, 'noticeAt', a.notice_at,
        'softwareNotice', a.software_notice) order by a.applied_at)
        from job_application a where a.candidate_id = person), '[]'));

  return query select 'saved.json', jsonb_build_object(
      'jobs', coalesce((select jsonb_agg(jsonb_build_object('posting', p.reference, 'title', p.public_title,
        'savedAt', s.saved_at) order by s.saved_at)
        from saved_job s join job_posting p on p.id = s.job_posting_id where s.account_id = person), '[]'),
      'searches', coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'search', s.search,
        'frequency', s.frequency, 'savedAt', s.saved_at, 'alertedAt', s.alerted_at, 'removedAt', s.removed_at)
        order by s.saved_at) from saved_search s where s.account_id = person), '[]'),
      'alerts', coalesce((select jsonb_agg(jsonb_build_object('jobs', j.jobs, 'writtenAt', j.written_at)
        order by j.written_at) from job_alert j where j.account_id = person), '[]'),
      'mailedJobs', coalesce((select jsonb_agg(jsonb_build_object('posting', p.reference, 'title', p.public_title,
        'at', m.alerted_at) order by m.alerted_at)
        from alerted_posting m join saved_search s on s.id = m.saved_search_id join job_posting p on p.id = m.job_posting_id
        where s.account_id = person), '[]'));

  return query select 'drafts.json', jsonb_build_object(
      'applications', coalesce((select jsonb_agg(jsonb_build_object('posting', p.reference,
        'content', d.content, 'source', d.source, 'expiresAt', d.expires_at) order by d.expires_at)
        from application_draft d join job_posting p on p.id = d.posting_id
        where d.owner_id = person and d.application_id is null), '[]'),
      'messages', coalesce((select jsonb_agg(jsonb_build_object('application', a.reference, 'text', m.text,
        'savedAt', m.saved_at) order by m.saved_at)
        from message_draft m join job_application a on a.id = m.application_id
        where m.author_id = person and a.candidate_id = person), '[]'));

  return query select 'mails.json', coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'at', m.occurred_at,
      'sentAt', m.sent_at, 'facts', m.facts - 'token') order by m.occurred_at), '[]')
    from outbox_message m join account a on a.email = m.recipient
    where a.id = person and m.kind not in ('ACCOUNT_CONFIRMATION', 'PASSWORD_RESET', 'REGISTRATION_REPEATED');

  return query select 'notices.json', coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'at', n.created_at,
      'readAt', n.read_at, 'facts', n.facts) order by n.created_at), '[]')
    from notice n where n.account_id = person;

  return query select 'work.json', jsonb_build_object(
      'memberships', coalesce((select jsonb_agg(jsonb_build_object('organization', o.display_name, 'role', m.role,
        'joinedAt', m.joined_at, 'endedAt', m.ended_at) order by m.joined_at)
        from organization_membership m join hiring_organization o on o.id = m.organization_id
        where m.account_id = person), '[]'),
      'teams', coalesce((select jsonb_agg(jsonb_build_object('posting', p.reference, 'part', t.part, 'since', t.since,
        'until', t.until) order by t.since)
        from hiring_team_member t join job_posting p on p.id = t.posting_id where t.account_id = person), '[]'),
      'follows', coalesce((select jsonb_agg(jsonb_build_object('posting', p.reference, 'since', f.followed_at)
        order by f.followed_at)
        from hiring_follow f join job_posting p on p.id = f.posting_id where f.account_id = person), '[]'),
      'views', coalesce((select jsonb_agg(jsonb_build_object('name', v.name, 'query', v.query, 'savedAt', v.saved_at)
        order by v.saved_at) from saved_list_view v where v.owner_id = person), '[]'));

  return query select 'record.json', coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'action', e.action,
      'subject', e.subject_type, 'byYou', e.actor_id = person) order by e.place), '[]')
    from audit_log e where e.actor_id = person or e.subject_id = person;

  return query select 'requests.json', jsonb_build_object(
      'erasures', coalesce((select jsonb_agg(jsonb_build_object('state', r.state, 'cause', r.cause, 'askedAt', r.asked_at, 'remindedAt', r.reminded_at,
        'eraseAt', r.erase_at, 'partlyKeptSince', r.partly_kept_since, 'endedAt', r.ended_at) order by r.asked_at)
        from erasure_request r where r.account_id = person), '[]'),
      'advertReports', coalesce((select jsonb_agg(jsonb_build_object('reason', r.reason, 'text', r.text,
        'name', r.notifier_name, 'email', r.notifier_email, 'language', r.notifier_language, 'goodFaith', r.good_faith,
        'reportedAt', r.reported_at, 'state', r.state, 'decidedAt', r.decided_at) order by r.reported_at)
        from posting_report r join account a on a.email = r.notifier_email
        where a.id = person and r.notifier_proved_at is not null), '[]'), -- anyone can type an address
      'reports', coalesce((select jsonb_agg(jsonb_build_object('application', r.application_reference,
        'posting', r.posting_title, 'quote', r.quote, 'reason', r.reason, 'text', r.text, 'reportedAt', r.reported_at,
        'state', r.state, 'decidedAt', r.decided_at) order by r.reported_at)
        from message_report r where r.reporter_id = person and r.side = 'EMPLOYER'), '[]')); -- members quote candidates

  return query select 'decisions.json', coalesce(jsonb_agg(jsonb_build_object('restriction', s.restriction,
      'scope', s.scope, 'duration', s.duration, 'source', s.source, 'automatedDetection', s.automated_detection,
      'automatedDecision', s.automated_decision, 'groundKind', s.ground_kind, 'ground', s.ground,
      'explanation', s.explanation, 'sentAt', s.sent_at) order by s.sent_at), '[]')
    from statement_of_reasons s where s.account_id = person;

  return query select 'appeals.json', coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'lodgedAt', a.lodged_at,
      'state', a.state, 'withoutEffect', a.without_effect, 'decidedAt', a.decided_at,
      'answer', a.reason) order by a.lodged_at), '[]')
    from appeal a where a.lodged_by = person or a.report_id in (select r.id from posting_report r
      join account c on c.email = r.notifier_email where c.id = person and r.notifier_proved_at is not null);

  return query select 'deleted.json', coalesce(jsonb_agg(jsonb_build_object('organization', d.organization,
      'title', d.posting_title, 'deletedOn', d.deleted_on, 'cause', d.cause) order by d.deleted_on), '[]')
    from deleted_application d where d.account_id = person;
end $$;

-- One application of theirs; null if it is not.
create or replace function jobwright_export_application(person uuid, application text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_account() is distinct from person and jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only the person themself takes everything along';
  end if;
  return (select jsonb_build_object(
      'reference', a.reference, 'posting', p.reference, 'version', a.posting_version, 'title', a.posting_title,
      'organization', o.display_name, 'source', a.source, 'appliedAt', a.applied_at, 'replacedAt', a.replaced_at,
      'answerDueAt', a.answer_due_at, 'answeredAt', a.answered_at, 'status', a.candidate_status,
      'statusAt', a.candidate_status_at, 'keptOpenUntil', a.kept_open_until, 'sent', a.content,
      'deletionAnnouncedOn', a.deletion_announced_on, 'hiddenFromEmployerOn', a.quarantined_on,
      'deletionAskedOn', a.deletion_asked_on,
      'heldUntil', (select max(h.expires_on) from legal_hold h where h.organization_id = a.organization_id
        and h.subject_id in (a.id, a.posting_id, a.candidate_id) and h.released_at is null),
      'missedMustHaves', a.missed_must_haves,
      'lateNotifiedAt', a.late_notified_at,
      'attached', coalesce((select jsonb_agg(jsonb_build_object('position', f.position, 'question', f.question,
        'file', d.file_name) order by f.position)
        from application_attachment f join stored_document d on d.id = f.document_id
        where f.application_id = a.id), '[]'),
      'timeline', coalesce((select jsonb_agg(jsonb_build_object('status', t.status, 'reason', t.reason,
        'message', t.message, 'at', t.at, 'until', t.until) order by t.at)
        from timeline_entry t where t.application_id = a.id), '[]'),
      'messages', coalesce((select jsonb_agg(jsonb_build_object('from', m.side, 'text', m.body,
        'at', coalesce(m.delivered_at, m.created_at), 'readAt', m.read_at, 'unconfirmed', m.unconfirmed,
        'files', coalesce((select jsonb_agg(d.file_name) from message_file f join stored_document d on d.id = f.document_id
          where f.message_id = m.id), '[]')) order by m.created_at)
        from message m join conversation c on c.id = m.conversation_id
        where c.application_id = a.id and (m.side = 'CANDIDATE' or m.state = 'DELIVERED')), '[]'),
      'interviews', coalesce((select jsonb_agg(i.announced || jsonb_build_object(
        'announcedAt', i.announced_at, 'yourWish', i.wish, 'wishedAt', i.wished_at, 'yourTimes', i.wish_windows,
        'yourCalendarSaid', i.candidate_response, 'calendarSaidAt', i.candidate_responded_at)
        order by i.announced_at)
        from interview i where i.application_id = a.id and i.announced is not null), '[]'),
      'offers', coalesce((select jsonb_agg(jsonb_build_object('offer', f.reference, 'version', v.number,
        'terms', v.terms - 'flagReason', 'state', v.state, 'dated', v.dated, 'conditions', v.condition_states,
        'sentAt', v.sent_at, 'answerBy', v.answer_by, 'answeredAt', v.answered_at, 'signedName', v.signed_name,
        'declineReason', v.decline_reason, 'yourWords', v.answer_words, 'wantedStart', v.wanted_start,
        'endedAt', v.ended_at, 'endReason', v.end_reason, 'letterSha256', v.document_sha256)
        order by v.number)
        from offer_version v join offer f on f.id = v.offer_id where f.application_id = a.id and v.sent_at is not null), '[]'),
      'documents', coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'note', r.note, 'state', r.state,
        'reason', r.reason, 'askedAt', r.asked_at, 'stateAt', r.state_at, 'deletedOn', r.delete_on) order by r.asked_at)
        from document_request r where r.application_id = a.id), '[]'),
      'referencesAsked', (select jsonb_build_object('number', r.wanted, 'askedAt', r.asked_at)
        from reference_ask r where r.application_id = a.id),
      'referees', coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'relation', r.relation, 'state', r.state,
        'namedAt', r.agreed_at) order by r.agreed_at) from referee r where r.application_id = a.id), '[]'),
      'started', coalesce((select jsonb_agg(jsonb_build_object('kind', q.kind, 'askedAt', q.asked_at,
        'answer', q.answer, 'words', q.reason, 'answeredAt', q.answered_at)) from outcome_question q
        where q.application_id = a.id and q.kind = 'I_STARTED'), '[]'),
      -- Until they are counted and the secret that leads there is destroyed.
      'equalityAnswers', (select r.answers from equality_pseudonyms(a.id) p
        join equality.response r on r.block = p.block and r.pseudonym = p.pseudonym limit 1),
      'readings', coalesce((select jsonb_agg(jsonb_build_object('at', e.at, 'role', e.role, 'part', e.part,
        'file', e.file_name) order by e.at) from access_entry e
        where e.application_id = a.id and e.part <> 'NOTES' and (e.part <> 'UNMASKED' or a.blind_until is not null
          or exists (select from unmasking u where u.application_id = a.id and u.member_id = e.actor_id))), '[]'),
      'match', (select jsonb_build_object('textVersion', m.consent_version, 'textLanguage', m.consent_language,
          'textSha256', m.consent_sha256, 'agreedAt', m.consent_at, 'withdrawnAt', m.withdrawn_at,
          'postingVersion', m.posting_version, 'methodVersion', m.method_version, 'computedAt', m.computed_at,
          'lines', m.result -> 'lines', 'contests', m.contests)
        from match_result m where m.application_id = a.id),
      'unmaskings', coalesce((select jsonb_agg(jsonb_build_object('at', u.at, 'reason', u.reason) order by u.at)
        from unmasking u where u.application_id = a.id), '[]'),
      'notesRequests', coalesce((select jsonb_agg(jsonb_build_object('askedAt', r.asked_at, 'dueOn', r.due_on, 'state', r.state,
        'words', r.words, 'reason', r.reason, 'answeredAt', r.answered_at, 'overdueAt', r.overdue_at) order by r.asked_at)
        from notes_request r where r.application_id = a.id), '[]'),
      -- The words are the employer's: it releases them, or says why not.
      'writtenByTheTeam', coalesce((select jsonb_agg(one order by one ->> 'day') from (
        select jsonb_build_object('kind', 'NOTE', 'day', n.at::date) as one from application_note n
          where n.application_id = a.id and n.visibility = 'TEAM'
        union all
        select jsonb_build_object('kind', 'SCORECARD', 'day', c.submitted_at::date)
          from submitted_scorecard c join scorecard_assignment s on s.id = c.assignment_id
          where s.application_id = a.id) written), '[]'))
    from job_application a join job_posting p on p.id = a.posting_id
      join hiring_organization o on o.id = a.organization_id
    where a.candidate_id = person and a.reference = application);
end $$;

-- One of their files, with the text that was read in it; null if it is not theirs.
create or replace function jobwright_export_text(person uuid, document uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_account() is distinct from person and jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only the person themself takes everything along';
  end if;
  return (select jsonb_build_object('name', d.file_name, 'type', d.type, 'size', d.size, 'sha256', d.sha256,
      'storedAt', d.stored_at, 'scan', d.scan, 'text', d.text)
    from stored_document d where d.owner_id = person and d.id = document);
end $$;

-- The person's files, by folder and name: what they sent, what they got with a message, and the letters of offers.
create or replace function jobwright_export_files(person uuid)
  returns table (folder text, name text, document uuid, offer text, version integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_account() is distinct from person and jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only the person themself takes everything along';
  end if;
  return query
    select 'profile', d.file_name, d.id, null::text, null::integer
      from candidate_profile p join stored_document d on d.id = p.document_id where p.account_id = person
    union all
    -- A CV may be called like a file of ours.
    select 'applications/' || a.reference, case when lower(d.file_name) in ('application.json', 'receipt.json', 'receipt.pdf')
        or lower(d.file_name) like 'offer-%.pdf' then 'cv-' || d.file_name else d.file_name end, d.id, null, null
      from job_application a join stored_document d on d.id = a.document_id where a.candidate_id = person
    union all
    select 'applications/' || a.reference || '/attached', f.position || '-' || d.file_name, d.id, null, null
      from job_application a join application_attachment f on f.application_id = a.id
        join stored_document d on d.id = f.document_id where a.candidate_id = person
    union all
    select 'applications/' || a.reference || '/messages', right(d.id::text, 12) || '-' || d.file_name, d.id, null, null
      from job_application a join conversation c on c.application_id = a.id join message m on m.conversation_id = c.id
        join message_file f on f.message_id = m.id join stored_document d on d.id = f.document_id
      where a.candidate_id = person and (m.side = 'CANDIDATE' or m.state = 'DELIVERED')
    union all
    select 'applications/' || a.reference || '/documents', right(d.id::text, 12) || '-' || d.file_name, d.id, null, null
      from job_application a join document_request r on r.application_id = a.id
        join document_request_file f on f.request_id = r.id join stored_document d on d.id = f.document_id
      where a.candidate_id = person
    union all
    select 'applications/' || a.reference, 'offer-' || v.number || '.pdf', null, o.reference, v.number
      from job_application a join offer o on o.application_id = a.id join offer_version v on v.offer_id = o.id
        join offer_letter l on l.version_id = v.id
      where a.candidate_id = person and v.sent_at is not null;
end $$;
