-- Who follows a posting, or one of its applications, hears of it; without followers all who answer do.

create table hiring_follow (
  id uuid not null,
  account_id uuid not null,
  posting_id uuid not null,
  application_id uuid,
  followed_at timestamptz not null,
  constraint pk_hiring_follow primary key (id),
  constraint uq_hiring_follow unique nulls not distinct (account_id, posting_id, application_id),
  constraint fk_hiring_follow_account foreign key (account_id) references account (id) on delete cascade,
  constraint fk_hiring_follow_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_hiring_follow_application foreign key (application_id) references job_application (id) on delete cascade
);
create index ix_hiring_follow_posting on hiring_follow (posting_id, application_id);
create index ix_hiring_follow_application on hiring_follow (application_id) where application_id is not null;

-- Who sees which row: each person their own.
alter table hiring_follow enable row level security;
create policy hiring_follow_all on hiring_follow
  using (account_id = jobwright_account() or jobwright_is_system());

-- Security definer: a candidate writes, and their employer's followers hear of it. Who of them still may, the service asks.
create function jobwright_followers(posting uuid, application uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select distinct f.account_id from hiring_follow f
    where f.posting_id = posting and (f.application_id is null or f.application_id = application)
    limit 500 $$;
