-- Adds rows to the access log, of the last 700 days: 2,000 members who read 100,000 people, of whom each applied three times,
-- and 5 % lists. One row in 50 is of the first member, who is the one whose password was stolen, and one in 500 about the
-- first person. Parameter of the session: access.rows.

create temporary table post as
select row_number() over (order by id) - 1 as n, id, organization_id from job_posting;

create temporary table reader as select n, uuidv7() as id from generate_series(0, 1999) n;

create temporary table person as
select n, uuidv7() as id, array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()] as applications
from generate_series(0, 99999) n;

insert into account
select made.* from account a, reader r, jsonb_populate_record(a, jsonb_build_object('id', r.id,
  'email', 'reader-' || r.n || '@access.example', 'display_name', 'Reader ' || r.n)) made
where a.email = 'candidate@demo.example';

insert into account
select made.* from account a, person p, jsonb_populate_record(a, jsonb_build_object('id', p.id,
  'email', 'person-' || p.n || '@access.example', 'display_name', 'Person ' || p.n)) made
where a.email = 'candidate@demo.example';

analyze reader;

analyze person;

analyze post;

-- The applications are not there, which the two questions do not notice; and indexes are made faster afterwards.
set session_replication_role = replica;

create temporary table made as
select indexname, indexdef from pg_indexes where tablename = 'access_entry' and indexname <> 'pk_access_entry';

do $$ declare one record; begin for one in select indexname from made loop execute format('drop index %I', one.indexname); end loop; end $$;

insert into access_entry (at, actor_id, role, organization_id, posting_id, application_id, person_id, part, via)
select now() - interval '700 days' * (i * 7919 % 1000003 / 1000003.0::float8), r.id, 'RECRUITER', post.organization_id, post.id,
  case when i % 20 > 0 then p.applications[1 + i % 3] end, case when i % 20 > 0 then p.id end,
  case when i % 20 = 0 then 'LIST' else (array['APPLICATION', 'CV_TEXT', 'CV_FILE', 'NOTES', 'MESSAGES'])[1 + i % 5] end,
  'SESSION'
from generate_series(1, current_setting('access.rows')::bigint) i
  join reader r on r.n = case when i % 50 = 1 then 0 else i * 48271 % 2147483647 % 2000 end
  join person p on p.n = case when i % 500 = 3 then 0 else i * 69621 % 2147483647 % 100000 end
  join post on post.n = i % (select count(*) from post);

set maintenance_work_mem = '512MB';

do $$ declare one record; begin for one in select indexdef from made loop execute one.indexdef; end loop; end $$;

set session_replication_role = origin;

vacuum analyze access_entry;

vacuum analyze account;
