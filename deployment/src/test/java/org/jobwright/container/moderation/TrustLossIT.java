package org.jobwright.container.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.organizations.EditOrganization;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.services.organizations.domains.ListedNameService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What trust does not outlive ends it in the same transaction, and unread adverts are read. */
@ContainerTest
class TrustLossIT {

    @Inject
    private TrustFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private JobPostingService postings;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private ReportModerationService reports;

    @Inject
    private OrganizationService organizations;

    @Inject
    private OrganizationQueries organizationQueries;

    @Inject
    private DomainService domains;

    @Inject
    private ListedNameService lists;

    @Inject
    private ModerationQueries queue;

    @Inject
    private Presence presence;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void aTrustedOrganization() throws Exception {
        opening = fixture.trusted();
    }

    @Test
    void anUpheldReportEndsIt() throws Exception {
        PostingReportId report = reported();
        Callers.asModerator(opening.moderator(), () -> reports.uphold(report, "It is not a job."));
        assertEnded("VERIFIED", "REPORT_UPHELD");
    }

    @Test
    void aDismissedReportDoesNot() throws Exception {
        PostingReportId report = reported();
        Callers.asModerator(opening.moderator(), () -> reports.dismiss(report, "It is a job."));
        assertEquals("TRUSTED", fixture.status(opening.organization()));
        assertEquals(List.of(), causes());
    }

    @Test
    void aBlockEndsItAndTheBlockedAdvertIsNotReadAgain() throws Exception {
        JobPostingId blocked = harbour.submitted(opening.recruiter(), opening.organization());
        JobPostingId other = harbour.submitted(opening.recruiter(), opening.organization());
        Callers.asModerator(opening.moderator(), () -> adverts.takeDown(blocked, "It asks for money.", Ground.TERMS));
        assertEnded("VERIFIED", "ADVERT_BLOCKED");
        assertEquals(List.of(harbour.reference(other)), references(unread()));
    }

    @Test
    void anotherNameEndsItAndTheVerification() throws Exception {
        OrganizationDetails seen =
                Callers.asPerson(opening.recruiter(), () -> organizationQueries.details(opening.organization()));
        Callers.asPerson(
                opening.recruiter(),
                () -> organizations.edit(new EditOrganization(
                        seen, "Other " + UUID.randomUUID().toString().substring(0, 8), seen.profile(), seen.terms())));
        assertEnded("PENDING", "IDENTITY_CHANGED");
    }

    @Test
    void aDomainThatIsGivenUpEndsItAndWithTheLastOneTheVerification() throws Exception {
        harbour.submitted(opening.recruiter(), opening.organization());
        OrganizationDomainId domain = domain();
        Callers.asPerson(opening.recruiter(), () -> domains.drop(domain));
        assertEnded("PENDING", "DOMAIN_LOST");
        assertEquals(1, unread().size());
    }

    @Test
    void aDomainThatWasListedSinceDoesNotKeepIt() throws Exception {
        String listed = "listed-" + UUID.randomUUID() + ".example";
        OrganizationDomainId domain = domain();
        rows.change(
                "insert into organization_domain select (jsonb_populate_record(null::organization_domain, to_jsonb(d)"
                        + " || jsonb_build_object('id', gen_random_uuid(), 'name', ?::text))).* from organization_domain d"
                        + " where d.id = ?",
                listed,
                domain.value());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> lists.add(NameList.WEBMAIL, listed, "A test"));

        Callers.asPerson(opening.recruiter(), () -> domains.drop(domain));

