-- Since when an organization is verified, why staff trust it, and when and by which decision it lost that trust.
alter table hiring_organization
  add column verified_since timestamptz,
  add column trust_note text,
  add column trust_ended_at timestamptz,
  add column trust_ended_by uuid,
  add constraint fk_hiring_organization_trust_ended_by
    foreign key (trust_ended_by) references statement_of_reasons (id),
  add constraint ck_hiring_organization_trust_note check (length(trust_note) between 1 and 1000);
create index ix_hiring_organization_trust_ended_by on hiring_organization (trust_ended_by)
  where trust_ended_by is not null;

-- Its verification is at least as old as its last change.
update hiring_organization set verified_since = changed_at where status in ('VERIFIED', 'TRUSTED');

-- Members change the row of their organization, but only staff changes how far it is trusted. A member can lower it: by
-- asking for a review, by another name, or by giving up the last proved domain. Then it lost its trust at that moment.
create or replace function hiring_organization_keep_status() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.status is distinct from old.status
        and not (new.status = 'PENDING' and old.status in ('UNVERIFIED', 'VERIFIED', 'TRUSTED'))
        and not (new.status = 'VERIFIED' and old.status = 'TRUSTED')
      or new.status_before_suspension is distinct from old.status_before_suspension
        and new.status_before_suspension is distinct from 'PENDING'
        and (old.status_before_suspension is distinct from 'TRUSTED'
          or new.status_before_suspension is distinct from 'VERIFIED')
      or new.verified_since is distinct from old.verified_since and new.verified_since is not null
      or new.trust_note is distinct from old.trust_note and new.trust_note is not null
      or new.trust_ended_at is distinct from old.trust_ended_at
        and (old.status <> 'TRUSTED' or new.trust_ended_at is null)
      or new.trust_ended_by is distinct from old.trust_ended_by and new.trust_ended_by is not null) then
    raise insufficient_privilege using message = 'only staff says how far an organization is trusted';
  end if;
  return new;
end $$;
drop trigger hiring_organization_status on hiring_organization;
create trigger hiring_organization_status before update on hiring_organization
  for each row when ((new.status, new.status_before_suspension, new.verified_since, new.trust_note, new.trust_ended_at,
      new.trust_ended_by)
    is distinct from
      (old.status, old.status_before_suspension, old.verified_since, old.trust_note, old.trust_ended_at,
      old.trust_ended_by))
  execute function hiring_organization_keep_status();

-- How many applicants of an organization wait for an answer, and for how many of them it is late. Security definer: staff
-- learn two numbers, and read no application.
create function jobwright_answers_owed(employer uuid, asked_at timestamptz)
  returns table (owed bigint, overdue bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff counts the answers that an employer owes';
  end if;
  return query select count(*), count(*) filter (where a.answer_due_at < asked_at)
    from job_application a
    where a.organization_id = employer and (a.answered_at is null or a.waits_again)
      and a.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED');
end $$;
