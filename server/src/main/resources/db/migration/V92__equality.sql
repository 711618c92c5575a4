-- Voluntary answers about gender, disability and origin. Nobody reads them, they lead to no person, and they are counted
-- once. They and their secrets lie in a schema of their own, which no backup has: what is destroyed is destroyed.

-- Owners have their applicants asked, or not.
create table equality_setting (
  organization_id uuid not null,
  since timestamptz not null,
  constraint pk_equality_setting primary key (organization_id),
  constraint fk_equality_setting_organization foreign key (organization_id) references hiring_organization (id)
);

-- What is counted together: applications that end within these days, in countries with one set of questions.
create table equality_block (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  question_set text not null,
  begins date not null,
  -- exclusive
  ends date not null,
  -- null until it is counted
  closed_on date,
  -- null where they were too few to be counted together
  report jsonb,
  constraint pk_equality_block primary key (id),
  constraint fk_equality_block_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_equality_block_question_set check (question_set ~ '^[A-Z]{2,20}$'),
  constraint ck_equality_block_period check (begins < ends and ends <= begins + interval '2 years'),
  constraint ck_equality_block_report check (closed_on is not null or report is null)
);
create unique index uq_equality_block_open on equality_block (organization_id, question_set) where closed_on is null;
create index ix_equality_block_organization on equality_block (organization_id, begins);
create index ix_equality_block_ends on equality_block (ends) where closed_on is null;

-- A database of which only the schema "public" was emptied still has it.
drop schema if exists equality cascade;
create schema equality;

-- Leads from an application to its answers, until it is destroyed.
create table equality.secret (
  block uuid not null,
  value bytea not null,
  constraint pk_secret primary key (block),
  constraint ck_secret_value check (octet_length(value) = 32)
);

-- No time, no application, no person: the pseudonym is made of the application and the secret of its block.
create table equality.response (
  id uuid not null,
  block uuid not null,
  set_version integer not null,
  answers jsonb not null,
  pseudonym bytea not null,
  constraint pk_response primary key (id),
  constraint uq_response_pseudonym unique (block, pseudonym),
  constraint ck_response_answers check (jsonb_typeof(answers) = 'object' and octet_length(answers::text) <= 1000)
);

-- Who sees which row: of answers and secrets nobody, of the rest those who work there. They do not see a block without a
-- report: that there is one tells that somebody answered.
alter table equality.secret enable row level security;
create policy secret_nobody on equality.secret using (false);
alter table equality.response enable row level security;
create policy response_nobody on equality.response using (false);
alter table equality_setting enable row level security;
create policy equality_setting_all on equality_setting
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
alter table equality_block enable row level security;
create policy equality_block_select on equality_block for select
  using (report is not null and jobwright_works_for(organization_id));
create policy equality_block_system on equality_block using (jobwright_is_system());

create function equality_pseudonym(application uuid, secret bytea) returns bytea
  language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
  as $$ select hmac(uuid_send(application), secret, 'sha256') $$;

create function equality_is_end(status text) returns boolean
  language sql immutable parallel safe
  as $$ select status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED') $$;

create function equality_require_system() returns void
  language plpgsql stable as $$
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself counts answers';
  end if;
end $$;

-- Whoever answers and whoever counts wait for each other.
create function equality_hold(organization uuid) returns void
  language sql volatile
  as $$ select pg_advisory_xact_lock(hashtextextended('equality ' || organization, 0)) $$;

-- Under which pseudonyms answers about an application lie, for whoever may read secrets.
create function equality_pseudonyms(application uuid) returns table (block uuid, pseudonym bytea)
  language sql stable
  as $$ select s.block, equality_pseudonym(a.id, s.value) from job_application a
    join equality_block b on b.organization_id = a.organization_id join equality.secret s on s.block = b.id
    where a.id = application $$;

create function equality_leads_to_answers(application uuid) returns boolean
  language sql stable
  as $$ select exists (select from equality_pseudonyms(application) p
    join equality.response r on r.block = p.block and r.pseudonym = p.pseudonym) $$;

