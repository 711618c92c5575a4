-- Must-haves with an expected answer, instead of questions that need a yes.

create function pg_temp.expecting(question jsonb) returns jsonb language sql immutable as $$
  select (question - 'knockout') || jsonb_build_object('why', '', 'expected', case
    when (question ->> 'knockout')::boolean then '{"accepted": ["yes"]}'::jsonb else 'null' end) $$;

create function pg_temp.expecting_advert(advert jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(advert, '{application,questions}', (select jsonb_agg(pg_temp.expecting(q.question) order by q.place)
    from jsonb_array_elements(advert #> '{application,questions}') with ordinality as q (question, place))) $$;

update posting_version set advert = pg_temp.expecting_advert(advert)
  where jsonb_array_length(advert #> '{application,questions}') > 0;
update posting_template set advert = pg_temp.expecting_advert(advert)
  where jsonb_array_length(advert #> '{application,questions}') > 0;

-- An answer keeps its question whole.
update job_application set content = jsonb_set(content, '{answers}', (select jsonb_agg(jsonb_build_object(
      'asked', pg_temp.expecting(jsonb_build_object('type', a.answer -> 'type', 'label', a.answer -> 'question',
        'required', false, 'options', '[]'::jsonb, 'knockout', a.answer -> 'knockout')),
      'values', a.answer -> 'values',
      'missed', (a.answer ->> 'knockout')::boolean and a.answer -> 'values' = '["no"]') order by a.place)
    from jsonb_array_elements(content -> 'answers') with ordinality as a (answer, place)))
  where jsonb_array_length(content -> 'answers') > 0;

-- The correction of an answer is searched as well.
create or replace function jobwright_application_text(content jsonb) returns text
  language sql immutable parallel safe
  return lower(
    jsonb_path_query_array(content, 'strict $.contact.* ? (@.type() == "string")', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'lax $.answers[*].values[*]', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'lax $.answers[*].correction.values[*]', '{}', true)::text || ' '
    || jsonb_path_query_array(content, 'strict $.resume.** ? (@.type() == "string")', '{}', true)::text || ' '
    || coalesce(content ->> 'coverLetter', ''));

-- What lists say about must-haves: only those that the public advert still has. What was asked stays in the content.
alter table job_application
  add must_haves integer not null default 0,
  add missed_must_haves jsonb not null default '[]',
  drop knockouts_missed;
alter table job_application
  add constraint ck_job_application_missed_must_haves check (jsonb_typeof(missed_must_haves) = 'array'
    and jsonb_array_length(missed_must_haves) <= must_haves);

-- Security definer: a moderator who publishes an advert does not see its applications, and reads nothing of them here. It
-- counts what the public advert says, so calling it again changes nothing.
create function jobwright_count_must_haves(posting uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with wanted as (
    select array_agg(q ->> 'label') as labels
      from job_posting p join posting_version v on v.job_posting_id = p.id and v.number = p.public_version,
        jsonb_array_elements(v.advert #> '{application,questions}') q
      where p.id = posting and jsonb_typeof(q -> 'expected') = 'object'),
  counted as (
    select a.id, count(*) as asked,
        coalesce(jsonb_agg(q.answer #> '{asked,label}') filter (where (q.answer ->> 'missed')::boolean), '[]') as missed
      from job_application a, wanted w, jsonb_array_elements(a.content -> 'answers') q (answer)
      where a.posting_id = posting and a.candidate_status <> 'WITHDRAWN'
        and jsonb_typeof(q.answer #> '{asked,expected}') = 'object'
        and q.answer #>> '{asked,label}' = any (w.labels)
      group by a.id)
  update job_application a
    set must_haves = coalesce(c.asked, 0), missed_must_haves = coalesce(c.missed, '[]'), version = a.version + 1
    from job_application every left join counted c on c.id = every.id
    where every.id = a.id and every.posting_id = posting
      and (a.must_haves, a.missed_must_haves) is distinct from (coalesce(c.asked, 0), coalesce(c.missed, '[]')) $$;

create function job_posting_must_haves() returns trigger language plpgsql as $$
begin
  perform jobwright_count_must_haves(new.id);
  return null;
end $$;
create trigger job_posting_must_haves_counted after update of public_version on job_posting
  for each row when (new.public_version is distinct from old.public_version) execute function job_posting_must_haves();

select jobwright_count_must_haves(id) from job_posting where public_version is not null;
