package org.jobwright.services.moderation.trust;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.organizations.trust.TrustFact;

/**
 * How an organization stands in the eyes of the staff.
 *
 * @param facts each criterion with its value
 * @param note why staff trust it; empty while they do not
 */
public record TrustStanding(List<TrustFact> facts, String note) implements Serializable {

    public TrustStanding {
        facts = List.copyOf(facts);
    }

    /** Whether staff may trust it. */
    public boolean isEligible() {
        return facts.stream().allMatch(TrustFact::isMet);
    }
}
