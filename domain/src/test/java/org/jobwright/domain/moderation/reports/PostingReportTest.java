package org.jobwright.domain.moderation.reports;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostingReportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final AccountId MODERATOR = AccountId.next();
    private static final Notifier NORA = new Notifier("Nora", new EmailAddress("nora@test.example"), Language.DE);

    private static PostingReport report(ReportReason reason, String text) {
        return new PostingReport(JobPostingId.next(), OrganizationId.next(), 1, reason, text, true, NOW);
    }

    private static PostingReport in(ReportState state) {
        PostingReport report = report(ReportReason.OFFENSIVE, "");
        switch (state) {
            case OPEN -> {
                // the initial state
            }
            case DISMISSED -> report.dismiss(MODERATOR, "Harmless.", UnfoundedReports.NONE, NOW);
            case UPHELD -> report.uphold(MODERATOR, "Rude indeed.", NOW);
        }
        return report;
    }

    @Test
    void anyReasonButOtherNeedsNoText() {
        assertEquals("", report(ReportReason.ASKS_FOR_MONEY, "  ").getText());
        InvalidInput refused = assertThrows(InvalidInput.class, () -> report(ReportReason.OTHER, " \r\n "));
        assertEquals(List.of(FieldProblem.of("text", "moderation.report.text.required")), refused.getProblems());
    }

    @Test
    void theTextIsCountedAsTheBrowserCountsIt() {
        String lines = "ab\r\n".repeat(666) + "c";
        assertEquals(1_999, report(ReportReason.OTHER, lines).getText().length());
        assertThrows(InvalidInput.class, () -> report(ReportReason.OTHER, "x".repeat(2_001)));
    }

    @Test
    void aCharacterThatCannotBeStoredIsRemoved() {
        assertEquals("ab", report(ReportReason.OTHER, "a\u0000b").getText());
    }

    @Test
    void aDecisionRecordsWhoWhenAndWhy() {
        PostingReport report = in(ReportState.DISMISSED);
        assertAll(
                () -> assertEquals(Optional.of(MODERATOR), report.getDecidedBy()),
                () -> assertEquals(Optional.of(NOW), report.getDecidedAt()),
                () -> assertEquals(Optional.of("Harmless."), report.getDecisionReason()));
    }

    @Test
    void aDecisionNeedsAReason() {
        assertRefused("moderation.report.decision.required", () -> in(ReportState.OPEN)
                .dismiss(MODERATOR, " ", UnfoundedReports.NONE, NOW));
        assertRefused("moderation.report.decision.too-long", () -> in(ReportState.OPEN)
                .uphold(MODERATOR, "x".repeat(1_001), NOW));
    }

    @ParameterizedTest
    @EnumSource(value = ReportState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void aDecisionIsFinal(ReportState state) {
        assertRefused("moderation.report.decided", () -> in(state)
                .dismiss(MODERATOR, "Harmless.", UnfoundedReports.NONE, NOW));
        assertRefused("moderation.report.decided", () -> in(state).uphold(MODERATOR, "Rude.", NOW));
    }

    @Test
    void onlyAProvedNotifierGetsANewLinkWithTheDecision() {
        PostingReport report = report(ReportReason.OFFENSIVE, "");
        Secret receipt = report.reported(Optional.of(NORA), NOW).link().orElseThrow();
        assertEquals(Optional.empty(), report.getProvedNotifier());
        report.prove(NOW);
        assertEquals(Optional.of(NORA), report.getProvedNotifier());
        Secret decision = report.dismiss(MODERATOR, "Harmless.", UnfoundedReports.NONE, NOW)
                .link()
                .orElseThrow();
        assertNotEquals(receipt.hash(), decision.hash());

        PostingReport unproved = report(ReportReason.OFFENSIVE, "");
        unproved.reported(Optional.of(NORA), NOW);
        assertEquals(
                Optional.empty(),
                unproved.dismiss(MODERATOR, "Harmless.", UnfoundedReports.NONE, NOW)
                        .link());
        unproved.prove(NOW);
        assertEquals(Optional.empty(), unproved.getProvedNotifier(), "there is nothing left to mail");
    }

    @Test
    void withoutAnAddressNothingIsProved() {
        PostingReport report = report(ReportReason.OFFENSIVE, "");
        assertEquals(Optional.empty(), report.reported(Optional.empty(), NOW).link());
        report.prove(NOW);
        assertEquals(Optional.empty(), report.getProvedNotifier());
    }

    @Test
    void aNameIsOneLineThatIsReadInOneDirection() {
        assertEquals("Nora Holt", new Notifier(" Nora\u202EHolt\r\n", NORA.email(), Language.EN).name());
    }

    @Test
    void whoReportedIsForgottenOnce() {
        PostingReport report = report(ReportReason.OFFENSIVE, "");
        report.reported(Optional.of(NORA), NOW);
        assertTrue(report.forgetNotifier("hash", NOW).isPresent());
        assertEquals(Optional.empty(), report.getNotifier());
        assertEquals(Optional.empty(), report.forgetNotifier("hash", NOW));
    }

    @Test
    void anAppealUpholdsADismissedReportOnly() {
        PostingReport report = in(ReportState.DISMISSED);
        report.reverse(AccountId.next(), "You were right.", NOW);
        assertEquals(ReportState.UPHELD, report.getState());
        assertEquals(Optional.of(MODERATOR), report.getDecidedBy(), "the dismissal stays on record");
        assertRefused("moderation.report.decided", () -> report.reverse(MODERATOR, "Again.", NOW));
        assertRefused("moderation.report.decided", () -> in(ReportState.OPEN).reverse(MODERATOR, "Too early.", NOW));
    }

    private static void assertRefused(String code, Runnable act) {
        assertEquals(code, assertThrows(RuleViolation.class, act::run).getCode());
    }
}
