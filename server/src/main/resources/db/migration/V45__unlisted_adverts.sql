-- The unguessable part of an unlisted advert's address: the reference before it counts up. Each posting has one, so that the
-- address stays when the advert becomes unlisted again.
alter table job_posting add column link_key text not null default replace(gen_random_uuid()::text, '-', '')
  constraint ck_job_posting_link_key check (link_key ~ '^[0-9a-f]{32}$');
