-- A marker in every text of one organization that is not public. Planted once; a second time it would find them there.
create temp sequence canary;

create or replace function pg_temp.marked(t text) returns text language sql
  as $$ select t || ' CANARY-A-' || nextval('canary') $$;

-- In every string that has words; a string without a space may be a word of ours, which must stay.
create or replace function pg_temp.marked(j jsonb) returns jsonb language plpgsql as $$
begin
  case jsonb_typeof(j)
    when 'object' then
      return (select coalesce(jsonb_object_agg(key, pg_temp.marked(value)), '{}') from jsonb_each(j));
    when 'array' then
      return (select coalesce(jsonb_agg(pg_temp.marked(value)), '[]') from jsonb_array_elements(j));
    when 'string' then
      return case when j #>> '{}' like '% %' then to_jsonb(pg_temp.marked(j #>> '{}')) else j end;
    else
      return j;
  end case;
end $$;

create temp table a on commit drop as select id, display_name from hiring_organization where slug = :slug;

-- One of its live postings is for its own people only.
update job_posting set visibility = 'INTERNAL' where id = (
  select min(id::text)::uuid from job_posting
  where organization_id = (select id from a) and status = 'LIVE' and visibility = 'PUBLIC');
update posting_version v set advert = jsonb_set(advert, '{visibility}', '"INTERNAL"') from job_posting p
  where p.id = v.job_posting_id and p.organization_id = (select id from a) and p.visibility = 'INTERNAL';

update posting_version v set advert = pg_temp.marked(v.advert) from job_posting p
  where p.id = v.job_posting_id and p.organization_id = (select id from a)
    and (p.public_version is distinct from v.number or p.visibility = 'INTERNAL');
update job_posting set title = pg_temp.marked(title), public_title = pg_temp.marked(public_title)
  where organization_id = (select id from a) and (public_version is null or visibility = 'INTERNAL');
insert into posting_template (id, version, organization_id, name, advert, changed_at)
  select gen_random_uuid(), 0, p.organization_id, pg_temp.marked('Night shift'), pg_temp.marked(v.advert), now()
  from job_posting p join posting_version v on v.job_posting_id = p.id
  where p.organization_id = (select id from a) order by p.id limit 1;

update candidate_profile set resume = pg_temp.marked(resume) where account_id in (
  select candidate_id from job_application where organization_id = (select id from a));
update stored_document set text = pg_temp.marked(text),
    file_name = regexp_replace(file_name, '(\.[a-z]+)$', pg_temp.marked('') || '\1')
  where id in (select document_id from job_application where organization_id = (select id from a));
insert into application_note (id, version, application_id, text, visibility, author_id, at)
  select gen_random_uuid(), 0, j.id, pg_temp.marked('Knows the plant well.'), 'TEAM', m.account_id, now()
  from job_application j
  join organization_membership m on m.organization_id = j.organization_id and m.role = 'OWNER'
  where j.organization_id = (select id from a);
create temp table few on commit drop as
  select j.id, m.account_id as owner from job_application j
  join organization_membership m on m.organization_id = j.organization_id and m.role = 'OWNER'
  where j.organization_id = (select id from a) order by j.id limit 3;
insert into application_note (id, version, application_id, text, visibility, author_id, at, edited_at)
  select gen_random_uuid(), 0, few.id, pg_temp.marked('Reminds me of Lou.'), 'PRIVATE', few.owner,
    now() - interval '1 hour', now()
  from few;
insert into note_former_text (note_id, position, text, until)
  select n.id, 0, pg_temp.marked('Said something else.'), now()
  from application_note n join few on few.id = n.application_id where n.visibility = 'PRIVATE';
insert into application_task (id, version, application_id, text, due_on, remind_at, owner_id, added_at, kept)
  select gen_random_uuid(), 0, few.id, pg_temp.marked('Call back.'), current_date + 7, now() + interval '7 days',
    few.owner, now(), false
  from few;
with made as (
  insert into tag (id, version, organization_id, name, folded, created_at)
    select gen_random_uuid(), 0, a.id, name, lower(name), now()
    from a cross join lateral (select pg_temp.marked('Night shift') as name) n returning id)
insert into application_tag (application_id, tag_id, tagged_by, tagged_at)
  select j.id, made.id, m.account_id, now() from made, job_application j
  join organization_membership m on m.organization_id = j.organization_id and m.role = 'OWNER'
  where j.organization_id = (select id from a);
insert into note_draft (application_id, author_id, text, visibility, saved_at)
  select j.id, m.account_id, pg_temp.marked('Ask about the night shift.'), 'TEAM', now()
  from job_application j
  join organization_membership m on m.organization_id = j.organization_id and m.role = 'OWNER'
  where j.organization_id = (select id from a);
insert into conversation (id, version, application_id, organization_id, candidate_id)
  select gen_random_uuid(), 0, j.id, j.organization_id, j.candidate_id from job_application j
  where j.organization_id = (select id from a) order by j.id limit 3 on conflict do nothing;
