package org.jobwright.domain.moderation.findings;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.rules.AdvertPolicy;

/** What the form warned the employer of while they typed; each sentence once. */
final class FormRule implements FindingRule {

    /** What may cost the employer applicants, and breaks no rule. */
    private static final Set<String> ADVICE =
            Set.of("jobs.title.long", "jobs.title.shift", "jobs.title.place", "jobs.responsibilities.none");

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        Set<String> said = new HashSet<>();
        return AdvertPolicy.review(submitted.advert(), submitted.today()).warnings().stream()
                .filter(warning -> !submitted.law().replaces(warning) && said.add(warning.code()))
                .map(warning -> new FormFinding(warning, ADVICE.contains(warning.code())));
    }
}
