package org.jobwright.container.insights;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.findings.PayFinding;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.insights.guides.RolePostingService;
import org.jobwright.services.insights.roles.PayCheckQueries;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Postings started from a role's guide, and how their pay compares. */
@ContainerTest
class RolePostingsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Guides guides;

    @Inject
    private RolePostingService rolePostings;

    @Inject
    private PayCheckQueries pay;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationPostingQueries postingQueries;

    @Inject
    private ModerationService desk;

    @Inject
    private ModerationQueries queue;

    @Inject
    private ModerationCaseQueries cases;

    @Inject
    private Rows rows;

    private String title;
    private String slug;
    private AccountId recruiter;
    private OrganizationId organization;

    @BeforeEach
    void aPublicGuide() throws Exception {
        title = Guides.title("Lock");
        slug = guides.published(harbour.person(StaffRole.ADMINISTRATOR), title, List.of());
        recruiter = harbour.person();
        organization = harbour.organization(recruiter);
    }

    @Test
    void aPostingStartedFromAGuideHasItsDutiesAndIsCounted() throws Exception {
        JobPostingId posting = begin();
        assertEquals(List.of("Open and close the gates"), advert(posting).text().responsibilities());
        assertEquals(1, uses());
    }

    @Test
    void fillingADraftTwiceIsCountedOnceAndKeepsItsTitle() throws Exception {
        JobPostingId posting = harbour.draft(recruiter, organization);
        JobAdvert filled = asRecruiter(() -> rolePostings.fill(posting, harbour.advert(), slug));
        asRecruiter(() -> rolePostings.fill(posting, harbour.advert(), slug));
        assertEquals("Signal Technician", filled.title());
        assertEquals(List.of("Open and close the gates"), filled.text().responsibilities());
        assertEquals(1, uses());
    }

    @Test
    void aMissingGuideStartsNothing() {
        assertRefused(
                NOT_FOUND,
                () -> asRecruiter(() -> rolePostings.draftFrom(organization, JobAdvert.EMPTY, "no-such-role")));
    }

    @Test
    void outsidersCannotStartOrFillAnOrganizationsDraft() throws Exception {
        AccountId outsider = harbour.person();
        JobPostingId posting = harbour.draft(recruiter, organization);
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(outsider, () -> rolePostings.draftFrom(organization, JobAdvert.EMPTY, slug)));
        assertRefused(
                NOT_FOUND, () -> Callers.asPerson(outsider, () -> rolePostings.fill(posting, JobAdvert.EMPTY, slug)));
        assertEquals(0, uses());
    }

    @Test
    void payIsComparedWithTheGuideOfTheTitle() throws Exception {
        assertEquals(
                PayStanding.BELOW,
                asRecruiter(() -> pay.check(offering(20_000, 25_000)))
                        .orElseThrow()
                        .standing());
        assertEquals(
                PayStanding.WITHIN,
                asRecruiter(() -> pay.check(offering(35_000, 45_000)))
                        .orElseThrow()
                        .standing());
    }

    @Test
    void payOutsideTheBandIsAFindingThatCanBeDismissedWithAReason() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        ModerationCaseId submitted = submit(offering(20_000, 25_000));
        CaseFinding finding = findings(moderator, submitted).getFirst();
        assertEquals("pay.BELOW", finding.found().code());
        assertNull(finding.dismissal());

        Callers.asModerator(
                moderator, () -> desk.dismissFinding(submitted, finding.found().key(), "Board and lodging are free"));

        assertEquals(
                "Board and lodging are free",
                findings(moderator, submitted).getFirst().dismissal().reason());
    }

    @Test
    void aMissingFindingCannotBeDismissed() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        ModerationCaseId submitted = submit(offering(35_000, 45_000));

        assertRefused(
                NOT_FOUND,
                () -> Callers.asModerator(moderator, () -> desk.dismissFinding(submitted, "pay.BELOW", "It is not")));
    }

    @Test
    void payWithinTheBandIsNotAFinding() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertEquals(List.of(), findings(moderator, submit(offering(35_000, 45_000))));
    }

    private JobPostingId begin() throws Exception {
        return asRecruiter(() -> rolePostings.draftFrom(organization, JobAdvert.EMPTY, slug));
    }

    private ModerationCaseId submit(JobAdvert advert) throws Exception {
        JobPostingId posting = asRecruiter(() -> drafts.draft(organization, advert));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        return Callers.asModerator(harbour.person(StaffRole.MODERATOR), () -> queue.ids(
                        new QueueFilter(QueueFilter.Scope.OPEN, organization, ""))
                .getFirst());
    }

    private List<CaseFinding> findings(AccountId moderator, ModerationCaseId id) throws Exception {
        return Callers.asModerator(moderator, () -> cases.details(id)).item().findings().stream()
                .filter(finding -> finding.found() instanceof PayFinding)
                .toList();
    }

    private JobAdvert offering(long from, long to) {
        return harbour.advert().withTitle(title).withPay(PayOffer.of(SalaryRange.yearly("GBP", from, to)));
    }

    private JobAdvert advert(JobPostingId posting) throws Exception {
        return asRecruiter(
                () -> postingQueries.details(postingQueries.reference(posting)).advert());
    }

    private long uses() throws Exception {
        return rows.count("from guide_use u join role_guide g on g.id = u.role_guide_id where g.slug = ?", slug);
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(recruiter, call);
    }
}