insert into message (id, version, conversation_id, side, author_id, body, state, created_at, deliver_at, mailed)
  select gen_random_uuid(), 0, c.id, 'EMPLOYER', m.account_id, pg_temp.marked('Can you start on Monday?'), 'WAITING', now(),
    now() + interval '1 day', false
  from conversation c
  join organization_membership m on m.organization_id = c.organization_id and m.role = 'OWNER'
  where c.organization_id = (select id from a);
update message set body = pg_temp.marked(body) where state = 'DELIVERED'
  and conversation_id in (select id from conversation where organization_id = (select id from a));
insert into message_draft (application_id, author_id, text, saved_at)
  select j.id, m.account_id, pg_temp.marked('Ask about the summer.'), now()
  from job_application j
  join organization_membership m on m.organization_id = j.organization_id and m.role = 'OWNER'
  where j.organization_id = (select id from a) order by j.id limit 3;
update timeline_entry set message = pg_temp.marked(coalesce(message, 'Thank you.')) where application_id in (
  select id from job_application where organization_id = (select id from a));
update job_application set content = pg_temp.marked(content), applicant_name = pg_temp.marked(applicant_name),
    headline = pg_temp.marked(headline), source = pg_temp.marked(coalesce(source, 'a friend')),
    decision_message = pg_temp.marked(decision_message)
  where organization_id = (select id from a);
update pipeline_stage set name = left(pg_temp.marked(coalesce(name, initcap(kind))), 60),
    hint = pg_temp.marked('Look at the licence.')
  where organization_id = (select id from a);
insert into pipeline_template (id, version, organization_id, name, stages, is_default, changed_at)
  select gen_random_uuid(), 0, a.id, pg_temp.marked('Drivers'), jsonb_build_array(
      jsonb_build_object('kind', 'NEW', 'name', pg_temp.marked('Letters'), 'hint', pg_temp.marked('Read them twice.')),
      jsonb_build_object('kind', 'HIRED')), false, now()
  from a;
insert into message_template (id, version, organization_id, kind, name, language, body, changed_at)
  select gen_random_uuid(), 0, a.id, 'MESSAGE', pg_temp.marked('Night shift'), 'EN', pg_temp.marked('Can you work at night?'),
    now()
  from a;
insert into saved_list_view (id, version, organization_id, owner_id, scope, name, folded, query, shared, saved_at)
  select gen_random_uuid(), 0, m.organization_id, m.account_id, 'APPLICANTS', n.name, lower(n.name),
    'view=list&q=' || replace(pg_temp.marked(''), ' ', ''), true, now()
  from organization_membership m cross join lateral (select pg_temp.marked('Nights') as name) n
  where m.organization_id = (select id from a) and m.role = 'OWNER';
insert into close_out (id, version, posting_id, organization_id, state, posting_before, plan, operations, holder_id, changed_at)
  select gen_random_uuid(), 0, j.posting_id, j.organization_id, 'OPEN', 'LIVE', jsonb_build_object('outcome', 'NO_HIRE',
      'groups', jsonb_build_object('IN_REVIEW',
        jsonb_build_object('reason', 'POSITION_CLOSED', 'message', pg_temp.marked('We run out of work.'))),
      'people', '[]'::jsonb), '[]', few.owner, now()
  from few join job_application j on j.id = few.id limit 1;

-- Planned, judged, offered and requested: in the form of what another organization has.
insert into interview (id, version, reference, application_id, organization_id, candidate_id, state, kind, title, zone,
    offset_seconds, starts_at, ends_at, place, link, for_candidate, internal, organizer_id, uid, sequence, cancelling, moves)
  select gen_random_uuid(), 0, 'IV-CNRB222' || (row_number() over () + 1), j.id, j.organization_id, j.candidate_id, 'PLANNED',
    'PHONE', pg_temp.marked('First talk'), 'Europe/London', 0, now() + interval '9 days',
    now() + interval '9 days 45 minutes', pg_temp.marked('Room 4'), '', pg_temp.marked('Bring your licence.'),
    pg_temp.marked('Ask about the gap.'), few.owner, gen_random_uuid()::text, 0, false, 0
  from few join job_application j on j.id = few.id;
with kit as (
  insert into interview_kit (id, version, organization_id, name, number)
    select gen_random_uuid(), 0, a.id, pg_temp.marked('Core talk'), 1 from a returning id),
  kit_version as (
  insert into interview_kit_version (id, kit_id, number, content, made_by, made_at)
    select gen_random_uuid(), kit.id, 1, jsonb_build_object('minutes', 45, 'purpose', pg_temp.marked('Find out why.'),
        'questions', jsonb_build_array(jsonb_build_object('text', pg_temp.marked('Why us?'))),
        'attributes', jsonb_build_array(jsonb_build_object('name', pg_temp.marked('Calm'), 'kind', 'SKILL'))),
      (select max(owner::text)::uuid from few), now()
    from kit returning id),
  scored as (
  insert into scorecard_assignment (id, version, application_id, organization_id, author_id, kit_version_id, state, due_at,
      zone, reminders, submitted, closed_at, begun)
    select gen_random_uuid(), 0, few.id, a.id, few.owner, kit_version.id, 'DONE', now() + interval '2 days', 'Etc/UTC', 0, 1,
      now(), true
    from few, a, kit_version returning id)
