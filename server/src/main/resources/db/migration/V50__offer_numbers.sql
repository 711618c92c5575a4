-- Offers: numbers that the candidate reads, and who ended what hangs on an application.

-- A version that is not sent has the number after the last one that was. One that is being sent keeps its number, which is
-- in its letter.
update offer_version v set number = 1 + (select coalesce(max(s.number), 0) from offer_version s
    where s.offer_id = v.offer_id and s.sent_at is not null)
  where v.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED') and v.staged_at is null;

-- The end of an application changes its offer, and not the person who changed it before.
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
    update offer o set version = o.version + 1, changed_by = null, changed_at = now
      where o.id in (select offer_id from ended)
  $$;
