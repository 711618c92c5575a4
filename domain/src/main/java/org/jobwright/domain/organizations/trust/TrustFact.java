package org.jobwright.domain.organizations.trust;

import java.io.Serializable;

/**
 * A criterion, and how an organization stands.
 *
 * @param value in the unit of the criterion, rounded down
 */
public record TrustFact(TrustCriterion criterion, long value) implements Serializable {

    public boolean isMet() {
        return criterion.isMet(value);
    }
}
