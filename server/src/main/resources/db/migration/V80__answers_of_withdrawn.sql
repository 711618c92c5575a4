-- A candidate who withdraws is no longer told of an answer to that application: its line goes out of the mails that are not
-- sent, and a mail that says nothing else is deleted. What remains is about the first application that it still names.
-- Security definer: candidates read no mails.
create function jobwright_forget_answer(application uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone job_application;
  mail outbox_message;
  rest jsonb;
begin
  select * into gone from job_application a where a.id = application
    and (jobwright_is_system() or a.candidate_id = jobwright_account());
  for mail in select m.* from outbox_message m
      where m.kind = 'DECISION_RELEASED' and m.state in ('PENDING', 'DEAD', 'KEPT')
        and m.subject_id in (select o.id from job_application o
          where o.candidate_id = gone.candidate_id and o.organization_id = gone.organization_id)
        and (m.subject_id = gone.id or exists (select from jsonb_path_query(m.facts, '$.lines[*]') line
          where line #>> '{facts,application,reference}' = gone.reference))
      order by m.id for update loop
    select jsonb_agg(line order by place) into rest
      from jsonb_path_query(mail.facts, '$.lines[*]') with ordinality named (line, place)
      where line #>> '{facts,application,reference}' <> gone.reference;
    if rest is not null then
      update outbox_message m set version = m.version + 1,
          subject_id = (select a.id from job_application a where a.reference = rest #>> '{0,facts,application,reference}'),
          facts = (rest #> '{0,facts}') || jsonb_build_object('recipient', mail.facts -> 'recipient', 'lines', rest)
        where m.id = mail.id;
    elsif mail.state <> 'PENDING' or mail.attempts = 0 or mail.last_error is not null then -- else it may be on its way
      delete from outbox_message m where m.id = mail.id;
    end if;
  end loop;
end $$;
