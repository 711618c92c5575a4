-- After desk.sql: what the comparison of each application would have kept. Three accounts share an e-mail address; half of
-- the jobs are those of other people.

update job_application a set content = jsonb_set(a.content, '{contact,email}',
  to_jsonb('shared-' || substring(p.email from 'desk-(\d+)@')::integer / 3 || '@demo.example'))
from account p where p.id = a.candidate_id and p.email like 'desk-%';

delete from application_to_compare;

insert into applicant_person (id, organization_id, account_id, group_id)
select made.id, made.organization_id, made.candidate_id, made.id
from (select gen_random_uuid() as id, organization_id, candidate_id
  from (select distinct organization_id, candidate_id from job_application) one) made
on conflict do nothing;

insert into comparison_key (application_id, hash, kind, person_id, organization_id)
select a.id, encode(sha256(convert_to('EMAIL ' || lower(a.content -> 'contact' ->> 'email'), 'UTF8')), 'hex'), 'EMAIL', p.id,
  a.organization_id
from job_application a join applicant_person p on p.organization_id = a.organization_id and p.account_id = a.candidate_id
on conflict do nothing;

insert into comparison_key (application_id, hash, kind, person_id, organization_id)
select a.id, encode(sha256(convert_to('JOBS ' || k || ' ' || ('x' || substr(md5(p.id::text), 1, 6))::bit(24)::integer % 50000, 'UTF8')), 'hex'),
  'JOBS', p.id, a.organization_id
from job_application a join applicant_person p on p.organization_id = a.organization_id and p.account_id = a.candidate_id,
  generate_series(1, 3) k
on conflict do nothing;

analyze;
