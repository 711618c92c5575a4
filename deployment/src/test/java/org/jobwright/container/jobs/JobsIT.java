package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.jobs.OrganizationPostingSearch.Order;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer's postings, from the first word to the end. */
@ContainerTest
class JobsIT {

    @Inject
    private Presence presence;

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationPostingQueries queries;

    @Inject
    private JobPostingQueries published;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationService organizations;

    @Inject
    private ApplyQueries applying;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId recruiter;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
        recruiter = opening.recruiter();
    }

    @Test
    void theListIsFilteredByStatusAndWordsSortedAndPaged() throws Exception {
        JobPostingId draft = draft("Zone Controller 50%");
        JobPostingId expired = harbour.live(recruiter, opening.organization(), opening.moderator());
        rows.change("update job_posting set valid_through = now() where id = ?", expired.value());
        assertEquals(List.of(opening.posting()), ids(PostingStatus.LIVE, "", Order.CHANGED, false));
        assertEquals(List.of(expired), ids(PostingStatus.EXPIRED, "signal", Order.STATUS, false));
        assertEquals(List.of(draft), ids(PostingStatus.DRAFT, "50%", Order.LAST_DAY, true));
        assertEquals(List.of(), ids(null, "50_", Order.TITLE, false));
        assertEquals(draft, ids(null, "", Order.TITLE, true).getFirst());
        var page = asRecruiter(() -> queries.postings(search(null, "", Order.TITLE, false), new PageRequest(2, 2)));
        assertEquals(
                List.of(draft),
                page.items().stream().map(OrganizationPosting::id).toList());
        assertEquals(3, page.total());
    }

    @Test
    void onlyItsEmployerSeesAnEditOfAPublicPosting() throws Exception {
        edit(opening.posting(), "Senior Signal Technician");
        var details = asRecruiter(() -> queries.details(opening.reference()));
        assertEquals("Senior Signal Technician", details.advert().title());
        assertEquals("Signal Technician", details.publicAdvert().orElseThrow().title());
        assertEquals(PostingVersionStatus.DRAFT, details.latest().status());
        assertEquals("Some One", details.changedBy());
        assertTrue(details.editable());
        assertEquals(
                "Senior Signal Technician",
                asRecruiter(() -> queries.preview(opening.reference())).advert().title());
        assertEquals(
                "Signal Technician",
                published.published(opening.reference()).orElseThrow().advert().title());
        assertEquals(opening.reference(), asRecruiter(() -> queries.reference(opening.posting())));
    }

    @Test
    void anEndedPostingIsFoundButNotOpen() throws Exception {
        assertTrue(published.published(opening.reference()).orElseThrow().open());
        Callers.asPerson(recruiter, () -> postings.close(opening.posting()));
        assertFalse(published.published(opening.reference()).orElseThrow().open());
        assertEquals(Optional.empty(), published.published("JW-1999-000001"));
        LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Callers.asPerson(recruiter, () -> postings.renew(new RenewJobPosting(opening.posting(), lastDay)));
        assertTrue(published.published(opening.reference()).orElseThrow().open());
    }

    /** Even without row-level security: the query itself decides. */
    @Test
    void onlyItsOrganizationReadsAnInternalAdvert() throws Exception {
        see("INTERNAL");
        AccountId stranger = harbour.person();
        oneRole.during(() -> {
            assertEquals(Optional.empty(), Callers.asVisitor(() -> published.published(opening.reference())));
            assertEquals(Optional.empty(), Callers.asPerson(stranger, () -> published.published(opening.reference())));
            assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> applying.posting(opening.reference())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> applying.posting(opening.reference())));
            assertTrue(
                    asRecruiter(() -> published.published(opening.reference())).isPresent());
            assertEquals(
                    opening.posting(),
                    asRecruiter(() -> applying.posting(opening.reference())).id());
        });
    }

    @Test
    void anUnlistedAdvertNeedsItsWholeAddress() throws Exception {
        see("UNLISTED");
        String address = asRecruiter(() -> queries.details(opening.reference())).addressReference();
        assertTrue(address.matches(opening.reference() + "\\.[0-9a-f]{32}"), address);
        String guessed = address.substring(0, address.length() - 1) + (address.endsWith("0") ? "1" : "0");
        oneRole.during(() -> {
            for (String wrong : List.of(opening.reference(), opening.reference() + ".", guessed)) {
                assertEquals(Optional.empty(), Callers.asVisitor(() -> published.published(wrong)), wrong);
                assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> applying.posting(wrong)));
            }
            assertEquals(
                    address,
                    Callers.asVisitor(() -> published.published(address))
                            .orElseThrow()
                            .reference());
            assertEquals(
                    opening.reference(),
                    Callers.asVisitor(() -> published.published(address))
                            .orElseThrow()
                            .spokenReference());
            assertEquals(
                    address, Callers.asVisitor(() -> applying.posting(address)).reference());
        });
    }

    private void see(String visibility) throws Exception {
        rows.change(
                "update job_posting set visibility = ? where id = ?",
                visibility,
                opening.posting().value());
    }

    @Test
    void aSuspendedOrganizationCannotSubmit() throws Exception {
        JobPostingId draft = draft("Zone Controller");
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertRefused(
                "organizations.stopped",
                () -> Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(draft, null))));
    }

    private JobPostingId draft(String title) throws Exception {
        return asRecruiter(
                () -> drafts.draft(opening.organization(), harbour.advert().withTitle(title)));
    }

    private void edit(JobPostingId posting, String title) throws Exception {
        asRecruiter(() -> drafts.saveDraft(new SaveJobPostingDraft(
                posting, version(posting), harbour.advert().withTitle(title))));
    }

    private Long version(JobPostingId posting) throws Exception {
        return asRecruiter(() -> queries.details(queries.reference(posting))).seenVersion();
    }

    private List<JobPostingId> ids(PostingStatus status, String words, Order order, boolean descending)
            throws Exception {
        var search = search(status, words, order, descending);
        return asRecruiter(() -> queries.postings(search, new PageRequest(1, 10))).items().stream()
                .map(OrganizationPosting::id)
                .toList();
    }

    private OrganizationPostingSearch search(PostingStatus status, String words, Order order, boolean descending) {
        return new OrganizationPostingSearch(opening.organization(), status, words, order, descending);
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(recruiter, call);
    }
}
