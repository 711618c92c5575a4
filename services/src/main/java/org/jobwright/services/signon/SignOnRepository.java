package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.signon.ExternalIdentity;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.IdentityProviderId;

/** Who is who at providers, and in which sessions they signed in there. */
@ApplicationScoped
class SignOnRepository {

    /** Clocks of providers differ from ours by no more. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    /** The organization with a provider that has this address. */
    Optional<HiringOrganization> organization(String slug) {
        return first(entityManager
                .createQuery("""
                        select o from HiringOrganization o
                        where o.slug = :slug and exists (select p from IdentityProvider p where p.organization = o.id)""", HiringOrganization.class)
                .setParameter("slug", slug)
                .getResultList());
    }

    /** The same, by its id. */
    Optional<HiringOrganization> organization(OrganizationId id) {
        return first(entityManager
                .createQuery("""
                        select o from HiringOrganization o
                        where o.id = :id and exists (select p from IdentityProvider p where p.organization = o.id)""", HiringOrganization.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** The same, by its id or its address. */
    Optional<HiringOrganization> named(String organization) {
        return Identifiers.read(organization, OrganizationId::new)
                .map(this::organization)
                .orElseGet(() -> organization(organization));
    }

    /** The organization whose record proves a domain. At most one proves it. */
    Optional<OrganizationId> provedBy(String domain) {
        return first(entityManager
                .createQuery("""
                        select d.organization from OrganizationDomain d
                        where d.name = :name and d.state = :proved and d.method = :record""", OrganizationId.class)
                .setParameter("name", domain)
                .setParameter("proved", DomainState.PROVED)
                .setParameter("record", DomainMethod.DNS_TXT)
                .getResultList());
    }

    /** The providers of an issuer; organizations may share one, each as a client of its own. */
    List<IdentityProvider> providers(String issuer, int most) {
        return entityManager
                .createQuery(
                        "select p from IdentityProvider p where p.issuer = :issuer order by p.madeAt",
                        IdentityProvider.class)
                .setParameter("issuer", issuer)
                .setMaxResults(most)
                .getResultList();
    }

    /** The account of a person at a provider. */
    Optional<ExternalIdentity> identity(String issuer, String subject) {
        return first(entityManager
                .createQuery(
                        "select i from ExternalIdentity i where i.issuer = :issuer and i.subject = :subject",
                        ExternalIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultList());
    }

    /** From now on the person at the provider is this account; a former one of the same provider no longer is. */
    void link(ExternalIdentity identity, String issuer) {
        entityManager
                .createQuery("delete from ExternalIdentity i where i.issuer = :issuer and i.account = :account")
                .setParameter("issuer", issuer)
                .setParameter("account", identity.getAccount())
                .executeUpdate();
        entityManager.persist(identity);
        entityManager.flush();
    }

    /** Whether somebody was a member once; who was removed does not come back by signing in. */
    boolean wasMember(OrganizationId organization, AccountId account) {
        return !entityManager
                .createQuery("""
                        select m.id from OrganizationMembership m
                        where m.organization.id = :organization and m.account = :account and m.endedAt is not null""")
                .setParameter("organization", organization)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The person signed in at a provider in this session. */
    void signedOn(
            SignInSessionId session,
            IdentityProviderId provider,
            String subjectHash,
            String sidHash,
            boolean secondFactor,
            Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into session_sign_on (session_id, provider_id, subject_hash, sid_hash, second_factor, signed_on_at)
                        values (:session, :provider, :subject, cast(:sid as text), :factor, :now)
                        on conflict (session_id, provider_id) do update set subject_hash = excluded.subject_hash,
                          sid_hash = excluded.sid_hash, second_factor = excluded.second_factor, emergency = false,
                          signed_on_at = excluded.signed_on_at""")
                .setParameter("session", session.value())
                .setParameter("provider", provider.value())
                .setParameter("subject", subjectHash)
                .setParameter("sid", sidHash)
                .setParameter("factor", secondFactor)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * An owner comes in without the provider in this session.
     *
     * @return false if they did already, or came by the provider
     */
    boolean entered(SignInSessionId session, IdentityProviderId provider, Instant now) {
        entityManager.flush();
        return entityManager
                        .createNativeQuery("""
                                insert into session_sign_on (session_id, provider_id, emergency, signed_on_at)
                                values (:session, :provider, true, :now)
                                on conflict (session_id, provider_id) do nothing""")
                        .setParameter("session", session.value())
                        .setParameter("provider", provider.value())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Whether a person is an owner now. */
    boolean isOwner(OrganizationId organization, AccountId account) {
        return !entityManager
                .createQuery("""
                        select m.id from OrganizationMembership m
                        where m.organization.id = :organization and m.account = :account and m.endedAt is null
                          and m.role = OWNER""")
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** Whether an organization demands a second factor of its members. */
    boolean demandsSecondFactor(OrganizationId organization) {
        return entityManager
                .createQuery("select o.secondFactorRequired from HiringOrganization o where o.id = :id", Boolean.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /**
     * The person signed out at a provider: sessions that only it opened end, and in others the pages of its organization close.
     * A message that is sent again ends nothing that began after it was written.
     */
    void signedOut(IdentityProviderId provider, ProvedSignOut over, Instant now) {
        end(provider, over.subjectHash(), over.sidHash(), over.issuedAt().plus(SKEW), now);
    }

    /** Nobody is signed in at a provider any more: it is another one now, or none. */
    void forget(IdentityProviderId provider, Instant now) {
        entityManager.flush();
        end(provider, null, null, now, now);
    }

    private void end(IdentityProviderId provider, String subjectHash, String sidHash, Instant until, Instant now) {
        entityManager
                .createNativeQuery("""
                        with over as (
                          delete from session_sign_on o
                          where o.provider_id = :provider and o.signed_on_at <= :until
                            and (cast(:sid as text) is null or o.sid_hash = cast(:sid as text))
                            and (cast(:subject as text) is null or o.subject_hash = cast(:subject as text))
                          returning o.session_id)
                        update sign_in_session s set ended_at = :now, version = s.version + 1
                        where s.id in (select session_id from over) and s.proven_at is null and s.ended_at is null""")
                .setParameter("provider", provider.value())
                .setParameter("sid", sidHash)
                .setParameter("subject", subjectHash)
                .setParameter("until", until.atOffset(ZoneOffset.UTC))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Whether an account has had a second factor for a day: by it an owner comes in when the provider is away. */
    boolean hasOldFactor(AccountId account, Instant now) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from authenticator_app a
                            where a.account_id = :account and a.confirmed_at < :limit)
                          or exists (select from passkey k where k.account_id = :account and k.created_at < :limit)""", Boolean.class)
                .setParameter("account", account.value())
                .setParameter("limit", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Whether the person signed in at a provider in this session. */
    boolean isSignedOn(SignInSessionId session, IdentityProviderId provider) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from session_sign_on where session_id = :session and provider_id = :provider and not emergency")
                .setParameter("session", session.value())
                .setParameter("provider", provider.value())
                .getResultList()
                .isEmpty();
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
