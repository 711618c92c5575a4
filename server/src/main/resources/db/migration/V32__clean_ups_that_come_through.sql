-- Clean-ups that come through whatever is in the way, and locks on what only the staff changes.

-- When the last mail left: a queue that is long and moves is not stuck.
create index ix_outbox_message_sent_at on outbox_message (sent_at) where sent_at is not null;

-- Security definer: who takes an application back is told of an advert that is in sight of its organization only by now.
-- A reference alone shows nothing of a posting.
create function job_posting_reference(posting uuid) returns text
  language sql stable security definer set search_path = public
  as $$ select reference from job_posting where id = posting $$;

-- An account that cannot be deleted does not count, and those behind it have their turn.
create or replace function jobwright_remove_unconfirmed(ended_before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = public as $$
declare
  person uuid;
  removed integer := 0;
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself removes accounts';
  end if;
  for person in
    select a.id from account a
    where a.status = 'UNCONFIRMED' and a.confirmed_at is null and a.registered_at < ended_before
      and not exists (select 1 from one_time_token t where t.account_id = a.id and t.expires_at >= ended_before)
    order by a.registered_at
    for update skip locked
  loop
    begin
      delete from notice where account_id = person;
      delete from one_time_token where account_id = person;
      delete from password_credential where account_id = person;
      delete from account where id = person;
      removed := removed + 1;
    exception when foreign_key_violation then
      null;
    end;
    exit when removed >= most;
  end loop;
  return removed;
end $$;

-- What is deleted when its time is over.
create index ix_invitation_over on invitation (least(ended_at, expires_at));
create index ix_alerted_posting_alerted_at on alerted_posting (alerted_at);
create index ix_job_alert_written_at on job_alert (written_at);

-- Deleting an account looks for what refers to it, also for what has ended.
create index ix_organization_membership_account_id on organization_membership (account_id);
create index ix_invitation_invited_by on invitation (invited_by);
create index ix_moderation_case_assignee_id_all on moderation_case (assignee_id);
drop index ix_sign_in_session_account;
create index ix_sign_in_session_account_id on sign_in_session (account_id);

-- A policy lets people change their own row and members that of their organization; what stands in it about how far they
-- are trusted they do not change. As row security does, this leaves out the owner of the tables.

-- The link with which the operator appoints an administrator is opened by that person.
create function account_keep_staff_roles() returns trigger language plpgsql as $$
begin
  if row_security_active(tg_relid) and jobwright_is_staff() is not true
    and (new.moderator is distinct from old.moderator
      or not exists (select 1 from one_time_token t
        where t.secret_hash = jobwright_shown() and t.account_id = new.id and t.purpose = 'ADMINISTRATOR')) then
    raise insufficient_privilege using message = 'only staff gives and takes staff roles';
  end if;
  return new;
end $$;
create trigger account_staff_roles before update on account
  for each row when ((new.moderator, new.administrator) is distinct from (old.moderator, old.administrator))
  execute function account_keep_staff_roles();

-- An owner asks to be looked at: then it waits for the staff, and a suspension stays one.
create function hiring_organization_keep_status() returns trigger language plpgsql as $$
begin
  if row_security_active(tg_relid) and jobwright_is_staff() is not true
    and (new.status is distinct from old.status
        and not (new.status = 'PENDING' and old.status in ('UNVERIFIED', 'VERIFIED', 'TRUSTED'))
      or new.status_before_suspension is distinct from old.status_before_suspension
        and new.status_before_suspension is distinct from 'PENDING') then
    raise insufficient_privilege using message = 'only staff says how far an organization is trusted';
  end if;
  return new;
end $$;
create trigger hiring_organization_status before update on hiring_organization
  for each row when ((new.status, new.status_before_suspension)
    is distinct from (old.status, old.status_before_suspension))
  execute function hiring_organization_keep_status();
