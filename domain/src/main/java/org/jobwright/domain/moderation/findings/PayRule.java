package org.jobwright.domain.moderation.findings;

import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.PayCheck;

/** Pay beside what the role pays elsewhere. */
final class PayRule implements FindingRule {

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        return PayCheck.of(submitted.advert(), submitted.roles()).stream()
                .filter(check -> check.standing().isOutside())
                .map(check -> new PayFinding(
                        check,
                        FieldValue.of(submitted.advert(), "title")
                                + FieldValue.of(submitted.advert(), "pay.baseSalary")));
    }
}
