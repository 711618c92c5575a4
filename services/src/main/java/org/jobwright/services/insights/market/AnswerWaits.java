package org.jobwright.services.insights.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.market.AnswerWait;
import org.jobwright.domain.organizations.OrganizationId;

/** How long employers let people wait, counted at most once an hour for each. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerWaits {

    private static final long KEPT = Duration.ofHours(1).toNanos();
    private static final int MOST = 10_000;

    private record Counted(Optional<AnswerWait> answers, long until) {}

    @Inject
    private AnswerWaitQueries queries;

    private final Map<OrganizationId, Counted> counted = new ConcurrentHashMap<>();

    /** How long the applicants of an organization wait for a first answer; empty below the privacy floor. */
    public Optional<AnswerWait> of(OrganizationId organization) {
        Counted present = counted.get(organization);
        if (present == null || present.until - System.nanoTime() <= 0) {
            if (counted.size() >= MOST) {
                counted.clear();
            }
            present = new Counted(queries.of(organization), System.nanoTime() + KEPT);
            counted.put(organization, present);
        }
        return present.answers;
    }
}
