-- Crawlers that the operator asks to read nothing are a part of the site, the same in all languages.
alter table site_version drop constraint ck_site_version_part;
alter table site_version add constraint ck_site_version_part check (part in ('NAME', 'LOGO', 'LANGUAGES', 'CRAWLERS',
  'IMPRINT', 'PRIVACY', 'TERMS', 'CONTACT', 'ACCESSIBILITY', 'BANNER'));
alter table site_version drop constraint ck_site_version_of_text;
alter table site_version add constraint ck_site_version_of_text
  check ((language is null) = (part in ('NAME', 'LOGO', 'LANGUAGES', 'CRAWLERS')));
