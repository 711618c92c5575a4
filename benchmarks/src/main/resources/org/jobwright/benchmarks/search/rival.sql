-- The same postings for PostgreSQL's own full text search, as someone would make the table who wants it fast: everything
-- that a list shows or counts in one row, an index for each way to narrow.
create extension if not exists cube;
create extension if not exists earthdistance;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

drop table if exists rival.posting;
create table rival.posting as
  select p.id, p.reference, p.public_title as title, p.place, p.pay_currency as currency,
    floor(p.pay_annual_max)::bigint as pay,
    (select coalesce(max(step), 0) from unnest(array[20000, 30000, 40000, 50000, 60000, 80000, 100000, 150000]) as step
      where step <= p.pay_annual_max) as pay_step,
    p.date_posted as posted, p.valid_through as ends, p.workplace_type as workplace, p.employment_types as employment,
    o.slug as organization, o.display_name as organization_name,
    array(select trim(both '-' from regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g')) from unnest(p.industries) as name)
      as industries,
    f.role, f.countries, f.regions, f.areas, f.latitude, f.longitude,
    setweight(to_tsvector('english', p.public_title), 'A')
      || setweight(to_tsvector('english', p.skills_text || ' ' || o.display_name), 'B')
      || setweight(to_tsvector('english', p.duties_text), 'C')
      || setweight(to_tsvector('english', p.description_text), 'D') as words
  from job_posting p
    join hiring_organization o on o.id = p.organization_id
    join rival.fact f on f.job_posting_id = p.id
  where p.status = 'LIVE';

create index on rival.posting using gin (words);
create index on rival.posting using gin (title gin_trgm_ops);
create index on rival.posting using gist (ll_to_earth(latitude, longitude)) where latitude is not null;
create index on rival.posting using gin (areas);
create index on rival.posting using gin (countries, employment, industries, regions, workplace, role, organization);
create index on rival.posting (posted desc);
create index on rival.posting (currency, pay);
vacuum analyze rival.posting;
