-- Which mails a person wants at once, which in one mail in the morning, and which not at all.

create table mail_settings (
  account_id uuid not null,
  version bigint not null,
  choices jsonb not null,
  constraint pk_mail_settings primary key (account_id),
  constraint fk_mail_settings_account foreign key (account_id) references account (id) on delete cascade
);

-- A collected mail waits for the morning of its reader.
alter table outbox_message drop constraint ck_outbox_message_state;
alter table outbox_message add constraint ck_outbox_message_state
  check (state in ('PENDING', 'SENT', 'DEAD', 'KEPT', 'COLLECTED'));
create index ix_outbox_message_collected on outbox_message (next_attempt_at, recipient) where state = 'COLLECTED';

-- Who sees which row: each person their own.
alter table mail_settings enable row level security;
create policy mail_settings_all on mail_settings
  using (account_id = jobwright_account() or jobwright_is_system());

-- Security definer: the person whose action causes a mail may not see what its reader chose.
create function jobwright_mail_choices(reader uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select (select s.choices from mail_settings s where s.account_id = reader) $$;

-- To whom a mail about what they were told was given up, within a month. Security definer: employers read no mails, and
-- this names only applications at the organizations of the caller.
create index ix_outbox_message_dead on outbox_message (occurred_at) where state = 'DEAD';
create function jobwright_undelivered() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select distinct a.id from outbox_message m
    left join conversation c on m.kind = 'MESSAGE_RECEIVED' and c.id = m.subject_id
    join job_application a on a.id = coalesce(c.application_id, m.subject_id)
    where m.state = 'DEAD' and m.kind in ('DECISION_RELEASED', 'MESSAGE_RECEIVED')
      and m.occurred_at > now() - interval '30 days'
      and a.organization_id = any (jobwright_list('jobwright.running_organizations'))
    limit 500 $$;

-- Security definer: the same. Whether the caller may tell this candidate anything, the service asks.
create function jobwright_resend(application uuid, now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  again integer;
begin
  update outbox_message m
    set state = 'PENDING', attempts = 0, next_attempt_at = now, last_error = null, version = version + 1
    where m.state = 'DEAD' and m.kind in ('DECISION_RELEASED', 'MESSAGE_RECEIVED')
      and (m.subject_id = application or m.subject_id in (select c.id from conversation c where c.application_id = application))
      and exists (select 1 from job_application a where a.id = application
        and a.organization_id = any (jobwright_list('jobwright.running_organizations')));
  get diagnostics again = row_count;
  return again;
end $$;
