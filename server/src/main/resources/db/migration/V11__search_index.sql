-- The index outside the database takes over the search; the database keeps what the index is made of, one row for one
-- document, and a list of what has to be written anew.

drop index ix_job_posting_search;
drop index ix_job_posting_place_words;
drop index ix_job_posting_pay_annual_max;
alter table job_posting drop column search;
alter table job_posting drop column place_words;
drop function job_posting_search(text, text, text);

alter table job_posting rename column search_text to description_text;
alter table job_posting add column skills_text text;
alter table job_posting add column duties_text text;
alter table job_posting add column industries text[];
alter table job_posting add column occupation_code text;
alter table job_posting add column occupation_label text;
alter table job_posting add column work jsonb;

-- Their text in one piece is in description_text; a later version of the advert tells the parts apart.
update job_posting p set
  skills_text = '',
  duties_text = '',
  industries = array(select jsonb_array_elements_text(coalesce(v.advert #> '{opening,industries}', '[]'))),
  occupation_code = coalesce(v.advert #>> '{opening,occupation,code}', ''),
  occupation_label = coalesce(v.advert #>> '{opening,occupation,label}', ''),
  work = v.advert -> 'work'
  from posting_version v
  where v.job_posting_id = p.id and v.number = p.public_version;

-- What the index does not know yet. Written by triggers, so that whoever changes a posting, the index hears of it.
create table posting_index_change (
  id bigint generated always as identity constraint pk_posting_index_change primary key,
  job_posting_id uuid not null,
  noted_at timestamptz not null default clock_timestamp(),
  -- A posting that cannot be written goes behind the others, and is given up after some attempts.
  attempts integer not null default 0
);
create index ix_posting_index_change_attempts_id on posting_index_change (attempts, id);

create function posting_index_note_posting() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  begin
    insert into posting_index_change (job_posting_id) values (new.id);
    return null;
  end $$;

create trigger job_posting_published after insert on job_posting
  for each row when (new.public_version is not null)
  execute function posting_index_note_posting();
create trigger job_posting_public_change after update on job_posting
  for each row when ((new.status, new.published_at, new.valid_through, new.public_version)
    is distinct from (old.status, old.published_at, old.valid_through, old.public_version)
    and new.public_version is not null)
  execute function posting_index_note_posting();

create function posting_index_note_organization() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  begin
    insert into posting_index_change (job_posting_id)
      select p.id from job_posting p where p.organization_id = new.id and p.status = 'LIVE';
    return null;
  end $$;

create trigger hiring_organization_public_change after update on hiring_organization
  for each row when ((new.display_name, new.slug, new.status, new.answer_promise_days)
    is distinct from (old.display_name, old.slug, old.status, old.answer_promise_days))
  execute function posting_index_note_organization();

-- All that was ever public is to be written again, now and whenever an operator asks for it.
create function posting_index_note_all() returns bigint
  language sql volatile security definer set search_path = public
  as $$
    with noted as (
      insert into posting_index_change (job_posting_id)
        select p.id from job_posting p where p.public_version is not null order by p.id returning 1)
    select count(*) from noted
  $$;

-- Adverts that ended by themselves since then leave the index.
create function posting_index_note_ended(since timestamptz, until timestamptz) returns bigint
  language sql volatile security definer set search_path = public
  as $$
    with noted as (
      insert into posting_index_change (job_posting_id)
        select p.id from job_posting p
        where p.status = 'LIVE' and p.valid_through > since and p.valid_through <= until returning 1)
    select count(*) from noted
  $$;
create index ix_job_posting_valid_through on job_posting (valid_through) where status = 'LIVE';
