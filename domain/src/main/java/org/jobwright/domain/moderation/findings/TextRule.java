package org.jobwright.domain.moderation.findings;

import java.util.stream.Stream;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;

/** Words that need a look. If a law already has a finding about the title, that is enough. */
final class TextRule implements FindingRule {

    static final String TITLE = "gender.title";

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        return AdvertWords.findings(submitted.texts(), submitted.words()).stream()
                .filter(found -> found.severity() != Severity.HINT && !saidByLaw(found, submitted))
                .map(TextFinding::new);
    }

    private static boolean saidByLaw(WordFinding found, SubmittedAdvert submitted) {
        return found.code().equals(TITLE)
                && Stream.concat(submitted.law().problems().stream(), submitted.law().warnings().stream())
                        .anyMatch(said -> said.field().equals("title"));
    }
}
