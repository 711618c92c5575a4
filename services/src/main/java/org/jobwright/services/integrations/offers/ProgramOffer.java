package org.jobwright.services.integrations.offers;

import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;

/** The offer to an applicant as a program of the employer reads it, also before one was begun. */
public record ProgramOffer(ApplicationReference application, OfferDetails details) {

    public boolean isBegun() {
        return details.id() != null;
    }

    /** Refuses to send an offer without a version that is not sent. */
    public void requireUnsent() {
        if (details.unsent().isEmpty()) {
            throw new RuleViolation("offers.no-draft");
        }
    }
}
