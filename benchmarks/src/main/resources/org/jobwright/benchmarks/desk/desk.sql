-- Adds applications to the postings of the demo recruiter's organization, as copies of those that are there, of people with
-- 12,000 different names; a tenth of them wrote a message. Half of them came to the second stage, a quarter to the third. Parameter of the session: desk.applications.

-- No references are checked and no triggers run: those of new applications feed the comparison of people, which takes half an
-- hour for so many and is not what is measured.
set session_replication_role = replica;

create temporary table post as
select row_number() over (order by a.posting_id) - 1 as place, count(*) over () as places, to_jsonb(a) as facts,
  (select array_agg(s.id order by s.position) from pipeline_stage s where s.posting_id = a.posting_id) as stages
from job_application a where a.id in (select min(x.id::text)::uuid from job_application x
    join organization_membership m on m.organization_id = x.organization_id
    join account r on r.id = m.account_id and r.email = 'recruiter@demo.example'
  where x.candidate_status <> 'WITHDRAWN' group by x.posting_id);

create temporary table person as
select uuidv7() as id, n,
  (array['Kim', 'Ada', 'Femi', 'Jonas', 'Leyla', 'Mateusz', 'Nora', 'Oskar', 'Priya', 'Samira', 'Carmen', 'Andrej', 'Bela',
    'Carlos', 'Dana', 'Emil', 'Fatima', 'Greta', 'Hana', 'Ines', 'Jan', 'Katja', 'Lars', 'Mia', 'Nils', 'Olga', 'Pavel',
    'Rosa', 'Stefan', 'Tom'])[1 + n % 30] || ' '
  || (array['Oka', 'Lin', 'Bran', 'Nova', 'Sato', 'More', 'Cos', 'Web', 'Han', 'Iye', 'Kay', 'Carv', 'Mül', 'Sch', 'Dub', 'Fer',
    'Gar', 'Hol', 'Jo', 'Kow'])[1 + n % 20]
  || (array['for', 'd', 'dt', 'k', 'shi', 'au', 'ta', 'er', 'sen', 'r', 'a', 'alho', 'ler', 'neider', 'ois', 'nandez', 'cia',
    'mes', 'nes', 'ski'])[1 + (n / 20) % 20] as name
from generate_series(1, (current_setting('desk.applications')::integer + (select max(places) from post) - 1)
  / (select max(places) from post)) n;

-- A function in FROM is called once a row; its columns in the list of SELECT would call it once a column.
insert into account
select made.* from account a, person p, jsonb_populate_record(a, jsonb_build_object('id', p.id,
  'email', 'desk-' || p.n || '@demo.example', 'display_name', p.name)) made
where a.email = 'candidate@demo.example';

create temporary table sent as
select uuidv7() as id, row_number() over () as n, p.id as candidate_id, p.name, post.place,
  (array[1, 1, 2, 3, 1, 1, 2, 3])[1 + row_number() over () % 8] as came,
  now() - interval '60 days' * (((p.n * 7919 + post.place * 104729) % 1000) / 1000.0) as applied_at
from person p, post;

-- Indexes are made faster afterwards.
create temporary table index_of_applications as
select indexname as name, indexdef as command from pg_indexes where tablename = 'job_application' and indexname like 'ix%';
do $$ declare one name; begin for one in select name from index_of_applications loop execute format('drop index %I', one); end loop; end $$;

insert into job_application
select made.*
from sent s join post on post.place = s.place
  cross join lateral (select (array['SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'NOT_SELECTED', 'NOT_SELECTED',
    'NOT_SELECTED', 'NOT_SELECTED'])[1 + s.n % 8] as status) told
  cross join lateral jsonb_populate_record(null::job_application, post.facts || jsonb_build_object('id', s.id,
    'intent_id', gen_random_uuid(),
    'reference', 'A-' || translate(lpad(to_hex(s.n), 8, '0'), '0123456789abcdef', '23456789BCDFGHJK'),
    'candidate_id', s.candidate_id, 'applicant_name', s.name, 'document_id', null,
    'stage_id', post.stages[s.came], 'stage_since', least(now(), s.applied_at + interval '2 days' * (s.came - 1)),
    'applied_at', s.applied_at, 'answer_due_at', s.applied_at + interval '14 days',
    'answered_at', case when told.status in ('INTERVIEW', 'NOT_SELECTED') then s.applied_at + interval '5 days' end,
    'candidate_status', told.status, 'candidate_status_at', s.applied_at,
    'decision_outcome', null, 'decision_reason', null, 'decision_message', null, 'decision_by', null, 'decision_at', null,
    'decision_release_at', null)) made;

set maintenance_work_mem = '512MB';
do $$ declare one text; begin for one in select command from index_of_applications loop execute one; end loop; end $$;

insert into stage_change (id, application_id, stage_id, actor_id, at)
select uuidv7(), s.id, post.stages[move], s.candidate_id, least(now(), s.applied_at + interval '2 days' * (move - 1))
from sent s join post on post.place = s.place cross join generate_series(1, s.came) move;

create temporary table talk as select uuidv7() as id, s.id as application_id, s.candidate_id,
  (post.facts ->> 'organization_id')::uuid as organization_id, s.applied_at
from sent s join post on post.place = s.place where s.n % 10 = 0;

insert into conversation (id, version, application_id, organization_id, candidate_id)
select id, 0, application_id, organization_id, candidate_id from talk;

insert into message (id, version, conversation_id, side, author_id, body, state, created_at, deliver_at, delivered_at, mailed)
select uuidv7(), 0, id, 'CANDIDATE', candidate_id, 'When do you decide?', 'DELIVERED', applied_at + interval '1 day',
  applied_at + interval '1 day', applied_at + interval '1 day', true from talk;

set session_replication_role = origin;
vacuum analyze;
