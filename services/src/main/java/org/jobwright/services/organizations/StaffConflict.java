package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.Caller;

/**
 * Staff may not decide about their own organization, or about one that they applied to. Checked in the first lines of
 * every decision about an organization, its adverts, and reports of them.
 */
@ApplicationScoped
public class StaffConflict {

    /** Leaving an organization does not make a person impartial at once. */
    private static final Duration AFTER_LEAVING = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private record Asked(AccountId account) {}

    public void requireNone(OrganizationId organization) {
        if (exists(organization)) {
            throw new RuleViolation("organizations.conflict");
        }
    }

    /** Whether the caller works or recently worked for the organization, or applied there. */
    public boolean exists(OrganizationId organization) {
        return all().contains(organization);
    }

    /** The organizations that the caller works or recently worked for, or applied to; reports of them are not shown. */
    public Set<OrganizationId> all() {
        return caller.account()
                .map(account ->
                        caller.once(new Asked(account), () -> Stream.concat(memberships(account), applications(account))
                                .collect(Collectors.toSet())))
                .orElse(Set.of());
    }

    private Stream<OrganizationId> memberships(AccountId account) {
        return entityManager
                .createQuery("""
                        select m.organization.id from OrganizationMembership m
                        where m.account = :account and (m.endedAt is null or m.endedAt > :since)
                        """, OrganizationId.class)
                .setParameter("account", account)
                .setParameter("since", clock.instant().minus(AFTER_LEAVING))
                .getResultStream();
    }

    private Stream<OrganizationId> applications(AccountId account) {
        return entityManager
                .createQuery(
                        "select distinct a.organization from JobApplication a where a.candidate = :account",
                        OrganizationId.class)
                .setParameter("account", account)
                .getResultStream();
    }
}
