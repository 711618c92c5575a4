package org.jobwright.domain.jobs.law;

import java.util.Optional;
import java.util.function.Predicate;

/** Checks whether an advert meets one code, for people in one place. */
interface RequirementCheck {

    Optional<Missing> check(PostingFacts facts, Requirement requirement, LawPlace place);

    /** A requirement that does not depend on the place or on parameters. */
    static RequirementCheck missingIf(Predicate<PostingFacts> lacking, Missing missing) {
        return (facts, requirement, place) -> lacking.test(facts) ? Optional.of(missing) : Optional.empty();
    }
}
