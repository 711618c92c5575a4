-- What is deleted when nobody needs it any more. RecordCleanup says when, and works in batches; rows that somebody else
-- holds at that moment are left for the next night.

-- People who never confirmed their address, and whose links have all ended. Security definer: of what belongs to them not
-- even Jobwright itself reads everything. An account that has done anything stays: the foreign keys say so.
create function jobwright_remove_unconfirmed(ended_before timestamptz, most integer) returns integer
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
    limit most
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
  end loop;
  return removed;
end $$;

-- Security definer: nobody but the person sees a notice.
create function jobwright_remove_read_notices(read_before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = public as $$
declare
  removed integer;
begin
  if jobwright_is_system() is not true then
    raise insufficient_privilege using message = 'only Jobwright itself removes notices';
  end if;
  delete from notice where id = any (array(
    select n.id from notice n where n.read_at < read_before limit most for update skip locked));
  get diagnostics removed = row_count;
  return removed;
end $$;

-- A mail that is still owed is not deleted.
create policy outbox_message_delete on outbox_message for delete
  using (jobwright_is_system() and state <> 'PENDING');

create index ix_account_unconfirmed on account (registered_at) where status = 'UNCONFIRMED';
-- Deleting an account looks for what refers to it: not through all that was ever done with applications.
create index ix_job_application_decision_by on job_application (decision_by) where decision_by is not null;
create index ix_timeline_entry_actor on timeline_entry (actor_id);
create index ix_stage_change_actor on stage_change (actor_id);
create index ix_application_note_author on application_note (author_id);
