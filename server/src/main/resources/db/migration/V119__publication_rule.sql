-- Whether the first publication of an advert needs a verified employer. On where Jobwright is new; an instance on which
-- adverts of unverified employers are public keeps them until an administrator decides.
create table publication_rule (
  id integer not null,
  verified_only boolean not null,
  changed_at timestamptz not null,
  constraint pk_publication_rule primary key (id),
  constraint ck_publication_rule_id check (id = 1)
);
insert into publication_rule
select 1, not exists (
    select 1 from job_posting p join hiring_organization o on o.id = p.organization_id
    where p.status = 'LIVE' and o.status in ('UNVERIFIED', 'PENDING')), now();

-- Everyone is told why an advert is not public; staff change it.
alter table publication_rule enable row level security;
create policy publication_rule_select on publication_rule for select using (true);
create policy publication_rule_update on publication_rule for update using (jobwright_is_staff());
