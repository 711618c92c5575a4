package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.EmployerStatus;
import org.jobwright.services.organizations.OrganizationRepository;

/** Decides which cases may be approved unread: those without findings, of employers that are verified. */
@ApplicationScoped
class UnreadCases {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private CaseFindings findings;

    @Inject
    private SimilarAdverts similar;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private EmployerStatus employers;

    /** Says by the code of the reason which of them somebody has to read. */
    Map<ModerationCaseId, String> toBeRead(List<ModerationCaseId> ids) {
        Map<ModerationCase, JobPosting> postings = cases.withPostings(ids);
        Map<ModerationCaseId, List<SimilarAdvert>> others = similar.of(postings.keySet());
        Map<ModerationCaseId, String> refused = new LinkedHashMap<>();
        postings.forEach(
                (one, posting) -> obstacle(one, submitted(one, posting), others.getOrDefault(one.getId(), List.of()))
                        .ifPresent(code -> refused.put(one.getId(), code)));
        return refused;
    }

    private static JobAdvert submitted(ModerationCase one, JobPosting posting) {
        return posting.getVersions().stream()
                .filter(version -> version.getNumber() == one.getPostingVersion())
                .findFirst()
                .map(PostingVersion::getAdvert)
                .orElseThrow(NotFound::new);
    }

    private Optional<String> obstacle(ModerationCase one, JobAdvert submitted, List<SimilarAdvert> others) {
        HiringOrganization employer = organizations.get(one.getOrganization());
        OrganizationStatus status = employers.held(one.getOrganization());
        if (!status.isVerified()) {
            return Optional.of("moderation.bulk.employer");
        }
        boolean found = findings.of(one, submitted, employer.getProfile(), status, others).stream()
                .anyMatch(CaseFinding::isOpen);
        return found ? Optional.of("moderation.bulk.findings") : Optional.empty();
    }
}
