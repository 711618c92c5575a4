-- The browser that registered: in it the link in the mail confirms without the password, which was typed there.
alter table one_time_token add column browser_hash text;