-- What the caller may answer about an application of theirs, until which day, and whether something they answered still
-- leads to them.
create function equality_standing(application uuid, questions text, moment timestamptz)
  returns table (standing text, last_day date, answered boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  sent job_application;
  present equality_block;
  begun date;
  ended timestamptz;
  today date := (moment at time zone 'UTC')::date;
begin
  select a.* into sent from job_application a where a.id = application and a.candidate_id = jobwright_account();
  select b.* into present from equality_block b
    where b.organization_id = sent.organization_id and b.question_set = questions and b.closed_on is null;
  select min(t.at) into ended from timeline_entry t where t.application_id = sent.id and equality_is_end(t.status);
  begun := coalesce(present.begins, date_trunc('quarter', today)::date);
  last_day := (sent.applied_at at time zone 'UTC')::date + 14;
  if ended is not null then
    last_day := least(last_day, greatest(today, coalesce(present.ends, (begun + interval '3 months')::date) - 1));
  end if;
  answered := equality_leads_to_answers(sent.id);
  standing := case
    when sent.id is null
      or not exists (select from equality_setting e where e.organization_id = sent.organization_id) then 'OFF'
    when ended < begun::timestamp at time zone 'UTC' then 'CLOSED'
    when today > last_day then 'OVER'
    when exists (select from equality.secret s
        join equality.response r on r.block = s.block and r.pseudonym = equality_pseudonym(sent.id, s.value)
      where s.block = present.id) then 'ANSWERED'
    else 'OPEN' end;
  return next;
end $$;

-- The caller answers about an application of theirs, or answers anew; the standing of equality_standing if that cannot be.
create function equality_answer(application uuid, questions text, version integer, told jsonb, anew boolean,
    moment timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  organization uuid;
  found_standing text;
  present uuid;
  key bytea;
begin
  select a.organization_id into organization from job_application a
    where a.id = application and a.candidate_id = jobwright_account();
  perform equality_hold(organization);
  select s.standing into found_standing from equality_standing(application, questions, moment) s;
  if found_standing <> 'OPEN' and not (found_standing = 'ANSWERED' and anew) then
    return found_standing;
  end if;
  insert into equality_block (id, version, organization_id, question_set, begins, ends)
    select gen_random_uuid(), 0, organization, questions, q.begins, (q.begins + interval '3 months')::date
      from (select date_trunc('quarter', moment at time zone 'UTC')::date as begins) q
    on conflict do nothing;
  select b.id into present from equality_block b
    where b.organization_id = organization and b.question_set = questions and b.closed_on is null;
  insert into equality.secret (block, value) values (present, gen_random_bytes(32)) on conflict do nothing;
  select s.value into key from equality.secret s where s.block = present;
  insert into equality.response as r (id, block, set_version, answers, pseudonym)
    values (gen_random_uuid(), present, version, told, equality_pseudonym(application, key))
    on conflict on constraint uq_response_pseudonym do update set set_version = version, answers = told;
  return 'KEPT';
end $$;

-- The applications of a block, and how far each came, by what its sender was told. What was counted and is taken up again
-- is not counted again.
create function equality_ended(block uuid, countries text[], others boolean)
  returns table (application uuid, stage integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  return query select a.id, max(case t.status when 'IN_REVIEW' then 1 when 'INTERVIEW' then 2 when 'OFFER' then 3
      when 'DECLINED' then 3 when 'HIRED' then 4 else 0 end)
    from equality_block b join job_application a on a.organization_id = b.organization_id
      join job_posting p on p.id = a.posting_id
      join timeline_entry t on t.application_id = a.id
    where b.id = block and coalesce(p.country, '') = any (countries) <> others
    group by a.id, b.begins, b.ends
    having min(t.at) filter (where equality_is_end(t.status)) >= b.begins::timestamp at time zone 'UTC'
      and min(t.at) filter (where equality_is_end(t.status)) < b.ends::timestamp at time zone 'UTC';
end $$;

-- How many applications of a block came how far, and what was answered about them.
create function equality_count(block uuid, countries text[], others boolean, version integer) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  perform equality_hold(b.organization_id) from equality_block b where b.id = block;
  return (with ended as (select e.application, e.stage from equality_ended(block, countries, others) e),
    told as (select e.stage, r.answers from ended e join equality.secret s on s.block = equality_count.block
      join equality.response r on r.block = s.block and r.set_version = version
        and r.pseudonym = equality_pseudonym(e.application, s.value))
    select jsonb_build_object(
      'applications', (select jsonb_agg((select count(*) from ended e where e.stage = g.stage) order by g.stage)
        from generate_series(0, 4) as g (stage)),
      'answers', coalesce((select jsonb_agg(jsonb_build_object('question', c.question, 'answer', c.answer,
          'stage', c.stage, 'people', c.people))
        from (select w.key as question, w.value as answer, t.stage, count(*) as people
          from told t cross join jsonb_each_text(t.answers) w group by 1, 2, 3) c), '[]')));
end $$;

-- Answers about applications that have not ended go on into the next block, under another pseudonym.
create function equality_move_on(block uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  counted equality_block;
  next_block uuid := gen_random_uuid();
  next_key bytea := gen_random_bytes(32);
begin
  perform equality_require_system();
  select b.* into counted from equality_block b where b.id = block and b.closed_on is not null;
  with rest as (select a.id as application, r.id as response
      from equality.secret s join job_application a on a.organization_id = counted.organization_id
        join equality.response r on r.block = s.block and r.pseudonym = equality_pseudonym(a.id, s.value)
      where s.block = counted.id
        and not exists (select from timeline_entry t where t.application_id = a.id and equality_is_end(t.status)
          and t.at < counted.ends::timestamp at time zone 'UTC'))
    update equality.response r set block = next_block, id = gen_random_uuid(),
        pseudonym = equality_pseudonym(rest.application, next_key)
      from rest where r.id = rest.response;
  if found then
    insert into equality_block (id, version, organization_id, question_set, begins, ends)
      values (next_block, 0, counted.organization_id, counted.question_set, counted.ends,
        (counted.ends + interval '3 months')::date);
    insert into equality.secret (block, value) values (next_block, next_key);
  end if;
end $$;

-- Deletes what was answered about an application, while its secret leads there.
create function equality_delete(application uuid) returns void
  language plpgsql volatile as $$
begin
  perform equality_hold(a.organization_id) from job_application a where a.id = application;
  delete from equality.response r
    where (r.block, r.pseudonym) in (select p.block, p.pseudonym from equality_pseudonyms(application) p);
end $$;

create function equality_erase(application uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  perform equality_delete(application);
end $$;

-- The caller takes back what they answered about an application of theirs, whatever its standing is.
create function equality_withdraw(application uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_delete(a.id) from job_application a where a.id = application and a.candidate_id = jobwright_account();
end $$;

-- The caller's applications that lead to answers.
create function equality_answered() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select a.id from job_application a
    where a.candidate_id = jobwright_account() and equality_leads_to_answers(a.id);
end $$;

-- Destroys the secrets of blocks that were counted until a day, with the answers: only the reports stay.
create function equality_forget(until_day date) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  delete from equality.response r using equality_block b where b.id = r.block and b.closed_on <= until_day;
  delete from equality.secret s using equality_block b where b.id = s.block and b.closed_on <= until_day;
end $$;

-- Takes away in which order, and by which transaction, answers came; then rewrites the tables in the new order, which also
-- overwrites what was deleted.
create function equality_mix() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  update equality.response set id = gen_random_uuid();
end $$;

create function equality_rewrite() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform equality_require_system();
  cluster equality.response using pk_response;
  cluster equality.secret using pk_secret;
end $$;
