-- Everything that an employer owns here, as JSON, for its owner who takes it along (ADR 132). The caller's own rights apply to
-- every row: these functions are no security definers, but for the one that reads the audit log, which checks the owner.
-- Which applications are readable, and of which only the outline may be read, the application has checked before.
-- Not in it: equality answers, drafts of members, secrets, what candidates keep for themselves, and what staff wrote.
-- A repeatable migration in PL/pgSQL: see R__erasure.sql.

create or replace function jobwright_archive(employer uuid) returns table (file text, content jsonb)
  language plpgsql stable as $$
begin
  return query select 'organization.json', jsonb_build_object(
      'name', o.display_name, 'slug', o.slug, 'profile', o.profile, 'status', o.status, 'createdAt', o.created_at,
      'decisionDelayHours', o.decision_delay_hours, 'answerPromiseDays', o.answer_promise_days,
      'secondFactorRequired', o.second_factor_required, 'requisitions', o.requisition_use,
      'domains', coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'state', d.state, 'provedAt', d.proved_at)
        order by d.name) from organization_domain d where d.organization_id = o.id), '[]'),
      'tags', coalesce((select jsonb_agg(t.name order by t.name) from tag t where t.organization_id = o.id), '[]'),
      'rooms', coalesce((select jsonb_agg(r.name order by r.name) from organization_room r where r.organization_id = o.id), '[]'),
      'postingTemplates', coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'advert', t.advert) order by t.name)
        from posting_template t where t.organization_id = o.id), '[]'),
      'stageTemplates', coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'stages', t.stages,
        'default', t.is_default) order by t.name) from pipeline_template t where t.organization_id = o.id), '[]'),
      'messageTemplates', coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'kind', t.kind, 'language', t.language,
        'body', t.body) order by t.name) from message_template t
        where t.organization_id = o.id and (t.owner_id is null or t.owner_id = jobwright_account())), '[]'),
      'interviewKits', coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'archivedAt', k.archived_at,
        'content', (select v.content from interview_kit_version v where v.kit_id = k.id and v.number = k.number))
        order by k.name) from interview_kit k where k.organization_id = o.id), '[]'),
      'trackingLinks', coalesce((select jsonb_agg(jsonb_build_object('label', l.label, 'posting', p.reference,
        'createdAt', l.created_at, 'archivedAt', l.archived_at) order by l.created_at)
        from tracking_link l left join job_posting p on p.id = l.posting_id where l.organization_id = o.id), '[]'))
    from hiring_organization o where o.id = employer;

  return query select 'members.json', coalesce(jsonb_agg(jsonb_build_object('name', a.display_name, 'email', a.email,
      'role', m.role, 'joinedAt', m.joined_at, 'endedAt', m.ended_at) order by m.joined_at), '[]')
    from organization_membership m join account a on a.id = m.account_id where m.organization_id = employer;

  return query select 'requisitions.json', coalesce(jsonb_agg(jsonb_build_object('reference', r.reference, 'title', r.title,
      'state', r.state, 'content', r.content, 'approved', r.approved, 'createdAt', r.created_at,
      'changedAt', r.changed_at, 'files', coalesce((select jsonb_agg(d.file_name order by f.added_at)
        from requisition_file f join stored_document d on d.id = f.document_id where f.requisition_id = r.id), '[]')) order by r.created_at), '[]')
    from requisition r where r.organization_id = employer;
end $$;

