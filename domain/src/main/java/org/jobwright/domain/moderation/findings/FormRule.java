package org.jobwright.domain.moderation.findings;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.jobs.wording.Severity;

/** What the form warned the employer of while they typed; each sentence once. */
final class FormRule implements FindingRule {

    /** What may cost the employer applicants, and breaks no rule. */
    private static final Set<String> ADVICE = Set.of(
            "jobs.title.long",
            "jobs.title.shift",
            "jobs.title.place",
            "jobs.responsibilities.none",
            "jobs.wording.gender.pronoun",
            "jobs.wording.gender.wording");

    /** Codes whose words {@link TextRule} already finds. */
    private static final Set<String> FOUND_IN_WORDS = Set.of("jobs.title.gendered", "jobs.description.contact");

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        Set<String> said = new HashSet<>();
        return AdvertPolicy.review(submitted.texts(), submitted.words(), submitted.today()).warnings().stream()
                .filter(warning -> !FOUND_IN_WORDS.contains(warning.code()) && said.add(warning.code()))
                .map(warning -> new FormFinding(
                        warning,
                        ADVICE.contains(warning.code()) ? Severity.HINT : Severity.FLAG,
                        FieldValue.of(submitted.advert(), warning.field())));
    }
}
