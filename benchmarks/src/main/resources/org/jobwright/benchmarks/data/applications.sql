-- Fills an instance that has postings with people who hire and people who apply, through every constraint and trigger.
-- Parameters of the session: load.people, load.applications. Everybody has the password of the demo accounts.

create temporary table candidate as
select uuidv7() as id, n,
  (array['Kim', 'Ada', 'Femi', 'Jonas', 'Leyla', 'Mateusz', 'Nora', 'Oskar', 'Priya', 'Samira'])[1 + n % 10] as first_name,
  (array['Okafor', 'Lind', 'Brandt', 'Novak', 'Sato', 'Moreau', 'Costa', 'Weber', 'Hansen', 'Iyer', 'Kaya'])[1 + n % 11]
    as last_name
from generate_series(1, current_setting('load.people')::integer) n;

create temporary table employer as
select uuidv7() as id, o.id as organization_id, row_number() over (order by o.id) as n
from hiring_organization o
where not exists (select from organization_membership m where m.organization_id = o.id);

insert into account (id, version, email, display_name, language, status, moderator, administrator, registered_at, confirmed_at)
select id, 0, 'load-candidate-' || n || '@demo.example', first_name || ' ' || last_name,
  case n % 4 when 0 then 'DE' else 'EN' end, 'ACTIVE', false, false, now() - interval '90 days', now() - interval '90 days'
from candidate
union all
select id, 0, 'load-recruiter-' || n || '@demo.example', 'Recruiter ' || n, 'EN', 'ACTIVE', false, false,
  now() - interval '90 days', now() - interval '90 days'
from employer;

insert into password_credential (account_id, version, password_hash, changed_at)
select p.id, 0, c.password_hash, now()
from (select id from candidate union all select id from employer) p,
  password_credential c join account a on a.id = c.account_id and a.email = 'candidate@demo.example';

insert into organization_membership (id, version, organization_id, account_id, role, joined_at)
select uuidv7(), 0, organization_id, id, 'OWNER', now() - interval '90 days' from employer;

insert into candidate_profile (account_id, version, resume, changed_at)
select c.id, 0, p.resume, now()
from candidate c, (select p.resume from candidate_profile p join account a on a.id = p.account_id
  where a.email = 'candidate@demo.example') p;

insert into stored_document (id, version, owner_id, file_name, type, size, sha256, storage_key, stored_at, extraction,
  extraction_tries, next_try_at, text)
select uuidv7(), 0, id, 'cv.txt', 'TXT', current_setting('load.size')::integer, current_setting('load.sha256'),
  lpad(to_hex(n), 32, '0'), now() - interval '60 days', 'DONE', 1, now(), 'The text of a CV. ' || repeat('Signals and points. ', 60)
from candidate;

-- A few postings have very many applicants, most have few or none.
create temporary table applied_to as
select id as posting_id, organization_id, public_version, title, row_number() over (order by id) - 1 as place
from job_posting where status = 'LIVE' and reference > 'JW-2026-1000000';

create temporary table application as
select uuidv7() as id, n, t.*, row_number() over (partition by t.posting_id order by n) as turn
from (select n, floor(power(random(), 2.5) * (select count(*) from applied_to))::bigint as place
  from generate_series(1, current_setting('load.applications')::integer) n) drawn join applied_to t using (place);
create index on application (posting_id);

create temporary table stage as
select uuidv7() as id, posting_id, organization_id, kind, position
from (select distinct posting_id, organization_id from application) p,
  unnest(array['NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED']) with ordinality as k (kind, position);
create index on stage (posting_id, kind);

insert into pipeline (posting_id, version, organization_id)
select distinct posting_id, 0, organization_id from stage;

insert into pipeline_stage (id, version, posting_id, organization_id, kind, position)
select id, 0, posting_id, organization_id, kind, position - 1 from stage;

create temporary table sent as
select a.id, a.n, a.posting_id, a.organization_id, a.public_version, a.title, c.id as candidate_id, c.first_name, c.last_name,
  d.id as document_id, p.resume, s.id as stage_id, r.id as recruiter_id, told.status,
  now() - interval '45 days' * ((a.n * 7919) % 1000) / 1000.0 as applied_at
from application a
cross join lateral (select case when a.n % 20 < 8 then 'SUBMITTED' when a.n % 20 < 12 then 'VIEWED'
  when a.n % 20 < 15 then 'IN_REVIEW' when a.n % 20 < 16 then 'INTERVIEW' when a.n % 20 < 19 then 'NOT_SELECTED'
  else 'WITHDRAWN' end as status) told
-- Nobody applies twice for the same posting.
join candidate c on c.n = 1 + (abs(hashtext(a.posting_id::text)::bigint) + a.turn) % current_setting('load.people')::integer
join stored_document d on d.owner_id = c.id
join candidate_profile p on p.account_id = c.id
join stage s on s.posting_id = a.posting_id
  and s.kind = case told.status when 'IN_REVIEW' then 'SCREENING' when 'INTERVIEW' then 'INTERVIEW' else 'NEW' end
join employer r on r.organization_id = a.organization_id;

insert into job_application (id, version, reference, intent_id, posting_id, posting_version, posting_title, organization_id,
  candidate_id, content, applicant_name, headline, document_id, notice_version, notice_at, source, applied_at,
  answer_due_at, answered_at, candidate_status, candidate_status_at, stage_id)
select id, 0, 'A-' || translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789BCDFGHJK'), gen_random_uuid(),
  posting_id, public_version, title, organization_id, candidate_id,
  jsonb_build_object('contact', jsonb_build_object('firstName', first_name, 'lastName', last_name, 'email',
    'load-candidate@demo.example', 'phone', '', 'location', 'Leeds'), 'coverLetter', repeat('I have kept signals for years. ', 20),
    'answers', '[]'::jsonb, 'resume', resume),
  first_name || ' ' || last_name, 'Signalling engineer', document_id,
  '2026-11-29', applied_at, null, applied_at, applied_at + interval '14 days',
  case when status in ('INTERVIEW', 'NOT_SELECTED') then least(applied_at + interval '9 days', now()) end, status, applied_at,
  stage_id
from sent;

insert into timeline_entry (id, application_id, status, reason, actor_id, at)
select uuidv7(), id, 'SUBMITTED', null, candidate_id, applied_at from sent
union all
select uuidv7(), id, status, case status when 'NOT_SELECTED' then 'SOMEONE_ELSE_CHOSEN' end,
  case status when 'WITHDRAWN' then candidate_id else recruiter_id end, least(applied_at + interval '9 days', now())
from sent where status <> 'SUBMITTED';

insert into stage_change (id, application_id, stage_id, actor_id, at)
select uuidv7(), id, stage_id, candidate_id, applied_at from sent;

insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at, facts, state, attempts,
  next_attempt_at, sent_at)
select uuidv7(), 0, m.kind, 'load-candidate@demo.example', 'EN', s.id, s.applied_at, m.facts, 'SENT', 1, s.applied_at,
  s.applied_at
from sent s, (select kind, facts from outbox_message limit 1) m;

insert into notice (id, version, account_id, kind, facts, created_at, read_at)
select uuidv7(), 0, s.recruiter_id, m.kind, m.facts, s.applied_at, case when s.n % 3 > 0 then s.applied_at end
from sent s, (select kind, facts from notice limit 1) m;

insert into audit_entry (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)
select applied_at, 'PERSON', candidate_id, 'JobApplicationSubmitted', 'JobApplication', id, organization_id, ''
from sent order by applied_at;

analyze;
