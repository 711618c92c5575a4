-- How a person is erased, table by table; the data map says what is meant, ErasureIT proves it with a mark in each column.
-- In PL/pgSQL, which does not look at a table before it is asked: a backup of an older schema has fewer of them.
-- A repeatable migration: it is applied again whenever it changes, so a table that is new in a migration is added here.
-- Security definer: many of these rows are never deleted otherwise, and have no policy for it.

-- The account that stands for all erased people.
create or replace function jobwright_nobody() returns uuid
  language sql immutable parallel safe as $$ select '00000000-0000-7000-8000-000000000000'::uuid $$;

-- Made when the first person is erased: a new instance has no account.
create or replace function jobwright_make_nobody() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into account (id, version, email, display_name, language, status, moderator, administrator, registered_at,
      confirmed_at, suspended_at, suspension_reason, message_text_mailed)
    select jobwright_nobody(), 0, 'erased-' || gen_random_uuid() || '@jobwright.invalid', 'Former colleague', 'EN', 'SUSPENDED', false, false, now(),
      now(), now(), 'Stands for everyone whose account was erased.', false
    where jobwright_is_system()
    on conflict (id) do nothing; -- nobody can have registered that address before
end $$;

create or replace function jobwright_require_system() returns void
  language plpgsql stable as $$
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself erases people';
  end if;
end $$;

