-- What became of an offer is kept step by step, and the panel of an application that ended is dismissed whoever ended it.

-- What both sides know of a version, from its sending on: a later step hides no earlier one.
alter table offer_version add column steps jsonb not null default '[]';
alter table offer_version add constraint ck_offer_version_steps check (jsonb_typeof(steps) = 'array');
update offer_version v set steps = (
  select jsonb_agg(jsonb_build_object('state', s.state, 'at', s.at) order by s.at)
  from (values
      ('SENT', v.sent_at),
      ('CHANGE_ASKED', case when v.signed_name is null and (v.state <> 'DECLINED' or v.ended_at > v.answered_at)
        then v.answered_at end),
      ('ACCEPTED', case when v.signed_name is not null and (v.state <> 'BACKED_OUT' or v.ended_at is not null)
        then v.answered_at end),
      ('DECLINED', case when v.state = 'DECLINED' then coalesce(v.ended_at, v.answered_at) end),
      ('BACKED_OUT', case when v.state = 'BACKED_OUT' then coalesce(v.ended_at, v.answered_at) end),
      ('WITHDRAWN', case when v.state = 'WITHDRAWN' then v.ended_at end)) s (state, at)
  where s.at is not null)
  where v.sent_at is not null;

create or replace function jobwright_end_offers(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with ending as (
      select v.id, case
            when v.sent_at is null then 'DISCARDED'
            when v.state = 'ACCEPTED' and a.candidate_status = 'HIRED' then 'HIRED'
            when v.state = 'ACCEPTED' and a.candidate_status = 'WITHDRAWN' then 'BACKED_OUT'
            when a.candidate_status = 'WITHDRAWN' then 'DECLINED'
            else 'WITHDRAWN' end as state
        from offer_version v join offer o on o.id = v.offer_id join job_application a on a.id = o.application_id
        where a.id = application
          and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
          and v.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'SENT', 'CHANGE_ASKED', 'ACCEPTED')),
      ended as (
        update offer_version v set state = e.state,
            answered_at = case when e.state in ('BACKED_OUT', 'DECLINED') then coalesce(v.answered_at, now)
              else v.answered_at end,
            steps = case when e.state in ('BACKED_OUT', 'DECLINED', 'WITHDRAWN')
              then v.steps || jsonb_build_object('state', e.state, 'at', now) else v.steps end,
            staged_at = null, tell_at = null, remind_at = null, ended_at = now
          from ending e where v.id = e.id
          returning v.id, v.offer_id, v.state),
      forgotten as (delete from offer_letter l using ended where l.version_id = ended.id and ended.state = 'DISCARDED'),
      closed as (
        update approval_flow f set state = 'VOID', decided_at = now, version = f.version + 1
          from ended where f.subject_id = ended.id and f.state = 'PENDING')
    update offer o set version = o.version + 1, changed_by = null, changed_at = now
      where o.id in (select offer_id from ended)
  $$;

-- Close-outs from before V62 say their latest step.
update close_out c set steps = jsonb_build_array(jsonb_build_object(
    'state', c.state, 'by', jsonb_build_object('value', c.holder_id), 'at', c.changed_at))
  where c.steps = '[]';

-- Interviewers whom a panel brought no longer read an application once they sit in none of its panels; who is taken out of
-- one does until they are told. It answers who. Security definer: a candidate who declines an offer sees no panel.
create function jobwright_dismiss_panel(application uuid) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from application_assignment s using job_application a
      where s.application_id = application and s.from_panel and a.id = s.application_id
        and (jobwright_is_system() or a.candidate_id = jobwright_account()
          or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))
        and not exists (select 1 from interview i where i.application_id = a.id and i.state <> 'CANCELLED'
          and (exists (select 1 from interview_panel_member m
              where m.interview_id = i.id and m.account_id = s.account_id)
            or i.tell_at is not null and exists (select 1 from jsonb_array_elements(i.announced -> 'panel') told
              where (told #>> '{account,value}')::uuid = s.account_id)))
      returning s.account_id
  $$;
