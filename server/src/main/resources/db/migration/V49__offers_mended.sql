-- Offers: what is private stays so, and what ends with an application says who ended it.

-- The day that the letter names.
alter table offer_version add column dated date;
update offer_version set dated = (coalesce(sent_at, staged_at) at time zone 'UTC')::date where document_sha256 is not null;

-- Versions that were given up have no number of their own: numbers would tell the candidate of them.
alter table offer_version drop constraint uq_offer_version_offer_number;
create unique index uq_offer_version_offer_number on offer_version (offer_id, number) where state <> 'DISCARDED';

-- Nobody, once the time has told a version.
alter table offer alter column changed_by drop not null;

-- A question for permission may be about a member, who learns nothing of it.
alter table approval_flow
  add column concerned_id uuid,
  add constraint fk_approval_flow_concerned foreign key (concerned_id) references account (id);
create index ix_approval_flow_concerned on approval_flow (concerned_id);
update approval_flow f set concerned_id = o.candidate_id
  from offer_version v join offer o on o.id = v.offer_id where f.subject_kind = 'OFFER' and v.id = f.subject_id;

-- Whether the caller is asked to approve a version: from their turn on, and until the question is decided. Who decided it
-- still stores what follows. Security definer: approvers of an offer do not read the application.
create function jobwright_asked_for_version(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select 1 from approval_flow f join approval_group g on g.flow_id = f.id
      join approval_approver a on a.flow_id = g.flow_id and a.position = g.position
    where f.subject_id = asked and a.account_id = jobwright_account() and a.left_at is null
      and (f.state = 'PENDING' and g.state <> 'WAITING' or a.voted_at = f.decided_at)
      and jobwright_works_for(f.organization_id)) $$;
create or replace function jobwright_asked_for_offer(offer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select 1 from offer_version v where v.offer_id = offer and jobwright_asked_for_version(v.id)) $$;

-- Approvers see the version that they are asked about, and no other one.
alter policy offer_version_all on offer_version
  using (jobwright_is_system() or exists (select 1 from offer o where o.id = offer_id
    and case when o.candidate_id = jobwright_account() then sent_at is not null
      else jobwright_sees_offer(o.application_id) or jobwright_asked_for_version(offer_version.id) end));

-- What a message about a question for permission names. Security definer: who removes a member or skips a step need not see
-- the offer.
create function jobwright_offer_asked_about(asked uuid)
  returns table (reference text, application text, posting text, title text, candidate uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select o.reference, o.application_reference, p.reference, o.posting_title, o.candidate_id
    from offer_version v join offer o on o.id = v.offer_id join job_posting p on p.id = o.posting_id
    where v.id = asked and (jobwright_is_system() or jobwright_works_for(o.organization_id)) $$;

-- The candidate accepted: a version that was not sent is given up, with its letter, and nobody is asked about it any more.
-- Security definer: the candidate does not see it.
create function jobwright_drop_unsent_offer(offer uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with dropped as (
      update offer_version v set state = 'DISCARDED', staged_at = null, tell_at = null, ended_at = now
        where v.offer_id = offer and v.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED')
          and exists (select 1 from offer o where o.id = v.offer_id
            and (jobwright_is_system() or o.candidate_id = jobwright_account()))
        returning v.id),
      forgotten as (delete from offer_letter l using dropped where l.version_id = dropped.id)
    update approval_flow f set state = 'VOID', decided_at = now, version = f.version + 1
      from dropped where f.subject_id = dropped.id and f.state = 'PENDING'
  $$;

-- Who withdraws the application declines the offer, or backs out of it: the employer took nothing back.
create or replace function jobwright_end_offers(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with ended as (
      update offer_version v set state = case
            when v.sent_at is null then 'DISCARDED'
            when v.state = 'ACCEPTED' and a.candidate_status = 'HIRED' then 'HIRED'
            when v.state = 'ACCEPTED' and a.candidate_status = 'WITHDRAWN' then 'BACKED_OUT'
            when a.candidate_status = 'WITHDRAWN' then 'DECLINED'
            else 'WITHDRAWN' end,
          answered_at = case when v.sent_at is not null and a.candidate_status = 'WITHDRAWN'
            then coalesce(v.answered_at, now) else v.answered_at end,
          staged_at = null, tell_at = null, remind_at = null, ended_at = now
        from offer o, job_application a
        where a.id = application and o.application_id = a.id and v.offer_id = o.id
          and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
          and v.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'SENT', 'CHANGE_ASKED', 'ACCEPTED')
        returning v.id, v.offer_id, v.state),
      forgotten as (delete from offer_letter l using ended where l.version_id = ended.id and ended.state = 'DISCARDED'),
      closed as (
        update approval_flow f set state = 'VOID', decided_at = now, version = f.version + 1
          from ended where f.subject_id = ended.id and f.state = 'PENDING')
    update offer o set version = o.version + 1, changed_at = now where o.id in (select offer_id from ended)
  $$;

-- A decision that is never told takes its move back, also when the candidate withdraws or declines, who does not see moves:
-- else a person whom nobody told would count as hired. Security definer for that reason.
create function job_application_untold_move() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
declare
  last stage_change;
  former stage_change;
begin
  select c.* into last from stage_change c
    where c.application_id = new.id and c.undoes_id is null
      and not exists (select 1 from stage_change u where u.undoes_id = c.id)
    order by c.at desc, c.id desc limit 1;
  if last.cause is distinct from 'DECIDED' or last.at is distinct from old.decision_at then
    return new;
  end if;
  select c.* into former from stage_change c
    where c.application_id = new.id and c.undoes_id is null and c.id <> last.id
      and not exists (select 1 from stage_change u where u.undoes_id = c.id)
    order by c.at desc, c.id desc limit 1;
  if former.id is null or exists (select 1 from pipeline_stage s where s.id = former.stage_id and s.archived_at is not null) then
    return new;
  end if;
  insert into stage_change (id, application_id, stage_id, actor_id, at, cause, undoes_id)
    values (gen_random_uuid(), new.id, former.stage_id, new.candidate_id, new.candidate_status_at, 'MOVED', last.id);
  new.stage_id := former.stage_id;
  new.stage_since := former.at;
  return new;
end $$;
create trigger job_application_untold_move before update of candidate_status on job_application
  for each row when (old.decision_at is not null and new.decision_at is null
    and old.decision_outcome is distinct from new.candidate_status
    and new.candidate_status in ('WITHDRAWN', 'DECLINED', 'POSITION_CLOSED'))
  execute function job_application_untold_move();