insert into submitted_scorecard (assignment_id, number, content, after_reading, submitted_at)
  select id, 1, jsonb_build_object('overall', 'YES', 'takeaway', pg_temp.marked('Stays calm when it gets loud.')), false, now()
  from scored;
with made as (
  insert into offer (id, version, reference, application_id, application_reference, posting_id, posting_title,
      organization_id, candidate_id, changed_by, changed_at)
    select gen_random_uuid(), 0, 'OF-CNRB222' || (row_number() over () + 1), j.id, j.reference, j.posting_id, j.posting_title,
      j.organization_id, j.candidate_id, few.owner, now()
    from few join job_application j on j.id = few.id
    where not exists (select 1 from offer o where o.application_id = j.id) returning id)
insert into offer_version (id, offer_id, number, state, terms, comparison, condition_states)
  select gen_random_uuid(), made.id, 1, 'DRAFT',
    jsonb_set(pg_temp.marked(former.terms), '{letter}', to_jsonb(pg_temp.marked('Come to us.'))), former.comparison,
    former.condition_states
  from made, (select terms, comparison, condition_states from offer_version order by id limit 1) as former;
update hiring_organization set requisition_use = 'OPTIONAL' where id = (select id from a);
insert into requisition (id, version, reference, organization_id, requested_by, state, title, content, created_at, changed_at)
  select gen_random_uuid(), 0, 'RQ-2026-9001', a.id, (select max(owner::text)::uuid from few), 'DRAFT',
    pg_temp.marked('Night driver'),
    pg_temp.marked(former.content) || jsonb_build_object('title', pg_temp.marked('Night driver')), now(), now()
  from a, (select content from requisition order by reference limit 1) as former;

update account set display_name = left(pg_temp.marked(display_name), 80) where id in (
  select account_id from organization_membership where organization_id = (select id from a));
update invitation set email = lower(replace(pg_temp.marked(''), ' ', '')) || '@elsewhere.example'
  where organization_id = (select id from a);
update outbox_message set facts = pg_temp.marked(facts)
  where facts ->> 'organization' = (select display_name from a);
update notice set facts = pg_temp.marked(facts) where facts ->> 'organization' = (select display_name from a);
update moderation_case set message = pg_temp.marked(coalesce(message, 'Please look at the pay.')),
    field_notes = pg_temp.marked(field_notes)
  where organization_id = (select id from a);
insert into colleague_note (id, moderation_case_id, author_id, text, written_at)
  select gen_random_uuid(), c.id, m.id, pg_temp.marked('Ask for the register entry.'), now()
  from moderation_case c, account m where m.moderator and c.organization_id = (select id from a);
-- What became of an opening and of a hire, who is asked about an applicant, and a document that is wanted.
insert into outcome_question (id, version, kind, posting_id, organization_id, asked_at, times_asked, reason)
  select gen_random_uuid(), 0, 'OPENING_ENDED', p.id, p.organization_id, now(), 1, pg_temp.marked('Somebody else.')
  from job_posting p where p.organization_id = (select id from a) order by p.id limit 1
  on conflict do nothing;
insert into reference_ask (application_id, posting_id, organization_id, candidate_id, wanted, asked_at)
  select x.id, x.posting_id, x.organization_id, x.candidate_id, 2, now()
  from job_application x where x.organization_id = (select id from a) and x.candidate_status <> 'WITHDRAWN'
  order by x.id limit 1;
insert into referee (id, version, application_id, organization_id, name, email, relation, state, agreed_at, state_at)
  select gen_random_uuid(), 0, r.application_id, r.organization_id, pg_temp.marked('Ruth Okafor'), 'ruth@elsewhere.example',
    pg_temp.marked('My manager'), 'GIVEN', now(), now()
  from reference_ask r where r.organization_id = (select id from a);
insert into referee_answer (referee_id, words)
  select f.id, pg_temp.marked('Calm in storms.') from referee f where f.organization_id = (select id from a);
insert into document_request (id, version, application_id, posting_id, organization_id, candidate_id, name, note, delete_on,
    state, reason, asked_at, state_at)
  select gen_random_uuid(), 0, r.application_id, r.posting_id, r.organization_id, r.candidate_id,
    pg_temp.marked('Work permit'), pg_temp.marked('Both sides.'), current_date + 60, 'ASKED', '', now(), now()
  from reference_ask r where r.organization_id = (select id from a);
