package org.jobwright.web.integrations.forwarding;

import java.util.List;
import java.util.Objects;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.VisitSource;

/**
 * What somebody typed on another site; described in {@code openapi.json}.
 *
 * @param site the host of that site; null if it is not to be known
 */
public record ForwardBody(Contact applicant, String coverLetter, List<Given> answers, String site) {

    /** The answer to a question of the posting, by its words. */
    public record Given(String question, List<String> values) {}

    ApplicationContent content() {
        return new ApplicationContent(
                applicant,
                CvSource.UPLOAD,
                coverLetter,
                answers == null
                        ? List.of()
                        : answers.stream()
                                .filter(Objects::nonNull)
                                .map(given -> new ApplicationContent.GivenAnswer(given.question(), given.values()))
                                .toList());
    }

    /** As it is stored; null without one. */
    String source() {
        return VisitSource.page(site).map(VisitSource::text).orElse(null);
    }
}
