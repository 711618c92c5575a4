package org.jobwright.services.offers;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.offers.OfferId;

/** Looks every half minute for candidates to tell or remind. A failure does not block the others. */
@Singleton
@RunAs(Role.SYSTEM)
public class OfferTimer {

    private static final Logger LOG = Logger.getLogger(OfferTimer.class);

    @Inject
    private OfferTellingService offers;

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tellDue() {
        for (OfferId offer : offers.due()) {
            try {
                offers.tell(offer);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not tell of offer %s", offer);
            }
        }
    }
}
