package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.organizations.members.InvitationId;
import org.jobwright.domain.organizations.profile.LookAlikes;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores organizations, their logos and invitations. */
@ApplicationScoped
public class OrganizationRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(HiringOrganization organization) {
        entityManager.persist(organization);
    }

    public HiringOrganization get(OrganizationId id) {
        return Optional.ofNullable(entityManager.find(HiringOrganization.class, id))
                .orElseThrow(NotFound::new);
    }

    /** The same; nobody else changes it before the end of the transaction. */
    public HiringOrganization lock(OrganizationId id) {
        return Optional.ofNullable(entityManager.find(HiringOrganization.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Whether an employer is neither suspended nor blocked. */
    public boolean isRunning(OrganizationId id) {
        return !entityManager
                .createQuery(
                        "select 1 from HiringOrganization o where o.id = :id and o.status not in (SUSPENDED, BLOCKED)",
                        Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Whether another organization of the same name is verified. */
    boolean isVerifiedElsewhere(OrganizationName name, OrganizationId own) {
        try (Stream<String> verified = entityManager
                .createQuery(
                        "select o.displayName from HiringOrganization o where o.status in (VERIFIED, TRUSTED)"
                                + " and o.id <> :own",
                        String.class)
                .setParameter("own", own)
                .getResultStream()) {
            return verified.anyMatch(other -> LookAlikes.isSameName(name.value(), other));
        }
    }

    /** The requested slug, or the first free one with a number. The constraint has the last word. */
    String freeSlug(String wished) {
        lock.hold("slug " + wished);
        List<String> taken = entityManager
                .createQuery(
                        "select o.slug from HiringOrganization o where o.slug = :wished or o.slug like :numbered",
                        String.class)
                .setParameter("wished", wished)
                .setParameter("numbered", wished + "-%")
                .getResultList();
        String free = wished;
        for (int number = 2; taken.contains(free); number++) {
            free = wished + "-" + number;
        }
        return free;
    }

    public void add(Invitation invitation) {
        entityManager.persist(invitation);
    }

    public Optional<Invitation> invitation(InvitationId id) {
        return Optional.ofNullable(entityManager.find(Invitation.class, id));
    }

    public Optional<Invitation> invitation(Secret secret) {
        return entityManager
                .createQuery(
                        "select i from Invitation i join fetch i.organization where i.secretHash = :hash",
                        Invitation.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** The invitations that were neither accepted nor withdrawn, newest first; some may have expired. */
    public List<Invitation> invitations(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select i from Invitation i
                        where i.organization.id = :organization and i.endedAt is null order by i.invitedAt desc""", Invitation.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Ends an earlier invitation of the same address, so that only the newest link works. */
    public void endInvitations(OrganizationId organization, EmailAddress email, Instant now) {
        lock.hold("invitation " + organization + " " + email);
        invitations(organization).stream()
                .filter(earlier -> earlier.getEmail().equals(email))
                .forEach(earlier -> earlier.withdraw(now));
        entityManager.flush();
    }

    /** Ends the invitations of a former owner. */
    public void endInvitations(OrganizationId organization, AccountId inviter, Instant now) {
        invitations(organization).stream()
                .filter(invitation -> invitation.getInvitedBy().equals(inviter))
                .forEach(invitation -> invitation.withdraw(now));
    }

    /** Ends what a person or an organization has sent, for callers who do not see invitations: the function may. */
    public void endInvitationsUnseen(UUID inviterOrOrganization, Instant now) {
        entityManager
                .createNativeQuery("select jobwright_end_invitations(:whose, :now)", Integer.class)
                .setParameter("whose", inviterOrOrganization)
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<OrganizationLogo> logo(OrganizationId id) {
        return Optional.ofNullable(entityManager.find(OrganizationLogo.class, id));
    }

    void add(OrganizationLogo logo) {
        entityManager.persist(logo);
    }

    void remove(OrganizationLogo logo) {
        entityManager.remove(logo);
    }

    public EmailAddress emailOf(AccountId account) {
        return Optional.ofNullable(entityManager.find(Account.class, account))
                .map(Account::getEmail)
                .orElseThrow(NotFound::new);
    }
}
