-- A version of the site names the administrator who wrote it, and nobody else.
alter policy site_version_insert on site_version
  with check (jobwright_is_system() or jobwright_is_staff() and written_by = jobwright_account());
