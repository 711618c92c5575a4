-- Those concerned ask to look at a decision of the staff again: once for each decision (DSA, Article 20).
create table appeal (
  id uuid not null,
  version bigint not null,
  statement_id uuid,
  report_id uuid,
  organization_id uuid,
  decided_first_by uuid not null,
  appellant text not null,
  lodged_by uuid,
  text text not null,
  lodged_at timestamptz not null,
  deadline timestamptz not null,
  state text not null,
  reviewer_id uuid,
  decided_at timestamptz,
  reason text,
  constraint pk_appeal primary key (id),
  constraint uq_appeal_statement_id unique (statement_id),
  constraint uq_appeal_report_id unique (report_id),
  constraint fk_appeal_statement_id foreign key (statement_id) references statement_of_reasons (id),
  constraint fk_appeal_report_id foreign key (report_id) references posting_report (id),
  constraint fk_appeal_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_appeal_decided_first_by foreign key (decided_first_by) references account (id),
  constraint fk_appeal_lodged_by foreign key (lodged_by) references account (id),
  constraint fk_appeal_reviewer_id foreign key (reviewer_id) references account (id),
  constraint ck_appeal_decision check (num_nonnulls(statement_id, report_id) = 1),
  constraint ck_appeal_appellant check (appellant in ('MEMBER', 'PERSON', 'NOTIFIER')
    and (appellant = 'NOTIFIER') = (report_id is not null)),
  constraint ck_appeal_text check (char_length(text) between 1 and 4000),
  constraint ck_appeal_state check (state in ('LODGED', 'IN_REVIEW', 'UPHELD', 'PARTLY', 'REVERSED', 'INADMISSIBLE')),
  constraint ck_appeal_reviewer check ((state = 'LODGED') = (reviewer_id is null)),
  -- Another person; of two who are both erased nothing is known.
  constraint ck_appeal_reviewer_another check (reviewer_id <> decided_first_by
    or reviewer_id = '00000000-0000-7000-8000-000000000000'),
  constraint ck_appeal_answer check ((state in ('LODGED', 'IN_REVIEW')) = (decided_at is null)
    and (decided_at is null) = (reason is null)),
  constraint ck_appeal_reason check (char_length(reason) between 1 and 4000)
);
create index ix_appeal_organization_id on appeal (organization_id);
create index ix_appeal_decided_first_by on appeal (decided_first_by);
create index ix_appeal_lodged_by on appeal (lodged_by);
create index ix_appeal_reviewer_id on appeal (reviewer_id);
create index ix_appeal_open on appeal (deadline) where decided_at is null;
create index ix_appeal_decided_at on appeal (decided_at) where decided_at is not null;

-- Those concerned read it: members, and the suspended person, who has the link to the decision. They lodge it against a
-- decision about them, with its facts; staff answer it, but not the person who decided.
alter table appeal enable row level security;
create policy appeal_select on appeal for select
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff()
    or exists (select from statement_of_reasons s where s.id = statement_id and s.secret_hash = jobwright_shown()));
create policy appeal_insert on appeal for insert
  with check (jobwright_is_system() or state = 'LODGED' and exists (select from statement_of_reasons s
    where s.id = statement_id and s.decided_by = decided_first_by
      and s.organization_id is not distinct from appeal.organization_id
      and (appellant = 'MEMBER' and lodged_by = jobwright_account() and jobwright_is_member_of(s.organization_id)
        or appellant = 'PERSON' and lodged_by = s.account_id and s.secret_hash = jobwright_shown())));
create policy appeal_update on appeal for update using (jobwright_is_staff())
  with check (jobwright_is_system()
    or reviewer_id = jobwright_account() and decided_first_by <> jobwright_account());

-- What was asked, about which decision, and an answer do not change. Erasure, which the application cannot do by itself,
-- makes people unknown.
create function appeal_keep_answer() returns trigger language plpgsql as $$
begin
  if (row_security_active(tg_relid) or jobwright_is_application()) and jobwright_is_system() is not true
    and (old.decided_at is not null
      or (new.statement_id, new.report_id, new.organization_id, new.decided_first_by, new.appellant, new.lodged_by,
          new.text, new.lodged_at, new.deadline)
        is distinct from (old.statement_id, old.report_id, old.organization_id, old.decided_first_by, old.appellant,
          old.lodged_by, old.text, old.lodged_at, old.deadline)) then
    raise insufficient_privilege using message = 'an appeal and its answer do not change';
  end if;
  return new;
end $$;
create trigger appeal_answer before update on appeal for each row execute function appeal_keep_answer();

-- The staff to be told of an appeal, as far as they have read the previous notice: moderators, or administrators if there
-- is no other moderator than the one who decided. Security definer: the person who appeals sees no accounts.
create function jobwright_reviewers_without_notice(appeal uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.id from appeal p join account a on a.id <> p.decided_first_by
      where p.id = $1 and a.status = 'ACTIVE'
        and (a.moderator or a.administrator and not exists (
          select 1 from account m where m.moderator and m.status = 'ACTIVE' and m.id <> p.decided_first_by))
        and not exists (
          select 1 from notice n where n.account_id = a.id and n.read_at is null and n.kind = 'APPEALS_WAIT')
  $$;
