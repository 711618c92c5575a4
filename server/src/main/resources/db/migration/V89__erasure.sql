-- People can have their account erased; R__erasure.sql says how.

-- The day on which everything personal was removed from it; null for all others.
alter table job_application add column erased_on date;

create table erasure_request (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  state text not null,
  asked_at timestamptz not null,
  erase_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_erasure_request primary key (id),
  constraint fk_erasure_request_account foreign key (account_id) references account (id),
  constraint ck_erasure_request_state check (state in ('WAITING', 'CANCELLED', 'DONE')),
  constraint ck_erasure_request_ended_at check ((ended_at is null) = (state = 'WAITING'))
);
create unique index uq_erasure_request_waiting on erasure_request (account_id) where state = 'WAITING';
create index ix_erasure_request_account on erasure_request (account_id);
create index ix_erasure_request_due on erasure_request (erase_at) where state = 'WAITING';

-- The person who asked, and Jobwright itself.
alter table erasure_request enable row level security;
create policy erasure_request_select on erasure_request for select
  using (account_id = jobwright_account() or jobwright_is_system());
create policy erasure_request_insert on erasure_request for insert
  with check (account_id = jobwright_account() or jobwright_is_system());
create policy erasure_request_update on erasure_request for update
  using (account_id = jobwright_account() or jobwright_is_system());

-- What was told about an application is found when it is erased.
create index ix_notice_application on notice ((facts #>> '{application,reference}'))
  where facts #>> '{application,reference}' is not null;
create index ix_outbox_message_application on outbox_message ((facts #>> '{application,reference}'))
  where facts #>> '{application,reference}' is not null;
create index ix_outbox_message_recipient on outbox_message (recipient);
create index ix_outbox_message_lists on outbox_message (kind) where facts -> 'lines' is not null;

-- Two colleagues who scored one interview may both be gone.
drop index uq_scorecard_assignment_interview_author;
create unique index uq_scorecard_assignment_interview_author on scorecard_assignment (interview_id, author_id)
  where author_id <> '00000000-0000-7000-8000-000000000000';
