-- People report what an employer wrote when it asked to get in touch, as they report messages: moderators read both in one
-- list. A report outlives the request.

alter table message_report
  alter column message_id drop not null,
  alter column application_reference drop not null,
  add column contact_request_id uuid,
  add constraint fk_message_report_contact_request foreign key (contact_request_id)
    references contact_request (id) on delete set null,
  add constraint ck_message_report_about check ((message_id is null) = (application_reference is null)
    and (message_id is null or contact_request_id is null));
create unique index uq_message_report_open_contact on message_report (contact_request_id, reporter_id) where state = 'OPEN';
create index ix_message_report_contact_request on message_report (contact_request_id);

alter policy message_report_insert on message_report
  with check (jobwright_is_system() or reporter_id = jobwright_account() and author_id <> jobwright_account() and state = 'OPEN'
    and (exists (select 1 from message m join conversation c on c.id = m.conversation_id
        where m.id = message_id and m.state = 'DELIVERED' and m.author_id = message_report.author_id
          and m.side = message_report.side and c.organization_id = message_report.organization_id)
      or exists (select 1 from contact_request c
        where c.id = contact_request_id and c.account_id = jobwright_account() and c.sender_id = message_report.author_id
          and message_report.side = 'EMPLOYER' and c.organization_id = message_report.organization_id)));
