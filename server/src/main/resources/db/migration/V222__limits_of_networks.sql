-- What the operator says about the limits of networks is a part of the site, the same in all languages and on no page.
alter table site_version drop constraint ck_site_version_part;
alter table site_version add constraint ck_site_version_part check (part in ('NAME', 'LOGO', 'LANGUAGES', 'CRAWLERS',
  'NETWORKS', 'IMPRINT', 'PRIVACY', 'TERMS', 'CONTACT', 'ACCESSIBILITY', 'BANNER'));
alter table site_version drop constraint ck_site_version_of_text;
alter table site_version add constraint ck_site_version_of_text
  check ((language is null) = (part in ('NAME', 'LOGO', 'LANGUAGES', 'CRAWLERS', 'NETWORKS')));
