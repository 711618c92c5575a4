-- An account whose person wants it deleted stays, without anything but the applications that an employer may or has to
-- keep for longer. Since when is noted: what was hidden because of it is given back to the employer if the person stays.
alter table erasure_request
  add column partly_kept_since timestamptz,
  add constraint ck_erasure_request_partly_kept_since check (partly_kept_since is null or partly_kept_since >= asked_at);
