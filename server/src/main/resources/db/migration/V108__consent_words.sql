-- A consent keeps the language and the SHA-256 of the words that were read; consent-texts.tsv of the domain has the words.
alter table pool_membership
  add column consent_language text,
  add column consent_sha256 text;
alter table contact_request
  add column consent_language text,
  add column consent_sha256 text;

-- Until now there was one version of the words, shown in the language of the account.
update pool_membership m set consent_language = a.language, consent_sha256 = case a.language
    when 'DE' then '2f476c341483ea440297981fbc72e8d8faa368436a53c50753c26bbc364fb3c6'
    else 'a7e406ca9935199d761a656f3dc458f3d60a982a71f119043d17396ef468e934' end
  from account a where a.id = m.account_id and m.consent_at is not null;
update contact_request c set consent_language = a.language, consent_sha256 = case a.language
    when 'DE' then '45b2b019dd6022c4712757cea265567ee43dffa61f5b348f05744eaab9f5cfa8'
    else 'f7e373b12c32f4fe9139b21d306c10e14ccc01a01dc41bec0419adc432c565fe' end
  from account a where a.id = c.account_id and c.consent_at is not null;

alter table pool_membership
  drop constraint ck_pool_membership_consent,
  add constraint ck_pool_membership_consent check (
    num_nonnulls(consent_version, consent_language, consent_sha256, consent_at, consent_until, consent_how) in (0, 6)
    and (state not in ('IN', 'PAUSED') or consent_at is not null)),
  add constraint ck_pool_membership_consent_language check (consent_language in ('EN', 'DE')),
  add constraint ck_pool_membership_consent_sha256 check (length(consent_sha256) = 64);
alter table contact_request
  drop constraint ck_contact_request_consent,
  add constraint ck_contact_request_consent check (
    num_nonnulls(parts, consent_version, consent_language, consent_sha256, consent_at, shared_until) in (0, 6)
    and (consent_at is not null) = (state in ('ACCEPTED', 'ENDED'))),
  add constraint ck_contact_request_consent_language check (consent_language in ('EN', 'DE')),
  add constraint ck_contact_request_consent_sha256 check (length(consent_sha256) = 64);
