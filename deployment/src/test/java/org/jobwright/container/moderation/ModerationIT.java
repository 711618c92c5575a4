package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.changes.AdvertDiff;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.PostingFeedback;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.notifications.notices.NoticeSummary;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.PublicationRuleService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moderation: two postings of one employer wait. */
@ContainerTest
class ModerationIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private NoticeQueries notices;

    @Inject
    private Harbour harbour;

    @Inject
    private ModerationQueries queries;

    @Inject
    private ModerationCaseQueries caseQueries;

    @Inject
    private ModerationService desk;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Presence presence;

    @Inject
    private PublicationRuleService rule;

    @Inject
    private PostingFeedbackQueries feedback;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private AccountId recruiter;
    private AccountId moderator;
    private OrganizationId organization;
    private JobPostingId first;
    private JobPostingId second;
    private ModerationCaseId firstCase;
    private ModerationCaseId secondCase;

    @BeforeEach
    void twoPostingsWait() throws Exception {
        recruiter = harbour.person();
        moderator = harbour.person(StaffRole.MODERATOR);
        organization = harbour.organization(recruiter);
        first = harbour.submitted(recruiter, organization);
        second = harbour.submitted(recruiter, organization);
        List<ModerationCaseId> cases = asModerator(() -> queries.ids(filter(Scope.OPEN, "")));
        firstCase = cases.getFirst();
        secondCase = cases.getLast();
    }

    @Test
    void theQueueIsSortedByDeadlineFilteredAndPaged() throws Exception {
        asModerator(() -> desk.take(firstCase));
        assertEquals(List.of(firstCase, secondCase), queue(Scope.OPEN, "", ALL));
        assertEquals(List.of(secondCase), queue(Scope.OPEN, "", new PageRequest(2, 1)));
        assertEquals(List.of(firstCase), queue(Scope.MINE, "SIGNAL", ALL));
        assertEquals(List.of(secondCase), queue(Scope.UNASSIGNED, "harbour", ALL));
        assertEquals(List.of(), queue(Scope.OPEN, "100%", ALL));
        assertEquals(
                2,
                asModerator(() -> queries.queue(filter(Scope.OPEN, ""), new PageRequest(2, 1)))
                        .total());
        asModerator(() -> desk.approve(firstCase));
        assertEquals(List.of(firstCase), queue(Scope.DECIDED, "", ALL));
    }

    @Test
    void theCallersOwnCaseComesNextAndCounts() throws Exception {
        rows.change("update moderation_case set deadline = now() - interval '1 day' where id = ?", secondCase.value());
        long late = asModerator(() -> queries.counts()).late();
        asModerator(() -> desk.take(secondCase));
        assertEquals(Optional.of(secondCase), asModerator(() -> queries.next()));
        assertEquals(1, asModerator(() -> queries.counts()).mine());
        assertTrue(late >= 1);
    }

    @Test
    void aCaseShowsBothTextsTheNotesAndTheEmployersHistory() throws Exception {
        asModerator(() -> {
            desk.approve(firstCase);
            desk.take(secondCase);
            desk.noteField(secondCase, new FieldNote("title", "Which signals?"));
            desk.noteForColleagues(secondCase, "Ask Jo.");
        });
        var details = asModerator(() -> caseQueries.details(secondCase));
        assertEquals("Signal Technician", details.submitted().title());
        assertNull(details.live());
        assertTrue(details.assignedToReader());
        assertEquals("Ask Jo.", details.remarks().getFirst().text());
        assertFalse(details.fieldNotes().isEmpty());
        assertEquals(1, details.employer().approved());
        assertEquals(1, details.employer().decided());
    }

    @Test
    void theEmployerSeesTheDecisionAndNoStrangerDoes() throws Exception {
        asModerator(() -> {
            desk.take(firstCase);
            desk.noteField(firstCase, new FieldNote("title", "Which signals?"));
        });
        assertEquals(FieldNotes.NONE, latest(first).notes());
        asModerator(() -> desk.sendBack(firstCase, "Please say more."));
        assertEquals(ModerationDecision.SENT_BACK, latest(first).decision());
        assertEquals("Please say more.", latest(first).message());
        assertFalse(latest(first).notes().isEmpty());
        JobPostingId draft = harbour.draft(recruiter, organization);
        assertEquals(Optional.empty(), Callers.asPerson(recruiter, () -> feedback.latest(draft)));
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> feedback.latest(draft)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> feedback.latest(first)));
    }

    @Test
    void oneRefusedApprovalDoesNotBlockTheOthers() throws Exception {
        employerIsVerified();
        presence.of(moderator);
        asModerator(() -> desk.block(firstCase, "A pyramid scheme.", Ground.TERMS));
        assertEquals(
                Map.of(firstCase, "moderation.case.decided"),
                asModerator(() -> desk.approveAll(List.of(firstCase, secondCase))));
        assertEquals(List.of("LIVE"), rows.texts("select status from job_posting where id = ?", second.value()));
    }

    @Test
    void unreadCasesAreApprovedOnlyForVerifiedEmployersWithoutFindings() throws Exception {
        presence.of(moderator);
        assertEquals("moderation.bulk.employer", approveAll(firstCase));
        employerIsVerified();
        handsInWithLink(second, "https://www.royalmail.com", "http://bit.ly/3xYzAbc");
        ModerationCaseId linked = caseOf(second);
        assertEquals("moderation.bulk.findings", approveAll(linked));
        List<CaseFinding> found =
                asModerator(() -> caseQueries.details(linked)).item().openFindings();
        assertEquals(
                Set.of("link.OTHER_ADDRESS", "link.SHORTENER"),
                found.stream().map(one -> one.found().code()).collect(Collectors.toSet()));
        asModerator(() -> {
            for (CaseFinding one : found) {
                desk.dismissFinding(linked, one.found().key(), "The employer's own shortener.");
            }
        });
        assertEquals(null, approveAll(linked));
        presence.grewOld(moderator);
        assertThrows(ProofNeeded.class, () -> asModerator(() -> desk.approveAll(List.of(firstCase))));
    }

    @Test
    void nothingOfAnEmployerIsApprovedThatIsSuspendedMeanwhile() throws Exception {
        employerIsVerified();
        List<ModerationCaseId> both = List.of(firstCase, secondCase);
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        presence.of(colleague);
        Callers.Command suspend = () -> Callers.asModerator(
                colleague,
                () -> organizations.suspend(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        AtomicReference<Map<ModerationCaseId, String>> refused = new AtomicReference<>();
        race.second(
                suspend, () -> presence.during(moderator, () -> refused.set(asModerator(() -> desk.approveAll(both)))));
        assertEquals(
                Map.of(firstCase, "moderation.bulk.employer", secondCase, "moderation.bulk.employer"), refused.get());
        employerIsVerified();
        assertRefused("jobs.employer-stopped", () -> race.second(suspend, () -> asModerator(() -> desk.approve(both))));
        assertEquals(List.of("SUBMITTED", "SUBMITTED"), List.of(status(first), status(second)));
    }

    @Test
    void warningsOfTheFormAreShownToTheModerator() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{title}', '\"Salesman\"') where job_posting_id = ?",
                first.value());
        assertEquals(
                List.of("employer.unverified", "jobs.law.neutral-title"),
                asModerator(() -> caseQueries.details(firstCase)).item().openFindings().stream()
                        .map(one -> one.found().code())
                        .toList());
    }

    @Test
    void aLinkThatLeadsElsewhereIsAChange() throws Exception {
        handsInWithLink(first, "our page", "https://harbour.example");
        asModerator(() -> desk.approve(caseOf(first)));
        handsInWithLink(first, "our page", "https://evil.example");
        var details = asModerator(() -> caseQueries.details(caseOf(first)));
        List<AdvertDiff.Change> changed =
                AdvertDiff.between(details.live(), details.submitted()).changed();
        assertEquals("text.description", changed.getFirst().path());
        String before =
                RevealedText.of((RichText) changed.getFirst().live().value()).text();
        String after = RevealedText.of((RichText) changed.getFirst().submitted().value())
                .text();
        assertTrue(before.contains("https://harbour.example"), before);
        assertTrue(after.contains("https://evil.example"), after);
    }

    @Test
    void moderatorsCannotDecideAboutTheirOwnAdvertOrAnEmployerTheyAppliedTo() throws Exception {
        rows.change("update account set moderator = true where id = ?", recruiter.value());
        for (Callers.Command decision : List.<Callers.Command>of(
                () -> desk.take(firstCase),
                () -> desk.approve(firstCase),
                () -> desk.sendBack(firstCase, "Say more."),
                () -> desk.block(firstCase, "A joke.", Ground.TERMS))) {
            assertRefused("organizations.conflict", () -> Callers.asModerator(recruiter, decision));
        }
        asModerator(() -> {
            desk.take(firstCase);
            desk.noteField(firstCase, new FieldNote("title", "Which signals?"));
            desk.noteForColleagues(firstCase, "They called me.");
        });
        assertRefused(
                "organizations.conflict",
                () -> Callers.asModerator(recruiter, () -> desk.noteForColleagues(firstCase, "Hello.")));
        var seen = Callers.asModerator(recruiter, () -> caseQueries.details(firstCase));
        assertEquals(List.of(), seen.remarks());
        assertEquals(FieldNotes.NONE, seen.fieldNotes());
        asModerator(() -> desk.noteField(firstCase, new FieldNote("title", "")));
        asModerator(() -> desk.approve(firstCase));
        assertRefused(
                "organizations.conflict",
                () -> Callers.asModerator(recruiter, () -> adverts.hold(first, "A joke.", Ground.TERMS)));
        assertTrue(Callers.asModerator(recruiter, () -> caseQueries.details(firstCase))
                .conflict());
        AccountId applicant = harbour.person(StaffRole.MODERATOR);
        harbour.apply(applicant, harbour.reference(first), DraftToken.next());
        assertRefused("organizations.conflict", () -> Callers.asModerator(applicant, () -> desk.approve(secondCase)));
    }

    @Test
    void anApprovalCanBeUndoneWithinTenMinutes() throws Exception {
        asModerator(() -> desk.approve(firstCase));
        asModerator(() -> desk.undoApproval(firstCase));
        assertEquals(
                List.of("IN_REVIEW  SUBMITTED"),
                rows.texts(
                        "select concat_ws(' ', p.status, p.public_version::text, '', v.status) from job_posting p"
                                + " join posting_version v on v.job_posting_id = p.id where p.id = ?",
                        first.value()));
        assertEquals(
                List.of(MessageKind.POSTING_IN_REVIEW_AGAIN), messages(recruiter, MessageKind.POSTING_IN_REVIEW_AGAIN));
        asModerator(() -> desk.approve(firstCase));
        rows.change(
                "update moderation_case set decided_at = now() - interval '11 minutes' where id = ?",
                firstCase.value());
        assertRefused("moderation.undo.too-late", () -> asModerator(() -> desk.undoApproval(firstCase)));
    }

    @Test
    void undoingTheApprovalOfAnEditRestoresThePreviousText() throws Exception {
        asModerator(() -> desk.approve(firstCase));
        handsInWithLink(first, "our page", "https://harbour.example");
        ModerationCaseId change = caseOf(first);
        asModerator(() -> desk.approve(change));
        asModerator(() -> desk.undoApproval(change));
        assertEquals(
                List.of("LIVE 1"),
                rows.texts(
                        "select concat_ws(' ', status, public_version::text) from job_posting where id = ?",
                        first.value()));
        assertFalse(published(first).contains("harbour.example"));
    }

    @Test
    void anApprovalCannotBeUndoneOnceSomeoneApplied() throws Exception {
        asModerator(() -> desk.approve(firstCase));
        harbour.apply(harbour.person(), harbour.reference(first), DraftToken.next());
        assertRefused("jobs.applied-already", () -> asModerator(() -> desk.undoApproval(firstCase)));
    }

    @Test
    void anApprovalCannotBeUndoneWhileSomeoneApplies() throws Exception {
        asModerator(() -> desk.approve(firstCase));
        AccountId applicant = harbour.person();
        String reference = harbour.reference(first);
        assertRefused(
                "jobs.applied-already",
                () -> race.second(
                        () -> harbour.apply(applicant, reference, DraftToken.next()),
                        () -> asModerator(() -> desk.undoApproval(firstCase))));
    }

    @Test
    void holdingBlockingAndReleasingAnAdvertNotifiesItsEmployer() throws Exception {
        asModerator(() -> desk.approve(firstCase));
        asModerator(() -> adverts.hold(first, "Is the pay right?", Ground.TERMS));
        assertEquals("PAUSED", status(first));
        assertRefused("jobs.held", () -> Callers.asPerson(recruiter, () -> postings.resume(first)));
        asModerator(() -> adverts.giveBack(first, "It is."));
        assertEquals("LIVE", status(first));
        asModerator(() -> adverts.takeDown(first, "A pyramid scheme.", Ground.TERMS));
        assertEquals("BLOCKED", status(first));
        asModerator(() -> adverts.giveBack(first, "We were wrong."));
        assertEquals("LIVE", status(first));
        assertEquals(
                List.of(
                        "POSTING_BLOCKED A pyramid scheme.",
                        "POSTING_GIVEN_BACK It is.",
                        "POSTING_GIVEN_BACK We were wrong.",
                        "POSTING_HELD Is the pay right?"),
                rows.texts(
                        "select concat_ws(' ', kind, facts ->> 'words') as messages from outbox_message where recipient ="
                                + " (select email from account where id = ?)"
                                + " and kind in ('POSTING_BLOCKED', 'POSTING_GIVEN_BACK', 'POSTING_HELD') order by messages",
                        recruiter.value()));
    }

    @Test
    void aSecondSubmissionShowsTheNotesOnTheFirst() throws Exception {
        asModerator(() -> {
            desk.take(firstCase);
            desk.noteField(firstCase, new FieldNote("title", "Which signals?"));
            desk.sendBack(firstCase, "Please say more.");
        });
        handsInWithLink(first, "our page", "https://harbour.example");
        var former = asModerator(() -> caseQueries.details(caseOf(first))).former();
        assertEquals(firstCase, former.id());
        assertEquals("Please say more.", former.message());
        assertEquals(
                List.of(new FieldNote("title", "Which signals?")),
                former.notes().notes());
        assertEquals("Signal Technician", former.advert().title());
    }

    @Test
    void moderatorsAreNotifiedOnceOfWaitingCases() throws Exception {
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        harbour.submitted(recruiter, organization);
        harbour.submitted(recruiter, organization);
        assertEquals(List.of(MessageKind.CASES_WAIT), messages(colleague, MessageKind.CASES_WAIT));
        assertEquals(0, rows.count("from outbox_message where kind = 'CASES_WAIT'"));
    }

    @Test
    void theSecondOfTwoSimultaneousDecisionsIsStale() throws Exception {
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        assertRefused(
                STALE,
                () -> race.second(
                        () -> Callers.asModerator(moderator, () -> desk.approve(firstCase)),
                        () -> Callers.asModerator(colleague, () -> desk.sendBack(firstCase, "Say more."))));
    }

    @Test
    void theFirstAdvertOfAnUnverifiedEmployerIsNotPublishedWhereTheInstanceSaysSo() throws Exception {
        assertTrue(asModerator(() -> caseQueries.details(firstCase)).item().openFindings().stream()
                .anyMatch(one -> one.found().code().equals("employer.unverified")));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        try {
            Callers.asAdministrator(administrator, () -> rule.publishOnlyVerified(true));
            assertTrue(waitsForVerification(first));
            assertRefused("jobs.employer-unverified", () -> asModerator(() -> desk.approve(firstCase)));
            assertEquals("SUBMITTED", status(first));
            employerIsVerified();
            assertFalse(waitsForVerification(first));
            asModerator(() -> desk.approve(firstCase));
            assertEquals("LIVE", status(first));
            rows.change("update hiring_organization set status = 'PENDING' where id = ?", organization.value());
            handsInWithLink(first, "our line", "https://harbour-rail.example/");
            asModerator(() -> desk.approve(caseOf(first)));
            assertEquals("LIVE", status(first), "what is public may be corrected");
            assertRefused("jobs.employer-unverified", () -> asModerator(() -> desk.approve(secondCase)));
        } finally {
            Callers.asAdministrator(administrator, () -> rule.publishOnlyVerified(false));
        }
        assertFalse(waitsForVerification(second));
        asModerator(() -> desk.approve(secondCase));
        assertEquals(
                List.of("PublicationRuleChanged", "PublicationRuleChanged"),
                rows.texts(
                        "select action from audit_log where actor_id = ? and action like 'Publication%' order by place",
                        administrator.value()));
    }

    private boolean waitsForVerification(JobPostingId posting) throws Exception {
        return Callers.asPerson(recruiter, () -> feedback.latest(posting))
                .orElseThrow()
                .needsVerification();
    }

    private List<MessageKind> messages(AccountId account, MessageKind kind) throws Exception {
        return Callers.asPerson(account, () -> notices.notices(new PageRequest(1, 50))).items().stream()
                .map(NoticeSummary::kind)
                .filter(kind::equals)
                .toList();
    }

    private void employerIsVerified() throws Exception {
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", organization.value());
    }

    /** Submits a text with a link; if a posting is waiting, the waiting text becomes a different one. */
    private void handsInWithLink(JobPostingId posting, String text, String target) throws Exception {
        if (rows.count("from posting_version where job_posting_id = ? and status = 'SUBMITTED'", posting.value()) > 0) {
            Callers.asPerson(recruiter, () -> postings.recall(posting));
        }
        JobAdvert advert = harbour.advert()
                .withText(new AdvertText(
                        new RichText("<p>You keep the signals of a busy harbour line safe. See <a href=\"" + target
                                + "\">" + text + "</a>.</p>"),
                        List.of("Inspect axle counters"),
                        null,
                        null));
        long version = Long.parseLong(rows.texts("select version::text from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(recruiter, () -> {
            drafts.saveDraft(new SaveJobPostingDraft(posting, version, advert));
            postings.submit(new SubmitJobPosting(posting, null));
        });
    }

    private ModerationCaseId caseOf(JobPostingId posting) throws Exception {
        return new ModerationCaseId(UUID.fromString(rows.texts(
                        "select id::text from moderation_case where posting_id = ? order by submitted_at desc limit 1",
                        posting.value())
                .getFirst()));
    }

    /** Why it was left unchanged; null if it was approved. */
    private String approveAll(ModerationCaseId one) throws Exception {
        return asModerator(() -> desk.approveAll(List.of(one))).get(one);
    }

    private String status(JobPostingId posting) throws Exception {
        return rows.texts("select status from job_posting where id = ?", posting.value())
                .getFirst();
    }

    private String published(JobPostingId posting) throws Exception {
        return rows.texts(
                        "select v.advert::text from posting_version v join job_posting p on p.id = v.job_posting_id"
                                + " and p.public_version = v.number where p.id = ?",
                        posting.value())
                .getFirst();
    }

    private PostingFeedback latest(JobPostingId posting) throws Exception {
        return Callers.asPerson(recruiter, () -> feedback.latest(posting)).orElseThrow();
    }

    private List<ModerationCaseId> queue(Scope scope, String words, PageRequest page) throws Exception {
        return asModerator(() -> queries.queue(filter(scope, words), page)).items().stream()
                .map(QueueItem::id)
                .toList();
    }

    private QueueFilter filter(Scope scope, String words) {
        return new QueueFilter(scope, organization, words);
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(moderator, command);
    }

    private <T> T asModerator(Callable<T> call) throws Exception {
        return Callers.asModerator(moderator, call);
    }
}
