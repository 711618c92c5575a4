-- Makes employers, public postings and fingerprints of the rows of the table loaded, which CopiesBenchmark writes, and open
-- cases of those that are measured. Parameter of the session: copies.rows.

set session_replication_role = replica;

create temporary table source as
select to_jsonb(p) as posting, to_jsonb(o) as employer
from job_posting p join hiring_organization o on o.id = p.organization_id and o.status = 'VERIFIED'
where p.status = 'LIVE' and p.valid_through > now() + interval '1 day' limit 1;

create temporary table employers as
select distinct l.employer as name, uuidv7() as id from (select distinct employer from loaded) l;

insert into hiring_organization
select r.* from employers e, source s, jsonb_populate_record(null::hiring_organization, s.employer || jsonb_build_object(
  'id', e.id, 'display_name', 'Copies ' || e.name, 'slug', 'copies-' || e.name, 'logo', null)) r;

create temporary table added as
select uuidv7() as id, uuidv7() as case_id, l.n, e.id as organization_id, l.sample, l.shingles, l.bands, l.title,
  l.signature
from (select * from loaded order by n) l join employers e on e.name = l.employer;

insert into job_posting
select r.* from added a, source s, jsonb_populate_record(null::job_posting, s.posting || jsonb_build_object(
  'id', a.id, 'organization_id', a.organization_id, 'reference', 'JW-1998-' || lpad(a.n::text, 6, '0'),
  'link_key', replace(a.id::text, '-', ''), 'external_identifier', null, 'import_run_id', null, 'general', false)) r;

drop index ix_posting_fingerprint_bands;
insert into posting_fingerprint (posting_id, posting_version, organization_id, shingles, bands, title, signature, size)
select a.id, 1, a.organization_id, a.shingles, a.bands, a.title, a.signature::bit varying, cardinality(a.shingles) from added a;
set maintenance_work_mem = '256MB';
create index ix_posting_fingerprint_bands on posting_fingerprint using gin (bands) with (fastupdate = off);

insert into moderation_case (id, version, posting_id, organization_id, posting_version, submission, submitted_at, deadline, state,
  field_notes, lane)
select a.case_id, 0, a.id, a.organization_id, 1, 1, now(), now() + interval '2 days', 'WAITING', '[]', 'QUEUE'
from added a where a.sample <> '';

set session_replication_role = origin;
vacuum analyze posting_fingerprint;
analyze;
