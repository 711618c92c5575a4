-- After desk.sql: all of one candidate's applications with files and receipts, and as many of other people as wanted whose
-- time is over tonight. Parameter of the session: leaving.due.

create temporary table mine as
select a.id, row_number() over (order by a.id) as n, uuidv7() as document_id,
  encode(sha256(a.id::text::bytea), 'hex') as storage_key
from (select a.id from job_application a join account c on c.id = a.candidate_id and c.email like 'desk-%'
  where a.candidate_status = 'NOT_SELECTED' order by a.id limit 200) a;

update job_application a set candidate_id = c.id, applicant_name = c.display_name
from mine m, account c where m.id = a.id and c.email = 'candidate@demo.example';

update conversation t set candidate_id = a.candidate_id from job_application a, mine m
where a.id = t.application_id and m.id = a.id;

insert into stored_document
select (jsonb_populate_record(null::stored_document, d.facts
  || jsonb_build_object('id', m.document_id, 'storage_key', m.storage_key))).*
from mine m, (select to_jsonb(d) as facts from stored_document d join account c on c.id = d.owner_id
  where c.email = 'candidate@demo.example' order by d.size desc limit 1) d;

update job_application a set document_id = m.document_id from mine m where m.id = a.id;

insert into application_receipt (sha256, issued_on, application_id, content)
select encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), current_date, m.id, c.content
from mine m, lateral (select r.content || repeat(' ', m.n::integer) as content from application_receipt r
  where r.content is not null order by r.sha256 limit 1) c
on conflict do nothing;

create temporary table due as
select a.id from job_application a join account c on c.id = a.candidate_id and c.email like 'desk-%'
where a.candidate_status = 'NOT_SELECTED' order by a.id limit current_setting('leaving.due')::integer;

-- Who applied more than once is deleted once the last application ended.
update job_application a set candidate_status = 'NOT_SELECTED', candidate_status_at = now() - interval '10 years',
  deletion_announced_on = current_date - 100, quarantined_on = current_date - 50
where a.candidate_id in (select o.candidate_id from job_application o join due d on d.id = o.id);

insert into timeline_entry
select (jsonb_populate_record(null::timeline_entry, t.facts || jsonb_build_object('id', uuidv7(), 'application_id', a.id))).*
from job_application a, generate_series(1, 5) n, lateral (select to_jsonb(t) as facts from timeline_entry t order by t.id limit 1) t
where a.quarantined_on is not null;

vacuum analyze;
