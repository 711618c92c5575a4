package org.jobwright.services.organizations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.PublicationRuleChanged;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.sessions.RecentProof;

/** Administrators decide whether the first publication of an advert needs a verified employer. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PublicationRuleService {

    @Inject
    private PublicationRuleRepository rule;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether it does. */
    public boolean isVerifiedOnly() {
        return rule.isVerifiedOnly();
    }

    /** Changes it for adverts that are published from now on; what is public stays so. */
    public void publishOnlyVerified(boolean verifiedOnly) {
        proof.require();
        Instant now = clock.instant();
        if (rule.change(verifiedOnly, now)) {
            events.fire(new PublicationRuleChanged(verifiedOnly, now));
        }
    }
}
