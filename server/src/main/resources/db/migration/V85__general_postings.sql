-- A standing posting for people who apply without an advert: one at a time for each organization.
alter table job_posting add column general boolean not null default false;
create unique index uq_job_posting_general on job_posting (organization_id) where general and status in ('LIVE', 'PAUSED');
