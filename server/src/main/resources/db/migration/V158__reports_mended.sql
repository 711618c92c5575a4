-- Somebody whose mail program deleted an address that a stranger typed may still say on the page that they did not report.
alter table posting_report
  add column deleted_hash text,
  -- The notifier was warned that further reports without cause will wait; without that they do not.
  add column warned_at timestamptz,
  add constraint ck_posting_report_deleted_hash check (deleted_hash ~ '^[0-9a-f]{64}$'),
  add constraint ck_posting_report_warned check (warned_at is null or state <> 'OPEN');

create or replace function posting_report_keep() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.posting_id, new.posting_version, new.organization_id, new.reason, new.text, new.reported_at, new.state,
        new.decided_by, new.decided_at, new.decision_reason, new.reversed_by, new.reversed_at, new.reversal_reason,
        new.text_ends, new.good_faith, new.notifier_name, new.notifier_email, new.notifier_language, new.secret_hash,
        new.deleted_hash, new.warned_at)
      is distinct from (old.posting_id, old.posting_version, old.organization_id, old.reason, old.text, old.reported_at,
        old.state, old.decided_by, old.decided_at, old.decision_reason, old.reversed_by, old.reversed_at,
        old.reversal_reason, old.text_ends, old.good_faith, old.notifier_name, old.notifier_email, old.notifier_language,
        old.secret_hash, old.deleted_hash, old.warned_at) then
    raise insufficient_privilege using message = 'a report does not change';
  end if;
  return new;
end $$;
