package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.services.shared.caller.Caller;

/** Who keeps the caller's data. */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidatePoolQueries {

    /** More employers than anybody applies to. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PoolRepository pool;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Whether the caller agreed that an employer keeps what they sent, and did not leave. */
    public boolean isKept(@NotNull OrganizationId organization) {
        Instant now = clock.instant();
        return pool.find(organization, caller.person())
                .filter(place -> place.getState(now).isKept())
                .isPresent();
    }

    /** The employers that keep what the caller sent, or asked whether they may; the latest change first. */
    public List<KeptBy> mine() {
        Instant now = clock.instant();
        return entityManager
                .createQuery("""
                        select m, o.displayName, (select count(a) from JobApplication a
                            where a.organization = m.organization and a.candidate = m.account
                              and a.candidateStatus <> WITHDRAWN)
                        from PoolMembership m join HiringOrganization o on o.id = m.organization
                        where m.account = :account
                        order by m.stateAt desc, m.id.value""", Tuple.class)
                .setParameter("account", caller.person())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row ->
                        kept(row.get(0, PoolMembership.class), row.get(1, String.class), row.get(2, Long.class), now))
                .toList();
    }

    private static KeptBy kept(PoolMembership membership, String organization, long applications, Instant now) {
        PoolState state = membership.getState(now);
        Instant until =
                switch (state) {
                    case INVITED -> membership.getStateAt().plus(PoolMembership.ANSWERABLE);
                    case IN, PAUSED -> membership.getConsent().until();
                    case LEFT, EXPIRED -> null;
                };
        return new KeptBy(
                membership.getId(),
                organization,
                state,
                membership.getStateAt(),
                until,
                applications,
                membership.getConsent() == null ? null : membership.getConsent().read());
    }
}
