-- A version of a guide takes away only links that its writer could see: those that were there when it was begun.
alter table similar_title add column linked_at timestamptz not null default now();
alter table role_guide_version add column begun_at timestamptz not null default now();
alter table role_guide_version alter column begun_at drop default;
