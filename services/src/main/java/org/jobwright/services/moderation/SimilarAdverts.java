package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.moderation.LikenessRepository.Compare;
import org.jobwright.services.moderation.LikenessRepository.Compared;
import org.jobwright.services.moderation.LikenessRepository.Found;

/** Other adverts that are close to a submission: compared on submission, shown with their present status. */
@ApplicationScoped
class SimilarAdverts {

    /** A statement has to end before its time is over. */
    private static final int AT_ONCE = 20;

    @Inject
    private LikenessRepository likeness;

    @Inject
    private Clock clock;

    /** What was submitted, and its case. */
    record Submission(ModerationCase opened, JobAdvert advert) {}

    /** Compares new submissions, one after the other, with all before them and keeps the results with their cases. */
    void compare(List<Submission> submissions) {
        for (int from = 0; from < submissions.size(); from += AT_ONCE) {
            likeness.compare(submissions.subList(from, Math.min(from + AT_ONCE, submissions.size())).stream()
                    .map(one -> new Compare(
                            one.opened().getId(),
                            one.opened().getPosting(),
                            one.opened().getPostingVersion(),
                            Fingerprint.of(one.advert())))
                    .toList());
        }
    }

    List<SimilarAdvert> of(ModerationCase one) {
        return of(List.of(one)).getOrDefault(one.getId(), List.of());
    }

    /** The same for the cases of a page. */
    Map<ModerationCaseId, List<SimilarAdvert>> of(Collection<ModerationCase> cases) {
        List<Found> found = cases.isEmpty()
                ? List.of()
                : likeness.of(cases.stream().map(ModerationCase::getId).toList());
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<ModerationCaseId, OrganizationId> employers =
                cases.stream().collect(Collectors.toMap(ModerationCase::getId, ModerationCase::getOrganization));
        Map<String, Compared> compared = likeness.compared(found);
        return found.stream()
                .filter(one -> compared.containsKey(LikenessRepository.key(one.posting(), one.version())))
                .collect(Collectors.groupingBy(
                        Found::moderationCase,
                        Collectors.mapping(
                                one -> similar(
                                        one,
                                        compared.get(LikenessRepository.key(one.posting(), one.version())),
                                        employers.get(one.moderationCase())),
                                Collectors.toList())));
    }

    private SimilarAdvert similar(Found found, Compared other, OrganizationId employer) {
        return new SimilarAdvert(
                other.posting().getId(),
                other.advert(),
                other.posting().getStatus(clock.instant()),
                other.moderationCase(),
                found.older(),
                new SimilarAdvert.Employer(
                        other.organization().getDisplayName(),
                        other.organization().getId().equals(employer),
                        other.organization().getStatus().isVerified(),
                        other.organization().getProfile().agency() || found.agency()),
                found.likeness());
    }
}
