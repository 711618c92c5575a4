package org.jobwright.services.talent.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.PageRequest;

/** Loads and stores requests for contact. */
@ApplicationScoped
class ContactRepository {

    /** A request with the name of the organization, and how far it is confirmed. */
    record Asked(ContactRequest request, String organization, OrganizationStatus status) {}

    /** A request with the person, and with their profile if the caller may read it. */
    record Sent(ContactRequest request, Account account, CandidateProfile profile) {}

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(ContactRequest request) {
        entityManager.persist(request);
    }

    Optional<ContactRequest> find(ContactRequestId id) {
        return Optional.ofNullable(entityManager.find(ContactRequest.class, id));
    }

    /** Until the end of the transaction, nobody else of the organization asks this person. */
    void hold(OrganizationId organization, AccountId account) {
        lock.hold("contact request " + organization + " " + account);
    }

    /** Whether the organization asked the person lately. */
    boolean isQuiet(OrganizationId organization, AccountId account, Instant now) {
        return entityManager
                        .createQuery("""
                                select count(c) from ContactRequest c where c.organization = :organization
                                  and c.account = :account and c.quietUntil > :now""", Long.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** What was asked of a person, the latest first. */
    List<Asked> of(AccountId account, int most) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.talent.contact.ContactRepository$Asked(c, o.displayName, o.status)
                        from ContactRequest c join HiringOrganization o on o.id = c.organization
                        where c.account = :account order by c.sentAt desc, c.id.value""", Asked.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }

    String organizationName(OrganizationId organization) {
        return entityManager.find(HiringOrganization.class, organization).getDisplayName();
    }

    /** Whether staff verified an organization, and it was not stopped since. */
    boolean isVerified(OrganizationId organization) {
        return entityManager
                .find(HiringOrganization.class, organization)
                .getStatus()
                .isVerified();
    }

    /** Those of some organizations that the caller hides from. */
    Set<OrganizationId> hiddenFrom(Collection<OrganizationId> organizations) {
        if (organizations.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select o.id from hiring_organization o where o.id in (:ids) and jobwright_hides_from(o.id)",
                        UUID.class)
                .setParameter(
                        "ids", organizations.stream().map(OrganizationId::value).toList())
                .getResultStream()
                .map(OrganizationId::new)
                .collect(Collectors.toSet());
    }

    /** What an organization asked, the latest first, without those who hide from the caller, and without the caller. */
    List<Sent> by(OrganizationId organization, AccountId caller, PageRequest page) {
        List<ContactRequestId> ids = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select c.id from contact_request c
                        where c.organization_id = :organization and c.account_id <> :caller
                          and c.account_id not in (select jobwright_hiding_from(:caller))
                        order by c.sent_at desc, c.id""", UUID.class)
                .setParameter("organization", organization.value())
                .setParameter("caller", caller.value())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(ContactRequestId::new)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.talent.contact.ContactRepository$Sent(c, a, p)
                        from ContactRequest c join Account a on a.id = c.account
                          left join CandidateProfile p on p.owner = c.account
                        where c.id in :ids order by c.sentAt desc, c.id.value""", Sent.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
