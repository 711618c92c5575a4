-- Tags given to a selection are kept like what else is done to many, and so is who took a list of applicants along as a
-- file, and how many people it has.

alter table bulk_operation
  -- The tag that the applications got; an operation goes with its tag, because nothing is left to undo.
  add column tag_id uuid,
  -- How many people a file has; the file names them, not this row.
  add column people integer,
  drop constraint ck_bulk_operation_kind,
  drop constraint ck_bulk_operation_items;
alter table bulk_operation
  add constraint fk_bulk_operation_tag foreign key (tag_id) references tag (id) on delete cascade,
  add constraint ck_bulk_operation_kind check (kind in ('MOVE', 'DECIDE', 'MESSAGE', 'ASSIGN', 'TAG', 'EXPORT')),
  add constraint ck_bulk_operation_tags check ((kind = 'TAG') = (tag_id is not null)),
  add constraint ck_bulk_operation_exports check ((kind = 'EXPORT') = (people is not null)),
  add constraint ck_bulk_operation_people check (people >= 0),
  add constraint ck_bulk_operation_items check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 500
    and (kind = 'EXPORT') = (jsonb_array_length(items) = 0));
create index ix_bulk_operation_tag on bulk_operation (tag_id) where tag_id is not null;

-- An interviewer may take along the few whom they read, and does not read what others did.
drop policy bulk_operation_insert on bulk_operation;
create policy bulk_operation_insert on bulk_operation for insert
  with check (jobwright_reads_application(organization_id, posting_id, null, null) or jobwright_is_system()
    or kind = 'EXPORT' and actor_id = jobwright_account() and jobwright_works_for(organization_id));

-- All applications with one tag get the other, and so do the operations that gave it: they can still be undone.
create or replace function jobwright_merge_tags(absorbed uuid, remaining uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into application_tag (application_id, tag_id, tagged_by, tagged_at)
      select g.application_id, k.id, g.tagged_by, g.tagged_at from application_tag g
        join tag t on t.id = g.tag_id join tag k on k.id = remaining and k.organization_id = t.organization_id
        where t.id = absorbed and jobwright_works_for(t.organization_id)
      on conflict do nothing;
    update bulk_operation o set tag_id = k.id from tag t, tag k
      where o.tag_id = t.id and t.id = absorbed and k.id = remaining and k.organization_id = t.organization_id
        and jobwright_works_for(t.organization_id);
  $$;
