-- The receipt of an application: its canonical JSON, and the hash of that. A new one of the same application, and its erasure,
-- leave of it the hash and the day, so that anyone who was shown a receipt can ask whether it is genuine.
create table application_receipt (
  sha256 text not null,
  issued_on date not null,
  application_id uuid,
  content text,
  constraint pk_application_receipt primary key (sha256),
  constraint fk_application_receipt_application foreign key (application_id) references job_application (id),
  constraint ck_application_receipt_content check ((content is null) = (application_id is null)),
  constraint ck_application_receipt_sha256 check (
    sha256 ~ '^[0-9a-f]{64}$' and (content is null or sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')))
);
create unique index uq_application_receipt_application on application_receipt (application_id);

-- Keeps the receipt of the caller's application instead of the former one.
create function jobwright_issue_receipt(application uuid, hash text, words text, day date) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from job_application a where a.id = application
      and (a.candidate_id = jobwright_account() or jobwright_is_system())) then
    raise insufficient_privilege using message = 'only the person who sent an application gets its receipt';
  end if;
  update application_receipt r set application_id = null, content = null
    where r.application_id = application and r.sha256 <> hash;
  insert into application_receipt (sha256, issued_on, application_id, content)
    values (hash, day, application, words) on conflict (sha256) do nothing;
end $$;

-- The day of a receipt, for anyone.
create function jobwright_receipt_issued_on(hash text) returns date
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select issued_on from application_receipt where sha256 = hash $$;

-- The person who sent the application, and Jobwright itself. Only the functions write.
alter table application_receipt enable row level security;
create policy application_receipt_select on application_receipt for select
  using (jobwright_is_system() or exists (select from job_application a where a.id = application_id
    and a.candidate_id = jobwright_account()));