-- Deletes those of some files that nothing uses any more; the sweeper deletes their bytes and pages.
create or replace function jobwright_forget_files(files uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  delete from stored_document d where d.id = any (files)
    and not exists (select from candidate_profile u where u.document_id = d.id)
    and not exists (select from job_application u where u.document_id = d.id)
    and not exists (select from application_attachment u where u.document_id = d.id)
    and not exists (select from application_draft u where u.document_id = d.id)
    and not exists (select from draft_attachment u where u.document_id = d.id)
    and not exists (select from message_file u where u.document_id = d.id)
    and not exists (select from message_draft_file u where u.document_id = d.id)
    and not exists (select from document_request_file u where u.document_id = d.id)
    and not exists (select from requisition_file u where u.document_id = d.id);
end $$;

-- Whether an employer needs an application for a legal case. Whoever places a hold waits for the erasure, and finds it done.
-- Not while a restored backup is made good: what was erased since then was not held any more.
drop function if exists jobwright_holds(job_application);
create or replace function jobwright_holds(application job_application, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return current_setting('jobwright.again', true) is distinct from 'yes'
    and exists (select from legal_hold h where h.organization_id = application.organization_id
      and h.subject_id in (application.id, application.posting_id, application.candidate_id)
      and h.released_at is null and h.expires_on > today);
end $$;

-- Leaves of an application what counts: for which posting, how far it came, how it ended. All its times move by as much
-- as makes it sent at midnight, so that durations stay and the hour of nothing is known. False if that was done before, or is held.
drop function if exists jobwright_erase_application(uuid);
create or replace function jobwright_erase_application(application uuid, today date default (now() at time zone 'UTC')::date)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone job_application;
  person uuid;
  earlier interval;
  files uuid[];
  talk uuid;
  interviews uuid[];
  offers uuid[];
  versions uuid[];
  papers uuid[];
begin
  perform jobwright_require_system();
  perform jobwright_make_nobody();
  select a.* into gone from job_application a where a.id = application and a.erased_on is null for update;
  if gone.id is null or jobwright_holds(gone, today) then
    return false;
  end if;
  if gone.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED') then
    raise exception 'application % is not over', application;
  end if;
  earlier := gone.applied_at - date_trunc('day', gone.applied_at at time zone 'UTC') at time zone 'UTC';
  select c.id into talk from conversation c where c.application_id = application;
  interviews := array(select i.id from interview i where i.application_id = application);
  offers := array(select o.id from offer o where o.application_id = application);
  versions := array(select v.id from offer_version v where v.offer_id = any (offers));
  papers := array(select r.id from document_request r where r.application_id = application);
  files := array(
    select gone.document_id
    union select f.document_id from application_attachment f where f.application_id = application
    union select f.document_id from message_file f join message m on m.id = f.message_id where m.conversation_id = talk
    union select f.document_id from message_draft_file f where f.application_id = application
    union select f.document_id from document_request_file f where f.request_id = any (papers));

  -- A daily mail loses the lines about this one; that an application was withdrawn names nobody, and still goes out.
  update outbox_message m set version = m.version + 1, facts = m.facts || jsonb_build_object('lines', coalesce(
      (select jsonb_agg(line order by place) from jsonb_array_elements(m.facts -> 'lines') with ordinality named (line, place)
        where line #>> '{facts,application,reference}' is distinct from gone.reference), '[]'))
    where m.facts -> 'lines' is not null and m.facts::text like '%' || gone.reference || '%';
  delete from outbox_message m where m.facts -> 'lines' = '[]';
  delete from outbox_message m
    where (m.subject_id = any (array[application, talk] || interviews || offers || papers)
        or m.facts #>> '{application,reference}' = gone.reference)
      and m.facts -> 'lines' is null
      and not (m.kind = 'APPLICATION_WITHDRAWN' and m.state <> 'SENT');
  delete from notice n where n.facts #>> '{application,reference}' = gone.reference;

  delete from message_report r where r.message_id in (select m.id from message m where m.conversation_id = talk);
  delete from message_file f where f.message_id in (select m.id from message m where m.conversation_id = talk);
  delete from message m where m.conversation_id = talk;
  delete from reply_token t where t.conversation_id = talk;
  delete from conversation c where c.id = talk;
  delete from message_draft_file f where f.application_id = application;
  delete from message_draft d where d.application_id = application;

  delete from application_task t where t.application_id = application;
  delete from note_draft d where d.application_id = application;
  delete from application_note n where n.application_id = application;
  delete from application_tag t where t.application_id = application;
  delete from answer_reminder r where r.application_id = application;
  delete from application_assignment s where s.application_id = application;
  delete from hiring_follow f where f.application_id = application;
  update access_entry e set person_id = jobwright_nobody(), document_id = null, file_name = null
    where e.application_id = application;

  delete from scorecard_assignment s where s.application_id = application;
  delete from interview i where i.id = any (interviews);

  update approval_flow f set concerned_id = null where f.subject_kind = 'OFFER' and f.subject_id = any (versions);
  update approval_approver p set comment = case when p.verdict = 'REFUSE' then '-' end
    where p.comment is not null and p.flow_id in (
      select f.id from approval_flow f where f.subject_kind = 'OFFER' and f.subject_id = any (versions));
  delete from offer_version v where v.id = any (versions);
  delete from offer o where o.id = any (offers);

  update outcome_question q set candidate_id = jobwright_nobody(), reason = '' where q.application_id = application;
  delete from outcome_link l where l.account_id = gone.candidate_id
    and l.question_id in (select q.id from outcome_question q where q.application_id = application);
  delete from document_request r where r.id = any (papers);
  delete from reference_ask r where r.application_id = application;

  delete from draft_attachment f where f.draft_id in (
    select d.id from application_draft d where d.application_id = application);
  delete from application_draft d where d.application_id = application;
  update application_draft d set former_application_id = null, former_token_hash = null
    where d.former_application_id = application;

  -- What goes because its time is up is still counted: nothing leads from its answers to a person any more.
  if gone.deletion_asked_on is not null or exists (
      select from erasure_request r where r.account_id = gone.candidate_id and r.state = 'WAITING') then
    perform equality_erase(application);
  end if;

  delete from comparison_key k where k.application_id = application;
  select p.id into person from applicant_person p
    where p.organization_id = gone.organization_id and p.account_id = gone.candidate_id
      and not exists (select from job_application o where o.candidate_id = gone.candidate_id
        and o.organization_id = gone.organization_id and o.id <> application);
  delete from person_merge m where person in (m.kept_id, m.absorbed_id);
  delete from applicant_person p where p.id = person;

  update close_out c set plan = jsonb_set(c.plan, '{people}', coalesce(
      (select jsonb_agg(one) from jsonb_array_elements(c.plan -> 'people') one
        where one::text not like '%' || application || '%'), '[]'))
    where c.posting_id = gone.posting_id and c.plan::text like '%' || application || '%';

  update timeline_entry t set at = t.at - earlier, message = null,
      actor_id = case when t.actor_id = gone.candidate_id then jobwright_nobody() else t.actor_id end
    where t.application_id = application;
  update stage_change s set at = s.at - earlier,
      actor_id = case when s.actor_id = gone.candidate_id then jobwright_nobody() else s.actor_id end
    where s.application_id = application;
  delete from unmasking u where u.application_id = application;
  delete from match_result m where m.application_id = application;
  delete from notes_request r where r.application_id = application;
  update legal_hold h set reference = '' -- it no longer leads anywhere
    where h.reference = gone.reference or h.subject = 'APPLICATION' and h.subject_id = application;
  delete from application_attachment f where f.application_id = application;
  update application_receipt r set application_id = null, content = null where r.application_id = application;
  -- What programs were not told yet they need not know; that it was erased is told afterwards.
  delete from webhook_message w where w.application_id = application and w.type <> 'candidate.erased';
  update job_application a set version = a.version + 1, erased_on = today,
      reference = 'A-' || translate(left(md5(gen_random_uuid()::text), 8), '0123456789abcdef', '23456789BCDFGHJK'),
      intent_id = gen_random_uuid(), candidate_id = jobwright_nobody(),
      notice_version = null, notice_at = null, software_notice = null, content = '{}', applicant_name = '', alias = null, blind_until = null,
      blind_before = null, headline = null, location = null, work_years = null, document_id = null,
      deletion_announced_on = null, quarantined_on = null, deletion_asked_on = null, retention_places = null,
      consents = '[]', missed_must_haves = '[]', goes_on_reference = null, goes_on_applied_at = null,
      decision_outcome = null, decision_reason = null, decision_message = null, decision_by = null, decision_at = null,
      decision_release_at = null, decision_until = null, decision_undone_by = null, decision_undone_at = null,
      decision_program = null,
      applied_at = a.applied_at - earlier, replaced_at = a.replaced_at - earlier,
      answer_due_at = a.answer_due_at - earlier, answered_at = a.answered_at - earlier,
      late_notified_at = a.late_notified_at - earlier, candidate_status_at = a.candidate_status_at - earlier,
      stage_since = a.stage_since - earlier
    where a.id = application;
  delete from application_to_compare c where c.application_id = application; -- the change above noted it
  perform jobwright_forget_files(files);
  return true;
end $$;

-- Deletes what a person has for their own search: profile, permissions to find or keep them, saved things, drafts.
-- At once, also where the account has to wait because an employer holds an application.
create or replace function jobwright_erase_job_search(person uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  delete from alerted_posting p where p.saved_search_id in (select s.id from saved_search s where s.account_id = person);
  delete from job_alert j where j.account_id = person;
  delete from saved_search s where s.account_id = person;
  delete from saved_job s where s.account_id = person;
  delete from draft_attachment f where f.draft_id in (select d.id from application_draft d where d.owner_id = person);
  delete from application_draft d where d.owner_id = person;
  delete from candidate_profile p where p.account_id = person;
  delete from findable_profile p where p.account_id = person;
  delete from excluded_organization e where e.account_id = person;
  delete from profile_link l where l.account_id = person;
  -- What they reported about requests for contact, some of which may be gone; no one else reports them.
  delete from message_report r where r.reporter_id = person and r.message_id is null;
  delete from contact_request c where c.account_id = person;
  delete from pool_invitation i where i.account_id = person;
  delete from pool_link l where l.membership_id in (select p.id from pool_membership p where p.account_id = person);
  delete from pool_entry e where e.membership_id in (select p.id from pool_membership p where p.account_id = person);
  delete from pool_membership p where p.account_id = person;
end $$;

-- Deletes an account whose applications are erased, with everything that is the person's own. What they did at work
-- points to nobody afterwards.
create or replace function jobwright_erase_account(person uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone account;
  files uuid[];
  key record;
begin
  perform jobwright_require_system();
  perform jobwright_make_nobody();
  select a.* into gone from account a where a.id = person for update;
  if gone.id is null or person = jobwright_nobody() then
    return;
  end if;
  if exists (select from job_application a where a.candidate_id = person) then
    raise exception 'account % has applications', person;
  end if;
  if exists (select from organization_membership m where m.account_id = person and m.ended_at is null) then
    raise exception 'account % works for an employer', person;
  end if;
  files := array(select d.id from stored_document d where d.owner_id = person);

  delete from outbox_message m where m.recipient = gone.email;
  delete from notice n where n.account_id = person;
  delete from invitation i where i.email = gone.email;

  perform jobwright_erase_job_search(person);
  delete from deleted_application d where d.account_id = person;
  delete from outcome_link l where l.account_id = person;
  delete from message_draft_file f where f.author_id = person;
  delete from message_draft d where d.author_id = person;
  delete from note_draft d where d.author_id = person;
  delete from scorecard_draft d where d.assignment_id in (
    select s.id from scorecard_assignment s where s.author_id = person);

  -- One member has one row for each applicant, and nobody too.
  delete from unmasking u where u.member_id = person and exists (select from unmasking o
    where o.application_id = u.application_id and o.member_id = jobwright_nobody());
  delete from application_assignment s where s.account_id = person;
  delete from application_task t where t.owner_id = person and t.done_at is null and t.closed_at is null;
  delete from note_mention m where m.account_id = person;
  -- Who interviewed stays, without a name; of two who are both gone one seat stays.
  delete from interview_panel_member p where p.account_id = person and exists (select from interview_panel_member o
    where o.interview_id = p.interview_id and o.account_id = jobwright_nobody());
  update interview_panel_member p set comment = null, busy_from = null, busy_until = null, told_from = null, told_until = null
    where p.account_id = person;
  update hiring_team_member t set until = now() where t.account_id = person and t.until is null;
  delete from message_template t where t.owner_id = person;
  delete from saved_list_view v where v.owner_id = person;

  delete from calendar_feed f where f.account_id = person;
  delete from busy_calendar b where b.account_id = person;
  delete from mail_settings s where s.account_id = person;
  delete from hiring_follow f where f.account_id = person;
  delete from snooze s where s.account_id = person;
  delete from reply_token t where t.account_id = person;
  delete from received_mail m where m.told_id = person;
  delete from sign_in_session s where s.account_id = person;
  delete from one_time_token t where t.account_id = person;
  delete from authenticator_app a where a.account_id = person;
  delete from recovery_code c where c.account_id = person;
  delete from passkey k where k.account_id = person;
  delete from external_identity i where i.account_id = person;
  update provisioned_group g set members = g.members - u.id::text from provisioned_user u
    where u.organization_id = g.organization_id and u.account_id = person;
  delete from provisioned_user u where u.account_id = person;
  delete from password_credential c where c.account_id = person;
  perform jobwright_forget_files(files);

  -- Adverts, plans and steps name members by id in their JSON; candidates are in none. What candidates write is left out.
  if exists (select from organization_membership m where m.account_id = person)
      or exists (select from moderation_case c where c.dismissals::text like '%' || person || '%') then
    update notice n set facts = jsonb_set(n.facts, '{from}', '"Former colleague"')
      where n.facts ->> 'from' = gone.display_name;
    update outbox_message m set facts = jsonb_set(m.facts, '{from}', '"Former colleague"')
      where m.facts ->> 'from' = gone.display_name;
    update message_report r set quote = (select jsonb_agg(case when q.line ->> 'name' = gone.display_name
            and q.line ->> 'side' = 'EMPLOYER' then jsonb_set(q.line, '{name}', '"Former colleague"') else q.line end order by q.place)
          from jsonb_array_elements(r.quote) with ordinality q (line, place))
      where r.organization_id in (select m.organization_id from organization_membership m where m.account_id = person)
        and r.quote @> jsonb_build_array(jsonb_build_object('name', gone.display_name));
    for key in select c.table_name as name, c.column_name as part from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and c.data_type = 'jsonb' and c.is_generated = 'NEVER'
          and t.table_type = 'BASE TABLE' and c.table_name not in ('application_draft', 'candidate_profile',
            'contact_request', 'findable_profile', 'job_application', 'mail_settings', 'market_cell', 'market_month',
            'match_result', 'notice', 'outbox_message', 'saved_search', 'scorecard_draft', 'submitted_scorecard') loop
      execute format('update %I set %I = replace(%2$I::text, $1::text, $2::text)::jsonb where %2$I::text like $3',
        key.name, key.part) using person, jobwright_nobody(), '%' || person || '%';
    end loop;
  end if;

  delete from legal_hold h where h.subject = 'PERSON' and h.subject_id = person;
  update tracking_link l set credited_to = null where l.credited_to = person; -- the link goes on without a name

  delete from person_merge m using applicant_person p where p.account_id = person and p.id in (m.kept_id, m.absorbed_id);
  delete from applicant_person p where p.account_id = person;
  update erasure_request r set state = 'DONE', ended_at = now() where r.account_id = person and r.state = 'WAITING';
  delete from message_report r where r.reporter_id = person and r.state = 'OPEN' and exists (select from message_report o
    where o.message_id = r.message_id and o.reporter_id = jobwright_nobody() and o.state = 'OPEN');

  -- What a visitor reported stays without the person, whose address is also one of an account; so does an answered appeal.
  -- Words of theirs stay until somebody has decided about them, those that a stranger may have written for good.
  delete from appeal a using posting_report r
    where r.id = a.report_id and r.notifier_email = gone.email and a.decided_at is null;
  update appeal a set text = '-', reason = '-' from posting_report r
    where r.id = a.report_id and r.notifier_email = gone.email;
  update posting_report r set notifier_name = null, notifier_email = null, notifier_language = null,
      notifier_proved_at = null, secret_hash = null,
      text_ends = r.notifier_proved_at is not null and r.state = 'OPEN',
      text = case when r.notifier_proved_at is not null and r.state <> 'OPEN' then '-' else r.text end
    where r.notifier_email = gone.email;

  delete from entered_person e where e.email = gone.email;

  -- A decision about the account stays as a count, and so does an appeal once it is answered. What a member wrote for an
  -- employer stays with that employer.
  delete from appeal a where a.lodged_by = person and a.appellant = 'PERSON' and a.decided_at is null;
  update appeal a set text = '-', reason = '-' where a.lodged_by = person and a.appellant = 'PERSON';
  update statement_of_reasons s set explanation = '-', facts = '{}', secret_hash = null where s.account_id = person;

  -- Every other reference. Of two approvers in one step who are both gone, one vote stays.
  delete from approval_approver p where p.account_id = person and exists (select from approval_approver o
    where o.flow_id = p.flow_id and o.position = p.position and o.account_id = jobwright_nobody());
  for key in select c.conrelid::regclass as name, a.attname as part from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'account'::regclass loop
    execute format('update %s set %I = $1 where %2$I = $2', key.name, key.part) using jobwright_nobody(), person;
  end loop;
  delete from account a where a.id = person;
end $$;

-- The same after a backup was restored, in which it may still be running.
create or replace function jobwright_erase_application_again(application uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  perform set_config('jobwright.again', 'yes', true);
  update job_application a set candidate_status = 'WITHDRAWN' where a.id = application
    and a.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');
  perform jobwright_erase_application(application);
end $$;

-- Erases someone whom a restored backup knows again, wherever they stood then.
create or replace function jobwright_erase_again(person uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  perform set_config('jobwright.again', 'yes', true);
  update job_application a set candidate_status = 'WITHDRAWN' where a.candidate_id = person
    and a.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');
  perform jobwright_erase_application(a.id) from job_application a where a.candidate_id = person;
  update organization_membership m set ended_at = now() where m.account_id = person and m.ended_at is null;
  perform jobwright_erase_account(person);
end $$;
