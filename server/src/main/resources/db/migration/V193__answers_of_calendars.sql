-- What calendars answer by mail: the candidate's is kept beside the agreed time and decides nothing; a panel member's is their
-- answer. The policies of both tables stay.
alter table interview
  add column candidate_response text,
  add column candidate_responded_at timestamptz,
  add column candidate_declined_at timestamptz,
  add constraint ck_interview_candidate_response check (candidate_response in ('ACCEPTED', 'TENTATIVE', 'DECLINED')
    and candidate_responded_at is not null and (candidate_declined_at is not null or candidate_response <> 'DECLINED')
    or num_nonnulls(candidate_response, candidate_responded_at, candidate_declined_at) = 0);

alter table interview_panel_member drop constraint ck_interview_panel_member_response;
alter table interview_panel_member add constraint ck_interview_panel_member_response check (
  response in ('NONE', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'OTHER_TIME') and (responded_at is null) = (response = 'NONE'));
