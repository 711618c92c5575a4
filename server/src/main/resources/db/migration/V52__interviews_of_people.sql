-- Who sits in panels: what they read because of it, their calendars, and their mail in the morning.

-- An assignment that a panel brought ends with the last panel of the application; one by hand stays.
alter table application_assignment add column from_panel boolean not null default false;
