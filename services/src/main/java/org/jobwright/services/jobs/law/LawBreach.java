package org.jobwright.services.jobs.law;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.RuleOutcome;

/**
 * A public advert that breaks a law, as it is stored.
 *
 * @param rules the ids of the laws
 * @param missing what they demand and it lacks
 */
record LawBreach(UUID version, UUID posting, UUID organization, Set<String> rules, List<RuleOutcome> missing) {

    private static final int MOST = 200;

    static LawBreach of(LiveAdvert advert, LawReview review) {
        Set<String> rules = review.broken();
        return new LawBreach(
                advert.version(),
                advert.posting(),
                advert.organization(),
                rules,
                review.outcomes().stream()
                        .filter(outcome -> outcome.result() == RuleOutcome.Result.MISSING)
                        .filter(outcome -> rules.contains(outcome.rule()))
                        .limit(MOST)
                        .toList());
    }
}
