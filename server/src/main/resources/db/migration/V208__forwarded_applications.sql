-- Programs hand over what somebody typed on another site: a draft that waits for that person (ADR 147). Nobody began it here,
-- so it is not counted as given up unless they took it.
alter table application_draft add column forwarded boolean not null default false;
