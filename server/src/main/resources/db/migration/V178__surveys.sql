-- A week after the end of an application its employer may have the candidate asked three questions. Only sums are kept: no
-- row says what one person answered, or when.

create table survey_setting (
  organization_id uuid not null,
  since timestamptz not null,
  constraint pk_survey_setting primary key (organization_id),
  constraint fk_survey_setting_organization foreign key (organization_id) references hiring_organization (id)
);

-- Who was asked, for 30 days: nobody is asked twice, and a link is used once. Its secret is only in the mail.
create table survey_invitation (
  application_id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  secret_hash text not null,
  asked_on date not null,
  answered boolean not null,
  constraint pk_survey_invitation primary key (application_id),
  constraint uq_survey_invitation_secret_hash unique (secret_hash),
  constraint uq_survey_invitation_account unique (account_id, organization_id),
  constraint fk_survey_invitation_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_survey_invitation_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_survey_invitation_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_survey_invitation_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$')
);
create index ix_survey_invitation_organization on survey_invitation (organization_id);
create index ix_survey_invitation_asked_on on survey_invitation (asked_on);

-- How often an answer was given to a question, and how much of that is shown.
create table survey_tally (
  organization_id uuid not null,
  question text not null,
  answer integer not null,
  counted integer not null,
  shown integer not null,
  constraint pk_survey_tally primary key (organization_id, question, answer),
  constraint fk_survey_tally_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_survey_tally_question check (question in ('INFORMED', 'RESPECTED', 'AGAIN')),
  constraint ck_survey_tally_answer check (answer between 1 and 5),
  constraint ck_survey_tally_counted check (counted > 0 and shown between 0 and counted)
);

-- Members know whether their employer asks. Who was asked knows it; no member does. The sums are read through a function.
alter table survey_setting enable row level security;
create policy survey_setting_select on survey_setting for select
  using (jobwright_is_system() or jobwright_works_for(organization_id));
create policy survey_setting_insert on survey_setting for insert
  with check (jobwright_is_system() or jobwright_works_for(organization_id));
create policy survey_setting_delete on survey_setting for delete
  using (jobwright_is_system() or jobwright_is_member_of(organization_id));
alter table survey_invitation enable row level security;
create policy survey_invitation_select on survey_invitation for select
  using (account_id = jobwright_account());
create policy survey_invitation_system on survey_invitation using (jobwright_is_system());
alter table survey_tally enable row level security;
create policy survey_tally_system on survey_tally using (jobwright_is_system());

-- Counts the answers of the person who was asked, once; whether it did.
create function jobwright_answer_survey(application uuid, informed integer, respected integer, again integer)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  employer uuid;
begin
  update survey_invitation i set answered = true
    where i.application_id = application and not i.answered and i.asked_on > current_date - 30
      and (jobwright_is_system() or i.account_id = jobwright_account())
    returning i.organization_id into employer;
  if employer is null then
    return false;
  end if;
  insert into survey_tally (organization_id, question, answer, counted, shown)
    values (employer, 'INFORMED', informed, 1, 0), (employer, 'RESPECTED', respected, 1, 0), (employer, 'AGAIN', again, 1, 0)
    on conflict (organization_id, question, answer) do update set counted = survey_tally.counted + 1;
  return true;
end $$;

-- What members may read of the sums of their employer.
create function jobwright_survey_figures(organization uuid) returns table (question text, answer integer, given integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select t.question, t.answer, t.shown from survey_tally t
    where t.organization_id = organization and t.shown > 0
      and (jobwright_is_system() or jobwright_works_for(organization)) $$;

-- Each night. Sums are shown once more than ten people answered, and then again with each five more: whoever compares the
-- figures of two days learns of no fewer. All rows are written anew, so that nothing in them tells what was changed together.
create function jobwright_release_surveys() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform jobwright_require_system();
  delete from survey_invitation i where i.asked_on <= current_date - 30;
  update survey_invitation i set answered = i.answered where true;
  update survey_tally t set shown = case when s.answers > 10 and s.answers - s.known >= 5 then t.counted else t.shown end
    from (select a.organization_id, sum(a.counted) as answers, sum(a.shown) as known
      from survey_tally a where a.question = 'INFORMED' group by a.organization_id) s
    where s.organization_id = t.organization_id;
end $$;
