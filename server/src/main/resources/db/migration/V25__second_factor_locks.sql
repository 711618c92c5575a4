-- A seed on offer belongs to the session in which it was shown: who knows the password too sees another one. Offers made
-- before belong to none, and the next look at the page draws a new seed.

alter table authenticator_app
  add column offered_to uuid
    constraint fk_authenticator_app_offered_to references sign_in_session (id) on delete set null,
  add constraint ck_authenticator_app_offered_to check (offered_to is null or offered_seed is not null);
create index ix_authenticator_app_offered_to on authenticator_app (offered_to) where offered_to is not null;
