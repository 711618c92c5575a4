package org.jobwright.domain.moderation.findings;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;
import org.jobwright.domain.shared.text.FoldedText;

/** Adverts whose text is close to that of another one. Its present status decides how serious that is. */
final class DuplicateRule implements FindingRule {

    private static final int MOST = 5;

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        return submitted.similar().stream()
                .flatMap(other -> found(submitted.advert(), other).stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST);
    }

    private static Optional<Finding> found(JobAdvert advert, SimilarAdvert other) {
        boolean close = other.likeness().isClose();
        if (other.status() == PostingStatus.BLOCKED
                && (close || other.likeness().isNear())) {
            return Optional.of(finding("duplicate.blocked", Severity.HIGH, advert, other));
        }
        if (other.employer().same()) {
            return other.likeness().isSame() && other.status() == PostingStatus.LIVE && isSameJob(advert, other)
                    ? Optional.of(finding("duplicate.same-employer", Severity.HINT, advert, other))
                    : Optional.empty();
        }
        if (!close) {
            return Optional.empty();
        }
        Severity severity = severity(advert, other);
        boolean agency = other.employer().agency() && severity == Severity.FLAG;
        return Optional.of(finding(agency ? "duplicate.agency" : "duplicate.other-employer", severity, advert, other));
    }

    private static Severity severity(JobAdvert advert, SimilarAdvert other) {
        boolean copied = other.older() && other.employer().verified();
        return copied || hasOtherContacts(advert, other.advert()) ? Severity.HIGH : Severity.FLAG;
    }

    /** The same text sends applicants elsewhere. */
    private static boolean hasOtherContacts(JobAdvert advert, JobAdvert other) {
        Set<String> contacts = contacts(advert);
        return !contacts.isEmpty() && Collections.disjoint(contacts, contacts(other));
    }

    private static Set<String> contacts(JobAdvert advert) {
        return Stream.concat(
                        Stream.of(advert.application().target()),
                        AdvertWords.contacts(advert).stream().map(WordFinding::quote))
                .filter(contact -> !contact.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Employers use one text for many jobs: the place and the words of the title are the same, too. */
    private static boolean isSameJob(JobAdvert advert, SimilarAdvert other) {
        return advert.work().locations().equals(other.advert().work().locations())
                && titleWords(advert).equals(titleWords(other.advert()));
    }

    /** With numbers, which are grades: band 5 is another job than band 6. */
    private static Set<String> titleWords(JobAdvert advert) {
        return Stream.of(FoldedText.of(advert.title()).split(" ", -1)).collect(Collectors.toSet());
    }

    private static Finding finding(String code, Severity severity, JobAdvert advert, SimilarAdvert other) {
        return new DuplicateFinding(
                other,
                code,
                severity,
                other.posting()
                        + FieldValue.of(advert, "text.description")
                        + FieldValue.of(other.advert(), "text.description"));
    }
}
