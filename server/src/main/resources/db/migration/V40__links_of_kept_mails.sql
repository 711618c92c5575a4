-- A mail that was given up, or kept for want of a mail server, still holds the secret of its link. Once that proves nothing
-- any more, because it was used or another one took its place, it is forgotten. Security definer: only staff reads mails.
create function jobwright_forget_links(subject uuid, kinds text[]) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten integer;
begin
  update outbox_message
    set facts = facts || jsonb_build_object('token', ''), version = version + 1
    where subject_id = subject and kind = any (kinds) and state in ('DEAD', 'KEPT') and facts ->> 'token' <> '';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
