package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.shared.Caller;

/**
 * Nobody of the staff decides about an organization of their own, or about one that they applied to. Asked in the first
 * lines of every decision about an organization, its adverts, and reports of them.
 */
@ApplicationScoped
public class StaffConflict {

    /** Leaving an organization does not make somebody impartial at once. */
    private static final Duration AFTER_LEAVING = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public void requireNone(OrganizationId organization) {
        if (exists(organization)) {
            throw new RuleViolation("organizations.conflict");
        }
    }

    /** The caller works or lately worked for the organization, or applied there. */
    public boolean exists(OrganizationId organization) {
        return caller.account()
                .filter(account -> isMember(account, organization) || applied(account, organization))
                .isPresent();
    }

    private boolean isMember(AccountId account, OrganizationId organization) {
        Instant since = clock.instant().minus(AFTER_LEAVING);
        return entityManager
                        .createQuery("""
                                select count(m) from OrganizationMembership m
                                where m.organization.id = :organization and m.account = :account
                                  and (m.endedAt is null or m.endedAt > :since)
                                """, Long.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    private boolean applied(AccountId account, OrganizationId organization) {
        return entityManager
                        .createQuery("""
                                select count(a) from JobApplication a
                                where a.organization = :organization and a.candidate = :account
                                """, Long.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }
}
