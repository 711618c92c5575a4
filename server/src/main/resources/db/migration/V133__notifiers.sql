-- A person who reports an advert may leave an address, gets a receipt and, once the address is proved, the decision, and may
-- appeal against a dismissal (DSA, Articles 16 and 20). The employer learns nothing of it.
alter table posting_report add column good_faith boolean not null default false;
alter table posting_report add column notifier_name text;
alter table posting_report add column notifier_email text;
alter table posting_report add column notifier_language text;
alter table posting_report add column notifier_proved_at timestamptz;
alter table posting_report add column secret_hash text;
alter table posting_report add constraint uq_posting_report_secret_hash unique (secret_hash);
alter table posting_report add constraint ck_posting_report_notifier
  check (num_nonnulls(notifier_name, notifier_email, notifier_language) in (0, 3)
    and (notifier_proved_at is null or notifier_email is not null));
alter table posting_report add constraint ck_posting_report_notifier_name check (char_length(notifier_name) <= 100);
alter table posting_report add constraint ck_posting_report_notifier_email
  check (char_length(notifier_email) between 3 and 254);
alter table posting_report add constraint ck_posting_report_notifier_language check (notifier_language in ('EN', 'DE'));
alter table posting_report add constraint ck_posting_report_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$');
create index ix_posting_report_notifier_email on posting_report (notifier_email) where notifier_email is not null;
create index ix_posting_report_secret_hash_decided on posting_report (decided_at) where secret_hash is not null;

-- The link of the mail leads to one report, and proves its address.
create policy posting_report_select_by_link on posting_report for select using (secret_hash = jobwright_shown());
create policy posting_report_update_by_link on posting_report for update using (secret_hash = jobwright_shown());

-- With the link nothing else changes.
create function posting_report_keep() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_staff() is not true
    and (new.posting_id, new.posting_version, new.organization_id, new.reason, new.text, new.reported_at, new.state,
        new.decided_by, new.decided_at, new.decision_reason, new.good_faith, new.notifier_name, new.notifier_email,
        new.notifier_language, new.secret_hash)
      is distinct from (old.posting_id, old.posting_version, old.organization_id, old.reason, old.text, old.reported_at,
        old.state, old.decided_by, old.decided_at, old.decision_reason, old.good_faith, old.notifier_name,
        old.notifier_email, old.notifier_language, old.secret_hash) then
    raise insufficient_privilege using message = 'a report does not change';
  end if;
  return new;
end $$;
create trigger posting_report_kept before update on posting_report for each row execute function posting_report_keep();

-- Who reads an appeal: members read what their employer lodged, and never what somebody lodged who reported them.
drop policy appeal_select on appeal;
create policy appeal_select on appeal for select
  using (jobwright_is_staff() or report_id is null and jobwright_is_member_of(organization_id)
    or exists (select from statement_of_reasons s where s.id = statement_id and s.secret_hash = jobwright_shown())
    or exists (select from posting_report r where r.id = report_id and r.secret_hash = jobwright_shown()));
create policy appeal_insert_by_notifier on appeal for insert
  with check (state = 'LODGED' and appellant = 'NOTIFIER' and lodged_by is null and exists (select from posting_report r
    where r.id = report_id and r.secret_hash = jobwright_shown() and r.state = 'DISMISSED'
      and r.decided_by = decided_first_by and r.organization_id = appeal.organization_id));
