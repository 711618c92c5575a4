package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jobwright.domain.accounts.Role;

/**
 * Whether the dispatcher works. A mail server that is down does not count against it: mails are then postponed. Nor
 * does a long queue that moves.
 */
@Stateless
@LocalBean
@Local(HealthCheck.class)
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxReadiness implements HealthCheck {

    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(10);

    @Inject
    private OutboxService outbox;

    @Override
    public HealthCheckResponse call() {
        Duration standstill = outbox.standstill();
        return HealthCheckResponse.named("outbox")
                .withData("secondsStill", standstill.toSeconds())
                .status(standstill.compareTo(LONGEST_STANDSTILL) < 0)
                .build();
    }
}
