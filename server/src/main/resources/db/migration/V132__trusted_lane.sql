-- Adverts of organizations that staff trust are public at once. Some of them are read afterwards, by a deadline.
alter table moderation_case
  add column lane text not null default 'QUEUE',
  add column review_reason text,
  add column review_due_at timestamptz,
  add column reviewed_at timestamptz,
  add constraint ck_moderation_case_lane check (lane in ('QUEUE', 'TRUSTED')),
  -- A person decides in the queue; without one there are only approvals.
  add constraint ck_moderation_case_lane_decision check (lane = 'QUEUE' or coalesce(decision, '') = 'APPROVED'),
  add constraint ck_moderation_case_review_reason check (review_reason in
    ('NEW_COUNTRY', 'PAY_CHANGED', 'CONFIDENTIAL', 'NEW_OCCUPATION', 'SAMPLE', 'TRUST_ENDED')),
  add constraint ck_moderation_case_review check ((review_reason is null) = (review_due_at is null)
    and (review_due_at is null or lane = 'TRUSTED') and (reviewed_at is null or review_due_at is not null));
create index ix_moderation_case_review_due_at on moderation_case (review_due_at, decided_at desc)
  where review_due_at is not null and reviewed_at is null;
create index ix_moderation_case_lane on moderation_case (organization_id, decided_at) where lane = 'TRUSTED';

-- Members submit and recall. Without a moderator a case is only approved while staff trust the organization.
create function jobwright_decides_case(employer uuid, decision text, lane text) returns boolean language sql stable as $$
  select jobwright_is_staff() or jobwright_works_for(employer)
    and (decision is null or decision = 'WITHDRAWN' or lane = 'TRUSTED'
      and exists (select from hiring_organization o where o.id = employer and o.status = 'TRUSTED')) $$;
drop policy moderation_case_insert on moderation_case;
create policy moderation_case_insert on moderation_case for insert
  with check (jobwright_decides_case(organization_id, decision, lane));
drop policy moderation_case_update on moderation_case;
create policy moderation_case_update on moderation_case for update
  using (jobwright_is_staff() or jobwright_works_for(organization_id))
  with check (jobwright_decides_case(organization_id, decision, lane));

-- Trust was a mark for colleagues until now. It is granted anew, to those who meet each criterion.
update hiring_organization set status = 'VERIFIED' where status = 'TRUSTED';
update hiring_organization set status_before_suspension = 'VERIFIED' where status_before_suspension = 'TRUSTED';
