package org.jobwright.domain.moderation.findings;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.wording.Severity;

/** Nobody checked who the employer is. */
final class EmployerRule implements FindingRule {

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        return submitted.verified()
                ? Stream.empty()
                : Stream.of(new FieldFinding("employer", "employer.unverified", Severity.FLAG, List.of()));
    }
}