        assertEnded("VERIFIED", "DOMAIN_LOST");
    }

    private OrganizationDomainId domain() throws Exception {
        return new OrganizationDomainId(UUID.fromString(rows.texts(
                        "select id from organization_domain where organization_id = ?",
                        opening.organization().value())
                .getFirst()));
    }

    @Test
    void aSuspensionEndsItForGood() throws Exception {
        presence.of(opening.moderator());
        Callers.asModerator(
                opening.moderator(),
                () -> organizations.suspend(
                        opening.organization(), "Asks for money.", Ground.TERMS, "It asks applicants for money."));
        assertEnded("SUSPENDED", "STOPPED");
        Callers.asModerator(opening.moderator(), () -> organizations.restore(opening.organization()));
        assertEquals("VERIFIED", fixture.status(opening.organization()));
    }

    @Test
    void theStaffEndIt() throws Exception {
        presence.of(opening.moderator());
        Callers.asModerator(
                opening.moderator(), () -> organizations.verify(opening.organization(), "Too many complaints."));
        assertEnded("VERIFIED", "STAFF");
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'ORGANIZATION_VERIFIED' and subject_id = ?",
                        opening.organization().value()));
    }

    @Test
    void unreadAdvertsOfThirtyDaysAreReadNewestFirst() throws Exception {
        JobPostingId older = harbour.submitted(opening.recruiter(), opening.organization());
        JobPostingId newer = harbour.submitted(opening.recruiter(), opening.organization());
        JobPostingId old = harbour.submitted(opening.recruiter(), opening.organization());
        rows.change(
                "update moderation_case set review_reason = null, review_due_at = null where organization_id = ?",
                opening.organization().value());
        decided(older, 29);
        decided(newer, 1);
        decided(old, 31);
        PostingReportId report = reported();
        Callers.asModerator(opening.moderator(), () -> reports.uphold(report, "It is not a job."));
        List<QueueItem> unread = unread();
        assertEquals(List.of(harbour.reference(newer), harbour.reference(older)), references(unread));
        assertTrue(unread.stream().allMatch(item -> item.reviewReason() == ReviewReason.TRUST_ENDED));
    }

    @Test
    void aSubmissionDuringAnUpholdingWaitsInTheQueue() throws Exception {
        JobPostingId posting = harbour.draft(opening.recruiter(), opening.organization());
        PostingReportId report = reported();
        race.second(
                () -> Callers.asModerator(opening.moderator(), () -> reports.uphold(report, "It is not a job.")),
                () -> Callers.asPerson(
                        opening.recruiter(), () -> postings.submit(new SubmitJobPosting(posting, null))));
        assertEquals("VERIFIED", fixture.status(opening.organization()));
        assertEquals(List.of("SUBMITTED"), rows.texts("select status from job_posting where id = ?", posting.value()));
    }

    @Test
    void anUpholdingDuringASubmissionWaitsForItAndHasItRead() throws Exception {
        JobPostingId posting = harbour.draft(opening.recruiter(), opening.organization());
        PostingReportId report = reported();
        race.second(
                () -> Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(posting, null))),
                () -> Callers.asModerator(opening.moderator(), () -> reports.uphold(report, "It is not a job.")));
        assertEquals("VERIFIED", fixture.status(opening.organization()));
        assertEquals(List.of("LIVE"), rows.texts("select status from job_posting where id = ?", posting.value()));
        assertEquals(List.of(harbour.reference(posting)), references(unread()));
    }

    private void decided(JobPostingId posting, int daysAgo) throws Exception {
        rows.change(
                "update moderation_case set decided_at = now() - make_interval(days => ?) where posting_id = ?",
                daysAgo,
                posting.value());
    }

    private PostingReportId reported() throws Exception {
        return fixture.reported(opening);
    }

    private void assertEnded(String status, String cause) throws Exception {
        assertEquals(status, fixture.status(opening.organization()));
        assertEquals(List.of(cause), causes());
        assertEquals(
                1,
                rows.count(
                        "from hiring_organization where id = ? and trust_ended_at > now() - interval '1 hour'",
                        opening.organization().value()));
    }

    private List<String> causes() throws Exception {
        return rows.texts(
                "select facts ->> 'from' from outbox_message where kind = 'TRUST_ENDED' and subject_id = ?",
                opening.organization().value());
    }

    private List<QueueItem> unread() throws Exception {
        return Callers.asModerator(
                        opening.moderator(),
                        () -> queue.queue(
                                new QueueFilter(Scope.PUBLIC, opening.organization(), ""), new PageRequest(1, 100)))
                .items();
    }

    private static List<String> references(List<QueueItem> items) {
        return items.stream().map(QueueItem::reference).toList();
    }
}
