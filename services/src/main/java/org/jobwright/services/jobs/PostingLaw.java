package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.services.jobs.law.RuleBooks;
import org.jobwright.services.organizations.OrganizationRepository;

/** What the laws of its places say today about an advert. */
@ApplicationScoped
public class PostingLaw {

    @Inject
    private RuleBooks books;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    LawReview review(OrganizationId organization, JobAdvert advert) {
        return review(organizations.get(organization).getProfile(), advert);
    }

    /** The same for an employer that was read already. */
    public LawReview review(OrganizationProfile employer, JobAdvert advert) {
        return books.current().review(new PostingFacts(advert, EmployerFacts.of(employer), LocalDate.now(clock)));
    }

    /** Keeps what was found at the submission of a version, as its proof. */
    void keep(PostingVersion version, LawReview review) {
        books.keep(version.getId(), review.outcomes());
    }
}
