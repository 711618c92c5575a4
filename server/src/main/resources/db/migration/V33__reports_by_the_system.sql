-- Reports of messages come from readers of the other side. The system writes those of the demo content, as it writes its
-- conversations.
alter policy message_report_insert on message_report
  with check (jobwright_is_system() or reporter_id = jobwright_account() and author_id <> jobwright_account() and state = 'OPEN'
    and exists (select 1 from message m join conversation c on c.id = m.conversation_id
      where m.id = message_id and m.state = 'DELIVERED' and m.author_id = message_report.author_id
        and m.side = message_report.side and c.organization_id = message_report.organization_id));
