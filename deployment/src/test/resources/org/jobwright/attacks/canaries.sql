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
update pipeline_stage set name = left(pg_temp.marked(coalesce(name, initcap(kind))), 60)
  where organization_id = (select id from a);

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