-- What members did for the organization, as members at that moment, the latest first: the next so many entries before a
-- position, and the position of the last one looked at; no row if there is none. What waits is sealed before the first part, so
-- that each entry has a position, and is in one part: as much as there is time for, because the sealer does it every second, and
-- nothing if the end of the log is locked. Members do not read the audit log otherwise.
-- Only the actions named here, which archived-events.tsv explains: the others would tell who reported the employer, who said no
-- to it, who applied, and what was decided about an owner who applied. What concerns one application is in it.
drop function if exists jobwright_archive_record(uuid);
create or replace function jobwright_archive_record(employer uuid, before bigint, most integer)
  returns table (last bigint, content jsonb)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from organization_membership m where m.organization_id = employer and m.role = 'OWNER'
      and m.account_id = jobwright_account() and m.ended_at is null) then
    raise insufficient_privilege using message = 'only an owner takes the record of an organization along';
  end if;
  if before = 9223372036854775807 then
    perform jobwright_seal_audit(10000);
  end if;
  return query select min(r.position), coalesce(jsonb_agg(jsonb_build_object('at', r.at, 'action', r.action,
      'subject', r.subject_type, 'by', r.actor) order by r.position desc) filter (where r.actor is not null), '[]')
    from (select e.position, e.at, e.action, e.subject_type, coalesce(
        (select a.display_name from organization_membership m join account a on a.id = m.account_id
          where m.organization_id = employer and m.account_id = e.actor_id
            -- what makes somebody a member is recorded in the same moment
            and m.joined_at <= e.at + interval '1 minute' and (m.ended_at is null or m.ended_at >= e.at - interval '1 minute')
          limit 1),
        case when e.actor_kind = 'TOKEN' then 'program' end) as actor
      from audit_entry e
      where e.organization_id = employer and e.position < before and e.actor_kind in ('PERSON', 'TOKEN') and e.action in (
        'ApiTokenMade', 'ApiTokenRevoked', 'ArchiveAsked', 'ArchiveFetched', 'ArchiveStopped', 'BlindReviewSet',
        'ClosingWhenFilledSwitched', 'DomainClaimed', 'DomainDropped', 'HiringConfidentialitySwitched',
        'HiringTeamAdopted', 'HiringTeamLeadAppointed', 'HiringTeamMemberAdded', 'HiringTeamMemberRemoved',
        'HiringTeamPartChanged', 'JobPostingClosed', 'JobPostingDrafted', 'JobPostingEndUndone', 'JobPostingFilled',
        'JobPostingPaused', 'JobPostingRecalled', 'JobPostingRenewed', 'JobPostingResumed', 'JobPostingSubmitted',
        'JobPostingWithdrawn', 'KitArchived', 'KitChanged', 'KitMade', 'KitRestored', 'ListExported', 'MemberInvited',
        'MemberJoined', 'MemberRemoved', 'MemberRoleChanged', 'MessageTemplateRemoved', 'MessageTemplateSaved',
        'NamedPoolCreated', 'NamedPoolDeleted', 'NamedPoolRenamed', 'OrganizationCreated', 'OrganizationEdited',
        'OrganizationMatchSwitched', 'OrganizationRequisitionsSwitched', 'OrganizationSecondFactorSwitched',
        'OrganizationVerificationRequested', 'OrganizationWarningRead', 'OwnerEnteredInEmergency', 'PeopleEntered', 'PeopleEntryUndone', 'PipelineTemplateApplied',
        'PipelineTemplateChanged', 'PipelineTemplateRemoved', 'PipelineTemplateSaved', 'PostingMatchSwitched',
        'ProviderChanged', 'ProviderNamed', 'ProviderRemoved', 'ProviderRequired', 'RequisitionChanged',
        'RequisitionSaved', 'RetentionPolicyChanged', 'RoomAdded', 'RoomRemoved', 'RoomRenamed', 'SiteChanged', 'StageAdded', 'StageArchived', 'StageRestored',
        'StageRevised', 'StagesReordered', 'SurveySwitched', 'TagCreated', 'TagDeleted', 'TagRenamed', 'TagsMerged',
        'TrackingLinkArchived', 'TrackingLinkCreated', 'TrackingLinkRestored', 'WebhookAdded', 'WebhookChanged',
        'WebhookPaused', 'WebhookRemoved', 'WebhookResumed', 'WebhookSecretChanged')
      order by e.position desc limit most) r
    having count(*) > 0;
end $$;

create or replace function jobwright_archive_posting(posting uuid) returns jsonb
  language plpgsql stable as $$
begin
  return (select jsonb_build_object('reference', p.reference, 'title', p.title, 'status', p.status,
      'general', p.general, 'createdAt', p.created_at, 'changedAt', p.changed_at, 'datePosted', p.date_posted,
      'validThrough', p.valid_through, 'endedAt', p.ended_at, 'externalIdentifier', p.external_identifier,
      'versions', coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'status', v.status, 'advert', v.advert,
        'submittedAt', v.submitted_at, 'decidedAt', v.decided_at) order by v.number)
        from posting_version v where v.job_posting_id = p.id), '[]'),
      'stages', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'name', s.name,
        'documents', s.documents) order by s.position)
        from pipeline_stage s where s.posting_id = p.id), '[]'),
      'team', coalesce((select jsonb_agg(jsonb_build_object('name', a.display_name, 'part', t.part, 'since', t.since,
        'until', t.until) order by t.since)
        from hiring_team_member t join account a on a.id = t.account_id where t.posting_id = p.id), '[]'))
    from job_posting p where p.id = posting);
end $$;

-- One application. With `known` false only its outline: it was withdrawn, or its applicant is hidden from the caller. With
-- `opinions` false without what colleagues think, because the caller still has to score the applicant.
create or replace function jobwright_archive_application(application uuid, known boolean, opinions boolean) returns jsonb
  language plpgsql stable as $$
declare
  outline jsonb;
