package org.jobwright.domain.jobs.law;

import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.organizations.profile.SizeBand;

/**
 * The facts about an employer on which laws depend.
 *
 * @param fewest the fewest people it may have
 * @param most the most people it may have
 * @param home where it has its head office
 */
public record EmployerFacts(int fewest, int most, LawPlace home) {

    /** Nothing is known, so every size is possible. */
    public static final EmployerFacts UNKNOWN = new EmployerFacts(0, Integer.MAX_VALUE, LawPlace.WORLD);

    public static EmployerFacts of(OrganizationProfile profile) {
        SizeBand band = profile.sizeBand();
        return new EmployerFacts(
                band == null ? 0 : band.minimum(),
                band == null ? Integer.MAX_VALUE : band.maximum(),
                LawPlace.of(profile.headOffice()));
    }

    /** Whether it certainly has fewer people than a rule requires. */
    boolean isSurelyBelow(PostingRule.Threshold threshold) {
        return threshold != null && most < threshold.count();
    }

    /** Whether its size leaves open if a rule binds it. */
    boolean isUndecided(PostingRule.Threshold threshold) {
        return threshold != null && fewest < threshold.count() && most >= threshold.count();
    }
}
