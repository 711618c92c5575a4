package org.jobwright.domain.moderation.findings;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.wording.Severity;

/**
 * What laws require but the submission lacks, each once; hints are for the employer only. A law that began since
 * then may find what would be refused now.
 */
final class LawRule implements FindingRule {

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        Set<String> said = new HashSet<>();
        return Stream.concat(submitted.law().problems().stream(), submitted.law().warnings().stream())
                .filter(found -> said.add(found.code()))
                .map(found -> new FormFinding(found, Severity.FLAG, FieldValue.of(submitted.advert(), found.field())));
    }
}