begin
  select jsonb_build_object('reference', a.reference, 'posting', p.reference, 'title', a.posting_title,
      'version', a.posting_version, 'appliedAt', a.applied_at, 'status', a.candidate_status,
      'statusAt', a.candidate_status_at, 'answerDueAt', a.answer_due_at, 'answeredAt', a.answered_at,
      'stage', (select coalesce(s.name, s.kind) from pipeline_stage s where s.id = a.stage_id),
      'stages', coalesce((select jsonb_agg(jsonb_build_object('stage', coalesce(c.stage_name, s.name, s.kind), 'at', c.at)
        order by c.at) from stage_change c left join pipeline_stage s on s.id = c.stage_id
        where c.application_id = a.id), '[]'))
    into outline
    from job_application a join job_posting p on p.id = a.posting_id where a.id = application;
  if not known then
    return outline || jsonb_build_object('applicant',
      (select case when a.candidate_status = 'WITHDRAWN' then 'withdrawn' else 'hidden' end
        from job_application a where a.id = application));
  end if;

  return outline || (select jsonb_build_object('applicant', a.applicant_name, 'sent', a.content, 'source', a.source,
      'decision', case when not opinions or a.decision_outcome is null then null else jsonb_build_object('outcome', a.decision_outcome,
        'reason', a.decision_reason, 'message', a.decision_message, 'at', a.decision_at) end,
      'timeline', coalesce((select jsonb_agg(jsonb_build_object('status', t.status, 'reason', t.reason, 'message', t.message,
        'at', t.at, 'until', t.until) order by t.at) from timeline_entry t where t.application_id = a.id), '[]'),
      'tags', coalesce((select jsonb_agg(t.name order by t.name)
        from application_tag g join tag t on t.id = g.tag_id where g.application_id = a.id), '[]'),
      'tasks', case when opinions then coalesce((select jsonb_agg(jsonb_build_object('text', t.text, 'owner', w.display_name, 'dueOn', t.due_on,
        'addedAt', t.added_at, 'doneAt', t.done_at) order by t.added_at)
        from application_task t join account w on w.id = t.owner_id where t.application_id = a.id), '[]') end,
      'messages', coalesce((select jsonb_agg(jsonb_build_object('from', m.side, 'author', coalesce(m.program, w.display_name), 'text', m.body,
        'state', m.state, 'at', coalesce(m.delivered_at, m.created_at), 'unconfirmed', m.unconfirmed) order by m.created_at)
        from message m join conversation c on c.id = m.conversation_id join account w on w.id = m.author_id
        where c.application_id = a.id and (m.side = 'EMPLOYER' or m.state = 'DELIVERED')), '[]'),
      'interviews', coalesce((select jsonb_agg(jsonb_build_object('reference', i.reference, 'kind', i.kind, 'title', i.title,
        'state', i.state, 'zone', i.zone, 'startsAt', i.starts_at, 'endsAt', i.ends_at, 'place', i.place,
        'candidateResponse', i.candidate_response,
        'forCandidate', i.for_candidate, 'internal', case when opinions then i.internal end,
        'panel', coalesce((select jsonb_agg(jsonb_build_object('name', w.display_name, 'part', n.part,
          'response', n.response) order by w.display_name)
          from interview_panel_member n join account w on w.id = n.account_id where n.interview_id = i.id), '[]'))
        order by i.starts_at) from interview i where i.application_id = a.id), '[]'),
      'offers', coalesce((select jsonb_agg(jsonb_build_object('offer', f.reference, 'version', v.number, 'state', v.state,
        'terms', v.terms, 'sentAt', v.sent_at, 'answerBy', v.answer_by, 'answeredAt', v.answered_at,
        'declineReason', v.decline_reason, 'answer', v.answer_words, 'endedAt', v.ended_at, 'endReason', v.end_reason,
        'letter', v.sent_at is not null and exists (select from offer_letter l where l.version_id = v.id))
        order by v.number)
        from offer_version v join offer f on f.id = v.offer_id where f.application_id = a.id), '[]'),
      'documentsAskedFor', coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'note', r.note, 'state', r.state,
        'askedAt', r.asked_at) order by r.asked_at) from document_request r where r.application_id = a.id), '[]'),
      'notes', case when opinions then coalesce((select jsonb_agg(jsonb_build_object('author', w.display_name, 'text', n.text,
        'visibility', n.visibility, 'at', n.at, 'editedAt', n.edited_at) order by n.at)
        from application_note n join account w on w.id = n.author_id
        where n.application_id = a.id and (n.visibility = 'TEAM' or n.author_id = jobwright_account())), '[]') end,
      'scorecards', case when opinions then coalesce((select jsonb_agg(jsonb_build_object('author', w.display_name,
        'content', c.content, 'submittedAt', c.submitted_at) order by c.submitted_at)
        from submitted_scorecard c join scorecard_assignment s on s.id = c.assignment_id
          join account w on w.id = s.author_id where s.application_id = a.id), '[]') end)
    from job_application a where a.id = application);
end $$;

-- The files that came with an application, in messages and on request.
create or replace function jobwright_archive_files(application uuid) returns table (name text, document uuid)
  language plpgsql stable as $$
begin
  return query
    select 'cv-' || d.file_name, d.id from job_application a join stored_document d on d.id = a.document_id
      where a.id = application
    union
    select 'file-' || f.position || '-' || d.file_name, d.id from application_attachment f
      join stored_document d on d.id = f.document_id where f.application_id = application
    union
    select 'message-' || right(d.id::text, 8) || '-' || d.file_name, d.id from message_file f join stored_document d on d.id = f.document_id
      join message m on m.id = f.message_id join conversation c on c.id = m.conversation_id
      where c.application_id = application and m.state = 'DELIVERED'
    union
    select 'requested-' || right(d.id::text, 8) || '-' || d.file_name, d.id from document_request_file f join stored_document d on d.id = f.document_id
      join document_request r on r.id = f.request_id where r.application_id = application;
end $$;
