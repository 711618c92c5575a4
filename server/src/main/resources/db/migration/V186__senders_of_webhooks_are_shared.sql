-- No employer holds all senders of messages to programs: each has a few at the same time, and addresses that are slow share half.

alter table webhook_endpoint add column slow boolean not null default false;

create index ix_webhook_delivery_claimed on webhook_delivery (organization_id, claimed_until) where claimed_until is not null;
