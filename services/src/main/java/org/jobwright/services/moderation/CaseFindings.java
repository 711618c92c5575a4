package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.moderation.FindingDismissal;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.findings.FindingPolicy;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.moderation.findings.SubmittedAdvert;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.PostingLaw;
import org.jobwright.services.jobs.wording.CurrentLexicons;
import org.jobwright.services.organizations.OrganizationRepository;

/** What {@link FindingPolicy} finds in the submission of a case, with what moderators said about it. */
@ApplicationScoped
class CaseFindings {

    @Inject
    private KnownRoles roles;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PostingLaw law;

    @Inject
    private CurrentLexicons lexicons;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private SimilarAdverts similar;

    @Inject
    private Clock clock;

    List<CaseFinding> of(ModerationCase one, JobAdvert submitted) {
        HiringOrganization employer = organizations.get(one.getOrganization());
        return of(one, submitted, employer.getProfile(), employer.getStatus(), similar.of(one));
    }

    /** The same for an employer and similar adverts that were read already. */
    List<CaseFinding> of(
            ModerationCase one,
            JobAdvert submitted,
            OrganizationProfile employer,
            OrganizationStatus status,
            List<SimilarAdvert> others) {
        return FindingPolicy.findings(new SubmittedAdvert(
                        AdvertTexts.of(submitted),
                        status.isVerified(),
                        law.review(employer, submitted),
                        roles.get(),
                        lexicons.current(),
                        others,
                        LocalDate.now(clock)))
                .stream()
                .map(found -> new CaseFinding(
                        found,
                        one.getDismissals().of(found.key()).map(this::dismissal).orElse(null)))
                .toList();
    }

    private CaseFinding.Dismissal dismissal(FindingDismissal said) {
        return new CaseFinding.Dismissal(said.reason(), accounts.get(said.by()).getDisplayName(), said.at());
    }
}
