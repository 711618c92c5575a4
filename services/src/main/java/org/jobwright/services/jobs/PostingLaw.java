package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.NoticeTime;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.law.LawBreachRepository;
import org.jobwright.services.jobs.law.LawNotice;
import org.jobwright.services.jobs.law.RuleBooks;
import org.jobwright.services.organizations.OrganizationRepository;

/** What the laws of its places say about an advert today. */
@ApplicationScoped
public class PostingLaw {

    @Inject
    private RuleBooks books;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    LawReview review(OrganizationId organization, JobAdvert advert) {
        return books.current().review(facts(organization, advert));
    }

    /** The same for an employer that was read already. */
    public LawReview review(OrganizationProfile employer, JobAdvert advert) {
        return books.current().review(facts(employer, advert));
    }

    private PostingFacts facts(OrganizationId organization, JobAdvert advert) {
        return facts(organizations.get(organization).getProfile(), advert);
    }

    private PostingFacts facts(OrganizationProfile employer, JobAdvert advert) {
        return new PostingFacts(advert, EmployerFacts.of(employer), LocalDate.now(clock));
    }

    /** The rules that require a notice to applicants about the employer's software. */
    public List<RuleBook.Entry> tellingOfSoftware(OrganizationProfile employer, JobAdvert advert) {
        return books.current().tellingOfSoftware(facts(employer, advert));
    }

    /** How long before its use, by the laws of its places, applicants must be told of software that assesses them. */
    public List<NoticeTime> noticeTimes(OrganizationProfile employer, JobAdvert advert) {
        return books.current().noticeTimes(facts(employer, advert));
    }

    /** Refuses to make a text public that breaks a law, unless a person found after an appeal that it may be. */
    void requireMet(JobPosting posting) {
        if (posting.publicVersion()
                .filter(version -> !isOverruled(version))
                .filter(version -> !review(posting.getOrganization(), version.getAdvert())
                        .problems()
                        .isEmpty())
                .isPresent()) {
            throw new RuleViolation("jobs.law.breach.resume");
        }
    }

    /** What a law that began or changed after publication requires of the text of a posting; null for nothing. */
    LawNotice notice(JobPosting posting) {
        return posting.publicVersion()
                .flatMap(version -> breaches.find(version.getId())
                        .filter(breach -> !breach.overruled())
                        .map(breach -> new LawNotice(
                                books.current()
                                        .enforced()
                                        .review(facts(posting.getOrganization(), version.getAdvert()))
                                        .problems(),
                                breach.until(),
                                breach.paused() && posting.getStatus(clock.instant()) == PostingStatus.PAUSED)))
                .filter(notice -> !notice.problems().isEmpty())
                .orElse(null);
    }

    private boolean isOverruled(PostingVersion version) {
        return breaches.find(version.getId())
                .filter(LawBreachRepository.Told::overruled)
                .isPresent();
    }

    /** Stores the findings at the submission of a version, as its proof. */
    void keep(PostingVersion version, LawReview review) {
        keep(Map.of(version.getId(), review));
    }

    /** The same for some versions, by id. */
    void keep(Map<UUID, LawReview> reviews) {
        books.keep(reviews.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, review -> review.getValue()
                .outcomes())));
    }
}
