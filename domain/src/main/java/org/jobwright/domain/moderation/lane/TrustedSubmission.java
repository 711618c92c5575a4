package org.jobwright.domain.moderation.lane;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.FormFinding;

/**
 * A submission of a trusted organization.
 *
 * @param findings that no moderator dismissed
 * @param stopped whether a moderator stopped the posting, or sent this text back before
 * @param unread why a moderator has yet to read what it replaces; empty if nobody does
 * @param drawn whether chance chose it to be read
 */
public record TrustedSubmission(
        JobAdvert advert,
        PublishedBefore before,
        List<Finding> findings,
        boolean stopped,
        Optional<ReviewReason> unread,
        boolean drawn) {

    /** Pay that changes by more than a fifth is read. */
    private static final BigDecimal FIFTHS = BigDecimal.valueOf(5);

    private static final int COUNTRY_CODE = 2;

    public TrustedSubmission {
        findings = List.copyOf(findings);
    }

    /** Whether it becomes public without a review: not if a finding is serious or a law may be broken. */
    public boolean mayBePublic() {
        return !stopped && findings.stream().noneMatch(TrustedSubmission::isSerious);
    }

    private static boolean isSerious(Finding finding) {
        return finding.severity() == Severity.HIGH || finding instanceof FormFinding form && form.isLaw();
    }

    /** Why a moderator reads it after publication; empty if nobody does. An edit does not escape a review that waits. */
    public Optional<ReviewReason> review() {
        return Stream.of(ReviewReason.values())
                .filter(this::applies)
                .findFirst()
                .or(() -> unread);
    }

    private boolean applies(ReviewReason reason) {
        return switch (reason) {
            case NEW_COUNTRY ->
                countries().anyMatch(country -> !before.countries().contains(country));
            case PAY_CHANGED ->
                before.advert()
                        .filter(shown -> isPayChanged(shown.pay(), advert.pay()))
                        .isPresent();
            case CONFIDENTIAL -> advert.employer().confidential();
            case NEW_OCCUPATION -> !before.hasOccupationOf(advert.title());
            case SAMPLE -> drawn;
            case TRUST_ENDED -> false;
        };
    }

    /** Where the work is done, and where remote staff may live. */
    private Stream<String> countries() {
        return Stream.concat(advert.work().locations().stream().map(WorkLocation::country), homes(advert.work()))
                .filter(country -> !country.isEmpty());
    }

    private static Stream<String> homes(WorkArrangement work) {
        return work.workplaceType() == WorkplaceType.REMOTE
                        && work.applicantLocations().isEmpty()
                ? Stream.of(PublishedBefore.EVERYWHERE)
                : work.applicantLocations().stream()
                        .map(code -> code.substring(0, Math.min(COUNTRY_CODE, code.length())));
    }

    /** As it is read, and for a year: half the hours for twice the pay is a change. */
    private static boolean isPayChanged(PayOffer before, PayOffer after) {
        SalaryRange old = before.baseSalary();
        SalaryRange now = after.baseSalary();
        return !before.placePay().equals(after.placePay())
                || old.isUnknown() != now.isUnknown()
                || !old.isUnknown()
                        && (!old.currency().equals(now.currency())
                                || old.unit() != now.unit()
                                || isFar(old.bottom(), now.bottom())
                                || isFar(old.top(), now.top())
                                || isFar(old.annualMin(), now.annualMin())
                                || isFar(old.annualMax(), now.annualMax()));
    }

    private static boolean isFar(BigDecimal old, BigDecimal now) {
        return now.subtract(old).abs().multiply(FIFTHS).compareTo(old.abs()) > 0;
    }
}
