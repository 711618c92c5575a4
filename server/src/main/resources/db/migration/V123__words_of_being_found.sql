-- Which words a person read before employers found them. Who was found before reads none: they were not kept.
alter table findable_profile
  add column consent_version integer,
  add column consent_language text,
  add column consent_sha256 text,
  add constraint ck_findable_profile_consent check (num_nonnulls(consent_version, consent_language, consent_sha256) in (0, 3)),
  add constraint ck_findable_profile_consent_language check (consent_language in ('EN', 'DE')),
  add constraint ck_findable_profile_consent_sha256 check (length(consent_sha256) = 64);
