package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ReviewLane;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adverts of trusted organizations are public at once; of no other one without a person's decision. */
@ContainerTest
class TrustedLaneIT {

    @Inject
    private TrustFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private ModerationService desk;

    @Inject
    private ModerationQueries queue;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void aTrustedOrganization() throws Exception {
        opening = fixture.trusted();
    }

    @Test
    void aSubmissionIsPublicInItsOwnTransactionAndTheSystemDecided() throws Exception {
        JobPostingId posting = unsampled();
        assertEquals("LIVE", status(posting));
        assertEquals(
                List.of("DECIDED APPROVED TRUSTED"),
                rows.texts(
                        "select concat_ws(' ', state, decision, lane, assignee_id, review_reason) from moderation_case"
                                + " where posting_id = ?",
                        posting.value()));
        assertEquals(
                List.of("JobPostingSubmitted PERSON", "TrustedSubmissionApproved SYSTEM", "JobPostingPublished PERSON"),
                rows.texts(
                        "select action || ' ' || actor_kind from audit_log where (subject_id = ? or subject_id ="
                                + " (select id from moderation_case where posting_id = ?)) and action in"
                                + " ('JobPostingSubmitted', 'TrustedSubmissionApproved', 'JobPostingPublished')"
                                + " order by place",
                        posting.value(),
                        posting.value()));
        assertEquals(List.of("POSTING_PUBLISHED"), mails(posting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERIFIED", "PENDING", "UNVERIFIED"})
    void withoutTrustNothingIsPublicWithoutAPerson(String employer) throws Exception {
        rows.change(
                "update hiring_organization set status = ? where id = ?",
                employer,
                opening.organization().value());
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        assertEquals("SUBMITTED", status(posting));
        assertEquals(List.of("POSTING_SUBMITTED"), mails(posting));
    }

    @Test
    void aSeriousFindingKeepsItInTheQueueWithoutTellingTheEmployerWhy() throws Exception {
        JobPostingId posting = submitted(advert -> advert.withText(new AdvertText(
                new RichText("<p>Apply at <a href=\"https://bit.ly/signals\">our site</a>, any day you like.</p>"),
                List.of("Inspect axle counters"),
                null,
                null)));
        assertEquals("SUBMITTED", status(posting));
        assertEquals(List.of("POSTING_SUBMITTED"), mails(posting));
    }

    /** The employer reads no other texts, so the system has to look for copies. */
    @Test
    void aCopyOfAnAdvertOfAVerifiedEmployerWaits() throws Exception {
        String text =
                IntStream.range(0, 80).mapToObj(number -> "signal" + number).reduce("", (a, b) -> a + " " + b);
        Opening other = fixture.eligible();
        JobPostingId original = Callers.asPerson(
                other.recruiter(), () -> drafts.draft(other.organization(), described(harbour.advert(), text)));
        Callers.asPerson(other.recruiter(), () -> postings.submit(new SubmitJobPosting(original, null)));
        fixture.approve(other, original);
        JobPostingId copy = submitted(advert -> described(advert, text));
        assertEquals("SUBMITTED", status(copy));
    }

    @Test
    void anAdvertThatSomebodyReportedIsNotReplacedUnread() throws Exception {
        fixture.reported(opening);
        edit(opening.posting(), harbour.advert().withTitle("Signal Engineer"));
        assertEquals(
                1,
                rows.count(
                        "from posting_version where job_posting_id = ? and status = 'SUBMITTED'",
                        opening.posting().value()));
    }

    @Test
    void aTextThatWasSentBackWaitsForAPersonAgain() throws Exception {
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        ModerationCaseId waiting = fixture.caseOf(posting);
        Callers.asModerator(opening.moderator(), () -> desk.sendBack(waiting, "Which signals?"));
        rows.change(
                "update hiring_organization set status = 'TRUSTED' where id = ?",
                opening.organization().value());
        edit(posting, harbour.advert().withTitle("Signal Engineer"));
        assertEquals("SUBMITTED", status(posting));
        submitAgain(posting);
        assertEquals("SUBMITTED", status(posting));
    }

    @Test
    void aConfidentialAdvertIsReadAfterwardsAndConfirmed() throws Exception {
        JobPostingId posting =
                submitted(advert -> advert.withEmployer(new EmployerDisclosure("", true, "Replaces a colleague.")));
        assertEquals("LIVE", status(posting));
        QueueItem item = unread(posting);
        assertEquals(ReviewLane.TRUSTED, item.lane());
        assertEquals(ReviewReason.CONFIDENTIAL, item.reviewReason());
        assertTrue(item.isToBeReviewed());
        assertNull(item.assigneeName());
        assertRefused(NOT_FOUND, () -> confirm(new ModerationCaseId(UUID.randomUUID())));
        confirm(item.id());
        assertEquals(
                List.of("CONFIRMED"),
                rows.texts("select review_outcome from moderation_case where posting_id = ?", posting.value()));
        assertTrue(unread().stream().noneMatch(other -> other.id().equals(item.id())));
        assertEquals("LIVE", status(posting));
        assertRefused("moderation.case.decided", () -> confirm(item.id()));
    }

    @Test
    void payThatChangesMuchIsPublicAndRead() throws Exception {
        JobPostingId posting = unsampled();
        edit(posting, harbour.advert().withPay(PayOffer.of(SalaryRange.yearly("GBP", 58_400, 66_000))));
        assertEquals(ReviewReason.PAY_CHANGED, unread(posting).reviewReason());
        assertEquals(List.of("2"), rows.texts("select public_version from job_posting where id = ?", posting.value()));
    }

    /** What nobody read is no measure for what follows. */
    @Test
    void payThatRisesInStepsIsComparedWithWhatAPersonRead() throws Exception {
        JobPostingId posting = unsampled();
        edit(posting, harbour.advert().withPay(PayOffer.of(SalaryRange.yearly("GBP", 45_600, 54_700))));
        assertFalse(latest(posting).equals("TRUSTED PAY_CHANGED"), "up to a fifth is no reason");
        edit(posting, harbour.advert().withPay(PayOffer.of(SalaryRange.yearly("GBP", 54_200, 65_000))));
        assertEquals("TRUSTED PAY_CHANGED", latest(posting));
    }

    @Test
    void anEditDoesNotEscapeAReviewThatWaits() throws Exception {
        JobPostingId posting = submitted(advert -> advert.withWork(wellington()));
        assertEquals("TRUSTED NEW_COUNTRY", latest(posting));
        edit(posting, harbour.advert().withTitle("Signal Engineer").withWork(wellington()));
        assertEquals("TRUSTED NEW_COUNTRY", latest(posting), "nobody has read an advert in that country yet");
        edit(posting, harbour.advert());
        assertNotEquals("TRUSTED", latest(posting), "nor what this text replaces");
        assertEquals(3, unread().size());
        unread().forEach(item -> assertDoesNotThrow(() -> confirm(item.id())));
        assertNotEquals("TRUSTED NEW_COUNTRY", latest(submitted(advert -> advert.withWork(wellington()))));
    }

    @Test
    void aCopyOfATextThatWasSentBackWaits() throws Exception {
        String text = IntStream.range(0, 80).mapToObj(number -> "axle" + number).reduce("", (a, b) -> a + " " + b);
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
        JobPostingId original = submitted(advert -> described(advert, text));
        ModerationCaseId waiting = fixture.caseOf(original);
        Callers.asModerator(opening.moderator(), () -> desk.sendBack(waiting, "Which axles?"));
        rows.change(
                "update hiring_organization set status = 'TRUSTED' where id = ?",
                opening.organization().value());
        assertEquals("SUBMITTED", status(submitted(advert -> described(advert, text + " axle80"))));
        assertEquals("LIVE", status(submitted(advert -> described(advert, text.replace("axle", "lever")))));
    }

    @Test
    void whoStopsAnAdvertHasReadIt() throws Exception {
        JobPostingId posting =
                submitted(advert -> advert.withEmployer(new EmployerDisclosure("", true, "Replaces a colleague.")));
        Callers.asModerator(opening.moderator(), () -> adverts.hold(posting, "Which employer?", Ground.TERMS));
        assertTrue(unread().isEmpty());
        assertEquals(
                List.of("STOPPED"),
                rows.texts("select review_outcome from moderation_case where posting_id = ?", posting.value()));
    }

    @Test
    void theEmployerCannotEscapeAReviewByEndingThePosting() throws Exception {
        JobPostingId posting =
                submitted(advert -> advert.withEmployer(new EmployerDisclosure("", true, "Replaces a colleague.")));
        Callers.asPerson(opening.recruiter(), () -> postings.close(posting));
        assertEquals(1, unread().size());
    }

    @Test
    void undoingAnUnreadApprovalPutsItInReview() throws Exception {
        JobPostingId posting = unsampled();
        ModerationCaseId approved = fixture.caseOf(posting);
        Callers.asModerator(opening.moderator(), () -> desk.undoApproval(approved));
        assertEquals("IN_REVIEW", status(posting));
        assertEquals(
                List.of("IN_REVIEW QUEUE"),
                rows.texts("select state || ' ' || lane from moderation_case where id = ?", approved.value()));
        submitAgain(posting);
        assertEquals("SUBMITTED", status(posting), "who takes it back and submits it again goes around nobody");
    }

    /** The second lock: a member who bypasses the services approves nothing without trust. */
    @Test
    void theDatabaseRefusesAnApprovalByAMemberWithoutTrust() throws Exception {
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        for (String lane : List.of("QUEUE", "TRUSTED")) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> rows.as(
                            Rows.Caller.person(opening.recruiter()),
                            connection -> Rows.update(
                                    connection,
                                    "update moderation_case set state = 'DECIDED', decision = 'APPROVED',"
                                            + " decided_at = now(), lane = ? where posting_id = ?",
                                    lane,
                                    posting.value())));
            assertEquals("42501", refused.getSQLState());
        }
    }

    /** The second lock: nor does a member end a review that waits. */
    @Test
    void theDatabaseRefusesThatAMemberEndsAReview() throws Exception {
        JobPostingId posting =
                submitted(advert -> advert.withEmployer(new EmployerDisclosure("", true, "Replaces a colleague.")));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(opening.recruiter()),
                        connection -> Rows.update(
                                connection,
                                "update moderation_case set reviewed_at = now(), review_outcome = 'CONFIRMED'"
                                        + " where posting_id = ?",
                                posting.value())));
        assertEquals("42501", refused.getSQLState());
    }

    /** One that chance did not choose. */
    private JobPostingId unsampled() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        for (int i = 0; i < 100 && isSampled(posting); i++) {
            posting = harbour.submitted(opening.recruiter(), opening.organization());
        }
        assertFalse(isSampled(posting));
        return posting;
    }

    private boolean isSampled(JobPostingId posting) throws Exception {
        return rows.count("from moderation_case where posting_id = ? and review_reason = 'SAMPLE'", posting.value())
                > 0;
    }

    private JobPostingId submitted(UnaryOperator<JobAdvert> change) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> {
            JobPostingId posting = drafts.draft(opening.organization(), change.apply(harbour.advert()));
            postings.submit(new SubmitJobPosting(posting, null));
            return posting;
        });
    }

    /** Saves another text, and submits it. */
    private void edit(JobPostingId posting, JobAdvert advert) throws Exception {
        long seen = Long.parseLong(rows.texts("select version from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(opening.recruiter(), () -> {
            drafts.saveDraft(new SaveJobPostingDraft(posting, seen, advert));
            postings.submit(new SubmitJobPosting(posting, null));
        });
    }

    private void submitAgain(JobPostingId posting) throws Exception {
        Callers.asPerson(opening.recruiter(), () -> {
            postings.recall(posting);
            postings.submit(new SubmitJobPosting(posting, null));
        });
    }

    /** The lane of the latest case, and why it is read afterwards. */
    private String latest(JobPostingId posting) throws Exception {
        return rows.texts(
                        "select concat_ws(' ', lane, review_reason) from moderation_case where posting_id = ?"
                                + " order by submitted_at desc limit 1",
                        posting.value())
                .getFirst();
    }

    private static WorkArrangement wellington() {
        return WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Wellington", "NZ"));
    }

    private static JobAdvert described(JobAdvert advert, String text) {
        return advert.withText(
                new AdvertText(RichText.ofPlainText(text), List.of("Inspect axle counters"), null, null));
    }

    private void confirm(ModerationCaseId id) throws Exception {
        Callers.asModerator(opening.moderator(), () -> desk.confirm(id));
    }

    private QueueItem unread(JobPostingId posting) throws Exception {
        String reference = harbour.reference(posting);
        return unread().stream()
                .filter(item -> item.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<QueueItem> unread() throws Exception {
        return Callers.asModerator(
                        opening.moderator(),
                        () -> queue.queue(
                                new QueueFilter(Scope.PUBLIC, opening.organization(), ""), new PageRequest(1, 100)))
                .items();
    }

    private String status(JobPostingId posting) throws Exception {
        return rows.texts("select status from job_posting where id = ?", posting.value())
                .getFirst();
    }

    private List<String> mails(JobPostingId posting) throws Exception {
        return rows.texts(
                "select kind from outbox_message where facts ->> 'reference' = ? order by id",
                harbour.reference(posting));
    }
}
