-- Counting many applications takes seconds, so figures of many are kept for some minutes. They name nobody. Which postings
-- were counted: one by its id; all, with a checksum of those that their reader does not count.
create table kept_figures (
  organization_id uuid not null,
  postings text not null,
  period text not null,
  counted_at timestamptz not null,
  counts jsonb not null,
  constraint pk_kept_figures primary key (organization_id, postings, period),
  constraint fk_kept_figures_organization foreign key (organization_id) references hiring_organization (id) on delete cascade,
  constraint ck_kept_figures_postings check (length(postings) <= 64),
  constraint ck_kept_figures_period check (period in ('DAYS_30', 'DAYS_90', 'DAYS_365', 'ALL'))
);

-- The members of a running organization, who count.
alter table kept_figures enable row level security;
create policy kept_figures_select on kept_figures for select
  using (jobwright_works_for(organization_id) or jobwright_is_system());
create policy kept_figures_insert on kept_figures for insert
  with check (jobwright_works_for(organization_id) or jobwright_is_system());
create policy kept_figures_update on kept_figures for update
  using (jobwright_works_for(organization_id) or jobwright_is_system());
create policy kept_figures_delete on kept_figures for delete
  using (jobwright_works_for(organization_id) or jobwright_is_system());

-- Whether there are so many applications for these postings, whenever they were sent: all of them are read for the figures
-- of a short period, too.
create function jobwright_applied_at_least(postings uuid[], bound integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*) = bound from (select from job_application a
      where a.posting_id = any (array(
        select p.id from job_posting p where p.id = any(postings) and jobwright_works_for(p.organization_id)))
      limit bound) first
  $$;

-- Whether the caller applied for any of these postings since a moment, or the owner who made the token of the calling
-- program. Earlier applications are in no figures of the period.
create function jobwright_applied_among(postings uuid[], since timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from job_application a
      where a.candidate_id = jobwright_author() and a.posting_id = any(postings) and a.applied_at >= since)
  $$;
