-- Adds cases to the moderators' queue: copies of the adverts that were ever submitted, of all organizations that are not
-- stopped, nine in ten waiting and the rest with a moderator; as many decided ones, and a tenth as many that are public
-- and to be read. One open case in twenty is like another advert. Parameter of the session: queue.cases.

create temporary table source as
select row_number() over (order by p.id) - 1 as place, count(*) over () as places, to_jsonb(p) as posting, v.advert
from job_posting p
  join hiring_organization o on o.id = p.organization_id and o.status not in ('SUSPENDED', 'BLOCKED')
  join posting_version v on v.job_posting_id = p.id
    and v.number = (select max(w.number) from posting_version w where w.job_posting_id = p.id and w.status <> 'DRAFT');

create temporary table added as
select uuidv7() as id, uuidv7() as case_id, n, s.posting, s.advert,
  s.posting ->> 'title' || ' ' || (array['Bristol', 'Leeds', 'York', 'Hull', 'Bath', 'Ely', 'Ware', 'Deal'])[1 + n % 8] as title,
  case when n <= current_setting('queue.cases')::integer then case when n % 10 = 0 then 'IN_REVIEW' else 'WAITING' end
    else 'DECIDED' end as state,
  n > 2 * current_setting('queue.cases')::integer as unread,
  now() - interval '1 minute' * ((n * 7919) % 20000) as submitted_at
from generate_series(1, current_setting('queue.cases')::integer * 21 / 10) n
  join source s on s.place = n % s.places;

insert into job_posting
select made.* from added a, jsonb_populate_record(null::job_posting, a.posting || jsonb_build_object('id', a.id, 'title', a.title,
  'reference', 'JW-1999-' || lpad(a.n::text, 6, '0'), 'link_key', replace(a.id::text, '-', ''), 'external_identifier', null,
  'import_run_id', null, 'status', case when a.state = 'DECIDED' then 'WITHDRAWN' when a.state = 'WAITING' then 'SUBMITTED'
    else 'IN_REVIEW' end, 'public_version', null, 'date_posted', null, 'published_at', null, 'valid_through', null,
  'stopped_from', null, 'hold_reason', null, 'paused_by_law', false, 'general', false)) made;

insert into posting_version (id, job_posting_id, number, status, advert, submitted_at, decided_at)
select uuidv7(), a.id, 1, case when a.state = 'DECIDED' then 'APPROVED' else 'SUBMITTED' end,
  jsonb_set(a.advert, '{title}', to_jsonb(a.title)), a.submitted_at, case when a.state = 'DECIDED' then now() end
from added a;

insert into moderation_case (id, version, posting_id, organization_id, posting_version, submission, submitted_at, deadline,
  state, assignee_id, decision, decided_at, field_notes, lane, review_reason, review_due_at)
select a.case_id, 0, a.id, (a.posting ->> 'organization_id')::uuid, 1, 1, a.submitted_at, a.submitted_at + interval '2 days',
  a.state, case when a.state = 'IN_REVIEW' then m.id end, case when a.state = 'DECIDED' then 'APPROVED' end,
  case when a.state = 'DECIDED' then a.submitted_at + interval '1 hour' end, '[]',
  case when a.unread then 'TRUSTED' else 'QUEUE' end, case when a.unread then 'SAMPLE' end,
  case when a.unread then a.submitted_at + interval '2 days' end
from added a, account m where m.email = 'moderator@demo.example';

insert into case_likeness (case_id, other_id, other_version, jaccard, containment)
select a.case_id, b.id, 1, 0.5, 0.8 from added a join added b on b.n = a.n + 1
where a.n % 20 = 0 and a.state <> 'DECIDED';

analyze;
